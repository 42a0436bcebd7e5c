import { expect, it } from 'vitest';
import { boxAsDrawn } from './turned-page.ts';

it('puts the top left of a page that was turned a quarter clockwise back to its bottom left', () => {
  const drawn = { degrees: 90, width: 600, height: 800 };
  expect(boxAsDrawn([0, 0, 100, 20], { width: 800, height: 600 }, drawn)).toEqual([0, 700, 20, 100]);
});

it('keeps the middle of a page that was turned a little where it was', () => {
  const [x, y, width, height] = boxAsDrawn(
    [295, 395, 10, 10],
    { width: 600, height: 800 },
    { degrees: 5, width: 600, height: 800 },
  );
  expect([x + width / 2, y + height / 2]).toEqual([expect.closeTo(300), expect.closeTo(400)]);
  expect(width).toBeCloseTo(10 * (Math.cos(Math.PI / 36) + Math.sin(Math.PI / 36)), 1);
});
