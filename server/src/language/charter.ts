/** The charter of one engagement: the outermost shape of the language. */
import { approvalShape } from './approvals.ts';
import { budgetShape } from './budget.ts';
import { collaborationShape } from './collaboration.ts';
import { complianceShape } from './compliance.ts';
import { datasetShape, grantShape } from './data.ts';
import { decisionShape, riskShape } from './decisions.ts';
import { engagementShape } from './engagement.ts';
import { envelope } from './envelope.ts';
import { entries, section, shape } from './grammar.ts';
import { metadataShape } from './metadata.ts';
import { objectiveShape } from './objectives.ts';
import { organizationShape } from './organization.ts';
import { raciRowShape } from './raci.ts';
import { roleShape } from './roles.ts';
import { scopeShape } from './scope.ts';
import { systemShape } from './systems.ts';
import { touchpointShape } from './touchpoints.ts';
import { transitionShape } from './transition.ts';
import { uses } from './uses.ts';

export const charterShape = shape(
  'charter',
  {
    ...envelope('EngagementCharter', 'Says that this file is the charter of one engagement.'),
    metadata: section('What this charter is called, where it stands and who looks after it.', metadataShape),
    uses: uses(
      'Catalogs that this charter draws on. What they declare can be referred to here as if it were written here.',
    ),
    organization: section(
      'The organisation that engages. What is said here wins over what a catalog says.',
      organizationShape,
    ),
    engagement: section('Who is engaged, how, for how long, and how the engagement was prepared.', engagementShape),
    roles: entries(
      'Everybody who has a part in the engagement, by role. People come and go; roles keep the charter stable.',
      roleShape,
    ),
    objectives: entries('What the engagement is to achieve, and how that is measured.', objectiveShape),
    scope: section('What is part of the engagement and what is not.', scopeShape),
    touchpoints: entries('The places where customers meet the organisation, each with an owner.', touchpointShape),
    raci: entries(
      'Who does what: for each work item, who does it, who answers for it, who is asked and who is told.',
      raciRowShape,
    ),
    systems: entries('The platforms and tools that the work depends on, and where each stands.', systemShape),
    datasets: entries('The data that the work depends on, who owns it and how it must be protected.', datasetShape),
    dataAccess: entries('Who may use which data, for what and until when.', grantShape),
    compliance: section('Which laws and policies apply, and what is done to observe them.', complianceShape),
    budget: section('What the engagement costs, who pays and what is expected in return.', budgetShape),
    collaboration: section('How marketing and technology work together from day to day.', collaborationShape),
    decisions: entries('Decisions that shaped the engagement, with the options that were weighed.', decisionShape),
    risks: entries('What may go wrong, and what is done about it.', riskShape),
    transition: section('How the engagement ends: what is handed over and how access is taken away.', transitionShape),
    approvals: entries(
      'Who has agreed to which version of this charter. Of several approvals by one role the latest counts.',
      approvalShape,
    ),
  },
  {
    required: ['apiVersion', 'kind', 'metadata', 'engagement', 'roles', 'scope', 'raci', 'dataAccess', 'compliance'],
  },
);
