import { decode } from 'bcbp';
import type { BoardingPassLeg } from '../../source-text.ts';

/** What every boarding pass barcode starts with, its padding perhaps folded: format, name, and the first leg. */
const MANDATORY =
  /\bM([1-4])([A-Z][A-Z/ .'-]{1,19}?) {0,18}E?([A-Z0-9]{5,7}) {1,2}([A-Z]{3})([A-Z]{3})([A-Z0-9]{2,3}) {0,2}(\d{3,4}[A-Z]?) {1,2}(\d{3})([A-Z])(\d{3}[A-Z]|INF )(\d{4})/;

/** Words of a paper that may carry a boarding pass barcode: without them no picture is searched. */
const BOARDING_WORDS =
  /boarding|bordkarte|embarquement|embarque|ombordstigning|boardingkort|carta d'imbarco/i;

export function mayBeBoardingPass(text: string): boolean {
  return BOARDING_WORDS.test(text);
}

/** The legs of an IATA boarding pass barcode, or undefined when the text is none. */
export function readBoardingPass(text: string): BoardingPassLeg[] | undefined {
  if (!/^M[1-4]/.test(text)) return undefined;
  return decodeExact(text) ?? decodeFolded(text);
}

/** A boarding pass code printed as text on the paper, where its runs of spaces may be folded. */
export function findPrintedBoardingPass(
  line: string,
): { quote: string; legs: BoardingPassLeg[] } | undefined {
  if (!/\bM[1-4][A-Z]/.test(line)) return undefined;
  const quote = MANDATORY.exec(line)?.[0];
  const legs = quote ? decodeFolded(quote) : undefined;
  return quote && legs ? { quote, legs } : undefined;
}

function decodeExact(text: string): BoardingPassLeg[] | undefined {
  const { data } = decode(text);
  const name = data?.passengerName?.trim();
  const legs = data?.legs ?? [];
  if (!name || legs.length === 0 || !legs.every((leg) => /^[A-Z]{3}$/.test(leg.departureAirport ?? '')))
    return undefined;
  return legs.map((leg) =>
    withoutEmpty({
      passengerName: name,
      bookingReference: leg.operatingCarrierPNR?.trim(),
      fromAirport: leg.departureAirport,
      toAirport: leg.arrivalAirport,
      flightNumber: flightNumberOf(leg.operatingCarrierDesignator, leg.flightNumber),
      dayOfYear: dayOfYear(leg.flightDate),
      seat: seatOf(leg.seatNumber),
      compartment: leg.compartmentCode,
      ticketNumber:
        leg.airlineNumericCode && leg.serialNumber
          ? `${leg.airlineNumericCode}${leg.serialNumber}`
          : undefined,
    }),
  );
}

function decodeFolded(text: string): BoardingPassLeg[] | undefined {
  const match = MANDATORY.exec(text);
  if (!match) return undefined;
  const [, , name = '', reference, from, to, carrier, number, day, compartment, seat] = match;
  return [
    withoutEmpty({
      passengerName: name.trim(),
      bookingReference: reference,
      fromAirport: from,
      toAirport: to,
      flightNumber: flightNumberOf(carrier, number),
      dayOfYear: Number(day),
      seat: seatOf(seat),
      compartment,
    }),
  ];
}

function flightNumberOf(carrier: string | undefined, number: string | undefined): string | undefined {
  const digits = number?.trim().replace(/^0+/, '');
  return carrier && digits ? `${carrier.trim()}${digits}` : undefined;
}

function seatOf(seat: string | undefined): string | undefined {
  const trimmed = seat?.trim().replace(/^0+/, '');
  return trimmed && /^\d{1,3}[A-Z]$/.test(trimmed) ? trimmed : undefined;
}

function dayOfYear(date: Date | undefined): number | undefined {
  if (!date || Number.isNaN(date.getTime())) return undefined;
  return Math.round((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}

function withoutEmpty(
  leg: { [K in keyof BoardingPassLeg]: BoardingPassLeg[K] | undefined },
): BoardingPassLeg {
  // Only keys whose value is there are left, and the name always is.
  return Object.fromEntries(
    Object.entries(leg).filter(([, value]) => value !== undefined && value !== ''),
  ) as unknown as BoardingPassLeg;
}
