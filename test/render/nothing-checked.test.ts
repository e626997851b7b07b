import { expect, it } from 'vitest';
import { renderStylish } from '../../server/src/render/findings/stylish.ts';

it('does not reassure anybody when nothing was checked', () => {
  const summary = { files: 0, errors: 0, warnings: 0, infos: 0, suppressed: 0 };
  const view = { colour: false, frames: false, quiet: false, sourceOf: () => undefined };
  expect(renderStylish({ version: 1, findings: [], summary }, view)).toBe('No file was checked\n');
});
