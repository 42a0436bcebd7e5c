import type { Reading } from '../../reading/index.ts';
import { findEmails } from '../../recognizers/emails.ts';
import { findPhones } from '../../recognizers/phones.ts';
import { dayContext, findActWords, type ShowFacts } from '../shared/schedule/index.ts';
import { timeGroups } from '../shared/schedule/times/time-groups.ts';
import { findGuestCount } from './guests/count-guests.ts';
import { cityOf, findStreet, isHouse } from './house/find-house.ts';
import { phoneIn } from './house/phones.ts';
import { type Meal, onDay } from './meal.ts';

/** A table that is booked takes no more lines than this. */
const MAX_LINES = 4;

interface Part {
  text: string;
  firstLine: number;
  lastLine: number;
}

/** What stands beside or under the word for a meal: `CENA⏎Mesón del Arrabal, c/ Sobrarbe 6, tel. 976 … a las 20:00 para 9`. */
export function readMealPlaces(reading: Reading, show: ShowFacts, taken: ReadonlySet<number>): Meal[] {
  const days = dayContext(reading, show.date);
  return partsOf(reading).flatMap((part): Meal[] => {
    if (taken.has(part.firstLine)) return [];
    const name = houseAtHead(reading, part.text);
    if (!name) return [];
    const at = (text: string) => ({ text, line: lineOf(reading, part, text) });
    const time = timeGroups(part.text, reading).find((one) => !one.isUntil);
    const email = findEmails(part.text)[0];
    const phone = phoneIn(part.text, reading);
    const guests = findGuestCount(part.text);
    const street = findStreet(part.text.slice(name.length));
    const city = cityOf(part.text);
    return [
      {
        reading,
        line: part.firstLine,
        quote: reading.lines[part.firstLine]?.text ?? part.text,
        name: at(name),
        isHouse: true,
        ...(street && { address: at(street) }),
        ...(city && { city: at(city) }),
        ...(phone && { phone: { ...at(phone.text), value: phone.value } }),
        ...(email && { email: { ...at(email.text), value: email.value } }),
        ...onDay(days.dayOf(part.firstLine), { text: name, line: part.firstLine }),
        ...(time && { time: { ...at(time.text), value: time.start } }),
        ...(guests && { guests: { ...at(guests.text), value: guests.value } }),
        notes: { text: part.text, line: part.firstLine },
        method: 'label' as const,
        reason: 'house beside the word for a meal',
        specificity: 0.6,
      },
    ];
  });
}

/** Values of labels and texts of blocks that are called by a meal and nothing else. */
function partsOf(reading: Reading): Part[] {
  const values = reading.pairs
    .filter((pair) => isMeal(pair.label))
    .map((pair) => ({ ...pair, text: flat(pair.value) }));
  const blocks = reading.blocks.flatMap((block): Part[] => {
    if (!isMeal(block.heading)) return [];
    const lines = reading.lines.slice(
      block.firstLine + 1,
      Math.min(block.lastLine + 1, block.firstLine + 1 + MAX_LINES),
    );
    const first = lines[0];
    return first
      ? [
          {
            text: flat(lines.map((line) => line.text).join(' ')),
            firstLine: first.index,
            lastLine: first.index + lines.length - 1,
          },
        ]
      : [];
  });
  return [...values, ...blocks];
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function isMeal(label: string): boolean {
  const text = label.replace(/[\s:.]+$/u, '').trim();
  const word = findActWords(text)[0];
  return word?.kind === 'meal' && word.isStrong && word.start === 0 && word.end === text.length;
}

/** A name with an address, a number or the word for a house at the beginning. */
function houseAtHead(reading: Reading, text: string): string | undefined {
  const name = text.split(/,|\s[–—-]\s|\(|\.\s|;/u)[0]?.trim() ?? '';
  const words = name.split(/\s+/u);
  if (!/^\p{Lu}/u.test(name) || words.length > 6 || /\d/.test(name)) return undefined;
  const head = text.slice(name.length, name.length + 90);
  const isPlace = findStreet(head) !== undefined || findPhones(head, reading).length > 0;
  return isPlace || isHouse(name) ? name : undefined;
}

function lineOf(reading: Reading, part: Part, text: string): number {
  for (let line = part.firstLine; line <= part.lastLine; line++)
    if (reading.lines[line]?.text.includes(text)) return line;
  return part.firstLine;
}
