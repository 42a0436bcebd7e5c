'use client';

import { createContext, use } from 'react';
import type { Evidence } from '#lib/import/candidate.ts';

/** Brings the words a value was read from before the person's eyes; absent where no paper can be shown. */
export type ShowInPaper = (path: string, evidence: Evidence) => void;

export const ShowInPaperContext = createContext<ShowInPaper | null>(null);

export function useShowInPaper(): ShowInPaper | null {
  return use(ShowInPaperContext);
}
