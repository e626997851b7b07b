/** Comments that silence a finding change nothing else. */
import { expect, it } from 'vitest';
import { suppress } from '../../server/src/edits/suppression.ts';
import { applyEdits, type TextEdit } from '../../server/src/edits/text-edit.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { analysed } from './fix-cases.ts';

const ROW =
  '{ work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }';

/** A charter, the first finding of a rule in it, and the same charter with that silenced; `undefined` where it cannot be. */
async function silenced(text: string, rule: string, scope: 'line' | 'file'): Promise<string | undefined> {
  const analysis = await analysed({ 'test.charter.yaml': text });
  const finding = analysis.findings.find(({ ruleId }) => ruleId === rule);
  if (!finding) throw new Error(`no ${rule}`);
  const comment = suppress(analysis.file, finding, scope);
  if (!comment) return undefined;
  const { start, before, reason, after } = comment;
  const edit: TextEdit = { start, end: start, text: before + reason + after };
  const result = applyEdits(text, [edit]);
  const left = (await analysed({ 'test.charter.yaml': result })).findings;
  expect(left.map(({ ruleId }) => ruleId)).not.toContain(rule);
  return result;
}

const SILO = EXAMPLE_CHARTER.replace(ROW, '{ work: launch-campaign, responsible: [marketing, cio], accountable: cmo }');

it.each(['line', 'file'] as const)('silences a finding (%s)', async (scope) => {
  expect(await silenced(SILO, 'raci/silo', scope)).toContain(`# charterline-disable-`);
});

it('leaves the byte order mark where it is', async () => {
  expect(await silenced(`\uFEFF${SILO}`, 'raci/silo', 'file')).toMatch(/^\uFEFF# charterline-disable-file raci\/silo/);
});

it('writes nothing into a text that reaches into the line', async () => {
  const row =
    '{ x-note: "agreed\n      by phone", work: launch-campaign, responsible: [marketing, cio], accountable: cmo }';
  const text = EXAMPLE_CHARTER.replace(ROW, row);
  expect(await silenced(text, 'raci/silo', 'line')).toBeUndefined();
  expect(await silenced(text, 'raci/silo', 'file')).toBeDefined();
});
