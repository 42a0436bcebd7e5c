import { type Found, withoutOverlaps } from './found.ts';
import { matchesOf } from './phrases.ts';

export interface FoundReference {
  /** As written, spaces removed. */
  reference: string;
  kind: 'booking' | 'ticket' | 'pnr';
}

const LABEL =
  '(?:booking|reservation|confirmation|conf|record locator|locator|pnr|file|block|group|itinerary|bestell|buchungs?|reservierungs?|bestätigungs?|réservation|reservation|dossier|confirmación|reserva|localizador|boknings?(?:en)?|bekräftelse|order|ref)';
const QUALIFIER =
  '(?:\\s?-?\\s?(?:reference|ref|number|no|num|nr|nummer|code|id|locator|referens|référence|referencia|número|numéro|n°|nº|de réservation|de reserva|de confirmación|de dossier|kod|nummer|codes?|#)\\.?){0,3}';
const LABELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(${LABEL}${QUALIFIER})(?:\\s?\\((?:[^()]{1,24})\\))?\\s{0,2}[:#=.]{0,2}\\s{0,3}(?:is\\s|ist\\s|est\\s|es\\s|är\\s)?#?(?<![\\p{L}\\p{N}])([A-Z0-9][A-Z0-9]*(?:[-./][A-Z0-9]+){0,5})(?![\\p{L}\\p{N}])`,
  'giu',
);
const TICKET = /(?<![\p{L}\p{N}-])(\d{3}[- ]?\d{10})(?:[-/]\d{1,2})?(?![\p{N}-])/gu;

/** References beside a label (`PNR M4X9TL`, `Buchungsnummer: 7719.402.883`) and ticket numbers by their shape. */
export function findBookingReferences(text: string): Found<FoundReference>[] {
  const found: Found<FoundReference>[] = [];
  for (const m of matchesOf(text, LABELLED)) {
    const written = m[2] ?? '';
    if (!looksLikeReference(written)) continue;
    const start = m.index + m[0].length - written.length;
    const kind = /pnr|locator|localizador/iu.test(m[1] ?? '') ? 'pnr' : 'booking';
    found.push({ value: { reference: written, kind }, start, end: start + written.length, text: written });
  }
  for (const m of matchesOf(text, TICKET)) {
    const written = m[1] ?? '';
    found.push({
      value: { reference: written.replace(/\s/g, ''), kind: 'ticket' },
      start: m.index,
      end: m.index + written.length,
      text: written,
    });
  }
  return withoutOverlaps(found);
}

/** `24/04/2027`, `24.4.27`, `2027-04-24`; `27-06-0318` is the number of a booking. */
export const isDayInFigures = (written: string): boolean =>
  /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|[12]\d{3})|\d{4}-\d{2}-\d{2})$/.test(written);

/** Codes hold a digit or are six capitals; words, dates and prices are no code. */
export function looksLikeReference(written: string): boolean {
  if (written.length < 4 || written.length > 32) return false;
  if (isDayInFigures(written)) return false;
  if (/\d/.test(written)) return written === written.toUpperCase() || /^[a-z0-9-]{5,}$/.test(written);
  return /^[A-Z]{6}$/.test(written);
}
