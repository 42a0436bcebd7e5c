'use client';

import { UnstyledButton } from '@mantine/core';
import type { Ref } from 'react';
import { nameOfPath } from '../_fields/paths.ts';
import { boxKey, type Mark, nextPath, type PaperFocus } from './marks.ts';
import classes from './outlines.module.css';

interface OutlinesProps {
  marks: readonly Mark[];
  /** Of the page that lies beneath, in points, as the boxes. */
  width: number;
  height: number;
  focus: PaperFocus | undefined;
  activeRef: Ref<HTMLButtonElement>;
  onPick: (path: string) => void;
}

/** Where fields were read, drawn over a page; each leads to its fields. */
export function Outlines({ marks, width, height, focus, activeRef, onPick }: OutlinesProps) {
  const activeKey = focus && boxKey(focus.evidence);
  return marks.map((mark) => {
    const [x, y, w, h] = mark.evidence.box ?? [0, 0, 0, 0];
    const isActive = mark.key === activeKey;
    const names = mark.paths.map(nameOfPath).join(', ');
    const next = nextPath(mark, focus?.path);
    return (
      <UnstyledButton
        key={mark.key}
        ref={isActive ? activeRef : undefined}
        className={classes.outline}
        data-active={isActive || undefined}
        aria-label={`Go to ${names}`}
        title={names}
        style={{
          left: `${(x / width) * 100}%`,
          top: `${(y / height) * 100}%`,
          width: `${(w / width) * 100}%`,
          height: `${(h / height) * 100}%`,
        }}
        onClick={() => next && onPick(next)}
      />
    );
  });
}
