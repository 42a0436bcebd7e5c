import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { hotels } from '../hotels.ts';

async function read(text: string, fileName: string) {
  const readings = await readText(text, fileName);
  return resolveSection(hotels, hotels.extract({ readings, done: {} })).value ?? [];
}

describe('a home rented through a portal', () => {
  it('is named by the title over its kind and host', async () => {
    const html = `<h2>Buchung bestätigt</h2><p>Deine Reise nach Dresden</p><h2>Altbauwohnung mit Balkon</h2>
<p>Gesamte Unterkunft · Gastgeberin: Ilse</p><table><tr><td>Check-in</td><td>Check-out</td></tr>
<tr><td>Fr., 6. Nov. 2026</td><td>So., 8. Nov. 2026</td></tr><tr><td>15:00</td><td>11:00</td></tr></table>
<p><b>Adresse</b><br>Alaunstraße 40, 01099 Dresden, Deutschland</p><p><b>Bestätigungscode</b><br>HMABCD2345</p>`;
    expect(await read(html, 'mail.html')).toMatchObject([
      {
        name: 'Altbauwohnung mit Balkon',
        address: 'Alaunstraße 40',
        city: 'Dresden',
        checkInDate: '2026-11-06',
        checkInTime: '15:00',
        checkOutDate: '2026-11-08',
        checkOutTime: '11:00',
        bookingReference: 'HMABCD2345',
      },
    ]);
  });

  it('keeps the code under its label though it is letters alone', async () => {
    const text = `Réservation confirmée

Maison de pêcheur, vue port
Logement entier - hôte : Yann

Arrivée : vendredi 22 janvier 2027, à partir de 16:00
Départ : dimanche 24 janvier 2027, avant 11:00
Adresse : 7 rue du Phare, 29900 Concarneau, France

Code de confirmation
HMKJRTWQ
`;
    expect(await read(text, 'paper.txt')).toMatchObject([
      { name: 'Maison de pêcheur, vue port', checkOutTime: '11:00', bookingReference: 'HMKJRTWQ' },
    ]);
  });
});

const calendar = (...events: string[]) =>
  `BEGIN:VCALENDAR\nVERSION:2.0\n${events.map((one) => `BEGIN:VEVENT\n${one}\nEND:VEVENT`).join('\n')}\nEND:VCALENDAR\n`;

describe('a stay in a calendar', () => {
  it('is named by the title and told by the description, whatever street is its place', async () => {
    const text = calendar(
      'UID:1\nDTSTART;VALUE=DATE:20261105\nDTEND;VALUE=DATE:20261107\nSUMMARY:Hotel Pension Margarethenhof\nLOCATION:Schloßgasse 19\\, 1050 Wien\\, Österreich\nDESCRIPTION:Buchungsnr. 7702-M\\, 4 EZ\\, Check-in ab 14 Uhr\\, Check-out bis 10:30 Uhr\\, Tel. +43 1 555 0166',
      'UID:2\nDTSTART:20261106T193000\nDTEND:20261106T213000\nSUMMARY:Konzert\nLOCATION:Ehrbarsaal',
    );
    expect(await read(text, 'tour.ics')).toMatchObject([
      {
        name: 'Hotel Pension Margarethenhof',
        address: 'Schloßgasse 19',
        city: 'Wien',
        checkInDate: '2026-11-05',
        checkInTime: '14:00',
        checkOutDate: '2026-11-07',
        checkOutTime: '10:30',
        bookingReference: '7702-M',
        phone: '+4315550166',
      },
    ]);
  });

  it('ends on the last of its whole days where nothing keeps anybody that night', async () => {
    const text = calendar(
      'UID:1\nDTSTART;VALUE=DATE:20270919\nDTEND;VALUE=DATE:20270921\nSUMMARY:Hotel reservation: Grand Hotel Birkala\nDESCRIPTION:Phone: +358101234567',
    );
    expect(await read(text, 'stay.ics')).toMatchObject([
      { checkInDate: '2027-09-19', checkOutDate: '2027-09-20', phone: '+358101234567' },
    ]);
  });

  it('may be told by two events, for coming and for leaving; a ride to the house is none', async () => {
    const text = calendar(
      'UID:1\nSUMMARY:Check in Hotel Mirador\nDTSTART:20261105T150000\nDTEND:20261105T153000\nLOCATION:Calle Mayor 4\\, 44001 Teruel\\, Spain',
      'UID:2\nSUMMARY:Shuttle Hotel Mirador → venue\nDTSTART:20261105T163000\nDTEND:20261105T170000',
      'UID:3\nSUMMARY:Check out Hotel Mirador\nDTSTART:20261106T110000\nDTEND:20261106T113000',
    );
    const stays = await read(text, 'tour.ics');
    expect(stays).toMatchObject([
      { name: 'Hotel Mirador', checkInDate: '2026-11-05', checkOutDate: '2026-11-06', checkOutTime: '11:00' },
    ]);
  });
});
