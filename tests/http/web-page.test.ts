import { describe, expect, it } from 'vitest';
import { type Who, withApp } from './support/app.ts';

const app = withApp();
const fetchPage = (who: Who | null, url: unknown) =>
  app().call(who, 'POST', '/api/shows/import/page', { orgId: app().orgId, url });

describe('reading a page of the web', () => {
  it.each([
    'http://127.0.0.1:5432/',
    'http://localhost/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
    'file:///etc/passwd',
    'no address',
  ])('is refused for %s, which is not on the public web', async (url) => {
    const answer = await fetchPage('editor', url);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'page.refused', errors: [{ path: 'url' }] });
  });

  it('never leads to the app itself or to its database', async () => {
    for (const url of [app().url, app().stack.supabaseUrl]) {
      expect((await fetchPage('owner', `${url}/api/health`)).body.code).toBe('page.refused');
    }
  });

  it('is for editors of the organisation alone', async () => {
    const url = 'http://127.0.0.1/';
    expect((await fetchPage(null, url)).status).toBe(401);
    expect((await fetchPage('viewer', url)).status).toBe(403);
    expect((await fetchPage('outsider', url)).status).toBe(403);
  });

  it('wants an address', async () => {
    for (const url of [undefined, '', 7]) expect((await fetchPage('editor', url)).status).toBe(400);
  });
});
