import { matchesOf, quick } from '../../../../recognizers/phrases.ts';
import { MODE, type Way, WEEKDAY } from './places.ts';

/** What a word says of the place behind it: the ride starts there or goes there. */
type End = 'from' | 'to';

const KIND =
  '(?:\\p{L}{0,12}[Hh]otell?(?:et)?|[Hh][ôo]tel|hostel|guest ?house|apartments?|[Pp]ension|[Uu]nterkunft|appart(?:ement)?s?|boendet|[Aa]irport|[Ss]tation(?:en)?|venue|stage(?: door)?|theatre|theater|club|hall|arena|studio|site|festival(?: site)?|lobby|[Aa]rrivals?|[Dd]epartures|[Tt]erminal|port|harbour|ferry|house|restaurant|kerb|curb|\\p{L}{0,12}(?:[Hh]afen|[Bb]ahnhof|[Hh]all(?:en?)?|[Gg]elände)|[Gg]are|[Aa][ée]roport|[Ss]alle|[Tt]h[ée][âa]tre|site|[Aa]eropuerto|[Ee]staci[óo]n|[Ss]ala|[Rr]ecinto|[Tt]eatro|[Pp]uerto|llegadas|\\p{L}{0,12}plats(?:en)?|\\p{L}{0,10}scen(?:en)?|lokalen|klubben|restaurang(?:en)?)';
const ARTICLE =
  "(?:(?:[Tt]he|[Yy]our|our|de[rmn]|das|die|eurem|unserem|[Ll]a|[Ll]es?|[Ee]l|los|las|vuestro|votre|den|det|ert)\\s|[Ll]['’])?";
const CAPITAL = "\\p{Lu}[\\p{L}\\d.'’&-]{0,24}(?<!\\.)";
const CONNECTED = '(?:(?:of|de|del|du|des|di|the|la|las|los|el|am|an der|zum|zur|vid)\\s){0,2}';
/** A place begins with a capital or says of what kind it is, and ends where neither goes on. */
const PLACE = `${ARTICLE}(?:${KIND}(?!\\p{L})|${CAPITAL})(?:\\s${CONNECTED}(?:${CAPITAL}(?<!\\s\\p{Lu})|\\d{1,3}[A-Z]?(?![\\d:.])|${KIND}(?!\\p{L}))){0,5}`;
const HAS_KIND = new RegExp(`(?<!\\p{L})${KIND}(?!\\p{L})`, 'u');
const IS_PLACE = new RegExp(PLACE, 'uy');

const TO =
  "to|into|towards|for|next stop|nach(?! de[rmn]\\s)|zum|zur|ins|in (?:die|den)|richtung|an(?! de[rmn]\\s)|nächster halt|vers|pour|jusqu['’][àa]u?|direction|prochain arrêt|hasta|hacia|para|siguiente parada|till|mot|nästa stopp";
const FROM =
  'from|out of|off|outside|in front of|von|vom|ab|aus|vor|de|du|depuis|devant|desde|del|delante del?|frente al?|från|utanför|framför';
/** Where somebody is fetched, and in other languages also where they are brought: the verb before it tells. */
const AT = 'at|in|inside|near|am|im|(?:an|in|bei) de[rmn]|bei|beim|à|au|aux|en|a|al|på|i|vid|hos';
/** Of people and of many things as well: only a place that says what it is. */
const LOOSE = /^(?:for|pour|para|an|de|du|off|a|in|en|i|von)$/iu;

/** Verbs and names of what begins a ride, and of what ends it. */
const BEGINS =
  'pick(?:s|ed|ing)?(?:[ -]?up)?|collect(?:s|ed|ing|ion)?|fetch(?:es|ed|ing)?|meet(?:s|ing)?|met|wait(?:s|ing)?|ready|leav(?:es?|ing)|depart(?:s|ed|ing|ure)?|hol(?:t|en)|abgeholt|abholung|warte[tn]?|steht|sammel[tn]|nimmt|trefft|treffen|abfahrt|abfahren|losfahren|start(?:et)?|chercher|prend(?:re|ra)?|pris(?:es?)?|charge|r[ée]cup[èée]re(?:r|ra)?|attend(?:ra|ent)?|prêts?|partez|partons|part(?:ira)?|d[ée]part|recog\\p{L}{1,6}|busca\\p{L}{0,3}|espera\\p{L}{0,2}|listos|sale|salís|salimos|salida|hämta\\p{L}{0,2}|upphämtning|möter|plockar|väntar|redo|avgång|avfärd|avresa';
const ENDS =
  'bring(?:s|ing|t|en)?|brought|tak(?:es?|ing|en)|driv(?:es?|ing|en)|drop(?:s|ped|ping)?(?:[ -]?off)?|runs?|running|ferr(?:y|ies)|deliver(?:s|ed)?|reach(?:es)?|arriv(?:es?|ing|al|ed)|gebracht|gefahren|f[äa]hrt|fahren|ankunft|ankommen|dépos\\p{L}{1,4}|emm[èe]ne(?:ra)?|condui(?:t|ra|ts|tes?)|am[èe]ne(?:ra)?|ram[èe]ne(?:ra)?|transfér\\p{L}{1,4}|arriv[ée]es?|arrive(?:z|ra)?|arrivons|llev(?:a|an|amos|ar[áa]n?)|trasla\\p{L}{1,8}|acerca|deja|llegada?|llegamos|kör(?:s|da)?|skjutsa\\p{L}{0,2}|lämna\\p{L}{0,2}|framme|ankomst';
/** The place stands right behind them: `leaves the airport`, `salida hotel`. */
const DIRECT =
  /^(?:leav|depart|d[ée]part|reach|arriv|abfahrt|ankunft|salida|llegada|avg|avf|avresa|ankomst|pick\p{L}*[ -]?up$|drop)/iu;

const ROLES = quick(
  new RegExp(
    `(?<![\\p{L}\\d])(?:(?<begins>${BEGINS})|(?<ends>${ENDS})|(?<at>${AT})|(?<to>${TO})|(?<from>${FROM}))(?![\\p{L}\\d])`,
    'iu',
  ),
);
const LINK = /:?\s(?:(?:back|over|straight|zurück)\s)?/iuy;
const HOUR = '⌚';
const TWO_TIMED = new RegExp(
  `(?<![\\p{L}\\d])(${PLACE}),?\\s\\(?(?:(?:at|um|à|a las|kl\\.?|gegen|vers|sobre las|cirka)\\s)?${HOUR}`,
  'gu',
);
const SIDE_BY_SIDE = new RegExp(
  `(?<![\\p{L}\\d])(${PLACE})\\s?(?:\\s[-–—]\\s|→|->|=>|>|\\s(?:to|nach|zum|zur|till|à|al?|vers|hasta)\\s)\\s?(${PLACE})`,
  'u',
);

interface Hours {
  from: number;
  to: number;
}

/**
 * From where to where a ride goes, by the words before its places, in whatever order they are said: prepositions and
 * verbs of a beginning and of an end, two places side by side, or two places that each have an hour.
 */
export function endsOfRide(text: string, hours: readonly Hours[] = []): Way {
  const said = withoutHours(text, hours);
  const byRole = endsByRole(said);
  if (byRole.from && byRole.to) return byRole;
  const pair = SIDE_BY_SIDE.exec(said);
  if (pair && !byRole.from) {
    const [from, to] = [named(pair[1]), named(pair[2])];
    if (from && to && (HAS_KIND.test(from) || HAS_KIND.test(to) || byRole.to === to)) return { from, to };
  }
  const timed = matchesOf(said, TWO_TIMED).flatMap((match) => named(match[1]) ?? []);
  const [from, to, ...others] = timed;
  if (from && to && others.length === 0) return { from: byRole.from ?? from, to: byRole.to ?? to };
  return byRole;
}

function withoutHours(text: string, hours: readonly Hours[]): string {
  let said = '';
  let at = 0;
  for (const { from, to } of hours) {
    said += `${text.slice(at, from).trimEnd()} ${HOUR}`;
    at = to;
  }
  return said + text.slice(at).replace(/^\s?(?:uhr|h)(?!\p{L})/iu, '');
}

/** How a place was said to be an end: by its preposition, by the verb before it, or by neither. */
type Certainty = 'stated' | 'told' | 'guessed';

function endsByRole(text: string): Way {
  const found: Record<Certainty, Way> = { stated: {}, told: {}, guessed: {} };
  const { stated } = found;
  let verb: End | undefined;
  let isOfWho = false;
  let until = 0;
  for (const match of matchesOf(text, ROLES)) {
    if (match.index < until) continue;
    const { begins, ends, at, to } = match.groups ?? {};
    const isVerb = begins !== undefined || ends !== undefined;
    if (isVerb) verb = begins ? 'from' : 'to';
    if (isVerb && !DIRECT.test(match[0])) continue;
    const place = placeAt(text, match.index + match[0].length);
    if (!place || (LOOSE.test(match[0]) && !HAS_KIND.test(place.name))) continue;
    until = place.end;
    // `a van to the station; it goes on to the hall`
    if (to && stated.to && stated.to !== place.name && !stated.from) {
      stated.from = stated.to;
      stated.to = place.name;
      continue;
    }
    const isStated = !isVerb && at === undefined;
    const end = isStated ? (to ? 'to' : 'from') : endOfAt(match[0], verb, stated.from !== undefined);
    if (isStated && !to && verb === undefined) isOfWho = true;
    const certainty = isStated ? 'stated' : verb ? 'told' : 'guessed';
    found[certainty][end] ??= place.name;
  }
  const { told, guessed } = found;
  // `Ivo from Lark Cars meets you at the airport`: where somebody is from, before what they do.
  const met = told.from ?? (HAS_KIND.test(stated.from ?? '') ? undefined : guessed.from);
  const from = (isOfWho ? met : undefined) ?? stated.from ?? told.from ?? guessed.from;
  const to = stated.to ?? told.to ?? guessed.to;
  return { ...(from && { from }), ...(to && to !== from && { to }) };
}

/** `à` and `al` are where somebody is fetched, by the verb before them, and where they go from another place. */
function endOfAt(word: string, verb: End | undefined, hasStart: boolean): End {
  return hasStart && /^(?:à|aux?|al?)$/iu.test(word) ? 'to' : (verb ?? 'from');
}

function placeAt(text: string, at: number): { name: string; end: number } | undefined {
  LINK.lastIndex = at;
  const link = LINK.exec(text);
  IS_PLACE.lastIndex = at + (link?.[0].length ?? 0);
  const place = link && IS_PLACE.exec(text);
  const name = place ? named(place[0]) : undefined;
  return place && name ? { name, end: place.index + place[0].length } : undefined;
}

/** `the Lark House` is called `Lark House`; `Transfer Lark House` is no house. */
function named(place: string | undefined): string | undefined {
  const name = (place ?? '')
    .replace(/\s+/gu, ' ')
    .replace(new RegExp(`^${ARTICLE}`, 'u'), '')
    .replace(RIDE_BEFORE, '')
    .replace(new RegExp(`^${ARTICLE}`, 'u'), '');
  const isOther = [MODE, WEEKDAY, ACT, IS_RIDE].some((pattern) => pattern.test(name));
  return /\p{L}{3}|T\d/u.test(name) && !isOther ? name : undefined;
}

/** `zum Soundcheck`, `till spelningen` */
const ACT =
  /^(?:shows?|sets?|gig|sound ?check|check|konzert|auftritt|aufbau|einlass|essen|dinner|lunch|breakfast|landung|ankunft|concert|spectacle|balances?|concierto|prueba|spelning\p{L}{0,2}|konsert\p{L}{0,2}|repetition\p{L}{0,2})(?!\p{L})/iu;

const RIDE =
  'people carrier|minivan|minibus(?:s|sen)?|shuttle(?:bus)?|transfers?|transporte?|ride|lift|cars?|cab|taxi|taxin|van|bus|coach|splitter|sprinter|uber|wagen|auto|kleinbus|fahrt|fahrer(?:in)?|chauffeur|driver|runner|voiture|navette|car|camionnette|transfert|trajet|conducteur|coche|furgoneta|furgo|minibús|autobús|autocar|lanzadera|traslado|trayecto|conductor|bil|bilen|buss|bussen|resan?|skjuts(?:en)?|chaufför';
const IS_RIDE = new RegExp(`^(?:${RIDE})$`, 'iu');
const RIDE_BEFORE = new RegExp(`^(?:${RIDE})[\\s:,]{1,3}`, 'iu');
const RIDE_WORD = quick(new RegExp(`(?<![\\p{L}\\d])(?:${RIDE})(?![\\p{L}\\d])`, 'iu'));
const CARRIED = quick(
  /(?<!\p{L})(?:(?:picked up|collected|fetched|met|driven|taken|brought)(?!\p{L})(?=[^.;]{0,60}\s(?:at|from|to|outside)\s)|(?:drives?|driving|takes?|taking|brings?|bringing|runs?|running|fetch(?:es)?|fetching|picks?|picking|collects?|collecting|drops?|dropping|meets?|meeting|gets?)\s(?:you|us|them|the (?:band|group|artists?|party|\p{L}+ of (?:you|us)))|abgeholt|gebracht|gefahren|(?:holt|bringt|fährt|nimmt|sammelt|abholen|fahren)(?: \p{L}+){0,2} (?:euch|uns|sie|die band)|(?:vous|nous) (?:conduit|dépose|emmène|amène|ramène|récupère|prend|attend|cherche)\p{L}{0,2}|(?:pris(?:es)? en charge|conduits|déposés|emmenés)|(?:os|nos|les) (?:lleva|recoge|acerca|deja|espera|traslada)\p{L}{0,2}|(?:recogid|trasladad|llevad)[oa]s|(?:hämta|kör|skjutsa|plocka|lämna)r?(?: \p{L}+){0,2} (?:er|oss|bandet)|(?:hämtade|körda|skjutsade|upphämtade))(?!\p{L})/iu,
);

/** Also said of flights and of days. */
const LEAVING = quick(
  /(?<!\p{L})(?:(?:leave|depart)s?|leaving|departing|departure|abfahrt|losfahren|abfahren|départ|partez|partons|salida|salís|salimos|avgång|avfärd|avresa|åker)(?!\p{L})/iu,
);

/** The word by which a sentence speaks of a ride: what goes, or that somebody is fetched, brought or leaves. */
export function rideWord(text: string): RideWord | undefined {
  const [noun, verb] = [RIDE_WORD.exec(text), CARRIED.exec(text)];
  const match = noun ?? verb ?? LEAVING.exec(text);
  return match
    ? {
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
        isNamed: noun !== null,
        isLabel: !noun && !verb,
      }
    : undefined;
}

export interface RideWord {
  text: string;
  start: number;
  end: number;
  /** It says what goes. */
  isNamed: boolean;
  /** It only says that somebody leaves. */
  isLabel: boolean;
}

/** Whether a place says of what kind it is: a house, a stop. */
export const isKindOfPlace = (name: string | undefined): boolean => HAS_KIND.test(name ?? '');
