/**
 * Code owners as text. GitHub and GitLab follow the patterns of Git, so Git itself says what each of the patterns matches.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withBlock } from '../../../server/src/render/codeowners/block.ts';
import { codeownersPattern } from '../../../server/src/render/codeowners/pattern.ts';
import { type OwnedPath, renderCodeowners } from '../../../server/src/render/codeowners/text.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';

let repository = '';
beforeAll(() => {
  repository = mkdtempSync(path.join(tmpdir(), 'charterline-codeowners-'));
  execFileSync('git', ['init', '--quiet', repository]);
});
afterAll(() => rmSync(repository, { recursive: true, force: true }));

/** Of each path the number of the pattern, from zero, that Git finds to match it; `undefined` where none does. */
function matches(patterns: readonly string[], paths: readonly string[]): readonly (number | undefined)[] {
  writeFileSync(path.join(repository, '.git/info/exclude'), `${patterns.join('\n')}\n`);
  const words = ['-C', repository, 'check-ignore', '--no-index', '--verbose', '--non-matching', '-z', '--stdin'];
  const { status, stdout: output } = spawnSync('git', words, { input: `${paths.join('\0')}\0`, encoding: 'utf8' });
  // Status 1 says that none matches.
  expect([0, 1]).toContain(status);
  // Four fields for each path: the file with the pattern, its line, the pattern, the path.
  const lines = output.split('\0').filter((_, index) => index % 4 === 1);
  return paths.map((_, index) => (lines[index] ? Number(lines[index]) - 1 : undefined));
}

const PATHS = [
  'a.charter.yaml',
  'charters/a b.charter.yaml',
  'charters/ leading and trailing .charter.yaml',
  'charters/a*.charter.yaml',
  'charters/**/a.charter.yaml',
  'charters/a?.charter.yaml',
  'charters/[ab].charter.yaml',
  'charters/{a,b}.charter.yaml',
  'charters/!a.charter.yaml',
  'charters/a\\b.charter.yaml',
  'charters/end\\.charter.yaml',
  'charters/@team @x.charter.yaml',
  'charters/新しい 📈.charter.yaml',
  'charters/%20.charter.yaml',
  '.charterline.yaml',
];

describe('the pattern of a path', () => {
  it('matches that very file', () => {
    const patterns = PATHS.map((file) => codeownersPattern(file) ?? '');
    expect(matches(patterns, PATHS)).toEqual(PATHS.map((_, index) => index));
  });

  it('matches no other', () => {
    const patterns = PATHS.map((file) => codeownersPattern(file) ?? '');
    const others = PATHS.flatMap((file) => [
      `${file}x`,
      `x${file}`,
      `deep/${file}`,
      file.replace('*', 'zz'),
      file.replace('**', 'z'),
      file.replace('?', 'z'),
      file.replace('[ab]', 'a'),
      file.replace('{a,b}', 'a'),
      file.replace('\\', ''),
      file.replace(' ', '\\ '),
    ]).filter((file) => !PATHS.includes(file));
    const found = matches(patterns, others);
    expect(others.filter((_, index) => found[index] !== undefined)).toEqual([]);
  });

  it('is one for whatever can be written', () => {
    const part = fc
      .array(fc.constantFrom(...'ab.*?[]!\\ {}()+^$|&~@%-_é\u{1f4c8}'), { minLength: 1, maxLength: 8 })
      .map((characters) => characters.join(''))
      .filter((name) => name !== '.' && name !== '..');
    const file = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `x${parts.join('/')}.yaml`);
    fc.assert(
      fc.property(fc.uniqueArray(file, { minLength: 2, maxLength: 30 }), (files) => {
        const patterns = files.map((each) => codeownersPattern(each) ?? '');
        expect(patterns).not.toContain('');
        expect(matches(patterns, files)).toEqual(files.map((_, index) => index));
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  it.each(['#1.charter.yaml', 'a #1.charter.yaml', 'a\nb.yaml', 'a\tb.yaml', 'a\u00a0b.yaml', 'a\u202eb.yaml'])(
    'does not exist for %j',
    (file) => {
      expect(codeownersPattern(file)).toBeUndefined();
    },
  );
});

const FILE: OwnedPath = {
  file: 'file:///team/a.charter.yaml',
  path: 'a.charter.yaml',
  kind: 'charter',
  title: 'Launch',
  isCertain: true,
  names: ['ana', 'ines'],
  nameless: [],
};
const CMO = { id: 'cmo', title: 'Chief Marketing Officer', github: undefined };

describe('code owners in text', () => {
  it('have a line for each file, and say in comments what a line cannot', () => {
    const files: readonly OwnedPath[] = [
      { ...FILE, nameless: [CMO, { ...CMO, id: 'board', title: 'board' }] },
      { ...FILE, path: 'b c.charter.yaml', title: undefined, names: [], nameless: [CMO] },
      { ...FILE, path: 'deep/d.charter.yaml', title: undefined, isCertain: false, names: [] },
      { ...FILE, path: 'e#1.charter.yaml' },
      { ...FILE, path: 'group.charter-catalog.yaml', kind: 'catalog', title: 'Group' },
      { ...FILE, path: '.charterline.yaml', kind: 'config', title: undefined, names: [] },
      { ...FILE, path: 'known.json', kind: 'baseline', title: undefined },
    ];
    expect(renderCodeowners(files)).toBe(`# charterline codeowners: begin
# Whoever has to approve a charter, and whoever keeps it, owns its file; the owners of charters own what those draw on.
# Do not edit this part by hand: write it anew when people or charters change.

# Launch
/a.charter.yaml @ana @ines
# No GitHub name is known of: Chief Marketing Officer (cmo), board

# b c.charter.yaml
# /b c.charter.yaml: nobody can be named
# No GitHub name is known of: Chief Marketing Officer (cmo)

# d.charter.yaml
# /deep/d.charter.yaml: not everything could be read that decides about its owners

# Launch
# /e#1.charter.yaml: such a path cannot be written here

# Catalog: Group
/group.charter-catalog.yaml @ana @ines

# Configuration
# /.charterline.yaml: nobody can be named
# No charter says who owns it.

# Accepted findings
/known.json @ana @ines

# charterline codeowners: end
`);
  });

  it('hold nothing else, whatever charters say', () => {
    for (const { text } of HOSTILE_TEXTS) {
      const rendered = renderCodeowners([{ ...FILE, title: text, nameless: [{ ...CMO, title: text }] }]);
      const rules = rendered
        .split(/\r\n|[\n\r\u2028\u2029\u0085]/)
        .filter((line) => line !== '' && !line.startsWith('#'));
      expect(rules).toEqual(['/a.charter.yaml @ana @ines']);
    }
  });
});

const BLOCK = renderCodeowners([FILE]);

describe('what was written before', () => {
  it.each([
    ['', BLOCK],
    ['* @everybody\n', `* @everybody\n\n${BLOCK}`],
    ['* @everybody', `* @everybody\n\n${BLOCK}`],
    [`* @a\n${BLOCK.replace('@ana', '@old')}/docs @b\n`, `* @a\n${BLOCK}/docs @b\n`],
    [BLOCK, BLOCK],
    [BLOCK.trimEnd(), BLOCK],
    ['* @a\r\n', `* @a\r\n\r\n${BLOCK.replaceAll('\n', '\r\n')}`],
    [BLOCK.replaceAll('\n', '\r\n'), BLOCK.replaceAll('\n', '\r\n')],
  ])('stays, and our part is replaced: %j', (before, after) => {
    expect(withBlock(before, BLOCK)).toBe(after);
    expect(withBlock(after, BLOCK)).toBe(after);
  });

  it.each([
    '# charterline codeowners: begin\n* @a\n',
    '* @a\n# charterline codeowners: end\n',
    '# charterline codeowners: end\n# charterline codeowners: begin\n',
    BLOCK + BLOCK,
  ])('is left alone where our part cannot be told: %j', (before) => {
    expect(withBlock(before, BLOCK)).toBeUndefined();
  });
});
