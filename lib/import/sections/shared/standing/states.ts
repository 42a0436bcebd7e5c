import { quick } from '../../../recognizers/phrases.ts';
import {
  BOOKING,
  CANCELLED,
  DECLINED,
  FULL,
  LAPSED,
  NEW,
  NO_LONGER,
  NOT_BOOKED,
  OLD,
  OPTIONAL,
  REFUNDED,
  REPLACED,
  STANDING,
  WAITING,
} from '../../../recognizers/standing-words.ts';

/** The state of a booking as a cell, a heading or the line of a label gives it: a word or two, and no sentence. */

/** What the systems of airlines and chains write for a segment that is off. */
const CODES = 'xx|hx|uc|xl?k';
const GONE = [CANCELLED, DECLINED, LAPSED, REPLACED, REFUNDED, CODES].join('|');
const NOT_GOT = [WAITING, NOT_BOOKED, OPTIONAL, 'wl', 'rq'].join('|');
const LEAD =
  '\\W{0,4}(?:tb[cad]\\s?[/,-]\\s?)?(?:(?:was|is|has been|wurde|ist|a été|est|ha sido|está|är|har)\\s)?';
/** `Option bis 3.4.`, `cancelled free until noon`: a rule, or how long it is kept. */
const NOT_RULE = '(?!\\s(?:bis|until|by|free|jusqu|hasta|senast))';

const OPENS_OFF = quick(new RegExp(`^${LEAD}(?:${GONE}|${NOT_GOT}|${NO_LONGER}|${FULL})(?![\\p{L}-])`, 'iu'));
const OFF_ONLY = quick(new RegExp(`^${LEAD}(?:${GONE}|${NOT_GOT}|${FULL}|${OLD})\\W{0,4}$`, 'iu'));
const NOUN = `(?:${BOOKING}|hotels?|hôtels?|hotell|flights?|flüge?|flug|vols?|vuelos?|flyg)`;
/** Between two states in one heading: `NEU GEBUCHT`, `new / confirmed`, `cancelled and refunded`. */
const AND = '(?:,| [-/+&]| and| und| et| y| och)? ';
const STILL =
  '(?:(?:now|still|newly|already|noch|jetzt|nun|weiterhin|bereits|toujours|désormais|maintenant|ya|ahora|sigue|fortfarande|nu) )?';
const headingOf = (state: string) =>
  quick(
    new RegExp(
      `^\\W{0,4}(?:\\d{1,2}[.)]\\s)?(?:${NOUN}\\s?[-–—:|(]\\s?)?${STILL}(?:${state})(?:${AND}(?:${state}))?(?:\\s${NOUN})?\\W{0,4}$`,
      'iu',
    ),
  );
const OFF_HEADING = headingOf(`${GONE}|${NOT_GOT}`);
const STANDING_HEADING = headingOf(`${STANDING}|${NEW}`);
const STATUS = '(?:status|statut|estado|état|zustand)';
const LABELLED_OFF = quick(
  new RegExp(
    `^\\W{0,4}(?:booking |reservation )?${STATUS}\\s{0,3}[:=]?\\s{1,14}(?:${GONE}|${NOT_GOT})(?![\\p{L}-])`,
    'iu',
  ),
);
/** `*** ANULADO ***`, `Cancelled on 2 March` */
const OFF_ALONE = quick(
  new RegExp(
    `^\\W{0,6}(?:${GONE}|${WAITING}|${NOT_BOOKED})(?:\\s(?:(?:on|am|le|el|den)\\s)?\\d{1,2}[^\\p{L}]{0,3}\\p{L}{0,10}[^\\p{L}]{0,6})?\\W{0,6}$`,
    'iu',
  ),
);
/** `Buchung KH-9001 - STORNIERT` */
const OFF_LAST = quick(
  new RegExp(`\\d\\)?\\s{1,2}[-–—|:(]\\s{0,2}(?:${GONE}|${WAITING}|${NOT_BOOKED})\\W{0,4}$`, 'iu'),
);
const OPENS_STATE = quick(
  new RegExp(`^\\W{0,4}(?:${STATUS}\\s?:?\\s)?(?:${GONE}|${NOT_GOT})(?![\\p{L}-])${NOT_RULE}`, 'iu'),
);

const OPENS_CALLED_OFF = quick(
  new RegExp(`^\\W{0,4}(?:${STATUS}\\s?:?\\s)?(?:${GONE}|${NOT_BOOKED})(?![\\p{L}-])${NOT_RULE}`, 'iu'),
);

const OPENS_CODE = new RegExp(`^\\W{0,4}(?:${CODES.toUpperCase()})\\s`, 'u');
/** `XX 08 ROOMS HOTEL REX`: the row of such a system begins with it. */
export const opensWithOffCode = (row: string): boolean => OPENS_CODE.test(row);
const OPENS_GONE = quick(new RegExp(`^${LEAD}(?:${GONE})(?![\\p{L}-])${NOT_RULE}`, 'iu'));
/** `cancelled by the venue`: the words begin with it; `sold out` is no such state of an evening. */
export const opensGone = (remark: string): boolean => OPENS_GONE.test(remark);
/** `Waitlist`, `on hold`: the cell says nothing else. */
export const isOffOnly = (cell: string): boolean => OFF_ONLY.test(cell);
/** `cancelled 3/2`, `tbc / declined`: the remark begins with it. */
export const opensOff = (remark: string): boolean => OPENS_OFF.test(remark);
/** `CANCELLED BOOKINGS`, `Hotel - WAITLISTED, NOT CONFIRMED` over bookings. */
export const isOffHeading = (line: string): boolean => OFF_HEADING.test(line);
/** `NEW BOOKING`, `CONFIRMED` over bookings. */
export const isStandingHeading = (line: string): boolean => STANDING_HEADING.test(line);
/** `Status: on request` or the bare word under the name of what was booked. */
export const opensWithOffState = (line: string): boolean => OPENS_STATE.test(line);
/** The same without what is only kept, asked for or left to choose: `Option: fish` is served. */
export const opensCalledOff = (line: string): boolean => OPENS_CALLED_OFF.test(line);
/** A whole line that gives the state of the booking it stands in. */
export const isOffLine = (line: string): boolean =>
  LABELLED_OFF.test(line) || OFF_ALONE.test(line) || OFF_LAST.test(line);
