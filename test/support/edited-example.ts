/** Variants of the example charter, in which nothing is wrong, and what is found in them. */
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { analyseFiles, type Expected, expectFindings, unmark } from './charters.ts';

/** What stands exactly once in the charter, and what takes its place. */
export type Edit = readonly [from: string | RegExp, to: string];

/** The example charter after some edits, each made to the result of those before. */
export function edited(...edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`${from} does not stand exactly once in the charter`);
    return parts.join(to);
  }, EXAMPLE_CHARTER);
}

/** Another text for a whole section; an empty one leaves the section out. */
export function section(key: string, text: string): Edit {
  return [new RegExp(`^${key}:.*\\n(?: .*\\n)*`, 'm'), text];
}

/** A further section. */
export function added(text: string): Edit {
  return [/^transition:\n/m, `${text}transition:\n`];
}

export interface Surroundings {
  readonly asOf?: string;
  /** Other files by name. */
  readonly others?: Readonly<Record<string, string>>;
}

/** Asserts everything that is found after the edits, which hold the markers. */
export async function expectAfter(
  edits: readonly Edit[],
  expected: readonly Expected[],
  surroundings: Surroundings = {},
): Promise<void> {
  await expectFindings(edited(...edits), expected, surroundings);
}

/** The rules of a group that speak after the edits, for cases in which others speak as well; markers are left out. */
export async function rulesAfter(
  group: string,
  edits: readonly Edit[],
  { asOf, others = {} }: Surroundings = {},
): Promise<readonly string[]> {
  const { text } = unmark(edited(...edits));
  const { findings } = await analyseFiles({ 'test.charter.yaml': text, ...others }, asOf);
  return findings.map(({ ruleId }) => ruleId).filter((rule) => rule.startsWith(`${group}/`));
}

/** A config with these settings. */
export function config(settings: string): Surroundings {
  return { others: { '.charterline.yaml': `apiVersion: charterline/v1\nkind: CharterConfig\n${settings}\n` } };
}

/** A config that gives a rule other options. */
export function configured(rule: string, options: string): Surroundings {
  return config(`rules:\n  ${rule}: ${options}`);
}

/** A catalog with these sections, beside the charter as `group.charter-catalog.yaml`. */
export function catalog(sections: string): Readonly<Record<string, string>> {
  const envelope = 'apiVersion: charterline/v1\nkind: CharterCatalog\nmetadata: { id: group, title: Group }\n';
  return { 'group.charter-catalog.yaml': `${envelope}${sections}` };
}

/** Makes the charter use that catalog. */
export const USES: Edit = [/^metadata:\n/m, 'uses: [group.charter-catalog.yaml]\nmetadata:\n'];
