import type { Reading } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';
import { matchesOf, quick } from '../../recognizers/phrases.ts';
import { cityByName, findStreet, parseAddress } from '../../recognizers/places.ts';
import { WE_PLAY } from './date-words.ts';
import { type DatedPlace, placeBehind } from './dated-places.ts';
import { cleanName, NAME_PATTERN } from './names.ts';
import { isNearOtherDay } from './other-days.ts';
import { showStatements } from './show-statements.ts';
import { townAtEnd } from './title-tokens.ts';
import type { VenueFact } from './venue.ts';
import { addressBeside } from './venue-of-host.ts';
import { hasVenueWord, STAGE } from './venue-words.ts';

/** How those speak of their house who put on shows in it. */
const OF_HOST =
  '(?:[Ii]|[Ww]e)(?:.m|.re| am| are)?\\s(?:book|run|programme?|promote|manage|host)(?:ing)?(?: (?:at|for))?|[Pp]rogram[oa](?:mos)?(?: en)?|[Ll]lev[oa](?:mos)?|(?:je|on|nous) (?:programme|programmons|gère|gérons)|(?:jag|vi) (?:bokar|driver)(?: på)?';
/** `upgraded from The Cellar to`: behind these stands where it is now. */
const MOVED =
  'from (?:[^.;,]{3,40}?) (?:to|into)(?: the)?|(?:vom|von|aus (?:dem|der)) (?:[^.;,]{3,40}?) (?:nach|in (?:die|das|den)|ins)|(?:de la|de|du) (?:[^.;,]{3,40}?) (?:au|à(?: la)?|vers)|del? (?:[^.;,]{3,40}?) a(?:l| la)?|från (?:[^.;,]{3,40}?) till';
const AT = `(?:at|At|@|on the(?= \\p{Lu}[\\p{L} ]{2,30} [Ss]tage)|im|in der|in dem|in the|[Ii]n die|[Ii]n den|[Ii]ns?|Im|en el|en la|en|à|aux?|À|chez|(?:[Ll]ieu(?: suivant)?|[Ss]alle|[Ss]pielstätte|[Rr]ecinto|[Ll]okal)\\s?:|på|till|i|hos|hier im|here at|dans (?:la|le|les)(?: \\p{Ll}+){0,2} (?:de|du|des)|play|plays|playing|${OF_HOST}|${MOVED}|(?:north|south|east|west|front|outside|grounds) of)`;
const HOSTED = new RegExp(`^(?:${OF_HOST})\\s`, 'u');
const nameBehind = (words: string) =>
  new RegExp(
    `(?<![\\p{L}'’])${words}\\s(?<name>${NAME_PATTERN})(?<rest>(?:\\s?\\((?:[^()]{2,60})\\)|,\\s[^.;]{4,90})?)(?<in>,?\\s(?:in|à|en|i|at)\\s\\p{Lu}[\\p{L}-]{2,24}(?:\\s\\p{Lu}[\\p{L}-]{2,20})?)?`,
    'gu',
  );
const PLACE = nameBehind(AT);
/** What one leaves or goes to is a venue where the sentence goes on to say that it is played there. */
const NEAR_PLACE = nameBehind('(?:[Vv]om|[Vv]on der|[Zz]u[mr]|[Ff]rom|[Dd]u|[Dd]e la|[Dd]el|[Ff]rån)');
const MAY_SAY_WHERE = quick(/\s(?:where|wo|où|donde|där)\s/u);

/** `playing De Vorstin on Friday the 20th`: what is played on a day is a house. */
const PLAYED = /^(?:plays?|playing)\s/u;
const DAY_NEXT =
  /^[,\s]*(?:on|this|next|tonight|tomorrow)(?:\s|$)|^[,\s]*(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/u;

/** `at The Foundry Ballroom, 410 Second Avenue North, Nashville`: an address, a capacity, a town or a venue's word makes the name a venue. */
export function* venuesInProse(reading: Reading, isShowPaper: boolean): Generator<VenueFact> {
  for (const statement of showStatements(reading, isShowPaper)) {
    const nearby = MAY_SAY_WHERE.test(statement.text) ? matchesOf(statement.text, NEAR_PLACE) : [];
    for (const m of [...matchesOf(statement.text, PLACE), ...nearby]) {
      const { raw, town } = partedFromTown(m.groups?.name ?? '', reading);
      const before =
        statement.text
          .slice(Math.max(0, m.index - 40), m.index)
          .split('(')
          .at(-1) ?? '';
      const rest = `${town}${m.groups?.rest ?? ''}${m.groups?.in ?? ''}`;
      const name = cleanName(raw.replace(WEEKDAY_AT_END, ''));
      const townBehind =
        cityByName(
          rest
            .replace(/^[\s,(]+|[\s).]+$/gu, '')
            .split(/[,)]/u)[0]
            ?.replace(/^(?:in|à|en|i|at)\s/u, '') ?? '',
          reading,
        ) !== undefined;
      if (!name || name.length < 3 || (!townBehind && cityByName(name, reading) !== undefined)) continue;
      if (
        NOT_A_VENUE.test(name) ||
        DAY_OR_MONTH.test(name) ||
        NOT_A_VENUE.test(before) ||
        OF_A_PARTY.test(before) ||
        (isNoun(name) && rest === '') ||
        findDates(raw, reading).length > 0
      )
        continue;
      const isNamed = hasVenueWord(name) || (STAGE.test(name) && name.includes(' '));
      const hasAddress =
        /\d/.test(rest) && (parseAddress(rest)?.city !== undefined || /cap\.?\s|capacity/iu.test(rest));
      const beside = hasAddress ? undefined : addressBeside(reading, name);
      const hasTown = townBehind || (!OF_TOWN.test(name) && townAtEnd(name, reading) !== undefined);
      const isOfHost = HOSTED.test(m[0]);
      const after = statement.text.slice(m.index + m[0].length);
      const isSaid =
        (SHOW_NEXT.test(before) && !/^in\s/iu.test(m[0])) ||
        WE_PLAY.test(statement.text.slice(Math.max(0, m.index - 40), m.index)) ||
        WHERE.test(`${rest}${after}`);
      const isShow =
        isSaid ||
        SHOW.test(statement.text) ||
        PLAYED.test(m[0]) ||
        isOfHost ||
        (isShowPaper &&
          (hasAddress || hasTown) &&
          (WEEKDAY.test(statement.text) || findDates(statement.text, reading).length > 0));
      const specificity =
        0.3 +
        (isSaid ? 0.25 : 0) +
        (PLAYED.test(m[0]) && DAY_NEXT.test(rest || statement.text.slice(m.index + m[0].length)) ? 0.25 : 0) +
        (isNamed ? 0.25 : 0) +
        (hasAddress || beside ? 0.25 : 0) +
        (hasTown ? 0.25 : 0) +
        (isOfHost && rest !== '' ? 0.15 : 0) +
        (isShow ? 0.1 : 0);
      if (specificity < 0.55 || !(isShow || isNamed || beside)) continue;
      yield {
        value: name,
        method: 'pattern',
        reason: 'the place named in a sentence',
        quote: raw,
        line: statement.firstLine,
        specificity,
        address: hasTown ? rest : (beside ?? rest),
        ...(specificity < 0.75 && { doubts: ['weak_context' as const] }),
      };
    }
  }
}

/** `before our show at Fuller’s Yard` */
const SHOW_NEXT =
  /(?<!\p{L})(?:shows?|gigs?|concert|set|konzert|auftritt|gastspiel|concierto|actuación|bolo|konsert(?:en)?|spelning(?:en)?|giget|playing|we play|wir spielen|nous jouons|tocamos|vi spelar)\s$/iu;

/** `from the Old Dairy, where the concert begins at eight` */
const WHERE =
  /^,?\s(?:where|wo|où|donde|där)\s(?:\p{L}+\s){0,3}(?:shows?|gig|concert|play|konzert|auftritt|spielen|spielt|jou(?:ons|ez|e)|concierto|actuación|tocamos|tocáis|toca|konsert(?:en)?|spelning(?:en)?|spelar)(?!\p{L})/iu;

const POSTER =
  /^(?:for the poster|address|adresse|anschrift|dirección|adress|venue|lieu|where|wo|où|dónde|var)\s?:\s/iu;

/** `North Pavilion, Pier Road, Whitby YO21 3XX.`: a sentence in a mail about the show that is an address. */
function addressAlone(text: string, reading: Reading): DatedPlace | undefined {
  const bare = text.replace(POSTER, '');
  if (bare.length > 110 || !/\d/.test(bare)) return undefined;
  const place = placeBehind(`, ${bare}`, 0, reading);
  return place && hasVenueWord(place.name) && !NOT_A_VENUE.test(bare) ? place : undefined;
}

/** `Sunday 4 July 2027, Orchard Stage, Home Farm, Ledbury HR8 2XX` */
export function* venuesBehindDays(reading: Reading, isShowPaper: boolean): Generator<VenueFact> {
  for (const statement of showStatements(reading, isShowPaper)) {
    const own = isShowPaper ? addressAlone(statement.text, reading) : undefined;
    if (own)
      yield {
        value: own.name,
        method: 'pattern',
        reason: 'a sentence that is the address of a venue',
        quote: own.name,
        line: statement.firstLine,
        specificity: 0.6,
        address: own.address,
        doubts: ['weak_context'],
      };
    for (const date of findDates(statement.text, reading)) {
      const place = placeBehind(statement.text, date.end, reading);
      if (
        !place ||
        NOT_A_VENUE.test(place.name) ||
        DAY_OR_MONTH.test(place.name) ||
        isNearOtherDay(statement.text, date)
      )
        continue;
      yield {
        value: place.name,
        method: 'pattern',
        reason: 'the place and its address behind the day',
        quote: place.name,
        line: statement.firstLine,
        specificity: hasVenueWord(place.name) ? 0.75 : 0.65,
        address: place.address,
      };
    }
  }
}

export const NOT_A_VENUE =
  /(?<!\p{L})(?:rahmen|cadre|marco|hotel|hotell|hôtel|hostel|inn|cottage|guest ?house|lodge|b&b|airport|dinner|kitchen|lunch|breakfast|dîner|cena|abendessen|middag|interview|session|shoot|pick-?up|radio|signing|record store|flughafen|aéroport|aeropuerto|flygplats|station|bahnhof|gare|restaurant|ristorante|cantine|zimmer|übernachtung|hébergement|alojamiento|domicilio|sitz|logi|check-?in)(?!\p{L})/iu;
/** Where a party of the contract has its office. */
const OF_A_PARTY =
  /(?<!\p{L})(?:doing business|offices?|principal place of business|domicil\p{L}*|resid\p{L}*|registered|laws|organi[sz]ed|mit sitz|wohnhaft|ansässig|siège(?: social)?|demeurant|con domicilio|con sede|med säte)(?:\s(?:and|is|are|in|at|the|of|social|legal)){0,3}\s*$/iu;

/** `till Arenan`, `in der Konzerthalle`: a word for any house, and the name of none. */
function isNoun(name: string): boolean {
  return (
    !name.includes(' ') && hasVenueWord(name) && !/\p{Ll}\p{Lu}|^\P{Ll}+$/u.test(name) && NOUN.test(name)
  );
}

const NOUN =
  /^(?:konzert|stadt|fest|sport|mehrzweck|veranstaltungs|turn)?(?:halle|saal|haus|bühne|kirche|keller|zelt|theater|club)$|^(?:arena|scen|kyrka|teater|lokal|slott|kyrko?)(?:n|en|t|et)$|^(?:hall|theatre|theater|church|venue|auditorium|room|tent|marquee|salle|théâtre|église|chapiteau|scène|sala|teatro|recinto|iglesia|escenario|carpa|domkyrkan|auditorio)$/iu;

/** `Alte Gerberei in Moosbruch`: house and town in one run of capitals. */
function partedFromTown(run: string, reading: Reading): { raw: string; town: string } {
  const [, house = '', tail = ''] =
    /^(.{3,60}?)(\s(?:in|à|en|i)\s\p{Lu}[\p{L} '’-]{2,40})[.!]?$/u.exec(run) ?? [];
  const [, stage, ground] = AT_GROUND.exec(run) ?? [];
  if (stage && ground) return { raw: stage, town: `, ${ground}` };
  const [, street, rest] = ON_STREET.exec(run) ?? [];
  if (street && rest && (findStreet(`1 ${rest}`) ?? findStreet(`${rest} 1`)) !== undefined)
    return { raw: street, town: `, ${rest}` };
  const isTown = cityByName(tail.trim().replace(/^(?:in|à|en|i)\s|[.!]$/gu, ''), reading) !== undefined;
  const isParted = house !== '' && (hasVenueWord(house) || isTown) && !hasVenueWord(tail);
  return isParted ? { raw: house, town: tail } : { raw: run, town: '' };
}

/** `Copse Stage at Hare Moon Festival` */
const AT_GROUND = /^(.{3,40}?)\s(?:at|im|beim|au|en el|på)\s(?:the\s)?(\p{Lu}.{3,50})$/u;

/** `The Old Bandstand on Madeira Drive` */
const ON_STREET = /^(.{3,50}?)\s(?:on|in der|an der|sur|en|på)\s(\p{Lu}[\p{L} .'’-]{3,40})$/u;

/** `Boletín de Lugo` is of the town, not in it. */
const OF_TOWN = /\s(?:de|du|del|d['’]|of|von|der|av)\s\S+$/iu;

const WEEKDAY_AT_END = /\s(?:Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?$/u;
const WEEKDAY = quick(
  /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tonight|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|heute|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce soir|lunes|martes|miércoles|jueves|viernes|sábado|domingo|esta noche|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|ikväll)(?!\p{L})/iu,
);

const DAY_OR_MONTH =
  /(?<!\p{L})(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)(?!\p{L})/iu;
const SHOW =
  /(?<!\p{L})(?:perform\p{L}*|show|concert|konzert\p{L}*|gastspiel\p{L}*|auftritt\p{L}*|play\p{L}*|spiel\p{L}*|actuaci\p{L}*|concierto|konsert\p{L}*|spelning\p{L}*|bok\p{L}*|engagement|représentation|jouer|have|offer|book\p{L}*|buch\p{L}*|hätten|tener|celebrar\p{L}*)(?!\p{L})/iu;
