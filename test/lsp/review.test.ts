/** What the server says of a change: what differs, who has to agree, and since when. */
import { describe, expect, it } from 'vitest';
import type {
  LastApprovedResult,
  ReviewBase,
  ReviewHtmlResult,
  ReviewJsonResult,
  ReviewMarksResult,
} from '../../server/src/lsp/protocol.ts';
import type { ReviewDocument } from '../../server/src/render/review/document.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../support/charters.ts';
import { placeOf } from './support/places.ts';
import { AS_OF, type RunningServer, startServer } from './support/server.ts';

const NAME = 'team/launch.charter.yaml';
const ACCOUNTABLE_ROW = 'responsible: web-lead, accountable: cio';
const INFORMED_ROW = 'accountable: cmo, consulted: sales, informed: cfo';
const OTHER_ACCOUNTABLE = 'responsible: web-lead, accountable: cmo';
const HEAD = changed(EXAMPLE_CHARTER);
const CONFIG = 'apiVersion: charterline/v1\nkind: CharterConfig\nroot: true\n';
const REVISIONS = { asOf: AS_OF, revisions: true };

function changed(text: string): string {
  return text
    .replace(ACCOUNTABLE_ROW, OTHER_ACCOUNTABLE)
    .replace(INFORMED_ROW, INFORMED_ROW.replace('informed: cfo', 'informed: ceo'));
}

/** A client that keeps revisions of files, and counts what it is asked for. */
interface Keeper {
  readonly server: RunningServer;
  readonly asked: string[];
}

async function keeping(
  revisions: Readonly<Record<string, Readonly<Record<string, string>>>>,
  files: Readonly<Record<string, string>> = {},
): Promise<Keeper> {
  const server = await startServer({ files, initializationOptions: REVISIONS });
  const asked: string[] = [];
  server.connection.onRequest(
    'charterline/readRevision',
    ({ uri, revision }: { readonly uri: string; readonly revision: string }) => {
      const name = uri.slice(server.folder.uri.length + 1);
      asked.push(`${revision} ${name}`);
      const texts = revisions[revision];
      if (!texts) throw new Error(`There is no revision ${revision}`);
      return { '.charterline.yaml': CONFIG, ...texts }[name] ?? null;
    },
  );
  return { server, asked };
}

function review<Result>(server: RunningServer, base: ReviewBase, format: string, name = NAME): Promise<Result | null> {
  const params = { textDocument: { uri: server.folder.at(name) }, base, format };
  return server.connection.sendRequest('charterline/review', params);
}

async function reviewed(server: RunningServer, base: ReviewBase, name = NAME): Promise<ReviewDocument> {
  const result = await review<ReviewJsonResult>(server, base, 'json', name);
  return result?.review as ReviewDocument;
}

function inShort({ changes }: ReviewDocument): readonly string[] {
  return changes.map(({ class: name, id, path, requires }) => `${name} ${id} ${path} ${requires.join(',')}`);
}

const ACCOUNTABLE = [
  'material raci/accountable-changed raci[renew-website].accountable cio,cmo',
  'notable raci/informed-changed raci[launch-campaign].informed cmo',
];

describe('charterline/review with a revision', () => {
  it('compares the present text with the text of then', async () => {
    const { server } = await keeping({ abc: { [NAME]: EXAMPLE_CHARTER } });
    await server.open(NAME, HEAD);
    const document = await reviewed(server, { kind: 'revision', revision: 'abc', label: 'main' });
    expect(inShort(document)).toEqual(ACCOUNTABLE);
    expect(document.base).toMatchObject({ file: NAME, ref: 'main' });
    expect(document.head).toMatchObject({ file: NAME, ref: null });
  });

  it('gives a page that leads to both sides and takes approvals', async () => {
    const { server } = await keeping({ abc: { [NAME]: EXAMPLE_CHARTER } });
    await server.open(NAME, HEAD);
    const result = await review<ReviewHtmlResult>(server, { kind: 'revision', revision: 'abc', label: '<b>' }, 'html');
    expect(result).toMatchObject({
      version: 1,
      format: 'html',
      title: 'Marketing leadership for the market launch',
      root: server.folder.uri,
      isNew: false,
    });
    expect(result).not.toHaveProperty('trouble');
    const { start } = placeOf(HEAD, 'cmo, consulted: [cmo, sales]');
    for (const side of ['base', 'head'])
      expect(result?.html).toContain(
        `data-side="${side}" data-file="${NAME}" data-line="${start.line}" data-character="${start.character}"`,
      );
    expect(result?.html).toContain('data-approve="cio"');
    expect(result?.html).toContain('<strong>&lt;b&gt;</strong>');
    expect(result?.style).toContain('.change-sides');
  });

  it('marks what people should know of, where it stands, and what is gone where it stood', async () => {
    const text = HEAD.replace(/ {2}excluded:\n.*\n/, '').replace('title: Marketing leadership', 'title: Leadership');
    const { server } = await keeping({ abc: { [NAME]: EXAMPLE_CHARTER } });
    await server.open(NAME, text);
    const result = await review<ReviewMarksResult>(server, { kind: 'revision', revision: 'abc' }, 'marks');
    const cmo = placeOf(text, `${OTHER_ACCOUNTABLE},`).end;
    const ceo = placeOf(text, 'accountable: cmo, consulted: sales, informed: ceo').end;
    expect(result?.marks).toEqual([
      {
        class: 'material',
        id: 'scope/exclusion-removed',
        message: expect.stringContaining('Redesign of the dealer portal'),
        range: placeOf(text, 'scope'),
        requires: ['Chief Marketing Officer', 'Chief Information Officer'],
      },
      {
        class: 'material',
        id: 'raci/accountable-changed',
        message: expect.stringContaining('Renew the website'),
        range: { start: { ...cmo, character: cmo.character - 4 }, end: { ...cmo, character: cmo.character - 1 } },
        requires: ['Chief Information Officer', 'Chief Marketing Officer'],
      },
      {
        class: 'notable',
        id: 'raci/informed-changed',
        message: expect.stringContaining('Run the launch campaign'),
        range: { start: { ...ceo, character: ceo.character - 3 }, end: ceo },
        requires: ['Chief Marketing Officer'],
      },
    ]);
  });

  it('reads catalogs and configs of then as well', async () => {
    const uses = HEAD.replace(
      'kind: EngagementCharter\n',
      'kind: EngagementCharter\nuses: [shared.charter-catalog.yaml]\n',
    );
    const catalog = (vendor: string) =>
      `apiVersion: charterline/v1\nkind: CharterCatalog\nsystems:\n  - { id: mailer, title: Mailer, kind: email, owner: cmo, vendor: ${vendor}, lifecycle: { state: in-use } }\n`;
    const config = (days: string) =>
      `apiVersion: charterline/v1\nkind: CharterConfig\nroot: true\nreview: { raci/informed-changed: { class: ${days} } }\n`;
    const withSystem = uses.replace('systems: [website]', 'systems: [website, mailer]');
    const { server, asked } = await keeping(
      {
        abc: {
          [NAME]: withSystem
            .replace(OTHER_ACCOUNTABLE, ACCOUNTABLE_ROW)
            .replace('sales, informed: ceo', 'sales, informed: cfo'),
          'team/shared.charter-catalog.yaml': catalog('Northmail'),
          '.charterline.yaml': config('material'),
        },
      },
      { 'team/shared.charter-catalog.yaml': catalog('Southmail'), '.charterline.yaml': config('editorial') },
    );
    await server.open(NAME, withSystem);
    const document = await reviewed(server, { kind: 'revision', revision: 'abc' });
    // What the config of then says counts: no change opens its own way.
    expect(inShort(document)).toEqual([
      'material raci/informed-changed raci[launch-campaign].informed cmo',
      ACCOUNTABLE[0],
      'material systems/replaced systems[mailer].vendor cio',
    ]);
    expect(new Set(asked)).toEqual(
      new Set([
        `abc ${NAME}`,
        'abc team/shared.charter-catalog.yaml',
        'abc team/.charterline.yaml',
        'abc .charterline.yaml',
      ]),
    );
  });

  it('asks for a revision once, however much is typed', async () => {
    const { server, asked } = await keeping({ abc: { [NAME]: EXAMPLE_CHARTER } });
    await server.open(NAME, EXAMPLE_CHARTER);
    const base: ReviewBase = { kind: 'revision', revision: 'abc' };
    expect(inShort(await reviewed(server, base))).toEqual([]);
    const before = [...asked];
    expect(before.toSorted()).toEqual(['abc .charterline.yaml', 'abc team/.charterline.yaml', `abc ${NAME}`]);
    await server.change(NAME, { text: HEAD });
    expect(inShort(await reviewed(server, base))).toEqual(ACCOUNTABLE);
    await server.change(NAME, { text: EXAMPLE_CHARTER });
    expect(inShort(await reviewed(server, base))).toEqual([]);
    expect(asked).toEqual(before);
  });

  it('finds a charter that had another name', async () => {
    const { server } = await keeping({ abc: { 'old.charter.yaml': EXAMPLE_CHARTER } });
    await server.open(NAME, HEAD);
    const uri = server.folder.at('old.charter.yaml');
    const document = await reviewed(server, { kind: 'revision', revision: 'abc', uri });
    expect(inShort(document)).toEqual(ACCOUNTABLE);
    expect(document.base).toMatchObject({ file: 'old.charter.yaml' });
  });

  it('says that a charter is new', async () => {
    const { server } = await keeping({ abc: {} });
    await server.open(NAME, HEAD);
    const base: ReviewBase = { kind: 'revision', revision: 'abc' };
    const result = await review<ReviewHtmlResult>(server, base, 'html');
    expect(result?.isNew).toBe(true);
    expect(result?.html).toContain('This charter is new.');
    expect(await review(server, base, 'marks')).toMatchObject({ isNew: true, marks: [] });
    expect(await reviewed(server, base)).toMatchObject({ base: null });
  });

  it('tells which side cannot be read', async () => {
    const broken = EXAMPLE_CHARTER.replace('status: draft', 'status: "draft');
    const { server } = await keeping({ abc: { [NAME]: broken }, def: { [NAME]: EXAMPLE_CHARTER } });
    await server.open(NAME, HEAD);
    const { start } = placeOf(broken, '"draft');
    const trouble = { file: NAME, message: expect.stringContaining('never closed'), range: { start } };
    expect(await review(server, { kind: 'revision', revision: 'abc' }, 'html')).toMatchObject({
      trouble: { side: 'base', ...trouble },
    });
    await server.change(NAME, { text: broken });
    expect(await review(server, { kind: 'revision', revision: 'def' }, 'html')).toMatchObject({
      trouble: { side: 'head', ...trouble },
    });
  });

  it('fails when the revision cannot be read, and tries again', async () => {
    const revisions: Record<string, Record<string, string>> = {};
    const { server } = await keeping(revisions);
    await server.open(NAME, HEAD);
    const base: ReviewBase = { kind: 'revision', revision: 'abc' };
    await expect(reviewed(server, base)).rejects.toThrow('There is no revision abc');
    revisions['abc'] = { [NAME]: EXAMPLE_CHARTER };
    expect(inShort(await reviewed(server, base))).toEqual(ACCOUNTABLE);
  });

  it('is refused for clients that read no revisions', async () => {
    const server = await startServer();
    await server.open(NAME, HEAD);
    await expect(reviewed(server, { kind: 'revision', revision: 'abc' })).rejects.toThrow('reads no revisions');
  });

  it('gives nothing for what is not a charter', async () => {
    const { server } = await keeping({ abc: {} });
    await server.open('x.charter-catalog.yaml', 'apiVersion: charterline/v1\nkind: CharterCatalog\n');
    const base: ReviewBase = { kind: 'revision', revision: 'abc' };
    expect(await review(server, base, 'html', 'x.charter-catalog.yaml')).toBeNull();
    expect(await review(server, base, 'html', 'missing.charter.yaml')).toBeNull();
  });
});

describe('charterline/review with other texts of the present', () => {
  it('compares with the stored text, which may change', async () => {
    const server = await startServer({ files: { [NAME]: EXAMPLE_CHARTER } });
    await server.open(NAME, HEAD);
    expect(inShort(await reviewed(server, { kind: 'saved' }))).toEqual(ACCOUNTABLE);
    const result = await review<ReviewHtmlResult>(server, { kind: 'saved' }, 'html');
    expect(result?.html).toContain('<strong>As saved</strong>');
    server.folder.write(NAME, HEAD);
    expect(inShort(await reviewed(server, { kind: 'saved' }))).toEqual([]);
    server.folder.remove(NAME);
    expect(await review(server, { kind: 'saved' }, 'marks')).toMatchObject({ isNew: true });
  });

  it('compares with another charter, as it is open', async () => {
    const other = 'other.charter.yaml';
    const server = await startServer({ files: { [other]: HEAD } });
    await server.open(NAME, HEAD);
    const base: ReviewBase = { kind: 'file', uri: server.folder.at(other) };
    expect(inShort(await reviewed(server, base))).toEqual([]);
    await server.open(other, EXAMPLE_CHARTER);
    expect(inShort(await reviewed(server, base))).toEqual(ACCOUNTABLE);
    const result = await review<ReviewHtmlResult>(server, base, 'html');
    expect(result?.html).toContain(`<strong>${other}</strong>`);
    expect(result?.html).toContain(`<strong>${NAME}</strong>`);
  });
});

describe('charterline/lastApproved', () => {
  const OLD = 'old.charter.yaml';

  function lastApproved(server: RunningServer, revisions: readonly object[]): Promise<LastApprovedResult> {
    const params = { textDocument: { uri: server.folder.at(NAME) }, revisions };
    return server.connection.sendRequest('charterline/lastApproved', params);
  }

  async function approved(text: string): Promise<string> {
    const { charter } = await analyseFiles({ [NAME]: text });
    const entry = `role: cio, name: Ana Ferreira, on: 2026-11-20, version: 0.3.0, digest: "${charter?.digest}"`;
    return `${text}approvals: [{ ${entry} }]\n`;
  }

  it('is the newest revision with an approval of what stood there', async () => {
    const good = await approved(EXAMPLE_CHARTER);
    const { server, asked } = await keeping({
      newest: { [NAME]: changed(good) },
      middle: { [NAME]: good },
      oldest: { [NAME]: good },
    });
    const revisions = [{ revision: 'newest' }, { revision: 'middle' }, { revision: 'oldest' }];
    expect(await lastApproved(server, revisions)).toEqual({ version: 1, revision: { revision: 'middle' } });
    expect(asked.filter((each) => each.endsWith(NAME))).toEqual([`newest ${NAME}`, `middle ${NAME}`]);
    await lastApproved(server, revisions);
    expect(asked.filter((each) => each.endsWith(NAME))).toEqual([`newest ${NAME}`, `middle ${NAME}`]);
  });

  it('follows a charter to its former name', async () => {
    const { server } = await keeping({ a: { [NAME]: EXAMPLE_CHARTER }, b: { [OLD]: await approved(EXAMPLE_CHARTER) } });
    const former = { revision: 'b', uri: server.folder.at(OLD) };
    expect(await lastApproved(server, [{ revision: 'a' }, former])).toEqual({ version: 1, revision: former });
  });

  it('is none where nobody has approved', async () => {
    const { server } = await keeping({ a: { [NAME]: EXAMPLE_CHARTER }, b: {} });
    const none = { version: 1, revision: null };
    expect(await lastApproved(server, [{ revision: 'a' }, { revision: 'b' }])).toEqual(none);
    expect(await lastApproved(server, [])).toEqual(none);
  });
});
