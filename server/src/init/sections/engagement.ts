import { addDays } from '../../charter/dates.ts';
import type { Model, Pillar } from '../answers.ts';
import { dayWithin, earlier, type Facts } from '../facts.ts';
import { Yaml, yaml } from '../yaml.ts';
import { OBJECTIVE } from './objectives.ts';

export function engagement(facts: Facts): Yaml {
  const { role, model, breadth, pillars, trigger } = facts;
  return yaml`
# What is agreed: who is engaged, for what, from when until when.
engagement:
  role: ${role}
  model: ${model}
  breadth: ${breadth}
  # Work outside of these fields was not agreed.
  pillars:${wrapped(pillars)}
  trigger:
    kind: ${trigger}
    # note: What happened, in a sentence, so that a reader understands why the engagement is needed now.
${term(facts)}  capacity: ${CAPACITY[model]} # assumed; meetings and work have to fit into it
${vetting(facts)}${succession(facts)}`;
}

/** A list that is too long for a line stands on several. */
function wrapped(pillars: readonly Pillar[]): Yaml {
  if (pillars.length <= MOST_ON_A_LINE) return yaml` ${pillars}`;
  return yaml`${pillars.map((pillar) => yaml`\n    - ${pillar}`)}`;
}

const MOST_ON_A_LINE = 6;

function term({ start, end, noticeDays }: Facts): Yaml {
  if (end === undefined) return yaml`  term: { start: ${start}, noticeDays: ${noticeDays} }\n`;
  return yaml`  term: { start: ${start}, end: ${end}, noticeDays: ${noticeDays} }\n`;
}

const CAPACITY: Readonly<Record<Model, Yaml>> = {
  fractional: new Yaml('{ amount: 2, unit: days, per: week }'),
  interim: new Yaml('{ amount: 5, unit: days, per: week }'),
  advisory: new Yaml('{ amount: 1, unit: days, per: week }'),
  'full-time': new Yaml('{ amount: 5, unit: days, per: week }'),
};

/** Nobody has said yet where they stand, so the charter does not claim it. */
function vetting({ work, breadth, start }: Facts): Yaml {
  const gaps = work.slice(0, MOST_GAPS).map(({ id, gap: { area, statement } }) => {
    return yaml`      - { id: ${`before-${id}`}, area: ${area}, statement: ${statement},
          closedBy: ${id} }
`;
  });
  return yaml`  vetting:
    goals: [${OBJECTIVE}]
    # What is missing today. These are guesses: replace them by what you hear.
    gaps:
${gaps}    # Where the other leaders stand. Ask them before the start, then write down who said what:
    # alignment:
    #   - { role: cio, stance: ${breadth === 'full' ? 'vetted' : 'consulted'}, on: ${start}, confirms: [technology-in-place, data-in-place] }
    #   - { role: cfo, stance: consulted, on: ${start} }
    #   - { role: ceo, stance: approved, on: ${start} }
`;
}

const MOST_GAPS = 2;

function succession({ isTemporary, end, noticeDays, start }: Facts): Yaml | undefined {
  if (!isTemporary || end === undefined) return undefined;
  const latest = addDays(end, -noticeDays);
  const wanted = dayWithin({ start, end }, 0.75);
  return yaml`  # Who follows, decided before the notice period begins. The plan may also be internal-successor or none.
  succession: { plan: permanent-hire, owner: ceo, decideBy: ${earlier(wanted, latest)} }
`;
}
