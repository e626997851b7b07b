import { commands, l10n, window } from 'vscode';
import { chosenCharter } from '../chosen-charter.ts';
import type { Command } from '../command.ts';
import { askBase } from '../review/ask-base.ts';
import { compareWithRevision } from './compare-with-revision.ts';

/**
 * *Compare Charter with…*: what differs for people, and who has to agree. Links, key bindings and other commands may name the
 * base: the last approval, the saved text, or what changes are marked against.
 */
export const compareCharter: Command = {
  id: 'charterline.compareCharter',
  async run(extension, chosen) {
    const uri = await chosenCharter(extension, chosen);
    const { bases, marks, reviews } = extension;
    if (!uri) {
      await window.showInformationMessage(l10n.t('Open a charter first: it is what is compared.'));
      return;
    }
    const named = baseNamedIn(chosen);
    const known = named === 'marked' ? marks.baseOf(uri) : named && { kind: named };
    const base = known ?? (await askBase(uri, { title: l10n.t('Compare Charter') }));
    if (base === 'as-text') return commands.executeCommand(compareWithRevision.id, uri);
    if (!base) return;
    const resolved = await bases.resolve(uri, base);
    if ('refusal' in resolved) await window.showInformationMessage(resolved.refusal);
    else reviews.open(uri, base);
  },
};

const NAMES = ['lastApproved', 'saved', 'marked'] as const;

function baseNamedIn(chosen: unknown): (typeof NAMES)[number] | undefined {
  if (typeof chosen !== 'object' || chosen === null || !('base' in chosen)) return undefined;
  return NAMES.find((name) => name === chosen.base);
}
