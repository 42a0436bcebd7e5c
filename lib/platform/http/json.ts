import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { AppError } from '../errors.ts';
import { readAtMost } from './read-at-most.ts';

/** Far more than any change a person makes; papers come another way. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** The JSON body of a request, parsed by its schema. An empty body counts as `{}`. */
export async function readJson<S extends z.ZodType>(request: Request, schema: S): Promise<z.infer<S>> {
  const bytes = await readAtMost(request, MAX_BODY_BYTES, () => {
    const message = 'This request is too long. Send it in parts.';
    return new AppError({ code: 'request.too_large', status: 413, message });
  });
  return schema.parse(parseJson(new TextDecoder().decode(bytes)));
}

/** Of what is parsed every text is one that can be kept: see `keepable`. */
export function parseJson(text: string, field?: string): unknown {
  try {
    return keepable(JSON.parse(text.trim() === '' ? '{}' : text));
  } catch (cause) {
    const message = field ? `The field “${field}” is not valid JSON.` : 'The body is not valid JSON.';
    throw new AppError({
      code: 'request.invalid',
      status: 400,
      message,
      fieldErrors: [{ path: field ?? '', message }],
      cause,
    });
  }
}

/**
 * The value with texts as the database takes them: without NUL, and with U+FFFD for half a character, as is usual. Neither
 * means anything. Not a reviver of JSON.parse: that takes fifteen times as long, and nobody else is answered meanwhile.
 */
function keepable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed();
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = keepable(value[i]);
    return value;
  }
  if (typeof value !== 'object' || value === null) return value;
  for (const key of Object.keys(value)) {
    const inner = Reflect.get(value, key);
    const kept = keepable(inner);
    if (kept !== inner) Reflect.defineProperty(value, key, { value: kept });
  }
  return value;
}

/** JSON that changes with the person who asks: never kept by a shared cache. */
export function jsonResponse(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } });
}

/** JSON with an ETag, or an empty 304 when the caller already has exactly this. */
export function cachedJsonResponse(request: Request, body: unknown): Response {
  const text = JSON.stringify(body);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache', Vary: 'Authorization, Cookie' };
  if (matches(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } });
}

function matches(header: string | null, etag: string): boolean {
  if (!header) return false;
  const given = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return given.includes(etag) || given.includes('*');
}
