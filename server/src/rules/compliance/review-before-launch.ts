import { byId } from '../../charter/alphabetical.ts';
import type { Charter, Work } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { named } from '../../charter/titles.ts';
import { filled } from '../filled.ts';
import { freeId } from '../free-id.ts';
import type { Repair, Value } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { owesDatasets, owesSystems } from '../scope/owed-parts.ts';
import { appliesTo, areControlsClear, type Control, controlsOf, mayApplyTo } from './controls.ts';
import { plannedControls } from './last-day.ts';

export const reviewBeforeLaunch = checkRule({
  id: 'compliance/review-before-launch',
  title: 'What goes live to customers is checked for compliance before',
  rationale:
    'Before a launch a mistake with customer data costs an afternoon. After it, it costs the trust of customers and perhaps a fine.',
  practices: ['P07'],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    none: '"{work}" goes live to customers, but no control for it, its systems or its data is in place or planned in time. Add one under "compliance", and agree with its owner on a day before the launch.',
    late: '"{work}" goes live to customers, but the controls for it, its systems and its data come too late or have no day ({controls}). Have one of them in place by the day on which the work is due.',
    control: 'This control is not there in time',
  },
  repairs: {
    forward: { title: 'Bring "{control}" forward to {due}', safe: false },
    apply: { title: 'Let "{control}" apply to "{work}" as well', safe: false },
    add: { title: 'Add a control that is planned for {due}, to be filled in', safe: false },
  },
  examples: {
    fails: `compliance:
  frameworks:
    - { id: gdpr, title: General Data Protection Regulation, regions: [EU] }
  controls:
    - { id: consent-recorded, framework: gdpr, requirement: Consent is recorded before the first message is sent.,
        appliesTo: [contacts], owner: cio, status: planned, due: 2027-02-26 }
`,
    passes: `compliance:
  frameworks:
    - { id: gdpr, title: General Data Protection Regulation, regions: [EU] }
  controls:
    - { id: consent-recorded, framework: gdpr, requirement: Consent is recorded before the first message is sent.,
        appliesTo: [contacts, renew-website], owner: cio, status: planned, due: 2027-02-26 }
`,
  },
  check({ charter, report }) {
    if (!areControlsClear(charter)) return;
    for (const work of charter.entry.scope?.included ?? []) {
      if (work.launches?.value !== true || !isClear(work, 'id', 'systems', 'datasets')) continue;
      const ids = [...idsOf(work), ...idsOwedBy(work, charter)];
      if (controlsOf(charter).some((control) => mayApplyTo(control, ids) && mayBeInTime(control, work))) continue;
      const late = lateControls(work, charter);
      const args = { work: named(work) };
      report(work.launches, {
        message: late.length > 0 ? 'late' : 'none',
        args: late.length > 0 ? { ...args, controls: late.toSorted(byId).map(named) } : args,
        related: late.flatMap(({ id }) => (id ? [{ node: id, message: 'control' }] : [])),
        repairs: (asOf) => inTime(work, late, asOf, charter),
      });
    }
  },
});

/** The work item, its systems and its data sets: what a control for the launch may apply to. */
function idsOf({ id, systems, datasets }: Work): readonly string[] {
  return [...(id ? [id] : []), ...systems, ...datasets].map(({ value }) => value);
}

/** Systems and data sets that may be among those that a work item has yet to name. */
function idsOwedBy(work: Work, { systems, datasets }: Charter): readonly string[] {
  return [...(owesSystems(work) ? systems.keys() : []), ...(owesDatasets(work) ? datasets.keys() : [])];
}

/** Whether a control works on the day on which a work item is due, as far as can be read. */
function mayBeInTime(control: Control, work: Work): boolean {
  if (!isClear(control, 'status', 'due') || control.status?.value === 'in-place') return true;
  if (control.status?.value !== 'planned' || !control.due) return false;
  return !work.due || control.due.value <= work.due.value;
}

function lateControls(work: Work, charter: Charter): readonly Control[] {
  const planned = controlsOf(charter).filter(({ status }) => status?.value === 'planned');
  return planned.filter((control) => appliesTo(control, idsOf(work)));
}

/** Nothing can be in time for work that was due in the past or has no day. */
function inTime(work: Work, late: readonly Control[], asOf: string, charter: Charter): readonly Repair[] {
  const due = work.due?.value;
  const { compliance } = charter.entry;
  if (due === undefined || due < asOf || !compliance) return [];
  const id = work.id?.value;
  const early = plannedControls(charter).filter(
    (control) => control.due && control.due.value <= due && id !== undefined,
  );
  const forward = late.map((control): Repair => {
    const args = { control: named(control), due };
    return { name: 'forward', args, changes: [{ kind: 'set', in: control.node, keys: ['due'], value: due }] };
  });
  const apply = early.map((control): Repair => {
    const changes = [
      { kind: 'add', in: control.node, keys: ['appliesTo'], values: id === undefined ? [] : [id] },
    ] as const;
    return { name: 'apply', args: { control: named(control) }, changes };
  });
  const values = [newControl(work, due, charter)];
  const add = { kind: 'add', in: compliance.node, keys: ['controls'], values } as const;
  return [...forward.slice(0, 2), ...apply.slice(0, 2), { name: 'add', args: { due }, changes: [add] }];
}

function newControl({ id }: Work, due: string, charter: Charter): Value {
  const [framework, ...others] = charter.frameworks.keys();
  return filled({
    id: freeId(charter, `${id?.value ?? 'launch'}-check`),
    framework: others.length === 0 ? framework : undefined,
    requirement: 'TODO: say what has to be guaranteed before this goes live to customers',
    appliesTo: id ? [id.value] : undefined,
    owner: (charter.actors.dpo ?? charter.actors.cio)?.id?.value,
    status: 'planned',
    due,
  });
}
