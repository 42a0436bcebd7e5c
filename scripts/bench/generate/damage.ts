import type { Random } from './random.ts';

const LOOKALIKES: Record<string, string> = {
  O: '0',
  '0': 'O',
  l: '1',
  '1': 'l',
  I: 'l',
  m: 'rn',
  S: '5',
  '5': 'S',
  B: '8',
  '8': 'B',
  e: 'c',
  ü: 'u',
  ö: 'o',
  ä: 'a',
  é: 'e',
  '.': ',',
  ':': '.',
};

/** What a bad scan does: look-alike letters, lost spaces, stray marks. `rate` is the share of characters touched. */
export function damage(random: Random, text: string, rate: number): string {
  let out = '';
  for (const letter of text) {
    if (letter === '\n' || !random.chance(rate)) out += letter;
    else if (letter === ' ') out += random.pick(['', '  ']);
    else out += LOOKALIKES[letter] ?? letter;
  }
  return out;
}
