import type { Charter, CharterEntry } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { lacks } from '../../charter/read.ts';
import { named } from '../../charter/titles.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import { isSumWrong } from '../budget/funding.ts';
import { firstFew } from '../first-few.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { lacksPart } from './section.ts';
import { mayBelongTo, type Team } from './teams.ts';

type Line = NonNullable<CharterEntry['budget']>['lines'][number];

export const dataMaturity = checkRule({
  id: 'collaboration/data-maturity',
  title: 'Both teams invest in deciding by data, from a stated level to a higher one',
  rationale:
    'Becoming data-driven takes tools and habits. When only one side pays for it, the other waits to be served and nothing changes.',
  practices: ['P26'],
  levels: { minimal: 'off', recommended: 'info', strict: 'warning' },
  options: {},
  messages: {
    notStated:
      'The charter does not say how far the organisation decides by data and how far it wants to get, so that nobody can tell whether it moved. State "current" and "target", from 1 to 5.',
    backwards:
      'The target {target} is below today’s level {current}, so that the organisation would go back. Set a target of at least {current}.',
    noInvestments:
      'Nothing is invested in deciding by data. Name the budget lines that pay for it, and let marketing and technology both contribute.',
    oneSided:
      'Nobody from {teams:team} pays for these investments, and who pays for nothing has no stake in the result. Let both teams fund a part of at least one budget line.',
  },
  repairs: {
    raise: { title: 'Set the target to {level}', safe: false },
    swap: { title: 'Go from level {target} to level {current}', safe: false },
    invest: { title: 'Name "{line}" as an investment', safe: false },
  },
  examples: {
    fails: `collaboration:
  dataMaturity: { current: 3, target: 2, due: 2027-09-30, investments: [crm-licences] }
`,
    passes: `collaboration:
  dataMaturity: { current: 2, target: 3, due: 2027-09-30, investments: [crm-licences] }
`,
  },
  check({ charter, report, reportMissing }) {
    const stated = charter.entry.collaboration?.dataMaturity;
    const unsaid = stated && (['current', 'target'] as const).filter((key) => lacks(stated, key));
    if (unsaid ? unsaid.length > 0 : lacksPart(charter, 'dataMaturity')) {
      const keys = unsaid?.length === 1 ? unsaid : [];
      reportMissing(charter.entry, ['collaboration', 'dataMaturity', ...keys], { message: 'notStated' });
    }
    if (!stated || unsaid?.length === 2) return;
    const { current, target } = stated;
    if (current && target && target.value < current.value)
      report(target, {
        message: 'backwards',
        args: { current: current.value, target: target.value },
        repairs: () => raise(current, target),
      });
    if (!isClear(stated, 'investments')) return;
    const repairs = (): readonly Repair[] => invest(stated, charter);
    if (lacks(stated, 'investments'))
      return reportMissing(stated, ['investments'], { message: 'noInvestments', repairs });
    const teams = TEAMS.filter((team) => !mayInvest(team, stated.investments, charter));
    if (teams.length > 0) reportMissing(stated, ['investments'], { message: 'oneSided', args: { teams }, repairs });
  },
});

const TEAMS = ['marketing', 'technology'] as const;

/** Whether a team pays for one of the investments, or may do so because something about them is not known. */
function mayInvest(team: Team, investments: readonly Scalar<string>[], charter: Charter): boolean {
  const lines = charter.entry.budget?.lines ?? [];
  return investments.some(({ value }) => {
    const line = lines.find(({ id }) => id?.value === value);
    return !line || mayFund(team, line, charter);
  });
}

function mayFund(team: Team, line: Line, charter: Charter): boolean {
  if (line.funding.length === 0 || !isClear(line, 'funding') || isSumWrong(line)) return true;
  return line.funding.some(({ role, share }) => share?.value !== 0 && (!role || mayBelongTo(team, role, charter)));
}

/** Standing still is the least; the numbers may also stand the wrong way round. */
function raise(current: Scalar<number>, target: Scalar<number>): readonly Repair[] {
  const level = current.value;
  const raised = { kind: 'replace', node: target, value: level } as const;
  return [
    { name: 'swap', changes: [raised, { kind: 'replace', node: current, value: target.value }] },
    { name: 'raise', args: { level }, changes: [raised] },
  ];
}

type DataMaturity = NonNullable<NonNullable<CharterEntry['collaboration']>['dataMaturity']>;

/** The budget lines for which both teams pay. */
function invest({ node }: DataMaturity, charter: Charter): readonly Repair[] {
  const lines = charter.entry.budget?.lines ?? [];
  const joint = lines.filter((line) => line.funding.length > 0 && TEAMS.every((team) => mayFund(team, line, charter)));
  return firstFew(joint).flatMap((line) => {
    const values = line.id ? [line.id.value] : [];
    const changes = [{ kind: 'add', in: node, keys: ['investments'], values }] as const;
    return values.length > 0 ? [{ name: 'invest', args: { line: named(line) }, changes }] : [];
  });
}
