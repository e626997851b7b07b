import type { Charter } from '../../charter/charter.ts';
import type { Change, Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { alignmentOf, alignmentRulesBefore, hasNoAlignment, needsVetting, type Stance, statedBy } from './alignment.ts';
import { claim, toBeConfirmed } from './claims.ts';
import { CONFIRMATIONS, personalPillars } from './personal-communication.ts';

export const technologyReadiness = checkRule({
  id: 'engagement/technology-readiness',
  title: 'The CIO confirms that technology and data for personal communication are in place',
  rationale:
    'Campaigns and a better customer experience are promised to the board long before anybody tries the systems. When technology or data turn out to be missing, the year is spent on them instead.',
  practices: ['P09'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  yieldsTo: alignmentRulesBefore('engagement/technology-readiness'),
  messages: {
    unconfirmed:
      'The engagement rests on communication with single customers ({pillars}), but {cio} has not confirmed that the {missing:confirmation} for it is in place. Ask {cio}, and record the answer under "confirms" in the alignment.',
  },
  repairs: {
    both: { title: 'Record that {cio} confirms technology and data to be in place', safe: false },
    technology: { title: 'Record that {cio} confirms the technology to be in place', safe: false },
    data: { title: 'Record that {cio} confirms the data to be in place', safe: false },
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
      - { role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place] }
      - { role: cfo, stance: consulted, on: 2026-09-11 }
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
      - { role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }
      - { role: cfo, stance: consulted, on: 2026-09-11 }
`,
  },
  check({ charter, reportMissing }) {
    const { engagement } = charter.entry;
    const { cio } = charter.actors;
    if (!engagement || !cio?.id) return;
    const pillars = personalPillars(charter);
    const isEmpty = hasNoAlignment(engagement);
    const alignment = isEmpty ? [] : alignmentOf(engagement);
    if (pillars.length === 0 || !alignment) return;
    const stated = statedBy(cio, alignment);
    const [first] = stated;
    const confirmed = stated.flatMap(({ confirms }) => confirms.map(({ value }) => value));
    const missing = CONFIRMATIONS.filter((each) => !confirmed.includes(each));
    if (missing.length === 0 || stated.some(({ unreadable, node }) => unreadable.has('confirms') || node.damaged))
      return;
    const finding = {
      message: 'unconfirmed',
      args: { cio: charter.named(cio.id.value), pillars, missing },
      repairs: () => confirming(first, missing, charter),
    };
    if (first) reportMissing(first, ['confirms'], { ...finding, yieldsTo: [] });
    // Where others are named, the CIO alone is missing, whom engagement/cio-vetting asks for.
    else
      reportMissing(engagement, ['vetting', 'alignment'], {
        ...finding,
        ...(isEmpty ? {} : { yieldsTo: ['engagement/cio-vetting'] }),
      });
  },
});

/** Adds the confirmations to what the CIO says, where a note stays as it was written, or an entry for the CIO, unless the CIO has to vet the engagement first. */
function confirming(said: Stance | undefined, missing: readonly string[], charter: Charter): readonly Repair[] {
  const { entry, actors } = charter;
  const cio = actors.cio?.id?.value;
  if (!entry.engagement || cio === undefined || (!said && needsVetting(charter))) return [];
  const [only] = missing;
  const name = missing.length > 1 ? 'both' : only === 'data-in-place' ? 'data' : 'technology';
  const changes: readonly Change[] = said
    ? [{ kind: 'add', in: said.node, keys: ['confirms'], values: missing }, ...(said.note ? [] : toBeConfirmed(said))]
    : [
        {
          kind: 'add',
          in: entry.engagement.node,
          keys: ['vetting', 'alignment'],
          values: [claim(cio, { stance: 'consulted', confirms: missing })],
        },
      ];
  return [{ name, changes }];
}
