import type { FindingsReport, ReportedFinding, ReportSummary } from '../../report/report.ts';
import { rulePage } from '../../rules/rule-page.ts';
// Texts are escaped for XML as they are for HTML.
import { type Html as Xml, html as xml } from '../html.ts';
import { byFile } from './by-file.ts';
import { printable } from './printable.ts';
import { summaryInWords } from './summary-in-words.ts';

/** What became of a test, as far as JUnit tells. */
type Outcome = 'failed' | 'passed' | 'skipped';

/** A test, by names that stay the same while the text around it changes, so that services recognise it. */
interface TestCase {
  readonly name: string;
  readonly outcome: Outcome;
  /** The elements that say more. */
  readonly content: Xml;
}

interface TestSuite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

/**
 * JUnit's XML, which services show as results of tests: a suite for each file that has findings and a test for each
 * finding. Errors and warnings have failed, notes have passed and are told as output, suppressed ones were skipped.
 * Without findings there is one test, which has passed, since services take a report without tests for a mistake.
 */
export function renderJunit({ findings, summary }: FindingsReport): string {
  const suites = [...byFile(findings)].map(([file, found]) => suiteOf(file, found));
  const shown = suites.length > 0 ? suites : [suiteWithoutFindings(summary)];
  const { tests, failures } = countsOf(shown.flatMap(({ cases }) => cases));
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="charterline" tests="${tests}" failures="${failures}" errors="0">
${shown.map(suiteInXml)}</testsuites>
`.source;
}

function suiteOf(file: string, findings: readonly ReportedFinding[]): TestSuite {
  const names = numbered(findings.map(({ ruleId, path }) => `${ruleId} ${printable(path)}`.trimEnd()));
  const cases = findings.map((finding, index) => ({
    name: names[index] ?? '',
    outcome: outcomeOf(finding),
    content: contentOf(finding),
  }));
  return { name: printable(file), cases };
}

/** Names of which each is another: of several tests with the same name services keep one. */
function numbered(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count > 1 ? `${name} (${count})` : name;
  });
}

function outcomeOf({ severity, suppressed }: ReportedFinding): Outcome {
  if (suppressed) return 'skipped';
  return severity === 'info' ? 'passed' : 'failed';
}

/** The whole finding stands in the text, since some services show the attributes and some do not. */
function contentOf(finding: ReportedFinding): Xml {
  const { severity, message, suppressed } = finding;
  const text = describe(finding);
  if (suppressed) {
    return xml`<skipped>suppressed: ${suppressed}</skipped><system-out>${text}</system-out>`;
  }
  if (severity === 'info') return xml`<system-out>${text}</system-out>`;
  return xml`<failure type="${severity}" message="${printable(message)}">${text}</failure>`;
}

function describe({ file, range: { start }, severity, message, ruleId, related }: ReportedFinding): string {
  const places = related.map((place) => {
    const { line, column } = place.range.start;
    return `see ${printable(place.file)}:${line}:${column}: ${printable(place.message)}`;
  });
  const finding = `${printable(file)}:${start.line}:${start.column}: ${severity}: ${printable(message)}`;
  return [finding, ...places, rulePage(ruleId)].join('\n');
}

function suiteWithoutFindings(summary: ReportSummary): TestSuite {
  const words = summaryInWords(summary);
  const isChecked = summary.files > 0;
  const content = isChecked ? xml`<system-out>${words}</system-out>` : xml`<skipped>${words}</skipped>`;
  return { name: 'charterline', cases: [{ name: 'validate', outcome: isChecked ? 'passed' : 'skipped', content }] };
}

function suiteInXml({ name, cases }: TestSuite): Xml {
  const { tests, failures, skipped } = countsOf(cases);
  return xml`  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}">
${cases.map((each) => caseInXml(each, name))}  </testsuite>
`;
}

/** Checking a finding takes no time of its own; some services insist on being told. */
function caseInXml({ name, content }: TestCase, suite: string): Xml {
  return xml`    <testcase classname="${suite}" name="${name}" time="0">${content}</testcase>
`;
}

function countsOf(cases: readonly TestCase[]): { tests: number; failures: number; skipped: number } {
  const count = (outcome: Outcome): number => cases.filter((each) => each.outcome === outcome).length;
  return { tests: cases.length, failures: count('failed'), skipped: count('skipped') };
}
