import { paperKindOf } from '../../../reading/paper-kind.ts';
import type { Reading } from '../../../reading/reading.ts';
import type { FoundDate } from '../../../recognizers/dates.ts';
import type { Found } from '../../../recognizers/found.ts';
import { isSentStamp } from '../passages/sent-stamp.ts';
import { isLetter } from '../titles/titles.ts';
import { SHOW_DAY } from './date-words.ts';

/** `Fait à Rennes, le 12 mars 2026`, `München, den 27.04.2026`: where and when a paper was signed. */
const PLACE_AND_DATE =
  /^[\s>]*(?:(?:[Ee]n|[Ff]ait à|À|[Dd]one at|[Oo]rt und [Dd]atum:?|[Oo]rt, [Dd]atum:?)\s)?\p{Lu}[\p{L}.-]+(?:\s[\p{L}.-]+){0,3}(?<!(?<!\p{L})(?:\p{L}{2,6}(?:tag|day|dag|dagen)|\p{L}ittwoch|\p{L}onnabend|\p{L}{3,6}di|\p{L}imanche|\p{L}(?:unes|artes|iércoles|ueves|iernes|ábado|omingo))),\s?(?:a|den|le|der|the|on|el)\s\d{1,2}[.\s]/u;

const PLACE_BEFORE = /^[\s>]*\p{Lu}[\p{L}.’' -]{1,40}?,?\s*$/u;

/** The town and the day, alone on a line of a contract or a letter, say where and when it was written. */
export function isWhereSigned(reading: Reading, text: string, date: Found<FoundDate>): boolean {
  // The sender's name may stand in the same line.
  const part = text.split(/\s\|\s|\s{2,}/u).find((one) => one.includes(date.text)) ?? text;
  if (PLACE_AND_DATE.test(part)) return true;
  const at = part.indexOf(date.text);
  const before = part.slice(0, at);
  const isBare = before.trim() === '' && !date.value.weekday && isLetter(reading);
  const isAlone =
    /^[\s.]*$/u.test(part.slice(at + date.text.length)) && (isBare || PLACE_BEFORE.test(before));
  return isAlone && !SHOW_DAY.test(before) && (paperKindOf(reading).kind === 'contract' || isLetter(reading));
}

const SIGNING =
  /_{4,}|(?<!\p{L})(?:signature|signed|unterschrift|firma|firmado|namnteckning|underskrift|signé)(?!\p{L})/iu;

/** `By: ______ / Ann Lee, Director / Date: 6 May`: when it was signed. */
export function isSigningDate(reading: Reading, line: number): boolean {
  return [line - 3, line - 2, line - 1, line].some((at) => SIGNING.test(reading.lines[at]?.text ?? ''));
}

/** `Date: …` among the headers of a mail is when it was sent. */
export function isMailHeader(reading: Reading, line: number): boolean {
  if (isSentStamp(reading, line)) return true;
  const text = reading.lines[line]?.text ?? '';
  if (!/^[>\s]*(?:date|sent|datum|gesendet|envoyé|fecha|enviado|skickat|von|from|de|från)\s?:/iu.test(text))
    return false;
  const around = [line - 3, line - 2, line - 1, line + 1, line + 2, line + 3].map(
    (i) => reading.lines[i]?.text ?? '',
  );
  return (
    around.filter((one) =>
      /^[>\s]*(?:from|to|cc|subject|von|an|betreff|de|para|à|objet|asunto|från|till|ämne|kopia)\s?:/iu.test(
        one,
      ),
    ).length >= 2
  );
}
