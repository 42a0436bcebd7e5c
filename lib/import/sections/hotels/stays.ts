import { paperKindOf } from '../../reading/paper-kind.ts';
import type { Reading } from '../../reading/reading.ts';
import { statementsOf } from '../../reading/statements.ts';
import { findFlightNumbers } from '../../recognizers/flight-numbers.ts';
import { foldName } from '../../recognizers/fold.ts';
import { parseAddress } from '../../recognizers/places.ts';
import { suggestedLines } from '../shared/advertising.ts';
import { nameAtHead } from './name-head.ts';
import { hotelKey, isSameHotel } from './name-keys.ts';
import { findHotelNames, type HotelName } from './names.ts';
import type { Stay } from './types.ts';

const CANCELLED =
  /(?:(?:has|have|was|were|is|are|been|now|als?o) (?:now )?(?:cancell?ed|replaced|superseded|released)|(?:^|\s)cancell?ed(?: booking| hotel| reservation|:|$)|no longer (?:valid|needed|available|booked)|forget (?:the|about)|instead of|fully booked|storniert(?! werden)|wurde annulliert|ausgebucht|nicht mehr gültig|hinfällig|(?:an)?statt |anstelle|a été annulée?|est annulée?|n'est plus valable|au lieu d|complet(?!e|er|s)|ha sido (?:cancelad|anulad)|(?:está|queda) (?:cancelad|anulad)|en lugar de|ya no es válid|är (?:inställd|avbokad)|har avbokats|avbokat|gäller inte längre|i stället för|istället för)/iu;
const STILL_STANDS =
  /(?<!\p{L})(?:now|new|instead[,:]|moved to|replaced by|stattdessen|jetzt|neu|ersetzt durch|désormais|nouveau|nouvel|maintenant|remplacé par|ahora|nuevo|nu(?= )|nytt|ersatt av)(?!\p{L})/iu;
const HYPOTHETICAL =
  /(?<!\p{L})(?:next time|last time|last year|if (?:the|that|it|you|we|this|there)[^.]{0,40}(?:full|not available|prefer|need|want|like)|would (?:you )?(?:recommend|prefer|suggest)|recommend(?:ed|ation)|suggest|alternative(?:ly)?|for example|such as|or similar|equivalent|nearby|near the venue|walking distance to|z\. ?b\.|gleichwertig\p{L}*|e\. ?g\.|par exemple|p\. ?ex\.|équivalent\p{L}*|por ejemplo|t\. ?ex\.|likvärdig\p{L}*|falls [^.]{0,30}(?:ausgebucht|voll)|nächstes mal|letztes jahr|empfehl\p{L}*|alternativ\p{L}*|la prochaine fois|recommand\p{L}*|l'année dernière|la próxima vez|recomend\p{L}*|nästa gång|rekommender\p{L}*)(?!\p{L})/iu;

export interface Skipped {
  /** Lines of advertising, cancelled bookings and mere suggestions. */
  lines: Set<number>;
  /** Words that name a hotel whose booking is off. */
  cancelled: string[];
}

/** What may not be read: advertising, suggestions, and bookings the paper calls cancelled or replaced. */
export function findSkipped(reading: Reading): Skipped {
  const lines = suggestedLines(reading);
  const cancelled: string[] = [];
  for (const statement of statementsOf(reading)) {
    const isHypothetical = HYPOTHETICAL.test(statement.text);
    const match = CANCELLED.exec(statement.text);
    if (!isHypothetical && !match) continue;
    if (match) {
      const standing = STILL_STANDS.exec(statement.text);
      const gone =
        standing && standing.index > match.index
          ? statement.text.slice(0, standing.index)
          : standing
            ? statement.text.slice(standing.index + standing[0].length)
            : statement.text;
      for (const word of gone.matchAll(/(?<!\p{L})\p{Lu}[\p{L}'’-]{3,}/gu)) cancelled.push(foldName(word[0]));
    }
    const isOneLine = statement.firstLine === statement.lastLine;
    const covers =
      isOneLine && (reading.lines[statement.firstLine]?.text.trim().length ?? 0) <= statement.text.length + 3;
    if (covers && !(match && STILL_STANDS.test(statement.text))) lines.add(statement.firstLine);
  }
  return { lines, cancelled };
}

/** The hotels of a paper, each with the lines that are about it. */
export function findStays(reading: Reading, skipped: Skipped): Stay[] {
  const names = findHotelNames(reading, skipped.lines).filter(
    (one) =>
      !isForMeal(reading, one) &&
      !isCancelledName(one.name, skipped.cancelled) &&
      !isHypotheticalMention(reading, one),
  );
  const groups: HotelName[][] = [];
  for (const one of names) {
    const group = groups.find((other) => other.some((known) => isSameHotel(known.name, one.name)));
    if (group) group.push(one);
    else groups.push([one]);
  }
  const homes = groups
    .map((group) => [...group].sort((a, b) => weight(reading, b) - weight(reading, a) || a.line - b.line)[0])
    .filter((home) => home !== undefined);
  if (homes.length === 0) return [unnamedStay(reading, skipped)].filter((stay) => stay !== undefined);
  const isWholePaper = homes.length === 1 && isAboutOneHotel(reading);
  return homes.map((home) => ({
    name: home.name,
    home,
    isWholePaper,
    lines: (isWholePaper
      ? reading.lines.map((line) => line.index)
      : linesAround(reading, home, homes)
    ).filter((line) => !skipped.lines.has(line)),
  }));
}

function isCancelledName(name: string, cancelled: readonly string[]): boolean {
  const words = hotelKey(name)
    .split(' ')
    .filter((word) => word.length > 3);
  return (
    words.length > 0 &&
    words.every((word) => cancelled.some((gone) => gone === word || gone.split(/[-'’]/).includes(word)))
  );
}

const MEAL =
  /(?<!\p{L})(?:dinner|lunch|brunch|meal|\p{L}*essen|verpflegung|déjeuner|dîner|repas|comida|cena|almuerzo|middag|lunchen|restaurant|(?<!on )table for|tisch)(?!\p{L})/iu;
const SLEEPS =
  /check-?\s?(?:in|out)|sleep|stay|night|room|zimmer|übernacht|untergebracht|anreise|nuit|chambre|log(?:ez|é)|noche|habitaci|aloj|rum(?!\p{L})|sover|bor(?!\p{L})|natt/iu;

/** `18:00 Abendessen: Gasthof Zum Reiher`: an inn where they only eat. */
function isForMeal(reading: Reading, one: HotelName): boolean {
  const text = textOf(reading, one.line);
  const before =
    text
      .slice(0, one.start)
      .split(/[.;]\s(?=\p{Lu})/u)
      .at(-1) ?? '';
  const after = text.slice(one.end).split(/[.;]\s(?=\p{Lu})/u)[0] ?? '';
  return one.kind === 'pattern' && MEAL.test(before) && !SLEEPS.test(`${before} ${after}`);
}

function isHypotheticalMention(reading: Reading, one: HotelName): boolean {
  const statement = statementsOf(reading).find(
    ({ firstLine, lastLine, text }) =>
      firstLine <= one.line && lastLine >= one.line && text.includes(one.name),
  );
  return (
    (one.kind === 'pattern' || one.kind === 'framed') &&
    statement !== undefined &&
    HYPOTHETICAL.test(statement.text)
  );
}

const RANK = { label: 6, opening: 5, heading: 4, framed: 3, pattern: 2 } as const;
const TELLS_STAY =
  /check-?\s?in|check-?\s?out|anreise|abreise|arriv|départ|llegada|entrada|salida|ankomst|avresa|incheck|utcheck|night|nächt|nuit|noch|nätter|zimmer|rooms?(?!\p{L})|chambre|habitaci|\d{4,5}|@|tel|phone|confirm|booking|buchung|bokning|réserv|reserv/giu;

/** How good a place this mention is to read a booking around. */
function weight(reading: Reading, one: HotelName): number {
  const near = [one.line, one.line + 1, one.line + 2]
    .map((line) => reading.lines[line]?.text ?? '')
    .join(' ')
    .slice(0, 600);
  const tells = Math.min(4, [...near.matchAll(TELLS_STAY)].length);
  const older = reading.lines[one.line]?.quoteLevel ?? 0;
  const next = `${(reading.lines[one.line]?.text ?? '').slice(one.end)}\n${reading.lines[one.line + 1]?.text ?? ''}`;
  const hasAddress = parseAddress(next.slice(0, 200), reading).street !== undefined ? 3 : 0;
  return RANK[one.kind] + tells + hasAddress - older;
}

const STAY_LABELS = /^hotel\.(?:checkIn|checkOut|reference|rooms)$/;

/** A confirmation, voucher or letter of one house, and nothing else. */
function isAboutOneHotel(reading: Reading): boolean {
  if (reading.messages.length > 1 || reading.lines.length > 120) return false;
  if (reading.blocks.some((block) => OTHER_PART.test(block.concept ?? ''))) return false;
  if (/^(?:contract|rider|invoice|flight|boarding_pass)$/.test(paperKindOf(reading).kind)) return false;
  const labels = new Set(
    reading.pairs.filter((pair) => STAY_LABELS.test(pair.concept ?? '')).map((pair) => pair.concept),
  );
  for (const table of reading.tables)
    for (const { concept } of table.columns) if (STAY_LABELS.test(concept ?? '')) labels.add(concept);
  if (labels.size >= 2) return true;
  const text = reading.lines.map((line) => line.text).join(' ');
  if (speaksOfFlights(text) || OF_SHOW.test(text)) return false;
  return IN_AND_OUT.every((word) => word.test(text)) && RESERVES.test(text);
}

const speaksOfFlights = (text: string) =>
  /(?<!\p{L})(?:flights?|flug|flüge|vols?|vuelos?|flyg|airport code|pnr)(?!\p{L})/iu.test(text) &&
  findFlightNumbers(text).some((one) => !one.doubts);

const OTHER_PART = /^part\.(?:flight|schedule|deal|technical|signatures|transport)$/;
const IN_AND_OUT = [
  /check-?\s?in|anreise|arriv|entrada|llegada|incheck|ankomst|(?<!\p{L})vom\s/iu,
  /check-?\s?out|abreise|depart|départ|salida|utcheck|avres|(?<!\p{L})bis\s/iu,
];
const OF_SHOW =
  /(?<!\p{L})(?:sound ?check|load-?in|get-?in|line ?check|changeover|stage plot|aufbau|montage|balances|prueba de sonido|rigg)(?!\p{L})/iu;
const STAYS =
  /check-?\s?in.{1,400}check-?\s?out|anreise.{1,400}abreise|incheck.{1,400}utcheck|entrada.{1,400}salida.{1,600}(?:habitaci|noche)|(?:rooms?|zimmer|chambres?|habitaciones|rum)(?!\p{L})/isu;
const RESERVES = /reserv|réserv|booking|booked|buchung|gebucht|bokning|bokat|confirm|bestätig|bekräft/iu;

/**
 * The house of a confirmation that never calls itself a hotel: the line over its address, else the stay without a name
 * around the line of the arrival.
 */
function unnamedStay(reading: Reading, skipped: Skipped): Stay | undefined {
  const words = reading.lines.map((line) => line.text).join(' ');
  if (!isAboutOneHotel(reading) || !STAYS.test(words) || speaksOfFlights(words)) return undefined;
  const lines = reading.lines.map((line) => line.index).filter((line) => !skipped.lines.has(line));
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

const MAX_LINES = 26;
const OTHER_MATTER =
  /^\W{0,3}(?:flights?|travel (?:in|out)|catering|hospitality|dinner|lunch|schedule|times|contacts?|transport|ground|fahrzeiten|flüge|flug|verpflegung|zeitplan|vols?|restauration|repas|horaires|planning|vuelos?|comida|cena|horarios?|flyg|mat|tider|venue|production|promoter|fee|payment|merch\p{L}*|settlement|guest ?list|per diems?|if )(?!\p{L})/iu;

/** From the mention to where the paper turns to something else; upwards to the heading or the start of the paragraph. */
function linesAround(reading: Reading, home: HotelName, homes: readonly HotelName[]): number[] {
  const block = reading.lines[home.line]?.block;
  const message = reading.lines[home.line]?.message;
  const others = homes.filter((other) => other !== home).map((other) => other.line);
  const isOther = (line: number) =>
    others.includes(line) || reading.lines[line]?.block !== block || reading.lines[line]?.message !== message;
  let last = home.line;
  let hadGap = false;
  while (last + 1 < reading.lines.length && last - home.line < MAX_LINES && !isOther(last + 1)) {
    const text = reading.lines[last + 1]?.text ?? '';
    hadGap ||= reading.lines[last + 1]?.line.startsBlock === true;
    TELLS_STAY.lastIndex = 0;
    if (OTHER_MATTER.test(text)) break;
    if (hadGap && reading.lines[last + 1]?.line.startsBlock && !TELLS_STAY.test(text) && !/:/.test(text))
      break;
    last++;
  }
  let first = home.line;
  const isAfterOther = others.some((line) => line < home.line && home.line - line <= 6);
  while (
    !isAfterOther &&
    first > 0 &&
    home.line - first < 4 &&
    !isOther(first - 1) &&
    !reading.lines[first]?.line.startsBlock &&
    !OTHER_MATTER.test(reading.lines[first - 1]?.text ?? '')
  )
    first--;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
