import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { readSource } from '../../../reading/index.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { readOne } from '../../../text-extraction/read-one.ts';
import { hotels } from '../../hotels.ts';

async function staysIn(...texts: string[]) {
  const sources = await Promise.all(
    texts.map((text, at) =>
      readOne(
        { sourceId: `s${at}`, fileName: 'paper.txt', bytes: new TextEncoder().encode(text) },
        { deadlineMs: 10_000 },
      ),
    ),
  );
  const readings = sources.flat().map((source) => readSource(source));
  return resolveSection(hotels, hotels.extract({ readings, done: {} })).value ?? [];
}

const BOOKED = 'Hotel Bellwether, 4 Dock Road, Cork\nCheck-in: 10 April 2027\nCheck-out: 11 April 2027';

describe('a paper about a stay that does not take place', () => {
  it.each([
    `CREDIT NOTE 118\n${BOOKED}`,
    `Hotel Bellwether - Factura rectificativa R-1182\nEstancia del 05/05/2027 al 07/05/2027, reserva 33120\nImporte a devolver: 210,00 €`,
    `INVOICE - NO SHOW\n${BOOKED}`,
    `Stornorechnung 4410\n${BOOKED}`,
    `${BOOKED}\nLeider sind wir in diesem Zeitraum bereits ausgebucht.`,
    `${BOOKED}\nNous ne pouvons malheureusement pas donner suite à votre demande.`,
    `${BOOKED}\nLamentamos comunicarle que no hay disponibilidad.`,
    `${BOOKED}\nDa wir nichts gehört haben, ist die Option verfallen.`,
    `${BOOKED}\nTyvärr har vi fullt och kan inte bekräfta er förfrågan.`,
    `Your file is closed, as you wished.\n${BOOKED}\nRefunded to your card: 310.00 EUR`,
    `Wie besprochen.\n${BOOKED}\nErstattung: 310,00 EUR`,
    `Välkommen åter!\n${BOOKED}\nÅterbetalas: 3 100 kr`,
  ])('gives no stay: %s', async (text) => {
    expect(await staysIn(text)).toEqual([]);
  });

  it.each([
    `${BOOKED}\nYour booking is confirmed. The restaurant is fully booked that night.`,
    `${BOOKED}\nNo-show: 100 % if you do not arrive.`,
    `${BOOKED}\nThe key deposit of 20 EUR is refunded.`,
    `${BOOKED}\nOne guest reads "your booking has been cancelled" on his phone: that was meant for somebody else.`,
    `${BOOKED}\nBooking 4471-B. Booking 4470-A was cancelled.`,
  ])('gives the stay that stands: %s', async (text) => {
    expect(await staysIn(text)).toMatchObject([{ name: 'Hotel Bellwether', checkInDate: '2027-04-10' }]);
  });

  it.each([
    `Cancellation of your booking KB-100\nHotel Quarrel, 9 Hill Road, Cork\nYour other bookings remain as they are:\n${BOOKED}`,
    `Gutschrift 4410\nHotel Quarrel, Bergweg 9, Cork\nWeiterhin fest gebucht bleibt:\n${BOOKED}`,
    `Annulation de votre réservation\nHôtel Quarrel, 9 rue du Mont, Cork\nVos autres séjours ne changent pas :\n${BOOKED}`,
  ])('gives the stays that the paper goes on with: %s', async (text) => {
    expect(await staysIn(text)).toMatchObject([{ name: 'Hotel Bellwether', checkInDate: '2027-04-10' }]);
  });

  it('knows a booking by its number in another paper', async () => {
    const booking = `Booking confirmation\n${BOOKED}\nConfirmation number: BW-9001`;
    expect(await staysIn(booking, 'Dear guest, booking BW-9001 has been cancelled.')).toEqual([]);
    expect(await staysIn(booking, 'Dear guest, booking BW-8000 has been cancelled.')).toHaveLength(1);
  });

  it('leaves the days of a booking to the paper that changes it', async () => {
    const text = (days: string, title: string) =>
      `${title}\nHotel Bellwether, 4 Dock Road, Cork\nConfirmation number: BW-9001\n${days}`;
    const stays = await staysIn(
      text('Check-in: 9 April 2027\nCheck-out: 12 April 2027', 'Booking confirmation'),
      text('Check-in: 10 April 2027\nCheck-out: 11 April 2027', 'Amended confirmation'),
    );
    expect(stays).toMatchObject([{ checkInDate: '2027-04-10', checkOutDate: '2027-04-11' }]);
  });
});

describe('days and numbers that were changed', () => {
  it('reads what stands behind the arrow', async () => {
    const text =
      'Hotel Bellwether, booking changed\nCheck-in: 10 April 2027 → 17 April 2027\nCheck-out: 12 April 2027 → 18 April 2027\nRef BW-9001 → BW-9555';
    expect(await staysIn(text)).toMatchObject([
      { checkInDate: '2027-04-17', checkOutDate: '2027-04-18', bookingReference: 'BW-9555' },
    ]);
  });

  it('reads what days were moved to', async () => {
    const text =
      "The show has moved, so I've changed the rooms at Hotel Bellwether from 10 April 2027 to 17 April 2027, out 18 April 2027.";
    expect(await staysIn(text)).toMatchObject([{ checkInDate: '2027-04-17', checkOutDate: '2027-04-18' }]);
  });
});

describe('a thread in which the rooms are given up', () => {
  it.each(["Hi, I've cancelled the Bellwether rooms.", 'Thanks, no hotel needed after all, we drive home.'])(
    'gives no stay: %s',
    async (words) => {
      const thread = `From: Ida <ida@hall.example>\nSubject: Re: Rooms\n\n${words}\n\nOn Mon, 1 Feb 2027 at 11:00, Per wrote:\n> ${BOOKED.replaceAll('\n', '\n> ')}`;
      expect(await staysIn(thread)).toEqual([]);
    },
  );
});

it('falls back on the second house where the first one is full', async () => {
  const first = 'Plan A: Hotel Bellwether, 4 Dock Road, Cork, 10 April 2027 - 11 April 2027.';
  const second = 'Plan B: Mill Lodge, 9 Mill Lane, Cork, 10 April 2027 - 11 April 2027.';
  expect(await staysIn(`${first}\n${second}`)).toMatchObject([{ name: 'Hotel Bellwether' }]);
  expect(await staysIn(`Plan A was the Hotel Bellwether, but they are full.\n${second}`)).toMatchObject([
    { name: 'Mill Lodge' },
  ]);
});

describe('the state of a booking', () => {
  it.each([
    'Status: Cancelled',
    'Status: storniert',
    'Estado: CANCELADA',
    '*** ANNULÉ ***',
    'Status: waitlisted',
  ])('takes it off where it is %s', async (state) => {
    expect(await staysIn(`${BOOKED}\n${state}`)).toEqual([]);
  });

  it('is that of its own card', async () => {
    const second =
      'Mill Lodge, 9 Mill Lane, Cork\nCheck-in: 10 April 2027\nCheck-out: 11 April 2027\nStatus: Confirmed';
    expect(await staysIn(`${BOOKED}\nStatus: Cancelled\n\n${second}`)).toMatchObject([
      { name: 'Mill Lodge' },
    ]);
  });

  it('is that of the heading over it, to the next heading that is no lower', async () => {
    const html = `<h2>Trip to Leeds</h2><p>Hotel Marlow Row Confirmed</p><p>Check-in Friday, March 19, 2027<br>Check-out Sunday, March 21, 2027</p>
      <h3>Canceled</h3><h4>Riverside Suites</h4><p>Check-in Thursday, March 18, 2027<br>Check-out Saturday, March 20, 2027<br>Hotel confirmation RS-77</p>
      <h3>Price summary</h3><p>Total $900</p>`;
    const readings = await readText(html, 'trip.html');
    const { value } = resolveSection(hotels, hotels.extract({ readings, done: {} }));
    expect(value.map(({ name }) => name)).toEqual(['Hotel Marlow Row']);
  });

  it('is that of the heading over it', async () => {
    const text = `Your trip\n\nCANCELLED\n\nHotel Bellwether\n4 Dock Road, Cork\nFri 9 April 2027 - Sat 10 April 2027, 3 rooms\n\nNEW BOOKING\n\nMill Lodge\n9 Mill Lane, Cork\nFri 9 April 2027 - Sat 10 April 2027, 3 rooms`;
    expect(await staysIn(text)).toMatchObject([{ name: 'Mill Lodge' }]);
  });

  it('stands where the house only tells its terms', async () => {
    const terms = 'Stornobedingungen: kostenfrei bis 8. April, danach 90 % Stornokosten.';
    expect(await staysIn(`${BOOKED}\n${terms}`)).toHaveLength(1);
  });
});

it('takes the days of the newer mail for the house that both mails name', async () => {
  const thread = `From: Ida <ida@hall.example>\nSubject: Re: Rooms\n\nNew date: Hotel Bellwether, check-in 17 April 2027, check-out 18 April 2027.\n\nOn Mon, 1 Feb 2027 at 11:00, Per wrote:\n> ${BOOKED.replaceAll('\n', '\n> ')}`;
  expect(await staysIn(thread)).toMatchObject([
    {
      name: 'Hotel Bellwether',
      address: '4 Dock Road',
      checkInDate: '2027-04-17',
      checkOutDate: '2027-04-18',
    },
  ]);
});
