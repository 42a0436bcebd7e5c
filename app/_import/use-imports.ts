import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { isUnfinished } from '#lib/jobs/job.ts';
import type { importListSchema } from '../_client/import-job.ts';
import { fetchImports, type ImportsQuery } from '../_client/imports.ts';
import { IMPORT_FILTERS, type ImportFilter } from './import-filter.ts';

export type ImportsPage = z.infer<typeof importListSchema>;

/** What the list of an organisation is narrowed to. */
export interface ImportsWanted {
  search: string;
  filter: ImportFilter;
}

const LIVE_MS = 2000;
const QUIET_MS = 20_000;

/**
 * The imports, page by page, refreshed by themselves, faster while something is being read. What was shown stays until
 * what is wanted anew is there; `first` is what the server has found already.
 */
export function useImports(orgId: string, wanted: ImportsWanted, first: ImportsPage | undefined) {
  const query: ImportsQuery = {
    orgId,
    search: wanted.search,
    statuses: IMPORT_FILTERS[wanted.filter].statuses,
  };
  return useInfiniteQuery({
    queryKey: ['imports', query],
    queryFn: ({ pageParam, signal }) => fetchImports(query, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: ImportsPage) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    ...(first && { initialData: { pages: [first], pageParams: [undefined] } }),
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.jobs.some(isUnfinished)) ? LIVE_MS : QUIET_MS,
  });
}
