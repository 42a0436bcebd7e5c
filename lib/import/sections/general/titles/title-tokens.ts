import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { replacing } from '../../../recognizers/phrases.ts';
import { cityByName, findCountries, findPostalPlaces, findStreet } from '../../../recognizers/places.ts';
import { findTimes } from '../../../recognizers/times.ts';
import { anyYear } from '../day/any-year.ts';
import { isGeneric } from '../names/generic-words.ts';
import { cleanName, onlyTicked } from '../names/name-form.ts';
import { isNoun } from '../venue/venue-cues.ts';
import { hasVenueWord } from '../venue/venue-words.ts';
import { KIND_WORDS } from './kind-words.ts';

/** A part of a title or subject line and what it most likely names. */
export interface TitleToken {
  text: string;
  kind: 'name' | 'venue' | 'city' | 'event';
  /** The paper is said to be for it: `rider for NAME`, `Künstlerinfo für NAME`. */
  isOwner?: boolean;
  /** A preposition such as “at” stands before it. */
  isBehindAt?: boolean;
  /** Nothing but its place beside the town says that it is a venue. */
  isBesideCity?: boolean;
}

const SEPARATOR = /\s+(?:[–—|·•+]|\/{1,2}|[x×])\s+|\s-\s|\s{3,}|[,;:|]\s+|\s[–—]|[–—]\s|[()]|\?\s?/u;
const PREPOSITION =
  /\s(?:at|@|in|im|in der|in dem|en|en el|en la|à|au|chez|till|på|hos|i|zum|vom)\s(?=[\p{Lu}\d]|L['’])/u;
/** Whose paper it is stands behind such a word, where what is before it names the paper. */
const FOR = /^(.{3,40}?)\s(?:for|für|pour|para|för|till|to)\s(?=[\p{Lu}\d])/u;
/** What festivals and series call themselves. */
export const EVENT_WORD =
  /(?<!\p{L})(?:festival|fest|open[- ]?air|festspiele|weekender|biennale|fiesta|jazzfest|foire|feria|fête|showcase|gatherings?|sessions|concert series|konzertreihe|championships?|contest|competition|nationals|encuentro|concours|wettbewerb|certamen|concurso|tävling|jamboree|kulturnatt|musiktage|fiestas|fêtes|festes|kermesse|kirmes)(?!\p{L})|(?:^|\s)(?:tage|days|nights?|weekend|woche|sommer|sommar|summer|winter|lights)$|^(?:les |las |los |the |die )?(?:nights?|days|nuits?|noches?|semana|semaine|printemps|journées|jornadas|rencontres|encuentros|tage|nächte|veranos?|été)\s(?:of|de|des|du|del|der|en|d['’])|\p{L}{2}(?:festival(?:en)?|fest|fests|festen|festspiele|natten|dagarna|dagar)(?!\p{L})/iu;
const NOT_A_PLACE =
  /^(?:(?:dressing|green|changing|meeting|production|catering|hotel|single|double|twin|band) rooms?|stage(?: plot)?|backstage|mobile|position|notes?|rooms?|backline|lighting|sound|foh|monitors?)$/iu;
const NOISE =
  /^(?:(?:not|nicht|pas|inte) .*|\d[\d\s.,/:-]*|\d+ (?:of|von|de|sur|av) \d+|(?:our |your )?(?:file|job|ref|dossier|expediente|akte|vorgang|ärende)\.? (?:n[or]?\.? ?)?\S*\d\S*|(?:day|show|tag|jour|día|dag) \d+|rev\.?.*|v\.?\s?\d.*|page .*|seite .*|tba|tbc|loc|r?loc|pnr|ref|localizador|locator|n[or]\.?|nr\.?\s.*|p\.\s?\d.*|cap\.?.*|kl\.?|uhr|h|#.*|the|for|für|pour|para|för|von|of|with|mit|and|und|to|live|feat\.?|presents?|present[ae]|re|attn|dear|draft|final|copy|european?|north american|american|african|asian|australian|nordic|scandinavian|baltic|german|french|spanish|swedish|british|uk|us|usa|eu|spring|summer|autumn|fall|winter|frühling|frühjahr|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|vår|sommar|höst|vinter|date|datum|day|tag|fecha|dag|times?|venue|city|town|artist|primer|premier|premi[èe]re|erste[rs]?|first|next|version|updated?|page|no|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|please .*|bitte .*|merci de .*|por favor.*)$/iu;

/** Cuts a title at its separators and says what each part names; dates, times and words for the kind of paper fall out. */
export function titleTokens(written: string, reading: Reading, mayBeginWithCity = false): TitleToken[] {
  const text = onlyTicked(written).replace(SUPPORTED, ' ');
  // A day is none of a title's names, whether the paper tells its year or not.
  const days = findDates(text, anyYear(reading));
  const bare = withoutSpans(text, [...days, ...findTimes(text, reading)]);
  const isTownFirst = mayBeginWithCity || days.some(({ start }) => start < 2);
  const tokens: TitleToken[] = [];
  for (const part of bare.split(SEPARATOR)) {
    const owner = ownerIn(part.trim());
    if (owner !== undefined) push(tokens, owner, reading, { isOwner: true, mayBeCity: true });
    if (owner !== undefined) continue;
    const [head = '', ...places] = ` ${part.trim()}`.split(PREPOSITION);
    push(tokens, head, reading, { mayBeCity: isTownFirst || tokens.length > 0 });
    for (const place of places) push(tokens, place, reading, { isPlace: true, mayBeCity: true });
  }
  const isAddress = /\d/.test(bare) && findStreet(bare) !== undefined;
  const led = withLeadingCity(withHouseAtSign(tokens, bare), reading);
  return isAddress ? led : withHouseBesideCity(led, reading);
}

/** `Tin Larder supporting The Kestrels`: the headliner is another act. */
const SUPPORTED =
  /\s(?:supporting|opening (?:up )?for|(?:as |in )?support (?:for|to|of)|als (?:support|vorband) (?:von|für)|im vorprogramm von|en première partie (?:de|d['’])|teloner[oa]s? de|förband (?:till|åt))\s[^|–—(]*?(?=\s[-–—|(]|$)/iu;

/** `artist sheet for Moosbruch`: what the paper is for, when nothing but the paper is named before it. */
function ownerIn(part: string): string | undefined {
  const [before = '', kind = ''] = FOR.exec(part) ?? [];
  return before !== '' && isGeneric(kind) ? part.slice(before.length) : undefined;
}

const PERSON = /^(?:herrn?|frau|mr|mrs|ms|m\.|mme|monsieur|madame|sra?|dr|prof)\.?\s/iu;

/** `Kammgarn Kaiserslautern`: the town in which a house is stands at the end of its name. */
export function townAtEnd(name: string, reading: Reading): string | undefined {
  const words = name.split(' ');
  for (const length of [2, 1]) {
    const tail = words.slice(-length).join(' ');
    const head = words.slice(0, -length).join(' ');
    const city =
      head === '' || hasVenueWord(tail) || /^(?:the|la|le|el|der|die|das)$/iu.test(head)
        ? undefined
        : cityByName(tail, reading);
    if (city && city.population >= TOWN) return tail;
  }
  return undefined;
}

/** In thousands: smaller towns bear the names of too many other things. */
const TOWN = 20;

/** `ARTIST - TOWN, HOUSE`, `ARTIST / HOUSE / TOWN`: of several names the one beside the town is where it is played. */
function withHouseBesideCity(tokens: TitleToken[], reading: Reading): TitleToken[] {
  const names = tokens.filter(({ kind }) => kind === 'name');
  const at = tokens.findIndex(({ kind }) => kind === 'city');
  if (names.length < 2 || tokens.some(({ kind }) => kind === 'venue')) return tokens;
  const others =
    at < 0 ? tokens.filter(({ text }) => townAtEnd(text, reading)) : [tokens[at + 1], tokens[at - 1]];
  const beside = others.find((one) => one?.kind === 'name' && one !== names[0] && !PERSON.test(one.text));
  return tokens.map((one) => (one === beside ? { ...one, kind: 'venue', isBesideCity: true } : one));
}

/** `Vienna, Arena am Kai`: the first part is a town when a venue follows and no name does. */
function withLeadingCity(tokens: TitleToken[], reading: Reading): TitleToken[] {
  const [first, ...others] = tokens;
  if (first?.kind !== 'name' || others[0]?.kind !== 'venue') return tokens;
  const city = cityByName(first.text, reading);
  return city && city.population >= 30 ? [{ text: first.text, kind: 'city' }, ...others] : tokens;
}

/** `ACT @ Schmelz, Esch`: behind the sign stands a house, though a town may be called so, where the town follows. */
function withHouseAtSign(tokens: TitleToken[], text: string): TitleToken[] {
  const at = tokens.findIndex(
    ({ kind, text: name }, i) =>
      kind === 'city' && tokens[i + 1]?.kind === 'city' && text.includes(`@ ${name}`),
  );
  return tokens.map((one, i) => (i === at ? { ...one, kind: 'venue', isBehindAt: true } : one));
}

interface TokenPlace {
  /** A preposition such as “at” stands before it. */
  isPlace?: boolean;
  isOwner?: boolean;
  mayBeCity: boolean;
}

function push(tokens: TitleToken[], raw: string, reading: Reading, place: TokenPlace): void {
  const { isPlace, isOwner, mayBeCity } = place;
  const bare = raw.trim();
  if (isGeneric(bare) || FIRM.test(raw) || NOISE.test(bare) || isLodging(bare)) return;
  const ofGroup = OF_GROUP.exec(raw)?.[1];
  if (ofGroup !== undefined && !isGeneric(ofGroup)) {
    push(tokens, ofGroup, reading, { isOwner: true, mayBeCity: false });
    return;
  }
  const [, before, behind] = OF_TOUR.exec(raw.trim()) ?? [];
  const tour = before ?? behind;
  if (tour !== undefined) {
    tokens.push({ text: tour, kind: 'event' });
    return;
  }
  const square = SQUARE.exec(raw.trim())?.[0];
  if (square !== undefined) {
    tokens.push({ text: square, kind: 'venue' });
    return;
  }
  const text = (ARTICLED_ACT.test(bare) ? bare : withoutKindWords(raw))
    .replace(/\s\d{1,2}[/.]\d{1,2}\.?$/u, '')
    .replace(/^[\s"“”„«»./!¡*#~-]+|[\s"“”„«».,!?*#~/-]+$/gu, '')
    .replace(WEEKDAY_AT_EDGE, '')
    .replace(NEXT_DAY_BEHIND, '')
    .replace(NUMBERED, '')
    .trim();
  if (text.length < 2 || NOISE.test(text) || !/\p{L}{2}/u.test(text)) return;
  // `Rider técnico y de producción`: what is left of a longer name for the paper.
  if (/^(?:y|e|and|und|et|och|&|or|oder)\s/iu.test(text)) return;
  if (NOT_A_PLACE.test(text) || isGeneric(text)) return;
  const postal = findPostalPlaces(text, reading)[0];
  if (postal) {
    tokens.push({ text: postal.value.city, kind: 'city' });
    return;
  }
  if (/\d/.test(text) && findStreet(text)) return;
  if (/^\p{Lu}{2}$/u.test(text) || BOOKING_CODE.test(text)) return;
  const country = findCountries(text)[0];
  if (country && country.text.length === text.length) return;
  const town = /^(.{3,30}?),?\s[A-Z]{2}$/u.exec(text)?.[1] ?? text;
  const city = cityByName(town, reading);
  if (city && city.population >= 1 && mayBeCity && !isNoun(town)) {
    tokens.push({ text: town, kind: 'city' });
    return;
  }
  const name = cleanName(text);
  if (!name || /[£€$]/u.test(name) || !/^[\p{Lu}\d"'’]|\s\p{Lu}/u.test(name)) return;
  if (EVENT_WORD.test(name)) tokens.push({ text: name, kind: 'event' });
  else if (isOwner) tokens.push({ text: name, kind: 'name', isOwner });
  else if (isPlace) tokens.push({ text: name, kind: 'venue', isBehindAt: true });
  else tokens.push({ text: name, kind: hasVenueWord(name) && !QUOTED.test(raw) ? 'venue' : 'name' });
}

/** `THE COPPER SHOW`: who is called so. */
const ARTICLED_ACT = /^(?:The|THE)\s(?:\p{Lu}[\p{L}'’-]*[^sS\s]\s){1,2}(?:Show|SHOW|Set|SET)$/u;

/** `"Emberglass" spring run`: nobody puts a house in quotes. */
const QUOTED = /^\s*["“„«]/u;

const BOOKING_CODE = /^(?=\D*\d)(?=[\dA-Z]*[A-Z])[A-Z\d]{5,8}$|^\p{Lu}{1,4}\d{2,}[-/\d]*$/u;

function withoutKindWords(text: string): string {
  return replacing(text.replace(TOUR_BEHIND, ' ').replace(CONCERT_BEHIND, ' '), KIND_WORDS, ' ')
    .replace(/(?<!\p{L})(?:19|20)\d{2}(?!\p{L})/gu, ' ')
    .replace(
      /\s+(?:for|für|pour|para|för|of|von|with|mit|from|to|zu)\s*$|^\s*(?:for|für|pour|para|för|of|von|with|mit|from|to|zu)\s+(?=\p{Lu})/giu,
      ' ',
    )
    .replace(/^\s*(?:de|du|des|der)\s+(?=\p{Lu})/u, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s&+-]+|[\s&+-]+$/gu, '')
    .replace(/^ref\.?\s(?=\p{L})/iu, '')
    .replace(LEAD_IN, '')
    .replace(SMALL_BEFORE, '')
    .replace(SMALL_BEHIND, '');
}

/** `Nordkliff EU/UK run`: where and when the tour is on. */
const TOUR_BEHIND =
  /(?:[\s/&+-]+(?:uk|eu|us|usa|ie|uk & ireland|european?|americas?|north american?|asian?|world|nordic|scandinavian|benelux|gsa|spring|summer|autumn|fall|winter|festival|club|headline|(?:19|20)\d{2}))+\s(?:tour|run|dates|leg)(?!\p{L})|(?<=\p{L}{2}["”»]?)\s(?:run|leg)$/iu;

/** `Nordkliff Christmas concert` */
const CONCERT_BEHIND =
  /\s(?:outdoor|open[- ]air|live|charity|benefit|christmas|xmas|anniversary|farewell|album release|release|headline|club)\s(?:concert|gig|show)s?$/iu;

/** `FREITAG Husum` */
const WEEKDAY_AT_EDGE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?)\s(?=\S)/iu;

/** `HUSUM tomorrow` */
const NEXT_DAY_BEHIND = /\s(?:tomorrow|today|tonight|morgen|heute|demain|mañana|hoy|i ?morgon|ikväll)$/iu;

/** `1 Husum`, `2. Kiel`: the parts of a journey are counted; `4 Non Blondes` are not. */
const NUMBERED = /^\d{1,2}[.)]?\s(?=\p{Lu}\p{Ll}+$)/u;

/** What stood before a day: `Nordkliff am`, `Nordkliff on the`. */
const SMALL_BEHIND = /(?:\s(?:am|on|the|le|el|den|vom|du|del|al|till|for|zum))+$/u;

/** `deal recap Nordkliff`: words in small letters before a name are none of it, but for its article. */
const SMALL_BEFORE =
  /^(?!(?:the|der|die|das|le|la|les|los|las|el|de|den|det|du|van|von)\s)(?:\p{Ll}[\p{L}'’-]*\s){1,3}(?=\p{Lu})/u;

/** `Buchungsbestätigung Hotel Amsel`: a name behind the word is the hotel’s. */
function isLodging(raw: string): boolean {
  const [, before, word] = LODGING.exec(raw) ?? [];
  return word !== undefined && (before === '' || isGeneric(before ?? ''));
}

const LODGING =
  /^(.{0,30}?)(?<!\p{L})(Hotel|Hotell|Hôtel|HOTEL|HÔTEL|Pension|Gasthof|Hostal|Auberge)\s\p{Lu}/u;

/** Offices are no acts; `Nordkliff travel` is what a mail of theirs is about. */
const FIRM =
  /\p{L}\s(?:Events?|Agency|Agentur|Management|Records|Productions?|Promotions?|Touring|Entertainment|Reisen|Producciones|Espectáculos|Produktion(?:en)?|Konzertagentur)\s*$|\p{L}{2}\s(?:AGENCY|MANAGEMENT|PRODUCTIONS?|PRODUCCIONES|TOURING|ENTERTAINMENT|RECORDS)\s*$/u;

/** `reserva grupo Luna Park` */
const OF_GROUP =
  /(?:^|\s)(?:grupo|groupe|[Gg]ruppe|gruppen|group|band|bandet|artist[ae]?|Künstler(?:in)?)\s(\p{Lu}.{2,40})$/u;

/** `Gira «Cal y arena»`, `"Slow River" Tour` */
const OF_TOUR =
  /^(?:tour(?:nee)?|tournée|gira|turné|programm|programa)\s["“„«]\s?([^"“”„«»]{2,50}?)\s?["“”»]|^["“„«]\s?([^"“”„«»]{2,50}?)\s?["“”»]\s(?:tour|tournee|turné)$/iu;

/** `place des Carmes`, where it is played in the open. */
const SQUARE =
  /^(?:place|parvis|esplanade|cours|plaza|plazuela|praça|piazza|jardín)\s(?:(?:de la|de l['’]|de los|de las|de|du|des|del)\s?)?\p{Lu}[\p{L} '’-]{2,30}$/u;

/** `requirements for the live show of Nordkliff`: only the name is left of it. */
const LEAD_IN =
  /^(?:\p{Ll}[\p{L}'’-]*\s){1,8}(?<=\s(?:of|for|by|with|von|für|mit|de|du|des|par|pour|para|con|av|för|med|the|der|die|das|la|le|les|los|el)\s)(?=[\p{Lu}\d])/u;

function withoutSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  let bare = text;
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start)) {
    bare = `${bare.slice(0, start)} , ${bare.slice(end)}`;
  }
  return bare;
}
