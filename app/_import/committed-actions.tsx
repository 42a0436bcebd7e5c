'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { fetchShowCommits } from '../_client/shows.ts';
import { UndoCommit } from '../_show/undo-commit.tsx';

interface CommittedActionsProps {
  jobId: string;
  showId: string;
  isViewer: boolean;
  onChanged: () => void;
}

/** From a committed import to its show, or back to its review while the commit can be undone. */
export function CommittedActions({ jobId, showId, isViewer, onChanged }: CommittedActionsProps) {
  const { data: commits = [] } = useQuery({
    queryKey: ['show-commits', showId],
    queryFn: ({ signal }) => fetchShowCommits(showId, signal),
    enabled: !isViewer,
  });
  const commit = commits.find((one) => one.jobId === jobId);
  const canUndo = commit?.undoUntil && Date.parse(commit.undoUntil) > Date.now();
  return (
    <>
      {canUndo && (
        <UndoCommit jobId={jobId} madeTheShow={commit.madeTheShow} size="sm" onUndone={onChanged} />
      )}
      <Button component={Link} href={`/shows/${showId}`}>
        Open the show
      </Button>
    </>
  );
}
