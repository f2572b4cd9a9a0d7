/** Serves the demo article and the test pages on loopback, and keeps a log of what was asked. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** A server that is running. */
export type Served = {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** The paths asked for so far, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
};

/**
 * Serves files from `folders` (the first that has the file) on a free port of 127.0.0.1.
 *
 * @param made pages that are made when asked for, by path
 */
export async function serve(
  folders: readonly string[],
  made: { readonly [path: string]: () => string } = {},
): Promise<Served> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    asked.push(path);
    const make = made[path];
    if (make) {
      response.writeHead(200, { 'content-type': TYPES['.html'] }).end(make());
      return;
    }
    const file = folders
      .map((folder) => join(folder, path))
      .find((each) => existsSync(each) && statSync(each).isFile());
    if (!file) {
      response.writeHead(404).end('not found');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, asked, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
