/** The JSON Schema of a review, beside the types that it describes. */
import findings from '../schemas/findings.schema.json' with { type: 'json' };
import type {
  ApprovalDocument,
  ChangeDocument,
  FindingsDocument,
  ReviewDocument,
  SideDocument,
} from '../server/src/render/review/document.ts';
import { CLASSES } from '../server/src/review/change-class.ts';
import type { ReviewPlace, VersionBump } from '../server/src/review/review.ts';
import { BUMPS } from '../server/src/review/version-bump.ts';
import { a, entry, list, one, ref, type Schema, stated } from './described-types.ts';

const text: Schema = { type: 'string' };
const textOrNull: Schema = { type: ['string', 'null'] };

/** What is described under one name, or `null` where there is none. */
function orNull(name: string): Schema {
  return { anyOf: [ref(name), { type: 'null' }] };
}

/** A finding is the same everywhere; what only a report of findings has is left out. */
const { summary: _summary, ...ofFindings } = findings.definitions;

const definitions: Readonly<Record<string, Schema>> = {
  review: entry<ReviewDocument>('Review', 'What a change to one charter means for people.', {
    version: stated('Version', 'The version of this format.', { const: 1 }),
    base: stated('Base', 'The charter before; null when it is new.', orNull('side')),
    head: stated('Head', 'The charter after; null when it is gone.', orNull('side')),
    changes: stated('Changes', 'What differs, the most serious class first.', list(ref('change'))),
    approvals: stated(
      'Approvals',
      'Everybody who has to approve any of the changes, in the order in which the changes name them.',
      list(ref('approval')),
    ),
    versionBump: stated('Version bump', 'By how much the version must rise, and does.', a('versionBump')),
    findings: stated('Findings', 'What the checks say of only one of the two.', a('findings')),
  }),
  side: entry<SideDocument>('Side', 'One of the two charters.', {
    file: stated('File', 'The file of the charter.', a('file')),
    ref: stated('Revision', 'The Git revision as it was asked for; null for a file as it is stored or open.', {
      ...textOrNull,
      examples: ['main', null],
    }),
    digest: stated('Digest', 'Identifies what the charter says, without its status, version and approvals.', {
      type: 'string',
      pattern: '^sha256:[0-9a-f]{64}$',
    }),
    charterVersion: stated('Version of the charter', 'The version that it states; null when it states none.', {
      ...textOrNull,
      examples: ['1.2.0', null],
    }),
  }),
  change: entry<ChangeDocument>('Change', 'Something that differs, judged.', {
    id: stated('Id', 'What kind of change it is; never renamed, since configurations refer to it.', {
      type: 'string',
      pattern: '^[A-Za-z]+/[a-z]+(-[a-z]+)*$',
      examples: ['raci/accountable-changed'],
    }),
    class: stated(
      'Class',
      'How much it matters. material: duties, rights, access, money or protection of somebody change. notable: people should know. editorial: wording, contacts or order only.',
      one(CLASSES),
    ),
    path: stated('Path', 'Names the place by what stands there, by the names of the head if it is there.', {
      ...text,
      examples: ['scope.included[crm].due'],
    }),
    message: stated('Message', 'A sentence for business readers. Its wording may change between releases.', {
      ...text,
      minLength: 1,
    }),
    base: stated('Place in the base', 'Null where there is nothing of it.', orNull('place')),
    head: stated('Place in the head', 'Null where there is nothing of it.', orNull('place')),
    before: stated('Before', 'The canonical value in the base; null for nothing.', {}),
    after: stated('After', 'The canonical value in the head; null for nothing.', {}),
    requires: stated('Requires', 'The ids of the roles whose approval it takes.', { ...list(text), uniqueItems: true }),
    fingerprint: stated('Fingerprint', 'Recognises the same change from commit to commit.', {
      type: 'string',
      pattern: '^[0-9a-f]{16}$',
    }),
  }),
  place: entry<ReviewPlace>('Place', 'A stretch of a file and what it is about.', {
    file: stated('File', 'The file in which it is.', a('file')),
    range: stated('Range', 'From where to where.', a('range')),
    path: stated('Path', 'The way to it by keys and ids.', text),
  }),
  approval: entry<ApprovalDocument>('Approval', 'An approval that the changes need, and how it stands.', {
    role: stated('Role', 'The id of the role.', text),
    state: stated(
      'State',
      'valid: the role has approved the charter as it stands. stale: it has approved another version or content. missing: it has not, or only a person who has approved for another role already.',
      one(['valid', 'stale', 'missing']),
    ),
  }),
  versionBump: entry<VersionBump>('Version bump', 'By how much a version rises.', {
    required: stated('Required', 'By how much it must rise.', one(BUMPS)),
    actual: stated('Actual', 'By how much it rises.', one(BUMPS)),
  }),
  findings: entry<FindingsDocument>('Findings', 'Findings that only one of the two charters has.', {
    introduced: stated('Introduced', 'Those of the head alone.', list(ref('finding'))),
    resolved: stated('Resolved', 'Those of the base alone.', list(ref('finding'))),
  }),
  ...ofFindings,
};

/** The published schema of a review. Conditions instead of alternatives, so that a validator says what is wrong inside. */
export const reviewSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://charterline.dev/schemas/review.schema.json',
  title: 'Charterline review',
  description:
    'What a change to a charter means for people: the output of "charterline diff --format json". It is one object for two files, and a list of such objects with --base.',
  if: { type: 'array' },
  then: { type: 'array', items: ref('review') },
  else: ref('review'),
  definitions,
};
