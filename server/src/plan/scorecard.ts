import type { Analysis } from '../analysis/analysis.ts';
import type { Charter } from '../charter/charter.ts';
import { PRACTICES } from '../rules/practices.ts';
import { RULES } from '../rules/registry.ts';
import { EVIDENCE } from './evidence.ts';
import type { Places } from './places.ts';
import type { PlanPlace } from './plan.ts';

/** How far a charter follows one practice. */
export interface PlanPractice {
  /** `P01` to `P39`. */
  readonly practice: string;
  readonly state: PracticeState;
  /** Where the charter shows it, each place once, in the order of the practice's parts. */
  readonly places: readonly PlanPlace[];
  /** The rules that notice when it is missing. */
  readonly rules: readonly string[];
}

export type PracticeState = 'met' | 'partly' | 'missing' | 'not-applicable';

/**
 * Every practice with how far the charter follows it: by what the charter shows, and by what the rules found, suppressed
 * findings included, since a reason to accept something does not make it so. Nothing when the charter cannot be read.
 */
export function buildScorecard(analysis: Analysis, places: Places): readonly PlanPractice[] {
  const { charter } = analysis;
  if (!charter) return [];
  const found = new Set(
    [...analysis.findings, ...analysis.suppressed.map(({ finding }) => finding)].map(({ ruleId }) => ruleId),
  );
  return Object.keys(PRACTICES).map((practice) => {
    const rules = rulesOf(practice);
    const isFaulty = rules.some((rule) => found.has(rule));
    return { practice, rules, ...judge(practice, isFaulty, charter, places) };
  });
}

/** How many of the practices that apply to a charter it follows in full. */
export function readinessOf(scorecard: readonly PlanPractice[]): { readonly met: number; readonly applicable: number } {
  const applicable = scorecard.filter(({ state }) => state !== 'not-applicable');
  return { met: applicable.filter(({ state }) => state === 'met').length, applicable: applicable.length };
}

/** The rules of each practice, looked up once. */
let rulesByPractice: ReadonlyMap<string, readonly string[]> | undefined;

function rulesOf(practice: string): readonly string[] {
  rulesByPractice ??= new Map(
    Object.keys(PRACTICES).map((each) => [
      each,
      RULES.filter(({ practices }) => practices.includes(each)).map(({ id }) => id),
    ]),
  );
  return rulesByPractice.get(practice) ?? [];
}

function judge(
  practice: string,
  isFaulty: boolean,
  charter: Charter,
  places: Places,
): Pick<PlanPractice, 'state' | 'places'> {
  const parts = EVIDENCE[practice]?.(charter) ?? [];
  const shown = parts.filter((part) => part !== undefined);
  return { state: stateOf(parts.length, shown.length, isFaulty), places: shown.map((node) => places.of(node)) };
}

function stateOf(parts: number, shown: number, isFaulty: boolean): PracticeState {
  if (parts === 0) return isFaulty ? 'missing' : 'not-applicable';
  if (shown === 0) return 'missing';
  return shown < parts || isFaulty ? 'partly' : 'met';
}
