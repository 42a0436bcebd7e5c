import { expect, it } from 'vitest';
import type { PaperKind } from '../reading/paper-kind-words.ts';
import { authorityIn } from './authority.ts';
import { supportOf } from './strength.ts';

const KINDS: Record<string, PaperKind> = { s1: 'contract', s2: 'mail', s3: 'rider' };

function said(sourceId: string, specificity: number) {
  const evidence = [{ sourceId, page: 1, quote: 'The Linen Hall' }];
  return { value: 'The Linen Hall', method: 'pattern' as const, reason: 'said so', evidence, specificity };
}

it('takes who plays where from the contract, though a mail is surer of another house', () => {
  const authority = authorityIn('general', 'venue', (sourceId) => KINDS[sourceId]);
  expect(supportOf([said('s1', 0.6)], authority)).toBeGreaterThan(
    supportOf([said('s2', 0.95), said('s3', 0.6)], authority),
  );
});

it('lets every paper speak alike of all else', () => {
  const authority = authorityIn('general', 'setTime', (sourceId) => KINDS[sourceId]);
  expect(supportOf([said('s2', 0.95)], authority)).toBeGreaterThan(supportOf([said('s1', 0.6)], authority));
});
