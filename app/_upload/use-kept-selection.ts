'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { forgetSelection, type Kept, keepSelection, loadSelection } from '../_client/kept-selection.ts';
import { sendable } from './rows.ts';
import type { Selection } from './use-selection.ts';

/**
 * Keeps the chosen papers in the browser until they are sent, and gives what was left there by a page that was closed. A
 * browser that keeps nothing (private windows, no room) costs only this convenience.
 */
export function useKeptSelection(owner: string, current: Selection) {
  const [left, setLeft] = useState<Kept<Selection>>();
  useEffect(() => {
    loadSelection<Selection>(owner).then(setLeft, () => setLeft(undefined));
  }, [owner]);

  const isEmpty = current.rows.length === 0;
  const keeping = useMemo(() => ({ ...current, rows: sendable(current.rows) }), [current]);
  const isSent = current.rows.some((row) => row.state === 'uploaded');
  const forget = useCallback(() => {
    setLeft(undefined);
    forgetSelection(owner).catch(() => setLeft(undefined));
  }, [owner]);
  useEffect(() => {
    if (isSent) return forget();
    if (isEmpty) return;
    setLeft(undefined);
    // Of what is refused there is nothing to go on with.
    if (keeping.rows.length === 0) forget();
    else keepSelection(owner, keeping).catch(() => setLeft(undefined));
  }, [owner, keeping, isEmpty, isSent, forget]);
  return { left: isEmpty ? left : undefined, forget };
}
