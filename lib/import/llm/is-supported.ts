import type { Reading } from '../reading/reading.ts';
import { airlineByCode } from '../recognizers/airlines.ts';
import { findDates } from '../recognizers/dates.ts';
import { findAirportCodes, findAirportNames } from '../recognizers/find-airports.ts';
import { foldName } from '../recognizers/fold.ts';
import { findBareAmounts, findMoney } from '../recognizers/money.ts';
import { findTimes } from '../recognizers/times.ts';

const DATE_FIELDS = new Set(['date', 'checkInDate', 'checkOutDate', 'serviceDate']);
const TIME_FIELDS = new Set(['setTime', 'checkInTime', 'checkOutTime', 'serviceTime']);
const DATE_TIME_FIELDS = new Set(['departureTime', 'arrivalTime', 'startTime', 'endTime']);
const AIRPORT_FIELDS = new Set(['fromAirport', 'toAirport', 'fromCity', 'toCity']);
/** Drawn from the sense of the words, so no word of the value need stand in the quote. */
const JUDGED_FIELDS = new Set(['dealType', 'direction', 'hasDestination', 'country']);
/** How much of a longer text must stand in its quote. */
const WORD_SHARE = 0.6;

/**
 * Whether the quote says the value: a date, time or amount must be one the recognisers find in the quote, a code must
 * stand in it, a text must share most of its words. A model that quotes truly but answers something else is lying.
 */
export function isSupported(field: string, value: unknown, quote: string, reading: Reading): boolean {
  if (JUDGED_FIELDS.has(field)) return true;
  const text = String(value);
  if (DATE_FIELDS.has(field)) return saysDate(text, quote, reading);
  if (TIME_FIELDS.has(field)) return saysTime(text, quote, reading);
  if (DATE_TIME_FIELDS.has(field)) return saysDateTime(text, quote, reading);
  if (field === 'fee') return saysAmount(text, quote, reading);
  if (field === 'currency') return saysCurrency(text, quote, reading);
  if (AIRPORT_FIELDS.has(field)) return saysAirport(text, quote) || saysWords(text, quote);
  if (field === 'airline') return saysWords(text, quote) || saysAirline(text, quote);
  if (field === 'phone' || field === 'guestCount' || field === 'ticketNumber') return saysDigits(text, quote);
  if (field === 'flightNumber' || field === 'bookingReference' || field === 'seat')
    return squash(quote).includes(squash(text).replace(/^([a-z0-9]{2})0+/, '$1')) || saysFlight(text, quote);
  return saysWords(text, quote);
}

function saysDate(date: string, quote: string, reading: Reading): boolean {
  return findDates(quote, reading).some((found) => found.value.date === date);
}

function saysTime(time: string, quote: string, reading: Reading): boolean {
  return findTimes(quote, reading).some((found) => found.value.time === time) || saysBareTime(time, quote);
}

/** `0815` in a ticket, where no recogniser of prose takes it for a time. */
function saysBareTime(time: string, quote: string): boolean {
  return new RegExp(`(?<!\\d)${time.replace(':', '[:.h]?')}(?!\\d)`, 'i').test(quote);
}

function saysDateTime(value: string, quote: string, reading: Reading): boolean {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})?T?(\d{2}:\d{2})?$/.exec(value) ?? [];
  // The day often stands in a heading far from the time; the time is what the quote must say.
  if (time) return saysTime(time, quote, reading);
  return date !== undefined && saysDate(date, quote, reading);
}

function saysAmount(amount: string, quote: string, reading: Reading): boolean {
  const amounts = [...findMoney(quote, reading), ...findBareAmounts(quote)];
  return amounts.some((found) => Number(found.value.amount) === Number(amount));
}

function saysCurrency(currency: string, quote: string, reading: Reading): boolean {
  return (
    findMoney(quote, reading).some((found) => found.value.currency === currency) || quote.includes(currency)
  );
}

function saysAirport(text: string, quote: string): boolean {
  const airports = [...findAirportCodes(quote), ...findAirportNames(quote)].map((found) => found.value);
  return airports.some((airport) => airport.iata === text || foldName(airport.city) === foldName(text));
}

function saysAirline(name: string, quote: string): boolean {
  const codes = quote.match(/\b[A-Z0-9]{2}(?= ?\d{1,4}\b)/g) ?? [];
  return codes.some((code) => foldName(airlineByCode(code)?.name ?? '') === foldName(name));
}

function saysFlight(number: string, quote: string): boolean {
  const [, carrier, digits] = /^([A-Z0-9]{2,3}?)(\d{1,4})[A-Z]?$/.exec(number) ?? [];
  if (!carrier || !digits) return false;
  return new RegExp(`${carrier}[ -]?0*${digits}(?!\\d)`, 'i').test(quote);
}

function saysDigits(text: string, quote: string): boolean {
  const digits = text.replace(/\D/g, '');
  // The country code of an E.164 number need not be written in the paper.
  const wanted = text.startsWith('+') ? digits.slice(-7) : digits;
  return wanted !== '' && quote.replace(/\D/g, '').includes(wanted);
}

function saysWords(text: string, quote: string): boolean {
  const wanted = wordsOf(text);
  const said = new Set(wordsOf(quote));
  const hits = wanted.filter((word) => said.has(word)).length;
  return wanted.length > 0 && hits / wanted.length >= (wanted.length <= 3 ? 1 : WORD_SHARE);
}

function wordsOf(text: string): string[] {
  return foldName(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function squash(text: string): string {
  return foldName(text).replace(/[^a-z0-9]/g, '');
}
