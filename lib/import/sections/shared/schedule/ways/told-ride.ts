import { saidActs } from '../acts/said-acts.ts';
import { findWay, type Way } from './places.ts';

/** The verbs of a ride that say where it begins, and those that say where it goes. */
export const FETCHED: ReadonlySet<string | undefined> = new Set([
  'Pick-up',
  'Abholung',
  'Prise en charge',
  'Recogida',
  'Hämtning',
]);
export const BROUGHT: ReadonlySet<string | undefined> = new Set(['Transfer', 'Fahrt', 'Traslado', 'Skjuts']);

/** `Malo nous ramasse à l'aéroport, minibus, vers l'hôtel`: behind the verb the first place is where people are fetched. */
export function toldRide(text: string): Way | undefined {
  const verb = saidActs(text, []).find(({ name }) => FETCHED.has(name));
  return verb && findWay(text.slice(verb.end).replace(AT, '$1at '));
}

const AT = /^([^,;]{0,24}?(?<!\p{L}))(?:à|au|en|in|im|am|på|i)\s/iu;
