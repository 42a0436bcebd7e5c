'use client';

import { Group, Progress, Stack, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { ImportJob } from '../_client/import-job.ts';
import { timeLeftWords } from '../_fields/format.ts';
import { ProgressSteps } from './progress-steps.tsx';
import { silenceWords } from './silence-words.ts';
import { happeningNow, stepsOf } from './steps.ts';

/** The nine steps while they run, with what is being read right now. */
export function ImportRunning({ job }: { job: ImportJob }) {
  const progress = job.progress_data;
  const percentage = progress?.percentage ?? 0;
  const seconds = job.status === 'processing' ? progress?.estimated_seconds_remaining : undefined;
  return (
    <section className="card" aria-label="Progress" style={{ padding: 'clamp(14px, 3vw, 26px)' }}>
      <Stack gap="md">
        <div>
          <Group justify="space-between" mb={8} gap="xs" wrap="nowrap" align="flex-end">
            <Text size="sm" fw={550}>
              {happeningNow(job)}
            </Text>
            <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
              {seconds ? timeLeftWords(seconds) : `${percentage} %`}
            </Text>
          </Group>
          <Progress
            // A sliver from the start, so that it can be seen to move.
            value={Math.max(4, percentage)}
            striped
            size="md"
            radius="xl"
            aria-label="Progress of the import"
            animated
          />
        </div>
        <div>
          <ProgressSteps steps={stepsOf(job)} />
          <Silence job={job} />
        </div>
      </Stack>
    </section>
  );
}

function Silence({ job }: { job: ImportJob }) {
  const [nowMs, setNowMs] = useState(0);
  const tick = useInterval(() => setNowMs(Date.now()), 1000, { autoInvoke: true });
  useEffect(() => tick.stop, [tick.stop]);
  return (
    <Text size="sm" c="dimmed" role="status">
      {nowMs > 0 && silenceWords(job, nowMs)}
    </Text>
  );
}
