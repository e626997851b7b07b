import type { Plan } from './plan.ts';

/** An e-mail address within a text. */
const ADDRESS = /[^\s@<>()[\],;:"']{1,64}@[^\s@<>()[\],;:"']{1,255}/g;

/** What names a place in a file and has to stay as it is. */
const NAMES: ReadonlySet<string> = new Set(['file', 'path']);

/** The plan without e-mail addresses: those of people are not there, in texts `…` stands in their place. */
export function withoutContacts(plan: Plan): Plan {
  const bare: Plan = JSON.parse(JSON.stringify(plan), (key: string, value: unknown) => {
    if (typeof value !== 'string' || NAMES.has(key) || !value.includes('@')) return value;
    return key === 'email' ? undefined : value.replace(ADDRESS, '…');
  });
  return bare;
}
