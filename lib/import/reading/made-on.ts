import { type FoundDate, findDates } from '../recognizers/dates.ts';
import type { Found } from '../recognizers/found.ts';
import { GREETS } from '../recognizers/greetings.ts';
import { phrasePattern } from '../recognizers/phrases.ts';
import type { Reading, ReadLine } from './reading.ts';

const HEAD_LINES = 12;
const LAST_LINES = 8;

const MADE_ON = phrasePattern(
  'issued',
  'date of (?:issue|contract|agreement|booking)',
  'contract date',
  'booking date',
  'booked on',
  'printed(?: on)?',
  'filled in',
  'made(?: on)?',
  'done',
  'written(?: on)?',
  'as at',
  'dated',
  'updated',
  'last updated',
  'update',
  'revised',
  'rev\\.?',
  'revision',
  'version',
  'draft',
  'as of',
  'stand',
  'entwurf',
  'ausgestellt am',
  'gebucht am',
  'gedruckt am',
  'erstellt am',
  'fassung vom',
  'gemacht',
  'geschrieben',
  'überarbeitet',
  'geändert',
  'aktualisiert',
  'mis à jour',
  'mise à jour',
  'maj',
  'du',
  'établi le',
  'envoyé le',
  'imprimé le',
  'faite?',
  'rédigée?',
  'modifiée?',
  'état (?:au|du)',
  'versión',
  'actualizado',
  'borrador',
  'hech[oa]',
  'actualizada',
  'emitid[oa]',
  'uppdatera[dt]',
  'reviderad',
  'reviderat',
  'gjord',
  'skriven',
  'utskriven',
  'utkast',
);
/** `Köln, den 12. März 2027`, `Fait à Nantes, le 12 mars`: where a paper is signed. */
const SIGNED =
  /^[\s>]*(?:(?:fait|done|signed|en)\s(?:à|at|in|a)\s)?\p{Lu}[\p{L}.-]+(?:\s[\p{L}.-]+){0,3},\s?(?:(?:a|am|den|le|der|the|on|el)\s)?\d{1,2}\.?(?:er)?\s?[\p{L}\d./]/u;

const known = new WeakMap<Reading, { date: string | undefined }>();

/**
 * The day on which this version of a paper was made, `YYYY-MM-DD`, as its head or its end says it: `Rev. C, 9 January
 * 2026`, `Stand 14.07.2026`, `Köln, den 12. März 2027`.
 */
export function madeOn(reading: Reading): string | undefined {
  const found = known.get(reading) ?? { date: findMadeOn(reading) };
  known.set(reading, found);
  return found.date;
}

function findMadeOn(reading: Reading): string | undefined {
  const ends = [...reading.lines.slice(0, HEAD_LINES), ...reading.lines.slice(HEAD_LINES).slice(-LAST_LINES)];
  return (
    firstOf(ends, ({ text }) => dateOfVersion(text, reading)) ??
    firstOf(ends, ({ text }) => dateOfList(text, reading)) ??
    firstOf(ends, ({ text }) => (SIGNED.test(text) ? findDates(text, reading)[0]?.value.date : undefined)) ??
    dateOfLetter(reading)
  );
}

/** `ROOMING LIST Cork v1 14/09/2026`: right behind the version of a list; behind that of a day's sheet stands the day. */
function dateOfList(text: string, reading: Reading): string | undefined {
  const behind = IS_LIST.test(text) ? LIST_VERSION.exec(text) : null;
  return behind ? findDates(text.slice(behind.index + behind[0].length), reading)[0]?.value.date : undefined;
}

const IS_LIST = /(?<!\p{L})(?:rooming|\p{L}*list[ea]?n?|lista)(?!\p{L})/iu;
const LIST_VERSION = /(?<!\p{L})v(?:ersion|ers)?\.?\s?\d{1,2}(?![\p{L}\d./])[\s,;:(–-]{1,6}(?=\d)/iu;

/** Alone on its line above the greeting of a letter. */
function dateOfLetter(reading: Reading): string | undefined {
  const greeting = reading.lines.slice(0, LETTER_LINES).findIndex(({ text }) => GREETS.test(text));
  const head = reading.lines.slice(0, Math.max(0, greeting));
  return firstOf(head, ({ text }) =>
    IS_DATE.test(text) ? findDates(text, reading)[0]?.value.date : undefined,
  );
}

const LETTER_LINES = 20;
const IS_DATE =
  /^\s{0,8}(?:\d{1,2}(?:st|nd|rd|th|er|\.)?\s(?:de\s)?\p{L}{3,10}\.?,?\s(?:de\s)?20\d\d|\p{L}{3,10}\s\d{1,2}(?:st|nd|rd|th)?,?\s20\d\d|\d{1,2}[./-]\d{1,2}[./-]20\d\d|20\d\d-\d\d-\d\d)\s*$/u;

/** `Rev. C, 9 January 2026`: the date that stands behind a word for versions. */
function dateOfVersion(text: string, reading: Reading): string | undefined {
  const cue = MADE_ON.exec(text);
  if (!cue) return undefined;
  const full = findDates(text, reading).find((found: Found<FoundDate>) => found.start > cue.index);
  return full?.value.date ?? dayAndMonth(text.slice(cue.index + cue[0].length), reading);
}

const DAY_AND_MONTH = /^[\s:.(]{0,3}(\d{1,2})([/.])(\d{1,2})(?![\d:%]|[/.]\d)/u;

/** `updated 9/11`, `Stand 14.09.`: right behind the word, of the year that the paper is about. */
function dayAndMonth(behind: string, { defaultYear, dateOrder }: Reading): string | undefined {
  const [, first, mark, second] = DAY_AND_MONTH.exec(behind) ?? [];
  if (!first || !second || defaultYear === undefined) return undefined;
  const isMonthFirst = mark === '/' && dateOrder.order === 'mdy';
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  const date = `${defaultYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(date)) ? undefined : date;
}

function firstOf<T>(lines: readonly ReadLine[], find: (line: ReadLine) => T | undefined): T | undefined {
  for (const line of lines) {
    const found = find(line);
    if (found !== undefined) return found;
  }
  return undefined;
}
