import type { Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import { fileNameOf } from '../analysis/uris.ts';
import { label } from '../language/in-words.ts';
import { PILLARS } from '../language/words.ts';
import { type Plan, type PlanPlace, planOf } from '../plan/plan.ts';
import { findingCounts, PLAN_STYLE, renderPlanBody } from '../render/plan-html.ts';
import {
  type Choice,
  type PlanParams,
  type PlanResult,
  PROTOCOL_VERSION,
  type PreviewResult,
  type Trouble,
} from './protocol.ts';

/** Answers `charterline/plan` for an analysed file. */
export function planResult(
  analysis: Analysis | undefined,
  { format, ...wish }: Omit<PlanParams, 'textDocument'>,
): PlanResult | null {
  if (!analysis?.charter) return null;
  if (format === 'json') return { version: PROTOCOL_VERSION, format, plan: planOf(analysis) };
  return previewOf(analysis, wish);
}

type PreviewWish = Pick<PlanParams, 'filter' | 'width'>;

/** The last preview of an analysis: one is asked for again when findings arrive, although nothing has changed since. */
const previews = new WeakMap<Analysis, { readonly wish: string; readonly result: PreviewResult }>();

function previewOf(analysis: Analysis, wish: PreviewWish): PreviewResult {
  const key = JSON.stringify(wish);
  const last = previews.get(analysis);
  if (last?.wish === key) return last.result;
  const result = renderPreview(analysis, wish);
  previews.set(analysis, { wish: key, result });
  return result;
}

function renderPreview(analysis: Analysis, { filter, width }: PreviewWish): PreviewResult {
  const plan = planOf(analysis);
  return {
    version: PROTOCOL_VERSION,
    format: 'preview',
    title: plan.header.title?.text ?? fileNameOf(analysis.file.uri),
    root: analysis.root,
    html: renderPlanBody(plan, { interactive: true, width }, filter),
    style: PLAN_STYLE,
    roles: rolesOf(plan),
    pillars: pillarsOf(plan),
    trouble: troubleIn(plan),
    checks: findingCounts(plan.header.findings).source,
  };
}

/** The roles of the matrix, then those of catalogs that only take part in meetings. */
function rolesOf({ raci, meetings }: Plan): readonly Choice[] {
  const known = new Set(raci.roles.map(({ id }) => id));
  const guests = meetings.load.map(({ role }) => role).filter(({ id }) => !known.has(id));
  return [...raci.roles, ...guests].filter(({ id }) => id !== '').map(({ id, title }) => ({ id, title }));
}

/** Those that some work is about, in the order of the language. */
function pillarsOf({ raci }: Plan): readonly Choice[] {
  const used = new Set(raci.work.map(({ pillar }) => pillar));
  return Object.keys(PILLARS)
    .filter((pillar) => used.has(pillar))
    .map((id) => ({ id, title: label(id) }));
}

function troubleIn({ header: { findings } }: Plan): Trouble | undefined {
  const first = findings.items.find(({ ruleId, severity }) => ruleId.startsWith('syntax/') && severity === 'error');
  return first && { message: first.message, file: first.place.file, range: fromZero(first.place.range) };
}

/** Reports count lines and columns from one, the protocol from zero. */
function fromZero({ start, end }: PlanPlace['range']): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}
