import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../reading/index.ts';
import { deal } from '../sections/deal.ts';
import { general } from '../sections/general.ts';
import { readSection } from './read-section.ts';

const readings = [
  'CONCERT AGREEMENT (draft 1, 2 December 2025)\nArtist: The Sable Lines\nDate of performance: 7 March 2026\nFee: EUR 3,500 flat\n',
  'CONCERT AGREEMENT\nArtist: The Sable Lines\nDate of performance: 6 March 2026\nFee: EUR 4,000 flat\nThis agreement replaces all previous versions.\n',
  'Booking confirmation KLM\nPassenger: Ann Lee\nKL1234 7 March 2026 Oslo (OSL) 09:40 - Amsterdam (AMS) 11:30\n',
].map((text, i) => readSource(sourceOf(text, { sourceId: `s${i + 1}` })));

describe('a section of papers of which one replaces another', () => {
  it('takes the fee of the newer paper and keeps the older one as an alternative', () => {
    const { value, confidence } = readSection(deal, readings, {});
    expect(value).toMatchObject({ fee: '4000' });
    expect(confidence['deal.fee']?.alternatives).toMatchObject([{ value: '3500', status: 'superseded' }]);
  });

  it('takes the day of the newer paper, and no ticket speaks for the older one', () => {
    const { value, confidence } = readSection(general, readings, {});
    expect(value).toMatchObject({ date: '2026-03-06' });
    const sources = confidence['general.date']?.evidence.map((one) => one.sourceId);
    expect(new Set(sources)).toEqual(new Set(['s2']));
  });
});
