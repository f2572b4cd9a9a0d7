import { createServer, request as forward } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** A proxy that all traffic of a browser takes, and what it saw. */
export type WatchingProxy = {
  /** `127.0.0.1:port` */
  readonly address: string;
  /** Every host and port asked for that is not on loopback. */
  readonly outside: readonly string[];
  close(): Promise<void>;
};

/** Starts a proxy that lets loopback through, and refuses and notes all else. */
export async function startProxy(): Promise<WatchingProxy> {
  const outside: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://unknown');
    if (url.hostname !== '127.0.0.1') {
      outside.push(url.host);
      response.writeHead(403).end();
      return;
    }
    const { method, headers } = request;
    const onward = forward(url, { ...(method ? { method } : {}), headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  server.on('connect', (request, socket) => {
    const [host = '', port = '443'] = (request.url ?? '').split(':');
    socket.on('error', () => undefined);
    if (host !== '127.0.0.1') {
      outside.push(`${host}:${port}`);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    outside,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Hosts that the browsers ask on their own, also without any extension. */
const BROWSERS_OWN =
  /^(?:[\w-]+\.)*(?:google\.com|googleapis\.com|gvt1\.com|gstatic\.com|mozilla\.(?:org|com|net)|firefox\.com|mozgcp\.net)(?::\d+)?$/u;

/** Says whether a host that was asked for is one of the browser's own services. */
export function isBrowsersOwn(host: string): boolean {
  return BROWSERS_OWN.test(host);
}
