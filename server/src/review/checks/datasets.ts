/** Changes of the data that the work depends on, and of how it is protected. */
import { CLASSIFICATIONS, PERSONAL_DATA } from '../../language/words.ts';
import { check } from '../check.ts';
import { gained } from '../pair.ts';
import { stepBetween } from './step-between.ts';

const PROTECTION = { class: 'material', approvers: ['dataset-owner', 'dpo'] } as const;
const NOTE = { class: 'notable', approvers: ['dataset-owner'] } as const;

export const datasetAdded = check({
  ...PROTECTION,
  id: 'data/dataset-added',
  title: 'A new data set',
  looksAt: ['+datasets'],
  messages: { changed: 'A new data set: {subject}.' },
  opposite: 'data/dataset-removed',
});

export const datasetRemoved = check({
  ...PROTECTION,
  id: 'data/dataset-removed',
  title: 'A data set removed',
  looksAt: ['-datasets'],
  messages: { changed: '{subject} is no longer one of the data sets, so nothing here protects it any more.' },
  opposite: 'data/dataset-added',
});

const CLASSIFIED = {
  changed: '{subject} is now classified as {after}; so far as {before}.',
  set: '{subject} is now classified: {after}.',
  cleared: '{subject} is no longer classified; so far it was {before}.',
} as const;

export const reclassifiedDown = check({
  ...PROTECTION,
  id: 'data/reclassified-down',
  title: 'Data that is classified as less sensitive',
  looksAt: ['datasets.classification'],
  applies: (pair) => stepBetween(Object.keys(CLASSIFICATIONS), pair, 'below') < 0,
  messages: CLASSIFIED,
  opposite: 'data/reclassified-up',
});

export const reclassifiedUp = check({
  ...NOTE,
  id: 'data/reclassified-up',
  title: 'Data that is classified as more sensitive',
  looksAt: ['datasets.classification'],
  messages: CLASSIFIED,
  opposite: 'data/reclassified-down',
});

const PERSONAL = {
  changed: 'What {subject} says about people is now stated as {after}; so far as {before}.',
  set: 'It is now stated what {subject} says about people: {after}.',
  cleared: 'It is no longer stated what {subject} says about people; so far {before}.',
} as const;

export const personalDataRemoved = check({
  ...PROTECTION,
  id: 'data/personal-data-removed',
  title: 'Data that is said to be less personal',
  looksAt: ['datasets.personalData'],
  applies: (pair) => stepBetween(Object.keys(PERSONAL_DATA), pair, 'below') < 0,
  messages: PERSONAL,
  opposite: 'data/personal-data-added',
});

export const personalDataAdded = check({
  ...NOTE,
  id: 'data/personal-data-added',
  title: 'Data that is said to be more personal',
  looksAt: ['datasets.personalData'],
  messages: PERSONAL,
  opposite: 'data/personal-data-removed',
});

const REGIONS = {
  changed: '{subject} is about people in other regions: {gained:all}, and no longer {lost:all}.',
  set: 'It is now stated where the people live whom {subject} is about: {after:all}.',
  cleared: 'It is no longer stated where the people live whom {subject} is about; so far {before:all}.',
  gained: '{subject} is also about people in {gained:all}, so the laws there apply.',
  lost: '{subject} is no longer about people in {lost:all}.',
} as const;

export const regionAdded = check({
  ...PROTECTION,
  id: 'data/region-added',
  title: 'Data about people in more regions',
  looksAt: ['datasets.regions'],
  applies: (pair) => gained(pair).length > 0,
  messages: REGIONS,
  opposite: 'data/region-removed',
});

export const regionRemoved = check({
  ...NOTE,
  id: 'data/region-removed',
  title: 'Data about people in fewer regions',
  looksAt: ['datasets.regions'],
  messages: REGIONS,
  opposite: 'data/region-added',
});

export const retentionChanged = check({
  ...PROTECTION,
  id: 'data/retention-changed',
  title: 'Data that is kept for another time',
  looksAt: ['datasets.retention'],
  messages: {
    changed: '{subject} is kept for another time: {after} instead of {before}.',
    set: 'It is now stated how long {subject} is kept: {after}.',
    cleared: 'It is no longer stated how long {subject} is kept; so far {before}.',
  },
  opposite: 'data/retention-changed',
});

export const ownerChanged = check({
  ...NOTE,
  id: 'data/owner-changed',
  title: 'Somebody else decides about data',
  looksAt: ['datasets.owner'],
  messages: {
    changed: '{after} decides about {subject} instead of {before}.',
    set: '{after} now decides about {subject}.',
    cleared: 'Nobody decides about {subject} any more; so far it was {before}.',
  },
  opposite: 'data/owner-changed',
});
