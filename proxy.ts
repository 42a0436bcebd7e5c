import { type NextRequest, NextResponse } from 'next/server';
import { importLimits } from './lib/import/limits.ts';
import { env } from './lib/platform/env.ts';
import { isOverHttps } from './lib/platform/http/over-https.ts';
import { createCookieClient } from './lib/platform/supabase/server.ts';

/**
 * Runs before pages only: gives each its own Content-Security-Policy nonce and renews the session cookies, which a
 * page cannot do while it renders. It decides nothing about rights; every page and route does that itself.
 */
export async function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = contentSecurityPolicy(nonce);
  const renewed: { name: string; value: string; options: Record<string, unknown> }[] = [];
  if (request.cookies.getAll().some(({ name }) => name.startsWith('sb-'))) {
    const secure = isOverHttps(request);
    const client = createCookieClient({
      getAll: () => request.cookies.getAll(),
      set: (name, value, options = {}) => {
        request.cookies.set(name, value);
        renewed.push({ name, value, options: { ...options, secure } });
      },
    });
    await client.auth.getSession();
  }

  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  for (const { name, value, options } of renewed) response.cookies.set(name, value, options);
  return response;
}

/** Styles are inline because the component library sets sizes and colours on elements; scripts need the nonce. */
function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${storageOrigin()}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Where files go straight into Storage, its address is the one other place that pages may send anything to. */
function storageOrigin(): string {
  const { maxInlineBytes, maxTotalBytes } = importLimits();
  if (maxInlineBytes === maxTotalBytes) return '';
  return ` ${new URL(env().NEXT_PUBLIC_SUPABASE_URL).origin}`;
}

/** API routes stay out: a proxy cuts request bodies at 10 MB without a word. So do files served as they are. */
export const config = {
  matcher: [
    {
      source: '/((?!api/|_next/|samples/|logo.svg|icon.svg|favicon.ico).*)',
      missing: [{ type: 'header', key: 'next-router-prefetch' }],
    },
  ],
};
