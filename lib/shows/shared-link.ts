import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../platform/errors.ts';

/** How long a shared link is good for. */
export const LINK_HOURS = 24;

const linkSchema = z.object({
  /** Who shared it: the link ends with this person's membership. */
  by: z.uuid(),
  showId: z.uuid(),
  what: z.union([
    z.object({ file: z.string().max(40) }),
    z.object({ jobId: z.uuid(), sourceId: z.string().max(40) }),
  ]),
  expiresAt: z.number().int(),
});
/** One file of one show, for whoever holds the link. */
export type SharedLink = z.infer<typeof linkSchema>;

/** `secret` is one that only the server knows; the key is derived from it, so nothing else that it signs is a link. */
export function signLink(link: Omit<SharedLink, 'expiresAt'>, nowMs: number, secret: string) {
  const expiresAt = nowMs + LINK_HOURS * 3_600_000;
  const payload = Buffer.from(JSON.stringify({ ...link, expiresAt })).toString('base64url');
  const token = `${payload}.${signatureOf(payload, secret).toString('base64url')}`;
  return { token, expiresAt: new Date(expiresAt).toISOString() };
}

/** Throws `link.invalid` for what was not signed here or was changed, `link.expired` after its time. */
export function openLink(token: string, nowMs: number, secret: string): SharedLink {
  const [payload = '', signature = ''] = token.split('.');
  const expected = signatureOf(payload, secret);
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw invalidLink();
  const link = linkSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  if (link.expiresAt > nowMs) return link;
  throw new AppError({
    code: 'link.expired',
    status: 410,
    message: `This link was good for ${LINK_HOURS} hours, and that time is over. Ask for a new one.`,
  });
}

export function invalidLink(): AppError {
  return new AppError({
    code: 'link.invalid',
    status: 404,
    message: 'This link leads nowhere. Ask for a new one.',
  });
}

function signatureOf(payload: string, secret: string): Buffer {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'oncore-import shared links', 32));
  return createHmac('sha256', key).update(payload).digest();
}
