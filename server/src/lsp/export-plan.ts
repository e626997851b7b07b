import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis.ts';
import { folderOf, wayBetween } from '../analysis/uris.ts';
import { planOf } from '../plan/plan.ts';
import { roleIdsIn } from '../plan/role-ids.ts';
import { isPlanFormat } from '../render/plan/format-names.ts';
import { type ExportPlanParams, type ExportPlanResult, PROTOCOL_VERSION } from './protocol.ts';

/** Answers `charterline/exportPlan` for an analysed file. The forms are loaded when somebody asks for one. */
export async function exportPlanResult(
  analysis: Analysis | undefined,
  { format, view, role, contacts = true, target }: Omit<ExportPlanParams, 'textDocument'>,
): Promise<ExportPlanResult | null> {
  if (!analysis?.charter) return null;
  const { exportPlan, PLAN_FORMATS } = await import('../render/plan/formats.ts');
  if (!isPlanFormat(format)) throw refusal(`There is no form "${format}" of the plan.`);
  const { views } = PLAN_FORMATS[format];
  if (views.size > 0 && !views.has(view ?? '')) throw refusal(`There is no view "${view}" in the form "${format}".`);
  const plan = planOf(analysis);
  if (role !== undefined && !roleIdsIn(plan).includes(role)) throw refusal(`The charter has no role "${role}".`);
  const toRoot = wayBetween(folderOf(target ?? analysis.file.uri), analysis.root);
  return { version: PROTOCOL_VERSION, content: exportPlan(plan, format, { view, role, contacts, toRoot }) };
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
