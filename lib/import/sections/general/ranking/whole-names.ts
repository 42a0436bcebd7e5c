import type { Reading } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { linkedTo } from '../names/linked-names.ts';
import { isCompany } from '../names/name-form.ts';
import { outright } from './outright.ts';
import type { Ranked } from './rank.ts';

/**
 * `Lotte Hagedorn & ihre Nachtlotsen`, of whom the paper also speaks as `Lotte Hagedorn` and as the `Nachtlotsen`; and
 * `Dulcie Marr & The` at the end of a line, which goes on below.
 */
export function wholeFirst(ranked: readonly Ranked[]): readonly Ranked[] {
  const [first] = ranked;
  if (!first) return ranked;
  const { key } = first.candidate;
  const isWhole = ({ candidate: one }: Ranked): boolean => {
    if (!one.key.includes(key) || one.key === key) return false;
    if (OPEN_END.test(first.candidate.name)) return one.key.startsWith(`${key} `);
    const rest = linkedTo(key, one.key);
    return rest !== undefined && !isCompany(rest) && ranked.some((other) => other.candidate.key === rest);
  };
  const whole = ranked.find(isWhole);
  if (!whole) return ranked;
  return [
    { ...whole, probability: first.probability },
    { ...first, probability: Math.min(first.probability, whole.probability) },
    ...ranked.filter((one) => one !== first && one !== whole),
  ];
}

const GROUP_BEFORE =
  /^(?:bandet|band|groupe|gruppe|grupo|banda|gruppen|orkestern|musikgruppe|artisten|artist|group) $/u;

/** `Artist: Bandet Norrsken`: what is said of it with the word for a group is said of it. */
export function withGroupWord(ranked: readonly Ranked[]): readonly Ranked[] {
  const [first] = ranked;
  if (!first) return ranked;
  const { key } = first.candidate;
  const group = ranked.find(
    ({ candidate: one }) => one.key.endsWith(key) && GROUP_BEFORE.test(one.key.slice(0, -key.length)),
  );
  if (!group) return ranked;
  const probability = Math.min(1, first.probability + group.probability);
  return [{ ...first, probability }, ...ranked.filter((one) => one !== first && one !== group)];
}

const SCHEDULE_WORD = /^ (?:set|show|live|concert|konzert|konsert|concierto|gig|tour)$/u;

/** `The Brackwater Set`, of whom the paper never speaks without that word: it is theirs, and no word for what they do. */
export function withOwnWord(reading: Reading, ranked: readonly Ranked[]): readonly Ranked[] {
  const [first] = ranked;
  if (!first) return ranked;
  const { key, lines } = first.candidate;
  const whole = ranked.find(
    ({ candidate: one }) => one.key.startsWith(key) && SCHEDULE_WORD.test(one.key.slice(key.length)),
  );
  if (
    !whole ||
    [...lines].some((line) => !foldName(reading.lines[line]?.text ?? '').includes(whole.candidate.key))
  )
    return ranked;
  const isTold = ['defined', 'party'].some((sign) => whole.candidate.signs.has(sign));
  if (!isTold && !outright(whole, 'artist') && !ARTICLED.test(whole.candidate.name)) return ranked;
  return [
    { ...whole, probability: first.probability },
    ...ranked.filter((one) => one !== whole && one !== first),
  ];
}

/** `The Lanterns Show` may be a show of theirs. */
const ARTICLED = /^the\s.*[^s\s]\s\p{L}+$/iu;

const OPEN_END =
  /(?:&|\s(?:and|und|et|y|och|e|with|mit|avec|con|the|ihre|seine|his|her|ses|sus|hans|hennes))$/iu;
