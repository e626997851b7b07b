/** What may stand in text that could not be read. */
import { describe, expect, it } from 'vitest';
import { mayBeLost } from '../../server/src/charter/lost-sections.ts';
import { analyseFiles } from '../support/charters.ts';

async function isLostIn(text: string): Promise<boolean | undefined> {
  const head = 'apiVersion: charterline/v1\nkind: EngagementCharter\n';
  const { charter } = await analyseFiles({ 'a.charter.yaml': head + text });
  return charter && mayBeLost(charter.entry, 'risks');
}

describe('mayBeLost', () => {
  it.each([
    ['a section that is there', 'organization: { name: A }\nrisks: []\n', false],
    ['a section that is not there', 'organization: { name: A }\n', false],
    [
      'a section that an error swallows',
      'organization: { name: A }\nscope:\n  assumptions: [a]\n"risks:\n  - { id: r }\n',
      true,
    ],
    ['a section that is missing beside broken text', 'organization: { name: "A }\nscope: {}\n', true],
    ['a section that is there beside broken text', 'risks: []\norganization: { name: "A }\n', false],
  ])('%s', async (_, text, expected) => expect(await isLostIn(text)).toBe(expected));
});
