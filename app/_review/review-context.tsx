'use client';

import { createContext, use } from 'react';
import type { Evidence } from '#lib/import/candidate.ts';
import type { SectionKey } from '#lib/import/extracted.ts';
import type { ReviewChange } from '#lib/shows/review.ts';
import type { Entry } from '../_fields/paths.ts';
import type { SourceNames } from '../_fields/source-names.ts';
import type { Fields, OpenFields } from '../_fields/standing.ts';

/** What a person is about to do to an item of a list as a whole. */
export interface Arrangement {
  kind: 'merge' | 'split';
  section: SectionKey;
  index: number;
}

/** A booking that the papers call off. */
export interface LeftOutBooking {
  section: SectionKey;
  value: Entry;
  /** A clause: `a sentence calls it off`. */
  reason: string;
  evidence?: Evidence | undefined;
}

/** What a field needs besides itself. It stays what it is while fields change, so that only those are drawn again. */
export interface ReviewTools {
  sources: SourceNames;
  isReadOnly: boolean;
  /** `what` names the action for Undo, as in "Clear Hotel 2 › Phone"; several changes are undone as one. */
  act: (change: ReviewChange | ReviewChange[], what: string) => void;
  /** Opens the dialog in which an item is merged with another one or split into two. */
  arrange: (arrangement: Arrangement) => void;
}

/** What every larger part of the form needs: the fields as they stand, and how to change them. */
export interface ReviewForm extends Fields, OpenFields, ReviewTools {
  leftOut: readonly LeftOutBooking[];
}

export const ReviewContext = createContext<ReviewForm | null>(null);

export function useReviewForm(): ReviewForm {
  const form = use(ReviewContext);
  if (!form) throw new Error('useReviewForm is used outside of the review form.');
  return form;
}

export const ToolsContext = createContext<ReviewTools | null>(null);

export function useReviewTools(): ReviewTools {
  const tools = use(ToolsContext);
  if (!tools) throw new Error('useReviewTools is used outside of the review form.');
  return tools;
}
