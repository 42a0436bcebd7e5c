import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { hotels } from '../../hotels.ts';

function read(text: string, day = '2026-10-17') {
  const readings = [readSource(sourceOf(text))];
  return resolveSection(hotels, hotels.extract({ readings, done: { general: { date: day } } })).value;
}

describe('days of a stay told by their number', () => {
  it.each([
    'Hotel: The Coldbrook Inn, 55 Canal Rd, Manchester. 4 doubles, in on the 17th out on the 18th, check out noon.',
    'Vous logez à l’Auberge du Coq, 8 chemin du Moulin, 35600 Redon, arrivée le 17, départ le 18 avant 12h.',
    'Hotel: Gran Hotel Defensa, Av. San Juan 455, Madrid. Entrada el 17, salida el 18 a las 12:00.',
    'Hotel Royal, Bergstr. 64, 75179 Pforzheim: Anreise am 17., Abreise am 18. bis 12 Uhr, 3 EZ.',
    'Hotell: Elite Park, Västra Esplanaden 10, Växjö. Ankomst den 17:e, avresa den 18:e senast 12.',
    'Übernachtung im Hotel Royal, Bergstr. 64, 75179 Pforzheim, vom 17. auf den 18. Oktober, Check-out 12 Uhr.',
  ])('are those nearest to the show: %s', (text) => {
    expect(read(text)[0]).toMatchObject({
      checkInDate: '2026-10-17',
      checkOutDate: '2026-10-18',
      checkOutTime: '12:00',
    });
  });

  it('end the morning after the last of the nights named', () => {
    const [stay] = read(
      'Hôtel des Sables, 45 boulevard de la Plage, 29900 Concarneau. Nuits des 21 et 22 janvier 2027, 6 chambres simples. Accès aux chambres à partir de 16h, à libérer à 11h.',
      '2027-01-22',
    );
    expect(stay).toMatchObject({
      checkInDate: '2027-01-21',
      checkInTime: '16:00',
      checkOutDate: '2027-01-23',
      checkOutTime: '11:00',
    });
  });

  it.each([
    'Hotel: The Larch Inn, 5 Mill Road, Goole DN14 5TY, two twins for the night of the 17th',
    'Hotel: The Larch Inn, 5 Mill Road, Goole DN14 5TY, for the night of the 17th October, departing the 18th',
    'Hotel: The Larch Inn, 5 Mill Road, Goole DN14 5TY, 1 night Sat-Sun',
    'Hotell: Larch Park, Storgatan 10, Umeå, två dubbelrum natten mellan lördag och söndag',
    'Hôtel des Sables, 45 boulevard de la Plage, 29900 Concarneau, 3 chambres doubles, de samedi à dimanche',
  ])('tell one night by its day, or by two days of the week: %s', (text) => {
    expect(read(text)[0]).toMatchObject({ checkInDate: '2026-10-17', checkOutDate: '2026-10-18' });
  });

  it.each([
    'Hotel: The Larch Inn, 5 Mill Road, Goole DN14 5TY, 17 Oct 2026 - 18 Oct 2026, check in any time after 3, out by 11 sunday',
    'Hotel: Pension Blick, Am Berg 3, 07743 Jena. 17.10.2026 - 18.10.2026, Zimmer erst um 15 Uhr, Check-out bis 11 Uhr',
  ])('have the hours that nobody may come before: %s', (text) => {
    expect(read(text)[0]).toMatchObject({ checkInTime: '15:00', checkOutTime: '11:00' });
  });

  it('are no hours, and hours are no days', () => {
    const [stay] = read(
      'Hotel: Elite Park, Storgatan 10, Umeå. In 16/10 (rummen klara från 15), ut 18/10 2026 senast 11.',
    );
    expect(stay).toMatchObject({
      checkInDate: '2026-10-16',
      checkInTime: '15:00',
      checkOutDate: '2026-10-18',
      checkOutTime: '11:00',
    });
  });

  it.each([
    'Hotel: The Foundry, 18 Mill Lane, Leeds LS1 4AB. 17 Oct 2026 - 18 Oct 2026. Check in / out: 15:00 / 11:00',
    'Hotel: Pension Blick, Am Berg 3, 07743 Jena. 17.10.2026 - 18.10.2026, Schlüssel ab 15 Uhr, bitte bis 11 Uhr räumen',
  ])('come with the hours of both: %s', (text) => {
    expect(read(text)[0]).toMatchObject({ checkInTime: '15:00', checkOutTime: '11:00' });
  });

  it('have no arrival from the latest hour for it', () => {
    const [stay] = read(
      'Hotel: Pension Blick, Am Berg 3, 07743 Jena, 17.10.2026 - 18.10.2026, Check-in bis 22 Uhr',
    );
    expect(stay?.checkInTime).toBeUndefined();
  });
});
