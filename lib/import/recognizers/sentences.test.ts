import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const texts = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it('keeps amounts, dates, clock times and abbreviations whole', () => {
    expect(
      texts(
        'Die Gage beträgt 2.500,- EUR zzgl. MwSt. Zahlung bis 24. April per Überweisung. Einlass 19.30 Uhr.',
      ),
    ).toEqual([
      'Die Gage beträgt 2.500,- EUR zzgl. MwSt.',
      'Zahlung bis 24. April per Überweisung.',
      'Einlass 19.30 Uhr.',
    ]);
    expect(texts('A deposit of $9,250.00 is due to St. Anne Ltd. by May 6. The rest follows.')).toHaveLength(
      2,
    );
  });

  it('ends at a number or an abbreviation when a new sentence plainly begins', () => {
    expect(
      texts("Dinner at 19:00 for 5. You'll sleep at the inn, breakfast incl. Please bring cash."),
    ).toHaveLength(3);
  });

  it('cuts at questions, exclamations and empty lines, and says where each sentence stands', () => {
    const text = 'Deal! Passt das?\n\nGruß\nJonas';
    const sentences = splitSentences(text);
    expect(sentences.map((s) => s.text)).toEqual(['Deal!', 'Passt das?', 'Gruß\nJonas']);
    for (const s of sentences) expect(text.slice(s.start, s.start + s.text.length)).toBe(s.text);
  });
});

it('ends a sentence after a unit and after the number of a model', () => {
  const texts = (text: string) => splitSentences(text).map((one) => one.text);
  expect(texts('Stage 8 x 6 m. Wifi in the room.')).toEqual(['Stage 8 x 6 m.', 'Wifi in the room.']);
  expect(texts('FOH: DiGiCo SD10. Monitors: SD12.')).toEqual(['FOH: DiGiCo SD10.', 'Monitors: SD12.']);
});
