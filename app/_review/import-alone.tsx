'use client';

import { Anchor, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { sentenceFor } from '../_client/http.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { startImport } from '../_client/start-import.ts';

interface ImportAloneProps {
  job: Pick<ImportJob, 'id' | 'org_id'>;
  sourceId: string;
}

/** The way out for a paper that was set aside: an import of its own, made once however often it is asked for. */
export function ImportAlone({ job, sourceId }: ImportAloneProps) {
  const router = useRouter();
  const start = useMutation({
    mutationFn: () =>
      startImport({
        orgId: job.org_id,
        sources: [{ kind: 'earlier', fromJobId: job.id, sourceId }],
        idempotencyKey: `alone-${job.id}-${sourceId}`,
      }),
    onSuccess: ({ jobId }) => router.push(`/imports/${jobId}`),
  });
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="sm"
        disabled={start.isPending}
        onClick={() => start.mutate()}
      >
        Import it on its own
      </Anchor>
      {start.isError && (
        <Text size="sm" c="var(--bad-ink)" role="alert">
          {sentenceFor(start.error)}
        </Text>
      )}
    </>
  );
}
