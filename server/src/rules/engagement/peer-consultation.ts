import type { Charter } from '../../charter/charter.ts';
import { isLeader } from '../../charter/people.ts';
import type { MappingNode } from '../../syntax/nodes.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { alignmentOf, alignmentRulesBefore, hasNoAlignment } from './alignment.ts';
import { claim, peersIn } from './claims.ts';

export const peerConsultation = checkRule({
  id: 'engagement/peer-consultation',
  title: 'Other executives were asked about the engagement',
  rationale:
    'A new member of the leadership works with all the others from the first day. Asking them beforehand shows whether it fits, and spares the newcomer a resistance that nobody mentioned.',
  practices: ['P03'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {
    min: {
      default: 1,
      minimum: 1,
      maximum: 10,
      description: 'How many leaders beside the CEO and the CIO must have been asked at least.',
    },
  },
  yieldsTo: alignmentRulesBefore('engagement/peer-consultation'),
  messages: {
    nobody:
      'Beside the CEO and the CIO, no leader was asked about the engagement, so that the others meet it unprepared. Ask a peer such as the CFO or the COO, and add the answer to the alignment.',
    few: 'Beside the CEO and the CIO, leaders who were asked about the engagement number {found}, fewer than {min}, so that the others meet it unprepared. Ask a peer such as the CFO or the COO, and add the answer to the alignment.',
  },
  repairs: {
    consulted: { title: 'Record that {peers:all} took part in the vetting', safe: false },
  },
  examples: {
    fails: `engagement:
  role: cmo
  model: advisory
  breadth: focused
  pillars: [messaging, campaigns, web, analytics]
  term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }
  vetting:
    goals: [more-opportunities]
    gaps: [{ id: no-attribution, statement: Nobody knows what leads to sales., closedBy: launch-campaign }]
    alignment:
      - { role: ceo, stance: approved, on: 2026-09-14 }
      - { role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }
`,
    passes: `engagement:
  role: cmo
  model: advisory
  breadth: focused
  pillars: [messaging, campaigns, web, analytics]
  term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }
  vetting:
    goals: [more-opportunities]
    gaps: [{ id: no-attribution, statement: Nobody knows what leads to sales., closedBy: launch-campaign }]
    alignment:
      - { role: ceo, stance: approved, on: 2026-09-14 }
      - { role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }
      - { role: cfo, stance: consulted, on: 2026-09-11 }
`,
  },
  check({ charter, options: { min }, reportMissing }) {
    const { engagement } = charter.entry;
    const { ceo, cio } = charter.actors;
    if (!engagement || !ceo || !cio) return;
    const isEmpty = hasNoAlignment(engagement);
    const alignment = isEmpty ? [] : alignmentOf(engagement);
    if (!alignment) return;
    const asked = new Set(alignment.flatMap(({ role }) => (role ? [role.value] : [])));
    const peers = [...asked].filter((id) => mayBePeer(id, charter));
    if (peers.length >= min) return;
    reportMissing(engagement, ['vetting', 'alignment'], {
      message: peers.length === 0 ? 'nobody' : 'few',
      args: { found: peers.length, min },
      repairs: () => consultations(min - peers.length, asked, engagement.node, charter),
      // Where others are named, a missing CIO and missing peers are two different things.
      ...(isEmpty ? {} : { yieldsTo: [] }),
    });
  },
});

/** Whether a role is a leader other than CEO, CIO and whoever is engaged, or may be one for all that could be read. */
function mayBePeer(id: string, { actors, roles }: Charter): boolean {
  const role = roles.get(id);
  if (!role || role.unreadable.has('function')) return true;
  return isLeader(role) && ![actors.ceo, actors.cio, actors.engaged].includes(role);
}

const MOST_CHOICES = 5;

/** Where one more has to be asked, any of the peers will do; of several, the first ones. */
function consultations(
  lacking: number,
  asked: ReadonlySet<string>,
  engagement: MappingNode,
  charter: Charter,
): readonly Repair[] {
  const candidates = peersIn(charter).flatMap(({ id }) => (id && !asked.has(id.value) ? [id.value] : []));
  const choices = lacking === 1 ? candidates.map((id) => [id]) : [candidates.slice(0, lacking)];
  return choices
    .filter((chosen) => chosen.length === lacking)
    .slice(0, MOST_CHOICES)
    .map((chosen) => ({
      name: 'consulted',
      args: { peers: chosen.map((id) => charter.named(id)) },
      changes: [
        {
          kind: 'add',
          in: engagement,
          keys: ['vetting', 'alignment'],
          values: chosen.map((id) => claim(id, { stance: 'consulted' })),
        },
      ],
    }));
}
