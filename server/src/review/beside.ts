import { latestApprovals } from '../charter/approvals.ts';
import { canonicalEntry, type Json } from '../charter/canonical.ts';
import type { Charter } from '../charter/charter.ts';
import { approvalShape } from '../language/approvals.ts';
import { metadataShape } from '../language/metadata.ts';
import type { Entry } from './entry.ts';
import type { Fact } from './facts.ts';
import { equal, type JsonObject } from './json.ts';

/**
 * What differs beside the canonical forms: status, version and approvals (specification of the review, *Facts*). `root` is the
 * entry of the charter itself.
 */
export function factsBeside(base: Charter | undefined, head: Charter | undefined, root: Entry): readonly Fact[] {
  const fields = (['version', 'status'] as const).flatMap((key): readonly Fact[] => {
    const [before, after] = [base, head].map((charter) => metadataOf(charter)[key]);
    if (equal(before, after)) return [];
    return [{ kind: 'changed', entry: root, key: `metadata.${key}`, field: metadataShape.fields[key], before, after }];
  });
  return [...fields, ...approvalFacts(approvalsOf(base), approvalsOf(head), root)];
}

/** As it is written, so that a word that does not exist is told as it stands. */
function metadataOf(charter: Charter | undefined): JsonObject {
  return canonicalEntry(charter?.entry.metadata?.node.value, metadataShape);
}

/** The approvals that count: the latest of each role. */
type Approvals = ReadonlyMap<string, JsonObject>;

function approvalsOf(charter: Charter | undefined): Approvals {
  const latest = charter ? [...latestApprovals(charter)] : [];
  return new Map(latest.map(([role, { node }]) => [role, canonicalEntry(node.value, approvalShape)]));
}

function approvalFacts(base: Approvals, head: Approvals, root: Entry): readonly Fact[] {
  const roles = [...new Set([...base.keys(), ...head.keys()])].sort();
  return roles.flatMap((role): readonly Fact[] => {
    const [before, after] = [base.get(role), head.get(role)];
    if (before && after && equal(before, after)) return [];
    const path = `approvals[${role}]`;
    const entry: Entry = {
      path,
      headPath: path,
      list: 'approvals',
      name: role,
      shape: approvalShape,
      base: before,
      head: after,
      parent: root,
    };
    if (!after) return [{ kind: 'removed', entry }];
    if (!before || SAME_ACT.some((key) => before[key] !== after[key])) return [{ kind: 'added', entry }];
    return changedFields(entry, before, after);
  });
}

/** What makes two records the same act of approval. */
const SAME_ACT = ['on', 'version', 'digest'] as const;

function changedFields(entry: Entry, before: JsonObject, after: JsonObject): readonly Fact[] {
  return Object.entries(approvalShape.fields).flatMap(([key, field]): readonly Fact[] => {
    const [old, now]: readonly (Json | undefined)[] = [before[key], after[key]];
    return equal(old, now) ? [] : [{ kind: 'changed', entry, key, field, before: old, after: now }];
  });
}
