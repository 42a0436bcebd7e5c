import type { Reading } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';
import { findPersonNames } from '../../recognizers/people.ts';
import { findPostalPlaces } from '../../recognizers/places.ts';
import { nameAtHead } from './name-head.ts';
import type { HotelName } from './names.ts';
import { addressIn } from './streets.ts';

/** `1)  ANCHOR HOUSE`: the number or bullet of a list before the name. */
const MARK = /^\s{0,8}(?:\(?\d{1,2}[.)]\s{1,4}|[-•*·]\s{1,3})?/u;
const ARRIVES =
  /(?<!\p{L})(?:check-?\s?in|arriv\p{L}*|anreise|ankunft|arrivée|entrada|llegada|incheckning|ankomst|in)(?:\s?date)?\s{0,2}(?::|\s{2}|$)/imu;
const LEAVES =
  /(?<!\p{L})(?:check-?\s?out|depart\p{L}*|abreise|départ|salida|utcheckning|avresa|out|ut)(?:\s?date)?\s{0,2}(?::|\s{2}|$)/imu;
/** Above it stands whom a letter is for. */
const GREETS =
  /^\s{0,8}(?:dear|hi|hello|sehr geehrte|liebe|guten tag|hallo|bonjour|madame|monsieur|ch(?:er|ère)|estimad|hola|querid|hej|bästa)(?!\p{Ll}{4})/iu;
/** People, firms and captions have addresses too. */
const NO_HOUSE =
  /^(?:herrn?|frau|familie|fam|firma|mr|mrs|ms|m|mme|monsieur|madame|sr|sra|d|doña|don|attn|c\/o)[\s.]|(?:^|\s)(?:gmbh|ltd|limited|llc|inc|sarl|sas|ab|agency|agentur|provider|supplier|client|kunde|guest|gast|venue|billing|invoice|theat\p{L}*|arena|hall|halle|club|festival)$/iu;
const LODGES =
  /(?<!\p{L})(?:check-?\s?(?:in|out)|rooms?|nights?|front desk|reception|zimmer|nächte|rezeption|chambres?|nuits?|habitaci\p{L}+|noches?|rum|nätter|conf(?:irmation)?)(?!\p{L})/iu;
const TRAVELS =
  /(?<!\p{L})(?:flights?|flug|vols?|vuelos?|flyg|terminal|boarding|airport|rental|pick-?up|load-?in|get-?in|sound-?check|doors)(?!\p{L})/iu;
const REACH = 12;
const MAX_NAME = 60;

/**
 * Names that nothing but their place shows to be houses: alone on a line over a full address, with a day of coming and
 * one of leaving in the lines below.
 */
export function namesOverAddresses(reading: Reading, skipped: ReadonlySet<number>): HotelName[] {
  const heads = reading.lines.filter(
    ({ index }) => !skipped.has(index) && nameOn(reading, index) !== undefined,
  );
  return heads.flatMap(({ index }, i): HotelName[] => {
    const name = nameOn(reading, index);
    const end = Math.min(heads[i + 1]?.index ?? reading.lines.length, index + REACH);
    const lines = reading.lines.slice(index + 1, end);
    const greeting = lines.findIndex((line) => GREETS.test(line.text));
    const below = greeting < 0 ? lines : lines.slice(0, greeting);
    if (!name || below.some(({ message }) => message !== reading.lines[index]?.message)) return [];
    const text = below.map((line) => line.text).join('\n');
    if (!ARRIVES.test(text) || !LEAVES.test(text) || findDates(text, reading).length < 1) return [];
    if (!LODGES.test(text) || TRAVELS.test(text)) return [];
    return [
      { name: name.name, line: index, start: name.at, end: name.at + name.name.length, kind: 'opening' },
    ];
  });
}

function nameOn(reading: Reading, index: number): { name: string; at: number } | undefined {
  const text = reading.lines[index]?.text ?? '';
  const next = reading.lines[index + 1]?.text ?? '';
  if (text.length > MAX_NAME || text.trim().length < 3 || !/\d/.test(next)) return undefined;
  const from = MARK.exec(text)?.[0].length ?? 0;
  const head = nameAtHead(text.slice(from));
  if (!head || head.name.length < text.slice(from).trim().length || NO_HOUSE.test(head.name))
    return undefined;
  if (findPersonNames(head.name).some((one) => one.text === head.name) || findDates(text, reading).length > 0)
    return undefined;
  const { street, city, postcode } = addressIn(next, reading);
  if (!street || findDates(street, reading).length > 0) return undefined;
  const after = reading.lines[index + 2]?.text ?? '';
  const isPlaced = (city && postcode) || findPostalPlaces(next, reading).length > 0;
  const isPlacedBelow = addressIn(after, reading).city !== undefined;
  return isPlaced || isPlacedBelow ? { name: head.name, at: from + head.at } : undefined;
}
