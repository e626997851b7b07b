import { dayInWords, label } from '../../../language/in-words.ts';
import type { Plan } from '../../../plan/plan.ts';
import { joined, type Markdown, markdownTable, md } from '../../markdown.ts';
import { counted, periodInWords } from '../../words.ts';
import { capacityInWords, engagementInWords } from '../header.ts';
import { gap, type MarkdownView, named, said, source } from './source.ts';

/** The head of the plan: what is engaged, by whom, for how long, and where the charter stands. */
export function headerInMarkdown(plan: Plan, view: MarkdownView): Markdown {
  const { title, organization, engagement, summary } = plan.header;
  return joined(
    [
      md`# ${title ? source(title.text, title.place, view) : 'Untitled charter'}`,
      md`${organization && md`**${source(organization.text, organization.place, view)}:** `}${source(engagementInWords(engagement), engagement.place, view)}`,
      summary && md`${summary.text}`,
      facts(plan, view),
    ],
    '\n\n',
  );
}

function facts({ header, glance, asOf }: Plan, view: MarkdownView): Markdown {
  const { engagement, status, version, owner } = header;
  const rows: readonly (readonly [string, Markdown])[] = [
    ['Status', status ? source(label(status.text), status.place, view) : gap('not stated')],
    ['Version', version ? source(version.text, version.place, view) : gap('not stated')],
    ['Approvals', approvals(glance)],
    ['Owner', named(owner, view, 'nobody')],
    ['Term', said(periodInWords(engagement.start, engagement.end))],
    ['Capacity', said(capacityInWords(engagement))],
    ['Engaged', said(engagement.person)],
    ['Checks', findingCounts(header.findings)],
    ['As of', md`${dayInWords(asOf)}`],
  ];
  return markdownTable(
    rows.map(([title, value]) => ({ title, cell: () => value })),
    [0],
  );
}

/** How many findings there are, by severity. */
export function findingCounts({ error, warning, info }: Plan['header']['findings']): Markdown {
  const parts = [
    error > 0 && md`**${counted(error, 'error')}**`,
    warning > 0 && md`${counted(warning, 'warning')}`,
    info > 0 && md`${counted(info, 'note')}`,
  ];
  return error + warning + info === 0 ? md`no findings` : joined(parts, ', ');
}

function approvals({ leaders, missingApprovals: { length: missing } }: Plan['glance']): Markdown {
  if (leaders.length === 0) return gap('no leader named');
  return missing === 0 ? md`complete` : md`${counted(missing, 'approval')} missing`;
}
