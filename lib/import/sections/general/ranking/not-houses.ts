import { linesWith } from '../../../reading/find-line.ts';
import { paperKindOf } from '../../../reading/paper-kind.ts';
import type { Reading } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { findPostalPlaces } from '../../../recognizers/places.ts';
import { isNoun } from '../venue/venue-cues.ts';
import { keyOf } from './candidate.ts';
import { CALLED, IN_HEAD_AND_ORDER, outright } from './outright.ts';
import type { Ranked } from './rank.ts';

/** Without those that cannot be where it is played: who writes, who signs, what is called like any house. */
export function mayBeHouses(reading: Reading, ranked: readonly Ranked[]): Ranked[] {
  const writers = writersOf(reading);
  const named = without(ranked, (one) => {
    const { name } = one.candidate;
    return TOWN_AS_PARTY.test(name) || (isNoun(name.replace(ARTICLE, '')) && !outright(one, 'venue'));
  });
  return named.filter(({ candidate }) => !writers.has(candidate.key));
}

/** `la Ville de Dax`, `Gävle kommun`: who signs, not where it is played. */
const TOWN_AS_PARTY =
  /^(?:(?:la|the|die|el)\s)?(?:(?:ville|commune|city|town|borough|county|ayuntamiento|municipio)\s(?:of|del?|d['’])|(?:stadt|gemeinde|landkreis)\s\p{Lu})|\p{L}\skommun$/iu;

/** What cannot be meant leaves its share to the others. */
function without(ranked: readonly Ranked[], isNone: (one: Ranked) => boolean): Ranked[] {
  const [out, kept] = [ranked.filter(isNone), ranked.filter((one) => !isNone(one))];
  const share = out.reduce((sum, { probability }) => sum + probability, 0);
  return kept.map((one) => ({ ...one, probability: one.probability / Math.max(LEAST_SHARE, 1 - share) }));
}

const LEAST_SHARE = 0.1;

const ARTICLE = /^(?:the|der|die|das|la|le|el)\s/iu;

const HOUSE_BEFORE =
  /(?<!\p{L})(?:theat(?:re|er)|teatro|teatern?|clubs?|klubb?(?:en)?|salle|sala|espace|kulturhaus|kulturhuset|cine(?:ma)?|kino|auditori(?:um|o)|arena)\s(?:(?:le|la|les|el|los|de|du|the)\s)?$/u;

/** `Fiche technique Petit Chien` of the `Théâtre le Petit Chien`: a name that looks like an act's and is the house's. */
export function partedByHouseWord(
  reading: Reading,
  ranked: readonly Ranked[],
): readonly [Ranked[], readonly Ranked[]] {
  const [first, ...others] = ranked;
  if (!first || first.probability < CALLED || outright(first, 'artist')) return [[], ranked];
  const { key, signs } = first.candidate;
  const isOwner = signs.has('house') && signs.has('top.venue') && isSheetOfHouse(reading);
  const isHouse =
    isOwner ||
    [...linesWith(reading, key, 'name')].some(({ line }) => {
      const text = foldName(reading.lines[line]?.text ?? '');
      return HOUSE_BEFORE.test(text.slice(0, text.indexOf(key)));
    });
  return isHouse ? [[{ ...first, probability: IN_HEAD_AND_ORDER }], others] : [[], ranked];
}

/** How many it holds, or its address at the top: so a house describes itself. */
const HOLDS =
  /(?<!\p{L})(?:capacity|kapazität|jauge|aforo|kapacitet)\s?[:|]?\s?(?:\p{L}+\s){0,2}\d|\d\s(?:seats|(?:sitz)?plätze|places assises|localidades|butacas|(?:sitt)?platser)(?!\p{L})/iu;
const HEAD = 25;
const TOP = 6;

function isSheetOfHouse(reading: Reading): boolean {
  if (paperKindOf(reading).kind !== 'rider' || reading.messages.length > 0) return false;
  const head = reading.lines.slice(0, HEAD);
  return head.some(
    ({ text, index }) => HOLDS.test(text) || (index < TOP && findPostalPlaces(text, reading).length > 0),
  );
}

/** Who writes and gets the mails of a thread: no house bears such a name. */
function writersOf(reading: Reading): ReadonlySet<string> {
  const people = reading.messages.flatMap(({ headers: { from, to = [], cc = [] } }) => [from, ...to, ...cc]);
  return new Set(people.flatMap((one) => (one?.email && one.name ? [keyOf(one.name)] : [])));
}
