import { byId } from '../../charter/alphabetical.ts';
import type { Charter, CharterEntry, Role } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { namedRoles } from '../../charter/named-roles.ts';
import { lacks } from '../../charter/read.ts';
import { named, titleOf } from '../../charter/titles.ts';
import { charterShape } from '../../language/charter.ts';
import { freeId } from '../free-id.ts';
import type { Change, Repair, Value } from '../repair.ts';
import { checkRule } from '../rule.ts';

type Decision = CharterEntry['decisions'][number];

export const executiveLayer = checkRule({
  id: 'collaboration/executive-layer',
  title: 'Another executive layer is argued out before it is added',
  rationale:
    'A chief experience or digital officer between the CMO and the CIO takes duties from both. Added without an argument, the position blurs who answers for what, and is hard to take back.',
  practices: ['P27'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    undecided:
      '{role} stands beside a CMO and a CIO, but no decision says why the position is needed. Write the decision down, with "about: {id}" and what speaks for and against at least two options.',
    unweighed:
      'This decision about {role} does not weigh at least two options, so that nobody can tell whether there was a choice. Add the options with what speaks for and against each.',
  },
  repairs: {
    decide: { title: 'Add a decision about {role}, to be argued out', safe: false },
    weigh: { title: 'Add options, to be argued out', safe: false },
  },
  examples: {
    fails: `roles:
  - { id: ceo, title: Chief Executive Officer, function: ceo, team: business, party: client, person: { name: Ines Halloran } }
  - { id: cmo, title: Chief Marketing Officer, function: cmo, team: marketing, party: provider, person: { name: Tomas Wren } }
  - { id: cio, title: Chief Information Officer, function: cio, team: technology, party: client, person: { name: Ana Ferreira } }
  - { id: cfo, title: Chief Financial Officer, function: cfo, team: finance, party: client, person: { name: Piet Okafor } }
  - { id: sales, title: Head of Sales, function: business-unit, team: business, party: client, person: { name: Mirja Solberg } }
  - { id: marketing, title: Marketing Manager, function: marketing-team, team: marketing, party: client, person: { name: Dario Lenz } }
  - { id: web-lead, title: Web Lead, function: technology-team, team: technology, party: client, person: { name: Noor Castell } }
  - { id: cxo, title: Chief Experience Officer, function: cxo, team: business, party: client, person: { name: Lena Ortiz } }
decisions:
  - id: add-cxo
    title: Add a chief experience officer?
    on: 2026-10-06
    decidedBy: [ceo, cxo]
    about: cxo
    outcome: The position is added for two years.
`,
    passes: `roles:
  - { id: ceo, title: Chief Executive Officer, function: ceo, team: business, party: client, person: { name: Ines Halloran } }
  - { id: cmo, title: Chief Marketing Officer, function: cmo, team: marketing, party: provider, person: { name: Tomas Wren } }
  - { id: cio, title: Chief Information Officer, function: cio, team: technology, party: client, person: { name: Ana Ferreira } }
  - { id: cfo, title: Chief Financial Officer, function: cfo, team: finance, party: client, person: { name: Piet Okafor } }
  - { id: sales, title: Head of Sales, function: business-unit, team: business, party: client, person: { name: Mirja Solberg } }
  - { id: marketing, title: Marketing Manager, function: marketing-team, team: marketing, party: client, person: { name: Dario Lenz } }
  - { id: web-lead, title: Web Lead, function: technology-team, team: technology, party: client, person: { name: Noor Castell } }
  - { id: cxo, title: Chief Experience Officer, function: cxo, team: business, party: client, person: { name: Lena Ortiz } }
decisions:
  - id: add-cxo
    title: Add a chief experience officer?
    on: 2026-10-06
    decidedBy: [ceo, cxo]
    about: cxo
    options:
      - { title: Add the position, pros: [One person answers for what customers meet.], cons: [One more layer.] }
      - { title: Leave it to the CMO, pros: [Short ways.], cons: [Nobody speaks for service and sales.] }
    outcome: The position is added for two years.
`,
  },
  check(context) {
    const { charter, report, reportMissing } = context;
    if (!isClear(charter.entry, 'decisions')) return;
    for (const role of addedExecutives(charter)) {
      const decisions = charter.entry.decisions.filter((decision) => mayBeAbout(decision, role));
      if (decisions.some(mayWeigh)) continue;
      const [first] = decisions.toSorted(byId);
      const args = { role: named(role), id: role.id?.value ?? '' };
      const repairs = (): readonly Repair[] => [{ name: 'decide', changes: [addDecision(role, charter)] }];
      if (first)
        reportMissing(first, ['options'], {
          message: 'unweighed',
          args,
          repairs: () => [{ name: 'weigh', changes: weigh(first, role) }],
        });
      else if (role.id && charter.entry.roles.includes(role)) report(role.id, { message: 'undecided', args, repairs });
      else reportMissing(charter.entry, ['decisions'], { message: 'undecided', args, repairs });
    }
  },
});

/** Chief experience and digital officers beside a CMO and a CIO, as far as the charter has to do with them. */
function addedExecutives({ entry, roles }: Charter): readonly Role[] {
  const all = [...roles.values()];
  const has = (wanted: string): boolean => all.some((role) => role.function?.value === wanted);
  if (!has('cmo') || !has('cio')) return [];
  const named = namedRoles(entry, charterShape);
  const added = all.filter((role) => role.function?.value === 'cxo' || role.function?.value === 'cdo');
  // A catalog may list executives with whom this engagement has nothing to do.
  return added.filter((role) => entry.roles.includes(role) || (role.id && named.has(role.id.value)));
}

function mayBeAbout(decision: Decision, role: Role): boolean {
  return decision.about ? decision.about.value === role.id?.value : !isClear(decision, 'about');
}

/** Whether a decision holds two options against each other, or may do so because they could not be read. */
function mayWeigh(decision: Decision): boolean {
  const weighed = decision.options.filter((option) => !lacks(option, 'pros') || !lacks(option, 'cons'));
  return weighed.length >= 2 || !isClear(decision, 'about', 'options');
}

const PROS = ['TODO: say what speaks for it'];
const CONS = ['TODO: say what speaks against it'];

/** The two answers that there are to the question whether a position is needed. */
function bothOptions(role: Role): readonly { readonly [key: string]: Value }[] {
  return [
    { title: `Add the position of ${titleOf(role)}`, pros: PROS, cons: CONS },
    { title: 'Leave the duties where they are', pros: PROS, cons: CONS },
  ];
}

/** It says nothing of who decided what, since nobody has. */
function addDecision(role: Role, charter: Charter): Change {
  const about = role.id?.value ?? '';
  const decision = {
    id: freeId(charter, `add-${about}`),
    title: `Is the position of ${titleOf(role)} needed?`,
    options: bothOptions(role),
    about,
  };
  return { kind: 'add', in: charter.entry.node, keys: ['decisions'], values: [decision] };
}

/** Options that are there are to be argued out; where there are fewer than two, others come. */
function weigh({ node, options }: Decision, role: Role): readonly Change[] {
  const bare = options.filter((option) => lacks(option, 'pros') && lacks(option, 'cons'));
  const argued = bare.flatMap((option): readonly Change[] => [
    { kind: 'set', in: option.node, keys: ['pros'], value: PROS },
    { kind: 'set', in: option.node, keys: ['cons'], value: CONS },
  ]);
  const values = options.length < 2 ? bothOptions(role).slice(options.length) : [];
  return [...argued, ...(values.length > 0 ? [{ kind: 'add', in: node, keys: ['options'], values } as const] : [])];
}
