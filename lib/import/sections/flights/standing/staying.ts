import { foldName } from '../../../recognizers/fold.ts';
import type { Leg, Passenger } from '../types.ts';
import { saysStays } from './words.ts';

const SENTENCE = /(?<=[.;!?)])\s|[\n()]/u;

/** Without those of whom the lines of the leg say that they stay: `Noor stays on and does not fly back`. */
export function withoutStaying({ reading, firstLine, lastLine }: Leg, people: Passenger[]): Passenger[] {
  const said = reading.lines
    .slice(firstLine, lastLine + 1)
    .flatMap(({ text }) => (saysStays(text) ? text.split(SENTENCE).filter(saysStays) : []))
    .map((sentence) => ` ${foldName(sentence).replace(/[^\p{L}]+/gu, ' ')} `);
  const isStaying = ({ name }: Passenger) =>
    foldName(name.value)
      .split(' ')
      .some((word) => word.length > 1 && said.some((sentence) => sentence.includes(` ${word} `)));
  const flying = said.length > 0 ? people.filter((person) => !isStaying(person)) : people;
  return flying.length > 0 ? flying : people;
}
