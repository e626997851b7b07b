/** The JSON Schema of the plan, beside the types that it describes. */
import type { PlanAccess, PlanAccessGap, PlanGrant } from '../server/src/plan/access.ts';
import type { PlanBudget, PlanBudgetLine, PlanFunder, PlanFunding, PlanReturn } from '../server/src/plan/budget.ts';
import type {
  PlanCentre,
  PlanChannel,
  PlanCollaboration,
  PlanEscalationStep,
  PlanLiaison,
  PlanMaturity,
  PlanMentoring,
  PlanParkingLotItem,
  PlanRecognition,
  PlanServiceLevel,
  PlanSkill,
  PlanTerm,
} from '../server/src/plan/collaboration.ts';
import type {
  PlanCompliance,
  PlanControl,
  PlanCoverage,
  PlanEvidence,
  PlanFramework,
  PlanWaiver,
} from '../server/src/plan/compliance.ts';
import type { PlanApproval, PlanGlance } from '../server/src/plan/glance.ts';
import type { Horizon } from '../server/src/plan/horizon.ts';
import type { PlanMeeting, PlanMeetingLoad, PlanMeetings, PlanPerson } from '../server/src/plan/meetings.ts';
import type { PlanMeasure, PlanMilestone, PlanObjective } from '../server/src/plan/objectives.ts';
import type {
  Plan,
  PlanDeliverable,
  PlanEngagement,
  PlanFinding,
  PlanFindings,
  PlanHeader,
  PlanInvolvement,
  PlanNamed,
  PlanPlace,
  PlanPosition,
  PlanRaci,
  PlanRaciCell,
  PlanRaciGroup,
  PlanRaciRow,
  PlanRole,
  PlanText,
  PlanWork,
} from '../server/src/plan/plan.ts';
import type { PlanPractice } from '../server/src/plan/scorecard.ts';
import type { PlanDecision, PlanReview, PlanSystem } from '../server/src/plan/systems.ts';
import {
  LANES,
  MARK_KINDS,
  type PlanMark,
  type PlanTimeline,
  type PlanTimelineRow,
} from '../server/src/plan/timeline.ts';
import type { PlanHandover, PlanRevocation, PlanTransition } from '../server/src/plan/transition.ts';
import { a, entry, list, one, optional, ref, type Schema, type Stated, stated } from './described-types.ts';

const text: Schema = { type: 'string' };
const number: Schema = { type: 'number' };
const whole: Schema = { type: 'integer' };
const count: Schema = { type: 'integer', minimum: 0 };
const yesOrNo: Schema = { type: 'boolean' };
/** What the charter says where a day is due; in a broken charter that may be something else. */
const day: Schema = { type: 'string', examples: ['2026-12-01'] };

const place = (title = 'Place', description = 'Where in the charter it comes from.'): Stated =>
  stated(title, description, a('place'));

const named = ref('named');
const letters = one(['R', 'A', 'C', 'I']);

const REASON_PARTS: Readonly<Record<string, Schema>> = {
  pillar: { title: 'Pillar', description: 'The field of marketing.', ...text },
  system: { title: 'System', description: 'The title of the system.', ...text },
  lifecycle: { title: 'Lifecycle', description: 'How far the introduction of the system is.', ...text },
  dataset: { title: 'Data set', description: 'The title of the data set.', ...text },
};

const definitions: Readonly<Record<string, Schema>> = {
  place: entry<PlanPlace>('Place', 'Where in the charter something comes from.', {
    file: stated('File', 'The path from the workspace root, with forward slashes.', text),
    range: stated('Range', 'From the first character to the position behind the last one.', {
      type: 'object',
      required: ['start', 'end'],
      additionalProperties: false,
      properties: {
        start: { title: 'Start', description: 'The position of the first character.', ...a('position') },
        end: { title: 'End', description: 'The position behind the last character.', ...a('position') },
      },
    }),
    path: stated('Path', 'The way to it by keys and ids, such as scope.included[renew-website].due.', text),
  }),
  position: entry<PlanPosition>('Position', 'A position in a file.', {
    line: stated('Line', 'Counts from 1.', { type: 'integer', minimum: 1 }),
    column: stated('Column', 'Counts from 1, in UTF-16 code units.', { type: 'integer', minimum: 1 }),
  }),
  text: entry<PlanText>('Text', 'A text of the charter with its place.', {
    text: stated('Text', 'What the charter says.', text),
    place: place(),
  }),
  named: entry<PlanNamed>('Named thing', 'Something that the plan speaks of, by its title.', {
    id: stated('Id', 'Its id in the charter; empty when it has none.', text),
    title: stated('Title', 'What people call it.', text),
    place: place('Place', 'Where it is named.'),
  }),
  mark: entry<PlanMark>('Mark', 'Something on one day.', {
    kind: stated('Kind', 'What happens on that day.', one(MARK_KINDS)),
    day: stated('Day', 'The day, YYYY-MM-DD.', day),
    title: stated('Title', 'What people call it.', text),
    place: place(),
  }),
  horizon: entry<Horizon>('Period', 'From a first to a last day, both included.', {
    start: stated('Start', 'The first day, YYYY-MM-DD.', day),
    end: stated('End', 'The last day, YYYY-MM-DD.', day),
  }),

  header: entry<PlanHeader>('Header', 'What is engaged, and where the charter stands.', {
    id: optional('Id', 'The id of the charter.', a('text')),
    title: optional('Title', 'What the charter is called.', a('text')),
    summary: optional('Summary', 'The engagement in a few sentences.', a('text')),
    organization: optional('Organisation', 'Whose engagement it is.', a('text')),
    status: optional('Status', 'draft, in-review, approved, active or closed.', a('text')),
    version: optional('Version', 'The version of the charter.', a('text')),
    owner: optional('Owner', 'The role that answers for the charter.', a('named')),
    engagement: stated('Engagement', 'What is engaged, in its parts.', a('engagement')),
    findings: stated('Findings', 'What the checks have to say.', a('findings')),
  }),
  engagement: entry<PlanEngagement>('Engagement', 'What is engaged; words are those of the charter.', {
    place: optional('Place', 'Where the engagement is described.', a('place')),
    model: optional('Model', 'fractional, interim, advisory or full-time.', text),
    role: optional('Role', 'The title of the engaged role, or the function when no role has it.', text),
    person: optional('Person', 'Who fills the engaged role.', text),
    breadth: optional('Breadth', 'full or focused.', text),
    trigger: optional('Trigger', 'The event that led to the engagement.', text),
    start: optional('Start', 'The first day of the term, YYYY-MM-DD.', day),
    end: optional('End', 'The last day of the term, YYYY-MM-DD; absent while it is open.', day),
    capacity: optional('Capacity', 'The time that the engagement takes.', {
      type: 'object',
      required: ['amount', 'unit', 'per'],
      additionalProperties: false,
      properties: {
        amount: { title: 'Amount', description: 'How many.', ...number },
        unit: { title: 'Unit', description: 'hours or days.', ...text },
        per: { title: 'Per', description: 'The period, such as week.', ...text },
      },
    }),
  }),
  findings: entry<PlanFindings>('Findings', 'What the checks have to say.', {
    error: stated('Errors', 'How many findings are errors.', count),
    warning: stated('Warnings', 'How many findings are warnings.', count),
    info: stated('Notes', 'How many findings are worth knowing.', count),
    items: stated('Items', 'All findings, the serious ones first.', list(ref('finding'))),
  }),
  finding: entry<PlanFinding>('Finding', 'One thing that is wrong or worth knowing.', {
    ruleId: stated('Rule', 'The rule that speaks.', text),
    severity: stated('Severity', 'How serious it is.', one(['error', 'warning', 'info'])),
    message: stated('Message', 'What is wrong and what to do. Its wording may change between releases.', text),
    place: place(),
  }),

  glance: entry<PlanGlance>('At a glance', 'What somebody who opens the plan wants to know first.', {
    nextMeeting: optional('Next meeting', 'The first meeting on or after the as-of date.', a('mark')),
    nextDeadline: optional(
      'Next deadline',
      'The first day on or after the as-of date on which something is due.',
      a('mark'),
    ),
    openItems: stated('Open items', 'What is open on the parking lot.', list(ref('parkingLotItem'))),
    expiringAccess: stated('Expiring access', 'Access that ends within 30 days.', list(ref('grant'))),
    leaders: stated(
      'Leaders',
      'The leaders who have to approve; none where the charter names none.',
      list(ref('named')),
    ),
    missingApprovals: stated(
      'Missing approvals',
      'The leaders whose valid approval of the charter as it stands is not recorded.',
      list(ref('approval')),
    ),
  }),
  approval: entry<PlanApproval>('Missing approval', 'An approval that is not there, or does not count.', {
    role: stated('Role', 'Who has to approve.', a('named')),
    state: stated(
      'State',
      'missing: there is none; stale: it is of an earlier state; incomplete: it does not say of which.',
      one(['missing', 'stale', 'incomplete']),
    ),
    place: place(),
  }),

  raci: entry<PlanRaci>('RACI matrix', 'Who does what.', {
    roles: stated('Roles', 'The columns of the matrix.', list(ref('role'))),
    groups: stated('Groups', 'The rows: work by pillar, work without pillar, activities.', list(ref('raciGroup'))),
    work: stated('Work', 'The work items in the order of their due dates.', list(ref('work'))),
  }),
  role: entry<PlanRole>('Role', 'A role as a column of the matrix.', {
    id: stated('Id', 'Its id in the charter.', text),
    title: stated('Title', 'What people call it.', text),
    person: optional('Person', 'Who fills it; absent while nobody does.', text),
    isCio: stated('Is the CIO', 'Whether it is the chief information officer, or who stands in.', yesOrNo),
    isEngaged: stated('Is engaged', 'Whether it is the role that is engaged.', yesOrNo),
    load: stated('Load', 'In how many rows the role holds each letter.', {
      type: 'object',
      required: ['R', 'A', 'C', 'I'],
      additionalProperties: false,
      properties: {
        R: { title: 'Responsible', description: 'Rows in which it does the work.', ...count },
        A: { title: 'Accountable', description: 'Rows for which it answers.', ...count },
        C: { title: 'Consulted', description: 'Rows in which it is asked.', ...count },
        I: { title: 'Informed', description: 'Rows of which it is told.', ...count },
      },
    }),
    place: place(),
  }),
  raciGroup: entry<PlanRaciGroup>('Group of rows', 'Rows that belong together.', {
    kind: stated('Kind', 'What the rows have in common.', one(['pillar', 'no-pillar', 'activities'])),
    pillar: optional('Pillar', 'The field of marketing, when they have that in common.', text),
    rows: stated('Rows', 'The rows in the order of the charter.', list(ref('raciRow'))),
  }),
  raciRow: entry<PlanRaciRow>('Row', 'Work, or an activity, with who has a part in it.', {
    id: stated('Id', 'The id of the work or activity.', text),
    title: stated('Title', 'What people call it.', text),
    place: place(),
    cells: stated('Cells', 'The roles that hold a letter, in the order of the columns.', list(ref('raciCell'))),
    unknown: stated('Unknown', 'Names in the row that are no declared role.', list(text)),
    involvement: optional('CIO involvement', 'The part of the CIO; absent for activities.', a('involvement')),
  }),
  raciCell: entry<PlanRaciCell>('Cell', 'The part of one role in one row.', {
    role: stated('Role', 'The id of the role.', text),
    letters: stated('Letters', 'Responsible, accountable, consulted, informed.', list(letters)),
    place: place(),
  }),
  involvement: entry<PlanInvolvement>('CIO involvement', 'The part that the CIO needs beside the one given.', {
    needed: stated('Needed', 'What the work needs.', one(['inform', 'consult', 'co-own'])),
    given: optional('Given', 'What the matrix gives; absent for none.', one(['inform', 'consult', 'co-own'])),
    short: optional('Short', 'By how many levels it falls short; absent when there is no CIO.', count),
    reasons: stated('Reasons', 'Why the work needs it.', list(ref('reason'))),
  }),
  reason: {
    title: 'Reason',
    description: 'Why work needs the CIO; systems and data sets by their titles.',
    oneOf: [
      reason('Pillar', 'The field of marketing brings it with it.', 'pillar', ['pillar']),
      reason('System', 'A system that the work uses is in a sensitive state.', 'system', ['system', 'lifecycle']),
      reason('Personal data', 'The work uses data about people.', 'personal-data', ['dataset']),
      reason('Builds', 'The work changes infrastructure.', 'builds', []),
      reason('Launches', 'The work goes live to customers.', 'launches', []),
      reason('Full breadth', 'The engagement is for the full breadth of marketing.', 'full-breadth', []),
    ],
  },
  work: entry<PlanWork>('Work', 'A work item as a line of the work list.', {
    id: stated('Id', 'Its id in the charter.', text),
    title: stated('Title', 'What people call it.', text),
    place: place(),
    pillar: optional('Pillar', 'The field of marketing.', text),
    outcome: optional('Outcome', 'What will be different once it is done.', text),
    start: optional('Start', 'The first day, YYYY-MM-DD.', day),
    due: optional('Due', 'The last day, YYYY-MM-DD.', day),
    builds: stated('Builds', 'Whether it changes infrastructure.', yesOrNo),
    launches: stated('Launches', 'Whether it goes live to customers.', yesOrNo),
    accountable: stated('Accountable', 'The titles of the roles that answer for it.', list(text)),
    responsible: stated('Responsible', 'The titles of the roles that do it.', list(text)),
    systems: stated('Systems', 'The titles of the systems that it uses.', list(text)),
    datasets: stated('Data sets', 'The titles of the data sets that it uses.', list(text)),
    deliverables: stated('Deliverables', 'What will be there when it is done.', list(ref('deliverable'))),
  }),
  deliverable: entry<PlanDeliverable>('Deliverable', 'Something that will be there when the work is done.', {
    id: stated('Id', 'Its id in the charter.', text),
    title: stated('Title', 'What people call it.', text),
    owner: optional('Owner', 'Who answers for it.', a('named')),
    due: optional('Due', 'The day by which it must be there, YYYY-MM-DD.', day),
    acceptance: optional('Acceptance', 'How it is decided whether it is good enough.', text),
    place: place(),
  }),

  timeline: entry<PlanTimeline>('Timeline', 'Everything that has a date, for a chart.', {
    range: optional('Range', 'The first and last day of the chart; absent when nothing has a date.', a('horizon')),
    term: optional('Term', 'The term of the engagement.', {
      type: 'object',
      required: ['start'],
      additionalProperties: false,
      properties: {
        start: { title: 'Start', description: 'The first day, YYYY-MM-DD.', ...day },
        end: { title: 'End', description: 'The last day, YYYY-MM-DD; absent while it is open.', ...day },
      },
    }),
    rows: stated('Rows', 'In the order of the lanes, then of time.', list(ref('timelineRow'))),
  }),
  timelineRow: entry<PlanTimelineRow>('Row of the timeline', 'What lasts, what happens on single days, or both.', {
    lane: stated('Lane', 'The part of the chart.', one(LANES)),
    id: stated('Id', 'The id of what is shown.', text),
    title: stated('Title', 'What people call it.', text),
    place: place(),
    roles: stated('Roles', 'Whom it concerns.', list(named)),
    span: optional('Span', 'How long it lasts; absent for single days.', a('horizon')),
    isOpen: stated('Is open', 'Whether the span has no end of its own and stops with the chart.', yesOrNo),
    marks: stated('Marks', 'What happens on single days.', list(ref('mark'))),
  }),

  meetings: entry<PlanMeetings>('Meetings', 'The calendar of the engagement.', {
    series: stated('Series', 'Every series of meetings.', list(ref('meeting'))),
    load: stated(
      'Load',
      'What the meetings take of the time of each role, the busiest first.',
      list(ref('meetingLoad')),
    ),
    people: stated('People', 'Who fills the roles that attend any.', list(ref('person'))),
  }),
  meeting: entry<PlanMeeting>('Meeting', 'A series of meetings.', {
    id: stated('Id', 'Its id in the charter.', text),
    title: stated('Title', 'What people call it.', text),
    place: place(),
    kind: optional('Kind', 'What kind of meeting it is.', text),
    chair: optional('Chair', 'Who leads it.', a('named')),
    attendees: stated('Attendees', 'Who takes part beside the chair.', list(named)),
    every: optional('Every', 'How often, such as month or 2 weeks.', text),
    on: optional('On', 'On which day of the period, such as first tuesday.', text),
    at: optional('At', 'Hours and minutes in the time zone; absent for a meeting without a time.', text),
    timezone: optional('Time zone', 'The name in the IANA database.', text),
    minutes: optional('Minutes', 'How long it takes.', number),
    agenda: stated('Agenda', 'The points in their order.', list(text)),
    reviewsParkingLot: stated('Reviews the parking lot', 'Whether the list of detours is gone through.', yesOrNo),
    rule: optional('Rule', 'How it recurs, as RFC 5545 writes it.', {
      type: 'string',
      examples: ['FREQ=MONTHLY;BYDAY=1TU'],
    }),
    occurrences: stated('Occurrences', 'The days within the term, YYYY-MM-DD.', list(day)),
    excepted: stated(
      'Excepted',
      'The days on which its turn would have come and which the charter excepts.',
      list(day),
    ),
    hoursPerMonth: optional('Hours a month', 'What it takes of the time of one attendee.', number),
  }),
  meetingLoad: entry<PlanMeetingLoad>('Load by meetings', 'What meetings take of the time of one role.', {
    role: stated('Role', 'Whose time.', a('named')),
    hoursPerMonth: stated('Hours a month', 'In all meetings together.', number),
    capacity: optional('Capacity', 'Hours that the role has in a month; known of the engaged role only.', number),
  }),
  person: entry<PlanPerson>('Person', 'Who fills a role.', {
    role: stated('Role', 'The id of the role.', text),
    name: optional('Name', 'What the person is called.', text),
    email: optional('E-mail', 'The business e-mail address; left out with --no-contacts.', text),
  }),

  access: entry<PlanAccess>('Data access', 'Who may use which data, and where that does not fit the work.', {
    grants: stated('Grants', 'All access, in the order of the charter.', list(ref('grant'))),
    gaps: stated('Gaps', 'Data that work uses and none of those who do it may use.', list(ref('gap'))),
  }),
  grant: entry<PlanGrant>('Grant', 'Access of one role to one data set.', {
    id: stated('Id', 'Its id in the charter.', text),
    place: place(),
    role: optional('Role', 'Who has it.', a('named')),
    dataset: optional('Data set', 'To what.', a('named')),
    system: optional('System', 'Where the data set is kept.', a('named')),
    level: optional('Level', 'What may be done, such as view or export.', text),
    purpose: optional('Purpose', 'What for.', text),
    fields: stated('Fields', 'Which parts of the data set; all of them when the list is empty.', list(text)),
    lawfulBasis: optional('Lawful basis', 'What makes it lawful.', text),
    approvedBy: optional('Approved by', 'Who allowed it.', a('named')),
    from: optional('From', 'The first day, YYYY-MM-DD.', day),
    until: optional('Until', 'The last day, YYYY-MM-DD; absent while it is open.', day),
    daysLeft: optional('Days left', 'From the as-of date to the last day; negative when it has ended.', whole),
    conditions: stated('Conditions', 'What has to be kept to.', list(text)),
    isProvider: stated('Is of the provider', 'Whether the role comes from the provider’s side.', yesOrNo),
    work: stated('Work', 'The work that needs it.', list(named)),
    isExcess: stated('Is excess', 'Whether no work needs it.', yesOrNo),
  }),
  gap: entry<PlanAccessGap>('Gap', 'Data that work uses and nobody who does it may use.', {
    work: stated('Work', 'What needs the data.', a('named')),
    dataset: stated('Data set', 'What it needs.', a('named')),
    system: optional('System', 'Where the data set is kept.', a('named')),
    doers: stated('Doers', 'Who does the work and cannot use the data.', list(named)),
    place: place(),
  }),

  system: entry<PlanSystem>('System', 'A system with who decided about it and who takes care of it.', {
    id: stated('Id', 'Its id in the charter.', text),
    title: stated('Title', 'What people call it.', text),
    place: place(),
    kind: optional('Kind', 'What it is for.', text),
    vendor: optional('Vendor', 'Who sells it.', text),
    lifecycle: optional('Lifecycle', 'How far its introduction is.', text),
    requestedBy: optional('Requested by', 'Who asked for it.', a('named')),
    approval: optional('Approval', 'What was decided about it.', a('decision')),
    securityReview: optional('Security review', 'Whether it is secure.', a('review')),
    owners: stated('Owners', 'Who takes care of it, by duty.', {
      type: 'object',
      additionalProperties: false,
      properties: {
        onboarding: { title: 'Onboarding', description: 'Who brings people in.', ...a('named') },
        licences: { title: 'Licences', description: 'Who answers for licences.', ...a('named') },
        data: { title: 'Data', description: 'Who answers for the data in it.', ...a('named') },
        reporting: { title: 'Reporting', description: 'Who answers for reports from it.', ...a('named') },
        support: { title: 'Support', description: 'Who helps when it does not work.', ...a('named') },
      },
    }),
    work: stated('Work', 'The work that uses it.', list(named)),
  }),
  decision: entry<PlanDecision>('Decision', 'What was decided about a system.', {
    place: place(),
    decision: optional('Decision', 'What was decided.', text),
    by: optional('By', 'Who decided.', a('named')),
    on: optional('On', 'The day of the decision, YYYY-MM-DD.', day),
    conditions: stated('Conditions', 'What was made a condition.', list(text)),
    reference: optional('Reference', 'Where it is recorded.', text),
  }),
  review: entry<PlanReview>('Review', 'How the review of a system came out.', {
    place: place(),
    outcome: optional('Outcome', 'How it came out.', text),
    by: optional('By', 'Who reviewed it.', a('named')),
    on: optional('On', 'The day of the review, YYYY-MM-DD.', day),
    reference: optional('Reference', 'Where it is recorded.', text),
  }),

  compliance: entry<PlanCompliance>('Compliance', 'The duties that apply, and what is done about them.', {
    frameworks: stated('Frameworks', 'The laws and standards that the charter names.', list(ref('framework'))),
    controls: stated('Controls', 'What is done about them.', list(ref('control'))),
    coverage: stated(
      'Coverage',
      'For each data set with personal data and each law, what covers it.',
      list(ref('coverage')),
    ),
  }),
  framework: entry<PlanFramework>('Framework', 'A law or standard.', {
    id: stated('Id', 'Its id in the charter.', text),
    title: stated('Title', 'What people call it.', text),
    place: place(),
    law: stated('Law', 'The law that it stands for, by its short name.', text),
    regions: stated('Regions', 'Where it applies.', list(text)),
  }),
  control: entry<PlanControl>('Control', 'Something that is done for compliance.', {
    id: stated('Id', 'Its id in the charter.', text),
    requirement: stated('Requirement', 'What has to hold.', text),
    place: place(),
    framework: optional('Framework', 'What asks for it.', a('named')),
    appliesTo: stated('Applies to', 'The data sets, systems or work that it protects.', list(named)),
    owner: optional('Owner', 'Who answers for it.', a('named')),
    status: optional('Status', 'planned, in-place or waived.', text),
    due: optional('Due', 'The day by which it has to be in place, YYYY-MM-DD.', day),
    isOverdue: stated('Is overdue', 'Whether it is planned for a day that has passed.', yesOrNo),
    evidence: stated('Evidence', 'What shows that it works.', list(ref('evidence'))),
    review: optional('Review', 'How often it is checked, such as quarter.', text),
    waiver: optional('Waiver', 'Who does without it, and why.', a('waiver')),
  }),
  evidence: entry<PlanEvidence>('Evidence', 'Something that shows that a control works.', {
    kind: optional('Kind', 'What kind of evidence it is.', text),
    reference: optional('Reference', 'Where it is.', text),
    place: place(),
  }),
  waiver: entry<PlanWaiver>('Waiver', 'A decision to do without a control.', {
    by: optional('By', 'Who decided.', a('named')),
    reason: optional('Reason', 'Why.', text),
    until: optional('Until', 'The last day, YYYY-MM-DD.', day),
    place: place(),
  }),
  coverage: entry<PlanCoverage>('Coverage', 'What covers one data set under one law.', {
    dataset: stated('Data set', 'What has to be protected.', a('named')),
    law: stated('Law', 'The law by its short name.', text),
    lawTitle: stated('Title of the law', 'What people call it.', text),
    region: stated('Region', 'Where the people live that brings the law in.', text),
    controls: stated('Controls', 'What covers it; none: a gap.', list(named)),
  }),

  budget: entry<PlanBudget>('Budget', 'What money is spent on.', {
    currency: optional('Currency', 'ISO 4217.', text),
    lines: stated('Lines', 'What the money is for.', list(ref('budgetLine'))),
    total: stated('Total', 'The sum of all lines that state an amount.', number),
    funders: stated('Funders', 'What each role pays of that, the largest part first.', list(ref('funder'))),
  }),
  budgetLine: entry<PlanBudgetLine>('Line of the budget', 'Something that money is spent on.', {
    id: stated('Id', 'Its id in the charter.', text),
    title: stated('Title', 'What people call it.', text),
    place: place(),
    amount: optional('Amount', 'In the currency of the budget.', number),
    funding: stated('Funding', 'Who pays which share.', list(ref('funding'))),
    system: optional('System', 'The system that it is for.', a('named')),
    work: optional('Work', 'The work that it is for.', a('named')),
    expectedReturn: optional('Expected return', 'What it is to bring.', a('return')),
  }),
  funding: entry<PlanFunding>('Funding', 'A share of a line.', {
    role: optional('Role', 'Who pays.', a('named')),
    share: optional('Share', 'Percent of the line.', number),
    amount: optional('Amount', 'In the currency of the budget.', number),
  }),
  return: entry<PlanReturn>('Return', 'What spending is to bring.', {
    place: place(),
    statement: optional('Statement', 'What it is to bring, in words.', text),
    amount: optional('Amount', 'In the currency of the budget.', number),
    due: optional('Due', 'By which day, YYYY-MM-DD.', day),
    reportedTo: stated('Reported to', 'Who is told.', list(named)),
  }),
  funder: entry<PlanFunder>('Funder', 'A role that pays.', {
    role: stated('Role', 'Who pays.', a('named')),
    amount: stated('Amount', 'In all lines together.', number),
    limit: optional('Limit', 'The most that the role may contribute to one line.', number),
  }),

  objective: entry<PlanObjective>('Objective', 'What is to be achieved.', {
    id: stated('Id', 'Its id in the charter.', text),
    statement: stated('Statement', 'What is to be achieved, in words.', text),
    place: place(),
    owner: optional('Owner', 'Who answers for it.', a('named')),
    sharedWith: stated('Shared with', 'Who has it as a goal, too.', list(named)),
    reportedTo: stated('Reported to', 'Who is told.', list(named)),
    measure: optional('Measure', 'How it is measured.', a('measure')),
    due: optional('Due', 'By which day, YYYY-MM-DD.', day),
    earningsImpact: optional('Effect on earnings', 'What it does to earnings.', text),
    milestones: stated('Milestones', 'The steps towards it.', list(ref('milestone'))),
    work: stated('Work', 'The work that serves it.', list(named)),
  }),
  measure: entry<PlanMeasure>('Measure', 'How an objective is measured.', {
    name: optional('Name', 'What is measured.', text),
    unit: optional('Unit', 'In what.', text),
    baseline: optional('Baseline', 'The value at the start.', number),
    target: optional('Target', 'The value to reach.', number),
  }),
  milestone: entry<PlanMilestone>('Milestone', 'A step towards an objective.', {
    id: stated('Id', 'Its id in the charter.', text),
    title: stated('Title', 'What people call it.', text),
    place: place(),
    due: optional('Due', 'By which day, YYYY-MM-DD.', day),
    owner: optional('Owner', 'Who answers for it.', a('named')),
    benchmark: stated('Is a benchmark', 'Whether it is a small proof that comes first.', yesOrNo),
    acceptance: optional('Acceptance', 'How it is decided whether it is reached.', text),
  }),

  collaboration: entry<PlanCollaboration>('Collaboration', 'How the two sides work together between meetings.', {
    liaison: optional('Liaison', 'Who keeps both teams on the same page.', a('liaison')),
    channels: stated('Channels', 'Where people reach each other.', list(ref('channel'))),
    escalation: stated('Escalation', 'In the order in which a conflict goes up.', list(ref('escalationStep'))),
    serviceLevels: stated('Service levels', 'How fast requests are answered.', list(ref('serviceLevel'))),
    glossary: stated('Glossary', 'Words of the charter and its catalogs.', list(ref('term'))),
    parkingLot: stated(
      'Parking lot',
      'Detours; open items first, the oldest before the others.',
      list(ref('parkingLotItem')),
    ),
    mentoring: stated('Mentoring', 'Who learns from whom.', list(ref('mentoring'))),
    recognition: stated('Recognition', 'When the team gets the credit.', list(ref('recognition'))),
    skills: stated('Skills', 'What is needed, and how it is got.', list(ref('skill'))),
    centreOfExcellence: optional('Centre of excellence', 'Who brings the data skills together.', a('centre')),
    dataMaturity: optional('Data maturity', 'How data-driven the organisation is.', a('maturity')),
  }),
  liaison: entry<PlanLiaison>('Liaison', 'Who keeps both teams on the same page.', {
    role: optional('Role', 'Who it is.', a('named')),
    mentors: stated('Mentors', 'Who helps the liaison.', list(named)),
    place: place(),
  }),
  channel: entry<PlanChannel>('Channel', 'Where people reach each other.', {
    kind: optional('Kind', 'What kind of channel it is.', text),
    reference: optional('Reference', 'Where it is.', text),
    purpose: optional('Purpose', 'What for.', text),
    place: place(),
  }),
  escalationStep: entry<PlanEscalationStep>('Step', 'A step on the way up of a conflict.', {
    role: optional('Role', 'Who decides.', a('named')),
    withinDays: optional('Within days', 'How soon.', number),
    place: place(),
  }),
  serviceLevel: entry<PlanServiceLevel>('Service level', 'How fast a kind of request is answered.', {
    request: optional('Request', 'What is asked for.', text),
    from: optional('From', 'Who asks.', a('named')),
    to: optional('To', 'Who is asked.', a('named')),
    respondDays: optional('Days to answer', 'How soon there is an answer.', number),
    resolveDays: optional('Days to settle', 'How soon it is done.', number),
    place: place(),
  }),
  term: entry<PlanTerm>('Word', 'A word with its meaning.', {
    term: stated('Word', 'The word.', a('text')),
    meaning: optional('Meaning', 'What it means here.', text),
  }),
  parkingLotItem: entry<PlanParkingLotItem>('Parked item', 'A detour that was put aside.', {
    id: stated('Id', 'Its id in the charter.', text),
    topic: stated('Topic', 'What it is about.', text),
    status: optional('Status', 'Whether it is open.', text),
    raised: optional('Raised', 'On which day, YYYY-MM-DD.', day),
    age: optional('Age', 'Days from then to the as-of date.', whole),
    owner: optional('Owner', 'Who answers for it.', a('named')),
    work: optional('Work', 'The work that it belongs to.', a('named')),
    resolution: optional('Resolution', 'How it was settled.', text),
    place: place(),
  }),
  mentoring: entry<PlanMentoring>('Mentoring', 'Who learns from whom.', {
    mentor: optional('Mentor', 'Who teaches.', a('named')),
    mentees: stated('Mentees', 'Who learns.', list(named)),
    focus: optional('Focus', 'What it is about.', text),
    place: place(),
  }),
  recognition: entry<PlanRecognition>('Recognition', 'An occasion on which the team gets the credit.', {
    occasion: stated('Occasion', 'When.', text),
    audience: optional('Audience', 'Before whom.', text),
    by: optional('By', 'Who gives it.', a('named')),
    place: place(),
  }),
  skill: entry<PlanSkill>('Skill', 'Something that is needed.', {
    pillar: optional('Pillar', 'people, process or technology.', text),
    need: optional('Need', 'What is needed.', text),
    owner: optional('Owner', 'Who answers for it.', a('named')),
    plan: optional('Plan', 'How it is got.', text),
    place: place(),
  }),
  centre: entry<PlanCentre>('Centre of excellence', 'Who brings the data skills together.', {
    lead: optional('Lead', 'Who leads it.', a('named')),
    members: stated('Members', 'Who belongs to it.', list(named)),
    purpose: optional('Purpose', 'What for.', text),
    place: place(),
  }),
  maturity: entry<PlanMaturity>('Data maturity', 'How data-driven the organisation is, from 1 to 5.', {
    current: optional('Current', 'The level now.', number),
    target: optional('Target', 'The level to reach.', number),
    due: optional('Due', 'By which day, YYYY-MM-DD.', day),
    place: place(),
  }),

  transition: entry<PlanTransition>('Transition', 'What happens when the engagement ends.', {
    handover: stated('Hand-over', 'What is handed over.', list(ref('handover'))),
    revocation: optional('Revocation', 'Who takes the access away.', a('revocation')),
    toRevoke: stated('To revoke', 'The access of the provider’s side, which has to be taken away.', list(ref('grant'))),
    successorOnboarding: optional('Successor', 'How a successor is brought in.', text),
  }),
  handover: entry<PlanHandover>('Hand-over', 'Something that is handed over.', {
    id: stated('Id', 'Its id in the charter.', text),
    title: stated('Title', 'What people call it.', text),
    place: place(),
    from: optional('From', 'Who hands it over.', a('named')),
    to: optional('To', 'Who takes it.', a('named')),
    due: optional('Due', 'By which day, YYYY-MM-DD.', day),
  }),
  revocation: entry<PlanRevocation>('Revocation', 'How access is taken away.', {
    owner: optional('Owner', 'Who does it.', a('named')),
    withinDays: optional('Within days', 'How soon after the end.', number),
    by: optional('By', 'The last day, YYYY-MM-DD; absent while the engagement has no end.', day),
    place: place(),
  }),

  practice: entry<PlanPractice>('Practice', 'How far the charter follows one practice.', {
    practice: stated('Practice', 'P01 to P39.', { type: 'string', pattern: '^P[0-9]{2}$' }),
    state: stated('State', 'How far the charter follows it.', one(['met', 'partly', 'missing', 'not-applicable'])),
    places: stated('Places', 'Where the charter shows it.', list(ref('place'))),
    rules: stated('Rules', 'The rules that notice when it is missing.', list(text)),
  }),
};

function reason(title: string, description: string, kind: string, others: readonly string[]): Schema {
  const kindSchema = { title: 'Kind', description: 'What kind of reason it is.', const: kind };
  return {
    title,
    description,
    type: 'object',
    required: ['kind', ...others],
    additionalProperties: false,
    properties: { kind: kindSchema, ...Object.fromEntries(others.map((name) => [name, REASON_PARTS[name]])) },
  };
}

/** The published schema of the plan. */
export const planSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://charterline.dev/schemas/plan.schema.json',
  ...entry<Plan>(
    'Charterline plan',
    'What a charter means for the people in it: the output of "charterline plan --format json". What the charter does not say, or says so that it cannot be understood, is absent.',
    {
      version: stated('Version', 'The version of this format.', { const: 1 }),
      asOf: stated('As of', 'The day for which the plan holds, YYYY-MM-DD.', {
        type: 'string',
        pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
      }),
      header: stated('Header', 'What is engaged, and where the charter stands.', a('header')),
      glance: stated('At a glance', 'What somebody who opens the plan wants to know first.', a('glance')),
      raci: stated('RACI matrix', 'Who does what.', a('raci')),
      timeline: stated('Timeline', 'Everything that has a date.', a('timeline')),
      meetings: stated('Meetings', 'The calendar of the engagement.', a('meetings')),
      access: stated('Data access', 'Who may use which data.', a('access')),
      systems: stated('Systems', 'Systems with decisions and owners.', list(ref('system'))),
      compliance: stated('Compliance', 'The duties that apply, and what is done about them.', a('compliance')),
      budget: optional('Budget', 'What money is spent on; absent for a charter without a budget.', a('budget')),
      objectives: stated('Objectives', 'What is to be achieved.', list(ref('objective'))),
      collaboration: stated('Collaboration', 'How the two sides work together between meetings.', a('collaboration')),
      transition: stated('Transition', 'What happens when the engagement ends.', a('transition')),
      scorecard: stated('Scorecard', 'How far the charter follows each practice.', list(ref('practice'))),
    },
  ),
  definitions,
};
