'use client';

import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Stage blue: the colour of the product. Shade 7 on white and shade 3 on the dark ground both pass 4.5:1. */
const stage: MantineColorsTuple = [
  '#eef4fb',
  '#dbe6f4',
  '#b3cbe8',
  '#88aedd',
  '#6496d3',
  '#4d86cd',
  '#3c78c4',
  '#2a63ab',
  '#20549a',
  '#114788',
];

/** Footlight: a warm accent, and the colour of "check this". */
const footlight: MantineColorsTuple = [
  '#fff6e3',
  '#ffeccd',
  '#fdd79c',
  '#fac166',
  '#f8ae3a',
  '#f7a21e',
  '#e08f0f',
  '#b06c00',
  '#8f5600',
  '#6f4200',
];

/** Go: a quiet green for what is sure and done. */
const go: MantineColorsTuple = [
  '#e9f9f1',
  '#d6f0e4',
  '#abe0c8',
  '#7dd0aa',
  '#57c291',
  '#3fba81',
  '#30a772',
  '#1c7d53',
  '#136645',
  '#065036',
];

const systemFont =
  'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif';

export const theme = createTheme({
  colors: { stage, footlight, go },
  primaryColor: 'stage',
  primaryShade: 7,
  autoContrast: true,
  fontFamily: systemFont,
  headings: { fontFamily: systemFont, fontWeight: '650', textWrap: 'balance' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Anchor: { defaultProps: { underline: 'hover' } },
    Modal: {
      styles: { title: { fontWeight: 650 } },
      defaultProps: {
        centered: true,
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.4, blur: 2 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    },
    Tooltip: {
      defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: false } },
    },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end', withinPortal: true } },
  },
});
