import { expect, it, vi } from 'vitest';
import { AppError } from './errors.ts';

it('is known as an AppError also by another copy of its module', async () => {
  vi.resetModules();
  const { AppError: Copy } = await import('./errors.ts');
  expect(Copy).not.toBe(AppError);
  const error: unknown = new Copy({ code: 'source.corrupt', message: 'It is damaged.' });
  expect(error instanceof AppError).toBe(true);
  expect(error instanceof Error).toBe(true);
  expect(new Error('other') instanceof AppError).toBe(false);
  expect(JSON.stringify(error)).not.toContain('oncore');
});
