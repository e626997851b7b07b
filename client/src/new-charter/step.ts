import { l10n, type QuickInput, QuickInputButtons } from 'vscode';

/** Where a question stands in the dialogue. */
export interface Step {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** What was answered before one went back; `undefined` for a question that is asked for the first time. */
  readonly before: string | readonly string[] | undefined;
}

export type Outcome =
  | { readonly kind: 'answered'; readonly answer: string | readonly string[] }
  | { readonly kind: 'back' }
  | { readonly kind: 'stopped' };

/** What quick picks and input boxes have in common. */
interface StepInput extends QuickInput {
  buttons: readonly (typeof QuickInputButtons.Back)[];
  readonly onDidTriggerButton: (listener: () => void) => unknown;
}

/** A text of the server in the language of the editor, as far as there is a translation. */
export function translated(text: string): string {
  return l10n.t(text);
}

/** Shows an input as a step of the dialogue until it is answered or left; `listen` says what answers it. */
export function showStep(
  input: StepInput,
  title: string,
  { number, of }: Step,
  listen: (settle: (outcome: Outcome) => void) => void,
): Promise<Outcome> {
  input.title = l10n.t('New Charter: {0}', translated(title));
  input.step = number;
  input.totalSteps = of;
  // To look something up in another window must not cost the answers.
  input.ignoreFocusOut = true;
  input.buttons = number > 1 ? [QuickInputButtons.Back] : [];
  return new Promise<Outcome>((resolve) => {
    input.onDidTriggerButton(() => resolve({ kind: 'back' }));
    input.onDidHide(() => resolve({ kind: 'stopped' }));
    listen(resolve);
    input.show();
  }).finally(() => input.dispose());
}
