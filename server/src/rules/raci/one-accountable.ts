import { byValue } from '../../charter/alphabetical.ts';
import { type Charter, holds, type RaciRow, subjectOf } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { childOf } from '../../syntax/nodes.ts';
import type { Change, Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { isKnown, singleRows } from './rows.ts';

export const oneAccountable = checkRule({
  id: 'raci/one-accountable',
  title: 'Exactly one role answers for each row',
  rationale:
    'Where nobody answers, nobody decides. Where two answer, each waits for the other, and a disagreement between marketing and IT has nobody to settle it.',
  practices: ['P28'],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    none: 'Nobody answers for "{subject}", so nobody decides when opinions differ. Name one role under "accountable".',
    several:
      'Several roles answer for the same thing ({roles}), so that nobody decides when they disagree. Keep one of them under "accountable", and move the others to "responsible".',
  },
  repairs: {
    keep: { title: 'Keep {role} accountable, and make the others responsible', safe: false },
    promote: { title: 'Make {role} accountable', safe: false },
  },
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: [cmo, sales], consulted: cio, informed: ceo }
`,
    passes: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: [marketing, sales], accountable: cmo, consulted: cio, informed: ceo }
`,
  },
  check({ charter, report, reportMissing }) {
    for (const row of singleRows(charter)) {
      if (lacks(row, 'accountable')) {
        const args = { subject: subjectOf(row, charter) };
        reportMissing(row, ['accountable'], { message: 'none', args, repairs: () => promotions(row, charter) });
        continue;
      }
      const list = childOf(row.node, 'accountable');
      if (!list || row.accountable.length < 2 || !isKnown(row, 'accountable')) continue;
      const roles = row.accountable.toSorted(byValue).map(({ value }) => charter.roleTitle(value));
      report(list, { message: 'several', args: { roles }, repairs: () => choices(row, charter) });
    }
  },
});

/** Each of those who answer could be the one; the others then do the work. */
function choices(row: RaciRow, charter: Charter): readonly Repair[] {
  return row.accountable.map((kept) => {
    const surplus = row.accountable.filter((other) => other !== kept);
    const idle = surplus
      .map(({ value }) => value)
      .filter((role) => role !== kept.value && !holds(row.responsible, role));
    return {
      name: 'keep',
      args: { role: charter.roleTitle(kept.value) },
      changes: [
        ...surplus.map((node): Change => ({ kind: 'remove', node })),
        ...(idle.length > 0 ? [{ kind: 'add', in: row.node, keys: ['responsible'], values: idle } as const] : []),
      ],
    };
  });
}

/** Whoever does the work could answer for it. */
function promotions(row: RaciRow, charter: Charter): readonly Repair[] {
  return row.responsible.map(({ value }) => ({
    name: 'promote',
    args: { role: charter.roleTitle(value) },
    changes: [{ kind: 'set', in: row.node, keys: ['accountable'], value }],
  }));
}
