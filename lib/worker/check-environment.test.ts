import { beforeEach, expect, it, vi } from 'vitest';
import type { ClaimedJob, JobsClient } from '../jobs/index.ts';
import { logger } from '../platform/logger.ts';
import { checkEnvironment } from './check-environment.ts';
import { importPorts } from './import-ports.ts';

beforeEach(() => {
  vi.stubEnv('NEXT_PUBLIC_SUPABASE_URL', 'https://project.supabase.co');
  vi.stubEnv('NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY', 'sb_publishable_x');
  vi.stubEnv('SUPABASE_SECRET_KEY', 'sb_secret_x');
  vi.stubEnv('VERCEL', '');
  return () => vi.unstubAllEnvs();
});

it('says at the start which limit or setting of the model is wrong', () => {
  expect(checkEnvironment).not.toThrow();
  vi.stubEnv('IMPORT_MAX_SOURCES', 'twenty');
  expect(checkEnvironment).toThrow(/IMPORT_MAX_SOURCES must be/);
  vi.stubEnv('IMPORT_MAX_SOURCES', '');
  vi.stubEnv('IMPORT_LLM_MODEL', 'm');
  vi.stubEnv('IMPORT_LLM_PROVIDER', 'nobody');
  expect(checkEnvironment).toThrow(/IMPORT_LLM_PROVIDER must be/);
});

it('lets the rules read alone, with one warning, where a wrong model cannot stop the start', () => {
  const warn = vi.spyOn(logger, 'warn').mockReturnValue();
  vi.stubEnv('VERCEL', '1');
  vi.stubEnv('IMPORT_LLM_MODEL', 'm');
  vi.stubEnv('IMPORT_LLM_PROVIDER', 'nobody');
  expect(checkEnvironment).not.toThrow();
  const ports = () => importPorts({} as JobsClient, {} as ClaimedJob, logger);
  expect([ports().model, ports().model]).toEqual([undefined, undefined]);
  expect(warn).toHaveBeenCalledTimes(1);
});
