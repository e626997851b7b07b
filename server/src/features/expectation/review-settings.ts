import { configShape } from '../../language/config.ts';
import { APPROVERS, CHANGE_CLASSES } from '../../language/words.ts';
import { type Check, takesDays } from '../../review/check.ts';
import { CHECKS } from '../../review/checks/registry.ts';
import { DEFAULT_DAYS } from '../../review/settings.ts';
import { explainChange } from '../explain-change.ts';
import { ANY_TEXT, type Expectation, type ExpectedKey } from './expectation.ts';
import { fromSchema } from './from-schema.ts';
import { fromWords } from './from-shape.ts';

/** What the language says of every kind of change alike. */
const GENERAL = fromSchema(configShape.fields.review.schema);
const KEYS = GENERAL.freeKey?.keys() ?? [];

/** What a config says of reviews: of all changes, and of each kind its class, who must approve it, and days. */
export const REVIEW_SETTINGS: Expectation = {
  form: 'mapping',
  keys: () => [...GENERAL.keys(), ...CHECKS.map(changeKey)],
  words: () => [],
  item: undefined,
};

function changeKey(check: Check): ExpectedKey {
  return {
    key: check.id,
    detail: check.title,
    explanation: () => explainChange(check),
    value: {
      form: 'mapping',
      keys: () => KEYS.flatMap((key) => settingKey(key, check)),
      words: () => [],
      item: undefined,
    },
    isEssential: false,
    initial: '',
  };
}

const NAMES = fromWords(APPROVERS);

/** A key of the language with what holds for this kind of change. */
function settingKey(general: ExpectedKey, check: Check): readonly ExpectedKey[] {
  switch (general.key) {
    case 'class':
      return [{ ...general, detail: `default: ${check.class}`, value: fromWords(CHANGE_CLASSES) }];
    case 'approvers':
      return [
        {
          ...general,
          detail: `default: ${check.approvers.join(', ') || 'nobody'}`,
          value: { ...NAMES, form: 'list', item: NAMES },
        },
      ];
    case 'days':
      return takesDays(check)
        ? [{ ...general, detail: `default: ${DEFAULT_DAYS}`, value: ANY_TEXT, initial: String(DEFAULT_DAYS) }]
        : [];
    default:
      return [general];
  }
}
