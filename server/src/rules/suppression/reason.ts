import { layerRule } from '../rule.ts';

export const suppressionReason = layerRule({
  id: 'suppression/reason',
  layer: 'suppression',
  title: 'A suppression says why',
  rationale:
    'Whoever reads the charter next has to decide whether the reason still holds, and cannot if none was given.',
  practices: [],
  levels: { minimal: 'off', recommended: 'off', strict: 'error' },
  options: {},
  messages: {
    missing:
      'This comment silences findings without saying why. Write the reason behind two dashes: "-- agreed with the board".',
  },
  repairs: {
    add: { title: 'Add a reason', safe: false },
  },
  examples: {
    preset: 'strict',
    fails: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  # charterline-disable-next-line raci/silo
  - { work: sharpen-messages, responsible: [marketing, cio], accountable: cmo }
`,
    passes: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  # charterline-disable-next-line raci/silo -- three people in one room
  - { work: sharpen-messages, responsible: [marketing, cio], accountable: cmo }
`,
  },
  repair({ text, start, end }) {
    const written = text
      .slice(start, end)
      .trimEnd()
      .replace(/\s*--$/, '');
    return [{ name: 'add', changes: [{ kind: 'text', start, end, text: `${written} -- TODO: say why` }] }];
  },
});
