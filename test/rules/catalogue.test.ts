/** The registry holds the rules that the specification names, each with its levels, practices and complete metadata. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Level } from '../../server/src/rules/finding.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { findingsOf } from './examples.ts';

/** Every rule with its level under minimal, recommended and strict. Written by hand, to be held against the registry. */
const CATALOGUE: Readonly<Record<string, string>> = {
  'approvals/required': '-EE',
  'approvals/stale': 'III',
  'budget/funding-sums': 'EEE',
  'budget/joint-funding': '-WE',
  'budget/limits': '-EE',
  'budget/return-stated': '-WE',
  'collaboration/common-goal': '-EE',
  'collaboration/common-language': '-IW',
  'collaboration/data-maturity': '-IW',
  'collaboration/escalation-path': '-WE',
  'collaboration/executive-layer': '-WE',
  'collaboration/liaison': '-WE',
  'collaboration/mentoring': '-WE',
  'collaboration/monthly-leadership-sync': '-EE',
  'collaboration/parking-lot-reviewed': '-WE',
  'collaboration/parking-lot-stale': '-WE',
  'collaboration/quarterly-review': '-WE',
  'collaboration/recognition': '--I',
  'collaboration/service-levels': '-IW',
  'collaboration/skills-pillars': '-IW',
  'collaboration/stage-priorities': '-WE',
  'collaboration/strategy-exchange': '-IW',
  'compliance/control-owner': '-EE',
  'compliance/coverage': '-EE',
  'compliance/evidence': '-WE',
  'compliance/overdue': '-WE',
  'compliance/review-before-launch': '-EE',
  'compliance/waiver': '-WE',
  'config/invalid': 'EEE',
  'config/unknown-rule': 'EEE',
  'data/access-for-work': '-WE',
  'data/approver': '-EE',
  'data/dates': 'EEE',
  'data/expiry': '-EE',
  'data/lawful-basis': '-EE',
  'data/least-privilege': '-WE',
  'data/precise-purpose': '-EE',
  'data/retention': '-IW',
  'data/separation-of-duties': '-EE',
  'data/unused-grant': '-IW',
  'engagement/breadth-matches-pillars': '-IW',
  'engagement/capacity-covers-meetings': '-WE',
  'engagement/cio-vetting': '-EE',
  'engagement/goals-gaps-alignment': '-WE',
  'engagement/leaders-declared': '-EE',
  'engagement/peer-consultation': '-WE',
  'engagement/succession': '-WE',
  'engagement/technology-readiness': '-WE',
  'engagement/term-order': 'EEE',
  'engagement/trigger-stated': '-WE',
  'objectives/early-benchmark': '-IW',
  'objectives/earnings-impact': '-IW',
  'objectives/finance-sees-results': '-WE',
  'objectives/measurable': '-WE',
  'raci/both-leaders-carry-work': '-WE',
  'raci/bottleneck': '-WE',
  'raci/cio-involved': '-WE',
  'raci/duplicate-row': 'EEE',
  'raci/external-accountable': '-WE',
  'raci/group-accountable': '-WE',
  'raci/has-responsible': 'EEE',
  'raci/idle-role': '-IW',
  'raci/infrastructure-accountable': '-WE',
  'raci/one-accountable': 'EEE',
  'raci/one-letter': 'EEE',
  'raci/overload': '-WE',
  'raci/silo': '-IW',
  'raci/too-many-consulted': '-WE',
  'raci/too-many-responsible': '-IW',
  'raci/touchpoint-owners-involved': '-WE',
  'raci/unfilled': '-WE',
  'reference/catalog-cycle': 'EEE',
  'reference/catalog-missing': 'EEE',
  'reference/catalog-outside': 'EEE',
  'reference/duplicate-id': 'EEE',
  'reference/unresolved': 'EEE',
  'reference/unused': '-II',
  'reference/wrong-kind': 'EEE',
  'schema/enum': 'EEE',
  'schema/envelope': 'EEE',
  'schema/format': 'EEE',
  'schema/length': 'EEE',
  'schema/pattern': 'EEE',
  'schema/range': 'EEE',
  'schema/required': 'EEE',
  'schema/type': 'EEE',
  'schema/unique': 'EEE',
  'schema/unknown-key': 'EEE',
  'scope/campaign-complete': '-WE',
  'scope/date-order': 'EEE',
  'scope/exclusions-stated': '-WE',
  'scope/experience-chain': '-IW',
  'scope/pillar-in-engagement': '-WE',
  'scope/technology-work-names-systems': '-WE',
  'scope/work-has-deliverable': '-IW',
  'scope/work-has-objective': '-WE',
  'scope/work-has-raci': 'EEE',
  'scope/work-within-term': '-WE',
  'suppression/reason': '--E',
  'suppression/unused': '-WE',
  'syntax/duplicate-key': 'EEE',
  'syntax/limit': 'EEE',
  'syntax/multiple-documents': 'EEE',
  'syntax/yaml': 'EEE',
  'systems/approval-before-use': '-EE',
  'systems/cio-approval': '-EE',
  'systems/ownership': '-WE',
  'systems/security-review': '-WE',
  'systems/separation-of-duties': '-EE',
  'touchpoints/owner': '-WE',
  'transition/access-revocation': '-EE',
  'transition/handover': '-WE',
};

/** By practice, the rules that notice when it is missing. */
const NOTICED_BY: Readonly<Record<string, readonly string[]>> = {
  P01: ['engagement/trigger-stated'],
  P02: ['engagement/cio-vetting'],
  P03: ['engagement/peer-consultation'],
  P04: ['engagement/goals-gaps-alignment'],
  P05: ['raci/cio-involved'],
  P06: ['raci/cio-involved'],
  P07: ['compliance/review-before-launch', 'data/access-for-work', 'systems/security-review'],
  P08: ['scope/technology-work-names-systems'],
  P09: ['engagement/technology-readiness'],
  P10: ['raci/both-leaders-carry-work', 'raci/idle-role'],
  P11: ['collaboration/stage-priorities'],
  P12: ['raci/touchpoint-owners-involved', 'touchpoints/owner'],
  P13: ['objectives/finance-sees-results'],
  P14: ['collaboration/common-language'],
  P15: ['objectives/early-benchmark'],
  P16: ['collaboration/mentoring'],
  P17: ['engagement/succession'],
  P18: ['systems/approval-before-use', 'systems/cio-approval'],
  P19: ['systems/ownership'],
  P20: ['budget/return-stated', 'scope/campaign-complete'],
  P21: ['collaboration/liaison'],
  P22: ['collaboration/common-goal'],
  P23: ['collaboration/quarterly-review'],
  P24: ['collaboration/monthly-leadership-sync'],
  P25: ['collaboration/parking-lot-reviewed', 'collaboration/parking-lot-stale'],
  P26: ['collaboration/data-maturity'],
  P27: ['collaboration/executive-layer'],
  P28: ['raci/has-responsible', 'raci/one-accountable', 'scope/work-has-raci'],
  P29: ['data/precise-purpose'],
  P30: ['objectives/earnings-impact', 'objectives/measurable'],
  P31: ['raci/infrastructure-accountable'],
  P32: ['collaboration/service-levels'],
  P33: ['collaboration/recognition'],
  P34: ['collaboration/escalation-path'],
  P35: ['budget/return-stated'],
  P36: ['budget/joint-funding'],
  P37: ['collaboration/skills-pillars'],
  P38: ['scope/experience-chain'],
  P39: ['collaboration/strategy-exchange'],
};

const LETTERS: Readonly<Record<Level, string>> = { off: '-', info: 'I', warning: 'W', error: 'E' };
const named = RULES.map((rule): [string, Rule] => [rule.id, rule]);

describe('the registry', () => {
  it('holds the rules of the catalogue, sorted, each once', () =>
    expect(RULES.map(({ id }) => id)).toEqual(Object.keys(CATALOGUE).toSorted()));

  it('gives each rule the levels of the catalogue', () => {
    const levels = RULES.map(({ id, levels: { minimal, recommended, strict } }) => [
      id,
      [minimal, recommended, strict].map((level) => LETTERS[level]).join(''),
    ]);
    expect(Object.fromEntries(levels)).toEqual(CATALOGUE);
  });

  it('knows of no practice beyond P01 to P39', () => {
    const practices = new Set(RULES.flatMap((rule) => rule.practices));
    expect([...practices].toSorted()).toEqual(Object.keys(NOTICED_BY));
    expect(practices.size).toBe(39);
  });
});

describe.each(Object.entries(NOTICED_BY))('practice %s', (practice, expected) => {
  const rules = RULES.filter(({ practices }) => practices.includes(practice));

  it('is noticed by the rules of the catalogue', () => expect(rules.map(({ id }) => id).toSorted()).toEqual(expected));

  it.each(rules.map((rule): [string, Rule] => [rule.id, rule]))('is missed by %s', async (id, { examples }) => {
    const findings = await findingsOf(examples, examples.fails);
    expect(findings.map(({ ruleId }) => ruleId)).toContain(id);
  });
});

describe.each(named)('%s', (id, rule) => {
  it('stands in a file of its own, named after it', () => {
    const path = `server/src/rules/${id}.ts`;
    expect(existsSync(path) && readFileSync(path, 'utf8')).toContain(`id: '${id}'`);
  });

  it('says what it asks for, and why', () => {
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/s);
    expect(rule.rationale).toMatch(/^[A-Z].*[.!?]$/s);
    expect(rule.rationale).not.toBe(rule.title);
  });

  it('has texts that say something', () => {
    expect(Object.keys(rule.messages)).not.toEqual([]);
    for (const text of Object.values(rule.messages)) expect(text).toMatch(/\S/);
  });

  it('has a failing and a passing example that differ', () => {
    const { fails, passes } = rule.examples;
    expect(fails).not.toBe('');
    expect(fails).not.toBe(passes);
  });

  it('has options with a default that they allow', () => {
    for (const option of Object.values(rule.options)) {
      const { default: value, minimum = -Infinity, maximum = Infinity, description } = option;
      expect(description).toMatch(/^[A-Z].*\.$/s);
      if (typeof value !== 'number') continue;
      expect(value).toBeGreaterThanOrEqual(minimum);
      expect(value).toBeLessThanOrEqual(maximum);
    }
  });
});
