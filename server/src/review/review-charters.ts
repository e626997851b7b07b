import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Analysis } from '../analysis/analysis.ts';
import type { Config } from '../analysis/config.ts';
import type { Json } from '../charter/canonical.ts';
import { canonicalJson } from '../charter/canonical-json.ts';
import type { Charter } from '../charter/charter.ts';
import { isInForce } from '../charter/status.ts';
import { charterShape } from '../language/charter.ts';
import type { Kind } from '../language/grammar.ts';
import { fileFrom } from '../report/file-from.ts';
import { fill } from '../rules/text.ts';
import { isAboutStanding } from './about-standing.ts';
import { approversOf } from './approvers.ts';
import { factsBeside } from './beside.ts';
import { CLASSES } from './change-class.ts';
import type { Check } from './check.ts';
import { withoutConsequences } from './consequences.ts';
import type { Entry } from './entry.ts';
import { type Fact, factsWith } from './facts.ts';
import { findingsDelta } from './findings-delta.ts';
import { isObject, type JsonObject } from './json.ts';
import { checkFor, itemTexts, saidBy, valueText } from './judge.ts';
import { lapsedApprovals } from './lapsed-approvals.ts';
import { Locations } from './locations.ts';
import { buildMatrix } from './matrix.ts';
import { type Pair, pairOf } from './pair.ts';
import { entryWithNewIds, findRenames, newNames, withNewIds, withOldIds } from './renames.ts';
import { type GivenApproval, requiredApprovals } from './required-approvals.ts';
import type { Review, ReviewChange, ReviewSide, VersionBump } from './review.ts';
import { DEFAULT_SETTINGS, daysFor, type ReviewSettings, reviewSettings } from './settings.ts';
import { actualBump, requiredBump } from './version-bump.ts';
import { makeWorld, type World } from './world.ts';

/** A charter as one side of a review. */
export interface Reviewed {
  /** Of a charter; a review of anything else has nothing to compare. */
  readonly analysis: Analysis;
  /** The Git revision that it was read from; `undefined` for a file as it is stored or open. */
  readonly ref?: string | undefined;
}

export interface ReviewOptions {
  /** The URI of the folder from which files are named. */
  readonly folder: string;
  /** Approvals that were given outside of the file, by the ids of roles in the base. */
  readonly given?: readonly GivenApproval[];
}

/**
 * Compares two charters: what is different for people, and who has to agree. One of the two may be missing, for a charter that is
 * new or gone. Classes and approvers are those that the config of the base sets, so that no change opens its own way.
 */
export function reviewCharters(
  base: Reviewed | undefined,
  head: Reviewed | undefined,
  { folder, given = [] }: ReviewOptions,
): Review {
  const comparison = compare(base?.analysis, head?.analysis, folder);
  const { charters, facts } = comparison;
  const judged = judge(facts, comparison);
  const changes = judged.toSorted((a, b) => CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class));
  const needs = changes.map(({ requires }) => requires);
  return {
    title: titleOf(charters.head ?? charters.base),
    base: base && sideOf(base, folder),
    head: head && sideOf(head, folder),
    isSameText: base !== undefined && base.analysis.file.text === head?.analysis.file.text,
    changes,
    approvals: requiredApprovals(needs, charters, inHead(given, comparison), comparison.settings),
    lapsed: lapsedApprovals(needs, charters, inHead(given, comparison)),
    versionBump: bumpBetween(charters, changes),
    findings: findingsDelta(base?.analysis, head?.analysis, folder),
    matrix: buildMatrix(comparison.sides, comparison.world),
  };
}

interface Comparison {
  readonly charters: { readonly base: Charter | undefined; readonly head: Charter | undefined };
  readonly sides: {
    readonly base: { readonly charter: Charter; readonly locations: Locations } | undefined;
    readonly head: { readonly charter: Charter; readonly locations: Locations } | undefined;
  };
  readonly world: World;
  /** The new names of renamed ids. */
  readonly names: ReturnType<typeof newNames>;
  readonly facts: readonly Fact[];
  readonly settings: ReviewSettings;
}

function compare(base: Analysis | undefined, head: Analysis | undefined, folder: string): Comparison {
  const charters = { base: base?.charter, head: head?.charter };
  const [before, after] = [formOf(charters.base), formOf(charters.head)];
  const renames = charters.base && charters.head ? findRenames(before, after) : [];
  const comparable = withOldIds(after, renames);
  const world = makeWorld(
    { base: before, head: comparable, baseCharter: charters.base, headCharter: charters.head },
    renames,
  );
  const facts = [
    ...withoutConsequences(factsWith(renames, before, comparable), (kind, id) =>
      isDeclared(charters.head, kind, world.inHead(kind, id)),
    ),
    ...factsBeside(charters.base, charters.head, rootEntry(before, comparable)),
  ];
  const config = decidingConfig(base, head);
  return {
    charters,
    sides: { base: locate(base, folder), head: locate(head, folder) },
    world,
    names: newNames(renames),
    facts,
    settings: config ? reviewSettings(config) : DEFAULT_SETTINGS,
  };
}

/**
 * The config that says how changes are judged: that of the base, as GitHub has it with code owners, so that no change opens its own way.
 * The head's for a charter that is new, and where the base has one with mistakes.
 */
export function decidingConfig(base: Analysis | undefined, head: Analysis | undefined): Config | undefined {
  return base && (!base.config.broken || !head) ? base.config : head?.config;
}

/** Whether a charter or one of its catalogs declares something that catalogs can hold. */
function isDeclared(charter: Charter | undefined, kind: Kind, id: string): boolean {
  switch (kind) {
    case 'role':
      return charter?.roles.has(id) ?? false;
    case 'system':
      return charter?.systems.has(id) ?? false;
    case 'dataset':
      return charter?.datasets.has(id) ?? false;
    case 'touchpoint':
      return charter?.touchpoints.has(id) ?? false;
    case 'framework':
      return charter?.frameworks.has(id) ?? false;
    default:
      return false;
  }
}

function locate(analysis: Analysis | undefined, folder: string): Comparison['sides']['base'] {
  const charter = analysis?.charter;
  return analysis && charter && { charter, locations: new Locations(analysis, folder) };
}

function formOf(charter: Charter | undefined): JsonObject {
  const form = charter?.form;
  return isObject(form) ? form : {};
}

function rootEntry(base: JsonObject, head: JsonObject): Entry {
  return { path: '', headPath: '', list: '', name: '', shape: charterShape, base, head, parent: undefined };
}

function titleOf(charter: Charter | undefined): string {
  const { title, id } = charter?.entry.metadata ?? {};
  return (title ?? id)?.value ?? '';
}

function sideOf({ analysis: { file, charter }, ref }: Reviewed, folder: string): ReviewSide {
  const metadata = charter?.entry.metadata;
  return {
    file: fileFrom(folder, file.uri),
    ref,
    digest: charter?.digest ?? '',
    charterVersion: metadata?.version?.value,
    status: metadata?.status?.value,
  };
}

function judge(facts: readonly Fact[], comparison: Comparison): readonly ReviewChange[] {
  return facts.flatMap((fact) => {
    const pair = pairOf(fact, comparison.world);
    const check = checkFor(pair);
    return check ? [changeOf(check, pair, comparison)] : [];
  });
}

function changeOf(check: Check, pair: Pair, { sides, names, settings }: Comparison): ReviewChange {
  const setting = settings.changes.get(check.id);
  const { message, args } = saidBy(check, pair);
  const { fact, entry } = pair;
  const field = fact.kind === 'changed' ? fact.key : fact.kind === 'renamed' ? idKey(entry) : '';
  const path = [sides.head && entry.head ? entry.headPath : entry.path, field].filter((part) => part !== '').join('.');
  const [before, after] = [pair.before, newValue(pair, names)];
  return {
    id: check.id,
    class: setting?.class ?? check.classOf?.(pair, { days: daysFor(check, settings) }) ?? check.class,
    path,
    message: fill(check.messages[message] ?? check.messages.changed, args),
    base: entry.base && sides.base?.locations.of(entry.path, field),
    head: entry.head && sides.head?.locations.of(entry.headPath, field),
    before,
    after,
    beforeText: valueText(pair, 'base'),
    afterText: valueText(pair, 'head'),
    items: itemTexts(pair),
    requires: approversOf(setting?.approvers ?? check.approvers, pair),
    fingerprint: fingerprintOf(check.id, path, before, after),
  };
}

function idKey({ shape }: Entry): string {
  return shape.key.find((key) => shape.fields[key]?.type === 'id') ?? '';
}

/** The value in the head by the ids of the head. */
function newValue({ fact, entry, after }: Pair, names: Comparison['names']): Json | undefined {
  if (after === undefined) return undefined;
  if (fact.kind === 'changed') return withNewIds(after, fact.field, names);
  return fact.kind === 'added' && isObject(after) ? entryWithNewIds(after, entry.shape, names) : after;
}

/** The same for the same change in every commit (specification of the review, *fingerprint*). */
function fingerprintOf(id: string, path: string, before: Json | undefined, after: Json | undefined): string {
  const text = [id, path, canonicalJson(before), canonicalJson(after)].join('\n');
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}

/** Approvals by the names that their roles have in the head. */
function inHead(given: readonly GivenApproval[], { world }: Comparison): readonly GivenApproval[] {
  return given.map((approval) => ({ ...approval, role: world.inHead('role', approval.role) }));
}

function bumpBetween({ base, head }: Comparison['charters'], changes: readonly ReviewChange[]): VersionBump {
  const counting = changes.filter(({ id }) => !isAboutStanding(id));
  const [before, after] = [base, head].map((charter) => charter?.entry.metadata?.version?.value);
  return {
    required: base && head && isInForce(base) ? requiredBump(new Set(counting.map((change) => change.class))) : 'none',
    actual: actualBump(before, after),
  };
}
