import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../reading/index.ts';
import { resolveSection } from '../resolution/index.ts';
import { general } from './general.ts';

function read(text: string, language = 'en') {
  const reading = readSource(sourceOf(text, { language }));
  return resolveSection(general, general.extract({ readings: [reading], done: {} }));
}

describe('the show of a contract', () => {
  it('is told apart from issue date, deposit date, doors, support act and agency address', () => {
    const { value } = read(
      [
        'DEAL MEMO      Issued: 02/09/2025',
        'NORTHLIGHT ARTISTS LTD, 14 Calder Wharf, Leeds LS10 1NN',
        'Artist: THE PAPER LANTERNS',
        'Date: Friday 14 November 2025',
        'Venue: The Tobacco Shed, 8 Redcliff Parade, Bristol BS1 6QS (cap. 650)',
        'Support: Wren & Hollow',
        'Deposit: 50% by 17/10/2025',
        'Doors 19:00   Support 19:45   Headline 21:00 - 22:20   Curfew 22:45',
      ].join('\n'),
    );
    expect(value).toEqual({
      artist: 'The Paper Lanterns',
      venue: 'The Tobacco Shed',
      date: '2025-11-14',
      setTime: '21:00',
      city: 'Bristol',
      country: 'United Kingdom',
    });
  });

  it.each([
    [
      'f/s/o',
      'between Cumberland Live, LLC (“Purchaser”) and Cottonmouth Parade Touring, Inc. f/s/o COTTONMOUTH PARADE (“Artist”), c/o Wideroad Agency.',
      'Cottonmouth Parade',
    ],
    [
      'German',
      'Konzertdirektion Petz, im Namen des Ensembles „Quartett Morgenrot“ – im Folgenden „Künstler“ –',
      'Quartett Morgenrot',
    ],
    [
      'French',
      'le droit de représentation du spectacle de l’artiste « Mina Sorel », pour une représentation',
      'Mina Sorel',
    ],
    [
      'Spanish',
      'que actúa en representación del grupo LOS FAROS DE AGOSTO (en adelante, EL ARTISTA).',
      'Los Faros de Agosto',
    ],
    [
      'a band in quotes',
      '(im Auftrag der Band "Wellenbrecher", nachfolgend Künstler genannt)',
      'Wellenbrecher',
    ],
  ])('names its artist in the words of contracts (%s)', (_, text, artist) => {
    expect(read(`AGREEMENT\n\n${text}`).value.artist).toBe(artist);
  });

  it('takes the artist’s row of a festival’s running order, and keeps the evening of a set after midnight', () => {
    const { value } = read(
      [
        'KÜNSTLERVERTRAG',
        'Künstler: PIXELSTURM',
        'Fr 24.07.2026, Seebühne, 21:45 – 23:00 Die Kometen',
        'Datum: Sa 25.07.2026',
        'Auftritt: 00:30 – 01:45',
      ].join('\n'),
      'de',
    );
    expect(value).toMatchObject({ artist: 'Pixelsturm', date: '2026-07-25', setTime: '00:30' });
  });

  it('takes the hour of the set as the running order has it, in whatever layout', () => {
    const { value } = read(
      [
        'Artist: Marsh Lanterns',
        'Date: Friday 21 August 2026',
        '17:30   Doors',
        '18:30   Ada Lund',
        '19:40   Marsh Lanterns',
        '22:00   Curfew',
      ].join('\n'),
    );
    expect(value.setTime).toBe('19:40');
  });

  it('drops a day that was called off for the one that replaces it', () => {
    const { value } = read(
      'ARTIST: Marigold Static\nThe show on 11 September 2026 is cancelled because of the building works.\nNEW DATE: Thursday 22 October 2026',
    );
    expect(value.date).toBe('2026-10-22');
  });
});

describe('the show of a mail', () => {
  const mail = (subject: string, body: string) =>
    `From: Ann Lee <ann@one.example>\nTo: Bob Ray <bob@two.example>\nDate: Tue, 17 Mar 2026 10:04:31 +0000\nSubject: ${subject}\n\n${body}`;

  it.each([
    [
      'Re: Offer - Iva Kolar Trio, Leipzig 24.04.2026',
      { artist: 'Iva Kolar Trio', city: 'Leipzig', date: '2026-04-24' },
    ],
    [
      'AW: Anfrage Die Nachtgärtner / Kesselhaus Kassel / 12.06.2026',
      { artist: 'Die Nachtgärtner', venue: 'Kesselhaus Kassel', date: '2026-06-12' },
    ],
    [
      'RE: Cala Perdida en Sala Estación (Zaragoza) 20/11/2026',
      { artist: 'Cala Perdida', venue: 'Sala Estación', city: 'Zaragoza', date: '2026-11-20' },
    ],
    ['Sv: Moln över Visby till Fabriken?', { artist: 'Moln över Visby', venue: 'Fabriken' }],
  ])('is read from the subject “%s”', (subject, expected) => {
    expect(read(mail(subject, 'Hello,\nsee below.')).value).toMatchObject(expected);
  });

  it('never is the day the mail was sent', () => {
    expect(read(mail('Question', 'Hi Bob, how are you? Best, Ann')).value.date).toBeUndefined();
  });
});

describe('papers about something else', () => {
  it('give no show where they name none', () => {
    const hotel =
      'HOTEL CONFIRMATION\nHarborline Hotel & Suites, 220 Wharf Street, Portland, ME 04101\nDate: 12 October 2025\nGuest: Renée Castellano\nCheck-in: Thu, Nov 6, 2025\nCheck-out: Sun, Nov 9, 2025';
    expect(read(hotel).value).toEqual({});
  });

  it('give the day and town of the show where they name it in passing', () => {
    const ticket =
      'E-TICKET ITINERARY RECEIPT\nBooking for show Fri 5 June 2026 Oslo\nPassenger: SATO/HANA MS\nFlight KL1199 AMS - OSL 4 June 2026';
    expect(read(ticket).value).toMatchObject({ date: '2026-06-05', city: 'Oslo' });
    expect(read(ticket).value.artist).toBeUndefined();
  });

  it('take the artist’s name from a rider’s letterhead and no time from its hours', () => {
    const { value } = read(
      'IRONWOOD CHOIR\nTECHNICAL & HOSPITALITY RIDER 2026\n\nSoundcheck: 3 hours from stage clear.\nTwo warm rooms with a door that locks, mirror, 14 towels.',
    );
    expect(value).toEqual({ artist: 'Ironwood Choir' });
  });
});

describe('calendar entries', () => {
  const event = (summary: string, start: string) => ({
    kind: 'calendar-event' as const,
    page: 1,
    quote: summary,
    data: { summary, start, location: 'Loppen, Sydområdet 4B, 1440 København, Denmark' },
  });

  it('state the show in fields, and their soundchecks and deadlines are no show', () => {
    const structured = [
      event('Bleak Hour soundcheck', '2026-09-18T16:00'),
      event('Show: Bleak Hour', '2026-09-18T21:00'),
    ];
    const reading = readSource(sourceOf('Bleak Hour soundcheck\nShow: Bleak Hour', { structured }));
    const { value, confidence } = resolveSection(general, general.extract({ readings: [reading], done: {} }));
    expect(value).toMatchObject({
      artist: 'Bleak Hour',
      venue: 'Loppen',
      date: '2026-09-18',
      setTime: '21:00',
      city: 'København',
      country: 'Denmark',
    });
    expect(confidence['general.setTime']?.method).toBe('structured');
  });

  it('an entry for an interview gives neither house nor day of a show', () => {
    const structured = [event('Interview Radio Iroise', '2026-09-18T18:15')];
    const text = 'SUMMARY:Interview Radio Iroise\nDTSTART:20260918T181500\nLOCATION:Green Room';
    const reading = readSource(sourceOf(text, { structured, format: 'ics' }));
    expect(resolveSection(general, general.extract({ readings: [reading], done: {} })).value).toEqual({});
  });
});

describe('a calendar of a day', () => {
  const event = (summary: string, start: string) => ({
    kind: 'calendar-event' as const,
    page: 1,
    quote: summary,
    data: { summary, start, location: 'Loppen, Sydområdet 4B, 1440 København, Denmark' },
  });

  it('tells the set by its verb, and the act of others apart', () => {
    const structured = [
      event('Get-in', '2026-05-09T15:00'),
      event('Förband: Tystnaden', '2026-05-09T19:45'),
      event('BLEAK HOUR spelar', '2026-05-09T20:30'),
    ];
    const text = 'Get-in\nFörband: Tystnaden\nBLEAK HOUR spelar';
    const reading = readSource(sourceOf(text, { structured, language: 'sv' }));
    const { value } = resolveSection(general, general.extract({ readings: [reading], done: {} }));
    expect(value).toMatchObject({ artist: 'Bleak Hour', date: '2026-05-09', setTime: '20:30' });
  });
});

describe('mails about a trip', () => {
  const mail = (subject: string, body: string) =>
    `From: Air <noreply@air.example>\nTo: me@me.example\nDate: Sat, 11 Apr 2026 19:22:54 +0000\nSubject: ${subject}\n\n${body}`;
  const flights =
    'LH 1838 on 19 November 2026 MUC 09:15 GOT 11:20\nLH 1839 on 21 November 2026 GOT 17:05 MUC 19:10';

  it.each([
    "You're booked! KQ8Z4F Edinburgh to Bergen",
    'Ihr Flug LH1838 wurde annulliert - neue Reisedaten',
    'Votre vol AF1234 est confirmé - Paris',
    'Tu reserva AB12CD está confirmada - Madrid',
    'Din bokning är bekräftad - Göteborg',
  ])('give no artist, place or day of a show: “%s”', (subject) => {
    const { value } = read(mail(subject, flights));
    expect([value.artist, value.venue, value.date]).toEqual([undefined, undefined, undefined]);
  });

  it('takes the booking date of an agent for the day of the show, and of an airline for nothing', () => {
    expect(read('CONCERT CONTRACT\nArtist: The Sable Lines\nBooking date: 4 June 2027\n').value.date).toBe(
      '2027-06-04',
    );
    const ticket =
      'E-TICKET RECEIPT\nPassenger: Ann Lee\nBooking date: 4 June 2027\nKL1234 9 July 2027 Oslo (OSL) 09:40 - Amsterdam (AMS) 11:30\n';
    expect(read(ticket).value.date).toBeUndefined();
  });
});

describe('the day of a show', () => {
  it('is not that of a concert which never took place', () => {
    const { value } = read(
      'VERTRAG\nKünstler: Moosbruch\nKonzert\nSamstag, dem 21.11.2026\nDas Konzert am 15.11.2025 wird hiermit nicht nachgeholt.',
      'de',
    );
    expect(value.date).toBe('2026-11-21');
  });
});
