import { describe, expect, it } from 'vitest';
import { parseEnv } from './env.ts';
import { AppError } from './errors.ts';

const complete = {
  NEXT_PUBLIC_SUPABASE_URL: 'https://project.supabase.co',
  NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x',
  SUPABASE_SECRET_KEY: 'sb_secret_x',
};

describe('parseEnv', () => {
  it('fills the defaults', () => {
    const env = parseEnv(complete);
    expect(env).toMatchObject({ IMPORT_WORKER_POLL_INTERVAL: 5000, IMPORT_WORKER_BATCH_SIZE: 3 });
    expect(env.CRON_SECRET).toBeUndefined();
  });

  it('accepts the names of other set-ups', () => {
    const env = parseEnv({
      SUPABASE_URL: 'http://127.0.0.1:54321',
      SUPABASE_ANON_KEY: 'a',
      SUPABASE_SERVICE_ROLE_KEY: 'b',
    });
    expect(env).toMatchObject({
      NEXT_PUBLIC_SUPABASE_URL: 'http://127.0.0.1:54321',
      SUPABASE_SECRET_KEY: 'b',
    });
  });

  it('counts empty as unset', () => {
    expect(
      parseEnv({ ...complete, CRON_SECRET: '', IMPORT_WORKER_BATCH_SIZE: ' ' }).IMPORT_WORKER_BATCH_SIZE,
    ).toBe(3);
  });

  it('names every missing or wrong variable in one sentence and repeats no value', () => {
    const wrong = {
      ...complete,
      SUPABASE_SECRET_KEY: '',
      CRON_SECRET: 'short-secret',
      IMPORT_WORKER_POLL_INTERVAL: 'often',
    };
    const read = () => parseEnv(wrong);
    expect(read).toThrow(AppError);
    expect(read).toThrow(/SUPABASE_SECRET_KEY is not set/);
    expect(read).toThrow(/CRON_SECRET must have at least 16 characters/);
    expect(read).toThrow(/IMPORT_WORKER_POLL_INTERVAL must be a whole number from 50 to 600000/);
    expect(read).not.toThrow(/short-secret/);
  });
});
