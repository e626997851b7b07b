import picocolors from 'picocolors';
import type { ReportedFinding } from '../../report/report.ts';
import { type ChangeClass, CLASSES } from '../../review/change-class.ts';
import type { FindingsDelta, RequiredApproval, Review, ReviewChange } from '../../review/review.ts';
import type { Colours } from '../findings/code-frame.ts';
import { displayWidth } from '../findings/display-width.ts';
import { printable } from '../findings/printable.ts';
import { abridged } from './abridged.ts';
import { APPROVAL_NAMES, APPROVAL_SIGNS, reasonOf, wantedApprovals } from './approval-words.ts';
import { summaryOf, summaryOfAll } from './sentence.ts';
import { fileOf, revisionInWords, stateInWords } from './side-words.ts';
import { changesShown } from './told-elsewhere.ts';
import { versionInWords } from './version-words.ts';
import { listOf, type Reviews, type ReviewView } from './view.ts';

/** Longer values are cut: a line that fills the terminal hides the others. */
const LONGEST_VALUE = 400;

/** What changes, for a terminal: a sentence, the serious changes first, who has to approve, version, findings. */
export function renderReviewText(reviews: Reviews, { colour }: ReviewView): string {
  const colours = picocolors.createColors(colour);
  const list = listOf(reviews);
  const parts = list.map((review) => wholeOf(review, colours));
  if (list.length !== 1) parts.push(`${colours.bold(summaryOfAll(list))}\n`);
  return parts.join('\n');
}

function wholeOf(review: Review, colours: Colours): string {
  const { base, head, approvals } = review;
  const titles = new Map(approvals.map(({ role, title }) => [role, title]));
  const parts = [
    `Charter ${colours.underline(shown(review.title))}  ${colours.dim(shown(fileOf(review)))}\n`,
    `${colours.dim(shown(`From ${sideOf(base)} to ${sideOf(head)}`))}\n\n`,
    `${colours.bold(shown(summaryOf(review)))}\n`,
    ...CLASSES.map((name) => group(name, review, titles, colours)),
    approvalLines(wantedApprovals(review), colours),
    versionLine(review, colours),
    findingLines(review.findings, colours),
  ];
  return parts.join('');
}

/**
 * A text in one line that does nothing. Build servers take `::` for a command only where a line begins, which no text of a
 * charter does here, but `##[` wherever it stands.
 */
function shown(text: string): string {
  return printable(text).replaceAll('##[', '#\\x23[');
}

function sideOf(side: Review['base']): string {
  const state = stateInWords(side);
  return `${revisionInWords(side)}${state && ` (${state})`}`;
}

const HEADINGS: Readonly<Record<ChangeClass, string>> = {
  material: 'Material changes',
  notable: 'Notable changes',
  editorial: 'Editorial changes',
};

const PAINT: Readonly<Record<ChangeClass, (colours: Colours) => (text: string) => string>> = {
  material: (colours) => colours.red,
  notable: (colours) => colours.yellow,
  editorial: (colours) => colours.cyan,
};

function heading(
  title: string,
  count: number,
  colours: Colours,
  paint: (text: string) => string = colours.reset,
): string {
  return `\n${colours.bold(paint(title))} ${colours.dim(`(${count})`)}\n`;
}

function group(name: ChangeClass, review: Review, titles: ReadonlyMap<string, string>, colours: Colours): string {
  const changes = changesShown(review).filter((change) => change.class === name);
  if (changes.length === 0) return '';
  const title = heading(HEADINGS[name], changes.length, colours, PAINT[name](colours));
  // Of a charter that is new or gone the sentences say everything; of one that is gone nobody reads all of them.
  if (!review.head && name !== 'material') return title;
  if (!review.base || !review.head) return `${title}${changes.map((change) => sentenceOf(change, colours)).join('')}`;
  const entries = changes.map((change) => entry(change, titles, colours));
  // What has details of its own is easier to tell apart with a line between.
  const between = name === 'editorial' ? '' : '\n';
  return `${title}${entries.join(between)}`;
}

function entry(change: ReviewChange, titles: ReadonlyMap<string, string>, colours: Colours): string {
  const { base, head, beforeText, afterText, requires } = change;
  const place = head ?? base;
  const needs = requires.map((role) => titles.get(role) ?? role).join(', ');
  const details = [
    place && ['at', `${place.file}:${place.range.start.line}${head ? '' : ' (before)'}`],
    beforeText !== '' && ['before', abridged(beforeText, LONGEST_VALUE)],
    afterText !== '' && ['after', abridged(afterText, LONGEST_VALUE)],
    needs !== '' && ['needs', needs],
  ].flatMap((pair) => (pair ? [pair] : []));
  const lines = details.map(([name = '', text = '']) => `    ${colours.dim(name.padEnd(6))}  ${shown(text)}\n`);
  return `${sentenceOf(change, colours)}${lines.join('')}`;
}

function sentenceOf({ id, message }: ReviewChange, colours: Colours): string {
  return `  • ${shown(message)}  ${colours.dim(shown(id))}\n`;
}

function approvalLines(approvals: readonly RequiredApproval[], colours: Colours): string {
  if (approvals.length === 0) return '';
  const paint = { valid: colours.green, stale: colours.yellow, missing: colours.red };
  const rows = approvals.map((approval) => ({
    approval,
    title: shown(approval.title),
    state: `${APPROVAL_SIGNS[approval.state]} ${APPROVAL_NAMES[approval.state]}`,
    person: shown(approval.person ?? 'nobody named'),
    reason: shown(reasonOf(approval)),
  }));
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(displayWidth));
  const [titles, states] = [widest(rows.map(({ title }) => title)), widest(rows.map(({ state }) => state))];
  const lines = rows.map(
    ({ approval, title, state, person, reason }) =>
      `  ${paint[approval.state](padded(state, states))}  ${padded(title, titles)}  ${person}${reason && colours.dim(` (${reason})`)}\n`,
  );
  return `${heading('Approvals', approvals.length, colours)}${lines.join('')}`;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function versionLine(review: Review, colours: Colours): string {
  const version = versionInWords(review);
  if (!version) return '';
  const paint = version.isEnough ? colours.green : colours.red;
  return `\n${colours.bold('Version')}\n  ${paint(version.isEnough ? '✓' : '✕')} ${shown(version.text)}\n`;
}

function findingLines({ introduced, resolved }: FindingsDelta, colours: Colours): string {
  return [
    findingGroup('Findings introduced', introduced, colours.red('+'), colours),
    findingGroup('Findings resolved', resolved, colours.green('-'), colours),
  ].join('');
}

function findingGroup(title: string, findings: readonly ReportedFinding[], sign: string, colours: Colours): string {
  if (findings.length === 0) return '';
  const lines = findings.map(
    ({ file, range: { start }, severity, ruleId, message }) =>
      `  ${sign} ${severity}: ${shown(message)}  ${colours.dim(ruleId)}\n    ${colours.dim(`at ${shown(file)}:${start.line}:${start.column}`)}\n`,
  );
  return `${heading(title, findings.length, colours)}${lines.join('')}`;
}
