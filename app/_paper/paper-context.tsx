'use client';

import { createContext, use } from 'react';
import type { Evidence } from '#lib/import/candidate.ts';

/**
 * Brings the words a value was read from before the person's eyes; absent where no paper can be shown. With `isBeside` the
 * fields stay in sight where there is no room for both.
 */
export type ShowInPaper = (path: string, evidence: Evidence, isBeside?: boolean) => void;

export const ShowInPaperContext = createContext<ShowInPaper | null>(null);

export function useShowInPaper(): ShowInPaper | null {
  return use(ShowInPaperContext);
}
