/** What people are told whose suppression comment is not written as it must be. */
import { describe, expect, it } from 'vitest';
import { fixesOf } from '../../server/src/edits/fix.ts';
import { applyEdits } from '../../server/src/edits/text-edit.ts';
import { textOf } from '../../server/src/rules/text.ts';
import { analyseFiles } from '../support/charters.ts';
import { edited } from '../support/edited-example.ts';

const MESSAGES =
  '  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: [cio, sales], informed: ceo }\n';
const SILO = '  - { work: sharpen-messages, responsible: [marketing, cio], accountable: cmo }\n';

/** A row that nobody is asked or told about, below a comment. */
const below = (comment: string): string => edited([MESSAGES, `  ${comment}\n${SILO}`]);

async function said(text: string): Promise<readonly string[]> {
  const { findings } = await analyseFiles({ 'test.charter.yaml': text });
  return findings.map((finding) => `${finding.ruleId} ${text.slice(finding.start, finding.end)}: ${textOf(finding)}`);
}

async function rulesIn(text: string): Promise<readonly string[]> {
  return (await said(text)).map((each) => each.split(' ')[0] ?? '').toSorted();
}

/** The text after each repair of what is said of the comment. */
async function mended(text: string): Promise<readonly string[]> {
  const analysis = await analyseFiles({ 'test.charter.yaml': text });
  const remarks = analysis.findings.filter(({ ruleId }) => ruleId === 'suppression/unused');
  return remarks.flatMap((finding) => fixesOf(analysis, finding)).map(({ edits }) => applyEdits(text, edits));
}

const NEXT = '# charterline-disable-next-line';

describe('a reason that stands behind something else than two dashes', () => {
  it.each([' - ', ' — ', ' – ', ': ', ' : '])('%j', async (separator) => {
    const comment = `${NEXT} raci/silo, raci/overload${separator}one room, and no door`;
    const text = below(comment);
    const right = 'raci/silo, raci/overload -- one room, and no door';
    expect(await said(text)).toEqual([
      `suppression/unused ${comment}: Write the reason behind two dashes: "${NEXT} ${right}". Otherwise it reads as more names of rules, and nothing is silenced.`,
      expect.stringMatching(/^raci\/silo /),
    ]);
    expect(await mended(text)).toEqual([below(`${NEXT} ${right}`)]);
  });

  it('may contain any of them behind two dashes', async () =>
    expect(await said(below(`${NEXT} raci/silo -- one room: no door - for now`))).toEqual([]));
});

describe('a comment that names no rule', () => {
  it.each(['next-line', 'file'])('silences nothing, with the scope %s', async (scope) => {
    const comment = `# charterline-disable-${scope} -- one room`;
    expect(await said(below(comment))).toEqual([
      `suppression/unused ${comment}: Name the rules that are meant, as in "# charterline-disable-${scope} raci/silo -- why". A comment that names none silences nothing.`,
      expect.stringMatching(/^raci\/silo /),
    ]);
  });

  it('silences nothing in its own line', async () => {
    const text = edited([MESSAGES, SILO.replace('\n', ' # charterline-disable-line\n')]);
    expect(await rulesIn(text)).toEqual(['raci/silo', 'suppression/unused']);
    expect(await mended(text)).toEqual([edited([MESSAGES, SILO])]);
  });
});

describe('a rule that does not exist', () => {
  it.each([
    ['raci/sillo', 'raci/silo'],
    ['silo', 'raci/silo'],
    ['sillo', 'raci/silo'],
    ['colaboration/common-language', 'collaboration/common-language'],
    ['common-languge', 'collaboration/common-language'],
  ])('%s', async (name, meant) => {
    const text = below(`${NEXT} ${name} -- one room`);
    expect((await said(text)).filter((each) => each.startsWith('suppression/'))).toEqual([
      `suppression/unused ${name}: There is no rule "${name}" to silence. Did you mean "${meant}"?`,
    ]);
    expect(await mended(text)).toEqual([below(`${NEXT} ${meant} -- one room`)]);
  });

  it('is no name of one that cannot be silenced', async () =>
    expect((await said(below(`${NEXT} syntax/yml -- why`)))[0]).toBe(
      'suppression/unused syntax/yml: There is no rule "syntax/yml" to silence. "charterline rules" lists all that exist.',
    ));
});

describe('a comment above an entry of several lines', () => {
  const ENTRY = `  - { work: sharpen-messages, responsible: [marketing, cio],
      accountable: agency }
`;
  const text = (comment: string): string =>
    edited(
      [MESSAGES, `  ${comment}\n${ENTRY}`],
      [/^roles:\n/m, 'roles:\n  - { id: agency, title: Agency, function: agency }\n'],
    );

  it('is told to move to the line on which the finding is', async () => {
    const charter = text(`${NEXT} raci/group-accountable, raci/overload -- for now`);
    const { findings } = await analyseFiles({ 'test.charter.yaml': charter });
    const remarks = findings.filter(({ ruleId }) => ruleId === 'suppression/unused');
    expect(remarks.map(textOf)).toEqual([
      'The comment reaches one line only, but raci/group-accountable finds something on a later line of the same entry. Put the comment right above that line.',
      'There is no finding of raci/overload to silence here. Remove it from the comment.',
    ]);
    expect(remarks.map(({ related }) => related.map(({ start, end }) => charter.slice(start, end)))).toEqual([
      ['agency'],
      [],
    ]);
  });

  it('silences the finding from there', async () => {
    const charter = text('').replace(
      '      accountable',
      `      ${NEXT} raci/group-accountable -- for now\n      accountable`,
    );
    expect(await rulesIn(charter)).not.toContain('raci/group-accountable');
    expect(await rulesIn(charter)).not.toContain('suppression/unused');
  });
});
