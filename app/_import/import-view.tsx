'use client';

import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { notFound } from 'next/navigation';
import { isUnfinished } from '#lib/jobs/job.ts';
import { RequestError, sentenceFor } from '../_client/http.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { ReviewPanel } from '../_review/review-panel.tsx';
import { FinishAnnouncement, FinishNotice } from './finish-news.tsx';
import { ImportFailed } from './import-failed.tsx';
import { ImportHeader } from './import-header.tsx';
import { ImportRunning } from './import-running.tsx';
import { ImportStopped } from './import-stopped.tsx';
import { importTitle } from './import-title.ts';
import { useImport } from './use-import.ts';
import { useLiveTitle } from './use-live-title.ts';

/** The page of one import, from the first second to the committed show. */
export function ImportView({ first, isViewer }: { first: ImportJob; isViewer: boolean }) {
  const { job, error, refetch, isPushLost } = useImport(first);
  useLiveTitle(`${titleWord(job)}${importTitle(job)} · Oncore Import`);
  // Deleted by somebody else, or the page is an old one that the browser went back to.
  if (error instanceof RequestError && error.status === 404) notFound();
  return (
    <Stack gap="lg">
      <FinishAnnouncement job={job} />
      <ImportHeader job={job} isViewer={isViewer} onChanged={refetch} />
      {error && (
        <Alert color="gray" variant="light" icon={<IconPlugConnectedX aria-hidden />} role="status">
          {sentenceFor(error)} This page tries again by itself.{' '}
          <Anchor component="button" type="button" onClick={() => refetch()}>
            Try now
          </Anchor>
        </Alert>
      )}
      {isPushLost && !error && (
        <Text size="sm" c="dimmed" role="status">
          News of this import no longer comes by itself, so this page asks for it. Nothing is lost.
        </Text>
      )}
      <ImportBody job={job} isViewer={isViewer} onChanged={refetch} />
    </Stack>
  );
}

interface BodyProps {
  job: ImportJob;
  isViewer: boolean;
  onChanged: () => void;
}

function ImportBody({ job, isViewer, onChanged }: BodyProps) {
  const hasFields = job.extracted !== null || Boolean(job.draft);
  const mayChange = job.status === 'completed' || isUnfinished(job);
  return (
    <>
      {isUnfinished(job) && <ImportRunning job={job} />}
      <FinishNotice job={job} />
      {job.status === 'failed' && <ImportFailed job={job} isViewer={isViewer} onChanged={onChanged} />}
      {job.status === 'cancelled' && <ImportStopped job={job} isViewer={isViewer} />}
      {job.draft && (
        <Text size="sm" c="dimmed">
          {draftWords(job, isViewer)}
        </Text>
      )}
      {/* In one place from the first section to the last, so that nobody who types is interrupted. */}
      {hasFields && (
        <ReviewPanel
          job={job}
          isReadOnly={isViewer || !mayChange}
          isViewer={isViewer}
          onChanged={onChanged}
        />
      )}
    </>
  );
}

function draftWords(job: ImportJob, isViewer: boolean): string {
  if (!isUnfinished(job)) return 'What was read before the import ended.';
  const readSoFar = 'What has been read so far.';
  return isViewer
    ? readSoFar
    : `${readSoFar} You can correct it already: what is read later leaves it alone.`;
}

const TITLE_WORDS: Partial<Record<ImportJob['status'], string>> = {
  completed: '✓ ',
  failed: '✗ ',
};

function titleWord(job: ImportJob): string {
  if (job.status === 'processing') return `${job.progress_data?.percentage ?? 0} % · `;
  return TITLE_WORDS[job.status] ?? '';
}
