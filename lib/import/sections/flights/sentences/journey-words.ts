import { quick } from '../../../recognizers/phrases.ts';

/** What a word of a sentence says of the journey: that it leaves a place, or that it reaches one. */
export type Side = 'from' | 'to';

const LEAVES =
  "leaves?|leaving|departs?|departing|departure|dep|takes? off|taking off|fl(?:ies|y|ying) out|sets? off|ab|abflug|abreise|startet|hebt|verlässt|geht|part|partent|partons|partez|départ|dép|décoll\\p{L}+|quittent?|s['’]envolent?|sale|salen|salimos|salís|salida|despeg\\p{L}+|parte|parten|avgår|avgång|avg|lyfter|åker|startar|lämnar";
const LANDS =
  'lands?|landing|touch(?:es|ing) down|arriv(?:es?|ing|al)|arr|gets? in(?:to)?|gets? to|getting (?:in(?:to)?|to)|comes?(?: in(?:to)?)?|coming(?: in(?:to)?)?|due(?: in(?:to)?)?|back in|in at|reach(?:es)?|an|ankunft|ank|landet|landen|landung|kommt|kommen|vient|viennent|viene|vienen|(?:ist|sind) um|arrivent?|arriv(?:ons|ez|ée)|arriver(?:a|ont|ai)|se posent?|atterri\\p{L}+|lleg(?:a|an|amos|áis|ada|ará|arán)|aterriz\\p{L}+|landar|anländer|ankomst|ankommer|kommer|framme|(?:är|ska vara) (?:i|framme)';

/** Each word for leaving (first group) or for reaching (second) a place. */
export const JOURNEY_WORDS = quick(
  new RegExp(`(?<![\\p{L}'’-])(?:(${LEAVES})|(${LANDS}))(?![\\p{L}'’-])`, 'giu'),
);

/** Right before a town. */
const FROM_TOWN =
  /(?<![\p{L}'’-])(?:from|out of|ex|ab|aus|von|vom|depuis|desde|från|leav(?:es?|ing)|depart(?:s|ing)|dep\.?|verlässt|quittent?|lämnar|(?<!(?:aéroport|aeropuerto|gare|estación|aeroporto|hotel|hôtel|centre|centro|concert|concierto|show) )de|d['’])\s?$/iu;
const TO_TOWN =
  /(?<![\p{L}'’-])(?:to|into|towards|nach|till|til|vers|hasta|hacia|lands?|landing|arr\.?|reach(?:es)?)\s$/iu;
/** Not the `A` of `A Coruña`. */
const TO_OR_IN_TOWN = /(?<![\p{L}'’-])[aà]\s$/u;
const IN_TOWN = /(?<![\p{L}'’-])(?:in|at|i|en|på)\s$/u;
/** Right behind a town, before the hour: `München ab 08:15`. */
const FROM_BEHIND = /^,?\s(?:ab|dep\.?|departs?|départ|salida|avg\.?|avgång):?\s(?=\d)/iu;
const TO_BEHIND = /^,?\s(?:an|arr\.?|arrives?|arrivée|llegada|ank\.?|ankomst):?\s(?=\d)/iu;

/** Which end of the journey a town is, by the words right before or behind it. */
export function sideBeside(before: string, behind: string): Side | 'in' | undefined {
  if (FROM_BEHIND.test(behind)) return 'from';
  if (TO_BEHIND.test(behind)) return 'to';
  const near = before.slice(-MAX_WORDS);
  if (FROM_TOWN.test(near)) return 'from';
  if (TO_TOWN.test(near) || TO_OR_IN_TOWN.test(near)) return 'to';
  return IN_TOWN.test(near) ? 'in' : undefined;
}
const MAX_WORDS = 32;

/** Nothing but small words of time and place, and signs. */
export const isOnlySmallWords = (text: string): boolean =>
  /^(?:[\s,:;()@–-]|(?<!\p{L})(?:at|on|um|am|gegen|about|around|à|le|el|la|las|a|den|kl|uhr|ab|an|dep|arr|ca|circa|vers|sobre)(?!\p{L})\.?)*$/iu.test(
    text,
  );

/** Whose hour is of the car, the door or the gate, and not of the flight. */
export const isOfOtherMatter = (before: string): boolean =>
  /(?<!\p{L})(?:pick(?:ed|ing)?[- ]?up|collect\p{L}*|lobby|meet\p{L}*|check[- ]?in|boarding|gate|leave hotel|taxi|shuttle|car there|abhol\p{L}*|abgeholt|treffpunkt|recog\p{L}*|prise en charge|récupér\p{L}*|hämt\p{L}*)(?!\p{L})[^,;()]*$/iu.test(
    before,
  );
