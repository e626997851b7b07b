import type { Command } from '../command.ts';

/** *Restart Server*: for whoever suspects that the server has lost its way. */
export const restartServer: Command = {
  id: 'charterline.restartServer',
  async run({ client }) {
    if (client.isRunning()) await client.stop();
    await client.start();
  },
};
