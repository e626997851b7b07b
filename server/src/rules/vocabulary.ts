import type { Kind } from '../language/grammar.ts';

/** What a kind of thing is called. */
const NOUNS: Readonly<Record<Kind | 'entry', string>> = {
  role: 'role',
  objective: 'objective',
  milestone: 'milestone',
  gap: 'gap',
  work: 'work item',
  activity: 'activity',
  exclusion: 'exclusion',
  deliverable: 'deliverable',
  touchpoint: 'touchpoint',
  system: 'system',
  dataset: 'data set',
  grant: 'grant',
  framework: 'framework',
  control: 'control',
  'budget-line': 'budget line',
  meeting: 'meeting',
  channel: 'channel',
  'service-level': 'service level',
  'parking-lot-item': 'parking-lot item',
  skill: 'skill',
  decision: 'decision',
  risk: 'risk',
  handover: 'hand-over',
  entry: 'entry',
};

/** What may stand as a value. */
const VALUES: Readonly<Record<string, string>> = {
  text: 'a text',
  number: 'a number',
  flag: 'true or false',
  list: 'a list',
  mapping: 'a group of keys',
  textOrList: 'an id or a list of ids',
  nothing: 'empty',
};

/** Words that messages use for codes in their arguments: `{name:vocabulary}`. Unknown codes stand for themselves. */
export const VOCABULARIES: Readonly<Record<string, (code: string) => string>> = {
  kind: nounOf,
  'a-kind': (code) => withArticle(nounOf(code)),
  value: (code) => VALUES[code] ?? code,
};

function nounOf(code: string): string {
  const nouns: Readonly<Record<string, string>> = NOUNS;
  return nouns[code] ?? code;
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
