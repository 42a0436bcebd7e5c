import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { hotels } from '../hotels.ts';

async function stays(text: string, date?: string, fileName?: string) {
  const readings = await readText(text, fileName);
  const done = date ? { general: { date } } : {};
  return resolveSection(hotels, hotels.extract({ readings, done })).value;
}

describe('a house that says behind its name what it is', () => {
  it.each([
    ['La Maison Sous les Tilleuls', 'chambres d’hôtes', '17 bis, chemin de la Pépinière - 44300 Nantes'],
    ['Abendrot', 'Gästezimmer', 'Seestraße 14, 83209 Prien am Chiemsee'],
    ['The Old Rectory', 'Bed & Breakfast', '4 Church Lane, Harrogate HG1 2AB'],
    ['Casa Brezo', 'casa rural', 'Calle Mayor 12, 42100 Ágreda'],
    ['Solgården', 'vandrarhem', 'Storgatan 8, 531 32 Lidköping'],
  ])('has written the letter: %s – %s', async (name, kind, street) => {
    const text = `Two double rooms are kept for you.\nCheck-in: 2 October 2026 from 16:00\nCheck-out: 4 October 2026 by 10:30\n\n${name} – ${kind}\n${street}`;
    expect(await stays(text)).toMatchObject([{ name, checkInDate: '2026-10-02', checkOutTime: '10:30' }]);
  });
});

describe('where the name of a house stands', () => {
  it('is over its street, under the letterhead of the chain', async () => {
    const html =
      '<h1>LARKMERE HOTELS &amp; RESORTS</h1><p>Your reservation is confirmed.</p><p>Confirmation number: 84417702</p><p>Arrival: Thursday, June 18, 2026, 3:00 p.m.</p><p>Departure: Saturday, June 20, 2026, 12:00 p.m.</p><h2>Larkmere Milwaukee Third Ward</h2><p>318 N. Corcoran Avenue</p><p>Milwaukee, Wisconsin 53202 USA</p>';
    expect(await stays(html, undefined, 'mail.html')).toMatchObject([
      { name: 'Larkmere Milwaukee Third Ward', address: '318 N. Corcoran Avenue' },
    ]);
  });

  it('is among the firms of a sheet of contacts', async () => {
    const csv =
      'Dept,Name,Role,Company,Mobile,Email,Notes\nVENUE,Nikau Torrens,Head tech,The Kowhai Rooms,+64 20 555 0138,tech@kowhairooms.example,\nHOTEL,Front desk,,Quayline Apartments,+64 4 555 0190,stay@quayline.example,"7 Taranaki Quay, Wellington; 20-22 Feb, conf QL-30918"\n';
    expect(await stays(csv, '2026-02-21', 'contacts.csv')).toMatchObject([
      { name: 'Quayline Apartments', bookingReference: 'QL-30918', email: 'stay@quayline.example' },
    ]);
  });
});

describe('a house where one only eats', () => {
  it('is no hotel', async () => {
    const text =
      'wir bestätigen Ihre Tischreservierung im Gasthaus zum Goldenen Ochsen, Kornmarkt 4, 93047 Regensburg: 22. Oktober 2026, 18:30 Uhr. Reservierungsnummer 4471.';
    expect((await stays(text)) ?? []).toEqual([]);
  });
});

describe('the street of a house', () => {
  it.each([
    ['Hotel Rex · Alameda Rekalde Zaharra, 40 · 48009 Bilbao', 'Alameda Rekalde Zaharra, 40', 'Bilbao'],
    ['Hôtel Rex - 17 bis, chemin de la Pépinière - 44300 Nantes', '17 bis, chemin de la Pépinière', 'Nantes'],
    ['Hotel Rex, Av. Vallarta 3355, Guadalajara', 'Av. Vallarta 3355', 'Guadalajara'],
  ])('is read from %s', async (line, address, city) => {
    const text = `${line}\nCheck-in: 2 October 2026\nCheck-out: 4 October 2026`;
    expect(await stays(text)).toMatchObject([{ address, city }]);
  });
});

describe('the days of a stay', () => {
  it.each([
    'arrivée 15.04, départ 16.04 avant 11h00',
    'Anreise: 15.04 ab 14 Uhr, Abreise: 16.04 bis 11.00 Uhr',
    'check-in 15 April 2027, out on 16 April by 1100.',
    'in on Thursday 15 April after 3:00 p.m. and out on Friday 16 April before 11:00 a.m.',
  ])('are those near the show: %s', async (line) => {
    const text = `Hôtel du Vieux Tannage, avenue de Tivoli 12, 1007 Lausanne\n${line}`;
    expect(await stays(text, '2027-04-15')).toMatchObject([
      { checkInDate: '2027-04-15', checkOutDate: '2027-04-16', checkOutTime: '11:00' },
    ]);
  });

  it('stand side by side in the row under the house', async () => {
    const csv =
      'HOTEL CHOFERES;"Posada El Mezquite, Av. Vallarta 3355, Guadalajara";;;Tel;+52 33 5550 2216;;\n9;Abundio Serna;chofer del camión;SGL;21/11/2026;22/11/2026;1;\n';
    expect(await stays(csv, '2026-11-21', 'rooming.csv')).toMatchObject([
      { name: 'Posada El Mezquite', checkInDate: '2026-11-21', checkOutDate: '2026-11-22' },
    ]);
  });
});
