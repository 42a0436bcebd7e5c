'use client';

import { Alert, Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconLock } from '@tabler/icons-react';
import { sentenceFor } from '../_client/http.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { count, datesInWords, formatDate } from '../_fields/format.ts';
import { sourceNames } from '../_fields/source-names.ts';
import type { Weight } from '../_fields/weight.ts';
import { showTitle } from '../_show/show-title.ts';
import { type Check, checksBeforeCommit } from './checks.ts';
import classes from './commit-dialog.module.css';
import { CommitPreviewList } from './commit-preview.tsx';
import { CommitTargetChoice } from './commit-target.tsx';
import { ShowPicker } from './show-picker.tsx';
import { type CommitTarget, useCommit } from './use-commit.ts';
import type { Review } from './use-review.ts';
import { PathLinks } from './warnings-card.tsx';

interface CommitDialogProps {
  job: ImportJob;
  review: Review;
  /** What is left to check. */
  open: ReadonlyMap<string, Weight>;
  isOpen: boolean;
  onClose: () => void;
}

/** What will be written and where, what is wrong with it, and the one step that writes it. */
export function CommitDialog({ job, review, open, isOpen, onClose }: CommitDialogProps) {
  const commitment = useCommit(job.id, review, isOpen);
  const { preview, target, similar, sections, kept, takenOut, ask, commit, isSaved, isReady } = commitment;
  const checks = checksBeforeCommit(review.extracted, target === 'new' ? undefined : target.show);
  const blocking = checks.filter(({ level }) => level === 'blocking');
  const warnings = checks.filter(({ level }) => level === 'warning');
  const problem = commit.error ?? preview.error;
  const unsaved = review.problem && `Your last changes are not saved yet. ${review.problem}`;

  return (
    <Modal opened={isOpen} onClose={onClose} title={titleWords(review, target)} size="lg">
      <Stack gap="md">
        {blocking.length > 0 && (
          <CheckList title="Has to be put right first" color="red" checks={blocking} onFollow={onClose} />
        )}
        <CommitTargetChoice shows={similar} target={target} onChoose={commitment.choose} />
        <ShowPicker
          orgId={job.org_id}
          showId={commitment.picked}
          show={target === 'new' ? undefined : target.show}
          onPick={commitment.pick}
        />
        {warnings.length > 0 && (
          <CheckList title="Look at these" color="footlight" checks={warnings} onFollow={onClose} />
        )}
        {preview.data ? (
          <CommitPreviewList
            sections={sections}
            extracted={review.extracted}
            reading={job.extracted ?? {}}
            kept={kept}
            takenOut={takenOut}
            sources={sourceNames(job.sources)}
            onAsk={ask}
          />
        ) : (
          !preview.error && <Skeleton h={240} aria-label="Looking at what will be written" />
        )}
        {open.size > 0 && (
          <Text size="sm" c="dimmed">
            {leftWords(open)} You can commit all the same.
          </Text>
        )}
        {checks.length === 0 && open.size === 0 && (
          <Group gap={8} c="var(--sure-ink)" wrap="nowrap">
            <IconCircleCheck size={18} aria-hidden />
            <Text size="sm">Nothing is doubtful.</Text>
          </Group>
        )}
        {(problem || unsaved) && (
          <Alert color="red" variant="light" role="alert">
            {problem ? sentenceFor(problem) : unsaved}
          </Alert>
        )}
        <Group justify="flex-end" className={classes.steps}>
          <Button variant="default" onClick={onClose}>
            Back<span className={classes.long}>&nbsp;to the fields</span>
          </Button>
          <Button
            disabled={blocking.length > 0 || !isReady}
            loading={commit.isPending || commit.isSuccess}
            onClick={() => commit.mutate()}
          >
            {isSaved ? stepWords(target) : 'Saving first…'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** `81 fields are still to check or missing, 46 of those that matter most.` */
function leftWords(open: ReadonlyMap<string, Weight>): string {
  const left = `${count(open.size, 'field')} ${open.size === 1 ? 'is' : 'are'} still to check or missing`;
  const keyCount = [...open.values()].filter((weight) => weight === 'key').length;
  return keyCount === 0 ? `${left}, all of them details.` : `${left}, ${keyCount} of those that matter most.`;
}

function stepWords(target: CommitTarget): string {
  return target === 'new' ? 'Write the show' : 'Add to the show';
}

function titleWords(review: Review, target: CommitTarget): string {
  return target === 'new' ? `Commit ${showName(review)}` : `Add to ${showTitle(target.show)}`;
}

function showName({ extracted: { general } }: Review): string {
  const name = general?.artist ?? general?.eventName;
  return [name ?? 'the show', general?.date && formatDate(general.date)].filter(Boolean).join(', ');
}

interface CheckListProps {
  title: string;
  color: string;
  checks: Check[];
  onFollow: () => void;
}

function CheckList({ title, color, checks, onFollow }: CheckListProps) {
  const Icon = color === 'red' ? IconLock : IconAlertTriangle;
  return (
    <Alert color={color} variant="light" title={title} icon={<Icon aria-hidden />}>
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {checks.map((check) => (
          <li key={`${check.message}${check.paths.join()}`}>
            <Text size="sm">
              {datesInWords(check.message)} <PathLinks paths={check.paths} onFollow={onFollow} />
            </Text>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
