import type { z } from 'zod';
import type { Candidate, ImportWarning } from '../candidate.ts';
import type { SectionKey } from '../extracted.ts';
import type { LeftOut } from '../sections/section.ts';

/**
 * The bookings that papers tell of and call off, each with all that is known of it, so that a person sees what was not
 * taken and why, and takes it after all with one press. `shape` has the schemas of an entry's fields.
 */
export function leftOutWarnings(
  section: SectionKey,
  leftOut: readonly LeftOut[],
  shape: Readonly<Record<string, z.ZodType>>,
): ImportWarning[] {
  return leftOut.flatMap(({ entry, reason, evidence }) => {
    const fields = Object.entries(entry as Record<string, Candidate[] | undefined>);
    const value = Object.fromEntries(
      fields.flatMap(([field, found]) => {
        const parsed = shape[field]?.safeParse(found?.[0]?.value);
        return parsed?.success ? [[field, parsed.data]] : [];
      }),
    );
    const names = fields.flatMap(([field, found]) => (NAMES.has(field) ? (found?.[0]?.value ?? []) : []));
    if (names.length === 0) return [];
    return [
      {
        code: 'booking.left_out',
        message: `${names.join(', ')} was left out, because ${reason}.`,
        paths: [section],
        ...(evidence && { sourceId: evidence.sourceId }),
        leftOut: { section, value, reason, ...(evidence && { evidence }) },
      },
    ];
  });
}

/** What a booking is called by, in the order of its fields. */
const NAMES: ReadonlySet<string> = new Set([
  'flightNumber',
  'departureTime',
  'fullName',
  'name',
  'checkInDate',
]);
