import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER, withSections } from '../../../server/src/rules/example-charter.ts';
import { analyseFiles, unmark } from '../../support/charters.ts';
import { expectInExample, raci } from './rows.ts';

const SECOND = '{ work: ⟦sharpen-messages⟧, responsible: sales, accountable: cmo, consulted: cio, informed: cfo }';

const report = (id: string, activity: string): string =>
  `{ id: ${id}, activity: ${activity}, responsible: web-lead, accountable: ceo, informed: cio }`;

describe('raci/duplicate-row', () => {
  it('reports the second row for a work item', () =>
    expectInExample(raci({}, SECOND), [
      {
        rule: 'raci/duplicate-row',
        at: 'sharpen-messages',
        severity: 'error',
        path: 'raci[sharpen-messages~2].work',
        says: '"Sharpen the messages" has a row already, and the two can contradict each other. Merge them into one row.',
      },
    ]));

  it('shows the first row', async () => {
    const text = withSections(EXAMPLE_CHARTER, raci({}, unmark(SECOND).text));
    const { findings } = await analyseFiles({ 'test.charter.yaml': text });
    const start = text.indexOf('work: sharpen-messages') + 'work: '.length;
    expect(findings.map(({ related }) => related)).toMatchObject([
      [{ start, end: start + 'sharpen-messages'.length, message: 'first' }],
    ]);
  });

  it('shows the first row of three', async () => {
    const row = unmark(SECOND).text;
    const { findings } = await analyseFiles({ 'test.charter.yaml': withSections(EXAMPLE_CHARTER, raci({}, row, row)) });
    const [second, third] = findings.map(({ related }) => related);
    expect(third).toEqual(second);
  });

  it('reports the third row as well', () =>
    expectInExample(raci({}, SECOND, SECOND), [
      { rule: 'raci/duplicate-row', at: 'sharpen-messages', path: 'raci[sharpen-messages~2].work' },
      { rule: 'raci/duplicate-row', at: 'sharpen-messages', path: 'raci[sharpen-messages~3].work' },
    ]));

  it('compares activities by their text', () =>
    expectInExample(
      raci({}, report('board-report', 'Report to the board'), report('⟦reporting⟧', '" report  to the Board "')),
      [{ rule: 'raci/duplicate-row', at: 'reporting', path: 'raci[reporting].id' }],
    ));

  it('accepts different activities', () =>
    expectInExample(
      raci({}, report('board-report', 'Report to the board'), report('reporting', 'Report to the bank')),
      [],
    ));

  it('leaves a repeated id to the references, also with the same activity', () =>
    expectInExample(
      raci({}, report('board-report', 'Report to the board'), report('⟦board-report⟧', 'Report to the board')),
      [{ rule: 'reference/duplicate-id', at: 'board-report' }],
    ));

  it('takes the first of two rows with one id for what it is', () =>
    expectInExample(
      raci(
        {},
        '{ id: ⟦board-report⟧, activity: Report to the board, responsible: web-lead, informed: ceo }',
        report('⟦board-report⟧', 'Report to the board'),
      ),
      [
        { rule: 'raci/one-accountable', at: 'board-report' },
        { rule: 'reference/duplicate-id', at: 'board-report' },
      ],
    ));

  it('leaves rows for work that does not exist to the references', () =>
    expectInExample(
      raci({}, SECOND.replace('sharpen-messages', 'sharpen'), SECOND.replace('sharpen-messages', 'sharpen')),
      [
        { rule: 'reference/unresolved', at: 'sharpen' },
        { rule: 'reference/unresolved', at: 'sharpen' },
      ],
    ));

  it('is all that is said of rows between which the letters are split', () =>
    expectInExample(
      raci(
        { web: '{ work: renew-website, responsible: web-lead }' },
        '{ work: ⟦renew-website⟧, accountable: cmo, consulted: [ceo, cmo] }',
      ),
      [{ rule: 'raci/duplicate-row', at: 'renew-website' }],
    ));
});
