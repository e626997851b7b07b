import type { Analysis } from '../analysis/analysis.ts';
import { Charter } from '../charter/charter.ts';
import type { Involvement } from '../charter/involvement.ts';
import { readEntry } from '../charter/read.ts';
import { charterShape } from '../language/charter.ts';
import type { Severity } from '../rules/finding.ts';
import { parse } from '../syntax/parse.ts';
import { buildAccess, type PlanAccess } from './access.ts';
import { buildBudget, type PlanBudget } from './budget.ts';
import { buildCollaboration, type PlanCollaboration } from './collaboration.ts';
import { buildCompliance, type PlanCompliance } from './compliance.ts';
import { buildGlance, type PlanGlance } from './glance.ts';
import { buildHeader } from './header.ts';
import { horizonOf } from './horizon.ts';
import { buildMeetings, type PlanMeetings } from './meetings.ts';
import { buildObjectives, type PlanObjective } from './objectives.ts';
import { Places } from './places.ts';
import { buildRaci } from './raci.ts';
import { buildScorecard, type PlanPractice } from './scorecard.ts';
import { buildSystems, type PlanSystem } from './systems.ts';
import { buildTimeline, type PlanTimeline } from './timeline.ts';
import { buildTransition, type PlanTransition } from './transition.ts';

/**
 * What a charter means for the people in it (specification of the plan). Plain data, derived from an analysis alone; the
 * same for every renderer. Whatever the charter does not say, or says so that it cannot be understood, is `undefined`.
 */
export interface Plan {
  readonly version: 1;
  /** The day for which the plan holds, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly header: PlanHeader;
  readonly glance: PlanGlance;
  readonly raci: PlanRaci;
  readonly timeline: PlanTimeline;
  readonly meetings: PlanMeetings;
  readonly access: PlanAccess;
  readonly systems: readonly PlanSystem[];
  readonly compliance: PlanCompliance;
  /** `undefined` for a charter without a budget. */
  readonly budget: PlanBudget | undefined;
  readonly objectives: readonly PlanObjective[];
  readonly collaboration: PlanCollaboration;
  readonly transition: PlanTransition;
  readonly scorecard: readonly PlanPractice[];
}

/** Where in the charter something comes from. Lines and columns count from 1, columns in UTF-16 code units; ends are exclusive. */
export interface PlanPlace {
  /** Path from the workspace root, with forward slashes. */
  readonly file: string;
  readonly range: { readonly start: PlanPosition; readonly end: PlanPosition };
  readonly path: string;
}
export interface PlanPosition {
  readonly line: number;
  readonly column: number;
}

/** A text of the charter with its place. */
export interface PlanText {
  readonly text: string;
  readonly place: PlanPlace;
}

/** Something that the plan speaks of, by its title. */
export interface PlanNamed {
  readonly id: string;
  readonly title: string;
  /** Where it is named. */
  readonly place: PlanPlace;
}

export interface PlanHeader {
  /** The id of the charter. */
  readonly id: PlanText | undefined;
  readonly title: PlanText | undefined;
  readonly summary: PlanText | undefined;
  readonly organization: PlanText | undefined;
  readonly status: PlanText | undefined;
  readonly version: PlanText | undefined;
  /** The role that answers for the charter. */
  readonly owner: PlanNamed | undefined;
  readonly engagement: PlanEngagement;
  readonly findings: PlanFindings;
}

/** What the checks have to say: how many findings there are of each severity, and all of them, the serious ones first. */
export interface PlanFindings extends Readonly<Record<Severity, number>> {
  readonly items: readonly PlanFinding[];
}

/** The engagement in its parts; codes are those of the charter. */
export interface PlanEngagement {
  readonly place: PlanPlace | undefined;
  readonly model: string | undefined;
  /** The title of the engaged role, or the function engaged when no role has it. */
  readonly role: string | undefined;
  /** The name of the person who fills the engaged role. */
  readonly person: string | undefined;
  readonly breadth: string | undefined;
  readonly trigger: string | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly capacity: { readonly amount: number; readonly unit: string; readonly per: string } | undefined;
}

export type LetterCode = 'R' | 'A' | 'C' | 'I';

export interface PlanRaci {
  readonly roles: readonly PlanRole[];
  /** Work by pillar in the order of the language, then work without pillar, then activities. */
  readonly groups: readonly PlanRaciGroup[];
  /** The work items in the order of their due dates, then of their starts; those without one come last. */
  readonly work: readonly PlanWork[];
}

/** A role as a column of the matrix. */
export interface PlanRole {
  readonly id: string;
  readonly title: string;
  /** The name of the person, or `undefined` while nobody fills the role. */
  readonly person: string | undefined;
  readonly isCio: boolean;
  readonly isEngaged: boolean;
  /** In how many rows the role holds each letter. */
  readonly load: Readonly<Record<LetterCode, number>>;
  readonly place: PlanPlace;
}

export interface PlanRaciGroup {
  /** `pillar` names one of the language's pillars. */
  readonly kind: 'pillar' | 'no-pillar' | 'activities';
  readonly pillar: string | undefined;
  readonly rows: readonly PlanRaciRow[];
}

export interface PlanRaciRow {
  readonly id: string;
  readonly title: string;
  readonly place: PlanPlace;
  /** Only the roles that hold a letter, in the order of the columns. */
  readonly cells: readonly PlanRaciCell[];
  /** Names in the row that are no declared role. */
  readonly unknown: readonly string[];
  /** `undefined` for activities, and for work that does not say enough to derive it. */
  readonly involvement: PlanInvolvement | undefined;
}

export interface PlanRaciCell {
  readonly role: string;
  readonly letters: readonly LetterCode[];
  readonly place: PlanPlace;
}

/** The CIO's part in a work item: what it needs, what the matrix gives, and why. */
export interface PlanInvolvement {
  readonly needed: Involvement;
  readonly given: Involvement | undefined;
  /** How many levels the given one falls short; 0 when it is enough. `undefined` when there is no CIO to give it to. */
  readonly short: number | undefined;
  readonly reasons: readonly PlanReason[];
}

/** Why a work item needs the CIO; systems and data sets by their titles. */
export type PlanReason =
  | { readonly kind: 'pillar'; readonly pillar: string }
  | { readonly kind: 'system'; readonly system: string; readonly lifecycle: string }
  | { readonly kind: 'personal-data'; readonly dataset: string }
  | { readonly kind: 'builds' | 'launches' | 'full-breadth' };

/** A work item as a line of the work list. */
export interface PlanWork {
  readonly id: string;
  readonly title: string;
  readonly place: PlanPlace;
  readonly pillar: string | undefined;
  readonly outcome: string | undefined;
  readonly start: string | undefined;
  readonly due: string | undefined;
  readonly builds: boolean;
  readonly launches: boolean;
  /** Titles of the roles that answer for it and do it. */
  readonly accountable: readonly string[];
  readonly responsible: readonly string[];
  readonly systems: readonly string[];
  readonly datasets: readonly string[];
  readonly deliverables: readonly PlanDeliverable[];
}

export interface PlanDeliverable {
  readonly id: string;
  readonly title: string;
  readonly owner: PlanNamed | undefined;
  readonly due: string | undefined;
  /** How it is decided whether it is good enough. */
  readonly acceptance: string | undefined;
  readonly place: PlanPlace;
}

export interface PlanFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: PlanPlace;
}

const plans = new WeakMap<Analysis, Plan>();

/** {@link buildPlan}, once for an analysis: preview, status and exports of one state of a charter ask for the same plan. */
export function planOf(analysis: Analysis): Plan {
  const plan = plans.get(analysis) ?? buildPlan(analysis);
  plans.set(analysis, plan);
  return plan;
}

/** The plan of an analysed charter, also of a broken one; of a text that is no charter at all, one without content. */
export function buildPlan(analysis: Analysis): Plan {
  const { asOf } = analysis;
  const charter = analysis.charter ?? emptyCharter();
  const places = new Places(analysis);
  const horizon = horizonOf(charter, asOf);
  const objectives = buildObjectives(charter, places);
  const meetings = buildMeetings(charter, places, horizon);
  const access = buildAccess(charter, places, asOf);
  const compliance = buildCompliance(charter, analysis, places);
  const collaboration = buildCollaboration(charter, places, asOf);
  const transition = buildTransition(charter, places, access.grants);
  const systems = buildSystems(charter, places);
  const budget = buildBudget(charter, places);
  const timeline = buildTimeline(charter, places, horizon, {
    objectives,
    meetings,
    access,
    systems,
    compliance,
    budget,
    collaboration,
    transition,
  });
  return {
    version: 1,
    asOf,
    header: buildHeader(analysis, places),
    glance: buildGlance(charter, places, asOf, { timeline, access, collaboration }),
    raci: buildRaci(charter, places),
    timeline,
    meetings,
    access,
    systems,
    compliance,
    budget,
    objectives,
    collaboration,
    transition,
    scorecard: buildScorecard(analysis, places),
  };
}

function emptyCharter(): Charter {
  const { root } = parse('{}');
  if (root?.kind !== 'mapping') throw new Error('An empty mapping is a mapping.');
  return new Charter(readEntry(root, charterShape, new Set()), []);
}
