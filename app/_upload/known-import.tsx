'use client';

import { Anchor, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { sentenceFor } from '../_client/http.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { fetchImport } from '../_client/imports.ts';
import { Age } from '../_ui/age.tsx';
import { InnerLink } from '../_ui/inner-link.tsx';

interface KnownImportProps {
  known: { jobId: string; createdAt: string; isFirst: boolean };
  onAddTo: (job: ImportJob) => void;
}

/** Said before a known file is sent: open the import that has it, read the two together, or go on all the same. */
export function KnownImport({ known, onAddTo }: KnownImportProps) {
  const { jobId, createdAt, isFirst } = known;
  const add = useMutation({
    mutationFn: () => fetchImport(jobId, undefined, new AbortController().signal),
    onSuccess: (answer) => answer && onAddTo(answer.job),
  });
  if (add.isSuccess) {
    return (
      <Text size="xs" c="dimmed" role="status">
        Already imported <Age at={createdAt} />. The other papers of that import stand in this list now.
      </Text>
    );
  }
  if (!isFirst) {
    return (
      <Text size="xs" c="var(--check-ink)">
        Already imported <Age at={createdAt} />, as above.
      </Text>
    );
  }
  return (
    <Text size="xs" c="var(--check-ink)" component="div">
      Already imported <Age at={createdAt} />.{' '}
      <InnerLink href={`/imports/${jobId}`}>Open that import</InnerLink>,{' '}
      <Anchor component="button" type="button" inherit disabled={add.isPending} onClick={() => add.mutate()}>
        add its other papers here
      </Anchor>{' '}
      to read all of them together, or import it anyway.
      {add.isError && (
        <Text size="xs" c="var(--bad-ink)" role="alert">
          {sentenceFor(add.error)}
        </Text>
      )}
    </Text>
  );
}
