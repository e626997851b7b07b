import type { Charter, CharterEntry } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { named } from '../../charter/titles.ts';
import { nameable, rolesOfTeam } from '../nameable.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { isPartClear } from './section.ts';
import { mayBelongTo } from './teams.ts';

type Mentoring = NonNullable<CharterEntry['collaboration']>['mentoring'][number];

export const mentoring = checkRule({
  id: 'collaboration/mentoring',
  title: 'Somebody of the marketing team is mentored',
  rationale:
    'A leader who comes for some days a week, or a team that grows faster than its experience, leaves nothing behind unless somebody learns to carry on.',
  practices: ['P16'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    fractional:
      'The engaged leader is there only part of the time, and nobody of the marketing team learns to carry on. Write down who is mentored, by whom and in what.',
    fastGrowth:
      'The company grows faster than the experience of its marketing team, and nobody there is mentored. Write down who is mentored, by whom and in what.',
  },
  repairs: {
    mentor: { title: 'Let {mentor} mentor {mentee}, with a note to say in what', safe: false },
  },
  examples: {
    fails: `collaboration:
  mentoring:
    - { mentor: cmo, mentees: [web-lead], focus: Leading a campaign }
`,
    passes: `collaboration:
  mentoring:
    - { mentor: cmo, mentees: [web-lead, marketing], focus: Leading a campaign }
`,
  },
  check({ charter, reportMissing }) {
    const { engagement, collaboration } = charter.entry;
    const isFractional = engagement?.model?.value === 'fractional';
    if (!isFractional && charter.organization?.stage?.value !== 'fast-growth') return;
    if (!isPartClear(charter, 'mentoring') || collaboration?.mentoring.some((each) => mayReachMarketing(each, charter)))
      return;
    const message = isFractional ? 'fractional' : 'fastGrowth';
    reportMissing(charter.entry, ['collaboration', 'mentoring'], { message, repairs: () => mentorSomebody(charter) });
  },
});

/** Whether a marketing role other than the engaged one learns, or may do so because who learns is not known. */
function mayReachMarketing(entry: Mentoring, charter: Charter): boolean {
  const others = entry.mentees.filter(({ value }) => value !== charter.actors.engaged?.id?.value);
  return !isClear(entry, 'mentees') || others.some((mentee) => mayBelongTo('marketing', mentee, charter));
}

/** The engaged leader teaches somebody who stays. */
function mentorSomebody(charter: Charter): readonly Repair[] {
  const { engaged } = charter.actors;
  if (!engaged?.id) return [];
  const mentor = engaged.id.value;
  const args = { mentor: named(engaged) };
  return nameable(charter.entry, rolesOfTeam('marketing', charter), charter, engaged).map(({ id, title }) => {
    const values = [{ mentor, mentees: [id], focus: 'TODO: say what is to be learned' }];
    const changes = [{ kind: 'add', in: charter.entry.node, keys: ['collaboration', 'mentoring'], values }] as const;
    return { name: 'mentor', args: { ...args, mentee: title }, changes };
  });
}
