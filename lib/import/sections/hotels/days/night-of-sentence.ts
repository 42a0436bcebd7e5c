import type { Candidate } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { splitSentences } from '../../../recognizers/sentences.ts';
import { findLooseDates } from '../../shared/loose-dates.ts';
import { candidateAt } from '../../shared/spots.ts';
import type { Stay } from '../types.ts';

/** That somebody is in the house, up to its name. */
const LEADS_IN = quick(
  /(?<!\p{L})(?:you|we|they|band|crew|group|party|artists?|musicians|everyone|everybody|ihr|wir|sie|alle|vous|nous|on|ils|vosotros|todos|ni|vi|alla)(?:['’](?:re|ll be|s)| are| is| will be| seid| sind| bleibt| êtes| sommes| est| estáis| estamos| están| är)(?: (?:all|both|now|jetzt|alle|tous|todos|alla|nu)){0,2} (?:in|at|im|in der|bei|beim|au|à|en|på|i)\s(?:the |la |l['’]|el |der |dem )?$/iu,
);
const SLEEPS = quick(
  /(?<!\p{L})(?:rooms?|singles?|doubles?|twins?|(?:einzel|doppel)?zimmer|[ed]z|chambres?|habitaci\p{L}+|rum|hotel|h[oô]tel|hotell|accommodation|lodging|digs|unterkunft|hébergement|logement|alojamiento|boende|sleep\p{L}*|stay(?:ing|s)?|overnight\p{L}*|schlaf\p{L}*|schläf\p{L}*|übernacht\p{L}*|wohnt|wohnen|untergebracht|dorm\p{L}+|log(?:ez|eons|és?|ées?|ent)|héberg\p{L}+|aloj\p{L}+|hosped\p{L}+|bor|sover|övernattar|inkvarterade?)(?!\p{L})/iu,
);
/** Words right before the one day of the sentence, none of which says more of it than that it is that day. */
const ON_DAY =
  /(?:(?<!\p{L})(?:on|for|am|für den|le|pour le|el|para el|den|på|till)(?: the| night of)?|,|\)|:|–)\s(?:\p{L}{2,10}\.?,?\s)?(?:the\s|den\s|le\s|el\s)?$/iu;
/** `schlaft am 14. Mai im` */
const LEADS_TO_NAME = /^\s?,?\s(?:im|in|in der|at|at the|au|à|à l['’]|en|en el|på)\s$/iu;
/** Between the house and the day another clause begins. */
const SAYS_MORE =
  /(?<!\p{L})(?:is|are|was|were|will|ist|sind|war|wird|est|sont|sera|es|son|será|är|var|blir|paid|invoice\p{L}*|dinner|lunch|show|concert)(?!\p{L})/iu;
const HOUR = /\d{1,2}[:.h]\d{2}(?![.\d])|\d\s?[ap]\.?m(?!\p{L})/iu;

/** `You're in the Rex Hotel on the 14th of May`: the night of the one day that the sentence names. */
export function nightOfSentence(reading: Reading, stay: Stay): Candidate<string>[] {
  const { line, start, end } = stay.home;
  const { text = '', isMailDate } = reading.lines[line] ?? {};
  const sentence = splitSentences(text).findLast((one) => one.start <= start);
  if (!sentence || isMailDate || !/\d/.test(sentence.text) || HOUR.test(sentence.text)) return [];
  const before = text.slice(sentence.start, start);
  if (!LEADS_IN.test(before) && !SLEEPS.test(before)) return [];
  const [date, other] = findLooseDates(sentence.text, reading);
  if (!date || other || date.value.range) return [];
  const spot = { line, start: sentence.start + date.start, end: sentence.start + date.end };
  const isBehind = spot.start >= end;
  const isBefore = spot.end <= start && LEADS_TO_NAME.test(text.slice(spot.end, start));
  const lead = text.slice(isBehind ? end : sentence.start, spot.start);
  if (!(isBehind || isBefore) || !ON_DAY.test(lead) || (isBehind && SAYS_MORE.test(lead))) return [];
  return [
    candidateAt(reading, date.value.date, [spot], {
      reason: 'day of the sentence that says who sleeps there',
      doubts: [...(date.doubts ?? []), 'weak_context'],
      specificity: 0.4,
    }),
  ];
}
