import { type Extracted, isListSection, SECTION_KEYS } from '#lib/import/extracted.ts';
import { checkActivities } from '#lib/import/resolution/checks/activities.ts';
import { checkHotels } from '#lib/import/resolution/checks/hotels.ts';
import { entriesOf, isFilled } from '../_fields/paths.ts';

/** A blocking check keeps the show from being written; a warning is for the person to weigh. */
export interface Check {
  level: 'blocking' | 'warning';
  message: string;
  paths: string[];
}

/** A show that is written already, which the papers are to be added to. */
type ShowThere = Pick<NonNullable<Extracted['general']>, 'artist' | 'date'>;

/**
 * Looks across sections at what would be written, with the checks of the reading where they are light. Those of flights know every airport's
 * clock, a table no browser should load: here only their days are compared.
 */
export function checksBeforeCommit(extracted: Extracted, into?: ShowThere): Check[] {
  return [
    // A show that is there has its name and its day.
    ...(into ? checkSameShow(extracted, into) : [...checkShowHasName(extracted), ...checkDate(extracted)]),
    ...checkFee(extracted),
    ...[...checkHotels(extracted), ...checkActivities(extracted)].map(
      ({ message, paths = [] }): Check => ({ level: 'warning', message, paths }),
    ),
    ...checkFlights(extracted),
    ...checkArrivals(extracted),
    ...checkEmptyItems(extracted),
  ];
}

function checkShowHasName({ general }: Extracted): Check[] {
  if (general?.artist || general?.eventName) return [];
  return [
    {
      level: 'blocking',
      message: 'A show needs an artist or the name of its event.',
      paths: ['general.artist', 'general.eventName'],
    },
  ];
}

/** A day may be moved and an act replaced; both at once is most likely another show. */
function checkSameShow({ general = {} }: Extracted, into: ShowThere): Check[] {
  if (!general.artist || !into.artist || !general.date || !into.date || general.date === into.date) return [];
  const [named, there] = [general.artist.toLowerCase(), into.artist.toLowerCase()];
  if (named.includes(there) || there.includes(named)) return [];
  const message = `These papers name another artist and another day than the show they go to (${into.artist}, ${into.date}).`;
  return [{ level: 'warning', message, paths: ['general.artist', 'general.date'] }];
}

function checkDate({ general }: Extracted): Check[] {
  if (general?.date) return [];
  return [{ level: 'warning', message: 'The show has no date.', paths: ['general.date'] }];
}

function checkFee({ deal }: Extracted): Check[] {
  if (!deal?.fee || deal.currency) return [];
  return [{ level: 'warning', message: 'The fee has no currency.', paths: ['deal.currency'] }];
}

function checkFlights({ flights = [] }: Extracted): Check[] {
  return flights.flatMap(({ flightNumber, departureTime, arrivalTime }, index): Check[] => {
    const [from, to] = [dayOf(departureTime), dayOf(arrivalTime)];
    // Across the date line a flight lands up to one day earlier by the clock.
    if (!from || !to || Date.parse(to) >= Date.parse(from) - 86_400_000) return [];
    const message = `${flightNumber ?? `Flight ${index + 1}`} lands before it departs.`;
    return [
      {
        level: 'warning',
        message,
        paths: [`flights.${index}.departureTime`, `flights.${index}.arrivalTime`],
      },
    ];
  });
}

function checkArrivals({ flights = [], general, activities = [] }: Extracted): Check[] {
  const showDay = general?.date;
  if (!showDay) return [];
  const soundcheck = activities.findIndex(({ name }) => /sound\s?check/i.test(name ?? ''));
  const start = activities[soundcheck]?.startTime;
  return flights.flatMap(({ direction, arrivalTime, flightNumber }, index): Check[] => {
    if (direction !== 'arrival' || !arrivalTime) return [];
    const name = flightNumber ?? `Flight ${index + 1}`;
    const path = `flights.${index}.arrivalTime`;
    const landsOn = dayOf(arrivalTime);
    if (landsOn && landsOn > showDay) {
      return [
        {
          level: 'warning',
          message: `${name} lands after the day of the show.`,
          paths: [path, 'general.date'],
        },
      ];
    }
    const isLate = start?.includes('T') && arrivalTime.includes('T') && arrivalTime > start;
    if (!isLate) return [];
    const message = `${name} lands after the soundcheck begins.`;
    return [{ level: 'warning', message, paths: [path, `activities.${soundcheck}.startTime`] }];
  });
}

function checkEmptyItems(extracted: Extracted): Check[] {
  return SECTION_KEYS.filter(isListSection).flatMap((section) =>
    entriesOf(extracted, section).flatMap((entry, index): Check[] =>
      Object.values(entry).some(isFilled)
        ? []
        : [
            {
              level: 'blocking',
              message: 'An added item is empty. Fill it in or remove it.',
              paths: [`${section}.${index}`],
            },
          ],
    ),
  );
}

function dayOf(dateTime: string | undefined): string | undefined {
  const day = dateTime?.slice(0, 10);
  return day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
}
