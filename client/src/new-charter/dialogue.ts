import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Question, questionsRequest } from '../../../server/src/lsp/protocol.ts';
import { ask } from '../server/custom-requests.ts';
import { askByPick } from './pick.ts';
import type { Outcome, Step } from './step.ts';
import { askByText } from './text.ts';

/** Answers by the ids of their questions. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/**
 * Asks for what a charter is drafted from, one question a step; one may go back and finds what one answered. `undefined`
 * when the person has stopped.
 */
export async function askForAnswers(client: BaseLanguageClient): Promise<Answers | undefined> {
  let answers: Answers = {};
  for (let index = 0; ; ) {
    // What is usual depends on the answers so far.
    const { questions } = await ask(client, questionsRequest, { answers });
    const question = questions[index];
    if (!question) return answers;
    const step = { number: index + 1, of: questions.length, before: answers[question.id] };
    const outcome = await askOne(question, step, (answer) =>
      mistakeIn(client, question.id, { ...answers, [question.id]: answer }),
    );
    if (outcome.kind === 'stopped') return undefined;
    if (outcome.kind === 'answered') answers = { ...answers, [question.id]: outcome.answer };
    index += outcome.kind === 'answered' ? 1 : -1;
  }
}

function askOne(
  question: Question,
  step: Step,
  check: (answer: string) => Promise<string | undefined>,
): Promise<Outcome> {
  return 'choices' in question ? askByPick(question, step) : askByText(question, step, check);
}

/** What the server says against an answer. */
async function mistakeIn(client: BaseLanguageClient, id: string, answers: Answers): Promise<string | undefined> {
  const { mistakes } = await ask(client, questionsRequest, { answers });
  return mistakes.find(({ question }) => question === id)?.message;
}
