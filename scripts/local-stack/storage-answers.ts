import { z } from 'zod';

/**
 * The few places where @supabase/lite's Storage answers in another form than Supabase does, put right on the way in
 * and out, so that an unmodified supabase-js works.
 */
type Fetch = (request: Request) => Promise<Response>;

const STORAGE = '/storage/v1';
const signedSchema = z.looseObject({ token: z.string() });

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

/** `signedURL` for downloads and `url` for uploads, as paths under the Storage root, with the token in the query. */
async function addSignedAddress(path: string, response: Response): Promise<Response> {
  const parsed = signedSchema.safeParse(await response.clone().json());
  if (!parsed.success) return response;
  const address = `${path.slice(STORAGE.length)}?token=${encodeURIComponent(parsed.data.token)}`;
  const isUpload = path.startsWith(`${STORAGE}/object/upload/sign/`);
  const body = { ...parsed.data, ...(isUpload ? { url: address } : { signedURL: address }) };
  return Response.json(body, { status: response.status });
}

export function withStorageAnswers(fetch: Fetch): Fetch {
  return async (request) => {
    const path = new URL(request.url).pathname;
    if (!path.startsWith(`${STORAGE}/`)) return fetch(request);
    const isWrite = request.method === 'POST' || request.method === 'PUT';
    const response = await fetch(isWrite ? await unwrapForm(request) : request);
    const isSigning = request.method === 'POST' && /\/object\/(upload\/)?sign\//.test(path);
    return isSigning && response.ok ? addSignedAddress(path, response) : response;
  };
}
