import { withoutContacts } from '../../plan/contacts.ts';
import type { Plan } from '../../plan/plan.ts';
import { asOfInHtml } from '../page.ts';
import { accessCsv } from './csv/access.ts';
import { controlsCsv } from './csv/controls.ts';
import { deliverablesCsv } from './csv/deliverables.ts';
import { meetingsCsv } from './csv/meetings.ts';
import { raciCsv } from './csv/raci.ts';
import { asOfInCsv } from './csv/table.ts';
import type { PlanFormatName } from './format-names.ts';
import { renderPlanDocument } from './html.ts';
import { renderIcs } from './ics/ics.ts';
import { asOfInJson, renderPlanJson } from './json.ts';
import { asOfInMarkdown } from './md/as-of.ts';
import { renderPlanMarkdown } from './md/document.ts';
import { renderAccessSvg } from './svg/access.ts';
import { renderRaciSvg } from './svg/raci.ts';
import { renderTimelineSvg } from './svg/timeline.ts';

/** How a plan is to be exported. */
export interface ExportOptions {
  /** The part to show, in forms that show only one. */
  readonly view: string | undefined;
  /** The id of the role whose calendar it is. */
  readonly role: string | undefined;
  /** Whether e-mail addresses may stand in it. */
  readonly contacts: boolean;
  /** The way from the folder of the export to the workspace root, with a slash at the end; empty where they are the same. */
  readonly toRoot: string;
}

/** A form in which a plan can be written. */
export interface PlanFormat {
  /** The parts of which it shows one at a time, by name; empty when it shows the whole plan. */
  readonly views: ReadonlyMap<string, (plan: Plan) => string>;
  /** Whether it can be made for one role. */
  readonly forRole: boolean;
  readonly render: (plan: Plan, options: ExportOptions) => string;
  /** The day that an earlier export records, `YYYY-MM-DD`; `undefined` when it records none. */
  readonly asOfIn: (content: string) => string | undefined;
}

const WHOLE = { views: new Map(), forRole: false } as const;

const CSV_VIEWS: PlanFormat['views'] = new Map([
  ['raci', raciCsv],
  ['access', accessCsv],
  ['controls', controlsCsv],
  ['deliverables', deliverablesCsv],
  ['meetings', meetingsCsv],
]);

const ALONE = { standalone: true, interactive: false } as const;

const SVG_VIEWS: PlanFormat['views'] = new Map([
  ['raci', (plan: Plan) => renderRaciSvg(plan, ALONE)],
  ['timeline', (plan: Plan) => renderTimelineSvg(plan, ALONE)],
  ['access', (plan: Plan) => renderAccessSvg(plan, ALONE)],
]);

/** Every form. */
export const PLAN_FORMATS: Readonly<Record<PlanFormatName, PlanFormat>> = {
  html: { ...WHOLE, render: (plan) => renderPlanDocument(plan), asOfIn: asOfInHtml },
  md: { ...WHOLE, render: renderPlanMarkdown, asOfIn: asOfInMarkdown },
  svg: {
    views: SVG_VIEWS,
    forRole: false,
    render: viewed(SVG_VIEWS),
    asOfIn: (content) => /^<svg [^>]*\bdata-as-of="(\d{4}-\d{2}-\d{2})"/.exec(content)?.[1],
  },
  ics: {
    views: new Map(),
    forRole: true,
    render: (plan, { role, contacts }) => renderIcs(plan, { contacts, ...(role === undefined ? {} : { role }) }),
    asOfIn: (content) => /^X-CHARTERLINE-AS-OF:(\d{4}-\d{2}-\d{2})\r?$/m.exec(content)?.[1],
  },
  csv: { views: CSV_VIEWS, forRole: false, render: viewed(CSV_VIEWS), asOfIn: asOfInCsv },
  json: { ...WHOLE, render: (plan) => renderPlanJson(plan), asOfIn: asOfInJson },
};

function viewed(views: PlanFormat['views']): PlanFormat['render'] {
  return (plan, { view = '' }) => {
    const render = views.get(view);
    if (!render) throw new Error(`There is no view "${view}".`);
    return render(plan);
  };
}

/** A plan in one form, with what may not stand in it left out. */
export function exportPlan(plan: Plan, name: PlanFormatName, options: ExportOptions): string {
  return PLAN_FORMATS[name].render(options.contacts ? plan : withoutContacts(plan), options);
}
