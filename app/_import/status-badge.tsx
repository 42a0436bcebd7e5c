import { Badge, Loader } from '@mantine/core';
import { IconBan, IconCheck, IconChecks, IconClock, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { JobStatus } from '#lib/jobs/job.ts';

interface StatusLook {
  word: string;
  color: string;
  icon: ReactNode;
}

const LOOKS: Record<JobStatus, StatusLook> = {
  pending: { word: 'Waiting', color: 'gray', icon: <IconClock size={13} aria-hidden /> },
  processing: { word: 'Reading', color: 'stage', icon: <Loader size={11} aria-hidden /> },
  completed: { word: 'To review', color: 'footlight', icon: <IconCheck size={13} aria-hidden /> },
  committed: { word: 'Committed', color: 'go', icon: <IconChecks size={13} aria-hidden /> },
  failed: { word: 'Failed', color: 'red', icon: <IconX size={13} aria-hidden /> },
  cancelled: { word: 'Cancelled', color: 'gray', icon: <IconBan size={13} aria-hidden /> },
};

export function StatusBadge({ status }: { status: JobStatus }) {
  const { word, color, icon } = LOOKS[status];
  return (
    <Badge
      variant="light"
      tt="none"
      fw={600}
      size="md"
      color={color}
      leftSection={icon}
      style={{
        color: `light-dark(var(--mantine-color-${color}-9), var(--mantine-color-${color}-2))`,
        flex: 'none',
      }}
    >
      {word}
    </Badge>
  );
}
