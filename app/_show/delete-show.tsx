'use client';

import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { deleteShow } from '../_client/shows.ts';
import { AskFirst } from '../_ui/ask-first.tsx';

interface DeleteShowProps {
  showId: string;
  /** As the question names it: `Mira Lund, Fri, 3 Sep 2027`. */
  name: string;
  /** How many imports it was written from. */
  imports: number;
}

/** For a show that was called off, or written twice. */
export function DeleteShow({ showId, name, imports }: DeleteShowProps) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const whatStays =
    imports === 1
      ? 'The import it was written from stays with its papers'
      : `The ${imports} imports it was written from stay with their papers`;
  return (
    <AskFirst
      label="Delete the show"
      size="xs"
      leftSection={<IconTrash size={16} aria-hidden />}
      question={`Delete ${name}? All that this page tells is gone for good, and links to it open no more. ${whatStays}, ready to be reviewed and committed again.`}
      yes="Delete it"
      no="Keep it"
      action={() => deleteShow(showId)}
      onDone={async () => {
        // Nothing is left to go back to.
        router.replace('/shows');
        await Promise.all(
          ['shows', 'imports'].map((list) => queryClient.invalidateQueries({ queryKey: [list] })),
        );
      }}
    />
  );
}
