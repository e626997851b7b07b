import type { Answers } from '../init/answers.ts';
import { type Given, interview } from '../init/interview.ts';
import type { Choice, Question } from '../init/question.ts';
import type { Dialogue } from './dialogue.ts';

/**
 * Asks one question after the other until each has an answer that can be used; an empty line takes the usual answer.
 * `undefined` when the person has stopped.
 */
export async function askQuestions(dialogue: Dialogue, asOf: string): Promise<Answers | undefined> {
  dialogue.say(INTRODUCTION);
  let given: Given = {};
  const { questions } = interview(given, asOf);
  for (const [index, { id }] of questions.entries()) {
    // What is usual depends on the answers so far.
    const question = interview(given, asOf).questions[index];
    if (!question) continue;
    show(question, `${index + 1}/${questions.length}`, dialogue);
    const answer = await answerTo(question, given, asOf, dialogue);
    if (answer === undefined) return undefined;
    given = { ...given, [id]: answer };
  }
  return interview(given, asOf).answers;
}

const INTRODUCTION =
  'A few questions make a charter to start from. Enter takes the answer in brackets; Ctrl-C stops, and nothing is written.';

function show(question: Question, number: string, { say, bold, dim }: Dialogue): void {
  say(`\n${dim(number)} ${bold(question.prompt)}`);
  say(dim(question.help));
  if (!('choices' in question)) return;
  const width = Math.max(...question.choices.map(({ word }) => word.length));
  for (const [index, { word, meaning }] of question.choices.entries())
    say(`${String(index + 1).padStart(4)}  ${word.padEnd(width)}  ${dim(meaning)}`);
}

/** An answer without a mistake; `undefined` when the person has stopped. */
async function answerTo(
  question: Question,
  given: Given,
  asOf: string,
  dialogue: Dialogue,
): Promise<string | undefined> {
  for (;;) {
    const line = await dialogue.ask(promptOf(question));
    if (line === undefined) return undefined;
    const answer = 'choices' in question ? wordsFor(line, question) : line;
    const { mistakes } = interview({ ...given, [question.id]: answer }, asOf);
    const wrong = mistakes.filter((mistake) => mistake.question === question.id);
    if (wrong.length === 0) return answer;
    for (const { message } of wrong) dialogue.say(message);
  }
}

function promptOf(question: Question): string {
  const usual = typeof question.default === 'string' ? question.default : question.default?.join(', ');
  const name = { one: 'Number or word', several: 'Numbers or words, with commas', text: 'Answer', date: 'Day' };
  const bracket = usual === undefined ? '' : ` [${usual === '' ? 'not known yet' : usual}]`;
  return `${name[question.kind]}${bracket}: `;
}

/** What was entered with words in place of the numbers of choices. */
function wordsFor(line: string, { choices }: { readonly choices: readonly Choice[] }): string {
  const words = line.split(',').map((part) => part.trim());
  return words.map((word) => (/^\d+$/.test(word) ? choices[Number(word) - 1]?.word : undefined) ?? word).join(',');
}
