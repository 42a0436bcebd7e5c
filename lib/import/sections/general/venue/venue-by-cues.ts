import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { quick } from '../../../recognizers/phrases.ts';
import {
  cityByName,
  countryByName,
  findPostalPlaces,
  findStreet,
  parseAddress,
} from '../../../recognizers/places.ts';
import { isNearOtherDay } from '../day/other-days.ts';
import type { VenueFact } from '../facts.ts';
import { ownsDomain } from '../names/domain-names.ts';
import { isGeneric } from '../names/generic-words.ts';
import { cleanName } from '../names/name-form.ts';
import { type Mention, mentionsIn } from '../names/name-mentions.ts';
import { isNoName } from '../names/no-name.ts';
import { isOfFlight } from '../passages/flight-lines.ts';
import { showStatements } from '../passages/show-statements.ts';
import { clauseBefore, cuesAround, PLAY_BEFORE } from '../ranking/house-cues.ts';
import { EVENT_WORD, townAtEnd } from '../titles/title-tokens.ts';
import { addressBeside } from './venue-address.ts';
import { DAY_OR_MONTH, isNoun, NOT_A_VENUE, OF_A_PARTY, OF_TOWN, partedFromTown } from './venue-cues.ts';
import { hasVenueWord, STAGE } from './venue-words.ts';

/** What speaks for a name's being the place of the show, and how much of the doubt each takes away. */
const WEIGHTS = {
  /** Behind a preposition of place. */
  at: 0.3,
  /** Behind a word for the show or for playing. */
  said: 0.45,
  /** Behind `Venue:` and the like, within a sentence. */
  label: 0.6,
  /** Right behind the day or the hour. */
  day: 0.35,
  /** `where the concert begins` */
  where: 0.45,
  /** `I book …`, `upgraded to …` */
  host: 0.4,
  /** Holds a word for houses. */
  named: 0.4,
  address: 0.4,
  town: 0.4,
  /** Its address stands with it elsewhere. */
  beside: 0.35,
  domain: 0.2,
  /** The statement tells a day. */
  dated: 0.4,
  /** A line that begins with its name, where its address is known: so a house closes its mails. */
  alone: 0.2,
  /** The statement speaks of the show. */
  show: 0.15,
} as const;

type Sign = keyof typeof WEIGHTS;

const ENOUGH = 0.55;
const SURE = 0.75;
const MOST = 0.95;
/** Without one of these a name with its address may be anything: a restaurant, a hotel, an office. */
const TELLING: readonly Sign[] = ['said', 'label', 'day', 'where', 'host', 'named', 'dated'];

interface Place {
  mention: Mention;
  name: string;
  address: string;
  signs: Set<Sign>;
}

/** The houses that the sentences of a paper speak of: what stands beside a name wherever it is named adds up. */
export function venuesByCues(reading: Reading, isShowPaper: boolean): VenueFact[] {
  const places = new Map<string, Place>();
  for (const statement of showStatements(reading, isShowPaper)) {
    for (const mention of mentionsIn(statement, reading)) {
      const found = placeOf(mention, reading, isShowPaper);
      if (!found) continue;
      const key = foldName(found.name).replace(/^(?:the|der|die|das|den|dem|le|la|les|el|los|las)\s/u, '');
      const known = places.get(key);
      if (!known) places.set(key, found);
      else {
        if (found.signs.size > known.signs.size) Object.assign(known, { mention, name: found.name });
        if (found.address.length > known.address.length) known.address = found.address;
        for (const sign of found.signs) known.signs.add(sign);
      }
    }
  }
  return [...places.values()].flatMap((place) => {
    const { signs, name, mention } = place;
    if (!TELLING.some((sign) => signs.has(sign))) return [];
    if (signs.size < 2) return [];
    const beside = signs.has('address') ? undefined : addressBeside(reading, name);
    if (beside) signs.add('beside');
    if (ownsDomain(name, reading)) signs.add('domain');
    const specificity = Math.min(
      MOST,
      1 - [...signs].reduce((doubt, sign) => doubt * (1 - WEIGHTS[sign]), 1),
    );
    if (specificity < ENOUGH) return [];
    return [
      {
        value: name,
        method: 'pattern' as const,
        reason: 'the place named in a sentence',
        quote: name,
        line: mention.statement.firstLine,
        specificity,
        address: signs.has('town') ? place.address : (beside ?? place.address),
        ...(specificity < SURE && { doubts: ['weak_context' as const] }),
      },
    ];
  });
}

function holdsAddress(rest: string, reading: Reading): boolean {
  if (/cap\.?\s|capacity/iu.test(rest)) return true;
  return (
    /\d/.test(rest) &&
    (findStreet(rest) !== undefined ||
      findPostalPlaces(rest, reading).length > 0 ||
      parseAddress(rest)?.city !== undefined)
  );
}

/** Nothing, or who one is: `Programmer, The Old Mill`. */
const CLOSING = /^(?:[\p{L} ]{2,30}(?:,|\s[–|/·-])\s)?$/u;

/** A room of the house, or one to sleep in. */
const ROOM =
  /(?<!\p{L})(?:dressing|green|changing|meeting|production|catering|band|family) room$|^(?:studio|backstage|foyer)$/iu;

const REST =
  /^["”»]?(?:\s(?:at|im|beim|au|en el|på)\s(?:the\s)?\p{Lu}[^,.;|¦]{3,40}(?=,))?(?:\s?\((?:[^()]{2,60})\)|(?:,|\s[–—|/¦-])\s[^.;|¦]{3,90})?(?:,?\s(?:in|à|en|i|at)\s\p{Lu}[\p{L}-]{2,24}(?:\s\p{Lu}[\p{L}-]{2,20})?)?/u;

function placeOf(mention: Mention, reading: Reading, isShowPaper: boolean): Place | undefined {
  const { text, start, end } = mention;
  const before = text.slice(Math.max(0, start - 60), start);
  const clause = clauseBefore(mention);
  const signs: Set<Sign> = cuesAround(mention, clause, reading);
  const mayClose = isShowPaper && CLOSING.test(clause) && hasVenueWord(mention.name);
  if (signs.size === 0 && !mayClose) return undefined;
  const after = text.slice(end, end + 130);
  const small = SMALL_NOUN.exec(after)?.[0] ?? '';
  const { raw, town } = partedFromTown(`${mention.quote}${small}`, reading);
  const name = cleanName(raw);
  if (!name || !mayBeHouse(name, reading) || isOfFlight(text)) return undefined;
  const play = PLAY_BEFORE.exec(clause);
  if (NOT_A_VENUE.test(play ? clause.slice(play.index) : clause.slice(-40))) return undefined;
  const behind = `${town}${REST.exec(after.slice(small.length))?.[0] ?? ''}`;
  const isTownNext = townNext(behind, reading);
  const isAddress = holdsAddress(behind, reading);
  // `The Loft - Sector 1`: behind a dash anything may stand.
  const rest = isAddress || isTownNext || SAID_BEHIND.test(behind) ? behind : '';
  if (OF_A_PARTY.test(before) || (isNoun(name) && rest === '') || findDates(raw, reading).length > 0)
    return undefined;
  if (!isTownNext && cityByName(name, reading) !== undefined) return undefined;
  if (mayClose && (isAddress || isTownNext || addressBeside(reading, name))) signs.add('alone');
  if (signs.size === 0) return undefined;
  if (hasVenueWord(name) || (STAGE.test(name) && name.includes(' '))) signs.add('named');
  if (isAddress) signs.add('address');
  if (isTownNext || (!OF_TOWN.test(name) && townAtEnd(name, reading) !== undefined)) signs.add('town');
  if (isShowPaper && tellsDay(text, reading)) signs.add('dated');
  if (SHOW.test(text)) signs.add('show');
  return { mention, name, address: rest, signs };
}

const SAID_BEHIND = /^,?\s?[(,]|^$|^,?\s(?:in|à|en|i|at|im|beim|au|på)\s/u;

function mayBeHouse(name: string, reading: Reading): boolean {
  if (name.length < 3 || /^\d/u.test(name) || isGeneric(name) || isNoName(name, reading)) return false;
  if ((EVENT_WORD.test(name) && !hasVenueWord(name)) || countryByName(name)) return false;
  return !(ROOM.test(name) || NOT_A_VENUE.test(name) || DAY_OR_MONTH.test(name));
}

function tellsDay(text: string, reading: Reading): boolean {
  return WEEKDAY.test(text) || findDates(text, reading).some((day) => !isNearOtherDay(text, day));
}

/** `Nordholms borggård, Slottsvägen 5` */
const SMALL_NOUN = /^\s\p{Ll}[\p{L}-]{4,}(?=,\s\p{Lu})/u;

function townNext(rest: string, reading: Reading): boolean {
  const first = rest
    .replace(/^[\s,(–—|/¦-]+|[\s).]+$/gu, '')
    .split(/[,)]|\s[–—|/¦-]\s/u)[0]
    ?.replace(/^(?:in|à|en|i|at)\s/u, '');
  return first !== undefined && first !== '' && cityByName(first, reading) !== undefined;
}

const SHOW = quick(
  /(?<!\p{L})(?:perform\p{L}*|shows?|concerts?|konzert\p{L}*|gastspiel\p{L}*|auftritt\p{L}*|play\p{L}*|spiel\p{L}*|actuaci\p{L}*|concierto|konsert\p{L}*|spelning\p{L}*|bok\p{L}*|engagement|représentation|jouer|have|offer|book\p{L}*|buch\p{L}*|hätten|tener|celebrar\p{L}*)(?!\p{L})/iu,
);

const WEEKDAY = quick(
  /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tonight|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|heute|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce soir|lunes|martes|miércoles|jueves|viernes|sábado|domingo|esta noche|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|ikväll)(?!\p{L})/iu,
);
