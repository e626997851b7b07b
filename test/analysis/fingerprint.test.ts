/** A finding keeps its fingerprint while what it is about stays the same, whatever happens around it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCollection, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import { fingerprints, lastingArgs } from '../../server/src/analysis/fingerprint.ts';
import { readSourceFile } from '../../server/src/analysis/source-file.ts';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { brokenSamples, onDisk, sampleFiles } from '../golden/samples.ts';
import { filesOf } from '../rules/examples.ts';
import { AS_OF, analyseFiles, analyserOf } from '../support/charters.ts';

type Files = Readonly<Record<string, string>>;

interface Named {
  readonly ruleId: string;
  /** What two findings have in common if they are the same. */
  readonly identity: string;
  readonly fingerprint: string;
}

async function namesOn(days: readonly string[], files: Files): Promise<readonly (readonly Named[])[]> {
  const analyse = analyserOf(files);
  return Promise.all(days.map(async (day) => namesIn(await analyse(day))));
}

function namesIn({ findings }: Analysis): readonly Named[] {
  const marks = fingerprints(findings);
  const counts = new Map<string, number>();
  return findings.map(({ ruleId, file, path, start }, index) => {
    const place = `${file} ${ruleId} ${path} ${start}`;
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    return { ruleId, identity: `${place} ${count}`, fingerprint: marks[index] ?? '' };
  });
}

async function fingerprintsIn(files: Files): Promise<readonly string[]> {
  const found = namesIn(await analyserOf(files)(AS_OF));
  return found.map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`).toSorted();
}

describe('when everything gets another title', () => {
  it.each(RULES.map(({ id, examples }) => [id, examples] as const))(
    'a finding of %s is the same',
    async (id, examples) => {
      if (examples.of === 'config' || examples.of === 'catalog') return;
      const files = filesOf(examples, examples.fails);
      const [path = '', text = ''] = Object.entries(files)[0] ?? [];
      const document = parseDocument(text);
      // Where the text cannot be read there are no titles.
      if (document.errors.length > 0) return;
      visit(document, {
        Pair(_key, { key, value }, ancestors) {
          const isOption = ancestors.some((each) => isPair(each) && String(each.key) === 'options');
          if (
            !isScalar(value) ||
            isOption ||
            !['title', 'statement', 'activity', 'requirement', 'topic'].includes(String(key))
          )
            return;
          if (typeof value.value === 'string' && value.value !== '') value.value = `${value.value} anew`;
        },
      });
      const renamed = { ...files, [path]: document.toString({ lineWidth: 0 }) };
      expect(renamed[path]).toContain(' anew');
      expect(await fingerprintsIn(renamed), id).toEqual(await fingerprintsIn(files));
    },
  );
});

describe('on another day', () => {
  const DAYS = ['2015-01-01', '2026-12-01', '2027-03-01', '2049-12-31', '2050-01-01'];
  /** Work that begins within the days uses a system that nobody has decided about. */
  const undecided = EXAMPLE_CHARTER.replaceAll('lifecycle: live', 'lifecycle: proposed');
  const namesInUndecided = namesOn(DAYS, { 'example.charter.yaml': undecided });
  const dated = RULES.filter(({ dateArgs }) => dateArgs !== undefined);

  it.each(RULES.map(({ id, examples }) => [id, examples] as const))(
    'a finding of %s is the same',
    async (id, examples) => {
      const cases = [await namesOn(DAYS, filesOf(examples, examples.fails)), await namesInUndecided];
      const often = new Map<string, number>();
      for (const names of cases) {
        const marks = new Map<string, string>();
        for (const { identity, fingerprint, ruleId } of names.flat()) {
          expect(marks.get(identity) ?? fingerprint, identity).toBe(fingerprint);
          marks.set(identity, fingerprint);
          often.set(ruleId, (often.get(ruleId) ?? 0) + 1);
        }
      }
      expect(often.get(id)).toBeGreaterThan(1);
    },
  );

  it('since the arguments that come from the day are left out', () => {
    expect(dated.length).toBeGreaterThan(3);
    expect(lastingArgs({ days: 3, item: 'x' }, ['days'])).toEqual({ item: 'x' });
    expect(lastingArgs({ days: 3, item: 'x' }, [])).toEqual({ days: 3, item: 'x' });
    expect(lastingArgs({ role: { id: 'cio', title: 'Head of IT' } }, [])).toEqual({ role: 'cio' });
  });
});

describe('in the broken samples', () => {
  const TEXTS = Object.fromEntries(sampleFiles.map((path) => [path, readFileSync(onDisk(path), 'utf8')]));
  /** What cannot be read cannot be moved either. Anchors come before their aliases, and comments before what they are about. */
  const MOVABLE = brokenSamples.filter(
    (path) => !path.includes('/syntax/') && !/[&*]\w|charterline-disable/.test(TEXTS[path] ?? ''),
  );

  async function foundAfter(path: string, change: (text: string) => string): Promise<readonly string[]> {
    const { [path]: text = '', ...others } = TEXTS;
    const changed = change(text);
    expect(readSourceFile(`file:///${path}`, changed)?.tree.problems).toEqual([]);
    return fingerprintsIn({ [path]: changed, ...others });
  }

  it.each(MOVABLE)('%s: after sections have moved', async (path) => {
    const before = await foundAfter(path, (text) => text);
    expect(before).not.toEqual([]);
    const order = fc.array(fc.integer(), { minLength: 40, maxLength: 40 });
    const moves = fc.asyncProperty(order, async (lots) => {
      expect(await foundAfter(path, (text) => withSectionsMoved(text, lots))).toEqual(before);
    });
    await fc.assert(moves, { numRuns: 15 });
  });

  it.each(MOVABLE)('%s: after it was formatted', async (path) => {
    const before = await foundAfter(path, (text) => text);
    expect(await foundAfter(path, formatted)).toEqual(before);
  });

  it.each(MOVABLE)('%s: after something else was renamed', async (path) => {
    const text = TEXTS[path] ?? '';
    const { [path]: _, ...others } = TEXTS;
    const { findings } = await analyseFiles({ [path]: text, ...others });
    const said = JSON.stringify(
      findings.map(({ args, path: place, related }) => [
        args,
        place,
        related.map(({ start, end }) => text.slice(start, end)),
      ]),
    );
    const before = await foundAfter(path, (same) => same);
    for (const id of idsIn(text)) {
      if (said.includes(id)) continue;
      expect(await foundAfter(path, (old) => renamed(old, id)), id).toEqual(before);
    }
  });

  it('are many, and so are the names that can be changed', () => {
    expect(MOVABLE.length).toBeGreaterThan(15);
    expect(MOVABLE.flatMap((path) => idsIn(TEXTS[path] ?? '')).length).toBeGreaterThan(100);
  });
});

/** Sections with the comments above them, in the order of the lots. */
function withSectionsMoved(text: string, lots: readonly number[]): string {
  const sections = text.split(/^(?=(?:#.*\n)*[a-zA-Z][\w-]*:)/m);
  const drawn = sections.map((section, index) => ({
    section: `${section.trimEnd()}\n`,
    lot: lots[index % lots.length] ?? 0,
  }));
  return drawn
    .toSorted((a, b) => a.lot - b.lot)
    .map(({ section }) => section)
    .join('');
}

/** All in block style, deeper indented. */
function formatted(text: string): string {
  const document = parseDocument(text, { uniqueKeys: false, version: '1.2' });
  visit(document, (_, node) => {
    if (isCollection(node)) node.flow = false;
  });
  return document.toString({ indent: 4, lineWidth: 0 });
}

/** The ids that the file declares itself. */
function idsIn(text: string): readonly string[] {
  return [...new Set(readSourceFile('file:///test.charter.yaml', text)?.ids.declarations.map(({ id }) => id) ?? [])];
}

function renamed(text: string, id: string): string {
  const ids = readSourceFile('file:///test.charter.yaml', text)?.ids;
  const places = [...(ids?.declarations ?? []), ...(ids?.references ?? [])].filter((place) => place.id === id);
  return places
    .toSorted((a, b) => b.node.start - a.node.start)
    .reduce((result, { node }) => `${result.slice(0, node.start)}something-else${result.slice(node.end)}`, text);
}

it('is made of rule, path and arguments, in the one form that JSON has for them', async () => {
  const text = EXAMPLE_CHARTER.replace('reportedTo: cfo', 'reportedTo: nobodyß');
  const { findings } = await analyseFiles({ 'test.charter.yaml': text });
  const [finding] = findings;
  const args = Object.entries(finding?.args ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(args.length).toBeGreaterThan(1);
  const content = `${finding?.ruleId}\n${finding?.path}\n${JSON.stringify(Object.fromEntries(args))}`;
  const expected = createHash('sha256').update(content, 'utf8').digest('hex').slice(0, 16);
  expect(fingerprints(findings)).toEqual([expected]);
});

it('is told from an equal one by its number', async () => {
  const twice = `${'# charterline-disable-file raci/silo -- nobody knows\n'.repeat(2)}${EXAMPLE_CHARTER}`;
  const [first, second] = await fingerprintsIn({ 'test.charter.yaml': twice });
  expect(second).toBe(`${first}-2`);
});

it('differs for what differs', async () => {
  const texts = RULES.filter(({ examples }) => (examples.of ?? 'charter') === 'charter').map(({ examples }) =>
    withSections(EXAMPLE_CHARTER, examples.fails),
  );
  const all = new Map<string, string>();
  for (const text of texts) {
    const { findings } = await analyseFiles({ 'test.charter.yaml': text });
    for (const [index, mark] of fingerprints(findings).entries()) {
      const { ruleId, path, args } = findings[index] ?? {};
      const what = JSON.stringify([ruleId, path, args]);
      expect(all.get(mark) ?? what).toBe(what);
      all.set(mark, what);
    }
  }
  expect(all.size).toBeGreaterThan(90);
});
