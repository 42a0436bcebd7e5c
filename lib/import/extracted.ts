import { z } from 'zod';

/** The sections in the order they are read. Everything that lists sections derives from this. */
export const SECTION_KEYS = [
  'general',
  'deal',
  'hotels',
  'food',
  'flights',
  'activities',
  'contacts',
  'technical',
  'documents',
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

const text = z.string().trim().min(1);
/** `YYYY-MM-DD` */
const date = z.iso.date();
/** `HH:MM`, 24 h */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** `YYYY-MM-DDTHH:MM` local to the place named; the day alone or `HH:MM` alone when only that is known. */
const dateTime = z.string().regex(/^(\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?|([01]\d|2[0-3]):[0-5]\d)$/);
/** Decimal string without separators. */
const amount = z.string().regex(/^\d+(\.\d{1,2})?$/);
/** ISO 4217 */
const currency = z.string().regex(/^[A-Z]{3}$/);
/** IATA */
const airport = z.string().regex(/^[A-Z]{3}$/);
const count = z.string().regex(/^\d+$/);

export const extractedSchemas = {
  general: z
    .object({
      artist: text,
      eventName: text,
      venue: text,
      date,
      setTime: time,
      city: text,
      country: text,
    })
    .partial(),
  deal: z.object({ fee: amount, currency, paymentTerms: text, dealType: text, notes: text }).partial(),
  hotels: z.array(
    z
      .object({
        name: text,
        address: text,
        city: text,
        country: text,
        checkInDate: date,
        checkInTime: time,
        checkOutDate: date,
        checkOutTime: time,
        bookingReference: text,
        phone: text,
        email: text,
        notes: text,
      })
      .partial(),
  ),
  food: z.array(
    z
      .object({
        name: text,
        address: text,
        city: text,
        country: text,
        bookingReference: text,
        phone: text,
        email: text,
        serviceDate: date,
        serviceTime: time,
        guestCount: count,
        notes: text,
      })
      .partial(),
  ),
  flights: z.array(
    z
      .object({
        airline: text,
        flightNumber: z.string().regex(/^[A-Z0-9]{2,3}[1-9]\d{0,3}[A-Z]?$/),
        aircraft: text,
        fullName: text,
        bookingReference: text,
        ticketNumber: text,
        fromCity: text,
        fromAirport: airport,
        departureTime: dateTime,
        toCity: text,
        toAirport: airport,
        arrivalTime: dateTime,
        seat: text,
        travelClass: text,
        flightTime: text,
        direction: z.enum(['arrival', 'departure']),
      })
      .partial(),
  ),
  activities: z.array(
    z
      .object({
        name: text,
        location: text,
        startTime: dateTime,
        endTime: dateTime,
        notes: text,
        hasDestination: z.boolean(),
        destinationName: text,
        destinationLocation: text,
      })
      .partial(),
  ),
  contacts: z.array(z.object({ name: text, phone: text, email: text, role: text }).partial()),
  technical: z
    .object({
      equipment: text,
      backline: text,
      stageSetup: text,
      lightingRequirements: text,
      soundcheck: text,
      other: text,
    })
    .partial(),
  documents: z.array(
    z
      .object({
        fileName: text,
        fileSize: z.number().int().nonnegative(),
        category: z.enum(['contract', 'rider', 'visa', 'boarding_pass', 'other']),
      })
      .partial(),
  ),
} satisfies Record<SectionKey, z.ZodType>;

export const extractedSchema = z.object(extractedSchemas).partial();
export type Extracted = z.infer<typeof extractedSchema>;

/** The object that one entry of a section is: the section itself, or one item of its list. */
export type SectionValue<K extends SectionKey> = z.infer<(typeof extractedSchemas)[K]>;
export type SectionEntry<K extends SectionKey> =
  SectionValue<K> extends readonly (infer Item)[] ? Item : SectionValue<K>;

export function isListSection(key: SectionKey): boolean {
  return extractedSchemas[key] instanceof z.ZodArray;
}
