'use client';

import { useCallback, useState } from 'react';
import type { ImportLimits } from '#lib/import/limits.ts';
import type { FetchedPage } from '../_client/fetch-page.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { firstOf, markTwins, refusalOf, rowsOfImport, type SourceRow } from './rows.ts';

/** The papers chosen so far. */
export interface Selection {
  rows: SourceRow[];
  /** Another one for every other choice, the same for every try to send this one: a lost answer makes no second import. */
  key: string;
}

/** Each paper is checked and hashed by itself as soon as it is added. */
export function useSelection(limits: ImportLimits) {
  const [selection, setSelection] = useState<Selection>({ rows: [], key: '' });

  const choose = useCallback((change: (rows: SourceRow[]) => SourceRow[]) => {
    setSelection(({ rows }) => ({ rows: markTwins(change(rows)), key: newId() }));
  }, []);
  const setStates = useCallback((change: (row: SourceRow) => SourceRow) => {
    setSelection((current) => ({ ...current, rows: markTwins(current.rows.map(change)) }));
  }, []);
  const update = useCallback(
    (id: string, change: Partial<SourceRow>) =>
      setStates((row) => (row.id === id ? { ...row, ...change } : row)),
    [setStates],
  );

  const check = useCallback(
    (rows: readonly SourceRow[]) => {
      for (const row of rows) {
        if (row.state === 'checking') void hashRow(row).then((change) => update(row.id, change));
      }
    },
    [update],
  );
  const addFiles = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file): SourceRow => {
        const reason = refusalOf(file, limits);
        return {
          id: newId(),
          source: { kind: 'file', file },
          name: file.name,
          sizeBytes: file.size,
          ...(reason ? { state: 'refused', reason } : { state: 'checking' }),
        };
      });
      choose((rows) => [...rows, ...added]);
      check(added);
    },
    [limits, choose, check],
  );

  const addText = useCallback(
    (label: string, text: string) => {
      const source = { kind: 'text', label, text } as const;
      const sizeBytes = new Blob([text]).size;
      choose((rows) => [...rows, { id: newId(), source, name: label, sizeBytes, state: 'ready' }]);
    },
    [choose],
  );

  const addPage = useCallback(
    (page: FetchedPage) => {
      const { fileName: name, sizeBytes } = page;
      const source = { kind: 'page', ...page } as const;
      choose((rows) => [...rows, { id: newId(), source, name, sizeBytes, state: 'ready' }]);
    },
    [choose],
  );

  const addImport = useCallback(
    (job: ImportJob) => choose((rows) => [...rows, ...rowsOfImport(job, rows)]),
    [choose],
  );

  const remove = useCallback((id: string) => choose((rows) => rows.filter((row) => row.id !== id)), [choose]);
  const removeAll = useCallback(() => choose(() => []), [choose]);
  const keepFirst = useCallback(() => choose((rows) => firstOf(rows, limits)), [choose, limits]);

  /** What was on its way when the page was closed has to be sent again; the server knows it by its key. */
  const restore = useCallback(
    (kept: Selection) => {
      const rows = kept.rows.map((row) =>
        row.state === 'uploading' ? { ...row, state: 'ready' as const } : row,
      );
      setSelection({ ...kept, rows });
      check(rows);
    },
    [check],
  );

  return {
    selection,
    addFiles,
    addText,
    addPage,
    addImport,
    remove,
    removeAll,
    keepFirst,
    restore,
    setStates,
    update,
  };
}

/** `crypto.randomUUID` is there in secure contexts only, and an address in the local network is none. */
function newId(): string {
  return crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
}

async function hashRow(row: SourceRow): Promise<Partial<SourceRow>> {
  if (row.source.kind !== 'file') return { state: 'ready' };
  try {
    const bytes = await row.source.file.arrayBuffer();
    // Only in secure contexts; without it doubles are not announced and nothing else is lost.
    const digest = await crypto.subtle?.digest('SHA-256', bytes);
    return { state: 'ready', ...(digest && { sha256: hex(digest) }) };
  } catch {
    return {
      state: 'failed',
      reason: 'This file cannot be read. It may have been moved; remove it and choose it again.',
    };
  }
}

function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
