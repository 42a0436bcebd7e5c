'use client';

import { useCallback, useMemo, useState } from 'react';
import type { ImportLimits } from '#lib/import/limits.ts';
import { markTwins, refusalOf, type SourceRow } from './rows.ts';

export type KnownImports = ReadonlyMap<string, { jobId: string; createdAt: string }>;

/** The papers chosen so far. Each is checked and hashed by itself as soon as it is added. */
export function useSelection(limits: ImportLimits, known: KnownImports) {
  const [rows, setRows] = useState<SourceRow[]>([]);

  const update = useCallback((id: string, change: Partial<SourceRow>) => {
    setRows((current) => markTwins(current.map((row) => (row.id === id ? { ...row, ...change } : row))));
  }, []);

  const addFiles = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file): SourceRow => {
        const reason = refusalOf(file, limits);
        return {
          id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`,
          source: { kind: 'file', file },
          name: file.name,
          sizeBytes: file.size,
          ...(reason ? { state: 'refused', reason } : { state: 'checking' }),
        };
      });
      setRows((current) => [...current, ...added]);
      for (const row of added) {
        if (row.state === 'checking') void hashRow(row).then((change) => update(row.id, change));
      }
    },
    [limits, update],
  );

  const addText = useCallback((label: string, text: string) => {
    const id = `${Date.now()}-${Math.random()}`;
    const sizeBytes = new Blob([text]).size;
    const source = { kind: 'text', label, text } as const;
    setRows((current) => [...current, { id, source, name: label, sizeBytes, state: 'ready' }]);
  }, []);

  const remove = useCallback((id: string) => {
    setRows((current) => markTwins(current.filter((row) => row.id !== id)));
  }, []);

  const setStates = useCallback((change: (row: SourceRow) => SourceRow) => {
    setRows((current) => markTwins(current.map(change)));
  }, []);

  const rowsWithKnown = useMemo(
    () =>
      rows.map((row) => {
        const knownImport = row.sha256 ? known.get(row.sha256) : undefined;
        return knownImport ? { ...row, knownImport } : row;
      }),
    [rows, known],
  );

  return { rows: rowsWithKnown, addFiles, addText, remove, setStates, update };
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
