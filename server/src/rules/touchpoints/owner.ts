import { hasAllCatalogs } from '../../charter/catalogs.ts';
import type { Charter } from '../../charter/charter.ts';
import { mayBeLost } from '../../charter/lost-sections.ts';
import { lacks } from '../../charter/read.ts';
import { titleOf } from '../../charter/titles.ts';
import { checkRule } from '../rule.ts';

export const touchpointOwner = checkRule({
  id: 'touchpoints/owner',
  title: 'Every touchpoint has an owner',
  rationale:
    'Customers judge the organisation at the places where they meet it. A place that belongs to nobody gets worse unnoticed, and where business units own such places, they have to be part of the plan.',
  practices: ['P12'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    unowned:
      'Nobody owns the touchpoint "{touchpoint}", so that nobody notices when customers are treated badly there. Name the role that answers for it under "owner".',
    none: 'The engagement covers the customer experience but names no touchpoint, so that it is open where customers are to notice anything, and who owns these places. List them under "touchpoints", each with its owner.',
  },
  examples: {
    fails: `touchpoints:
  - { id: contact-form, title: Contact form, channel: website }
`,
    passes: `touchpoints:
  - { id: contact-form, title: Contact form, owner: sales, channel: website }
`,
  },
  check({ charter, reportMissing }) {
    for (const touchpoint of charter.touchpoints.values()) {
      const args = { touchpoint: titleOf(touchpoint) };
      if (lacks(touchpoint, 'owner')) reportMissing(touchpoint, ['owner'], { message: 'unowned', args });
    }
    const { engagement } = charter.entry;
    const isAboutExperience = engagement?.pillars.some(({ value }) => value === 'customer-experience');
    if (isAboutExperience && hasAllCatalogs(charter) && isWithoutTouchpoints(charter))
      reportMissing(charter.entry, ['touchpoints'], { message: 'none' });
  },
});

/** Whether there are no touchpoints, and no work speaks of one that may stand in a place that could not be read. */
function isWithoutTouchpoints({ entry, touchpoints }: Charter): boolean {
  const isEmpty = touchpoints.size === 0 && lacks(entry, 'touchpoints') && !mayBeLost(entry, 'touchpoints');
  return isEmpty && (entry.scope?.included ?? []).every((work) => lacks(work, 'touchpoints'));
}
