/** Regions of the charter language: countries, parts of countries, `EU` for the European Economic Area, and `UK`. */

/** The members of the European Union and, in the last row, the other members of the European Economic Area. */
const EEA: ReadonlySet<string> = new Set([
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
  ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
  ...['IS', 'LI', 'NO'],
]);

/**
 * A region and the larger ones that it lies in, the smallest first: `DE-BY` → `DE-BY`, `DE`, `EU`. The United Kingdom
 * is `UK`, also where it is written `GB`.
 */
export function regionsAround(code: string): readonly string[] {
  const country = countryOf(code);
  const own = code.includes('-') ? [code] : [];
  return EEA.has(country) ? [...own, country, 'EU'] : [...own, country];
}

function countryOf(code: string): string {
  const country = code.split('-')[0] ?? code;
  return country === 'GB' ? 'UK' : country;
}
