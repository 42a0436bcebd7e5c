import type { Reading } from '../../reading/reading.ts';

/** A line about another day of the tour: `Tomorrow: Leeds, …`, `Morgen: Prag – Klub Vltava`. */
const OF_NEXT_DAY =
  /^[\s>*•–-]*(?:(?:tomorrow|next(?: (?:day|show|stop|up|gig|date))?|coming up|morgen|übermorgen|nächste[rs]? (?:tag|show|halt|station|konzert|termin)|demain|prochaine? (?:date|étape|concert|jour)|mañana|próxim[oa] (?:día|fecha|parada|concierto|bolo)|i morgon|imorgon|nästa (?:dag|stopp|spelning|gig))\s?[:–-]\s|(?:tomorrow|next|next (?:day|show|stop|up|gig)s?|coming up|(?:the )?days? ahead|upcoming|morgen|nächste termine|demain|prochaines dates|mañana|próximas fechas|imorgon|nästa dag)\s?:?\s?$)/iu;

/** The same where a sentence of running notes begins: `… paid Sunday. Next show: Wed Mar 10, Barrowfield Hall`. */
const WITHIN =
  /[.!?;]\s+(?:next (?:show|stop|gig|date|city)|nächste (?:show|station)|nächste[rs] (?:halt|konzert|termin)|prochaine (?:date|étape)|próxim[oa] (?:fecha|parada|concierto|bolo)|nästa (?:spelning|stopp|gig))\s?[:–-]\s/iu;

/** Whether a sentence begins so. */
export function speaksOfNextDay(text: string): boolean {
  return OF_NEXT_DAY.test(text);
}

/** Whether a line, or the heading it stands under, is about another day of the tour. */
export function isOfNextDay(reading: Reading, line: number): boolean {
  const [before, one] = [reading.lines[line - 1], reading.lines[line]];
  if (!one) return false;
  const goesOn = before !== undefined && before.block === one.block && !/[.!?]\s*$/u.test(before.text);
  return (
    OF_NEXT_DAY.test(one.text) ||
    OF_NEXT_DAY.test(reading.blocks[one.block]?.heading ?? '') ||
    WITHIN.test(one.text) ||
    (goesOn && !one.line.startsBlock && WITHIN.test(before.text))
  );
}
