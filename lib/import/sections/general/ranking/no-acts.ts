import { outright } from './outright.ts';
import type { Ranked } from './rank.ts';

/**
 * `Coyle & Venn Artists` over a paper is who sends it, `Benefizkonzert` what is played, `Mareas Tour` on which journey, `The Tin Pub` above its street
 * where: none is who plays, but where the paper calls it so.
 */
export function noActsBehind(ranked: readonly Ranked[]): readonly Ranked[] {
  const weighed = ranked.map((one) => {
    const isNone = isNoAct(one) && outright(one, 'artist') === undefined;
    return isNone ? { ...one, probability: one.probability * PLAYS } : one;
  });
  return weighed.toSorted((a, b) => b.probability - a.probability);
}

const PLAYS = 0.3;

function isNoAct({ candidate: { name, signs } }: Ranked): boolean {
  const isHouse = signs.has('house') && signs.has('address') && !signs.has('ensemble');
  return OF_AGENTS.test(name) || KIND_OF_CONCERT.test(name) || OF_TOUR.test(name) || isHouse;
}

const OF_AGENTS =
  /\s(?:artists|management|agency|agentur|bookings?|talent|touring|productions?|presents|entertainment|promotions?)$/iu;
const OF_TOUR = /\s(?:tour(?:nee)?|tournée|turné)$/iu;
const KIND_OF_CONCERT = /^(?!\P{L})\p{L}*(?:konzert(?:e|abend|reihe)?|konsert(?:en|er)?)$/iu;
