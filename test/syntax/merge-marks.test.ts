/** What version control leaves in a text when a merge was not finished. */
import { describe, expect, it } from 'vitest';
import { textOf } from '../../server/src/rules/text.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { analyseFiles, unmark } from '../support/charters.ts';
import { edited } from '../support/edited-example.ts';

/** What is said of a text whose markers are the ranges of the problems, and what is understood. */
function read(marked: string): { readonly said: readonly string[]; readonly value: unknown } {
  const { text, ranges } = unmark(marked);
  const { problems, root } = parse(text);
  expect(problems.map(({ start, end }) => ({ start, end }))).toEqual(ranges);
  return { said: problems.map(({ message }) => message), value: root?.value };
}

const CONFLICT = '⟦<<<<<<< HEAD⟧\nb: 2\n=======\nb: 3\n>>>>>>> feature/title\n';

describe('the marks of a merge', () => {
  it('are said once, and the first version is read', () =>
    expect(read(`a: 1\n${CONFLICT}c: 4\n`)).toEqual({ said: ['mergeMark'], value: { a: 1, b: 2, c: 4 } }));

  it('are said once for each merge', () =>
    expect(read(`${CONFLICT}${CONFLICT.replaceAll('b:', 'd:')}`)).toEqual({
      said: ['mergeMark', 'mergeMark'],
      value: { b: 2, d: 2 },
    }));

  it('may show what there was before', () =>
    expect(read(`a: 1\n${CONFLICT.replace('=======', '||||||| base\nb: 0\n=======')}`)).toEqual({
      said: ['mergeMark'],
      value: { a: 1, b: 2 },
    }));

  it.each(['\r\n', '\r'])('stand in lines that end with %j', (newline) =>
    expect(read(`a: 1\n${CONFLICT}c: 4\n`.replaceAll('\n', newline)).said).toEqual(['mergeMark']),
  );

  it.each(['<<<<<<< HEAD', '=======', '>>>>>>> feature'])('may be left over: %s', (mark) =>
    expect(read(`a: 1\n⟦${mark}⟧\nb: 2\n`)).toEqual({ said: ['mergeMark'], value: { a: 1, b: 2 } }),
  );

  it('hide nothing else that is wrong', () =>
    expect(read(`a: 1\n${CONFLICT}c: ⟦"4⟧\n`).said).toEqual(['mergeMark', 'openQuote']));

  it('are none in a text', () => expect(read('a: |\n  =======\n  <<<<<<< x\n').said).toEqual([]));
});

it('takes what the other version names for something that may be there', async () => {
  const role = (id: string): string =>
    `  - { id: ${id}, title: Web Lead, function: technology-team, team: technology }\n`;
  const text = edited([
    / {2}- \{ id: web-lead, .*\n/,
    `<<<<<<< HEAD\n${role('web-head')}=======\n${role('web-lead')}>>>>>>> x\n`,
  ]);
  const { findings } = await analyseFiles({ 'test.charter.yaml': text });
  expect(findings.map((finding) => `${finding.ruleId}: ${textOf(finding)}`)).toEqual([
    'syntax/yaml: A merge has left its marks here, and two versions of what stands between them. Keep one of the two, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  ]);
});
