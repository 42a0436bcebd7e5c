import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { freePort } from '#scripts/local-stack/free-port.ts';
import { type DemoPerson, type LocalStack, startLocalStack } from '#scripts/local-stack/index.ts';
import { loadSecrets } from '#scripts/local-stack/secrets.ts';
import { type AppServer, buildApp, startApp } from '#scripts/support/app-server.ts';
import { signIn } from '#scripts/support/import-client.ts';

/** A build may come before the first test of a run. */
const SETUP_MS = 300_000;

export interface Answer {
  status: number;
  headers: Headers;
  // Whatever a route answers; tests look at single fields with matchers.
  // biome-ignore lint/suspicious/noExplicitAny: the body is checked by each test
  body: any;
}

/** The served app on a database of its own, and callers for each of the demo people. */
export interface TestApp {
  url: string;
  stack: LocalStack;
  orgId: string;
  logLines: string[];
  /** What the Auth server signs tokens with. */
  jwtSecret: string;
  /** A request as this person; `null` is nobody. */
  call(
    person: Who | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: HeadersInit,
    serverUrl?: string,
  ): Promise<Answer>;
  /** One request to the worker's route. */
  drain(method: 'GET' | 'POST', secret: string): Promise<Answer>;
  /** Another server of the same app on the same database. */
  startAnother(env: Record<string, string>): Promise<AppServer>;
}

export type Who = 'owner' | 'editor' | 'viewer' | 'outsider';

/** Starts a database and the app before the tests of a file and stops both after them. */
export function withApp(env: Record<string, string> = {}): () => TestApp {
  let app: TestApp | undefined;
  const cleanUp: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const root = process.cwd();
    await buildApp(root);
    const dataDir = await mkdtemp(join(tmpdir(), 'oncore-http-'));
    const stack = await startLocalStack({ dataDir, isThrowAway: true, ports: { postgres: 0, supabase: 0 } });
    cleanUp.push(() => stack.stop());
    const logLines: string[] = [];
    const startAnother = async (more: Record<string, string>) => {
      const server = await startApp({
        root,
        mode: 'start',
        port: await freePort(),
        env: { LOG_LEVEL: 'info', ...stack.env, ...more },
        onLine: (line) => logLines.push(line),
      });
      cleanUp.push(() => server.stop());
      return server;
    };
    const server = await startAnother(env);
    const { jwtSecret } = await loadSecrets(dataDir);
    app = await testApp(server.url, { stack, logLines, jwtSecret, startAnother });
  }, SETUP_MS);

  afterAll(async () => {
    for (const step of cleanUp.reverse()) await step();
  });

  return () => {
    if (!app) throw new Error('The app is not running yet.');
    return app;
  };
}

async function testApp(
  url: string,
  given: Pick<TestApp, 'stack' | 'logLines' | 'jwtSecret' | 'startAnother'>,
): Promise<TestApp> {
  const { stack } = given;
  const supabase = { url: stack.supabaseUrl, publishableKey: stack.publishableKey };
  const tokens = new Map<Who, Promise<string>>();
  const tokenOf = (who: Who) => {
    const person: DemoPerson = stack.demo[who];
    const token = tokens.get(who) ?? signIn(supabase, person);
    tokens.set(who, token);
    return token;
  };
  return {
    url,
    ...given,
    orgId: stack.demo.orgId,
    async call(who, method, path, body, more, serverUrl = url) {
      const headers = new Headers(more);
      if (who) headers.set('Authorization', `Bearer ${await tokenOf(who)}`);
      const isRaw = typeof body === 'string' || body instanceof FormData;
      if (body !== undefined && !(body instanceof FormData) && !headers.has('content-type')) {
        headers.set('Content-Type', 'application/json');
      }
      return answerOf(
        await fetch(`${serverUrl}${path}`, {
          method,
          headers,
          ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
        }),
      );
    },
    drain: async (method, secret) =>
      answerOf(
        await fetch(`${url}/api/import-worker/process`, {
          method,
          headers: secret ? { Authorization: `Bearer ${secret}` } : {},
        }),
      ),
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}
