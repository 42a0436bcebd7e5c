'use client';

import { IconArrowBackUp } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { undoShowChange } from '../_client/shows.ts';
import { AskFirst } from '../_ui/ask-first.tsx';

/** Takes a person's change of the show back. */
export function UndoChange({ showId, changeId }: { showId: string; changeId: string }) {
  const router = useRouter();
  return (
    <AskFirst
      label="Undo"
      size="xs"
      leftSection={<IconArrowBackUp size={16} aria-hidden />}
      question="The show is as it was before this change."
      yes="Undo the change"
      no="Leave it"
      action={() => undoShowChange(showId, changeId)}
      onSettled={() => router.refresh()}
    />
  );
}
