import type { Analysis } from '../../analysis/analysis.ts';
import { type Approval, latestApprovals } from '../../charter/approvals.ts';
import type { Charter, Role } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { titleOf } from '../../charter/titles.ts';
import { isWhole } from '../../rules/approvals/state.ts';
import type { Finding } from '../../rules/finding.ts';
import { nearest } from '../../schema/nearest.ts';
import { childOf } from '../../syntax/nodes.ts';
import type { ApprovalRequest } from './approve.ts';

/** Why a charter cannot be approved. */
export interface Refusal {
  /**
   * What has to be settled: `charter`: the file is none; `role`: it was not said, or is not declared; `name`: it is empty;
   * `errors`: there are findings of that severity; `state`: the charter is closed, has no version or cannot be read in
   * full; `later`: the role has approved on a later day; `place`: the text has no room for the approval.
   */
  readonly kind: 'charter' | 'role' | 'name' | 'errors' | 'state' | 'later' | 'place';
  /** For people: what is wrong and what to do. */
  readonly sentence: string;
}

/** What an approval rests on. */
export interface Grounds {
  readonly charter: Charter;
  readonly role: Role;
  /** The version of the charter. */
  readonly version: string;
  /** The approval that is renewed. */
  readonly before: Approval | undefined;
}

/** What the approval of a charter can rest on, or why it cannot be approved. */
export function groundsFor(analysis: Analysis, request: ApprovalRequest): Grounds | { readonly refusal: Refusal } {
  const { charter } = analysis;
  if (!charter) return refuse('charter', 'The file is not a charter. Only charters are approved.');
  const { role: id, on } = request;
  if (id === undefined) return refuse('role', 'Say which role approves.');
  if (request.name?.trim() === '') return refuse('name', 'The name of the person who approves is empty.');
  const errors = analysis.findings.filter((finding) => stands(finding, analysis));
  if (errors.length > 0) return refuse('errors', errorsIn(errors.length));
  const role = charter.roles.get(id);
  if (!role) return refuse('role', noRole(id, charter));
  const version = charter.entry.metadata?.version?.value;
  const trouble = troubleWith(charter, version);
  if (version === undefined || trouble !== undefined) return refuse('state', trouble ?? UNVERSIONED);
  const before = latestApprovals(charter).get(id);
  const later = laterDay(id, on, before, charter);
  if (later !== undefined) return refuse('later', approvedLater(role, later));
  return { charter, role, version, before };
}

function refuse(kind: Refusal['kind'], sentence: string): { readonly refusal: Refusal } {
  return { refusal: { kind, sentence } };
}

/** Whether a finding is an error that the approval itself does not settle. */
function stands({ severity, ruleId, file, path }: Finding, { file: { uri, tree } }: Analysis): boolean {
  if (severity !== 'error' || ruleId.startsWith('approvals/')) return false;
  // A key without a value takes the approval.
  const isFilled = file === uri && path === 'approvals' && childOf(tree.root, 'approvals')?.value === null;
  return !isFilled;
}

function errorsIn(count: number): string {
  const [what, it] = count === 1 ? ['There is 1 error', 'it'] : [`There are ${count} errors`, 'them'];
  return `${what} in the charter or in what it draws on. Repair ${it} first, so that nobody agrees to something else than is meant.`;
}

function noRole(id: string, { roles }: Charter): string {
  const near = roleCalled(id, roles) ?? nearest(id, roles.keys());
  return `The charter has no role "${id}".${near === undefined ? '' : ` Did you mean ${near}?`}`;
}

/** The id of a role that has such a title or function, or is filled by such a person. */
function roleCalled(words: string, roles: Charter['roles']): string | undefined {
  const spelt = words.toLowerCase();
  const called = [...roles].find(([, { title, function: held, person }]) =>
    [title, held, person?.name].some((text) => text?.value.toLowerCase() === spelt),
  );
  return called?.[0];
}

const UNVERSIONED =
  'The charter has no version, so an approval could not say what it is for. State it under "metadata", for instance version: "1.0.0".';

/** What keeps the charter as it stands from being approved by anybody; `undefined` when nothing does. */
function troubleWith(charter: Charter, version: string | undefined): string | undefined {
  const { entry } = charter;
  if (entry.metadata?.status?.value === 'closed')
    return 'The charter is closed and kept as a record. To have it approved, set its status back to "in-review" first.';
  if (version === undefined) return UNVERSIONED;
  if (!isWhole(charter))
    return 'Something that the charter draws on cannot be found or read, so it is not certain what would be approved. Repair that first.';
  const approvals = childOf(entry.node, 'approvals');
  return approvals && approvals.value !== null && !isClear(entry, 'approvals')
    ? 'The approvals in the charter cannot be read in full. Repair that first.'
    : undefined;
}

/** A day on which the role has approved after all, apart from the approval that is renewed: that one would go on to count. */
function laterDay(role: string, on: string, before: Approval | undefined, { entry }: Charter): string | undefined {
  const others = entry.approvals.filter((approval) => approval !== before && approval.role?.value === role);
  return others.map((approval) => approval.on?.value ?? '').find((day) => day > on);
}

function approvedLater(role: Role, day: string): string {
  return `There is an approval by ${titleOf(role)} of ${day}, which would go on to count. Approve on that day or later.`;
}
