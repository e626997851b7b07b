import { dayInWords } from '../../../language/in-words.ts';
import type { PlanApproval } from '../../../plan/glance.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { PlanMark } from '../../../plan/timeline.ts';
import { joined, type Markdown, markdownList, md } from '../../markdown.ts';
import { counted } from '../../words.ts';
import { type MarkdownView, source } from './source.ts';

/** What somebody who opens the plan wants to know first. */
export function glanceInMarkdown({ glance }: Plan, view: MarkdownView): Markdown {
  const { openItems, expiringAccess, leaders, missingApprovals } = glance;
  return markdownList([
    md`**Next meeting:** ${onDay(glance.nextMeeting, view)}`,
    md`**Next deadline:** ${onDay(glance.nextDeadline, view)}`,
    md`**Parking lot:** ${openItems.length === 0 ? 'nothing open' : md`${counted(openItems.length, 'open item')}: ${listed(openItems.map(({ topic, place }) => source(topic, place, view)))}`}`,
    md`**Access that ends soon:** ${expiringAccess.length === 0 ? 'none within 30 days' : listed(expiringAccess.map(({ role, dataset, until, place }) => md`${source(`${role?.title ?? 'Somebody'}: ${dataset?.title ?? 'data'}`, place, view)}, ${until && dayInWords(until)}`))}`,
    md`**Approvals missing:** ${leaders.length === 0 ? 'no leader is named who could approve' : missingApprovals.length === 0 ? 'all leaders have approved' : listed(missingApprovals.map((each) => approval(each, view)))}`,
  ]);
}

function onDay(mark: PlanMark | undefined, view: MarkdownView): Markdown {
  return mark ? md`${dayInWords(mark.day)}, ${source(mark.title, mark.place, view)}` : md`none planned`;
}

function approval({ role, state, place }: PlanApproval, view: MarkdownView): Markdown {
  const note = { missing: '', stale: ' (of an earlier state)', incomplete: ' (incomplete)' }[state];
  return md`${source(role.title || role.id, place, view)}${note === '' ? undefined : md` ${note}`}`;
}

function listed(pieces: readonly Markdown[]): Markdown {
  return joined(pieces, '; ');
}
