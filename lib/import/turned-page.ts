import type { Box } from './source-text.ts';

/** A page that lay crooked or on its side and was turned before it was read. */
export interface Turn {
  /** Clockwise, from the page as it is drawn to the page as it was read; about the middle of both. */
  degrees: number;
  /** Points, of the page as it is drawn. */
  width: number;
  height: number;
}

/** Where a box of the page as read lies on the page as drawn: the upright box around its turned corners. */
export function boxAsDrawn(box: Box, read: { width: number; height: number }, turn: Turn): Box {
  const angle = (turn.degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [left, top, width, height] = box;
  const corners = [
    [left, top],
    [left + width, top],
    [left, top + height],
    [left + width, top + height],
  ].map(([x = 0, y = 0]) => {
    const [dx, dy] = [x - read.width / 2, y - read.height / 2];
    return [turn.width / 2 + cos * dx + sin * dy, turn.height / 2 - sin * dx + cos * dy] as const;
  });
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [x0, y0] = [Math.min(...xs), Math.min(...ys)];
  return [x0, y0, Math.max(...xs) - x0, Math.max(...ys) - y0].map(
    (value) => Math.round(value * 100) / 100,
  ) as Box;
}
