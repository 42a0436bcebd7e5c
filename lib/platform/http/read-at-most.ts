import { AppError } from '../errors.ts';

/** The body of a request; `tooLarge` makes the refusal of one that has more bytes, and no more of it is read. */
export async function readAtMost(
  request: Request,
  maxBytes: number,
  tooLarge: () => AppError,
): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A body may come without its length, or with a wrong one.
  const reader = request.body?.getReader();
  const next = () => reader?.read().catch(brokenOff);
  for (let part = await next(); part?.value; part = await next()) {
    size += part.value.byteLength;
    if (size > maxBytes) throw tooLarge();
    chunks.push(part.value);
  }
  return Buffer.concat(chunks, size);
}

/** Whoever sent it has gone away, or the line to them has. */
function brokenOff(cause: unknown): never {
  const message = 'The request broke off before all of it was here. Send it again.';
  throw new AppError({ code: 'request.incomplete', status: 400, message, cause });
}
