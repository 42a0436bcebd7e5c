'use client';

import { Alert, Stack } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { SECTION_KEYS } from '#lib/import/extracted.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { sourceNames } from '../_fields/source-names.ts';
import { toCheck } from '../_fields/standing.ts';
import { CommitDialog } from './commit-dialog.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { ReviewContext, type ReviewForm } from './review-context.tsx';
import classes from './review-panel.module.css';
import { ReviewToolbar } from './review-toolbar.tsx';
import { SectionCard } from './section-card.tsx';
import { SectionLinks } from './section-links.tsx';
import { useReview } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { WarningsCard } from './warnings-card.tsx';

interface ReviewPanelProps {
  job: ImportJob;
  isReadOnly: boolean;
  isViewer: boolean;
  onChanged: () => void;
}

/** Everything that was read, section by section, to be confirmed or corrected in place. */
export function ReviewPanel({ job, isReadOnly, isViewer, onChanged }: ReviewPanelProps) {
  const review = useReview(job, onChanged);
  const [isCommitting, setCommitting] = useState(false);
  const sources = useMemo(() => sourceNames(job.sources), [job.sources]);
  const { extracted, confidences, readAt, act } = review;
  const form: ReviewForm = useMemo(
    () => ({ extracted, confidences, readAt, act, sources, isReadOnly }),
    [extracted, confidences, readAt, act, sources, isReadOnly],
  );
  const open = useMemo(() => toCheck({ extracted, confidences, readAt }), [extracted, confidences, readAt]);
  const commit = () => setCommitting(true);
  useReviewKeys({ form, open, undo: review.undo, commit, isOff: isReadOnly });

  return (
    <ReviewContext value={form}>
      {!isReadOnly && <ReviewToolbar review={review} open={open} onCommit={commit} />}
      {isViewer && job.status === 'completed' && (
        <Alert color="gray" variant="light" icon={<IconEye aria-hidden />}>
          You are a viewer here: you can read everything, and an editor or owner corrects and commits.
        </Alert>
      )}
      <div className={classes.columns}>
        <SectionLinks open={open} />
        <Stack gap="md" miw={0}>
          <WarningsCard warnings={job.warnings} />
          {SECTION_KEYS.map((section) => (
            <SectionCard key={section} section={section} />
          ))}
        </Stack>
      </div>
      {!isReadOnly && (
        <>
          <CommitDialog
            job={job}
            review={review}
            openCount={open.length}
            isOpen={isCommitting}
            onClose={() => setCommitting(false)}
          />
          <ConflictDialog review={review} />
        </>
      )}
    </ReviewContext>
  );
}
