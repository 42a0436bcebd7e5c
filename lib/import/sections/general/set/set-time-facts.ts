import { paperKindOf } from '../../../reading/paper-kind.ts';
import type { Reading } from '../../../reading/reading.ts';
import { statementsAt } from '../../../reading/statements.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { conceptOf } from '../../../recognizers/labels.ts';
import { phrasePattern, quick } from '../../../recognizers/phrases.ts';
import { ALONE, BESIDE_US, OTHER_DOING, PERSONAL } from '../../shared/schedule/acts/own-set-words.ts';
import { nextDayOf, nextDays } from '../../shared/schedule/days/next-day.ts';
import { kindOfTitle } from '../../shared/schedule/index.ts';
import { type TimedItem, timedItems } from '../../shared/schedule/times/timed-items.ts';
import { foldLabel, labelWeight } from '../../shared/show/labels.ts';
import { isRunningOrder } from '../../shared/show/running-order.ts';
import { isRowOfSupport } from '../../shared/show/support-row.ts';
import { anyYear } from '../day/any-year.ts';
import { dateCandidates } from '../day/date-candidates.ts';
import { OTHER_DAY } from '../day/date-words.ts';
import type { Fact } from '../facts.ts';
import { isGeneric } from '../names/generic-words.ts';
import { isNameLike } from '../names/name-like.ts';
import { showLinesOf } from '../passages/show-lines.ts';
import { actRows } from './act-rows.ts';
import { hoursOfOtherDays } from './other-evenings.ts';
import { AFTER_DATE, DAY_LABEL, hoursOfForms, otherHours, SHOW_NOUN } from './set-hours.ts';
import { ISSUED, NOT_THE_SET, SET_WORDS, THEN_US } from './set-words.ts';
import { initialsOf, isCutShort, waysToCall } from './ways-to-call.ts';

/** When the artist goes on. The artist's own name beside a time says more than any word for it. */
export function setTimeFacts(reading: Reading, artists: readonly string[], isShowPaper = true): Fact[] {
  if (isOfAnyEvening(reading)) return [];
  const facts = hoursOfSet(anyYear(reading), artists, isShowPaper);
  const behindDay = facts.filter(({ reason }) => reason === BEHIND_DAY);
  if (new Set(behindDay.map(({ value }) => value)).size < 2) return facts;
  const others = hoursOfOtherDays(reading, behindDay, dateCandidates(reading, isShowPaper, artists));
  return facts.filter((fact) => !others.has(fact));
}

function hoursOfSet(reading: Reading, artists: readonly string[], isShowPaper: boolean): Fact[] {
  const { ofOthers, sets } = actRows(reading, artists);
  const names = [...new Set(artists.flatMap(waysToCall))].filter((name) => name.length > 2);
  const coming = nextDays(reading);
  const shows = isShowPaper ? undefined : new Set(showLinesOf(reading).map((show) => show.line));
  const others = otherHours(reading);
  const items = [...timedItems(reading), ...hoursOfForms(reading, names)].filter(
    (item) =>
      !others.has(`${item.line} ${item.time}`) &&
      !SEAT.test(item.written ?? '') &&
      !ofOthers.has(item.line) &&
      !isRowOfSupport(reading, item.line) &&
      isUnderSet(item, sets.get(item.line)) &&
      !nextDayOf(coming, item.line) &&
      (!shows || shows.has(item.line) || isHourOfShow(reading, item, names)),
  );
  const initials = new Set(artists.map(initialsOf).filter((short) => short.length > 1));
  const isTwelveHour = isTwelveHourPaper(reading, items);
  const opening = openingHours(items, names);
  const facts = items.flatMap((item) => {
    const scored = initials.has(item.labels[0] ?? '')
      ? { weight: 0.9, label: item.labels[0] ?? '' }
      : scoreItem(item, names);
    if (!scored || (scored.weight < 0.95 && opening.has(item.time))) return [];
    return [toFact(item, scored, isTwelveHour)];
  });
  const first = facts.filter(({ reason }) => !LATER_SET.test(reason));
  const named = first.filter((fact) => fact.specificity >= 0.97);
  return latestOf(reading, named.length > 0 ? named : first);
}

/** `SET 2`, `3. Set`: it began before. */
export const LATER_SET =
  /(?<![\p{L}\p{N}])(?:sets?\s?[-#.]?\s?(?:[2-9]|ii)(?!\p{N})|(?:[2-9]\.|2nd|3rd|second|third|zweite[rs]?|dritte[rs]?|2e|deuxi[èe]me|segundo|andra|tredje)\s?set)(?!\p{L})/iu;

/** A rider speaks of hours before stage time, not of one evening, unless it is the advance of a show whose day it names. */
export function isOfAnyEvening(reading: Reading): boolean {
  const isSample = reading.lines.some(({ text }) => SAMPLE_PLAN.test(text));
  if (paperKindOf(reading).kind !== 'rider' && !isSample) return false;
  const isAdvance = reading.pairs.some(({ label }) => labelWeight('venue', label) === 1);
  return !reading.pairs.some(
    ({ label, value }) =>
      labelWeight('date', label) >= (isAdvance ? 0.7 : 1) && findDates(value, reading).length > 0,
  );
}

/** `Planning type`: how the evenings of a tour go. */
const SAMPLE_PLAN = phrasePattern(
  '(?:typical|sample|example|model) (?:show ?day|day|schedule|timings?|timetable|running order)',
  '(?:muster|beispiel)-?(?:tag|ablauf|zeitplan|tagesablauf)',
  '(?:planning|journée|horaires?|déroulé) type',
  '(?:horario|día|planning) (?:tipo|orientativo)',
  '(?:typisk|exempel på) (?:speldag|dag|körschema|tidsschema)',
);

/** When the evening begins with somebody else: `Show 8.00, Tin Larder 8.00, Marshlight 9.30` tells no set at eight. */
function openingHours(items: readonly TimedItem[], names: readonly string[]): ReadonlySet<string> {
  const acts = items.filter(({ labels: [label = ''] }) => isAct(label) && weightOf(label, names) === 0);
  return new Set(acts.map(({ time }) => time).filter((time) => acts.some((later) => later.time > time)));
}

function isAct(label: string): boolean {
  return (
    /^\p{Lu}/u.test(label) && isNameLike(label) && conceptOf(label) === undefined && !NOT_THE_SET.test(label)
  );
}

/** `The Band | 14:30 | 21:10` under `Act | Soundcheck | Set`. */
function isUnderSet(item: TimedItem, cell: string | undefined): boolean {
  return cell === undefined || (item.written !== undefined && cell.includes(item.written));
}

/** `you are on 22A` */
const SEAT = /^\d{1,2}[A-K]$/u;

/** `the old sheet had you on at 21:15` */
export const HELD_ONCE =
  /(?<!\p{L})(?:(?:was|were) (?:due |going )?to (?:begin|start|play|go on)|sollte [^.;]{0,40}beginnen|hätte [^.;]{0,40}begonnen|devait (?:commencer|débuter|jouer)|iba a (?:empezar|comenzar)|skulle (?:ha )?(?:börja|börjat|spela)|had (?:you|us|them)|hatte(?:n|st)? (?:wir |ich )?(?:euch|uns|sie)|(?:vous|nous) avai(?:t|ent)|(?:os|nos|les) ten(?:ía|íamos|ían)|hade (?:er|oss|dem))(?!\p{L})/iu;

const SURE = 0.85;

/** In a thread or a chat the hour last named for the set is the one that holds. */
function latestOf(reading: Reading, facts: readonly Fact[]): Fact[] {
  const messageOf = (fact: Fact): number => reading.lines[fact.line]?.message ?? 0;
  const newest = Math.min(...facts.filter((fact) => fact.specificity >= SURE).map(messageOf));
  return facts.filter((fact) => messageOf(fact) <= newest);
}

/** `Objet : concert au Cloître, samedi 10 juillet à 22h00` on a ticket: the hour stands behind the show's day. */
function isHourOfShow(reading: Reading, item: TimedItem, names: readonly string[]): boolean {
  if (item.labels.some((label) => ON_STAGE.test(label) || goesOn(label, names))) return true;
  const text = reading.lines[item.line]?.text ?? '';
  const statements = statementsAt(reading, item.line).map((one) => one.text);
  const isOwn = names.some((name) => item.labels.some((label) => foldName(label).includes(name)));
  const around = reading.lines.slice(Math.max(0, item.line - NEAR), item.line + NEAR + 1);
  if (isOwn && isRunningOrder(around.map((one) => one.text).join(' '), reading)) return true;
  const isSaid = item.labels.some((label) => PERSONAL.test(label) || label === AFTER_DATE);
  return isSaid && [text, ...statements].some((one) => SHOW_NOUN.test(one));
}

const NEAR = 3;

const ON_STAGE =
  /^(?:(?:on )?stage(?: time)?|set time|(?:das |the |le |el |det )?(?:erste[sr]?|first|1\.|premier|primer|första) set|(?:auf der )?bühne|bühnenzeit|(?:passage )?sur scène|en escena|hora de actuación|på scen|scentid|speltid)$/iu;

function scoreItem(item: TimedItem, names: readonly string[]): { weight: number; label: string } | undefined {
  let best: { weight: number; label: string } | undefined;
  for (const label of item.labels) {
    if (item.labels.length > 1 && THURSDAY.test(label)) continue;
    const weight = weightOf(label, names);
    // `16:30 | singing workshop, high school | Nour (Ada drives her)`: who does what the row is about.
    const isBesideAct = item.labels.some((one) => one !== label && kindOfTitle(one)?.isStrong === true);
    if (weight === PART_OF_NAME && (isBesideAct || isOtherAct(item.labels[0] ?? '', label))) continue;
    if (weight > (best?.weight ?? 0)) best = { weight, label };
    // `15:00 | Soundcheck | The Band`: what stands next to the hour says what it is for.
    if (weight === 0 && NOT_THE_SET.test(label.replace(UNTIL, ' '))) break;
  }
  return best;
}

const PART_OF_NAME = 0.93;

function isOtherAct(title: string, label: string): boolean {
  if (title === label || SET_WORDS.some(([, pattern]) => pattern.test(title))) return false;
  const kind = kindOfTitle(title)?.kind;
  return kind === undefined ? /^\p{Ll}{4}/u.test(title) : kind !== 'set';
}

/** `JEU | 13h40 | navette`: the French for Thursday is the French for playing too. */
const THURSDAY = /^jeu\.?$/iu;

function weightOf(label: string, names: readonly string[]): number {
  const folded = foldLabel(label);
  if (folded.length > 70 || HELD_ONCE.test(label)) return 0;
  const isOther = NOT_THE_SET.test(label);
  const named = names.find((name) => folded.includes(name));
  if (named && !BESIDE_US.test(label) && !ISSUED.test(label)) {
    const rest = folded.replace(named, '').replace(UNTIL, ' ').trim();
    return NOT_THE_SET.test(rest) ? 0 : NAMED;
  }
  if (BESIDE_US.test(label) || ISSUED.test(label)) return 0;
  if ((PERSONAL.test(label) || THEN_US.test(label)) && !OTHER_DOING.test(label)) return 1;
  if (isOther) return 0;
  if (isCalled(folded, names) || goesOn(label, names)) return PART_OF_NAME;
  if (ALONE.test(folded.replace(LEADS_IN, ''))) return 0.9;
  if (BARE_HOUR.test(folded)) return 0.55;
  if (IS_DATE.test(label) && OTHER_DAY.test(label)) return 0;
  if (IS_DATE.test(label) && label !== AFTER_DATE && !DAY_LABEL.test(label) && !SHOW_NOUN.test(label))
    return 0;
  if (IS_DATE.test(label) && !/\p{L}{3,}\s\p{L}{3,}\s\p{L}{3,}\s\p{L}{3,}/u.test(label)) return 0.5;
  const hit = SET_WORDS.find(([, pattern]) => pattern.test(label));
  if (!hit || isOtherName(label, hit[1])) return 0;
  const words = label.split(/\s+/u).length;
  return hit[0] * (words <= 3 ? 0.95 : words <= 6 ? 0.85 : 0.6);
}

/** `Isolde 8.45pm` for Isolde Marsh. */
function isCalled(words: string, names: readonly string[], shortest = 4): boolean {
  return (
    words.length >= shortest &&
    names.some(
      (name) => name.startsWith(`${words} `) || name.endsWith(` ${words}`) || isCutShort(words, name),
    )
  );
}

/** `so Isolde starts at 8.45` */
function goesOn(label: string, names: readonly string[]): boolean {
  const said = foldLabel(label).replace(LEADS_IN, '');
  const called = said.replace(GOES_ON, '');
  return called !== said && isCalled(called, names, 3);
}

/** `Maud on 9 till 10.15`, `so Isolde starts at 9.30` */
const LEADS_IN =
  /^(?:(?:so|and|but|then|now|und|aber|dann|nun|also|et|mais|puis|donc|y|pero|luego|och|men|sedan|sa|da) )+(?=.)/u;
const GOES_ON =
  / (?:(?:is |are |goes |comes |now )?on|on stage|plays?|starts?|begins?|ab|auf der buhne|spielt|beginnt|startet|sur scene|joue|passe|commence|en escena|toca|sale|empieza|pa scen|gar pa|spelar|borjar)$/u;

/** `Orla Fenn Band`: a word for an act at the end of a name is part of it. */
function isOtherName(label: string, pattern: RegExp): boolean {
  const word = pattern.exec(label)?.[0] ?? '';
  if (!ACT_WORD.test(word)) return false;
  const others = label
    .replace(word, ' ')
    .split(/\s+/u)
    .filter((part) => /\p{L}/u.test(part));
  return others.some((part) => /^\p{Lu}/u.test(part) && !isGeneric(part));
}

const ACT_WORD = /^(?:band|artist|artiste|artista|künstler|live|musi[ck]|music|show|showtime)$/iu;

/** Beside the name of the act; what is said to the act itself is surer still. */
const NAMED = 0.99;

/** `Horaire : 21 h 30`: the one hour of a form that says no more. */
const BARE_HOUR = /^(?:horaires?|heure|uhrzeit|zeit|hora|horario|tid|klockslag|time)$/u;

/** When it ends is no part of what it is: `The Band (bis 22:40)`. */
const UNTIL =
  /(?<!\p{L})(?:bis|until|till?|to|jusqu.?[aà]|hasta|till)\s{0,3}(?:ca\.?\s)?(?:\d{1,2}(?:[:.h ]\d{2})?)?\s?(?:uhr|h)?/giu;
/** `le vendredi 6 novembre 2026 à 21h00`: an hour right behind the day is most often when the show begins. */
const IS_DATE = quick(
  /(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\.?(?:st|nd|rd|th)?\s(?:de\s)?\p{L}{3,10}\.?,?\s(?:de\s)?20\d{2}|\p{L}{3,9}\s\d{1,2},?\s20\d{2}|20\d{2}-\d{2}-\d{2})$/u,
);

/** Why an hour is thought the set's that nothing but the day before it speaks for. */
const BEHIND_DAY = 'the hour behind the day of the show';

function reasonOf({ weight, label }: { weight: number; label: string }): string {
  if (label === AFTER_DATE) return BEHIND_DAY;
  return weight === NAMED ? 'the time beside the artist’s name' : `“${label}” beside the time`;
}

function toFact(item: TimedItem, scored: { weight: number; label: string }, isTwelveHour: boolean): Fact {
  const hour = Number(item.time.slice(0, 2));
  const isOpen = item.isTwelve === true || (isTwelveHour && !HALF.test(item.written ?? ''));
  const isEvening = isOpen && hour >= 4 && hour <= 12 && !(hour === 12 && !item.isTwelve);
  const time = isEvening ? `${String((hour + 12) % 24).padStart(2, '0')}${item.time.slice(2)}` : item.time;
  return {
    value: time,
    method: scored.weight >= 0.9 ? 'label' : 'pattern',
    reason: reasonOf(scored),
    quote: item.quote,
    line: item.line,
    specificity: scored.weight,
    ...(isEvening && { doubts: ['repaired' as const] }),
  };
}

/**
 * `Doors 7:00, you 9:00-10:20, curfew 11 PM`: an English paper, or one that says p.m., without an hour of the 24-hour
 * clock. Its sets of small hours are in the evening.
 */
function isTwelveHourPaper(reading: Reading, items: readonly TimedItem[]): boolean {
  const written = items.map((item) => item.written ?? '').filter(Boolean);
  const isClock24 = items.some(
    (item) =>
      /^(?:0\d|1[3-9]|2[0-3])/u.test(item.written ?? '') || /uhr|kl\.?\s|\dh/iu.test(item.written ?? ''),
  );
  const saysHalf = written.some((text) => HALF.test(text));
  return !isClock24 && (saysHalf || reading.language === 'en');
}

const HALF = /\d\s?[ap]\.?(?:m\.?)?$/iu;
