import type { Charter } from '../../charter/charter.ts';
import type { InvolvementReason } from '../../charter/involvement.ts';
import type { Named } from '../../charter/titles.ts';

/** Why a work item needs the involvement of the CIO that it needs, in words that can follow "because". */
export function reasonText(reason: InvolvementReason, charter: Charter): Named {
  const { kind, ...about } = reason;
  return { id: [kind, ...Object.values(about)].join(' '), title: inWords(reason, charter) };
}

function inWords(reason: InvolvementReason, charter: Charter): string {
  switch (reason.kind) {
    case 'pillar':
      return `its pillar is ${reason.pillar}`;
    case 'system':
      return `it uses "${titleOf(charter.systems, reason.system)}", which is ${LIFECYCLES[reason.lifecycle] ?? 'new'}`;
    case 'personal-data':
      return `it uses personal data ("${titleOf(charter.datasets, reason.dataset)}")`;
    case 'builds':
      return 'it changes the infrastructure';
    case 'launches':
      return 'it goes live to customers';
    case 'full-breadth':
      return 'the engagement covers all of marketing';
  }
}

const LIFECYCLES: Readonly<Record<string, string>> = {
  proposed: 'not approved yet',
  approved: 'not introduced yet',
  onboarding: 'still being introduced',
};

interface Titled {
  readonly title: { readonly value: string } | undefined;
}

function titleOf(entries: ReadonlyMap<string, Titled>, id: string): string {
  return entries.get(id)?.title?.value ?? id;
}
