import type { Plan, PlanFinding } from '../../../plan/plan.ts';
import { type Markdown, markdownTable, md } from '../../markdown.ts';
import { type MarkdownView, source } from './source.ts';

const SEVERITY_NAMES = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** What the checks have to say, the serious things first. */
export function findingsInMarkdown({ header }: Plan, view: MarkdownView): Markdown {
  return markdownTable<PlanFinding>(
    [
      {
        title: 'Severity',
        cell: ({ severity }) => (severity === 'error' ? md`**${SEVERITY_NAMES[severity]}**` : SEVERITY_NAMES[severity]),
      },
      { title: 'Finding', cell: ({ message }) => message },
      { title: 'Where', cell: ({ place }) => source(`${place.file}, line ${place.range.start.line}`, place, view) },
      { title: 'Rule', cell: ({ ruleId }) => ruleId },
    ],
    header.findings.items,
  );
}
