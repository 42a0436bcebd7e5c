import type { Reading, ReadLine } from '../../reading/reading.ts';
import { findMoney } from '../../recognizers/money.ts';
import { findTimes } from '../../recognizers/times.ts';
import type { TechnicalField } from './fields.ts';
import { ITEM } from './gear-list.ts';
import { add, type TechnicalPart } from './part.ts';
import { statementsAmong } from './pieces.ts';
import { type FieldScore, isSaidToo, scoreFields } from './score.ts';
import { ENOUGH, SENTENCE_WORDS, saysNothing } from './talk.ts';
import { isTechnicalWish } from './wishes.ts';

/** Papers that are no riders speak of gear in a sentence here and there: what is needed, provided or brought. */
export function wishes(reading: Reading, lines: readonly ReadLine[], isRider: boolean): TechnicalPart[] {
  const parts: TechnicalPart[] = [];
  let announced: { field: TechnicalField; line: number } | undefined;
  for (const { text, firstLine, lastLine, sentence } of statementsAmong(reading, lines)) {
    const [best, second] = scoreFields(text);
    if (announced?.line === firstLine - 1 && ITEM.test(reading.lines[firstLine]?.text ?? '')) {
      announced.line = lastLine;
      add(parts, best?.isSure ? best.field : announced.field, { text, line: firstLine });
      continue;
    }
    announced = undefined;
    if (saysNothing(reading, text) || findMoney(text, reading).length > (isRider ? 1 : 0)) continue;
    // `PA, lights and risers` in a list of duties says only that there are some.
    if (!isRider && text !== sentence && !/[\d(]/.test(text)) continue;
    // When somebody has to be somewhere is the day's schedule.
    if (!isRider && !best?.isMeasured && findTimes(text, reading).length > 0) continue;
    if (!best?.isSure) continue;
    if (!(isRider || best.isMeasured || isTechnicalWish(sentence, best.score) || isListOfGear(text, best)))
      continue;
    if (/:$/u.test(text)) announced = { field: best.field, line: lastLine };
    add(parts, best.field, { text, line: firstLine });
    if (second?.isSure && (second.isMeasured || isSaidToo(best.score, second.score, 4)))
      add(parts, second.field, { text, line: firstLine });
  }
  return parts;
}

/** `Gretsch kit, Ampeg SVT, two Vox AC30`: several things of one field parted by commas need no verb. */
function isListOfGear(text: string, best: FieldScore): boolean {
  return best.score >= ENOUGH && /[,:]\s/u.test(text) && text.split(/\s+/u).length <= 3 * SENTENCE_WORDS;
}
