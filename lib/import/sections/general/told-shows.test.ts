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

  it.each(['Vorgang 2026/44', 'K4XM2T'])('takes no booking for the house: %s', (words) => {
    expect(read(chat(`Oslo 20 March, ${words}`))?.venue).toBeUndefined();
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

describe('who plays where, said with a verb', () => {
  it('tells town and house', () => {
    expect(
      read(chat('samedi on joue à Nantes, Cuivre Rouge', 'arrivée 15h, balances 16h30, portes 20h'), 'fr'),
    ).toMatchObject({
      city: 'Nantes',
      venue: 'Cuivre Rouge',
      date: '2027-03-13',
    });
    expect(
      read(chat('el viernes 19 tocáis en Bilbao, Kafe Cobre', 'llegada 16h, puertas 20:30'), 'es'),
    ).toMatchObject({
      city: 'Bilbao',
      venue: 'Kafe Cobre',
      date: '2027-03-19',
    });
  });
});

describe('the set of those who write', () => {
  const hours = (words: string) => read(chat('Leeds this friday (19th) at Tin House', words));

  it('is beside theirs no hour of another act, and who has that one is not the artist', () => {
    const found = hours('doors 7:30, Paper Moths 8:45, us 10pm');
    expect(found.setTime).toBe('22:00');
    expect(found.artist).toBeUndefined();
  });

  it('is told behind who plays before', () => {
    expect(
      read(chat('Samstag 20.3. Jena, Blauwerk', 'Support ist Rauhfaser, 21-21:40, ihr dann 22 Uhr'), 'de')
        .setTime,
    ).toBe('22:00');
  });

  it('holds as it was told last', () => {
    const text = [
      chat('Leeds this friday (19th) at Tin House', 'doors 19:00, show 20:30'),
      '[18/03/2027, 20:12:00] Ann: show is 20:45 now',
    ].join('\n');
    expect(read(text).setTime).toBe('20:45');
  });
});

describe('two shows told in one chat', () => {
  it('are not mixed', () => {
    const text = [
      '[11/05/2027, 10:01:00] Ann: Thurs 13th Cardiff, Kettle Row: load in 4.30, check 5.30, doors 7.30',
      '[11/05/2027, 10:02:00] Ann: Fri 14th Exeter, Tin House: load in 4, check 5, doors 7',
      '[11/05/2027, 10:03:00] Bo: nice one',
      '[11/05/2027, 10:04:00] Ann: see you there',
    ].join('\n');
    expect(read(text)).toMatchObject({ city: 'Cardiff', venue: 'Kettle Row', date: '2027-05-13' });
  });
});

describe('where one sleeps', () => {
  it('is not where one plays', () => {
    const text = [
      chat('Leeds this friday (19th)'),
      '[18/03/2027, 20:12:00] Ann: Grand Corner Rooms, 3 twins',
    ].join('\n');
    expect(read(text).venue).toBeUndefined();
  });
});

describe('a day without its year', () => {
  it('is that of the year in which the paper writes it elsewhere', () => {
    const text = [
      'From: Ada Holm <ada@house.example>',
      'To: tour@marshlanterns.example',
      'Subject: Re: Marsh Lanterns / 19 March',
      'Date: Tue, 17 Nov 2026 09:00:00 +0100',
      '',
      'Good news: we are on for the concert on Friday 19 March 2027. Doors 20:00, soundcheck 16:30.',
    ].join('\n');
    expect(read(text).date).toBe('2027-03-19');
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
