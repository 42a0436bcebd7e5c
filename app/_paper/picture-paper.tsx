'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { boxKey, marksOf } from './marks.ts';
import { Outlines } from './outlines.tsx';
import classes from './page-paper.module.css';
import type { DrawnPaperProps } from './paper-props.ts';
import { scrollWithin } from './scroll-within.ts';

interface PicturePaperProps extends DrawnPaperProps {
  fileName: string;
  /** In the points of its boxes. */
  size: { width: number; height: number };
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
