'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { RequestError } from '../_client/http.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { fetchImport } from '../_client/imports.ts';
import { isUnfinished } from './steps.ts';

const LIVE_MS = 700;
const QUIET_MS = 15_000;

function importKey(jobId: string) {
  return ['import', jobId] as const;
}

/** One import, kept current: asked often while it runs, rarely afterwards; an unchanged answer costs an empty 304. */
export function useImport(first: ImportJob) {
  const queryClient = useQueryClient();
  const etag = useRef<string>(undefined);
  const query = useQuery({
    queryKey: importKey(first.id),
    initialData: first,
    queryFn: async ({ signal }) => {
      const answer = await fetchImport(first.id, etag.current, signal);
      if (!answer) return queryClient.getQueryData<ImportJob>(importKey(first.id)) ?? first;
      etag.current = answer.etag;
      return answer.job;
    },
    refetchInterval: ({ state }) => (state.data && isUnfinished(state.data) ? LIVE_MS : QUIET_MS),
    // A background tab still learns that its import is done, so that its title can say so.
    refetchIntervalInBackground: isUnfinished(first),
    retry: (failures, error) => failures < 2 && !(error instanceof RequestError && error.status < 500),
  });
  return { job: query.data, error: query.error, refetch: query.refetch };
}
