import { subjectOf } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { checkRule } from '../rule.ts';
import { HAND_OVER, handOver } from './hand-over.ts';
import { accountableOf, singleRows, workOf } from './rows.ts';

export const infrastructureAccountable = checkRule({
  id: 'raci/infrastructure-accountable',
  title: 'A technology leader answers for changes to the infrastructure',
  rationale:
    'The systems that growth depends on have to run after the engagement as well. Whoever answers for changing them has to be somebody who will still answer for them then.',
  practices: ['P31'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    otherLeader:
      '"{work}" changes the infrastructure, but {role} answers for it, who is no technology leader. Make {leaders:either} accountable, and {role} responsible.',
    builds: 'This work changes the infrastructure',
  },
  repairs: HAND_OVER,
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: [web-lead, cio], accountable: cmo, consulted: sales, informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
`,
    passes: `raci:
  - { work: renew-website, responsible: [web-lead, cmo], accountable: cio, consulted: sales, informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
`,
  },
  check({ charter, report }) {
    const leaders = charter.actors.technologyLeaders;
    if (leaders.length === 0) return;
    const named = leaders.map(({ id }) => charter.named(id?.value ?? ''));
    for (const row of singleRows(charter)) {
      const work = workOf(row, charter);
      const accountable = accountableOf(row);
      const role = accountable && charter.roles.get(accountable.value);
      if (!work?.builds?.value || !role || leaders.includes(role) || !isClear(role, 'function')) continue;
      report(accountable, {
        message: 'otherLeader',
        args: {
          work: subjectOf(row, charter),
          role: charter.named(accountable.value),
          leaders: named,
        },
        related: [{ node: work.builds, message: 'builds' }],
        repairs: () => leaders.flatMap(({ id }) => (id && handOver(row, id.value, charter)) ?? []),
      });
    }
  },
});
