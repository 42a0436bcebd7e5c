'use client';

import { Button, Group, Popover, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { undoCommit } from '../_client/commits.ts';
import { sentenceFor } from '../_client/http.ts';

interface UndoCommitProps {
  jobId: string;
  /** Whether the show goes with it, or only what the import added. */
  madeTheShow: boolean;
  /** The import can be reviewed again. */
  onUndone: () => void;
  size?: 'xs' | 'sm';
}

/** Asks once, then takes the commit back. */
export function UndoCommit({ jobId, madeTheShow, onUndone, size = 'xs' }: UndoCommitProps) {
  const [isAsking, setAsking] = useState(false);
  const undo = useMutation({
    mutationFn: () => undoCommit(jobId),
    onSuccess: onUndone,
  });
  return (
    <Popover
      opened={isAsking}
      onChange={setAsking}
      width={300}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          size={size}
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          Undo
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" mb="sm">
          {madeTheShow
            ? 'The show is removed. The import can be reviewed again, with everything you checked.'
            : 'What this import added and changed is taken back. The import can be reviewed again, with everything you checked.'}
        </Text>
        {undo.isError && (
          <Text size="sm" c="var(--bad-ink)" mb="sm" role="alert">
            {sentenceFor(undo.error)}
          </Text>
        )}
        <Group gap="xs">
          <Button
            size="xs"
            color="red"
            loading={undo.isPending || undo.isSuccess}
            onClick={() => undo.mutate()}
          >
            Undo the commit
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsking(false)}>
            Leave it
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
