import { titleCase } from '../places/city-names.ts';
import { asPersonName, type FoundName, namesAtHead, namesInList, slashedNames } from './find-names.ts';

/** `(seat 9C)`, tickets and the like blanked, so that a list of names is a list again. */
export const withoutSeats = (text: string) =>
  text.replace(
    /[([][^()[\]]{0,24}\d{1,2}[A-K][)\]]|(?<=\s)\d{1,2}[A-K](?=\s|$|[,.;])|(?<=\s)\d{3}[- ]?\d{10}(?!\d)/gu,
    (part) => ' '.repeat(part.length),
  );

/** People of one list: nothing but names, or each name at the head of what is said of that traveller. */
export function listedNames(
  text: string,
  called?: (word: string) => string | undefined,
): FoundName[] | undefined {
  const whole = namesInList(withoutSeats(text), called);
  if (whole) return whole;
  const head = namesAtHead(text, called);
  if (head.length > 1) return head;
  const found: FoundName[] = [];
  let from = 0;
  for (const part of text.split(/[;\n]/u)) {
    for (const name of firstName(part) ?? [])
      found.push({ ...name, start: name.start + from, end: name.end + from });
    from += part.length + 1;
  }
  return found.length > 0 ? found : undefined;
}

/** `Rivera, Daniel` before the next cell. */
const SURNAME_FIRST =
  /^(\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)?),\s(\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)?)(?: (?:Herr|Frau|Mr|Mrs|Ms|Mme|Sra?|Hr|Fru)\.?)?(?=\s{2}|\s*$|\n)/u;

/** The name a line opens with, before a wide gap, a ticket number or a remark. */
export function firstName(text: string): FoundName[] | undefined {
  const lead = text.length - text.trimStart().length;
  const number = /^(?:[-–•*·»>]\s{1,3}|\(?\d{1,2}[.)]{0,2}\s{1,4})/u.exec(text.trimStart())?.[0].length ?? 0;
  const swapped = SURNAME_FIRST.exec(text.slice(lead + number));
  if (swapped?.[1] && swapped[2])
    return [
      {
        name: `${titleCase(swapped[2])} ${titleCase(swapped[1])}`,
        hasTitle: false,
        start: lead + number,
        end: lead + number + swapped[0].length,
      },
    ];
  // What a colon ends is a label.
  if (/^[^:]{0,40}:\s*$/u.test(text)) return undefined;
  // `ALBI JUL26`
  if (/^[^\d,;:|(]{1,60}\p{L}\d{2}/u.test(text.slice(lead + number))) return undefined;
  const head =
    text
      .slice(lead + number)
      .split(
        / {2}|\t|[,;:|(]|\s[-–—·•]\s|\d|\s(?=(?:e-?)?ticket|etkt|tkt|seats?(?!\p{L})|sitz|billet|biljett|asiento|plats|adult|erwachsen)/iu,
      )[0] ?? '';
  const person = asPersonName(head);
  return (
    person && [
      {
        name: person.name,
        hasTitle: person.hasTitle,
        start: lead + number,
        end: lead + number + head.trimEnd().length,
      },
    ]
  );
}

/** `1. MS ADA WREN   2. MR TOM LINDE`, or one below the other in a cell: travellers by their numbers. */
export function numberedNames(text: string): FoundName[] | undefined {
  const numbers = [...text.matchAll(/(?<=^|\s)(\d{1,2})[.)]\s{1,3}(?=\p{Lu})/gu)];
  if (numbers.length < 2 || numbers.some((match, i) => Number(match[1]) !== Number(numbers[0]?.[1]) + i))
    return undefined;
  const found = numbers.flatMap((match, i) => {
    const from = match.index + match[0].length;
    const part = text.slice(from, numbers[i + 1]?.index ?? text.length).split('\n')[0] ?? '';
    return (slashedNames(part).length > 0 ? slashedNames(part) : (firstName(part) ?? []))
      .slice(0, 1)
      .map((name) => ({ ...name, start: name.start + from, end: name.end + from }));
  });
  return found.length === numbers.length ? found : undefined;
}
