import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { plainTextPage } from '../../text-extraction/txt/plain-text.ts';
import { general } from '../general.ts';

function read(text: string, language = 'en') {
  const readings = [readSource(sourceOf(text, { language }))];
  return resolveSection(general, general.extract({ readings, done: {} })).value;
}

const mail = (subject: string, body: string) =>
  `From: Ada Holm <ada@house.example>\nTo: tour@marshlanterns.example\nSubject: ${subject}\nDate: Mon, 5 Apr 2027 09:00:00 +0200\n\n${body}`;

describe('titles of papers', () => {
  it.each([
    [
      'kind, act, town and day in one line',
      'TRAVEL SUMMARY - Marsh Lanterns - Tromso show Fri 5 Mar 2027\nprepared by Wayside Travel, 1 Feb 2027',
      { artist: 'Marsh Lanterns', city: 'Tromso', date: '2027-03-05' },
    ],
    [
      'the town behind the day',
      'MARSH LANTERNS - WINTER 2027\nDAY 4 / FRI 5 MARCH 2027 / HASSELT BE / MUZIEKODROOM\n15:00 load-in\n20:00 doors',
      { artist: 'Marsh Lanterns', city: 'Hasselt', date: '2027-03-05' },
    ],
    [
      'what is behind the sign for at',
      'MARSH LANTERNS @ THE KILN, DERBY\nFri 5th March 2027\nLoad in 4pm\nDoors 7.30pm',
      { artist: 'Marsh Lanterns', venue: 'The Kiln', city: 'Derby' },
    ],
    [
      'whose paper it is, behind the word for',
      'HARBOUR SESSIONS - artist sheet for MARSH LANTERNS\nStage times\n19:00 Tin Larder\n20:00 Marsh Lanterns',
      { artist: 'Marsh Lanterns', eventName: 'Harbour Sessions', setTime: '20:00' },
    ],
    [
      'labels within the line of a travel desk',
      'Client: Marsh Lanterns | Job: Polar Nights, Calgary, show Sun 7 Mar 2027 | Our file K-70418\nAC855 5 Mar 2027',
      { artist: 'Marsh Lanterns', eventName: 'Polar Nights', city: 'Calgary', date: '2027-03-07' },
    ],
  ])('name the show: %s', (_, text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  it.each([
    ['a file number', 'TRIP PLAN\nOur file K-70418 | Calgary\nAC855 5 Mar 2027', 'venue'],
    ['the parts of a count', 'Marsh Lanterns\nDerby - Friday 5 March 2027 (show 7 of 12)', 'venue'],
    ['a heading that says what the paper is', 'Advance letter\n\nDear all,\nplease read.', 'artist'],
  ])('are no names: %s', (_, text, field) => {
    expect(read(text)).not.toHaveProperty(field);
  });
});

describe('the subject of a mail', () => {
  it('names act, event and town in this order where a house is named besides', () => {
    const text = mail(
      'RE: Marsh Lanterns / Hafenfest / Emden',
      'ihr spielt am Samstag, 14. August 2027 um 20 Uhr.',
    );
    expect(read(text, 'de')).toMatchObject({
      artist: 'Marsh Lanterns',
      eventName: 'Hafenfest',
      city: 'Emden',
    });
  });

  it('names the act behind small words about the paper', () => {
    const text = mail(
      'deal recap Marsh Lanterns - 11.09.2027 - Blackbox, Bielefeld',
      'as agreed on the phone.',
    );
    expect(read(text)).toMatchObject({ artist: 'Marsh Lanterns', venue: 'Blackbox', city: 'Bielefeld' });
  });
});

describe('the name of a chat', () => {
  it('names act, house and day', () => {
    const text = [
      '01/02/2027, 18:22 - Ada created group "Marsh Lanterns x Kiln 6 Feb"',
      '01/02/2027, 18:25 - Ada: hi, Ada here, I run Kiln in Derby. Load in 4pm, you are on at 9.30',
      '01/02/2027, 18:27 - Tom ML: where do we park?',
      '02/02/2027, 10:02 - Ada: change of plan, you are now on at 9.45',
      '02/02/2027, 10:05 - Tom ML: ok',
    ].join('\n');
    expect(read(text)).toMatchObject({
      artist: 'Marsh Lanterns',
      venue: 'Kiln',
      city: 'Derby',
      date: '2027-02-06',
      setTime: '21:45',
    });
  });
});

describe('the day of the show', () => {
  it.each([
    [
      'a payment',
      'BOOKING AGREEMENT\n1 Payment\nThe Promoter pays £900 on 1 April 2027.\n2 Appearance\nSaturday 18 September 2027, The Kiln, 6 Mill Road, Wells BA5 2PQ.',
      { date: '2027-09-18', venue: 'The Kiln', city: 'Wells' },
    ],
    [
      'the signing of a contract',
      'SPELAVTAL\nArtisten Granit spelar lördagen den 6 november 2027 på Folkets Hus i Ljusdal.\nSundsvall 2027-04-12',
      { date: '2027-11-06' },
    ],
    [
      'the festival’s other days',
      'LARK FESTIVAL 25-27 JUNE 2027\n\nDear Marsh Lanterns,\nyou play on Saturday 26 June on the Barn Stage, 18:15 - 19:00.',
      { date: '2027-06-26', setTime: '18:15', artist: 'Marsh Lanterns' },
    ],
  ])('is told apart from %s', (_, text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  it('is the day that a list of hours follows', () => {
    const text = mail(
      'horarios',
      'Horarios para el sábado 24 de abril: llegada 17:00, prueba 18:00, puertas 21:00.',
    );
    expect(read(text, 'es')).toMatchObject({ date: '2027-04-24' });
  });

  it('is no flight though it begins like its number', () => {
    expect(read('INFOS POUR LE CONCERT DU 18 MAI 2027\nRendez-vous à 13 h 45', 'fr')).toMatchObject({
      date: '2027-05-18',
    });
  });
});

describe('the house in a sentence', () => {
  it('ends before the town it is in', () => {
    const text = mail(
      'Ablauf',
      'hier der Ablauf für Samstag, den 17. April 2027 im Gewölbe in Bremen (Hafenstraße 4, 28195 Bremen):',
    );
    expect(read(text, 'de')).toMatchObject({ venue: 'Gewölbe', city: 'Bremen', date: '2027-04-17' });
  });

  it('is known by the domain of its mails', () => {
    const text =
      'From: Ada <ada@tinpalace.example>\nTo: Tom <tom@band.example>\nSubject: advance Marsh Lanterns\nDate: Mon, 5 Apr 2027 09:00:00 +0200\n\nTin Palace, 5 West Street, Aberdeen AB24 5AT\nDoors 7pm';
    expect(read(text)).toMatchObject({ venue: 'Tin Palace', city: 'Aberdeen' });
  });
});

describe('the hour of the set', () => {
  it.each([
    ['the verb stands on both sides of it', 'Ihr seid um 21.15 Uhr dran.', 'de', '21:15'],
    ['the word for the stage alone labels it', 'Scène ......... 21 h 45 (90 min)', 'fr', '21:45'],
    [
      'the act is named by its initials',
      'MARSH LANTERNS\nDAY SHEET\n19:30 doors\n20:45 ML\n22:15 end',
      'en',
      '20:45',
    ],
  ])('is found where %s', (_, text, language, expected) => {
    expect(read(`Artist: Marsh Lanterns\n${text}`, language)).toMatchObject({ setTime: expected });
  });

  it('is that of the newest mail', () => {
    const text = `${mail('Re: Marsh Lanterns at The Kiln', 'one change: we have pushed your set back to 10pm.')}\n\nOn Fri, 2 Apr 2027 at 10:12, Ada Holm wrote:\n> doors 7pm, Marsh Lanterns 9.30pm, curfew 11.30pm.`;
    expect(read(text)).toMatchObject({ setTime: '22:00' });
  });

  it('is not that of another act called a band', () => {
    expect(
      read('Artist: Marsh Lanterns\nRUNNING ORDER\n18:30 Doors\n20:45 Orla Fenn Band\n22:00 Curfew'),
    ).not.toHaveProperty('setTime');
  });
});

describe('the day of the show, again', () => {
  it.each([
    [
      'the day it was moved to',
      'AMENDMENT\nThe engagement at The Kiln, originally scheduled for Friday, January 22, 2027, is hereby moved to Thursday, April 15, 2027.',
      '2027-04-15',
    ],
    [
      'the day said to be the show’s, of two in a title',
      'Marsh Lanterns | Tuesday 7 September 2027 (promo) / Wednesday 8 September 2027 (show: Kiln, Derby)\n10:00 Interview',
      '2027-09-08',
    ],
    [
      'the later of two bare dates, the first of which is the memo’s',
      'DATE: October 6, 2026\nATTRACTION: Marsh Lanterns\nDATE: Friday, January 29, 2027\nVENUE: The Kiln',
      '2027-01-29',
    ],
  ])('is %s', (_, text, date) => {
    expect(read(text)).toMatchObject({ date });
  });

  it.each([
    ['the version of a rider', 'MARSH LANTERNS\nRIDER TÉCNICO · versión 4.1 (12/01/2027)\nMonitores'],
    [
      'the first day of a week',
      'From: A <a@b.example>\nTo: C <c@d.example>\nSubject: avails w/c 12 July 2027\n\nany news?',
    ],
  ])('is not %s', (_, text) => {
    expect(read(text)).not.toHaveProperty('date');
  });
});

describe('another day of the tour', () => {
  it('gives neither house nor town', () => {
    const text =
      'TAGESPLAN Marsh Lanterns\nFreitag, 9. Oktober 2026\nHalle: Alter Schuppen, Kohlenstraße 4, 01097 Dresden\n20:00 Show\nMorgen: Samstag, 10.10., Prag – Klub Moldau, Show 21:30 Uhr';
    expect(read(text, 'de')).toMatchObject({ venue: 'Alter Schuppen', city: 'Dresden', date: '2026-10-09' });
  });
});

describe('who plays', () => {
  it.each([
    [
      'in the line over the kind of paper',
      'MARSH LANTERNS\nFICHE TECHNIQUE - tournée 2027 · MAJ : 3 février 2027\nRégie : Ada',
      'fr',
    ],
    [
      'before the word for the show',
      'Order for the Marsh Lanterns show at The Kiln, Derby on Saturday 20 March 2027. Doors at 7.',
      'en',
    ],
    [
      'after the word for the group',
      'VOUCHER\nRemarks: late arrival. Group: Marsh Lanterns, concert Fri 4 December 2026',
      'en',
    ],
    [
      'for whom a pack was made',
      'SKYLARK DAYS\nARTIST INFO PACK - personalised for: MARSH LANTERNS\nYour set 19:40',
      'en',
    ],
  ])('stands %s', (_, text, language) => {
    expect(read(text, language)).toMatchObject({ artist: 'Marsh Lanterns' });
  });

  it('is not the hotel of a booking mail', () => {
    const text = mail(
      'Buchungsbestätigung Hotel Amsel, Kiel',
      'Die Zimmer für die Show sind gebucht.\n\nHotel Amsel, Hafenstraße 4, 24103 Kiel',
    );
    expect(read(text, 'de')).not.toHaveProperty('artist');
  });
});

describe('the boxes of a form', () => {
  it('are read where caption and answer share a cell', () => {
    const source = sourceOf('CONTRACT FOR LIVE ENGAGEMENT');
    const page = source.pages[0];
    page?.lines.push({
      cells: [
        { text: '1. Name and address of place of engagement\nIron Hall, 224 West Street, Duluth, MN 55802' },
        { text: 'Name of band or group\nTHE LOON RAMBLERS' },
      ],
    });
    const value = resolveSection(
      general,
      general.extract({ readings: [readSource(source)], done: {} }),
    ).value;
    expect(value).toMatchObject({ venue: 'Iron Hall', artist: 'The Loon Ramblers', city: 'Duluth' });
  });
});

describe('sentences about the show', () => {
  it('may be the address of its house alone', () => {
    const text = mail(
      'OFFER: Marsh Lanterns + Ada Vale / Whitby / 27 Feb',
      'Confirmed for Sat 27 February!\nNorth Pavilion, Pier Road, Whitby YO21 3XX. Get in 3pm, doors 7.30pm, curfew 11pm.',
    );
    expect(read(text)).toMatchObject({ artist: 'Marsh Lanterns', venue: 'North Pavilion', city: 'Whitby' });
  });

  it('may begin with the next show, which is another', () => {
    const text =
      'MARSH LANTERNS\nDAY SHEET\nMonday 8 March 2027\n20:50 Marsh Lanterns\nNotes: laundry at venue. Next show: Wed 10 March 2027, Barrow Ballroom, Glasgow - doors 19:00.';
    const value = read(text);
    expect(value).toMatchObject({ date: '2027-03-08' });
    expect(value).not.toHaveProperty('venue');
  });
});

it('reads the day sheet of a tour: act and town at its head, the house under a heading, nothing of the next show', () => {
  const text = [
    'FRI MAR 5',
    '',
    'MARSH LANTERNS          Derby, UK',
    'Tin Moons Tour 2027     Day type: Show',
    '',
    'SCHEDULE',
    '',
    '11:00           Load in',
    '19:00           Doors',
    '19:45 - 20:15   Tin Larder',
    '20:45 - 22:00   Marsh Lanterns',
    '',
    'VENUE',
    '',
    'Corn Exchange Hall',
    '14 Blossom Street, Derby DE1 2AB',
    '',
    'NOTES',
    '',
    'Per diems were paid on Sunday. Next show: Sun Mar 7,',
    'Barrow Ballroom, Glasgow - doors 19:00.',
  ].join('\n');
  const readings = [readSource(sourceOf('', { pages: [plainTextPage(text).page], language: 'en' }))];
  expect(resolveSection(general, general.extract({ readings, done: {} })).value).toMatchObject({
    artist: 'Marsh Lanterns',
    venue: 'Corn Exchange Hall',
    date: '2027-03-05',
    setTime: '20:45',
    city: 'Derby',
  });
});

it('takes the weather for no town of its name', () => {
  const text =
    'GASTSPIELVERTRAG\nKünstler: Marsh Lanterns\nDatum: 11. Juli 2027\nOrt: Seehalle (bei Regen) oder Bühne im Lindenpark\nVeranstalter: Kulturamt, Hauptstr. 8, 88131 Lindau';
  expect(read(text, 'de').city).not.toBe('Regen');
});

describe('the act of a form with whom to write to', () => {
  it.each([
    ['in brackets', 'Artist: Marsh Lanterns (agent Ada Holm, ada@wayside.example)'],
    ['behind a comma', 'Artist: The Marsh Lanterns, tel 07700 900123, hello@marshlanterns.example'],
    [
      'through an agency',
      'Artist: Marsh Lanterns genom Wayside Booking AB (agent Ada Holm, ada@wayside.example)',
    ],
  ])('is the act: %s', (_, line) => {
    const text = `${line}\nVenue: The Kiln, Bristol\nDate: 19 March 2027`;
    expect(read(text)).toMatchObject({ artist: expect.stringMatching(/Marsh Lanterns$/), venue: 'The Kiln' });
  });

  it('is nobody who only answers for it', () => {
    const text =
      'Artist: Ada Holm, Northway, ada@northway.example\nMARSH LANTERNS live at The Kiln, Bristol, 19 March 2027';
    expect(read(text)?.artist).not.toBe('Ada Holm');
  });
});

describe('parties and houses of contracts', () => {
  it('are named with the small words that belong to them', () => {
    const text =
      'CONTRAT DE CESSION\n\nArticle 1 : représentation du spectacle « Les Lampes grises » de la compagnie Haute Marée, le vendredi 12 mars 2027 à 20h30 au Centre culturel Simone Aubry.';
    expect(read(text, 'fr')).toMatchObject({ venue: 'Centre culturel Simone Aubry', artist: 'Haute Marée' });
  });

  it.each([
    [
      'es',
      'De otra, Producciones Sur S.L., en representación de LA BANDA DEL FARO.\nActuación: sábado 7 de agosto de 2027, 22:30 h, Plaza Mayor',
      'La Banda del Faro',
    ],
    [
      'de',
      'Agentur Blohm GmbH, Hamburg\n- nachfolgend Agentur - handelnd für\nKAPELLE SÜDWIND (5 Musiker)\n- nachfolgend Künstler -\n§ 1 Auftritt am Samstag, 24.04.2027 in der Weberei, Nordhorn',
      'Kapelle Südwind',
    ],
  ])('tell whom an agency acts for: %s', (language, text, artist) => {
    expect(read(text, language)).toMatchObject({ artist });
  });
});
