import { quick } from '../../../../recognizers/phrases.ts';
import { saysChange } from '../standing/replaced-times.ts';
import type { TimeGroup } from '../times/time-groups.ts';
import { findWay } from '../ways/places.ts';
import { type ActWord, findActWords } from './act-words.ts';
import { saidActs } from './said-acts.ts';

/** A check-out or a boarding takes the time beside it, and gives nothing. */
function isBarrier(word: ActWord): boolean {
  return word.kind === 'flight' || (word.kind === 'hotel' && /check|chec/iu.test(word.text));
}

const ARRIVAL = /^(?:arriv|ankunft|llegada|ankomst|entrada|entr[ée]e|access|acc[èe]s|acceso)/iu;
/** So many acts with their times make a sentence a list of them. */
const LIST = 3;

/** The words of a sentence that name acts: strong ones anywhere, others as labels of a time. */
export function actWordsOf(text: string, clocks: readonly TimeGroup[]): ActWord[] {
  const said = wordsOf(text);
  const all = said.filter(
    (word) =>
      !isVerb(text, word) &&
      !isVerbOfAct(text, word, said) &&
      !isMeasure(text, word) &&
      !isWithout(text, word) &&
      !isOfSupport(text, word, said),
  );
  const labels = all.filter((word) => word.isStrong || isLabelOf(text, word, clocks));
  const isList =
    clocks.length >= LIST && labels.filter((word) => word.kind !== 'transfer').length >= LIST - 1;
  return all.flatMap((word) => {
    const isArrival = word.kind === 'transfer' && ARRIVAL.test(word.text);
    if (
      word.isStrong ||
      isBarrier(word) ||
      isLabelOf(text, word, clocks) ||
      isMoved(text, word, clocks) ||
      isMeeting(text, word, clocks)
    )
      return [word];
    if (!isList || !(isBeforeTime(text, word) || isBehindTime(text, word, clocks))) return [];
    // Among the acts of one place, who arrives is the band.
    return [isArrival ? { ...word, kind: 'load-in' as const } : word];
  });
}

/** `Rehearsals start at 14:00 and finish at 16:30`: when the act before them begins and ends. */
function isVerbOfAct(text: string, word: ActWord, all: readonly ActWord[]): boolean {
  if (word.isStrong || !/^(?:starts?|finish|ends?)$/iu.test(word.text)) return false;
  const isAfter = all.some(({ isStrong, kind, end }) => isStrong && kind !== 'transfer' && end < word.start);
  return isAfter && /(?:^|[^,;.:]\s)$/u.test(text.slice(Math.max(0, word.start - 2), word.start));
}

/** `die Vorband Kieselstein spielt um 20:15 Uhr`: who plays stands before the verb. */
function isOfSupport(text: string, word: ActWord, all: readonly ActWord[]): boolean {
  if (word.kind !== 'set') return false;
  const support = all.findLast(
    ({ kind, isStrong, end }) => kind === 'support' && isStrong && end < word.start,
  );
  return support !== undefined && /^[^,;.:!?\d]{1,40}$/u.test(text.slice(support.end, word.start));
}

/** `Two twins, you can get in from 2`: the rooms and not the stage. */
export const OF_ROOMS = quick(
  /(?<![\p{L}])(?:hotels?|hostel|guest ?houses?|b&b|airbnb|apartment|twins?|doubles?|bedrooms?|rooms?|check-?in|doppelzimmer|einzelzimmer|zimmer|pension|unterkunft|chambres?|habitaci[óo]n(?:es)?|rummen?|dubbelrum|boendet|hotellet)(?![\p{L}])/iu,
);

/** `accordé entre 14h00 et 15h00` is no Swedish `entré`. */
const BETWEEN_TWO = /^entre\s(?:las?\s)?\d[\d:.h]{0,6}\s(?:et|y)\s/iu;

function wordsOf(text: string): readonly ActWord[] {
  const isOfRooms = OF_ROOMS.test(text);
  const named = findActWords(text).filter(
    (word) => !(isOfRooms && /^get\sin$/iu.test(word.text)) && !BETWEEN_TWO.test(text.slice(word.start)),
  );
  const said = saidActs(text, named).filter((word) => !(isOfRooms && word.kind === 'load-in'));
  if (said.length === 0) return named;
  const others = named.filter((word) => !said.some((verb) => word.start < verb.end && verb.start < word.end));
  return [...others, ...said].sort((a, b) => a.start - b.start);
}

/** `Show: 21:00`, `Ende 23:00`: a word that means something else in running text, but stands alone before its time. */
function isLabelOf(text: string, word: ActWord, clocks: readonly TimeGroup[]): boolean {
  if (word.kind === 'transfer') return word.start === 0 && Object.keys(findWay(text)).length > 0;
  if (word.kind === 'hotel' || word.kind === 'call') return false;
  if (OF_A_SHOW.has(word.kind) && IS_AT_HOUR.test(text.slice(word.end))) return true;
  if (OF_A_SHOW.has(word.kind) && OF_YOU.test(text.slice(0, word.start)) && clocks.length > 0) return true;
  return isBeforeTime(text, word) || isBeforeSpoken(text, word, clocks);
}

/** `Prueba a las siete y media`: the hour right behind the word is said in words. */
function isBeforeSpoken(text: string, word: ActWord, clocks: readonly TimeGroup[]): boolean {
  return (
    OF_A_SHOW.has(word.kind) &&
    /(?:^|[,;/|(.:]\s|[–-]\s)$/u.test(text.slice(0, word.start)) &&
    clocks.some(
      ({ from }) =>
        from >= word.end && /^\s(?:(?:at|um|à|a las?|kl\.?|vid)\s)?$/iu.test(text.slice(word.end, from)),
    )
  );
}

/** `* Samling lördag 24 april kl. 06.45 vid färjan`: the word that opens a line with a time. */
function isMeeting(text: string, word: ActWord, clocks: readonly TimeGroup[]): boolean {
  return (
    word.kind === 'call' &&
    word.text.length >= MEETING_LETTERS &&
    /^\P{L}*$/u.test(text.slice(0, word.start)) &&
    clocks.some((time) => time.from > word.end && time.from - word.end < MAX_VERB)
  );
}

const MEETING_LETTERS = 6;

/** `la prueba la adelantamos a las 17:00`: what is moved to a time is an act. */
function isMoved(text: string, word: ActWord, clocks: readonly TimeGroup[]): boolean {
  const next = clocks.find((time) => time.from >= word.end);
  const between = next ? text.slice(word.end, next.from) : '';
  return (
    word.kind !== 'transfer' &&
    between.length < MAX_VERB &&
    !/[,;.]/u.test(between) &&
    (saysChange(between) || (OF_A_SHOW.has(word.kind) && IS_AT.test(between)))
  );
}

const OF_A_SHOW: ReadonlySet<string> = new Set(['soundcheck', 'doors', 'load-in', 'set']);
/** `la prueba la tenéis a las 17:00`, `der Check ist um 17 Uhr`: when it is, said with a verb. */
const IS_AT =
  /^\s(?:is|are|will be|starts?|begins?|runs?|ist|sind|wäre|beginnt|startet|läuft|est|sont|sera|débute|commence|démarre|es|son|será|empieza|comienza|arranca|la? ten(?:éis|emos)|är|blir|börjar|startar|drar igång)(?:\s(?:dann|then|now|jetzt|nu|prévue?s?|planned|set|geplant|angesetzt|calée?s?|fijad[oa]s?|previst[oa]s?|satt|planerad))?\s(?:(?:at|for|from|um|ab|von|für|à|de|a la(?:s)?|desde las|kl\.?|vid|till|från)\s)?$/iu;

/** `Your set runs from 21:00`: whose it is makes the word an act. */
const OF_YOUR =
  '(?:your|our|euer|eure[nm]?|unser|unsere[nm]?|votre|vos|notre|nos|vuestr[oa]s?|nuestr[oa]s?|er|ert|vår|vårt)';
const OF_YOU = new RegExp(`(?<!\\p{L})${OF_YOUR}\\s(?:(?:main|own|live|first|second)\\s)?$`, 'iu');

/** `la prueba es a las 18` */
const IS_AT_HOUR = /^\s(?:is|ist|est|es|är|blir)\s(?:at|um|à|a las|kl\.?)\s\d/iu;

/** A verb and its little words. */
const MAX_VERB = 36;

function isBeforeTime(text: string, word: ActWord): boolean {
  const after = text.slice(word.end, word.end + 20);
  return (
    /^\s?[:.\-–=(]?\s{0,3}(?:(?:kl\.?|um|at|ab|à|a las|vers|från|from|von|de|between|zwischen|entre|mellan|gegen|ca\.?|about|around|approx\.?|dès|sobre las|hacia las|desde las|runt|omkring|env\.|environ)\s){0,2}\d/iu.test(
      after,
    ) && /(?:^|[\s,;/|(]|[–-]\s)$/u.test(text.slice(0, word.start))
  );
}

/** `16h30 arrivée, 17h balance`: the time and its word fill the part between two commas. */
function isBehindTime(text: string, word: ActWord, clocks: readonly TimeGroup[]): boolean {
  return (
    /^\s*(?:[,;.)|/]|$)/u.test(text.slice(word.end)) &&
    clocks.some(
      (time) =>
        time.to <= word.start && /^\s?(?:uhr|h)?[\s:–-]{0,3}$/iu.test(text.slice(time.to, word.start)),
    )
  );
}

/** `Sin prueba de sonido: …`, `no soundcheck, line check 18:45`, and no `no doors before 19:00`. */
function isWithout(text: string, word: ActWord): boolean {
  return (
    word.kind !== 'transfer' &&
    WITHOUT.test(text.slice(Math.max(0, word.start - 24), word.start)) &&
    !/^\s(?:before|until|vor|bis|avant|antes|hasta|innan|förrän)(?!\p{L})/iu.test(text.slice(word.end))
  );
}

const WITHOUT =
  /(?<!\p{L})(?:without(?: an?)?|no|ohne|keine?n?|sans|pas de|aucune?|sin|ning[uú]na?|utan|ing[ea][nt])\s$/iu;

/** `we'd get in late`: somebody comes home; `you can get in` is said of the place. */
function isVerb(text: string, word: ActWord): boolean {
  return (
    /^(?:get|load) (?:in|out)$/.test(word.text) &&
    /(?:['’]d|['’]ll|will|would|might|we|i|they|to)\s$/iu.test(
      text.slice(Math.max(0, word.start - 8), word.start),
    ) &&
    !/(?:able|want|need|allowed|have)\sto\s$|to load|we load/iu.test(
      text.slice(Math.max(0, word.start - 12), word.end),
    )
  );
}

const END_OF =
  /(?<!\p{L})(?:fin d[ue]|end of(?: the| your)?|ende (?:des|vom)|finn?al del?|slut på|until the end of(?: the)?)\s$/iu;

/** `arrives after load-out, approx. 00:30`: an act that another one is measured by. */
function isMeasure(text: string, word: ActWord): boolean {
  const before = text.slice(Math.max(0, word.start - 24), word.start);
  // A guard at the stage door says nothing of the public.
  if (
    word.kind === 'doors' &&
    /(?:stage|back|side|front|rear|next|loading|dressing[ -]room|artists?['’]?|(?:out of|through|outside) the)\s$/iu.test(
      before,
    )
  )
    return true;
  // `fin du set 22 h 40` is when it ends.
  if (word.kind === 'set' && END_OF.test(before)) return true;
  // `Catering ab Eintreffen, warme Mahlzeit um 18.15 Uhr`
  if (
    /(?<![\p{L}])(?:ab|seit|from|since|dès|depuis|desde|från|vid)\s$/iu.test(before) &&
    text[word.end] === ','
  )
    return true;
  return /(?<![\p{L}])(?:after|before|following|prior to|nach|vor|apr[èe]s|avant|despu[ée]s d(?:e|el)|antes d(?:e|el)|tras|efter|innan|före)\s(?:(?:the|our|your|dem|der|den|die|das|unserem|eurem|le|la|les|el|los|notre|votre)\s|l['’])?$/iu.test(
    before,
  );
}
