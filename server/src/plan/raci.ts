import {
  type Charter,
  LETTERS,
  type Letter,
  type RaciRow,
  type Role,
  subjectOf,
  type Work,
} from '../charter/charter.ts';
import { givenInvolvement, type InvolvementReason, levelsBelow, neededInvolvement } from '../charter/involvement.ts';
import { PILLARS } from '../language/words.ts';
import { childOf, type Node } from '../syntax/nodes.ts';
import type { Places } from './places.ts';
import type {
  LetterCode,
  PlanInvolvement,
  PlanRaci,
  PlanRaciCell,
  PlanRaciGroup,
  PlanRaciRow,
  PlanReason,
  PlanRole,
} from './plan.ts';
import { buildWork } from './work.ts';

const CODES: Readonly<Record<Letter, LetterCode>> = {
  responsible: 'R',
  accountable: 'A',
  consulted: 'C',
  informed: 'I',
};

export function buildRaci(charter: Charter, places: Places): PlanRaci {
  const roles = columnsOf(charter);
  const counts = loads(charter.entry.raci);
  return {
    roles: roles.map((role) => buildRole(role, charter, counts, places)),
    groups: groupsOf(charter, roles, places),
    work: buildWork(charter, places),
  };
}

/** The charter's own roles, and those of its catalogs that hold a letter. */
function columnsOf(charter: Charter): readonly Role[] {
  const used = new Set(
    charter.entry.raci.flatMap((row) => LETTERS.flatMap((letter) => row[letter].map(({ value }) => value))),
  );
  return [...charter.roles.values()].filter(
    (role) => charter.entry.roles.includes(role) || used.has(role.id?.value ?? ''),
  );
}

function buildRole(role: Role, charter: Charter, counts: Loads, places: Places): PlanRole {
  const id = role.id?.value ?? '';
  return {
    id,
    title: role.title?.value ?? id,
    person: role.person?.name?.value,
    isCio: role === charter.actors.cio,
    isEngaged: role === charter.actors.engaged,
    load: counts.get(id) ?? { R: 0, A: 0, C: 0, I: 0 },
    place: places.of(role.id ?? role.node),
  };
}

type Loads = ReadonlyMap<string, Record<LetterCode, number>>;

function loads(rows: readonly RaciRow[]): Loads {
  const counts = new Map<string, Record<LetterCode, number>>();
  for (const row of rows) {
    for (const letter of LETTERS) {
      for (const { value } of row[letter]) {
        const load = counts.get(value) ?? { R: 0, A: 0, C: 0, I: 0 };
        load[CODES[letter]]++;
        counts.set(value, load);
      }
    }
  }
  return counts;
}

function groupsOf(charter: Charter, roles: readonly Role[], places: Places): readonly PlanRaciGroup[] {
  const byPillar = new Map<string, PlanRaciRow[]>(Object.keys(PILLARS).map((pillar) => [pillar, []]));
  const withoutPillar: PlanRaciRow[] = [];
  for (const work of charter.work.values()) {
    const rows = byPillar.get(work.pillar?.value ?? '') ?? withoutPillar;
    const raci = charter.rowsOf(work);
    if (raci.length === 0) rows.push(rowWithoutLetters(work, charter, places));
    for (const row of raci) rows.push(buildRow(row, work, charter, roles, places));
  }
  const activities = charter.entry.raci
    .filter((row) => !row.work || !charter.work.has(row.work.value))
    .map((row) => buildRow(row, undefined, charter, roles, places));
  return [
    ...[...byPillar].map(([pillar, rows]): PlanRaciGroup => ({ kind: 'pillar', pillar, rows })),
    { kind: 'no-pillar' as const, pillar: undefined, rows: withoutPillar },
    { kind: 'activities' as const, pillar: undefined, rows: activities },
  ].filter(({ rows }) => rows.length > 0);
}

function rowWithoutLetters(work: Work, charter: Charter, places: Places): PlanRaciRow {
  const id = work.id?.value ?? '';
  return {
    id,
    title: work.title?.value ?? id,
    place: places.of(work.id ?? work.node),
    cells: [],
    unknown: [],
    involvement: buildInvolvement(work, undefined, charter),
  };
}

function buildRow(
  row: RaciRow,
  work: Work | undefined,
  charter: Charter,
  roles: readonly Role[],
  places: Places,
): PlanRaciRow {
  return {
    id: row.work?.value ?? row.id?.value ?? '',
    title: subjectOf(row, charter).title,
    place: places.of(row.work ?? row.activity ?? row.node),
    cells: cellsOf(row, roles, places),
    unknown: namesIn(row).filter((id) => !charter.roles.has(id)),
    involvement: work && buildInvolvement(work, row, charter),
  };
}

/** Every name that stands under a letter, also those that the model leaves out because they are no role. */
function namesIn(row: RaciRow): readonly string[] {
  const values = LETTERS.map((letter) => childOf(row.node, letter));
  const names = values.flatMap((value) => (value?.kind === 'sequence' ? value.items : value ? [value] : []));
  return [...new Set(names.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])))];
}

function cellsOf(row: RaciRow, roles: readonly Role[], places: Places): readonly PlanRaciCell[] {
  const held = new Map<string, { readonly letters: Set<LetterCode>; readonly first: Node }>();
  for (const letter of LETTERS) {
    for (const reference of row[letter]) {
      const cell = held.get(reference.value) ?? { letters: new Set(), first: reference };
      held.set(reference.value, cell);
      cell.letters.add(CODES[letter]);
    }
  }
  return roles.flatMap((role) => {
    const id = role.id?.value ?? '';
    const cell = held.get(id);
    return cell ? [{ role: id, letters: [...cell.letters], place: places.of(cell.first) }] : [];
  });
}

function buildInvolvement(work: Work, row: RaciRow | undefined, charter: Charter): PlanInvolvement | undefined {
  const needed = neededInvolvement(work, charter);
  if (!needed) return undefined;
  const cio = charter.actors.cio?.id?.value;
  const given = cio !== undefined && row ? givenInvolvement(row, cio) : undefined;
  const short = cio === undefined ? undefined : Math.max(0, levelsBelow(given, needed.level));
  return { needed: needed.level, given, short, reasons: needed.reasons.map((reason) => withTitle(reason, charter)) };
}

function withTitle(reason: InvolvementReason, charter: Charter): PlanReason {
  switch (reason.kind) {
    case 'system':
      return { ...reason, system: charter.systems.get(reason.system)?.title?.value ?? reason.system };
    case 'personal-data':
      return { ...reason, dataset: charter.datasets.get(reason.dataset)?.title?.value ?? reason.dataset };
    case 'pillar':
      return reason;
    default:
      return { kind: reason.kind };
  }
}
