import type { EntryCandidates } from '../../candidate.ts';
import type { SectionEntry } from '../../extracted.ts';
import { addDays } from '../../recognizers/calendar.ts';
import { say } from '../shared/say.ts';
import {
  endDate,
  findActWords,
  kindOfTitle,
  type ScheduleItem,
  splitTitle,
} from '../shared/schedule/index.ts';
import { NAMED_LINE } from '../shared/schedule/ways/named-lines.ts';

export type ActivityEntry = EntryCandidates<SectionEntry<'activities'>>;

/** The candidates of one activity, each with the words that say so. */
export function activityEntry(item: ScheduleItem): ActivityEntry {
  const { reading, line, method, reason } = item;
  const specificity = item.isListed ? 0.8 : 0.6;
  const { name, rest } = nameOf(item);
  const words = (text: string | undefined, why = reason) =>
    text ? say(reading, { value: text, quotes: [text], line, method, reason: why, specificity }) : [];
  const place = item.kind === 'transfer' ? (item.from ?? item.location) : item.location;
  const notes = [rest, item.notes?.text?.replace(/^\(([^()]*)\)$/u, '$1')]
    .filter((part) => part && part !== place?.text)
    .join('; ');
  const entry: ActivityEntry = {
    name: say(reading, {
      value: name,
      quotes: [item.title.text, item.quote],
      line: item.title.line,
      method,
      reason,
      specificity,
      doubts: item.kind ? [] : ['weak_context'],
    }),
    startTime: startTime(item, specificity),
    endTime: endTime(item, specificity),
    location: words(place?.text, 'place named beside it'),
    notes: notes
      ? say(reading, {
          value: notes,
          quotes: [item.notes?.text, rest],
          line,
          method,
          reason: 'said beside it',
        })
      : [],
  };
  if (item.kind !== 'transfer' || !item.to) return entry;
  const goal = splitPlace(item.to.text);
  const isDerived = method === 'table' ? [] : (['repaired'] as const);
  return {
    ...entry,
    hasDestination: say(reading, {
      value: true,
      quotes: [item.to.text],
      line,
      method,
      reason: 'a destination is named',
      specificity,
    }),
    destinationName: say(reading, {
      value: goal.name,
      quotes: [goal.name],
      line,
      method,
      reason: 'where the transfer goes',
      specificity,
      doubts: isDerived,
    }),
    ...(goal.address && { destinationLocation: words(goal.address, 'address of the destination') }),
  };
}

/** `load in` -> `Load in`; a transfer keeps its way, another act loses what is said about it. */
function nameOf(item: ScheduleItem): { name: string; rest?: string } {
  const split = splitTitle(item.title.text);
  const first = kindOfTitle(split.name)?.kind;
  const isOtherAct = item.kind !== undefined && first !== undefined && first !== item.kind;
  const { name, rest } =
    item.kind === 'transfer' && (item.from || item.to)
      ? { name: nameOfRide(item.title.text) }
      : isOtherAct
        ? { name: item.title.text }
        : split;
  return { name: name.charAt(0).toUpperCase() + name.slice(1), ...(rest && { rest }) };
}

/** `Airport (T3) - Hotel Anker, 5 pax` names the ends of a ride and not the ride. */
function nameOfRide(title: string): string {
  const plain = title.replace(/\s*\([^()]*\)/gu, '');
  const isNamed = NAMED_LINE.test(plain) || findActWords(plain).some((word) => word.kind === 'transfer');
  if (isNamed) return title.replace(/\s*\([^)]*\)\s*$/u, '').replace(BESIDE_RIDE, '');
  return `Transfer ${plain.split(/,\s/u)[0]?.trim() ?? ''}`;
}

/** `ScotRail, coach C seats 11–15`, `Taxi, Ronnie 01632 960 020`: places and numbers are no part of the name. */
const BESIDE_RIDE =
  /,\s(?:(?:coach|car|seats?|voiture|places?|wagen|pl[äa]tze?|vagn|plats\p{L}*|coche|asientos?|check)(?!\p{L})|[^,]*\d{3}).*$/iu;

function splitPlace(text: string): { name: string; address?: string } {
  const comma = text.indexOf(',');
  if (comma < 0 || !/\d/.test(text.slice(comma))) return { name: text.replace(/\s*\([^)]*\)\s*$/u, '') };
  return { name: text.slice(0, comma).trim(), address: text.slice(comma + 1).trim() };
}

function startTime(item: ScheduleItem, specificity: number): ActivityEntry['startTime'] {
  if (!item.start && !item.date) return [];
  const value = item.date
    ? item.start
      ? `${item.date.value}T${item.start}`
      : item.date.value
    : (item.start ?? '');
  return timed(item, value, specificity);
}

function endTime(item: ScheduleItem, specificity: number): ActivityEntry['endTime'] {
  if (!item.end || !item.start) return [];
  const day = item.date && endDate(item.date.value, item.start, item.end);
  return timed(item, day ? `${day}T${item.end}` : item.end, specificity);
}

function timed(
  item: ScheduleItem,
  value: string,
  specificity: number,
): NonNullable<ActivityEntry['startTime']> {
  const doubts = [...item.timeDoubts, ...(item.date?.doubts ?? [])];
  const stated = say(item.reading, {
    value,
    quotes: [item.quote],
    line: item.line,
    method: item.method,
    reason: item.reason,
    specificity,
    doubts,
  });
  const written = item.date?.quote;
  const day = written
    ? say(item.reading, {
        value,
        quotes: [written.text],
        line: written.line,
        method: item.method,
        reason: '',
      })
    : [];
  // The clock time and the day often stand in two places of the paper: both are the evidence.
  return stated.map((candidate) => ({
    ...candidate,
    evidence: [...candidate.evidence, ...day.flatMap((one) => one.evidence)],
  }));
}

/** The night's own date for a time after midnight: `2026-06-13T00:30` belongs to the night of the 12th. */
export function showNight(dateTime: string): string {
  const [date = '', time = '12:00'] = dateTime.split('T');
  return /^\d{4}-/.test(date) && time < '06:00' ? addDays(date, -1) : date;
}
