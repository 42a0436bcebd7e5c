import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import { phrasePattern } from '../../recognizers/phrases.ts';
import { cityByName, findCities, findCountries, findStreet, parseAddress } from '../../recognizers/places.ts';
import type { CalendarEvent } from '../../source-text.ts';
import { speaksOfJourneys } from '../shared/show/about-show.ts';
import type { GeneralField } from '../shared/show/labels.ts';
import { cleanName } from './names/name-form.ts';
import { isNameLike } from './names/name-like.ts';
import { type TitleToken, titleTokens } from './titles/title-tokens.ts';

export type StatedShow = Partial<Record<GeneralField, string>>;

const SHOW = phrasePattern(
  'shows?',
  'concert',
  'gig',
  'set',
  'performance',
  'live',
  'festival',
  'konzert',
  'auftritt',
  'gastspiel',
  'spectacle',
  'représentation',
  'concierto',
  'actuación',
  'konsert',
  'spelning',
  'headline',
  'spelar',
  'uppträder',
  'plays?',
  'playing',
  'spielt',
  'tritt auf',
  'joue',
  'toca[n]?',
  'actúa[n]?',
  'on stage',
  'stage time',
  'auf der bühne',
  'sur scène',
  'på scen',
  'turné',
  'gig',
);
const NOT_THE_SHOW = phrasePattern(
  'load-?in',
  'get-?in',
  'soundcheck',
  'doors',
  'travel',
  'flight',
  'hotel',
  'check-?in',
  'check-?out',
  'transfer',
  'pick-?up',
  'dinner',
  'lunch',
  'breakfast',
  'interview',
  'in studio',
  'radio',
  'podcast',
  'press',
  'rehearsal',
  'meeting',
  'call',
  'load-?out',
  'curfew',
  'deadline',
  'day off',
  'einlass',
  'insläpp',
  'balances',
  'prueba',
  'probe',
  'inlastning',
  'announce',
  'on sale',
  'deposit',
  'urlastning',
  'support',
  'förband',
  'vorband',
  'vorgruppe',
  'première partie',
  'telonero\\p{L}?',
  'line ?-?check',
  'ljudkoll',
  'middag',
  'samling',
  'avfärd',
  'aufbau',
  'abbau',
  'montage',
  'démontage',
  'montaje',
  'after ?show',
  'signing',
  'merch',
);

const STAGE_TIME =
  /(?<!\p{L})(?:on stage|stage time|set time|show ?time|stagetime|auftritt|beginn|sur scène|passage|en escena|på scen|scentid)\s?:?\s(?:(?:at|um|à|a las|kl\.?)\s)?(\d{1,2})[:.h](\d{2})(?!\s?[ap]\.?m)/iu;

/** `On stage 21:00` in the description says more than when the entry begins. */
function stageTime(description: string): string | undefined {
  const [, hour, minute] = STAGE_TIME.exec(description) ?? [];
  return hour && minute ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}

/** `VILDMARKEN spelar`, `The Band on stage` */
const PLAYS =
  /\s(?:spelar|uppträder|plays?(?: live)?|playing|spielt|spielen|tritt auf|joue(?:nt)?|tocan?|actúan?|on stage|auf der bühne|sur scène|på scen|live)(?=\s|$)/giu;

/** `SHOW - Marsh Lanterns @ Corn Hall (doors 19:00)`: what else the entry says of the evening. */
const REMARK = /\([^()]{0,60}\)/gu;

/** The show that an entry of a calendar states. */
export function showOfEntry(event: CalendarEvent, reading: Reading): StatedShow {
  const summary = event.summary ?? '';
  const description = event.description ?? '';
  if (NOT_THE_SHOW.test(summary.replace(REMARK, ' ')) || /cancel/iu.test(event.status ?? '')) return {};
  const tokens = titleTokens(summary.replace(PLAYS, ''), reading);
  const named = tokens.find(
    (token) => token.kind === 'name' && isNameLike(token.text) && !isPlaceOf(event, token.text, reading),
  )?.text;
  // `Silver Tide, Porto, Casa do Rio` says it all without a place of its own.
  const venue = tokens.find(({ kind }) => kind === 'venue') ?? houseBehindTown(tokens);
  const town = tokens.find(({ kind }) => kind === 'city')?.text;
  const isWhole = venue !== undefined && town !== undefined;
  const isActAtPlace = named !== undefined && tokens.some(({ kind }) => kind === 'city' || kind === 'venue');
  const isShow =
    SHOW.test(summary) ||
    STAGE_TIME.test(description) ||
    SHOW.test(description.slice(0, 80)) ||
    NAME_AT_PLACE.test(summary) ||
    (isActAtPlace && (event.location !== undefined || isWhole) && !speaksOfJourneys(reading));
  if (!isShow) return {};
  const place = event.location ?? '';
  const isStreet = findStreet(place.split(/,\s|\n/u)[0] ?? '') !== undefined;
  const { date, setTime: begin } = when(event.start);
  const setTime = setTimeOf(event.description ?? '', begin, named);
  return {
    ...(named && { artist: named }),
    ...(date && { date }),
    ...(setTime && { setTime }),
    ...where(venue && (isStreet || place === '') ? [venue.text, place || town].join(', ') : place, reading),
  };
}

/** `Aurora Pine: Hamburg – Nochtspeicher` */
function houseBehindTown(tokens: readonly TitleToken[]): TitleToken | undefined {
  const behind = tokens[tokens.findIndex(({ kind }) => kind === 'city') + 1];
  return behind?.kind === 'name' && behind !== tokens[0] ? behind : undefined;
}

/** The hour of the set as the entry states it, else the one with which it begins. */
function setTimeOf(
  description: string,
  begin: string | undefined,
  artist: string | undefined,
): string | undefined {
  const stated = stageTime(description) ?? hourBehind(description, artist);
  return stated ?? (begin && !isHourOfOther(description, begin) ? begin : undefined);
}

/** `doors 19:30`: the hour an entry begins with may be that of something else. */
function isHourOfOther(description: string, hour: string): boolean {
  const at = description.indexOf(hour);
  return at >= 0 && NOT_THE_SHOW.test(description.slice(Math.max(0, at - 25), at));
}

/** `The Tin Ministers 21:00` */
function hourBehind(description: string, artist: string | undefined): string | undefined {
  const folded = artist && foldName(artist).replace(/^(?:the|die|der|das|les|los|las)\s/u, '');
  if (!folded) return undefined;
  for (const part of description.split(/[,;\n]|\.\s/u)) {
    const [, hour, minute] = /(?<!\d)(\d{1,2})[:.h](\d{2})(?!\d)/u.exec(part) ?? [];
    const isSet = foldName(part).includes(folded) && !NOT_THE_SHOW.test(part);
    if (isSet && hour && minute) return `${hour.padStart(2, '0')}:${minute}`;
  }
  return undefined;
}

/** `Silver Tide @ Cellar Club` */
const NAME_AT_PLACE = /\S\s@\s\p{Lu}/u;

/** `SHOW Porto - Casa do Rio`, at Casa do Rio in Porto, names no artist. */
function isPlaceOf(event: CalendarEvent, name: string, reading: Reading): boolean {
  if (foldName(event.location ?? '').includes(foldName(name))) return true;
  if (cityByName(name, reading) === undefined) return false;
  const location = event.location ?? '';
  return (
    location === '' || foldName(location).includes(foldName(name)) || findCities(location, reading).length > 0
  );
}

/** Day and hour of an ISO date. */
export function when(start: string | undefined): StatedShow {
  const m = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(start ?? '');
  return m?.[1] ? { date: m[1], ...(m[2] && { setTime: m[2] }) } : {};
}

/** House, town and country of a place as calendars write it. */
export function where(place: string, reading: Reading): StatedShow {
  if (place.trim() === '') return {};
  const venue = cleanName(place.split(/,\s|\n/u)[0] ?? '');
  const address = parseAddress(place, reading);
  const city = address.city ?? findCities(place, reading).findLast((one) => !one.doubts)?.value.name;
  const country = findCountries(place).at(-1)?.value.name ?? address.countryName;
  return { ...(venue && { venue }), ...(city && { city }), ...(country && { country }) };
}
