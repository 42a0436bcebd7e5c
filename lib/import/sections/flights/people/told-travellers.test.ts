import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { flights } from '../../flights.ts';

async function travellers(text: string) {
  const readings = await readText(text);
  const found = resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
  return found.map(({ fullName }) => fullName);
}

describe('travellers of a paper that has no word for them', () => {
  it.each([
    [
      'a letter says how many they are and who',
      'Samstag, 5. Juni 2027 mit SK 1420 ab CPH 09:05, an ARN 10:15.\nWir sind zu zweit: Ada Wren und Tom Linde.\n',
    ],
    [
      'a chat says who comes along',
      'Sábado 5 de junio de 2027: SK 1420 CPH 09:05 - ARN 10:15\nvamos Ada Wren y\nTom Linde, localizador QT7LMX\n',
    ],
    [
      'an airline greets them about their flight',
      'Dear Ada Wren and Tom Linde,\n\nYour flight is confirmed.\n\nSK 1420 Saturday 5 June 2027\nCopenhagen (CPH) 09:05\nStockholm Arlanda (ARN) 10:15\n',
    ],
    [
      'each of them is greeted',
      'Guten Tag Ada Wren, guten Tag Tom Linde,\n\nIhr Flug ist bestätigt:\nSK 1420  05.06.2027  CPH 09:05  ARN 10:15\n',
    ],
    ['a slash parts them', 'Viajeros: Ada Wren / Tom Linde\nSK 1420  05/06/2027  CPH 09:05  ARN 10:15\n'],
  ])('are found where %s', async (_, text) => {
    expect(await travellers(text)).toEqual(['Ada Wren', 'Tom Linde']);
  });

  it('are not whoever else is greeted, plays support or drives', async () => {
    const text = (line: string) => `SK 1420  5 June 2027  CPH 09:05  ARN 10:15\n\n${line}\n`;
    expect(await travellers(text('Dear Ada Wren, these are our flights:'))).toEqual([undefined]);
    expect(await travellers(text('Support: Ada Wren and Tom Linde'))).toEqual([undefined]);
    expect(await travellers(text('Drivers will be Ada Wren and Tom Linde'))).toEqual([undefined]);
  });
});
