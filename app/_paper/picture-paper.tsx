'use client';

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { ConfidenceMap } from '#lib/import/candidate.ts';
import { boxKey, marksOf, type PaperFocus } from './marks.ts';
import { Outlines } from './outlines.tsx';
import classes from './page-paper.module.css';
import { scrollWithin } from './scroll-within.ts';

interface PicturePaperProps {
  file: Blob;
  fileName: string;
  fileId: string;
  /** In the points of its boxes. */
  size: { width: number; height: number };
  confidences: ConfidenceMap;
  focus: PaperFocus | undefined;
  pane: RefObject<HTMLElement | null>;
  onPick: (path: string) => void;
  onUnreadable: () => void;
}

/** A photograph or scan of a paper, with the places outlined that fields were read from. */
export function PicturePaper({
  file,
  fileName,
  fileId,
  size,
  confidences,
  focus,
  pane,
  onPick,
  onUnreadable,
}: PicturePaperProps) {
  const url = useObjectUrl(file);
  const active = useRef<HTMLButtonElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const marks = useMemo(() => marksOf(confidences, fileId, boxKey), [confidences, fileId]);
  useEffect(() => {
    if (focus && isDrawn) scrollWithin(pane.current, active.current);
  }, [focus, isDrawn, pane]);
  return (
    <div className={classes.pages}>
      <div className={classes.sheet}>
        {url && (
          // biome-ignore lint/performance/noImgElement: a picture of the person's own that no server of ours may resize
          <img src={url} alt={`The paper ${fileName}`} onLoad={() => setDrawn(true)} onError={onUnreadable} />
        )}
        {isDrawn && <Outlines marks={marks} {...size} focus={focus} activeRef={active} onPick={onPick} />}
      </div>
    </div>
  );
}

function useObjectUrl(file: Blob): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
