import type { Reading } from '../../../../reading/reading.ts';
import { type FoundDate, findDates } from '../../../../recognizers/dates.ts';
import type { Found } from '../../../../recognizers/found.ts';
import { cleanTitle, splitTitle } from '../acts/titles.ts';
import type { TimeGroup } from '../times/time-groups.ts';

/** `Um 20:00 Uhr können die Künstler …`: a sentence, not an entry. */
const MODAL =
  /^(?:kann|k[öo]nnen|darf|d[üu]rfen|muss|m[üu]ssen|soll|sollen|wird|werden|ist|sind|may|can|shall|will|must|is|are|the (?:artist|band|group) (?:may|can|shall|will|must)|peut|peuvent|pourra|pourront|doit|doivent|puede|pueden|podr[áa]n?|debe|deben|kan|f[åa]r|ska|skall|m[åa]ste)(?![\p{L}])/iu;
export const SENTENCE_END = /(?<=(?:\p{Ll}{3}|\p{Lu}{3}|\p{Ll}\))[.!?])\s+(?=\p{Lu}\p{Ll})/u;

/** `13.40  V1+V2  Airport -> Hotel`: the column that numbers the vehicles or the runs. */
const VEHICLE_CODE =
  /^#?(?:(?:van|car|bus|coach|run|job|trip|ride|fzg|kfz|wagen|fahrt|unidad|coche|viaje|servicio|v[ée]hicule|voiture|navette|trajet|bil|buss|fordon|tur|n[°ºr]|no|[a-z]{1,3})[.:]?\s?-?)?(?:\d{1,2}|[A-H])(?:\s?[+&/]\s?\p{L}{0,3}\d{1,2}){0,3}:?$/iu;

const HOUR_WORD = /^\s*(?:uhr|hrs?|h)(?![\p{L}])/iu;

/** `14:15 sharp - rehearsal`: how exactly a time is meant. With a capital it may begin a name: `20:00 Sharp Objects`. */
const TO_THE_MINUTE =
  /^\s{0,3}\(?(?:sharp|prompt|on the dot|pünktlich|punktgenau|genau|précises?|pile|tapantes?|en punto|prick|exakt)(?!\p{L})\)?/u;

/** Between a time and the day behind it. */
const TO_DAY = /^,?\s(?:(?:on|am|le|el|den|på)\s)?$/iu;

/** What a line of a running order says beside its time. */
export interface Parts {
  title: string;
  rest: string;
  /** Sentences behind the entry's own words. */
  said?: string;
  /** The day that stands beside the time. */
  date?: Found<FoundDate> | undefined;
  isTimeFirst: boolean;
  /** A column numbers the vehicles. */
  isRide?: boolean;
  /** Too many words for a label: only a list of such lines makes it one. */
  isLong?: boolean;
}

/** `Sa 16.05. 14:15  Hotel – Halle`: nothing but a bullet, a day or "from" stands before the time. */
export function timeFirst(reading: Reading, text: string, time: TimeGroup): Parts | undefined {
  const before = text.slice(0, time.from);
  const date = findDates(before, reading)[0];
  const left = date ? before.slice(0, date.start) + before.slice(date.end) : before;
  if (
    !/^(?:\s*\d{1,2}[.)]\s)?[\s\-–—•·*>|.,;:()]*(?:(?:from|ab|um|kl\.?|at|ca\.?|approx\.?|[àa]|dès|a las|vers|hacia|desde las)[\s.:]*)?(?:(?:(?:mo|di|mi|do|fr|sa|so|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|mån|tis|ons|tors?|fre|lör|sön|mié|jue|vie|sáb|dom)[.,]?|\p{L}{3,8}(?:day|tag)|(?:mån|tis|ons|tors|fre|lör|sön)dag|\p{L}{3,5}di|sonnabend|domingo|lunes|martes|miércoles|jueves|viernes|sábado|mittwoch|dimanche)[.,]?\s+)?$/iu.test(
      left,
    )
  )
    return undefined;
  const behind = text.slice(time.to).replace(HOUR_WORD, '').replace(TO_THE_MINUTE, '');
  const next = date ? undefined : findDates(behind, reading)[0];
  const day = next && TO_DAY.test(behind.slice(0, next.start)) ? next : undefined;
  // `At 16:00 on 18 May the press conference starts …`: a sentence too.
  if (day && /^\s\p{L}/u.test(behind.slice(day.end))) return undefined;
  const after = day ? behind.slice(day.end).replace(/^\s*[,;:–-]\s*/u, '') : behind;
  const columns = after
    .split(/\s{2,}|\s\|\s|\t/u)
    .map((part) => part.trim())
    .filter((part) => /\p{L}|\d/u.test(part));
  const isCoded = columns.length > 1 && VEHICLE_CODE.test(columns[0] ?? '');
  const [whole = '', ...rest] = isCoded ? columns.slice(1) : columns;
  if (MODAL.test(whole)) return undefined;
  // `Band hall opens. Load the instruments. …`: behind its first sentence an entry explains itself.
  const [title = '', ...said] = whole.split(SENTENCE_END);
  return {
    title: cleanTitle(title),
    rest: rest.join('  '),
    said: said.join(' '),
    date: date ?? day,
    isTimeFirst: true,
    ...(isCoded && { isRide: true }),
  };
}

/** `Vehicle access (Gate C)  from 15:00`: the title fills the cell, or the line up to a leader or colon. */
export function titleFirst(
  reading: Reading,
  text: string,
  cells: readonly string[],
  time: TimeGroup,
): Parts | undefined {
  const said = text.slice(0, time.from);
  const date = findDates(said, reading).at(-1);
  // `Rehearsals | Thursday, May 13, 19:30`: the day stands between the label and its time.
  const before = date
    ? `${said.slice(0, date.start)}${' '.repeat(date.end - date.start)}${said.slice(date.end)}`
    : said;
  const after = text.slice(time.to).replace(HOUR_WORD, '').replace(TO_THE_MINUTE, '').trim();
  const first = cellBefore(cells, time.from);
  // `Horaires | Arrivée : 15 h 30`: the time's own cell says what it is.
  const isCell = first !== undefined && ONLY_FILLERS.test(before.slice(first.end));
  const isLabel =
    /(?::|\.{2,}|…|=|–|—|\s-)\s*(?:(?:from|ab|um|at|by|bis|until|senast|spätestens|avant|kl\.?|à|a las?|antes de las|hacia(?: las?)?|sobre las?|desde las?|vers|gegen|etwa|around|about|omkring|approx\.?|ca\.?|dès)\s*){0,2}$/iu.test(
      before,
    );
  const own = first && !isCell && /:\s*$/u.test(before) ? before.slice(first.end) : before;
  const title = cleanTitle(isCell ? first.text : own);
  const isShort = before.length < MAX_LABEL && title.split(' ').length <= 6;
  // `Load In 1200`: the line is the title and its time, and no sentence.
  const isWholeLine = isShort && /^(?:\([^()]*\))?$/u.test(after) && !/[,;]|[.!?]\s/u.test(before);
  if (isCell || (isLabel && isShort) || isWholeLine) return { title, rest: after, date, isTimeFirst: false };
  const isLong = isLabel && before.length < MAX_LONG_LABEL && /^[.,;!]?$/u.test(after);
  return isLong ? { title, rest: '', isTimeFirst: false, isLong } : undefined;
}

/** A label is a few words; in a list of labelled times each may say a little more. */
const MAX_LABEL = 48;
const MAX_LONG_LABEL = 130;

const ONLY_FILLERS =
  /^[^\p{L}\d]*(?:(?:from|ab|um|at|by|bis|kl|à|a|las|ca|approx|circa|about|dès|vers|partir|de|von|från|desde|hacia|mo|di|mi|do|fr|sa|so|[a-z]{3})(?![\p{L}])[^\p{L}\d]*){0,3}$/iu;

/** The cell that ends right before an offset of the cells' joined text. */
function cellBefore(cells: readonly string[], offset: number): { text: string; end: number } | undefined {
  let at = 0;
  let last: { text: string; end: number } | undefined;
  for (const text of cells) {
    if (at + text.length > offset) break;
    last = { text, end: at + text.length };
    at += text.length + 2;
  }
  return last;
}

/** Behind the time a line of a running order may say much about its act. */
export function titlePart(parts: Parts): string {
  return parts.isTimeFirst ? splitTitle(parts.title).name : parts.title;
}

/** `18:00 Dinner (kitchen closes 19:30)`, `16:00 Load-in before the doors open at 19:00`: a time that is not the entry's. */
export function isAside(text: string, time: TimeGroup): boolean {
  const before = text.slice(0, time.from);
  return (
    isInBrackets(text, time) ||
    time.isUntil ||
    /(?<![\p{L}])(?:before|after|as|vor|nach|da|avant|après|car|antes|después|porque|innan|efter|eftersom)(?![\p{L}])[^,;]{0,60}$/iu.test(
      before,
    )
  );
}

export function isInBrackets(text: string, time: TimeGroup): boolean {
  const before = text.slice(0, time.from);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
