'use client';

import { useWindowEvent } from '@mantine/hooks';
import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { valueAt } from '../_fields/paths.ts';
import { evidenceTaken } from '../_fields/read-value.ts';
import type { PaperFocus } from '../_paper/marks.ts';
import type { ShowInPaper } from '../_paper/paper-context.tsx';
import { focusedPath, focusedPlace, focusField } from './focus-field.ts';
import { goOnFrom } from './focus-next.ts';
import type { ReviewForm } from './review-context.tsx';

/** Which half of the review is in sight where there is no room for both. */
export type ReviewView = 'fields' | 'papers';

/** From here on form and papers have room beside each other; `review-panel.module.css` knows the same width. */
export const SIDE_BY_SIDE = '(min-width: 64em)';

/** Keeps the papers where the person is in the form, and brings the person back from a marked place to its field. */
export function usePaperFocus({
  extracted,
  confidences,
  readAt,
}: Pick<ReviewForm, 'extracted' | 'confidences' | 'readAt'>) {
  const [focus, setFocus] = useState<PaperFocus>();
  const { view, setView } = useView();

  useWindowEvent('focusin', () => {
    const path = focusedPath();
    const place = focusedPlace();
    if (place !== undefined) goOnFrom(place);
    if (path === undefined || path === focus?.path) return;
    const read = readAt(path);
    const taken = evidenceTaken(valueAt(extracted, path), read, confidences[path]);
    const [evidence] = taken ?? (read?.confidence ?? confidences[path])?.evidence ?? [];
    if (evidence) setFocus({ path, evidence });
  });

  const show: ShowInPaper = useCallback(
    (path, evidence, isBeside = false) => {
      setFocus({ path, evidence });
      if (!isBeside) setView('papers');
    },
    [setView],
  );
  const pick = useCallback(
    (path: string) => {
      setView('fields');
      focusField(path);
    },
    [setView],
  );
  return { focus, view, setView, show, pick };
}

/** Where one half takes the place of the other, the fields are found again where they were left, and at once. */
function useView() {
  const [view, showView] = useState<ReviewView>('fields');
  const now = useRef<ReviewView>('fields');
  const fieldsAt = useRef(0);
  const setView = useCallback((next: ReviewView) => {
    if (next === now.current || window.matchMedia(SIDE_BY_SIDE).matches) return;
    now.current = next;
    if (next === 'papers') fieldsAt.current = window.scrollY;
    flushSync(() => showView(next));
    if (next === 'fields') scrollBackTo(fieldsAt.current);
  }, []);
  return { view, setView };
}

/** Long texts are measured anew once they are shown, a few frames later; what they grow by must not carry the page along. */
const MEASURING_MS = 500;

function scrollBackTo(top: number): void {
  const { style } = document.documentElement;
  style.overflowAnchor = 'none';
  window.scrollTo({ top, behavior: 'instant' });
  window.setTimeout(() => {
    style.overflowAnchor = '';
  }, MEASURING_MS);
}
