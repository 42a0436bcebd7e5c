import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { timeGroups } from '../../shared/schedule/times/time-groups.ts';
import { isMailHead, type TimedItem } from '../../shared/schedule/times/timed-items.ts';
import { isMadeOf } from '../../shared/show/label-words.ts';
import { foldLabel } from '../../shared/show/labels.ts';
import { WE_PLAY } from '../day/date-words.ts';
import { isHeadedAsShow } from '../day/day-in-clause.ts';
import { isNearOtherDay } from '../day/other-days.ts';
import { showLinesOf } from '../passages/show-lines.ts';
import { hasVenueWord } from '../venue/venue-words.ts';
import { hoursOfHead } from './hours-of-head.ts';
import { NOT_THE_SET } from './set-words.ts';

/** Stands for the day in front of the hour where nothing else labels it. */
export const AFTER_DATE = '20.02.2020';

/** The hours that stand apart from their label: below it, in its form, behind the show's day, without minutes. */
export function hoursOfForms(reading: Reading, names: readonly string[]): TimedItem[] {
  return [
    ...hoursBelow(reading),
    ...hoursOfLabels(reading),
    ...hoursBehindLabels(reading),
    ...bareHours(reading),
    ...hoursAfterDate(reading, names),
    ...hoursOfHead(reading, AFTER_DATE),
  ];
}

/** A caption, or a question, with the hour below it: `Show time⏎21:15`, `Band on: 2115`. */
function hoursBelow(reading: Reading): TimedItem[] {
  return reading.pairs.flatMap((pair) => {
    const [first = ''] = pair.value.split('\n');
    const digits = pair.layout === 'colon' ? FOUR_DIGITS.exec(first) : undefined;
    const time =
      pair.layout === 'below'
        ? timeGroups(first, reading).find((one) => LEAD.test(first.slice(0, one.from)))
        : undefined;
    const start = digits ? `${digits[1]}:${digits[2]}` : time?.start;
    if (!start || time?.isUntil) return [];
    return [
      {
        time: start,
        labels: [pair.label],
        line: pair.firstLine,
        quote: pair.text,
        ...(time && !digits && { written: time.text }),
        ...(time?.isTwelve && { isTwelve: true }),
      },
    ];
  });
}

/** `3hrs 17:00pm-10:00pm`: how long it lasts. */
const LENGTH_OF_TIME = /^[1-6]\s?h(?:ou)?rs?\.?$/iu;

/** `Start Time/Duration/Stop Time: 7:30 p.m. / 90 minutes`: the first hour under a label made of such words. */
function hoursOfLabels(reading: Reading): TimedItem[] {
  return reading.pairs.flatMap((pair) => {
    if (!isMadeOf('setTime', foldLabel(pair.label).replace(/^(?:\p{L}\))/u, ''))) return [];
    const times = timeGroups(pair.value, reading);
    const time = times.find(
      (one, i) =>
        !one.isUntil &&
        !LENGTH_OF_TIME.test(one.text.split(/\s[-–]/u)[0] ?? '') &&
        !NOT_THE_SET.test(besideHour(pair.value, times, i)),
    );
    return time
      ? [
          {
            time: time.start,
            labels: ['set time'],
            line: pair.firstLine,
            quote: pair.text.length < 160 ? pair.text : time.text,
            written: time.text,
            ...(time.isTwelve && { isTwelve: true }),
          },
        ]
      : [];
  });
}

/** What an hour of several is for: before it, else right behind it. `Doors 7 pm, band 9 pm`, `7 pm doors, 9 pm band` */
function besideHour(text: string, times: readonly { from: number; to: number }[], at: number): string {
  const { from = 0, to = 0 } = times[at] ?? {};
  const before =
    text
      .slice(times[at - 1]?.to ?? 0, from)
      .split(STOP)
      .at(-1) ?? '';
  const behind = text.slice(to, times[at + 1]?.from).split(STOP)[0] ?? '';
  return /\p{L}{3}/u.test(before) ? before : behind;
}

const STOP = /[,;|/(]/u;

/** `Show: 20.15 Uhr, no support` and `Doors / set: 7:30 PM / 9:00 PM`: what the label says of the hours behind it. */
function hoursBehindLabels(reading: Reading, areSeveral = false): TimedItem[] {
  return [...reading.pairs, ...rowsOfTwo(reading)].flatMap((pair) => {
    const labels = pair.label.split(/\s?\/\s?/u);
    const times = timeGroups(pair.value, reading).filter((one) => !one.isUntil);
    if (!times[0] || !LEAD.test(pair.value.slice(0, times[0].from))) return [];
    if (labels.length > 1 ? times.length !== labels.length : areSeveral) return [];
    return labels.flatMap((label, i) => {
      const time = times[i];
      if (!time || NOT_THE_SET.test(besideHour(pair.value, times, i))) return [];
      return [
        {
          time: time.start,
          labels: [label],
          line: pair.firstLine,
          quote: pair.text.length < 160 ? pair.text : time.text,
          written: time.text,
          ...(time.isTwelve && { isTwelve: true }),
        },
      ];
    });
  });
}

/** `Doors / set: 7:30 PM / 8:15 PM`: nothing but the doors are at half past seven, by line and hour. */
export function otherHours(reading: Reading): ReadonlySet<string> {
  const all = hoursBehindLabels(reading, true);
  return new Set(
    all
      .filter(({ labels: [label = ''] }) => NOT_THE_SET.test(label))
      .map(({ line, time }) => `${line} ${time}`),
  );
}

/** A question with its answer beside it. */
function rowsOfTwo(reading: Reading) {
  return reading.lines.flatMap(({ line, index, text }) => {
    const [label, value, ...others] = line.cells.filter((cell) => !cell.isStruck);
    return label && value && others.length === 0
      ? [{ label: label.text.trim(), value: value.text, firstLine: index, text }]
      : [];
  });
}

const FOUR_DIGITS = /^([01]\d|2[0-3])([0-5]\d)(?:\s?(?:h(?:rs)?|hours))?(?:\s?[-–].*)?$/iu;
const LEAD = /^[^\p{L}\d]*(?:um|ab|at|from|à|a las|kl\.?|klockan|approx\.?|ca\.?|around|gegen|vers)?\s?$/iu;

export const DAY_LABEL =
  /^[\s>*•\d.)-]*(?:(?:new|neue[rs]?|nouvelle|nueva|nya|nytt)\s)?(?:date|datum|termin|fecha|when|wann|quand|show|concert|konzert|konsert|concierto|auftritt|performance|engagement|art\.)/iu;
const BETWEEN = /^[\s,à@()–-]{0,4}(?:um|at|kl\.?|a las|ab|om|à)?\s?$/iu;

/** Nothing but small words stands between day and hour, or the place: `Auftritt: Fr 10.07. Hauptbühne 22:00-23:10`. */
function isBetween(text: string, date: { start: number; end: number }, hour: number): boolean {
  const gap = text.slice(date.end, hour);
  // `Vous jouerez le 14 juillet sur l'esplanade du Château (…), en plein air, à 21 h 45`
  const lead = text.slice(Math.max(0, date.start - 30), date.start);
  const isSaid = WE_PLAY.test(lead) || PLAYS.test(lead);
  const isShowLine =
    isSaid ||
    /:\s(?:\p{L}{2,10}\.?,?\s)?$/u.test(text.slice(0, date.start)) ||
    SHOW_NOUN.test(text.slice(Math.max(0, date.start - 24), date.start));
  return (
    BETWEEN.test(gap) ||
    (isShowLine &&
      gap.length < (isSaid ? 190 : 50) &&
      !NOT_THE_SET.test(gap) &&
      !/[.;!?]\s\p{Lu}/u.test(gap.slice(2)))
  );
}

/** Right under `1. The concert`. */
function isUnderShow(reading: Reading, line: number): boolean {
  const block = reading.blocks[reading.lines[line]?.block ?? -1];
  return block !== undefined && line <= block.firstLine + 1 && SHOW_NOUN.test(block.heading);
}

/** `Termin: Do., 12. März 2026, 19 Uhr`: the hour written with the show's day. */
function hoursAfterDate(reading: Reading, names: readonly string[]): TimedItem[] {
  const shows = showLinesOf(reading).map((show) => ({
    text: reading.lines[show.line]?.text ?? '',
    firstLine: show.line,
  }));
  return [...statementsOf(reading), ...shows].flatMap(({ text, firstLine }) => {
    const isNamed = () => names.some((name) => foldName(text).includes(name));
    const isOfShow = DAY_LABEL.test(text) || SHOW_NOUN.test(text) || WE_PLAY.test(text);
    const isHeaded = isUnderShow(reading, firstLine) || isHeadedAsShow(reading, { text, firstLine });
    const isOfShowLine = isOfShow || PLAYS.test(text) || isHeaded || isNamed();
    if (NOT_THE_SET.test(text.slice(0, 30)) || isMailHead(text)) return [];
    const times = timeGroups(text, reading).filter((time) => !time.isUntil);
    const dates = findDates(text, reading).filter((one) => !isNearOtherDay(text, one));
    return dates.flatMap((date) => {
      const time = times.find((one) => one.from >= date.end && isBetween(text, date, one.from));
      if (!time || !(isOfShowLine || isAnnounced(text.slice(time.to)))) return [];
      const label = text.slice(0, date.start).replace(/[\s:,–-]+(?:\p{L}{2,3}\.?\s?)?$/u, '');
      const quote = text.slice(date.start, time.to);
      return [
        {
          time: time.start,
          labels: isOfShow ? [label, AFTER_DATE] : [AFTER_DATE],
          line: firstLine,
          quote,
          written: time.text,
          ...(time.isTwelve && { isTwelve: true }),
        },
      ];
    });
  });
}

/** `vendredi 15 février, 20 h 30, en l'église Saint-Jean`: day, hour and house in one breath. */
function isAnnounced(behind: string): boolean {
  const [place = ''] = PLACE_BEHIND.exec(behind) ?? [];
  return place !== '' && hasVenueWord(place);
}

const PLACE_BEHIND =
  /^(?:\s?(?:uhr|hrs?|h))?,?\s(?:at|in|im|en|à|au|aux|dans|på|i)\s(?:the\s|der\s|la\s|le\s|el\s|l['’])?[\p{L}'’ -]{3,40}/iu;

export const SHOW_NOUN = quick(
  /(?<!\p{L})(?:perform(?:ance|s)?|concert|konzert|konsert|concierto|actuación|actuar\p{L}*|gastspiel|auftritt|spielt|spielen|représentation|jouera?|se produira|show|gig|spelning|spelar|uppträder|spectacle|recital|engagement|plays?|playing|jou(?:ons|e|ent)|tocan?|tocamos|actúan?)(?!\p{L})/iu,
);

/** `EL ARTISTA actuará el viernes`: its day, its place and its hour follow. */
const PLAYS = quick(
  /(?<!\p{L})(?:perform(?:s|ing)?|plays?|sings?|singt|singen|chantera|cantará|sjunger|spielt|spielen|tritt|treten|aufzutreten|auftreten|jouera|joue|jouer|se produira|se produire|actuará|actuar|actúa|tocará|toca|spelar|uppträder|framträder|medverkar|gastier(?:t|en)|konzertier(?:t|en))(?!\p{L})/iu,
);

const BARE =
  /(?<!\p{L})(?:on (?:stage )?at|stage (?:time|at)(?: at)?|your set (?:is )?at|set at|playing at)\s?(\d{1,2})(?![\d:.%]|\s?(?:am|pm|th|st|€|£|\$))/giu;

/** `doors 7.30, you're on at 9`: a bare hour after such words is a time. */
function bareHours(reading: Reading): TimedItem[] {
  return statementsOf(reading).flatMap((statement) =>
    matchesOf(statement.text, BARE).flatMap((m) => {
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
