import type { Reading } from '../../reading/index.ts';
import { statementsOf } from '../../reading/statements.ts';
import { findDates } from '../../recognizers/dates.ts';
import { findEmails } from '../../recognizers/emails.ts';
import { phrasePattern, quick } from '../../recognizers/phrases.ts';
import { findTimes } from '../../recognizers/times.ts';
import { dayBeforeTime, dayOfWeekday } from '../shared/schedule/days/weekday-days.ts';
import { dayContext } from '../shared/schedule/index.ts';
import { eatingTime } from './eating-time.ts';
import { findGuestCount } from './guests/count-guests.ts';
import { cityOf, findHouseName, findStreet, houseBeforeStreet } from './house/find-house.ts';
import { phoneIn } from './house/phones.ts';
import { tableReference } from './house/references.ts';
import { type Meal, onDay } from './meal.ts';

const TABLE = phrasePattern(
  '(?:your|our) table',
  '(?:euer|ihr|unser) tisch',
  'votre table',
  '(?:vuestra|su) mesa',
  'ert bord',
  'table(?:[’\\u0027]s| is) (?:at|for|booked)',
  '(?:a )?table (?:at|for|of|booked|reserved|under|is|has been)',
  '(?:dinner|lunch|restaurant|table) (?:reservation|booking)',
  '(?:dinner|lunch) (?:at|is booked|booked|reserved)',
  'tisch(?:reservierung)? (?:für|bei|im|auf|ist|reserviert)',
  'tischreservierung',
  'eine?n tisch',
  '(?:we|wir|you|ihr) (?:eat|are eating|essen|esst) (?:at|im|bei|beim|in)',
  '(?:private )?dining room .{0,30}(?:reserved|booked)',
  '(?:invite|take) you (?:all )?(?:out )?to',
  '(?:will|can) do you \\d{1,2}',
  'put (?:you|us)(?: \\p{L}+){0,3} down',
  '(?:booked|got) (?:you|us)(?: \\p{L}+){0,2} (?:in )?for (?:dinner|lunch|food)',
  '(?:comemos|cenamos|cenáis|coméis) en',
  '(?:on|vous) (?:mange[rz]?|mangerez|dînez|dîne) (?:au|chez|à)',
  '(?:vi|ni) äter (?:på|hos)',
  'abendessen (?:im|bei|in)',
  'mesa (?:reservada|para|a nombre)',
  '(?:cena|comida|almuerzo) en',
  'table (?:r[ée]serv[ée]e|de|pour)',
  '(?:d[îi]ner|d[ée]jeuner|repas) (?:chez|au|à)',
  'bord (?:bokat|för|på)',
  'bordsbokning',
  'middag på',
  // The hour may stand between: `cena entonces 19:45, en Bar Lola`.
  '(?:dinner|lunch|supper|food)(?: \\p{L}+)? (?:at )?\\d{1,2}[.:]\\d{2}(?: ?[ap]m)?,? at',
  '(?:abend|mittag)?essen(?: \\p{L}+)? (?:um )?\\d{1,2}[.:]\\d{2}(?: uhr)?,? (?:im|in|bei|beim)',
  '(?:repas|d[îi]ner)(?: \\p{L}+)? (?:à )?\\d{1,2} ?h ?(?:\\d{2})?,? (?:chez|au|à)',
  '(?:cena|comida|almuerzo)(?: \\p{L}+)? (?:a las )?\\d{1,2}[.:]\\d{2},? en',
  '(?:middag|lunch|mat)(?: \\p{L}+)? (?:kl\\.? )?\\d{1,2}[.:]\\d{2},? på',
);
const LODGING = phrasePattern(
  'check-?in',
  'check-?out',
  'nights?',
  'rooms?',
  'zimmer',
  'nächte',
  'chambres?',
  'nuits?',
  'habitaci[óo]n(?:es)?',
  'noches?',
  'nätter',
);

/** Tables booked in a sentence or paragraph: `Table at The Salt Cellar: Fri, Nov 7, 7:30 PM, party of 6`. */
export function readTableBookings(reading: Reading, showDate: string | undefined): Meal[] {
  const days = dayContext(reading, showDate);
  return units(reading).flatMap((unit) => {
    const cue = TABLE.exec(unit.text);
    if (
      !cue ||
      unit.text.length > 700 ||
      (LODGING.test(unit.text) && !/restaurant|restaurang/iu.test(unit.text))
    )
      return [];
    const name = findHouseName(unit.text);
    const near = name ?? cue[0];
    const own = reading.lines[lineOf(reading, unit, near)]?.text ?? '';
    const behindName = name ? unit.text.slice(unit.text.indexOf(name) + name.length) : '';
    const time =
      (HOUR_NEXT.test(behindName) ? eatingTime(behindName, reading) : undefined) ??
      eatingTime(own, reading, own.indexOf(near)) ??
      eatingTime(unit.text, reading, unit.text.indexOf(near));
    // `C/ Salvador Abril 12` is a street.
    const beside = houseBeforeStreet(unit.text);
    const date = findDates(unit.text, reading).find(({ text }) => !beside?.street.includes(text));
    const usual = days.dayOf(unit.firstLine);
    const day =
      (time && dayBeforeTime(unit.text, unit.text.indexOf(time.text), unit.firstLine, usual)) ??
      dayOfWeekday(clauseOf(unit.text, near), unit.firstLine, usual) ??
      usual;
    if (!name || (!time && !date)) return [];
    const at = (text: string) => ({ text, line: lineOf(reading, unit, text) });
    const reference = tableReference(unit.text);
    const phone = phoneIn(unit.text, reading);
    const email = findEmails(unit.text)[0];
    const guests = findGuestCount(unit.text);
    const behind = unit.text.slice(unit.text.indexOf(name) + name.length).split(/\.\s/u)[0] ?? '';
    const street = findStreet(behind) ?? (beside?.name === name ? beside.street : undefined);
    const city = cityOf(behind);
    return [
      {
        reading,
        line: unit.firstLine,
        quote: reading.lines[unit.firstLine]?.text ?? unit.text,
        name: at(name),
        isHouse: true,
        ...(street && { address: at(street) }),
        ...(city && { city: at(city) }),
        ...(reference && { reference: { ...at(reference.text), value: reference.value } }),
        ...(phone && { phone: { ...at(phone.text), value: phone.value } }),
        ...(email && { email: { ...at(email.text), value: email.value } }),
        ...(date && { date: { ...at(date.text), value: date.value.date, doubts: date.doubts ?? [] } }),
        ...(!date && onDay(day, { text: time?.text ?? name, line: unit.firstLine })),
        ...(time && { time: { ...at(time.text), value: time.value } }),
        ...(guests && { guests: { ...at(guests.text), value: guests.value } }),
        notes: { text: unit.text, line: unit.firstLine },
        method: 'pattern' as const,
        reason: 'a booked table in a sentence',
        specificity: 0.65,
      },
    ];
  });
}

/** `dinner at La Sauge⏎18:30`: the line may break before the hour. */
const HOUR_NEXT = /^["”“»]?,?\s(?:(?:at|um|à|a las|kl\.?)\s)?\d{1,2}[:.h]\d{2}/iu;

/** The sentence of a unit that holds these words. */
function clauseOf(text: string, words: string): string {
  const at = text.indexOf(words);
  const from = text.slice(0, at).lastIndexOf('. ') + 1;
  const to = text.indexOf('. ', at + words.length);
  return text.slice(from, to < 0 ? text.length : to);
}

const MORE = quick(
  /(?<![\p{L}])(?:reserv\p{L}*|r[ée]serv\p{L}*|booking|confirmation|phone|tel|t[ée]l|ref|under the name|buchung|buchungs\p{L}*|bokning\p{L}*|bokat|a nombre|au nom)(?![\p{L}])/iu,
);

/** `01632 960 150, High Street.` behind the sentence of the table. */
const NUMBER_FIRST = /^(?:\+|0)\d[\d ()/-]{6,}/u;

interface Unit {
  text: string;
  firstLine: number;
  lastLine: number;
}

/** Each sentence that speaks of a table, with the one behind it that goes on about the reservation. */
function units(reading: Reading): Unit[] {
  const statements = statementsOf(reading);
  return statements.map((statement, i) => {
    const next = statements[i + 1];
    const goesOn =
      next &&
      next.firstLine - statement.lastLine <= 1 &&
      (MORE.test(next.text) || NUMBER_FIRST.test(next.text)) &&
      findTimes(next.text, reading).length === 0;
    return goesOn
      ? { text: `${statement.text} ${next.text}`, firstLine: statement.firstLine, lastLine: next.lastLine }
      : statement;
  });
}

function lineOf(reading: Reading, unit: Unit, text: string): number {
  for (let line = unit.firstLine; line <= unit.lastLine; line++)
    if (reading.lines[line]?.text.includes(text)) return line;
  return unit.firstLine;
}
