import { commands } from 'vscode';
import type { Command } from '../command.ts';

/** *Get Started with Charters*: the walkthrough. */
export const openWalkthrough: Command = {
  id: 'charterline.openWalkthrough',
  async run() {
    await commands.executeCommand('workbench.action.openWalkthrough', 'charterline.charterline#charterline.start');
  },
};
