import { createHmac } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '#scripts/support/import-client.ts';
import { withApp } from './support/app.ts';
import { goodText } from './support/sources.ts';
import { waitForStatus } from './support/wait.ts';

const app = withApp({ IMPORT_WAKE_ON_START: 'off' });
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Every address of the API as its folder says it, with the methods that its file has handlers for. */
const ROUTES = globSync('app/api/**/route.ts')
  .map((file) => ({
    path: file.replace(/^app|\/route\.ts$/g, ''),
    methods: [...readFileSync(file, 'utf8').matchAll(/^export const ([A-Z]+) = /gm)].map(
      ([, name]) => name ?? '',
    ),
  }))
  .filter(({ path }) => !path.includes('[...'));

/** Asked without a person: for machines with a secret of their own, for whoever holds a link, and whether it lives. */
const WITHOUT_PERSON = /^\/api\/(health|metrics|import-worker\/|shared\/)/;
/** The same for everybody who is signed in. */
const OF_NO_ORGANISATION = /^\/api\/airports$/;

let ids: Record<string, string> = {};
beforeAll(async () => {
  const complete = async (text: string) => {
    const body = { orgId: app().orgId, sources: [{ label: 'x', text }] };
    const { jobId } = (await app().call('editor', 'POST', '/api/shows/import/start', body)).body;
    await app().drain('GET', app().stack.env.CRON_SECRET ?? '');
    await waitForStatus(app(), jobId, 'completed');
    return jobId as string;
  };
  const committed = await complete(goodText.text);
  const show = (await app().call('editor', 'POST', `/api/import-jobs/${committed}/commit`, {})).body.showId;
  ids = { job: await complete(`${goodText.text}\nSet time: 21:30`), committed, show };
});

/** The address with ids of the demo's organisation, and what its schemas want. */
function requestTo(path: string, method: string) {
  const { job = '', show = '' } = ids;
  const { orgId } = app();
  const address = path
    .replace('/import-jobs/[id]', `/import-jobs/${job}`)
    .replace('/shows/[id]', `/shows/${show}`)
    .replace('[sourceId]', 'a')
    .replace('[file]', 'record.json')
    .replace('[changeId]', show)
    .replace('[token]', 'nothing');
  const query = `orgId=${orgId}&q=ARN&sha256=${'a'.repeat(64)}&into=${show}`;
  const body = {
    '/review': { revision: 0, changes: [{ action: 'confirm', path: 'general.artist' }] },
    '/commit': { into: show },
    '/links': { file: 'record.json' },
    '/changes': { changes: [{ action: 'clear', path: 'general.venue' }] },
    '/start': { orgId, sources: [goodText] },
    '/uploads': { orgId, files: [{ fileName: 'a.pdf', sizeBytes: 5 }] },
    '/page': { orgId, url: 'https://example.com' },
  }[path.slice(path.lastIndexOf('/'))];
  return {
    address: `${address}?${query}`,
    body: ['POST', 'PATCH'].includes(method) ? (body ?? {}) : undefined,
  };
}

const ways = ROUTES.flatMap(({ path, methods }) => methods.map((method): [string, string] => [method, path]));
const forPeople = ways.filter(([, path]) => !WITHOUT_PERSON.test(path));
const ofOrganisations = forPeople.filter(([, path]) => !OF_NO_ORGANISATION.test(path));

describe('every address of the API', () => {
  it('is found', () => expect(ways.length).toBeGreaterThan(25));

  it.each(ROUTES)(
    '$path answers a method that it does not have as a problem, with those it has',
    async (route) => {
      const { address } = requestTo(route.path, 'GET');
      for (const method of METHODS.filter((one) => !route.methods.includes(one))) {
        const answer = await app().call('editor', method, address);
        expect([method, answer.status, answer.body.code]).toEqual([
          method,
          405,
          'request.method_not_allowed',
        ]);
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
        const allowed = answer.headers.get('allow')?.split(', ') ?? [];
        expect(METHODS.filter((one) => allowed.includes(one)).sort()).toEqual([...route.methods].sort());
      }
      const options = await app().call('editor', 'OPTIONS', address);
      expect(options.status).toBe(204);
      expect(options.headers.get('allow')?.includes('PUT')).toBe(false);
    },
  );

  it.each(forPeople)(
    '%s %s is refused without a person, and with a token that has run out',
    async (method, path) => {
      const { address, body } = requestTo(path, method);
      expect((await app().call(null, method, address, body)).status).toBe(401);
      const expired = await resigned({ exp: Math.floor(Date.now() / 1000) - 60 });
      const answer = await app().call(null, method, address, body, { Authorization: `Bearer ${expired}` });
      expect([answer.status, answer.body.code]).toEqual([401, 'auth.required']);
    },
  );

  it('lets the same token in while it runs', async () => {
    const headers = { Authorization: `Bearer ${await resigned({})}` };
    const answer = await app().call(null, 'GET', `/api/import-jobs/${ids.job}`, undefined, headers);
    expect(answer.status).toBe(200);
  });

  it.each(ofOrganisations)('%s %s is nothing to somebody of another organisation', async (method, path) => {
    const { address, body } = requestTo(path, method);
    const answer = await app().call('outsider', method, address, body);
    expect([403, 404]).toContain(answer.status);
    expect(JSON.stringify(answer.body)).not.toMatch(/Marlow|Customs/);
  });

  const changing = ofOrganisations.filter(([method, path]) => method !== 'GET' && !path.endsWith('/links'));
  it.each(changing)('%s %s is refused to a viewer', async (method, path) => {
    const { address, body } = requestTo(path, method);
    expect((await app().call('viewer', method, address, body)).status).toBe(403);
  });

  it('leaves everything as it was after all that', async () => {
    const status = async (id = '') =>
      (await app().call('viewer', 'GET', `/api/import-jobs/${id}`)).body.status;
    expect([await status(ids.job), await status(ids.committed)]).toEqual(['completed', 'committed']);
  });
});

describe('papers and shows of another organisation', () => {
  it('cannot be handed in, committed into or shared as one’s own', async () => {
    const orgId = app().stack.demo.otherOrgId;
    const start = (source: object) =>
      app().call('outsider', 'POST', '/api/shows/import/start', { orgId, sources: [source] });
    expect((await start({ fromJobId: ids.job, sourceId: 'a' })).body.code).toBe('source.not_kept');
    const { jobId } = (await start({ label: 'x', text: 'Artist: Nobody\nFee: EUR 5' })).body;
    await app().drain('GET', app().stack.env.CRON_SECRET ?? '');
    await waitForStatus(app(), jobId, 'completed', 'outsider');
    const commit = `/api/import-jobs/${jobId}/commit`;
    expect((await app().call('outsider', 'POST', commit, { into: ids.show })).body.code).toBe(
      'show.not_found',
    );
    expect((await app().call('outsider', 'GET', `${commit}?into=${ids.show}`)).status).toBe(404);
    const { showId } = (await app().call('outsider', 'POST', commit, {})).body;
    const shared = await app().call('outsider', 'POST', `/api/shows/${showId}/links`, {
      jobId: ids.committed,
      sourceId: 'a',
    });
    expect((await app().call(null, 'GET', shared.body.url)).status).toBe(404);
  });
});

/** A token of the editor with other claims, signed as the Auth server signs. */
async function resigned(claims: object): Promise<string> {
  const { supabaseUrl, publishableKey, demo } = app().stack;
  const token = await signIn({ url: supabaseUrl, publishableKey }, demo.editor);
  const [head, payload = ''] = token.split('.');
  const changed = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), ...claims };
  const body = `${head}.${Buffer.from(JSON.stringify(changed)).toString('base64url')}`;
  return `${body}.${createHmac('sha256', app().jwtSecret).update(body).digest('base64url')}`;
}
