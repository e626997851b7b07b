import type { Command } from '../command.ts';

/** *Show Output*: what the server has written down. */
export const showOutput: Command = {
  id: 'charterline.showOutput',
  run: async ({ output }) => output.show(true),
};
