import type { ServerCapabilities } from 'vscode-languageserver';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { pushDiagnostics } from './push-diagnostics.ts';
import type { Session } from './session.ts';

/** How findings reach the client. */
export interface Diagnostics {
  readonly capability: NonNullable<ServerCapabilities['diagnosticProvider']> | undefined;
  /** The client is ready to hear of findings. */
  readonly start: () => void;
  /** Something that was not the client's doing has changed more than one open text. */
  readonly everythingChanged: () => void;
  readonly textChanged: (uri: string) => void;
  readonly opened: (uri: string) => void;
  readonly closed: (uri: string) => void;
  readonly stop: () => void;
}

/** Clients that can ask are served when they ask; to the others everything is sent. */
export function serveDiagnostics(session: Session): Diagnostics {
  return session.client.pullDiagnostics ? pullDiagnostics(session) : pushDiagnostics(session);
}
