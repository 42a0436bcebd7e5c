import type { Doubt } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { BUSINESS } from '../artist/artist-words.ts';
import type { Fact, VenueFact } from '../facts.ts';
import { isCompany } from '../names/name-form.ts';
import { statedHouses } from '../venue/stated-houses.ts';
import { actAtHouse } from './act-at-house.ts';
import { signsBesideAct } from './act-signs.ts';
import { candidatesOf, STATED } from './candidates.ts';
import { noActsBehind } from './no-acts.ts';
import { mayBeHouses, partedByHouseWord } from './not-houses.ts';
import { isSame, withOtherForms } from './other-forms.ts';
import { AS_LIKELY, CALLED, ENOUGH, type Field, IN_HEAD_AND_ORDER, outright } from './outright.ts';
import { paperSigns } from './paper-signs.ts';
import { type Ranked, rank } from './rank.ts';
import { reasonOf } from './reasons.ts';
import { NAME_WEIGHTS } from './weights.ts';
import { wholeFirst, withGroupWord, withOwnWord } from './whole-names.ts';

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
  const likely = noActsBehind(
    rank(candidates, paperSigns(reading, 'artist', isShowPaper), NAME_WEIGHTS.artist),
  );
  const whole = withGroupWord(withOwnWord(reading, wholeFirst(partyFirst(likely))));
  const called = calledAtLeast(calledSoFirst(whole, 'artist'), 'artist');
  const playing = saidToPlayFirst(ofShowLineFirst(called, isShowPaper), actAtHouse(reading, stated));
  const likeliest = titledAtLeast(preparedFor(withOwnSlot(playing)));
  const [houseLike, acts] = partedByHouseWord(reading, likeliest);
  const ranked = rank(
    signsBesideAct(candidates, acts),
    paperSigns(reading, 'venue', isShowPaper),
    NAME_WEIGHTS.venue,
  );
  const places = mayBeHouses(reading, ranked);
  const houses = calledAtLeast(statedBeforeTables(calledSoFirst(places, 'venue')), 'venue');
  return { stated, acts, houses: [...houseLike, ...houses] };
}

/**
 * `and Ms Sunniva Aakre, violin (hereinafter “the Artist”)`: whom the contract makes its artist, where it makes one so;
 * else whose the show is: `« Les Heures » de Nour Valmy`.
 */
function partyFirst(ranked: readonly Ranked[]): readonly Ranked[] {
  const [first] = ranked;
  const called = ranked.filter(({ candidate }) => (candidate.signs.get('party') ?? 0) >= AS_ARTIST);
  const makers = ranked.filter(({ candidate }) => candidate.signs.has('maker'));
  // An agency signs for the act.
  const isCalled = called.some(({ candidate }) => !candidate.signs.has('name.firm'));
  const [party, other] = isCalled ? called : makers;
  if (!first || !party || other || outright(first, 'artist')) return ranked;
  // One word of a longer name is not all of it.
  const { signs } = party.candidate;
  const isPart = signs.has('words1') && signs.has('withinAsOften') && !isSignedAsFirm(party, ranked);
  if (isPart || signs.has('name.firm')) return ranked;
  return [
    { ...party, probability: Math.max(first.probability, IN_HEAD_AND_ORDER) },
    ...ranked
      .filter((one) => one !== party)
      .map((one) => ({ ...one, probability: Math.min(one.probability, CALLED) })),
  ];
}

/** `Moosbruch GbR`: the name it stands in is its own. */
function isSignedAsFirm({ candidate: { key } }: Ranked, ranked: readonly Ranked[]): boolean {
  const wholes = ranked.filter(
    ({ candidate: one }) => one.key !== key && ` ${one.key} `.includes(` ${key} `),
  );
  return wholes.every(({ candidate: { name } }) => isCompany(name));
}

/** The weight of a party that is called the artist. */
const AS_ARTIST = 0.8;

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

/**
 * `Act: BRASSICA` on the order of a van: the one name that a label calls the artist outright needs no other sign; so does
 * the one house under `Ort` with its address.
 */
function calledAtLeast(ranked: readonly Ranked[], field: Field): readonly Ranked[] {
  const [first, ...others] = ranked;
  const isCalled = ({ candidate: { signs } }: Ranked) =>
    (signs.get(`label.${field}`) ?? 0) >= 1 ||
    (signs.get(`column.${field}`) ?? 0) >= 1 ||
    (field === 'venue' && (signs.get('label.venue') ?? 0) >= VAGUE_LABEL && signs.has('addressBehind'));
  if (!first || first.probability >= IN_HEAD_AND_ORDER || first.probability < CALLED) return ranked;
  const isOnly = isCalled(first) && !others.some((one) => isCalled(one) && !isSame(one, first));
  return isOnly ? [{ ...first, probability: IN_HEAD_AND_ORDER }, ...others] : ranked;
}

/** Who a sentence says plays at the house stands before what only looks like a name. */
function saidToPlayFirst(ranked: readonly Ranked[], key: string | undefined): readonly Ranked[] {
  const [first] = ranked;
  const said = ranked.find(({ candidate }) => candidate.key === key && !candidate.signs.has('event'));
  if (!first || !said || outright(first, 'artist')) return ranked;
  return [
    { ...said, probability: Math.max(said.probability, IN_HEAD_AND_ORDER) },
    ...ranked
      .filter((one) => one !== said)
      .map((one) => ({ ...one, probability: Math.min(one.probability, CALLED) })),
  ];
}

/** `Prepared for: THE MILKBAR SAINTS` on the papers of a journey to the show that a line of theirs names. */
function preparedFor(ranked: readonly Ranked[]): readonly Ranked[] {
  const [first] = ranked;
  const hasShow = ranked.some(({ candidate }) => candidate.signs.has('showLine.venue'));
  if (!first || !hasShow || first.probability >= ENOUGH) return ranked;
  const { signs, name } = first.candidate;
  const isFor = (signs.get('label.artist') ?? 0) >= FOR_WHOM && signs.has('wholeValue');
  const isAct =
    isFor && !BUSINESS.test(name) && !isCompany(name) && (signs.has('capitals') || signs.has('plural'));
  return isAct ? [{ ...first, probability: IN_HEAD_AND_ORDER }, ...ranked.slice(1)] : ranked;
}

const TITLED = ['top.ofArtist', 'top.onlyName', 'top.0@rider'];
const QUOTED_GROUP = ['cueBefore.act', 'next.act', 'quoted'];

/** `Technical rider – AWAITING MOSS`, `der Musikgruppe „Moosbruch“`: where nothing else speaks for another. */
function titledAtLeast(ranked: readonly Ranked[]): readonly Ranked[] {
  const [first, second] = ranked;
  if (!first || first.probability >= ENOUGH || first.probability < CALLED) return ranked;
  const own = first.candidate.signs;
  const isTitled = [TITLED, QUOTED_GROUP].some((signs) => signs.every((sign) => own.has(sign)));
  const isAlone = (second?.probability ?? 0) < first.probability * AS_LIKELY && !own.has('house');
  return isTitled && isAlone ? [{ ...first, probability: IN_HEAD_AND_ORDER }, ...ranked.slice(1)] : ranked;
}

/** What a label like `prepared for` says of the act. */
const FOR_WHOM = 0.6;

const VAGUE_LABEL = 0.8;

/** `table for 5 at Spisehuset Kvist`: where one eats is not where one plays, when a sentence says where that is. */
function statedBeforeTables(ranked: readonly Ranked[]): readonly Ranked[] {
  const [first] = ranked;
  const signs = first?.candidate.signs;
  if (!first || !signs?.has('before.food') || signs.has(STATED)) return ranked;
  const stated = ranked.find(
    ({ candidate, probability }) =>
      probability >= THINKABLE && (candidate.signs.get(STATED) ?? 0) >= VAGUE_LABEL,
  );
  if (!stated) return ranked;
  return [
    { ...stated, probability: first.probability },
    ...ranked
      .filter((one) => one !== stated)
      .map((one) => (one === first ? { ...one, probability: THINKABLE } : one)),
  ];
}

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

const HEAD_LINES = 3;

const THINKABLE = 0.03;

const SURE = 0.7;
const RIVAL = 0.1;

/** The likeliest name, and those that rival it: what is as likely, and what the paper calls so outright. */
export function factsOf(ranked: readonly Ranked[], field: Field, isShowPaper: boolean): Fact[] {
  const [likeliest, ...others] = ranked;
  if (!likeliest) return [];
  const first = isShowPaper ? withOtherForms(likeliest, others) : likeliest;
  if (first.probability < ENOUGH) return [];
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
