import type { Command } from '../command.ts';

/** *Lock or Unlock Plan*: the preview stays with its charter, whatever is being edited, or follows again. */
export const togglePreviewLock: Command = {
  id: 'charterline.togglePreviewLock',
  run: ({ preview }) => preview.toggleLock(),
};
