'use client';

import { Group, Progress, Text } from '@mantine/core';
import Link from 'next/link';
import type { ImportSummary } from '../_client/import-job.ts';
import { Age } from '../_ui/age.tsx';
import { useNameOf } from '../_ui/person.tsx';
import classes from './import-row.module.css';
import { importSubtitle, importTitle } from './import-title.ts';
import { StatusBadge } from './status-badge.tsx';

export function ImportRow({ job }: { job: ImportSummary }) {
  const nameOf = useNameOf();
  const { progress_data: progress, status } = job;
  const subtitle = importSubtitle(job);
  return (
    <Link href={`/imports/${job.id}`} className={`card ${classes.row}`}>
      <div className={classes.what}>
        <Text fw={600} size="sm" lineClamp={2}>
          {importTitle(job)}
        </Text>
        {subtitle && (
          <Text size="xs" truncate>
            {subtitle}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          <Age at={job.created_at} /> by {nameOf(job.created_by)}
          {status === 'failed' && job.error_message && <> · {job.error_message}</>}
        </Text>
      </div>
      <Group gap="sm" wrap="nowrap" className={classes.state}>
        {status === 'processing' && progress && (
          <Group gap={8} wrap="nowrap" w={130}>
            <Progress value={progress.percentage} size="sm" flex={1} aria-label="Progress" />
            <Text size="xs" c="dimmed" w={34} ta="right">
              {progress.percentage} %
            </Text>
          </Group>
        )}
        <StatusBadge status={status} />
      </Group>
    </Link>
  );
}
