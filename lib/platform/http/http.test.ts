import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { readFields } from './body.ts';
import { cachedJsonResponse, parseJson, readJson } from './json.ts';
import { refuseForeignOrigin } from './origin.ts';
import { toAppError } from './problem.ts';
import { route } from './route.ts';
import { requireSecret } from './secret.ts';

const url = 'http://127.0.0.1:3000/api/x';
const next = { params: Promise.resolve({}) };
const tooLarge = () => new AppError({ code: 'source.too_large', status: 413, message: 'At most 10 bytes.' });
const post = (init: RequestInit) => new Request(url, { method: 'POST', ...init });

describe('route', () => {
  it('answers an AppError as problem+json with its code, status and fields, and an id', async () => {
    const handler = route('test', async () => {
      throw new AppError({
        code: 'a.b',
        status: 409,
        message: 'Not now.',
        fieldErrors: [{ path: 'x.0', message: 'No.' }],
      });
    });
    const response = await handler(new Request(url), next);
    expect(response.status).toBe(409);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = await response.json();
    expect(problem).toMatchObject({
      title: 'Conflict',
      detail: 'Not now.',
      code: 'a.b',
      errors: [{ path: 'x.0' }],
    });
    expect(problem.requestId).toBe(response.headers.get('x-request-id'));
  });

  it('says nothing of the inside of an unexpected error', async () => {
    const handler = route('test', async () => {
      throw new TypeError('password of postgres://secret');
    });
    const response = await handler(new Request(url), next);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
  });

  it('names the fields of input that does not fit its schema', async () => {
    const handler = route('test', async () => {
      z.object({ sources: z.array(z.object({ name: z.string() })) }).parse({ sources: [{}] });
      return new Response();
    });
    const response = await handler(new Request(url), next);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ path: 'sources.0.name' }] });
  });

  it('keeps a request id that came with the request, and replaces one that is not an id', async () => {
    const handler = route('test', async () => new Response());
    const answer = (id: string) => handler(new Request(url, { headers: { 'X-Request-Id': id } }), next);
    expect((await answer('abc-12345678')).headers.get('x-request-id')).toBe('abc-12345678');
    expect((await answer('<script>alert(1)')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('requireSecret', () => {
  const withToken = (token: string) => new Request(url, { headers: { Authorization: token } });

  it.each([undefined, ''])(
    'lets nobody through while the secret is %j, not even "Bearer undefined"',
    (secret) => {
      expect(() => requireSecret(withToken('Bearer undefined'), secret, 'CRON_SECRET')).toThrow(
        expect.objectContaining({ status: 503 }),
      );
    },
  );

  it.each([
    '',
    'Bearer',
    'Bearer wrong',
    'Basic right-secret-value',
    'right-secret-value',
    'Bearer right-secret-valuex',
  ])('refuses %j', (token) => {
    expect(() => requireSecret(withToken(token), 'right-secret-value', 'CRON_SECRET')).toThrow(
      expect.objectContaining({ status: 401 }),
    );
  });

  it('lets the right secret through', () => {
    requireSecret(withToken('Bearer right-secret-value'), 'right-secret-value', 'CRON_SECRET');
  });
});

describe('refuseForeignOrigin', () => {
  const from = (headers: Record<string, string>, method = 'POST') =>
    new Request(url, { method, headers: { host: '127.0.0.1:3000', ...headers } });

  it.each<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:3001' },
  ])('refuses a change that comes with %j', (headers) => {
    expect(() => refuseForeignOrigin(from(headers))).toThrow(expect.objectContaining({ status: 403 }));
  });

  it.each<Record<string, string>>([
    { 'sec-fetch-site': 'same-origin' },
    { origin: 'http://127.0.0.1:3000' },
    {},
  ])('lets a change through that comes with %j', (headers) => refuseForeignOrigin(from(headers)));

  it('lets every reading request through', () => {
    refuseForeignOrigin(from({ 'sec-fetch-site': 'cross-site' }, 'GET'));
  });
});

describe('readFields', () => {
  it('reads JSON and multipart to the same fields', async () => {
    const form = new FormData();
    form.set('orgId', 'o');
    form.set('sources', '[]');
    const json = post({
      body: JSON.stringify({ orgId: 'o', sources: '[]' }),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(await readFields(post({ body: form }), 1000, tooLarge)).toEqual(
      await readFields(json, 1000, tooLarge),
    );
  });

  it('stops reading at the limit, also when the body does not tell its length', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('x'.repeat(11)));
        controller.close();
      },
    });
    const headers = { 'Content-Type': 'application/json' };
    const request = new Request(url, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
    await expect(readFields(request, 10, tooLarge)).rejects.toMatchObject({ status: 413 });
  });

  it('takes a body that breaks off for what it is, and for no fault of ours', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('aborted')) });
    const headers = { 'Content-Type': 'application/json' };
    const request = new Request(url, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
    const problem = await readFields(request, 10, tooLarge).catch(toAppError);
    expect(problem).toMatchObject({ status: 400, code: 'request.incomplete' });
  });

  it.each(['{', '[1]', '"text"', 'null'])('refuses the body %s', async (body) => {
    const request = post({ body, headers: { 'Content-Type': 'application/json' } });
    await expect(readFields(request, 1000, tooLarge)).rejects.toMatchObject({ status: 400 });
  });

  it('refuses a body of another type', async () => {
    const request = post({ body: 'a=b', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
    await expect(readFields(request, 1000, tooLarge)).rejects.toMatchObject({ status: 415 });
  });
});

describe('readJson', () => {
  it('gives only texts that can be kept, however deep they stand', async () => {
    const body = '{"a":["x\\u0000y",{"b":"half \\ud83d of \\ude00"}],"c":"whole \\ud83d\\ude00","d":1}';
    expect(await readJson(post({ body }), z.unknown())).toEqual({
      a: ['xy', { b: 'half \ufffd of \ufffd' }],
      c: 'whole 😀',
      d: 1,
    });
  });

  it('takes little longer than parsing alone, during which nobody else is answered', () => {
    const body = `[${Array(200_000).fill('{"a":1}').join()}]`;
    const fastest = (parse: (text: string) => unknown) =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const startedAtMs = performance.now();
          parse(body);
          return performance.now() - startedAtMs;
        }),
      );
    expect(fastest(parseJson)).toBeLessThan(6 * fastest(JSON.parse));
  });

  it.each([
    [400, '['.repeat(1_000_000)],
    [400, `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
    [413, `"${'x'.repeat(5_000_000)}"`],
  ])('refuses with %s what no person sends', async (status, body) => {
    const problem = await readJson(post({ body }), z.unknown()).catch(toAppError);
    expect(problem).toMatchObject({ status });
  });
});

describe('cachedJsonResponse', () => {
  it('answers 304 without a body to whoever has exactly this', async () => {
    const first = cachedJsonResponse(new Request(url), { a: 1 });
    const etag = first.headers.get('etag') ?? '';
    const again = cachedJsonResponse(new Request(url, { headers: { 'If-None-Match': `W/${etag}` } }), {
      a: 1,
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const changed = cachedJsonResponse(new Request(url, { headers: { 'If-None-Match': etag } }), { a: 2 });
    expect(changed.status).toBe(200);
  });
});
