import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { cityByName, findPostalPlaces } from '../../../recognizers/places.ts';
import { labelWeight } from '../../shared/show/labels.ts';
import { isOfNextDay } from '../day/next-days.ts';
import type { VenueFact } from '../facts.ts';
import { calm, onlyTicked } from '../names/name-form.ts';
import { isNameLike } from '../names/name-like.ts';
import { showPairs } from '../passages/cell-captions.ts';
import { headedBy, isCaption } from '../passages/headed.ts';
import { showLinesOf } from '../passages/show-lines.ts';
import { titleTokens } from '../titles/title-tokens.ts';
import { isOtherField, titlesOf } from '../titles/titles.ts';
import { houseBesideHours } from './house-beside-hours.ts';
import { siteAddress } from './venue-address.ts';
import { venuesByCues } from './venue-by-cues.ts';
import { hasVenueWord } from './venue-words.ts';

/** The houses that labels, titles and sentences say outright are where it is played: the strictest sign of a house. */
export function statedHouses(reading: Reading, isShowPaper: boolean): VenueFact[] {
  const facts = [
    ...fromPairs(reading, isShowPaper),
    ...venuesByCues(reading, isShowPaper),
    ...fromTitles(reading, isShowPaper),
    ...fromShowLines(reading),
    ...(isShowPaper ? houseBesideHours(reading) : []),
    ...underHeadings(reading, isShowPaper),
  ];
  const named = facts.filter((fact) => !isRowLabel(fact.value));
  return withAddress(named, reading).map((fact) =>
    STAGE_ONLY.test(fact.value) ? { ...fact, specificity: fact.specificity * 0.5 } : fact,
  );
}

/** `Place of performance`, alone in its cell: what names the row is never its value. One word may be both: a house called Venue. */
function isRowLabel(value: string): boolean {
  return value.includes(' ') && labelWeight('venue', value) === 1;
}

/** With the address under a label of its own: `Site address: Hagenvegen 140, 2635 Tretten`. */
function withAddress(facts: readonly VenueFact[], reading: Reading): VenueFact[] {
  const address = siteAddress(reading);
  if (!address) return [...facts];
  return facts.map((fact) =>
    findPostalPlaces(fact.address, reading).length > 0 || fact.address.includes(address)
      ? fact
      : { ...fact, address: `${fact.address}, ${address}` },
  );
}

function* fromPairs(reading: Reading, isShowPaper: boolean): Generator<VenueFact> {
  for (const pair of showPairs(reading)) {
    const weight = labelWeight('venue', pair.label);
    if (weight === 0 || (weight < 1 && !isShowPaper)) continue;
    const name = venueOfValue(pair.value);
    if (!name || isCaption(name) || (weight < 1 && !isVenueLike(name, pair.value, reading))) continue;
    yield {
      value: name,
      method: 'label',
      reason: `label “${pair.label}” beside the value`,
      quote: pair.text.length < 160 ? pair.text : name,
      line: pair.firstLine,
      specificity: 0.95 * weight,
      address: `${pair.value}${addressBelow(reading, pair.lastLine)}`,
    };
  }
}

/** Street and town on the lines below a name, in its column. */
function addressBelow(reading: Reading, line: number, column = 0): string {
  const below = reading.lines
    .slice(line + 1, line + 4)
    .map((one) =>
      column > 0 || one.line.cells.length > 1 ? (one.line.cells[column]?.text ?? '') : one.text,
    );
  const town = below.findIndex((text) => text.length < 70 && findPostalPlaces(text, reading).length > 0);
  const lines = below.slice(0, town + 1);
  const isAddress = lines.every((text) => text.length < 70 && !/:\s|[.!?]\s*$|@/u.test(text));
  return town >= 0 && isAddress ? `\n${lines.join('\n')}` : '';
}

/** `VENUE` as a heading, the name on the first line below it, the address on the next. */
function* underHeadings(reading: Reading, isShowPaper: boolean): Generator<VenueFact> {
  for (const { heading, text, line, column } of isShowPaper ? headedBy(reading, 'venue', 1) : []) {
    if (isOfNextDay(reading, line)) continue;
    const name = /\d|:\s/u.test(text.split(/,\s/u)[0] ?? '') ? undefined : venueOfValue(text);
    const address = addressBelow(reading, line, column);
    const isPlace = address !== '' || hasVenueWord(name ?? '') || findPostalPlaces(text, reading).length > 0;
    if (!name || !isPlace) continue;
    yield {
      value: name,
      method: 'label',
      reason: `first line under the heading “${heading}”`,
      quote: text,
      line,
      specificity: 0.9,
      address: `${text}${address}`,
    };
  }
}

/** `Old Mill Park 3300 E. Harbor Blvd. Fern Lake`: a house number and its street behind the name. */
const STREET_BEHIND =
  /\s\d{2,6}\s(?:[NSEW]\.?\s)?(?:\p{Lu}[\p{L}.'’-]*\s){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|square|way|highway|hwy|parkway|pkwy|court|ct|place|pl)\.?(?:\s.*)?$/iu;

/** `verlegt vom Turm in die Halle Nord` */
const MOVED_TO =
  /^(?:(?:hoch)?verlegt|moved|upgraded|relocated|changed|déplacé|transféré|trasladado|flyttad|flyttat)\s[^,\n]{3,60}?\s(?:in (?:die|den|das)|ins|nach|to|into|au|à|vers|al?|a la|till)\s(?:the\s)?(?=\p{Lu})/iu;

/** The name is what comes before the first comma, bracket or line break; a street or a town alone is none. */
function venueOfValue(value: string): string | undefined {
  const cut =
    onlyTicked(value)
      .replace(MOVED_TO, '')
      .split(/\n|,\s|\s[–—|·]\s|\s-\s|\s{2,}|;|\s\(|\s·|(?<=\p{Ll}{3})\.\s(?=\p{Lu})/u)[0]
      ?.trim() ?? '';
  const first = cut.replace(STREET_BEHIND, '');
  const name = first.replace(/^["“”„«»]+|["“”„«».]+$/gu, '').trim();
  if (name.length < 2 || name.length > 80 || !/\p{L}/u.test(name) || /@|https?:/u.test(name))
    return undefined;
  if (
    /^(?:tb[acd]|n\/a|to be (?:confirmed|announced)|see .*|siehe .*|offen|x{2,}|_+|à confirmer|por confirmar)$/iu.test(
      name,
    )
  )
    return undefined;
  if (/^\d{1,2}[./:]\d|^\d{4}|\d\s?[x×]\s?\d|\d\s?(?:m|m²|cm|ft|min)(?![\p{L}])/u.test(name))
    return undefined;
  return calm(name);
}

/** Under a vague label (`Ort`, `Place`, `Location`) a bare town is a town. */
function isVenueLike(name: string, value: string, reading: Reading): boolean {
  if (hasVenueWord(name)) return true;
  if (cityByName(name, reading) !== undefined) return false;
  if (/\d{1,2}[:.h]\d{2}/u.test(name) || findDates(name, reading).length > 0) return false;
  return value.includes(',') || /^[\p{Lu}\d]/u.test(name);
}

function* fromTitles(reading: Reading, isShowPaper: boolean): Generator<VenueFact> {
  for (const title of titlesOf(reading)) {
    if (!isShowPaper && !title.isAboutShow && !title.isOfParty) continue;
    if (isOtherField(reading, title)) continue;
    const tokens = titleTokens(title.text, reading);
    const named = tokens.find((token) => token.kind === 'venue');
    const names = tokens.filter((token) => token.kind === 'name');
    const second = title.isSubject && isShowPaper && tokens[0]?.kind === 'name' ? names[1] : undefined;
    const place = named ?? second;
    // `ACT + ACT / TOWN`: the second plays too.
    const isBill = place && !hasVenueWord(place.text) && title.text.includes(`+ ${place.text}`);
    const venue = isBill ? undefined : place;
    if (!venue || !isNameLike(venue.text) || labelWeight('venue', venue.text) === 1) continue;
    const city = tokens.find((token) => token.kind === 'city')?.text ?? '';
    const specificity = (title.isSubject ? 0.7 : 0.5) - (named ? 0 : 0.1) - title.depth * 0.03;
    yield {
      value: venue.text,
      method: 'pattern',
      reason: title.isSubject
        ? 'the subject of the mail names the place'
        : 'the title of the paper names the place',
      quote: title.text,
      line: title.line,
      specificity,
      address: city,
      ...(!title.isSubject && { doubts: ['weak_context' as const] }),
    };
  }
}

/** `Show: Sat 17 Oct 2026, The Pleasure Dome, Edinburgh`, also on papers about something else. */
function* fromShowLines(reading: Reading): Generator<VenueFact> {
  for (const show of showLinesOf(reading)) {
    if (!show.venue) continue;
    yield {
      value: show.venue,
      method: 'label',
      reason: 'the line that names the show',
      quote: show.quote,
      line: show.line,
      specificity: hasVenueWord(show.venue) ? 0.8 : 0.7,
      address: show.city ?? show.value.slice(show.value.indexOf(show.venue) + show.venue.length),
    };
  }
}

/** A stage of a festival is not the place; it stands only where nothing else is named. */
const STAGE_ONLY =
  /^(?:(?:the )?(?:main|second|third|big|small|festival|acoustic|club|north|south|east|west|river|open air)[ -]?stage|(?:\p{L}+)?(?:haupt)?bühne|(?:la )?(?:grande |petite )?scène|escenario.*|stora scenen|lilla scenen)$/iu;
