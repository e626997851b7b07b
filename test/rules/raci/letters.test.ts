/** The rules that look at one row alone. */
import { describe, expect, it } from 'vitest';
import { configured, expectInExample, raci, raciRulesIn } from './rows.ts';

describe('raci/one-accountable', () => {
  it('reports a row without anybody on the work that it is about', () =>
    expectInExample(
      raci({ messages: '{ work: ⟦sharpen-messages⟧, responsible: marketing, consulted: cio, informed: ceo }' }),
      [
        {
          rule: 'raci/one-accountable',
          at: 'sharpen-messages',
          severity: 'error',
          path: 'raci[sharpen-messages].accountable',
          says: 'Nobody answers for "Sharpen the messages", so nobody decides when opinions differ. Name one role under "accountable".',
        },
      ],
    ));

  it('reports an empty list on its key', () =>
    expectInExample(
      raci({
        messages:
          '{ work: sharpen-messages, responsible: marketing, ⟦accountable⟧: [], consulted: cio, informed: ceo }',
      }),
      [{ rule: 'raci/one-accountable', at: 'accountable', path: 'raci[sharpen-messages].accountable' }],
    ));

  it('reports an activity without anybody on its id', () =>
    expectInExample(
      raci({}, '{ id: ⟦board-report⟧, activity: Report to the board, responsible: marketing, informed: ceo }'),
      [{ rule: 'raci/one-accountable', at: 'board-report', says: /^Nobody answers for "Report to the board",/ }],
    ));

  it('reports several together, by name', () =>
    expectInExample(
      raci({
        messages:
          '{ work: sharpen-messages, responsible: marketing, accountable: ⟦[cmo, sales, ceo]⟧, consulted: cio }',
      }),
      [
        {
          rule: 'raci/one-accountable',
          at: '[cmo, sales, ceo]',
          severity: 'error',
          path: 'raci[sharpen-messages].accountable',
          says: /\(Chief Executive Officer, Chief Marketing Officer, Head of Sales\)/,
        },
      ],
    ));

  it('accepts a list of one', () =>
    expectInExample(
      raci({ messages: '{ work: sharpen-messages, responsible: marketing, accountable: [cmo], consulted: cio }' }),
      [],
    ));

  it('leaves a repeated role to the schema', () =>
    expectInExample(
      raci({
        messages: '{ work: sharpen-messages, responsible: marketing, accountable: [cmo, ⟦cmo⟧], consulted: cio }',
      }),
      [{ rule: 'schema/unique', at: 'cmo' }],
    ));

  it('leaves a role that does not exist to the references', () =>
    expectInExample(
      raci({ messages: '{ work: sharpen-messages, responsible: marketing, accountable: ⟦chief⟧, consulted: cio }' }),
      [{ rule: 'reference/unresolved', at: 'chief' }],
    ));

  it('does not count a second role that does not exist', () =>
    expectInExample(
      raci({
        messages: '{ work: sharpen-messages, responsible: marketing, accountable: [cmo, ⟦chief⟧], consulted: cio }',
      }),
      [{ rule: 'reference/unresolved', at: 'chief' }],
    ));

  it('says nothing of several while one of them does not exist', () =>
    expectInExample(
      raci({
        messages:
          '{ work: sharpen-messages, responsible: marketing, accountable: [cmo, sales, ⟦chief⟧], consulted: cio }',
      }),
      [{ rule: 'reference/unresolved', at: 'chief' }],
    ));

  it('is silent where the row itself cannot be read to its end', async () => {
    const broken = raci({
      messages: '{ work: sharpen-messages, responsible: marketing, consulted: cio, account: "cmo }',
    });
    expect(await raciRulesIn(broken)).toEqual([]);
  });

  it('says once what an alias repeats', () =>
    expectInExample(
      raci({
        campaign:
          '{ work: launch-campaign, responsible: [marketing, cio], accountable: &both ⟦[cmo, sales]⟧, informed: cfo }',
        messages: '{ work: sharpen-messages, responsible: marketing, accountable: *both, consulted: cio }',
      }),
      [{ rule: 'raci/one-accountable', at: '[cmo, sales]' }],
    ));
});

describe('raci/has-responsible', () => {
  it('reports a row in which nobody does the work', () =>
    expectInExample(raci({ messages: '{ work: ⟦sharpen-messages⟧, accountable: cmo, consulted: [cio, marketing] }' }), [
      {
        rule: 'raci/has-responsible',
        at: 'sharpen-messages',
        severity: 'error',
        path: 'raci[sharpen-messages].responsible',
        says: 'Nobody does the work for "Sharpen the messages", so it will not get done. Name at least one role under "responsible".',
      },
    ]));

  it('is silent when the role that is named does not exist', () =>
    expectInExample(
      raci({ messages: '{ work: sharpen-messages, responsible: ⟦intern⟧, accountable: cmo, consulted: cio }' }),
      [{ rule: 'reference/unresolved', at: 'intern' }],
    ));

  it('together with raci/one-accountable says all that there is to say of a row without letters', () =>
    expectInExample(raci({ web: '{ work: ⟦⟦renew-website⟧⟧ }' }), [
      { rule: 'raci/has-responsible', at: 'renew-website' },
      { rule: 'raci/one-accountable', at: 'renew-website' },
    ]));
});

describe('raci/one-letter', () => {
  const row = (letters: string): string => raci({ messages: `{ work: sharpen-messages, ${letters} }` });

  it.each([
    ['responsible: [marketing, sales], accountable: cmo, consulted: [cio, ⟦sales⟧]', 'responsible, consulted'],
    ['responsible: [marketing, sales], accountable: cmo, consulted: cio, informed: ⟦sales⟧', 'responsible, informed'],
    ['responsible: marketing, accountable: sales, consulted: [cio, cmo, ⟦sales⟧]', 'accountable, consulted'],
    ['responsible: marketing, accountable: sales, consulted: [cio, cmo], informed: ⟦sales⟧', 'accountable, informed'],
    ['responsible: marketing, accountable: cmo, consulted: [cio, sales], informed: ⟦sales⟧', 'consulted, informed'],
    ['informed: ⟦sales⟧, consulted: [cio, sales], accountable: cmo, responsible: marketing', 'consulted, informed'],
  ])('reports the later letter: %s', (letters, names) =>
    expectInExample(row(letters), [
      {
        rule: 'raci/one-letter',
        at: 'sales',
        severity: 'error',
        says: `Head of Sales stands in this row more than once (${names}), so that nobody knows which part is meant. Keep the letter that says most, or name the role that was meant here.`,
      },
    ]),
  );

  it('reports a role once, however many letters it has', () =>
    expectInExample(
      row('responsible: [marketing, sales], accountable: [sales], consulted: [cio, cmo, ⟦sales⟧], informed: sales'),
      [{ rule: 'raci/one-letter', at: 'sales', says: /\(responsible, accountable, consulted, informed\)/ }],
    ));

  it('reports two roles separately', () =>
    expectInExample(
      row('responsible: marketing, accountable: cmo, consulted: [cio, sales, ceo], informed: [⟦ceo⟧, ⟦sales⟧]'),
      [
        { rule: 'raci/one-letter', at: 'ceo' },
        { rule: 'raci/one-letter', at: 'sales' },
      ],
    ));

  it('lets one role do the work and answer for it', () =>
    expectInExample(row('responsible: [marketing, cmo], accountable: cmo, consulted: cio'), []));

  it('does not when the config says so', () =>
    expectInExample(
      row('responsible: [marketing, cmo], accountable: ⟦cmo⟧, consulted: cio'),
      [{ rule: 'raci/one-letter', at: 'cmo', says: /\(responsible, accountable\)/ }],
      configured('raci/one-letter', '{ allowAR: false }'),
    ));

  it('leaves a role twice under one letter to the schema', () =>
    expectInExample(
      row('responsible: [marketing, sales, ⟦sales⟧], accountable: cmo, consulted: cio, informed: sales'),
      [{ rule: 'schema/unique', at: 'sales' }],
    ));

  it('says nothing of the same role in different rows', () =>
    expectInExample(
      raci({}, '{ id: board-report, activity: Report, responsible: ceo, accountable: cfo, informed: cio }'),
      [],
    ));
});

describe('raci/too-many-responsible', () => {
  const row = (responsible: string): string =>
    raci({ messages: `{ work: sharpen-messages, responsible: ${responsible}, accountable: cmo, consulted: cio }` });

  it('accepts three', () => expectInExample(row('[marketing, sales, ceo]'), []));

  it('reports all of them when there are more', () =>
    expectInExample(row('⟦[marketing, sales, ceo, cfo, web-lead]⟧'), [
      {
        rule: 'raci/too-many-responsible',
        at: '[marketing, sales, ceo, cfo, web-lead]',
        severity: 'info',
        says: '5 roles do this work, more than 3, so that each can rely on the others. Keep those who really do it, or split the work.',
      },
    ]));

  it('counts up to the configured number', () =>
    expectInExample(
      row('⟦[marketing, sales, ceo]⟧'),
      [
        {
          rule: 'raci/too-many-responsible',
          at: '[marketing, sales, ceo]',
          says: /^3 roles do this work, more than 2,/,
        },
      ],
      configured('raci/too-many-responsible', '{ max: 2 }'),
    ));

  it('is silent when one of them does not exist', () =>
    expectInExample(row('[marketing, sales, ceo, cfo, ⟦intern⟧]'), [{ rule: 'reference/unresolved', at: 'intern' }]));

  it('says once what an alias repeats', () =>
    expectInExample(
      raci({
        campaign:
          '{ work: launch-campaign, responsible: &all ⟦[marketing, cio, web-lead, ceo]⟧, accountable: cmo, informed: sales }',
        messages: '{ work: sharpen-messages, responsible: *all, accountable: cmo, consulted: sales }',
      }),
      [{ rule: 'raci/too-many-responsible', at: '[marketing, cio, web-lead, ceo]' }],
    ));
});

describe('raci/too-many-consulted', () => {
  const row = (consulted: string): string =>
    raci({ messages: `{ work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: ${consulted} }` });

  it('accepts four', () => expectInExample(row('[cio, sales, ceo, cfo]'), []));

  it('reports all of them when there are more', () =>
    expectInExample(row('⟦[cio, sales, ceo, cfo, web-lead]⟧'), [
      {
        rule: 'raci/too-many-consulted',
        at: '[cio, sales, ceo, cfo, web-lead]',
        severity: 'warning',
        path: 'raci[sharpen-messages].consulted',
        says: '5 roles are asked here, more than 4, and each of them has to be waited for. Ask those whose answer can change the decision, and move the others to "informed".',
      },
    ]));

  it('counts up to the configured number', () =>
    expectInExample(row('[cio, sales, ceo, cfo, web-lead]'), [], configured('raci/too-many-consulted', '{ max: 5 }')));

  it('is silent when one of them does not exist', () =>
    expectInExample(row('[cio, sales, ceo, cfo, web-lead, ⟦intern⟧]'), [
      { rule: 'reference/unresolved', at: 'intern' },
    ]));
});

describe('raci/silo', () => {
  const row = (others: string): string =>
    raci({ messages: `{ work: ⟦sharpen-messages⟧, responsible: [marketing, cio], accountable: cmo${others} }` });

  it('reports a row in which nobody is asked or told', () =>
    expectInExample(row(''), [
      {
        rule: 'raci/silo',
        at: 'sharpen-messages',
        severity: 'info',
        path: 'raci[sharpen-messages].consulted',
        says: 'Nobody is asked or told about "Sharpen the messages", so that it will come as a surprise. Name those who should have a say under "consulted", or those who should hear of it under "informed".',
      },
    ]));

  it('takes an empty list for nobody', () =>
    expectInExample(row(', informed: []'), [{ rule: 'raci/silo', at: 'sharpen-messages' }]));

  it.each([', consulted: ceo', ', informed: ceo'])('accepts%s', (others) =>
    expectInExample(row(others).replace(/[⟦⟧]/g, ''), []),
  );

  it('is silent when the one who is told does not exist', () =>
    expectInExample(row(', informed: ⟦board⟧').replace('⟦sharpen-messages⟧', 'sharpen-messages'), [
      { rule: 'reference/unresolved', at: 'board' },
    ]));
});
