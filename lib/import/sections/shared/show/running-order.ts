import type { Reading } from '../../../reading/reading.ts';
import { phrasePattern } from '../../../recognizers/phrases.ts';
import { timeGroups } from '../schedule/times/time-groups.ts';

/** What happens at a show on the day of a show, each told apart from the others. */
const ACTS = [
  phrasePattern(
    'doors?',
    'gates',
    'einlass',
    'türen',
    'portes',
    'puertas',
    'apertura',
    'insläpp',
    'dörrar(?:na)?',
  ),
  phrasePattern(
    'sound ?-?check',
    'line ?-?check',
    'check',
    'balances?',
    'raccords?',
    'prueba',
    'ljudkoll',
    'ljudprov',
    'ljud-?check',
    'anspielprobe',
  ),
  phrasePattern(
    '(?:load|get)(?:ed|ing)?(?: |-)?in',
    'aufbau',
    'montage',
    'montaje',
    'inlast(?:ning)?',
    'ausladen',
  ),
  phrasePattern(
    'on stage',
    '(?:stage|set) ?times?',
    '(?:we|you) (?:play|go on)',
    'auf der bühne',
    'ihr spielt',
    '(?:passage )?sur scène',
    'vous jouez',
    'en escena',
    'tocáis',
    'på scen(?:en)?',
    'scentid',
    '(?:ni|vi) spelar',
    'curfew',
    'show ?time',
  ),
];

const LEAST = 2;
const REACH = 420;

/** `get-in 15:00, doors 19:30, we play at 20:45`: hours of two things or more that make up the day of a show. */
export function isRunningOrder(text: string, reading: Reading): boolean {
  const near = text.slice(0, REACH);
  return ACTS.filter((act) => act.test(near)).length >= LEAST && timeGroups(near, reading).length >= LEAST;
}

/** How many of them a paper gives an hour for. */
export function actsWithHours(reading: Reading): number {
  const texts = reading.lines.map(({ text }) => text).filter((text) => /\d/.test(text));
  return ACTS.filter((act) => texts.some((text) => act.test(text) && timeGroups(text, reading).length > 0))
    .length;
}
