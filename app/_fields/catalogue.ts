import type { SectionEntry, SectionKey } from '#lib/import/extracted.ts';

/** Decides which input a field gets and how its value is shown. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'amount'
  | 'currency'
  | 'country'
  | 'phone'
  | 'email'
  | 'airport'
  | 'code'
  | 'count'
  | 'boolean'
  | 'choice'
  | 'bytes';

export interface Field {
  key: string;
  label: string;
  kind: FieldKind;
  /** A show is hardly usable without it: when empty it counts as missing. */
  isExpected?: boolean;
  /** Looked at before the others when it is doubtful, as all that are expected are. */
  isKey?: boolean;
  choices?: { value: string; label: string }[];
  /** Set by the machine and never typed by a person. */
  isFixed?: boolean;
}

export interface SectionInfo {
  key: SectionKey;
  title: string;
  /** One entry of a list section, as in "Add a hotel". */
  singular: string;
  fields: Field[];
}

type FieldsOf<K extends SectionKey> = {
  [F in keyof Required<SectionEntry<K>>]: Omit<Field, 'key'>;
};

/** Every field of the section must be there, in the order in which it is shown; a missing one does not compile. */
function section<K extends SectionKey>(
  key: K,
  title: string,
  singular: string,
  fields: FieldsOf<K>,
): SectionInfo {
  const described = Object.entries<Omit<Field, 'key'>>(fields).map(([name, field]) => ({
    key: name,
    ...field,
  }));
  return { key, title, singular, fields: described };
}

const place = {
  address: { label: 'Street and number', kind: 'text' },
  city: { label: 'City', kind: 'text' },
  country: { label: 'Country', kind: 'country' },
} as const;

const reach = {
  bookingReference: { label: 'Booking reference', kind: 'code' },
  phone: { label: 'Phone', kind: 'phone' },
  email: { label: 'E-mail', kind: 'email' },
} as const;

export const DEAL_TYPES = ['flat', 'guarantee', 'versus', 'plus', 'door', 'other'];

export const SECTIONS: Record<SectionKey, SectionInfo> = {
  general: section('general', 'General', 'general information', {
    artist: { label: 'Artist', kind: 'text', isExpected: true },
    eventName: { label: 'Event', kind: 'text' },
    venue: { label: 'Venue', kind: 'text', isExpected: true },
    date: { label: 'Date', kind: 'date', isExpected: true },
    setTime: { label: 'Set time', kind: 'time', isKey: true },
    city: { label: 'City', kind: 'text', isExpected: true },
    country: { label: 'Country', kind: 'country' },
  }),
  deal: section('deal', 'Deal', 'deal', {
    fee: { label: 'Artist fee', kind: 'amount', isExpected: true },
    currency: { label: 'Currency', kind: 'currency', isExpected: true },
    dealType: { label: 'Kind of deal', kind: 'text' },
    paymentTerms: { label: 'Payment terms', kind: 'longText' },
    notes: { label: 'Notes', kind: 'longText' },
  }),
  hotels: section('hotels', 'Hotels', 'hotel', {
    name: { label: 'Hotel', kind: 'text', isExpected: true },
    checkInDate: { label: 'Check-in', kind: 'date', isExpected: true },
    checkInTime: { label: 'Check-in from', kind: 'time' },
    checkOutDate: { label: 'Check-out', kind: 'date', isExpected: true },
    checkOutTime: { label: 'Check-out until', kind: 'time' },
    ...place,
    ...reach,
    notes: { label: 'Notes', kind: 'longText' },
  }),
  food: section('food', 'Food', 'meal', {
    name: { label: 'Caterer or meal', kind: 'text', isExpected: true },
    serviceDate: { label: 'Date', kind: 'date' },
    serviceTime: { label: 'Time', kind: 'time', isKey: true },
    guestCount: { label: 'Guests', kind: 'count' },
    ...place,
    ...reach,
    notes: { label: 'Notes', kind: 'longText' },
  }),
  flights: section('flights', 'Flights', 'flight', {
    fullName: { label: 'Passenger', kind: 'text', isExpected: true },
    flightNumber: { label: 'Flight number', kind: 'code', isExpected: true },
    airline: { label: 'Airline', kind: 'text' },
    direction: {
      label: 'Direction',
      kind: 'choice',
      choices: [
        { value: 'arrival', label: 'To the show' },
        { value: 'departure', label: 'From the show' },
      ],
    },
    fromAirport: { label: 'From (airport)', kind: 'airport', isExpected: true },
    fromCity: { label: 'From (city)', kind: 'text' },
    departureTime: { label: 'Departure, local time', kind: 'dateTime', isExpected: true },
    toAirport: { label: 'To (airport)', kind: 'airport', isExpected: true },
    toCity: { label: 'To (city)', kind: 'text' },
    arrivalTime: { label: 'Arrival, local time', kind: 'dateTime', isKey: true },
    bookingReference: { label: 'Booking reference', kind: 'code' },
    ticketNumber: { label: 'Ticket number', kind: 'code' },
    seat: { label: 'Seat', kind: 'text' },
    travelClass: { label: 'Class', kind: 'text' },
    flightTime: { label: 'Flight time', kind: 'text' },
    aircraft: { label: 'Aircraft', kind: 'text' },
  }),
  activities: section('activities', 'Activities', 'activity', {
    name: { label: 'What', kind: 'text', isExpected: true },
    location: { label: 'Where', kind: 'text' },
    startTime: { label: 'Start', kind: 'dateTime', isExpected: true },
    endTime: { label: 'End', kind: 'dateTime' },
    hasDestination: { label: 'Goes to another place', kind: 'boolean' },
    destinationName: { label: 'Destination', kind: 'text' },
    destinationLocation: { label: 'Destination address', kind: 'text' },
    notes: { label: 'Notes', kind: 'longText' },
  }),
  contacts: section('contacts', 'Contacts', 'contact', {
    name: { label: 'Name', kind: 'text', isExpected: true },
    role: { label: 'Role', kind: 'text' },
    phone: { label: 'Phone', kind: 'phone', isKey: true },
    email: { label: 'E-mail', kind: 'email' },
  }),
  technical: section('technical', 'Technical', 'technical information', {
    equipment: { label: 'Equipment', kind: 'longText' },
    backline: { label: 'Backline', kind: 'longText' },
    stageSetup: { label: 'Stage set-up', kind: 'longText' },
    lightingRequirements: { label: 'Lighting', kind: 'longText' },
    soundcheck: { label: 'Soundcheck', kind: 'longText' },
    other: { label: 'Other', kind: 'longText' },
  }),
  documents: section('documents', 'Documents', 'document', {
    fileName: { label: 'File', kind: 'text', isFixed: true },
    fileSize: { label: 'Size', kind: 'bytes', isFixed: true },
    category: {
      label: 'Kind',
      kind: 'choice',
      choices: [
        { value: 'contract', label: 'Contract' },
        { value: 'rider', label: 'Rider' },
        { value: 'visa', label: 'Visa' },
        { value: 'boarding_pass', label: 'Boarding pass' },
        { value: 'other', label: 'Other' },
      ],
    },
  }),
};
