import { isClear } from '../../charter/clarity.ts';
import { isSamePerson, roleOf } from '../../charter/people.ts';
import { lacks } from '../../charter/read.ts';
import { checkRule } from '../rule.ts';
import { lacksPart } from './section.ts';
import { mayBelongTo } from './teams.ts';

export const liaison = checkRule({
  id: 'collaboration/liaison',
  title: 'A liaison from one of the two teams has a mentor',
  rationale:
    'Two executives meet once a month; their teams meet every day. A coming leader who knows both sides keeps them on the same page, and grows in it if somebody guides that person.',
  practices: ['P21'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    none: 'Nobody keeps the marketing and the technology team on the same page from day to day. Name a liaison, an emerging leader from one of the two teams.',
    otherTeam:
      '{role} belongs neither to the marketing nor to the technology team, and so knows neither from the inside. Choose a liaison from one of the two.',
    noMentor:
      'Nobody guides the liaison, who has to stand between two executives. Name one of them, or both, under "mentors".',
    ownMentor: 'Nobody can be their own mentor. Name another role under "mentors", such as one of the two leaders.',
  },
  examples: {
    fails: `collaboration:
  liaison: { role: sales, mentors: [cmo, cio] }
`,
    passes: `collaboration:
  liaison: { role: web-lead, mentors: [cmo, cio] }
`,
  },
  check({ charter, report, reportMissing }) {
    const named = charter.entry.collaboration?.liaison;
    if (lacksPart(charter, 'liaison') || (named && lacks(named, 'role'))) {
      const keys = ['collaboration', 'liaison', ...(named ? ['role'] : [])];
      return reportMissing(charter.entry, keys, { message: 'none' });
    }
    const { role, mentors = [] } = named ?? {};
    if (role && !mayBelongTo('marketing', role, charter) && !mayBelongTo('technology', role, charter))
      report(role, { message: 'otherTeam', args: { role: charter.roleTitle(role.value) } });
    if (!named) return;
    const [first] = mentors;
    const isAlone = mentors.every((mentor) => isSamePerson(roleOf(mentor, charter), roleOf(role, charter)));
    if (lacks(named, 'mentors')) reportMissing(named, ['mentors'], { message: 'noMentor' });
    else if (first && isAlone && isClear(named, 'mentors')) report(first, { message: 'ownMentor' });
  },
});
