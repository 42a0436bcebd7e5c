import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { general } from '../general.ts';

function read(text: string, language = 'en') {
  const readings = [readSource(sourceOf(text, { language }))];
  return resolveSection(general, general.extract({ readings, done: {} })).value;
}

/** Written on Friday, 12 March 2027. */
const chat = (words: string, hours = 'load in 4pm, soundcheck 5, doors 7') =>
  [
    `[12/03/2027, 09:15:40] Ann: ${words}`,
    `[12/03/2027, 09:16:10] Ann: ${hours}`,
    '[12/03/2027, 09:17:55] Bo Ek: ok',
    '[12/03/2027, 09:18:01] Ann: good',
  ].join('\n');

describe('a show told in a message', () => {
  it.each([
    [
      'Morning all! Bristol next saturday (20th). The Kiln, Mill St',
      { city: 'Bristol', venue: 'The Kiln', date: '2027-03-20' },
    ],
    [
      'hey all, Leeds this friday (19th) at Tin House',
      { city: 'Leeds', venue: 'Tin House', date: '2027-03-19' },
    ],
    ['ok Chicago Saturday 20/3 @ Copper Row', { city: 'Chicago', venue: 'Copper Row', date: '2027-03-20' }],
  ])('tells its town, its house and its day: %s', (words, wanted) => {
    expect(read(chat(words))).toMatchObject(wanted);
  });

  it('does so in other languages', () => {
    expect(
      read(chat('Wien next: Fr 19.3. im Blauwerk', 'Get-in 15, Soundcheck 16:30, Einlass 19'), 'de'),
    ).toMatchObject({
      city: 'Wien',
      venue: 'Blauwerk',
      date: '2027-03-19',
    });
    expect(
      read(chat('Buenas! mañana Valencia, Sala Cobre', 'montaje 16:00, prueba 18:00, puertas 21:00'), 'es'),
    ).toMatchObject({
      city: 'Valencia',
      venue: 'Sala Cobre',
      date: '2027-03-13',
    });
  });

  it.each(['train to Leeds friday', 'back from Leeds tomorrow', 'Leeds friday was great'])(
    'is none where something else is told of town and day: %s',
    (words) => {
      expect(read(chat(words, 'call me later')).city).toBeUndefined();
    },
  );

  it('leaves open which friday the next one is', () => {
    expect(read(chat('Leeds next friday at Tin House')).date).toBeUndefined();
  });

  it('is told by a subject too, where the mail has the hours', () => {
    const text = [
      'From: Tom Hale <tom@house.example>',
      'To: mia@tour.example',
      'Subject: Re: Hamburg 14 May - rooms',
      'Date: Mon, 3 May 2027 10:12:00 +0100',
      '',
      'Hi Mia,',
      '',
      'Load-in stays 15:00 at Blauwerk, soundcheck 16:30, doors 19:30, show 20:45.',
    ].join('\n');
    expect(read(text)).toMatchObject({ city: 'Hamburg', venue: 'Blauwerk', date: '2027-05-14' });
  });
});

describe('the town of a subject', () => {
  it('is no act', () => {
    const text = [
      'From: Claire Petit <claire@salle.example>',
      'To: theo@tour.example',
      'Subject: La Rochelle - samedi 13 mars - horaires',
      'Date: Mon, 8 Mar 2027 11:00:00 +0100',
      '',
      'Salut Théo,',
      '',
      'pour samedi : arrivée 14h30, balances 15h30-17h, ouverture des portes 20h, fin 23h.',
    ].join('\n');
    const found = read(text, 'fr');
    expect(found).toMatchObject({ city: 'La Rochelle', date: '2027-03-13' });
    expect(found.artist).toBeUndefined();
  });
});
