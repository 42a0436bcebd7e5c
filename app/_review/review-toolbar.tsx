'use client';

import { ActionIcon, Button, Group, Loader, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowDown,
  IconCheck,
  IconCloudOff,
} from '@tabler/icons-react';
import { count } from '../_fields/format.ts';
import type { Weight } from '../_fields/weight.ts';
import classes from './review-toolbar.module.css';
import type { Review } from './use-review.ts';

interface ReviewToolbarProps {
  review: Review;
  /** What is left to check. */
  open: ReadonlyMap<string, Weight>;
  onNext: () => void;
  onUndo: () => void;
  /** Not there while papers are still being read. */
  onCommit?: () => void;
}

/** Stays in sight: what is left to check, whether everything is saved, and the way to the show. */
export function ReviewToolbar({ review, open, onNext, onUndo, onCommit }: ReviewToolbarProps) {
  const openCount = open.size;
  const keyCount = [...open.values()].filter((weight) => weight === 'key').length;
  return (
    <div>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Group gap="xs" wrap="nowrap" miw={0}>
          {openCount > 0 ? (
            <Tooltip label={`${orderWords(keyCount, openCount)} (n)`}>
              <Button
                variant="light"
                color="footlight"
                className={classes.next}
                leftSection={<IconArrowDown size={16} aria-hidden />}
                onClick={onNext}
              >
                <span className={classes.long}>Next to check&nbsp;</span>
                <span className={classes.short}>Next&nbsp;</span>({openCount})
              </Button>
            </Tooltip>
          ) : (
            <Group gap={6} wrap="nowrap" c="var(--sure-ink)">
              <IconCheck size={18} aria-hidden />
              <Text size="sm" fw={550}>
                <span className={classes.long}>Nothing left to check</span>
                <span className={classes.short}>All checked</span>
              </Text>
            </Group>
          )}
          <Tooltip label={review.undoable ? `Undo: ${review.undoable} (u)` : 'Nothing to undo'}>
            <ActionIcon
              variant="default"
              size={36}
              aria-label={review.undoable ? `Undo: ${review.undoable}` : 'Undo'}
              data-disabled={!review.undoable || undefined}
              aria-disabled={!review.undoable}
              onClick={onUndo}
            >
              <IconArrowBackUp size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <SaveState review={review} />
          {openCount > 0 && (
            <Text size="xs" c="dimmed" className={classes.order} truncate>
              {orderWords(keyCount, openCount)}
            </Text>
          )}
        </Group>
        {onCommit && (
          <Button onClick={onCommit} flex="none">
            <span className={classes.long}>Check and commit…</span>
            <span className={classes.short}>Commit…</span>
          </Button>
        )}
      </Group>
      {review.saveState === 'failed' && <NotSaved review={review} />}
      <VisuallyHidden role="status">
        {openCount > 0 ? `${count(openCount, 'field')} left to check` : 'Nothing left to check'}
      </VisuallyHidden>
    </div>
  );
}

/** `23 that matter most come first`: what one will have done when one stops half-way. */
function orderWords(keyCount: number, openCount: number): string {
  if (keyCount === 0) return 'Only details are left';
  if (keyCount === openCount) return 'Next field to check';
  return `The ${keyCount} that matter most come first`;
}

function SaveState({ review }: { review: Review }) {
  switch (review.saveState) {
    case 'saving':
      return (
        <Group gap={6} wrap="nowrap" className={classes.save} role="status">
          <Loader size={14} aria-hidden />
          <span className={classes.long}>Saving</span>
        </Group>
      );
    case 'failed':
      return null;
    case 'conflict':
      return (
        <Group gap={6} wrap="nowrap" className={classes.save} c="var(--check-ink)" role="status">
          <IconAlertTriangle size={16} aria-hidden />
          <span className={classes.long}>Changed meanwhile</span>
        </Group>
      );
    default:
      return (
        <Group gap={6} wrap="nowrap" className={classes.save} role="status">
          <IconCheck size={15} aria-hidden />
          <span className={classes.long} aria-hidden>
            Saved
          </span>
          <VisuallyHidden>All changes are saved</VisuallyHidden>
        </Group>
      );
  }
}

/** On a line of its own: a phone has no room for it between the buttons. */
function NotSaved({ review }: { review: Review }) {
  return (
    <Group gap="xs" wrap="nowrap" mt={8} role="alert" c="var(--bad-ink)">
      <IconCloudOff size={17} aria-hidden style={{ flex: 'none' }} />
      <Text size="xs">Not saved. {review.problem}</Text>
      <Button size="compact-xs" variant="default" onClick={review.saveNow} flex="none" ml="auto">
        Try again
      </Button>
    </Group>
  );
}
