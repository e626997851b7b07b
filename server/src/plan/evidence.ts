/**
 * Where a charter shows that it follows a practice (specification of the plan, *Practice scorecard*). Unlike the rules,
 * which speak of what is wrong, this looks for what is there.
 */
import { type Charter, holds, type Meeting, type Role, type Work } from '../charter/charter.ts';
import { daysBetween } from '../charter/dates.ts';
import { givenInvolvement, levelsBelow, neededInvolvement } from '../charter/involvement.ts';
import { attends, isAtLeastEvery, meetingsOf } from '../charter/meetings.ts';
import { isTemporary, termOf } from '../charter/term.ts';
import { isTechnologyWork } from '../rules/scope/technology-work.ts';
import { isApproved } from '../rules/systems/decision.ts';
import type { Node } from '../syntax/nodes.ts';

/**
 * The parts that a practice consists of in this charter: for each the place that shows it, or `undefined` when it is
 * missing. No parts at all: the practice does not apply.
 */
export type Parts = readonly (Node | undefined)[];

type Evidence = (charter: Charter) => Parts;

const NOT_APPLICABLE: Parts = [];

/** What shows each practice, by its id. */
export const EVIDENCE: Readonly<Record<string, Evidence>> = {
  P01: ({ entry: { engagement } }) => [engagement?.model, engagement?.trigger?.kind],
  P02: (charter) =>
    charter.entry.engagement?.breadth?.value === 'full' ? [vettedBy(charter.actors.cio, charter)] : NOT_APPLICABLE,
  P03: ({ entry, actors }) => {
    const own = [actors.engaged, actors.cio, actors.ceo].map((role) => role?.id?.value);
    const peers = entry.engagement?.vetting?.alignment.filter(({ role }) => role && !own.includes(role.value)) ?? [];
    return [peers[0]?.role];
  },
  P04: ({ entry: { engagement } }) => {
    const { goals = [], gaps = [], alignment = [] } = engagement?.vetting ?? {};
    return [goals[0], gaps[0]?.node, alignment[0]?.node];
  },
  P05: (charter) => cioTakesPart(charter, (work) => OPERATIONAL.has(work.pillar?.value ?? '')),
  P06: (charter) => cioTakesPart(charter, (work) => PERSUASIVE.has(work.pillar?.value ?? '')),
  P07: (charter) => {
    const work = workOf(charter);
    if (!work.some(({ launches, datasets }) => launches?.value || datasets.length > 0)) return NOT_APPLICABLE;
    const reviewed = [...charter.systems.values()].find(({ securityReview }) => securityReview);
    const { controls = [] } = charter.entry.compliance ?? {};
    return [controls[0]?.id, reviewed?.securityReview?.node, charter.entry.dataAccess[0]?.id];
  },
  P08: (charter) =>
    workOf(charter)
      .filter(isTechnologyWork)
      .map(({ systems }) => systems[0]),
  P09: (charter) => {
    const { entry, actors } = charter;
    const pillars = entry.engagement?.pillars ?? [];
    if (!pillars.some(({ value }) => PERSONAL.has(value))) return NOT_APPLICABLE;
    const said = statementsBy(actors.cio, charter).flatMap(({ confirms }) => confirms);
    return ['technology-in-place', 'data-in-place'].map((word) => said.find(({ value }) => value === word));
  },
  P10: (charter) => [charter.actors.engaged, charter.actors.cio].map((role) => dutyOf(role, charter)),
  P11: (charter) => {
    const { organization, actors } = charter;
    switch (organization?.stage?.value) {
      case 'fast-growth':
        return [
          workOf(charter).find(({ pillar }) => pillar?.value === 'positioning' || pillar?.value === 'messaging')?.id,
          charter.entry.collaboration?.mentoring[0]?.node,
        ];
      case 'middle-market':
        return [meetingOf(charter, [actors.engaged, actors.cio, actors.cfo])?.id];
      default:
        return NOT_APPLICABLE;
    }
  },
  P12: (charter) => {
    const owners = [...charter.touchpoints.values()].map(({ owner }) => owner);
    const isNeeded = charter.entry.engagement?.pillars.some(({ value }) => value === 'customer-experience') ?? false;
    return owners.length === 0 && isNeeded ? [undefined] : owners;
  },
  P13: ({ entry, actors }) => {
    const cfo = actors.cfo?.id?.value;
    const readers = [
      ...entry.objectives.flatMap(({ reportedTo }) => reportedTo),
      ...(entry.budget?.lines ?? []).flatMap(({ expectedReturn }) => expectedReturn?.reportedTo ?? []),
    ];
    return [readers.find(({ value }) => value === cfo)];
  },
  P14: (charter) => {
    const words = [charter.entry, ...charter.catalogs].flatMap((file) =>
      'collaboration' in file ? (file.collaboration?.glossary ?? []) : file.glossary,
    );
    return [0, 1, 2].map((index) => words[index]?.term);
  },
  P15: ({ entry }) => [
    entry.objectives.flatMap(({ milestones }) => milestones).find(({ benchmark }) => benchmark?.value)?.id,
  ],
  P16: ({ entry, organization }) => {
    const isNeeded = entry.engagement?.model?.value === 'fractional' || organization?.stage?.value === 'fast-growth';
    return isNeeded ? [entry.collaboration?.mentoring[0]?.mentor] : NOT_APPLICABLE;
  },
  P17: (charter) => {
    if (!isTemporary(charter)) return NOT_APPLICABLE;
    const { plan, decideBy } = charter.entry.engagement?.succession ?? {};
    return plan?.value === 'none' ? [plan] : [plan, decideBy];
  },
  P18: ({ systems }) =>
    [...systems.values()]
      .filter(({ lifecycle, approval, requestedBy }) =>
        lifecycle?.value === 'approved' || lifecycle?.value === 'onboarding'
          ? true
          : lifecycle?.value !== 'proposed' && (approval !== undefined || requestedBy !== undefined),
      )
      .map((system) => (isApproved(system) ? system.approval?.decision : undefined)),
  P19: ({ systems }) =>
    [...systems.values()]
      .filter(({ lifecycle }) => lifecycle?.value !== 'proposed')
      .flatMap(({ owners }) => [owners?.onboarding, owners?.licences, owners?.data, owners?.reporting]),
  P20: (charter) =>
    workOf(charter)
      .filter(({ pillar }) => pillar?.value === 'campaigns')
      .flatMap(({ objectives, systems, deliverables, datasets }) => [
        objectives[0],
        systems[0],
        deliverables[0]?.id,
        datasets[0],
      ]),
  P21: ({ entry: { collaboration } }) => [collaboration?.liaison?.role, collaboration?.liaison?.mentors[0]],
  P22: ({ entry, actors }) => {
    const leaders = [actors.engaged, actors.cio].map((role) => role?.id?.value ?? '');
    const shared = entry.objectives.filter(({ owner, sharedWith }) =>
      leaders.every((leader) => owner?.value === leader || holds(sharedWith, leader)),
    );
    const best = shared.find(({ milestones }) => milestones.length > 0) ?? shared[0];
    return [best?.id, best?.milestones[0]?.id];
  },
  P23: (charter) => {
    const { start, end } = termOf(charter) ?? {};
    if (start !== undefined && end !== undefined && daysBetween(start, end) < SHORT_TERM) return NOT_APPLICABLE;
    const leaders = [charter.actors.engaged, charter.actors.cio];
    return [meetingOf(charter, leaders, ({ kind }) => kind?.value === 'quarterly-business-review')?.id];
  },
  P24: (charter) => {
    const leaders = [charter.actors.engaged, charter.actors.cio];
    return [meetingOf(charter, leaders, (meeting) => isAtLeastEvery(meeting, 'month') ?? false)?.id];
  },
  P25: (charter) => {
    const list = charter.entry.collaboration?.node.entries.find(({ key }) => key.value === 'parkingLot')?.key;
    const review = meetingsOf(charter).find(
      ({ kind, reviewsParkingLot }) => kind?.value === 'parking-lot-review' || reviewsParkingLot?.value,
    );
    return [list, review?.id];
  },
  P26: ({ entry: { collaboration } }) => {
    const { current, target, investments = [] } = collaboration?.dataMaturity ?? {};
    return [current, target, investments[0]];
  },
  P27: ({ entry, roles }) => {
    const functions = [...roles.values()].map((role) => role.function?.value);
    const added = ['cxo', 'cdo'].some((layer) => functions.some((name) => name === layer));
    if (!added || !functions.includes('cmo') || !functions.includes('cio')) return NOT_APPLICABLE;
    return [entry.decisions.find(({ options }) => options.length > 1)?.id];
  },
  P28: (charter) =>
    workOf(charter).map(
      (work) => charter.rowsOf(work).find((row) => row.responsible.length > 0 && row.accountable.length === 1)?.work,
    ),
  P29: ({ entry }) => entry.dataAccess.map(({ purpose }) => purpose),
  P30: ({ entry }) => [
    ...entry.objectives.map(({ measure }) => measure?.target),
    entry.objectives.find(({ earningsImpact }) => earningsImpact)?.earningsImpact,
  ],
  P31: (charter) => {
    const leaders = charter.actors.technologyLeaders.map(({ id }) => id?.value ?? '');
    return workOf(charter)
      .filter(({ builds }) => builds?.value)
      .map((work) => charter.rowsOf(work).flatMap(({ accountable }) => accountable))
      .map((accountable) => accountable.find(({ value }) => leaders.includes(value)));
  },
  P32: ({ entry }) => [entry.collaboration?.serviceLevels[0]?.id],
  P33: ({ entry }) => [entry.collaboration?.recognition[0]?.occasion],
  P34: ({ entry, actors }) => {
    const steps = entry.collaboration?.escalation ?? [];
    const last = steps.at(-1)?.role;
    return [steps[0]?.role, last?.value === actors.ceo?.id?.value ? last : undefined];
  },
  P35: ({ entry }) => (entry.budget?.lines ?? []).map(({ expectedReturn }) => expectedReturn?.node),
  P36: ({ entry, roles }) =>
    (entry.budget?.lines ?? [])
      .filter(({ system }) => system)
      .map(({ funding, node }) => {
        const teams = new Set(funding.map(({ role }) => role && roles.get(role.value)?.team?.value));
        return teams.size > 1 ? (funding[0]?.node ?? node) : undefined;
      }),
  P37: ({ entry: { collaboration } }) =>
    ['people', 'process', 'technology'].map(
      (side) => collaboration?.skills.find(({ pillar }) => pillar?.value === side)?.id,
    ),
  P38: (charter) => {
    const pillars = charter.entry.engagement?.pillars ?? [];
    if (!pillars.some(({ value }) => PERSONAL.has(value))) return NOT_APPLICABLE;
    return ['collect', 'analyse', 'distribute'].map((stage) =>
      workOf(charter)
        .filter(({ systems, process }) => systems.length > 0 && process)
        .flatMap(({ stages }) => stages)
        .find(({ value }) => value === stage),
    );
  },
  P39: ({ entry }) => [
    entry.collaboration?.channels[0]?.id,
    entry.collaboration?.meetings.find(({ kind }) => kind?.value === 'strategy-exchange')?.id,
  ],
};

/** Work on operational problems and work on words and brand, as the practices tell them apart. */
const OPERATIONAL: ReadonlySet<string> = new Set(['lead-generation', 'lead-conversion']);
const PERSUASIVE: ReadonlySet<string> = new Set(['messaging', 'positioning']);
/** Pillars in which customers are spoken to in person. */
const PERSONAL: ReadonlySet<string> = new Set(['customer-experience', 'customer-data', 'campaigns']);

/** Engagements below this number of days need no quarterly review. */
const SHORT_TERM = 90;

function workOf({ entry }: Charter): readonly Work[] {
  return entry.scope?.included ?? [];
}

function statementsBy(role: Role | undefined, { entry }: Charter) {
  const alignment = entry.engagement?.vetting?.alignment ?? [];
  return alignment.filter((stance) => role?.id && stance.role?.value === role.id.value);
}

function vettedBy(role: Role | undefined, charter: Charter): Node | undefined {
  const [vetted] = statementsBy(role, charter).filter(
    ({ stance }) => stance?.value === 'vetted' || stance?.value === 'approved',
  );
  return vetted?.stance;
}

/** For each of some work, where the CIO has a part in it that is as close as it needs. */
function cioTakesPart(charter: Charter, isMeant: (work: Work) => boolean): Parts {
  const cio = charter.actors.cio?.id?.value ?? '';
  return workOf(charter)
    .filter(isMeant)
    .map((work) => {
      const needed = neededInvolvement(work, charter);
      const row = charter
        .rowsOf(work)
        .find((each) => needed && levelsBelow(givenInvolvement(each, cio), needed.level) <= 0);
      return row?.work;
    });
}

/** The first row in which a role does the work or answers for it. */
function dutyOf(role: Role | undefined, { entry }: Charter): Node | undefined {
  const id = role?.id?.value ?? '';
  const row = entry.raci.find(({ responsible, accountable }) => holds(responsible, id) || holds(accountable, id));
  return row?.work ?? row?.id;
}

/** The first meeting series that all of some roles attend. */
function meetingOf(
  charter: Charter,
  roles: readonly (Role | undefined)[],
  isMeant: (meeting: Meeting) => boolean = () => true,
): Meeting | undefined {
  return meetingsOf(charter).find((meeting) => isMeant(meeting) && roles.every((role) => attends(meeting, role)));
}
