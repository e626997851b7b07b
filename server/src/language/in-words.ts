/** How people say what files write in codes and numbers. Never depends on a locale. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as people write it: `1 Feb 2027`. Anything but `YYYY-MM-DD` stays as it is. */
export function dayInWords(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name ? `${Number(day)} ${name} ${year}` : date;
}

/** A number as people write it, with every decimal: `1,234,567.125`. */
export function numberInWords(value: number): string {
  numberFormat ??= new Intl.NumberFormat('en', { maximumFractionDigits: 20 });
  return numberFormat.format(value);
}

/** An amount of money as people write it, with two decimals or none: `40,000`, `1,250.50`. */
export function amountInWords(value: number): string {
  amountFormat ??= new Intl.NumberFormat('en', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return amountFormat.format(value);
}

// Made when they are needed: the first formatter of a process takes longer than reading a charter.
let numberFormat: Intl.NumberFormat | undefined;
let amountFormat: Intl.NumberFormat | undefined;

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'customer-experience': 'Customer experience',
    'lead-generation': 'Lead generation',
    'lead-conversion': 'Lead conversion',
    martech: 'Marketing technology',
    web: 'Web',
    'customer-data': 'Customer data',
    'digital-transformation': 'Digital transformation',
    cmo: 'CMO',
    cio: 'CIO',
    cdo: 'CDO',
    cto: 'CTO',
    cfo: 'CFO',
    ceo: 'CEO',
    coo: 'COO',
    cxo: 'CXO',
    ciso: 'CISO',
    cpo: 'CPO',
    dpo: 'DPO',
    'new-ceo': 'a new CEO',
    'cmo-departure': 'the departure of the CMO',
    merger: 'a merger',
    acquisition: 'an acquisition',
    funding: 'new funding',
    bankruptcy: 'a restructuring',
    growth: 'growth',
    other: 'other reasons',
    'full-time': 'Full-time',
    'in-review': 'In review',
    'co-own': 'Co-own',
  }),
);

/** A code of the language as a heading or label shows it: `in-review` is "In review". */
export function label(code: string): string {
  const text = WORDS.get(code) ?? code.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A code of the language inside a sentence. */
export function inSentence(code: string): string {
  const spaced = code.replaceAll('-', ' ');
  const text = WORDS.get(code) ?? spaced;
  const isAbbreviation = text === text.toUpperCase();
  return text.toLowerCase() === spaced && !isAbbreviation ? spaced : text;
}
