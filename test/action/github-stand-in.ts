/**
 * A GitHub that answers on this computer: the few operations that the Action uses, held against GitHub's own description of
 * its API (`scripts/github-api-description.mjs`), requests and answers alike.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import description from './github-api.generated.json' with { type: 'json' };
import {
  type CommentFacts,
  comment,
  type LabelEventFacts,
  label,
  labelEvent,
  type ReviewFacts,
  review,
} from './github-objects.ts';

/** A request that came in. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** An answer that comes instead of the usual one. */
export interface Fault {
  /** The beginning of `METHOD /path`. */
  readonly on: string;
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How often; always when it is left out. */
  readonly times?: number;
}

/** What GitHub knows of the pull request 7 of `acme/charters`. */
export interface PullRequestState {
  readonly comments?: readonly CommentFacts[];
  readonly labels?: readonly string[];
  readonly events?: readonly LabelEventFacts[];
  readonly reviews?: readonly ReviewFacts[];
  readonly faults?: readonly Fault[];
  /** The longest page of a list. */
  readonly pageSize?: number;
}

export const TOKEN = 'ghs_secret';
/** Who writes with that token. */
export const BOT = 'github-actions[bot]';

interface Operation {
  readonly method: string;
  readonly pattern: RegExp;
  readonly status: number;
  readonly query: readonly string[];
  readonly body: ValidateFunction | undefined;
  readonly answer: ValidateFunction;
}

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema({ $id: 'github', definitions: description.definitions });

const OPERATIONS: readonly Operation[] = description.operations.map(
  ({ method, path, status, query, body, answer }) => ({
    method,
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`),
    status,
    query: query.map(({ name }) => name),
    body: body ? ajv.compile({ definitions: description.definitions, ...body }) : undefined,
    answer: ajv.compile({ definitions: description.definitions, ...answer }),
  }),
);

/** A running stand-in. */
export class GitHubStandIn {
  readonly calls: Call[] = [];
  /** Requests and answers that are not as GitHub describes them; a test expects none. */
  readonly mistakes: string[] = [];
  readonly comments: CommentFacts[];
  readonly #state: PullRequestState;
  readonly #left: Map<Fault, number>;
  readonly #server: Server;

  constructor(state: PullRequestState) {
    this.#state = state;
    this.comments = [...(state.comments ?? [])];
    this.#left = new Map(state.faults?.map((fault) => [fault, fault.times ?? Number.POSITIVE_INFINITY]));
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  /** Starts it; the address is that of the API on an installation of GitHub Enterprise Server. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/v3`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** What was asked for, as `METHOD /path`. */
  get asked(): readonly string[] {
    return this.calls.map(({ method, path }) => `${method} ${path}`);
  }

  /** What was asked for and changes something. */
  get writes(): readonly string[] {
    return this.asked.filter((call) => !call.startsWith('GET ') && !call.includes('/graphql'));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = Buffer.concat(await request.toArray()).toString();
    const url = new URL(request.url ?? '', 'http://localhost');
    const call = { method: request.method ?? '', path: url.pathname, body: text === '' ? undefined : JSON.parse(text) };
    this.calls.push(call);
    if (request.headers.authorization !== `token ${TOKEN}`) this.mistakes.push(`authorization of ${url.pathname}`);
    const fault = this.#faultOf(call);
    if (fault) send(response, fault.status, { message: fault.message }, fault.headers);
    else if (call.path === '/api/graphql') send(response, 200, { data: this.#graphql(call.body) });
    else this.#answer(call, url, response);
  }

  #faultOf({ method, path }: Call): Fault | undefined {
    for (const [fault, left] of this.#left) {
      if (left <= 0 || !`${method} ${path}`.startsWith(fault.on)) continue;
      this.#left.set(fault, left - 1);
      return fault;
    }
    return undefined;
  }

  #answer(call: Call, url: URL, response: ServerResponse): void {
    const path = call.path.replace(/^\/api\/v3/, '');
    const operation = OPERATIONS.find(({ method, pattern }) => method === call.method && pattern.test(path));
    if (!operation) {
      this.mistakes.push(`no operation ${call.method} ${path}`);
      send(response, 404, { message: 'Not Found' });
      return;
    }
    const unknown = [...url.searchParams.keys()].filter((name) => !operation.query.includes(name));
    if (unknown.length > 0) this.mistakes.push(`${path}: no parameter ${unknown.join(', ')}`);
    if (operation.body && !operation.body(call.body))
      this.mistakes.push(`${path}: ${ajv.errorsText(operation.body.errors)}`);
    const answer = this.#perform(call, path, url, response);
    if (!operation.answer(answer)) this.mistakes.push(`answer of ${path}: ${ajv.errorsText(operation.answer.errors)}`);
    send(response, operation.status, answer);
  }

  #perform({ method, body }: Call, path: string, url: URL, response: ServerResponse): unknown {
    const { labels = [], events = [], reviews = [] } = this.#state;
    if (method === 'GET') {
      const lists: Readonly<Record<string, readonly object[]>> = {
        '/repos/acme/charters/issues/7/labels': labels.map(label),
        '/repos/acme/charters/issues/7/events': events.map(labelEvent),
        '/repos/acme/charters/issues/7/comments': this.comments.map(comment),
        '/repos/acme/charters/pulls/7/reviews': reviews.map(review),
      };
      return this.#page(lists[path] ?? [], url, response);
    }
    if (path.endsWith('/code-scanning/sarifs')) return { id: '6a1b', url: 'https://api.github.example/sarifs/6a1b' };
    const { body: text } = body as { readonly body: string };
    if (text.length > 65_536) this.mistakes.push(`the comment has ${text.length} characters`);
    const id = Number(/comments\/(\d+)$/.exec(path)?.[1] ?? 900 + this.comments.length);
    const index = this.comments.findIndex((each) => each.id === id);
    const written = { id, by: BOT, body: text };
    if (index < 0) this.comments.push(written);
    else this.comments[index] = written;
    return comment(written);
  }

  #page(all: readonly object[], url: URL, response: ServerResponse): readonly object[] {
    const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), this.#state.pageSize ?? 100);
    const page = Number(url.searchParams.get('page') ?? 1);
    const next = new URL(`http://${response.req.headers.host}${url.pathname}${url.search}`);
    next.searchParams.set('page', String(page + 1));
    if (all.length > page * size) response.setHeader('link', `<${next.href}>; rel="next"`);
    return all.slice((page - 1) * size, page * size);
  }

  /** The one question that is asked there: which comments are one's own. */
  #graphql(body: unknown): object {
    const { variables } = body as { readonly variables: { readonly ids: readonly string[] } };
    const nodes = variables.ids.map((id) => ({
      id,
      viewerDidAuthor: this.comments.some((each) => `IC_${each.id}` === id && each.by === BOT),
    }));
    return { nodes };
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
