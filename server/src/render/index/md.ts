import { dayInWords, label } from '../../language/in-words.ts';
import type { CharterIndex, IndexEntry } from '../../plan/index-entry.ts';
import { addressOf, linkTo, markdownTable, md } from '../markdown.ts';
import { asOfComment } from '../plan/md/as-of.ts';
import { findingCounts } from '../plan/md/header.ts';
import { gap, lines, named, said, source } from '../plan/md/source.ts';
import { counted, periodInWords } from '../words.ts';

/** All charters of a workspace as Markdown for GitHub. */
export function renderIndexMarkdown({ asOf, entries }: CharterIndex): string {
  const table = markdownTable<IndexEntry>(
    [
      {
        title: 'Charter',
        cell: ({ file, toRoot, title, organization }) =>
          lines([
            linkTo(addressOf(toRoot + file), title?.text || 'Untitled charter'),
            organization && md`${organization.text}`,
            md`${file}`,
          ]),
      },
      {
        title: 'Status',
        cell: ({ status, missingApprovals }) =>
          lines([
            said(status && label(status.text)),
            missingApprovals > 0 && md`${counted(missingApprovals, 'approval')} missing`,
          ]),
      },
      { title: 'Owner', cell: (entry) => named(entry.owner, entry, 'nobody') },
      { title: 'Term', cell: ({ start, end }) => said(periodInWords(start, end)) },
      { title: 'Checks', cell: ({ findings }) => findingCounts(findings) },
      {
        title: 'Next event',
        cell: ({ nextEvent, toRoot }) =>
          nextEvent
            ? md`${dayInWords(nextEvent.day)}, ${source(nextEvent.title, nextEvent.place, { toRoot })}`
            : gap('none'),
      },
    ],
    entries,
  );
  const lead = md`# Engagement charters\n\n${counted(entries.length, 'charter')}, as of ${dayInWords(asOf)}\n`;
  return `${asOfComment(asOf)}\n\n${lead.source}${table.source === '' ? '' : `\n${table.source}`}`;
}
