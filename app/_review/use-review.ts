'use client';

import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type ReviewChange, reviewableOf } from '#lib/shows/review.ts';
import { mayPass, RequestError, sentenceFor } from '../_client/http.ts';
import { fetchImport } from '../_client/imports.ts';
import { saveReviewChanges } from '../_client/review.ts';
import { readLookup } from '../_fields/read-value.ts';
import { useCloseGuard, useLinkGuard } from '../_ui/use-leave-guard.ts';
import { bringIntoView } from './focus-field.ts';
import {
  isUnsaved,
  type Ledger,
  openLedger,
  type ReviewedJob,
  reduceLedger,
  undonePlace,
  whatOf,
} from './ledger.ts';
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
  const underWay = useRef<ReturnType<typeof saveReviewChanges>>(undefined);

  // News from the server count only while nothing of ours is on its way.
  useEffect(() => dispatch({ type: 'refreshed', job }), [job]);

  const save = useCallback(async () => {
    const { revision, waiting } = latest.current;
    if (waiting.length === 0 || latest.current.sending.length > 0) return;
    dispatch({ type: 'sending' });
    try {
      const changes = waiting.map(({ change }) => change);
      underWay.current = saveReviewChanges(job.id, revision, changes);
      dispatch({ type: 'saved', ...(await underWay.current) });
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
  useCloseGuard(isUnsaved(ledger));
  useLinkGuard(problem !== undefined, 'Your last changes could not be saved yet. Leave without them?');
  useEffect(() => () => void saveOnLeaving(job.id, latest.current, underWay.current), [job.id]);

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
  const undo = useCallback(() => {
    const place = undonePlace(latest.current);
    flushSync(() => dispatch({ type: 'undo' }));
    if (place !== undefined) bringIntoView(place);
  }, []);
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

/** What was changed last is saved also when the page is left within the moment that gathers changes, or while others are sent. */
async function saveOnLeaving(
  jobId: string,
  { waiting, sending, revision }: Ledger,
  underWay: ReturnType<typeof saveReviewChanges> | undefined,
): Promise<void> {
  if (waiting.length === 0) return;
  try {
    const before = sending.length > 0 ? await underWay : undefined;
    const changes = waiting.map(({ change }) => change);
    await saveReviewChanges(jobId, before?.revision ?? revision, changes);
  } catch (error) {
    notifications.show({
      color: 'red',
      autoClose: false,
      title: 'Not saved',
      message: `${whatOf(waiting).join(', ')}: ${sentenceFor(error)}`,
    });
  }
}
