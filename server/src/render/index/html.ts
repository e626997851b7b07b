import { dayInWords, label } from '../../language/in-words.ts';
import type { CharterIndex, IndexEntry } from '../../plan/index-entry.ts';
import type { PlanPlace } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';
import { addressOf } from '../markdown.ts';
import { renderPage } from '../page.ts';
import { findingCounts } from '../plan/header.ts';
import { PLAN_STYLE } from '../plan/style.ts';
import { counted } from '../words.ts';

/** All charters of a workspace as one self-contained HTML file: no script, no request, light and dark, printable. */
export function renderIndexHtml({ asOf, entries }: CharterIndex): string {
  return renderPage({
    title: 'Engagement charters',
    asOf,
    style: `${PLAN_STYLE}${INDEX_STYLE}`,
    body: html`<main class="plan">
<header class="plan-header">
<h1>Engagement charters</h1>
<p class="plan-sentence">${counted(entries.length, 'charter')}, as of ${dayInWords(asOf)}</p>
${entries.length > 0 && standing(entries)}
</header>
${entries.length > 0 ? table(entries) : html`<p class="empty index">There are no charters here yet.</p>`}
</main>`,
  });
}

const INDEX_STYLE = `
.index { margin-top: 2rem; }
.index a { color: var(--plan-accent); text-decoration-thickness: 1px; text-decoration-color: color-mix(in srgb, currentcolor 45%, transparent); text-underline-offset: 3px; }
.index th[scope=row] { font-weight: 600; min-width: 14rem; max-width: 26rem; }
.index td { min-width: 7rem; }
.index .when, .index .period .detail { white-space: nowrap; }
`;

/** What somebody who answers for several charters wants to know first. */
function standing(entries: readonly IndexEntry[]): Html {
  const statuses = new Map<string, number>();
  for (const { status } of entries) {
    const name = status ? label(status.text) : 'No status';
    statuses.set(name, (statuses.get(name) ?? 0) + 1);
  }
  const sum = (count: (entry: IndexEntry) => number): number => entries.reduce((all, entry) => all + count(entry), 0);
  const findings = {
    error: sum((entry) => entry.findings.error),
    warning: sum((entry) => entry.findings.warning),
    info: sum((entry) => entry.findings.info),
    items: [],
  };
  const missing = sum(({ missingApprovals }) => missingApprovals);
  return html`<dl class="plan-facts">
${[...statuses].map(([name, count]) => fact(name, html`${count}`))}
${fact('Checks', findingCounts(findings))}
${fact('Approvals missing', html`${missing}`)}
</dl>`;
}

function fact(name: string, value: Html): Html {
  return html`<div class="plan-fact"><dt>${name}</dt><dd>${value}</dd></div>`;
}

function table(entries: readonly IndexEntry[]): Html {
  const heads = ['Charter', 'Status', 'Owner', 'Term', 'Checks', 'Next event'];
  return html`<div class="scroll index" role="group" aria-label="Charters" tabindex="0">
<table class="grid">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${entries.map(row)}</tbody>
</table>
</div>`;
}

function row(entry: IndexEntry): Html {
  const { file, toRoot, title, organization, status, owner, findings, missingApprovals, nextEvent } = entry;
  return html`<tr><th scope="row"><a href="${addressOf(toRoot + file)}">${title?.text || 'Untitled charter'}</a>${organization && html`<span class="detail">${organization.text}</span>`}<span class="detail">${file}</span></th>
<td>${status ? html`<span class="status status-${status.text}">${label(status.text)}</span>` : missing('not stated')}${missingApprovals > 0 && html`<span class="detail">${counted(missingApprovals, 'approval')} missing</span>`}</td>
<td>${owner ? link(owner.title, owner.place, toRoot) : missing('nobody')}</td>
<td class="period">${term(entry)}</td>
<td>${findingCounts(findings)}</td>
<td>${nextEvent ? html`<span class="when">${dayInWords(nextEvent.day)}</span><span class="detail">${link(nextEvent.title, nextEvent.place, toRoot)}</span>` : missing('none')}</td></tr>
`;
}

function missing(words: string): Html {
  return html`<span class="missing">${words}</span>`;
}

/** The days below each other, so that those of several charters can be compared. */
function term({ start, end }: IndexEntry): Html {
  if (!start && !end) return missing('not stated');
  return html`${start && html`<span class="when">${dayInWords(start)}</span>`}<span class="detail">${end ? `until ${dayInWords(end)}` : 'open'}</span>`;
}

function link(text: string, { file, range }: PlanPlace, toRoot: string): Html {
  if (file.includes('://')) return html`${text}`;
  return html`<a href="${addressOf(toRoot + file)}#L${range.start.line}">${text}</a>`;
}
