import picocolors from 'picocolors';
import { printable } from '../render/findings/printable.ts';
import { CHECKS, checkById } from '../review/checks/registry.ts';
import { nearestId } from '../rules/nearest-id.ts';
import { PRACTICES } from '../rules/practices.ts';
import { RULES, ruleById } from '../rules/registry.ts';
import type { Outcome } from './exit-status.ts';
import { explainedChange, listedChanges } from './explain-change.ts';
import { explainedPractice, explainedRule } from './explain-rule.ts';
import type { Session } from './session.ts';

/** Prints all about a rule, a kind of change or a practice, or a list of all kinds of change. */
export async function explainWord(word: string, { terminal, colour, complain }: Session): Promise<Outcome> {
  const text = explanation(word, colour);
  if (text === undefined) {
    complain(
      `There is no rule or change "${printable(word)}". ${suggestion(word)}"charterline rules" and "charterline explain ${ALL_CHANGES}" list all that exist.`,
    );
    return { kind: 'incomplete' };
  }
  terminal.print(text);
  return { kind: 'done' };
}

/** The word for all kinds of change. */
const ALL_CHANGES = 'changes';

function explanation(word: string, colour: boolean): string | undefined {
  const colours = picocolors.createColors(colour);
  if (word === ALL_CHANGES) return listedChanges();
  const practice = word.toUpperCase();
  if (Object.hasOwn(PRACTICES, practice)) return explainedPractice(practice, PRACTICES[practice] ?? '', colours);
  const rule = ruleById(word);
  if (rule) return explainedRule(rule, colours);
  const check = checkById(word);
  return check && explainedChange(check, colours);
}

function suggestion(word: string): string {
  const near = nearestId(
    word,
    [...RULES, ...CHECKS].map(({ id }) => id),
  );
  return near === undefined ? '' : `Did you mean ${near}? `;
}
