import { checkRule } from '../rule.ts';
import { alignmentOf, statedBy } from './alignment.ts';

export const technologyReadiness = checkRule({
  id: 'engagement/technology-readiness',
  title: 'The CIO confirms that technology and data for personal communication are in place',
  rationale:
    'Campaigns and a better customer experience are promised to the board long before anybody tries the systems. When technology or data turn out to be missing, the year is spent on them instead.',
  practices: ['P09'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    unconfirmed:
      'The engagement rests on communication with single customers ({pillars}), but {cio} has not confirmed that the {missing:confirmation} for it is in place. Ask {cio}, and record the answer under "confirms" in the alignment.',
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
    const pillars = PERSONAL.filter((pillar) => engagement.pillars.some(({ value }) => value === pillar));
    // Where nobody was asked at all, the other rules on the alignment say so.
    const alignment = alignmentOf(engagement);
    if (pillars.length === 0 || !alignment) return;
    const stated = statedBy(cio, alignment);
    const confirmed = stated.flatMap(({ confirms }) => confirms.map(({ value }) => value));
    const missing = CONFIRMATIONS.filter((each) => !confirmed.includes(each));
    if (missing.length === 0 || stated.some(({ unreadable, node }) => unreadable.has('confirms') || node.damaged))
      return;
    const finding = {
      message: 'unconfirmed',
      args: { cio: charter.roleTitle(cio.id.value), pillars, missing },
    };
    const [first] = stated;
    if (first) reportMissing(first, ['confirms'], finding);
    else reportMissing(engagement, ['vetting', 'alignment'], finding);
  },
});

/** The pillars that rest on communication with single persons. */
const PERSONAL = ['customer-experience', 'customer-data', 'campaigns'] as const;

const CONFIRMATIONS = ['technology-in-place', 'data-in-place'] as const;
