import type { Charter, CharterEntry, Role } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { isLeader, isSamePerson, roleOf } from '../../charter/people.ts';
import { lacks } from '../../charter/read.ts';
import { filled } from '../filled.ts';
import { type Candidate, nameable, rolesOfTeam } from '../nameable.ts';
import type { Change, Repair } from '../repair.ts';
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
  repairs: {
    name: { title: 'Make {role} the liaison', safe: false },
    mentor: { title: 'Let {mentors:all} mentor the liaison', safe: false },
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
      return reportMissing(charter.entry, keys, { message: 'none', repairs: () => nameLiaison(named, charter) });
    }
    const { role, mentors = [] } = named ?? {};
    if (role && !mayBelongTo('marketing', role, charter) && !mayBelongTo('technology', role, charter))
      report(role, {
        message: 'otherTeam',
        args: { role: charter.named(role.value) },
        repairs: () => nameLiaison(named, charter),
      });
    if (!named) return;
    const [first] = mentors;
    const isAlone = mentors.every((mentor) => isSamePerson(roleOf(mentor, charter), roleOf(role, charter)));
    if (lacks(named, 'mentors'))
      reportMissing(named, ['mentors'], { message: 'noMentor', repairs: () => nameMentors(named, charter) });
    else if (first && isAlone && isClear(named, 'mentors'))
      report(first, { message: 'ownMentor', repairs: () => nameMentors(named, charter) });
  },
});

type Liaison = NonNullable<NonNullable<CharterEntry['collaboration']>['liaison']>;

/** Somebody of the two teams who does not lead yet, guided by both leaders unless there are other mentors. */
function nameLiaison(named: Liaison | undefined, charter: Charter): readonly Repair[] {
  const members = [...rolesOfTeam('marketing', charter), ...rolesOfTeam('technology', charter)];
  const emerging = members.filter((role) => !isLeader(role) && role.party?.value !== 'provider');
  const born = emerging.filter((role) => role.function?.value === 'liaison');
  return nameable(charter.entry, [...born, ...emerging], charter).map(({ id, title, role }) => ({
    name: 'name',
    args: { role: title },
    changes: named ? [liaisonIs(named, id), ...mentoredBy(named, role, charter)] : [newLiaison(role, charter)],
  }));
}

function liaisonIs({ node }: Liaison, value: string): Change {
  return { kind: 'set', in: node, keys: ['role'], value };
}

function newLiaison(role: Role, charter: Charter): Change {
  const mentors = mentorsFor(role, charter).map(({ id }) => id);
  const value = filled({ role: role.id?.value, mentors });
  return { kind: 'set', in: charter.entry.node, keys: ['collaboration', 'liaison'], value };
}

/** Nothing where somebody else guides the liaison already. */
function mentoredBy(named: Liaison, role: Role, charter: Charter): readonly Change[] {
  const isGuided = named.mentors.some((mentor) => !isSamePerson(roleOf(mentor, charter), role));
  const values = mentorsFor(role, charter).map(({ id }) => id);
  return isGuided || values.length === 0 ? [] : [{ kind: 'add', in: named.node, keys: ['mentors'], values }];
}

function mentorsFor(role: Role | undefined, charter: Charter): readonly Candidate[] {
  const { engaged, cio } = charter.actors;
  return nameable(charter.entry, [engaged, cio], charter, role);
}

/** The leaders take the place of a liaison who would guide nobody else. */
function nameMentors(named: Liaison, charter: Charter): readonly Repair[] {
  const mentors = mentorsFor(roleOf(named.role, charter), charter);
  const value = mentors.map(({ id }) => id);
  if (value.length === 0) return [];
  const args = { mentors: mentors.map(({ title }) => title) };
  return [{ name: 'mentor', args, changes: [{ kind: 'set', in: named.node, keys: ['mentors'], value }] }];
}
