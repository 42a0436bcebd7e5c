import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { factsOf } from '../../../reading/paper-facts.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { hotels } from '../../hotels.ts';

function staysIn(...papers: string[]) {
  const readings = papers.map((text, i) =>
    readSource(sourceOf(text, { sourceId: `s${i}`, fileName: `paper-${i}.txt` })),
  );
  const findings = hotels.extract({ readings, done: {} });
  return resolveSection(hotels, findings, factsOf(readings)).value ?? [];
}

const CONFIRMATION = `HAUS AM ANGER - HOTEL GARNI
Anger 14 · 02826 Görlitz · Telefon +49 3581 555 0177
Görlitz, 14.12.2026
Reservierungsbestätigung R-2027-00318
Anreise ...........  Donnerstag, 04.02.2027 ab 15:00 Uhr
Abreise ...........  Montag, 08.02.2027 bis 11:00 Uhr`;
const mailOf = (words: string) => `From: Tabea Lund <t.lund@sinfonietta.example>
Date: Fri, 29 Jan 2027 13:48:20 +0100
Subject: letzte Fragen

Liebe Merle,
${words}`;

describe('the hours of a stay', () => {
  it('are those that a later paper gives with its number', () => {
    const words =
      'das Haus am Anger hat umgestellt, Nummer R-2027-00318 bleibt, Abreise am Montag jetzt bis 12:00 Uhr.';
    expect(staysIn(CONFIRMATION, mailOf(words))).toMatchObject([{ checkOutTime: '12:00' }]);
  });

  it('are not when the van leaves its door', () => {
    const words = 'Haus am Anger: Abfahrt mit dem Bus 10:15 Uhr, Check-out vorher.';
    expect(staysIn(CONFIRMATION, mailOf(words))).toMatchObject([{ checkOutTime: '11:00' }]);
  });

  it.each([
    'Das Hotel gibt allen Late Check-out bis 13 Uhr ohne Aufpreis!',
    'El hotel nos da salida tarde hasta las 13:00 el domingo.',
    'The hotel gives us late check-out until 1pm, no charge.',
  ])('end later where a later paper says that this was agreed: %s', (words) => {
    expect(staysIn(CONFIRMATION, mailOf(words))).toMatchObject([{ checkOutTime: '13:00' }]);
  });

  it.each([
    'Any chance of late check-out until 1pm?',
    'Late Check-out bis 13 Uhr ist leider nicht möglich.',
    'If there is a hotel: late check-out at 1 pm.',
  ])('do not where it is asked or refused: %s', (words) => {
    expect(staysIn(CONFIRMATION, mailOf(words))).toMatchObject([{ checkOutTime: '11:00' }]);
  });

  it('may stand in the notes under a list, behind its name', () => {
    const list = `Noche  Ciudad  Hotel  Dirección  Localizador
18/06/2026  Bilbao  Apartahotel Vega Gris  Muelle Alto 12, 48003 Bilbao  VG-90216
20/06/2026  Santander  Hostal Faro Viejo  Av. del Mar 140, 39005 Santander  FV-883

Vega Gris: entrada a partir de las 15:00, sin desayuno. Faro Viejo: entrada 14:00, salida 21/06 hasta las 11:00.`;
    expect(staysIn(list)).toMatchObject([
      { name: 'Apartahotel Vega Gris', checkInTime: '15:00' },
      { name: 'Hostal Faro Viejo', checkInTime: '14:00', checkOutDate: '2026-06-21', checkOutTime: '11:00' },
    ]);
  });
});
