'use client';

import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { ShowChange } from '#lib/shows/show-change.ts';
import { sentenceFor } from '../_client/http.ts';
import { changeShow, undoShowChange } from '../_client/shows.ts';

/** A show as a person who may change it looks at it. */
export interface OpenShow {
  showId: string;
  version: string;
}

/** Changes the show, says so with the way back, and shows it as it is by then, whether that has worked or not. */
export function useShowChange({ showId, version }: OpenShow, done: string) {
  const router = useRouter();
  return useMutation({
    mutationFn: (changes: ShowChange[]) => changeShow(showId, version, changes),
    onSuccess: ({ changeId }) => tellWithUndo(done, () => undoShowChange(showId, changeId), router.refresh),
    onSettled: () => router.refresh(),
  });
}

/** So long the way back stands beside the message; longer, over the show. */
const UNDO_MS = 12_000;

/** Of two changes the later has to be undone first: only its message stays. */
const MESSAGE = 'show-change';

function tellWithUndo(done: string, undo: () => Promise<void>, onUndone: () => void): void {
  const message = {
    id: MESSAGE,
    autoClose: UNDO_MS,
    closeButtonProps: { 'aria-label': 'Close' },
    message: (
      <Group justify="space-between" wrap="nowrap">
        {done}
        <Button size="xs" variant="default" flex="none" onClick={() => void takeBack()}>
          Undo
        </Button>
      </Group>
    ),
  };
  const takeBack = async () => {
    notifications.hide(MESSAGE);
    try {
      await undo();
    } catch (error) {
      notifications.show({ color: 'red', title: 'Not undone', message: sentenceFor(error) });
    }
    onUndone();
  };
  notifications.hide(MESSAGE);
  notifications.show(message);
}
