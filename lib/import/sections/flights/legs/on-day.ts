import type { Candidate } from '../../../candidate.ts';
import { addDays } from '../../shared/spots.ts';
import type { Leg } from '../types.ts';

/** The hours of a leg that are told without their day, on that one. */
export function onDay<L extends Leg>(leg: L, day: string): L {
  const { departureTime, arrivalTime, ...facts } = leg.facts;
  const [out, down] = [departureTime, arrivalTime].map((times) => times?.[0]?.value ?? '');
  const isOvernight = out !== undefined && down !== undefined && CLOCK.test(out) && down < out;
  const dated = (times: Candidate<string>[] | undefined, date: string) =>
    times?.map((one) => (CLOCK.test(one.value) ? { ...one, value: `${date}T${one.value}` } : one));
  const [departs, arrives] = [
    dated(departureTime, day),
    dated(arrivalTime, isOvernight ? addDays(day, 1) : day),
  ];
  return {
    ...leg,
    facts: { ...facts, ...(departs && { departureTime: departs }), ...(arrives && { arrivalTime: arrives }) },
  };
}
const CLOCK = /^\d{2}:\d{2}$/u;
