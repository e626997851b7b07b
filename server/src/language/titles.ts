/** Titles that do not follow from the key. */
const TITLES: Readonly<Record<string, string>> = {
  apiVersion: 'API version',
  dataset: 'Data set',
  datasets: 'Data sets',
  email: 'E-mail',
  github: 'GitHub user name',
  handover: 'Hand-over',
  noticeDays: 'Days of notice',
  raci: 'RACI',
  resolveDays: 'Days to resolve',
  respondDays: 'Days to respond',
  timezone: 'Time zone',
  withinDays: 'Within how many days',
};

/** What a key is called in running text: `noticeDays` → `Notice days`. */
export function titleOf(key: string): string {
  const spaced = key.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return Object.hasOwn(TITLES, key) ? (TITLES[key] ?? spaced) : spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
