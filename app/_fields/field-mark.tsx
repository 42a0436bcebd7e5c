import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconMinus,
  IconUserCheck,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import classes from './field-mark.module.css';
import type { FieldState } from './standing.ts';

interface MarkInfo {
  word: string;
  Icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
}

export const MARKS: Record<FieldState, MarkInfo> = {
  sure: { word: 'Sure', Icon: IconCircleCheck },
  likely: { word: 'Likely', Icon: IconCircleCheck },
  check: { word: 'Check', Icon: IconAlertTriangle },
  missing: { word: 'Missing', Icon: IconCircleDashed },
  yours: { word: 'Yours', Icon: IconUserCheck },
  cleared: { word: 'Cleared', Icon: IconUserCheck },
  leftEmpty: { word: 'Left empty', Icon: IconUserCheck },
  empty: { word: 'Empty', Icon: IconMinus },
};

/** How far a field can be relied on: by word, by icon and by colour. */
export function FieldMark({ state, label }: { state: FieldState; label?: string }) {
  const { word, Icon } = MARKS[state];
  return (
    <span className={classes.mark} data-state={state}>
      <Icon size={14} aria-hidden />
      {label ?? word}
    </span>
  );
}
