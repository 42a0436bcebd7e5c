import { paperKindOf } from '../../../reading/paper-kind.ts';
import type { Block, Reading } from '../../../reading/reading.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { suggestedLines } from '../../shared/advertising.ts';
import { labelSense } from '../days/stay-words.ts';

const STAY_LABELS = /^hotel\.(?:checkIn|checkOut|reference|rooms)$/;

/** A confirmation, voucher or letter of one house, and nothing else. */
export function isAboutOneHotel(reading: Reading): boolean {
  const labels = stayLabels(reading);
  if (reading.messages.length > 1 || reading.lines.length > (labels.size >= 3 ? 300 : 120)) return false;
  const kind = paperKindOf(reading).kind;
  const isBlock = kind === 'contract' && reading.lines.some((line) => ROOM_BLOCK.test(line.text));
  const isForm = labels.has('hotel.checkIn') && labels.has('hotel.checkOut');
  if (/^(?:contract|rider|boarding_pass)$/.test(kind) && !isBlock) return false;
  if (kind === 'invoice' && !isForm) return false;
  if (kind === 'flight' && !(isForm && !isOfTravel(reading))) return false;
  const adverts = suggestedLines(reading);
  const isOther = (block: Block) =>
    !adverts.has(block.firstLine) && isOtherPart(block, isForm ? labels.size : 0);
  if (reading.blocks.some(isOther)) return false;
  // What the guest or the host said is quoted.
  const text = reading.lines.map((line) => line.text.replace(QUOTED, ' ').replace(FORBIDS, ' ')).join(' ');
  if (labels.size >= 2) return !speaksOfShow(text) && !speaksOfFlights(text);
  if (isBlock) return !speaksOfShow(text);
  if (speaksOfFlights(text) || speaksOfShow(text)) return false;
  return IN_AND_OUT.every((word) => word.test(text)) && RESERVES.test(text);
}

const TRAVEL =
  /(?<!\p{L})(?:airports?|airlines?|terminal|boarding|e-?tickets?|aircraft|passengers?|baggage|seats?|flughafen|gepäck|passagiere?|fluggast|flüge?|aéroport|bagages?|passagers?|aeropuerto|equipaje|pasajeros?|vuelos?|flygplats|passagerare|operated by|fare basis)(?!\p{L})/giu;

/** Tickets have arrivals and departures too; two of their own words tell them. */
const isOfTravel = (reading: Reading) =>
  new Set(reading.lines.flatMap(({ text }) => matchesOf(text, TRAVEL).map((match) => match[0].toLowerCase())))
    .size > 1;

/** It labels the day of coming and that of leaving. */
export function isStayForm(reading: Reading): boolean {
  const labels = stayLabels(reading);
  return labels.has('hotel.checkIn') && labels.has('hotel.checkOut');
}

/** The labels of a stay that the paper has: beside their values, over columns, or alone over the line of the value. */
function stayLabels(reading: Reading): Set<string> {
  const labels = new Set<string>();
  for (const { concept = '' } of reading.pairs) if (STAY_LABELS.test(concept)) labels.add(concept);
  for (const table of reading.tables)
    for (const { concept = '' } of table.columns) if (STAY_LABELS.test(concept)) labels.add(concept);
  for (const line of reading.lines) {
    // Where a cell holds several lines the label stands on its first one.
    for (const text of [line.text, ...line.line.cells.map((cell) => cell.text.split('\n')[0] ?? '')]) {
      const sense = labelSense(text);
      if (sense) labels.add(sense === 'in' ? 'hotel.checkIn' : 'hotel.checkOut');
    }
  }
  return labels;
}

/** A heading over another matter; `Anreise` over a day is a label of the stay. */
function isOtherPart({ heading, concept = '' }: Block, labels: number): boolean {
  if (!OTHER_PART.test(concept) || labelSense(heading)) return false;
  return !(labels >= 2 && /deal/.test(concept)) && !(labels >= 3 && /signatures|transport/.test(concept));
}

/** What only the contract of a house with a group says. */
const ROOM_BLOCK =
  /(?<!\p{L})(?:room block|group room|rooming list|room nights|group (?:booking|reservation) (?:agreement|contract)|zimmerkontingent|gruppenvertrag|abrufkontingent|contingente de habitaciones|contrato de grupo|contrat de groupe|contingent de chambres|gruppavtal|rumskontingent)(?!\p{L})/iu;

export const speaksOfFlights = (text: string) =>
  /(?<!\p{L})(?:flights?|flug|flüge|vols?|vuelos?|flyg|airport code|pnr)(?!\p{L})/iu.test(text) &&
  findFlightNumbers(text).some((one) => !one.doubts);

const OTHER_PART = /^part\.(?:flight|schedule|deal|technical|signatures|transport)$/;
const IN_AND_OUT = [
  /check-?\s?in|anreise|arriv|entrada|llegada|incheck|ankomst|(?<!\p{L})vom\s/iu,
  /check-?\s?out|abreise|depart|départ|salida|utcheck|avres|(?<!\p{L})bis\s/iu,
];
const RESERVES = /reserv|réserv|booking|booked|buchung|gebucht|bokning|bokat|confirm|bestätig|bekräft/iu;
const QUOTED = /["“„«][^"“”„«»]{20,600}["”“»]/gu;

/** `No parties or rehearsals`: the rules of the house. */
const FORBIDS =
  /(?<!\p{L})(?:no|keine?|pas de|sin|ni|inga|ingen)\s(?:\p{L}+,?\s){0,2}(?:parties|partys?|fêtes?|fiestas|fester|rehears\p{L}*|\p{L}*proben?|répétitions?|ensayos?)(?!\p{L})[^.;\n]{0,40}/giu;

/** Whether a text is about the work of a show. */
export const speaksOfShow = (text: string) => OF_SHOW.test(text);

const OF_SHOW =
  /(?<!\p{L})(?:(?:anspiel|general|haupt|stell)?proben?|einlass|honorar|gage|cachet|caché|gaget|arvode|honorarium|rehears\p{L}*|répétitions?|ensayos?|curtain|sound ?check|load-?in|get-?in|line ?check|changeover|stage plot|aufbau|montage|balances|prueba de sonido|rigg)(?!\p{L})/iu;
