import type { Reading } from '../../../reading/reading.ts';
import { cityByName } from '../../../recognizers/cities.ts';
import { parseAddress } from '../../../recognizers/places.ts';
import { type HotelName, nameAt } from '../names/find-names.ts';
import { nameAtHead } from '../names/name-head.ts';
import type { Stay } from '../types.ts';
import { isAboutOneHotel } from './one-hotel.ts';

const STAYS =
  /(?:check-?\s?in|arriv|llegada|entrada).{1,400}(?:check-?\s?out|leave|depart|départ|salida|libérer)|ankomst.{1,400}avres|anreise.{1,400}abreise|incheck.{1,400}utcheck|entrada.{1,400}salida.{1,600}(?:habitaci|noche)|(?:rooms?|zimmer|chambres?|habitaciones|rum)(?!\p{L})/isu;
/** A ticket for a train, a ferry or a coach has arrivals and departures, and no house. */
const RIDES =
  /(?<!\p{L})(?:train ticket|e-?ticket|boarding|platform|carriage|coach \d|seats? \d|tgv|intercity|ice \d{1,4}|ic \d{2,4}|ave \d|fahrkarte|gleis|wagen \d|sitzplatz|zug \d|billet|voiture \d|place \d|billete|vagón|coche \d|asiento|andén|tågbiljett|biljett|vagn \d|plats \d|ferry (?:crossing|ticket)|fähre|färja)(?!\p{L})|\p{L}\s?→\s?\p{L}/iu;

/**
 * The house of a confirmation that never calls itself a hotel: the line over its address, else the stay without a name
 * around the line of the arrival.
 */
export function unnamedStay(reading: Reading, skipped: ReadonlySet<number>): Stay | undefined {
  const words = reading.lines.map((line) => line.text).join(' ');
  if (!isAboutOneHotel(reading) || !STAYS.test(words) || RIDES.test(words)) return undefined;
  const lines = reading.lines.map((line) => line.index).filter((line) => !skipped.has(line));
  const address = lines.find(
    (line) =>
      parseAddress(textOf(reading, line), reading).street !== undefined &&
      !/:\s*\S/.test(textOf(reading, line)),
  );
  const above = address === undefined ? undefined : address - 1;
  const head =
    above === undefined ||
    above < 0 ||
    /^\s*(?:address|adresse|anschrift|dirección|adress|dear|hi|hello)/iu.test(textOf(reading, above))
      ? undefined
      : nameAtHead(textOf(reading, above));
  const said = saidName(reading, lines);
  if (said) return { name: said.name, home: said, lines, isWholePaper: true };
  if (head && above !== undefined) {
    return { name: head.name, home: nameAt(head, above, 0, 'pattern'), lines, isWholePaper: true };
  }
  const arrival = lines.find((line) =>
    /check-?\s?in|anreise|arriv|entrada|llegada|incheck|ankomst/iu.test(textOf(reading, line)),
  );
  if (arrival === undefined) return undefined;
  return { home: { name: '', line: arrival, start: 0, end: 0, kind: 'pattern' }, lines, isWholePaper: true };
}

const STAYING_AT =
  /(?:staying at|stay at|your (?:home|place|stay|accommodation)(?: is)?|ihre unterkunft(?: ist)?|du übernachtest(?: hier)?|votre (?:logement|hébergement)|vous séjournez(?: à| chez)?|tu alojamiento|te alojas en|ditt boende|du bor(?: på| i)?)\s{0,2}:?\s*$/iu;
/** `Your stay at Bright loft by the mill is all set` */
const ALL_SET =
  /(?<!\p{L})(?:stay|reservation|booking|buchung|reservierung|aufenthalt|réservation|séjour|reserva|estancia|bokning|vistelse)\s(?:at|in|im|in der|à|au|chez|en|på|hos|i)\s(?:the\s(?=\p{Ll}))?["“„«]?(\p{Lu}[^.!?\n"”“»]{4,60}?)["”“»]?\s(?:is|ist|est|está|är)\s(?:all set|confirmed|booked|bestätigt|gebucht|confirmée?|confirmad[oa]|bekräftad|bokad)(?!\p{L})/iu;
const ADDRESS_LINE =
  /^\s{0,4}(?:hotel ?|property )?(?:address|adresse|anschrift|dirección|domicilio|adress|location)\s{0,2}(?::|$)/iu;

/** The line under "You're staying at:", the name over a labelled address, or the first line of the paper. */
function saidName(reading: Reading, lines: readonly number[]): HotelName | undefined {
  const lead = lines.find((line) => STAYING_AT.test(textOf(reading, line)));
  const under =
    lead === undefined ? undefined : lines.find((line) => line > lead && textOf(reading, line).trim() !== '');
  if (under !== undefined) {
    const name =
      textOf(reading, under)
        .split(/,\s| {2}|\s[·|–(]|\(/u)[0]
        ?.trim() ?? '';
    if (/^\p{Lu}/u.test(name) && name.length >= 5 && name.length <= 60) return atLine(reading, under, name);
  }
  for (const line of lines) {
    const name = ALL_SET.exec(textOf(reading, line))?.[1];
    if (name && !cityByName(name)) return atLine(reading, line, name);
  }
  const title = titleOf(reading, lines);
  if (title) return title;
  const address = lines.find((line) => ADDRESS_LINE.test(textOf(reading, line)));
  const over =
    address === undefined
      ? undefined
      : lines.findLast((line) => line < address && textOf(reading, line).trim() !== '');
  for (const line of [over, lines[0]]) {
    const text = line === undefined ? '' : textOf(reading, line);
    const head = /:/.test(text) ? undefined : nameAtHead(text);
    if (line !== undefined && head && !NO_TITLE.test(text))
      return { ...atLine(reading, line, head.name), isGuess: true };
  }
  return undefined;
}

/** What a portal says of a home under its title. */
const KIND_OF_HOME =
  /^\s{0,4}[★☆]{1,5}|(?<!\p{L})(?:(?:entire|whole|private|shared) (?:home|place|flat|apartment|room|house|loft|condo|villa|cottage|cabin|studio|rental unit|unit|guest ?house|suite)|hosted by|your host|alojamiento entero|(?:casa|piso|apartamento|vivienda) (?:entero|entera|completo|completa)|habitación privada|anfitri(?:ón|ona)|(?:ganze|gesamte) (?:unterkunft|wohnung)|ganzes haus|privatzimmer|gastgeber(?:in)?|vermieter(?:in)?|logement entier|appartement entier|maison entière|chambre privée|hôte(?:sse)?\s?:|chez l['’]habitant|hela (?:boendet|lägenheten|huset)|privat rum|värd(?:inna)?\s?:)(?!\p{L})/iu;
const IN_OR_OUT =
  /^\W{0,4}(?:check-?\s?(?:in|out)|arriv\p{L}*|anreise|einchecken|llegada|entrada|incheckning|ankomst)(?!\p{L})/iu;

/** The title of a home that no word shows to be one: over its kind and host, or the heading over the days. */
function titleOf(reading: Reading, lines: readonly number[]): HotelName | undefined {
  const kind = lines.find((line) => KIND_OF_HOME.test(textOf(reading, line)));
  const days = lines.find((line) => IN_OR_OUT.test(textOf(reading, line)));
  const heading = lines.findLast(
    (line) => days !== undefined && line < days && reading.lines[line]?.line.heading !== undefined,
  );
  const beforeKind = lines.find((line) => isTitle(titleBeforeKind(textOf(reading, line))));
  if (beforeKind !== undefined)
    return atLine(reading, beforeKind, titleBeforeKind(textOf(reading, beforeKind)));
  const aboveKind = lines.findLast(
    (line) => kind !== undefined && line < kind && textOf(reading, line).trim() !== '',
  );
  for (const line of [aboveKind, heading]) {
    const text = line === undefined ? '' : textOf(reading, line).trim();
    if (line !== undefined && isTitle(text))
      return { ...atLine(reading, line, text), ...(line !== aboveKind && { isGuess: true }) };
  }
  // `Reserva confirmada - Casa Rural El Molino`
  for (const line of lines.slice(0, 3)) {
    const parts = textOf(reading, line).split(/\s[-–—|·]\s|:\s|\s{2,}/u);
    const rest = parts.filter((part) => !NO_TITLE.test(part));
    if (parts.length < 2 || rest.length !== 1 || parts.length !== rest.length + 1) continue;
  }
  return undefined;
}

/** `Loft do Chafariz · entire apartment, sleeps 6`: the title of a home and what it is, on one line. */
const titleBeforeKind = (text: string): string => {
  const [title = '', kind = '', ...more] = text.split(/\s[·|•–—]\s/u);
  return more.length === 0 && KIND_OF_HOME.test(kind) && !KIND_OF_HOME.test(title) ? title.trim() : '';
};

const isTitle = (text: string) =>
  /^[\p{Lu}\d"“«]/u.test(text) &&
  text.length >= 6 &&
  text.length <= 70 &&
  text.split(/\s+/u).length >= 2 &&
  !/[:!?@→<>]|\d{4}/.test(text) &&
  !NO_TITLE.test(text) &&
  !cityByName(text);

function atLine(reading: Reading, line: number, name: string): HotelName {
  return nameAt({ name, at: textOf(reading, line).indexOf(name) }, line, 0, 'framed');
}

const NO_TITLE =
  /(?<!\p{L})(?:confirm\p{L}*|reserv\p{L}*|réserv\p{L}*|booking|buchung\p{L}*|bestätig\p{L}*|bokning\p{L}*|bekräft\p{L}*|voucher|invoice|rechnung|facture|factura|dear|hello|hi|hola|hallo|hej|bonjour|thank|thanks|danke|merci|gracias|tack|from|subject|details?|itinerary|your|ihre?|deine?|votre|tu|su|din|ditt|reise|trip|viaje|voyage|resa|total|check-?in|advance|show|concert|konzert|concierto|konsert|tour|festival|sheet|info\p{L}*|list\p{L}*)(?!\p{L})/iu;

const textOf = (reading: Reading, line: number) => reading.lines[line]?.text ?? '';
