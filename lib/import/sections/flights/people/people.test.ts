import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { flights } from '../../flights.ts';

const OUT = 'EI706 12 June 2027 Cork (ORK) 15:20 - Amsterdam (AMS) 18:15';
const BACK = 'EI707 14 June 2027 Amsterdam (AMS) 19:20 - Cork (ORK) 20:15';

async function people(text: string, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  const legs = resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
  return legs.map((leg) => [leg.flightNumber, leg.fullName, leg.seat, leg.bookingReference].join(' ').trim());
}

describe('who flies', () => {
  it('is whoever is named beside a seat, before it or behind, with the way each seat is for', async () => {
    const there = ['EI706 Ada Wren 6E', 'EI706 Tom Linde 6F'];
    const back = ['EI707 Ada Wren 12F', 'EI707 Tom Linde 12E'];
    expect(
      await people(
        `${OUT}\n${BACK}\n\n¿Quién vuela?\nSra. Ada Wren — ida 6E, vuelta 12F\nSr. Tom Linde — ida 6F, vuelta 12E`,
      ),
    ).toEqual([...there, ...back]);
    expect(await people(`${OUT}\nSeats: 6E Ada Wren, 6F Tom Linde`)).toEqual(there);
    expect(await people(`${OUT}\nAda Wren (6E)\nTom Linde: seat 6F (was 17F)`)).toEqual(there);
  });

  it('is found in full where a paper calls somebody by one word', async () => {
    const told = 'Contacts\nAda Wren, tour manager, 087 555 0101\nTom Linde, FOH, 087 555 0102\n\n';
    const both = ['EI706 Ada Wren', 'EI706 Tom Linde'];
    expect(await people(`${told}${OUT} for Ada and Tom`)).toEqual(both);
    const table = (who: string) =>
      `<table><tr><th>Flight</th><th>Date</th><th>Route</th><th>Dep</th><th>Arr</th><th>Who</th></tr><tr><td>EI706</td><td>12 June 2027</td><td>ORK-AMS</td><td>15:20</td><td>18:15</td><td>${who}</td></tr></table><p>Full names: Ada Wren, Tom Linde</p>`;
    expect(await people(table('Wren, Linde'), 'page.html')).toEqual(both);
  });

  it('is no airline beside its ticket, and keeps no title behind the name', async () => {
    expect(await people(`Aer Lingus, ticket 053-2417760912\n${OUT}`)).toEqual(['EI706']);
    expect(await people(`${OUT}\nPassagiere: Ada Wren Frau, Tom Linde Herr`)).toEqual([
      'EI706 Ada Wren',
      'EI706 Tom Linde',
    ]);
  });

  it('is named before the flight or behind the word for somebody', async () => {
    expect(await people(`Ada Wren and Tom Linde fly on ${OUT}.`)).toEqual([
      'EI706 Ada Wren',
      'EI706 Tom Linde',
    ]);
    expect(await people(`• Ada Wren – ${OUT} – seat 3A – Q7TLMX`)).toEqual(['EI706 Ada Wren 3A Q7TLMX']);
  });

  it('is nobody who stays, though the line names them', async () => {
    expect(
      await people(
        `${OUT}. Bokning QT7LMX. Platser: Ada 9A, Tom 9B\n${BACK}, samma bokning. Tom stannar kvar och flyger inte med.`,
      ),
    ).toEqual(['EI706 Ada 9A QT7LMX', 'EI706 Tom 9B QT7LMX', 'EI707 Ada  QT7LMX']);
  });

  it('is no house, no agency and no airport', async () => {
    expect(await people(`Str. Benjamin Franklin 1B, Bukarest\n${OUT}`)).toEqual(['EI706']);
    expect(await people(`Issued 26 Jan 2027 / WAW / IATA 63210055\n${OUT}`)).toEqual(['EI706']);
  });

  it('has the code behind the own name', async () => {
    expect(await people(`Ada Wren (QT7LMX) and Tom Linde (ZK9PRW): ${OUT}`)).toEqual([
      'EI706 Ada Wren  QT7LMX',
      'EI706 Tom Linde  ZK9PRW',
    ]);
  });
});

describe('the number of a flight', () => {
  it.each([
    ['who operates it', `${OUT}\nOperated by British Airways as BA 7706`],
    ['a codeshare', 'EI706 / BA7706 (codeshare)  12 June 2027  Cork (ORK) 15:20 - Amsterdam (AMS) 18:15'],
    ['a postcode', `Ropewalk Hall, 3 Ropewalk Lane, Fremantle WA 6160\n${OUT}`],
  ])('is not that of %s', async (_, text) => {
    expect(await people(text)).toEqual(['EI706']);
  });
});
