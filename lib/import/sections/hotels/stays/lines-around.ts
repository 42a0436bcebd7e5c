import type { Reading } from '../../../reading/reading.ts';
import type { HotelName } from '../names/find-names.ts';

/** What papers say beside a house that one stays at. */
export const TELLS_STAY =
  /check-?\s?in|check-?\s?out|anreise|abreise|arriv|départ|llegada|entrada|salida|ankomst|avresa|incheck|utcheck|night|nächt|nuit|noch|nätter|zimmer|rooms?(?!\p{L})|chambre|habitaci|\d{4,5}|@|tel|phone|confirm|booking|buchung|bokning|réserv|reserv/iu;

/** Before `Hotel: …` only lines of a form belong to it: `Arrival: …`. */
const OPENS_WITH_STAY =
  /^\W{0,4}(?:check-?\s?(?:in|out)|arriv|depart|anreise|abreise|ankunft|arrivée|départ|entrada|salida|llegada|incheck|utcheck|ankomst|avresa|nights|nächte|nuits|noches|nätter|dates?)\p{L}*(?: \p{L}+)?\s{0,2}(?::|\s{2})/iu;
/** `HOTEL  Mon 14 Sep - Wed 16 Sep`: nothing above it is of the house. */
const OPENS_PART = /^\W{0,4}(?:hotel|hôtel|hotell|lodging|accommodation)(?=\s{2}|\s?:|\s?-\s)/iu;
const MAX_LINES = 26;
const OTHER_MATTER =
  /^\W{0,3}(?:(?:air|car|rail)(?=\s{2})|flights?|travel (?:in|out)|catering|hospitality|dinner|lunch|schedule|times|contacts?|transport|transfers?|ground|fahrzeiten|flüge|flug|verpflegung|zeitplan|vols?|restauration|repas|horaires|planning|vuelos?|comida|cena|horarios?|flyg|mat|tider|spelning|konsert|venue|production|promoter|fee|payment|merch\p{L}*|settlement|guest ?list|per diems?|cach[eé]t?s?|tourneur|agents?|agence|agentur|management|régie\p{L}*|tour ?manag\p{L}*|tourleitung|road ?manag\p{L}*|promot[oe]r|veranstalter|arrangör|organisat\p{L}*|organizador|contratación|gage|gaget|acompte|anzahlung|deposit|backline|technik|tech|technique|técnica|if )(?!\p{L})/iu;

/** `Abendessen | Restaurant Rex, Marktplatz 4` below `Hotel | …`: a row of a form with a label of its own. */
function rowsOfOtherMatter(reading: Reading): ReadonlySet<number> {
  const known =
    otherRows.get(reading) ??
    new Set(
      reading.pairs
        .filter(({ concept = '', label }) => OF_OTHER_MATTER.test(concept) && !BREAKFAST.test(label))
        .map(({ firstLine }) => firstLine),
    );
  otherRows.set(reading, known);
  return known;
}

const otherRows = new WeakMap<Reading, ReadonlySet<number>>();
const NONE: ReadonlySet<number> = new Set();
const OF_OTHER_MATTER =
  /^(?:food\.(?:meal|name)|activity\.(?:set|doors|soundcheck|lineCheck|loadIn|curfew|meal))$/;
const BREAKFAST = /breakfast|frühstück|petit.?déj|desayuno|frukost|pequeno|colazione|ontbijt|morgen/iu;

/** From the mention to where the paper turns to something else; upwards to the heading or the start of the paragraph. */
export function linesAround(reading: Reading, home: HotelName, homeLines: ReadonlySet<number>): number[] {
  const block = reading.lines[home.line]?.block;
  const message = reading.lines[home.line]?.message;
  const isOther = (line: number) =>
    homeLines.has(line) || reading.lines[line]?.block !== block || reading.lines[line]?.message !== message;
  const others = home.kind === 'label' ? rowsOfOtherMatter(reading) : NONE;
  let last = home.line;
  let hadGap = false;
  while (last + 1 < reading.lines.length && last - home.line < MAX_LINES && !isOther(last + 1)) {
    const text = reading.lines[last + 1]?.text ?? '';
    hadGap ||= reading.lines[last + 1]?.line.startsBlock === true;
    if (OTHER_MATTER.test(text) || others.has(last + 1)) break;
    if (hadGap && reading.lines[last + 1]?.line.startsBlock && !TELLS_STAY.test(text) && !/:/.test(text))
      break;
    last++;
  }
  let first = home.line;
  let above = 0;
  const isAfterOther = [1, 2, 3, 4, 5, 6].some((up) => homeLines.has(home.line - up));
  while (
    !isAfterOther &&
    (home.kind !== 'label' || OPENS_WITH_STAY.test(reading.lines[first - 1]?.text ?? '')) &&
    first > 0 &&
    above < 4 &&
    !isOther(first - 1) &&
    !reading.lines[first]?.line.startsBlock &&
    !OTHER_MATTER.test(reading.lines[first - 1]?.text ?? '') &&
    !(first < home.line && OPENS_PART.test(reading.lines[first]?.text ?? ''))
  ) {
    first--;
    // Lines of a wrapped paragraph stand on its first one.
    if ((reading.lines[first]?.text ?? '') !== '') above++;
  }
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
