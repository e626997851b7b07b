import type { catalogShape } from '../language/catalog.ts';
import type { charterShape } from '../language/charter.ts';
import type { meetingShape } from '../language/collaboration.ts';
import type { frameworkShape } from '../language/compliance.ts';
import type { datasetShape, grantShape } from '../language/data.ts';
import type { raciRowShape } from '../language/raci.ts';
import type { roleShape } from '../language/roles.ts';
import type { workShape } from '../language/scope.ts';
import type { systemShape } from '../language/systems.ts';
import type { touchpointShape } from '../language/touchpoints.ts';
import type { Scalar } from '../syntax/nodes.ts';
import { type Actors, findActors } from './actors.ts';
import { canonicalForm, type Json } from './canonical.ts';
import { digestOf } from './digest.ts';
import type { Entry } from './read.ts';
import type { Named } from './titles.ts';

export type CharterEntry = Entry<typeof charterShape>;
export type CatalogEntry = Entry<typeof catalogShape>;
export type Role = Entry<typeof roleShape>;
export type Work = Entry<typeof workShape>;
export type RaciRow = Entry<typeof raciRowShape>;
export type System = Entry<typeof systemShape>;
export type Dataset = Entry<typeof datasetShape>;
export type Touchpoint = Entry<typeof touchpointShape>;
export type Framework = Entry<typeof frameworkShape>;
export type Grant = Entry<typeof grantShape>;
export type Meeting = Entry<typeof meetingShape>;

/** A letter of a RACI row: responsible, accountable, consulted, informed. */
export const LETTERS = ['responsible', 'accountable', 'consulted', 'informed'] as const;
export type Letter = (typeof LETTERS)[number];

/**
 * A charter together with the catalogs that it reaches: one place to look up what ids name.
 * Entries are in the order of the files, those of the charter first; of several with one id the first counts.
 */
export class Charter {
  readonly entry: CharterEntry;
  readonly roles: ReadonlyMap<string, Role>;
  readonly systems: ReadonlyMap<string, System>;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly touchpoints: ReadonlyMap<string, Touchpoint>;
  readonly frameworks: ReadonlyMap<string, Framework>;
  readonly work: ReadonlyMap<string, Work>;
  readonly actors: Actors;
  /** The charter's own organisation, else that of the first catalog which states one. */
  readonly organization: CharterEntry['organization'];
  /** The catalogs that it reaches: those that it uses itself first, equally near ones by name. */
  readonly catalogs: readonly CatalogEntry[];
  #form: Json | undefined;
  #digest: string | undefined;
  readonly #rowsByWork = new Map<string, RaciRow[]>();

  constructor(entry: CharterEntry, catalogs: readonly CatalogEntry[]) {
    this.entry = entry;
    this.catalogs = catalogs;
    const files = [entry, ...catalogs];
    this.organization = files.map((file) => file.organization).find((organization) => organization !== undefined);
    this.roles = byId(files.flatMap((file) => file.roles));
    this.systems = byId(files.flatMap((file) => file.systems));
    this.datasets = byId(files.flatMap((file) => file.datasets));
    this.touchpoints = byId(files.flatMap((file) => file.touchpoints));
    this.frameworks = byId([
      ...(entry.compliance?.frameworks ?? []),
      ...catalogs.flatMap((catalog) => catalog.frameworks),
    ]);
    this.work = byId(entry.scope?.included ?? []);
    this.actors = findActors([...this.roles.values()], this.entry);
    for (const row of entry.raci) {
      if (!row.work) continue;
      const rows = this.#rowsByWork.get(row.work.value);
      if (rows) rows.push(row);
      else this.#rowsByWork.set(row.work.value, [row]);
    }
  }

  /** What the charter says, however it is written and wherever catalogs hold it. */
  get form(): Json {
    this.#form ??= canonicalForm(
      this.entry.node,
      this.catalogs.map((catalog) => catalog.node),
    );
    return this.#form;
  }

  /** The digest of {@link form}: `sha256:` and 64 hex digits. */
  get digest(): string {
    this.#digest ??= digestOf(this.form);
    return this.#digest;
  }

  /** The rows that are about a work item; a repeated row is not merged with the first. */
  rowsOf(work: Work): readonly RaciRow[] {
    return work.id ? (this.#rowsByWork.get(work.id.value) ?? []) : [];
  }

  /** A role as texts speak of it, declared or not. */
  named(id: string): Named {
    return { id, title: this.roleTitle(id) };
  }

  /** The title of a role, or its id when it has none or is not declared. */
  roleTitle(id: string): string {
    return this.roles.get(id)?.title?.value ?? id;
  }
}

/** The letters that a role holds in a row, in the order R, A, C, I. */
export function lettersOf(row: RaciRow, role: string): readonly Letter[] {
  return LETTERS.filter((letter) => holds(row[letter], role));
}

/** Whether an id is among references. */
export function holds(references: readonly Scalar<string>[], id: string): boolean {
  return references.some((reference) => reference.value === id);
}

/** What a row is about as texts speak of it: its work item, or its activity. */
export function subjectOf(row: RaciRow, charter: Charter): Named {
  if (!row.work) return { id: row.id?.value ?? '', title: row.activity?.value ?? row.id?.value ?? '' };
  const id = row.work.value;
  return { id, title: charter.work.get(id)?.title?.value ?? id };
}

function byId<E extends { readonly id: Scalar<string> | undefined }>(entries: readonly E[]): ReadonlyMap<string, E> {
  const map = new Map<string, E>();
  for (const entry of entries) if (entry.id && !map.has(entry.id.value)) map.set(entry.id.value, entry);
  return map;
}
