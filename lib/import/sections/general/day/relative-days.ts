import type { Reading } from '../../../reading/reading.ts';
import { type Statement, statementsOf } from '../../../reading/statements.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { phrasePattern } from '../../../recognizers/phrases.ts';

export interface RelativeDay {
  /** `YYYY-MM-DD` */
  date: string;
  words: string;
  statement: Statement;
  /** A weekday of that very day stands beside the word: `tomorrow Sunday`. */
  hasWeekday: boolean;
}

/** Days by their distance from the one on which they are named, the longer words first. */
const WORDS: readonly (readonly [days: number, pattern: RegExp])[] = [
  [
    2,
    phrasePattern(
      'day after tomorrow',
      'übermorgen',
      'après-demain',
      'pasado mañana',
      'i övermorgon',
      'övermorgon',
    ),
  ],
  [
    1,
    phrasePattern(
      'tomorrow',
      'tmrw',
      'tmr',
      'tmw',
      'tomoz',
      '(?<!guten )morgen(?! früh um)',
      'demain',
      '(?<!(?:la|esta|cada|toda la) )mañana',
      'imorgon',
      'i morgon',
      'imorrn',
    ),
  ],
  [
    0,
    phrasePattern(
      'today',
      'tonight',
      'heute',
      'heut',
      'aujourd.hui',
      'ce soir',
      'hoy',
      'esta noche',
      'idag',
      'i dag',
      'ikväll',
      'i kväll',
    ),
  ],
];
/** What is done on that day at a desk and not on a stage. */
const OFFICE = phrasePattern(
  'send(?:ing)?',
  'call',
  'mail',
  'e-?mail',
  'pay',
  'confirm',
  'contract',
  'invoice',
  'let you know',
  'get back',
  'schick\\p{L}{0,2}',
  'sende',
  'ruf\\p{L}{0,2}',
  'melde',
  'vertrag',
  'rechnung',
  'envoie',
  'appelle',
  'contrat',
  'facture',
  'mando',
  'envío',
  'llamo',
  'contrato',
  'factura',
  'skickar',
  'ringer',
  'avtal',
  'faktura',
);
const WEEKDAYS: readonly RegExp[] = [
  phrasePattern('sunday', 'sonntag', 'dimanche', 'domingo', 'söndag'),
  phrasePattern('monday', 'montag', 'lundi', 'lunes', 'måndag'),
  phrasePattern('tuesday', 'dienstag', 'mardi', 'martes', 'tisdag'),
  phrasePattern('wednesday', 'mittwoch', 'mercredi', 'miércoles', 'onsdag'),
  phrasePattern('thursday', 'donnerstag', 'jeudi', 'jueves', 'torsdag'),
  phrasePattern('friday', 'freitag', 'vendredi', 'viernes', 'fredag'),
  phrasePattern('saturday', 'samstag', 'sonnabend', 'samedi', 'sábado', 'lördag'),
];

const knownDays = new WeakMap<Reading, RelativeDay[]>();

/** `see you tomorrow Sunday` in a message of a known day. */
export function relativeDays(reading: Reading): RelativeDay[] {
  const known = knownDays.get(reading) ?? findRelativeDays(reading);
  knownDays.set(reading, known);
  return known;
}

function findRelativeDays(reading: Reading): RelativeDay[] {
  if (reading.messages.length === 0) return [];
  return statementsOf(reading).flatMap((statement) => {
    const written = statement.message === undefined ? undefined : writtenOn(reading, statement.message);
    if (!written || OFFICE.test(statement.text)) return [];
    const hit = WORDS.map(([days, pattern]) => ({ days, words: pattern.exec(statement.text)?.[0] })).find(
      ({ words }) => words !== undefined,
    );
    if (!hit?.words) return [];
    const date = plusDays(written, hit.days);
    const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
    return [
      { date, words: hit.words, statement, hasWeekday: WEEKDAYS[weekday]?.test(statement.text) ?? false },
    ];
  });
}

/** The day on which a message was written. */
export function writtenOn(reading: Reading, message: number): string | undefined {
  const written = reading.messages[message]?.headers.date;
  return written ? findDates(written, reading)[0]?.value.date : undefined;
}

export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
