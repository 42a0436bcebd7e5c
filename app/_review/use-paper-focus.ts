'use client';

import { useWindowEvent } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import type { PaperFocus } from '../_paper/marks.ts';
import type { ShowInPaper } from '../_paper/paper-context.tsx';
import { focusedPath, focusedPlace, focusField } from './focus-field.ts';
import { goOnFrom } from './focus-next.ts';
import type { ReviewForm } from './review-context.tsx';

/** Which half of the review is in sight where there is no room for both. */
export type ReviewView = 'fields' | 'papers';

/** Keeps the papers where the person is in the form, and brings the person back from a marked place to its field. */
export function usePaperFocus({ confidences, readAt }: Pick<ReviewForm, 'confidences' | 'readAt'>) {
  const [focus, setFocus] = useState<PaperFocus>();
  const [view, setView] = useState<ReviewView>('fields');

  useWindowEvent('focusin', () => {
    const path = focusedPath();
    const place = focusedPlace();
    if (place !== undefined) goOnFrom(place);
    if (path === undefined || path === focus?.path) return;
    const [evidence] = (readAt(path)?.confidence ?? confidences[path])?.evidence ?? [];
    if (evidence) setFocus({ path, evidence });
  });

  const show: ShowInPaper = useCallback((path, evidence) => {
    setFocus({ path, evidence });
    setView('papers');
  }, []);
  const pick = useCallback((path: string) => {
    setView('fields');
    // The form may have been out of sight until now.
    requestAnimationFrame(() => focusField(path));
  }, []);
  return { focus, view, setView, show, pick };
}
