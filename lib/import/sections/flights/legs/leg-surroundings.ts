import type { Reading } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { headOf } from '../columns/column-heads.ts';
import type { Leg } from '../types.ts';
import type { Window } from './windows.ts';

const GROUP_HEAD = /^[\W_]{0,6}(?:group|gruppe|groupe|grupo|grupp)\s([A-F]|\d)(?![\p{L}\d])/iu;
const MAX_LINES_TO_GROUP = 40;

/** The nearest heading over the leg that says which travellers fly it. */
export function groupOver(reading: Reading, first: number): { group?: string } {
  for (let i = first; i >= Math.max(0, first - MAX_LINES_TO_GROUP); i--) {
    const group = GROUP_HEAD.exec(reading.lines[i]?.text ?? '')?.[1];
    if (group) return { group: group.toUpperCase() };
  }
  return {};
}

const INWARD =
  /(?:^|\s)(?:in|inbound|travel in|arrivals?|anreise|arrivée|llegada|ankomst|to the show)(?:\s|:|$)/iu;
const OUTWARD =
  /(?:^|\s)(?:out|outbound|travel out|departures?|abreise|départ|salida|avresa|hemresa)(?:\s|:|$)/iu;

const OUT = /^\W*(?:\p{L}[\p{L} .'’-]{1,30}\s{2})?(?:OUT|out|Out)(?!\p{L})/u;
const BACK = /(?:^|\s{2})\W*(?:BACK|RETURN|RTN|HOME|back|return|home|Back|Return|Rtn|Home)(?!\p{L})/u;
const returning = new WeakMap<Reading, boolean>();

/** Both `OUT` and `BACK` head rows or columns of flights in this paper. */
function namesReturns(reading: Reading): boolean {
  const known = returning.get(reading);
  if (known !== undefined) return known;
  const cells = reading.lines.flatMap(({ line }) => line.cells.map((cell) => cell.text.trim()));
  const short = cells.filter((text) => text.length <= 20);
  const answer =
    short.some((text) => /^out(?!\p{L})/iu.test(text)) &&
    short.some((text) => /^(?:back|return|rtn|home)(?!\p{L})/iu.test(text));
  returning.set(reading, answer);
  return answer;
}

/** `TRAVEL IN` over the leg, or `IN` before it on its line: what a day sheet says of the direction. */
export function travelsOf(before: string, reading: Reading, window: Window): Pick<Leg, 'travels' | 'way'> {
  const heading = reading.blocks[reading.lines[window.anchor.line]?.block ?? -1]?.heading ?? '';
  const above = reading.lines[(window.lines[0]?.index ?? 0) - 1]?.text ?? '';
  const head = headOf(reading, window.anchor) ?? '';
  const isThereAndBack = namesReturns(reading);
  for (const text of [before, head, heading, above]) {
    // `… | To | Arrival` are the headings of columns.
    if (text.length > 60 || (text === above && /\S\s{2,}\S/u.test(text))) continue;
    // `OUT` beside `BACK` is the way there, beside `IN` the way off.
    if (isThereAndBack && OUT.test(text)) return { travels: 'arrival' };
    if (isThereAndBack && BACK.test(text)) return { travels: 'departure' };
    if (
      /travel in|(?:^|\s)IN\s|anreise/u.test(text) ||
      (/^\W*(?:travel )?in\W*$|arrivals?\W*$/iu.test(text) && INWARD.test(text))
    )
      return { travels: 'arrival' };
    if (
      /travel out|(?:^|\s)OUT\s|abreise/u.test(text) ||
      (/^\W*(?:travel )?out\W*$|departures?\W*$/iu.test(text) && OUTWARD.test(text))
    )
      return { travels: 'departure' };
  }
  return sectionOver(reading, window.lines[0]?.index ?? window.anchor.line);
}

const BY_AIR = '(?:flights?|travel|transport|flüge|flug|vols?|vuelos?|flyg)';
const OPENS = `^\\W{0,4}(?:\\d{1,2}[.)]?\\s)?(?:${BY_AIR}[\\s:–-]{1,3})?`;
const CLOSES = `(?:\\s${BY_AIR})?(?:\\W{0,4}$|\\s?[-–—:,(|·/]\\s?[^;]{0,60}$)`;
const section = (words: string) => quick(new RegExp(`${OPENS}(?:${words})${CLOSES}`, 'iu'));
/** Headings over travel as whoever receives people calls it, and as whoever travels does. */
const ARRIVING = section('inbound|arrivals?|anreise|ankunft|ankünfte|arrivées?|llegadas?|ankomst(?:er)?');
const LEAVING = section('departures?|abreise|abflüge|départs?|salidas?|avresa|avgångar');
const OUTBOUND = section('outbound');
const INBOUND = section('inbound');
const THERE = section(
  'hin(?:reise|flug|flüge|weg)|(?:vol |trajet )?aller|ida|(?:ut|dit|upp)resa|the way there|outward(?: journey)?',
);
const HOME = section(
  'return(?: journey)?|rück(?:reise|flug|flüge|weg)|heimreise|(?:vol |trajet )?retour|vuelta|regreso|(?:hem|åter)resa|the way (?:back|home)',
);
const CLOCK = /\d[:.h]\d{2}(?![.\d])/u;

/** The nearest heading above that says which way people travel: `LLEGADAS - VIERNES 15 DE MAYO`, `1. Inbound flights`. */
function sectionOver(reading: Reading, first: number): Pick<Leg, 'travels' | 'way'> {
  for (let i = first - 1; i >= Math.max(0, first - MAX_LINES_TO_GROUP); i--) {
    const { text = '', line } = reading.lines[i] ?? {};
    const isHeading =
      line?.heading !== undefined || (line?.startsBlock === true && line.table === undefined && isLoud(text));
    if (!isHeading) continue;
    if (CLOCK.test(text)) return {};
    if (INBOUND.test(text) && reading.lines.some((other) => other.index < i && OUTBOUND.test(other.text)))
      return { way: 'departure' };
    if (ARRIVING.test(text)) return { travels: 'arrival' };
    if (LEAVING.test(text)) return { travels: 'departure' };
    // Whoever receives people tells first how they come; an airline or a traveller, how they set out.
    if (OUTBOUND.test(text))
      return reading.lines.some((other) => other.index < i && ARRIVING.test(other.text))
        ? { travels: 'departure' }
        : { way: 'arrival' };
    return THERE.test(text) ? { way: 'arrival' } : HOME.test(text) ? { way: 'departure' } : {};
  }
  return {};
}

/** Its first words are in capitals. */
const isLoud = (text: string) => /^\W{0,4}(?:\d{1,2}[.)]\s)?\p{Lu}{3,}(?!\p{Ll})/u.test(text);
