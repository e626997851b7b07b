/** The plan as JSON against its published schema. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../../schemas/plan.schema.json' with { type: 'json' };
import { asOfInJson, renderPlanJson } from '../../../server/src/render/plan/json.ts';
import { allPlans, examplePlan, hostilePlans, samplePlans } from './plans.ts';

const isValid = new Ajv({ allErrors: true, strict: true }).compile(schema);

describe('the plan as JSON', () => {
  it.each(allPlans)('satisfies the schema: $name', ({ plan }) => {
    const text = renderPlanJson(plan);
    isValid(JSON.parse(text));
    expect(isValid.errors).toBeNull();
    expect(asOfInJson(text)).toBe(plan.asOf);
  });

  it('has the keys of the specification, in its order', () => {
    const budgeted = samplePlans.find(({ plan }) => plan.budget);
    expect(Object.keys(JSON.parse(renderPlanJson(budgeted?.plan ?? examplePlan.plan)))).toEqual([
      'version',
      'asOf',
      'header',
      'glance',
      'raci',
      'timeline',
      'meetings',
      'access',
      'systems',
      'compliance',
      'budget',
      'objectives',
      'collaboration',
      'transition',
      'scorecard',
    ]);
  });

  it.each(hostilePlans)('holds no character that acts: $name', ({ plan }) => {
    expect(renderPlanJson(plan)).not.toMatch(/(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
  });

  it('says the same as the plan', () => {
    expect(JSON.parse(renderPlanJson(examplePlan.plan))).toEqual(JSON.parse(JSON.stringify(examplePlan.plan)));
  });
});

describe('the schema of the plan', () => {
  const plan = JSON.parse(renderPlanJson(examplePlan.plan));

  it.each([
    ['another version', { version: 2 }],
    ['a property of its own', { work: [] }],
    ['no header', { header: undefined }],
    ['a day that is none', { asOf: 'today' }],
    ['a system without title', { systems: [{ ...plan.systems[0], title: undefined }] }],
    ['a grant with a property of its own', { access: { gaps: [], grants: [{ ...plan.access.grants[0], note: '' }] } }],
    ['a practice in no state', { scorecard: [{ ...plan.scorecard[0], state: 'open' }] }],
    ['half a place', { systems: [{ ...plan.systems[0], place: { file: 'a', path: '' } }] }],
  ])('refuses %s', (_what, change) => {
    expect(isValid(JSON.parse(JSON.stringify(plan)))).toBe(true);
    expect(isValid(JSON.parse(JSON.stringify({ ...plan, ...change })))).toBe(false);
  });

  it('has a title and a description for every property', () => {
    const missing: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (Array.isArray(node)) for (const [index, item] of node.entries()) visit(item, `${path}/${index}`);
      if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
      const { properties = {}, definitions = {}, ...rest }: { properties?: object; definitions?: object } = node;
      for (const [name, child] of [...Object.entries(properties), ...Object.entries(definitions)]) {
        if (!child.title || !child.description) missing.push(`${path}/${name}`);
        visit(child, `${path}/${name}`);
      }
      for (const [name, child] of Object.entries(rest)) visit(child, `${path}/${name}`);
    };
    visit(schema, '');
    expect(missing).toEqual([]);
    expect(schema.title && schema.description).toBeTruthy();
  });
});
