import { lacks } from '../../charter/read.ts';
import { isTemporary } from '../../charter/term.ts';
import { checkRule } from '../rule.ts';

export const triggerStated = checkRule({
  id: 'engagement/trigger-stated',
  title: 'A fractional or interim engagement says what led to it',
  rationale:
    'A leader who bridges a departure has other duties than one who is to spend new money or to merge two teams. Whoever does not know the reason measures the engagement by the wrong things.',
  practices: ['P01'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    none: 'The charter does not say what led to this {model} engagement, so that everybody expects something else of it. State the event under "trigger", such as a departure, a merger or growth.',
    kind: 'The trigger of this {model} engagement does not say what kind of event it was, so that it cannot be compared with what the engagement sets out to do. Choose its "kind".',
  },
  examples: {
    fails: `engagement:
  role: cmo
  model: interim
  breadth: focused
  pillars: [messaging, campaigns, web, analytics]
  term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }
  vetting:
    goals: [more-opportunities]
    gaps: [{ id: no-attribution, statement: Nobody knows what leads to sales., closedBy: launch-campaign }]
    alignment:
      - { role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }
      - { role: cfo, stance: consulted, on: 2026-09-11 }
  succession: { plan: none }
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
  succession: { plan: none }
`,
  },
  check({ charter, reportMissing }) {
    const { engagement } = charter.entry;
    if (!engagement || !isTemporary(charter)) return;
    const args = { model: engagement.model?.value ?? '' };
    if (lacks(engagement, 'trigger')) reportMissing(engagement, ['trigger'], { message: 'none', args });
    else if (engagement.trigger && lacks(engagement.trigger, 'kind'))
      reportMissing(engagement.trigger, ['kind'], { message: 'kind', args });
  },
});
