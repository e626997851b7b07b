import { window } from 'vscode';
import type { Question } from '../../../server/src/lsp/protocol.ts';
import { type Outcome, type Step, showStep, translated } from './step.ts';

type TextQuestion = Exclude<Question, { readonly choices: unknown }>;

/** Asks for a text or a day. `check` says what is wrong with one, while it is typed and before it is taken. */
export function askByText(
  question: TextQuestion,
  step: Step,
  check: (answer: string) => Promise<string | undefined>,
): Promise<Outcome> {
  const box = window.createInputBox();
  box.value = typeof step.before === 'string' ? step.before : (question.default ?? '');
  box.prompt = `${translated(question.prompt)} ${translated(question.help)}`;
  box.placeholder = question.kind === 'text' ? question.example : question.default;
  return showStep(box, question.title, step, (settle) => {
    const validate = async (): Promise<string | undefined> => {
      const { value } = box;
      const mistake = await check(value);
      // An answer to an earlier text says nothing about the present one.
      if (box.value === value) box.validationMessage = mistake;
      return mistake;
    };
    box.onDidChangeValue(() => void validate());
    box.onDidAccept(async () => {
      const answer = box.value;
      if ((await validate()) === undefined && box.value === answer) settle({ kind: 'answered', answer });
    });
  });
}
