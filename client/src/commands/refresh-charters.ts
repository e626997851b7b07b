import type { Command } from '../command.ts';

/** *Refresh Charters*: for whoever suspects that the view has missed something. */
export const refreshCharters: Command = {
  id: 'charterline.refreshCharters',
  run: async ({ charters }) => charters.refresh(),
};
