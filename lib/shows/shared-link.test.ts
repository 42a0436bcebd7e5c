import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LINK_HOURS, openLink, signLink } from './shared-link.ts';

const SECRET = 'a secret of the server';
const NOW = Date.UTC(2026, 10, 22, 12);
const link = { by: randomUUID(), showId: randomUUID(), what: { file: 'calendar.ics' } };
const { token, expiresAt } = signLink(link, NOW, SECRET);

describe('a shared link', () => {
  it('opens to what was shared until its time is over', () => {
    expect(openLink(token, NOW, SECRET)).toMatchObject(link);
    expect(openLink(token, Date.parse(expiresAt) - 1, SECRET)).toMatchObject(link);
    expect(Date.parse(expiresAt) - NOW).toBe(LINK_HOURS * 3_600_000);
  });

  it('says afterwards that its time is over', () => {
    expect(() => openLink(token, Date.parse(expiresAt), SECRET)).toThrow(
      expect.objectContaining({ code: 'link.expired', status: 410 }),
    );
  });

  it.each([
    ['another secret', () => openLink(token, NOW, 'another')],
    [
      'a longer life written into it',
      () => openLink(withPayload({ ...link, expiresAt: NOW * 2 }), NOW, SECRET),
    ],
    [
      'another show written into it',
      () => openLink(withPayload({ ...link, showId: randomUUID() }), NOW, SECRET),
    ],
    ['no signature', () => openLink(token.split('.')[0] ?? '', NOW, SECRET)],
    ['an empty token', () => openLink('', NOW, SECRET)],
    ['words', () => openLink('not.a.link', NOW, SECRET)],
  ])('is refused with %s', (_, open) => {
    expect(open).toThrow(expect.objectContaining({ code: 'link.invalid', status: 404 }));
  });
});

function withPayload(payload: object): string {
  return `${Buffer.from(JSON.stringify(payload)).toString('base64url')}.${token.split('.')[1]}`;
}
