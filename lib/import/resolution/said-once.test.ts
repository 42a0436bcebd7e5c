import { expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../reading/index.ts';
import { factsOf } from '../reading/paper-facts.ts';
import { deal } from '../sections/deal.ts';
import { resolveSection } from './index.ts';

const CONTRACT = 'PERFORMANCE AGREEMENT\nArtist: Marsh Lanterns\nArtist fee: EUR 4,500.00 flat\n';
const OTHERS = ['Lunch for six at 13:00.', 'The van leaves at 10:15.', 'Bring the banner.'];

function feeBeside(...others: string[]) {
  const readings = [CONTRACT, ...others].map((text, i) =>
    readSource(sourceOf(text, { sourceId: `s${i + 1}` })),
  );
  const { confidence } = resolveSection(deal, deal.extract({ readings, done: {} }), factsOf(readings));
  const { score = 0, reason = '' } = confidence['deal.fee'] ?? {};
  return { score, isSaidOnce: reason.includes('no other paper says it') };
}

it('doubts what only one paper of a whole show says, and not what one of two or three does', () => {
  const [alone, few, show] = [feeBeside(), feeBeside(...OTHERS.slice(0, 2)), feeBeside(...OTHERS)];
  expect([alone, few, show].map(({ isSaidOnce }) => isSaidOnce)).toEqual([false, false, true]);
  expect(few.score).toBe(alone.score);
  expect(show.score).toBeLessThan(few.score);
});
