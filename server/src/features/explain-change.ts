import { changePage } from '../review/change-page.ts';
import type { Check } from '../review/check.ts';
import { approversInWords, classInWords } from '../review/check-in-words.ts';
import { DEFAULT_DAYS } from '../review/settings.ts';
import { type Explanation, link, text, title } from './explanation.ts';

/** What a kind of change is, how much it matters and who has to agree, when nothing is configured. */
export function explainChange(check: Check): Explanation {
  return [
    title(check.title),
    text(`Class: ${classInWords(check, DEFAULT_DAYS)}.`),
    text(`Must approve: ${approversInWords(check.approvers)}.`),
    link('All about this kind of change', changePage(check.id)),
  ];
}
