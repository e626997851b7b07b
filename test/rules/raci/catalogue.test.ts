/** What is fixed of the RACI rules, written out by hand: the levels in minimal, recommended and strict, the options, the practices. */
import { expect, it } from 'vitest';
import { RULES } from '../../../server/src/rules/registry.ts';

const CATALOGUE: Readonly<Record<string, string>> = {
  'raci/bottleneck': '-WE share=60',
  'raci/both-leaders-carry-work': '-WE P10',
  'raci/cio-involved': '-WE P05 P06',
  'raci/duplicate-row': 'EEE',
  'raci/external-accountable': '-WE',
  'raci/group-accountable': '-WE',
  'raci/has-responsible': 'EEE P28',
  'raci/idle-role': '-IW P10',
  'raci/infrastructure-accountable': '-WE P31',
  'raci/one-accountable': 'EEE P28',
  'raci/one-letter': 'EEE allowAR=true',
  'raci/overload': '-WE share=60',
  'raci/silo': '-IW',
  'raci/too-many-consulted': '-WE max=4',
  'raci/too-many-responsible': '-IW max=3',
  'raci/touchpoint-owners-involved': '-WE P12',
  'raci/unfilled': '-WE',
};

const LETTERS = { error: 'E', warning: 'W', info: 'I', off: '-' };

it('the RACI rules are those of the catalogue', () => {
  const rules = RULES.filter(({ id }) => id.startsWith('raci/')).map(({ id, levels, options, practices }) => {
    const { minimal, recommended, strict } = levels;
    const letters = [minimal, recommended, strict].map((level) => LETTERS[level]).join('');
    const defaults = Object.entries(options).map(([name, option]) => `${name}=${option.default}`);
    return [id, [letters, ...defaults, ...practices].join(' ')];
  });
  expect(Object.fromEntries(rules)).toEqual(CATALOGUE);
});
