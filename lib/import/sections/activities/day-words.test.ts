import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { activities } from '../activities.ts';

/** Names and times of what a paper with a heading and these lines says happens. */
function acts(heading: string, ...lines: string[]) {
  const text = [heading, 'Saturday 17 April 2027', '', ...lines].join('\n');
  const readings = [readSource(sourceOf(text))];
  const { entries } = activities.extract({ readings, done: { general: { date: '2027-04-17' } } });
  return entries.map((entry) => `${entry.name?.[0]?.value} ${entry.startTime?.[0]?.value.slice(11)}`);
}

describe('the words of a day', () => {
  it.each([
    ['DAY SHEET', 'Piano tuner 14:00', 'Piano tuner 14:00'],
    ['DAY SHEET', '2pm – vans unload', 'Vans unload 14:00'],
    ['DAY SHEET', 'Depart hotel 14:00', 'Depart hotel 14:00'],
    ['NOTES', 'Hard out 23:00', 'Hard out 23:00'],
    ['NOTES', 'Public admitted from 19:00', 'Public admitted 19:00'],
    ['ABLAUF', 'Bühnenzugang: 14 Uhr', 'Bühnenzugang 14:00'],
    ['NOTIZEN', 'Eintreffen der Band: 14 Uhr', 'Eintreffen der Band 14:00'],
    ['HORAIRES', 'Raccord 14h', 'Raccord 14:00'],
    ['NOTES', 'Accueil du public 19h', 'Accueil du public 19:00'],
    ['HORARIOS', 'Llegada 14:00', 'Llegada 14:00'],
    ['NOTAS', 'Apertura de taquilla 19:00', 'Apertura de taquilla 19:00'],
    ['DAGSPROGRAM', 'Samling kl 14', 'Samling 14:00'],
    ['ANTECKNINGAR', 'Tillträde till lokalen 14.00', 'Tillträde till lokalen 14:00'],
    ['NOTES', 'There is a workshop for students from 10:15 to 11:45.', 'Workshop 10:15'],
    ['PROGRAM', 'Artisten anländer kl. 15.30 för uppackning.', 'Artisten anländer 15:30'],
    ['MEJL', '* Samling lördag 17 april kl. 06.45 vid färjeterminalen.', 'Samling 06:45'],
  ])('under %s reads %s', (heading, line, act) => {
    expect(acts(heading, line)).toEqual([act]);
  });

  it.each([
    ['Doors 7', 'Doors 19:00'],
    ['Everything off at 11', 'Everything off 23:00'],
    ['Insläpp för publik 19', 'Insläpp för publik 19:00'],
    ['Stage access 1400', 'Stage access 14:00'],
  ])('takes the hour alone behind an act that nobody counts: %s', (line, act) => {
    expect(acts('SHOW DAY', line)).toEqual([act]);
  });

  it('takes no year, no count and no code for a time or an act', () => {
    expect(acts('SHOW DAY', 'Festival load-in 2027', 'Stage 2', 'Set 7')).toEqual([]);
    expect(acts('ITINERARY', 'BOOKING REFERENCE KQ8Z4F', '08MAY26 15:55', 'Flight TK1234 E-TICKET')).toEqual(
      [],
    );
  });

  it('ends an act at the time that it goes on to', () => {
    const text = 'SHOW DAY 17 April 2027\n16:00 line check then soundcheck to 17:15\n19:30 doors';
    const { entries } = activities.extract({ readings: [readSource(sourceOf(text))], done: { general: {} } });
    expect(entries[0]?.endTime?.[0]?.value.slice(11)).toBe('17:15');
  });

  it('takes what is eaten for no act, whatever it is called', () => {
    expect(acts('DAY SHEET', '15:00 Load-in', '18:00 Pizza upstairs', '19:30 Doors')).toEqual([
      'Load-in 15:00',
      'Doors 19:30',
    ]);
    const mail =
      'From: Catering Ladle <order@ladle.example>\nTo: Ina <ina@rotor.example>\nSubject: Order\n\nAfter-show 23:30: soup for nine';
    const readings = [readSource(sourceOf(mail))];
    expect(activities.extract({ readings, done: { general: {} } }).entries).toEqual([]);
  });

  it('stands under the weekday that heads its lines, and on the one beside its hour', () => {
    const text =
      'Memo, show Saturday 17 April 2027\nFriday 16\n15:00 Interview\nSaturday 17\n16:00 Soundcheck\nSunday\n10:10 Taxi hotel to the station';
    const { entries } = activities.extract({
      readings: [readSource(sourceOf(text))],
      done: { general: { date: '2027-04-17' } },
    });
    expect(entries.map(({ startTime }) => startTime?.[0]?.value)).toEqual([
      '2027-04-16T15:00',
      '2027-04-17T16:00',
      '2027-04-18T10:10',
    ]);
  });
});
