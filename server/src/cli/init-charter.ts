import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { kindByName } from '../analysis/file-kind.ts';
import { decodeText } from '../disk/decode-text.ts';
import { isThere } from '../disk/files.ts';
import { replaceFile } from '../disk/replace-file.ts';
import type { Answers } from '../init/answers.ts';
import { readAnswersFile } from '../init/answers-file.ts';
import { type Draft, draft } from '../init/draft.ts';
import { type Given, interview } from '../init/interview.ts';
import { printable } from '../render/findings/printable.ts';
import { today } from './arguments.ts';
import { askQuestions } from './ask-questions.ts';
import { openDialogue } from './dialogue.ts';
import type { Outcome } from './exit-status.ts';
import { reasonOf } from './reason.ts';
import type { Session } from './session.ts';

/** What was asked for with `init`. */
export interface InitRequest {
  /** The file or folder to write to; `-` for standard output, `undefined` for a file named after the answers. */
  readonly file: string | undefined;
  /** The file with answers. */
  readonly answersFile: string | undefined;
  /** Answers given as flags, which count more than those in a file. */
  readonly given: Given;
  readonly asOf: string | undefined;
}

/** Drafts a charter from answers and writes it where nothing is yet. */
export async function initCharter(request: InitRequest, session: Session): Promise<Outcome> {
  // Nobody likes to answer questions only to learn that the result cannot be written.
  const obstacle = await obstacleTo(request.file, session);
  if (obstacle !== undefined) return refuse(obstacle, session);
  const answers = await answersFor(request, session);
  if ('outcome' in answers) return answers.outcome;
  return write(draft(answers.answers), request.file, session);
}

function refuse(sentence: string, { complain }: Session): Outcome {
  complain(sentence);
  return { kind: 'incomplete' };
}

/** Why a charter cannot be written to what was named; `undefined` when it can, as far as one sees beforehand. */
async function obstacleTo(file: string | undefined, { cwd }: Session): Promise<string | undefined> {
  if (file === undefined || file === '-' || (await isFolder(path.resolve(cwd, file)))) return undefined;
  if (await isThere(path.resolve(cwd, file))) return exists(file);
  const kind = kindByName(path.basename(file));
  if (kind === 'charter' || kind === 'maybe') return undefined;
  const stem = path.basename(file).replace(/(\.charter)?(\.ya?ml)?$/, '') || 'our';
  const better = path.join(path.dirname(file), `${stem}.charter.yaml`);
  return `The name of a charter ends in .charter.yaml, so that it is recognised: call it ${printable(better)}.`;
}

function exists(file: string): string {
  return `"${printable(file)}" exists already and is left as it is. Choose another name, or remove it first.`;
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

type Answered = { readonly answers: Answers } | { readonly outcome: Outcome };

async function answersFor(request: InitRequest, session: Session): Promise<Answered> {
  const { answersFile, given, asOf = today() } = request;
  if (answersFile !== undefined) return fromFile(answersFile, given, asOf, session);
  if (Object.keys(given).length > 0) return fromGiven(given, asOf, session, (question) => `--${question}`);
  const dialogue = openDialogue(session.colour);
  if (!dialogue) return { outcome: refuse(NOBODY_TO_ASK, session) };
  try {
    const answers = await askQuestions(dialogue, asOf);
    if (answers) return { answers };
    session.complain('Stopped. Nothing was written.');
    return { outcome: { kind: 'interrupted' } };
  } finally {
    dialogue.close();
  }
}

const NOBODY_TO_ASK =
  'There is no terminal in which to ask. Give at least --organization "Alder and Finch", or a file with --answers; ' +
  '"charterline init --help" lists all answers.';

async function fromFile(file: string, flags: Given, asOf: string, session: Session): Promise<Answered> {
  const name = printable(file);
  const text = await readAnswersText(path.resolve(session.cwd, file));
  if ('reason' in text) return { outcome: refuse(`"${name}" cannot be read: ${text.reason}.`, session) };
  const read = readAnswersFile(text.content);
  if ('mistakes' in read) {
    for (const { line, message } of read.mistakes) session.complain(`${name}:${line}: ${printable(message)}`);
    return { outcome: { kind: 'incomplete' } };
  }
  return fromGiven({ ...read.given, ...flags }, asOf, session, (question) => {
    if (Object.hasOwn(flags, question)) return `--${question}`;
    const line = read.lineOf(question);
    return line === undefined ? `${name}: ${question}` : `${name}:${line}: ${question}`;
  });
}

async function readAnswersText(file: string): Promise<{ readonly content: string } | { readonly reason: string }> {
  try {
    return { content: decodeText(await readFile(file)) };
  } catch (error) {
    return { reason: reasonOf(error) ?? 'there is no such file' };
  }
}

function fromGiven(given: Given, asOf: string, session: Session, placeOf: (question: string) => string): Answered {
  const { answers, mistakes } = interview(given, asOf);
  if (answers) return { answers };
  for (const { question, message } of mistakes)
    session.complain(`${printable(placeOf(question))}: ${printable(message)}`);
  return { outcome: { kind: 'incomplete' } };
}

async function write({ fileName, text }: Draft, file: string | undefined, session: Session): Promise<Outcome> {
  if (file === '-') {
    session.terminal.print(text);
    return { kind: 'done' };
  }
  const target = await targetOf(file, fileName, session);
  if (await isThere(path.resolve(session.cwd, target))) return refuse(exists(target), session);
  try {
    await replaceFile(path.resolve(session.cwd, target), text);
  } catch (error) {
    return refuse(
      `"${printable(target)}" cannot be written: ${reasonOf(error) ?? 'there is no such folder'}.`,
      session,
    );
  }
  const word = /^[\w./-]+$/.test(target) ? target : `"${printable(target)}"`;
  session.remark(
    `The charter was written to "${printable(target)}". Fill in what its comments ask for.${nextSteps(word)}`,
  );
  return { kind: 'done' };
}

/** What comes next. Commands stand on lines of their own, with nothing around them, so that they can be copied. */
function nextSteps(file: string): string {
  return [
    '',
    'This says what is still open:',
    `  charterline validate ${file}`,
    'This shows what it means, as does the preview in the editor:',
    `  charterline plan ${file} --output plan.html`,
  ].join('\n');
}

async function targetOf(file: string | undefined, fileName: string, { cwd }: Session): Promise<string> {
  if (file === undefined) return fileName;
  return (await isFolder(path.resolve(cwd, file))) ? path.join(file, fileName) : file;
}
