import type { Reading } from '../../reading/reading.ts';
import { parseAddress } from '../../recognizers/places.ts';
import { nameAtHead } from './name-head.ts';
import type { HotelName } from './names.ts';
import { isAboutOneHotel, speaksOfFlights } from './one-hotel.ts';
import type { Stay } from './types.ts';

const STAYS =
  /check-?\s?in.{1,400}check-?\s?out|anreise.{1,400}abreise|incheck.{1,400}utcheck|entrada.{1,400}salida.{1,600}(?:habitaci|noche)|(?:rooms?|zimmer|chambres?|habitaciones|rum)(?!\p{L})/isu;
/**
 * The house of a confirmation that never calls itself a hotel: the line over its address, else the stay without a name
 * around the line of the arrival.
 */
export function unnamedStay(reading: Reading, skipped: ReadonlySet<number>): Stay | undefined {
  const words = reading.lines.map((line) => line.text).join(' ');
  if (!isAboutOneHotel(reading) || !STAYS.test(words) || speaksOfFlights(words)) return undefined;
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
    const home: HotelName = {
      name: head.name,
      line: above,
      start: head.at,
      end: head.at + head.name.length,
      kind: 'pattern',
    };
    return { name: head.name, home, lines, isWholePaper: true };
  }
  const arrival = lines.find((line) =>
    /check-?\s?in|anreise|arriv|entrada|llegada|incheck|ankomst/iu.test(textOf(reading, line)),
  );
  if (arrival === undefined) return undefined;
  return { home: { name: '', line: arrival, start: 0, end: 0, kind: 'pattern' }, lines, isWholePaper: true };
}

const STAYING_AT =
  /(?:staying at|stay at|your (?:home|place|stay|accommodation)(?: is)?|ihre unterkunft(?: ist)?|du übernachtest(?: hier)?|votre (?:logement|hébergement)|vous séjournez(?: à| chez)?|tu alojamiento|te alojas en|ditt boende|du bor(?: på| i)?)\s{0,2}:?\s*$/iu;
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
    if (/^\p{Lu}/u.test(name) && name.length >= 5 && name.length <= 60)
      return {
        name,
        line: under,
        start: textOf(reading, under).indexOf(name),
        end: textOf(reading, under).indexOf(name) + name.length,
        kind: 'framed',
      };
  }
  const address = lines.find((line) => ADDRESS_LINE.test(textOf(reading, line)));
  const over =
    address === undefined
      ? undefined
      : lines.findLast((line) => line < address && textOf(reading, line).trim() !== '');
  for (const line of [over, lines[0]]) {
    const text = line === undefined ? '' : textOf(reading, line);
    const head = /:/.test(text) ? undefined : nameAtHead(text);
    if (line !== undefined && head && !NO_TITLE.test(text))
      return { name: head.name, line, start: head.at, end: head.at + head.name.length, kind: 'framed' };
  }
  return undefined;
}

const NO_TITLE =
  /(?<!\p{L})(?:confirm\p{L}*|reserv\p{L}*|réserv\p{L}*|booking|buchung\p{L}*|bestätig\p{L}*|bokning\p{L}*|bekräft\p{L}*|voucher|invoice|rechnung|facture|factura|dear|hello|hi|hola|hallo|hej|bonjour|thank|thanks|danke|merci|gracias|tack|from|subject|details?|itinerary|your|ihre?|votre|tu|din)(?!\p{L})/iu;

const textOf = (reading: Reading, line: number) => reading.lines[line]?.text ?? '';
