'use client';

import { Button, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { sentenceFor } from '../_client/http.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { startImport } from '../_client/start-import.ts';

/** The way back from a cancelled import: its papers in a new one, made once however often it is asked for. */
export function ReadAgain({ job }: { job: ImportJob }) {
  const router = useRouter();
  const start = useMutation({
    mutationFn: () =>
      startImport({
        orgId: job.org_id,
        sources: job.sources.map(({ sourceId }) => ({ kind: 'earlier', fromJobId: job.id, sourceId })),
        idempotencyKey: `again-${job.id}`,
      }),
    onSuccess: ({ jobId }) => router.push(`/imports/${jobId}`),
  });
  return (
    <>
      <Button
        size="xs"
        loading={start.isPending || start.isSuccess}
        leftSection={<IconRefresh size={16} aria-hidden />}
        onClick={() => start.mutate()}
      >
        Read these papers again
      </Button>
      {start.isError && (
        <Text size="sm" c="var(--bad-ink)" role="alert">
          {sentenceFor(start.error)}
        </Text>
      )}
    </>
  );
}
