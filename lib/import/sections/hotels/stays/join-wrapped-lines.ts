import type { Reading } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { isProse } from '../days/stay-words.ts';
import { namesByPattern } from '../names/name-patterns.ts';

const LODGES = quick(
  /(?<!\p{L})(?:hotels?|hôtels?|hotell\p{L}*|\p{L}*hotel|inn|lodge|hostel|hostal|pension|accommodations?|lodging|rooms?|sleep\p{L}*|stay\p{L}*|nights?|check-?in|unterkunft|untergebracht|\p{L}*zimmer|übernacht\p{L}*|hébergement|logement|log(?:ez|és)|chambres?|nuits?|nuitées?|alojamiento|aloj\p{L}+|habitaci\p{L}+|noches?|boende|logi|rum|\p{L}+rum|bor|nätter)(?!\p{L})/iu,
);
/** `Hotel: …`, `Hotel 2 (crew): …`, `Tel …`: a line of its own, whatever stands above. */
const STANDS_ALONE =
  /^\s{0,8}[-–•*·]\s(?=\S)|^\s{0,8}\p{Ll}[\p{L}/]{1,14}(?:\s\p{L}{2,12})?:\s|^\s{0,8}(?:[-•*·–†‡]{1,3}\s|\(?\d{1,2}[.)]\s)?\p{Lu}[\p{L} .'’/-]{1,28}(?:\d{1,2}\s?)?(?:\([^()]{1,30}\))?\s?:\s|^\s{0,8}\d{1,2}[:.]\d{2}\s|^\s{0,8}(?:\p{L}{2,10}[.,]{0,2}\s)?\d{1,2}\.?\s?(?:[./]\d{1,2}|\p{L}{3,9})[.,]?\s?(?:\d{2,4})?\s?[:|–-]\s|^\s{0,8}(?:[•·†‡¹²³]|\*{1,3}|\(?\d{1,2}\)|\[\d\])\s?\p{Lu}/u;
/** A line that opens with a house, or with a caption of the house in small letters: `hotel services : …`. */
const OPENS_WITH_HOUSE = /^\s{0,8}(?:(?:hotel|hôtel|hotell)\s\p{Lu}|\p{L}+(?:\s\p{L}+){0,2}\s:\s)/u;
const SHORT_LINE = 60;
const opensWithHouse = (text: string, above: string) =>
  OPENS_WITH_HOUSE.test(text) ||
  ((above.length < SHORT_LINE || /[.;:)]\s*$/.test(above)) && namesByPattern(text)[0]?.start === 0);
/** `…, which is actually⏎closer: 9 Bengal Yard`: a sentence that runs on into the line, and no caption. */
const runsOn = (text: string, above: string) =>
  /^\s{0,8}\p{Ll}/u.test(text) && isProse(above) && !CAPTION.test(above);
const CAPTION = /^\s{0,8}\p{L}[\p{L} ./-]{1,28}:\s/u;
const LEADS_ON =
  /(?:[,(–-]|(?<!\p{L})(?:at|in|the|im|das|dem|der|à l['’]|au|de l['’]|el|en|del|på|och|and|und|et|y))\s*$/iu;
const MAX_LENGTH = 2000;

/**
 * The reading with every wrapped paragraph that speaks of lodging on its first line, the lines after it left empty:
 * names, days and numbers broken at a line's end are whole, and the lines keep their places.
 */
export function unwrapped(reading: Reading): Reading {
  const joined = new Map<number, string>();
  for (const { firstLine, lastLine, text } of reading.paragraphs) {
    if (firstLine === lastLine || text.length > MAX_LENGTH || !LODGES.test(text)) continue;
    let head = firstLine;
    for (let index = firstLine + 1; index <= lastLine; index++) {
      const line = reading.lines[index];
      const above = reading.lines[index - 1]?.text ?? '';
      const isOpening = opensWithHouse(line?.text ?? '', above) && !LEADS_ON.test(above);
      const isAlone = line && STANDS_ALONE.test(line.text) && !runsOn(line.text, above);
      if (!line || isOpening || isAlone || line.page !== reading.lines[head]?.page) {
        head = index;
        continue;
      }
      const before = joined.get(head) ?? reading.lines[head]?.text ?? '';
      // A number ends with its line where a day or a count (`4 DZ`) begins the next.
      const gap =
        /\d$/.test(before.trimEnd()) &&
        /^\s*\d{1,2}(?:[./]\d|\.\s?[-–]|:\d{2}|\s?[x×]\s|\s\p{L}{2,})/u.test(line.text)
          ? '  '
          : ' ';
      joined.set(head, `${before.trimEnd()}${gap}${line.text.trim().replace(/\s{2,}/gu, ' ')}`);
      joined.set(index, '');
    }
  }
  if (joined.size === 0) return reading;
  return {
    ...reading,
    lines: reading.lines.map((line) => ({ ...line, text: joined.get(line.index) ?? line.text })),
  };
}
