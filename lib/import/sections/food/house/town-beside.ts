import { cityByName } from '../../../recognizers/places.ts';

const TOWN = /^["”“»\s,.(–-]{0,5}(?:(?:in|à|en|i)\s)?(\p{Lu}[\p{L}’'-]+(?:\s\p{L}[\p{L}’'-]*){0,3})/u;

/** The town that stands right behind the name of a house or behind its street: `… in Bremen`, `… (Leeds)`, `…, 8 Call Lane, Leeds at 19:30`. */
export function townBeside(behind: string, street: string | undefined): string | undefined {
  const at = street === undefined ? -1 : behind.indexOf(street);
  const words = TOWN.exec(at < 0 ? behind : behind.slice(at + (street ?? '').length))?.[1]?.split(' ') ?? [];
  return words
    .map((_, i) => words.slice(0, words.length - i).join(' '))
    .find((name) => cityByName(name) !== undefined);
}
