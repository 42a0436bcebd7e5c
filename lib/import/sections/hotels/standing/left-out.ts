import { findQuote } from '../../../reading/quote.ts';
import type { Reading } from '../../../reading/reading.ts';
import { statementsAt } from '../../../reading/statements.ts';
import type { LeftOut } from '../../section.ts';
import { candidateAt } from '../../shared/spots.ts';
import type { HotelName } from '../names/find-names.ts';
import { isSameHotel } from '../names/name-keys.ts';
import type { StayCandidates } from '../types.ts';

type OffStay = LeftOut<StayCandidates>;

/** Houses that words of the paper call off, by their names. */
export function houseCalledOff(reading: Reading, gone: Iterable<HotelName>): OffStay[] {
  return [...gone]
    .filter(({ name, isGuess }) => !isGuess && !ONE_LOUD_WORD.test(name))
    .map((one) => {
      const name = candidateAt(reading, one.name, [one], { reason: 'called off' });
      const told = statementsAt(reading, one.line).find(({ text }) => text.includes(one.name));
      const evidence = (told && findQuote(reading, told.text, told.firstLine)) ?? name.evidence[0];
      return {
        entry: { name: [name] },
        reason: 'the paper calls its booking off',
        ...(evidence && { evidence }),
      };
    });
}

/** `FLIGHT` over what is off. */
const ONE_LOUD_WORD = /^\p{Lu}+$/u;

/** Stays in whose place the paper puts another house. */
export const replacedStays = (gone: readonly StayCandidates[]): OffStay[] =>
  gone.map((entry) => {
    const evidence = entry.name?.[0]?.evidence[0];
    return { entry, reason: 'another house takes its place', ...(evidence && { evidence }) };
  });

/** Each house once, as fully as any mention has it, and none in which somebody stays after all. */
export function leftOutStays(off: readonly OffStay[], standing: readonly StayCandidates[]): OffStay[] {
  const nameOf = (entry: StayCandidates) => entry.name?.[0]?.value;
  const fullest: OffStay[] = [];
  for (const one of off) {
    const name = nameOf(one.entry);
    if (!name || standing.some((entry) => isSameHotel(nameOf(entry) ?? '', name))) continue;
    const at = fullest.findIndex(({ entry }) => isSameHotel(nameOf(entry) ?? '', name));
    const known = fullest[at];
    if (!known) fullest.push(one);
    else if (Object.keys(one.entry).length > Object.keys(known.entry).length) fullest[at] = one;
  }
  return fullest;
}
