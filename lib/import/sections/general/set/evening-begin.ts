import type { Reading } from '../../../reading/reading.ts';
import { phrasePattern, quick } from '../../../recognizers/phrases.ts';
import { kindOfTitle } from '../../shared/schedule/index.ts';
import { type TimedItem, timedItems } from '../../shared/schedule/times/timed-items.ts';
import type { Fact } from '../facts.ts';

/** What the evening is called, and not what the artist does in it. */
const EVENING = quick(
  /^\P{L}*(?:(?:the|der|die|das|le|la|el)\s)?(?:(?:begin(?:n|s|ning)?|starts?|anfang|start|d[ée]but|inicio|comienzo|b[öo]rjan|start av)(?:\s(?:of|der|des|du|de la|de l['’]|del?|av)\s?(?:the\s)?(?:event|evening|show|concert|programme?|veranstaltung|abends|konzerts|show|soir[ée]e|concert|spectacle|evento|concierto|espect[áa]culo|kv[äa]llen|konserten))?|(?:event|show|programme?|evening|concert)\s?(?:starts?|begins?)|(?:konzert|show|programm|veranstaltungs|abend)beginn|show|concert|konzert|konsert(?:start)?|spectacle|concierto|evento|event|veranstaltung|[ée]v[ée]nement|live|musi[ck]|musik)(?!\p{L})/iu,
);
/** Who plays before the artist, and what stands between them. */
const OPENERS = phrasePattern(
  'support(?:s| act| band)?',
  'openers?',
  'opening act',
  'special guests?',
  'changeover',
  'vorband',
  'vorprogramm',
  'vorgruppe',
  'umbau(?:pause)?',
  'première partie',
  '1ère partie',
  'changement de plateau',
  'telonero*',
  'artista invitad[oa]',
  'cambio de (?:escenario|grupo|banda)',
  'förband*',
  'scenbyte',
  'ombyggnad',
);
/** `20:15, no support` */
const NOBODY = /(?<!\p{L})(?:no|without|keine?n?|ohne|sans|pas de|sin|ningún|ingen|inget|utan)\s/iu;
const CHECK = /check|probe|balances?|prueba|load|aufbau|arriv|ankunft/iu;
/** So long after the doors' music a headliner may come on, in minutes. */
const LONGEST = 210;
const SURE = 0.9;
const MAX_WORDS = 5;

/**
 * `Beginn 20:00` above `Support 20:00` and `The Band 21:00` is when the evening begins: no set of the artist's, whether
 * or not the paper says when that is.
 */
export function withoutEveningBegin(reading: Reading, facts: readonly Fact[], hasArtist: boolean): Fact[] {
  const begins = facts.filter((fact) => EVENING.test(fact.quote) && !CHECK.test(fact.quote));
  if (begins.length === 0) return [...facts];
  const items = timedItems(reading);
  const gone = new Set(
    begins.filter(
      (begin) =>
        facts.some(
          (fact) => !begins.includes(fact) && fact.specificity >= SURE && isLater(fact.value, begin),
        ) || items.some((item) => isOpening(item, begin) || (!hasArtist && isNamedSlot(item, begin))),
    ),
  );
  return facts.filter((fact) => !gone.has(fact));
}

function isOpening({ labels, time }: TimedItem, begin: Fact): boolean {
  const [label = ''] = labels;
  return (
    OPENERS.test(label) &&
    !NOBODY.test(label) &&
    !CHECK.test(label) &&
    (time === begin.value || isLater(time, begin))
  );
}

/** Where nobody knows who the artist is, a name with an hour of its own may be theirs. */
function isNamedSlot({ labels, time, quote }: TimedItem, begin: Fact): boolean {
  const [label = ''] = labels;
  const words = label.split(/\s+/u);
  return (
    quote !== begin.quote &&
    isLater(time, begin) &&
    words.length <= MAX_WORDS &&
    words.every((word) => /^[\p{Lu}\d&]/u.test(word)) &&
    kindOfTitle(label) === undefined
  );
}

function isLater(time: string, begin: Fact): boolean {
  const after = (minutesOf(time) - minutesOf(begin.value) + 24 * 60) % (24 * 60);
  return after > 0 && after <= LONGEST;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
