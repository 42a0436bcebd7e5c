import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { findPhones, isWholePhone, parsePhone } from '../../../recognizers/phones.ts';
import { quick } from '../../../recognizers/phrases.ts';

/** Digits that a line ends with: the beginning of a number, perhaps. */
const TAIL = quick(/(?:^|[\s:(])((?:\+|\(?\d)[\d ()./–-]{1,18})$/u);
/** Digits that go on with it: at the head of a full line, at the end of a row of cells. */
const HEAD = /^([\d ()/–-]{2,14}?)(?=$|[,;.)]|\s\D|\s{2})/u;
const ROW_END = /(?:^|\s)(\d[\d –-]{1,9})$/u;
/** Of more digits than that nothing need follow. */
const MAX_OPEN_DIGITS = 9;
/** `08/2026` */
const MONTH = /^\d{1,2}\s?[./-]\s?(?:19|20)\d{2}$/;
/** A column as narrow as a dialling code breaks a number twice. */
const MAX_LINES = 3;

/** `ticket 014`: numbers of tickets, bookings and accounts are broken as well. */
const OF_PAPERS =
  /(?:ticket|etkt|billete?|biljett|buchung|booking|order|invoice|rechnung|factur[ae]|ref(?:erence)?|iban|konto|account|siret|no|nr|n[°º])\P{L}{0,3}$/iu;

/** What a number that its line cuts off begins with there, and the whole of it. */
export interface WrappedNumber {
  tail: string;
  value: string;
}

/** `216-` over `555-` over `0188` in a narrow column, `+44 7700 900` at the end of a line that goes on with `512`. */
export function wrappedNumberOf(reading: Reading, line: ReadLine): WrappedNumber | undefined {
  const cells = line.line.cells;
  const tail = TAIL.exec(cells.at(-1)?.text.trimEnd() ?? '')?.[1];
  if (!tail || tail.replace(/\D/g, '').length < 3) return undefined;
  if (OF_PAPERS.test(cells.at(-1)?.text.trimEnd().slice(0, -tail.length) ?? '')) return undefined;
  const isCut = /[-–]$/u.test(tail);
  const isOpen = /^(?:\+|\(?0)/u.test(tail) && tail.replace(/\D/g, '').length <= MAX_OPEN_DIGITS;
  if (!isCut && (!isOpen || MONTH.test(tail))) return undefined;
  if (isWholePhone(tail, reading)) return undefined;
  let whole = tail;
  for (const next of reading.lines.slice(line.index + 1, line.index + 1 + MAX_LINES)) {
    const last = next.line.cells.at(-1)?.text.trim() ?? '';
    const isRow = cells.length > 1;
    const more = (isRow ? ROW_END : HEAD).exec(last)?.[1];
    // A row that is as full as this one is the next one.
    if (
      !more ||
      (!isCut && /^(?:19|20)\d{2}$/.test(more)) ||
      (isRow && filledCells(next) >= Math.min(filledCells(line), 3))
    )
      return undefined;
    whole += /[-–]$/u.test(whole) ? more : ` ${more}`;
    if (/[-–]$/u.test(whole)) continue;
    const phone = parsePhone(`tel ${whole}`, reading);
    const isAll = phone && phone.raw.replace(/\D/g, '') === whole.replace(/\D/g, '');
    return isAll ? { tail, value: phone.e164 ?? phone.raw } : undefined;
  }
  return undefined;
}

function filledCells(line: ReadLine): number {
  return line.line.cells.filter((cell) => cell.text.trim() !== '').length;
}

const BROKEN_NUMBER = /(?<=\d)\n(?=\d)/gu;

/** `(644⏎555 027)`: a narrow cell breaks a number in two, where what stands above is not all of one by itself. */
export function withWholeNumbers(reading: Reading, text: string): string {
  return text.replace(BROKEN_NUMBER, (wrap, at: number) => {
    const above = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    const below = /^[\d ()./–-]+/u.exec(text.slice(at + 1))?.[0] ?? '';
    const isWhole = findPhones(above, reading).some(
      (one) => one.end === above.length && isWholePhone(one.text, reading),
    );
    const isOne = findPhones(`${above} ${below}`, reading).some(
      (one) => one.start < above.length && one.end > above.length + 1,
    );
    return isOne && !isWhole ? ' ' : wrap;
  });
}
