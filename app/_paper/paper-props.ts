import type { RefObject } from 'react';
import type { ConfidenceMap } from '#lib/import/candidate.ts';
import type { PaperFocus } from './marks.ts';

/** What every way of showing a paper is given. */
export interface PaperProps {
  /** The source whose file it is. */
  fileId: string;
  confidences: ConfidenceMap;
  /** The place looked at, when it is in this file. */
  focus: PaperFocus | undefined;
  /** What scrolls the paper. */
  pane: RefObject<HTMLElement | null>;
  /** A marked place was pressed: its field is wanted. */
  onPick: (path: string) => void;
}

/** Of papers shown as they look. */
export interface DrawnPaperProps extends PaperProps {
  file: Blob;
  /** The browser cannot show this file; its words can still be read. */
  onUnreadable: () => void;
}
