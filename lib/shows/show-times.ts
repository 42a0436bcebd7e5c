import type { Part, PartKey, Show } from './show.ts';

/** A moment as a paper gives it: local to its place, and possibly without its day or its hour. */
export interface Moment {
  /** `YYYY-MM-DD` */
  day?: string;
  /** `HH:MM` */
  time?: string;
  /** Whose clocks show it; without one only the wall time is known. */
  clock?: Clock;
}

/** The place that decides the time zone. */
export type Clock = { airport: string } | { city: string; country?: string | undefined };

/** One line of the day sheet. */
export interface ShowTime {
  /** The same for the same thing of the same show, so that a calendar replaces what it has. */
  id: string;
  section: PartKey | 'general';
  title: string;
  start: Moment;
  end?: Moment;
  place?: string;
  detail?: string;
}

/** Everything of a show that has its time, by day and hour; what has no hour stands first of its day, what has no day last. */
export function showTimes(show: Show): ShowTime[] {
  const acts = show.parts.activities.map((part) => activityTime(part, show));
  return [
    ...acts,
    ...setTime(show, acts),
    ...show.parts.flights.reduce(withFlight, []),
    ...show.parts.hotels.flatMap((part) => stayTimes(part, show)),
    ...show.parts.food.flatMap((part) => mealTime(part, show)),
  ].sort((a, b) => sortKey(a).localeCompare(sortKey(b)));
}

/** Night hours belong to the show's evening before them, not to the day that the calendar counts. */
export const NIGHT_ENDS = '05:00';

function sortKey({ start }: ShowTime): string {
  return `${start.day ?? '9999'} ${start.time ?? ''}`;
}

function activityTime({ id, value }: Part<'activities'>, show: Show): ShowTime {
  const start = onShowDay(momentOf(value.startTime), show);
  const destination = [value.destinationName, value.destinationLocation].filter(Boolean).join(', ');
  const clock = clockOfActivity(start.day, show);
  return {
    id,
    section: 'activities',
    title: value.name ?? 'Activity without a name',
    start: { ...start, ...clock },
    ...endAfter(start, momentOf(value.endTime), clock),
    ...optionalText('place', value.location),
    ...optionalText('detail', [destination && `to ${destination}`, value.notes].filter(Boolean).join(' · ')),
  };
}

/** The set as its own line, unless an activity begins at its hour. */
function setTime(show: Show, acts: ShowTime[]): ShowTime[] {
  const { artist, date, setTime: time, venue, city } = show.general;
  if (!time || !date || acts.some(({ start }) => start.time === time)) return [];
  const start = onShowDay({ time }, show);
  return [
    {
      id: `${show.showId}-set`,
      section: 'general',
      title: artist ? `Set: ${artist}` : 'Set',
      start: { ...start, ...clockOfActivity(start.day, show) },
      ...optionalText('place', [venue, city].filter(Boolean).join(', ')),
    },
  ];
}

/** A flight is one line however many people fly it. */
function withFlight(times: ShowTime[], { id, value }: Part<'flights'>): ShowTime[] {
  const { flightNumber, airline, fromAirport, toAirport, fromCity, toCity } = value;
  const start = { ...momentOf(value.departureTime), ...clockAt(fromAirport, fromCity) };
  const title = [
    flightNumber ?? airline ?? 'Flight',
    [fromAirport ?? fromCity, toAirport ?? toCity].filter(Boolean).join(' → '),
  ]
    .filter(Boolean)
    .join(' ');
  const known = times.find(
    (time) => time.title === title && time.start.day === start.day && time.start.time === start.time,
  );
  if (known) {
    const detail = [known.detail, value.fullName].filter(Boolean).join(', ');
    return times.map((time) => (time === known ? { ...time, ...optionalText('detail', detail) } : time));
  }
  const flight: ShowTime = {
    id,
    section: 'flights',
    title,
    start,
    ...endAfter(start, momentOf(value.arrivalTime), clockAt(toAirport, toCity)),
    ...optionalText('place', [fromCity, fromAirport].filter(Boolean).join(' ')),
    ...optionalText('detail', value.fullName),
  };
  return [...times, flight];
}

function stayTimes({ id, value }: Part<'hotels'>, show: Show): ShowTime[] {
  const name = value.name ?? 'Hotel';
  const shared = {
    section: 'hotels' as const,
    ...optionalText('place', [value.address, value.city].filter(Boolean).join(', ')),
  };
  const clock = clockIn(value, show);
  const line = (what: string, day: string | undefined, time: string | undefined): ShowTime[] =>
    day
      ? [
          {
            id: `${id}-${what}`,
            ...shared,
            title: `${what}: ${name}`,
            start: { day, ...optionalText('time', time), ...clock },
          },
        ]
      : [];
  return [
    ...line('Check-in', value.checkInDate, value.checkInTime),
    ...line('Check-out', value.checkOutDate, value.checkOutTime),
  ];
}

function mealTime({ id, value }: Part<'food'>, show: Show): ShowTime[] {
  const { serviceDate, serviceTime, name, guestCount } = value;
  if (!serviceDate && !serviceTime) return [];
  const given = { ...optionalText('day', serviceDate), ...optionalText('time', serviceTime) };
  return [
    {
      id,
      section: 'food',
      title: name ?? 'Meal',
      start: { ...onShowDay(given, show), ...clockIn(value, show) },
      ...optionalText('place', [value.address, value.city].filter(Boolean).join(', ')),
      ...optionalText('detail', guestCount && `for ${guestCount}`),
    },
  ];
}

function momentOf(dateTime: string | undefined): Moment {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})?T?(\d{2}:\d{2})?$/.exec(dateTime ?? '') ?? [];
  return { ...optionalText('day', day), ...optionalText('time', time) };
}

/** An hour without its day is one of the show's day, or of the night after it. */
function onShowDay(moment: Moment, show: Show): Moment {
  const { date } = show.general;
  if (moment.day || !moment.time || !date) return moment;
  return { ...moment, day: moment.time < NIGHT_ENDS ? dayAfter(date) : date };
}

/** An end without its day is the first such hour after the start; a day alone ends nothing. */
function endAfter(start: Moment, end: Moment, clock: Pick<Moment, 'clock'>): { end?: Moment } {
  if (!end.time) return {};
  if (end.day || !start.day) return { end: { ...end, ...clock } };
  const isNextDay = start.time !== undefined && end.time < start.time;
  return { end: { ...end, day: isNextDay ? dayAfter(start.day) : start.day, ...clock } };
}

/** On the day and night of the show people are where it is; on other days only the wall time is sure. */
function clockOfActivity(day: string | undefined, { general }: Show): Pick<Moment, 'clock'> {
  const { date, city, country } = general;
  const isShowDay = day !== undefined && date !== undefined && (day === date || day === dayAfter(date));
  return isShowDay && city ? { clock: { city, country } } : {};
}

function clockIn(
  place: { city?: string | undefined; country?: string | undefined },
  { general }: Show,
): Pick<Moment, 'clock'> {
  if (place.city) return { clock: { city: place.city, country: place.country } };
  return general.city ? { clock: { city: general.city, country: general.country } } : {};
}

function clockAt(airport: string | undefined, city: string | undefined): Pick<Moment, 'clock'> {
  if (airport) return { clock: { airport } };
  return city ? { clock: { city } } : {};
}

/** The last day that has a year of four digits, and what is no day at all, stay as they are. */
export function dayAfter(day: string, days = 1): string {
  const after = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
  const text = Number.isNaN(after.getTime()) ? '' : after.toISOString();
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : day;
}

function optionalText<K extends string>(key: K, text: string | undefined): { [key in K]?: string } {
  return text ? ({ [key]: text } as { [key in K]: string }) : {};
}
