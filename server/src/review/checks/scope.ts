/** Changes of what is part of the engagement, and by when. */
import { check } from '../check.ts';
import { textAt } from '../json.ts';
import { datesMoved as dates } from './dates.ts';

export const workAdded = check({
  id: 'scope/work-added',
  title: 'Work added to the engagement',
  class: 'material',
  approvers: ['engaged', 'cio', 'ceo'],
  looksAt: ['+scope.included'],
  messages: {
    changed: '“{subject}” becomes part of the engagement.',
    dated: '“{subject}” becomes part of the engagement, due {due:day}.',
  },
  says: ({ head }) => {
    const due = textAt(head, 'due');
    return due === undefined ? { message: 'changed' } : { message: 'dated', args: { due } };
  },
  opposite: 'scope/work-removed',
});

export const workRemoved = check({
  id: 'scope/work-removed',
  title: 'Work removed from the engagement',
  class: 'material',
  approvers: ['engaged', 'cio', 'ceo'],
  looksAt: ['-scope.included'],
  messages: { changed: '“{subject}” is no longer part of the engagement.' },
  opposite: 'scope/work-added',
});

export const buildsChanged = check({
  id: 'scope/builds-changed',
  title: 'Whether work changes the technical infrastructure',
  class: 'material',
  approvers: ['accountable', 'cio'],
  looksAt: ['scope.included.builds'],
  messages: {
    changed: '“{subject}” will change the technical infrastructure.',
    no: '“{subject}” will no longer change the technical infrastructure.',
  },
  says: ({ after }) => ({ message: after === true ? 'changed' : 'no' }),
  opposite: 'scope/builds-changed',
});

export const launchesChanged = check({
  id: 'scope/launches-changed',
  title: 'Whether work goes live to customers',
  class: 'material',
  approvers: ['accountable', 'cio'],
  looksAt: ['scope.included.launches'],
  messages: {
    changed: '“{subject}” will go live to customers.',
    no: '“{subject}” will no longer go live to customers.',
  },
  says: ({ after }) => ({ message: after === true ? 'changed' : 'no' }),
  opposite: 'scope/launches-changed',
});

const USES = {
  changed: '“{subject}” will use {gained:all} instead of {lost:all}.',
  set: '“{subject}” will use {after:all}.',
  cleared: '“{subject}” will no longer use {before:all}.',
  gained: '“{subject}” will also use {gained:all}.',
  lost: '“{subject}” will no longer use {lost:all}.',
} as const;

export const systemsChanged = check({
  id: 'scope/systems-changed',
  title: 'Work that uses other systems',
  class: 'material',
  approvers: ['accountable', 'cio'],
  looksAt: ['scope.included.systems'],
  messages: USES,
  opposite: 'scope/systems-changed',
});

export const datasetsChanged = check({
  id: 'scope/datasets-changed',
  title: 'Work that uses other data',
  class: 'material',
  approvers: ['accountable', 'cio'],
  looksAt: ['scope.included.datasets'],
  messages: USES,
  opposite: 'scope/datasets-changed',
});

export const exclusionRemoved = check({
  id: 'scope/exclusion-removed',
  title: 'Something is no longer ruled out',
  class: 'material',
  approvers: ['engaged', 'cio'],
  looksAt: ['-scope.excluded'],
  messages: { changed: '“{subject}” is no longer ruled out, so people may expect it.' },
  opposite: 'scope/exclusion-added',
});

export const exclusionAdded = check({
  id: 'scope/exclusion-added',
  title: 'Something more is ruled out',
  class: 'notable',
  approvers: ['engaged'],
  looksAt: ['+scope.excluded'],
  messages: { changed: '“{subject}” is ruled out from now on.' },
  opposite: 'scope/exclusion-removed',
});

export const datesMoved = check({
  ...dates,
  id: 'scope/dates-moved',
  title: 'Another date for work or a deliverable',
  approvers: ['accountable'],
  looksAt: ['scope.included.start', 'scope.included.due', 'scope.included.deliverables.due'],
  opposite: 'scope/dates-moved',
});

export const deliverableRemoved = check({
  id: 'scope/deliverable-removed',
  title: 'A deliverable removed',
  class: 'material',
  approvers: ['objective-owner', 'ceo'],
  looksAt: ['-scope.included.deliverables'],
  messages: { changed: '“{subject}” will no longer be delivered by “{parent}”.' },
  opposite: 'scope/deliverable-added',
});

export const deliverableAdded = check({
  id: 'scope/deliverable-added',
  title: 'A new deliverable',
  class: 'notable',
  approvers: ['objective-owner'],
  looksAt: ['+scope.included.deliverables'],
  messages: { changed: '“{subject}” will be delivered by “{parent}” as well.' },
  opposite: 'scope/deliverable-removed',
});

export const deliverableChanged = check({
  id: 'scope/deliverable-changed',
  title: 'A deliverable that is described differently',
  class: 'notable',
  approvers: ['objective-owner'],
  looksAt: ['scope.included.deliverables'],
  messages: {
    changed: 'Deliverable “{subject}”: its {field} changes from {before} to {after}.',
    set: 'Deliverable “{subject}”: its {field} is now stated: {after}.',
    cleared: 'Deliverable “{subject}”: its {field} is no longer stated; so far it was {before}.',
  },
  opposite: 'scope/deliverable-changed',
});
