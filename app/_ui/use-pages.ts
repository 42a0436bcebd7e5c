import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

interface PagesOptions<Page> {
  /** The same for the same list. */
  key: readonly unknown[];
  fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<Page>;
  /** What the server has found already. */
  first: Page | undefined;
  /** How soon to look again; without it only when somebody comes back to the page. */
  refreshMs?: (pages: Page[]) => number;
}

/** A list page by page. What was shown stays until what is wanted anew is there. */
export function usePages<Page extends { nextCursor: string | null }>(options: PagesOptions<Page>) {
  const { key, fetchPage, first, refreshMs } = options;
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    ...(first && { initialData: { pages: [first], pageParams: [undefined] } }),
    refetchInterval: ({ state }) => refreshMs?.(state.data?.pages ?? []) ?? false,
  });
}
export type Pages<Page extends { nextCursor: string | null }> = ReturnType<typeof usePages<Page>>;
