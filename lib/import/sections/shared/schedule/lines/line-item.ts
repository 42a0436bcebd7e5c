import type { Reading, ReadLine } from '../../../../reading/reading.ts';
import { findActWords, kindOfTitle } from '../acts/act-words.ts';
import { cleanTitle, splitTitle } from '../acts/titles.ts';
import { type DayContext, dayFrom } from '../days/day-context.ts';
import { dayBeforeTime, dayOfWeekday } from '../days/weekday-days.ts';
import type { Words } from '../schedule-item.ts';
import { levelOf } from '../standing/cancelled.ts';
import { saysChange } from '../standing/replaced-times.ts';
import { type TimeGroup, timesOf } from '../times/time-groups.ts';
import { findPlaceBeside, findWay, MODE, type Way, wayBetween } from '../ways/places.ts';
import { toldRide } from '../ways/told-ride.ts';
import type { Parts } from './line-parts.ts';
import type { LineItem } from './vouched.ts';

/** `Arrival 15:00` may be a guest's or a flight's; a vehicle is a transfer's. */
const VEHICLE =
  /(?<![\p{L}])(?:van|car|bus|coach|taxi|cab|minibus|runner|driver|fahrer|wagen|voiture|coche|furgoneta|bil|buss)(?![\p{L}])/iu;

/** An entry of a running order, from the line of its time and what is said beside it. */
export function toItem(
  reading: Reading,
  line: ReadLine,
  days: DayContext,
  venue: string | undefined,
  time: TimeGroup,
  parts: Parts,
): LineItem {
  const kind = kindOfEntry(parts.title, parts.isRide);
  const usual = kind?.kind === 'transfer' ? days.wayDayOf(line.index) : days.dayOf(line.index);
  const dated = parts.date && dayFrom(parts.date, line.index);
  const beforeTime = dayBeforeTime(line.text, line.text.indexOf(time.text), line.index, usual);
  const day = dated ?? beforeTime ?? dayOfWeekday(line.text, line.index, usual) ?? usual;
  const split = splitTitle(parts.title);
  // `Entrée, montage`: the first words alone would be another act.
  const first = kindOfTitle(split.name)?.kind;
  const isSplit =
    LOBBY.test(parts.title) || (kind?.kind !== 'transfer' && (first === undefined || first === kind?.kind));
  const { name: written, rest } = isSplit ? split : { name: parts.title, rest: undefined };
  const name = movedAct(written);
  const beside = [rest, parts.rest.replace(/^[\s,;]+/u, '')].filter(Boolean).join(', ');
  const at = (words: string | undefined): Words | undefined =>
    words ? { text: words, line: line.index } : undefined;
  const place = at(findPlaceBeside(beside, venue) ?? placeInName(name));
  const notes = at([beside === place?.text ? '' : beside, parts.said].filter(Boolean).join(', '));
  const way = kind?.kind === 'transfer' ? wayOf(parts) : {};
  const from = at(way.from) ?? (kind?.kind === 'transfer' ? place : undefined);
  const to = at(way.to);
  return {
    isCertain:
      kind?.isStrong === true ||
      (kind?.kind === 'transfer' &&
        (from !== undefined || to !== undefined) &&
        (parts.isTimeFirst || VEHICLE.test(parts.title))),
    item: {
      reading,
      line: line.index,
      quote: line.text,
      ...(kind && { kind: kind.kind }),
      title: { text: name, line: line.index },
      ...(day && { date: day }),
      ...timesOf(time),
      ...(place && kind?.kind !== 'transfer' && { location: place }),
      ...(notes && { notes }),
      ...(from && { from }),
      ...(to && { to }),
      method: parts.isTimeFirst ? 'table' : 'label',
      reason: parts.isTimeFirst ? 'line of the running order' : 'time beside its label',
      level: levelOf(reading, line),
      isListed: true,
    },
  };
}

/** `also soundcheck moved to 5.30`: of a sentence that moves an act only the act is its name. */
function movedAct(title: string): string {
  const [act, ...others] = saysChange(title) ? findActWords(title).filter((word) => word.isStrong) : [];
  return act && others.length === 0 ? act.text : title;
}

function wayOf(parts: Parts): Way {
  const { to } = LOBBY.test(parts.title) ? findWay([parts.title, parts.rest].join(', ')) : {};
  if (LOBBY.test(parts.title)) return { from: 'lobby', ...(to && { to }) };
  return (
    toldRide(parts.title) ??
    wayBetween(parts.title, parts.isRide) ??
    findWay([parts.title, parts.rest].filter(Boolean).join(', '))
  );
}

/** `lobby, Ivo drives you to the airport`: where everybody meets to leave. */
const LOBBY = /^lobby(?=\s?(?:$|[,;:(]))/iu;

const OF_BOOKINGS = new Set(['hotel', 'flight']);

/** `Hotel Anker - Festivalgelände` is a ride, though it names a hotel; `Meet at gate B (check in online)` is no check-in. */
export function kindOfEntry(title: string, isRide = false): ReturnType<typeof kindOfTitle> {
  const added = kindOfTitle(title);
  const isAside = added !== undefined && OF_BOOKINGS.has(added.kind);
  const kind = isAside ? kindOfTitle(title.replace(/\([^()]*\)/gu, '')) : added;
  const isOther = kind?.isStrong && kind.kind !== 'transfer';
  return !isOther && wayBetween(title, isRide) ? { kind: 'transfer', isStrong: true } : kind;
}

/** `Signing at Driftwood Records tent`, `Inlastning via gården`. */
function placeInName(name: string): string | undefined {
  const match = /^\S.{2,40}?\s(?:at|@|via|vid|på|in|im|am|bei|à|au|en|i)\s(.{3,50})$/u.exec(name);
  const place = match?.[1]?.split(/\s(?:with|mit|avec|con|med|for|für|pour|para|för)\s/u)[0] ?? '';
  return /\p{L}{3}/u.test(place) && !MODE.test(place) ? cleanTitle(place) : undefined;
}
