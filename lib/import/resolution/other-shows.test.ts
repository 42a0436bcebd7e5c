import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../reading/index.ts';
import { general } from '../sections/general.ts';
import type { AnyEntry } from './group-entries.ts';
import { papersOfOtherShows } from './other-shows.ts';

const CONTRACT =
  'CONCERT AGREEMENT\nArtist: The Sable Lines\nVenue: Mill Hall, 4 Dock Road, Leeds\nDate of performance: 7 March 2026\n';

function otherShows(...papers: string[]) {
  const readings = papers.map((text, i) => readSource(sourceOf(text, { sourceId: `s${i + 1}` })));
  return papersOfOtherShows(general.extract({ readings, done: {} }).entries as AnyEntry[]);
}

describe('papers of two shows in one import', () => {
  it('are told apart by the day, the house and the town', () => {
    const next = CONTRACT.replace('Mill Hall, 4 Dock Road, Leeds', 'Harbour Room, 12 Quay Street, Bristol');
    expect(otherShows(CONTRACT, next.replace('7 March', '9 March'))).toEqual([
      { sourceId: 's2', about: 'The Sable Lines, Bristol, 2026-03-09' },
    ]);
  });

  it('are told apart by the day, the house and the artist, and the show of most papers is the import’s own', () => {
    const other =
      'DEAL MEMO\nArtist: Nora Quist\nVenue: Corn Loft, 3 High Lane, Leeds\nDate: 21 June 2026\nFee: GBP 900\n';
    const sheet =
      'ADVANCE SHEET\nArtist: The Sable Lines\nVenue: Mill Hall, 4 Dock Road, Leeds\nShow date: 7 March 2026\n';
    expect(otherShows(other, CONTRACT, sheet)).toMatchObject([{ sourceId: 's1' }]);
  });
});

describe('papers that differ and are about one show', () => {
  it('are of one show when it was moved to another day and house of the town', () => {
    const moved = CONTRACT.replace('Mill Hall, 4 Dock Road', 'Harbour Room, 12 Quay Street');
    expect(otherShows(CONTRACT, moved.replace('7 March', '9 March'))).toEqual([]);
  });

  it('are of one show when two acts play one evening', () => {
    expect(otherShows(CONTRACT, CONTRACT.replace('The Sable Lines', 'Nora Quist'))).toEqual([]);
  });

  it('are of one show when one of them is about a hotel in another town', () => {
    const hotel =
      'Hotel Aurora, 12 Quay Street, Bristol\nBooking confirmation 88412\nGuest: Ann Lee\nCheck-in: 8 March 2026\nCheck-out: 9 March 2026\n';
    expect(otherShows(CONTRACT, hotel)).toEqual([]);
  });
});
