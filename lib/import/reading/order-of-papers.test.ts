import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from './index.ts';
import { isWrittenLater } from './order-of-papers.ts';

const read = (text: string) => readSource(sourceOf(text));

const CONTRACT = `PERFORMANCE AGREEMENT
This agreement is made between Rotor Ltd (Purchaser) and Kupferlicht (Artist), date of contract 20 January 2027.
The Purchaser shall pay a guarantee. Date: 14 May 2027. Doors 20:00.`;
const mailOf = (date: string) => `From: Ina Berg <ina@rotor.example>
To: Kupferlicht <office@kupferlicht.example>
Date: ${date}
Subject: times

Doors 19:30.`;
const DAY_SHEET = 'DAY SHEET Friday 14 May 2027\n15:00 Load-in\n19:30 Doors\n21:10 Kupferlicht';
const ADVANCE = 'SHOW ADVANCE, filled in 28 April 2027\nDoors 19:45\nSoundcheck 16:00';

describe('which of two papers was written later', () => {
  it.each([
    ['a mail than the contract of before', mailOf('Tue, 2 Mar 2027 10:12:44 +0000'), CONTRACT],
    [
      'the later of two mails',
      mailOf('Tue, 2 Mar 2027 10:12:44 +0000'),
      mailOf('Tue, 2 Mar 2027 09:00:00 +0000'),
    ],
    [
      'a mail dated in figures, the day first',
      mailOf('01.04.2027 10:00'),
      mailOf('Tue, 2 Mar 2027 10:12:44 +0000'),
    ],
    ['a mail dated in words', mailOf('Mittwoch, 5. Mai 2027 16:48'), ADVANCE],
    ['a form that says when it was filled in', ADVANCE, mailOf('Tue, 2 Mar 2027 10:12:44 +0000')],
    [
      'a letter by the day over its greeting',
      '20 February 2027\nDear Ms Berg,\nwe confirm three rooms for 14 May 2027.',
      mailOf('Tue, 2 Feb 2027 10:12:44 +0000'),
    ],
    [
      'a rooming list by the day behind its version',
      'ROOMING LIST Cork v2 22/02/2027\nIda Holm  14/05/2027  15/05/2027',
      'ROOMING LIST Cork v1 13/01/2027\nIda Holm  14/05/2027  15/05/2027',
    ],
    ['the sheet of the day than what was planned', DAY_SHEET, mailOf('Tue, 2 Mar 2027 10:12:44 +0000')],
    ['the sheet of the day than a contract signed late', DAY_SHEET, CONTRACT.replace('January', 'May')],
    [
      'the plan of the day with the higher number',
      DAY_SHEET.replace('Friday', 'v2, Friday'),
      DAY_SHEET.replace('Friday', 'v1, Friday'),
    ],
    [
      'a mail on what changes in a plan without a date',
      mailOf('Tue, 2 Mar 2027 10:12:44 +0000').replace('Doors', 'A few changes to the day sheet: doors'),
      DAY_SHEET,
    ],
    ['what is planned than what was agreed', 'Doors 19:30, soundcheck 16:00, see you there', CONTRACT],
  ])('is %s', (_, later, earlier) => {
    expect(isWrittenLater({ reading: read(later) }, { reading: read(earlier) })).toBe(true);
    expect(isWrittenLater({ reading: read(earlier) }, { reading: read(later) })).toBe(false);
  });

  it('is not told where neither says when it was written', () => {
    const [one, other] = [read('Doors 19:30'), read('Doors 20:00')];
    expect(isWrittenLater({ reading: one }, { reading: other })).toBe(false);
    expect(isWrittenLater({ reading: other }, { reading: one })).toBe(false);
  });
});
