import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { looksLikePersonName } from '../../../recognizers/people.ts';
import { ENSEMBLE } from '../artist/artist-words.ts';
import { anyYear } from '../day/any-year.ts';
import { titleTokens, townAtEnd } from './title-tokens.ts';
import { isChat, titlesOf } from './titles.ts';

/** A name and the town that stands behind it with nothing between them. */
export interface JoinedName {
  /** Both together, as they stand. */
  whole: string;
  name: string;
  town: string;
  /** Where the title stands. */
  line: number;
}

/**
 * `Nordkliff Umeå 7 maj` in a subject, a chat called `Nordkliff Hamburg`: the act and the town where it plays. An orchestra
 * bears its town, a person may where no day follows, and so does whom the paper calls so elsewhere.
 */
export function namesJoinedWithTown(reading: Reading): readonly JoinedName[] {
  const joined = known.get(reading) ?? find(reading);
  known.set(reading, joined);
  return joined;
}

const known = new WeakMap<Reading, readonly JoinedName[]>();

function find(reading: Reading): JoinedName[] {
  return titlesOf(reading).flatMap(({ text, line, isSubject }): JoinedName[] => {
    const tokens = isSubject ? titleTokens(text, reading) : [];
    const [first] = tokens;
    if (first?.kind !== 'name' || tokens.some(({ kind }) => kind === 'city' || kind === 'venue')) return [];
    const town = townAtEnd(first.text, reading);
    const name = town && first.text.slice(0, -town.length).trim();
    if (!name || ENSEMBLE.test(name) || ORCHESTRA.test(name) || NO_NAME.test(name)) return [];
    const isOfEvening = isChat(reading) || findDates(text, anyYear(reading)).length > 0;
    const isPerson = !name.includes(' ') && !isOfEvening && looksLikePersonName(first.text);
    return isPerson || isCalledSo(reading, first.text) ? [] : [{ whole: first.text, name, town, line }];
  });
}

/** `Nordkliff Hamburg`, `Gruppe Nordkliff Hamburg` without the town that is only joined to it. */
export function withoutJoinedTown(written: string, reading: Reading): string {
  const key = foldName(written);
  const joined = namesJoinedWithTown(reading).find(({ whole, town }) => {
    const all = foldName(whole);
    const isPart = all.endsWith(` ${key}`) && key.endsWith(` ${foldName(town)}`);
    return key === all || key.endsWith(` ${all}`) || isPart;
  });
  return joined ? written.slice(0, -joined.town.length).trim() : written;
}

/** `Kammerorchester` */
const ORCHESTRA = /\p{L}(?:orchester|chor|kapelle|philharmoni\p{L}*|orkester|kör)$/iu;
/** `Nordkliff x Berlin`, `Nordkliff de Bilbao` */
const NO_NAME = /^(?:the|die|der|das|les?|las?|los|el)$|\s(?:\p{Ll}{1,3}|[x&+])$/u;

/** Elsewhere than in titles the whole is said in one. */
function isCalledSo(reading: Reading, whole: string): boolean {
  const folded = foldName(whole);
  const titles = titlesOf(reading).map((title) => foldName(title.text));
  return reading.lines.some(({ text }) => {
    const line = foldName(text);
    return line.includes(folded) && !titles.some((title) => line.includes(title));
  });
}
