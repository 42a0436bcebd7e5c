import type { Doubt } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import type { Fact, VenueFact } from '../facts.ts';
import { statedHouses } from '../venue/stated-houses.ts';
import { signsBesideAct } from './act-signs.ts';
import { candidatesOf } from './candidates.ts';
import { paperSigns } from './paper-signs.ts';
import { type Ranked, rank } from './rank.ts';
import { reasonOf } from './reasons.ts';
import { NAME_WEIGHTS } from './weights.ts';

export interface NamesOfShow {
  /** What is said outright to be the house, with its address. */
  stated: readonly VenueFact[];
  acts: readonly Ranked[];
  houses: readonly Ranked[];
}

/** Who plays and where, as far as the names of the paper tell: the act first, then the house beside it. */
export function namesOfShow(reading: Reading, isShowPaper: boolean): NamesOfShow {
  const before = known.get(reading);
  if (before) return before;
  const names = find(reading, isShowPaper);
  known.set(reading, names);
  return names;
}

const known = new WeakMap<Reading, NamesOfShow>();

function find(reading: Reading, isShowPaper: boolean): NamesOfShow {
  const stated = statedHouses(reading, isShowPaper);
  const candidates = candidatesOf(reading, isShowPaper, stated);
  const likely = rank(candidates, paperSigns(reading, 'artist', isShowPaper), NAME_WEIGHTS.artist);
  const called = calledAtLeast(calledSoFirst(likely, 'artist'));
  const acts = withOwnSlot(ofShowLineFirst(called, isShowPaper));
  const houses = calledSoFirst(
    rank(signsBesideAct(candidates, acts), paperSigns(reading, 'venue', isShowPaper), NAME_WEIGHTS.venue),
    'venue',
  );
  return { stated, acts, houses };
}

/** An agency's letterhead looks like an act's: what the paper calls its artist outright stands before it. */
function calledSoFirst(ranked: readonly Ranked[], field: Field): readonly Ranked[] {
  const [first] = ranked;
  if (!first || outright(first, field)) return ranked;
  const called = ranked.find(
    (one) =>
      one.probability >= THINKABLE &&
      outright(one, field) !== undefined &&
      !one.candidate.signs.has('digit') &&
      !isSame(one, first),
  );
  if (!called) return ranked;
  return [
    { ...called, probability: first.probability },
    { ...first, probability: called.probability },
    ...ranked.filter((one) => one !== first && one !== called),
  ];
}

/** `Act: BRASSICA` on the order of a van: the one name that a label calls the artist outright needs no other sign. */
function calledAtLeast(ranked: readonly Ranked[]): readonly Ranked[] {
  const [first, ...others] = ranked;
  const isCalled = (one: Ranked) =>
    (one.candidate.signs.get('label.artist') ?? 0) >= 1 ||
    (one.candidate.signs.get('column.artist') ?? 0) >= 1;
  if (!first || first.probability >= IN_HEAD_AND_ORDER || first.probability < CALLED) return ranked;
  const isOnly = isCalled(first) && !others.some((one) => isCalled(one) && !isSame(one, first));
  return isOnly ? [{ ...first, probability: IN_HEAD_AND_ORDER }, ...others] : ranked;
}

const CALLED = 0.15;

/** `Occasion: Concert of The Velvet Tide, Theatro Kymata, …`: who plays there stands before whoever else the paper is headed with. */
function ofShowLineFirst(ranked: readonly Ranked[], isShowPaper: boolean): readonly Ranked[] {
  const [first] = ranked;
  const said = ranked.find(
    ({ candidate: { signs }, probability }) =>
      signs.has('showLine.artist') && !signs.has('digit') && probability >= CALLED,
  );
  if (!first || !said || (first !== said && first.candidate.signs.has('showLine.artist'))) return ranked;
  if (isShowPaper && outright(first, 'artist')) return ranked;
  const probability = Math.max(first.probability, IN_HEAD_AND_ORDER);
  return [
    { ...said, probability },
    // What the order of a journey calls its group is a name for the booking.
    ...ranked
      .filter((one) => one !== said && (isShowPaper || !outright(one, 'artist')))
      .map((one) => ({ ...one, probability: Math.min(one.probability, said.probability) })),
  ];
}

/** `MARSH LANTERNS` over the paper and again at `21:15` of its running order: the likeliest name is the act's. */
function withOwnSlot(ranked: readonly Ranked[]): readonly Ranked[] {
  const [first] = ranked;
  if (!first || first.probability >= IN_HEAD_AND_ORDER) return ranked;
  const own = ranked.find(
    ({ probability, candidate: { line, signs } }) =>
      probability >= first.probability * AS_LIKELY &&
      line < HEAD_LINES &&
      signs.has('hourBefore') &&
      signs.has('capitals'),
  );
  return own ? [{ ...own, probability: IN_HEAD_AND_ORDER }, ...ranked.filter((one) => one !== own)] : ranked;
}

const AS_LIKELY = 0.75;

const HEAD_LINES = 3;
const IN_HEAD_AND_ORDER = 0.5;

/** `Grupo Los Faros` is the `Los Faros` that stands first already. */
function isSame({ candidate: a }: Ranked, { candidate: b }: Ranked): boolean {
  return ` ${a.key} `.includes(` ${b.key} `) || ` ${b.key} `.includes(` ${a.key} `);
}

const THINKABLE = 0.03;

/** A wrong name costs as much as two that are missed. */
const ENOUGH = 0.4;
const SURE = 0.7;
const RIVAL = 0.1;

/** The likeliest name, and those that rival it: what is as likely, and what the paper calls so outright. */
export function factsOf(ranked: readonly Ranked[], field: Field): Fact[] {
  const [first, ...others] = ranked;
  if (!first || first.probability < ENOUGH) return [];
  const rivals = others.filter((one) => one.probability >= RIVAL || outright(one, field) !== undefined);
  const doubts: Doubt[] = [
    ...(first.probability < SURE ? ['weak_context' as const] : []),
    ...(rivals.length > 0 ? ['rivals' as const] : []),
  ];
  return [
    factOf(first, field, first.probability, doubts),
    ...rivals.map((one) =>
      factOf(one, field, outright(one, field) ? first.probability * SECOND : one.probability, [
        'weak_context',
      ]),
    ),
  ];
}

type Field = 'artist' | 'venue';
/** How much a name that is called so outright, and yet is not the likeliest, counts beside that one. */
const SECOND = 0.6;

function factOf(ranked: Ranked, field: Field, specificity: number, doubts: Doubt[]): Fact {
  const { candidate, best } = ranked;
  const said = outright(ranked, field);
  return {
    value: candidate.name,
    method: said ? 'label' : 'pattern',
    reason: reasonOf(said ?? best),
    quote: candidate.quote,
    line: candidate.line,
    specificity,
    ...(doubts.length > 0 && { doubts }),
  };
}

/** The sign by which the paper calls this the artist or the house in so many words. */
function outright({ candidate }: Ranked, field: Field): string | undefined {
  return ['label', 'headed', 'column']
    .map((kind) => `${kind}.${field}`)
    .find((sign) => (candidate.signs.get(sign) ?? 0) >= OUTRIGHT);
}

const OUTRIGHT = 0.9;
