import { dayInWords, label } from '../../language/in-words.ts';
import type { Plan, PlanNamed } from '../../plan/plan.ts';
import { type PlanDecision, type PlanReview, type PlanSystem, SYSTEM_DUTIES } from '../../plan/systems.ts';
import { type Html, html } from '../html.ts';
import { systemKindInWords } from '../words.ts';
import { named } from './named.ts';
import { type PlanView, sourceLink } from './source-link.ts';
import { empty, table } from './table.ts';

/** The systems with who decided about them and who takes care of them. */
export function renderSystems({ systems }: Plan, view: PlanView): Html {
  if (systems.length === 0) return empty('No systems are named.');
  return table(
    'Systems',
    [
      { title: 'System', cell: (system) => titleCell(system, view) },
      { title: 'State', cell: ({ lifecycle }) => lifecycle && html`<span class="tag">${label(lifecycle)}</span>` },
      { title: 'Decision', cell: ({ approval }) => (approval ? decisionCell(approval, view) : none()) },
      {
        title: 'Security review',
        cell: ({ securityReview }) => (securityReview ? reviewCell(securityReview, view) : none()),
      },
      { title: 'Owners', cell: (system) => ownersCell(system, view) },
    ],
    systems,
  );
}

function titleCell({ title, place, kind, vendor }: PlanSystem, view: PlanView): Html {
  const detail = [kind && systemKindInWords(kind), vendor].filter((part) => part !== undefined).join(', ');
  return html`${sourceLink(html`${title}`, place, view)}${detail !== '' && html`<span class="detail">${detail}</span>`}`;
}

function none(): Html {
  return html`<span class="zero">–</span>`;
}

function byAndOn(by: PlanNamed | undefined, on: string | undefined, view: PlanView): Html {
  return html`<span class="detail">by ${named(by, view, 'nobody')}${on && html`, <span class="when">${dayInWords(on)}</span>`}</span>`;
}

function decisionCell({ decision, by, on, place, conditions }: PlanDecision, view: PlanView): Html {
  return html`${sourceLink(html`${decision ? label(decision) : 'Open'}`, place, view)}${byAndOn(by, on, view)}${conditions.length > 0 && html`<ul class="detail" aria-label="Conditions">${conditions.map((condition) => html`<li>${condition}</li>`)}</ul>`}`;
}

function reviewCell({ outcome, by, on, place }: PlanReview, view: PlanView): Html {
  return html`${sourceLink(html`${outcome ? label(outcome) : 'Open'}`, place, view)}${byAndOn(by, on, view)}`;
}

/** Each owner once, with all duties; then the duties that nobody has and somebody should. */
function ownersCell({ owners, lifecycle }: PlanSystem, view: PlanView): Html {
  const duties = new Map<string, { readonly owner: PlanNamed; readonly names: string[] }>();
  for (const duty of SYSTEM_DUTIES) {
    const owner = owners[duty];
    if (!owner) continue;
    const known = duties.get(owner.id);
    if (known) known.names.push(duty);
    else duties.set(owner.id, { owner, names: [duty] });
  }
  const open = SYSTEM_DUTIES.filter((duty) => !owners[duty] && duty !== 'support');
  return html`<ul class="plain">${[...duties.values()].map(({ owner, names }) => html`<li>${named(owner, view)}<span class="detail">${names.join(', ')}</span></li>`)}${
    lifecycle !== 'proposed' &&
    open.length > 0 &&
    html`<li><span class="missing">Nobody</span><span class="detail">${open.join(', ')}</span></li>`
  }</ul>`;
}
