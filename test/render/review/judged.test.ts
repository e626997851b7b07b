/** What is really judged of charters, in every form. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../../schemas/review.schema.json' with { type: 'json' };
import { REVIEW_FORMATS } from '../../../server/src/render/review/formats.ts';
import { summaryOf } from '../../../server/src/render/review/sentence.ts';
import type { Review } from '../../../server/src/review/review.ts';
import { review } from '../../support/reviewed.ts';

const isValid = new Ajv({ allErrors: true, strict: true }).compile(schema);
const SAMPLE = readFileSync(
  `${import.meta.dirname}/../../../samples/crm-lead-generation/havenlicht-leads.charter.yaml`,
  'utf8',
);

const RAISED = SAMPLE.replace('role: call-agency, level: view', 'role: call-agency, level: export');

const CASES: readonly (readonly [string, string | undefined, string | undefined, string])[] = [
  ['a new charter', undefined, SAMPLE, 'This charter is new. '],
  ['a charter that is gone', SAMPLE, undefined, 'This charter is removed. '],
  ['another comment', SAMPLE, `# A comment\n${SAMPLE}`, 'No change for anybody'],
  ['wider access to data', SAMPLE, RAISED, '1 material change needs the approval of the '],
];

function inForm(name: string, of: Review): string {
  return REVIEW_FORMATS.get(name)?.(of, { colour: false, maxLength: 65_000 }) ?? '';
}

describe.each(CASES)('%s', (_name, before, after, says) => {
  it('satisfies the schema, and says in every form what it comes down to', async () => {
    const judged = await review(before, after);
    isValid(JSON.parse(inForm('json', judged)));
    expect(isValid.errors).toBeNull();
    expect(summaryOf(judged).startsWith(says)).toBe(true);
    expect([...REVIEW_FORMATS.keys()]).toEqual(['text', 'json', 'md', 'html']);
    for (const name of ['text', 'md', 'html']) expect(inForm(name, judged)).toContain(says);
    for (const change of judged.changes.filter(({ class: name }) => name === 'material').slice(0, 3))
      for (const name of ['text', 'md', 'html']) expect(inForm(name, judged), change.path).toContain(change.id);
  });
});
