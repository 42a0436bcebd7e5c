import { findAirportCodes } from '../../../../recognizers/find-airports.ts';
import { findActWords } from '../acts/act-words.ts';
import { cleanTitle } from '../acts/titles.ts';
import { NAMED_LINE } from './named-lines.ts';

/** Words that make a stretch of a line a place, in the languages of our papers. */
const PLACE_WORD =
  /(?<![\p{L}])(?:tente|stand|chapiteau|carpa|t[äa]lt\p{L}*|rooms?|stage|hall|foyer|bar|lobby|lounge|rooftop|mezzanine|tent|backstage|dock|bay|gate|entrance|door|studio|hotel|caf[ée]|restaurant|bistro|brasserie|canteen|kitchen|terrace|garden|yard|theatre|theater|club|arena|office|airport|terminal|station|merch\w*|saal|raum|zimmer|bühne\p{L}*|halle|zelt|\p{L}*eingang|garderobe|büro|kantine|küche|hof|rampe|flughafen|bahnhof|hbf|sc[èe]ne|salle|loges?|quai|accueil|th[ée][âa]tre|cour|gare|a[ée]roport|h[ôo]tel|escenario|sala|camerinos?|puerta|muelle|aeropuerto|estaci[óo]n|plaza|calle|patio|teatro|comedor|\p{L}*scenen?|lastkaj\p{L}*|g[åa]rden|entr[ée]\p{L}*|loge[nr]?|\p{L}*salen|matsal\p{L}*|\p{L}*bordet|hotell\p{L}*|flygplats\p{L}*|centralstation\p{L}*|restaurang\p{L}*|street|st|lane|road|rd|ave(?:nue)?|row|square|\p{L}*stra(?:ß|ss)e|\p{L}*str|\p{L}*platz|\p{L}*gatan|\p{L}*v[äa]gen|rue|place|quai|avenida|floor|level|etage|étage|piso|v[åa]ning|hq|campus|park|wharf|pier|lot)(?![\p{L}])/iu;

const START =
  '(?:[\\p{Lu}\\d"„“«]|hotel|hotell|h[ôo]tel|venue|airport|station|stage|gare|th[ée][âa]tre|salle|flughafen|halle|bahnhof|aeropuerto|estaci[óo]n|sala|recinto|teatro|spelplatsen|hotellet|flygplatsen|a[ée]roport|lobby|arrivals?|apartments?|curb|kerb|terminal|dock|studio|restaurant|home|bus|green room|dressing room)';
const PLACE = `((?:the |der |dem |das |die |la |le |l['’]|les |el |los |las |den |det )?${START}[^,;()\\n|→]{0,60}?)`;
const STOP =
  '(?=\\s*(?:[,;:()|→.]|$)|\\s+[-–—]\\s|\\s+(?:to|nach|zum|zur|ins|vers|hasta|till|a la|al|with|w\\/|mit|avec|con|med|via|en (?:taxi|bus|coche|voiture|train|v[ée]lo)|à pied|a pie|um|at \\d|à \\d|by|av|durch|on|ab|auf|for|für|pour|para|and|und|et|y|och|after|before|nach|vor|après|avant|después|efter|innan)(?:\\s|$))';
const TO = new RegExp(
  `(?<![\\p{L}])(?:back to|to|for|towards|pour|nach|zum|zur|ins|zu|in die|vers|jusqu['’][àa]u?|[àa]u?|hasta|a|al|hacia|till|mot)\\s+${PLACE}${STOP}`,
  'iu',
);
const FROM = new RegExp(
  `(?<![\\p{L}])(?:from|at|outside|inside|in front of|vor|devant|delante de|frente a|utanför|framför|på|von|vom|ab|am|depuis|de|du|desde|del|en|frå?n|från|vid|i)\\s+${PLACE}${STOP}`,
  'iu',
);
const ARROW = /^(.{2,60}?)\s*(?:→|->|=>|»|⇒|>)\s*(.{2,60}?)(?=[,;()]|$)/u;

/** `Airport, door B (arrival of flight IB 6403, lands 17:05) -> Hotel` */
const LONG_ASIDE = /\([^()]{20,160}\)/gu;

/** Places that need no name of their own. */
const KIND_OF_PLACE =
  /^(?:(?:the|der|dem|das|die|la|le|el|den|det)\s)?(?:\p{L}*hotel\p{L}*|h[ôo]tel|venue|airport|station|stage|gare|th[ée][âa]tre|salle|\p{L}*hafen|\p{L}*halle|\p{L}*bahnhof|club|aeropuerto|estaci[óo]n|sala|recinto|teatro|spelplats\p{L}*|flygplats\p{L}*|a[ée]roport|lobby|apartments?|curb|kerb|arrivals?|ankunft\p{L}*|llegadas|ankomst\p{L}*|terminal|dock|studio|restaurant|home|bus|green room|dressing rooms?|port|festival\p{L}*|site|theatre|hall|arena|scen\p{L}*|lokal\p{L}*|bühne|backstage|tor|gate)(?![\p{L}])/iu;

const BETWEEN =
  /^([^,]{3,60}?)\s+(?:[-–—>]|to(?: the)?|nach|zum|zur|vers(?: la| l['’])?|till|hasta|al?(?: la)?|[àa]u?(?: la)?)\s+(.{3,60}?)(?=[,;()]|\s\d|$)/u;
const HOLDS_PLACE =
  /(?<![\p{L}])(?:\p{L}*hotel\p{L}*|h[ôo]tel|venue|airport|station|gare|th[ée][âa]tre|salle|\p{L}*hafen|\p{L}*halle|\p{L}*bahnhof|hbf|aeropuerto|estaci[óo]n|sala|recinto|teatro|spelplats\p{L}*|flygplats\p{L}*|a[ée]roport|festival\p{L}*|theatre|arena|terminal|lobby|backstage)(?![\p{L}])/iu;

/** `Airport (CPH T3) - Hotel Anker`: a ride that names nothing but its two ends; where a vehicle is named, one need be a known place. */
export function wayBetween(text: string, isRide = false): Way | undefined {
  const match = BETWEEN.exec(text.replace(/\([^()]*\)/gu, (inside) => inside.replace(/\s[-–—]\s/gu, ' ')));
  const ends = [match?.[1]?.replace(MODE_BEFORE, '') ?? '', match?.[2] ?? ''];
  const isNamed = ends.some((end) => HOLDS_PLACE.test(end));
  const isPlace = (end: string): boolean => isRide || HOLDS_PLACE.test(end) || isAirportCode(end);
  if (!isNamed || !ends.every(isPlace)) return undefined;
  const [from, to] = ends.map(place);
  return from && to ? { from, to } : undefined;
}

/** `HBA - hotel` */
function isAirportCode(end: string): boolean {
  return /^[A-Z]{3}(?:\sT\d)?$/u.test(end) && findAirportCodes(end).length > 0;
}

const NAMED_PLACE =
  "(?:the |der |dem |das |die |la |le |l['’]|les |el |los |las |den |det )?(?:\\p{Lu}[\\p{L}\\d.'’&-]{1,24}|\\p{L}{0,12}hotel\\p{L}{0,3}|h[ôo]tel|venue|airport|station|gare|salle|club|klubb(?:en)?|\\p{L}{0,12}(?:hafen|bahnhof)|aeropuerto|estaci[óo]n|sala|recinto|flygplats\\p{L}{0,3}|a[ée]roport|theatre|arena)(?:\\s(?:(?:of|de|la|du|des|di)\\s)?\\p{Lu}[\\p{L}\\d.'’&-]{1,24}){0,4}(?:\\s\\([^()]{1,24}\\))?";
const STATED_WAY = new RegExp(
  `(?<![\\p{L}])${NAMED_PLACE},?(?:\\s(?:back|zurück|retour|tillbaka))?\\s(?:to|nach|zum|zur|till|hasta|à|au|al?|vers)\\s${NAMED_PLACE}(?![\\p{L}])`,
  'u',
);

/** Where a text states a way with both its ends, one of them at least a house or a stop: `hotel to Billy Bishop`. */
export function statedWay(text: string): { text: string; start: number; end: number } | undefined {
  const match = HOLDS_PLACE.test(text) ? STATED_WAY.exec(text) : null;
  if (!match || !HOLDS_PLACE.test(match[0])) return undefined;
  return { text: match[0], start: match.index, end: match.index + match[0].length };
}

export interface Way {
  from?: string;
  to?: string;
}

/** Where a transfer goes: `Car from Wharf FM to the venue`, `Hotel → Halle`, `Van back to Hotel Ferryman`. */
export function findWay(text: string): Way {
  const arrow = ARROW.exec(text.replace(LONG_ASIDE, ' '));
  if (arrow) {
    const from = place(startOfWay(arrow[1] ?? ''));
    const to = place(arrow[2]);
    return { ...(from && { from }), ...(to && { to }) };
  }
  const toMatch = TO.exec(text);
  const to = place(toMatch?.[1]);
  const head = toMatch && to ? text.slice(0, toMatch.index) : text;
  const from =
    place(FROM.exec(head.trimEnd())?.[1]) ??
    (to ? place(withoutActWord(head)?.split(/,\s/u).at(-1)) : undefined);
  return { ...(from && { from }), ...(to && { to }) };
}

/** `Coach from Hull`, `Ferry Norsea, Hull`, `IC 445 Hull Paragon (platform 2)`: where a way begins, without what goes there. */
function startOfWay(text: string): string | undefined {
  const plain = text.replace(/\([^()]*\)/gu, ' ');
  const led = /(?:^|\s)(?:from|från|von|vom|ab|desde|depuis)\s(.+)$/iu.exec(plain)?.[1];
  if (led) return led;
  const named = NAMED_LINE.exec(plain);
  if (!named) return withoutActWord(text);
  return withoutActWord(plain.slice(named.index + named[0].length))
    ?.split(/,\s/u)
    .at(-1);
}

/** `Départ gare de Nantes` -> `gare de Nantes`; nothing when only the act is there. */
function withoutActWord(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const last = findActWords(text.replace(/\([^()]*\)/gu, (aside) => ' '.repeat(aside.length)))
    .filter((word) => word.kind === 'transfer')
    .at(-1);
  const rest = last ? text.slice(last.end) : text;
  return rest.replace(
    /^\s*(?:(?:back|zurück|retour|tillbaka|de vuelta|und|and|from|von|de|från)(?![\p{L}])\s*){1,3}|(?:\s(?:back|zurück|retour|tillbaka|de vuelta|und|and)){1,2}\s*$/giu,
    ' ',
  );
}

/** How somebody goes is no place: `à pied`, `en taxi`. */
export const MODE =
  /^(?:taxi|cab|bus|buss|car|van|coach|train|tren|zug|tåg|coche|voiture|bil|v[ée]lo|bike|nightliner|tourbus|shuttle|navette|walk|pied|pie|fu(?:ß|ss)|foot|fots|minibuss?)(?![\p{L}])/iu;

const MODE_BEFORE = new RegExp(`${MODE.source.slice(0, -'(?![\\p{L}])'.length)}\\s+(?=\\p{L})`, 'iu');

function place(text: string | undefined): string | undefined {
  if (/^partir(?![\p{L}])|\d{1,2}[:.h]\d{2}|\d{4}$/iu.test(text?.trim() ?? '')) return undefined;
  const clean = cleanTitle(text ?? '')
    .replace(/^(?:the|der|dem|das|die|den|det|el|la|le|les|los|las)\s+(?=\p{L})/iu, '')
    .replace(/^l['’]/iu, '');
  if (MODE.test(clean) || WEEKDAY.test(clean) || NAMED_LINE.exec(clean)?.index === 0) return undefined;
  if (!/^[\p{Lu}\d"„“«(]/u.test(clean) && !KIND_OF_PLACE.test(clean)) return undefined;
  return (clean.match(/\p{L}/gu) ?? []).length >= 3 || TERMINAL.test(clean) ? clean : undefined;
}

const TERMINAL = /^T\d[A-Z]?$/u;

const BESIDE =
  /(?<![\p{L}])(?:at the|at|@|in the|in|via|vid|på|im|am|beim|in der|au|aux|à la|en el|en la|en|bei)\s+([^,;()]{3,60})/iu;

export const WEEKDAY =
  /^(?:\p{L}{3,6}day|\p{L}{4,7}tag|mittwoch|sonnabend|\p{L}{3,5}di|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|\p{L}{3,4}dag)$/iu;

/** `salen öppnar 19.00`, `Zufahrt nur über Fischstraße`, `la pone la sala`: it tells something of a place. */
const SAYS_MORE =
  /!$|(?<!\p{L})(?:opens?|closes?|closed|stays?|remains?|is|are|will|only via|öffnet|schließt|geschlossen|bleibt|ist|sind|wird|nur (?:über|durch|von)|ouvre|ferme|fermée?|reste|est|sera|uniquement|abre|cierra|cerrad[oa]|permanecer?\p{L}{0,2}|es|está|será|pone|paga|öppnar|stänger|stängd|är|blir|endast|tyst i)(?!\p{L})/iu;

/** A place said beside an act: after a preposition, or a part of the line that names a room, a street, the venue. */
export function findPlaceBeside(rest: string, venue: string | undefined): string | undefined {
  const parts = rest
    .split(/,(?!\d)|;|\s[–—-]\s|\s{2,}|[|()]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  for (const [i, part] of parts.entries()) {
    if (/\d{1,3}\s?(?:min|pax|people|pers|guests)/iu.test(part) || part.length > 70) continue;
    const named = venue !== undefined && part.toLowerCase().includes(venue.toLowerCase());
    if ((!named && !PLACE_WORD.test(part)) || SAYS_MORE.test(part)) continue;
    const beside = BESIDE.exec(part)?.[1];
    if (MODE.test(beside ?? part)) continue;
    const from = cleanTitle((beside ?? part).replace(/\(.*$/u, ''));
    // `cierre de sala`, `Öffnung der Halle`: a part of the act's name and no place beside it.
    if (!beside && /^(?:de|del|de la|du|des|d['’]|of|of the|der|des|von|av)\s/iu.test(part)) continue;
    const next = parts[i + 1];
    const isStreet = next !== undefined && /^\d{1,4}\s\p{Lu}\p{L}*\p{Ll}|\p{L}\s\d{1,4}\p{L}?$/u.test(next);
    return isStreet && next.length < 50 && !SAYS_MORE.test(next) ? `${from}, ${next}` : from;
  }
  return undefined;
}
