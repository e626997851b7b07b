import type { Charter, CharterEntry } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { freeId } from '../free-id.ts';
import { nameable, rolesOfTeam } from '../nameable.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { isPartClear } from './section.ts';
import { mayBelongTo, type Team } from './teams.ts';

type ServiceLevel = NonNullable<CharterEntry['collaboration']>['serviceLevels'][number];

export const serviceLevels = checkRule({
  id: 'collaboration/service-levels',
  title: 'Marketing and technology agree on response times',
  rationale:
    'Marketing wants it tomorrow, IT plans by the quarter. Agreed times turn that standing quarrel into a promise that both can plan with.',
  practices: ['P32'],
  levels: { minimal: 'off', recommended: 'info', strict: 'warning' },
  options: {},
  messages: {
    none: 'No service level between a marketing and a technology role is agreed, so that every request is urgent for one and a surprise for the other. Agree on times for the most common request.',
  },
  repairs: {
    add: { title: 'Add a service level between {from} and {to}, to be filled in', safe: false },
  },
  examples: {
    fails: `collaboration:
  serviceLevels:
    - { id: landing-page, request: A landing page, from: sales, to: web-lead, respondDays: 2, resolveDays: 10 }
`,
    passes: `collaboration:
  serviceLevels:
    - { id: landing-page, request: A landing page, from: marketing, to: web-lead, respondDays: 2, resolveDays: 10 }
`,
  },
  check({ charter, reportMissing }) {
    const { collaboration } = charter.entry;
    if (
      !isPartClear(charter, 'serviceLevels') ||
      collaboration?.serviceLevels.some((each) => mayBeBetweenTeams(each, charter))
    )
      return;
    reportMissing(charter.entry, ['collaboration', 'serviceLevels'], {
      message: 'none',
      repairs: () => addLevel(charter),
    });
  },
});

/** Whether one of the two teams asks the other, or may do so because the roles or their teams are not known. */
function mayBeBetweenTeams(level: ServiceLevel, charter: Charter): boolean {
  const mayGo = (from: Team, to: Team): boolean =>
    mayName(level, 'from', from, charter) && mayName(level, 'to', to, charter);
  return mayGo('marketing', 'technology') || mayGo('technology', 'marketing');
}

/** A role that is not named is of no team. */
function mayName(level: ServiceLevel, key: 'from' | 'to', team: Team, charter: Charter): boolean {
  const role = level[key];
  return role ? mayBelongTo(team, role, charter) : !lacks(level, key);
}

/** Which times, the two have to agree on. */
function addLevel(charter: Charter): readonly Repair[] {
  const [from] = nameable(charter.entry, rolesOfTeam('marketing', charter), charter);
  const [to] = nameable(charter.entry, rolesOfTeam('technology', charter), charter);
  if (!from || !to) return [];
  const level = {
    id: freeId(charter, 'marketing-request'),
    request: 'TODO: say what is asked for most often, and state respondDays and resolveDays',
    from: from.id,
    to: to.id,
  };
  const changes = [
    { kind: 'add', in: charter.entry.node, keys: ['collaboration', 'serviceLevels'], values: [level] },
  ] as const;
  return [{ name: 'add', args: { from: from.title, to: to.title }, changes }];
}
