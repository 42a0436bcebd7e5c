import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { WE_PLAY } from '../day/date-words.ts';
import { isNearOtherDay } from '../day/other-days.ts';
import type { Mention } from '../names/name-mentions.ts';
import { NOT_A_VENUE } from '../venue/venue-cues.ts';
import { hasVenueWord, STAGE } from '../venue/venue-words.ts';
import { note, type Signs } from './signs.ts';

/** How far before a name its sentence tells of it. */
const REACH = 60;
const MANY = 3;

export type HouseCue = 'at' | 'said' | 'label' | 'host' | 'where' | 'day';

/** What is said of a name as of the house where it is played; said of a name with a word for houses it tells more. */
export function houseCues(signs: Signs, mention: Mention, reading: Reading): void {
  const clause = clauseBefore(mention);
  const cues = cuesAround(mention, clause, reading);
  const isNamed = hasVenueWord(mention.name) || STAGE.test(mention.name);
  for (const cue of cues) {
    note(signs, `house.${cue}`);
    if (isNamed) note(signs, `house.${cue}.named`);
  }
  if (cues.size > 1) note(signs, `house.${Math.min(cues.size, MANY)}`);
  const play = PLAY_BEFORE.exec(clause);
  if (NOT_A_VENUE.test(play ? clause.slice(play.index) : clause.slice(-40))) note(signs, 'house.other');
}

/** What stands before a name in its sentence. */
export function clauseBefore({ text, start }: Mention): string {
  return (
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/[.;!?]\s|\(/u)
      .at(-1) ?? ''
  );
}

/** What the words before and behind a name say of it as of a house. */
export function cuesAround(
  { name, text, start, end }: Mention,
  clause: string,
  reading: Reading,
): Set<HouseCue> {
  const cues = new Set<HouseCue>();
  const isAt = AT.test(clause) || (ON.test(clause) && STAGE.test(name));
  if (isAt) cues.add('at');
  if ((isAt ? PLAY_BEFORE : PLAYED).test(clause) || WE_PLAY.test(clause) || HELD.test(clause))
    cues.add('said');
  if (LABEL.test(clause)) cues.add('label');
  if (HOST.test(clause)) cues.add('host');
  if (WHERE.test(text.slice(end, end + REACH))) cues.add('where');
  if (
    /\d/.test(text.slice(Math.max(0, start - 30), start)) &&
    isBehindDay(text, start, findDates(text, reading))
  )
    cues.add('day');
  return cues;
}

/** How those speak of their house who put on shows in it, and of a show that moves. */
const HOST =
  /(?<!\p{L})(?:(?:I|we)(?:.m|.re| am| are)?\s(?:book|run|programme?|promote|manage|host)(?:ing)?(?: (?:at|for))?|program[oa](?:mos)?(?: en)?|llev[oa](?:mos)?|(?:je|on|nous) (?:programme|programmons|gère|gérons)|(?:jag|vi) (?:bokar|driver)(?: på)?|(?:moved|upgraded|relocated) (?:from [^.;,]{3,40}? )?(?:to|into)|verlegt (?:vom [^.;,]{3,40}? )?(?:in die|in den|ins|nach)|presents?|(?:north|south|east|west|front|outside|grounds) of)\s(?:the\s)?["“„«]?$/iu;
const AT =
  /(?<!\p{L})(?:at|@|im|in der|in dem|in the|in die|in den|ins|en el|en la|en|à|à la|au|aux|chez|på|till|i|hos|hier im|here at|dans (?:la|le|les)(?: \p{Ll}+){0,2}(?: (?:de|du|des))?|cour (?:du|de la)|vom|von der|from)\s(?:the\s)?["“„«]?$/iu;
const ON = /(?<!\p{L})(?:on the|auf der|sur la|en el|på)\s$/iu;
const PLAY_WORD =
  '(?:shows?|gigs?|concerts?|sets?|konzert|auftritt|gastspiel|concierto|actuación|bolo|konsert(?:en)?|spelning(?:en)?|giget|play(?:s|ing)?|perform(?:s|ing|ance)?|appear(?:s|ing)?|spiel(?:t|en)|jou(?:e|ent|era|erez|ons|ez)|représentation|toca(?:n|mos|is)?|actúa[ns]?|spelar|booked|confirmed)';
/** `drinks right after the concert in the Oak Room` are where nobody plays. */
const NEXT_TO =
  '(?<!(?<!\\p{L})(?:(?:right|straight|directly|immediately) after|(?:direkt|gleich|unmittelbar) nach|im Anschluss an|juste après|justo después|direkt efter) (?:(?:the|your|our|dem|das|unserem|eurem|le|votre|del?|el|vuestro) ){0,2})';
/** `our show on Friday at`, `spielen am Sonnabend, dem 28. August, in der` */
export const PLAY_BEFORE = new RegExp(`(?<!\\p{L})${NEXT_TO}${PLAY_WORD}(?!\\p{L})[^.;!?]{0,45}$`, 'iu');
/** `playing De Vorstin`, `21:00 Show, Meadow Rooms` */
const PLAYED =
  /(?<!\p{L})(?:(?:plays?|playing)\s|(?:show|concert|konzert|konsert|concierto|gig)(?:,\s|\s[–=-]\s|:\s))(?:the\s)?["“„«]?$/iu;
/** `a festival held on the Mill Green` */
const HELD =
  /(?<!\p{L})(?:(?:located|held|takes? place|taking place) (?:at|on|in|within)|(?:stattfindet|statt|stattfindend) (?:auf|in|im)(?: de[rmn])?|(?:se tiendra|aura lieu|se déroulera) (?:à|au|aux|sur|dans)|(?:tendrá lugar|se celebrará|se realizará) en|(?:äger rum|hålls) (?:på|i|vid))\s(?:the |la |le |les |el |l['’])?["“„«]?$/iu;
const LABEL =
  /(?<!\p{L})(?:venue|ort|spielort|spielstätte|lieu(?: suivant| du concert)?|salle|lugar|recinto|plats|lokal|where|wo|où|dónde|var|platsen|for the poster)(?:(?:\s[\p{L}-]+){0,2}\s?:|\s(?:is|ist|est|es|är|=))\s["“„«]?$/iu;
/** `from the Old Dairy, where the concert begins at eight` */
const WHERE =
  /^,?\s(?:where|wo|où|donde|där)\s(?:\p{L}+\s){0,3}(?:shows?|gig|concert|play|konzert|auftritt|spielen|spielt|jou(?:ons|ez|e)|concierto|actuación|tocamos|tocáis|toca|konsert(?:en)?|spelning(?:en)?|spelar)(?!\p{L})/iu;

const ONLY_HOUR =
  /^\)?(?:[\s,;:–—|/¦(-]|\d{1,2}(?:[:.h]\d{0,2})?(?!\d)|uhr|h|[ap]\.?m\.?|at|um|à|the|show|["“„«])*$/iu;

/** `Sunday 4 July 2027, 19:30, Orchard Stage` */
function isBehindDay(text: string, start: number, days: readonly { start: number; end: number }[]): boolean {
  const day = days.findLast((date) => date.end <= start);
  return (
    day !== undefined &&
    start - day.end < 25 &&
    ONLY_HOUR.test(text.slice(day.end, start)) &&
    !isNearOtherDay(text, day)
  );
}
