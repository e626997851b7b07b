import { lacks } from '../../charter/read.ts';
import { isTemporary } from '../../charter/term.ts';
import type { MappingNode } from '../../syntax/nodes.ts';
import type { Change, Repair } from '../repair.ts';
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
  repairs: {
    state: { title: 'Add a trigger of the kind other, to be filled in', safe: false },
    call: { title: 'Give the trigger the kind other', safe: false },
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
    const { trigger } = engagement;
    if (lacks(engagement, 'trigger'))
      reportMissing(engagement, ['trigger'], { message: 'none', args, repairs: () => [stating(engagement.node)] });
    else if (trigger && lacks(trigger, 'kind'))
      reportMissing(trigger, ['kind'], {
        message: 'kind',
        args,
        repairs: () => [calling(trigger.node, lacks(trigger, 'note'))],
      });
  },
});

const NOTE = 'TODO: say what led to the engagement, and choose the kind that fits';

function stating(engagement: MappingNode): Repair {
  const value = { kind: 'other', note: NOTE };
  return { name: 'state', changes: [{ kind: 'set', in: engagement, keys: ['trigger'], value }] };
}

function calling(trigger: MappingNode, lacksNote: boolean): Repair {
  const note: readonly Change[] = lacksNote ? [{ kind: 'set', in: trigger, keys: ['note'], value: NOTE }] : [];
  return { name: 'call', changes: [{ kind: 'set', in: trigger, keys: ['kind'], value: 'other' }, ...note] };
}
