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

describe('a paper that the reader of a section stumbles over', () => {
  const stumbling: typeof deal = {
    ...deal,
    extract(context) {
      if (context.readings.some(({ source }) => source.sourceId === 's1')) throw new Error('A fault.');
      return deal.extract(context);
    },
  };

  it('is left out with a warning, and the others are read', () => {
    const faults: string[] = [];
    const { value, warnings } = readSection(
      stumbling,
      readings,
      {},
      { onFault: (error) => faults.push(String(error)) },
    );
    expect(value).toMatchObject({ fee: '4000' });
    expect(warnings).toMatchObject([{ code: 'import.paper_left_out', sourceId: 's1', paths: ['deal'] }]);
    expect(faults).toEqual(['Error: A fault.']);
  });

  it('is a fault of the section when there is no other', () => {
    expect(() => readSection(stumbling, readings.slice(0, 1), {})).toThrow('A fault.');
  });
});

describe('a paper about another show', () => {
  const other = readSource(
    sourceOf(
      'CONCERT AGREEMENT\nArtist: Nora Quist\nVenue: Corn Loft, 3 High Lane, Lund\nDate of performance: 21 June 2026\nFee: SEK 9,000 flat\n',
      { sourceId: 's4', fileName: 'lund.txt' },
    ),
  );
  const own = readSource(
    sourceOf(
      'CONCERT AGREEMENT\nArtist: The Sable Lines\nVenue: Mill Hall, 4 Dock Road, Leeds\nDate of performance: 6 March 2026\nFee: GBP 400 flat\n',
      { sourceId: 's3' },
    ),
  );

  it('is set aside with a warning that names its show, in the sections that follow too', () => {
    const { value, warnings } = readSection(general, [own, other], {});
    expect(value).toMatchObject({ artist: 'The Sable Lines', city: 'Leeds', date: '2026-03-06' });
    expect(warnings).toMatchObject([{ code: 'source.other_show', sourceId: 's4' }]);
    expect(warnings[0]?.message).toContain('“lund.txt” was set aside');
    expect(warnings[0]?.message).toContain('Nora Quist, Lund, 2026-06-21');
    expect(readSection(deal, [own, other], {}, { warned: warnings }).value).toMatchObject({ fee: '400' });
  });

  it('is told by the rules: a model has no say in which papers count', () => {
    const said = (value: string, quote: string) => [
      { value, method: 'llm' as const, reason: '', evidence: [{ sourceId: 's3', page: 1, quote }] },
    ];
    const lies = { artist: said('Nora Quist', 'x'), city: said('Lund', 'x'), date: said('2026-06-21', 'x') };
    const fromModel = { entries: [lies], warnings: [], rejected: 0, hasSeenAll: true };
    const { value, warnings, record } = readSection(general, [own], {}, { fromModel });
    expect(value).toEqual(readSection(general, [own], {}).value);
    expect(warnings).toEqual([]);
    expect(record?.agreed).toBe(0);
  });
});
