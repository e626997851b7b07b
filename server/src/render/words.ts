import type { PlanReason } from '../plan/plan.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as people write it: `1 Feb 2027`. Never depends on a locale. Anything but `YYYY-MM-DD` stays as it is. */
export function dayInWords(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name ? `${Number(day)} ${name} ${year}` : date;
}

/** A period between two dates, either of which may be open. */
export function periodInWords(start: string | undefined, end: string | undefined): string {
  if (start && end) return `${dayInWords(start)} – ${dayInWords(end)}`;
  if (start) return `from ${dayInWords(start)}`;
  return end ? `until ${dayInWords(end)}` : '';
}

const WORDS: Readonly<Record<string, string>> = {
  'customer-experience': 'Customer experience',
  'lead-generation': 'Lead generation',
  'lead-conversion': 'Lead conversion',
  martech: 'Marketing technology',
  web: 'Web',
  'customer-data': 'Customer data',
  'digital-transformation': 'Digital transformation',
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
};

/** A code of the language as a heading or label shows it: `in-review` is "In review". */
export function label(code: string): string {
  const text = WORDS[code] ?? code.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A code of the language inside a sentence. */
export function inSentence(code: string): string {
  return WORDS[code]?.toLowerCase() === code.replaceAll('-', ' ')
    ? code.replaceAll('-', ' ')
    : (WORDS[code] ?? code.replaceAll('-', ' '));
}

export const LETTER_NAMES = { R: 'Responsible', A: 'Accountable', C: 'Consulted', I: 'Informed' } as const;

/** Why a work item needs the CIO, as a short phrase. */
export function reasonInWords(reason: PlanReason): string {
  switch (reason.kind) {
    case 'pillar':
      return `${label(reason.pillar).toLowerCase()} work`;
    case 'system':
      return `${reason.system} is ${reason.lifecycle}`;
    case 'personal-data':
      return `personal data: ${reason.dataset}`;
    case 'builds':
      return 'changes infrastructure';
    case 'launches':
      return 'goes live to customers';
    case 'full-breadth':
      return 'full breadth of marketing';
  }
}

/** A number with its noun: `1 error`, `3 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
