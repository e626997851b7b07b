import type { Charter, CharterEntry } from '../charter/charter.ts';
import { daysBetween } from '../charter/dates.ts';
import { Names } from './names.ts';
import type { Places } from './places.ts';
import type { PlanNamed, PlanPlace, PlanText } from './plan.ts';

/** How the two sides work together between meetings. */
export interface PlanCollaboration {
  readonly liaison: PlanLiaison | undefined;
  readonly channels: readonly PlanChannel[];
  /** In the order in which a conflict goes up. */
  readonly escalation: readonly PlanEscalationStep[];
  readonly serviceLevels: readonly PlanServiceLevel[];
  /** Words of the charter and its catalogs, by the alphabet of code units. */
  readonly glossary: readonly PlanTerm[];
  /** Open items first, the oldest before the others. */
  readonly parkingLot: readonly PlanParkingLotItem[];
  readonly mentoring: readonly PlanMentoring[];
  readonly recognition: readonly PlanRecognition[];
  readonly skills: readonly PlanSkill[];
  readonly centreOfExcellence: PlanCentre | undefined;
  readonly dataMaturity: PlanMaturity | undefined;
}

export interface PlanLiaison {
  readonly role: PlanNamed | undefined;
  readonly mentors: readonly PlanNamed[];
  readonly place: PlanPlace;
}
export interface PlanChannel {
  readonly kind: string | undefined;
  readonly reference: string | undefined;
  readonly purpose: string | undefined;
  readonly place: PlanPlace;
}
export interface PlanEscalationStep {
  readonly role: PlanNamed | undefined;
  readonly withinDays: number | undefined;
  readonly place: PlanPlace;
}
export interface PlanServiceLevel {
  readonly request: string | undefined;
  readonly from: PlanNamed | undefined;
  readonly to: PlanNamed | undefined;
  readonly respondDays: number | undefined;
  readonly resolveDays: number | undefined;
  readonly place: PlanPlace;
}
export interface PlanTerm {
  readonly term: PlanText;
  readonly meaning: string | undefined;
}
export interface PlanParkingLotItem {
  readonly id: string;
  readonly topic: string;
  readonly status: string | undefined;
  readonly raised: string | undefined;
  /** Days from then to the as-of date. */
  readonly age: number | undefined;
  readonly owner: PlanNamed | undefined;
  readonly work: PlanNamed | undefined;
  readonly resolution: string | undefined;
  readonly place: PlanPlace;
}
export interface PlanMentoring {
  readonly mentor: PlanNamed | undefined;
  readonly mentees: readonly PlanNamed[];
  readonly focus: string | undefined;
  readonly place: PlanPlace;
}
export interface PlanRecognition {
  readonly occasion: string;
  readonly audience: string | undefined;
  readonly by: PlanNamed | undefined;
  readonly place: PlanPlace;
}
export interface PlanSkill {
  readonly pillar: string | undefined;
  readonly need: string | undefined;
  readonly owner: PlanNamed | undefined;
  readonly plan: string | undefined;
  readonly place: PlanPlace;
}
export interface PlanCentre {
  readonly lead: PlanNamed | undefined;
  readonly members: readonly PlanNamed[];
  readonly purpose: string | undefined;
  readonly place: PlanPlace;
}
export interface PlanMaturity {
  /** From 1 to 5. */
  readonly current: number | undefined;
  readonly target: number | undefined;
  readonly due: string | undefined;
  readonly place: PlanPlace;
}

type Collaboration = NonNullable<CharterEntry['collaboration']>;

export function buildCollaboration(charter: Charter, places: Places, asOf: string): PlanCollaboration {
  const names = new Names(charter, places);
  const { collaboration } = charter.entry;
  const { liaison, centreOfExcellence: centre, dataMaturity: maturity } = collaboration ?? {};
  return {
    liaison: liaison && {
      role: names.role(liaison.role),
      mentors: names.all('role', liaison.mentors),
      place: places.of(liaison.node),
    },
    ...agreementsOf(collaboration, names, places),
    glossary: glossaryOf(charter, places),
    parkingLot: (collaboration?.parkingLot ?? []).map((item) => buildItem(item, names, places, asOf)).toSorted(byAge),
    ...peopleOf(collaboration, names, places),
    centreOfExcellence: centre && {
      lead: names.role(centre.lead),
      members: names.all('role', centre.members),
      purpose: centre.purpose?.value,
      place: places.of(centre.node),
    },
    dataMaturity: maturity && {
      current: maturity.current?.value,
      target: maturity.target?.value,
      due: maturity.due?.value,
      place: places.of(maturity.node),
    },
  };
}

function agreementsOf(
  collaboration: Collaboration | undefined,
  names: Names,
  places: Places,
): Pick<PlanCollaboration, 'channels' | 'escalation' | 'serviceLevels'> {
  const { channels = [], escalation = [], serviceLevels = [] } = collaboration ?? {};
  return {
    channels: channels.map(({ kind, reference, purpose, id, node }) => ({
      kind: kind?.value,
      reference: reference?.value,
      purpose: purpose?.value,
      place: places.of(id ?? node),
    })),
    escalation: escalation.map(({ role, withinDays, node }) => ({
      role: names.role(role),
      withinDays: withinDays?.value,
      place: places.of(role ?? node),
    })),
    serviceLevels: serviceLevels.map(({ request, from, to, respondDays, resolveDays, id, node }) => ({
      request: request?.value,
      from: names.role(from),
      to: names.role(to),
      respondDays: respondDays?.value,
      resolveDays: resolveDays?.value,
      place: places.of(id ?? node),
    })),
  };
}

function peopleOf(
  collaboration: Collaboration | undefined,
  names: Names,
  places: Places,
): Pick<PlanCollaboration, 'mentoring' | 'recognition' | 'skills'> {
  const { mentoring = [], recognition = [], skills = [] } = collaboration ?? {};
  return {
    mentoring: mentoring.map(({ mentor, mentees, focus, node }) => ({
      mentor: names.role(mentor),
      mentees: names.all('role', mentees),
      focus: focus?.value,
      place: places.of(mentor ?? node),
    })),
    recognition: recognition.map(({ occasion, audience, by, node }) => ({
      occasion: occasion?.value ?? '',
      audience: audience?.value,
      by: names.role(by),
      place: places.of(occasion ?? node),
    })),
    skills: skills.map(({ pillar, need, owner, plan, id, node }) => ({
      pillar: pillar?.value,
      need: need?.value,
      owner: names.role(owner),
      plan: plan?.value,
      place: places.of(id ?? node),
    })),
  };
}

/** A word that the charter explains itself is not explained again by a catalog. */
function glossaryOf({ entry, catalogs }: Charter, places: Places): readonly PlanTerm[] {
  const words = new Map<string, PlanTerm>();
  for (const { term, meaning } of [
    entry.collaboration?.glossary ?? [],
    ...catalogs.map(({ glossary }) => glossary),
  ].flat()) {
    const text = places.text(term);
    if (text && !words.has(text.text)) words.set(text.text, { term: text, meaning: meaning?.value });
  }
  return [...words.values()].toSorted((a, b) => (a.term.text < b.term.text ? -1 : 1));
}

function buildItem(
  item: Collaboration['parkingLot'][number],
  names: Names,
  places: Places,
  asOf: string,
): PlanParkingLotItem {
  const id = item.id?.value ?? '';
  return {
    id,
    topic: item.topic?.value ?? id,
    status: item.status?.value,
    raised: item.raised?.value,
    age: item.raised && daysBetween(item.raised.value, asOf),
    owner: names.role(item.owner),
    work: names.work(item.work),
    resolution: item.resolution?.value,
    place: places.of(item.id ?? item.node),
  };
}

function byAge(a: PlanParkingLotItem, b: PlanParkingLotItem): number {
  const isOpen = ({ status }: PlanParkingLotItem): number => (status === 'open' ? 0 : 1);
  return isOpen(a) - isOpen(b) || (b.age ?? 0) - (a.age ?? 0) || (a.id < b.id ? -1 : 1);
}
