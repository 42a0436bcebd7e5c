'use client';

import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { deleteImport } from '../_client/imports.ts';
import { AskFirst } from '../_ui/ask-first.tsx';

const WHAT_GOES = 'Delete this import? Its papers, what was read and what you corrected are gone for good.';

/** For a wrong upload, or papers that nobody may keep. */
export function DeleteImport({ jobId }: { jobId: string }) {
  const router = useRouter();
  const queryClient = useQueryClient();
  return (
    <AskFirst
      label="Delete"
      leftSection={<IconTrash size={16} aria-hidden />}
      question={WHAT_GOES}
      yes="Delete it"
      no="Keep it"
      action={() => deleteImport(jobId)}
      onDone={async () => {
        // Nothing is left to go back to.
        router.replace('/imports');
        await queryClient.invalidateQueries({ queryKey: ['imports'] });
      }}
    />
  );
}
