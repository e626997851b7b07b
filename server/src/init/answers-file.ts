import { ruleById } from '../rules/registry.ts';
import { fill } from '../rules/text.ts';
import { LineIndex } from '../syntax/lines.ts';
import { entryOf } from '../syntax/nodes.ts';
import { parse } from '../syntax/parse.ts';
import type { SyntaxProblem } from '../syntax/problems.ts';
import type { Given } from './interview.ts';

/** What a file of answers says, or why it cannot be read: sentences, each with its line from 1. */
export type AnswersFile =
  | { readonly given: Given; readonly lineOf: (question: string) => number | undefined }
  | { readonly mistakes: readonly { readonly line: number; readonly message: string }[] };

/** Reads answers written as YAML or JSON: a mapping with the ids of questions as keys. */
export function readAnswersFile(text: string): AnswersFile {
  const { root, problems } = parse(text);
  const lines = new LineIndex(text);
  const lineAt = (offset: number): number => lines.positionAt(offset).line + 1;
  if (problems.length > 0)
    return { mistakes: problems.map((problem) => ({ line: lineAt(problem.start), message: messageOf(problem) })) };
  if (root === undefined) return { given: {}, lineOf: () => undefined };
  if (root.kind !== 'mapping') return { mistakes: [{ line: lineAt(root.start), message: NO_MAPPING }] };
  const lineOf = (question: string): number | undefined => {
    const entry = entryOf(root, question);
    return entry && lineAt(entry.key.start);
  };
  return { given: root.value, lineOf };
}

const NO_MAPPING = 'Answers are written one on a line, such as "organization: Alder and Finch".';

function messageOf({ rule, message, args }: SyntaxProblem): string {
  return fill(ruleById(rule)?.messages[message] ?? message, args);
}
