import { paperKindOf } from '../../reading/paper-kind.ts';
import type { Reading } from '../../reading/reading.ts';
import { statementsOf } from '../../reading/statements.ts';
import { findDates } from '../../recognizers/dates.ts';
import { foldName } from '../../recognizers/fold.ts';
import { phrasePattern } from '../../recognizers/phrases.ts';
import { findTimes } from '../../recognizers/times.ts';
import type { Fact } from './facts.ts';
import { foldLabel } from './labels.ts';
import { isMailHead, NOT_THE_SET, type TimedItem, timedItems } from './schedule.ts';
import { showLinesOf } from './show-lines.ts';

/** What running orders call the artist's own time on stage, the most certain words first. */
const WORDS: readonly (readonly [weight: number, pattern: RegExp])[] = [
  [
    1,
    phrasePattern(
      '(?:artist(?:e|.?s)? )?(?:set|stage|performance|slot|on[- ]?stage) ?-?times?',
      'stagetime',
      'on[- ]?stage',
      'onstage',
      'headline(?:r|s| set| show| act)?',
      'auftritt(?:szeit|sbeginn)?',
      'bühnenzeit',
      '(?:heure de )?passage(?: sur scène)?',
      'sur scène',
      'en escena',
      'hora de (?:la )?actuación',
      'på scen(?:en)?',
      'scentid',
      'slot',
      'main act',
      'hauptact',
      'your set',
      '(?:you|we|they)(?:.re| are) on(?: stage)?(?: at)?',
      '(?:we|you) (?:go|play)(?: on)?(?: at)?',
      'on at',
      'your slot',
    ),
  ],
  [
    0.85,
    phrasePattern(
      'performance',
      'your show',
      'dj[- ]?set',
      'live set',
      'set(?: 1)?',
      'first set',
      '1st set',
      'concert(?: start| begins?| starts?)?',
      'konzert(?:beginn|start)?',
      'showbeginn',
      'show ?starts?',
      'showtime',
      'show ?time',
      '(?:début|debut) (?:du |de la |de )?(?:concert|spectacle|représentation|show)',
      'concert',
      'représentation',
      'actuación',
      '(?:\\d{1,2}\\s?[ªaº.]?|primera|doble) función',
      'función',
      '(?:\\d{1,2}\\.\\s?|erste )vorstellung',
      '(?:1\\s?(?:ère|re|er)|première) (?:séance|représentation)',
      '(?:1:a|första) (?:föreställningen?|set(?:et)?)',
      'concierto',
      '(?:inicio|comienzo)(?: del? (?:concierto|show|espectáculo))?',
      'pase',
      'konsert(?:start|en|tid)?',
      'spelstart',
      'speltid',
      'spelning(?:en)?',
      'spielzeit',
      'anpfiff',
      'spielbeginn',
      'vorstellung',
      'künstler',
      'artist',
      'artiste',
      'artista',
      'konserten börjar',
      'band',
    ),
  ],
  [
    0.65,
    phrasePattern(
      'show',
      'beginn',
      'start',
      'live',
      'spectacle',
      'begins?',
      'starts?',
      'show start',
      'début',
      'inicio',
      'börjar',
      'music',
      'musik',
    ),
  ],
];

/** Said to the band or by it: nobody else is meant. */
const PERSONAL = phrasePattern(
  '(?:you|we|they)(?:.re| are| go| will be)? on(?: stage)?',
  '(?:you|we)(?:.ll| will)? (?:go on|play|perform|hit the stage)',
  'when you play',
  'your (?:set|slot|show|stage time)',
  '(?:vous|nous|on) (?:jou(?:ez|ons|e|erez|erons)|pass(?:ez|ons|e|erez|erons)|mont(?:ez|ons|e) sur scène|êtes sur scène)',
  'votre (?:set|passage|concert)',
  'ihr (?:spielt|seid dran|geht auf die bühne|geht rauf|steht auf der bühne)',
  '(?:spielt|seid) ihr',
  'wir spielen',
  'euer (?:set|auftritt|slot)',
  '(?:vosotros |ustedes )?toc(?:áis|amos|aréis)',
  'salís (?:a escena|al escenario)',
  'vuestr[oa] (?:pase|actuación|concierto|set)',
  '(?:ni|vi) (?:spelar|går (?:på|upp)|kliver på)',
  '(?:spelar|går) (?:ni|vi)(?: på)?',
  '(?:er|ert) (?:set|speltid|spelning)',
);

/** When the artist goes on. The artist's own name beside a time says more than any word for it. */
export function setTimeFacts(reading: Reading, artists: readonly string[], isShowPaper = true): Fact[] {
  // A rider speaks of hours before stage time, not of one evening.
  if (paperKindOf(reading).kind === 'rider') return [];
  const shows = isShowPaper ? undefined : new Set(showLinesOf(reading).map((show) => show.line));
  const items = [...timedItems(reading), ...bareHours(reading), ...hoursAfterDate(reading)].filter(
    (item) => !shows || shows.has(item.line) || isHourOfShow(reading, item),
  );
  const names = [...new Set(artists.map(foldName))].filter((name) => name.length > 2);
  const isTwelveHour = isTwelveHourPaper(items);
  const facts = items.flatMap((item) => {
    const scored = scoreItem(item, names);
    return scored ? [toFact(item, scored, isTwelveHour)] : [];
  });
  const named = facts.filter((fact) => fact.specificity >= 0.97);
  return named.length > 0 ? named : facts;
}

/** `Objet : concert au Cloître, samedi 10 juillet à 22h00` on a ticket: the hour stands behind the show's day. */
function isHourOfShow(reading: Reading, item: TimedItem): boolean {
  return item.labels[0] === AFTER_DATE && SHOW_NOUN.test(reading.lines[item.line]?.text ?? '');
}

/** Stands for the day in front of the hour where nothing else labels it. */
const AFTER_DATE = '20.02.2020';

function scoreItem(item: TimedItem, names: readonly string[]): { weight: number; label: string } | undefined {
  let best: { weight: number; label: string } | undefined;
  for (const label of item.labels) {
    const weight = weightOf(label, names);
    if (weight > (best?.weight ?? 0)) best = { weight, label };
    // `15:00 | Soundcheck | The Band`: what stands next to the hour says what it is for.
    if (weight === 0 && NOT_THE_SET.test(label.replace(UNTIL, ' '))) break;
  }
  return best;
}

function weightOf(label: string, names: readonly string[]): number {
  const folded = foldLabel(label);
  if (folded.length > 70) return 0;
  const isOther = NOT_THE_SET.test(label);
  const named = names.find((name) => folded.includes(name));
  if (named && !BESIDE_US.test(label)) {
    const rest = folded.replace(named, '').replace(UNTIL, ' ').trim();
    return NOT_THE_SET.test(rest) ? 0 : 1;
  }
  if (BESIDE_US.test(label)) return 0;
  if (PERSONAL.test(label) && !OTHER_DOING.test(label)) return 0.98;
  if (isOther) return 0;
  // `Isolde 8.45pm` for Isolde Marsh.
  if (folded.length >= 4 && names.some((name) => name.startsWith(`${folded} `))) return 0.93;
  if (IS_DATE.test(label) && !/\p{L}{3,}\s\p{L}{3,}\s\p{L}{3,}\s\p{L}{3,}/u.test(label)) return 0.5;
  const hit = WORDS.find(([, pattern]) => pattern.test(label));
  if (!hit) return 0;
  const words = label.split(/\s+/u).length;
  return hit[0] * (words <= 3 ? 0.95 : words <= 6 ? 0.85 : 0.6);
}

/** When it ends is no part of what it is: `The Band (bis 22:40)`. */
const UNTIL =
  /(?<!\p{L})(?:bis|until|till?|to|jusqu.?[aà]|hasta|till)\s{0,3}(?:ca\.?\s)?(?:\d{1,2}(?:[:.h ]\d{2})?)?\s?(?:uhr|h)?/giu;
/** Another act, told by the one that is spoken to: `Sluice Gate play before you (17:20)`. */
const BESIDE_US = phrasePattern(
  '(?:before|after) (?:you|us)',
  '(?:vor|nach) (?:euch|uns|ihnen)',
  '(?:avant|après) (?:vous|nous)',
  '(?:antes|después) de (?:vosotros|nosotros|ustedes)',
  '(?:före|innan|efter) (?:er|oss)',
);
const OTHER_DOING = phrasePattern(
  'sound ?check',
  'line ?check',
  'load',
  'doors?',
  'before (?:you|we)',
  'after (?:you|we)',
  'support',
  'balances?',
  'portes',
  'einlass',
  'prueba',
  'puertas',
  'insläpp',
  'ljudkoll',
);

/** `le vendredi 6 novembre 2026 à 21h00`: an hour right behind the day is most often when the show begins. */
const IS_DATE =
  /(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\.?(?:st|nd|rd|th)?\s(?:de\s)?\p{L}{3,10}\.?,?\s(?:de\s)?20\d{2}|\p{L}{3,9}\s\d{1,2},?\s20\d{2}|20\d{2}-\d{2}-\d{2})$/u;

function toFact(item: TimedItem, scored: { weight: number; label: string }, isTwelveHour: boolean): Fact {
  const hour = Number(item.time.slice(0, 2));
  const isEvening = isTwelveHour && hour >= 4 && hour <= 11;
  const time = isEvening ? `${String(hour + 12)}${item.time.slice(2)}` : item.time;
  return {
    value: time,
    method: scored.weight >= 0.9 ? 'label' : 'pattern',
    reason: scored.weight === 1 ? 'the time beside the artist’s name' : `“${scored.label}” beside the time`,
    quote: item.quote,
    line: item.line,
    specificity: scored.weight,
    ...(isEvening && { doubts: ['repaired' as const] }),
  };
}

const DAY_LABEL =
  /^[\s>*•\d.)-]*(?:date|datum|termin|fecha|when|wann|quand|show|concert|konzert|konsert|concierto|auftritt|performance|engagement|art\.)/iu;
const BETWEEN = /^[\s,à@()–-]{0,4}(?:um|at|kl\.?|a las|ab|om|à)?\s?$/iu;

/** `Termin: Do., 12. März 2026, 19 Uhr`: the hour written with the show's day. */
function hoursAfterDate(reading: Reading): TimedItem[] {
  return statementsOf(reading).flatMap((statement) => {
    const { text } = statement;
    if (!DAY_LABEL.test(text) && !SHOW_NOUN.test(text)) return [];
    if (NOT_THE_SET.test(text.slice(0, 30)) || isMailHead(text)) return [];
    const times = findTimes(text, reading).filter((time) => time.value.range !== 'end');
    return findDates(text, reading).flatMap((date) => {
      const time = times.find(
        (one) => one.start >= date.end && BETWEEN.test(text.slice(date.end, one.start)),
      );
      return time
        ? [
            {
              time: time.value.time,
              labels: [AFTER_DATE],
              line: statement.firstLine,
              quote: text.slice(date.start, time.end),
            },
          ]
        : [];
    });
  });
}

const SHOW_NOUN =
  /(?<!\p{L})(?:perform(?:ance|s)?|concert|konzert|konsert|concierto|actuación|gastspiel|auftritt|représentation|show|gig|spelning|spectacle|recital|engagement)(?!\p{L})/iu;

const BARE =
  /(?<!\p{L})(?:on (?:stage )?at|stage(?: time)? (?:at )?|your set (?:is )?at|set at|playing at)\s?(\d{1,2})(?![\d:.%]|\s?(?:am|pm|th|st|€|£|\$))/giu;

/** `doors 7.30, you're on at 9`: a bare hour after such words is a time. */
function bareHours(reading: Reading): TimedItem[] {
  return statementsOf(reading).flatMap((statement) =>
    [...statement.text.matchAll(BARE)].flatMap((m) => {
      const hour = Number(m[1]);
      return hour >= 1 && hour <= 23
        ? [
            {
              time: `${String(hour).padStart(2, '0')}:00`,
              labels: ['on stage'],
              line: statement.firstLine,
              quote: m[0],
            },
          ]
        : [];
    }),
  );
}

/** `soundcheck 5.30, doors 7.30, on at 9`: nobody opens the doors in the morning. */
function isTwelveHourPaper(items: readonly TimedItem[]): boolean {
  return (
    items.length > 0 &&
    items.every((item) => {
      const hour = Number(item.time.slice(0, 2));
      return hour >= 1 && hour <= 11 && !/am|pm|uhr|kl/iu.test(item.quote);
    })
  );
}
