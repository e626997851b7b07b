import { required as approvalsRequired } from './approvals/required.ts';
import { stale as staleApproval } from './approvals/stale.ts';
import { fundingSums } from './budget/funding-sums.ts';
import { jointFunding } from './budget/joint-funding.ts';
import { limits as spendingLimits } from './budget/limits.ts';
import { returnStated } from './budget/return-stated.ts';
import { commonGoal } from './collaboration/common-goal.ts';
import { commonLanguage } from './collaboration/common-language.ts';
import { dataMaturity } from './collaboration/data-maturity.ts';
import { escalationPath } from './collaboration/escalation-path.ts';
import { executiveLayer } from './collaboration/executive-layer.ts';
import { liaison } from './collaboration/liaison.ts';
import { mentoring } from './collaboration/mentoring.ts';
import { monthlyLeadershipSync } from './collaboration/monthly-leadership-sync.ts';
import { parkingLotReviewed } from './collaboration/parking-lot-reviewed.ts';
import { parkingLotStale } from './collaboration/parking-lot-stale.ts';
import { quarterlyReview } from './collaboration/quarterly-review.ts';
import { recognition } from './collaboration/recognition.ts';
import { serviceLevels } from './collaboration/service-levels.ts';
import { skillsPillars } from './collaboration/skills-pillars.ts';
import { stagePriorities } from './collaboration/stage-priorities.ts';
import { strategyExchange } from './collaboration/strategy-exchange.ts';
import { controlOwner } from './compliance/control-owner.ts';
import { coverage } from './compliance/coverage.ts';
import { evidence } from './compliance/evidence.ts';
import { overdue } from './compliance/overdue.ts';
import { reviewBeforeLaunch } from './compliance/review-before-launch.ts';
import { waiver } from './compliance/waiver.ts';
import { invalid } from './config/invalid.ts';
import { unknownRule } from './config/unknown-rule.ts';
import { accessForWork } from './data/access-for-work.ts';
import { approver } from './data/approver.ts';
import { dates } from './data/dates.ts';
import { expiry } from './data/expiry.ts';
import { lawfulBasis } from './data/lawful-basis.ts';
import { leastPrivilege } from './data/least-privilege.ts';
import { precisePurpose } from './data/precise-purpose.ts';
import { retention } from './data/retention.ts';
import { separationOfDuties as dataSeparationOfDuties } from './data/separation-of-duties.ts';
import { unusedGrant } from './data/unused-grant.ts';
import { breadthMatchesPillars } from './engagement/breadth-matches-pillars.ts';
import { capacityCoversMeetings } from './engagement/capacity-covers-meetings.ts';
import { cioVetting } from './engagement/cio-vetting.ts';
import { goalsGapsAlignment } from './engagement/goals-gaps-alignment.ts';
import { leadersDeclared } from './engagement/leaders-declared.ts';
import { peerConsultation } from './engagement/peer-consultation.ts';
import { succession } from './engagement/succession.ts';
import { technologyReadiness } from './engagement/technology-readiness.ts';
import { termOrder } from './engagement/term-order.ts';
import { triggerStated } from './engagement/trigger-stated.ts';
import { earlyBenchmark } from './objectives/early-benchmark.ts';
import { earningsImpact } from './objectives/earnings-impact.ts';
import { financeSeesResults } from './objectives/finance-sees-results.ts';
import { measurable } from './objectives/measurable.ts';
import { bothLeadersCarryWork } from './raci/both-leaders-carry-work.ts';
import { bottleneck } from './raci/bottleneck.ts';
import { cioInvolved } from './raci/cio-involved.ts';
import { duplicateRow } from './raci/duplicate-row.ts';
import { externalAccountable } from './raci/external-accountable.ts';
import { groupAccountable } from './raci/group-accountable.ts';
import { hasResponsible } from './raci/has-responsible.ts';
import { idleRole } from './raci/idle-role.ts';
import { infrastructureAccountable } from './raci/infrastructure-accountable.ts';
import { oneAccountable } from './raci/one-accountable.ts';
import { oneLetter } from './raci/one-letter.ts';
import { overload } from './raci/overload.ts';
import { silo } from './raci/silo.ts';
import { tooManyConsulted } from './raci/too-many-consulted.ts';
import { tooManyResponsible } from './raci/too-many-responsible.ts';
import { touchpointOwnersInvolved } from './raci/touchpoint-owners-involved.ts';
import { unfilled } from './raci/unfilled.ts';
import { catalogCycle } from './reference/catalog-cycle.ts';
import { catalogMissing } from './reference/catalog-missing.ts';
import { catalogOutside } from './reference/catalog-outside.ts';
import { duplicateId } from './reference/duplicate-id.ts';
import { unresolved } from './reference/unresolved.ts';
import { unused } from './reference/unused.ts';
import { wrongKind } from './reference/wrong-kind.ts';
import type { Rule } from './rule.ts';
import { enumeration } from './schema/enum.ts';
import { envelope } from './schema/envelope.ts';
import { format } from './schema/format.ts';
import { length } from './schema/length.ts';
import { pattern } from './schema/pattern.ts';
import { range } from './schema/range.ts';
import { required } from './schema/required.ts';
import { type } from './schema/type.ts';
import { unique } from './schema/unique.ts';
import { unknownKey } from './schema/unknown-key.ts';
import { campaignComplete } from './scope/campaign-complete.ts';
import { dateOrder } from './scope/date-order.ts';
import { exclusionsStated } from './scope/exclusions-stated.ts';
import { experienceChain } from './scope/experience-chain.ts';
import { pillarInEngagement } from './scope/pillar-in-engagement.ts';
import { technologyWorkNamesSystems } from './scope/technology-work-names-systems.ts';
import { workHasDeliverable } from './scope/work-has-deliverable.ts';
import { workHasObjective } from './scope/work-has-objective.ts';
import { workHasRaci } from './scope/work-has-raci.ts';
import { workWithinTerm } from './scope/work-within-term.ts';
import { suppressionReason } from './suppression/reason.ts';
import { unusedSuppression } from './suppression/unused.ts';
import { duplicateKey } from './syntax/duplicate-key.ts';
import { limit } from './syntax/limit.ts';
import { multipleDocuments } from './syntax/multiple-documents.ts';
import { yaml } from './syntax/yaml.ts';
import { approvalBeforeUse } from './systems/approval-before-use.ts';
import { cioApproval } from './systems/cio-approval.ts';
import { ownership } from './systems/ownership.ts';
import { securityReview } from './systems/security-review.ts';
import { separationOfDuties as systemSeparationOfDuties } from './systems/separation-of-duties.ts';
import { touchpointOwner } from './touchpoints/owner.ts';
import { accessRevocation } from './transition/access-revocation.ts';
import { handover } from './transition/handover.ts';

/** Every rule, sorted by id. */
export const RULES: readonly Rule[] = [
  approvalsRequired,
  staleApproval,
  fundingSums,
  jointFunding,
  spendingLimits,
  returnStated,
  commonGoal,
  commonLanguage,
  dataMaturity,
  escalationPath,
  executiveLayer,
  liaison,
  mentoring,
  monthlyLeadershipSync,
  parkingLotReviewed,
  parkingLotStale,
  quarterlyReview,
  recognition,
  serviceLevels,
  skillsPillars,
  stagePriorities,
  strategyExchange,
  controlOwner,
  coverage,
  evidence,
  overdue,
  reviewBeforeLaunch,
  waiver,
  invalid,
  unknownRule,
  accessForWork,
  approver,
  dates,
  expiry,
  lawfulBasis,
  leastPrivilege,
  precisePurpose,
  retention,
  dataSeparationOfDuties,
  unusedGrant,
  breadthMatchesPillars,
  capacityCoversMeetings,
  cioVetting,
  goalsGapsAlignment,
  leadersDeclared,
  peerConsultation,
  succession,
  technologyReadiness,
  termOrder,
  triggerStated,
  earlyBenchmark,
  earningsImpact,
  financeSeesResults,
  measurable,
  bothLeadersCarryWork,
  bottleneck,
  cioInvolved,
  duplicateRow,
  externalAccountable,
  groupAccountable,
  hasResponsible,
  idleRole,
  infrastructureAccountable,
  oneAccountable,
  oneLetter,
  overload,
  silo,
  tooManyConsulted,
  tooManyResponsible,
  touchpointOwnersInvolved,
  unfilled,
  catalogCycle,
  catalogMissing,
  catalogOutside,
  duplicateId,
  unresolved,
  unused,
  wrongKind,
  enumeration,
  envelope,
  format,
  length,
  pattern,
  range,
  required,
  type,
  unique,
  unknownKey,
  campaignComplete,
  dateOrder,
  exclusionsStated,
  experienceChain,
  pillarInEngagement,
  technologyWorkNamesSystems,
  workHasDeliverable,
  workHasObjective,
  workHasRaci,
  workWithinTerm,
  suppressionReason,
  unusedSuppression,
  duplicateKey,
  limit,
  multipleDocuments,
  yaml,
  approvalBeforeUse,
  cioApproval,
  ownership,
  securityReview,
  systemSeparationOfDuties,
  touchpointOwner,
  accessRevocation,
  handover,
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with that id, or `undefined`. */
export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}
