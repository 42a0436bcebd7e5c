import type { Candidate } from '../../candidate.ts';
import { findQuote, quoteOnPage } from '../../reading/quote.ts';
import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import { phrasePattern } from '../../recognizers/phrases.ts';
import { cityByName, findCities, findCountries, parseAddress } from '../../recognizers/places.ts';
import type { CalendarEvent, StructuredBlock } from '../../source-text.ts';
import type { GeneralField } from '../shared/show/labels.ts';
import { cleanName } from './names.ts';
import { isNameLike } from './title-names.ts';
import { titleTokens } from './title-tokens.ts';

type Found = Partial<Record<GeneralField, string>>;

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

/** What calendars and event markup state about the show. They say it in fields and outrank what prose suggests. */
export function structuredCandidates(
  reading: Reading,
  isShowPaper: boolean,
): Partial<Record<GeneralField, Candidate<string>[]>> {
  const all: Partial<Record<GeneralField, Candidate<string>[]>> = {};
  for (const block of reading.source.structured) {
    const found = ofBlock(block, reading);
    for (const [field, value] of Object.entries(found) as [GeneralField, string][]) {
      const candidate: Candidate<string> = {
        value,
        method: 'structured',
        reason:
          block.kind === 'calendar-event'
            ? 'stated by the calendar entry of the show'
            : 'stated by the event’s own markup',
        evidence: [quoteOnPage(reading, block.quote, block.page)],
        specificity: 0.8,
        ...(field === 'country' && { doubts: ['derived' as const] }),
      };
      all[field] = [...(all[field] ?? []), candidate];
    }
  }
  const owner = all.artist || !isShowPaper ? undefined : calendarOwner(reading);
  return withRivals(owner ? { ...all, artist: [owner] } : all);
}

const CALENDAR_NAME = /^X-WR-CALNAME\s?:\s?(.{2,100})$/iu;

/** `Ghost Orchids - Iberia run`: whose calendar it is, where its shows name nobody. */
function calendarOwner(reading: Reading): Candidate<string> | undefined {
  const line = reading.lines.slice(0, 12).find((one) => CALENDAR_NAME.test(one.text));
  const title = line && CALENDAR_NAME.exec(line.text)?.[1];
  const name = title ? titleTokens(title, reading)[0] : undefined;
  const isAct =
    name?.kind === 'name' && isNameLike(name.text) && cityByName(name.text, reading) === undefined;
  const evidence = line && name && isAct ? findQuote(reading, name.text, line.index) : undefined;
  if (!name || !evidence) return undefined;
  return {
    value: name.text,
    method: 'structured',
    reason: 'the name of the calendar',
    evidence: [evidence],
    specificity: 0.6,
    doubts: ['weak_context'],
  };
}

/** Of several shows in one calendar none is the show: each stays in doubt. */
function withRivals(
  all: Partial<Record<GeneralField, Candidate<string>[]>>,
): Partial<Record<GeneralField, Candidate<string>[]>> {
  const dates = new Set(all.date?.map((candidate) => candidate.value));
  if (dates.size < 2) return all;
  const entries = Object.entries(all).map(([field, candidates]) => [
    field,
    field === 'artist'
      ? candidates
      : candidates.map((one) => ({ ...one, doubts: [...(one.doubts ?? []), 'rivals' as const] })),
  ]);
  return Object.fromEntries(entries);
}

function ofBlock(block: StructuredBlock, reading: Reading): Found {
  if (block.kind === 'calendar-event') return ofCalendar(block.data, reading);
  if (block.kind === 'schema-org' && /Event$|^Festival$/u.test(block.type))
    return ofEvent(block.data, reading);
  return {};
}

const STAGE_TIME =
  /(?<!\p{L})(?:on stage|stage time|set time|show ?time|stagetime|auftritt|beginn|sur scène|passage|en escena|på scen|scentid)\s?:?\s(?:(?:at|um|à|a las|kl\.?)\s)?(\d{1,2})[:.h](\d{2})(?!\s?[ap]\.?m)/iu;

/** `On stage 21:00` in the description says more than when the entry begins. */
function stageTime(description: string): Found {
  const [, hour, minute] = STAGE_TIME.exec(description) ?? [];
  return hour && minute ? { setTime: `${hour.padStart(2, '0')}:${minute}` } : {};
}

/** `VILDMARKEN spelar`, `The Band on stage` */
const PLAYS =
  /\s(?:spelar|uppträder|plays?(?: live)?|playing|spielt|spielen|tritt auf|joue(?:nt)?|tocan?|actúan?|on stage|auf der bühne|sur scène|på scen|live)(?=\s|$)/giu;

function ofCalendar(event: CalendarEvent, reading: Reading): Found {
  const summary = event.summary ?? '';
  const description = event.description ?? '';
  const isShow =
    SHOW.test(summary) ||
    STAGE_TIME.test(description) ||
    SHOW.test(description.slice(0, 80)) ||
    NAME_AT_PLACE.test(summary);
  if (!isShow || NOT_THE_SHOW.test(summary) || /cancel/iu.test(event.status ?? '')) return {};
  const tokens = titleTokens(summary.replace(PLAYS, ''), reading);
  const artist = tokens.find(
    (token) => token.kind === 'name' && isNameLike(token.text) && !isPlaceOf(event, token.text, reading),
  )?.text;
  const venue = tokens.find((token) => token.kind === 'venue')?.text;
  return {
    ...(artist && { artist }),
    ...when(event.start),
    ...stageTime(description),
    ...where(event.location ?? venue ?? '', reading),
  };
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

function ofEvent(data: Record<string, unknown>, reading: Reading): Found {
  const location = data.location;
  const place = isRecord(location)
    ? [text(location.name), addressOf(location.address)].filter((part) => part !== '').join(', ')
    : text(location);
  const performer = Array.isArray(data.performer) ? data.performer[0] : data.performer;
  const artist = cleanName(isRecord(performer) ? text(performer.name) : text(performer));
  const name = cleanName(text(data.name));
  return {
    ...(artist && { artist }),
    ...(name && name !== artist && { eventName: name }),
    ...when(text(data.startDate)),
    ...where(place, reading),
  };
}

function when(start: string | undefined): Found {
  const m = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(start ?? '');
  return m?.[1] ? { date: m[1], ...(m[2] && { setTime: m[2] }) } : {};
}

function where(place: string, reading: Reading): Found {
  if (place.trim() === '') return {};
  const venue = cleanName(place.split(/,\s|\n/u)[0] ?? '');
  const address = parseAddress(place, reading);
  const city = address.city ?? findCities(place, reading).findLast((one) => !one.doubts)?.value.name;
  const country = findCountries(place).at(-1)?.value.name ?? address.countryName;
  return { ...(venue && { venue }), ...(city && { city }), ...(country && { country }) };
}

function addressOf(address: unknown): string {
  if (!isRecord(address)) return text(address);
  const { streetAddress, postalCode, addressLocality, addressCountry } = address;
  return [
    text(streetAddress),
    `${text(postalCode)} ${text(addressLocality)}`.trim(),
    text(isRecord(addressCountry) ? addressCountry.name : addressCountry),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
