import type { FindingsReport, ReportedFinding } from '../../report/report.ts';
import type { Severity } from '../../rules/finding.ts';
import { rulePage } from '../../rules/rule-page.ts';
import { joined, linkTo, Markdown, markdownTable, md } from '../markdown.ts';
import { counted } from '../words.ts';
import { byFile } from './by-file.ts';
import { printable } from './printable.ts';
import { summaryInWords } from './summary-in-words.ts';

/** Findings of one file, and of a whole report, beyond which they are folded. */
const LONG_LIST = 10;
const LONG_REPORT = 50;

const SEVERITY_NAMES: Readonly<Record<Severity, Markdown | string>> = {
  error: md`**Error**`,
  warning: 'Warning',
  info: 'Note',
};

/**
 * The report in Markdown as GitHub and GitLab read it, for the summary of a run or a comment: how much was found, then a
 * table for each file. Nothing leads to the files, since a comment does not know where they are.
 */
export function renderMarkdown({ findings, summary }: FindingsReport): string {
  const files = [...byFile(findings)].map(([file, found]) => section(file, found));
  const list = folded(joined(files, '\n\n'), findings.length, LONG_REPORT);
  return `${joined([md`${summaryInWords(summary)}.`, list], '\n\n').source}\n`;
}

function section(file: string, findings: readonly ReportedFinding[]): Markdown {
  const list = new Markdown(table(findings).source.trimEnd());
  return md`### ${printable(file)}\n\n${folded(list, findings.length, LONG_LIST)}`;
}

function folded(content: Markdown, count: number, longest: number): Markdown {
  if (count <= longest) return content;
  return md`<details>\n<summary>${counted(count, 'finding')}</summary>\n\n${content}\n\n</details>`;
}

function table(findings: readonly ReportedFinding[]): Markdown {
  return markdownTable<ReportedFinding>(
    [
      { title: 'Severity', cell: ({ severity }) => SEVERITY_NAMES[severity] },
      { title: 'Place', cell: ({ range: { start } }) => `${start.line}:${start.column}` },
      { title: 'Finding', cell: messageOf },
      { title: 'Rule', cell: ({ ruleId }) => linkTo(rulePage(ruleId), ruleId) },
    ],
    findings,
  );
}

function messageOf({ message, suppressed }: ReportedFinding): Markdown {
  return md`${printable(message)}${suppressed && md` _(suppressed: ${suppressed})_`}`;
}
