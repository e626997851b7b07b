/** The language server as a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { systemClock } from './as-of.ts';
import { startServer } from './server.ts';

/** The worker's own port, which is also the worker. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & { close(): void };

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
connection.onExit(() => self.close());
startServer(connection, { files: undefined, clock: systemClock });
