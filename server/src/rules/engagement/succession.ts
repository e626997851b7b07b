import type { Charter, CharterEntry } from '../../charter/charter.ts';
import { addDays } from '../../charter/dates.ts';
import { lacks } from '../../charter/read.ts';
import { daysOf, isTemporary, termOf } from '../../charter/term.ts';
import { filled } from '../filled.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';

export const succession = checkRule({
  id: 'engagement/succession',
  title: 'Who follows a fractional or interim leader is decided in time',
  rationale:
    'A position that falls vacant from one day to the next is filled in a hurry, mostly for too much money and with the wrong person. Whoever plans the succession at the start can choose.',
  practices: ['P17'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    none: 'The charter does not say who follows when this {model} engagement ends, so that the position will be filled in a hurry. State a plan under "succession"; "none" is one too.',
    undated:
      'The succession has no date by which it is decided, so that it will be decided too late. State it under "decideBy", before the notice period begins.',
    late: 'The successor is decided on {date}, which leaves less than the notice period of {notice} days before the end of the term. Decide by {latest} at the latest.',
    beyond:
      'The successor is decided on {date}, after the term has ended on {end}, so that the position will be vacant. Decide by {latest} at the latest.',
    end: 'The term ends here',
  },
  repairs: {
    hire: { title: 'Plan a permanent hire, decided by {day}', safe: false },
    promote: { title: 'Plan an internal successor, decided by {day}', safe: false },
    nobody: { title: 'State that nobody follows', safe: false },
    decide: { title: 'Decide on the successor by {day}', safe: false },
  },
  examples: {
    fails: `engagement:
  role: cmo
  model: interim
  breadth: focused
  pillars: [messaging, campaigns, web, analytics]
  trigger: { kind: cmo-departure }
  term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }
  vetting:
    goals: [more-opportunities]
    gaps: [{ id: no-attribution, statement: Nobody knows what leads to sales., closedBy: launch-campaign }]
    alignment:
      - { role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }
      - { role: cfo, stance: consulted, on: 2026-09-11 }
  succession: { plan: permanent-hire, owner: ceo, decideBy: 2027-09-15 }
`,
    passes: `engagement:
  role: cmo
  model: interim
  breadth: focused
  pillars: [messaging, campaigns, web, analytics]
  trigger: { kind: cmo-departure }
  term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }
  vetting:
    goals: [more-opportunities]
    gaps: [{ id: no-attribution, statement: Nobody knows what leads to sales., closedBy: launch-campaign }]
    alignment:
      - { role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }
      - { role: cfo, stance: consulted, on: 2026-09-11 }
  succession: { plan: permanent-hire, owner: ceo, decideBy: 2027-08-31 }
`,
  },
  check({ charter, report, reportMissing }) {
    const { engagement } = charter.entry;
    if (!engagement || !isTemporary(charter)) return;
    const { succession: plan } = engagement;
    if (plan ? isBlank(plan) : lacks(engagement, 'succession')) {
      const args = { model: engagement.model?.value ?? '' };
      reportMissing(engagement, ['succession'], { message: 'none', args, repairs: () => plans(charter) });
      return;
    }
    if (!plan || plan.plan?.value === 'none' || plan.unreadable.has('plan')) return;
    const latest = latestDecision(charter);
    const repairs = (): readonly Repair[] => (latest ? [deciding(plan, latest.day)] : []);
    if (lacks(plan, 'decideBy')) reportMissing(plan, ['decideBy'], { message: 'undated', repairs });
    const { decideBy } = plan;
    const end = engagement.term?.end;
    if (!decideBy || !latest || !end || decideBy.value <= latest.day) return;
    const args = { date: decideBy.value, latest: latest.day, notice: latest.notice, end: end.value };
    const message = decideBy.value > end.value ? 'beyond' : 'late';
    report(decideBy, { message, args, related: [{ node: end, message: 'end' }], repairs });
  },
});

type Succession = NonNullable<NonNullable<CharterEntry['engagement']>['succession']>;

/** Whether a succession says nothing at all. */
function isBlank(plan: Succession): boolean {
  return (['plan', 'owner', 'decideBy', 'profile'] as const).every((key) => lacks(plan, key));
}

/** The last day that leaves the notice period; `undefined` when the term or the notice are missing or make no sense. */
function latestDecision(charter: Charter): { readonly day: string; readonly notice: number } | undefined {
  const span = termOf(charter);
  const { term } = charter.entry.engagement ?? {};
  if (!span?.end || !term || term.unreadable.has('noticeDays')) return undefined;
  const notice = term.noticeDays?.value ?? 0;
  // A notice as long as the term takes a decision before it begins; about a longer one speaks engagement/term-order.
  if (notice > daysOf(span.start, span.end)) return undefined;
  return { day: addDays(span.end, -notice), notice };
}

function deciding(plan: Succession, day: string): Repair {
  return { name: 'decide', args: { day }, changes: [{ kind: 'set', in: plan.node, keys: ['decideBy'], value: day }] };
}

const PLANS = [
  { name: 'hire', plan: 'permanent-hire' },
  { name: 'promote', plan: 'internal-successor' },
] as const;

/** Somebody new, somebody from inside or nobody; the first two only where it is known by when to decide. */
function plans(charter: Charter): readonly Repair[] {
  const { entry, actors } = charter;
  const node = entry.engagement?.node;
  const day = latestDecision(charter)?.day;
  if (!node) return [];
  const following = PLANS.map(({ name, plan }): Repair => {
    const profile = 'TODO: say what the successor has to know and be able to do';
    const value = filled({ plan, owner: actors.ceo?.id?.value, decideBy: day, profile });
    return { name, args: { day: day ?? '' }, changes: [{ kind: 'set', in: node, keys: ['succession'], value }] };
  });
  const value = { plan: 'none' };
  const nobody: Repair = { name: 'nobody', changes: [{ kind: 'set', in: node, keys: ['succession'], value }] };
  return [...(day === undefined ? [] : following), nobody];
}
