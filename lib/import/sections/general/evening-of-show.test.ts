import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { general } from '../general.ts';

async function read(text: string) {
  const readings = await readText(text);
  return resolveSection(general, general.extract({ readings, done: {} })).value;
}

describe('the day', () => {
  it.each([
    'All else for Marsh Lanterns on Sat 17 April as advanced: get-in 15:00, soundcheck 16:30, doors 19:30.',
    'Samstag, 17. April: Aufbau 15:00, Soundcheck 16:30, Einlass 19:30.',
    'Samedi 17 avril : montage 15h, balance 16h30, portes 19h30.',
    'Sábado 17 de abril: montaje 15:00, prueba de sonido 16:30, puertas 19:30.',
    'Lördag 17 april: inlastning 15.00, soundcheck 16.30, insläpp 19.30.',
  ])('is the one whose hours are told behind it: %s', async (line) => {
    const text = `Flights, as booked:\nEI604   Fri 16 Apr 2027   Dublin (DUB) 10:10 - Amsterdam (AMS) 12:50\nEI609   Sun 18 Apr 2027   Amsterdam (AMS) 17:55 - Dublin (DUB) 18:35\n\n${line}`;
    expect((await read(text)).date).toBe('2027-04-17');
  });

  it('is none on which the paper before it was sent', async () => {
    const text =
      'De: Ana Roca <ana@sala.example>\nPara: Leo Bru <leo@booking.example>\nFecha: martes, 24 de noviembre de 2026, 18:26\nAsunto: RE: Marsh Lanterns - Murcia\n\nHola, Leo: la fecha, viernes 26 de febrero de 2027. Concierto a las 21.30 h.\n\n--- Mensaje original ---\nDe: Leo Bru\nFecha: lunes, 23 de noviembre de 2026, 12:05\n\n¿Cerramos con 2.200?';
    expect((await read(text)).date).toBe('2027-02-26');
  });
});

describe('the set', () => {
  it.each([
    'Der Slot um 19:45 fällt also ersatzlos weg.',
    'Der Slot um 19:45 fällt leider ganz aus.',
    'Ert slot 19.45 försvinner.',
  ])('is at no hour that is gone: %s', async (gone) => {
    const text = `Marsh Lanterns in der Kornhalle, Samstag, 17. April 2027\nEinlass 19:00 Uhr, Beginn 20:00 Uhr.\n\n${gone}`;
    expect((await read(text)).setTime).toBe('20:00');
  });

  it('is at no hour of a plan that shows how evenings go', async () => {
    const text =
      'MARSH LANTERNS\nFiche technique et accueil\n\nPlanning type (représentation à 20h30)\n15h00   Balances\n18h30   Repas\n20h30   Spectacle\nLes horaires réels figurent dans la feuille de route.';
    expect((await read(text)).setTime).toBeUndefined();
  });

  it.each([
    ['Doors 7.30pm, Marsh on 9 till 10.15, house lights at 11', '21:00'],
    ['doors ....... 6.30pm\nsupport ..... 7.15pm\nMARSH LANT. ... 8.15pm', '20:15'],
  ])('is known by the name cut short: %s', async (hours, time) => {
    const text = `Artist: Marsh Lanterns\nVenue: Corn Hall, Ripon\nShow date: Saturday 17 April 2027\n\n${hours}`;
    expect((await read(text)).setTime).toBe(time);
  });
});

it('an event in quotes keeps its apostrophe', async () => {
  const text =
    'Contrat de cession\nLe concert de MARSH LANTERNS, dans le cadre du festival « Les Nuits d’Automne », le samedi 17 avril 2027 à 21 h.';
  expect((await read(text)).eventName).toBe('Les Nuits d’Automne');
});
