import { describe, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { expectFindings } from '../support/charters.ts';

const RULE = 'suppression/unused';
const above = (comment: string): string => EXAMPLE_CHARTER.replace('raci:\n', `raci:\n  ${comment}\n`);

describe('a comment that looks like a suppression and is none', () => {
  it.each([
    ['charterline-disable-nextline', 'charterline-disable-next-line'],
    ['charterline-dissable-line', 'charterline-disable-line'],
    ['charterline-disable', 'charterline-disable-next-line'],
    ['Charterline-disable-file', 'charterline-disable-file'],
    ['charterline-ignore', 'charterline-disable-next-line'],
    ['charterline: disable', 'charterline-disable-next-line'],
    ['charterline-disable-line:', 'charterline-disable-line'],
  ])('%s', async (word, suggestion) => {
    await expectFindings(above(`# ⟦${word}⟧ raci/silo -- one room`), [
      {
        rule: RULE,
        at: word,
        severity: 'warning',
        says: `"${word}" silences nothing. Write "${suggestion}" and then the rules that are meant.`,
      },
    ]);
  });

  it.each([
    ['a comment about something else', '# charterline-baseline.json knows the rest'],
    ['a sentence', '# charterline is asked before every merge'],
    ['one in the middle of a comment', '# see "charterline-ignore"'],
    ['text with a hash', 'x-note: "a # charterline-ignore"'],
  ])('is not %s', async (_, comment) => {
    const text = comment.startsWith('#') ? above(comment) : `${EXAMPLE_CHARTER}${comment}\n`;
    await expectFindings(text, []);
  });
});
