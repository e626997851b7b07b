/** Charters with many roles and much data, in which access is granted, missing, too much and over. */

export interface Crowd {
  readonly roles: number;
  readonly datasets: number;
}

const TITLES = [
  'Chief marketing officer',
  'Head of data',
  'Manager of the branch network',
  'Datenschutzbeauftragte',
  '顧客関係責任者',
];
const DATA = ['Customers with address and consent', 'Web behaviour', 'Orders', '購入履歴', 'Einwilligungen'];
const LEVELS = ['view', 'query', 'edit', 'export', 'admin'];

/** The charter as YAML. Nothing in it is random. */
export function crowdedCharter({ roles, datasets }: Crowd): string {
  const many = (count: number) => Array.from({ length: count }, (_, index) => index);
  const role = (index: number) => `role-${index % roles}`;
  const data = {
    apiVersion: 'charterline/v1',
    kind: 'EngagementCharter',
    metadata: { id: 'crowded', title: `${roles} roles and ${datasets} data sets`, version: '1.0.0', status: 'draft' },
    organization: { name: 'Northwind Outdoor' },
    engagement: { role: 'cmo', model: 'interim', breadth: 'full', term: { start: '2026-10-01', end: '2027-09-30' } },
    roles: many(roles).map((index) => ({
      id: role(index),
      title: `${TITLES[index % TITLES.length]} ${index}`,
      function: index === 0 ? 'cmo' : index === 1 ? 'cio' : 'marketing-team',
      party: index % 5 === 0 ? 'provider' : 'client',
      ...(index % 7 === 6 ? {} : { person: { name: `Alexandra Persson-${index}` } }),
    })),
    systems: many(Math.ceil(datasets / 3)).map((index) => ({
      id: `system-${index}`,
      title: `System ${index}`,
      kind: 'crm',
    })),
    datasets: many(datasets).map((index) => ({
      id: `data-${index}`,
      title: `${DATA[index % DATA.length]} ${index}`,
      ...(index % 10 === 9 ? {} : { system: `system-${Math.floor(index / 3)}` }),
    })),
    scope: {
      included: many(Math.max(2, Math.round(datasets / 2))).map((index) => ({
        id: `work-${index}`,
        title: `Work that needs data, number ${index}`,
        pillar: ['web', 'analytics', 'brand'][index % 3],
        datasets: [`data-${(index * 2) % datasets}`, ...(index % 4 === 3 ? ['data-2'] : [])],
      })),
    },
    raci: many(Math.max(2, Math.round(datasets / 2))).map((index) => ({
      work: `work-${index}`,
      responsible: [
        role(index * 3),
        role(index * 5 + 1),
        role(index * 7 + 2),
        ...(index % 4 === 3 ? [role(2)] : []),
      ].filter(distinct),
      accountable: role(index * 3),
      consulted: [role(index + 1)],
      informed: [role(index + 9), 'nobody-known'],
    })),
    dataAccess: many(Math.round(datasets * 1.5)).map((index) => ({
      id: `grant-${index}`,
      role: role(index * 3),
      dataset: `data-${(index * 4) % datasets}`,
      level: LEVELS[index % LEVELS.length],
      from: '2026-10-01',
      ...(index % 3 === 0 ? {} : { until: ['2026-12-20', '2026-11-20', '2027-06-30'][index % 4] ?? '2027-01-31' }),
    })),
  };
  return JSON.stringify(data, null, 1);
}

function distinct<Item>(item: Item, index: number, items: readonly Item[]): boolean {
  return items.indexOf(item) === index;
}
