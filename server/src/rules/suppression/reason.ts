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
  examples: { fails: '', passes: '' },
});
