import { dayInWords, label } from '../../../language/in-words.ts';
import type {
  PlanChannel,
  PlanCollaboration,
  PlanEscalationStep,
  PlanMentoring,
  PlanParkingLotItem,
  PlanRecognition,
  PlanServiceLevel,
  PlanSkill,
  PlanTerm,
} from '../../../plan/collaboration.ts';
import type { Plan } from '../../../plan/plan.ts';
import { joined, type Markdown, markdownList, markdownTable, md } from '../../markdown.ts';
import { counted } from '../../words.ts';
import { allNamed, gap, lines, type MarkdownView, named, said, source } from './source.ts';

/** How the two sides work together between meetings. */
export function collaborationInMarkdown({ collaboration: it }: Plan, view: MarkdownView): Markdown {
  return joined(
    [
      markdownList(facts(it, view)),
      headed('Escalation', escalation(it.escalation, view)),
      headed('Service levels', serviceLevels(it.serviceLevels, view)),
      headed('Parking lot', parkingLot(it.parkingLot, view)),
      headed('Channels', channels(it.channels, view)),
      headed('Mentoring', mentoring(it.mentoring, view)),
      headed('Skills', skills(it.skills, view)),
      headed('Recognition', recognition(it.recognition, view)),
      headed('Glossary', glossary(it.glossary, view)),
    ],
    '\n',
  );
}

function headed(title: string, content: Markdown): Markdown {
  return content.source === '' ? content : md`#### ${title}\n\n${content}`;
}

function facts({ liaison, centreOfExcellence: centre, dataMaturity: maturity }: PlanCollaboration, view: MarkdownView) {
  return [
    liaison &&
      md`${source('Liaison', liaison.place, view)}: ${named(liaison.role, view, 'nobody')}, mentored by ${allNamed(liaison.mentors, view)}`,
    centre &&
      md`${source('Centre of excellence', centre.place, view)}: led by ${named(centre.lead, view, 'nobody')}, with ${allNamed(centre.members, view)}${centre.purpose !== undefined && md`. ${centre.purpose}`}`,
    maturity &&
      md`${source('Data maturity', maturity.place, view)}: from ${maturity.current ?? '?'} to ${maturity.target ?? '?'} of 5${maturity.due !== undefined && md` by ${dayInWords(maturity.due)}`}`,
  ].filter((piece) => piece !== undefined);
}

function escalation(steps: readonly PlanEscalationStep[], view: MarkdownView): Markdown {
  return markdownTable(
    [
      { title: 'Step', kind: 'number', cell: (step) => steps.indexOf(step) + 1 },
      { title: 'Who decides', cell: ({ role }) => named(role, view, 'nobody') },
      { title: 'Within', cell: ({ withinDays }) => days(withinDays) },
    ],
    steps,
  );
}

function serviceLevels(levels: readonly PlanServiceLevel[], view: MarkdownView): Markdown {
  return markdownTable(
    [
      { title: 'Request', cell: ({ request, place }) => source(request ?? 'Request', place, view) },
      { title: 'From', cell: ({ from }) => named(from, view, 'nobody') },
      { title: 'To', cell: ({ to }) => named(to, view, 'nobody') },
      { title: 'Answered within', cell: ({ respondDays }) => days(respondDays) },
      { title: 'Settled within', cell: ({ resolveDays }) => days(resolveDays) },
    ],
    levels,
  );
}

function parkingLot(items: readonly PlanParkingLotItem[], view: MarkdownView): Markdown {
  return markdownTable(
    [
      {
        title: 'Topic',
        cell: ({ topic, place, work }) => lines([source(topic, place, view), work && named(work, view)]),
      },
      { title: 'State', cell: ({ status, resolution }) => lines([said(status && label(status)), md`${resolution}`]) },
      { title: 'Raised', cell: ({ raised, age }) => raisedCell(raised, age) },
      { title: 'Owner', cell: ({ owner }) => named(owner, view, 'nobody') },
    ],
    items,
  );
}

function raisedCell(raised: string | undefined, age: number | undefined): Markdown {
  if (raised === undefined) return gap('not stated');
  return lines([md`${dayInWords(raised)}`, age !== undefined && age >= 0 && md`${counted(age, 'day')} ago`]);
}

function channels(items: readonly PlanChannel[], view: MarkdownView): Markdown {
  return markdownTable(
    [
      { title: 'Channel', cell: ({ kind, place }) => source(kind ? label(kind) : 'Channel', place, view) },
      { title: 'Where', cell: ({ reference }) => said(reference) },
      { title: 'What for', cell: ({ purpose }) => said(purpose) },
    ],
    items,
  );
}

function mentoring(items: readonly PlanMentoring[], view: MarkdownView): Markdown {
  return markdownTable(
    [
      { title: 'Mentor', cell: ({ mentor }) => named(mentor, view, 'nobody') },
      { title: 'Mentees', cell: ({ mentees }) => allNamed(mentees, view) },
      { title: 'Focus', cell: ({ focus }) => said(focus) },
    ],
    items,
  );
}

function skills(items: readonly PlanSkill[], view: MarkdownView): Markdown {
  return markdownTable(
    [
      { title: 'Need', cell: ({ need, place }) => source(need ?? 'Skill', place, view) },
      { title: 'Pillar', cell: ({ pillar }) => said(pillar && label(pillar)) },
      { title: 'Owner', cell: ({ owner }) => named(owner, view, 'nobody') },
      { title: 'Plan', cell: ({ plan }) => said(plan && label(plan)) },
    ],
    items,
  );
}

function recognition(items: readonly PlanRecognition[], view: MarkdownView): Markdown {
  return markdownTable(
    [
      { title: 'Occasion', cell: ({ occasion, place }) => source(occasion, place, view) },
      { title: 'By', cell: ({ by }) => named(by, view, 'nobody') },
      { title: 'Before', cell: ({ audience }) => said(audience && label(audience)) },
    ],
    items,
  );
}

function glossary(terms: readonly PlanTerm[], view: MarkdownView): Markdown {
  return markdownTable(
    [
      { title: 'Word', cell: ({ term }) => source(term.text, term.place, view) },
      { title: 'Meaning', cell: ({ meaning }) => said(meaning) },
    ],
    terms,
  );
}

function days(count: number | undefined): Markdown {
  return count === undefined ? gap('not stated') : md`${counted(count, 'day')}`;
}
