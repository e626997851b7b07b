import { type Disposable, l10n, StatusBarAlignment, ThemeColor, type Uri, window } from 'vscode';
import type { CharterStanding } from '../../../server/src/lsp/protocol.ts';

/** Says in the status bar that a charter was changed after it had been approved, and leads to what has changed. */
export class ChangedItem implements Disposable {
  readonly #item;
  #shown: string | undefined;

  /** `priority`: the higher, the further to the left. */
  constructor(priority: number) {
    this.#item = window.createStatusBarItem('charterline.changed', StatusBarAlignment.Right, priority);
    this.#item.name = l10n.t('Charter: Changed since Approval');
  }

  /** What is shown; `undefined` while nothing is. */
  get shown(): string | undefined {
    return this.#shown;
  }

  /** Shows how a charter stands; nothing when no approval is out of date. */
  show({ approvals, title }: CharterStanding, uri: Uri): void {
    const roles = approvals.missing.flatMap(({ state, role }) => (state === 'stale' ? [role] : []));
    if (roles.length === 0) return this.hide();
    this.#shown = l10n.t('Changed since approval');
    this.#item.text = `$(warning) ${this.#shown}`;
    this.#item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
    this.#item.tooltip = l10n.t('Approved before the last changes: {0}. Show what has changed.', roles.join(', '));
    this.#item.accessibilityInformation = {
      label: l10n.t('Charter {0} has changed since it was approved by {1}', title, roles.join(', ')),
    };
    this.#item.command = {
      command: 'charterline.compareCharter',
      title: l10n.t('Show What Has Changed'),
      arguments: [{ uri, base: 'lastApproved' }],
    };
    this.#item.show();
  }

  hide(): void {
    this.#shown = undefined;
    this.#item.hide();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
