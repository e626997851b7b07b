import { l10n, type QuickPickItem, window } from 'vscode';
import type { Question } from '../../../server/src/lsp/protocol.ts';
import { type Outcome, type Step, showStep, translated } from './step.ts';

type ChoiceQuestion = Extract<Question, { readonly choices: unknown }>;

/** Asks for one word or several; the usual ones are chosen already. */
export function askByPick(question: ChoiceQuestion, step: Step): Promise<Outcome> {
  const pick = window.createQuickPick();
  const chosen = step.before ?? question.default;
  const isChosen = ({ label }: QuickPickItem): boolean =>
    (typeof chosen === 'string' ? [chosen] : chosen).includes(label);
  pick.items = question.choices.map(({ word, meaning }) => ({ label: word, detail: translated(meaning) }));
  pick.placeholder = translated(question.prompt);
  pick.matchOnDetail = true;
  const isSeveral = question.kind === 'several';
  pick.canSelectMany = isSeveral;
  if (isSeveral) pick.selectedItems = pick.items.filter(isChosen);
  else pick.activeItems = pick.items.filter(isChosen);
  return showStep(pick, question.title, step, (settle) => {
    pick.onDidAccept(() => {
      const words = (isSeveral ? pick.selectedItems : pick.activeItems).map(({ label }) => label);
      if (words.length > 0) settle({ kind: 'answered', answer: isSeveral ? words : words.join() });
      else pick.placeholder = l10n.t('Choose at least one.');
    });
  });
}
