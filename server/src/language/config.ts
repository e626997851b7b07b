/** The configuration of the checks: which rules apply to which charters, and how. */
import { LAW_PATTERN } from './compliance.ts';
import { envelope } from './envelope.ts';
import { withWords } from './explain.ts';
import { entries, flag, list, opaque, shape, text } from './grammar.ts';
import { texts } from './values.ts';
import { APPROVERS, CHANGE_CLASSES, LEVELS } from './words.ts';

const levelSchema = {
  type: 'string',
  title: 'Level',
  description: withWords('How seriously a finding of the rule is taken.', LEVELS),
  enum: Object.keys(LEVELS),
};

/** The value for one rule: a level, or a mapping with the level and the options of the rule. */
const rulesSchema = {
  type: 'object',
  additionalProperties: {
    type: ['string', 'object'],
    if: { type: 'string' },
    then: { enum: levelSchema.enum },
    properties: { level: levelSchema },
  },
  patternProperties: { '^x-': {} },
  examples: [{ 'raci/too-many-consulted': { level: 'warning', max: 6 }, 'collaboration/recognition': 'off' }],
};

const rules = (description: string) => opaque(withWords(description, LEVELS), rulesSchema);

const overrideShape = shape(
  'override',
  {
    files: texts('Which files these settings are for, as patterns relative to this file.', ['drafts/**']),
    rules: rules('The settings that differ for these files: for each rule a level, or a level with options.'),
  },
  { required: ['files'] },
);

const regionLawsSchema = {
  type: 'object',
  additionalProperties: { type: 'string', pattern: LAW_PATTERN, examples: ['pipa', 'privacy-act'] },
  patternProperties: { '^x-': {} },
  examples: [{ KR: 'pipa' }],
};

const reviewSchema = {
  type: 'object',
  properties: {
    samePerson: {
      type: 'string',
      title: 'Same person',
      description:
        'Whether one person may give two of the approvals that a change needs.\n- forbid: Two different people must approve; this is the default.\n- allow: One person who holds both roles may approve for both.',
      enum: ['forbid', 'allow'],
    },
  },
  additionalProperties: {
    type: 'object',
    properties: {
      class: {
        type: 'string',
        title: 'Class',
        description: withWords('How much a change of this sort matters.', CHANGE_CLASSES),
        enum: Object.keys(CHANGE_CLASSES),
      },
      approvers: {
        type: ['string', 'array'],
        title: 'Approvers',
        description: withWords(
          'Who must approve a change of this sort: one or several of these words, or ids of roles. An empty list for nobody.',
          APPROVERS,
        ),
        minLength: 1,
        items: { type: 'string', minLength: 1 },
        uniqueItems: true,
      },
      days: {
        type: 'integer',
        title: 'Days',
        description: 'By how many days a date may move before the change counts as notable; 14 when nothing is said.',
        minimum: 0,
      },
    },
    additionalProperties: false,
    patternProperties: { '^x-': {} },
  },
  patternProperties: { '^x-': {} },
  examples: [{ 'scope/dates-moved': { days: 7 }, 'raci/consulted-changed': { class: 'editorial' } }],
};

export const configShape = shape(
  'config',
  {
    ...envelope('CharterConfig', 'Says that this file configures the checks for the charters in its folder and below.'),
    root: flag(
      'Whether this folder is the root of the workspace: no configuration above it is looked for, and no path may lead out of it.',
    ),
    extends: text(
      'What this configuration builds on: a preset (minimal, recommended or strict), or another configuration by its path relative to this file. Recommended when it is left out.',
      { examples: ['recommended', 'strict', '../.charterline.yaml'] },
    ),
    rules: rules('How each rule is applied: a level, or a level with the options of the rule.'),
    overrides: entries(
      'Other settings for some of the files. Of several that match, the last one wins.',
      overrideShape,
    ),
    ignore: texts('Files that are not checked at all, as patterns relative to this file.', ['archive/**']),
    baseline: text(
      'The JSON file that lists the findings which were already there when checking began, by its path relative to this file. They are not reported again; "charterline baseline" writes it.',
      { examples: ['.charterline-baseline.json'] },
    ),
    requiredFrameworks: {
      ...list(
        'Frameworks that every charter must observe, whatever its regions, by the id of the framework.',
        text('The id of one framework.', { pattern: LAW_PATTERN, maxLength: 64, examples: ['soc2'] }),
      ),
      examples: [['soc2']],
    },
    regionLaws: opaque(
      'Which law applies in a region, beyond those that are known already: the region with the short name of the law.',
      regionLawsSchema,
    ),
    review: opaque(
      'How changes between two versions are judged: for each sort of change its class and who must approve it.',
      reviewSchema,
    ),
  },
  { required: ['apiVersion', 'kind'] },
);
