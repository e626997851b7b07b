import { type Charter, LETTERS, type Letter, type RaciRow } from '../../charter/charter.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { isKnown, singleRows } from './rows.ts';

interface Holding {
  readonly letter: Letter;
  readonly node: Scalar<string>;
}

export const oneLetter = checkRule({
  id: 'raci/one-letter',
  title: 'A role holds one letter in a row',
  rationale:
    'Somebody who does the work need not be asked or told about it as well. A second letter is usually a slip for another role, which then hears of nothing.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {
    allowAR: { default: true, description: 'Whether one role may both do the work (R) and answer for it (A).' },
  },
  messages: {
    several:
      '{role} stands in this row more than once ({letters}), so that nobody knows which part is meant. Keep the letter that says most, or name the role that was meant here.',
    first: 'This role stands here already',
  },
  repairs: {
    strongest: { title: 'Keep {role} under {kept} only, which says most', safe: true },
    choose: { title: 'Keep {role} under {kept} only', safe: false },
  },
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: [cio, sales], informed: [ceo, sales] }
`,
    passes: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: [marketing, cmo], accountable: cmo, consulted: [cio, sales], informed: ceo }
`,
  },
  check({ charter, options, report }) {
    for (const row of singleRows(charter).filter(namesSomebodyTwice)) {
      for (const [role, holdings] of holdingsByRole(row)) {
        const [first, ...others] = holdings;
        const second = others.find(({ letter }) => !(options.allowAR && letter === 'accountable'));
        if (!first || !second) continue;
        const args = { role: charter.named(role), letters: holdings.map(({ letter }) => letter) };
        const related = [{ node: first.node, message: 'first' }];
        const repairs = (): readonly Repair[] => choices(row, holdings, options.allowAR, charter);
        report(second.node, { message: 'several', args, related, repairs });
      }
    }
  },
});

/** A quick look at all rows, since hardly any needs a closer one. */
function namesSomebodyTwice(row: RaciRow): boolean {
  const seen = new Set<string>();
  for (const letter of LETTERS) {
    for (const { value } of row[letter]) {
      if (seen.has(value)) return true;
      seen.add(value);
    }
  }
  return false;
}

/** Where each role stands in a row, in the order R, A, C, I: A follows R alone, so that A second means both. */
function holdingsByRole(row: RaciRow): ReadonlyMap<string, readonly Holding[]> {
  const holdings = new Map<string, Holding[]>();
  for (const letter of LETTERS.filter((candidate) => isKnown(row, candidate))) {
    for (const node of row[letter]) {
      const known = holdings.get(node.value);
      if (known) known.push({ letter, node });
      else holdings.set(node.value, [{ letter, node }]);
    }
  }
  return holdings;
}

/** Who does the work or answers for it is asked and told anyway. Between these two only people can choose. */
function choices(row: RaciRow, holdings: readonly Holding[], allowAR: boolean, charter: Charter): readonly Repair[] {
  const carried = holdings.filter(({ letter }) => letter === 'responsible' || letter === 'accountable');
  const isOpen = carried.length > 1 && !allowAR;
  const kept = carried.length > 0 ? carried : holdings.slice(0, 1);
  const keeping = isOpen ? kept.filter((holding) => wouldStay(row, holding, kept)).map((each) => [each]) : [kept];
  return keeping.map((stay) => ({
    name: isOpen ? 'choose' : 'strongest',
    args: {
      role: charter.named(holdings[0]?.node.value ?? ''),
      kept: stay.map(({ letter }) => `"${letter}"`).join(' and '),
    },
    changes: holdings.filter((holding) => !stay.includes(holding)).map(({ node }) => ({ kind: 'remove', node })),
  }));
}

/** Whether the letters that a role would give up for one of them are held by others as well. */
function wouldStay(row: RaciRow, { letter }: Holding, among: readonly Holding[]): boolean {
  return among.every((other) => other.letter === letter || row[other.letter].length > 1);
}
