import { jsonResponse } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';

export const dynamic = 'force-dynamic';

/** Liveness: this process answers. Whether the queue moves is asked at /api/import-worker/health. */
export const GET = route('health', async () => jsonResponse({ status: 'ok' }));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
