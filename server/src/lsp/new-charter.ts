import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { draft } from '../init/draft.ts';
import { type Given, interview } from '../init/interview.ts';
import { type DraftResult, PROTOCOL_VERSION, type QuestionsResult } from './protocol.ts';

/** Answers `charterline/questions`. */
export function questionsResult(answers: unknown, asOf: string): QuestionsResult {
  const { questions, mistakes } = interview(givenIn(answers), asOf);
  return { version: PROTOCOL_VERSION, questions, mistakes };
}

/** Answers `charterline/draft`; throws a response error that names every answer that cannot be used. */
export function draftResult(answers: unknown, asOf: string): DraftResult {
  const { answers: usable, mistakes } = interview(givenIn(answers), asOf);
  if (usable) return { version: PROTOCOL_VERSION, ...draft(usable) };
  const sentences = mistakes.map(({ question, message }) => `${question}: ${message}`);
  throw new ResponseError(ErrorCodes.InvalidParams, sentences.join(' '));
}

/** What a client has sent as answers, whoever it is. */
function givenIn(answers: unknown): Given {
  if (answers === undefined || answers === null) return {};
  if (typeof answers === 'object' && !Array.isArray(answers)) return { ...answers };
  throw new ResponseError(ErrorCodes.InvalidParams, 'Answers are given by the ids of their questions.');
}
