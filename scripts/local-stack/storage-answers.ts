import { z } from 'zod';

/**
 * The few places where @supabase/lite's Storage answers in another form than Supabase does, put right on the way in
 * and out, so that an unmodified supabase-js works.
 */
type Fetch = (request: Request) => Promise<Response>;

const STORAGE = '/storage/v1';
const signedUploadSchema = z.looseObject({ token: z.string() });
const signedSchema = z.looseObject({ signedUrl: z.string() });

/** supabase-js wraps a Blob in a form of one part; Storage here would keep the form itself. */
async function unwrapForm(request: Request): Promise<Request> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return request;
  const form = await request.formData();
  const file = [...form.values()].find((value) => typeof value !== 'string');
  if (!file) return new Request(request.url, { method: request.method, headers: request.headers });
  const headers = new Headers(request.headers);
  headers.set('content-type', file.type || 'application/octet-stream');
  headers.delete('content-length');
  const cacheControl = form.get('cacheControl');
  if (typeof cacheControl === 'string') headers.set('cache-control', `max-age=${cacheControl}`);
  return new Request(request.url, { method: request.method, headers, body: await file.arrayBuffer() });
}

const withoutRoot = (address: string) => address.replace(STORAGE, '');

/** Uploads want `url`, downloads `signedURL`, both as paths below the root of Storage. */
function correctSigned(path: string, body: unknown): unknown {
  if (Array.isArray(body)) return body.map((one) => correctSigned(path, one));
  if (path.startsWith(`${STORAGE}/object/upload/`)) {
    const upload = signedUploadSchema.safeParse(body);
    if (!upload.success) return body;
    return { ...upload.data, url: `${withoutRoot(path)}?token=${encodeURIComponent(upload.data.token)}` };
  }
  const download = signedSchema.safeParse(body);
  return download.success ? { ...download.data, signedURL: withoutRoot(download.data.signedUrl) } : body;
}

export function withStorageAnswers(fetch: Fetch): Fetch {
  return async (request) => {
    const path = new URL(request.url).pathname;
    if (!path.startsWith(`${STORAGE}/`)) return fetch(request);
    const isWrite = request.method === 'POST' || request.method === 'PUT';
    const response = await fetch(isWrite ? await unwrapForm(request) : request);
    const isSigning = request.method === 'POST' && /\/object\/(upload\/)?sign\//.test(path);
    if (!isSigning || !response.ok) return response;
    return Response.json(correctSigned(path, await response.json()), { status: response.status });
  };
}
