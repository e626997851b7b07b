/** What differs between two charters: everything that means something, and nothing else. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalForm, type Json } from '../../server/src/charter/canonical.ts';
import { type Fact, factsBetween } from '../../server/src/review/facts.ts';
import { isObject, type JsonObject } from '../../server/src/review/json.ts';
import { checkFor } from '../../server/src/review/judge.ts';
import { pairOf } from '../../server/src/review/pair.ts';
import { makeWorld } from '../../server/src/review/world.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import type { Node } from '../../server/src/syntax/nodes.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { backwards, rearranged, shuffledBy } from '../support/rearranged.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');
const CHARTERS = [
  { file: 'the example', text: EXAMPLE_CHARTER, catalogs: [] },
  ...globSync('*/*.charter.yaml', { cwd: SAMPLES })
    .toSorted()
    .map((file) => ({ file, text: readFileSync(join(SAMPLES, file), 'utf8'), catalogs: catalogsBeside(file) })),
];

function catalogsBeside(file: string): readonly Node[] {
  const files = globSync(`${file.split('/')[0]}/*.charter-catalog.yaml`, { cwd: SAMPLES });
  return files.map((catalog) => rootOf(readFileSync(join(SAMPLES, catalog), 'utf8')));
}

function rootOf(text: string): Node {
  const { root } = parse(text);
  if (!root) throw new Error('There is nothing in the text');
  return root;
}

function formOf(text: string, catalogs: readonly Node[] = []): JsonObject {
  const form = canonicalForm(rootOf(text), catalogs);
  if (!isObject(form)) throw new Error('A charter is a mapping');
  return form;
}

/** The facts in short: `changed scope.included[crm].due 2027-01-31 -> 2027-02-28`. */
function inShort(fact: Fact): string {
  if (fact.kind === 'renamed') return `renamed ${fact.entry.path} -> ${fact.entry.headPath}`;
  if (fact.kind !== 'changed') return `${fact.kind} ${fact.entry.path}`;
  const path = [fact.entry.path, fact.key].filter((part) => part !== '').join('.');
  return `changed ${path} ${said(fact.before)} -> ${said(fact.after)}`;
}

function said(value: Json | undefined): string {
  return typeof value === 'string' ? value : value === undefined ? 'nothing' : JSON.stringify(value);
}

function facts(before: string, after: string): readonly string[] {
  return factsBetween(formOf(before), formOf(after)).map(inShort);
}

/** Lists of free texts keep their order in the canonical form; all others may be written in any. */
function withoutTextLists(text: string): string {
  return JSON.stringify(rootOf(text).value, (_key, value: unknown) =>
    Array.isArray(value) && value.length > 1 && value.every((item) => typeof item === 'string') ? [value[0]] : value,
  );
}

describe('no difference', () => {
  it.each(CHARTERS)('in other orders and other styles: $file', ({ text, catalogs }) => {
    const plain = withoutTextLists(text);
    const form = formOf(plain, catalogs);
    for (const order of [backwards, shuffledBy(1), shuffledBy(2)]) {
      expect(factsBetween(form, formOf(rearranged(plain, order), catalogs)).map(inShort)).toEqual([]);
    }
    expect(
      factsBetween(
        formOf(text, catalogs),
        formOf(
          rearranged(text, (items) => items),
          catalogs,
        ),
      ),
    ).toEqual([]);
  });
});

/** Every place of a value below the top, with the value there. */
function placesIn(value: Json, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  const entries = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  return entries.flatMap(([key, item]) => [[...path, key], ...placesIn(item, [...path, key])]);
}

/** A copy in which one place holds something else, or nothing when that is `undefined`. */
function withValue(value: Json, [key, ...rest]: readonly (string | number)[], other: Json | undefined): Json {
  if (key === undefined) return other ?? null;
  if (Array.isArray(value)) {
    const next = rest.length === 0 ? other : withValue(value[Number(key)] ?? null, rest, other);
    return value.flatMap((item: Json, index) => (index === Number(key) ? (next === undefined ? [] : [next]) : [item]));
  }
  if (!isObject(value)) throw new Error('There is no such place');
  const next = rest.length === 0 ? other : withValue(value[key] ?? null, rest, other);
  const { [key]: _old, ...others } = value;
  return next === undefined ? others : { ...others, [key]: next };
}

function at(value: Json, path: readonly (string | number)[]): Json {
  return path.reduce<Json>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)] ?? null;
    return isObject(inner) ? (inner[key] ?? null) : null;
  }, value);
}

function another(value: Json): Json {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'string' ? `${value}-other` : 'something else';
}

/** The paths of all facts between two forms that some check judges. */
function judgedPaths(base: JsonObject, head: JsonObject): readonly string[] {
  const world = makeWorld({ base, head, baseCharter: undefined, headCharter: undefined }, []);
  return factsBetween(base, head)
    .filter((fact) => checkFor(pairOf(fact, world)) !== undefined)
    .flatMap((fact) => {
      const { path, headPath } = fact.entry;
      const key = fact.kind === 'changed' ? fact.key : fact.kind === 'renamed' ? 'id' : '';
      return [path, headPath].map((entry) => [entry, key].filter((part) => part !== '').join('.'));
    });
}

/** A place of a form as paths name it: `scope.included[crm].due`. */
function namedPath(form: Json, path: readonly (string | number)[]): string {
  let named = '';
  path.forEach((step, index) => {
    const value = at(form, path.slice(0, index + 1));
    const name = isObject(value)
      ? ['id', 'work', 'role', 'term', 'occasion', 'title'].map((key) => value[key]).find((id) => id !== undefined)
      : undefined;
    named += typeof step === 'number' ? `[${name ?? step}]` : `${named === '' ? '' : '.'}${step}`;
  });
  return named;
}

/** Whether one of two paths leads through the other. */
function isOnOneWay(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return longer === shorter || (longer.startsWith(shorter) && /[.[]/.test(longer.charAt(shorter.length)));
}

describe('every single difference', () => {
  it.each(CHARTERS)(
    'is found and judged where it is, in both directions: $file',
    ({ text, catalogs }) => {
      const form = formOf(text, catalogs);
      const unseen: string[] = [];
      for (const path of placesIn(form)) {
        const old = at(form, path);
        for (const other of [another(old), undefined]) {
          const changed = withValue(form, path, other);
          if (!isObject(changed)) continue;
          const [there, back] = [judgedPaths(form, changed), judgedPaths(changed, form)];
          const place = namedPath(form, path);
          if (![there, back].every((paths) => paths.some((found) => isOnOneWay(found, place)))) unseen.push(place);
        }
      }
      expect(unseen).toEqual([]);
    },
    60_000,
  );
});

describe('facts', () => {
  it('name fields by the entry that holds them', () => {
    const after = EXAMPLE_CHARTER.replace('decideBy: 2027-06-30', 'decideBy: 2027-07-31').replace(
      'title: Web Lead',
      'title: Head of Web',
    );
    expect(facts(EXAMPLE_CHARTER, after)).toEqual([
      'changed engagement.succession.decideBy 2027-06-30 -> 2027-07-31',
      'changed roles[web-lead].title Web Lead -> Head of Web',
    ]);
  });

  it('tell entries that came from entries that went', () => {
    const row = /^ {2}- \{ work: sharpen-messages.*\n/m;
    expect(facts(EXAMPLE_CHARTER, EXAMPLE_CHARTER.replace(row, ''))).toEqual(['removed raci[sharpen-messages]']);
    expect(facts(EXAMPLE_CHARTER.replace(row, ''), EXAMPLE_CHARTER)).toEqual(['added raci[sharpen-messages]']);
  });

  it('know a renamed id, also where it is referred to', () => {
    const after = EXAMPLE_CHARTER.replaceAll(/\bweb-lead\b/g, 'head-of-web');
    expect(facts(EXAMPLE_CHARTER, after)).toEqual(['renamed roles[web-lead] -> roles[head-of-web]']);
  });

  it('know a renamed id although something else about it has changed', () => {
    const after = EXAMPLE_CHARTER.replaceAll(/\bweb-lead\b/g, 'head-of-web').replace('title: Web Lead', 'title: Head');
    expect(facts(EXAMPLE_CHARTER, after)).toEqual([
      'renamed roles[web-lead] -> roles[head-of-web]',
      'changed roles[web-lead].title Web Lead -> Head',
    ]);
  });

  it('take an id for another entry where two could be meant', () => {
    const base = 'roles: [{ id: a, title: One, function: cmo }]';
    const head = 'roles: [{ id: b, title: One, function: cmo }, { id: c, title: One, function: cmo }]';
    expect(facts(base, head)).toEqual(['removed roles[a]', 'added roles[b]', 'added roles[c]']);
  });

  it('see every entry beside what is none', () => {
    const grant = '  - { id: more, dataset: contacts, role: web-lead, level: admin }\n';
    const facts = (before: string, after: string) =>
      factsBetween(formOf(before), formOf(after)).map((fact) =>
        fact.kind === 'changed' ? `${fact.kind} ${fact.key}` : `${fact.kind} ${fact.entry.path}`,
      );
    const slip = EXAMPLE_CHARTER.replace('dataAccess:\n', `dataAccess:\n  - oops\n${grant}`);
    expect(facts(EXAMPLE_CHARTER, slip)).toEqual(['added dataAccess[more]', 'changed dataAccess']);
    expect(facts(slip.replace(grant, ''), slip)).toEqual(['added dataAccess[more]']);
    const list = (items: string) => `systems: ${items}\n`;
    expect(facts(list('{ crm: 1 }'), list('[{ id: crm }]'))).toEqual(['added systems[crm]', 'changed systems']);
    expect(facts(list('[{ id: a }, { id: a~2 }]'), list('[{ id: a }, { id: a }, { id: a~2 }]'))).toHaveLength(2);
  });

  it('come at once, however many entries alike have other ids', () => {
    const form = (letter: string): JsonObject => ({
      touchpoints: Array.from({ length: 3000 }, (_, index) => ({ id: `${letter}${index}`, title: 'Form' })),
    });
    expect(factsBetween(form('a'), form('b'))).toHaveLength(6000);
  });

  it('follow from one rename to another', () => {
    const base = 'systems: [{ id: old, title: CRM }]\ndatasets: [{ id: d, system: old }]';
    const head = 'systems: [{ id: new, title: CRM }]\ndatasets: [{ id: e, system: new }]';
    expect(facts(base, head)).toEqual(['renamed systems[old] -> systems[new]', 'renamed datasets[d] -> datasets[e]']);
  });

  it('see that the order of an escalation has changed', () => {
    const ladder = (roles: string) => `collaboration: { escalation: [${roles}] }`;
    const [one, two] = ['{ role: a, withinDays: 1 }', '{ role: b, withinDays: 2 }'];
    expect(facts(ladder(`${one}, ${two}`), ladder(`${two}, ${one}`))).toHaveLength(1);
  });
});
