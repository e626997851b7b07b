import { compareTexts } from '../../charter/alphabetical.ts';
import { type Charter, type RaciRow, subjectOf, type Work } from '../../charter/charter.ts';
import { named } from '../../charter/titles.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { HAND_OVER, handOver } from './hand-over.ts';
import { isUnnamedGroup } from './people.ts';
import { accountableOf, singleRows, workOf } from './rows.ts';

export const externalAccountable = checkRule({
  id: 'raci/external-accountable',
  title: 'Nobody from outside answers for work with restricted data',
  rationale:
    'If restricted data leaks, the organisation itself has to answer for it. It cannot pass that duty on to somebody whose engagement ends.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    external:
      '{role} comes from outside but answers for "{work}", which uses restricted data ({datasets}). Make somebody of the organisation accountable, and this role responsible.',
    restricted: 'This data set is restricted',
  },
  repairs: HAND_OVER,
  examples: {
    fails: `datasets:
  - { id: contacts, title: Contacts of customers, system: crm, owner: sales, classification: restricted,
      personalData: contact, subjects: [customers, prospects], regions: [EU], retention: 3 years }
`,
    passes: `datasets:
  - { id: contacts, title: Contacts of customers, system: crm, owner: sales, classification: restricted,
      personalData: contact, subjects: [customers, prospects], regions: [EU], retention: 3 years }
raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio, cmo], accountable: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
`,
  },
  check({ charter, report }) {
    for (const row of singleRows(charter)) {
      const work = workOf(row, charter);
      const accountable = accountableOf(row);
      if (!work || !accountable) continue;
      if (charter.roles.get(accountable.value)?.party?.value !== 'provider') continue;
      const restricted = restrictedData(work, charter);
      if (restricted.length === 0) continue;
      report(accountable, {
        message: 'external',
        args: {
          role: charter.named(accountable.value),
          work: subjectOf(row, charter),
          datasets: restricted.map(named).toSorted((a, b) => compareTexts(a.id, b.id)),
        },
        related: restricted.flatMap(({ classification }) =>
          classification ? [{ node: classification, message: 'restricted' }] : [],
        ),
        repairs: () => handOvers(row, restricted, charter),
      });
    }
  },
});

function restrictedData(work: Work, charter: Charter) {
  const datasets = work.datasets.flatMap(({ value }) => charter.datasets.get(value) ?? []);
  return datasets.filter(({ classification }) => classification?.value === 'restricted');
}

/** On the client's side, the owners of the data could answer, and those who take part, whoever does the work first. */
function handOvers(row: RaciRow, restricted: ReturnType<typeof restrictedData>, charter: Charter): readonly Repair[] {
  const owners = restricted.flatMap(({ owner }) => owner ?? []);
  const involved = [...owners, ...row.responsible, ...row.consulted, ...row.informed].map(({ value }) => value);
  const own = [...new Set(involved)].filter((id) => {
    const role = charter.roles.get(id);
    return role !== undefined && role.party?.value !== 'provider' && !isUnnamedGroup(role);
  });
  return own.slice(0, MOST_CHOICES).flatMap((id) => handOver(row, id, charter) ?? []);
}

const MOST_CHOICES = 5;
