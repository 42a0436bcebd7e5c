'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { RequestError, sentenceFor } from '../_client/http.ts';
import { FileGoneError, startImport } from '../_client/start-import.ts';
import { count } from '../_fields/format.ts';
import { useAddressParam } from '../_ui/use-address-param.ts';
import { type SourceRow, sendable } from './rows.ts';
import type { Selection } from './use-selection.ts';

interface UploadTarget {
  orgId: string;
  selection: Selection;
  maxInlineBytes: number;
  setStates: (change: (row: SourceRow) => SourceRow) => void;
}

/** Sends the selection as one import and goes to its page. What fails is said on the row it is about. */
export function useUpload({ orgId, selection, maxInlineBytes, setStates }: UploadTarget) {
  const router = useRouter();
  const [into] = useAddressParam('into');
  const [isSending, setSending] = useState(false);
  const [sentBytes, setSentBytes] = useState(0);
  const [failure, setFailure] = useState<{ key: string; sentence: string; isRefused: boolean }>();
  const [startedAtMs, setStartedAtMs] = useState(0);
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  const start = useCallback(async () => {
    const sent = sendable(selection.rows);
    const ids = new Set(sent.map((row) => row.id));
    const mark = (change: Partial<SourceRow>) =>
      setStates((row) => (ids.has(row.id) ? { ...row, ...change } : row));
    const controller = new AbortController();
    abort.current = controller;
    setFailure(undefined);
    setSentBytes(0);
    setStartedAtMs(Date.now());
    setSending(true);
    mark({ state: 'uploading' });
    try {
      const { jobId } = await startImport({
        orgId,
        sources: sent.map((row) => row.source),
        idempotencyKey: selection.key,
        maxInlineBytes,
        onProgress: setSentBytes,
        signal: controller.signal,
      });
      mark({ state: 'uploaded' });
      router.push(`/imports/${jobId}${into && `?into=${into}`}`);
    } catch (cause) {
      setSending(false);
      if (controller.signal.aborted) return mark({ state: 'ready' });
      const blamed = blame(cause, sent);
      setStates((row) => {
        if (!ids.has(row.id)) return row;
        return { ...row, ...(blamed.get(row.id) ?? { state: 'ready' }) };
      });
      setFailure({
        key: selection.key,
        sentence: failureWords(cause, blamed.size, sent.length),
        isRefused: [...blamed.values()].some(({ state }) => state === 'refused'),
      });
    }
  }, [orgId, selection, maxInlineBytes, router, into, setStates]);

  const stop = useCallback(() => abort.current?.abort(), []);
  // What was said of another choice of papers is over.
  const { sentence: error, isRefused = false } = failure?.key === selection.key ? failure : {};
  return { start, stop, isSending, sentBytes, startedAtMs, error, isRefused };
}

/** Said beside the button: the rows that say why may be out of sight. */
function failureWords(cause: unknown, blamed: number, sent: number): string {
  if (cause instanceof FileGoneError) return cause.message;
  if (blamed === 0) return sentenceFor(cause);
  const refused = `Nothing was sent yet: ${count(blamed, 'paper')} above cannot be read, for the reason given there.`;
  return blamed < sent
    ? `${refused} The others can be read without ${blamed === 1 ? 'it' : 'them'}.`
    : refused;
}

/** Which rows a failure is about: the server names them by their place in the list that was sent. */
function blame(failure: unknown, sent: SourceRow[]): Map<string, Pick<SourceRow, 'state' | 'reason'>> {
  const blamed = new Map<string, Pick<SourceRow, 'state' | 'reason'>>();
  if (failure instanceof FileGoneError) {
    const row = sent.find(({ name }) => name === failure.fileName);
    if (row) blamed.set(row.id, { state: 'failed', reason: failure.message });
  } else if (failure instanceof RequestError) {
    for (const { path, message } of failure.problem.errors ?? []) {
      const row = sent[Number(/^sources\.(\d+)\b/.exec(path)?.[1])];
      if (row) blamed.set(row.id, { state: 'refused', reason: message });
    }
  }
  return blamed;
}
