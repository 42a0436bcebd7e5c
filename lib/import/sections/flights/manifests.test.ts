import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { flights } from '../flights.ts';

async function read(text: string, name = 'manifest.csv') {
  const readings = await readText(text, name);
  return resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
}

const who = (legs: Awaited<ReturnType<typeof read>>) =>
  legs.map(({ fullName, flightNumber, seat }) => [fullName, flightNumber, ...(seat ? [seat] : [])].join(' '));

describe('lists of who flies what', () => {
  it('repeat the row above for somebody else', async () => {
    const legs = await read(
      'Passenger;Flight;Date;From;To;Dep;Arr\nAda Wren;SK1420;05.06.2027;CPH;ARN;09:05;10:15\nTom Linde;same as above;;;;;\nKim Sato;";";";";";"\n',
    );
    expect(who(legs)).toContain('Tom Linde SK1420');
    expect(legs).toHaveLength(3);
  });

  it('go on with the traveller of the row above where the cell is left blank', async () => {
    const legs = await read(
      'Reisender;Flug;Datum;von;nach;ab;an\nAda Wren;SK1420;05.06.2027;CPH;ARN;09:05;10:15\n;SK1429;07.06.2027;ARN;CPH;17:40;18:55\nTom Linde;SK1420;05.06.2027;CPH;ARN;09:05;10:15\n;SK1429;07.06.2027;ARN;CPH;17:40;18:55\n',
    );
    expect(who(legs).sort()).toEqual([
      'Ada Wren SK1420',
      'Ada Wren SK1429',
      'Tom Linde SK1420',
      'Tom Linde SK1429',
    ]);
  });

  it('take a bare name beside the first name for the surname', async () => {
    const legs = await read(
      'Nom;Prénom;Vol;Date;De;À;Départ;Arrivée\nWren;Ada;SK1420;05/06/2027;CPH;ARN;09h05;10h15\nLinde;Tom;SK1420;05/06/2027;CPH;ARN;09h05;10h15\n',
    );
    expect(who(legs)).toEqual(['Ada Wren SK1420', 'Tom Linde SK1420']);
  });

  it('have a seat behind each of the flights of a row', async () => {
    const legs = await read(
      'Name;Flight out;Date;From;To;Dep;Arr;Seat;Flight back;Date;From;To;Dep;Arr;Seat\nAda Wren;SK1420;05.06.2027;CPH;ARN;09:05;10:15;4A;SK1429;07.06.2027;ARN;CPH;17:40;18:55;6C\nTom Linde;SK1420;05.06.2027;CPH;ARN;09:05;10:15;4B;SK1429;07.06.2027;ARN;CPH;17:40;18:55;6D\n',
    );
    expect(who(legs).sort()).toEqual([
      'Ada Wren SK1420 4A',
      'Ada Wren SK1429 6C',
      'Tom Linde SK1420 4B',
      'Tom Linde SK1429 6D',
    ]);
  });
});
