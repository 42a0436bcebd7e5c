import { describe, expect, it } from 'vitest';
import { importSubtitle, importTitle } from './import-title.ts';

const papers = (...names: string[]) => names.map((fileName) => ({ fileName }));
const read = (general: object) => ({
  sources: papers('rider.pdf'),
  extracted: { general },
  review: null,
});

describe('the name of an import', () => {
  it('is that of its papers until the show is known', () => {
    const waiting = { sources: papers('a.pdf', 'b.txt', 'c.eml', 'd.csv'), about: null };
    expect(importTitle(waiting)).toBe('a.pdf, b.txt and 2 more');
    expect(importSubtitle(waiting)).toBe('');
    expect(importTitle(read({ city: 'Aarhus' }))).toBe('rider.pdf');
    expect(importSubtitle(read({ city: 'Aarhus' }))).toBe('Aarhus');
  });

  it('is that of the show once it is read, with place, day and papers below', () => {
    const job = read({ artist: 'Mira Lund', venue: 'Voxhall', city: 'Aarhus', date: '2026-11-14' });
    expect(importTitle(job)).toBe('Mira Lund');
    expect(importSubtitle(job)).toBe('Sat, 14 Nov 2026 · Voxhall, Aarhus · rider.pdf');
  });

  it('follows what the person corrected', () => {
    const job = {
      ...read({ artist: 'Mira Lnd' }),
      review: { extracted: { general: { artist: 'Mira Lund' } } },
    };
    expect(importTitle(job)).toBe('Mira Lund');
  });
});
