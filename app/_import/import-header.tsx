'use client';

import { Anchor, Button, Group, Popover, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconFileText } from '@tabler/icons-react';
import Link from 'next/link';
import { formatBytes } from '#lib/import/limits.ts';
import { isUnfinished } from '#lib/jobs/job.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { cancelImport } from '../_client/imports.ts';
import { Age } from '../_ui/age.tsx';
import { AskFirst } from '../_ui/ask-first.tsx';
import { useNameOf } from '../_ui/person.tsx';
import { CommittedActions } from './committed-actions.tsx';
import { DeleteImport } from './delete-import.tsx';
import { importSubtitle, importTitle } from './import-title.ts';
import { StatusBadge } from './status-badge.tsx';

interface ImportHeaderProps {
  job: ImportJob;
  isViewer: boolean;
  onChanged: () => void;
}

const WHAT_CANCEL_DOES =
  'Stop reading? The papers stay attached to this import, and the sections that are done can still be looked at; no show is written.';

export function ImportHeader({ job, isViewer, onChanged }: ImportHeaderProps) {
  const nameOf = useNameOf();
  const subtitle = importSubtitle(job);
  return (
    <header>
      <Anchor component={Link} href="/imports" size="sm" c="dimmed">
        <Group component="span" gap={4} display="inline-flex">
          <IconArrowLeft size={15} aria-hidden /> Imports
        </Group>
      </Anchor>
      <Group justify="space-between" align="flex-start" gap="sm" mt={6}>
        <Stack gap={4} flex="1 1 300px" miw={0}>
          <Title order={1} size="h3" lineClamp={3}>
            {importTitle(job)}
          </Title>
          {subtitle && <Text size="sm">{subtitle}</Text>}
          <Group gap="sm">
            <StatusBadge status={job.status} />
            <Text size="sm" c="dimmed">
              Started <Age at={job.created_at} /> by {nameOf(job.created_by)}
            </Text>
          </Group>
        </Stack>
        <Group gap="xs">
          <OriginalPapers job={job} />
          {isUnfinished(job) && !isViewer && (
            <AskFirst
              label="Cancel"
              question={WHAT_CANCEL_DOES}
              yes="Stop reading"
              no="Go on"
              action={() => cancelImport(job.id)}
              onSettled={onChanged}
            />
          )}
          {!isUnfinished(job) && job.status !== 'committed' && !isViewer && <DeleteImport jobId={job.id} />}
          {job.status === 'committed' && job.show_id && (
            <CommittedActions jobId={job.id} showId={job.show_id} isViewer={isViewer} onChanged={onChanged} />
          )}
        </Group>
      </Group>
    </header>
  );
}

function OriginalPapers({ job }: { job: ImportJob }) {
  return (
    <Popover position="bottom-end" shadow="md" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconFileText size={16} aria-hidden />}>
          Papers ({job.sources.length})
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack component="ul" gap="xs" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {job.sources.map((source) => (
            <li key={source.sourceId}>
              <Anchor href={`/api/import-jobs/${job.id}/sources/${source.sourceId}`} size="sm" download>
                {source.fileName}
              </Anchor>
              <Text size="xs" c="dimmed">
                {formatBytes(source.sizeBytes)}
                {source.kind === 'text' && ' of pasted text'}
              </Text>
            </li>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
