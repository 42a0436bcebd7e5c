import { describe, expect, it } from 'vitest';
import { timeGroups } from '../times/time-groups.ts';

const startsOf = (text: string): string[] => timeGroups(text, { language: 'en' }).map((time) => time.start);

describe('times that were replaced', () => {
  it.each([
    ['Get-in moved from 11:00 to 12:00', '12:00'],
    ['Check moved from 15 to 16', '16:00'],
    ['Line check 18:20 (was 17:40)', '18:20'],
    ['Stage 22:10 instead of 21:50', '22:10'],
    ['Stage 22:10 (moved from 21:50)', '22:10'],
    ['Doors were 18:00, now 18:45', '18:45'],
    ['we no longer start at 18:00 but at 20:15', '20:15'],
    ['New: doors 18:00 → 18:30', '18:30'],
    ['Einlass 19:30 Uhr statt 19:00 Uhr', '19:30'],
    ['Aufbau von 13:00 auf 14:00 Uhr verlegt', '14:00'],
    ['Aufbau 14:00 (vorher 13:00)', '14:00'],
    ['14h00 arrivée (au lieu de 13h00)', '14:00'],
    ['Les balances passent de 15h à 16h', '16:00'],
    ['La prueba se adelanta de las 18:00 a las 17:00', '17:00'],
    ['Concierto 22:00 en lugar de 21:30', '22:00'],
    ['Insläpp 19.30 i stället för 19.00', '19:30'],
    ['Soundcheck flyttas från 15.00 till 16.00', '16:00'],
    ['So your set goes from 21:00 to 20:30', '20:30'],
  ])('are none: %s', (text, start) => {
    expect(startsOf(text)).toEqual([start]);
  });

  it.each([
    ['Vorher 18:00 Uhr Soundcheck, 20:00 Uhr Einlass', ['18:00', '20:00']],
    ['Doors from 19:00 to 20:00', ['19:00']],
    ['Not before 14:00', ['14:00']],
    ['Bar open from 22:00 to 03:00', ['22:00']],
    ['Shuttle Hotel → Halle 15:00, zurück 23:30', ['15:00', '23:30']],
  ])('are not seen where nothing says so: %s', (text, starts) => {
    expect(startsOf(text)).toEqual(starts);
  });
});
