/** The page of a plan in parts, of which only the changed ones go to the preview. */
import { describe, expect, it } from 'vitest';
import { changedParts, partsOf } from '../../client/src/webview-panel/parts.ts';
import { renderPlanBody } from '../../server/src/render/plan/html.ts';
import { hostilePlans, samplePlans } from '../render/plan/plans.ts';

describe('parts of a page', () => {
  it.each([...samplePlans, ...hostilePlans])(
    'are its head and its sections, whatever the charter says: $name',
    ({ plan }) => {
      const html = renderPlanBody(plan, { interactive: true });
      const parts = partsOf(html);
      expect(parts.join('')).toBe(html);
      expect(parts).toHaveLength(15);
      for (const part of parts.slice(1)) expect(part.match(/<section /g)).toHaveLength(1);
    },
  );

  it('are left out while the page has them', () => {
    expect(changedParts(['a', 'b', 'c'], undefined)).toEqual(['a', 'b', 'c']);
    expect(changedParts(['a', 'x', 'c'], ['a', 'b', 'c'])).toEqual([null, 'x', null]);
    expect(changedParts(['a', 'b'], ['b', 'b', 'a'])).toEqual(['a', null]);
  });
});
