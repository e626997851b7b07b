/** What holds for all checks together. */
import { describe, expect, it } from 'vitest';
import { APPROVERS } from '../../server/src/language/words.ts';
import type { ChangeClass } from '../../server/src/review/change-class.ts';
import type { Check } from '../../server/src/review/check.ts';
import { CHECKS, checkById } from '../../server/src/review/checks/registry.ts';
import { ruleById } from '../../server/src/rules/registry.ts';

/** The agreed class and approvers of every kind of change: a change here is a change for everybody who reviews charters. */
const AGREED: readonly (readonly [ChangeClass, string, readonly string[]])[] = [
  ['material', 'raci/accountable-changed raci/row-removed raci/row-added', ['both-accountable']],
  ['notable', 'raci/responsible-changed raci/consulted-changed raci/informed-changed', ['accountable']],
  [
    'material',
    'scope/work-added scope/work-removed engagement/role-changed engagement/model-changed engagement/breadth-changed engagement/pillars-changed',
    ['engaged', 'cio', 'ceo'],
  ],
  [
    'material',
    'scope/builds-changed scope/launches-changed scope/systems-changed scope/datasets-changed',
    ['accountable', 'cio'],
  ],
  ['material', 'scope/exclusion-removed', ['engaged', 'cio']],
  ['notable', 'scope/exclusion-added', ['engaged']],
  [
    'material',
    'engagement/term-changed engagement/capacity-changed engagement/notice-changed engagement/succession-changed',
    ['ceo', 'engaged'],
  ],
  ['notable', 'engagement/vetting-changed engagement/trigger-changed', ['ceo']],
  ['notable', 'scope/dates-moved', ['accountable']],
  ['notable', 'objectives/milestone-changed', ['objective-owner']],
  [
    'material',
    'scope/deliverable-removed objectives/removed objectives/target-lowered objectives/target-removed',
    ['objective-owner', 'ceo'],
  ],
  [
    'notable',
    'scope/deliverable-added scope/deliverable-changed objectives/added objectives/target-raised objectives/measure-changed',
    ['objective-owner'],
  ],
  ['material', 'systems/added systems/approved systems/replaced systems/lifecycle-advanced', ['cio']],
  [
    'notable',
    'systems/removed systems/lifecycle-reverted systems/owners-changed systems/security-review-changed',
    ['cio'],
  ],
  [
    'material',
    'data/access-granted data/access-raised data/access-widened data/access-extended data/access-purpose-changed',
    ['dataset-owner', 'cio'],
  ],
  ['notable', 'data/access-revoked data/access-lowered data/access-narrowed data/access-shortened', ['dataset-owner']],
  [
    'material',
    'data/dataset-added data/dataset-removed data/reclassified-down data/personal-data-removed data/region-added data/retention-changed',
    ['dataset-owner', 'dpo'],
  ],
  [
    'notable',
    'data/reclassified-up data/personal-data-added data/region-removed data/owner-changed',
    ['dataset-owner'],
  ],
  [
    'material',
    'compliance/control-removed compliance/control-weakened compliance/control-waived compliance/control-postponed compliance/evidence-removed compliance/framework-removed',
    ['owner', 'dpo'],
  ],
  [
    'notable',
    'compliance/control-added compliance/control-strengthened compliance/control-advanced compliance/evidence-added compliance/framework-added',
    ['owner'],
  ],
  [
    'material',
    'budget/line-added budget/line-removed budget/amount-changed budget/share-changed budget/limit-raised budget/limit-lowered budget/currency-changed',
    ['cfo', 'funders'],
  ],
  ['notable', 'budget/return-changed', ['cfo']],
  ['material', 'collaboration/leadership-meeting-removed collaboration/leadership-meeting-rarer', ['engaged', 'cio']],
  ['material', 'collaboration/escalation-changed', ['escalation-path']],
  ['notable', 'collaboration/meeting-added collaboration/meeting-removed collaboration/meeting-changed', ['chair']],
  [
    'notable',
    'collaboration/channel-changed collaboration/service-level-changed collaboration/liaison-changed',
    ['parties'],
  ],
  [
    'material',
    'roles/added roles/removed roles/function-changed roles/leader-person-changed roles/party-changed',
    ['ceo', 'cio-for-technology'],
  ],
  ['notable', 'roles/person-changed touchpoints/owner-changed', ['owner']],
  ['material', 'transition/revocation-changed transition/handover-removed', ['ceo', 'cio']],
  ['notable', 'transition/handover-added transition/handover-changed', ['ceo']],
  ['material', 'approvals/removed', ['role']],
  ['notable', 'approvals/added metadata/status-changed metadata/version-changed', []],
  ['editorial', 'text/changed', []],
];

const FALLBACKS = CHECKS.filter(({ id }) => id.endsWith('/field-changed'));

describe('the kinds of change', () => {
  it('are those that were agreed, with their classes and approvers', () => {
    const agreed = AGREED.flatMap(([of, ids, approvers]) => ids.split(' ').map((id) => `${id} ${of} ${approvers}`));
    const actual = CHECKS.filter((check) => !FALLBACKS.includes(check)).map(
      (check) => `${check.id} ${check.class} ${check.approvers}`,
    );
    expect(actual.toSorted()).toEqual(agreed.toSorted());
  });

  it('have a fallback for every section', () => {
    expect(FALLBACKS.map((check) => `${check.class} ${check.approvers}`)).toEqual(
      FALLBACKS.map(() => 'notable owner-or-charter'),
    );
    expect(CHECKS.slice(-FALLBACKS.length)).toEqual(FALLBACKS);
  });

  it('have ids of their own', () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
    expect(CHECKS.filter(({ id }) => !/^[a-zA-Z]+\/[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it('have ids that are none of a rule, so that one word never means both', () => {
    expect(CHECKS.filter(({ id }) => ruleById(id))).toEqual([]);
  });

  it('have titles of their own: a few words without a full stop', () => {
    expect(new Set(CHECKS.map(({ title }) => title)).size).toBe(CHECKS.length);
    expect(CHECKS.map(({ title }) => title).filter((title) => !/^[A-Z][^.]{5,70}[^.]$/.test(title))).toEqual([]);
  });

  it('have words for approvers that exist', () => {
    expect(CHECKS.flatMap(({ approvers }) => approvers).filter((word) => !Object.hasOwn(APPROVERS, word))).toEqual([]);
  });
});

/** Pairs that are called by their directions. */
const DIRECTIONS: readonly (readonly [string, string])[] = [
  ['added', 'removed'],
  ['raised', 'lowered'],
  ['widened', 'narrowed'],
  ['extended', 'shortened'],
  ['granted', 'revoked'],
  ['advanced', 'reverted'],
  ['weakened', 'strengthened'],
  ['up', 'down'],
];

describe('every change has a way back', () => {
  it.each(CHECKS.map((check) => [check.id, check] as const))('%s', (_id, { opposite }) => {
    if (typeof opposite === 'string') expect(checkById(opposite)).toBeDefined();
    else expect(opposite.because).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('which leads back, where it is called by its direction', () => {
    const wrong = CHECKS.filter(({ id, opposite }) => {
      const named = DIRECTIONS.find(
        ([one, other]) =>
          id.endsWith(`-${one}`) || id.endsWith(`-${other}`) || id.endsWith(`/${one}`) || id.endsWith(`/${other}`),
      );
      if (!named || typeof opposite !== 'string') return false;
      return checkById(opposite)?.opposite !== id && !ONE_WAY.has(id);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

/** Changes whose way back has another name than they have, with the reason. */
const ONE_WAY: ReadonlyMap<string, string> = new Map([
  ['objectives/target-removed', 'A target that is set for the first time changes what is measured.'],
  ['collaboration/leadership-meeting-removed', 'A new meeting of the leaders is a new meeting like any other.'],
]);

describe('every sentence', () => {
  const sentences = CHECKS.flatMap((check: Check) =>
    Object.entries(check.messages).map(([name, text]) => [`${check.id} ${name}`, text] as const),
  );

  it.each(sentences)('%s is one', (_name, text) => {
    expect(text).toMatch(/^[A-Z“{].*\.$/);
  });
});
