import type { Colours } from '../render/findings/code-frame.ts';
import { changePage } from '../review/change-page.ts';
import { type Check, takesDays } from '../review/check.ts';
import { approversInWords, classInWords } from '../review/check-in-words.ts';
import { CHECKS } from '../review/checks/registry.ts';
import { DEFAULT_DAYS } from '../review/settings.ts';
import { bumpOf } from '../review/version-bump.ts';
import { paragraphs, section, wrapped } from './explained-text.ts';

/** All about one kind of change, when nothing is configured. */
export function explainedChange(check: Check, colours: Colours): string {
  const { id, title, approvers } = check;
  return paragraphs(
    `${colours.bold(id)}\n${wrapped(`A change: ${title.charAt(0).toLowerCase()}${title.slice(1)}.`)}`,
    section('Class', `${classInWords(check, DEFAULT_DAYS)}\nThe version must rise by: ${bumpOf(check)}`, colours),
    section('Must approve', wrapped(approversInWords(approvers)), colours),
    section('Way back', wayBack(check), colours),
    section('To set it otherwise', `review:\n  ${id}: ${exampleOf(check)}`, colours),
    changePage(id),
  );
}

function wayBack({ id, opposite }: Check): string {
  if (typeof opposite !== 'string') return wrapped(`None of its own. ${opposite.because}`);
  return opposite === id ? 'a change of the same kind' : opposite;
}

/** The setting as it is by default, which is how it is written. */
function exampleOf(check: Check): string {
  const days = takesDays(check) ? `, days: ${DEFAULT_DAYS}` : '';
  // A class that is set would make the days meaningless.
  const name = days === '' ? `class: ${check.class}, ` : '';
  return `{ ${name}approvers: [${check.approvers.join(', ')}]${days} }`;
}

/** Every kind of change with its class, a line each. */
export function listedChanges(): string {
  const width = Math.max(...CHECKS.map(({ id }) => id.length));
  const lines = CHECKS.map(({ id, class: name, title }) => `${id.padEnd(width)}  ${name.padEnd(9)}  ${title}`);
  return `${lines.join('\n')}\n`;
}
