'use client';

import { Alert, SegmentedControl, Splitter, Stack } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { IconEye } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { SECTION_KEYS } from '#lib/import/extracted.ts';
import { reviewableOf } from '#lib/shows/review.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { placeAt } from '../_fields/paths.ts';
import { sourceNames } from '../_fields/source-names.ts';
import { toCheck, weightIn, weightUnder } from '../_fields/standing.ts';
import { ShowInPaperContext } from '../_paper/paper-context.tsx';
import { PaperPane } from '../_paper/paper-pane.tsx';
import { ArrangeDialog } from './arrange-dialog.tsx';
import { CommitDialog } from './commit-dialog.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { focusNext } from './focus-next.ts';
import { type Arrangement, ReviewContext, type ReviewForm, ToolsContext } from './review-context.tsx';
import classes from './review-panel.module.css';
import { ReviewToolbar } from './review-toolbar.tsx';
import { SectionCard } from './section-card.tsx';
import { SectionLinks } from './section-links.tsx';
import { type ReviewView, SIDE_BY_SIDE, usePaperFocus } from './use-paper-focus.ts';
import { useReview } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { WarningsCard } from './warnings-card.tsx';

interface ReviewPanelProps {
  job: ImportJob;
  isReadOnly: boolean;
  isViewer: boolean;
  onChanged: () => void;
}

/** Everything that was read, section by section, beside the papers it was read from, to be confirmed or corrected in place. */
export function ReviewPanel({ job, isReadOnly, isViewer, onChanged }: ReviewPanelProps) {
  const read = useMemo(() => ({ ...job, ...reviewableOf(job, job.draft) }), [job]);
  const { sections = SECTION_KEYS } = read;
  const review = useReview(read, onChanged);
  const [isCommitting, setCommitting] = useState(false);
  const [arrangement, arrange] = useState<Arrangement>();
  const sources = useMemo(() => sourceNames(job.sources), [job.sources]);
  const leftOut = useMemo(() => job.warnings.flatMap(({ leftOut }) => leftOut ?? []), [job.warnings]);
  const { extracted, confidences, readAt, act } = review;
  const { open, repeats } = useMemo(
    () => toCheck({ extracted, confidences, readAt }, sections),
    [extracted, confidences, readAt, sections],
  );
  const tools = useMemo(() => ({ act, arrange, sources, isReadOnly }), [act, sources, isReadOnly]);
  const form: ReviewForm = useMemo(
    () => ({ ...tools, extracted, confidences, readAt, open, repeats, leftOut }),
    [tools, extracted, confidences, readAt, open, repeats, leftOut],
  );
  const isRead = job.status === 'completed';
  const commit = () => setCommitting(isRead);
  const { focus, view, setView, show, pick } = usePaperFocus(form);
  const inFields = (action: () => void) => {
    setView('fields');
    action();
  };
  const weightAt = (path: string) => {
    const place = placeAt(path);
    return place ? weightIn(place, form) : weightUnder(path, open);
  };
  const step = (by: 1 | -1) => inFields(() => focusNext(open, weightAt, by));
  const undo = () => inFields(review.undo);
  useReviewKeys({ form, step, undo, commit, isOff: isReadOnly });

  return (
    <ReviewContext value={form}>
      <ToolsContext value={tools}>
        <ShowInPaperContext value={show}>
          <div className={classes.bar} data-wide data-view={view}>
            {!isReadOnly && (
              <ReviewToolbar
                review={review}
                open={open}
                onNext={() => step(1)}
                onUndo={undo}
                {...(isRead && { onCommit: commit })}
              />
            )}
            <SectionLinks sections={sections} />
            <SegmentedControl
              className={classes.switch}
              aria-label="Show"
              fullWidth
              size="xs"
              value={view}
              onChange={(value) => setView(value === 'papers' ? 'papers' : 'fields')}
              data={[
                { value: 'fields', label: 'Fields' },
                { value: 'papers', label: 'Papers' },
              ]}
            />
          </div>
          {isViewer && job.status === 'completed' && (
            <Alert color="gray" variant="light" icon={<IconEye aria-hidden />}>
              You are a viewer here: you can read everything, and an editor or owner corrects and commits.
            </Alert>
          )}
          <FieldsAndPapers
            view={view}
            fields={
              <Stack gap="md" miw={0}>
                <WarningsCard job={job} isViewer={isViewer} />
                {sections.map((section) => (
                  <SectionCard key={section} section={section} />
                ))}
              </Stack>
            }
            papers={<PaperPane job={job} confidences={confidences} focus={focus} onPick={pick} />}
          />
          {!isReadOnly && (
            <>
              <CommitDialog
                job={job}
                review={review}
                open={open}
                isOpen={isCommitting}
                onClose={() => setCommitting(false)}
              />
              <ConflictDialog review={review} />
              <ArrangeDialog arrangement={arrangement} onClose={() => arrange(undefined)} />
            </>
          )}
        </ShowInPaperContext>
      </ToolsContext>
    </ReviewContext>
  );
}

interface FieldsAndPapersProps {
  view: ReviewView;
  fields: ReactNode;
  papers: ReactNode;
}

/**
 * Side by side, with a handle between them that is remembered; on a small screen one at a time. The fields stay the same
 * elements either way, so that nobody loses the focus; the papers are loaded once they can be seen.
 */
function FieldsAndPapers({ view, fields, papers }: FieldsAndPapersProps) {
  const isWide = useMediaQuery(SIDE_BY_SIDE);
  const [sizes, setSizes] = useLocalStorage({ key: 'oncore-review-split', defaultValue: [54, 46] });
  return (
    <Splitter
      sizes={sizes}
      onSizeChange={(next) => setSizes(next.map(Number))}
      lineSize={18}
      handleColor="transparent"
      classNames={{ root: classes.split, pane: classes.half, handle: classes.handle }}
      data-view={view}
    >
      <Splitter.Pane defaultSize={54} min={35}>
        {fields}
      </Splitter.Pane>
      <Splitter.Pane defaultSize={46} min={25}>
        {(isWide || view === 'papers') && <div className={classes.papers}>{papers}</div>}
      </Splitter.Pane>
    </Splitter>
  );
}
