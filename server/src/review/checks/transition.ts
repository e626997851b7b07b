/** Changes of how the engagement ends. */
import { check } from '../check.ts';

const HANDOVER = 'transition.handover';

export const revocationChanged = check({
  id: 'transition/revocation-changed',
  title: 'Another way to take access away at the end',
  class: 'material',
  approvers: ['ceo', 'cio'],
  looksAt: ['transition.accessRevocation'],
  messages: {
    changed: 'How access is taken away at the end changes: {field}: {after} instead of {before}.',
    set: 'How access is taken away at the end: {field} is now stated: {after}.',
    cleared: 'How access is taken away at the end: {field} is no longer stated; so far it was {before}.',
    whole: 'It is now stated how access is taken away at the end: {after}.',
    gone: 'It is no longer stated how access is taken away at the end; so far: {before}.',
  },
  opposite: 'transition/revocation-changed',
});

export const handoverRemoved = check({
  id: 'transition/handover-removed',
  title: 'Something that is no longer handed over',
  class: 'material',
  approvers: ['ceo', 'cio'],
  looksAt: [`-${HANDOVER}`],
  messages: { changed: '“{subject}” will no longer be handed over.' },
  opposite: 'transition/handover-added',
});

export const handoverAdded = check({
  id: 'transition/handover-added',
  title: 'Something more that is handed over',
  class: 'notable',
  approvers: ['ceo'],
  looksAt: [`+${HANDOVER}`],
  messages: { changed: '“{subject}” will be handed over as well.' },
  opposite: 'transition/handover-removed',
});

export const handoverChanged = check({
  id: 'transition/handover-changed',
  title: 'A hand-over that is described differently',
  class: 'notable',
  approvers: ['ceo'],
  looksAt: [HANDOVER],
  messages: {
    changed: 'Hand-over “{subject}”, {field}: {after} instead of {before}.',
    set: 'Hand-over “{subject}”: {field} is now stated: {after}.',
    cleared: 'Hand-over “{subject}”: {field} is no longer stated; so far it was {before}.',
  },
  opposite: 'transition/handover-changed',
});
