import type { SectionKey } from '#lib/import/extracted.ts';

/** How a field is compared: exactly after normalising, as a name, or as free text. */
export type Kind =
  | 'name'
  | 'person'
  | 'place'
  | 'address'
  | 'activity'
  | 'role'
  | 'text'
  | 'notes'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'looseDateTime'
  | 'duration'
  | 'number'
  | 'code'
  | 'flightNumber'
  | 'phone'
  | 'email'
  | 'enum'
  | 'boolean'
  | 'file';

export const KINDS: Record<SectionKey, Record<string, Kind>> = {
  general: {
    artist: 'name',
    eventName: 'name',
    venue: 'name',
    date: 'date',
    setTime: 'time',
    city: 'place',
    country: 'place',
  },
  deal: { fee: 'number', currency: 'code', paymentTerms: 'text', dealType: 'text', notes: 'notes' },
  hotels: {
    name: 'name',
    address: 'address',
    city: 'place',
    country: 'place',
    checkInDate: 'date',
    checkInTime: 'time',
    checkOutDate: 'date',
    checkOutTime: 'time',
    bookingReference: 'code',
    phone: 'phone',
    email: 'email',
    notes: 'notes',
  },
  food: {
    name: 'name',
    address: 'address',
    city: 'place',
    country: 'place',
    bookingReference: 'code',
    phone: 'phone',
    email: 'email',
    serviceDate: 'date',
    serviceTime: 'time',
    guestCount: 'number',
    notes: 'notes',
  },
  flights: {
    airline: 'name',
    flightNumber: 'flightNumber',
    aircraft: 'name',
    fullName: 'person',
    bookingReference: 'code',
    ticketNumber: 'code',
    fromCity: 'place',
    fromAirport: 'code',
    departureTime: 'dateTime',
    toCity: 'place',
    toAirport: 'code',
    arrivalTime: 'dateTime',
    seat: 'code',
    travelClass: 'name',
    flightTime: 'duration',
    direction: 'enum',
  },
  activities: {
    name: 'activity',
    location: 'address',
    startTime: 'looseDateTime',
    endTime: 'looseDateTime',
    notes: 'notes',
    hasDestination: 'boolean',
    destinationName: 'name',
    destinationLocation: 'address',
  },
  contacts: { name: 'person', phone: 'phone', email: 'email', role: 'role' },
  technical: {
    equipment: 'text',
    backline: 'text',
    stageSetup: 'text',
    lightingRequirements: 'text',
    soundcheck: 'text',
    other: 'text',
  },
  documents: { fileName: 'file', category: 'enum' },
};

/** How much a matching field says that two entries of a list are the same thing. */
export const PAIRING_WEIGHTS: Partial<Record<SectionKey, Record<string, number>>> = {
  hotels: {
    name: 4,
    bookingReference: 3,
    address: 2,
    phone: 1,
    email: 1,
    checkInDate: 1,
    checkOutDate: 1,
    checkOutTime: 1,
    notes: 2,
  },
  food: {
    name: 3,
    bookingReference: 3,
    serviceTime: 2,
    phone: 2,
    email: 2,
    address: 2,
    guestCount: 2,
    notes: 2,
    serviceDate: 0.5,
  },
  flights: {
    flightNumber: 4,
    departureTime: 3,
    arrivalTime: 2,
    fromAirport: 1,
    toAirport: 1,
    bookingReference: 1,
    fullName: 1,
    ticketNumber: 1,
  },
  activities: { startTime: 3, name: 2, endTime: 1, destinationName: 1, location: 0.5 },
  contacts: { name: 4, email: 3, phone: 3, role: 0.5 },
  documents: { fileName: 3, category: 0.5 },
};
/** Entries that agree on less than this are different things. */
export const MIN_PAIRING_WEIGHT = 2;
