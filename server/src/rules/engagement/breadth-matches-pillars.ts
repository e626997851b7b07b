import type { Node } from '../../syntax/nodes.ts';
import { entryOf } from '../../syntax/nodes.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';

export const breadthMatchesPillars = checkRule({
  id: 'engagement/breadth-matches-pillars',
  title: 'The breadth of the engagement fits the number of its pillars',
  rationale:
    'Breadth decides how closely the CIO has to vet and accompany the engagement. When it says one thing and the list of pillars another, one of the leaders is in for a surprise.',
  practices: [],
  levels: { minimal: 'off', recommended: 'info', strict: 'warning' },
  options: {},
  messages: {
    narrow:
      'The engagement is said to cover all of marketing but names only {found} of its pillars; fewer than {limit} are rather a part. Call it focused, or name the other pillars.',
    wide: 'The engagement is said to be focused but names {found} pillars; more than {limit} are nearly all of marketing. Call it full, so that the CIO vets it, or take out pillars that are not meant.',
    pillars: 'These are its pillars',
  },
  repairs: {
    focused: { title: 'Call the engagement focused', safe: false },
    full: { title: 'Call the engagement full', safe: false },
  },
  examples: {
    fails: `engagement:
  role: cmo
  model: advisory
  breadth: full
  pillars: [messaging, campaigns, web]
  term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }
  vetting:
    goals: [more-opportunities]
    gaps: [{ id: no-attribution, statement: Nobody knows what leads to sales., closedBy: launch-campaign }]
    alignment:
      - { role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }
      - { role: cfo, stance: consulted, on: 2026-09-11 }
`,
    passes: `engagement:
  role: cmo
  model: advisory
  breadth: focused
  pillars: [messaging, campaigns, web]
  term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }
  vetting:
    goals: [more-opportunities]
    gaps: [{ id: no-attribution, statement: Nobody knows what leads to sales., closedBy: launch-campaign }]
    alignment:
      - { role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }
      - { role: cfo, stance: consulted, on: 2026-09-11 }
`,
  },
  check({ charter, report }) {
    const { engagement } = charter.entry;
    if (!engagement?.breadth || engagement.unreadable.has('pillars') || engagement.node.damaged) return;
    const { breadth, pillars } = engagement;
    const list = entryOf(engagement.node, 'pillars');
    const related = list ? [{ node: list.key, message: 'pillars' }] : [];
    const found = pillars.length;
    if (breadth.value === 'full' && found < FEWEST_OF_FULL)
      report(breadth, {
        message: 'narrow',
        args: { found, limit: FEWEST_OF_FULL },
        related,
        repairs: () => [calling('focused', breadth)],
      });
    if (breadth.value === 'focused' && found > MOST_OF_FOCUSED)
      report(breadth, {
        message: 'wide',
        args: { found, limit: MOST_OF_FOCUSED },
        related,
        repairs: () => [calling('full', breadth)],
      });
  },
});

const FEWEST_OF_FULL = 4;
const MOST_OF_FOCUSED = 6;

function calling(name: 'focused' | 'full', node: Node): Repair {
  return { name, changes: [{ kind: 'replace', node, value: name }] };
}
