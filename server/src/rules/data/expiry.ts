import { byValue } from '../../charter/alphabetical.ts';
import type { Charter, Grant } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { termOf } from '../../charter/term.ts';
import { titleOf } from '../../charter/titles.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { grantArgs, isForProvider } from './grants.ts';

export const expiry = checkRule({
  id: 'data/expiry',
  title: 'Access of the provider’s side ends with the engagement at the latest',
  rationale:
    'Access that is left open after an engagement is found by nobody until it is misused. A date agreed at the start costs nothing.',
  practices: [],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    open: '{role} comes from the provider’s side, and the access to "{dataset}" has no end. State the last day under "until", no later than the end of the engagement.',
    late: '{role} comes from the provider’s side and could use "{dataset}" until {until}, after the engagement has ended on {end}. Bring the last day forward.',
    end: 'The engagement ends on this day',
  },
  repairs: {
    end: { title: 'End the access with the engagement, on {day}', safe: false },
    work: { title: 'End the access on {day}, when "{work}" is due', safe: false },
  },
  examples: {
    fails: `dataAccess:
  - id: campaign-contacts
    dataset: contacts
    role: marketing
    level: query
    purpose: Select the companies that are invited to the launch campaign.
    fields: [company, name, e-mail]
    lawfulBasis: legitimate-interests
    approvedBy: sales
  - id: cmo-contacts
    dataset: contacts
    role: cmo
    level: view
    purpose: Check whether the selected companies fit the new markets.
    fields: [company]
    lawfulBasis: legitimate-interests
    approvedBy: sales
    from: 2027-01-11
    until: 2027-12-31
`,
    passes: `dataAccess:
  - id: campaign-contacts
    dataset: contacts
    role: marketing
    level: query
    purpose: Select the companies that are invited to the launch campaign.
    fields: [company, name, e-mail]
    lawfulBasis: legitimate-interests
    approvedBy: sales
  - id: cmo-contacts
    dataset: contacts
    role: cmo
    level: view
    purpose: Check whether the selected companies fit the new markets.
    fields: [company]
    lawfulBasis: legitimate-interests
    approvedBy: sales
    from: 2027-01-11
    until: 2027-09-30
`,
  },
  check({ charter, report, reportMissing }) {
    const end = termOf(charter)?.end;
    const endNode = charter.entry.engagement?.term?.end;
    for (const grant of charter.entry.dataAccess) {
      if (!isForProvider(grant, charter)) continue;
      const args = grantArgs(grant, charter);
      const repairs = (): readonly Repair[] => ends(grant, charter);
      if (lacks(grant, 'until')) reportMissing(grant, ['until'], { message: 'open', args, repairs });
      else if (grant.until && end !== undefined && endNode && grant.until.value > end) {
        const related = [{ node: endNode, message: 'end' }];
        report(grant.until, { message: 'late', args: { ...args, until: grant.until.value, end }, related, repairs });
      }
    }
  },
});

/** The access can end with the engagement, or as soon as the work is done that it is for. */
function ends(grant: Grant, charter: Charter): readonly Repair[] {
  const end = termOf(charter)?.end;
  const from = grant.from?.value ?? '';
  const isPossible = (day: string): boolean => day >= from && (end === undefined || day <= end);
  const until = (name: string, day: string, work = ''): Repair => ({
    name,
    args: { day, work },
    changes: [{ kind: 'set', in: grant.node, keys: ['until'], value: day }],
  });
  const last = lastWork(grant, charter);
  return [
    ...(end !== undefined && isPossible(end) ? [until('end', end)] : []),
    ...(last && last.due !== end && isPossible(last.due) ? [until('work', last.due, last.title)] : []),
  ];
}

/** Of the work that a grant is for, what is due last; `undefined` when some of it has no day. */
function lastWork(grant: Grant, charter: Charter): { readonly title: string; readonly due: string } | undefined {
  const work = grant.for.flatMap(({ value }) => charter.work.get(value) ?? []);
  const dated = work.flatMap((item) => (item.due ? [{ title: titleOf(item), due: item.due }] : []));
  const last = dated.toSorted((a, b) => byValue(a.due, b.due)).at(-1);
  return last && dated.length === grant.for.length ? { title: last.title, due: last.due.value } : undefined;
}
