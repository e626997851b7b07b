import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../support/charters.ts';

async function rulesIn(text: string): Promise<readonly string[]> {
  const { findings } = await analyseFiles({ 'test.charter.yaml': text });
  return findings.map(({ ruleId }) => ruleId).filter((rule) => /^(syntax|schema|reference)/.test(rule));
}

describe('a section that cannot be read may declare anything', () => {
  it.each([
    ['a slip in its key', EXAMPLE_CHARTER.replace('\nroles:', '\nrole:'), ['schema/unknown-key']],
    ['nothing in it', EXAMPLE_CHARTER.replace(/\nroles:\n(?: .*\n)+/, '\nroles:\n'), ['schema/type']],
    ['a number instead of it', EXAMPLE_CHARTER.replace(/\nroles:\n(?: .*\n)+/, '\nroles: 7\n'), ['schema/type']],
    ['another section that may refer', EXAMPLE_CHARTER.replace('\nraci:', '\nRACI:'), ['schema/unknown-key']],
    [
      'a section that has to be there and is not',
      EXAMPLE_CHARTER.replace(/\nscope:\n(?: .*\n)+/, '\n'),
      ['schema/required'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(text).not.toBe(EXAMPLE_CHARTER);
    expect((await rulesIn(text)).toSorted()).toEqual(expected);
  });
});
