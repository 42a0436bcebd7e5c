import type { Reading } from '../../../reading/reading.ts';
import { type Statement, statementsAt } from '../../../reading/statements.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { NAME_PATTERN } from '../names/name-form.ts';
import { OTHER_DAY, STRONG_SHOW } from './date-words.ts';

/** `is hereby moved to Thursday, 15 April`: the day that holds now. */
export const MOVED_TO =
  /(?<!\p{L})(?:(?:moved|postponed|rescheduled|shifted|brought forward)(?: \p{L}+)? to|(?:new|neue[rs]?|nouve(?:lle|au)|nuev[oa]|nya?|nytt)\s(?:date|night|evening|day|termin|abend|tag|soirée|jour|datum|fecha|noche|día|dag(?:en)?|kväll(?:en)?|speldag)(?:,|\s(?:is|ist|lautet|est|sera|es|será|är|blir)(?:\s(?:now|nun|jetzt|désormais|ahora|nu))?|\s?:)|(?:findet|spielen wir|spielt ihr)\s(?:nun|jetzt|stattdessen)\sam|(?:will|shall|is|are) now (?:(?:be|play|playing|sing|perform|take place|happen|held)\s){0,2}on|re-?schedul(?:e|ed|ing)\s(?:[\p{L}’'&-]+\s){0,6}(?:for|to)|(?:verlegt|verschoben)(?: \p{L}+)? auf|(?:reportée?|décalée?|déplacée?) au|(?:aplazad[oa]|trasladad[oa]|pospuest[oa]) al|flytt\p{L}{1,3} till)\s(?:\p{L}+,?\s){0,2}$/iu;

/** `Verlegung der Veranstaltung vom 21.11.`, `report de la soirée du 26 novembre`: the day that it was on. */
export const MOVED_FROM =
  /(?<!\p{L})(?:(?:termin)?verlegung|verschiebung|absage|ausfall|report|annulation|postponement|cancellation|aplazamiento|cancelación|suspensión|inställd|framflyttad)\s(?:(?:of|der|des|de la|de l['’]|du|del?|av)\s)?(?:[\p{L}'’«»"“”&-]+\s){0,6}(?:vom|am|des|du|le|of|on|del?|el|från|den)\s(?:(?:the|dem)\s)?(?:\p{L}{2,10}\.?,?\s){0,2}$/iu;

/** Under the heading of the concert the first day is its own: `1 Appearance⏎Sunday 4 July 2027, …`. */
export function opensBlock(reading: Reading, statement: Statement, date: { start: number }): boolean {
  const block = reading.blocks[reading.lines[statement.firstLine]?.block ?? -1];
  if (!block || block.heading === '' || statement.firstLine > block.firstLine + 1) return false;
  return date.start < 12 && STRONG_SHOW.test(block.heading) && !OTHER_DAY.test(block.heading);
}

/** `CONCERT. Friday, April 16, 2027, 7:30 p.m., in the hall`: a heading that stands on the line it heads. */
export function isHeadedAsShow(reading: Reading, { firstLine, text }: Pick<Statement, 'firstLine' | 'text'>) {
  const own = statementsAt(reading, firstLine);
  const head = own[own.findIndex((one) => one.text === text) - 1]?.text ?? '';
  return RUN_IN_HEAD.test(head) && STRONG_SHOW.test(head) && !OTHER_DAY.test(head);
}

const RUN_IN_HEAD =
  /^(?:\d{1,2}[.)]\s)?(?:(?:the|das|le|la|el)\s)?\p{Lu}[\p{L}-]{3,20}(?:\s\p{L}{2,12})?[.:]$/iu;

const SHOW_NOUN =
  '(?:shows?|gigs?|concerts?|konzert|konsert(?:en)?|concierto|auftritt|spelning(?:en)?|performance|festival|show date)';
const PLAYS = '(?:plays?|playing|spielt|spielen|joue(?:nt)?|jouera|tocan?|actúan?|spelar)';
const NOUN_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${SHOW_NOUN}|${PLAYS})\\s?(?:[:,–-]|on|am|vom|le|du|el|del|den)?\\s?(?:\\p{L}{2,10}\\.?,?\\s)?$`,
  'iu',
);
/** `the show at The Coal Rooms, Cardiff on Saturday` */
const NOUN_AND_PLACE = new RegExp(
  `(?<!\\p{L})${SHOW_NOUN}\\s(?:at|in|im|au|à|en|på)\\s[^.;:]{3,60}?\\s(?:on|am|le|el|den)\\s(?:the\\s)?$`,
  'iu',
);
export const NOUN_AFTER = new RegExp(
  `^\\s?[(,:–-]?\\s?(?:(?:nach|vor|zum|after|before|for|après|avant|pour|tras|después|para|efter|före)\\s(?:(?:dem|the|your|le|la|del?|el)\\s){0,2})?${SHOW_NOUN}(?!\\p{L})`,
  'iu',
);

/** On papers of a booking only a date right beside the word for a show is one. */
export function isBesideShow(clause: { before: string; after: string }): boolean {
  return (
    NOUN_BEFORE.test(clause.before) || NOUN_AND_PLACE.test(clause.before) || NOUN_AFTER.test(clause.after)
  );
}

/** The clause a date stands in: from the last stop, semicolon or other date to the next. */
export function clauseAround(
  text: string,
  start: number,
  end: number,
): { text: string; before: string; after: string } {
  const before =
    text
      .slice(Math.max(0, start - 90), start)
      .split(/[;!?]|\.\s(?=\p{Lu})/u)
      .at(-1) ?? '';
  const after = text.slice(end, end + 50).split(/[;!?]|\.\s(?=\p{Lu})/u)[0] ?? '';
  return { text: `${before} ${after}`, before, after };
}

/** Contracts name the place with its whole address between the performance and its day. */
export function longClause(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 220), start);
  return before.split(/[;!?]|\.\s(?=\p{Lu})/u).at(-1) ?? '';
}

/** `7 September (promo)`: what the day is for stands in brackets behind it. */
export const OTHER_PURPOSE =
  /^\s?\((?:promo|press|media|travel|off|day off|rehearsals?|arrival|departure|presse|reise|anreise|abreise|probe|promotion|voyage|répétition|viaje|ensayo|resa|repetition|repdag)(?!\p{L})/iu;

/** `8 September (show: …)` */
export function isShowInBrackets(after: string): boolean {
  return /^\s?\(/u.test(after) && NOUN_AFTER.test(after);
}

const OTHER_PLAYS = quick(
  new RegExp(
    `(?<!\\p{L})(?:spielt|plays?|joue|toca|actúa|spelar)\\s(?:(?:hier|here|ici|aquí|här|bei uns|chez nous)\\s)?(?<name>${NAME_PATTERN})`,
    'u',
  ),
);

/** `on the 9th The Tin Ministers play here`: somebody else plays on that day. */
export function isOfOtherAct(clause: string, artists: readonly string[]): boolean {
  const name = foldName(OTHER_PLAYS.exec(clause)?.groups?.name ?? '');
  const [artist] = artists.map(foldName);
  return name !== '' && artist !== undefined && !name.includes(artist) && !artist.includes(name);
}
