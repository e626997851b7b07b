import type { CharterEntry } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { named } from '../../charter/titles.ts';
import type { Repair } from '../repair.ts';
import { type CheckContext, checkRule } from '../rule.ts';
import { closings, vettingRepairs, wholeVetting } from './settle-vetting.ts';

export const goalsGapsAlignment = checkRule({
  id: 'engagement/goals-gaps-alignment',
  title: 'Goals, gaps and alignment are settled before the engagement starts',
  rationale:
    'What the engagement is for, what is missing today and who stands behind it are three questions that cost a meeting before the start, and the engagement itself when they come up in the middle.',
  practices: ['P04'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    nothing:
      'Nothing was settled before the engagement: neither its goals, nor the gaps that it closes, nor where the other leaders stand. Agree on these three, and write them down under "vetting".',
    goals:
      'The vetting names no goals, so that nobody can say what the engagement was agreed for. Name the objectives that it serves under "goals".',
    gaps: 'The vetting names no gaps, so that it is open what is missing today. Say under "gaps" what it is, and which work closes it.',
    alignment:
      'The vetting does not say where the other leaders stand, who will be needed for most of the work. Ask them, and write down under "alignment" who said what.',
    open: 'No work closes the gap "{gap}", so that it will still be there when the engagement ends. Name the work that closes it under "closedBy", or take the gap off the list.',
  },
  repairs: {
    all: {
      title: 'Add goals, a gap that "{work}" closes, and the stances of {roles:all}, to be filled in and confirmed',
      safe: false,
    },
    goals: { title: 'Name the objectives of the charter as its goals', safe: false },
    gap: { title: 'Add a gap that "{work}" closes, to be filled in', safe: false },
    alignment: { title: 'Record the stances of {roles:all}, to be confirmed', safe: false },
    close: { title: 'Let "{work}" close the gap "{gap}"', safe: false },
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
    gaps: [{ id: no-attribution, statement: Nobody knows what leads to sales. }]
    alignment:
      - { role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }
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
  check(context) {
    const { charter, reportMissing } = context;
    const { engagement } = charter.entry;
    if (!engagement) return;
    const { vetting } = engagement;
    const isBlank = vetting ? vetting.node.entries.length === 0 : true;
    if (isBlank && (vetting ? !vetting.node.damaged : lacks(engagement, 'vetting')))
      reportMissing(engagement, ['vetting'], {
        message: 'nothing',
        repairs: () => wholeVetting(engagement.node, charter),
      });
    else if (vetting) checkVetting(vetting, context);
  },
});

type Vetting = NonNullable<NonNullable<CharterEntry['engagement']>['vetting']>;

function checkVetting(vetting: Vetting, { charter, reportMissing }: CheckContext): void {
  for (const part of ['goals', 'gaps', 'alignment'] as const) {
    const repairs = (): readonly Repair[] => vettingRepairs(part, vetting.node, charter);
    if (lacks(vetting, part)) reportMissing(vetting, [part], { message: part, repairs });
  }
  for (const gap of vetting.gaps) {
    const args = { gap: named(gap) };
    const repairs = (): readonly Repair[] => closings(gap.node, charter);
    if (lacks(gap, 'closedBy')) reportMissing(gap, ['closedBy'], { message: 'open', args, repairs });
  }
}
