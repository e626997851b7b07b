import { mayBeLost } from '../../charter/lost-sections.ts';
import { lacks } from '../../charter/read.ts';
import { isOutside, isTemporary, type Term, termOf } from '../../charter/term.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import { checkRule } from '../rule.ts';

export const handover = checkRule({
  id: 'transition/handover',
  title: 'What a fractional or interim leader built up is handed over within the term',
  rationale:
    'What somebody knows who leaves, leaves too. A hand-over that is agreed at the start costs a few afternoons; one that is asked for afterwards depends on goodwill.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    none: 'Nothing is handed over when this {model} engagement ends, so that plans, contacts and decisions leave with the leader. List under "handover" what goes to whom, and by when.',
    late: 'No hand-over is due within the term, which ends on {end}, and afterwards nobody is obliged to it. Set a due date before the end for at least one.',
    end: 'The engagement ends here',
  },
  examples: {
    fails: `transition:
  accessRevocation: { owner: cio, withinDays: 1 }
`,
    passes: `transition:
  handover:
    - { id: campaign-calendar, title: Campaign calendar, from: cmo, to: marketing, due: 2027-09-15 }
  accessRevocation: { owner: cio, withinDays: 1 }
`,
  },
  check({ charter, reportMissing }) {
    const { entry } = charter;
    const { transition, engagement } = entry;
    if (!isTemporary(charter) || mayBeLost(entry, 'transition')) return;
    if (transition ? lacks(transition, 'handover') : lacks(entry, 'transition')) {
      const args = { model: engagement?.model?.value ?? '' };
      reportMissing(entry, ['transition', 'handover'], { message: 'none', args });
      return;
    }
    const span = termOf(charter);
    const end = engagement?.term?.end;
    if (!transition || transition.unreadable.has('handover') || !span || !end) return;
    if (transition.handover.some((each) => each.unreadable.has('due') || isDueWithin(each.due, span))) return;
    const related = [{ node: end, message: 'end' }];
    reportMissing(entry, ['transition', 'handover'], { message: 'late', args: { end: end.value }, related });
  },
});

function isDueWithin(due: Scalar<string> | undefined, span: Term): boolean {
  return due !== undefined && !isOutside(due.value, span);
}
