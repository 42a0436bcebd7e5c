'use client';

import { Checkbox, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isUnfinished } from '#lib/jobs/job.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { importTitle } from './import-title.ts';

/** Says politely that the reading has ended; a page opened after that stays silent. */
export function FinishAnnouncement({ job }: { job: ImportJob }) {
  const [statusAtFirst] = useState(job.status);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {job.status === statusAtFirst ? '' : newsOf(job.status)}
    </VisuallyHidden>
  );
}

/** Offered while papers are read: a notice of the browser at the end, for who looks at something else meanwhile. */
export function FinishNotice({ job }: { job: ImportJob }) {
  const [isWanted, setWanted] = useState(false);
  const [isPossible, setPossible] = useState(false);
  useEffect(() => setPossible('Notification' in window && Notification.permission !== 'denied'), []);
  const isRunning = isUnfinished(job);
  const [title, body] = [importTitle(job), newsOf(job.status)];
  useEffect(() => {
    if (!isWanted || isRunning) return;
    setWanted(false);
    if (document.visibilityState === 'hidden') new Notification(title, { body });
  }, [isWanted, isRunning, title, body]);
  if (!isPossible || !isRunning) return null;

  const choose = async (wants: boolean) => {
    const permission = wants ? await Notification.requestPermission() : 'default';
    setWanted(permission === 'granted');
    setPossible(Notification.permission !== 'denied');
  };
  return (
    <Checkbox
      size="xs"
      label="Tell me when it is done, also when I am looking at something else"
      checked={isWanted}
      onChange={(event) => void choose(event.currentTarget.checked)}
    />
  );
}

function newsOf(status: ImportJob['status']): string {
  if (status === 'completed') return 'All papers are read. The fields can be reviewed now.';
  if (status === 'failed') return 'The import has failed. The reason is on this page.';
  if (status === 'cancelled') return 'The import was cancelled.';
  if (status === 'committed') return 'The show was written.';
  return '';
}
