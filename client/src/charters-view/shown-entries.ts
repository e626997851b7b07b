import type { Command, TreeItemLabel } from 'vscode';
import type { ChartersView } from './charters-view.ts';
import type { Entry } from './entries.ts';

/** A line of the *Charters* view. */
export interface ShownEntry {
  readonly label: string;
  readonly description: string;
  /** What a screen reader says. */
  readonly spoken: string;
  /** What a click does; `undefined` for nothing. */
  readonly command: Command | undefined;
  readonly children: readonly ShownEntry[];
}

/** Every line of the view, opened or not. */
export async function shownEntries(view: ChartersView, parent?: Entry): Promise<readonly ShownEntry[]> {
  const entries = await view.getChildren(parent);
  return Promise.all(
    entries.map(async (entry) => {
      const { label, description, accessibilityInformation, command } = view.getTreeItem(entry);
      return {
        label: textOf(label),
        description: typeof description === 'string' ? description : '',
        spoken: accessibilityInformation?.label ?? '',
        command,
        children: await shownEntries(view, entry),
      };
    }),
  );
}

function textOf(label: string | TreeItemLabel | undefined): string {
  return typeof label === 'object' ? label.label : (label ?? '');
}
