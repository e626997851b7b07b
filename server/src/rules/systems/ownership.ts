import { lacks } from '../../charter/read.ts';
import { titleOf } from '../../charter/titles.ts';
import { checkRule } from '../rule.ts';
import { isToBeUsed } from './decision.ts';

/** What somebody has to own; support is a help, but a system can do without. */
const DUTIES = ['onboarding', 'licences', 'data', 'reporting'] as const;

export const ownership = checkRule({
  id: 'systems/ownership',
  title: 'Every approved system has owners for onboarding, licences, data and reporting',
  rationale:
    'A platform without owners is paid for and not used: nobody brings people in, nobody counts the licences, and nobody answers for what its figures say.',
  practices: ['P19'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    missing:
      'Nobody is named who looks after part of "{system}": {duties}. Name a role for each under "owners", so that the system does not depend on whoever happens to have time.',
  },
  examples: {
    fails: `systems:
  - { id: website, title: Public website, kind: website, lifecycle: live,
      owners: { onboarding: web-lead, licences: web-lead, data: marketing, reporting: marketing },
      securityReview: { by: cio, on: 2026-11-16, outcome: passed } }
  - { id: crm, title: Customer relationship management, kind: crm, lifecycle: live,
      owners: { onboarding: sales, licences: cio } }
`,
    passes: `systems:
  - { id: website, title: Public website, kind: website, lifecycle: live,
      owners: { onboarding: web-lead, licences: web-lead, data: marketing, reporting: marketing },
      securityReview: { by: cio, on: 2026-11-16, outcome: passed } }
  - { id: crm, title: Customer relationship management, kind: crm, lifecycle: live,
      owners: { onboarding: sales, licences: cio, data: sales, reporting: marketing } }
`,
  },
  check({ charter, reportMissing }) {
    for (const system of [...charter.systems.values()].filter(isToBeUsed)) {
      const { owners } = system;
      const missing = owners ? DUTIES.filter((duty) => lacks(owners, duty)) : lacks(system, 'owners') ? DUTIES : [];
      const [only, ...others] = missing;
      if (only === undefined) continue;
      const path = others.length === 0 ? ['owners', only] : ['owners'];
      reportMissing(system, path, { message: 'missing', args: { system: titleOf(system), duties: missing } });
    }
  },
});
