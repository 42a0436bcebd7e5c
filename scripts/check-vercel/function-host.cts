/**
 * Serves one laid-out function on loopback, as the platform's launcher does: the path that matched comes in a header
 * and work after the answer is kept alive through the request context. Run as `node function-host.cts FOLDER`.
 */
const http: typeof import('node:http') = require('node:http');

const folder = process.argv[2];
const context = { waitUntil: (promise: Promise<unknown>) => promise.catch((error) => console.error(error)) };
Object.assign(globalThis, { [Symbol.for('@vercel/request-context')]: { get: () => context } });

type Handler = (
  request: import('node:http').IncomingMessage,
  response: import('node:http').ServerResponse,
) => void;
const handler: Handler = require(`${folder}/___next_launcher.cjs`);

const server = http.createServer((request, response) => {
  request.headers['x-matched-path'] = (request.url ?? '/').split('?')[0];
  handler(request, response);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') console.log(`listening ${address.port}`);
});
