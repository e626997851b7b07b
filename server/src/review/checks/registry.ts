import type { Check } from '../check.ts';
import * as approvals from './approvals.ts';
import * as budget from './budget.ts';
import * as collaboration from './collaboration.ts';
import * as compliance from './compliance.ts';
import * as dataAccess from './data-access.ts';
import * as datasets from './datasets.ts';
import * as engagement from './engagement.ts';
import { fieldChanged } from './field-changed.ts';
import * as metadata from './metadata.ts';
import * as objectives from './objectives.ts';
import * as raci from './raci.ts';
import * as roles from './roles.ts';
import * as scope from './scope.ts';
import * as systems from './systems.ts';
import * as text from './text.ts';
import * as touchpoints from './touchpoints.ts';
import * as transition from './transition.ts';

/** Every check. Of several that are about the same fact, the first one judges it. */
export const CHECKS: readonly Check[] = [
  text.changed,
  raci.accountableChanged,
  raci.rowAdded,
  raci.rowRemoved,
  raci.responsibleChanged,
  raci.consultedChanged,
  raci.informedChanged,
  scope.workAdded,
  scope.workRemoved,
  scope.buildsChanged,
  scope.launchesChanged,
  scope.systemsChanged,
  scope.datasetsChanged,
  scope.exclusionRemoved,
  scope.exclusionAdded,
  scope.datesMoved,
  scope.deliverableRemoved,
  scope.deliverableAdded,
  scope.deliverableChanged,
  engagement.roleChanged,
  engagement.modelChanged,
  engagement.breadthChanged,
  engagement.pillarsChanged,
  engagement.noticeChanged,
  engagement.termChanged,
  engagement.capacityChanged,
  engagement.successionChanged,
  engagement.vettingChanged,
  engagement.triggerChanged,
  objectives.added,
  objectives.removed,
  objectives.targetRemoved,
  objectives.targetLowered,
  objectives.targetRaised,
  objectives.measureChanged,
  objectives.milestoneChanged,
  systems.added,
  systems.removed,
  systems.approved,
  systems.replaced,
  systems.lifecycleAdvanced,
  systems.lifecycleReverted,
  systems.ownersChanged,
  systems.securityReviewChanged,
  dataAccess.accessGranted,
  dataAccess.accessRevoked,
  dataAccess.accessRaised,
  dataAccess.accessLowered,
  dataAccess.accessWidened,
  dataAccess.accessNarrowed,
  dataAccess.accessExtended,
  dataAccess.accessShortened,
  dataAccess.accessPurposeChanged,
  datasets.datasetAdded,
  datasets.datasetRemoved,
  datasets.reclassifiedDown,
  datasets.reclassifiedUp,
  datasets.personalDataRemoved,
  datasets.personalDataAdded,
  datasets.regionAdded,
  datasets.regionRemoved,
  datasets.retentionChanged,
  datasets.ownerChanged,
  compliance.frameworkRemoved,
  compliance.frameworkAdded,
  compliance.controlRemoved,
  compliance.controlAdded,
  compliance.controlWaived,
  compliance.controlPostponed,
  compliance.controlAdvanced,
  compliance.evidenceRemoved,
  compliance.evidenceAdded,
  compliance.controlWeakened,
  compliance.controlStrengthened,
  budget.lineAdded,
  budget.lineRemoved,
  budget.amountChanged,
  budget.shareChanged,
  budget.limitRaised,
  budget.limitLowered,
  budget.currencyChanged,
  budget.returnChanged,
  collaboration.leadershipMeetingRemoved,
  collaboration.leadershipMeetingRarer,
  collaboration.meetingAdded,
  collaboration.meetingRemoved,
  collaboration.meetingChanged,
  collaboration.escalationChanged,
  collaboration.channelChanged,
  collaboration.serviceLevelChanged,
  collaboration.liaisonChanged,
  roles.added,
  roles.removed,
  roles.functionChanged,
  roles.partyChanged,
  roles.leaderPersonChanged,
  roles.personChanged,
  touchpoints.ownerChanged,
  transition.revocationChanged,
  transition.handoverRemoved,
  transition.handoverAdded,
  transition.handoverChanged,
  approvals.added,
  approvals.removed,
  metadata.statusChanged,
  metadata.versionChanged,
  ...fieldChanged,
];

const BY_ID: ReadonlyMap<string, Check> = new Map(CHECKS.map((check) => [check.id, check]));

/** The check with that id, or `undefined`. */
export function checkById(id: string): Check | undefined {
  return BY_ID.get(id);
}
