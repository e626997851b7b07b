/** Changes of where the charter stands, which are no part of what it says. */
import { check } from '../check.ts';

export const statusChanged = check({
  id: 'metadata/status-changed',
  title: 'Another status of the charter',
  class: 'notable',
  approvers: [],
  looksAt: ['metadata.status'],
  messages: {
    changed: 'The charter is {after} now; so far it was {before}.',
    set: 'The status of the charter is now stated: {after}.',
    cleared: 'The status of the charter is no longer stated; so far it was {before}.',
  },
  opposite: 'metadata/status-changed',
});

export const versionChanged = check({
  id: 'metadata/version-changed',
  title: 'Another version of the charter',
  class: 'notable',
  approvers: [],
  looksAt: ['metadata.version'],
  messages: {
    changed: 'The version of the charter is {after} now; so far it was {before}.',
    set: 'The charter now has a version: {after}.',
    cleared: 'The charter has no version any more; so far it was {before}.',
  },
  opposite: 'metadata/version-changed',
});
