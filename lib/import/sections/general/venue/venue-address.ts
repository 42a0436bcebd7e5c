import { type Joined, joined, textsWith } from '../../../reading/find-line.ts';
import type { Reading } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { findPostalPlaces } from '../../../recognizers/places.ts';
import { isVenueAddressLabel } from '../../shared/show/labels.ts';
import { isOfFlight } from '../passages/flight-lines.ts';
import { isOfArtistsSide } from '../town/addresses-of-parties.ts';

const REACH = 2;
const MAX_LENGTH = 90;
/** Contracts write a party with all that it is called on one line. */
const MAX_ADDRESS = 160;
const LODGING =
  /(?<!\p{L})(?:hotels?|hotell|hôtels?|hostel|pension|gasthof|auberge|hostal|inn|guest ?house|b&b|apartments?|accommodation|lodging|unterkunft|übernachtung|hébergement|logement|alojamiento|hospedaje|boende|logi)(?!\p{L})/iu;

/** No postcode is without these; the whole search costs more. */
const POSTCODE = quick(/\d{4}|\d{3}\s\d{2}|\d[A-Z]/);

interface Addressed {
  /** As `foldName` leaves them. */
  lines: Joined;
  /** That of each line. */
  addresses: string[];
}

const known = new WeakMap<Reading, Addressed>();

/** The short lines of a paper that bear an address, or stand right above one: looked for once. */
function addressedLines(reading: Reading): Addressed {
  const before = known.get(reading);
  if (before) return before;
  const addresses = reading.lines.map(({ text, index }) =>
    text.length <= MAX_ADDRESS &&
    POSTCODE.test(text) &&
    !isOfFlight(text) &&
    findPostalPlaces(text, reading).some((place) => !isOfArtistsSide(reading, index, place.text))
      ? text
      : undefined,
  );
  const lines = reading.lines.flatMap(({ index, text, block }) => {
    const reach = text.length > MAX_LENGTH || /[.!?]\s*$/u.test(text) ? 0 : REACH;
    const address = addresses.slice(index, index + reach + 1).find((one) => one !== undefined);
    if (!address || text.length > MAX_ADDRESS) return [];
    const isLodging = LODGING.test(text) || LODGING.test(reading.blocks[block]?.heading ?? '');
    return isLodging ? [] : [{ folded: foldName(text), address }];
  });
  const found = {
    lines: joined(lines.map(({ folded }) => folded)),
    addresses: lines.map(({ address }) => address),
  };
  known.set(reading, found);
  return found;
}

/** The address that stands with a name elsewhere in the paper: on its line, or on the lines below it. */
export function addressBeside(reading: Reading, name: string): string | undefined {
  const folded = foldName(name).replace(/^(?:the|le|la|les|el|der|die|das)\s/u, '');
  if (folded.length < 4) return undefined;
  const { lines, addresses } = addressedLines(reading);
  for (const { at } of textsWith(lines, folded)) return addresses[at];
  return undefined;
}

/** The address under a label or a heading of its own. */
export function siteAddress(reading: Reading): string | undefined {
  const headed = reading.blocks
    .filter(({ heading }) => isVenueAddressLabel(heading))
    .map(({ firstLine }) => reading.lines[firstLine + 1]?.text ?? '');
  const labelled = reading.pairs.filter(({ label }) => isVenueAddressLabel(label)).map(({ value }) => value);
  return [...labelled, ...headed].find((text) => findPostalPlaces(text, reading).length > 0);
}
