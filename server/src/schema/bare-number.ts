/** Numbers that are written as people write them: with a unit, a currency, or marks between the thousands. */

/**
 * The number that such a text holds, in the form of YAML. Units are taken for what the key counts, so that only those are
 * known which mean it: `60%`, `640,000 AUD`, and `45 min` for `minutes`. `undefined` for any other text.
 */
export function bareNumber(text: string, key: string): string | undefined {
  const { before = '', digits, after = '' } = PARTS.exec(text.trim())?.groups ?? {};
  if (digits === undefined || (before !== '' && after !== '')) return undefined;
  if (!isUnit(before || after, key)) return undefined;
  const bare = digits.replace(/[,'’ \u00a0\u202f](?=\d{3})/g, '');
  return bare === text ? undefined : bare;
}

const PARTS =
  /^(?<before>[A-Z]{3}|\p{Sc})?\s?(?<digits>-?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:['’]\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:\.\d+)?)\s?(?<after>%|\p{Sc}|\p{L}+)?$/u;

function isUnit(unit: string, key: string): boolean {
  if (/^(?:|%|percent|\p{Sc}|[A-Z]{3})$/u.test(unit)) return true;
  // `min` in `minutes`, `days` in `noticeDays`.
  return unit.length > 2 && key.toLowerCase().includes(unit.toLowerCase().replace(/s$/, ''));
}
