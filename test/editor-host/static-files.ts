import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export interface StaticFiles {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the files below a folder, and nothing outside it, over HTTP on a free port of the loopback address. */
export async function serveFiles(folder: string): Promise<StaticFiles> {
  const root = normalize(folder + sep);
  const server = createServer((request, response) => {
    answer(root, request.url ?? '/', response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: portOf(server), close: () => closeServer(server) };
}

async function answer(root: string, url: string, response: ServerResponse): Promise<void> {
  const path = join(root, decodeURIComponent(new URL(url, 'http://loopback').pathname));
  const size = path.startsWith(root) ? await fileSize(path) : undefined;
  if (size === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
    'content-length': size,
    'access-control-allow-origin': '*',
  });
  createReadStream(path).pipe(response);
}

async function fileSize(path: string): Promise<number | undefined> {
  const entry = await stat(path).catch(() => undefined);
  return entry?.isFile() ? entry.size : undefined;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The file server has no port.');
  return address.port;
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
