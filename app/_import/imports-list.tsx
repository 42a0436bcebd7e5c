'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { isUnfinished } from '#lib/jobs/job.ts';
import { sentenceFor } from '../_client/http.ts';
import type { importListSchema } from '../_client/import-job.ts';
import { fetchImports } from '../_client/imports.ts';
import { ImportRow } from './import-row.tsx';
import { NoImports } from './no-imports.tsx';

type Page = z.infer<typeof importListSchema>;

const LIVE_MS = 2000;
const QUIET_MS = 20_000;

/** Every import of the organisation, newest first; refreshed by itself, faster while something is being read. */
export function ImportsList({ orgId, first }: { orgId: string; first: Page }) {
  const query = useInfiniteQuery({
    queryKey: ['imports', orgId],
    queryFn: ({ pageParam, signal }) => fetchImports(orgId, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page) => page.nextCursor ?? undefined,
    initialData: { pages: [first], pageParams: [undefined] },
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.jobs.some(isUnfinished)) ? LIVE_MS : QUIET_MS,
  });
  const jobs = query.data.pages.flatMap((page) => page.jobs);
  if (jobs.length === 0) return <NoImports />;
  return (
    <Stack gap="sm">
      {query.isError && (
        <Text size="sm" c="dimmed" role="status">
          This list may be out of date. {sentenceFor(query.error)}
        </Text>
      )}
      <Stack component="ul" gap="xs" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {jobs.map((job) => (
          <li key={job.id}>
            <ImportRow job={job} />
          </li>
        ))}
      </Stack>
      {query.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            Show older imports
          </Button>
        </Group>
      )}
    </Stack>
  );
}
