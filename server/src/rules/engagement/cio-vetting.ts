import type { Charter } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import type { MappingNode } from '../../syntax/nodes.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { alignmentOf, alignmentRulesBefore, hasNoAlignment, needsVetting, type Stance, statedBy } from './alignment.ts';
import { claim, toBeConfirmed } from './claims.ts';
import { CONFIRMATIONS, personalPillars } from './personal-communication.ts';

export const cioVetting = checkRule({
  id: 'engagement/cio-vetting',
  title: 'The CIO has vetted a leader who is engaged for all of marketing',
  rationale:
    'Nearly everything that a marketing leader with full breadth sets out to do ends up in systems that the CIO runs. A CIO who was only told about the appointment has no reason to make room for it.',
  practices: ['P02'],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {},
  yieldsTo: alignmentRulesBefore('engagement/cio-vetting'),
  messages: {
    absent:
      'The engagement covers all of marketing, but {cio} has not vetted it, although most of it will need technology. Ask {cio}, and add the answer to the alignment with the stance vetted or approved.',
    weak: '{cio} was only consulted on an engagement that covers all of marketing and will need technology for most of it. Let {cio} vet it, and record the stance vetted or approved.',
    noStance:
      'The alignment names {cio} but not the stance taken. An engagement that covers all of marketing needs it vetted or approved by the CIO. Record the "stance".',
  },
  repairs: {
    vetted: { title: 'Record that {cio} has vetted the engagement', safe: false },
    ready: {
      title: 'Record that {cio} has vetted the engagement and confirms technology and data to be in place',
      safe: false,
    },
  },
  examples: {
    fails: `engagement:
  role: cmo
  model: advisory
  breadth: full
  pillars: [messaging, campaigns, web, analytics]
  term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }
  vetting:
    goals: [more-opportunities]
    gaps: [{ id: no-attribution, statement: Nobody knows what leads to sales., closedBy: launch-campaign }]
    alignment:
      - { role: cio, stance: consulted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }
      - { role: cfo, stance: consulted, on: 2026-09-11 }
`,
    passes: `engagement:
  role: cmo
  model: advisory
  breadth: full
  pillars: [messaging, campaigns, web, analytics]
  term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }
  vetting:
    goals: [more-opportunities]
    gaps: [{ id: no-attribution, statement: Nobody knows what leads to sales., closedBy: launch-campaign }]
    alignment:
      - { role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }
      - { role: cfo, stance: consulted, on: 2026-09-11 }
`,
  },
  check({ charter, report, reportMissing }) {
    const { engagement } = charter.entry;
    const { cio } = charter.actors;
    if (!engagement || !cio?.id || !needsVetting(charter)) return;
    const args = { cio: charter.named(cio.id.value) };
    const alignment = hasNoAlignment(engagement) ? [] : alignmentOf(engagement);
    const stated = alignment && statedBy(cio, alignment);
    if (!stated || stated.some((entry) => mayBeEnough(entry))) return;
    const [first] = stated;
    const cioId = cio.id.value;
    const repairs = (): readonly Repair[] => [first ? raising(first) : adding(cioId, engagement.node, charter)];
    if (!first) reportMissing(engagement, ['vetting', 'alignment'], { message: 'absent', args, repairs });
    else if (first.stance) report(first.stance, { message: 'weak', args, repairs });
    else reportMissing(first, ['stance'], { message: 'noStance', args, repairs });
  },
});

/** Whether a stance is a vetting or an approval, or could not be read. */
function mayBeEnough(entry: Stance): boolean {
  return entry.stance ? entry.stance.value !== 'consulted' : !lacks(entry, 'stance');
}

/** Where the engagement rests on technology and data, the next question to the CIO would be whether they are in place. */
function adding(cio: string, engagement: MappingNode, charter: Charter): Repair {
  const isAsked = personalPillars(charter).length > 0;
  const values = [claim(cio, { stance: 'vetted', confirms: isAsked ? CONFIRMATIONS : [] })];
  return {
    name: isAsked ? 'ready' : 'vetted',
    changes: [{ kind: 'add', in: engagement, keys: ['vetting', 'alignment'], values }],
  };
}

function raising(said: Stance): Repair {
  return {
    name: 'vetted',
    changes: [{ kind: 'set', in: said.node, keys: ['stance'], value: 'vetted' }, ...toBeConfirmed(said)],
  };
}
