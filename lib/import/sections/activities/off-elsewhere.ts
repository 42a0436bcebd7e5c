import { isWrittenLater } from '../../reading/order-of-papers.ts';
import type { Reading } from '../../reading/reading.ts';
import { foldName, wordsOf } from '../../recognizers/fold.ts';
import { findActWords, type ScheduleItem } from '../shared/schedule/index.ts';
import { clausesOff } from '../shared/schedule/standing/called-off.ts';

/** Acts that a show can do without, and of which a day has few. */
const MAY_GO: ReadonlySet<string | undefined> = new Set(['meet', 'signing', 'photo', 'press']);
const MIN_TELLING = 5;

interface Off {
  reading: Reading;
  kind: string;
  text: string;
}

/** The acts of some papers that another one strikes or calls off, by a sentence, a row or an event of its own. */
export function offElsewhere(
  readings: readonly Reading[],
  items: readonly ScheduleItem[],
): ReadonlySet<ScheduleItem> {
  const some = items.filter(({ kind }) => MAY_GO.has(kind));
  if (readings.length < 2 || some.length === 0) return new Set();
  const offs = readings.flatMap((reading) => {
    const standing = new Set<string | undefined>(
      some.flatMap((item) => (item.reading === reading ? item.kind : [])),
    );
    return offIn(reading).filter(({ kind }) => MAY_GO.has(kind) && !standing.has(kind));
  });
  return new Set(some.filter((item) => offs.some((off) => isMeant(off, item, some))));
}

function offIn(reading: Reading): Off[] {
  const struck = reading.lines.flatMap(({ line }) =>
    line.cells.flatMap((cell) => (cell.isStruck ? [cell.text] : [])),
  );
  const events = reading.source.structured.flatMap((block) =>
    block.kind === 'calendar-event' && /cancel/iu.test(block.data.status ?? '')
      ? [block.data.summary ?? '']
      : [],
  );
  const named = [...struck, ...events].flatMap((text): Off[] => {
    const word = findActWords(text).find(({ isStrong }) => isStrong);
    return word ? [{ reading, kind: word.kind, text }] : [];
  });
  return [...named, ...clausesOff(reading).map(({ text, word }) => ({ reading, kind: word.kind, text }))];
}

/** Of the only one of its kind nothing more need be said; of several one is told by a name. */
function isMeant(off: Off, item: ScheduleItem, some: readonly ScheduleItem[]): boolean {
  if (off.reading === item.reading || off.kind !== item.kind) return false;
  if (isWrittenLater({ reading: item.reading }, { reading: off.reading })) return false;
  const act = actOf(off.text);
  const isOnly =
    actOf(item.title.text) === act &&
    some.every((one) => actOf(one.title.text) !== act || one.start === item.start);
  const names = tellingWords(off.text);
  const own = tellingWords(item.title.text);
  return names.some((name) => own.includes(name)) || (isOnly && (names.length === 0 || own.length === 0));
}

/** `meet` of both `Meet & greet` and `VIP meet and greet`. */
const actOf = (text: string): string | undefined =>
  findActWords(text)
    .find(({ isStrong, kind }) => isStrong && MAY_GO.has(kind))
    ?.text.toLowerCase()
    .split(/[^\p{L}]/u)
    .find((word) => word !== 'vip');

/** The names in a title: no words for what is done. */
function tellingWords(text: string): string[] {
  const acts = findActWords(text);
  return wordsOf(text).flatMap(({ text: word, start }) =>
    word.length >= MIN_TELLING &&
    /^\p{Lu}/u.test(word) &&
    !acts.some((act) => start < act.end && start + word.length > act.start)
      ? [foldName(word)]
      : [],
  );
}
