import { dayInWords, inSentence, label } from '../../language/in-words.ts';
import type { Plan, PlanEngagement } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';
import { counted, periodInWords } from '../words.ts';
import { type PlanView, sourceLink } from './source-link.ts';

/** The head of the plan: what is engaged, by whom, for how long, and where the charter stands. */
export function renderHeader({ header, asOf }: Plan, view: PlanView): Html {
  const { engagement } = header;
  const organization = header.organization?.text;
  return html`<header class="plan-header">
<div class="plan-eyebrow">${organization ? sourceLink(html`${organization}`, header.organization?.place, view) : 'Engagement charter'}</div>
<h1>${sourceLink(html`${header.title?.text ?? 'Untitled charter'}`, header.title?.place, view)}</h1>
<p class="plan-sentence">${sourceLink(html`${engagementInWords(engagement)}`, engagement.place, view)}</p>
${header.summary && html`<p class="plan-summary">${header.summary.text}</p>`}
<dl class="plan-facts">
${fact('Status', header.status && sourceLink(html`<span class="status status-${header.status.text}">${label(header.status.text)}</span>`, header.status.place, view))}
${fact('Version', header.version && sourceLink(html`${header.version.text}`, header.version.place, view))}
${fact('Term', periodInWords(engagement.start, engagement.end))}
${fact('Capacity', capacityInWords(engagement))}
${fact('Engaged', engagement.person)}
${fact('Checks', html`<span class="checks">${findingCounts(header.findings)}</span>`)}
${fact('As of', dayInWords(asOf))}
</dl>
</header>`;
}

function fact(name: string, value: Html | string | undefined): Html | undefined {
  return value ? html`<div class="plan-fact"><dt>${name}</dt><dd>${value}</dd></div>` : undefined;
}

/** The engagement in one sentence. */
export function engagementInWords({ model, role, breadth, trigger, start, end }: PlanEngagement): string {
  // A title such as "Interim CMO" says the model already.
  const says = model !== undefined && role?.toLowerCase().includes(model.replaceAll('-', ' '));
  const who = [says ? undefined : model && label(model), role].filter((part) => part !== undefined).join(' ');
  const scope =
    breadth === 'full'
      ? 'for the full breadth of marketing'
      : breadth === 'focused'
        ? 'for a focused part of marketing'
        : '';
  const why = trigger ? `, after ${inSentence(trigger)}` : '';
  const when = start || end ? `, ${periodInWords(start, end)}` : '';
  return who
    ? `${who} ${scope}${trigger === 'growth' ? ', to master growth' : why}${when}.`
    : 'The engagement is not described yet.';
}

/** The time that the engagement takes; `undefined` when the charter does not say it in full. */
export function capacityInWords({ capacity }: PlanEngagement): string | undefined {
  if (!capacity) return undefined;
  const { amount, unit, per } = capacity;
  return `${counted(amount, unit.replace(/s$/, ''))} a ${per}`;
}

/** How many findings there are, by severity. */
export function findingCounts({ error, warning, info }: Plan['header']['findings']): Html {
  if (error + warning + info === 0) return html`<span class="count count-none">No findings</span>`;
  return html`${error > 0 && html`<span class="count count-error">${counted(error, 'error')}</span> `}${warning > 0 && html`<span class="count count-warning">${counted(warning, 'warning')}</span> `}${info > 0 && html`<span class="count count-info">${counted(info, 'note')}</span>`}`;
}
