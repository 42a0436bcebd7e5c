import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { hotels } from '../../hotels.ts';

type Paper = readonly [fileName: string, text: string];

async function houses(...papers: readonly Paper[]) {
  const readings = await Promise.all(
    papers.map(async ([fileName, text], at) =>
      (await readText(text, fileName)).map((one) => ({
        ...one,
        source: { ...one.source, sourceId: `s${at}` },
      })),
    ),
  );
  const { value } = resolveSection(hotels, hotels.extract({ readings: readings.flat(), done: {} }));
  return (value ?? []).map(({ name }) => name);
}

const ROWAN: Paper = [
  'rowan.txt',
  'BOOKING CONFIRMATION\nHotel Rowan\n4 Mill Lane\nYork\n\nReservation number: RW-118\nArrival: 5 March 2027\nDeparture: 7 March 2027\nRooms: 4 singles',
];
const HABICHT: Paper = [
  'habicht.txt',
  'BUCHUNGSBESTÄTIGUNG\nPension Habicht\nMühlweg 4, 35037 Marburg\n\nBuchungsnummer: PH-20\nAnreise: 05.03.2027\nAbreise: 07.03.2027\n4 Einzelzimmer, 420,00 EUR',
];
const mail = (body: string): Paper => [
  'mail.eml',
  `From: Mia Sand <mia@sandreisen.example>\nTo: Ada Wren <ada@wren.example>\nDate: Tue, 2 Mar 2027 10:12:44 +0100\nSubject: The weekend\nContent-Type: text/plain; charset=utf-8\n\nHi Ada,\n\n${body}\n\nMia\n`,
];

describe('a stay that another paper has among what is over', () => {
  const event = (status: string): Paper => [
    'plan.ics',
    `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1@x\nDTSTAMP:20270210T100000Z\nDTSTART;VALUE=DATE:20270305\nDTEND;VALUE=DATE:20270307\nSUMMARY:Stay - Hotel Rowan\nSTATUS:${status}\nEND:VEVENT\nEND:VCALENDAR\n`,
  ];

  it('is off by a cancelled event, and not by one that stands', async () => {
    expect(await houses(ROWAN, event('CANCELLED'))).toEqual([]);
    expect(await houses(ROWAN, event('CONFIRMED'))).toEqual(['Hotel Rowan']);
  });

  it.each([
    'Item;Before;Now\nHotel;Hotel Rowan, York, 5-7 March 2027;Larch Lodge, 2 Ash Street, York, 5-7 March 2027',
    'Concepto;Antes;Ahora\nHotel;Hotel Rowan, York, 5-7 marzo 2027;Hotel Larch, 2 Ash Street, York, 5-7 marzo 2027',
  ])('is off where it stands in the column for what held before: %s', async (table) => {
    expect(await houses(ROWAN, ['changes.csv', table])).not.toContain('Hotel Rowan');
  });

  it('is off where its money came back in full', async () => {
    const account = (back: string): Paper => [
      'konto.txt',
      `KONTOAUSZUG\n02.01.2027  Pension Habicht PH-20  -420,00\n05.02.2027  Saitenladen  -41,90\n09.02.2027  Pension Habicht PH-20  ${back}`,
    ];
    expect(await houses(HABICHT, account('+420,00'))).not.toContain('Pension Habicht');
    expect(await houses(HABICHT, account('+20,00'))).toContain('Pension Habicht');
  });

  it('is off in a list that takes it out and puts another in', async () => {
    const list =
      '+ Hotel Larch, 2 Ash Street, York, 5-7 March 2027\n- Hotel Rowan, 4 Mill Lane, York, 5-7 March 2027';
    expect(await houses(['list.txt', list])).toEqual(['Hotel Larch']);
  });
});

describe('the only hotel of a show', () => {
  it.each([
    'We all sleep at my aunt’s, so the hotel will be without us.',
    'Wir schlafen alle bei Toms Eltern, das Hotel kommt ohne uns aus.',
    'On dort tous chez ma tante, l’hôtel se fera sans nous.',
    'Dormimos en casa de Ana, el hotel se queda sin nosotros.',
    'Vi sover hemma hos Görans föräldrar, så hotellet får klara sig utan oss.',
  ])('is meant by a mail that names none: %s', async (body) => {
    expect(await houses(ROWAN, mail(body))).toEqual([]);
  });

  it.each([
    'The hotel would be without us if the ferry is late.',
    'Tom is at his aunt’s. The hotel has breakfast from seven.',
    'Could the hotel do without us on Saturday?',
  ])('stands where nothing is said to be off: %s', async (body) => {
    expect(await houses(ROWAN, mail(body))).toEqual(['Hotel Rowan']);
  });

  it('is not meant where there are two', async () => {
    const body = 'We all sleep at my aunt’s, so the hotel will be without us.';
    expect(await houses(ROWAN, HABICHT, mail(body))).toHaveLength(2);
  });
});

describe('a house that is done without beside the one for all', () => {
  it.each([
    'All of us sleep in Pension Habicht now. Nobody expects us at the Rowan.',
    'Wir schlafen alle in der Pension Habicht. Im Rowan wartet niemand auf uns.',
  ])('is off: %s', async (body) => {
    expect(await houses(ROWAN, HABICHT, mail(body))).toEqual(['Pension Habicht']);
  });

  it.each([
    'The crew sleeps in Pension Habicht. The Rowan does not expect us before three.',
    'Pension Habicht is by the river. The Rowan gives us no parking.',
  ])('is one of two where something else is not so: %s', async (body) => {
    expect(await houses(ROWAN, HABICHT, mail(body))).toHaveLength(2);
  });
});
