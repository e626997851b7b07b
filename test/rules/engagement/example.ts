/** Edits of the example charter that the tests of several rules share. */
import { analyseFiles, type Expected, expectFindings, unmark } from '../../support/charters.ts';
import type { Edit } from '../collaboration/example.ts';

export { catalog, config, type Edit, example, section, USES } from '../collaboration/example.ts';

/** An engagement that is not limited in time in a way that asks for trigger, succession and hand-over. */
export const ADVISORY: Edit = ['model: fractional', 'model: advisory'];
export const FOCUSED: Edit = ['breadth: full', 'breadth: focused'];

export const ALIGNMENT = {
  ceo: '      - { role: ceo, stance: approved, on: 2026-09-14 }\n',
  cio: '      - { role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }\n',
  cfo: '      - { role: cfo, stance: consulted, on: 2026-09-11 }\n',
};

/** The alignment of the example as it stands there. */
export const WHOLE_ALIGNMENT = `    alignment:\n${Object.values(ALIGNMENT).join('')}`;

interface Circumstances {
  readonly asOf?: string;
  readonly others?: Readonly<Record<string, string>>;
}

/** The rules of a group that speak in a charter, for cases in which others speak as well. */
export async function rulesIn(
  group: string,
  marked: string,
  { asOf, others = {} }: Circumstances = {},
): Promise<readonly string[]> {
  const { findings } = await analyseFiles({ 'test.charter.yaml': unmark(marked).text, ...others }, asOf);
  return findings.map(({ ruleId }) => ruleId).filter((rule) => rule.startsWith(`${group}/`));
}

/** Asserts everything that is found in a marked charter. */
export async function expectOnly(
  marked: string,
  expected: readonly Expected[],
  circumstances: Circumstances = {},
): Promise<void> {
  await expectFindings(marked, expected, circumstances);
}
