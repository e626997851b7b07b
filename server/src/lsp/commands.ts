import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { ruleById } from '../rules/registry.ts';
import { rulePage } from '../rules/rule-page.ts';
import type { Session } from './session.ts';

/** Opens the page of a rule, given by its id. */
export const OPEN_RULE_PAGE = 'charterline.openRulePage';

type Command = (session: Session, args: readonly unknown[]) => Promise<void>;

/** What the server can be told to do, by name. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([[OPEN_RULE_PAGE, openRulePage]]);

async function openRulePage({ connection }: Session, [id]: readonly unknown[]): Promise<void> {
  if (typeof id !== 'string' || !ruleById(id)) {
    throw new ResponseError(ErrorCodes.InvalidParams, `There is no rule "${String(id)}".`);
  }
  await connection.window.showDocument({ uri: rulePage(id), external: true });
}
