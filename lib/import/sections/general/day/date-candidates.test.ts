import { expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { general } from '../../general.ts';

async function dayOf(text: string) {
  const readings = await readText(text);
  return resolveSection(general, general.extract({ readings, done: {} })).value.date;
}

it.each([
  [
    'the one of several of which a night is booked',
    'Hej! Vi vill gärna spela hos er. Torsdagen den 15 april 2027 blev det alltså, inte fredagen den 16 april.\nKonserten är i Magasinet, Visby.\nBoende: Hotell Ringmuren, tre dubbelrum 15–16 april 2027, bokning RM-8.',
    '2027-04-15',
  ],
  [
    'not that of a row headed “tomorrow”',
    'HOJA DE RUTA | LOS FAROLES\nFecha | jueves 8/4/2027\nSala | Teatro Viejo, Málaga\n\n16:00 | Prueba de sonido\n21:15 | LOS FAROLES\nMAÑANA | vie 9/4 Almería, Sala Norte | show 22:00',
    '2027-04-08',
  ],
  [
    'not that of the contract which this one replaces',
    'GASTSPIELVERTRAG\nDie Gruppe Nebelhorn spielt am Freitag, dem 9. April 2027, im Alten Theater.\nDieser Vertrag ersetzt den Vertrag Nr. 2027-GS-01 (Termin 2. April 2027, Honorar 900 EUR).',
    '2027-04-09',
  ],
])('the day of the show is %s', async (_, text, day) => {
  expect(await dayOf(text)).toBe(day);
});
