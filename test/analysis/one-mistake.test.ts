/** One mistake that shows in many places is said where it was made, and not again of what follows from it. */
import { describe, expect, it } from 'vitest';
import { textOf } from '../../server/src/rules/text.ts';
import { analyseFiles } from '../support/charters.ts';
import { config, type Edit, edited } from '../support/edited-example.ts';

type Files = Readonly<Record<string, string>>;

async function said(text: string, others: Files = {}): Promise<readonly string[]> {
  const { findings } = await analyseFiles({ 'test.charter.yaml': text, ...others });
  return findings.map((finding) => `${finding.ruleId} ${finding.path}: ${textOf(finding)}`);
}

/** The rules that speak after some edits, each once. */
async function rulesAfter(edits: readonly Edit[], others?: Files): Promise<readonly string[]> {
  const findings = await said(edited(...edits), others);
  return [...new Set(findings.map((each) => each.split(' ')[0] ?? ''))].toSorted();
}

const UNRESOLVED = 'reference/unresolved';
const UNUSED = 'reference/unused';

describe('what nothing refers to', () => {
  const LEFT_OVER: Edit = [/^datasets:\n/m, 'datasets:\n  - { id: old-list, title: Old list, owner: sales }\n'];

  it('is said', async () => expect(await rulesAfter([LEFT_OVER])).toEqual([UNUSED]));

  it('may be what is looked for under another id', async () => {
    const renamed: Edit = ['{ id: cmo, title', '{ id: head-of-marketing, title'];
    expect(await rulesAfter([renamed])).toEqual([UNRESOLVED]);
    expect(await rulesAfter([LEFT_OVER, ['datasets: [contacts]', 'datasets: [addresses]']])).toEqual([UNRESOLVED]);
  });

  it('may be what was meant where something else stands', async () => {
    const wrong: Edit = ['datasets: [contacts]', 'datasets: [crm]'];
    expect(await rulesAfter([LEFT_OVER, wrong])).toEqual(['reference/wrong-kind']);
  });

  it('is said although something of another kind is looked for', async () => {
    expect(await rulesAfter([LEFT_OVER, ['touchpoints: [contact-form]', 'touchpoints: [counter]']])).toEqual([
      UNRESOLVED,
      UNUSED,
    ]);
  });

  it('may belong to work that is not listed yet', async () => {
    const noWork: Edit = [/ {2}included:\n(?: {4}.*\n)+/, ''];
    const rules = await rulesAfter([noWork]);
    expect(rules).toContain(UNRESOLVED);
    expect(rules).not.toContain(UNUSED);
    expect(rules).not.toContain('scope/experience-chain');
  });
});

describe('a law whose controls are all missing', () => {
  const NO_CONTROLS: Edit = [/ {2}controls:\n(?: {4}.*\n)+/, ''];
  const coverage = 'compliance/coverage';

  it('is no law that nothing refers to', async () => {
    const rules = await rulesAfter([NO_CONTROLS]);
    expect(rules).toContain(coverage);
    expect(rules).not.toContain(UNUSED);
  });

  it('is one where nobody asks for its controls', async () => {
    const off = config('rules: { compliance/coverage: off }').others;
    expect(await rulesAfter([NO_CONTROLS], off)).toContain(UNUSED);
    const further: Edit = ['  frameworks:\n', '  frameworks:\n    - { id: soc2, title: SOC 2 }\n'];
    const findings = await said(edited(NO_CONTROLS, further));
    expect(findings.filter((each) => each.startsWith(UNUSED))).toEqual([
      `${UNUSED} compliance.frameworks[soc2].id: Nothing refers to the framework "soc2". Remove it, or name it where it is used.`,
    ]);
  });
});

describe('a file that has hardly begun', () => {
  const envelope = 'apiVersion: charterline/v1\nkind: EngagementCharter\n';

  it.each(['hello: 1\n', envelope, `${envelope}metadata: { id: launch, title: Market launch, status: draft }\n`])(
    '%j is told what every charter has, and nothing else',
    async (text) => {
      const rules = (await said(text)).map((each) => each.split('/')[0]);
      expect(new Set(rules)).toEqual(new Set(['schema']));
    },
  );

  it('is told more once most of it is there', async () => {
    const findings = await said(edited([/^compliance:\n(?: .*\n)+/m, '']).replace(/^collaboration:\n(?: .*\n)+/m, ''));
    expect(findings.some((each) => each.startsWith('schema/required compliance'))).toBe(true);
    expect(findings.some((each) => each.startsWith('collaboration/'))).toBe(true);
  });
});

describe('a row whose work item stands under another name', () => {
  const TASK: Edit = ['{ work: sharpen-messages, responsible', '{ task: sharpen-messages, responsible'];

  it('is told which name is meant', async () =>
    expect(await said(edited(TASK))).toEqual([
      'schema/unknown-key raci[#3].task: "task" is not a key of this RACI row. Did you mean "work"? Keys of your own begin with x-.',
    ]));

  it('is told that the work item is missing where the value is no work item', async () => {
    expect(await rulesAfter([['{ work: sharpen-messages, responsible', '{ task: website, responsible']])).toEqual([
      'schema/required',
      'schema/unknown-key',
    ]);
  });
});

describe('a charter in force', () => {
  const IN_FORCE: Edit = ['status: draft', 'status: approved'];

  it('is told once who has not approved it', async () =>
    expect((await said(edited(IN_FORCE))).filter((each) => each.startsWith('approvals/'))).toEqual([
      'approvals/required approvals: The charter is approved without an approval by Chief Marketing Officer, Chief Information Officer or Chief Executive Officer. Ask for what is missing, or set the status back to "in-review" until it is there.',
    ]));
});

describe('a system that was approved by the one who asked for it', () => {
  const approved = (by: string): Edit => [
    'kind: crm, lifecycle: live,\n',
    `kind: crm, lifecycle: live, requestedBy: ${by}, approval: { by: ${by}, on: 2026-09-21, decision: approved },\n`,
  ];

  it('is told that it takes a technology leader', async () =>
    expect(await rulesAfter([approved('sales')])).toEqual(['systems/cio-approval']));

  it('is told that it takes somebody else', async () =>
    expect(await rulesAfter([approved('cio')])).toEqual(['systems/separation-of-duties']));
});
