/** What a config says of reviews has an effect, or is reported. */
import { expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { textOf } from '../../server/src/rules/text.ts';
import { analyseFiles } from '../support/charters.ts';

async function said(review: string): Promise<readonly string[]> {
  const config = `apiVersion: charterline/v1\nkind: CharterConfig\nreview: { ${review} }\n`;
  const { findings } = await analyseFiles({ 'test.charter.yaml': EXAMPLE_CHARTER, '.charterline.yaml': config });
  return findings.map((each) => `${each.ruleId} ${config.slice(each.start, each.end)}: ${textOf(each)}`);
}

it.each([
  'samePerson: allow, x-note: anything',
  'scope/dates-moved: { class: editorial, approvers: [cio, head-of-sales], days: 7, x-why: agreed }',
  'objectives/milestone-changed: { days: 0 }',
  'dataAccess/field-changed: { approvers: dataset-owner }',
  'text/changed: { approvers: [] }',
])('accepts %s', async (review) => expect(await said(review)).toEqual([]));

it.each([
  [
    'raci/acountable-changed: {}',
    'config/invalid raci/acountable-changed: There is no kind of change "raci/acountable-changed". Did you mean "raci/accountable-changed"?',
  ],
  [
    'accountable-changed: { class: notable }',
    'config/invalid accountable-changed: There is no kind of change "accountable-changed". Did you mean "raci/accountable-changed"?',
  ],
  [
    'quality/gone: {}',
    'config/invalid quality/gone: There is no kind of change "quality/gone". "charterline explain changes" lists all that exist.',
  ],
  [
    'raci/*: { class: material }',
    'config/invalid raci/*: No patterns such as "raci/*" are understood here. Name each kind of change by its id; "charterline explain changes" lists all.',
  ],
  [
    'raci/silo: {}',
    'config/invalid raci/silo: "raci/silo" is a rule and no kind of change. How it is applied is said under "rules".',
  ],
  [
    'constructor: {}',
    'config/invalid constructor: There is no kind of change "constructor". "charterline explain changes" lists all that exist.',
  ],
  ['roles/added: { approvers: CIO }', 'config/invalid CIO: Nobody is called "CIO" here. Did you mean "cio"?'],
  [
    'roles/added: { approvers: [ceo, Data set owner] }',
    'config/invalid Data set owner: Nobody is called "Data set owner" here. Did you mean "dataset-owner"?',
  ],
  [
    'roles/added: { approvers: [Ana Ferreira] }',
    'config/invalid Ana Ferreira: Nobody can be called "Ana Ferreira" here. Write the id of a role, or one of these words: engaged, cio, ceo, cfo, dpo, role, owner, owner-or-charter, objective-owner, both-accountable, accountable, dataset-owner and 5 more.',
  ],
  [
    'roles/added: { days: 7 }',
    'config/invalid days: roles/added is about no date that moves, so "days" has no effect. Remove it.',
  ],
  [
    'roles/added: { class: serious }',
    'schema/enum serious: "serious" is not a value of "class". Possible: material, notable, editorial.',
  ],
])('%s', async (review, expected) => expect(await said(review)).toEqual([expected]));

it('reports each mistake once, and a setting that cannot be read not a second time', async () => {
  expect(
    (await said('raci/added: { approvers: CIO }, roles/added: { days: 1 }')).map((each) => each.split(':')[0]),
  ).toEqual(['config/invalid raci/added', 'config/invalid CIO', 'config/invalid days']);
  expect((await said('raci/added: material')).map((each) => each.split(':')[0])).toEqual(['schema/type material']);
});
