import { dayInWords, label } from '../../language/in-words.ts';
import type { PlanControl, PlanCoverage } from '../../plan/compliance.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';
import { cadenceInWords } from '../words.ts';
import { listNamed, named, said } from './named.ts';
import { type PlanView, sourceLink } from './source-link.ts';
import { empty, table } from './table.ts';

/** The laws that apply, what covers them, and the register of controls. */
export function renderCompliance({ compliance }: Plan, view: PlanView): Html {
  const { controls, coverage } = compliance;
  return html`${coverage.length > 0 && html`${coverageTable(coverage, view)}<h3>Controls</h3>`}
${
  controls.length === 0
    ? empty('No controls are written down.')
    : table(
        'Controls',
        [
          { title: 'Control', cell: (control) => titleCell(control, view) },
          { title: 'Protects', cell: ({ appliesTo }) => listNamed(appliesTo, view, 'nothing') },
          { title: 'Owner', cell: ({ owner }) => named(owner, view, 'nobody') },
          { title: 'State', cell: stateCell },
          { title: 'Evidence', cell: (control) => evidenceCell(control, view) },
        ],
        controls,
      )
}`;
}

function coverageTable(coverage: readonly PlanCoverage[], view: PlanView): Html {
  return table(
    'Laws that apply',
    [
      { title: 'Personal data', cell: ({ dataset }) => named(dataset, view) },
      {
        title: 'Law',
        cell: ({ lawTitle, region }) => html`${lawTitle}<span class="detail">because of ${region}</span>`,
      },
      { title: 'Covered by', cell: ({ controls }) => listNamed(controls, view, 'nothing yet') },
    ],
    coverage,
  );
}

function titleCell({ requirement, place, framework }: PlanControl, view: PlanView): Html {
  return html`${sourceLink(html`${requirement}`, place, view)}${framework && html`<span class="detail">${framework.title}</span>`}`;
}

function stateCell({ status, due, isOverdue, review, waiver }: PlanControl): Html {
  return html`${said(status && label(status))}${due && html`<span class="detail">${isOverdue ? html`<strong>overdue since ${dayInWords(due)}</strong>` : `due ${dayInWords(due)}`}</span>`}${review && html`<span class="detail">checked ${cadenceInWords(review).toLowerCase()}</span>`}${waiver && html`<span class="detail">${waiver.reason}${waiver.until && ` Until ${dayInWords(waiver.until)}.`}</span>`}`;
}

function evidenceCell({ evidence }: PlanControl, view: PlanView): Html {
  return html`${evidence.map(({ reference, kind, place }) => html`<span class="detail evidence">${kind && `${label(kind)}: `}${sourceLink(html`${reference ?? 'not stated'}`, place, view)}</span>`)}`;
}
