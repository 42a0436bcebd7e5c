import type { Candidate } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { findBookingReferences, isDayInFigures } from '../../../recognizers/booking-references.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { candidateAt, cellRanges, type Spot } from '../../shared/spots.ts';
import { tableAt } from '../../shared/table-at.ts';
import { referencesOff } from '../standing/called-off.ts';
import { isOwnWords } from '../stays/own-words.ts';
import type { Stay } from '../types.ts';

const NOT_A_BOOKING =
  /(?<!\p{L})(?:pin|code d'accès|(?:door|access|key|gate|wifi|promo|safe|night|tür|zugangs|schlüssel|dörr|port) ?code|code (?:de la )?(?:porte|wifi|nuit)|código (?:de la )?puerta|türcode|kunden|customer|client|member|loyalty|invoice|rechnung|facture|factura|faktura|hrb|ust|vat|tax|siret|nif|cif|org\.? ?nr|postal|iata|agency|agencia|agence|agentur|room (?:no|number)|zimmernummer|voucher(?: date|\s{2,8}no)|hire(?: no)?|replaces|ersetzt|remplace|sustituye|ersätter|previous|earlier|old|bisher|frühere|ancienne|anterior|tidigare|cancel\p{L}*|storn\p{L}*|annul\p{L}*)(?!\p{L})/iu;

/** `448 210`: digits in groups after the word for the number. */
const GROUPED =
  /(?:number|nummer|nr|no|numéro|número|n°|nº|#|code|reference|ref)\.?\s{0,2}[:#]?\s{1,4}(\d{2,4}(?: \d{2,4}){1,3})(?![\d-]|\s?(?:€|EUR|kr|SEK|\$|£))/giu;

const OWN_LABEL =
  /(?<!\p{L})(?:(?:buchungs|reservierungs|bestätigungs?)-?(?:bestätigung|nummer|nr)?|bestätigung|bokningsbekräftelse|bekräftelse|booking confirmation|reservation confirmation|confirmation de réservation|confirmación de reserva|reserva|réservation|dossier|expediente|localizador|folio|block|group(?: block)?|vouchers?|bono|bon)\s(?:n\p{L}{0,6}\.?[°º]?|#|id|code|ref\.?|de confirmación hotel)\s{0,2}[:#]?\s{0,6}([A-Z0-9][A-Z0-9]*(?:[-./][A-Z0-9]+){0,5})(?![\p{L}\p{N}])/giu;

/** `Ihre Reservierungsnummer lautet GG-2207`. */
const SPOKEN =
  /(?:number|nummer|numéro|número|code|[Rr]ef\.?|referen\p{L}*|référence|confirmation)(?:\s(?:there|here|dort|là-bas|allí|där))?\s(?:is|lautet|ist|est(?: le)?|es|är|bleibt|remains|reste|sigue siendo|förblir|:)(?: (?:now|jetzt|nun|désormais|ahora|nu))?\s{1,3}([A-Z0-9][A-Z0-9]*(?:[-./][A-Z0-9]+){0,5})(?![\p{L}\p{N}])/gu;

const SPACED =
  /(?<!\p{L})(?:conf(?:irmation)?|booking|reservation|reserva|réservation|buchung|bokning|ref)(?:\s(?:no|nr|number|nummer|code|n°|nº|#))?\.?(?:\s{0,2}[:#]{1,2}\s{0,3}|\s{2,8})([A-Z]{2,4}\s\d{2,8}(?:[/-]\d{1,6})?)(?![\p{L}\p{N}])/giu;

/** `booked under NORDSTERN / 77-2201`, `reserviert auf Halm, Nr. 4471-JGH`, `résa au nom de Veilleurs, n° 77120`. */
const BOOKED_UNDER =
  /(?<!\p{L})(?:booked|reserved|reservation|booking|rooms|reserviert|gebucht|réservée?s?|résa|réservation|reservad[oa]s?|reserva|bokade?|bokat|bokning)\s(?:is\s|are\s)?(?:under|in the name of|auf(?: den namen)?|au nom d(?:e|u)\s?|a nombre de|på(?: namnet)?)\s[^.;\n]{2,30}?\s?[,/]\s?(?:(?:n[ro]\.?|n[°º]|nummer|number|ref\.?|#)\s?)?([A-Z0-9]+(?:[-./][A-Z0-9]+){0,4})(?![\p{L}\p{N}])/giu;

/** `Bokningsbekräftelse 55812-GBG`: in a title nothing need call the number one. */
const TITLED =
  /(?:confirmation|confirmed|bestätigung|bekräftelse|confirmación|booking|reservation|reservierung|buchung|réservation|reserva|bokning)[\s:#–-]{1,4}([A-Z0-9]{2,12}(?:[-./][A-Z0-9]{1,10}){0,4})(?![\p{L}\p{N}:])/giu;
const TITLE_LINES = 4;
/** `Ref BW-9001 -> BW-9555`: the new number stands behind the arrow. */
const ARROW = /^\s{0,3}(?:→|->|=>|➔|⇒)\s{0,3}[A-Z0-9]/u;
const NEW_ONE = /\d\s{0,3}(?:→|->|=>|➔|⇒)\s{0,3}([A-Z0-9]+(?:[-./][A-Z0-9]+){0,4})(?![\p{L}\p{N}])/gu;

/** `Quote LH-20931`, `ref FEN/CP/5`, `résa 88120-B`, `under confirmation number API 7741-6`, `Conf. no. DG-55120`. */
const SAID =
  /(?<!\p{L})(?:quot(?:e|ing)|mention|(?:the |die |le |el )?(?:number|nummer|numéro|número)|n[°º]|n[ro](?=\.)|(?:booked|held|kept|gebucht|reserviert|vermerkt|réservée?s?|retenue?s?|reservad[oa]s?|bokat|bokade)(?: \p{L}{2,12})? (?:under|unter|sous|bajo|con|på|som)|(?:vorgangs|auftrags)-?(?:nr|nummer)|itinerary|trip id|code|ref(?:erence)?|loc|locata|boknings?(?:ref(?:erens)?|kod|nr|nummer)|buchungs?-?(?:ref(?:erenz)?|nr|nummer|code)|reserv(?:ierungs|ations)-?(?:nr|nummer|code|bestätigung)|réf(?:érence)?|résa|resa|referencia|referens|conf|bokn|bokning|buchung|reservierung|res|reserv|resv|reserva|réservation|reservation|booking|localizador|confirmation|bestätigung|confirmación|dossier|expediente|vorgang|ärende|bokningsnr|n[°º] de (?:résa|réservation|confirmation|dossier)|nº de (?:reserva|confirmación))\.?(?:[\s-](?:hotell?|hôtel|del hotel|de l['’]hôtel|house|festival|group|grupo|groupe|gruppe|tour|property))?(?:(?:[\s-]|(?<=\.))(?:no|nr|number|nummer|code|n°|nº|ref|numéro|número)\.?)?\)?\s?[:#]?\s{1,14}((?:[A-Z]{2,5}\s(?=\d{3,8}|\d{2,4}[-/]\d{2}))?[\p{Lu}\d]+(?:[-./][\p{Lu}\d]+){0,5})(?![\p{L}\p{N}])/giu;

const REFERENCE_COLUMN =
  /(?<!\p{L})(?:réf|ref|conf|booking|buchung|reserv|réserv|bokning|locali[sz]ador|dossier|vorgang|auftrag|ärende)|^(?:block|group|gruppen?|grupo|groupe|rooming|folio)[ -]?(?:code|no\.?|nr\.?|id|number|#)?$/iu;
const NUMBER_COLUMN = /^(?:n[ro]\.?|n[°º]|#)$/iu;

interface SpokenForm {
  pattern: RegExp;
  specificity: number;
  /** Whether what stands around a match shows that the number is a booking's. */
  isMeant?: (text: string, line: number, at: number) => boolean;
}

/** How a number is told in words, best first. */
const SPOKEN_FORMS: readonly SpokenForm[] = [
  { pattern: SPACED, specificity: 0.8 },
  {
    pattern: GROUPED,
    specificity: 0.7,
    isMeant: (text, _, at) =>
      /book|buchung|reserv|réserv|bokning|confirm|bestätig|bekräft/iu.test(
        text.slice(Math.max(0, at - 24), at),
      ),
  },
  { pattern: NEW_ONE, specificity: 0.8, isMeant: (text) => REFERENCE_COLUMN.test(text) },
  ...[OWN_LABEL, SPOKEN, BOOKED_UNDER].map((pattern) => ({ pattern, specificity: 0.7 })),
  {
    pattern: TITLED,
    specificity: 0.7,
    isMeant: (text, line) => line < TITLE_LINES || /^(?:subject|betreff|objet|asunto|ämne)\s?:/iu.test(text),
  },
  { pattern: SAID, specificity: 0.75 },
];

/** The number the house knows the booking by; PINs, customer numbers and replaced bookings are none. */
export function readReference(reading: Reading, stay: Stay): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const isKnown = (code: string) => found.some((other) => other.value.includes(code));
  const add = (value: string, line: number, start: number, end: number, specificity: number) => {
    if (!isOwnNumber(reading, stay, value, { line, start, end })) return;
    found.push(
      candidateAt(reading, value.replace(/\s/g, ''), [{ line, start, end }], {
        method: 'label',
        reason: 'label for the booking number beside the value',
        specificity,
      }),
    );
  };
  const labelled = [
    ...codesBesideLabels(reading, stay),
    ...codesUnderLabels(reading, stay),
    ...referenceCells(reading, stay),
  ];
  for (const one of labelled) add(one.text, one.line, one.start, one.end, 0.9);
  for (const index of stay.lines) {
    const text = reading.lines[index]?.text ?? '';
    for (const { pattern, specificity, isMeant } of SPOKEN_FORMS)
      for (const match of matchesOf(text, pattern)) {
        const code = match[1] ?? '';
        if (
          !isCode(code) ||
          isKnown(code.replace(/\s/g, '')) ||
          isMeant?.(text, index, match.index) === false
        )
          continue;
        const end = match.index + match[0].length;
        add(code, index, end - code.length, end, specificity);
      }
    for (const { value, start, end } of findBookingReferences(text))
      if (value.kind !== 'ticket' && !isKnown(value.reference)) add(value.reference, index, start, end, 0.6);
  }
  return found;
}

/** Whether the number is one of a booking, and of this stay. */
function isOwnNumber(reading: Reading, stay: Stay, value: string, { line, start, end }: Spot): boolean {
  const text = reading.lines[line]?.text ?? '';
  if (NOT_A_BOOKING.test(text.slice(Math.max(0, start - 34), start)) || ARROW.test(text.slice(end)))
    return false;
  if (PHONE.test(value) || (line !== stay.home.line && OF_A_TABLE.test(text.slice(0, start)))) return false;
  return !referencesOff(reading).has(value.replace(/\s/g, '')) && isOwnWords(reading, stay, line, start);
}

/** `HA 6120-7`, `61.2207.18`: all of a code that a value begins with. */
const CODE_AND_NUMBER = /^[^\p{L}\p{N}]{0,3}([A-Z]{1,4} \d{2,10}(?:-\d{1,8})?)(?=\s{2}|\s\(|\n|$)/u;
const CODE_FIRST =
  /^[^\p{L}\p{N}]{0,3}([A-Z0-9][A-Z0-9]*(?:[-./ ](?=[A-Z0-9]*\d)[A-Z0-9]+){0,5})(?=\s{2}|\s\(|\s[-–,;]|[,;]|\s{1,2}(?:pin|code|kod)\b|\n|$)/u;

function codesBesideLabels(reading: Reading, stay: Stay): (Spot & { text: string })[] {
  return reading.pairs.flatMap(({ concept, label, value, firstLine, lastLine }) => {
    if (concept !== 'hotel.reference' || !stay.lines.includes(firstLine) || NOT_A_BOOKING.test(label))
      return [];
    const code = CODE_AND_NUMBER.exec(value)?.[1] ?? CODE_FIRST.exec(value)?.[1];
    const line = code ? lineWith(reading, code, firstLine, lastLine) : undefined;
    if (!code || line === undefined || !(/\d/.test(code) || isLettersCode(code, value))) return [];
    if (code.replace(/\W/g, '').length < 4 || isDayInFigures(code)) return [];
    const start = (reading.lines[line]?.text ?? '').lastIndexOf(code);
    return [{ text: code, line, start, end: start + code.length }];
  });
}

/** Capitals and digits, and no day. */
const isCode = (code: string) =>
  /\d/.test(code) &&
  code === code.toUpperCase() &&
  code.replace(/\W/g, '').length >= 4 &&
  !isDayInFigures(code) &&
  !/^\d{1,2}[./-]\d{1,2}$|^20\d\d$/.test(code);

/** `19:15 Dinner, Rosso, 7 people, conf R-5561`: a restaurant's number. */
const OF_A_TABLE =
  /(?<!\p{L})(?:dinner|lunch|brunch|restaurant|bistro|table for|abendessen|mittagessen|tisch für|dîner|déjeuner|souper|resto|cena|comida|restaurante|mesa para|middag|restaurang|bord för)(?!\p{L}).{0,80}\d\s?(?:people|pax|pers|covers|seats|leute|plätze|couverts|personas)/iu;

/** `928-555-0166`, `+1 902 555 0155`: a number to call and no booking's. */
const PHONE = /^(?:\+\d|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}$)/;

/** `HLQMPTRB` alone beside its label: six capitals or more that are no word of a sentence. */
const isLettersCode = (code: string, value: string) => /^[A-Z]{6,12}$/.test(code) && value.trim() === code;

const LABEL_ALONE =
  /^[^\p{L}\p{N}]{0,3}(?:(?:your|ihre?|deine?|votre|tu|su|din|ert?|hotel|hotell|group|gruppen?)[ -]?)?(?:(?:booking|reservation|confirmation|conf|reserva|confirmación|réservation|buchungs?|reservierungs?|bestätigungs?|boknings?|bekräftelse)[ -]?(?:number|no|nr|nummer|code|id|ref\p{L}*|kod)?|(?:code|código|codigo|clave|number|numéro|número|n[°º]|nummer|kod|id|ref\p{L}*|réf\p{L}*|locali[sz]ador|localisateur)(?: (?:de |del |de la |of |d['’])?(?:the |la |l['’])?(?:booking|reservation|confirmation|reserva|confirmación|réservation|hotel|hôtel|dossier|bokning\p{L}*))?|locali[sz]ador(?: del hotel)?|dossier|expediente)\.?\s{0,2}[:#]?\s*$/iu;
const CODE_ALONE = /^\s{0,4}#?\s?([A-Z0-9]+(?:[-./ ][A-Z0-9]+){0,4})\s*$/u;

/** A label alone on its line, or in a cell over its value, with nothing but the code below. */
function codesUnderLabels(reading: Reading, stay: Stay): (Spot & { text: string })[] {
  return stay.lines.flatMap((index) => {
    const line = reading.lines[index];
    if (!line) return [];
    const below = reading.lines.slice(index + 1, index + 3).find(({ text }) => text.trim() !== '');
    const sameCell = cellRanges(line).flatMap(({ start, end }) => {
      const [label = '', value = ''] = line.text.slice(start, end).split('\n');
      const text = LABEL_ALONE.test(label) ? codeOf(value) : undefined;
      const at = start + label.length + 1 + value.indexOf(text ?? '');
      return text ? [{ line: index, start: at, end: at + text.length, text }] : [];
    });
    if (sameCell.length > 0 || !below) return sameCell;
    // Columns of a form grid: the label's cell over the value's.
    const labels = line.line.cells;
    const values = cellRanges(below);
    if (labels.length !== below.line.cells.length) return [];
    return labels.flatMap((label, i) => {
      const range = values.find((one) => one.index === i);
      const text =
        range && LABEL_ALONE.test(label.text) ? codeOf(below.text.slice(range.start, range.end)) : undefined;
      const at = range ? range.start + below.text.slice(range.start, range.end).indexOf(text ?? '') : 0;
      return text ? [{ line: below.index, start: at, end: at + text.length, text }] : [];
    });
  });
}

function codeOf(value: string): string | undefined {
  const code = CODE_ALONE.exec(value)?.[1];
  if (
    !code ||
    code.replace(/\W/g, '').length < 4 ||
    /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^20\d\d-\d\d-\d\d$/.test(code)
  )
    return undefined;
  return /\d/.test(code) || /^[A-Z]{6,12}$/.test(code) ? code : undefined;
}

const MIN_CODE = 3;
const MAX_CODE = 24;
const isRowsCode = (text: string) =>
  /\d/.test(text) && text.length <= MAX_CODE && text.replace(/\W/g, '').length >= MIN_CODE;

/** The cell of the hotel's own row under a heading for the booking number, or the only one of a paper about one booking. */
function referenceCells(reading: Reading, stay: Stay): (Spot & { text: string })[] {
  const own = referenceCell(reading, stay.home.line);
  if (own.length > 0 || !stay.isWholePaper) return own;
  const all = stay.lines.flatMap((line) => referenceCell(reading, line));
  return new Set(all.map(({ text }) => text)).size === 1 ? all.slice(0, 1) : [];
}

function referenceCell(reading: Reading, index: number): (Spot & { text: string })[] {
  const table = tableAt(reading, index);
  // A column that only says `No.` mostly counts the rows.
  const column = [REFERENCE_COLUMN, NUMBER_COLUMN]
    .map((of) => table?.columns.findIndex(({ label }) => of.test(label) && !NOT_A_BOOKING.test(label)) ?? -1)
    .find((at) => at >= 0);
  const line = reading.lines[index];
  const range =
    line && column !== undefined ? cellRanges(line).find((cell) => cell.index === column) : undefined;
  const text = line && range ? (line.text.slice(range.start, range.end).split('\n')[0] ?? '') : '';
  return range && table?.rows.some((row) => row.line === index) && isRowsCode(text)
    ? [{ line: index, start: range.start, end: range.start + text.length, text }]
    : [];
}

function lineWith(reading: Reading, words: string, first: number, last: number): number | undefined {
  for (let line = first; line <= last; line++)
    if ((reading.lines[line]?.text ?? '').includes(words)) return line;
  return undefined;
}
