import { describe, expect, it } from 'vitest';
import { findBookingReferences } from './booking-references.ts';
import { findEmails } from './emails.ts';
import { findPhones } from './phones.ts';

const read = (text: string, country?: string) =>
  findPhones(text, country ? { country } : {}).map(({ value }) => value.e164 ?? value.raw);

describe('findPhones', () => {
  it.each([
    ['Fahrer Jonas Beck (+49 171 5550 333) 13:00 Ankunft', ['+491715550333']],
    ['(Jonas +46 70-174 06 05) 21 gäster', ['+46701740605']],
    ['Tel. +49 (0)341 5550 172', ['+493415550172']],
    ['+44 (20) 7946 0958', ['+442079460958']],
    ['Mara (+49) 341 5550 172', ['+493415550172']],
  ])('ends a number with the bracket it stands in: %s', (text, numbers) => {
    expect(findPhones(text).map(({ value }) => value.e164)).toEqual(numbers);
  });

  it.each([
    ['tel 0113 496 0142', 'GB', ['+441134960142']],
    ['m. 07700 900 318', 'GB', ['+447700900318']],
    ['tom@harbournights.example / 0117 496 0233', 'GB', ['+441174960233']],
    ['+1 207-555-0144', undefined, ['+12075550144']],
    ['(615) 555-0123', 'US', ['+16155550123']],
    ['00 49 171 5551234', 'GB', ['+491715551234']],
    ['0171 / 555 12 34', 'DE', ['+491715551234']],
    ['01 42 68 53 00', 'FR', ['+33142685300']],
    ['Móvil: 612 345 678', 'ES', ['+34612345678']],
    ['070-123 45 67', 'SE', ['+46701234567']],
    ['Pelham 07700900334', 'GB', ['+447700900334']],
    ['Nacho 612345678', 'ES', ['+34612345678']],
    ['Lautaro Pizzorno, 341 555-0163', 'AR', ['+543415550163']],
    ['Lucía Rey 33 1234 5678', 'MX', ['+523312345678']],
    ['Andrés Gil 300 555 0123', 'CO', ['+573005550123']],
    ['Order 07700900334', undefined, []],
    ['+44 7700 900 527', undefined, ['+447700900527']],
    ['a +44 7700 900144  b +33 1 99 00 45 12', 'US', ['+447700900144', '+33199004512']],
  ])('reads %j', (text, country, numbers) => {
    expect(read(text, country)).toEqual(numbers);
  });

  it('keeps a labelled number as written when the country is not known', () => {
    expect(read('Tel. 0341 5550 172')).toEqual(['0341 5550 172']);
  });

  it('tells a fax from a phone', () => {
    const kinds = findPhones('Tel. +49 341 5550 172 | Fax +49 341 5550 199').map(({ value }) => value.kind);
    expect(kinds).toEqual(['phone', 'fax']);
  });

  it('keeps an extension apart', () => {
    expect(findPhones('+353 86 555 0114 ext. 12')[0]?.value).toMatchObject({
      e164: '+353865550114',
      extension: '12',
    });
  });

  it('takes no dates, ticket numbers, tax numbers or amounts', () => {
    for (const text of [
      '02/09/2025 14:00 - 15:00',
      'ticket 074-2401177301',
      'VAT Reg 998 0142 77',
      '7719.402.883',
      '1.200.000',
    ]) {
      expect(read(text, 'GB')).toEqual([]);
    }
  });

  it('takes a number from where the papers have to do with too, when it is none of the paper’s own country', () => {
    const numbers = (text: string, country: string, ...otherCountries: string[]) =>
      findPhones(text, { country, otherCountries }).map((one) => one.value.e164);
    expect(numbers('Finbarr 086 555 0119', 'GB', 'IE')).toEqual(['+353865550119']);
    expect(numbers('Jonas Beck, 0160 5550143', 'GB', 'IE', 'DE')).toEqual(['+491605550143']);
    expect(numbers('Pelham 07700 900377', 'GB', 'DE')).toEqual(['+447700900377']);
    expect(numbers('tel 0113 496 0142', 'GB', 'AT')).toEqual(['+441134960142']);
  });

  it('knows by how its digits are parted where a number is from, of the countries the papers have to do with', () => {
    const numbers = (text: string, country: string | undefined, ...otherCountries: string[]) =>
      findPhones(text, { ...(country && { country }), otherCountries }).map((one) => one.value.e164);
    expect(numbers('Odile Besson 079 555 01 23', 'FR', 'NL', 'CH')).toEqual(['+41795550123']);
    expect(numbers('office 03 5550 1177', 'NZ', 'ZA', 'AU')).toEqual(['+61355501177']);
    expect(numbers('office 03 5550 1177', undefined, 'ZA', 'AU')).toEqual(['+61355501177']);
    expect(numbers('Gwilym 07700 900 318', 'ES', 'NL', 'GB')).toEqual(['+447700900318']);
  });

  it('leaves a number to the paper’s own country where it is written as people write there', () => {
    const numbers = (text: string, country: string, ...otherCountries: string[]) =>
      findPhones(text, { country, otherCountries }).map((one) => one.value.e164);
    expect(numbers('Romain 06 39 98 41 22', 'FR', 'CH')).toEqual(['+33639984122']);
    expect(numbers('Lourdes 936 555 118', 'ES', 'PT')).toEqual(['+34936555118']);
    expect(numbers('Büro 0951 5550 112', 'DE', 'CH')).toEqual(['+499515550112']);
    expect(numbers('Hal 07700 900 318', 'GB', 'IE', 'DE')).toEqual(['+447700900318']);
  });

  it('takes a number of the country whose language the paper is written in, wherever the show is', () => {
    const numbers = (text: string, country: string, language: string) =>
      findPhones(text, { country, language }).map((one) => one.value.e164);
    expect(numbers('Nacho - 612 345 678 - sala', 'US', 'es')).toEqual(['+34612345678']);
    expect(numbers('Driver Win 07700 900 318', 'PT', 'en')).toEqual(['+447700900318']);
    expect(numbers('Rita 912 345 678', 'PT', 'en')).toEqual(['+351912345678']);
  });
});

describe('findEmails', () => {
  it('reads addresses without brackets and punctuation', () => {
    expect(findEmails('x <A.b@c.example>, mailto:q@w.co.uk.').map(({ value }) => value)).toEqual([
      'a.b@c.example',
      'q@w.co.uk',
    ]);
  });

  it('reads addresses that are hidden from those who collect them', () => {
    expect(
      findEmails('iker [at] verbena [dot] example, prensa(at)verbena.example').map(({ value }) => value),
    ).toEqual(['iker@verbena.example', 'prensa@verbena.example']);
    expect(findEmails('doors (at 7) are open')).toEqual([]);
  });
});

describe('findBookingReferences', () => {
  it.each([
    ['PNR M4X9TL', 'M4X9TL'],
    ['Booking reference (airline): M4X9TL', 'M4X9TL'],
    ['Confirmation number  7719.402.883', '7719.402.883'],
    ['Block ref BRK-88120', 'BRK-88120'],
    ['Buchungsnummer: ABC123', 'ABC123'],
    ['Réf. dossier: XJ7K2P', 'XJ7K2P'],
    ['Numéro de réservation: 8812', '8812'],
    ['Localizador: QW3ERT', 'QW3ERT'],
    ['Bokningsnummer 99-1234', '99-1234'],
  ])('reads %j', (text, reference) => {
    expect(findBookingReferences(text).map(({ value }) => value.reference)).toEqual([reference]);
  });
  it('knows ticket numbers by their shape', () => {
    expect(findBookingReferences('074-2401177301')[0]?.value).toEqual({
      reference: '074-2401177301',
      kind: 'ticket',
    });
  });
  it('takes no words or dates for references', () => {
    for (const text of ['Booking confirmed: Harborline', 'Reservation for 6', 'order 12/09/2025']) {
      expect(findBookingReferences(text)).toEqual([]);
    }
  });
});

it('reads two numbers that a dash or stroke parts, and 00 for a plus', () => {
  const numbers = (text: string, country?: string) =>
    findPhones(text, country ? { country } : {}).map((one) => one.value.e164);
  expect(numbers('02 61 91 70 45 / 06 39 98 61 07', 'FR')).toEqual(['+33261917045', '+33639986107']);
  expect(numbers('0044 7700 900123')).toEqual(['+447700900123']);
});
