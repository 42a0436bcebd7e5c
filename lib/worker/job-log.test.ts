import { expect, it, vi } from 'vitest';
import type { ClaimedJob } from '../jobs/index.ts';
import { AppError } from '../platform/errors.ts';
import { logger } from '../platform/logger.ts';
import { jobLogs, logImportEvent } from './job-log.ts';

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

it('logs where the reading of a section failed, and no word of the paper', () => {
  const lines = [vi.spyOn(logger, 'error').mockReturnValue(), vi.spyOn(logger, 'warn').mockReturnValue()];
  const child = vi.spyOn(logger, 'child').mockReturnValue(logger as never);
  const cause = new SyntaxError('Unexpected token in JSON "Fee: 5,000 EUR"');
  const job = { jobId: 'a', orgId: 'b', attempt: 1 } as ClaimedJob;
  const failed = new AppError({ code: 'import.section_failed', message: 'The section failed.', cause });
  logImportEvent(logger, { name: 'section.failed', section: 'deal', error: cause });
  const { onEvent } = jobLogs('worker');
  for (const error of [cause, failed])
    onEvent({ name: 'job.ended', job, outcome: 'retried', durationMs: 7, error });
  const said = JSON.stringify(lines.flatMap((spy) => spy.mock.calls));
  expect(said.match(/"fault":{"name":"SyntaxError"/g)).toHaveLength(3);
  expect(said).not.toContain('"err"');
  for (const spy of [...lines, child]) spy.mockRestore();
});
