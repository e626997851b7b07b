/** RACI sections for tests, built from the rows of the example charter, in which nothing is wrong. */
import { EXAMPLE_CHARTER, withSections } from '../../../server/src/rules/example-charter.ts';
import { analyseFiles, type Expected, expectFindings, unmark } from '../../support/charters.ts';

const ROWS = {
  web: '{ work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }',
  campaign:
    '{ work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }',
  messages: '{ work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }',
};

/** The section `raci` with other rows for some of the work items, and with further rows behind them. */
export function raci(rows: Partial<typeof ROWS>, ...further: readonly string[]): string {
  const all = [...Object.values({ ...ROWS, ...rows }), ...further];
  return `raci:\n${all.map((row) => `  - ${row}\n`).join('')}`;
}

const ROLES = {
  ceo: '{ id: ceo, title: Chief Executive Officer, function: ceo, team: business, person: { name: Ines Halloran } }',
  cmo: '{ id: cmo, title: Chief Marketing Officer, function: cmo, team: marketing, party: provider, person: { name: Tomas Wren } }',
  cio: '{ id: cio, title: Chief Information Officer, function: cio, team: technology, person: { name: Ana Ferreira } }',
  cfo: '{ id: cfo, title: Chief Financial Officer, function: cfo, team: finance, person: { name: Piet Okafor } }',
  sales:
    '{ id: sales, title: Head of Sales, function: business-unit, team: business, person: { name: Mirja Solberg } }',
  marketing:
    '{ id: marketing, title: Marketing Manager, function: marketing-team, team: marketing, person: { name: Dario Lenz } }',
  web: '{ id: web-lead, title: Web Lead, function: technology-team, team: technology, person: { name: Noor Castell } }',
};

/** The section `roles` with some of the roles written otherwise or, when empty, left out, and with further roles. */
export function roles(changed: Partial<typeof ROLES>, ...further: readonly string[]): string {
  const all = [...Object.values({ ...ROLES, ...changed }), ...further].filter((role) => role !== '');
  return `roles:\n${all.map((role) => `  - ${role}\n`).join('')}`;
}

/** The section `engagement` of the example charter with some text replaced. */
export function engagement(from: string, to: string): string {
  return changed('engagement', from, to);
}

/** The section `scope` of the example charter with some text replaced. */
export function scope(from: string, to: string): string {
  return changed('scope', from, to);
}

function changed(section: string, from: string, to: string): string {
  const text = new RegExp(`^${section}:\\n(?: .*\\n)*`, 'm').exec(EXAMPLE_CHARTER)?.[0] ?? '';
  if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand exactly once in ${section}`);
  return text.replace(from, to);
}

interface Surroundings {
  readonly others?: Readonly<Record<string, string>>;
}

/** Asserts everything that is found in the example charter with these sections. */
export async function expectInExample(
  sections: string,
  expected: readonly Expected[],
  surroundings: Surroundings = {},
): Promise<void> {
  await expectFindings(withSections(EXAMPLE_CHARTER, sections), expected, surroundings);
}

/** The RACI rules that speak in the example charter with these sections, for cases in which others speak as well. */
export async function raciRulesIn(sections: string, { others = {} }: Surroundings = {}): Promise<readonly string[]> {
  const { text } = unmark(withSections(EXAMPLE_CHARTER, sections));
  const { findings } = await analyseFiles({ 'test.charter.yaml': text, ...others });
  return findings.map(({ ruleId }) => ruleId).filter((rule) => rule.startsWith('raci/'));
}

/** A config that gives a rule other options. */
export function configured(rule: string, options: string): Surroundings {
  const text = `apiVersion: charterline/v1\nkind: CharterConfig\nrules:\n  ${rule}: ${options}\n`;
  return { others: { '.charterline.yaml': text } };
}

/** A catalog with these sections, beside the charter as `group.charter-catalog.yaml`. */
export function catalogOf(sections: string): Surroundings {
  const text = `apiVersion: charterline/v1\nkind: CharterCatalog\nmetadata: { id: group, title: Group }\n${sections}`;
  return { others: { 'group.charter-catalog.yaml': text } };
}
