import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from './index.ts';

const pairsOf = (text: string, language = 'en') =>
  readSource(sourceOf(text, { language })).pairs.map(({ concept, value }) => [concept, value]);

describe('papers of questions and answers', () => {
  it('have the question for the label of the answer below it', () => {
    const text =
      '1. What time can we load in?\n15:30\n2. When is soundcheck?\n16:30\n3. Where are we staying?\nHotel Wherry';
    expect(pairsOf(text)).toEqual([
      ['activity.loadIn', '15:30'],
      ['activity.soundcheck', '16:30'],
      ['hotel.name', 'Hotel Wherry'],
    ]);
  });

  it('have the question for the label of the answer behind it', () => {
    const text = 'Doors? 19:00\nCurfew? 23:00\nFee? 2,400 GBP';
    expect(pairsOf(text)).toEqual([
      ['activity.doors', '19:00'],
      ['activity.curfew', '23:00'],
      ['deal.fee', '2,400 GBP'],
    ]);
  });

  it('mark questions and answers with letters or arrows', () => {
    expect(
      pairsOf('Q: Who plays?\nA: The Swallows\nQ: Where is the show?\nA: Quay Hall\nQ: Doors?\nA: 7 pm'),
    ).toEqual([
      ['person.artist', 'The Swallows'],
      ['event.venue', 'Quay Hall'],
      ['activity.doors', '7 pm'],
    ]);
    const french =
      'À quelle heure sont les balances ? → 16h30\nÀ quelle heure jouons-nous ? → 21h30\nQuel est le cachet ? → 1 500 €';
    expect(pairsOf(french, 'fr').map(([concept]) => concept)).toEqual([
      'activity.soundcheck',
      'event.setTime',
      'deal.fee',
    ]);
  });

  it('go on in the lines below an answer', () => {
    const text = 'Doors?\n19:00\nCurfew?\n23:00\nWhere do we drive to?\nGate 5, Newmarket Road,\nCambridge';
    expect(pairsOf(text).at(-1)).toEqual(['event.venueAddress', 'Gate 5, Newmarket Road,\nCambridge']);
  });

  it('are no mails that ask a thing or two', () => {
    const text = 'Could you send the rider? Thanks a lot for it.\nWould that work for you? Let me know.';
    expect(readSource(sourceOf(text)).lines.every((line) => line.line.cells.length === 1)).toBe(true);
  });

  it('in a mail stand below the quoted questions, and what was asked for is not what was given', () => {
    const text = [
      '> 1) What time can we load in?',
      '12:30 works.',
      '> 2) Soundcheck - could we have 3:30?',
      'Make it 3:45 PM please.',
      '> 3) Hotel?',
      'The Mill Inn.',
      "> 4) Food: we're eight.",
      'Dinner is at 5:30 PM.',
    ].join('\n');
    expect(pairsOf(text)).toEqual([
      ['activity.loadIn', '12:30 works.'],
      ['activity.soundcheck', 'Make it 3:45 PM please.'],
      ['hotel.name', 'The Mill Inn.'],
      ['food.meal', 'Dinner is at 5:30 PM.'],
    ]);
  });
});
