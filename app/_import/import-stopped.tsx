import { Alert, Group } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import type { ImportJob } from '../_client/import-job.ts';
import { count } from '../_fields/format.ts';
import { ReadAgain } from './read-again.tsx';

/** A cancelled import: what is kept, and the way back. */
export function ImportStopped({ job, isViewer }: { job: ImportJob; isViewer: boolean }) {
  return (
    <Alert color="gray" variant="light" icon={<IconBan aria-hidden />} title="This import was cancelled">
      No show was written. {keptWords(job.sources.length)} for as long as originals are kept.
      {!isViewer && (
        <Group mt="sm">
          <ReadAgain job={job} />
        </Group>
      )}
    </Alert>
  );
}

function keptWords(papers: number): string {
  return `Its ${count(papers, 'paper')} ${papers === 1 ? 'stays' : 'stay'} attached to it`;
}
