import { byValue } from '../../charter/alphabetical.ts';
import { type Charter, holds, type RaciRow, subjectOf } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { childOf } from '../../syntax/nodes.ts';
import type { Change, Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { possibleAnswerers } from '../scope/new-row.ts';
import { changesTo, isSilo, lettersIn, moved, withLetter } from './letters.ts';
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
      const roles = row.accountable.toSorted(byValue).map(({ value }) => charter.named(value));
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
      args: { role: charter.named(kept.value) },
      changes: [
        ...surplus.map((node): Change => ({ kind: 'remove', node })),
        ...(idle.length > 0 ? [{ kind: 'add', in: row.node, keys: ['responsible'], values: idle } as const] : []),
      ],
    };
  });
}

const MOST_CHOICES = 4;

/** Those who could decide about the work come first, then whoever does it. */
function promotions(row: RaciRow, charter: Charter): readonly Repair[] {
  const work = row.work && charter.work.get(row.work.value);
  const above = work ? possibleAnswerers(work, charter) : leadersIn(charter);
  const doing = row.responsible.map(({ value }) => value);
  const candidates = work?.builds?.value === true && above.length > 0 ? above : [...above, ...doing];
  return [...new Set(candidates)].flatMap((role) => promotion(row, role, charter) ?? []).slice(0, MOST_CHOICES);
}

function leadersIn({ actors: { engaged, cio } }: Charter): readonly string[] {
  return [engaged, cio].flatMap((role) => (role?.id ? [role.id.value] : []));
}

/** Whoever does the work goes on doing it, and others leave their letter, unless nobody would be asked or told then. */
function promotion(row: RaciRow, role: string, charter: Charter): Repair | undefined {
  const letters = lettersIn(row);
  const next = holds(row.responsible, role)
    ? withLetter(letters, role, 'accountable')
    : moved(letters, role, 'accountable');
  if (isSilo(next) && !isSilo(letters)) return undefined;
  return { name: 'promote', args: { role: charter.named(role) }, changes: changesTo(row, next) };
}
