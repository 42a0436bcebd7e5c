import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Logger } from 'pino';
import { KEEP_ALIVE_MS } from '../support/keep-alive.ts';

type Fetch = (request: Request) => Promise<Response>;

function toRequest(message: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one);
  }
  const hasBody = message.method !== 'GET' && message.method !== 'HEAD';
  return new Request(`http://${message.headers.host}${message.url}`, {
    method: message.method,
    headers,
    // `duplex` is required for streamed bodies and missing in the type.
    ...(hasBody ? { body: Readable.toWeb(message) as ReadableStream, duplex: 'half' } : {}),
  } as RequestInit);
}

async function answer(fetch: Fetch, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const result = await fetch(toRequest(message));
  response.writeHead(result.status, Object.fromEntries(result.headers));
  if (!result.body) {
    response.end();
    return;
  }
  await pipeline(Readable.fromWeb(result.body as NodeReadableStream), response);
}

/** Serves a `fetch` on loopback. */
export async function serveOnLoopback(fetch: Fetch, port: number, log?: Logger) {
  const server: Server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (message, response) => {
    answer(fetch, message, response).catch((error: unknown) => {
      log?.error({ err: error, path: message.url?.split('?')[0] }, 'supabase.request_failed');
      if (!response.headersSent) response.writeHead(503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: 'The local Supabase could not answer.' }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
