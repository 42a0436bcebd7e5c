import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { setTimeFacts } from './set-time-facts.ts';

function setTime(text: string, language = 'en'): string | undefined {
  const facts = setTimeFacts(readSource(sourceOf(text, { language })), ['Marsh Lanterns']);
  return [...facts].sort((a, b) => b.specificity - a.specificity)[0]?.value;
}

describe('the time an artist goes on', () => {
  it.each([
    ['in English words', 'Doors at seven, the set starts at quarter past nine', 'en', '21:15'],
    ['on a clock’s face', 'You are on at half eight', 'en', '20:30'],
    ['in German words', 'Konzertbeginn halb neun abends', 'de', '20:30'],
    ['in French words', 'Concert à vingt heures trente', 'fr', '20:30'],
    ['in French hours above twenty', 'Le concert commence à vingt et une heures', 'fr', '21:00'],
    ['in Spanish words', 'Puertas a las nueve y concierto a las diez y media de la noche', 'es', '22:30'],
    ['in Swedish words', 'Konserten börjar klockan halv åtta', 'sv', '19:30'],
    ['without a colon', 'Band on: 2115', 'en', '21:15'],
    [
      'under a label made of words for hours',
      'Start Time/Duration/Stop Time: 7:30 p.m./two hours/9:30 p.m.',
      'en',
      '19:30',
    ],
    ['behind its own length', 'HOURS OF PERFORMANCE: 3hrs 17:00-22:00', 'en', '17:00'],
    ['from when the evening begins', 'Die Veranstaltung beginnt um 23:00 Uhr.', 'de', '23:00'],
    ['under the bare word for an hour', 'Horaire : 21 h 30', 'fr', '21:30'],
    ['with the word for going on stage', 'Salida a escena 21:15', 'es', '21:15'],
    ['said to the band', 'Ihr fangt um 21 Uhr an', 'de', '21:00'],
    [
      'by small hours of an evening',
      'Doors 7:00, Ada Lund 8:00-8:35, you 9:00-10:20, hard curfew 11 PM',
      'en',
      '21:00',
    ],
    ['with half of its name', 'Doors 19:00 / Support 20:00 / Lanterns 21:15 / Curfew 23:00', 'en', '21:15'],
  ])('is read %s', (_, text, language, expected) => {
    expect(setTime(text, language)).toBe(expected);
  });

  it('is no row of a bill on which nobody is known to be the artist', () => {
    const row = (...cells: string[]) => ({ table: 0, cells: cells.map((text) => ({ text })) });
    const lines = [
      row('Stage', 'Act', 'Line check', 'On stage'),
      row('Main', 'Ada Lund', '17:00', '18:00'),
      row('Main', 'Riverbirds', '19:15', '20:00'),
    ];
    for (const cell of lines[0]?.cells ?? []) Object.assign(cell, { isHeader: true });
    const reading = readSource(sourceOf('', { pages: [{ number: 1, lines }] }));
    expect(setTimeFacts(reading, [])).toEqual([]);
  });

  it('is not the hour of another act that stands in brackets behind it', () => {
    expect(setTime('Einlass:   20:00\nStagetime:   21:15 (Support "Die Leine" 20:30)', 'de')).toBe('21:15');
  });

  it('is no ride after the show, and not when the paper was made', () => {
    expect(setTime('Nach der Show fährt euch der Shuttle um 23:45 Uhr', 'de')).toBeUndefined();
    expect(setTime('Page for Marsh Lanterns (last updated 2 June 2026, 14:20)')).toBeUndefined();
  });

  it.each([
    ['10:30   Telefonintervju Lanterns\n19:00   Konsert', 'sv', '19:00'],
    ['20:00   Set 1\n22:40   CD signing at the bar   Lanterns\n23:00   Curfew', 'en', '20:00'],
    ['20:30   Konzert\n11:15   Radiointerview   Lanterns', 'de', '20:30'],
    ['21:00   Concert\n17:00   Entretien Lanterns', 'fr', '21:00'],
    ['So your set goes from 21:00 to 20:30. 90 min.', 'en', '20:30'],
  ])('is not when the artist does something else: %s', (text, language, expected) => {
    expect(setTime(text, language)).toBe(expected);
  });

  it('is not the number of a stage', () => {
    expect(setTime('Stage 3')).toBeUndefined();
  });
});
