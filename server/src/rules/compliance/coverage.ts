import { hasAllCatalogs } from '../../charter/catalogs.ts';
import type { Dataset } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { named } from '../../charter/titles.ts';
import { isPersonal } from '../data/grants.ts';
import type { Repair } from '../repair.ts';
import { type CheckContext, checkRule } from '../rule.ts';
import { areControlsClear } from './controls.ts';
import { frameworksFor, lawsOf, mayBeCovered } from './dataset-laws.ts';
import { cover, observe } from './new-control.ts';
import { isUsed } from './used-datasets.ts';

export const coverage = checkRule({
  id: 'compliance/coverage',
  title: 'Personal data is protected under the law of every region that it comes from',
  rationale:
    'The law of the people whom the data is about applies, wherever the organisation sits. A region that nobody thought of is where the complaint comes from.',
  practices: [],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    uncovered:
      '"{dataset}" holds personal data from {region}, but no control under the law there ({law:law}) applies to it or to its system. Add a control that does, and name the data set under "appliesTo".',
    shared:
      'This charter uses "{dataset}", which holds personal data from {region}, but none of its controls under the law there ({law:law}) applies to it or to its system. Add a control that does.',
    framework:
      'Every charter here has to observe "{framework}", but it is not among the frameworks. Add it, with the controls that it asks for.',
    region: 'The data is about people from here',
  },
  repairs: {
    apply: { title: 'Let "{control}" apply to "{dataset}" as well', safe: false },
    add: { title: 'Add a planned control under {law:law}, to be filled in', safe: false },
    observe: { title: 'Add "{framework}" with a planned control, to be filled in', safe: false },
  },
  examples: {
    fails: `datasets:
  - { id: contacts, title: Contacts of customers, system: crm, owner: sales, classification: confidential,
      personalData: contact, subjects: [customers, prospects], regions: [EU, CH], retention: 3 years }
`,
    passes: `datasets:
  - { id: contacts, title: Contacts of customers, system: crm, owner: sales, classification: confidential,
      personalData: contact, subjects: [customers, prospects], regions: [EU, CH], retention: 3 years }
compliance:
  frameworks:
    - { id: gdpr, title: General Data Protection Regulation, regions: [EU] }
    - { id: swiss-law, title: Federal Act on Data Protection, law: fadp, regions: [CH] }
  controls:
    - { id: consent-recorded, framework: gdpr, requirement: Consent is recorded before the first message is sent.,
        appliesTo: [contacts, website], owner: cio, status: in-place,
        evidence: [{ kind: ticket, reference: SEC-88 }], review: quarter }
    - { id: swiss-notice, framework: swiss-law, requirement: People in Switzerland are told who gets their data.,
        appliesTo: [crm], owner: cio, status: planned, due: 2027-03-31 }
`,
  },
  check(context) {
    const { charter, facts } = context;
    if (areControlsClear(charter)) {
      for (const dataset of charter.datasets.values()) checkDataset(dataset, context);
    }
    for (const framework of new Set(facts.requiredFrameworks)) checkFramework(framework, context);
  },
});

function checkDataset(dataset: Dataset, { charter, facts, report, reportMissing }: CheckContext): void {
  if (!isPersonal(dataset) || !isClear(dataset, 'system') || !isUsed(dataset, charter)) return;
  for (const [law, region] of lawsOf(dataset, facts.regionLaws)) {
    if (mayBeCovered(dataset, law, charter)) continue;
    const args = { dataset: named(dataset), region: region.value, law };
    const repairs = (asOf: string): readonly Repair[] => cover(dataset, { law, region: region.value }, asOf, charter);
    // A framework that no control refers to waits for the control that is missing.
    const settles = frameworksFor(law, charter).flatMap(({ id }) => (id ? [id] : []));
    if (charter.entry.datasets.includes(dataset)) report(region, { message: 'uncovered', args, repairs, settles });
    // What is missing is a control of this charter, not something in the catalog that declares the data set.
    else {
      const related = [{ node: region, message: 'region' }];
      reportMissing(charter.entry, ['compliance', 'controls'], { message: 'shared', args, related, repairs, settles });
    }
  }
}

/** A framework counts under its id and under the law that it stands for. */
function checkFramework(framework: string, { charter, reportMissing }: CheckContext): void {
  const { compliance } = charter.entry;
  if (!compliance || !isClear(charter.entry, 'compliance') || !isClear(compliance, 'frameworks')) return;
  const areReadable = compliance.frameworks.every((each) => each.id && isClear(each, 'id', 'law'));
  if (!areReadable || !hasAllCatalogs(charter)) return;
  const isThere = [...charter.frameworks.values()].some(
    ({ id, law }) => id?.value === framework || law?.value === framework,
  );
  if (isThere) return;
  reportMissing(charter.entry, ['compliance', 'frameworks'], {
    message: 'framework',
    args: { framework },
    repairs: () => observe(framework, charter),
  });
}
