/** Changes of who does, answers for, is asked about and is told about work. */
import type { Named } from '../../charter/titles.ts';
import { check } from '../check.ts';
import { type JsonObject, textsAt } from '../json.ts';
import type { Pair } from '../pair.ts';
import type { Side } from '../world.ts';

export const accountableChanged = check({
  id: 'raci/accountable-changed',
  title: 'Somebody else answers for work',
  class: 'material',
  approvers: ['both-accountable'],
  looksAt: ['raci.accountable'],
  messages: {
    changed: '“{subject}”: {after:all} will answer for it instead of {before:all}.',
    set: '“{subject}”: {after:all} will answer for it; nobody did so far.',
    cleared: '“{subject}”: nobody answers for it any more; so far it was {before:all}.',
  },
  opposite: 'raci/accountable-changed',
});

export const rowAdded = check({
  id: 'raci/row-added',
  title: 'A row added to the RACI matrix',
  class: 'material',
  approvers: ['both-accountable'],
  looksAt: ['+raci'],
  messages: {
    changed: '“{subject}” is now in the RACI matrix; {accountable:all} will answer for it.',
    nobody: '“{subject}” is now in the RACI matrix; nobody answers for it yet.',
  },
  says: (pair) => withAccountable(pair, pair.head, 'head'),
  opposite: 'raci/row-removed',
});

export const rowRemoved = check({
  id: 'raci/row-removed',
  title: 'A row removed from the RACI matrix',
  class: 'material',
  approvers: ['both-accountable'],
  looksAt: ['-raci'],
  messages: {
    changed: '“{subject}” is no longer in the RACI matrix; so far {accountable:all} answered for it.',
    nobody: '“{subject}” is no longer in the RACI matrix.',
  },
  says: (pair) => withAccountable(pair, pair.base, 'base'),
  opposite: 'raci/row-added',
});

function withAccountable({ world }: Pair, row: JsonObject, side: Side) {
  const accountable: readonly Named[] = textsAt(row, 'accountable').map((id) => world.named(['role'], id, side));
  return accountable.length > 0 ? { message: 'changed', args: { accountable } } : { message: 'nobody' };
}

export const responsibleChanged = check({
  id: 'raci/responsible-changed',
  title: 'Other people do the work',
  class: 'notable',
  approvers: ['accountable'],
  looksAt: ['raci.responsible'],
  messages: {
    changed: '“{subject}” will be done by {after:all} instead of {before:all}.',
    set: '“{subject}” will be done by {after:all}; nobody was named so far.',
    cleared: '“{subject}”: nobody is named any more who does it; so far it was {before:all}.',
    gained: '“{subject}” will also be done by {gained:all}.',
    lost: '“{subject}” will no longer be done by {lost:all}.',
  },
  opposite: 'raci/responsible-changed',
});

export const consultedChanged = check({
  id: 'raci/consulted-changed',
  title: 'Other people are asked before decisions',
  class: 'notable',
  approvers: ['accountable'],
  looksAt: ['raci.consulted'],
  messages: {
    changed: '“{subject}”: {gained:all} will be asked before decisions, {lost:all} no longer.',
    set: '“{subject}”: {after:all} will be asked before decisions.',
    cleared: '“{subject}”: {before:all} will no longer be asked before decisions.',
    gained: '“{subject}”: {gained:all} will also be asked before decisions.',
    lost: '“{subject}”: {lost:all} will no longer be asked before decisions.',
  },
  opposite: 'raci/consulted-changed',
});

export const informedChanged = check({
  id: 'raci/informed-changed',
  title: 'Other people are told about results',
  class: 'notable',
  approvers: ['accountable'],
  looksAt: ['raci.informed'],
  messages: {
    changed: '“{subject}”: {gained:all} will be told about results, {lost:all} no longer.',
    set: '“{subject}”: {after:all} will be told about results.',
    cleared: '“{subject}”: {before:all} will no longer be told about results.',
    gained: '“{subject}”: {gained:all} will also be told about results.',
    lost: '“{subject}”: {lost:all} will no longer be told about results.',
  },
  opposite: 'raci/informed-changed',
});
