import { expect, it } from 'vitest';
import { JOB_STATUSES } from '#lib/jobs/job.ts';
import { IMPORT_FILTERS, importFilter } from './import-filter.ts';

it('every state of an import can be filtered for, by exactly one filter', () => {
  const statuses = Object.values(IMPORT_FILTERS).flatMap((filter) => [...filter.statuses]);
  expect(statuses.sort()).toEqual([...JOB_STATUSES].sort());
});

it('an address that asks for an unknown state gets all imports', () => {
  expect(importFilter('review')).toBe('review');
  for (const word of [undefined, 'toString', 'x', ['review']]) expect(importFilter(word)).toBe('');
});
