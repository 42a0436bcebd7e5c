import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { fetchShows, type ShowsOfTime, type ShowsQuery } from '../_client/shows.ts';

export type ShowsOfGroup = ReturnType<typeof useShows>;

/** The shows of one part of time, page by page; what was shown stays until what a new search finds is there. `first` is what the server has found already. */
export function useShows(query: ShowsQuery, first: ShowsOfTime | undefined) {
  const {
    data,
    isError,
    error,
    isPlaceholderData,
    isSuccess,
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage,
  } = useInfiniteQuery({
    queryKey: ['shows', query],
    queryFn: ({ pageParam, signal }) => fetchShows(query, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: ShowsOfTime) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    ...(first && { initialData: { pages: [first], pageParams: [undefined] } }),
  });
  return {
    shows: data?.pages.flatMap((page) => page.shows) ?? [],
    error: isError ? error : undefined,
    isPlaceholderData,
    isSuccess,
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage,
  };
}
