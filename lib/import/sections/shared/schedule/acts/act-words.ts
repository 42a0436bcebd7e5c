import { activityConcept } from '../../../../recognizers/labels.ts';
import { likelyOf, matchesOf, phrasePattern } from '../../../../recognizers/phrases.ts';
import { memory } from '../../../../recognizers/remember.ts';
import { ACT_KINDS, type ActKind, STRONG, WEAK } from './act-phrases.ts';

export type { ActKind } from './act-phrases.ts';

export interface ActWord {
  kind: ActKind;
  /** The words as they stand in the text. */
  text: string;
  start: number;
  end: number;
  /** What a running order would call an act that the text says with a verb. */
  name?: string;
  /** False for words such as `car` or `end`, which name an act only where a running order says so. */
  isStrong: boolean;
}

const likelyActs = likelyOf(
  ACT_KINDS.flatMap((kind) => [
    { kind, isStrong: true, pattern: phrasePattern(...STRONG[kind]) },
    ...(WEAK[kind] ? [{ kind, isStrong: false, pattern: phrasePattern(...WEAK[kind]) }] : []),
  ]),
  ({ pattern }) => pattern,
);

/** Every word that names an act, in reading order; of overlapping ones the longest, strong before weak. */
export const findActWords = (text: string): readonly ActWord[] =>
  remembered(text, '', () => searchActWords(text));

const remembered = memory<readonly ActWord[]>();

function searchActWords(text: string): ActWord[] {
  if (!/\p{L}{2}|s\/c|m\s?[&+]\s?g/iu.test(text)) return [];
  const all: ActWord[] = [];
  for (const { kind, isStrong, pattern } of likelyActs(text)) {
    for (const m of matchesOf(text, pattern)) {
      if (!isStrong && STAGE.test(m[0]) && AT_PLACE.test(text.slice(0, m.index))) continue;
      all.push({ kind, isStrong, text: m[0], start: m.index, end: m.index + m[0].length });
    }
  }
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || Number(b.isStrong) - Number(a.isStrong));
  const kept: ActWord[] = [];
  for (const word of all) {
    if (!kept.some((other) => word.start < other.end && other.start < word.end)) kept.push(word);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** `Keeper talk from stage`: a place and not what is played there. */
const STAGE = /^(?:stage|bühne|scen|escenario)$/iu;
const AT_PLACE =
  /(?<!\p{L})(?:from|at|off|to|by|beside|behind|near|across|auf|von|vor|an|hinter|de|du|sur|depuis|desde|en|på|vid|från)\s(?:the\s|der\s|la\s|el\s)?$/iu;

/** What a title of a running order is about: another act's line first, then the way somewhere, then the first word. */
export function kindOfTitle(title: string): { kind: ActKind; isStrong: boolean } | undefined {
  const words = findActWords(title);
  const support = words.find((word) => word.kind === 'support' && word.isStrong);
  if (support) return support;
  const strong = words.filter((word) => word.isStrong);
  if (isWay(title, strong)) return { kind: 'transfer', isStrong: true };
  const first = words[0];
  if (
    first?.kind === 'transfer' &&
    strong.every((word) => ['transfer', 'meal', 'hotel', 'flight', 'doors'].includes(word.kind))
  )
    return first.isStrong ? first : (kindOfLabel(title, first) ?? first);
  const way = words.find((word) => word.kind === 'transfer' && (word.isStrong || first?.kind === 'hotel'));
  // `Changeover + line check`: what is done in the changeover says more.
  const check = strong.find((word) => word.kind === 'line-check');
  return (
    way ??
    (strong[0]?.kind === 'changeover' ? check : undefined) ??
    strong[0] ??
    kindOfLabel(title, first) ??
    first
  );
}

/** `Gare de Quimper → hôtel` needs no word for the ride. */
const WAY = /\p{L}(?:\s\d{1,3})?[\u00ad\s)]*(?:→|->|=>|⇒|➜|(?<=\s)>(?=\s))\s?\p{L}/u;
const NEAR_A_WAY: ReadonlySet<ActKind> = new Set(['transfer', 'hotel', 'flight']);
/** Behind the beginning they name an end of it: `Hotel -> Radio Luz`, `Airport, arrivals door B -> Hotel`. */
const END_OF_WAY: ReadonlySet<ActKind> = new Set(['press', 'doors', 'meal', 'meet']);

function isWay(title: string, words: readonly ActWord[]): boolean {
  const plain = title.replace(/\([^()]*\)?/gu, (aside) => '\u00ad'.repeat(aside.length));
  const way = WAY.exec(plain);
  if (!way) return false;
  const behind = plain.slice(way.index + way[0].length).search(/[,;\u00ad]/u);
  const end = behind < 0 ? plain.length : way.index + way[0].length + behind;
  return words.every(
    ({ kind, start }) =>
      NEAR_A_WAY.has(kind) ||
      start >= end ||
      plain[start] === '\u00ad' ||
      (start > 0 && END_OF_WAY.has(kind)),
  );
}

const KIND_OF_CONCEPT: Record<string, ActKind> = {
  'activity.loadIn': 'load-in',
  'activity.lineCheck': 'line-check',
  'activity.soundcheck': 'soundcheck',
  'activity.doors': 'doors',
  'activity.support': 'support',
  'activity.set': 'set',
  'activity.changeover': 'changeover',
  'activity.curfew': 'curfew',
  'activity.loadOut': 'load-out',
  'activity.press': 'press',
  'activity.meetGreet': 'meet',
  'activity.transfer': 'transfer',
  'activity.meal': 'meal',
  'activity.checkIn': 'hotel',
  'activity.flight': 'flight',
};

/** `Access`, `SC`, `Talk`: words that mean many things, but are the whole of a label. */
function kindOfLabel(
  title: string,
  word: ActWord | undefined,
): { kind: ActKind; isStrong: boolean } | undefined {
  const concept = activityConcept(title);
  const kind = concept?.specificity === 1 ? (word?.kind ?? KIND_OF_CONCEPT[concept.concept]) : undefined;
  return kind && { kind, isStrong: true };
}
