import path from 'node:path';
import { version } from '../../../package.json';
import { writeOutput } from '../cli/report-outputs.ts';
import { GitProblem } from '../git/git-problem.ts';
import { renderSarif } from '../render/findings/sarif.ts';
import type { FindingsReport } from '../report/report.ts';
import type { Review } from '../review/review.ts';
import { type GitHub, openGitHub } from './api/client.ts';
import { uploadSarif } from './api/code-scanning.ts';
import { type Comparison, compare } from './comparison.ts';
import { Conversation } from './conversation.ts';
import { changeGates, findingsGate, hasChangeGates } from './gates.ts';
import { type Commit, History } from './history.ts';
import { type Inputs, readInputs } from './inputs.ts';
import type { Occasion } from './occasion.ts';
import { missingCount, type Outcome } from './outcome.ts';
import { commentOn, commentOnNothing } from './page/comment.ts';
import { type Links, linksTo } from './page/links.ts';
import { markOf } from './page/mark.ts';
import { reviewRepository } from './review-repository.ts';
import { annotate, log, type Runner } from './runner.ts';
import { findSetting, type Setting } from './setting.ts';
import { tellOutcome } from './tell-outcome.ts';
import { type Validation, validate } from './validate.ts';

/**
 * Runs the step of a workflow and tells the exit status: 0 when nothing stands in the way, 1 when something does or when the
 * step could not do its work. Never rejects.
 */
export async function run(runner: Runner): Promise<0 | 1> {
  try {
    const read = readInputs(runner.environment);
    if ('mistakes' in read) return refuse(runner, read.mistakes);
    const setting = await findSetting(runner, read.inputs);
    if (typeof setting === 'string') return refuse(runner, [setting]);
    try {
      return await work(new Step(runner, read.inputs, setting));
    } finally {
      await setting.repository?.dispose();
    }
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    for (const line of stack?.split('\n') ?? []) log(runner, line);
    return refuse(runner, [`Internal error: ${message}. Please report it with the lines in the log of the step.`]);
  }
}

function refuse(runner: Runner, sentences: readonly string[]): 1 {
  for (const sentence of sentences) annotate(runner, 'error', `Charterline: ${sentence}`);
  return 1;
}

/** What every part of the work knows, and what has been told so far. */
class Step {
  readonly runner: Runner;
  readonly inputs: Inputs;
  readonly setting: Setting;
  /** What is good to know, a sentence each. */
  readonly notices: string[] = [];
  /** What was asked for and could not be done, a sentence each. */
  readonly troubles: string[] = [];

  constructor(runner: Runner, inputs: Inputs, setting: Setting) {
    this.runner = runner;
    this.inputs = inputs;
    this.setting = setting;
  }

  get occasion(): Occasion {
    return this.setting.occasion;
  }

  notice(sentence: string): void {
    this.notices.push(sentence);
  }
}

async function work(step: Step): Promise<0 | 1> {
  const { inputs, setting } = step;
  const past = setting.repository && new History(setting.repository);
  const checkedOut = await past?.checkedOut();
  const comparison = await findComparison(step, past, checkedOut);
  const github = openApi(step);
  const conversation = openConversation(step, github);
  const validation = await validate({ ...inputs, ...setting });
  const reviews = comparison ? await review(step, comparison, conversation) : [];
  const isWaivable = inputs.requireApprovals && missingCount({ reviews }) > 0;
  const waiver = isWaivable ? await conversation?.waiver() : undefined;
  const failures = [...findingsGate(inputs, validation.report.summary), ...failuresOf(step, reviews, waiver)];
  const sarifFile = await deliverSarif(step, github, checkedOut, validation.report);
  const outcome = (): Outcome => ({
    report: validation.report,
    comparison,
    reviews,
    waiver,
    failures,
    troubles: [...validation.troubles, ...step.troubles],
    notices: [...validation.remarks, ...step.notices],
  });
  const changed = comparison && past ? await past.changedFiles(comparison.base) : [];
  const links = linksFor(step, comparison);
  const commentUrl = comparison && (await comment(step, conversation, outcome(), { validation, changed, links }));
  await tellOutcome(step.runner, outcome(), {
    links,
    changed: comparison && past ? await changedLines(past, comparison, validation.report, changed) : new Map(),
    outputs: { 'comment-url': commentUrl ?? '', 'sarif-file': sarifFile ?? '' },
  });
  const { failures: reasons, troubles } = outcome();
  return reasons.length + troubles.length > 0 ? 1 : 0;
}

/** What is compared; `undefined` when nothing is to be, or cannot be, which is trouble then. */
async function findComparison(
  step: Step,
  past: History | undefined,
  checkedOut: Commit | undefined,
): Promise<Comparison | undefined> {
  const { occasion, inputs, setting } = step;
  if (!past || !checkedOut) {
    if (occasion.kind !== 'other' || inputs.base !== undefined) step.troubles.push(setting.noRepository);
    return undefined;
  }
  const compared = await compare(inputs.base, occasion, checkedOut, past);
  if (compared.kind === 'impossible') step.troubles.push(compared.reason);
  if (compared.kind !== 'compared') return undefined;
  if (compared.remark !== undefined) step.notice(compared.remark);
  return compared.comparison;
}

function openApi({ runner: { environment }, inputs, runner }: Step): GitHub | undefined {
  const { token } = inputs;
  if (token === undefined) return undefined;
  const address = environment['GITHUB_API_URL'] || 'https://api.github.com';
  return openGitHub({ address, token, userAgent: `charterline/${version}`, say: (sentence) => log(runner, sentence) });
}

function openConversation(step: Step, github: GitHub | undefined): Conversation | undefined {
  const { occasion, setting, inputs } = step;
  if (occasion.kind !== 'pull-request') return undefined;
  if (github && setting.name)
    return new Conversation(github, setting.name, occasion, (sentence) => step.notice(sentence));
  if (inputs.comment || inputs.countReviews || inputs.requireApprovals) {
    step.notice(
      'Without a token, nothing is read from the pull request, neither reviews nor labels, and nothing is written there.',
    );
  }
  return undefined;
}

async function review(
  step: Step,
  comparison: Comparison,
  conversation: Conversation | undefined,
): Promise<readonly Review[]> {
  const { inputs, setting } = step;
  const approvedBy = inputs.countReviews ? ((await conversation?.approvers(comparison.head)) ?? []) : [];
  const { repository, folder, asOf } = setting;
  if (!repository) return [];
  try {
    const request = { repository, paths: inputs.paths, folder, config: inputs.config, asOf, comparison, approvedBy };
    const { reviews, troubles, remarks = [] } = await reviewRepository(request);
    step.notices.push(...remarks);
    // What cannot be compared cannot have passed a gate either.
    (hasChangeGates(inputs) ? step.troubles : step.notices).push(...troubles);
    return reviews;
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    step.troubles.push(error.message);
    return [];
  }
}

/** A merge queue has no reviews and labels of its own; what it takes has passed these gates as a pull request. */
function failuresOf(step: Step, reviews: readonly Review[], waiver: Outcome['waiver']): readonly string[] {
  const failures = changeGates(step.inputs, reviews, waiver);
  if (step.occasion.kind !== 'merge-group' || failures.length === 0) return failures;
  step.notice(
    'In a merge queue, changes and approvals do not fail this check: that was decided on in each pull request.',
  );
  return [];
}

/** Writes and uploads the report as asked for; returns the absolute path of the file. */
async function deliverSarif(
  step: Step,
  github: GitHub | undefined,
  checkedOut: Commit | undefined,
  report: FindingsReport,
): Promise<string | undefined> {
  const { inputs, setting } = step;
  if (inputs.sarifFile === undefined && !inputs.uploadSarif) return undefined;
  const sarif = renderSarif(report);
  if (inputs.uploadSarif) await upload(step, github, checkedOut, sarif);
  if (inputs.sarifFile === undefined) return undefined;
  const file = path.resolve(setting.folder, inputs.sarifFile);
  const reason = await writeOutput(file, sarif);
  if (reason !== undefined) step.troubles.push(`"${inputs.sarifFile}" cannot be written: ${reason}.`);
  return reason === undefined ? file : undefined;
}

async function upload(
  step: Step,
  github: GitHub | undefined,
  checkedOut: Commit | undefined,
  sarif: string,
): Promise<void> {
  const ref = refOf(step, checkedOut);
  const failure = 'The findings could not be uploaded to code scanning';
  if (!github || !step.setting.name || !checkedOut || !ref) {
    step.notice(`${failure}: that takes a token, and a commit that is checked out.`);
    return;
  }
  const uploaded = await uploadSarif(github, step.setting.name, { commit: checkedOut.hash, ref }, sarif);
  if ('refusal' in uploaded) step.notice(`${failure}: ${uploaded.refusal}.`);
}

/** The ref to which the findings belong. Those of a pull request must not appear as those of the branch that it is for. */
function refOf({ occasion, runner }: Step, checkedOut: Commit | undefined): string | undefined {
  if (occasion.kind !== 'pull-request') return runner.environment['GITHUB_REF'] || undefined;
  return `refs/pull/${occasion.number}/${checkedOut?.hash === occasion.head ? 'head' : 'merge'}`;
}

function linksFor({ runner: { environment }, setting }: Step, comparison: Comparison | undefined): Links {
  const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
  if (!setting.name) return { linkTo: () => undefined, run: undefined };
  return linksTo(server, setting.name, environment['GITHUB_RUN_ID'], comparison);
}

interface Touched {
  readonly validation: Validation;
  readonly changed: readonly string[];
  readonly links: Links;
}

/** Says in the pull request what there is to say. One that leaves charters alone gets no comment. */
async function comment(
  { inputs }: Step,
  conversation: Conversation | undefined,
  outcome: Outcome,
  { validation, changed, links }: Touched,
): Promise<string | undefined> {
  if (!inputs.comment || !conversation) return undefined;
  const mark = markOf(inputs);
  const isNeeded = outcome.reviews.length > 0 || changed.some((file) => validation.files.has(file));
  const text = isNeeded ? commentOn(outcome, mark, links) : commentOnNothing(mark);
  return conversation.say(mark, { text, isNeeded });
}

/** Which lines are new in the files that have findings. */
async function changedLines(
  past: History,
  { base }: Comparison,
  { findings }: FindingsReport,
  changed: readonly string[],
): ReturnType<typeof past.changedLinesOf> {
  const faulty = new Set(findings.map(({ file }) => file));
  return past.changedLinesOf(
    changed.filter((file) => faulty.has(file)),
    base,
  );
}
