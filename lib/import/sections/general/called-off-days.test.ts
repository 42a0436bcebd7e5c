import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { general } from '../general.ts';

async function read(text: string) {
  const readings = await readText(text);
  return resolveSection(general, general.extract({ readings, done: {} })).value;
}

describe('a day that is called off', () => {
  it.each([
    [
      'The engagement of June 12 shall not take place. It is moved as follows.\n\n | Was | Now\nDate | Saturday, June 12, 2027 | Saturday, June 19, 2027',
    ],
    [
      'Das Konzert am 12. Juni ist gestrichen. Neu:\n\n | Bisher | Neu\nTermin | Samstag, 12. Juni 2027 | Samstag, 19. Juni 2027',
    ],
    [
      'Le concert du 12 juin a été supprimé. À la place :\n\n | Avant | Maintenant\nDate | samedi 12 juin 2027 | samedi 19 juin 2027',
    ],
    [
      'La actuación del 12 de junio no se celebrará. Se traslada:\n\n | Antes | Ahora\nFecha | 12 de junio de 2027 | 19 de junio de 2027',
    ],
  ])('gives way to the one that stands beside it: %s', async (change) => {
    const text = `Performance agreement\nArtist: Rooftop Vale\nDate: 2027-06-12\nVenue: Corn Hall, 5 Mill Lane, Derby DE1 1AA\n\n${change}`;
    expect(await read(text)).toMatchObject({ artist: 'Rooftop Vale', date: '2027-06-19' });
  });

  it.each([
    [
      'en',
      'RE: Season closer, June 2027 (please discard my letter of January 11)\n\nDear Odile,\n\nCONCERT. Saturday, June 12, 2027, 7:30 p.m., in Corn Hall, 5 Mill Lane, Derby. The noon concert on June 11 has been dropped.\n\nThe sum in my January 11 letter included it. Drinks are right after the concert in the Oak Room.',
    ],
    [
      'de',
      'Betreff: Saisonschluss im Juni 2027 (mein Brief vom 11. Januar ist überholt)\n\nLiebe Odile,\n\nKONZERT. Samstag, 12. Juni 2027, 19.30 Uhr, in der Kornhalle, Mühlweg 5, 04109 Leipzig. Das Konzert um 12 Uhr am Freitag ist gestrichen.',
    ],
  ])(
    'leaves hour and day of the concert that stands, and letters have days of their own: %s',
    async (_, text) => {
      expect(await read(text)).toMatchObject({ date: '2027-06-12', setTime: '19:30' });
    },
  );
});

describe('the hour of the set', () => {
  it.each([
    ['Show: 20.15 Uhr, no support, 90 min', '20:15'],
    ['Spectacle : 20h15, sans première partie', '20:15'],
    ['Doors / set: 7:30 PM / 8:15 PM (75 minutes)', '20:15'],
    ['Show time: Doors 7:00 pm, local support 7:30 pm, Rooftop Vale 8:15 pm, curfew 11:00 pm', '20:15'],
    [
      'Start | End | Item | Who | Status\n19:00 | 19:30 | Set | Tin Larder | ok\n19:40 | 20:10 | Set | Rooftop Vale | superseded v4 - see below\n20:15 | 21:00 | Set | Rooftop Vale | ok NEW',
      '20:15',
    ],
  ])('stands where the line says so: %s', async (plan, setTime) => {
    const text = `Artist: Rooftop Vale\nVenue: Corn Hall, Derby\nDate: Saturday 12 June 2027\n\n${plan}`;
    expect(await read(text)).toMatchObject({ artist: 'Rooftop Vale', setTime });
  });
});

describe('the event', () => {
  it.each([
    'Concierto de Rooftop Vale',
    'Concert by Rooftop Vale',
    'Konzert mit Rooftop Vale',
    'Concert de Rooftop Vale',
  ])('is not called %s', async (name) => {
    const text = `Artist: Rooftop Vale\nEvent: ${name}\nVenue: Corn Hall, Derby\nDate: Saturday 12 June 2027`;
    expect((await read(text))?.eventName).toBeUndefined();
  });
});

describe('those who are a house’s guests', () => {
  it.each([
    [
      'The Marsh Lane Singers',
      'Dear Comfort,\n\nThe Marsh Lane Singers will be our guests for the summer festival on Sunday 4 July 2027 at 6 p.m.',
    ],
    [
      'Die Moosgrund Sänger',
      'Liebe Frau Holm,\n\nDie Moosgrund Sänger sind am Sonntag, 4. Juli 2027, unsere Gäste beim Konzert im Park.',
    ],
    [
      'Les Voix du Marais',
      'Chère Anne,\n\nLes Voix du Marais seront nos invités pour le concert du dimanche 4 juillet 2027.',
    ],
    [
      'Los Faros Perdidos',
      'Querida Ana:\n\nLos Faros Perdidos serán nuestros invitados en el concierto del domingo 4 de julio de 2027.',
    ],
  ])('play there: %s', async (artist, text) => {
    expect(await read(text)).toMatchObject({ artist });
  });
});
