import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { findStreet } from '../../../recognizers/addresses.ts';
import { cityByName } from '../../../recognizers/cities.ts';
import { weekdayOfWord } from '../../../recognizers/date-words.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { findActWords } from '../../shared/schedule/index.ts';
import type { VenueFact } from '../facts.ts';
import { isGeneric } from '../names/generic-words.ts';
import { cleanName, NAME_PATTERN } from '../names/name-form.ts';
import { isNoName } from '../names/no-name.ts';
import { isOfFlight } from '../passages/flight-lines.ts';
import { AT_A_HOUSE, NOT_A_VENUE } from './venue-cues.ts';

/** So many acts with their hours are the plan of an evening, and its place is where it is played. */
const ACTS = 3;
const MAX_LENGTH = 320;

/** `Freitag im Gebäude 9: Get-in 15, …`, `Load-in stays 15:00 at Knust, soundcheck …` */
const AT_HOUSE = new RegExp(
  `(?<!\\p{L})${AT_A_HOUSE}(?<name>${NAME_PATTERN}(?:\\s\\d{1,3}(?=\\s?:\\s))?)(?=\\s?(?:[,:;.(](?!\\d)|$))`,
  'gu',
);
/** Where something is at the house, and not the house. */
const PART_OF_HOUSE =
  /(?<!\p{L})(?:gate|dock|door|entrance|bay|ramp|stage|room|bar|foyer|car park|parking|reception|lobby|tor|eingang|rampe|bühne|hof|parkplatz|quai|porte|entrée|scène|loge|puerta|entrada|escenario|muelle|port|entré|scen|lastkaj)(?!\p{L})/iu;

/** The house that a message names in the breath in which it tells the hours of the evening. */
export function houseBesideHours(reading: Reading): VenueFact[] {
  if (reading.messages.length === 0) return [];
  return statementsOf(reading).flatMap(({ text, firstLine }): VenueFact[] => {
    if (text.length > MAX_LENGTH || isOfFlight(text)) return [];
    const acts = findActWords(text).filter(
      (word) => OF_A_SHOW.has(word.kind) && HOUR_BEHIND.test(text.slice(word.end)),
    );
    const first = acts[0];
    if (!first || new Set(acts.map(({ kind }) => kind)).size < ACTS) return [];
    return matchesOf(text, AT_HOUSE).flatMap(({ index, groups }): VenueFact[] => {
      const name = groups?.name ? cleanName(groups.name) : undefined;
      const before = text.slice(0, index);
      // Before the list, or with the act that opens it; what stands further on is where one eats or is met.
      const isOfList =
        before
          .slice(first.end)
          .replace(/\d+[:.]\d+/gu, '')
          .split(/[,;]/u).length < 2;
      if (!name || !isOfList || !mayBeHouse(name, reading) || NOT_A_VENUE.test(before.slice(-40))) return [];
      return [
        {
          value: name,
          method: 'pattern',
          reason: 'named with the hours of the evening',
          quote: name,
          line: firstLine,
          specificity: 0.7,
          address: '',
          doubts: ['weak_context'],
        },
      ];
    });
  });
}

const OF_A_SHOW: ReadonlySet<string> = new Set([
  'load-in',
  'soundcheck',
  'line-check',
  'doors',
  'support',
  'set',
  'curfew',
]);
/** `Doors 19`, `soundcheck at 16:30`, `load-in stays 15:00` */
const HOUR_BEHIND = /^:?\s(?:\p{Ll}{1,9}\s){0,2}\d/u;

function mayBeHouse(name: string, reading: Reading): boolean {
  if (name.length < 2 || isGeneric(name) || isNoName(name, reading)) return false;
  if (NOT_A_VENUE.test(name) || PART_OF_HOUSE.test(name) || findStreet(name)) return false;
  const isAct = findActWords(name).some(({ isStrong }) => isStrong);
  return !isAct && weekdayOfWord(name) === undefined && cityByName(name, reading) === undefined;
}
