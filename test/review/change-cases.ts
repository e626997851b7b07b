/** One edit of the example charter each, and what is said of it and of the way back. */

export interface ChangeCase {
  readonly what: string;
  /** What is replaced in the example charter, and by what. */
  readonly from: string | RegExp;
  readonly to: string;
  /** The changes in short, all of them. */
  readonly there: readonly string[];
  readonly back: readonly string[];
}

export const CHANGE_CASES: readonly ChangeCase[] = [
  {
    what: 'another accountable',
    from: 'accountable: cmo, consulted: sales, informed: cfo',
    to: 'accountable: sales, consulted: sales, informed: cfo',
    there: [
      'material raci/accountable-changed at raci[launch-campaign].accountable [cmo, sales] “Run the launch campaign”: Head of Sales will answer for it instead of Chief Marketing Officer.',
    ],
    back: [
      'material raci/accountable-changed at raci[launch-campaign].accountable [sales, cmo] “Run the launch campaign”: Chief Marketing Officer will answer for it instead of Head of Sales.',
    ],
  },
  {
    what: 'a row about an activity',
    from: 'raci:\n',
    to: 'raci:\n  - { id: choose-tools, activity: Choose tools, responsible: web-lead, accountable: cio }\n',
    there: [
      'material raci/row-added at raci[choose-tools] [cio] “Choose tools” is now in the RACI matrix; Chief Information Officer will answer for it.',
    ],
    back: [
      'material raci/row-removed at raci[choose-tools] [cio] “Choose tools” is no longer in the RACI matrix; so far Chief Information Officer answered for it.',
    ],
  },
  {
    what: 'another responsible',
    from: 'responsible: [marketing, cio], accountable: cmo',
    to: 'responsible: [marketing, web-lead], accountable: cmo',
    there: [
      'notable raci/responsible-changed at raci[launch-campaign].responsible [cmo] “Run the launch campaign” will be done by Marketing Manager and Web Lead instead of Chief Information Officer and Marketing Manager.',
    ],
    back: [
      'notable raci/responsible-changed at raci[launch-campaign].responsible [cmo] “Run the launch campaign” will be done by Chief Information Officer and Marketing Manager instead of Marketing Manager and Web Lead.',
    ],
  },
  {
    what: 'a further responsible',
    from: 'responsible: [marketing, cio], accountable: cmo',
    to: 'responsible: [marketing, cio, web-lead], accountable: cmo',
    there: [
      'notable raci/responsible-changed at raci[launch-campaign].responsible [cmo] “Run the launch campaign” will also be done by Web Lead.',
    ],
    back: [
      'notable raci/responsible-changed at raci[launch-campaign].responsible [cmo] “Run the launch campaign” will no longer be done by Web Lead.',
    ],
  },
  {
    what: 'somebody else consulted',
    from: 'consulted: [cmo, sales], informed: ceo',
    to: 'consulted: [cmo, cfo], informed: ceo',
    there: [
      'notable raci/consulted-changed at raci[renew-website].consulted [cio] “Renew the website”: Chief Financial Officer will be asked before decisions, Head of Sales no longer.',
    ],
    back: [
      'notable raci/consulted-changed at raci[renew-website].consulted [cio] “Renew the website”: Head of Sales will be asked before decisions, Chief Financial Officer no longer.',
    ],
  },
  {
    what: 'nobody informed',
    from: ', informed: cfo }',
    to: ' }',
    there: [
      'notable raci/informed-changed at raci[launch-campaign].informed [cmo] “Run the launch campaign”: Chief Financial Officer will no longer be told about results.',
    ],
    back: [
      'notable raci/informed-changed at raci[launch-campaign].informed [cmo] “Run the launch campaign”: Chief Financial Officer will be told about results.',
    ],
  },
  {
    what: 'new work with its row',
    from: 'scope:\n  included:\n',
    to: 'scope:\n  included:\n    - { id: audit, title: Audit the data, pillar: analytics, due: 2027-03-31 }\n',
    there: [
      'material scope/work-added at scope.included[audit] [cmo, cio, ceo] “Audit the data” becomes part of the engagement, due 31 Mar 2027.',
    ],
    back: [
      'material scope/work-removed at scope.included[audit] [cmo, cio, ceo] “Audit the data” is no longer part of the engagement.',
    ],
  },
  {
    what: 'work that builds',
    from: '      builds: true\n',
    to: '',
    there: [
      'material scope/builds-changed at scope.included[renew-website].builds [cio] “Renew the website” will no longer change the technical infrastructure.',
    ],
    back: [
      'material scope/builds-changed at scope.included[renew-website].builds [cio] “Renew the website” will change the technical infrastructure.',
    ],
  },
  {
    what: 'work that launches',
    from: '      launches: true\n',
    to: '',
    there: [
      'material scope/launches-changed at scope.included[renew-website].launches [cio] “Renew the website” will no longer go live to customers.',
    ],
    back: [
      'material scope/launches-changed at scope.included[renew-website].launches [cio] “Renew the website” will go live to customers.',
    ],
  },
  {
    what: 'systems of work',
    from: 'systems: [crm]\n      datasets',
    to: 'systems: [crm, website]\n      datasets',
    there: [
      'material scope/systems-changed at scope.included[launch-campaign].systems [cmo, cio] “Run the launch campaign” will also use Public website.',
    ],
    back: [
      'material scope/systems-changed at scope.included[launch-campaign].systems [cmo, cio] “Run the launch campaign” will no longer use Public website.',
    ],
  },
  {
    what: 'data of work',
    from: '      datasets: [contacts]\n',
    to: '',
    there: [
      'material scope/datasets-changed at scope.included[launch-campaign].datasets [cmo, cio] “Run the launch campaign” will no longer use Contacts of customers.',
    ],
    back: [
      'material scope/datasets-changed at scope.included[launch-campaign].datasets [cmo, cio] “Run the launch campaign” will use Contacts of customers.',
    ],
  },
  {
    what: 'an exclusion',
    from: '    - { id: dealer-portal, title: Redesign of the dealer portal, reason: The portal is replaced in two years. }\n',
    to: '    - { id: dealer-portal, title: Redesign of the dealer portal, reason: The portal is replaced in two years. }\n    - { id: app, title: A mobile app }\n',
    there: ['notable scope/exclusion-added at scope.excluded[app] [cmo] “A mobile app” is ruled out from now on.'],
    back: [
      'material scope/exclusion-removed at scope.excluded[app] [cmo, cio] “A mobile app” is no longer ruled out, so people may expect it.',
    ],
  },
  {
    what: 'a date that moves far',
    from: 'start: 2027-01-11\n      due: 2027-05-28',
    to: 'start: 2027-01-11\n      due: 2027-07-01',
    there: [
      'notable scope/dates-moved at scope.included[launch-campaign].due [cmo] “Run the launch campaign” is due 34 days later: 1 Jul 2027 instead of 28 May 2027.',
    ],
    back: [
      'notable scope/dates-moved at scope.included[launch-campaign].due [cmo] “Run the launch campaign” is due 34 days earlier: 28 May 2027 instead of 1 Jul 2027.',
    ],
  },
  {
    what: 'a date that moves a little',
    from: 'start: 2027-01-11\n      due: 2027-05-28',
    to: 'start: 2027-01-18\n      due: 2027-05-28',
    there: [
      'editorial scope/dates-moved at scope.included[launch-campaign].start [cmo] “Run the launch campaign” begins 7 days later: 18 Jan 2027 instead of 11 Jan 2027.',
    ],
    back: [
      'editorial scope/dates-moved at scope.included[launch-campaign].start [cmo] “Run the launch campaign” begins 7 days earlier: 11 Jan 2027 instead of 18 Jan 2027.',
    ],
  },
  {
    what: 'the date of a deliverable',
    from: 'owner: web-lead, due: 2027-02-26',
    to: 'owner: web-lead, due: 2027-04-01',
    there: [
      'notable scope/dates-moved at scope.included[renew-website].deliverables[new-website].due [cio] “New website” is due 34 days later: 1 Apr 2027 instead of 26 Feb 2027.',
    ],
    back: [
      'notable scope/dates-moved at scope.included[renew-website].deliverables[new-website].due [cio] “New website” is due 34 days earlier: 26 Feb 2027 instead of 1 Apr 2027.',
    ],
  },
  {
    what: 'a date that was not there',
    from: 'due: 2027-05-28\n      process',
    to: 'process',
    there: [
      'notable scope/dates-moved at scope.included[launch-campaign].due [cmo] “Run the launch campaign” has no due date any more; so far it was 28 May 2027.',
    ],
    back: [
      'notable scope/dates-moved at scope.included[launch-campaign].due [cmo] “Run the launch campaign” now has a date: it is due 28 May 2027.',
    ],
  },
  {
    what: 'a deliverable',
    from: 'deliverables: [{ id: new-website,',
    to: 'deliverables: [{ id: style-guide, title: Style guide }, { id: new-website,',
    there: [
      'notable scope/deliverable-added at scope.included[renew-website].deliverables[style-guide] [cmo] “Style guide” will be delivered by “Renew the website” as well.',
    ],
    back: [
      'material scope/deliverable-removed at scope.included[renew-website].deliverables[style-guide] [cmo, ceo] “Style guide” will no longer be delivered by “Renew the website”.',
    ],
  },
  {
    what: 'the owner of a deliverable',
    from: 'title: New website, owner: web-lead',
    to: 'title: New website, owner: marketing',
    there: [
      'notable scope/deliverable-changed at scope.included[renew-website].deliverables[new-website].owner [cmo] Deliverable “New website”: its owner changes from Web Lead to Marketing Manager.',
    ],
    back: [
      'notable scope/deliverable-changed at scope.included[renew-website].deliverables[new-website].owner [cmo] Deliverable “New website”: its owner changes from Marketing Manager to Web Lead.',
    ],
  },
  {
    what: 'the engaged function',
    from: 'engagement:\n  role: cmo',
    to: 'engagement:\n  role: cxo',
    there: [
      'material engagement/role-changed at engagement.role [cmo, cio, ceo] Another function is engaged: CXO instead of CMO.',
    ],
    back: [
      'material engagement/role-changed at engagement.role [cmo, cio, ceo] Another function is engaged: CMO instead of CXO.',
    ],
  },
  {
    what: 'the model',
    from: 'model: fractional',
    to: 'model: interim',
    there: [
      'material engagement/model-changed at engagement.model [cmo, cio, ceo] The engagement becomes interim; so far it was fractional.',
    ],
    back: [
      'material engagement/model-changed at engagement.model [cmo, cio, ceo] The engagement becomes fractional; so far it was interim.',
    ],
  },
  {
    what: 'the breadth',
    from: 'breadth: full',
    to: 'breadth: focused',
    there: [
      'material engagement/breadth-changed at engagement.breadth [cmo, cio, ceo] How much of marketing the engagement covers changes from full to focused.',
    ],
    back: [
      'material engagement/breadth-changed at engagement.breadth [cmo, cio, ceo] How much of marketing the engagement covers changes from focused to full.',
    ],
  },
  {
    what: 'the pillars',
    from: 'pillars: [messaging, campaigns, web, analytics]',
    to: 'pillars: [messaging, campaigns, web, brand]',
    there: [
      'material engagement/pillars-changed at engagement.pillars [cmo, cio, ceo] The engagement will cover brand, and no longer analytics.',
    ],
    back: [
      'material engagement/pillars-changed at engagement.pillars [cmo, cio, ceo] The engagement will cover analytics, and no longer brand.',
    ],
  },
  {
    what: 'the end',
    from: 'end: 2027-09-30, noticeDays',
    to: 'end: 2027-12-31, noticeDays',
    there: [
      'material engagement/term-changed at engagement.term.end [ceo, cmo] The engagement will end 31 Dec 2027 instead of 30 Sep 2027.',
    ],
    back: [
      'material engagement/term-changed at engagement.term.end [ceo, cmo] The engagement will end 30 Sep 2027 instead of 31 Dec 2027.',
    ],
  },
  {
    what: 'the notice',
    from: 'noticeDays: 30',
    to: 'noticeDays: 60',
    there: [
      'material engagement/notice-changed at engagement.term.noticeDays [ceo, cmo] The notice period will be 60 days instead of 30.',
    ],
    back: [
      'material engagement/notice-changed at engagement.term.noticeDays [ceo, cmo] The notice period will be 30 days instead of 60.',
    ],
  },
  {
    what: 'the capacity',
    from: 'amount: 2, unit: days',
    to: 'amount: 3, unit: days',
    there: [
      'material engagement/capacity-changed at engagement.capacity.amount [ceo, cmo] The time that the engaged leader gives changes: amount: 3 instead of 2.',
    ],
    back: [
      'material engagement/capacity-changed at engagement.capacity.amount [ceo, cmo] The time that the engaged leader gives changes: amount: 2 instead of 3.',
    ],
  },
  {
    what: 'the succession',
    from: 'plan: permanent-hire, owner',
    to: 'plan: internal-successor, owner',
    there: [
      'material engagement/succession-changed at engagement.succession.plan [ceo, cmo] Succession, plan: internal successor instead of permanent hire.',
    ],
    back: [
      'material engagement/succession-changed at engagement.succession.plan [ceo, cmo] Succession, plan: permanent hire instead of internal successor.',
    ],
  },
  {
    what: 'no succession',
    from: / {2}succession: .*\n/,
    to: '',
    there: [
      'material engagement/succession-changed at engagement.succession [ceo, cmo] How the position is filled afterwards is no longer stated; so far it was plan: permanent hire, owner: Chief Executive Officer, decide by: 30 Jun 2027.',
    ],
    back: [
      'material engagement/succession-changed at engagement.succession [ceo, cmo] How the position is filled afterwards is now stated: plan: permanent hire, owner: Chief Executive Officer, decide by: 30 Jun 2027.',
    ],
  },
  {
    what: 'the goals',
    from: 'goals: [more-opportunities]',
    to: 'goals: []',
    there: [
      'notable engagement/vetting-changed at engagement.vetting.goals [ceo] The goals for which the engagement was agreed are no longer stated; so far they were More of the enquiries that we get become sales opportunities.',
    ],
    back: [
      'notable engagement/vetting-changed at engagement.vetting.goals [ceo] The goals for which the engagement was agreed are now stated: More of the enquiries that we get become sales opportunities.',
    ],
  },
  {
    what: 'a gap',
    from: '      - { id: no-attribution, area',
    to: '      - { id: no-skills, area: people, statement: Nobody can read a dashboard. }\n      - { id: no-attribution, area',
    there: [
      'notable engagement/vetting-changed at engagement.vetting.gaps[no-skills] [ceo] A gap that the engagement is to close is added: “Nobody can read a dashboard”.',
    ],
    back: [
      'notable engagement/vetting-changed at engagement.vetting.gaps[no-skills] [ceo] A gap that the engagement was to close is no longer named: “Nobody can read a dashboard”.',
    ],
  },
  {
    what: 'where somebody stands',
    from: 'role: cfo, stance: consulted',
    to: 'role: cfo, stance: approved',
    there: [
      'notable engagement/vetting-changed at engagement.vetting.alignment[cfo].stance [ceo] What was settled before the engagement: stance of “Chief Financial Officer” changes from consulted to approved.',
    ],
    back: [
      'notable engagement/vetting-changed at engagement.vetting.alignment[cfo].stance [ceo] What was settled before the engagement: stance of “Chief Financial Officer” changes from approved to consulted.',
    ],
  },
  {
    what: 'who was asked',
    from: '      - { role: cfo, stance: consulted, on: 2026-09-11 }\n',
    to: '',
    there: [
      'notable engagement/vetting-changed at engagement.vetting.alignment[cfo] [ceo] It is no longer stated where Chief Financial Officer stands on the engagement.',
    ],
    back: [
      'notable engagement/vetting-changed at engagement.vetting.alignment[cfo] [ceo] It is now stated where Chief Financial Officer stands on the engagement.',
    ],
  },
  {
    what: 'the trigger',
    from: 'kind: cmo-departure',
    to: 'kind: growth',
    there: [
      'notable engagement/trigger-changed at engagement.trigger.kind [ceo] The event that led to the engagement changes from the departure of the CMO to growth.',
    ],
    back: [
      'notable engagement/trigger-changed at engagement.trigger.kind [ceo] The event that led to the engagement changes from growth to the departure of the CMO.',
    ],
  },
  {
    what: 'an objective',
    from: 'objectives:\n',
    to: 'objectives:\n  - { id: known-brand, statement: More people know the brand., owner: cmo }\n',
    there: ['notable objectives/added at objectives[known-brand] [cmo] A new objective: “More people know the brand”.'],
    back: [
      'material objectives/removed at objectives[known-brand] [cmo, ceo] “More people know the brand” is no longer an objective.',
    ],
  },
  {
    what: 'an easier target',
    from: 'target: 18',
    to: 'target: 16',
    there: [
      'material objectives/target-lowered at objectives[more-opportunities].measure.target [cmo, ceo] The target of “More of the enquiries that we get become sales opportunities” becomes easier to reach: 16 instead of 18.',
    ],
    back: [
      'notable objectives/target-raised at objectives[more-opportunities].measure.target [cmo] The target of “More of the enquiries that we get become sales opportunities” becomes harder to reach: 18 instead of 16.',
    ],
  },
  {
    what: 'an easier target where less is better',
    from: 'baseline: 12, target: 18',
    to: 'baseline: 24, target: 18',
    there: [
      'notable objectives/measure-changed at objectives[more-opportunities].measure.baseline [cmo] How “More of the enquiries that we get become sales opportunities” is measured changes: baseline: 24 instead of 12.',
    ],
    back: [
      'notable objectives/measure-changed at objectives[more-opportunities].measure.baseline [cmo] How “More of the enquiries that we get become sales opportunities” is measured changes: baseline: 12 instead of 24.',
    ],
  },
  {
    what: 'no target',
    from: ', target: 18 }',
    to: ' }',
    there: [
      'material objectives/target-removed at objectives[more-opportunities].measure.target [cmo, ceo] “More of the enquiries that we get become sales opportunities” has no target any more; so far it was 18.',
    ],
    back: [
      'notable objectives/measure-changed at objectives[more-opportunities].measure.target [cmo] How “More of the enquiries that we get become sales opportunities” is measured is now stated: target 18.',
    ],
  },
  {
    what: 'what is measured',
    from: 'unit: percent',
    to: 'unit: points',
    there: [
      'notable objectives/measure-changed at objectives[more-opportunities].measure.unit [cmo] How “More of the enquiries that we get become sales opportunities” is measured changes: unit: points instead of percent.',
    ],
    back: [
      'notable objectives/measure-changed at objectives[more-opportunities].measure.unit [cmo] How “More of the enquiries that we get become sales opportunities” is measured changes: unit: percent instead of points.',
    ],
  },
  {
    what: 'a milestone',
    from: '    milestones:\n',
    to: '    milestones:\n      - { id: half, title: Half way, due: 2027-03-01 }\n',
    there: [
      'notable objectives/milestone-changed at objectives[more-opportunities].milestones[half] [cmo] A new milestone: “Half way”, on the way to “More of the enquiries that we get become sales opportunities”.',
    ],
    back: [
      'notable objectives/milestone-changed at objectives[more-opportunities].milestones[half] [cmo] “Half way” is no longer a milestone on the way to “More of the enquiries that we get become sales opportunities”.',
    ],
  },
  {
    what: 'the date of a milestone',
    from: 'due: 2026-11-20, owner',
    to: 'due: 2027-01-20, owner',
    there: [
      'notable objectives/milestone-changed at objectives[more-opportunities].milestones[first-dashboard].due [cmo] Milestone “First dashboard in use” is due 61 days later: 20 Jan 2027 instead of 20 Nov 2026.',
    ],
    back: [
      'notable objectives/milestone-changed at objectives[more-opportunities].milestones[first-dashboard].due [cmo] Milestone “First dashboard in use” is due 61 days earlier: 20 Nov 2026 instead of 20 Jan 2027.',
    ],
  },
  {
    what: 'the date of a milestone, a little',
    from: 'due: 2026-11-20, owner',
    to: 'due: 2026-11-27, owner',
    there: [
      'editorial objectives/milestone-changed at objectives[more-opportunities].milestones[first-dashboard].due [cmo] Milestone “First dashboard in use” is due 7 days later: 27 Nov 2026 instead of 20 Nov 2026.',
    ],
    back: [
      'editorial objectives/milestone-changed at objectives[more-opportunities].milestones[first-dashboard].due [cmo] Milestone “First dashboard in use” is due 7 days earlier: 20 Nov 2026 instead of 27 Nov 2026.',
    ],
  },
  {
    what: 'what a milestone is',
    from: 'owner: cio, benchmark: true',
    to: 'owner: cio',
    there: [
      'notable objectives/milestone-changed at objectives[more-opportunities].milestones[first-dashboard].benchmark [cmo] Milestone “First dashboard in use” is no longer one of the early results that must be reached first.',
    ],
    back: [
      'notable objectives/milestone-changed at objectives[more-opportunities].milestones[first-dashboard].benchmark [cmo] Milestone “First dashboard in use” will be one of the early results that must be reached first.',
    ],
  },
  {
    what: 'a system',
    from: 'systems:\n  - { id: website',
    to: 'systems:\n  - { id: hub, title: MegaHub, kind: customer-data-platform, lifecycle: proposed }\n  - { id: website',
    there: [
      'material systems/added at systems[hub] [cio] A new system: MegaHub. No approval by a technology leader is on record.',
    ],
    back: ['notable systems/removed at systems[hub] [cio] MegaHub is no longer one of the systems.'],
  },
  {
    what: 'the decision about a system',
    from: 'kind: crm, lifecycle: live,',
    to: 'kind: crm, lifecycle: live, approval: { by: cio, on: 2026-10-01, decision: approved },',
    there: [
      'material systems/approved at systems[crm].approval [cio] Customer relationship management may be introduced: an approval is on record (by: Chief Information Officer, on: 1 Oct 2026, decision: approved).',
    ],
    back: [
      'notable systems/field-changed at systems[crm].approval [ceo] The approval of “Customer relationship management” is no longer stated; so far it was by: Chief Information Officer, on: 1 Oct 2026, decision: approved.',
    ],
  },
  {
    what: 'another system under the same name',
    from: 'kind: crm, lifecycle: live,',
    to: 'kind: crm, vendor: Mega, lifecycle: live,',
    there: [
      'material systems/replaced at systems[crm].vendor [cio] Customer relationship management: its vendor is now stated: Mega.',
    ],
    back: [
      'material systems/replaced at systems[crm].vendor [cio] Customer relationship management: its vendor is no longer stated; so far it was Mega.',
    ],
  },
  {
    what: 'how far a system is',
    from: 'kind: crm, lifecycle: live',
    to: 'kind: crm, lifecycle: retiring',
    there: [
      'material systems/lifecycle-advanced at systems[crm].lifecycle [cio] Customer relationship management is now retiring; so far it was live.',
    ],
    back: [
      'notable systems/lifecycle-reverted at systems[crm].lifecycle [cio] Customer relationship management is now live; so far it was retiring.',
    ],
  },
  {
    what: 'who looks after a system',
    from: 'licences: cio, data: sales',
    to: 'licences: sales, data: sales',
    there: [
      'notable systems/owners-changed at systems[crm].owners.licences [cio] Customer relationship management: Head of Sales will look after licences instead of Chief Information Officer.',
    ],
    back: [
      'notable systems/owners-changed at systems[crm].owners.licences [cio] Customer relationship management: Chief Information Officer will look after licences instead of Head of Sales.',
    ],
  },
  {
    what: 'a security review',
    from: 'outcome: passed',
    to: 'outcome: conditional',
    there: [
      'notable systems/security-review-changed at systems[website].securityReview.outcome [cio] Security review of Public website: outcome: conditional instead of passed.',
    ],
    back: [
      'notable systems/security-review-changed at systems[website].securityReview.outcome [cio] Security review of Public website: outcome: passed instead of conditional.',
    ],
  },
  {
    what: 'a grant',
    from: /dataAccess:\n/,
    to: 'dataAccess:\n  - { id: sales-view, dataset: contacts, role: sales, level: view, purpose: Call them., until: 2027-03-31 }\n',
    there: [
      'material data/access-granted at dataAccess[sales-view] [sales, cio] Head of Sales may view “Contacts of customers” until 31 Mar 2027.',
    ],
    back: [
      'notable data/access-revoked at dataAccess[sales-view] [sales] Head of Sales may no longer view “Contacts of customers”.',
    ],
  },
  {
    what: 'the level of access',
    from: 'level: query',
    to: 'level: export',
    there: [
      'material data/access-raised at dataAccess[campaign-contacts].level [sales, cio] Marketing Manager may export “Contacts of customers”; so far only query.',
    ],
    back: [
      'notable data/access-lowered at dataAccess[campaign-contacts].level [sales] Marketing Manager may only query “Contacts of customers” from now on, no longer export.',
    ],
  },
  {
    what: 'a level of access that does not exist',
    from: 'level: query',
    to: 'level: exprot',
    there: [
      'material data/access-raised at dataAccess[campaign-contacts].level [sales, cio] Marketing Manager may exprot “Contacts of customers”; so far only query.',
    ],
    back: [
      'material data/access-raised at dataAccess[campaign-contacts].level [sales, cio] Marketing Manager may query “Contacts of customers”; so far only exprot.',
    ],
  },
  {
    what: 'further fields',
    from: 'fields: [company, name, e-mail]',
    to: 'fields: [company, name, e-mail, telephone]',
    there: [
      'material data/access-widened at dataAccess[campaign-contacts].fields [sales, cio] Marketing Manager may use further fields of “Contacts of customers”: telephone.',
    ],
    back: [
      'notable data/access-narrowed at dataAccess[campaign-contacts].fields [sales] Marketing Manager may use fewer fields of “Contacts of customers”: no longer telephone.',
    ],
  },
  {
    what: 'all fields',
    from: '    fields: [company, name, e-mail]\n',
    to: '',
    there: [
      'material data/access-widened at dataAccess[campaign-contacts].fields [sales, cio] Marketing Manager may use all fields of “Contacts of customers”; so far only company, name and e-mail.',
    ],
    back: [
      'notable data/access-narrowed at dataAccess[campaign-contacts].fields [sales] Marketing Manager may use only these fields of “Contacts of customers”: company, name and e-mail.',
    ],
  },
  {
    what: 'a condition',
    from: '    for: [launch-campaign]',
    to: '    conditions: [Exports are deleted after 30 days.]\n    for: [launch-campaign]',
    there: [
      'notable data/access-narrowed at dataAccess[campaign-contacts].conditions [sales] Marketing Manager has to observe more when using “Contacts of customers”: Exports are deleted after 30 days.',
    ],
    back: [
      'material data/access-widened at dataAccess[campaign-contacts].conditions [sales, cio] Marketing Manager no longer has to observe this when using “Contacts of customers”: Exports are deleted after 30 days.',
    ],
  },
  {
    what: 'the work that data is for',
    from: '    for: [launch-campaign]',
    to: '    for: [launch-campaign, renew-website]',
    there: [
      'material data/access-widened at dataAccess[campaign-contacts].for [sales, cio] Marketing Manager may use “Contacts of customers” also for Renew the website.',
    ],
    back: [
      'notable data/access-narrowed at dataAccess[campaign-contacts].for [sales] Marketing Manager may no longer use “Contacts of customers” for Renew the website.',
    ],
  },
  {
    what: 'the end of access',
    from: 'until: 2027-05-28\n',
    to: 'until: 2027-09-30\n',
    there: [
      'material data/access-extended at dataAccess[campaign-contacts].until [sales, cio] Marketing Manager may use “Contacts of customers” until 30 Sep 2027 instead of 28 May 2027.',
    ],
    back: [
      'notable data/access-shortened at dataAccess[campaign-contacts].until [sales] Marketing Manager may use “Contacts of customers” until 28 May 2027 instead of 30 Sep 2027.',
    ],
  },
  {
    what: 'the beginning of access',
    from: 'from: 2027-01-11\n',
    to: 'from: 2026-12-01\n',
    there: [
      'material data/access-extended at dataAccess[campaign-contacts].from [sales, cio] Marketing Manager may use “Contacts of customers” from 1 Dec 2026 instead of 11 Jan 2027.',
    ],
    back: [
      'notable data/access-shortened at dataAccess[campaign-contacts].from [sales] Marketing Manager may use “Contacts of customers” from 11 Jan 2027 instead of 1 Dec 2026.',
    ],
  },
  {
    what: 'the purpose',
    from: 'purpose: Select the companies that are invited to the launch campaign.',
    to: 'purpose: Write to everybody about everything at any time.',
    there: [
      'material data/access-purpose-changed at dataAccess[campaign-contacts].purpose [sales, cio] Marketing Manager may use “Contacts of customers” for another purpose: “Write to everybody about everything at any time” instead of “Select the companies that are invited to the launch campaign”.',
    ],
    back: [
      'material data/access-purpose-changed at dataAccess[campaign-contacts].purpose [sales, cio] Marketing Manager may use “Contacts of customers” for another purpose: “Select the companies that are invited to the launch campaign” instead of “Write to everybody about everything at any time”.',
    ],
  },
  {
    what: 'the lawful basis',
    from: 'lawfulBasis: legitimate-interests',
    to: 'lawfulBasis: consent',
    there: [
      'material data/access-purpose-changed at dataAccess[campaign-contacts].lawfulBasis [sales, cio] The lawful basis on which Marketing Manager uses “Contacts of customers” changes from legitimate interests to consent.',
    ],
    back: [
      'material data/access-purpose-changed at dataAccess[campaign-contacts].lawfulBasis [sales, cio] The lawful basis on which Marketing Manager uses “Contacts of customers” changes from consent to legitimate interests.',
    ],
  },
  {
    what: 'who holds a grant',
    from: 'dataset: contacts\n    role: marketing',
    to: 'dataset: contacts\n    role: web-lead',
    there: [
      'material data/access-granted at dataAccess[campaign-contacts].role [sales, cio] Web Lead may query “Contacts of customers” from now on, in the place of a grant for other people or data.',
    ],
    back: [
      'material data/access-granted at dataAccess[campaign-contacts].role [sales, cio] Marketing Manager may query “Contacts of customers” from now on, in the place of a grant for other people or data.',
    ],
  },
  {
    what: 'a data set',
    from: 'datasets:\n  - { id: contacts',
    to: 'datasets:\n  - { id: visits, title: Visits, system: website, owner: marketing, classification: internal, personalData: none }\n  - { id: contacts',
    there: ['material data/dataset-added at datasets[visits] [marketing, cio] A new data set: Visits.'],
    back: [
      'material data/dataset-removed at datasets[visits] [marketing, cio] Visits is no longer one of the data sets, so nothing here protects it any more.',
    ],
  },
  {
    what: 'the classification',
    from: 'classification: confidential',
    to: 'classification: internal',
    there: [
      'material data/reclassified-down at datasets[contacts].classification [sales, cio] Contacts of customers is now classified as internal; so far as confidential.',
    ],
    back: [
      'notable data/reclassified-up at datasets[contacts].classification [sales] Contacts of customers is now classified as confidential; so far as internal.',
    ],
  },
  {
    what: 'the personal data',
    from: 'personalData: contact',
    to: 'personalData: behavioural',
    there: [
      'notable data/personal-data-added at datasets[contacts].personalData [sales] What Contacts of customers says about people is now stated as behavioural; so far as contact.',
    ],
    back: [
      'material data/personal-data-removed at datasets[contacts].personalData [sales, cio] What Contacts of customers says about people is now stated as contact; so far as behavioural.',
    ],
  },
  {
    what: 'the regions',
    from: 'subjects: [customers, prospects], regions: [EU]',
    to: 'subjects: [customers, prospects], regions: [EU, CH]',
    there: [
      'material data/region-added at datasets[contacts].regions [sales, cio] Contacts of customers is also about people in CH, so the laws there apply.',
    ],
    back: [
      'notable data/region-removed at datasets[contacts].regions [sales] Contacts of customers is no longer about people in CH.',
    ],
  },
  {
    what: 'the retention',
    from: 'retention: 3 years',
    to: 'retention: 5 years',
    there: [
      'material data/retention-changed at datasets[contacts].retention [sales, cio] Contacts of customers is kept for another time: 5 years instead of 3 years.',
    ],
    back: [
      'material data/retention-changed at datasets[contacts].retention [sales, cio] Contacts of customers is kept for another time: 3 years instead of 5 years.',
    ],
  },
  {
    what: 'who decides about data',
    from: 'system: crm, owner: sales, classification',
    to: 'system: crm, owner: marketing, classification',
    there: [
      'notable data/owner-changed at datasets[contacts].owner [sales] Marketing Manager decides about Contacts of customers instead of Head of Sales.',
    ],
    back: [
      'notable data/owner-changed at datasets[contacts].owner [marketing] Head of Sales decides about Contacts of customers instead of Marketing Manager.',
    ],
  },
  {
    what: 'a framework',
    from: '  frameworks:\n',
    to: '  frameworks:\n    - { id: fadp, title: Swiss data protection, regions: [CH] }\n',
    there: [
      'notable compliance/framework-added at compliance.frameworks[fadp] [] Swiss data protection is now one of the rules to observe.',
    ],
    back: [
      'material compliance/framework-removed at compliance.frameworks[fadp] [cio] Swiss data protection is no longer one of the rules to observe.',
    ],
  },
  {
    what: 'a control',
    from: '  controls:\n',
    to: '  controls:\n    - { id: deletion, framework: gdpr, requirement: Old contacts are deleted., appliesTo: [contacts], owner: sales, status: planned, due: 2027-03-31 }\n',
    there: [
      'notable compliance/control-added at compliance.controls[deletion] [sales] A new control: “Old contacts are deleted”.',
    ],
    back: [
      'material compliance/control-removed at compliance.controls[deletion] [sales, cio] “Old contacts are deleted” is no longer a control.',
    ],
  },
  {
    what: 'a waiver',
    from: 'status: in-place,',
    to: 'status: waived, waiver: { by: cio, reason: Not yet possible., until: 2027-03-31 },',
    there: [
      'material compliance/control-waived at compliance.controls[consent-recorded].status [cio] The control “Consent is recorded before the first message is sent” is waived; so far it was in place.',
      'material compliance/control-waived at compliance.controls[consent-recorded].waiver [cio] The control “Consent is recorded before the first message is sent” may be left out: by: Chief Information Officer, reason: Not yet possible, until: 31 Mar 2027.',
    ],
    back: [
      'notable compliance/control-advanced at compliance.controls[consent-recorded].status [cio] The control “Consent is recorded before the first message is sent” is now in place; so far it was waived.',
      'notable compliance/control-strengthened at compliance.controls[consent-recorded].waiver [cio] The control “Consent is recorded before the first message is sent” is no longer waived.',
    ],
  },
  {
    what: 'a control that is only planned',
    from: 'status: in-place,',
    to: 'status: planned, due: 2027-03-31,',
    there: [
      'material compliance/control-postponed at compliance.controls[consent-recorded].status [cio] The control “Consent is recorded before the first message is sent” is only planned; so far it was in place.',
      'notable compliance/control-advanced at compliance.controls[consent-recorded].due [cio] The control “Consent is recorded before the first message is sent” now has a due date: 31 Mar 2027.',
    ],
    back: [
      'notable compliance/control-advanced at compliance.controls[consent-recorded].status [cio] The control “Consent is recorded before the first message is sent” is now in place; so far it was planned.',
      'notable compliance/field-changed at compliance.controls[consent-recorded].due [cio] The due of “Consent is recorded before the first message is sent” is no longer stated; so far it was 31 Mar 2027.',
    ],
  },
  {
    what: 'less evidence',
    from: 'evidence: [{ kind: ticket, reference: SEC-88 }], ',
    to: '',
    there: [
      'material compliance/evidence-removed at compliance.controls[consent-recorded].evidence [cio] There is no evidence any more that the control “Consent is recorded before the first message is sent” works; so far: ticket (SEC-88).',
    ],
    back: [
      'notable compliance/evidence-added at compliance.controls[consent-recorded].evidence [cio] There is now evidence that the control “Consent is recorded before the first message is sent” works: ticket (SEC-88).',
    ],
  },
  {
    what: 'what a control covers',
    from: 'appliesTo: [contacts, website]',
    to: 'appliesTo: [contacts]',
    there: [
      'material compliance/control-weakened at compliance.controls[consent-recorded].appliesTo [cio] The control “Consent is recorded before the first message is sent” no longer applies to Public website.',
    ],
    back: [
      'notable compliance/control-strengthened at compliance.controls[consent-recorded].appliesTo [cio] The control “Consent is recorded before the first message is sent” also applies to Public website.',
    ],
  },
  {
    what: 'how often a control is looked at',
    from: 'review: quarter',
    to: 'review: month',
    there: [
      'notable compliance/control-strengthened at compliance.controls[consent-recorded].review [cio] The control “Consent is recorded before the first message is sent” becomes stronger: its review changes from quarter to month.',
    ],
    back: [
      'material compliance/control-weakened at compliance.controls[consent-recorded].review [cio] The control “Consent is recorded before the first message is sent” becomes weaker: its review changes from month to quarter.',
    ],
  },
  {
    what: 'who sees to a control',
    from: 'appliesTo: [contacts, website], owner: cio',
    to: 'appliesTo: [contacts, website], owner: sales',
    there: [
      'notable compliance/field-changed at compliance.controls[consent-recorded].owner [cio] The owner of “Consent is recorded before the first message is sent” changes from Chief Information Officer to Head of Sales.',
    ],
    back: [
      'notable compliance/field-changed at compliance.controls[consent-recorded].owner [sales] The owner of “Consent is recorded before the first message is sent” changes from Head of Sales to Chief Information Officer.',
    ],
  },
  {
    what: 'a budget line',
    from: '  lines:\n',
    to: '  lines:\n    - { id: ads, title: Advertising, amount: 20000, funding: [{ role: cmo, share: 100 }] }\n',
    there: ['material budget/line-added at budget.lines[ads] [cfo, cmo] New spending: Advertising, EUR 20,000.'],
    back: [
      'material budget/line-removed at budget.lines[ads] [cfo, cmo] No longer in the budget: Advertising, EUR 20,000.',
    ],
  },
  {
    what: 'an amount',
    from: 'amount: 80000',
    to: 'amount: 95000',
    there: [
      'material budget/amount-changed at budget.lines[crm-licences].amount [cfo, cio, cmo] CRM licences will cost EUR 95,000 instead of EUR 80,000.',
    ],
    back: [
      'material budget/amount-changed at budget.lines[crm-licences].amount [cfo, cio, cmo] CRM licences will cost EUR 80,000 instead of EUR 95,000.',
    ],
  },
  {
    what: 'shares',
    from: 'funding: [{ role: cmo, share: 50 }, { role: cio, share: 50 }]',
    to: 'funding: [{ role: cmo, share: 40 }, { role: cio, share: 60 }]',
    there: [
      'material budget/share-changed at budget.lines[crm-licences].funding[cio].share [cfo, cio, cmo] Chief Information Officer will pay 60 % of “CRM licences” instead of 50 %.',
      'material budget/share-changed at budget.lines[crm-licences].funding[cmo].share [cfo, cio, cmo] Chief Marketing Officer will pay 40 % of “CRM licences” instead of 50 %.',
    ],
    back: [
      'material budget/share-changed at budget.lines[crm-licences].funding[cio].share [cfo, cio, cmo] Chief Information Officer will pay 50 % of “CRM licences” instead of 60 %.',
      'material budget/share-changed at budget.lines[crm-licences].funding[cmo].share [cfo, cio, cmo] Chief Marketing Officer will pay 50 % of “CRM licences” instead of 40 %.',
    ],
  },
  {
    what: 'who pays',
    from: 'funding: [{ role: cmo, share: 50 }, { role: cio, share: 50 }]',
    to: 'funding: [{ role: cmo, share: 100 }]',
    there: [
      'material budget/share-changed at budget.lines[crm-licences].funding[cio] [cfo, cio, cmo] Chief Information Officer will pay nothing of “CRM licences” any more; so far 50 %.',
      'material budget/share-changed at budget.lines[crm-licences].funding[cmo].share [cfo, cio, cmo] Chief Marketing Officer will pay 100 % of “CRM licences” instead of 50 %.',
    ],
    back: [
      'material budget/share-changed at budget.lines[crm-licences].funding[cio] [cfo, cmo, cio] Chief Information Officer will pay 50 % of “CRM licences”.',
      'material budget/share-changed at budget.lines[crm-licences].funding[cmo].share [cfo, cmo, cio] Chief Marketing Officer will pay 50 % of “CRM licences” instead of 100 %.',
    ],
  },
  {
    what: 'a limit',
    from: '{ role: cmo, amount: 50000 }',
    to: '{ role: cmo, amount: 60000 }',
    there: [
      'material budget/limit-raised at budget.limits[cmo].amount [cfo, cmo] Chief Marketing Officer may spend up to EUR 60,000 instead of EUR 50,000.',
    ],
    back: [
      'material budget/limit-lowered at budget.limits[cmo].amount [cfo, cmo] Chief Marketing Officer may spend up to EUR 50,000 instead of EUR 60,000.',
    ],
  },
  {
    what: 'a limit for somebody',
    from: '{ role: cmo, amount: 50000 }',
    to: '{ role: cmo, amount: 50000 }\n    - { role: cio, amount: 70000 }',
    there: [
      'material budget/limit-lowered at budget.limits[cio] [cfo, cio] Chief Information Officer may spend up to EUR 70,000; so far there was no limit.',
    ],
    back: [
      'material budget/limit-raised at budget.limits[cio] [cfo, cio] Chief Information Officer may spend without a limit; so far up to EUR 70,000.',
    ],
  },
  {
    what: 'the currency',
    from: 'currency: EUR',
    to: 'currency: USD',
    there: [
      'material budget/currency-changed at budget.currency [cfo, cio, cmo] All amounts are in USD instead of EUR.',
    ],
    back: [
      'material budget/currency-changed at budget.currency [cfo, cio, cmo] All amounts are in EUR instead of USD.',
    ],
  },
  {
    what: 'the return',
    from: 'amount: 120000, due',
    to: 'amount: 90000, due',
    there: [
      'notable budget/return-changed at budget.lines[crm-licences].expectedReturn.amount [cfo] What CRM licences is expected to bring changes: amount: 90,000 instead of 120,000.',
    ],
    back: [
      'notable budget/return-changed at budget.lines[crm-licences].expectedReturn.amount [cfo] What CRM licences is expected to bring changes: amount: 120,000 instead of 90,000.',
    ],
  },
  {
    what: 'no return',
    from: /\n {6}expectedReturn: .*/,
    to: '',
    there: [
      'notable budget/return-changed at budget.lines[crm-licences].expectedReturn [cfo] It is no longer stated what CRM licences is expected to bring; so far: statement: Enquiries cost a fifth less, amount: 120,000, due: 30 Sep 2027, reported to: Chief Financial Officer.',
    ],
    back: [
      'notable budget/return-changed at budget.lines[crm-licences].expectedReturn [cfo] It is now stated what CRM licences is expected to bring: statement: Enquiries cost a fifth less, amount: 120,000, due: 30 Sep 2027, reported to: Chief Financial Officer.',
    ],
  },
  {
    what: 'a leadership meeting',
    from: '    - { id: quarterly-review, title: Quarterly review, kind: quarterly-business-review, chair: cmo,\n        attendees: [cio, cfo, ceo, sales], every: quarter, minutes: 120 }\n',
    to: '',
    there: [
      'material collaboration/leadership-meeting-removed at collaboration.meetings[quarterly-review] [cmo, cio] The leaders no longer meet in “Quarterly review”.',
    ],
    back: [
      'notable collaboration/meeting-added at collaboration.meetings[quarterly-review] [cmo] A new meeting: “Quarterly review”, every quarter.',
    ],
  },
  {
    what: 'a leader who no longer comes',
    from: 'attendees: [cio, web-lead],',
    to: 'attendees: [web-lead],',
    there: [
      'material collaboration/leadership-meeting-removed at collaboration.meetings[leadership-sync].attendees [cmo, cio] Chief Information Officer will no longer be part of “Marketing and IT”, the meeting of the leaders.',
    ],
    back: [
      'notable collaboration/meeting-changed at collaboration.meetings[leadership-sync].attendees [cmo] Meeting “Marketing and IT”: Chief Information Officer will take part as well.',
    ],
  },
  {
    what: 'how often the leaders meet',
    from: 'every: 2 weeks',
    to: 'every: month',
    there: [
      'material collaboration/leadership-meeting-rarer at collaboration.meetings[leadership-sync].every [cmo, cio] The leaders will meet more rarely in “Marketing and IT”: every month instead of every 2 weeks.',
    ],
    back: [
      'notable collaboration/meeting-changed at collaboration.meetings[leadership-sync].every [cmo] Meeting “Marketing and IT” will take place every 2 weeks instead of every month.',
    ],
  },
  {
    what: 'a meeting',
    from: '    - { id: what-is-next',
    to: '    - { id: daily, title: Stand-up, kind: working-session, chair: web-lead, every: day }\n    - { id: what-is-next',
    there: [
      'notable collaboration/meeting-added at collaboration.meetings[daily] [web-lead] A new meeting: “Stand-up”, every day.',
    ],
    back: [
      'notable collaboration/meeting-removed at collaboration.meetings[daily] [web-lead] “Stand-up” no longer takes place.',
    ],
  },
  {
    what: 'the length of a meeting',
    from: 'every: 2 weeks, minutes: 60',
    to: 'every: 2 weeks, minutes: 90',
    there: [
      'notable collaboration/meeting-changed at collaboration.meetings[leadership-sync].minutes [cmo] Meeting “Marketing and IT”, minutes: 90 instead of 60.',
    ],
    back: [
      'notable collaboration/meeting-changed at collaboration.meetings[leadership-sync].minutes [cmo] Meeting “Marketing and IT”, minutes: 60 instead of 90.',
    ],
  },
  {
    what: 'the escalation',
    from: '{ role: cio, withinDays: 5 }',
    to: '{ role: cio, withinDays: 3 }',
    there: [
      'material collaboration/escalation-changed at collaboration.escalation [cio, ceo] When two roles cannot agree, other people are asked: Chief Information Officer (3 days), then Chief Executive Officer (5 days) instead of Chief Information Officer (5 days), then Chief Executive Officer (5 days).',
    ],
    back: [
      'material collaboration/escalation-changed at collaboration.escalation [cio, ceo] When two roles cannot agree, other people are asked: Chief Information Officer (5 days), then Chief Executive Officer (5 days) instead of Chief Information Officer (3 days), then Chief Executive Officer (5 days).',
    ],
  },
  {
    what: 'a channel',
    from: '  channels:\n',
    to: '  channels:\n    - { id: wiki, kind: wiki, purpose: What was decided }\n',
    there: ['notable collaboration/channel-changed at collaboration.channels[wiki] [] Channel “wiki” is new.'],
    back: [
      'notable collaboration/channel-changed at collaboration.channels[wiki] [] Channel “wiki” is no longer there.',
    ],
  },
  {
    what: 'what a channel is for',
    from: 'purpose: Daily questions',
    to: 'purpose: Everything',
    there: [
      'notable collaboration/channel-changed at collaboration.channels[marketing-and-it].purpose [] Channel “marketing-and-it”, purpose: Everything instead of Daily questions.',
    ],
    back: [
      'notable collaboration/channel-changed at collaboration.channels[marketing-and-it].purpose [] Channel “marketing-and-it”, purpose: Daily questions instead of Everything.',
    ],
  },
  {
    what: 'an agreed time',
    from: 'respondDays: 2',
    to: 'respondDays: 1',
    there: [
      'notable collaboration/service-level-changed at collaboration.serviceLevels[landing-page].respondDays [marketing, web-lead] Agreed time for “A landing page”, days to respond: 1 instead of 2.',
    ],
    back: [
      'notable collaboration/service-level-changed at collaboration.serviceLevels[landing-page].respondDays [marketing, web-lead] Agreed time for “A landing page”, days to respond: 2 instead of 1.',
    ],
  },
  {
    what: 'the liaison',
    from: 'liaison: { role: web-lead,',
    to: 'liaison: { role: marketing,',
    there: [
      'notable collaboration/liaison-changed at collaboration.liaison.role [web-lead, marketing, cio, cmo] The liaison between marketing and technology changes: role: Marketing Manager instead of Web Lead.',
    ],
    back: [
      'notable collaboration/liaison-changed at collaboration.liaison.role [marketing, web-lead, cio, cmo] The liaison between marketing and technology changes: role: Web Lead instead of Marketing Manager.',
    ],
  },
  {
    what: 'a role',
    from: 'roles:\n',
    to: 'roles:\n  - { id: dpo, title: Data Protection Officer, function: dpo, person: { name: Ella Roth } }\n',
    there: ['material roles/added at roles[dpo] [ceo] A new role: Data Protection Officer, filled by Ella Roth.'],
    back: [
      'material roles/removed at roles[dpo] [ceo] Data Protection Officer no longer has a part in the engagement.',
    ],
  },
  {
    what: 'a technology role',
    from: 'roles:\n',
    to: 'roles:\n  - { id: architect, title: Architect, function: technology-team, team: technology }\n',
    there: ['material roles/added at roles[architect] [ceo, cio] A new role: Architect.'],
    back: ['material roles/removed at roles[architect] [ceo, cio] Architect no longer has a part in the engagement.'],
  },
  {
    what: 'a function',
    from: 'title: Head of Sales, function: business-unit',
    to: 'title: Head of Sales, function: coo',
    there: [
      'material roles/function-changed at roles[sales].function [ceo] Head of Sales: its function changes from business unit to COO.',
    ],
    back: [
      'material roles/function-changed at roles[sales].function [ceo] Head of Sales: its function changes from COO to business unit.',
    ],
  },
  {
    what: 'a party',
    from: 'function: marketing-team, team: marketing, party: client',
    to: 'function: marketing-team, team: marketing, party: provider',
    there: [
      'material roles/party-changed at roles[marketing].party [ceo] Marketing Manager: its party changes from client to provider.',
    ],
    back: [
      'material roles/party-changed at roles[marketing].party [ceo] Marketing Manager: its party changes from provider to client.',
    ],
  },
  {
    what: 'a leader',
    from: 'name: Piet Okafor',
    to: 'name: Ada Poe',
    there: [
      'material roles/leader-person-changed at roles[cfo].person.name [ceo] Chief Financial Officer: Ada Poe takes over from Piet Okafor.',
    ],
    back: [
      'material roles/leader-person-changed at roles[cfo].person.name [ceo] Chief Financial Officer: Piet Okafor takes over from Ada Poe.',
    ],
  },
  {
    what: 'a person',
    from: 'name: Noor Castell',
    to: 'name: Kim Lund',
    there: [
      'notable roles/person-changed at roles[web-lead].person.name [] Web Lead: Kim Lund takes over from Noor Castell.',
    ],
    back: [
      'notable roles/person-changed at roles[web-lead].person.name [] Web Lead: Noor Castell takes over from Kim Lund.',
    ],
  },
  {
    what: 'an account',
    from: 'person: { name: Ana Ferreira }',
    to: 'person: { name: Ana Ferreira, github: anaf }',
    there: [
      'material roles/leader-person-changed at roles[cio].person.github [ceo, cio] Chief Information Officer: the GitHub account anaf now speaks for this role.',
    ],
    back: [
      'material roles/leader-person-changed at roles[cio].person.github [ceo, cio] Chief Information Officer: the GitHub account anaf no longer speaks for this role.',
    ],
  },
  {
    what: 'an account by which somebody approves',
    from: 'person: { name: Noor Castell }',
    to: 'person: { name: Noor Castell, github: noor }',
    there: [
      'material roles/leader-person-changed at roles[web-lead].person.github [ceo, cio] Web Lead: the GitHub account noor now speaks for this role.',
    ],
    back: [
      'material roles/leader-person-changed at roles[web-lead].person.github [ceo, cio] Web Lead: the GitHub account noor no longer speaks for this role.',
    ],
  },
  {
    what: 'an e-mail address',
    from: 'person: { name: Ana Ferreira }',
    to: 'person: { name: Ana Ferreira, email: ana@example.org }',
    there: [
      'editorial text/changed at roles[cio].person.email [] The e-mail of “Chief Information Officer” is now stated.',
    ],
    back: [
      'editorial text/changed at roles[cio].person.email [] The e-mail of “Chief Information Officer” is no longer stated.',
    ],
  },
  {
    what: 'a touchpoint',
    from: 'title: Contact form, owner: sales',
    to: 'title: Contact form, owner: marketing',
    there: [
      'notable touchpoints/owner-changed at touchpoints[contact-form].owner [sales] Marketing Manager answers for what customers experience at “Contact form” instead of Head of Sales.',
    ],
    back: [
      'notable touchpoints/owner-changed at touchpoints[contact-form].owner [marketing] Head of Sales answers for what customers experience at “Contact form” instead of Marketing Manager.',
    ],
  },
  {
    what: 'the revocation',
    from: 'owner: cio, withinDays: 1 }',
    to: 'owner: cio, withinDays: 7 }',
    there: [
      'material transition/revocation-changed at transition.accessRevocation.withinDays [ceo, cio] How access is taken away at the end changes: within how many days: 7 instead of 1.',
    ],
    back: [
      'material transition/revocation-changed at transition.accessRevocation.withinDays [ceo, cio] How access is taken away at the end changes: within how many days: 1 instead of 7.',
    ],
  },
  {
    what: 'a hand-over',
    from: '  handover:\n',
    to: '  handover:\n    - { id: accounts, title: Accounts, from: cmo, to: marketing, due: 2027-09-20 }\n',
    there: [
      'notable transition/handover-added at transition.handover[accounts] [ceo] “Accounts” will be handed over as well.',
    ],
    back: [
      'material transition/handover-removed at transition.handover[accounts] [ceo, cio] “Accounts” will no longer be handed over.',
    ],
  },
  {
    what: 'who takes over',
    from: 'from: cmo, to: marketing',
    to: 'from: cmo, to: web-lead',
    there: [
      'notable transition/handover-changed at transition.handover[campaign-calendar].to [ceo] Hand-over “Campaign calendar”, to: Web Lead instead of Marketing Manager.',
    ],
    back: [
      'notable transition/handover-changed at transition.handover[campaign-calendar].to [ceo] Hand-over “Campaign calendar”, to: Marketing Manager instead of Web Lead.',
    ],
  },
  {
    what: 'a title',
    from: 'title: Run the launch campaign',
    to: 'title: Run the campaign for the launch',
    there: [
      'editorial text/changed at scope.included[launch-campaign].title [] The title of “Run the campaign for the launch” is worded differently.',
    ],
    back: [
      'editorial text/changed at scope.included[launch-campaign].title [] The title of “Run the launch campaign” is worded differently.',
    ],
  },
  {
    what: 'a word',
    from: '- { term: enquiry, meaning: A message from somebody who may buy. }',
    to: '- { term: enquiry, meaning: A message from anybody. }\n    - { term: lead, meaning: Somebody who may buy. }',
    there: [
      'editorial text/changed at collaboration.glossary[enquiry].meaning [] The glossary explains “enquiry” differently.',
      'editorial text/changed at collaboration.glossary[lead] [] The glossary explains another word: “lead”.',
    ],
    back: [
      'editorial text/changed at collaboration.glossary[enquiry].meaning [] The glossary explains “enquiry” differently.',
      'editorial text/changed at collaboration.glossary[lead] [] The glossary no longer explains “lead”.',
    ],
  },
  {
    what: 'a risk',
    from: 'transition:',
    to: 'risks:\n  - { id: late, statement: The site is late., owner: web-lead }\ntransition:',
    there: ['notable risks/field-changed at risks[late] [web-lead] New among the risks: “The site is late”.'],
    back: ['notable risks/field-changed at risks[late] [web-lead] No longer among the risks: “The site is late”.'],
  },
  {
    what: 'the stage',
    from: 'stage: enterprise',
    to: 'stage: middle-market',
    there: [
      'notable organization/field-changed at organization.stage [ceo] The stage of the organization changes from enterprise to middle market.',
    ],
    back: [
      'notable organization/field-changed at organization.stage [ceo] The stage of the organization changes from middle market to enterprise.',
    ],
  },
  {
    what: 'the owner',
    from: 'status: draft\n  owner: ceo',
    to: 'status: draft\n  owner: cmo',
    there: [
      'notable metadata/field-changed at metadata.owner [ceo] The owner of the charter changes from Chief Executive Officer to Chief Marketing Officer.',
    ],
    back: [
      'notable metadata/field-changed at metadata.owner [cmo] The owner of the charter changes from Chief Marketing Officer to Chief Executive Officer.',
    ],
  },
  {
    what: 'the status',
    from: 'status: draft',
    to: 'status: in-review',
    there: ['notable metadata/status-changed at metadata.status [] The charter is in review now; so far it was draft.'],
    back: ['notable metadata/status-changed at metadata.status [] The charter is draft now; so far it was in review.'],
  },
  {
    what: 'the version',
    from: 'version: "0.3.0"',
    to: 'version: "0.4.0"',
    there: [
      'notable metadata/version-changed at metadata.version [] The version of the charter is 0.4.0 now; so far it was 0.3.0.',
    ],
    back: [
      'notable metadata/version-changed at metadata.version [] The version of the charter is 0.3.0 now; so far it was 0.4.0.',
    ],
  },
  {
    what: 'work that is gone with its row',
    from: /^ {4}- id: sharpen-messages[\s\S]*?(?=^ {2}excluded)|^ {2}- \{ work: sharpen-messages.*\n/gm,
    to: '',
    there: [
      'material scope/work-removed at scope.included[sharpen-messages] [cmo, cio, ceo] “Sharpen the messages” is no longer part of the engagement.',
    ],
    back: [
      'material scope/work-added at scope.included[sharpen-messages] [cmo, cio, ceo] “Sharpen the messages” becomes part of the engagement, due 18 Dec 2026.',
      'material raci/row-added at raci[sharpen-messages] [cmo] “Sharpen the messages” is now in the RACI matrix; Chief Marketing Officer will answer for it.',
    ],
  },
  {
    what: 'a role that is gone where it was named',
    from: /^ {2}- \{ id: web-lead.*\n/m,
    to: '',
    there: ['material roles/removed at roles[web-lead] [ceo, cio] Web Lead no longer has a part in the engagement.'],
    back: ['material roles/added at roles[web-lead] [ceo, cio] A new role: Web Lead, filled by Noor Castell.'],
  },
];
