import { renderGcc } from '../render/findings/gcc.ts';
import { renderGithub } from '../render/findings/github.ts';
import { summaryInWords } from '../render/findings/summary-in-words.ts';
import { counted } from '../render/words.ts';
import { type ChangedLines, chooseAnnotations, MOST_ANNOTATIONS } from './annotations.ts';
import { materialCount, missingCount, type Outcome } from './outcome.ts';
import type { Links } from './page/links.ts';
import { summaryOf } from './page/summary.ts';
import { addSummary, annotate, log, logGroup, type Runner, setOutput } from './runner.ts';

export interface Telling {
  readonly links: Links;
  readonly changed: ChangedLines;
  /** Outputs besides those that the outcome gives. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** Tells a run what it has come to: by annotations, in the log, in the summary and by outputs. */
export async function tellOutcome(
  runner: Runner,
  outcome: Outcome,
  { links, changed, outputs }: Telling,
): Promise<void> {
  tellFindings(runner, outcome, changed);
  await addSummary(runner, summaryOf(outcome, links));
  const { errors, warnings } = outcome.report.summary;
  const all = {
    errors: String(errors),
    warnings: String(warnings),
    material: String(materialCount(outcome)),
    'missing-approvals': String(missingCount(outcome)),
    waived: String(outcome.waiver !== undefined),
    ...outputs,
  };
  for (const [name, value] of Object.entries(all)) await setOutput(runner, name, value);
}

/** What the step itself has to say comes first: GitHub shows only the first ten of each level. */
function tellFindings(runner: Runner, outcome: Outcome, changed: ChangedLines): void {
  const { report } = outcome;
  const errors = shortList([...outcome.troubles, ...outcome.failures]);
  const notices = shortList([...waiverNotice(outcome), ...outcome.notices]);
  for (const sentence of errors) annotate(runner, 'error', `Charterline: ${sentence}`);
  for (const sentence of notices) annotate(runner, 'notice', `Charterline: ${sentence}`);
  const taken = { error: errors.length, warning: 0, notice: notices.length };
  const { shown, left } = chooseAnnotations(report, changed, taken);
  runner.print(renderGithub({ ...report, findings: shown }));
  if (report.findings.length > 0) logGroup(runner, 'All findings', renderGcc(report));
  const rest = left.error + left.warning + left.info;
  if (rest > 0)
    log(
      runner,
      `${counted(rest, 'finding')} without an annotation: GitHub shows ten of each level. All are in the summary.`,
    );
  log(runner, `${summaryInWords(report.summary)}.`);
}

/** Some room stays for the findings. */
function shortList(sentences: readonly string[]): readonly string[] {
  const most = MOST_ANNOTATIONS / 2;
  if (sentences.length <= most) return sentences;
  const rest = sentences.length - (most - 1);
  return [...sentences.slice(0, most - 1), `There are ${rest} more reasons; see the summary of the run.`];
}

function waiverNotice({ waiver, reviews }: Outcome): readonly string[] {
  if (!waiver) return [];
  return [
    `Approvals that are missing (${missingCount({ reviews })}) are waived by a label that ${waiver.by ?? 'somebody'} has added.`,
  ];
}
