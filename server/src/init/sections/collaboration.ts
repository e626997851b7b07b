import { dayWithin, type Facts } from '../facts.ts';
import { Yaml, yaml } from '../yaml.ts';

export function collaboration(facts: Facts): Yaml {
  return yaml`
# How marketing and technology work together.
collaboration:
  # Somebody from one of the two teams who keeps both on the same page, with a mentor.
  liaison: { role: marketing-lead, mentors: [${facts.role}, cio] }
${meetings(facts)}  channels:
    - { id: marketing-and-it, kind: chat, purpose: Questions between meetings } # reference: where it is found
  # Where a conflict goes, step by step.
  escalation:
    - { role: cio, withinDays: 3 }
    - { role: ceo, withinDays: 5 }
  # How fast each side answers the other.
  serviceLevels:
    - { id: small-change, request: A small change of a system, from: marketing-lead, to: technology-lead,
        respondDays: 2, resolveDays: 10 }
  # Words that marketing, IT and finance use in the same sense.
  glossary:
    - { term: Enquiry, meaning: A message from somebody who may buy. }
    - { term: Opportunity, meaning: An enquiry that sales has accepted. }
    - { term: Campaign, meaning: Planned communication with a goal and an end. }
  parkingLot: [] # whatever forces a detour, until there is time for it
${mentoring(facts)}  skills:
    - { id: reading-figures, pillar: people, need: Reading a report and deciding by it, owner: marketing-lead }
    - { id: briefing, pillar: process, need: Asking IT for what is needed in one agreed form, owner: marketing-lead }
    - { id: using-tools, pillar: technology, need: Making use of the tools that are there, owner: technology-lead }
  # How well data is used, from 1 to 5, and where that is to lead:
  # dataMaturity: { current: 2, target: 3, due: ${dayWithin(facts, 0.9)}, investments: [tools] }
`;
}

function meetings({ role, isShort, stage }: Facts): Yaml {
  return yaml`  meetings:
    - { id: leadership-sync, title: Marketing and IT, kind: leadership-sync, chair: ${role},
        attendees: [cio, marketing-lead, technology-lead], every: 2 weeks, minutes: 60, reviewsParkingLot: true }
${isShort ? STEERING(role) : REVIEW(role)}    - { id: strategy-exchange, title: What comes next, kind: strategy-exchange, chair: cio, attendees: [${role}, ceo],
        every: ${stage === 'fast-growth' ? 'month' : 'quarter'}, minutes: 60 }
`;
}

/** Where a quarter is too long to wait for. */
const STEERING = (
  role: string,
): Yaml => yaml`    - { id: steering, title: Course and results, kind: steering, chair: ${role}, attendees: [cio, cfo, ceo],
        every: month, minutes: 60 }
`;

const REVIEW = (
  role: string,
): Yaml => yaml`    - { id: quarterly-review, title: Results of the quarter, kind: quarterly-business-review, chair: ${role},
        attendees: [cio, cfo, ceo], every: quarter, minutes: 120 }
`;

function mentoring({ model, stage, role }: Facts): Yaml {
  if (model !== 'fractional' && stage !== 'fast-growth')
    return new Yaml('  # mentoring: [{ mentor: cio, mentees: [technology-lead], focus: Leading a project }]\n');
  return yaml`  # A leader who is not there every day also teaches those who are.
  mentoring:
    - { mentor: ${role}, mentees: [marketing-lead], focus: Leading a campaign and reading its results }
`;
}
