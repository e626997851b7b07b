/** Variants of the example charter, in which nothing is wrong, for the tests of the collaboration rules. */
import { EXAMPLE_CHARTER } from '../../../server/src/rules/example-charter.ts';
import { analyseFiles, expectFindings, unmark } from '../../support/charters.ts';

/** What stands exactly once in the example charter, and what takes its place. */
export type Edit = readonly [from: string | RegExp, to: string];

export function example(...edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`${from} does not stand exactly once in the example`);
    return parts.join(to);
  }, EXAMPLE_CHARTER);
}

/** Another text for a part of the section `collaboration`; an empty one leaves the part out. */
export function part(key: string, text: string): Edit {
  return [new RegExp(`^ {2}${key}:.*\\n(?: {4}.*\\n)*`, 'm'), text];
}

/** Another text for a section; an empty one leaves the section out. */
export function section(key: string, text: string): Edit {
  return [new RegExp(`^${key}:.*\\n(?: .*\\n)*`, 'm'), text];
}

const MEETINGS = {
  sync: '{ id: leadership-sync, title: Marketing and IT, kind: leadership-sync, chair: cmo, attendees: [cio, web-lead], every: 2 weeks, minutes: 60, reviewsParkingLot: true }',
  review:
    '{ id: quarterly-review, title: Quarterly review, kind: quarterly-business-review, chair: cmo, attendees: [cio, cfo, ceo, sales], every: quarter, minutes: 120 }',
  exchange:
    '{ id: what-is-next, title: What comes next, kind: strategy-exchange, chair: cio, attendees: [cmo], every: quarter, minutes: 60 }',
};

/** The meetings of the example with some written otherwise or, when empty, left out, and with further ones. */
export function meetings(changed: Partial<typeof MEETINGS>, ...further: readonly string[]): Edit {
  return part('meetings', `  meetings:\n${items(changed, further)}`);
}

/** The same with a marker around the key `meetings`. */
export function markedMeetings(changed: Partial<typeof MEETINGS>, ...further: readonly string[]): Edit {
  return part('meetings', `  ⟦meetings⟧:\n${items(changed, further)}`);
}

function items(changed: Partial<typeof MEETINGS>, further: readonly string[]): string {
  const all = [...Object.values({ ...MEETINGS, ...changed }), ...further].filter((meeting) => meeting !== '');
  return all.map((meeting) => `    - ${meeting}\n`).join('');
}

/** A meeting of the example with some text replaced. */
export function meeting(which: keyof typeof MEETINGS, from: string, to: string): Partial<typeof MEETINGS> {
  if (MEETINGS[which].split(from).length !== 2) throw new Error(`"${from}" does not stand exactly once in ${which}`);
  return { [which]: MEETINGS[which].replace(from, to) };
}

/** Asserts the whole set of findings of a marked charter. */
export async function expectOnly(...args: Parameters<typeof expectFindings>): Promise<void> {
  await expectFindings(...args);
}

/** The collaboration rules that speak in a charter, for cases in which others speak as well. */
export async function collaborationRulesIn(
  marked: string,
  { asOf, others = {} }: { readonly asOf?: string; readonly others?: Readonly<Record<string, string>> } = {},
): Promise<readonly string[]> {
  const { findings } = await analyseFiles({ 'test.charter.yaml': unmark(marked).text, ...others }, asOf);
  return findings.map(({ ruleId }) => ruleId).filter((rule) => rule.startsWith('collaboration/'));
}

/** A config with these lines, beside the charter. */
export function config(lines: string): { readonly others: Readonly<Record<string, string>> } {
  return { others: { '.charterline.yaml': `apiVersion: charterline/v1\nkind: CharterConfig\n${lines}` } };
}

/** A catalog with these sections, beside the charter as `group.charter-catalog.yaml`. */
export function catalog(sections: string): { readonly others: Readonly<Record<string, string>> } {
  const head = 'apiVersion: charterline/v1\nkind: CharterCatalog\nmetadata: { id: group, title: Group }\n';
  return { others: { 'group.charter-catalog.yaml': head + sections } };
}

/** Lets the charter use that catalog. */
export const USES: Edit = ['organization:', 'uses: [group.charter-catalog.yaml]\norganization:'];
