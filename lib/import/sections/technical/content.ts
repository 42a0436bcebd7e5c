import type { Reading, ReadLine } from '../../reading/reading.ts';
import { statementsAt } from '../../reading/statements.ts';
import { findEmails } from '../../recognizers/emails.ts';
import { findMoney } from '../../recognizers/money.ts';
import { findPersonNames, looksLikePersonName } from '../../recognizers/people.ts';
import { findPhones } from '../../recognizers/phones.ts';
import { quick } from '../../recognizers/phrases.ts';
import { findTimes } from '../../recognizers/times.ts';
import { findActWords } from '../shared/schedule/index.ts';
import { isInstrument } from './fields.ts';
import { isClosing, isRefused } from './refused.ts';
import { scoreFields } from './score.ts';

/** A label with a clock time or an amount of money; longer lines say more than that. */
const SHORT = 60;

const PARAGRAPH = 140;
const MUCH = 6;

/** `7. Iluminación ........ p. 5`: a list of what the paper holds. */
const LISTED_PAGE =
  /(?:\.{4,}|…|\s)(?:(?:(?:p|s)\.|p[áa]g\.?|page|seite|sida)\s?\d{1,3}|(?<=\.{4,}\s?)\d{1,3})$/iu;
/** `For the stage plot click here`: the words of a page of the web, with nothing behind them on paper. */
const OF_LINK =
  /(?<!\p{L})(?:click (?:here|below)|(?:hier |hier klicken|bitte )?klicken sie|hier klicken|cliquez (?:ici|sur)|(?:haz|haga|pulsa|pulse) (?:clic|aquí)|klicka här|<?-? ?download)(?!\p{L})/iu;
/** `Monitor Engineer`: a role and nothing else names somebody who comes along. */
const SOMEBODY_ALONE =
  /^(?:\p{L}+[\s/-]){0,3}(?:manager(?:in)?|techniker(?:in)?|technician|engineer|designer|operator|tekniker|r[ée]gisseu(?:r|se)|ing[ée]nieure?|t[ée]cnic[oa])\s*:?$/iu;
/** `… - initials ____ - page 1 of 2` */
const OF_PAGE =
  /(?<!\p{L})(?:page|seite|p[áa]gina|sida)\s\d{1,3}\s?(?:of|von|sur|de|av|\/)\s?\d{1,3}(?!\d)|initials?\s?:?_{2,}/iu;
/** `Balances : 1h30`: by its form a time of the small hours, and how long something takes. */
const LENGTH = /^[0-4]\s?h(?:\s?[0-5]\d)?$/iu;
/** `Economy Light, 31A, 31B`: fares and seats name whatever there is on a stage. */
const OF_TICKET = quick(
  /(?<!\p{L})(?:seat|sitz(?:platz)?|si[èe]ge|asiento|plats)\s?\d{1,2}[A-K](?!\p{L})|(?<!\p{L})(?:eco(?:nomy)?|business|first|premium)\s(?:light|flex|classic|class|saver|standard|plus|comfort|economy)(?!\p{L})|(?<![\p{L}\d])\d{1,2}[A-K](?:\s?[,/]\s?\d{1,2}[A-K])+(?![\p{L}\d])/iu,
);
/** What a calendar calls an event, and where and when it is. */
const OF_EVENT = /^(?:SUMMARY|LOCATION|CATEGORIES|STATUS|UID|DT(?:START|END|STAMP))[;:]/u;
/** A line that begins with a clock time is the day's schedule. */
const AT_START = 6;

/** Contacts, costs, clock times of the running order and page furniture are no technical text. */
export function isContent(reading: Reading, line: ReadLine): boolean {
  const { text } = line;
  if (!/\p{L}{2}/u.test(text) || line.isMailDate || LISTED_PAGE.test(text) || SOMEBODY_ALONE.test(text))
    return false;
  if (text.length < PARAGRAPH && OF_LINK.test(text)) return false;
  if (
    OF_EVENT.test(text) ||
    OF_PAGE.test(text) ||
    OF_TICKET.test(text) ||
    isRefused(text) ||
    isClosing(reading, line) ||
    beginsWithClock(reading, line)
  )
    return false;
  if (isRowOfSomebody(line)) return false;
  // A paragraph says of much gear also who looks after it and when it is tuned.
  const isParagraph = text.length > PARAGRAPH && (scoreFields(text)[0]?.score ?? 0) >= MUCH;
  // `Grand piano Yamaha C3 (tuned at 13:00)` is no entry of the day.
  const told = line.line.table === undefined ? '' : text.replace(/\([^()]{0,60}\)/gu, ' ');
  if (!isParagraph && clockTimes(reading, told).length > 0) return false;
  if (!isParagraph && (findEmails(text).length > 0 || isNumberOfSomebody(reading, line))) return false;
  const amounts = findMoney(text, reading).length;
  if (amounts > 1 || (amounts > 0 && text.length < SHORT)) return false;
  return !(
    text.length < SHORT &&
    clockTimes(reading, text).length > 0 &&
    findActWords(text).some((word) => word.isStrong)
  );
}

function clockTimes(reading: Reading, text: string): ReturnType<typeof findTimes> {
  return findTimes(text, reading).filter((time) => !LENGTH.test(time.text.trim()));
}

/** `15.45 Uhr Wettbewerb`; not the wrapped end of a sentence that names a time. */
function beginsWithClock(reading: Reading, line: ReadLine): boolean {
  if (!/^\P{L}{0,6}\d/u.test(line.text)) return false;
  const [time] = clockTimes(reading, line.text);
  return (
    time !== undefined &&
    time.start < AT_START &&
    !statementsAt(reading, line.index).some((one) => one.firstLine < line.index)
  );
}

/** `22 10 12 16` are drums; beside a name, in a row, or after its label a number is somebody's. */
function isNumberOfSomebody(reading: Reading, line: ReadLine): boolean {
  const phones = findPhones(line.text, reading);
  if (phones.length === 0) return false;
  const isRow = line.line.cells.length > 1;
  return isRow || phones.some((phone) => !phone.doubts) || findPersonNames(line.text).length > 0;
}

/** `Drums | Tobias Flynn`, `Iris | Batterie`: who plays what, and nothing to bring. */
function isRowOfSomebody({ line }: ReadLine): boolean {
  const cells = line.cells.map((cell) => cell.text.trim()).filter((cell) => cell !== '');
  // The rows of an input list are counted.
  if (cells.length < 2 || /^\d{1,2}(?:\s?[-–/+]\s?\d{1,2})?$/u.test(cells[0] ?? '')) return false;
  const isName = (cell: string) =>
    /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}$/u.test(cell) && scoreFields(cell).length === 0;
  const [first = '', second = ''] = cells;
  return (
    cells.some((cell) => looksLikePersonName(cell) && isName(cell)) ||
    (isInstrument(first) && isName(second)) ||
    (isInstrument(second) && isName(first))
  );
}
