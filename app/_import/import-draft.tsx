'use client';

import { Stack, Text } from '@mantine/core';
import { SECTION_KEYS } from '#lib/import/extracted.ts';
import type { Draft } from '#lib/jobs/job.ts';
import { isUnfinished } from '#lib/jobs/job.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { ReviewPanel } from '../_review/review-panel.tsx';

interface ImportDraftProps {
  job: ImportJob;
  draft: Draft;
  isViewer: boolean;
  onChanged: () => void;
}

/** The sections that are done, to be looked at while the others are on their way, or when the import ended before them. */
export function ImportDraft({ job, draft, isViewer, onChanged }: ImportDraftProps) {
  const sections = SECTION_KEYS.filter((key) => key in draft.extracted);
  return (
    <Stack component="section" gap="md" aria-label="Read so far">
      <Text size="sm" c="dimmed">
        {isUnfinished(job)
          ? 'What has been read so far. It can be corrected as soon as all sections are done.'
          : 'What was read before the import ended.'}
      </Text>
      <ReviewPanel
        job={{ ...job, ...draft }}
        sections={sections}
        isReadOnly
        isViewer={isViewer}
        onChanged={onChanged}
      />
    </Stack>
  );
}
