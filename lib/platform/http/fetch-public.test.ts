import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { type FetchOptions, fetchPublic } from './fetch-public.ts';

const hosts: string[] = [];
const pages: Record<string, RequestListener> = {
  '/tour': (_, response) =>
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end('<h1>Tour</h1>'),
  '/moved': (_, response) => response.writeHead(302, { Location: '/tour' }).end(),
  '/inside': (_, response) => response.writeHead(302, { Location: 'http://169.254.169.254/latest' }).end(),
  '/by-name': (_, response) =>
    response.writeHead(302, { Location: `http://inside.example:${port}/tour` }).end(),
  '/file': (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
  '/round': (_, response) => response.writeHead(302, { Location: '/round' }).end(),
  '/large': (_, response) => response.end('x'.repeat(2000)),
  '/endless': (_, response) => response.write('x'),
  '/packed': (_, response) => response.setHeader('Content-Encoding', 'gzip').end('x'),
};
const server = createServer((request, response) => {
  hosts.push(request.headers.host ?? '');
  const page = pages[request.url ?? ''];
  if (page) page(request, response);
  else response.writeHead(404).end();
});
let port = 0;
let options: FetchOptions;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  options = {
    maxBytes: 1000,
    timeoutMs: 300,
    network: {
      resolve: async (name) => [{ address: name === 'inside.example' ? '10.0.0.1' : '127.0.0.1', family: 4 }],
      isAllowed: (address) => address === '127.0.0.1',
      ports: ['', String(port)],
    },
  };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const fetchPath = (path: string) => fetchPublic(`http://band.example:${port}${path}`, options);

async function refusal(fetching: Promise<unknown>): Promise<string> {
  try {
    await fetching;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  throw new Error('The page was fetched.');
}

describe('fetching a page that a person has named', () => {
  it('gives its content, its type and where it came from, asked for by its name', async () => {
    const page = await fetchPath('/moved');
    expect(page).toMatchObject({ url: `http://band.example:${port}/tour`, mimeType: 'text/html' });
    expect(Buffer.from(page.bytes).toString()).toBe('<h1>Tour</h1>');
    expect(new Set(hosts)).toEqual(new Set([`band.example:${port}`]));
  });

  it.each(['/inside', '/by-name', '/file'])(
    'looks at where %s leads as at the first address',
    async (path) => {
      expect(await refusal(fetchPath(path))).toBe('page.refused');
    },
  );

  it.each([
    ['/large', 'page.too_large'],
    ['/round', 'page.unreachable'],
    ['/missing', 'page.unreachable'],
    ['/packed', 'page.unreachable'],
    ['/endless', 'page.unreachable'],
  ])('gives up on %s with %s', async (path, code) => {
    expect(await refusal(fetchPath(path))).toBe(code);
  });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
    'https://93.184.215.14:8443/',
    'https://user:secret@93.184.215.14/',
    'ftp://93.184.215.14/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'band.example',
    '',
  ])('refuses %s before anything is sent', async (address) => {
    expect(await refusal(fetchPublic(address, { maxBytes: 10, timeoutMs: 2000 }))).toBe('page.refused');
  });

  it('refuses a name of which one address is not public', async () => {
    const network = {
      resolve: async () => [
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ],
      isAllowed: (address: string) => address === '127.0.0.1',
      ports: [String(port)],
    };
    const fetching = fetchPublic(`http://band.example:${port}/tour`, { ...options, network });
    expect(await refusal(fetching)).toBe('page.refused');
  });
});
