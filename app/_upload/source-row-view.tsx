'use client';

import { ActionIcon, Button, Group, Loader, Progress, Text } from '@mantine/core';
import {
  IconAlertCircle,
  IconCircleCheck,
  IconClipboardText,
  IconFileText,
  IconPhoto,
  IconWorld,
  IconX,
} from '@tabler/icons-react';
import { formatBytes } from '#lib/import/limits.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { Age } from '../_ui/age.tsx';
import { KnownImport } from './known-import.tsx';
import type { SourceRow } from './rows.ts';
import classes from './source-row-view.module.css';

interface SourceRowViewProps {
  row: SourceRow;
  sentBytes: number;
  isLocked: boolean;
  onRemove: () => void;
  onRetry: () => void;
  onAddTo: (job: ImportJob) => void;
}

/** One paper: what it is, where it stands, and what went wrong with it. */
export function SourceRowView({ row, sentBytes, isLocked, onRemove, onRetry, onAddTo }: SourceRowViewProps) {
  const isBad = row.state === 'refused' || row.state === 'failed';
  return (
    <li className={classes.row} data-state={row.state} id={`paper-${row.id}`}>
      <RowIcon row={row} />
      <div className={classes.words}>
        <Text size="sm" fw={550} lineClamp={2}>
          {row.name}
        </Text>
        <Text size="xs" c={isBad ? 'var(--bad-ink)' : 'dimmed'} role={isBad ? 'alert' : undefined}>
          {stateWords(row, sentBytes)}
        </Text>
        {row.twinOf && (
          <Text size="xs" c="var(--check-ink)">
            Same content as {row.twinOf}; it is read once.
          </Text>
        )}
        {row.knownImport && !isLocked && <KnownImport known={row.knownImport} onAddTo={onAddTo} />}
        {row.source.kind === 'page' && (
          <Text size="xs" c="dimmed">
            The page at {row.source.url}
          </Text>
        )}
        {row.takenFrom && (
          <Text size="xs" c="dimmed">
            From the import of <Age at={row.takenFrom} />
          </Text>
        )}
        {row.state === 'uploading' && (
          <Progress
            value={(sentBytes / Math.max(1, row.sizeBytes)) * 100}
            size="xs"
            mt={5}
            aria-label={`Upload of ${row.name}`}
          />
        )}
      </div>
      <Group gap={4} wrap="nowrap">
        {row.state === 'failed' && !isLocked && (
          <Button size="compact-sm" variant="default" onClick={onRetry} aria-label={`Try ${row.name} again`}>
            Try again
          </Button>
        )}
        {!isLocked && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            onClick={onRemove}
            data-remove
            aria-label={`Remove ${row.name}`}
          >
            <IconX size={17} aria-hidden />
          </ActionIcon>
        )}
      </Group>
    </li>
  );
}

function stateWords(row: SourceRow, sentBytes: number): string {
  const size = formatBytes(row.sizeBytes);
  switch (row.state) {
    case 'checking':
      return `${size}, checking`;
    case 'uploading':
      return `Uploading, ${formatBytes(Math.round(sentBytes))} of ${size}`;
    case 'uploaded':
      return `${size}, uploaded`;
    case 'refused':
    case 'failed':
      return row.reason ?? 'This did not work.';
    default:
      return row.source.kind === 'text' ? `${size} of pasted text, ready` : `${size}, ready`;
  }
}

function RowIcon({ row }: { row: SourceRow }) {
  if (row.state === 'checking') return <Loader size={20} aria-hidden />;
  if (row.state === 'refused' || row.state === 'failed') {
    return <IconAlertCircle size={22} className={classes.bad} aria-hidden />;
  }
  if (row.state === 'uploaded') return <IconCircleCheck size={22} className={classes.good} aria-hidden />;
  if (row.source.kind === 'text') return <IconClipboardText size={22} stroke={1.6} aria-hidden />;
  if (row.source.kind === 'page') return <IconWorld size={22} stroke={1.6} aria-hidden />;
  const isPicture = row.source.kind === 'file' && row.source.file.type.startsWith('image/');
  return isPicture ? (
    <IconPhoto size={22} stroke={1.6} aria-hidden />
  ) : (
    <IconFileText size={22} stroke={1.6} aria-hidden />
  );
}
