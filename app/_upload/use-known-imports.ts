'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fetchKnown } from '../_client/imports.ts';
import { markKnown, type SourceRow } from './rows.ts';

/** The rows, each with the import that holds its content already: asked by hash, before anything is sent. */
export function useKnownImports(orgId: string, rows: SourceRow[]): SourceRow[] {
  const hashes = useMemo(
    () => [...new Set(rows.flatMap((row) => (row.takenFrom ? [] : (row.sha256 ?? []))))].sort(),
    [rows],
  );
  const { data: known } = useQuery({
    queryKey: ['known-imports', orgId, hashes],
    queryFn: ({ signal }) => fetchKnown(orgId, hashes, signal),
    enabled: hashes.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  return useMemo(() => markKnown(rows, known ?? []), [rows, known]);
}
