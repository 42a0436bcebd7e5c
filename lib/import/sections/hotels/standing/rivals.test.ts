import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { hotels } from '../../hotels.ts';

async function namesIn(text: string, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  return (resolveSection(hotels, hotels.extract({ readings, done: {} })).value ?? []).map(({ name }) => name);
}

describe('a house beside one that is booked in full for the same nights', () => {
  it.each([
    'The Kestrel Inn got cold feet about the drums. You sleep at Hotel Rowan, 4 Mill Lane, York YO1 7HH, 5 to 7 March 2027, booking RW-118.',
    'Aus der Pension Habicht wird nichts, die Wirtin hat es sich anders überlegt. Ihr wohnt im Hotel Rowan, Mühlweg 4, 35037 Marburg, 5. bis 7. März 2027, Buchung RW-118.',
    "L'Auberge du Milan nous a fait faux bond. Vous logez à l'Hotel Rowan, 4 rue du Moulin, 35000 Rennes, du 5 au 7 mars 2027, réservation RW-118.",
    'El Hostal Milano se ha echado atrás. Dormís en el Hotel Rowan, calle Molino 4, 28004 Madrid, del 5 al 7 de marzo de 2027, reserva RW-118.',
    'Värdshuset Gladan drog sig ur. Ni bor på Hotel Rowan, Kvarngatan 4, 791 31 Falun, 5–7 mars 2027, bokning RW-118.',
  ])('is none where it is only named, whatever is said of it: %s', async (text) => {
    expect(await namesIn(text)).toEqual(['Hotel Rowan']);
  });

  it('is one where it has an address or a number of its own', async () => {
    const text = `Band: Hotel Rowan, 4 Mill Lane, York, 5 to 7 March 2027, booking RW-118
Crew: Kestrel Inn, 9 Dock Road, York, 5 to 7 March 2027`;
    expect(await namesIn(text)).toEqual(['Hotel Rowan', 'Kestrel Inn']);
  });
});

describe('a list whose remarks say of some houses that they stand', () => {
  it.each([
    `Hotel,From,To,Ref,Remarks\nHotel Rowan York,2027-03-05,2027-03-07,RW-118,confirmed by mail\nKestrel Inn,2027-03-05,2027-03-07,KI-20,owner moved abroad`,
    `Hotel,Von,Bis,Nr,Anmerkung\nHotel Rowan,05.03.2027,07.03.2027,RW-118,fest\nPension Habicht,05.03.2027,07.03.2027,KI-20,erübrigt sich`,
    `Hotell,Från,Till,Ref,Anm\nHotell Rönn,2027-03-05,2027-03-07,RW-118,bokat\nVärdshuset Gladan,2027-03-05,2027-03-07,KI-20,blev inget av`,
  ])('leaves out the one whose remark says something else: %s', async (text) => {
    expect(await namesIn(text, 'list.csv')).toHaveLength(1);
  });

  it('keeps the others where no remark says how they stand', async () => {
    const text = `Hotel,From,To,Ref,Remarks\nHotel Rowan York,2027-03-05,2027-03-07,RW-118,late arrival\nKestrel Inn,2027-03-05,2027-03-07,KI-20,vegan breakfast`;
    expect(await namesIn(text, 'list.csv')).toHaveLength(2);
  });
});

describe('a newer mail that says of some nights that they stay', () => {
  const plan = (head: string) => `${head}
> Thu 4 March 2027: Kestrel Inn, 9 Dock Road, York, booking KI-20
> Fri 5 March 2027: Hotel Rowan, 4 Mill Lane, York, booking RW-118
> Sat 6 March 2027: Larch Lodge, 2 Ash Street, York, booking LL-7`;

  it.each([
    plan(`Thursday's we can do without, the bus is late. The other two stand.

On Mon 1 Feb 2027 Ada Quill wrote:`),
    plan(`Donnerstag schenken wir uns. Freitag und Samstag bleiben wie besprochen.

Am 1. Februar 2027 schrieb Ada Quill:`),
    plan(`Celui de jeudi, oublions. On garde vendredi et samedi.

Le 1 février 2027, Ada Quill a écrit :`),
    plan(`Torsdagens blir överflödigt. De andra två gäller.

Den 1 februari 2027 skrev Ada Quill:`),
  ])('leaves out the night that it sets against them: %s', async (text) => {
    expect(await namesIn(text)).toEqual(['Hotel Rowan', 'Larch Lodge']);
  });

  it('leaves out no night where it only speaks of a day', async () => {
    const text = plan(
      'See you on Thursday! The load-in stays as it is.\n\nOn Mon 1 Feb 2027 Ada Quill wrote:',
    );
    expect(await namesIn(text)).toHaveLength(3);
  });
});
