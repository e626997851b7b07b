import { hasAllCatalogs } from '../../charter/catalogs.ts';
import { type Charter, holds, lettersOf, type Role, type Touchpoint } from '../../charter/charter.ts';
import { mayBeLost } from '../../charter/lost-sections.ts';
import { lacks } from '../../charter/read.ts';
import { named } from '../../charter/titles.ts';
import { nameable } from '../nameable.ts';
import type { Repair } from '../repair.ts';
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
  repairs: {
    name: { title: 'Make {role} the owner of "{touchpoint}"', safe: false },
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
      const args = { touchpoint: named(touchpoint) };
      if (lacks(touchpoint, 'owner')) {
        const repairs = (): readonly Repair[] => nameOwner(touchpoint, charter);
        reportMissing(touchpoint, ['owner'], { message: 'unowned', args, repairs });
      }
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

/** Those who have a part in all work on the touchpoint, business units first: they own what marketing does not. */
function nameOwner(touchpoint: Touchpoint, charter: Charter): readonly Repair[] {
  const work = (charter.entry.scope?.included ?? []).filter((each) =>
    holds(each.touchpoints, touchpoint.id?.value ?? ''),
  );
  const rows = work.flatMap((each) => charter.rowsOf(each));
  const takesPart = (role: Role): boolean => rows.every((row) => lettersOf(row, role.id?.value ?? '').length > 0);
  const roles = [...charter.roles.values()].filter(takesPart);
  const units = roles.filter((role) => role.function?.value === 'business-unit');
  const { engaged } = charter.actors;
  const others = engaged && takesPart(engaged) ? [engaged] : [];
  return nameable(touchpoint, [...units, ...others, ...roles.filter(isOfMarketing)], charter).map(({ id, title }) => ({
    name: 'name',
    args: { role: title },
    changes: [{ kind: 'set', in: touchpoint.node, keys: ['owner'], value: id }],
  }));
}

function isOfMarketing({ team }: Role): boolean {
  return team?.value === 'marketing';
}
