import type { Diagnostics } from './diagnostics.ts';
import type { Session } from './session.ts';
import { type Report, Sweep } from './sweep.ts';
import { resultIdOf, toDiagnostics } from './to-diagnostics.ts';

/** Sends what is found to a client that does not ask. */
export function pushDiagnostics(session: Session): Diagnostics {
  const sweep = new Sweep(session, publisher(session));
  return {
    capability: undefined,
    start: () => sweep.wake(),
    everythingChanged: () => sweep.wake(),
    textChanged: (uri) => sweep.wake(uri),
    opened: () => sweep.wake(),
    closed: () => sweep.wake(),
    stop: () => sweep.stop(),
  };
}

/** Publishes what is found in a file, unless the client has been told just that. */
function publisher({ connection, documents, logError }: Session): Report {
  const published = new Map<string, string>();
  return (found) => {
    const diagnostics = toDiagnostics(found, (uri) => documents.clientUri(uri));
    const { uri, version } = found;
    if (diagnostics.length === 0 && version === null && !published.has(uri)) return;
    const content = `${version} ${resultIdOf(diagnostics)}`;
    if (published.get(uri) === content) return;
    if (diagnostics.length === 0 && version === null) published.delete(uri);
    else published.set(uri, content);
    const params = { uri: documents.clientUri(uri), diagnostics, ...(version === null ? {} : { version }) };
    connection.sendDiagnostics(params).catch(logError);
  };
}
