import type { Pillar } from './answers.ts';

/** Who takes part, before it is known which roles they are. `lead` answers for marketing. */
export type Actor = 'lead' | 'engaged' | 'marketing' | 'technology' | 'cio' | 'ceo' | 'cfo';

/** The systems that starters work with; all are in everyday use in most organisations. */
export type StarterSystem = 'crm' | 'website' | 'marketing-automation' | 'web-analytics';

/** The first piece of work in a field of marketing, to be made more precise by people. */
export interface Starter {
  readonly id: string;
  readonly title: string;
  readonly outcome: string;
  readonly deliverable: string;
  readonly accountable: Actor;
  readonly responsible: readonly Actor[];
  readonly systems: readonly StarterSystem[];
  /** Whether infrastructure is changed, for which a technology leader answers. */
  readonly builds: boolean;
  /** How information about customers is handled from end to end; `undefined` for work that handles none. */
  readonly process: string | undefined;
  /** What may be missing today. */
  readonly gap: { readonly area: 'people' | 'process' | 'technology' | 'data'; readonly statement: string };
}

const THINKING = { systems: [], builds: false, process: undefined } as const;

export const STARTERS: Readonly<Record<Pillar, Starter>> = {
  brand: {
    ...THINKING,
    id: 'settle-brand',
    title: 'Settle what the organisation stands for',
    outcome: 'Everybody describes the organisation in the same way.',
    deliverable: 'Brand guide',
    accountable: 'ceo',
    responsible: ['engaged'],
    gap: { area: 'process', statement: 'Every team presents the organisation in its own way.' },
  },
  strategy: {
    ...THINKING,
    id: 'choose-markets',
    title: 'Choose the markets and customers to go after',
    outcome: 'Money and time go to the customers that matter most.',
    deliverable: 'Marketing strategy on two pages',
    accountable: 'ceo',
    responsible: ['engaged'],
    gap: { area: 'data', statement: 'Nobody knows which customers are worth the most.' },
  },
  messaging: {
    ...THINKING,
    id: 'sharpen-messages',
    title: 'Sharpen what is said to whom',
    outcome: 'Customers understand the offer without help.',
    deliverable: 'Message guide',
    accountable: 'lead',
    responsible: ['marketing'],
    gap: { area: 'process', statement: 'The website and the sales team say different things.' },
  },
  positioning: {
    ...THINKING,
    id: 'settle-positioning',
    title: 'Settle how the offer differs from that of competitors',
    outcome: 'Customers can say why they should buy here.',
    deliverable: 'Positioning on one page',
    accountable: 'lead',
    responsible: ['engaged'],
    gap: { area: 'data', statement: 'Nobody has asked customers why they buy or do not buy.' },
  },
  creative: {
    ...THINKING,
    id: 'order-creative-work',
    title: 'Bring order into creative production',
    outcome: 'Teams get what they need when they need it, in one style.',
    deliverable: 'Templates and a way to order creative work',
    accountable: 'lead',
    responsible: ['marketing'],
    gap: { area: 'process', statement: 'Creative work is ordered ad hoc and done twice.' },
  },
  campaigns: {
    id: 'run-first-campaign',
    title: 'Plan and run the first campaign',
    outcome: 'It is known what a campaign costs and what it brings.',
    deliverable: 'Report on the first campaign',
    accountable: 'lead',
    responsible: ['marketing'],
    systems: ['crm', 'marketing-automation'],
    builds: false,
    process: 'Marketing collects the figures, compares cost with results, and plans the next campaign accordingly.',
    gap: { area: 'data', statement: 'Nobody can say which campaigns lead to sales.' },
  },
  'customer-experience': {
    id: 'map-experience',
    title: 'Map what customers go through, and mend the worst step',
    outcome: 'One cause of complaints is gone.',
    deliverable: 'Map of the customer experience',
    accountable: 'lead',
    responsible: ['marketing'],
    systems: ['crm', 'website'],
    builds: false,
    process: 'Marketing collects what customers say, finds the causes with IT, and tells customers what has changed.',
    gap: { area: 'process', statement: 'Nobody sees the whole way that a customer goes.' },
  },
  'lead-generation': {
    id: 'find-prospects',
    title: 'Find out which sources bring the best enquiries',
    outcome: 'More enquiries come from sources that lead to sales.',
    deliverable: 'List of sources with cost and quality',
    accountable: 'lead',
    responsible: ['marketing', 'cio'],
    systems: ['crm', 'website'],
    builds: false,
    process: undefined,
    gap: { area: 'data', statement: 'The source of an enquiry is not recorded.' },
  },
  'lead-conversion': {
    id: 'hand-over-enquiries',
    title: 'Set up the hand-over of enquiries to sales',
    outcome: 'No enquiry is left without an answer.',
    deliverable: 'Agreed hand-over that works in the CRM',
    accountable: 'cio',
    responsible: ['technology'],
    systems: ['crm'],
    builds: true,
    process: undefined,
    gap: { area: 'process', statement: 'Enquiries get lost between marketing and sales.' },
  },
  martech: {
    id: 'sort-out-tools',
    title: 'Sort out the marketing tools',
    outcome: 'Every tool has an owner and a use; the rest is gone.',
    deliverable: 'List of tools with owners and costs',
    accountable: 'cio',
    responsible: ['technology'],
    systems: ['marketing-automation'],
    builds: true,
    process: undefined,
    gap: { area: 'technology', statement: 'Tools are paid for that nobody uses or owns.' },
  },
  web: {
    id: 'improve-website',
    title: 'Improve the pages of the website that matter most',
    outcome: 'More visitors find what they came for.',
    deliverable: 'Improved pages that are ready for review',
    accountable: 'cio',
    responsible: ['technology'],
    systems: ['website'],
    builds: true,
    process: undefined,
    gap: { area: 'technology', statement: 'Small changes of the website take weeks.' },
  },
  analytics: {
    id: 'show-results',
    title: 'Show what marketing costs and what it brings',
    outcome: 'Finance and marketing look at the same figures.',
    deliverable: 'First report that finance accepts',
    accountable: 'cfo',
    responsible: ['marketing'],
    systems: ['web-analytics'],
    builds: false,
    process: undefined,
    gap: { area: 'data', statement: 'Marketing and finance report different figures.' },
  },
  'customer-data': {
    id: 'join-customer-data',
    title: 'Agree on one record for each customer, and join the data',
    outcome: 'Everybody works with the same data about a customer.',
    deliverable: 'Agreed customer record in the CRM',
    accountable: 'cio',
    responsible: ['technology'],
    systems: ['crm'],
    builds: true,
    process: 'IT collects the records, marketing decides which fields count, and IT passes the joined record on.',
    gap: { area: 'data', statement: 'The same customer is recorded several times.' },
  },
  'digital-transformation': {
    id: 'digitise-one-process',
    title: 'Move one process from paper and spreadsheets into a system',
    outcome: 'One process is faster, and its results can be measured.',
    deliverable: 'The process at work in the system',
    accountable: 'cio',
    responsible: ['technology'],
    systems: ['crm'],
    builds: true,
    process: undefined,
    gap: { area: 'process', statement: 'Information is copied by hand from one system to the next.' },
  },
};

/** The fields in which work turns what is known of customers into communication with them, from end to end. */
export const CHAIN_PILLARS: readonly Pillar[] = ['campaigns', 'customer-experience', 'customer-data'];

/** The fields whose work rests on technology so little that the CIO need only be told. */
export const TOLD_PILLARS: readonly Pillar[] = ['brand', 'strategy', 'messaging', 'positioning', 'creative'];
