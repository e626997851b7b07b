import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Session } from './session.ts';
import { readSettings } from './settings.ts';

const SECTION = 'charterline';

/** Follows the settings of the client; `onChange` hears of those that make a difference. */
export async function followConfiguration(session: Session, onChange: () => void): Promise<void> {
  const { connection, client } = session;
  const apply = (said: unknown): void => {
    if (applySettings(said, session)) onChange();
  };
  connection.onDidChangeConfiguration(async ({ settings }) => {
    apply(client.configuration ? await connection.workspace.getConfiguration(SECTION) : sectionOf(settings));
  });
  if (client.configurationChanges) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }
  if (client.configuration) apply(await connection.workspace.getConfiguration(SECTION));
}

function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && SECTION in settings ? settings[SECTION] : undefined;
}

/** Says whether anything is different now. What the client does not mention stays as it is. */
function applySettings(said: unknown, { asOf, scope }: Session): boolean {
  const settings = readSettings(said);
  const otherDay = settings.asOf !== undefined && asOf.set(settings.asOf);
  const otherScope = settings.scope !== undefined && settings.scope !== scope.kind;
  if (otherScope) scope.kind = settings.scope ?? scope.kind;
  return otherDay || otherScope;
}
