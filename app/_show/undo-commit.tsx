'use client';

import { IconArrowBackUp } from '@tabler/icons-react';
import { undoCommit } from '../_client/commits.ts';
import { AskFirst } from '../_ui/ask-first.tsx';

interface UndoCommitProps {
  jobId: string;
  /** Whether the show goes with it, or only what the import added. */
  madeTheShow: boolean;
  /** The import can be reviewed again. */
  onUndone: () => void;
  size?: 'xs' | 'sm';
}

/** Takes the commit back. */
export function UndoCommit({ jobId, madeTheShow, onUndone, size = 'xs' }: UndoCommitProps) {
  const taken = madeTheShow ? 'The show is removed.' : 'What this import added and changed is taken back.';
  return (
    <AskFirst
      label="Undo"
      size={size}
      leftSection={<IconArrowBackUp size={16} aria-hidden />}
      question={`${taken} The import can be reviewed again, with everything you checked.`}
      yes="Undo the commit"
      no="Leave it"
      action={() => undoCommit(jobId)}
      onDone={onUndone}
    />
  );
}
