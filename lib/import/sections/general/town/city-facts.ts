import { firstLineWith } from '../../../reading/find-line.ts';
import { paperKindOf } from '../../../reading/paper-kind.ts';
import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { cityByName, findCities, findPostalPlaces, parseAddress } from '../../../recognizers/places.ts';
import { findLooseDates } from '../../shared/loose-dates.ts';
import { NEXT_SHOW } from '../../shared/next-day-words.ts';
import { labelWeight } from '../../shared/show/labels.ts';
import { anyYear } from '../day/any-year.ts';
import { SHOW_DAY } from '../day/date-words.ts';
import { isWhereSigned } from '../day/written-on.ts';
import type { Fact, VenueFact } from '../facts.ts';
import { calm } from '../names/name-form.ts';
import { showPairs } from '../passages/cell-captions.ts';
import { showLinesOf } from '../passages/show-lines.ts';
import { titleTokens, townAtEnd } from '../titles/title-tokens.ts';
import { isOtherField, type Title, titlesOf } from '../titles/titles.ts';
import { namesJoinedWithTown } from '../titles/town-joined.ts';
import { siteAddress } from '../venue/venue-address.ts';
import { isOfArtistsSide } from './addresses-of-parties.ts';
import { cityBeforeRegion, isCounty } from './regions.ts';
import { fromVenueLines } from './town-beside-venue.ts';
import { townOfAnnouncement } from './town-of-announcement.ts';
import { cleanCity, isCompass, isStreet } from './town-words.ts';

/** The town of the show: with its venue, under its own label, in a subject, or beside the show's date. */
export function cityFacts(paper: Reading, venues: readonly VenueFact[], isShowPaper: boolean): Fact[] {
  const reading = anyYear(paper);
  const found = [
    ...fromLabels(reading, isShowPaper),
    ...venues.flatMap((venue) => [...fromVenue(reading, venue)]),
    ...fromTitles(reading, isShowPaper),
    ...besideDate(reading, isShowPaper),
    ...fromShowLines(reading),
    ...(isShowPaper && venues.length === 0 ? ofSite(reading) : []),
    ...(isShowPaper ? fromVenueLines(reading, venues) : []),
  ];
  if (found.length > 0) return found;
  if (!isShowPaper) return venues.length > 0 ? [...onlyTown(reading)] : [];
  const told = [...fromSpokenAddress(reading), ...ofTownHall(reading)];
  return told.length > 0 ? told : [...townOfAnnouncement(reading)];
}

/** A festival gives the address of its ground and names a stage for the place. */
function* ofSite(reading: Reading): Generator<Fact> {
  const address = siteAddress(reading);
  const city = address && cityOfAddress(address, reading);
  if (city)
    yield {
      value: city.name,
      method: 'label',
      reason: 'the address of the site',
      quote: city.written,
      line: firstLineWith(reading, address, 'folded') ?? 0,
      specificity: 0.75,
    };
}

/** Guests tell their hotel in which house they play: in its own town, when the paper knows no other. */
function* onlyTown(reading: Reading): Generator<Fact> {
  const found = reading.lines.flatMap(({ text, index }) =>
    findPostalPlaces(text, reading).map((place) => ({ place, index })),
  );
  const [first] = found;
  if (!first || new Set(found.map(({ place }) => foldName(place.value.city))).size > 1) return;
  yield {
    value: cleanCity(first.place.value.city),
    method: 'pattern',
    reason: 'the only town of the paper',
    quote: first.place.value.city,
    line: first.index,
    specificity: 0.4,
    doubts: ['weak_context'],
  };
}

const TOWN_HALL =
  /(?<!\p{L})(?:[Cc]ity|[Tt]own|[Bb]orough|[Aa]yuntamiento|Stadt|Gemeinde|[Mm]airie|[Vv]ille|[Cc]ommune|[Cc]oncello|[Aa]juntament)(?:(?: of| de)?\s|\sd['’])(?<town>\p{Lu}[\p{L}'’-]+(?:[ -](?:\p{Ll}{2,3}[ -]){0,2}\p{Lu}[\p{L}'’-]+)?)|(?<commune>\p{Lu}\p{L}+?)s?\skommun(?!\p{L})/u;

const HEAD = 6;

/** A town that hires the act has it play at home. */
function* ofTownHall(reading: Reading): Generator<Fact> {
  const isContract = paperKindOf(reading).kind === 'contract';
  for (const line of isContract ? reading.lines : reading.lines.slice(0, HEAD)) {
    const { town, commune } = TOWN_HALL.exec(line.text.replace(/\b[A-ZÄÖÜÑÉ]{3,}\b/gu, titled))?.groups ?? {};
    const name = town ?? commune;
    // Over other papers only a line of its own says so: `Ville d'Avignon`.
    if (!isContract && !line.text.trim().endsWith(name ?? '\n')) continue;
    if (!name || cityByName(name, reading) === undefined) continue;
    yield {
      value: name,
      method: 'pattern',
      reason: 'the town that hires the artist',
      quote: name,
      line: line.index,
      specificity: 0.5,
      doubts: ['weak_context'],
    };
  }
}

function titled(word: string): string {
  return word[0] + word.slice(1).toLowerCase();
}

/** `Address is above the Plough, 27 Mill Lane, Cambridge CB1 2LE`: the only address a note gives. */
function* fromSpokenAddress(reading: Reading): Generator<Fact> {
  // The addresses of a contract are those of its parties.
  if (paperKindOf(reading).kind === 'contract') return;
  for (const statement of statementsOf(reading)) {
    if (!/(?<!\p{L})(?:address|adresse|anschrift|dirección|adress(?:en)?)(?!\p{L})/iu.test(statement.text))
      continue;
    if (/hotel|invoice|rechnung|factur|faktur/iu.test(statement.text)) continue;
    const postal = findPostalPlaces(statement.text, reading).at(-1);
    if (postal && !isStreet(postal.value.city))
      yield {
        value: cleanCity(postal.value.city),
        method: 'pattern',
        reason: 'the address the paper gives',
        quote: postal.text,
        line: statement.firstLine,
        specificity: 0.5,
        doubts: ['weak_context'],
      };
  }
}

function* fromLabels(reading: Reading, isShowPaper: boolean): Generator<Fact> {
  if (!isShowPaper) return;
  for (const pair of showPairs(reading)) {
    const weight = labelWeight('city', pair.label);
    if (weight === 0) continue;
    const first = pair.value.split(/\n|[,/(–|]|\s-\s/u)[0]?.trim() ?? '';
    if (first.length < 2 || first.length > 40 || /[\d:_]/.test(first)) continue;
    const isKnown = cityByName(first, reading) !== undefined;
    if (weight < 1 && !isKnown) continue;
    yield {
      value: calm(first),
      method: 'label',
      reason: `label “${pair.label}” beside the value`,
      quote: pair.text,
      line: pair.firstLine,
      specificity: isKnown ? 0.95 * Math.max(weight, 0.7) : 0.7,
    };
  }
}

function* fromVenue(reading: Reading, venue: VenueFact): Generator<Fact> {
  // Venues like to bear their town's name.
  const tail = townAtEnd(venue.value, reading);
  const city =
    cityOfAddress(venue.address, reading) ?? (tail && { name: tail, written: venue.value, isSure: false });
  if (!city) return;
  // `Salt Store` need not stand in Salt.
  const isOfName = foldName(venue.value).startsWith(`${foldName(city.written)} `);
  yield {
    value: city.name,
    method: venue.method,
    reason: isOfName ? 'the town in the venue’s name' : 'the town in the venue’s address',
    quote: city.written,
    line: venue.line,
    specificity: venue.specificity * (isOfName ? 0.5 : city.isSure ? 1 : 0.85),
    ...(venue.doubts && { doubts: venue.doubts }),
  };
}

/** The town of an address: beside its postcode, else the last known town in it. */
function cityOfAddress(
  address: string,
  reading: Reading,
): { name: string; written: string; isSure: boolean } | undefined {
  const flat = address
    .replace(IN_CASE, ' ')
    .replace(BROKEN_TOWN, (all, one, two) => (cityByName(`${one} ${two}`, reading) ? `${one} ${two}` : all))
    .replace(/\n/gu, ', ')
    .replace(STATE_CODE, '');
  const said = IN_TOWN.exec(flat)?.[1];
  if (said && cityByName(said, reading)) return { name: said, written: said, isSure: false };
  const beforeRegion = cityBeforeRegion(flat);
  const postal = findPostalPlaces(flat, reading)
    .filter(({ value }) => !isCompass(value.city))
    .at(-1);
  if (postal && isStreet(postal.value.city)) return undefined;
  if (postal && !(beforeRegion && isCounty(postal.value.city)))
    return { name: cleanCity(postal.value.city), written: postal.value.city, isSure: true };
  if (beforeRegion) return { name: cleanCity(beforeRegion), written: beforeRegion, isSure: false };
  const near = NEAR.exec(flat)?.[1];
  if (near && cityByName(near, reading)) return { name: near, written: near, isSure: false };
  const parsed = parseAddress(flat, reading);
  if (parsed?.city && !isCompass(parsed.city))
    return { name: cleanCity(parsed.city), written: parsed.city, isSure: true };
  const cities = findCities(flat, reading).filter((one) => !one.doubts);
  const last = cities.at(-1);
  if (!last && said) return { name: said, written: said, isSure: false };
  return last && { name: last.value.name, written: last.text, isSure: false };
}

/** `at the Mill Green in Norwich on August 28`: what follows the house at once. */
const IN_TOWN =
  /^,?\s(?:in|à|en|i|de)\s(\p{Lu}[\p{L}'’-]+(?:[ -](?:(?:upon|on|am|an der|sur|de la|de|del) )?\p{Lu}[\p{L}'’-]+){0,3})(?=$|[,.;)]|\s(?:on|at|am|um|ab|from|le|el|den|kl|beginning|mit|with|pour|för|für|for)(?!\p{L}))/u;

/** `Inselhalle (bei Regen)`: a case, and no town of that name. */
const IN_CASE = /\((?:bei|nur bei|if|in case of|en cas de|en caso de|vid)\s[^()\n]{1,40}\)/giu;

/** `220 South Thayer Row, Ann⏎Arbor` */
const BROKEN_TOWN = /(\p{Lu}[\p{L}'’-]+)\n(\p{Lu}[\p{L}'’-]+)/gu;

/** `Geelong VIC`: a state, and not the town of Vic. */
const STATE_CODE = /(?<=\p{Ll})\s(?:VIC|NSW|QLD|TAS)(?=[.,\s]|$)/gu;

/** `Stokesay Park, near Ludlow` */
const NEAR =
  /(?<!\p{L})(?:near|nr\.?|bei|près de|cerca de|nära)\s(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)/u;

function* fromTitles(reading: Reading, isShowPaper: boolean): Generator<Fact> {
  const joinedWith = namesJoinedWithTown(reading);
  for (const title of titlesOf(reading)) {
    if (!isShowPaper && !title.isAboutShow && !title.isOfParty) continue;
    if (isOtherField(reading, title) || isOfSender(reading, title) || isOfParty(reading, title)) continue;
    const city = titleTokens(title.text, reading, title.depth > 0).find((token) => token.kind === 'city');
    const joined = joinedWith.find(({ line }) => line === title.line);
    const town = city?.text ?? joined?.town;
    if (!town) continue;
    yield {
      value: calm(town),
      method: 'pattern',
      reason: title.isSubject
        ? 'the subject of the mail names the town'
        : 'the title of the paper names the town',
      quote: title.text,
      line: title.line,
      specificity: title.isSubject ? 0.75 : 0.55,
      ...(!title.isSubject && { doubts: ['weak_context' as const] }),
    };
  }
}

/** `Hauptstr. 4, 04109 Leipzig – im Folgenden „Künstler“` over a contract: where those who play live. */
function isOfParty(reading: Reading, { text, line }: Title): boolean {
  return findPostalPlaces(text, reading).some((place) => isOfArtistsSide(reading, line, place.text));
}

/** `Rostock, 22. Januar 2027` over a letter: where it was written. */
function isOfSender(reading: Reading, { text, isSubject }: Title): boolean {
  return !isSubject && findDates(text, reading).some((date) => isWhereSigned(reading, text, date));
}

function* fromShowLines(reading: Reading): Generator<Fact> {
  for (const show of showLinesOf(reading)) {
    if (show.city)
      yield {
        value: calm(show.city),
        method: 'label',
        reason: 'the line that names the show',
        quote: show.quote,
        line: show.line,
        specificity: 0.75,
      };
  }
}

const SHOW_BESIDE = quick(
  /(?<!\p{L})(?:shows?|gigs?|concerts?|konzerte?|konsert|concierto|auftritt|performance|spelning|play(?:s|ing)?|festival)\s?[:,–-]?\s?(?:on|am|le|el|den)?\s?$/iu,
);

const NEXT_BESIDE = quick(
  new RegExp(`(?<!\\p{L})(?:${NEXT_SHOW})\\s?[:,–-]?\\s?(?:on|am|le|el|den)?\\s?$`, 'iu'),
);

/** `show Fri 05JUN Oslo`, `Oslo, 5 June 2026`. */
function* besideDate(reading: Reading, isShowPaper: boolean): Generator<Fact> {
  for (const statement of statementsOf(reading)) {
    if (!SHOW_DAY.test(statement.text)) continue;
    for (const date of findLooseDates(statement.text, reading)) {
      const before = statement.text.slice(Math.max(0, date.start - 30), date.start);
      if (!SHOW_BESIDE.test(before) || NEXT_BESIDE.test(before)) continue;
      const after = statement.text.slice(date.end, date.end + 70);
      const city = findCities(after, reading).find((one) => !one.doubts);
      if (!city) continue;
      yield {
        value: city.value.name,
        method: 'pattern',
        reason: 'the town named with the show’s date',
        quote: city.text,
        line: statement.firstLine,
        specificity: isShowPaper ? 0.6 : 0.7,
      };
    }
  }
}
