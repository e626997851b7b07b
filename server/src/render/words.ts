import { dayInWords, label } from '../language/in-words.ts';
import type { PlanInvolvement, PlanReason } from '../plan/plan.ts';
import type { Lane, MarkKind } from '../plan/timeline.ts';

/** A period between two dates, either of which may be open. */
export function periodInWords(start: string | undefined, end: string | undefined): string {
  if (start && end) return `${dayInWords(start)} – ${dayInWords(end)}`;
  if (start) return `from ${dayInWords(start)}`;
  return end ? `until ${dayInWords(end)}` : '';
}

export const LETTER_NAMES = { R: 'Responsible', A: 'Accountable', C: 'Consulted', I: 'Informed' } as const;

/** The lanes of the timeline. */
export const LANE_NAMES: Readonly<Record<Lane, string>> = {
  work: 'Work',
  milestones: 'Objectives and milestones',
  meetings: 'Meetings',
  collaboration: 'Working together',
  systems: 'Systems',
  access: 'Access to data',
  controls: 'Controls',
  budget: 'Expected returns',
  decisions: 'Decisions',
  handover: 'Hand-over',
};

/** What a mark on the timeline stands for. */
export const MARK_NAMES: Readonly<Record<MarkKind, string>> = {
  deliverable: 'Deliverable',
  milestone: 'Milestone',
  benchmark: 'Benchmark',
  due: 'Objective due',
  meeting: 'Meeting',
  maturity: 'Data maturity',
  approval: 'Approval',
  review: 'Security review',
  expiry: 'Access ends',
  control: 'Control due',
  waiver: 'Waiver ends',
  return: 'Expected return',
  decision: 'Decision',
  handover: 'Hand-over',
  revocation: 'Access taken away',
};

type Involvement = PlanInvolvement['needed'];

const INVOLVED: Readonly<Record<Involvement, { readonly is: string; readonly must: string; readonly enough: string }>> =
  {
    inform: { is: 'is informed', must: 'must be informed', enough: 'informing would be enough' },
    consult: { is: 'is consulted', must: 'must be consulted', enough: 'consulting would be enough' },
    'co-own': { is: 'co-owns it', must: 'must co-own it', enough: 'co-owning would be enough' },
  };

/**
 * The part of the CIO in a work item: what holds or must hold, and how what is stands to what is needed; that is empty
 * where they are the same. Joined by a comma, both make one sentence.
 */
export function involvementInWords({ needed, given, short }: PlanInvolvement): {
  readonly lead: string;
  readonly verdict: string;
} {
  const must = `CIO ${INVOLVED[needed].must}`;
  if (short === undefined) return { lead: must, verdict: 'nobody is named as CIO' };
  if (given === undefined) return { lead: must, verdict: 'has no part so far' };
  if (short > 0) return { lead: must, verdict: `${INVOLVED[given].is} so far` };
  return { lead: `CIO ${INVOLVED[given].is}`, verdict: given === needed ? '' : INVOLVED[needed].enough };
}

/** Why a work item needs the CIO, as a short phrase that "because of" can stand before. */
export function reasonInWords(reason: PlanReason): string {
  switch (reason.kind) {
    case 'pillar':
      return `${label(reason.pillar).toLowerCase()} work`;
    case 'system':
      return `${reason.system} (${reason.lifecycle})`;
    case 'personal-data':
      return `personal data in ${reason.dataset}`;
    case 'builds':
      return 'changes to infrastructure';
    case 'launches':
      return 'the launch to customers';
    case 'full-breadth':
      return 'the full breadth of marketing';
  }
}

/** A number with its noun: `1 error`, `3 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A number as people read it: at most one decimal, thousands apart. */
export function figure(value: number): string {
  const [whole = '0', decimal] = (Math.round(value * 10) / 10).toString().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return decimal === undefined ? grouped : `${grouped}.${decimal}`;
}

/** An amount with its currency: `EUR 80,000`. */
export function money(amount: number, currency: string | undefined): string {
  return currency === undefined ? figure(amount) : `${currency} ${figure(amount)}`;
}

/** A cadence as people say it: `Every 2 weeks`, `Every month, first Tuesday`. */
export function cadenceInWords(every: string, on?: string): string {
  const [, count = '1', unit = ''] = /^(?:([0-9]+) )?([a-z]+?)s?$/.exec(every) ?? [];
  const rhythm = count === '1' ? `Every ${unit}` : `Every ${count} ${unit}s`;
  const day = on?.replace(
    /\b(mon|tues|wednes|thurs|fri|satur|sun)day\b/,
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
  );
  return day === undefined ? rhythm : `${rhythm}, ${day}`;
}

const SYSTEM_KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    crm: 'CRM',
    cms: 'Content management',
    email: 'E-mail',
    'ad-platform': 'Advertising platform',
  }),
);

/** What a system is for; `undefined` where the charter only says that it is something else. */
export function systemKindInWords(kind: string): string | undefined {
  return kind === 'other' ? undefined : (SYSTEM_KINDS.get(kind) ?? label(kind));
}

/** What stands on a day of the plan, before its title: `Deliverable due: Media plan`. */
export const DEADLINE_NAMES = {
  work: 'Work due',
  deliverable: 'Deliverable due',
  objective: 'Objective due',
  milestone: 'Milestone',
  benchmark: 'Benchmark',
  control: 'Control due',
  waiver: 'Waiver ends',
  decision: 'Decision',
  approval: 'Approval',
  review: 'Security review',
  return: 'Return expected',
  maturity: 'Data maturity due',
  handover: 'Hand-over',
  access: 'Access ends',
  revocation: 'Access to be taken away',
} as const;
