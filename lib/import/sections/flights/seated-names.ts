import type { Reading } from '../../reading/reading.ts';
import { matchesOf } from '../../recognizers/phrases.ts';
import { isOtherThanPerson } from './names.ts';

export interface SeatedName {
  name: string;
  seat: string;
  start: number;
  end: number;
  /** Where the seat begins. */
  seatAt: number;
}

const SEATED =
  /(?<![\p{L}\d])(\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]+){0,3})\s(\d{1,2}[A-HJKL])(?![\p{L}\d])/gu;
const BETWEEN = /^\s{0,2}(?:[/·,;+&|]|and|und|et|y|och)?\s{0,2}$/iu;
const MIN_RUN = 2;

/** `Ada Wren 3A · Tom Linde 3B`, `Ada 12A / Tom 12B`: a run of people, each with a seat, who may be called by first names. */
function seatedNames(text: string): SeatedName[] {
  if (!/\d[A-L]/u.test(text)) return [];
  const runs: SeatedName[][] = [];
  for (const { 0: words, 1: name = '', 2: seat = '', index } of matchesOf(text, SEATED)) {
    if (name.split(' ').some(isOtherThanPerson)) continue;
    const end = index + words.length;
    const one = { name, seat, start: index, end: index + name.length, seatAt: end - seat.length };
    const last = runs.at(-1)?.at(-1);
    const goesOn = last && BETWEEN.test(text.slice(last.seatAt + last.seat.length, index));
    if (goesOn) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs.filter((run) => run.length >= MIN_RUN).flat();
}

/** The people whom a line of a leg names with their seats; not those whom the paper names in full elsewhere by surnames. */
export function seatedPeople(reading: Reading, line: number, text: string): SeatedName[] {
  const people = seatedNames(text).map((one) => ({ ...one, name: wholeName(reading, one.name) }));
  const isTold = ({ name }: SeatedName) =>
    !name.includes(' ') &&
    reading.lines.some(
      (other) => other.index !== line && other.text.toLowerCase().includes(name.toLowerCase()),
    );
  return people.every(isTold) ? [] : people;
}

const known = new WeakMap<Reading, ReadonlyMap<string, string>>();

/** The whole name of somebody whom the paper names in full with a seat elsewhere. */
function wholeName(reading: Reading, name: string): string {
  const names =
    known.get(reading) ??
    new Map(
      reading.lines
        .flatMap(({ text }) => seatedNames(text))
        .filter((one) => one.name.includes(' '))
        .map((one) => [one.name.split(' ')[0] ?? '', one.name] as const),
    );
  known.set(reading, names);
  return names.get(name) ?? name;
}
