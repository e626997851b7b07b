import type { CharterEntry } from '../../charter/charter.ts';
import { type Named, named } from '../../charter/titles.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { INTO_TERM, intoTerm } from './into-term.ts';
import { outsideTerm } from './outside-term.ts';

export const workWithinTerm = checkRule({
  id: 'scope/work-within-term',
  title: 'Work, deliverables and milestones are due within the term',
  rationale:
    'What is due after the engagement has ended will be delivered by nobody, and what was due before it began was not agreed with whoever is engaged.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  // A due date before the start of the work is wrong whatever the term.
  yieldsTo: ['scope/date-order'],
  messages: {
    before:
      'The {noun:kind} "{title}" is due on {due}, before the engagement starts on {start}, when nobody can deliver it. Correct the date, or leave out what is done already.',
    after:
      'The {noun:kind} "{title}" is due on {due}, after the engagement ends on {end}, when nobody is left to deliver it. Bring it forward, hand it over, or extend the term.',
    start: 'The engagement starts here',
    end: 'The engagement ends here',
  },
  repairs: INTO_TERM,
  examples: {
    fails: `scope:
  included:
    - { id: renew-website, title: Renew the website, pillar: web, objectives: [more-opportunities], systems: [website],
        touchpoints: [contact-form], stages: [collect], process: Enquiries go to sales within the hour.,
        deliverables: [{ id: new-website, title: New website }] }
    - { id: launch-campaign, title: Run the launch campaign, pillar: campaigns, objectives: [more-opportunities],
        systems: [crm], datasets: [contacts], stages: [analyse, distribute], process: Marketing selects and IT sends.,
        deliverables: [{ id: campaign-report, title: Report on the campaign }] }
    - { id: sharpen-messages, title: Sharpen the messages, pillar: messaging, objectives: [more-opportunities], due: 2027-10-29,
        deliverables: [{ id: message-guide, title: Message guide }] }
  excluded: [{ id: dealer-portal, title: Redesign of the dealer portal }]
`,
    passes: `scope:
  included:
    - { id: renew-website, title: Renew the website, pillar: web, objectives: [more-opportunities], systems: [website],
        touchpoints: [contact-form], stages: [collect], process: Enquiries go to sales within the hour.,
        deliverables: [{ id: new-website, title: New website }] }
    - { id: launch-campaign, title: Run the launch campaign, pillar: campaigns, objectives: [more-opportunities],
        systems: [crm], datasets: [contacts], stages: [analyse, distribute], process: Marketing selects and IT sends.,
        deliverables: [{ id: campaign-report, title: Report on the campaign }] }
    - { id: sharpen-messages, title: Sharpen the messages, pillar: messaging, objectives: [more-opportunities], due: 2027-08-27,
        deliverables: [{ id: message-guide, title: Message guide }] }
  excluded: [{ id: dealer-portal, title: Redesign of the dealer portal }]
`,
  },
  check({ charter, report }) {
    for (const { noun, title, due, start } of dueDates(charter.entry)) {
      const finding = outsideTerm(due, charter);
      const repairs = (): readonly Repair[] => intoTerm({ what: title.title, due, start }, charter);
      if (finding) report(due, { ...finding, args: { ...finding.args, noun, title }, repairs });
    }
  },
});

interface Due {
  readonly noun: 'work' | 'deliverable' | 'milestone';
  readonly title: Named;
  readonly due: Scalar<string>;
  /** When it begins, if that is stated. */
  readonly start: string | undefined;
}

function dueDates({ scope, objectives }: CharterEntry): readonly Due[] {
  const work = scope?.included ?? [];
  return [
    ...work.flatMap((item) => dueOf('work', item)),
    ...work.flatMap(({ deliverables }) => deliverables.flatMap((item) => dueOf('deliverable', item))),
    ...objectives.flatMap(({ milestones }) => milestones.flatMap((item) => dueOf('milestone', item))),
  ];
}

type Item = { readonly [Key in 'id' | 'title' | 'due']: Scalar<string> | undefined } & {
  readonly start?: Scalar<string> | undefined;
};

function dueOf(noun: Due['noun'], item: Item): readonly Due[] {
  return item.due ? [{ noun, title: named(item), due: item.due, start: item.start?.value }] : [];
}
