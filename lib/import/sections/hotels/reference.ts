import type { Candidate } from '../../candidate.ts';
import type { Reading } from '../../reading/reading.ts';
import { findBookingReferences } from '../../recognizers/booking-references.ts';
import { candidateAt, cellRanges, type Spot } from '../shared/spots.ts';
import type { Stay } from './types.ts';

const NOT_A_BOOKING =
  /(?<!\p{L})(?:pin|code d'accès|door code|türcode|kunden|customer|client|member|loyalty|invoice|rechnung|facture|factura|faktura|hrb|ust|vat|tax|siret|nif|cif|org\.? ?nr|postal|iata|agency|agencia|agence|agentur|room (?:no|number)|zimmernummer|voucher date|replaces|ersetzt|remplace|sustituye|ersätter|previous|earlier|old|bisher|frühere|ancienne|anterior|tidigare|cancel\p{L}*|storn\p{L}*|annul\p{L}*)(?!\p{L})/iu;

/** `448 210`: digits in groups after the word for the number. */
const GROUPED =
  /(?:number|nummer|nr|no|numéro|número|n°|nº|#|code|reference|ref)\.?\s{0,2}[:#]?\s{1,4}(\d{2,4}(?: \d{2,4}){1,3})(?![\d-]|\s?(?:€|EUR|kr|SEK|\$|£))/giu;

const OWN_LABEL =
  /(?<!\p{L})(?:(?:buchungs|reservierungs|bestätigungs?)-?(?:bestätigung|nummer|nr)?|bestätigung|bokningsbekräftelse|bekräftelse|booking confirmation|reservation confirmation|confirmation de réservation|confirmación de reserva|reserva|réservation|dossier|expediente|localizador|folio|block|group(?: block)?|vouchers?|bono|bon)\s(?:n\p{L}{0,6}\.?[°º]?|#|id|code|ref\.?|de confirmación hotel)\s{0,2}[:#]?\s{0,6}([A-Z0-9][A-Z0-9]*(?:[-./][A-Z0-9]+){0,5})(?![\p{L}\p{N}])/giu;

/** `Ihre Reservierungsnummer lautet GG-2207`. */
const SPOKEN =
  /(?:number|nummer|numéro|número|code|referen\p{L}*|référence|confirmation)\s(?:is|lautet|ist|est(?: le)?|es|är|:)\s{1,3}([A-Z0-9][A-Z0-9]*(?:[-./][A-Z0-9]+){0,5})(?![\p{L}\p{N}])/gu;

const SPACED =
  /(?<!\p{L})(?:conf(?:irmation)?|booking|reservation|reserva|réservation|buchung|bokning|ref)(?:\s(?:no|nr|number|nummer|code|n°|nº|#))?\.?\s{0,2}[:#]{1,2}\s{0,3}([A-Z]{2,4}\s\d{3,8})(?![\p{L}\p{N}])/giu;

/** The number the house knows the booking by; PINs, customer numbers and replaced bookings are none. */
export function readReference(reading: Reading, stay: Stay): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const add = (value: string, line: number, start: number, end: number, specificity: number) => {
    const text = reading.lines[line]?.text ?? '';
    if (NOT_A_BOOKING.test(text.slice(Math.max(0, start - 34), start))) return;
    found.push(
      candidateAt(reading, value.replace(/\s/g, ''), [{ line, start, end }], {
        method: 'label',
        reason: 'label for the booking number beside the value',
        specificity,
      }),
    );
  };
  for (const pair of reading.pairs) {
    if (
      pair.concept !== 'hotel.reference' ||
      !stay.lines.includes(pair.firstLine) ||
      NOT_A_BOOKING.test(pair.label)
    )
      continue;
    const code =
      /^[^\p{L}\p{N}]{0,3}([A-Z0-9][A-Z0-9]*(?:[-./ ](?=[A-Z0-9]*\d)[A-Z0-9]+){0,5})(?=\s{2}|\s\(|\s[-–,;]|[,;]|\s{1,2}(?:pin|code|kod)\b|\n|$)/u.exec(
        pair.value,
      )?.[1];
    const line = code ? lineWith(reading, code, pair.firstLine, pair.lastLine) : undefined;
    if (
      code &&
      line !== undefined &&
      /\d/.test(code) &&
      code.replace(/\W/g, '').length >= 4 &&
      !/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(code)
    ) {
      const start = (reading.lines[line]?.text ?? '').lastIndexOf(code);
      add(code, line, start, start + code.length, 0.9);
    }
  }
  for (const cell of referenceCells(reading, stay)) add(cell.text, cell.line, cell.start, cell.end, 0.9);
  for (const index of stay.lines) {
    const text = reading.lines[index]?.text ?? '';
    for (const match of text.matchAll(SPACED))
      add(
        match[1] ?? '',
        index,
        match.index + match[0].length - (match[1] ?? '').length,
        match.index + match[0].length,
        0.8,
      );
    for (const match of text.matchAll(GROUPED)) {
      const code = match[1] ?? '';
      const before = text.slice(Math.max(0, match.index - 24), match.index);
      if (/book|buchung|reserv|réserv|bokning|confirm|bestätig|bekräft/iu.test(before))
        add(code, index, match.index + match[0].length - code.length, match.index + match[0].length, 0.7);
    }
    for (const match of [...text.matchAll(OWN_LABEL), ...text.matchAll(SPOKEN)]) {
      const code = match[1] ?? '';
      if (
        !/\d/.test(code) ||
        code.length < 4 ||
        code !== code.toUpperCase() ||
        found.some((other) => other.value === code)
      )
        continue;
      add(code, index, match.index + match[0].length - code.length, match.index + match[0].length, 0.7);
    }
    for (const match of text.matchAll(SAID)) {
      const code = match[1] ?? '';
      const isCode = /\d/.test(code) && code === code.toUpperCase() && code.replace(/\W/g, '').length >= 4;
      if (!isCode || /^\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?$|^20\d\d$/.test(code)) continue;
      if (found.some((other) => other.value.includes(code.replace(/\s/g, '')))) continue;
      const end = match.index + match[0].length;
      add(code, index, end - code.length, end, 0.75);
    }
    for (const one of findBookingReferences(text)) {
      if (one.value.kind === 'ticket' || found.some((other) => other.value.includes(one.value.reference)))
        continue;
      add(one.value.reference, index, one.start, one.end, distanceScore(stay, index));
    }
  }
  return found;
}

/** `Quote LH-20931`, `ref FEN/CP/5`, `résa 88120-B`, `under confirmation number API 7741-6`, `Conf. no. DG-55120`. */
const SAID =
  /(?<!\p{L})(?:quot(?:e|ing)|mention|ref(?:erence)?|loc|locata|boknings?(?:ref(?:erens)?|kod|nr|nummer)|buchungs?-?(?:ref(?:erenz)?|nr|nummer|code)|reserv(?:ierungs|ations)-?(?:nr|nummer|code|bestätigung)|réf(?:érence)?|résa|resa|referencia|referens|conf|bokning|buchung|reserva|réservation|reservation|booking|localizador|confirmation|bestätigung|confirmación|bokningsnr|n[°º] de (?:résa|réservation|confirmation|dossier)|nº de (?:reserva|confirmación))\.?(?:\s(?:hotell?|hôtel|house))?(?:\s(?:no|nr|number|nummer|code|n°|nº|ref|numéro|número)\.?)?\s?[:#]?\s{1,14}((?:[A-Z]{2,5}\s(?=\d{3,8}(?:-\d)?))?[A-Z0-9]+(?:[-./][A-Z0-9]+){0,5})(?![\p{L}\p{N}])/giu;

const REFERENCE_COLUMN =
  /(?<!\p{L})(?:réf|ref|conf|booking|buchung|reserv|réserv|bokning|locali[sz]ador|dossier)/iu;

/** The cell of the hotel's own row under a heading for the booking number. */
function referenceCells(reading: Reading, stay: Stay): (Spot & { text: string })[] {
  const table = reading.tables.find((one) => one.rows.some((row) => row.line === stay.home.line));
  const column =
    table?.columns.findIndex(({ label }) => REFERENCE_COLUMN.test(label) && !NOT_A_BOOKING.test(label)) ?? -1;
  const line = reading.lines[stay.home.line];
  const range = line && column >= 0 ? cellRanges(line).find(({ index }) => index === column) : undefined;
  const text = line && range ? line.text.slice(range.start, range.end) : '';
  return range && /\d/.test(text) && text.length <= 24
    ? [{ line: stay.home.line, start: range.start, end: range.end, text }]
    : [];
}

const distanceScore = (stay: Stay, line: number) => (Math.abs(line - stay.home.line) <= 6 ? 0.7 : 0.5);

function lineWith(reading: Reading, words: string, first: number, last: number): number | undefined {
  for (let line = first; line <= last; line++)
    if ((reading.lines[line]?.text ?? '').includes(words)) return line;
  return undefined;
}
