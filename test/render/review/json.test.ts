/** Reviews as JSON against their published schema. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import findingsSchema from '../../../schemas/findings.schema.json' with { type: 'json' };
import schema from '../../../schemas/review.schema.json' with { type: 'json' };
import { renderReviewJson } from '../../../server/src/render/review/json.ts';
import {
  ALL_REVIEWS,
  DELETED_CHARTER,
  HOSTILE_REVIEWS,
  MOVED_DATE,
  NEW_CHARTER,
  NEW_SYSTEM,
  SITUATIONS,
} from '../../support/reviews.ts';

const isValid = new Ajv({ allErrors: true, strict: true }).compile(schema);

describe('a review as JSON', () => {
  it.each(ALL_REVIEWS)('satisfies the schema: $name', ({ review }) => {
    isValid(JSON.parse(renderReviewJson(review)));
    expect(isValid.errors).toBeNull();
  });

  it('is exactly what the specification says', () => {
    const file = 'samples/crm-lead-generation/havenlicht-leads.charter.yaml';
    const at = (line: number, path: string) => ({
      file,
      range: { start: { line, column: 5 }, end: { line, column: 25 } },
      path,
    });
    expect(JSON.parse(renderReviewJson(MOVED_DATE))).toEqual({
      version: 1,
      base: { file, ref: 'main', digest: `sha256:${'a'.repeat(64)}`, charterVersion: '1.2.0' },
      head: { file, ref: null, digest: `sha256:${'d'.repeat(64)}`, charterVersion: '1.3.0' },
      changes: [
        {
          id: 'scope/dates-moved',
          class: 'notable',
          path: 'scope.included[connect-forms].due',
          message: '“Connect the website forms to the CRM” is due 33 days later.',
          base: at(151, 'scope.included[connect-forms].due'),
          head: at(151, 'scope.included[connect-forms].due'),
          before: '2027-02-26',
          after: '2027-03-31',
          requires: ['cio'],
          fingerprint: '8a2b3c4d5e6f7081',
        },
        {
          id: 'text/changed',
          class: 'editorial',
          path: 'scope.included[connect-forms].outcome',
          message: 'The outcome of “Connect the website forms to the CRM” is worded differently.',
          base: at(140, 'scope.included[connect-forms].outcome'),
          head: at(140, 'scope.included[connect-forms].outcome'),
          before: 'An enquiry is a lead in the CRM one minute later.',
          after: 'An enquiry is a lead in the CRM within a minute.',
          requires: [],
          fingerprint: '9a2b3c4d5e6f7081',
        },
      ],
      approvals: [{ role: 'cio', state: 'valid' }],
      versionBump: { required: 'minor', actual: 'minor' },
      findings: { introduced: [], resolved: [] },
    });
  });

  it('has its keys in the order of the specification', () => {
    const document = JSON.parse(renderReviewJson(NEW_SYSTEM));
    expect(Object.keys(document).join(' ')).toBe('version base head changes approvals versionBump findings');
    expect(Object.keys(document.base).join(' ')).toBe('file ref digest charterVersion');
    expect(Object.keys(document.changes[0]).join(' ')).toBe(
      'id class path message base head before after requires fingerprint',
    );
  });

  it('says null for what is not there', () => {
    expect(JSON.parse(renderReviewJson(NEW_CHARTER)).base).toBeNull();
    const gone = JSON.parse(renderReviewJson(DELETED_CHARTER));
    expect(gone.head).toBeNull();
    expect(gone.changes[0]).toMatchObject({ head: null, after: null });
    const { base } = MOVED_DATE;
    const unversioned = { ...MOVED_DATE, base: base && { ...base, charterVersion: undefined } };
    expect(JSON.parse(renderReviewJson(unversioned)).base.charterVersion).toBeNull();
  });

  it('is a list for several charters, also for one of them or none', () => {
    for (const count of [0, 1, 3]) {
      const list = SITUATIONS.slice(0, count).map(({ review }) => review);
      const document = JSON.parse(renderReviewJson(list));
      isValid(document);
      expect(isValid.errors).toBeNull();
      expect(document).toEqual(list.map((review) => JSON.parse(renderReviewJson(review))));
    }
  });

  it.each(HOSTILE_REVIEWS)('holds no character that acts: $name', ({ review }) => {
    expect(renderReviewJson(review)).not.toMatch(/(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
  });
});

describe('the schema of a review', () => {
  const review = JSON.parse(renderReviewJson(NEW_SYSTEM));
  const [first] = review.changes;
  const [finding] = review.findings.introduced;

  it.each([
    ['another version', { version: 2 }],
    ['a property of its own', { title: 'x' }],
    ['no base', { base: undefined }],
    ['a digest that is none', { base: { ...review.base, digest: 'sha256:1' } }],
    ['a revision that is a number', { base: { ...review.base, ref: 1 } }],
    ['a change in no class', { changes: [{ ...first, class: 'big' }] }],
    ['a change without a value before', { changes: [{ ...first, before: undefined }] }],
    ['a change with a property of its own', { changes: [{ ...first, beforeText: '' }] }],
    ['half a place', { changes: [{ ...first, head: { file: 'a', path: '' } }] }],
    ['an approval in no state', { approvals: [{ role: 'cio', state: 'open' }] }],
    ['an approval with more', { approvals: [{ role: 'cio', state: 'valid', person: 'x' }] }],
    ['a bump that is none', { versionBump: { required: 'huge', actual: 'none' } }],
    ['findings that are only new', { findings: { introduced: [] } }],
    ['a finding without rule', { findings: { ...review.findings, resolved: [{ ...finding, ruleId: undefined }] } }],
  ])('refuses %s, alone and in a list', (_what, difference) => {
    const changed = JSON.parse(JSON.stringify({ ...review, ...difference }));
    expect(isValid(review)).toBe(true);
    expect(isValid(changed)).toBe(false);
    expect(isValid([review, changed])).toBe(false);
  });

  it('knows objects and lists of them only', () => {
    expect(isValid([])).toBe(true);
    for (const document of [[[review]], 'text', null, 1]) expect(isValid(document)).toBe(false);
  });

  it('describes findings as reports of findings do', () => {
    const { summary: _summary, ...definitions } = findingsSchema.definitions;
    expect(schema.definitions).toMatchObject(definitions);
  });

  it('has a title and a description for every property', () => {
    const missing: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (Array.isArray(node)) for (const [index, item] of node.entries()) visit(item, `${path}/${index}`);
      if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
      const { properties = {}, definitions = {}, ...rest }: { properties?: object; definitions?: object } = node;
      for (const [name, child] of [...Object.entries(properties), ...Object.entries(definitions)]) {
        if (!child.$ref && (!child.title || !child.description)) missing.push(`${path}/${name}`);
        visit(child, `${path}/${name}`);
      }
      for (const [name, child] of Object.entries(rest)) visit(child, `${path}/${name}`);
    };
    visit(schema, '');
    expect(missing).toEqual([]);
    expect(schema.title && schema.description).toBeTruthy();
  });
});
