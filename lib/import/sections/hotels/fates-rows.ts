import type { Reading, ReadTable } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import type { HotelName } from './names.ts';
import { tableAt } from './table-at.ts';

/** What a cell of a list says of a booking that does not stand. */
const STATUS_OFF =
  /^\W{0,3}(?:tb[cad]\s?[/,-]\s?)?(?:(?:was|is|has been|wurde|ist|a été|est|ha sido|está|är|har)\s)?(?:cancel(?:l)?ed|cancellation|cxl\p{L}?|ca?nx\p{L}{0,2}|xxx?|released|dropped|declined|rejected|refused|denied|turned down|withdrawn|void(?:ed)?|expired|lapsed|replaced|superseded|obsolete|not (?:booked|needed|confirmed|available|required)|no longer|unavailable|sold out|full|wait-?\s?list(?:ed)?|waiting list|wl|tentative|option(?:al|ed)?|on (?:hold|option|request)|hold|held|requested|enquir(?:y|ed)|inquir(?:y|ed)|rq|quoted?|storniert|abgesagt|abgelehnt|abbestellt|entfällt|entfallen|freigegeben|annulliert|überholt|ersetzt|ausgebucht|voll|warteliste|angefragt|anfrage|optioniert|unbestätigt|nicht (?:bestätigt|gebucht|mehr)|annulée?|refusée?|remplacée?|libérée?|complet|en attente|liste d['’]attente|en option|demandée?|non confirmée?|cancelad[oa]|anulad[oa]|rechazad[oa]|liberad[oa]|sustituid[oa]|descartad[oa]|complet[oa]|llen[oa]|en espera|lista de espera|en opción|opción|solicitad[oa]|no confirmad[oa]|avbokad|avbokat|avbeställ[dt]|inställ[dt]|nekad|släppt|ersatt|utgår|fullt|fullbokat|väntelista|preliminär\p{L}?|förfrågan|ej bekräftad)(?!\p{L})/iu;
const ABOUT_MONEY =
  /pay|zahl|paiement|pago|betal|deposit|anzahlung|acompte|guarantee|option ?(?:date|bis|till)/iu;
const MIN_CELLS = 3;

/** Whether the line is a row of a list, whose cells each say a thing of their own. */
export function isListRow(reading: Reading, line: number): boolean {
  const row = reading.lines[line]?.line;
  return row !== undefined && row.table !== undefined && row.cells.length >= MIN_CELLS;
}

/** Whether the row that names the house says that its booking is off, or a later version of the row follows. */
export function isOffRow(reading: Reading, one: HotelName): boolean {
  const cells = reading.lines[one.line]?.line.cells ?? [];
  if (cells.length < MIN_CELLS) return false;
  const table = tableAt(reading, one.line);
  const isOff = cells.some(
    ({ text }, at) =>
      !text.includes(one.name) && saysOff(text) && !ABOUT_MONEY.test(table?.columns[at]?.label ?? ''),
  );
  return isOff || (table !== undefined && isOldVersion(table, one.line));
}

/** `show cancelled, room released`: each part of a remark for itself. */
const saysOff = (remark: string) =>
  remark.split(/[,;]\s/u).some((part) => STATUS_OFF.test(part.replace(ROOMS, '')));
const ROOMS =
  /^\W{0,3}(?:the )?(?:hotel|rooms?|booking|reservation|zimmer|buchung|chambres?|réservation|habitaciones|reserva|hotell|rummen|bokningen)\s/iu;

const VERSION =
  /^(?:version|vers?\.?|v|rev(?:ision)?\.?|stand|fassung|issue|versión|versie|utgåva|utg\.?)$/iu;
const NIGHT = /^hotel\.(?:checkIn|night)$/;

/** Of the rows for one night that of the highest version holds. */
function isOldVersion(table: ReadTable, line: number): boolean {
  const version = table.columns.findIndex(({ label }) => VERSION.test(label.trim()));
  const night = table.columns.findIndex(({ concept }) => NIGHT.test(concept ?? ''));
  const own = table.rows.find((row) => row.line === line);
  if (version < 0 || night < 0 || !own) return false;
  const numberOf = (cells: readonly string[]) => Number(/\d+/.exec(cells[version] ?? '')?.[0] ?? Number.NaN);
  const nightOf = (cells: readonly string[]) => foldName(cells[night] ?? '');
  return table.rows.some(
    ({ cells }) => nightOf(cells) === nightOf(own.cells) && numberOf(cells) > numberOf(own.cells),
  );
}
