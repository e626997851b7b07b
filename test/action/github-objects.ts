/** What GitHub sends, in full, made from what matters in a test. */

const HOME = 'https://api.github.example';
const MOMENT = '2026-11-21T09:00:00Z';

export function user(login: string): object {
  const url = `${HOME}/users/${encodeURIComponent(login)}`;
  const isBot = login.endsWith('[bot]');
  return {
    login,
    id: 1000 + login.length,
    node_id: `U_${login}`,
    avatar_url: `${url}/avatar`,
    gravatar_id: '',
    url,
    html_url: url,
    followers_url: `${url}/followers`,
    following_url: `${url}/following`,
    gists_url: `${url}/gists`,
    starred_url: `${url}/starred`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    received_events_url: `${url}/received_events`,
    type: isBot ? 'Bot' : 'User',
    site_admin: false,
  };
}

export interface CommentFacts {
  readonly id: number;
  readonly by: string;
  readonly body: string;
}

export function comment({ id, by, body }: CommentFacts): object {
  return {
    id,
    node_id: `IC_${id}`,
    url: `${HOME}/comments/${id}`,
    html_url: `https://github.example/pull/7#issuecomment-${id}`,
    issue_url: `${HOME}/issues/7`,
    body,
    user: user(by),
    created_at: MOMENT,
    updated_at: MOMENT,
    author_association: 'NONE',
    performed_via_github_app: null,
  };
}

export interface ReviewFacts {
  readonly by: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  readonly commit: string;
}

export function review({ by, state, commit }: ReviewFacts, id: number): object {
  const url = `${HOME}/reviews/${id}`;
  return {
    id,
    node_id: `PRR_${id}`,
    user: user(by),
    body: '',
    state,
    html_url: url,
    pull_request_url: `${HOME}/pulls/7`,
    author_association: 'MEMBER',
    _links: { html: { href: url }, pull_request: { href: `${HOME}/pulls/7` } },
    submitted_at: MOMENT,
    commit_id: commit,
  };
}

export function label(name: string): object {
  return { id: 5, node_id: 'L_5', url: `${HOME}/labels/5`, name, description: null, color: 'ededed', default: false };
}

export interface LabelEventFacts {
  readonly event: 'labeled' | 'unlabeled';
  readonly by: string;
  readonly label: string;
}

export function labelEvent({ event, by, label: name }: LabelEventFacts, id: number): object {
  return {
    id,
    node_id: `LE_${id}`,
    url: `${HOME}/events/${id}`,
    actor: user(by),
    event,
    commit_id: null,
    commit_url: null,
    created_at: MOMENT,
    performed_via_github_app: null,
    label: { name, color: 'ededed' },
  };
}
