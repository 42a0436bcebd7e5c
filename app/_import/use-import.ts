'use client';

import { useDocumentVisibility } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isUnfinished } from '#lib/jobs/job.ts';
import { RequestError } from '../_client/http.ts';
import type { ImportJob, ImportPulse } from '../_client/import-job.ts';
import { fetchImport } from '../_client/imports.ts';
import { type PushState, watchImport } from '../_client/watch-import.ts';

const LIVE_MS = 700;
const QUIET_MS = 15_000;

function importKey(jobId: string) {
  return ['import', jobId] as const;
}

/**
 * One import, kept current: told by the server while it runs, asked often where telling is lost, and asked rarely
 * afterwards; an unchanged answer costs an empty 304.
 */
export function useImport(first: ImportJob) {
  const queryClient = useQueryClient();
  const etag = useRef<string>(undefined);
  const [push, setPush] = useState<PushState>('starting');
  const query = useQuery({
    queryKey: importKey(first.id),
    initialData: first,
    // Whoever comes back gets the page with what is true now, not what an earlier visit left.
    gcTime: 0,
    queryFn: async ({ signal }) => {
      const answer = await fetchImport(first.id, etag.current, signal);
      if (!answer) return queryClient.getQueryData<ImportJob>(importKey(first.id)) ?? first;
      etag.current = answer.etag;
      return answer.job;
    },
    refetchInterval: ({ state }) =>
      state.data && isUnfinished(state.data) && push !== 'live' ? LIVE_MS : QUIET_MS,
    // A background tab still learns that its import is done, so that its title can say so.
    refetchIntervalInBackground: isUnfinished(first),
    retry: (failures, error) => failures < 2 && !(error instanceof RequestError && error.status < 500),
  });
  const { data: job, error, refetch } = query;

  const onPulse = useCallback(
    (pulse: ImportPulse) => {
      const known = queryClient.getQueryData<ImportJob>(importKey(first.id)) ?? first;
      // The last state comes with what was read, in one piece.
      if (isUnfinished(pulse)) queryClient.setQueryData(importKey(first.id), { ...known, ...pulse });
      if (hasMoreToFetch(known, pulse)) void refetch();
    },
    [queryClient, first, refetch],
  );
  usePush(job, onPulse, setPush);
  return { job, error, refetch, isPushLost: push === 'lost' && isUnfinished(job) };
}

/** A finished section or a change of state brings what is too large to be told with every step. */
function hasMoreToFetch(known: ImportJob, pulse: ImportPulse): boolean {
  return (
    known.status !== pulse.status ||
    known.review_revision !== pulse.review_revision ||
    known.progress_data?.sections_completed !== pulse.progress_data?.sections_completed
  );
}

/** Only for a page in sight: a browser has few connections to one server, and many tabs would use them up. */
function usePush(
  job: ImportJob,
  onPulse: (pulse: ImportPulse) => void,
  onState: (state: PushState) => void,
): void {
  const isInSight = useDocumentVisibility() === 'visible';
  const isOn = isUnfinished(job) && isInSight;
  useEffect(() => {
    if (!isOn) return;
    const stop = watchImport(job.id, { onPulse, onState });
    return () => {
      stop();
      onState('starting');
    };
  }, [isOn, job.id, onPulse, onState]);
}
