/** The language server as a process: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`. */
import { createConnection } from 'vscode-languageserver/node';
import { systemClock } from './as-of.ts';
import { diskFiles } from './disk-files.ts';
import { startServer } from './server.ts';

startServer(createConnection(), { files: diskFiles, clock: systemClock });
