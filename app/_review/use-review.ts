'use client';

import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { type ReviewChange, reviewableOf } from '#lib/shows/review.ts';
import { mayPass, RequestError, sentenceFor } from '../_client/http.ts';
import { fetchImport } from '../_client/imports.ts';
import { saveReviewChanges } from '../_client/review.ts';
import { readLookup } from '../_fields/read-value.ts';
import { isUnsaved, type Ledger, openLedger, type ReviewedJob, reduceLedger, whatOf } from './ledger.ts';
import { useRetry } from './use-retry.ts';

export type SaveState = 'saved' | 'saving' | 'failed' | 'conflict';
export type Review = ReturnType<typeof useReview>;

/** A burst of changes (typing through several fields) goes out as one. */
const GATHER_MS = 350;

/** The fields as the person sees them: changed at once, saved by itself, never lost in silence. */
export function useReview(job: ReviewedJob & { id: string }, onChanged: () => void) {
  const [ledger, dispatch] = useReducer(reduceLedger, job, openLedger);
  const [problem, setProblem] = useState<{ sentence: string; mayPass: boolean }>();
  const [isConflict, setConflict] = useState(false);
  const [isResolving, setResolving] = useState(false);
  const isStopped = problem !== undefined || isConflict;
  const latest = useRef<Ledger>(ledger);
  latest.current = ledger;

  // News from the server count only while nothing of ours is on its way.
  useEffect(() => dispatch({ type: 'refreshed', job }), [job]);

  const save = useCallback(async () => {
    const { revision, waiting } = latest.current;
    if (waiting.length === 0 || latest.current.sending.length > 0) return;
    dispatch({ type: 'sending' });
    try {
      const saved = await saveReviewChanges(
        job.id,
        revision,
        waiting.map(({ change }) => change),
      );
      dispatch({ type: 'saved', ...saved });
      setProblem(undefined);
    } catch (error) {
      dispatch({ type: 'unsent' });
      const isStale = error instanceof RequestError && error.code === 'review.stale';
      setConflict(isStale);
      setProblem(isStale ? undefined : { sentence: sentenceFor(error), mayPass: mayPass(error) });
    }
  }, [job.id]);

  const hasWork = ledger.waiting.length > 0 && ledger.sending.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new change starts the wait again
  useEffect(() => {
    if (!hasWork || isStopped) return;
    const timer = setTimeout(save, GATHER_MS);
    return () => clearTimeout(timer);
  }, [hasWork, isStopped, save, ledger.waiting]);
  useRetry(save, problem?.mayPass === true && !isConflict);
  useLeaveWarning(isUnsaved(ledger));

  useEffect(() => {
    if (ledger.dropped.length === 0) return;
    notifications.show({
      color: 'red',
      autoClose: false,
      title: 'Could not be kept',
      message: `What it was about is no longer there: ${ledger.dropped.join(', ')}.`,
    });
  }, [ledger.dropped]);

  const act = useCallback((change: ReviewChange | ReviewChange[], what: string) => {
    dispatch({ type: 'act', changes: [change].flat(), what });
  }, []);
  const undo = useCallback(() => dispatch({ type: 'undo' }), []);
  const saveNow = useCallback(() => setProblem(undefined), []);

  const resolve = useCallback(
    async (isMineKept: boolean) => {
      setResolving(true);
      try {
        const answer = await fetchImport(job.id, undefined, new AbortController().signal);
        if (answer) {
          const { job: now } = answer;
          dispatch({ type: 'rebased', job: { ...now, ...reviewableOf(now, now.draft) }, isMineKept });
        }
        setConflict(false);
        onChanged();
      } catch (error) {
        setConflict(false);
        setProblem({ sentence: sentenceFor(error), mayPass: false });
      } finally {
        setResolving(false);
      }
    },
    [job.id, onChanged],
  );

  const { current, reading, undoable, waiting, revision } = ledger;
  return useMemo(
    () => ({
      extracted: current.extracted,
      confidences: current.confidence_map,
      readAt: readLookup(reading, current),
      revision,
      act,
      undo,
      undoable: undoable.at(-1)?.what,
      saveState: saveStateOf(ledger, isConflict, problem !== undefined),
      problem: problem?.sentence,
      saveNow,
      conflict: whatOf(waiting),
      keepMine: () => resolve(true),
      takeTheirs: () => resolve(false),
      isResolving,
    }),
    [
      ledger,
      current,
      reading,
      revision,
      act,
      undo,
      undoable,
      problem,
      isConflict,
      saveNow,
      waiting,
      resolve,
      isResolving,
    ],
  );
}

function saveStateOf(ledger: Ledger, isConflict: boolean, isFailed: boolean): SaveState {
  if (isConflict) return 'conflict';
  if (isFailed) return 'failed';
  return isUnsaved(ledger) ? 'saving' : 'saved';
}

function useLeaveWarning(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, [isActive]);
}
