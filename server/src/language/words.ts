/**
 * The words with a fixed meaning, each explained to a reader who is not an engineer.
 *
 * The order is the one in which they are offered; where words form a scale (lifecycle, classification, access level)
 * it runs from the least to the most.
 */

export const CHARTER_STATUSES = {
  draft: 'Still being written; nobody is bound by it yet.',
  'in-review': 'Complete enough to be read and discussed by the people who will have to agree.',
  approved: 'Agreed by everyone who has to agree; work may start.',
  active: 'In force: work is under way under these terms.',
  closed: 'The engagement is over; the charter is kept as a record and is no longer held against the calendar.',
};

export const STAGES = {
  'fast-growth': 'A young company that is growing quickly: market view, clear positioning and mentoring come first.',
  'middle-market': 'An established mid-sized company: common ground between marketing, IT and finance comes first.',
  enterprise: 'A large organisation with many business units and established procedures.',
};

export const ENGAGED_FUNCTIONS = {
  cmo: 'Chief marketing officer.',
  cxo: 'Chief experience officer.',
  cdo: 'Chief digital or data officer.',
  cpo: 'Chief product officer.',
};

export const ENGAGEMENT_MODELS = {
  fractional: 'A leader who works for the organisation part of the time, beside other clients.',
  interim: 'A leader who holds the position full time, for a limited period.',
  advisory: 'An adviser who recommends but does not run the work.',
  'full-time': 'A permanent member of the leadership; the engagement needs no end date.',
};

export const BREADTHS = {
  full: 'The whole of marketing; the CIO takes part in the vetting and is at least consulted on all work.',
  focused: 'A defined part of marketing, such as one programme or a few disciplines.',
};

export const PILLARS = {
  brand: 'What the organisation stands for and how it is recognised.',
  strategy: 'Which markets and customers to go after, and why.',
  messaging: 'What is said to whom, and in which words.',
  positioning: 'How the offer differs from that of competitors.',
  creative: 'Design, copy and other creative production.',
  campaigns: 'Planned communication to customers or prospects with a goal and an end.',
  'customer-experience': 'What customers go through across all points of contact.',
  'lead-generation': 'Finding people and organisations that may buy.',
  'lead-conversion': 'Turning interest into sales opportunities and sales.',
  martech: 'Choosing, introducing and running marketing technology.',
  web: 'Websites, shops and other digital properties.',
  analytics: 'Measuring and explaining what works.',
  'customer-data': 'Collecting, joining and governing data about customers.',
  'digital-transformation': 'Changing how the organisation works by means of technology.',
};

export const TRIGGERS = {
  'new-ceo': 'A new chief executive has taken over.',
  'cmo-departure': 'The marketing leader has left or is leaving.',
  merger: 'Two organisations are becoming one.',
  acquisition: 'The organisation has bought another or has been bought.',
  funding: 'New money has come in and has to be turned into growth.',
  bankruptcy: 'The organisation is being restructured or wound up.',
  growth: 'The organisation has outgrown its marketing leadership.',
  other: 'Something else; the note says what.',
};

export const CAPACITY_UNITS = {
  hours: 'The amount is a number of hours.',
  days: 'The amount is a number of working days of eight hours.',
};

export const CAPACITY_PERIODS = {
  week: 'The amount is available every week.',
  month: 'The amount is available every month.',
};

export const GAP_AREAS = {
  people: 'Skills or positions are missing.',
  process: 'A way of working is missing or does not work.',
  technology: 'Systems or tools are missing or do not fit.',
  data: 'Information is missing, wrong or out of reach.',
};

export const STANCES = {
  consulted: 'Was asked for an opinion on the engagement.',
  vetted: 'Examined the engagement and found it fit.',
  approved: 'Agreed to the engagement.',
};

export const CONFIRMATIONS = {
  'technology-in-place': 'The technology for personalised communication with customers is there and works.',
  'data-in-place': 'The data for personalised communication with customers is there and may be used.',
};

export const SUCCESSION_PLANS = {
  'permanent-hire': 'A permanent leader is recruited.',
  'internal-successor': 'Somebody from inside the organisation takes over.',
  none: 'Nobody is to follow; the position ends with the engagement.',
};

export const LEADER_FUNCTIONS = {
  cmo: 'Chief marketing officer.',
  cio: 'Chief information officer: answers for the technology and information systems.',
  cdo: 'Chief digital or data officer.',
  cto: 'Chief technology officer.',
  cfo: 'Chief financial officer.',
  ceo: 'Chief executive officer.',
  coo: 'Chief operating officer.',
  cxo: 'Chief experience officer.',
  ciso: 'Chief information security officer.',
  cpo: 'Chief product officer.',
};

export const OTHER_FUNCTIONS = {
  dpo: 'Data protection officer.',
  liaison: 'Keeps the marketing and technology teams on the same page.',
  'business-unit': 'A business unit that owns part of the customer experience.',
  'marketing-team': 'A member of the marketing team, or the team itself.',
  'technology-team': 'A member of the technology team, or the team itself.',
  'finance-team': 'A member of the finance team, or the team itself.',
  legal: 'Legal counsel.',
  agency: 'An outside agency.',
  vendor: 'A supplier of technology or services.',
  other: 'Any other function.',
};

export const FUNCTIONS = { ...LEADER_FUNCTIONS, ...OTHER_FUNCTIONS };

export const TEAMS = {
  marketing: 'The marketing organisation.',
  technology: 'The IT or technology organisation.',
  finance: 'The finance organisation.',
  operations: 'Operations: production, logistics, service delivery.',
  business: 'Business units, sales and general management.',
  external: 'Outside the organisation.',
};

export const PARTIES = {
  client: 'Belongs to the organisation that engages.',
  provider: 'Belongs to the side that is engaged, such as a fractional leader or an agency.',
};

export const WORK_STAGES = {
  collect: 'Gathers information from or about customers.',
  analyse: 'Turns information into insight or a decision.',
  distribute: 'Delivers content or offers to the people they are meant for.',
};

export const SYSTEM_KINDS = {
  crm: 'Keeps contacts, accounts and sales opportunities.',
  'customer-data-platform': 'Joins data about customers from several sources into one profile.',
  'marketing-automation': 'Sends and times communication by rules.',
  website: 'A public website or shop.',
  cms: 'Manages the content of websites and apps.',
  analytics: 'Measures behaviour and results.',
  'data-warehouse': 'Stores data from many sources for analysis.',
  'ad-platform': 'Buys and places advertising.',
  email: 'Sends e-mail to many recipients.',
  communication: 'Telephony, messaging, video and other channels to people.',
  collaboration: 'Supports teamwork, such as documents, chat and task tracking.',
  other: 'Anything else.',
};

export const LIFECYCLES = {
  proposed: 'Wished for; not yet decided.',
  approved: 'A technology leader has agreed to it; not yet being introduced.',
  onboarding: 'Being bought, set up or connected.',
  live: 'In everyday use.',
  retiring: 'On its way out; nothing new should depend on it.',
};

export const SYSTEM_DECISIONS = {
  approved: 'The system may be introduced.',
  conditional: 'The system may be introduced once the conditions are met.',
  rejected: 'The system may not be introduced.',
};

export const SECURITY_OUTCOMES = {
  planned: 'The review has a date but has not taken place.',
  passed: 'Nothing stands against using the system.',
  conditional: 'The system may be used once what was found has been put right.',
  failed: 'The system must not be used as it is.',
};

export const CLASSIFICATIONS = {
  public: 'Anybody may see it.',
  internal: 'For people of the organisation only.',
  confidential: 'For named groups only; a leak would do harm.',
  restricted: 'For named people only; a leak would do serious harm.',
};

export const PERSONAL_DATA = {
  none: 'Nothing in it concerns a person.',
  contact: 'Names, addresses and other ways to reach a person.',
  behavioural: 'What people did, such as visits, clicks and purchases.',
  sensitive: 'Data that the law protects specially, such as health, religion or origin.',
};

export const SUBJECTS = {
  customers: 'People who bought.',
  prospects: 'People who may buy.',
  employees: 'People who work for the organisation.',
  partners: 'People at partner organisations and suppliers.',
};

export const ACCESS_LEVELS = {
  view: 'Look at prepared reports or single records.',
  query: 'Ask questions of the data freely.',
  edit: 'Change the data.',
  export: 'Take the data out of its system.',
  admin: 'Decide about the data and about who may reach it.',
};

export const LAWFUL_BASES = {
  consent: 'The people concerned have agreed.',
  contract: 'It is needed to fulfil a contract with the people concerned.',
  'legal-obligation': 'A law demands it.',
  'vital-interests': 'It protects somebody’s life.',
  'public-task': 'It is needed for a task in the public interest.',
  'legitimate-interests':
    'The organisation has a good reason that the interests of the people concerned do not outweigh.',
};

export const CONTROL_STATUSES = {
  planned: 'Will be in place by the due date.',
  'in-place': 'Works today, and the evidence shows it.',
  waived: 'Left out on purpose, for the reason and time that the waiver states.',
};

export const EVIDENCE_KINDS = {
  document: 'A file in the same workspace, given by its path relative to this file.',
  link: 'A web address.',
  ticket: 'An entry in an issue or request tracker.',
};

export const MEETING_KINDS = {
  'leadership-sync': 'The regular meeting of the marketing and the technology leader.',
  'quarterly-business-review': 'Both leaders look back at the results of a quarter and ahead to the next.',
  steering: 'Decides about the course of the engagement.',
  'strategy-exchange': 'Time for each other’s strategic aims, apart from everyday business.',
  'parking-lot-review': 'Goes through what was put on the parking-lot list.',
  'working-session': 'People do work together.',
};

export const CHANNEL_KINDS = {
  chat: 'A chat room or group.',
  email: 'A mailing list or shared mailbox.',
  wiki: 'A place for shared documents.',
  tracker: 'A place where tasks and requests are tracked.',
};

export const PARKING_LOT_STATUSES = {
  open: 'Still waiting for an answer.',
  resolved: 'Answered; the resolution says how.',
  escalated: 'Handed up the escalation path.',
  dropped: 'No longer worth an answer.',
};

export const SKILL_PILLARS = {
  people: 'What somebody has to know or be able to do.',
  process: 'How work has to be done.',
  technology: 'Which tools have to be mastered.',
};

export const LEVELS = {
  off: 'The rule is not applied.',
  info: 'A hint that never fails a check.',
  warning: 'Something to put right, but not a mistake in itself.',
  error: 'A mistake; a check that finds it fails.',
};

export const CHANGE_CLASSES = {
  material: 'Someone’s duties, rights, access, money or protection change.',
  notable: 'People should know about it.',
  editorial: 'Wording, contacts or order only.',
};

/** Who must approve a change, by the word that a config uses for it. */
export const APPROVERS = {
  engaged: 'The role that is engaged.',
  cio: 'The CIO.',
  ceo: 'The CEO.',
  cfo: 'The CFO.',
  dpo: 'The data protection officer.',
  role: 'The role that the entry is about.',
  owner: 'The owner of the entry, or of what it is part of.',
  'owner-or-charter': 'The owner of the entry, or of what it is part of, or else of the charter.',
  'objective-owner': 'The owner of the objective, or of those that the work serves.',
  'both-accountable': 'Whoever answers for the row, before and after the change.',
  accountable: 'Whoever answers for the work or the row.',
  'dataset-owner': 'The owner of the data set.',
  funders: 'Everybody who pays for it, or the role whose limit it is.',
  chair: 'The chair of the meeting, or else everybody who takes part.',
  parties: 'Both sides of the agreement, or everybody who is part of the liaison.',
  'escalation-path': 'Everybody on the old and the new way of escalation.',
  'cio-for-technology': 'The CIO, where the role belongs to technology.',
};
