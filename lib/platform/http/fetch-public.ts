import { lookup as resolveName } from 'node:dns/promises';
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { AppError } from '../errors.ts';
import { isPublicAddress } from './public-address.ts';

const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export interface FetchedPage {
  /** Where the content came from in the end. */
  url: string;
  bytes: Uint8Array;
  mimeType?: string;
}

interface Host {
  address: string;
  family: number;
}

export interface FetchOptions {
  maxBytes: number;
  timeoutMs: number;
  /** Replaced by tests, which have no public address to fetch from. */
  network?: {
    resolve(hostname: string): Promise<Host[]>;
    isAllowed(address: string): boolean;
    ports: readonly string[];
  };
}

const INTERNET: NonNullable<FetchOptions['network']> = {
  resolve: (hostname) => resolveName(hostname, { all: true }),
  isAllowed: isPublicAddress,
  // Empty is the usual port of http and of https.
  ports: ['', '80', '443'],
};

/**
 * Fetches a page that a person has named, so that it leads nowhere but to the public internet: only http and https on their
 * usual ports, no sign-in in the address; the name is resolved once, every address it has must be public, and the
 * connection goes to the one that was looked at. Each redirect is looked at in the same way.
 */
export async function fetchPublic(address: string, options: FetchOptions): Promise<FetchedPage> {
  const { network = INTERNET, timeoutMs, maxBytes } = options;
  const signal = AbortSignal.timeout(timeoutMs);
  let url = parseAddress(address, network.ports);
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const host = await within(signal, hostOf(url, network));
    const response = await within(signal, ask(url, host, signal));
    const { statusCode = 0, headers } = response;
    if (REDIRECTS.has(statusCode) && headers.location) {
      response.destroy();
      url = parseAddress(headers.location, network.ports, url);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw unreachable(`The page answered with ${statusCode} instead of its content.`);
    }
    const bytes = await within(signal, readAtMost(response, maxBytes));
    const mimeType = headers['content-type']?.split(';')[0]?.trim();
    return { url: url.href, bytes, ...(mimeType && { mimeType }) };
  }
  throw unreachable('The page leads on to others too many times.');
}

function parseAddress(address: string, ports: readonly string[], base?: URL): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isWeb || url.username || url.password || !ports.includes(url.port)) {
    throw refused(
      'Only addresses that begin with http:// or https://, without a port or a sign-in, can be read.',
    );
  }
  return url;
}

async function hostOf(url: URL, network: NonNullable<FetchOptions['network']>): Promise<Host> {
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const hosts = isIP(name)
    ? [{ address: name, family: isIP(name) }]
    : await network.resolve(name).catch((cause: unknown) => {
        throw unreachable(`There is no ${name} that could be reached.`, cause);
      });
  const [host] = hosts;
  if (!host) throw unreachable(`There is no ${name} that could be reached.`);
  if (hosts.some(({ address }) => !network.isAllowed(address))) {
    throw refused('This address is not on the public internet, so it cannot be read from here.');
  }
  return host;
}

function ask(url: URL, host: Host, signal: AbortSignal): Promise<http.IncomingMessage> {
  const toHost: LookupFunction = (_, { all }, answer) =>
    all ? answer(null, [host]) : answer(null, host.address, host.family);
  const options = {
    lookup: toHost,
    signal,
    // A connection of its own: none that others keep open, and none that is kept for others.
    agent: false,
    headers: { Accept: '*/*', 'Accept-Encoding': 'identity', 'User-Agent': 'Oncore-Import' },
  };
  return new Promise((resolve, reject) => {
    const { get } = url.protocol === 'https:' ? https : http;
    get(url, options, resolve).on('error', reject);
  });
}

async function readAtMost(response: http.IncomingMessage, maxBytes: number): Promise<Buffer> {
  const { 'content-encoding': encoding = 'identity', 'content-length': length } = response.headers;
  if (encoding !== 'identity') throw unreachable('The page comes in a form that was not asked for.');
  if (Number(length ?? 0) > maxBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** What is ours is said as it is; the network's own words are for the log. */
async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    return await Promise.race([work, over]);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const why = signal.aborted ? 'The page took too long to answer.' : 'The page could not be reached.';
    throw unreachable(why, error);
  }
}

function refused(message: string): AppError {
  return problem('page.refused', 400, message);
}

function unreachable(message: string, cause?: unknown): AppError {
  return problem('page.unreachable', 422, message, cause);
}

function tooLarge(): AppError {
  return problem('page.too_large', 413, 'This page is larger than one paper may be.');
}

function problem(code: string, status: number, message: string, cause?: unknown): AppError {
  return new AppError({ code, status, message, cause, fieldErrors: [{ path: 'url', message }] });
}
