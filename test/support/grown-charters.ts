/** Charters of any size and length, in which everything that has a place in a chart grows alike. */
import { addDays } from '../../server/src/charter/dates.ts';

export interface Growth {
  /** How many work items there are. */
  readonly items: number;
  /** How long the term is. */
  readonly days: number;
  readonly start?: string;
}

const PILLARS = ['messaging', 'campaigns', 'web', 'analytics', 'brand', 'creative'];
const TITLES = [
  'Renew the website',
  'Sharpen the messages for the launch in all new markets, and test them with customers',
  'Win-back campaign',
  'Einwilligungsverwaltungsdienst',
  '新しいウェブサイトを構築して運用を開始する',
  'Measure which channels lead to opportunities 📈 and stop those that do not',
];

/** The charter as YAML. Nothing in it is random. */
export function grownCharter({ items, days, start = '2026-10-01' }: Growth): string {
  const day = (part: number) => addDays(start, Math.round(part * (days - 1)));
  const many = (count: number) => Array.from({ length: Math.max(1, Math.round(count)) }, (_, index) => index);
  const spread = (index: number, by: number) => ((index * by) % 97) / 97;
  const data = {
    apiVersion: 'charterline/v1',
    kind: 'EngagementCharter',
    metadata: { id: 'grown', title: `A charter of ${items} items`, version: '1.0.0', status: 'draft', owner: 'role-0' },
    organization: { name: 'Northwind Outdoor' },
    engagement: { role: 'cmo', model: 'interim', breadth: 'full', term: { start, end: day(1) } },
    roles: many(Math.min(24, 3 + items / 5)).map((index) => ({
      id: `role-${index}`,
      title: `${['Chief', 'Head of', 'Manager for'][index % 3]} ${TITLES[(index * 5) % TITLES.length]}`.slice(0, 40),
      function: index === 0 ? 'cmo' : index === 1 ? 'cio' : 'marketing-team',
      party: index % 4 === 0 ? 'provider' : 'client',
      ...(index % 3 === 2 ? {} : { person: { name: `Alexandra Persson-${index}` } }),
    })),
    objectives: many(items / 6).map((index) => ({
      id: `objective-${index}`,
      statement: TITLES[index % TITLES.length],
      owner: 'role-0',
      due: day(0.5 + spread(index, 31) / 2),
      milestones: many(1 + (index % 5)).map((step) => ({
        id: `milestone-${index}-${step}`,
        title: TITLES[(index + step) % TITLES.length],
        due: day(spread(index * 3 + step, 23)),
        benchmark: step === 0,
      })),
    })),
    scope: {
      included: many(items).map((index) => ({
        id: `work-${index}`,
        title: `${index}: ${TITLES[index % TITLES.length]}`,
        pillar: PILLARS[index % PILLARS.length],
        datasets: [`data-${index % Math.max(1, Math.round(items / 8))}`],
        start: day(spread(index, 13) * 0.8),
        due: day(spread(index, 13) * 0.8 + 0.2 * spread(index, 41)),
        deliverables: many(index % 3).map((part) => ({
          id: `deliverable-${index}-${part}`,
          title: TITLES[(index + part) % TITLES.length],
          due: day(spread(index, 13) * 0.8 + 0.2 * spread(index, 41) * (part / 3)),
        })),
      })),
    },
    raci: many(items).map((index) => ({
      work: `work-${index}`,
      responsible: [`role-${index % 3}`, 'role-2'].filter((role, at, roles) => roles.indexOf(role) === at),
      accountable: 'role-0',
      consulted: ['role-1'],
    })),
    systems: many(items / 16).map((index) => ({
      id: `system-${index}`,
      title: `System ${TITLES[index % TITLES.length]}`,
      kind: 'crm',
    })),
    datasets: many(items / 8).map((index) => ({
      id: `data-${index}`,
      title: `Data for ${TITLES[index % TITLES.length]}`,
      system: `system-${index % Math.max(1, Math.round(items / 16))}`,
    })),
    dataAccess: many(items / 5).map((index) => ({
      id: `grant-${index}`,
      role: `role-${index % 4}`,
      dataset: `data-${(index * 3) % Math.max(1, Math.round(items / 8))}`,
      level: ['view', 'query', 'edit', 'export', 'admin'][index % 5],
      from: day(spread(index, 17) / 2),
      ...(index % 4 === 0 ? {} : { until: day(0.5 + spread(index, 17) / 2) }),
    })),
    collaboration: {
      meetings: many(items / 10).map((index) => ({
        id: `meeting-${index}`,
        title: TITLES[index % TITLES.length],
        every: ['1 week', '2 weeks', 'month', 'quarter'][index % 4],
        chair: 'role-0',
        attendees: ['role-1'],
      })),
    },
    transition: {
      handover: many(items / 12).map((index) => ({
        id: `handover-${index}`,
        title: TITLES[index % TITLES.length],
        due: day(1 - spread(index, 7) / 5),
      })),
    },
  };
  return JSON.stringify(data, null, 1);
}
