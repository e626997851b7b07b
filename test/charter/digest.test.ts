/** The canonical form and the digest: what counts as a change of a charter, and what is only another way to write it. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { canonicalForm } from '../../server/src/charter/canonical.ts';
import { digestOf } from '../../server/src/charter/digest.ts';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import type { Node } from '../../server/src/syntax/nodes.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { analyseFiles } from '../support/charters.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Step = string | number;

const SAMPLES = join(import.meta.dirname, '../../samples');
/** The charters that are samples of good ones, each with the catalogs that lie beside it. */
const CHARTERS = globSync('*/*.charter.yaml', { cwd: SAMPLES })
  .filter((file) => !file.startsWith('broken'))
  .toSorted()
  .map((file) => ({ file, root: rootOf(readFileSync(join(SAMPLES, file), 'utf8')), catalogs: catalogsBeside(file) }));

function catalogsBeside(file: string): readonly Node[] {
  const files = globSync(`${file.split('/')[0]}/*.charter-catalog.yaml`, { cwd: SAMPLES });
  return files.map((catalog) => rootOf(readFileSync(join(SAMPLES, catalog), 'utf8')));
}

function rootOf(text: string): Node {
  const { root, problems } = parse(text);
  if (!root || problems.length > 0) throw new Error('The text cannot be read');
  return root;
}

function digest(text: string, catalogs: readonly Node[] = []): string {
  return digestOf(canonicalForm(rootOf(text), catalogs));
}

/** The value of a tree as plain data. */
function plain(node: Node): Json {
  return JSON.parse(JSON.stringify(node.value));
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withKeysReversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([key, item]) => [key, withKeysReversed(item)]));
}

const TINY = `apiVersion: charterline/v1
kind: EngagementCharter
metadata: { id: tiny, title: Tïny, version: 1.0.0, status: draft, owner: ceo }
engagement: { pillars: [web, brand], term: { start: 2026-10-01 } }
roles: [{ id: cio, title: CIO }, { id: ceo, title: CEO, backup: cio }]
scope: { included: [{ id: site, title: Build the site, builds: true, launches: false, objectives: [] }] }
raci: [{ work: site, responsible: cio, informed: [ceo, cio] }]
dataAccess: []
compliance: {}
budget: { lines: [{ id: hosting, title: Hosting, amount: 1e3 }] }
`;

describe('the digest', () => {
  it('is the SHA-256 of the canonical form as the specification describes it', () => {
    const canonical = [
      '{"apiVersion":"charterline/v1"',
      '"budget":{"lines":[{"amount":1000,"id":"hosting","title":"Hosting"}]}',
      '"compliance":{}',
      '"engagement":{"pillars":["brand","web"],"term":{"start":"2026-10-01"}}',
      '"kind":"EngagementCharter"',
      '"metadata":{"id":"tiny","owner":"ceo","title":"Tïny"}',
      '"raci":[{"informed":["ceo","cio"],"responsible":["cio"],"work":"site"}]',
      '"roles":[{"backup":"cio","id":"ceo","title":"CEO"},{"id":"cio","title":"CIO"}]',
      '"scope":{"included":[{"builds":true,"id":"site","title":"Build the site"}]}}',
    ].join(',');
    const expected = createHash('sha256').update(canonical, 'utf8').digest('hex');
    expect(digest(TINY)).toBe(`sha256:${expected}`);
  });

  it('is there at once, however large a catalog is', () => {
    const terms = Array.from({ length: 10_000 }, (_, index) => `  - { term: t${index}, meaning: m }\n`);
    const catalog = rootOf(`glossary:\n${terms.join('')}`);
    const own = terms.map((term) => `  ${term}`).join('');
    expect(digest(TINY, [catalog])).toBe(digest(`${TINY}collaboration:\n  glossary:\n${own}`));
  });

  it('is that of the analysed charter, with its catalogs', async () => {
    const catalog = 'apiVersion: charterline/v1\nkind: CharterCatalog\nroles: [{ id: dpo, title: DPO }]\n';
    const text = `${TINY}uses: [a.charter-catalog.yaml]\nrisks: [{ id: late, statement: Late, owner: dpo }]\n`;
    const { charter } = await analyseFiles({ 'tiny.charter.yaml': text, 'a.charter-catalog.yaml': catalog });
    expect(charter?.digest).toBe(digest(text, [rootOf(catalog)]));
  });
});

describe('ways to write the same', () => {
  it.each(CHARTERS)('$file: comments, quotes, flow and block style, anchors and key order', ({ root, catalogs }) => {
    const before = digestOf(canonicalForm(root, catalogs));
    const value = plain(root);
    const texts = [
      JSON.stringify(value),
      JSON.stringify(withKeysReversed(value), null, 3),
      stringify(value, { defaultStringType: 'QUOTE_SINGLE', indentSeq: false, aliasDuplicateObjects: false }),
      `# A comment.\n${stringify(withKeysReversed(value), { lineWidth: 60 })}`,
    ];
    expect(texts.map((text) => digest(text, catalogs))).toEqual(texts.map(() => before));
  });

  it('reads aliases and merge keys as what they stand for', () => {
    const shared = `${TINY}x-base: &base { team: technology }\n`;
    const merged = shared.replace('{ id: cio, title: CIO }', '{ id: cio, <<: *base, title: &t CIO, function: cio }');
    const written = TINY.replace('{ id: cio, title: CIO }', '{ id: cio, title: CIO, function: cio, team: technology }');
    const rootFirst = merged
      .replace(/^(x-base.*\n)/m, '')
      .replace('metadata:', 'x-base: &base { team: technology }\nmetadata:');
    expect(digest(rootFirst)).toBe(digest(written));
  });

  const base = `${TINY}decisions: [{ id: tool, title: Tool? }]\n`;

  it.each([
    ['a list of one', 'responsible: cio', 'responsible: [cio]'],
    ['an empty list', 'id: tool, title: Tool?', 'id: tool, title: Tool?, options: [], decidedBy: []'],
    ['an empty section list', 'dataAccess: []\n', ''],
    ['a flag that is false', 'launches: false, ', ''],
    [
      'the order of entries',
      '{ id: cio, title: CIO }, { id: ceo, title: CEO, backup: cio }',
      '{ id: ceo, title: CEO, backup: cio }, { id: cio, title: CIO }',
    ],
    ['the order of references', '[ceo, cio]', '[cio, ceo]'],
    ['the order of words', '[web, brand]', '[brand, web]'],
    ['a number', '1e3', '1000.0'],
  ])('takes %s for the same', (_, from, to) => {
    expect(base).toContain(from);
    expect(digest(base.replace(from, to))).toBe(digest(base));
  });

  it('sorts entries that repeat a natural key, whatever the order of their keys', () => {
    const limits = (text: string): string => TINY.replace('budget: {', `budget: { limits: [${text}], `);
    const before = digest(limits('{ role: cio, amount: 5 }, { role: cio, amount: 30 }'));
    expect(digest(limits('{ amount: 5, role: cio }, { role: cio, amount: 30 }'))).toBe(before);
    expect(digest(limits('{ role: cio, amount: 30 }, { role: cio, amount: 5 }'))).toBe(before);
  });

  it.each([
    ['escalation', 'collaboration: { escalation: [{ role: cio }, { role: ceo }] }', '{ role: ceo }, { role: cio }'],
    ['agenda', 'collaboration: { meetings: [{ id: sync, title: Sync, agenda: [b, a] }] }', 'a, b'],
    [
      'options',
      'decisions: [{ id: tool, title: Tool?, options: [{ title: B }, { title: A }] }]',
      '{ title: A }, { title: B }',
    ],
    ['pros', 'decisions: [{ id: tool, title: Tool?, options: [{ title: B, pros: [b, a] }] }]', 'a, b'],
    ['fields', 'dataAccess: [{ id: grant, fields: [b, a] }]', 'a, b'],
    ['assumptions', 'scope: { assumptions: [b, a] }', 'a, b'],
    ['days without a meeting', 'collaboration: { meetings: [{ id: sync, title: Sync, except: [b, a] }] }', 'a, b'],
    ['regions', 'organization: { regions: [b, a] }', 'a, b'],
    ['mentoring', 'collaboration: { mentoring: [{ focus: b }, { focus: a }] }', '{ focus: a }, { focus: b }'],
  ])('keeps the order of %s', (_, section, reversed) => {
    const [first = '', second = ''] = reversed.split(/, (?=\{|[a-z])/);
    expect(section).toContain(`${second}, ${first}`);
    const before = withSections(TINY, `${section}\n`);
    expect(digest(before.replace(`${second}, ${first}`, reversed))).not.toBe(digest(before));
  });
});

describe('what does not count', () => {
  const before = digest(EXAMPLE_CHARTER);

  it.each([
    ['the version', '  version: "0.3.0"', '  version: 1.0.0'],
    ['the version at all', '  version: "0.3.0"\n', ''],
    ['the status', 'status: draft', 'status: active'],
    ['free keys at the top', 'metadata:', 'x-note: { any: [thing] }\nmetadata:'],
    ['free keys further down', '{ id: ceo, ', '{ id: ceo, x-desk: 12, '],
    ['free keys in a section', '  breadth: full', '  breadth: full\n  x-reason: Agreed.'],
    ['free keys among labels', '  language: en', '  language: en\n  labels: { x-a: b }'],
  ])('%s', (_, from, to) => {
    expect(EXAMPLE_CHARTER).toContain(from);
    const labelled = to.includes('labels') ? EXAMPLE_CHARTER.replace(from, '  language: en\n  labels: {}') : undefined;
    expect(digest(EXAMPLE_CHARTER.replace(from, to))).toBe(labelled ? digest(labelled) : before);
  });

  it('approvals', () => {
    expect(digest(`${EXAMPLE_CHARTER}approvals: [{ role: ceo, version: 1.0.0, note: Fine }]\n`)).toBe(before);
  });

  it('catalogs from which nothing is used', () => {
    const catalog = rootOf(
      'kind: CharterCatalog\nroles: [{ id: dpo, title: DPO }]\nsystems: [{ id: erp, title: ERP }]\n',
    );
    expect(digest(`${EXAMPLE_CHARTER}uses: [a.charter-catalog.yaml]\n`, [catalog])).toBe(before);
  });

  it('an approval by a role of a catalog that nothing else refers to', () => {
    const catalog = rootOf('kind: CharterCatalog\nroles: [{ id: chair, title: Chair of the board }]\n');
    expect(digest(`${EXAMPLE_CHARTER}approvals: [{ role: chair }]\n`, [catalog])).toBe(
      digest(EXAMPLE_CHARTER, [catalog]),
    );
  });
});

describe('moving an entry to a catalog', () => {
  const own = EXAMPLE_CHARTER;
  const envelope = 'apiVersion: charterline/v1\nkind: CharterCatalog\nmetadata: { id: group, title: Group }\n';

  /** Takes a text out of the charter and puts it into a catalog, under a section. */
  function move(section: string, text: string, from = own): { readonly charter: string; readonly catalog: string } {
    if (from.split(text).length !== 2) throw new Error(`"${text}" does not stand exactly once in the charter`);
    const key = section === '' ? '' : `${section}:\n`;
    return {
      charter: `uses: [group.charter-catalog.yaml]\n${from.replace(text, '')}`,
      catalog: `${envelope}${key}${text}`,
    };
  }

  it.each([
    ['a role', 'roles', /^ {2}- \{ id: cio, title.*\n/m],
    ['a system', 'systems', /^ {2}- \{ id: website, .*\n.*\n.*\n/m],
    ['a data set', 'datasets', /^ {2}- \{ id: contacts, .*\n.*\n/m],
    ['a touchpoint', 'touchpoints', /^ {2}- \{ id: contact-form, .*\n/m],
    ['a framework', 'frameworks', /^ {4}- \{ id: gdpr, .*\n/m],
    ['a term', 'glossary', /^ {4}- \{ term: opportunity, .*\n/m],
    ['all terms', 'glossary', /^ {4}- \{ term: enquiry, .*\n.*\n.*\n/m],
    ['the organisation', '', /^organization: .*\n/m],
    ['the roles', '', /^roles:\n(?: .*\n)+/m],
    ['the systems', '', /^systems:\n(?: .*\n)+/m],
    ['the data sets', '', /^datasets:\n(?: .*\n)+/m],
    ['the touchpoints', '', /^touchpoints:\n(?: .*\n)+/m],
  ])('changes nothing: %s', (_, section, pattern) => {
    const text = pattern.exec(own)?.[0] ?? '';
    const { charter, catalog } = move(section, text);
    expect(digest(charter, [rootOf(catalog)])).toBe(digest(own));
    // Without the catalog the entry is missing.
    expect(digest(charter)).not.toBe(digest(own));
  });

  it('changes nothing when entries are reached through other entries and catalogs', async () => {
    const dataset = /^datasets:\n(?: .*\n)+/m.exec(own)?.[0] ?? '';
    const system = /^ {2}- \{ id: crm, .*\n.*\n/m.exec(own)?.[0] ?? '';
    const touchpoint = /^touchpoints:\n(?: .*\n)+/m.exec(own)?.[0] ?? '';
    // A catalog cannot refer to what only the charter declares, so these roles move along.
    const roles = ['cio', 'sales', 'marketing'].map(
      (id) => new RegExp(`^  - \\{ id: ${id}, title.*\n`, 'm').exec(own)?.[0] ?? '',
    );
    let charter = `uses: [group.charter-catalog.yaml]\n${own}`;
    for (const text of [dataset, system, touchpoint, ...roles]) charter = charter.replace(text, '');
    const group = `${envelope}uses: [far.charter-catalog.yaml]\n${dataset}${touchpoint}`;
    const far = `${envelope.replace('id: group', 'id: far')}systems:\n${system}roles:\n${roles.join('')}`;
    const files = { 'a.charter.yaml': charter, 'group.charter-catalog.yaml': group, 'far.charter-catalog.yaml': far };
    const analysis = await analyseFiles(files);
    expect(analysis.findings).toEqual([]);
    expect(analysis.charter?.digest).toBe(digest(own));
  });

  it('counts a change of the entry in the catalog', () => {
    const { charter, catalog } = move('roles', /^ {2}- \{ id: cio, title.*\n/m.exec(own)?.[0] ?? '');
    const changed = catalog.replace('Ana Ferreira', 'Ann Ferreira');
    expect(changed).not.toBe(catalog);
    expect(digest(charter, [rootOf(changed)])).not.toBe(digest(charter, [rootOf(catalog)]));
  });

  it('lets the entries of the charter win', () => {
    const catalog = rootOf(
      `${envelope}organization: { name: Other }\nroles: [{ id: cio, title: Other }]\nglossary: [{ term: enquiry, meaning: Other }]\n`,
    );
    expect(digest(own, [catalog])).toBe(digest(own));
  });
});

/** Every place in a value, with the path to it. */
function placesIn(value: Json, path: readonly Step[] = []): readonly (readonly Step[])[] {
  const items: readonly (readonly [Step, Json])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  return items.flatMap(([step, item]) => [[...path, step], ...placesIn(item, [...path, step])]);
}

/** What is there, leaving out what the digest does not count and what makes the file one of ours. */
function countingPlaces(value: Json): readonly (readonly Step[])[] {
  const isExempt = ([first, second]: readonly Step[]): boolean =>
    ['apiVersion', 'kind', 'uses', 'approvals'].includes(String(first)) ||
    (first === 'metadata' && (second === 'version' || second === 'status')) ||
    first === undefined;
  return placesIn(value).filter((path) => !isExempt(path) && !path.some((step) => String(step).startsWith('x-')));
}

/** A value with something else at a place; `undefined` takes it away. */
function changedAt(value: Json, [step, ...rest]: readonly Step[], change: (before: Json) => Json | undefined): Json {
  if (step === undefined) return change(value) ?? null;
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      if (index !== step) return [item];
      const after = rest.length > 0 ? changedAt(item, rest, change) : change(item);
      return after === undefined ? [] : [after];
    });
  }
  if (!isObject(value)) throw new Error('There is no such place');
  const entries = Object.entries(value).flatMap(([key, item]): readonly (readonly [string, Json])[] => {
    if (key !== step) return [[key, item]];
    const after = rest.length > 0 ? changedAt(item, rest, change) : change(item);
    return after === undefined ? [] : [[key, after]];
  });
  return Object.fromEntries(entries);
}

function valueAt(value: Json, path: readonly Step[]): Json {
  let at: Json = value;
  for (const step of path) at = Array.isArray(at) ? at[Number(step)] : isObject(at) ? (at[step] ?? null) : null;
  return at;
}

/** Another value of the same type; `undefined` for collections, which are changed through what they hold. */
function another(before: Json): Json | undefined {
  switch (typeof before) {
    case 'string':
      return `${before}x`;
    case 'number':
      return before + 1;
    case 'boolean':
      return !before;
    default:
      return undefined;
  }
}

/** Whether leaving something out is the same as having it. */
function isNothing(value: Json): boolean {
  return value === false || (Array.isArray(value) && value.length === 0);
}

/** A field of a sample. */
interface Place {
  readonly file: string;
  readonly value: Json;
  readonly before: string;
  readonly catalogs: readonly Node[];
  readonly path: readonly Step[];
}

const PLACES: readonly Place[] = CHARTERS.flatMap(({ file, root, catalogs }) => {
  const value = plain(root);
  const before = digestOf(canonicalForm(root, catalogs));
  return countingPlaces(value).map((path) => ({ file, value, before, catalogs, path }));
});

/** One place for each field of the language that a sample makes use of, whatever its positions in lists. */
const FIELDS = new Map(PLACES.map((place) => [fieldOf(place), place]));

function fieldOf({ path }: Place): string {
  return path.map((step) => (typeof step === 'number' ? '#' : step)).join('.');
}

type Change = (before: Json) => Json | undefined;

/** The changes of a place that make a difference. */
function changesAt({ value, path }: Place): readonly Change[] {
  const here = valueAt(value, path);
  const changes: readonly (Change | false)[] = [
    another(here) !== undefined && another,
    !isNothing(here) && (() => undefined),
  ];
  return changes.filter((change) => change !== false);
}

function isNoticed({ value, before, catalogs, path }: Place, change: Change): boolean {
  return digest(JSON.stringify(changedAt(value, path, change)), catalogs) !== before;
}

describe('every other change counts', () => {
  it('of every field: something else, and nothing at all', () => {
    expect(FIELDS.size).toBeGreaterThan(250);
    const places = [...FIELDS.values()];
    const unnoticed = places.filter((place) => !changesAt(place).every((change) => isNoticed(place, change)));
    expect(unnoticed.map(({ file, path }) => `${file}: ${path.join('.')}`)).toEqual([]);
  }, 60_000);

  it('anywhere', () => {
    const anyPlace = fc.constantFrom(...PLACES.filter((place) => changesAt(place).length > 0));
    fc.assert(
      fc.property(anyPlace, (place) => changesAt(place).every((change) => isNoticed(place, change))),
      { numRuns: 100 },
    );
  }, 60_000);
});
