import type { Kind } from './grammar.ts';

/** For each kind of thing an id that one might find in a real charter. */
export const EXAMPLE_IDS: Readonly<Record<Kind, string>> = {
  role: 'cio',
  objective: 'more-opportunities',
  milestone: 'first-dashboards',
  gap: 'no-attribution',
  work: 'crm-migration',
  activity: 'decide-on-tools',
  exclusion: 'dealer-portal',
  deliverable: 'lead-scoring-model',
  touchpoint: 'order-confirmation',
  system: 'crm',
  dataset: 'purchase-history',
  grant: 'analyst-purchases',
  framework: 'gdpr',
  control: 'consent-recorded',
  'budget-line': 'crm-licences',
  meeting: 'leadership-sync',
  channel: 'marketing-and-it',
  'service-level': 'new-landing-page',
  'parking-lot-item': 'product-data',
  skill: 'customer-analytics',
  decision: 'experience-officer',
  risk: 'migration-slips',
  handover: 'campaign-calendar',
};
