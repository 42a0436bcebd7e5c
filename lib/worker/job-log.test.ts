import { expect, it, vi } from 'vitest';
import { logger } from '../platform/logger.ts';
import { logImportEvent } from './job-log.ts';

it('logs where a reader failed on a file, and no word of the file', () => {
  const warn = vi.spyOn(logger, 'warn').mockReturnValue();
  const cause = new TypeError('no date in “Fee: 5,000 EUR”');
  const refused = {
    name: 'source.refused',
    fileName: 'a.pdf',
    code: 'source.corrupt',
    durationMs: 7,
  } as const;
  logImportEvent(logger, { ...refused, cause });
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    {
      fileName: 'a.pdf',
      code: 'source.corrupt',
      durationMs: 7,
      fault: {
        name: 'TypeError',
        frames: expect.arrayContaining([expect.stringContaining('job-log.test.ts')]),
      },
    },
    'source.refused',
  );
  expect(JSON.stringify(warn.mock.calls)).not.toContain('5,000');
});
