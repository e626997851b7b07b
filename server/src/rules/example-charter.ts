/**
 * A small complete charter without findings, on which the examples of the rules are built: a rule shows only the
 * sections that matter to it, the rest stands here. Its dates fit the day 2026-12-01.
 */
export const EXAMPLE_CHARTER: string = `apiVersion: charterline/v1
kind: EngagementCharter
metadata:
  id: market-launch
  title: Marketing leadership for the market launch
  version: "0.3.0"
  status: draft
  owner: ceo
  language: en
organization: { name: Northwind Outdoor, stage: enterprise, regions: [EU], industry: outdoor equipment }
engagement:
  role: cmo
  model: fractional
  breadth: full
  pillars: [messaging, campaigns, web, analytics]
  trigger: { kind: cmo-departure, note: The marketing leader left before the launch in two new markets. }
  term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }
  capacity: { amount: 2, unit: days, per: week }
  vetting:
    goals: [more-opportunities]
    gaps:
      - { id: no-attribution, area: data, statement: Nobody knows what leads to sales., closedBy: launch-campaign }
    alignment:
      - { role: ceo, stance: approved, on: 2026-09-14 }
      - { role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }
      - { role: cfo, stance: consulted, on: 2026-09-11 }
  succession: { plan: permanent-hire, owner: ceo, decideBy: 2027-06-30 }
roles:
  - { id: ceo, title: Chief Executive Officer, function: ceo, team: business, party: client, person: { name: Ines Halloran } }
  - { id: cmo, title: Chief Marketing Officer, function: cmo, team: marketing, party: provider, person: { name: Tomas Wren } }
  - { id: cio, title: Chief Information Officer, function: cio, team: technology, party: client, person: { name: Ana Ferreira } }
  - { id: cfo, title: Chief Financial Officer, function: cfo, team: finance, party: client, person: { name: Piet Okafor } }
  - { id: sales, title: Head of Sales, function: business-unit, team: business, party: client, person: { name: Mirja Solberg } }
  - { id: marketing, title: Marketing Manager, function: marketing-team, team: marketing, party: client, person: { name: Dario Lenz } }
  - { id: web-lead, title: Web Lead, function: technology-team, team: technology, party: client, person: { name: Noor Castell } }
objectives:
  - id: more-opportunities
    statement: More of the enquiries that we get become sales opportunities.
    owner: cmo
    sharedWith: [cio]
    reportedTo: cfo
    measure: { name: share of enquiries that become opportunities, unit: percent, baseline: 12, target: 18 }
    due: 2027-06-30
    earningsImpact: Two more points are worth about 400,000 a year.
    milestones:
      - { id: first-dashboard, title: First dashboard in use, due: 2026-11-20, owner: cio, benchmark: true }
scope:
  included:
    - id: renew-website
      title: Renew the website
      pillar: web
      objectives: [more-opportunities]
      systems: [website]
      touchpoints: [contact-form]
      stages: [collect]
      builds: true
      launches: true
      start: 2026-10-05
      due: 2027-02-26
      process: Enquiries go from the contact form to sales within the hour.
      deliverables: [{ id: new-website, title: New website, owner: web-lead, due: 2027-02-26 }]
    - id: launch-campaign
      title: Run the launch campaign
      pillar: campaigns
      objectives: [more-opportunities]
      systems: [crm]
      datasets: [contacts]
      stages: [analyse, distribute]
      start: 2027-01-11
      due: 2027-05-28
      process: Marketing selects the contacts, sales agrees, IT sends the invitations.
      deliverables: [{ id: campaign-report, title: Report on the campaign, owner: marketing, due: 2027-05-28 }]
    - id: sharpen-messages
      title: Sharpen the messages
      pillar: messaging
      objectives: [more-opportunities]
      start: 2026-10-05
      due: 2026-12-18
      deliverables: [{ id: message-guide, title: Message guide, owner: marketing, due: 2026-12-18 }]
  excluded:
    - { id: dealer-portal, title: Redesign of the dealer portal, reason: The portal is replaced in two years. }
touchpoints:
  - { id: contact-form, title: Contact form, owner: sales, channel: website }
raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: [cio, sales], informed: ceo }
systems:
  - { id: website, title: Public website, kind: website, lifecycle: live,
      owners: { onboarding: web-lead, licences: web-lead, data: marketing, reporting: marketing },
      securityReview: { by: cio, on: 2026-11-16, outcome: passed } }
  - { id: crm, title: Customer relationship management, kind: crm, lifecycle: live,
      owners: { onboarding: sales, licences: cio, data: sales, reporting: marketing } }
datasets:
  - { id: contacts, title: Contacts of customers, system: crm, owner: sales, classification: confidential,
      personalData: contact, subjects: [customers, prospects], regions: [EU], retention: 3 years }
dataAccess:
  - id: campaign-contacts
    dataset: contacts
    role: marketing
    level: query
    purpose: Select the companies that are invited to the launch campaign.
    fields: [company, name, e-mail]
    lawfulBasis: legitimate-interests
    approvedBy: sales
    from: 2027-01-11
    until: 2027-05-28
    for: [launch-campaign]
compliance:
  frameworks:
    - { id: gdpr, title: General Data Protection Regulation, regions: [EU] }
  controls:
    - { id: consent-recorded, framework: gdpr, requirement: Consent is recorded before the first message is sent.,
        appliesTo: [contacts, website], owner: cio, status: in-place,
        evidence: [{ kind: ticket, reference: SEC-88 }], review: quarter }
budget:
  currency: EUR
  lines:
    - id: crm-licences
      title: CRM licences
      amount: 80000
      system: crm
      funding: [{ role: cmo, share: 50 }, { role: cio, share: 50 }]
      expectedReturn: { statement: Enquiries cost a fifth less., amount: 120000, due: 2027-09-30, reportedTo: cfo }
  limits:
    - { role: cmo, amount: 50000 }
collaboration:
  liaison: { role: web-lead, mentors: [cmo, cio] }
  meetings:
    - { id: leadership-sync, title: Marketing and IT, kind: leadership-sync, chair: cmo, attendees: [cio, web-lead],
        every: 2 weeks, minutes: 60, reviewsParkingLot: true }
    - { id: quarterly-review, title: Quarterly review, kind: quarterly-business-review, chair: cmo,
        attendees: [cio, cfo, ceo, sales], every: quarter, minutes: 120 }
    - { id: what-is-next, title: What comes next, kind: strategy-exchange, chair: cio, attendees: [cmo],
        every: quarter, minutes: 60 }
  channels:
    - { id: marketing-and-it, kind: chat, reference: "#marketing-and-it", purpose: Daily questions }
  escalation:
    - { role: cio, withinDays: 5 }
    - { role: ceo, withinDays: 5 }
  serviceLevels:
    - { id: landing-page, request: A landing page, from: marketing, to: web-lead, respondDays: 2, resolveDays: 10 }
  glossary:
    - { term: enquiry, meaning: A message from somebody who may buy. }
    - { term: opportunity, meaning: An enquiry that sales has accepted. }
    - { term: conversion, meaning: The step from enquiry to opportunity. }
  parkingLot: []
  mentoring:
    - { mentor: cmo, mentees: [marketing], focus: Leading a campaign }
  recognition:
    - { occasion: End of each quarter, audience: All staff, by: ceo }
  skills:
    - { id: analytics-skills, pillar: people, need: Reading a dashboard, owner: marketing, plan: Training in November }
    - { id: briefing, pillar: process, need: Writing a brief, owner: marketing, plan: One template for all }
    - { id: crm-skills, pillar: technology, need: Segments in the CRM, owner: sales, plan: Training in January }
  centreOfExcellence: { lead: marketing, members: [web-lead, sales], purpose: Share what works. }
  dataMaturity: { current: 2, target: 3, due: 2027-09-30, investments: [crm-licences] }
transition:
  handover:
    - { id: campaign-calendar, title: Campaign calendar, from: cmo, to: marketing, due: 2027-09-15 }
  accessRevocation: { owner: cio, withinDays: 1 }
  successorOnboarding: Two weeks side by side.
`;

/**
 * A charter with other sections: each top-level key of `sections` replaces the one of `base`, and keys that `base` does
 * not have come at the end. Of `collaboration`, which has many independent parts, only the parts that are given are
 * replaced. What follows a `---` in `sections` becomes the end of the file.
 */
export function withSections(base: string, sections: string): string {
  const texts = new Map(split(base));
  for (const [key, text] of split(sections)) {
    const before = key === 'collaboration' ? texts.get(key) : undefined;
    texts.set(key, before === undefined ? text : withParts(before, text));
  }
  const end = texts.get(SEPARATOR) ?? '';
  texts.delete(SEPARATOR);
  return [...texts.values(), end].join('');
}

/** A section with other parts, unless the other text has no parts that stand on lines of their own. */
function withParts(base: string, section: string): string {
  const [, ...given] = partsOf(section);
  if (given.length === 0) return section;
  const parts = new Map([...partsOf(base), ...given]);
  return [...parts.values()].join('');
}

/** The line with the key of a section, then its parts by key. */
function partsOf(section: string): readonly (readonly [key: string, text: string])[] {
  const parts = section.split(/^(?= {2}[\w-]+:)/m);
  return parts.map((part, index) => [index === 0 ? '' : part.slice(0, part.indexOf(':')), part]);
}

const SEPARATOR = '---';

/** The top-level sections of a text by key; a separator and all behind it count as one. */
function split(text: string): readonly (readonly [key: string, text: string])[] {
  const [content = '', ...rest] = text.split(/^(?=---)/m);
  const sections = content.split(/^(?=[\w-]+:)/m).filter((section) => section !== '');
  const named = sections.map((section) => [section.slice(0, section.indexOf(':')), section] as const);
  return rest.length > 0 ? [...named, [SEPARATOR, rest.join('')]] : named;
}
