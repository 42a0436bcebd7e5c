import type { Reading } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';
import { globally } from '../../recognizers/phrases.ts';
import { cityByName, findCountries, findPostalPlaces, findStreet } from '../../recognizers/places.ts';
import { findTimes } from '../../recognizers/times.ts';
import { isGeneric } from './generic-words.ts';
import { KIND_WORDS } from './kind-words.ts';
import { cleanName } from './names.ts';
import { hasVenueWord } from './venue-words.ts';

/** A part of a title or subject line and what it most likely names. */
export interface TitleToken {
  text: string;
  kind: 'name' | 'venue' | 'city' | 'event';
}

const SEPARATOR = /\s+(?:[–—|·•+]|\/{1,2})\s+|\s-\s|\s{3,}|[,;:|]\s+|\s[–—]|[–—]\s|[()]|\s@\s|\?\s?/u;
const PREPOSITION =
  /\s(?:at|in|im|in der|in dem|en|en el|en la|à|au|chez|till|på|hos|i|zum|vom)\s(?=\p{Lu}|L['’])/u;
const EVENT_WORD =
  /(?<!\p{L})(?:festival|fest|open[- ]?air|festspiele|tage|days|nights?|weekender|biennale|fiesta|jazzfest|foire|feria|fête|showcase|championships?|contest|competition|nationals|encuentro|concours|wettbewerb|certamen|concurso|tävling|jamboree|semana|kulturnatt|sommar|summer|musiktage|fiestas|fêtes|festes|kermesse|kirmes|weekend(?:er)?|printemps|semaine|wochen?|woche)(?!\p{L})|\p{L}{2}(?:festival(?:en)?|fest|fests|festspiele|natten|dagarna|dagar)(?!\p{L})/iu;
const NOT_A_PLACE =
  /^(?:(?:dressing|green|changing|meeting|production|catering|hotel|single|double|twin|band) rooms?|stage(?: plot)?|backstage|mobile|position|notes?|rooms?|backline|lighting|sound|foh|monitors?)$/iu;
const NOISE =
  /^(?:\d[\d\s.,/:-]*|rev\.?.*|v\.?\s?\d.*|page .*|seite .*|tba|tbc|n[or]\.?|nr\.?\s.*|p\.\s?\d.*|cap\.?.*|kl\.?|uhr|h|#.*|the|for|für|pour|para|för|von|of|with|mit|and|und|to|live|feat\.?|presents?|present[ae]|re|attn|dear|draft|final|copy|european?|north american|american|african|asian|australian|nordic|scandinavian|baltic|german|french|spanish|swedish|british|uk|us|usa|eu|spring|summer|autumn|fall|winter|frühling|frühjahr|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|vår|sommar|höst|vinter|date|datum|day|tag|fecha|dag|times?|venue|city|town|artist|primer|premier|premi[èe]re|erste[rs]?|first|next|version|updated?|page|no|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|please .*|bitte .*|merci de .*|por favor.*)$/iu;

/** Cuts a title at its separators and says what each part names; dates, times and words for the kind of paper fall out. */
export function titleTokens(text: string, reading: Reading, mayBeginWithCity = false): TitleToken[] {
  const bare = withoutSpans(text, [...findDates(text, reading), ...findTimes(text, reading)]);
  const tokens: TitleToken[] = [];
  for (const part of bare.split(SEPARATOR)) {
    const [head = '', ...places] = ` ${part.trim()}`.split(PREPOSITION);
    push(tokens, head, reading, { isPlace: false, mayBeCity: mayBeginWithCity || tokens.length > 0 });
    for (const place of places) push(tokens, place, reading, { isPlace: true, mayBeCity: true });
  }
  return withLeadingCity(tokens, reading);
}

/** `Vienna, Arena am Kai`: the first part is a town when a venue follows and no name does. */
function withLeadingCity(tokens: TitleToken[], reading: Reading): TitleToken[] {
  const [first, ...others] = tokens;
  if (first?.kind !== 'name' || others[0]?.kind !== 'venue') return tokens;
  const city = cityByName(first.text, reading);
  return city && city.population >= 30 ? [{ text: first.text, kind: 'city' }, ...others] : tokens;
}

interface TokenPlace {
  /** A preposition such as “at” stands before it. */
  isPlace: boolean;
  mayBeCity: boolean;
}

function push(tokens: TitleToken[], raw: string, reading: Reading, { isPlace, mayBeCity }: TokenPlace): void {
  const text = withoutKindWords(raw)
    .replace(/\s\d{1,2}[/.]\d{1,2}\.?$/u, '')
    .replace(/^[\s"“”„«»./-]+|[\s"“”„«».,!?/-]+$/gu, '')
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
  if (/^\p{Lu}{2}$/u.test(text)) return;
  const country = findCountries(text)[0];
  if (country && country.text.length === text.length) return;
  const town = /^(.{3,30}?),?\s[A-Z]{2}$/u.exec(text)?.[1] ?? text;
  const city = cityByName(town, reading);
  if (city && city.population >= 1 && mayBeCity) {
    tokens.push({ text: town, kind: 'city' });
    return;
  }
  const name = cleanName(text);
  if (!name || !/^[\p{Lu}\d"'’]|\s\p{Lu}/u.test(name)) return;
  if (EVENT_WORD.test(name)) tokens.push({ text: name, kind: 'event' });
  else tokens.push({ text: name, kind: isPlace || hasVenueWord(name) ? 'venue' : 'name' });
}

function withoutKindWords(text: string): string {
  const pattern = globally(KIND_WORDS);
  return text
    .replace(pattern, ' ')
    .replace(/(?<!\p{L})(?:19|20)\d{2}(?!\p{L})/gu, ' ')
    .replace(
      /\s+(?:for|für|pour|para|för|of|von|with|mit|from|to|zu)\s*$|^\s*(?:for|für|pour|para|för|of|von|de|du|des|der|with|mit|from|to|zu|the)\s+(?=\p{Lu})/giu,
      (m) => (/^\s*the/iu.test(m) ? m : ' '),
    )
    .replace(/\s+/gu, ' ')
    .replace(/^[\s&+-]+|[\s&+-]+$/gu, '')
    .replace(LEAD_IN, '');
}

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
