import { cityByName } from '../../../recognizers/cities.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { BRANDS, IS_BRAND } from './brands.ts';

const KIND = `(?:hotels?|hôtel|hotell|hotellet|inn|lodge|hostel|hostal|pension|pensión|gasthof|gasthaus|gästehaus|guesthouse|guest house|country house|manor house|motel|résidence|parador|apartments?|aparthotel|aparthotell|apartahotel|apart-hotel|app?art[’\\u0027]?h[oô]tel|suites|auberge|albergo|pensionat|vandrarhem|vandrarhemmet|wärdshus|värdshus|värdshuset|gästgiveri(?:et)?|gästgivar(?:e)?gård(?:en)?|stadshotell|stadshotellet|turisthotell|palacio|hostería|hospedaje|gîte|gîtes|casas? rural(?:es)?|chambres? d[’\u0027]hôtes?|maison d[’\u0027]hôtes?|bed (?:&|and) breakfast|quinta|finca|agriturismo|vandrerhjem|herberg|farmhouse|ferienhaus|ferienwohnung|pensione|locanda|landgasthof|landhaus|resort|b&b|hospedería|posada|relais|château|rooms|quarters|townhouse|herberge|jugendherberge|pousada|boutiquehotel|stadthotel|parkhotel|seehotel|sporthotel|schlosshotel|grandhotel|${BRANDS})`;

/** What a house calls itself, in one word or two: `Hotel-Gasthof`. */
export const IS_KIND = new RegExp(`^${KIND}(?:-${KIND})?$`, 'iu');

const COMPOUND_END =
  '\\p{L}{3}(?:hotel|hotell|hotellet|hof-hotel|pension|lodge|herberge|vandrarhem|vandrarhemmet|gästehaus|wirtshaus)';
const COMPOUND = new RegExp(`${COMPOUND_END}$`, 'iu');

/** Whether a text may hold a word for a lodging at all. */
const HAS_KIND = quick(new RegExp(`(?<![\\p{L}\\d])${KIND}|${COMPOUND_END}`, 'iu'));

/** Brands that are two letters of something else unless they open the name. */
const SHORT_BRAND = /^(?:nh|h4)$/iu;

export const PARTICLE =
  /^(?:of|the|de|la|le|les|du|des|aux|au|del|della|di|da|am|an|im|in|auf|bei|zur|zum|der|die|das|den|dem|von|vom|el|los|las|l|d|och|i|på|und|and|y|et|by|at|do|dos|da|das|e|van|ter|ten|op|aan|bij|het|al|alla|ai|af|til|ved|&|\+)$/iu;

/** Words that stand beside "hotel" without being a name. */
export const GENERIC =
  /^(?:next|now|still|again|same|noch|weiterhin|toujours|encore|sigue|mismo|fortfarande|samma|übernachtung|nuitée|actually|finally|instead|jetzt|nun|doch|stattdessen|maintenant|désormais|finalement|ahora|nu|sie|euch|uns|ihnen|vous|os|er|nächste[sr]?|prochain|próximo|nästa|cambio|changement|changed?|änderung|ändring|update|nachtrag|achtung|nom|nombre|namn|naam|nome|uhr|heures?|horas?|regreso|vuelta|ida|traslado|recogida|rückreise|hinreise|hinfahrt|abholung|retour|aller|trajet|navette|återresa|hemresa|utresa|resa|reise|viaje|voyage|return|shuttle|taxi|backstage|stage|bühne|tonight|today|tomorrow|heute|morgen|soir|demain|mañana|ikväll|own|new|old|neues|altes|nuevo|antiguo|nouvel|nouveau|ancien|nytt|gammalt|booking|bookings|confirmation|confirmed|vouchers?|bonos?|bons?|needs|requirements|options|invoice|receipt|stay|reservation|reservations|info|information|details?|address|name|list|contact|phone|tel|telephone|reference|ref|check|checkin|checkout|room|rooms|artist|artists|band|crew|party|group|team|guest|guests|our|your|their|ihr|ihre|euer|eure|mein|dein|notre|nos|votre|vos|leur|mi|tu|su|nuestro|vuestro|ert|din|ditt|vårt|er|this|that|each|any|every|all|no|not|one|two|\d{1,2}|[a-f]|buchung|bestätigung|zimmer|adresse|kontakt|confirmación|habitaciones|réservation|chambres|bokning|rum|einzelzimmer|doppelzimmer|zweibettzimmer|habitación|dobles|simples|individuales|enkelrum|dubbelrum|singles|doubles|twins|arrive|check-in|check-out|overnight|unser|unsere|im|am|transfer|shuttle|desk|reception|bar|restaurant|lobby|departure|arrival|pickup|pick|drop|venue|airport|run|runner|overnight|day|show|if|when|where|please|note|tbc|tba|standard|categoría|category|nearby|travel|tour|drivers?|driver's|chofer|choferes|conductores|técnicos?|músicos?|techniciens?|musiciens?|techniker|musiker|tekniker|contacto|fahrer|chauffeurs?|conductor|chaufför|cost|costs|price|total|nights?|stars?|breakfast|accommodation|accommodations|logement|hébergement|alojamiento|unterkunft|boende|llc|ltd|gmbh|und|to|from|parking|leave|leaves|bus|van|grand|for|per|buyout|provided|promoter|purchaser|veranstalter|management|manager|staff|dressing|green|changing|meeting|function|band's|artist's|hotelliste|rooming|summary|itinerary|sheet|website|map|link|single|double|twin|king|queen|triple|deluxe|superior|executive|junior|family|connecting|adjoining|smoking|non-smoking|quiet|production|catering|hospitality|wardrobe|warm|clean|private|lockable|additional|separate|suitable|fahrt|abfahrt|ankunft|anreise|abreise|rückfahrt|llegada|salida|départ|arrivée|avresa|ankomst)$/iu;

/** Words of a form's captions: `Bokningsref hotell`, `LOCALIZADOR DEL HOTEL`. */
export const CAPTION =
  /^(?:hotell?name?n?|\p{L}*(?:nummer|numero|número|numéro|kod|code|adress|telefon|bekräftelse|referens|referenz)|\p{L}+(?:nr|ref)|locali[sz]ador|expediente|dossier|referencia|référence|status|estado|état|datum|date|fecha|kategorie|catégorie|typ|type|tipo|definitiv[oa]?|definitiva|définitif|provisional|provisorisch)$/iu;

interface Word {
  text: string;
  start: number;
  end: number;
}

/** Runs of name words on a line that hold a word for a lodging: `Hotel Zur Alten Färberei`, `Lone Pecan Inn`. */
export function namesByPattern(text: string): Word[] {
  const found: Word[] = [];
  for (const run of HAS_KIND.test(text) ? runsOf(text) : []) {
    const strong = run.findIndex((word) =>
      /^(?:hotel|hôtel|hotell|appart[’']?hôtel|inn|hostel|hostal|pension|lodge|auberge|résidence)$/iu.test(
        word.text,
      ),
    );
    const at =
      strong >= 0
        ? strong
        : run.findIndex(
            ({ text: word }, i) =>
              (IS_KIND.test(word) || COMPOUND.test(word)) && !(i > 0 && SHORT_BRAND.test(word)),
          );
    if (at < 0) continue;
    const part = withoutInTown(withTown(text, run, chainAt(run) ?? around(run, at)));
    if (part.some((word) => CAPTION.test(word.text))) continue;
    const own = part.filter(
      (word) => !PARTICLE.test(word.text) && !IS_KIND.test(word.text) && !GENERIC.test(word.text),
    );
    while (part.length > 1 && /^(?:the|le|la|les|el|das|der|die|l|d)$/u.test(part[0]?.text ?? ''))
      part.shift();
    const first = part[0];
    const last = part.at(-1);
    const isGrand =
      part.length === 2 && part.every(({ text: word }) => /^(?:Grand|Gran|Hotel|Hôtel|Hotell)$/u.test(word));
    if (!first || !last) continue;
    const name = text.slice(first.start, last.end);
    const isBrand = IS_BRAND.test(name) && LEADS_TO_BRAND.test(text.slice(0, first.start));
    if (own.length === 0 && !COMPOUND.test(first.text) && !isGrand && !isBrand && !AFTER_CASTLE.test(name))
      continue;
    const generic = part.filter(
      (word) =>
        GENERIC.test(word.text) &&
        !PARTICLE.test(word.text) &&
        !IS_KIND.test(word.text) &&
        !/^(?:[Oo]ne|ONE|Old)$/u.test(word.text) &&
        !OPENS_NAME.test(word.text),
    );
    if (generic.length > 0 && generic.length >= own.length && !isGrand && !isBrand) continue;
    if (
      /^(?:rooms|suites|quarters|apartments?|townhouse)$/iu.test(run[at]?.text ?? '') &&
      !/^the$/iu.test(first.text) &&
      !/^THE$/u.test(run[run.indexOf(first) - 1]?.text ?? '') &&
      own.length < 2 &&
      !ARRIVES_AT.test(text.slice(0, first.start))
    )
      continue;
    if (/\d{1,2}[.h]\d{1,2}|\d{4,}/i.test(name)) continue;
    if (STREET.test(name) || isWayOrDay(name, text.slice(0, first.start))) continue;
    if (isCategory(name, text.slice(0, first.start), text.slice(last.end))) continue;
    if (!isKindAndPlace(name, text.slice(last.end)) && !FIRM.test(text.slice(last.end)))
      found.push({ text: name, start: first.start, end: last.end });
  }
  return found;
}

/** `Hôtel du Château`, `Hotel Palacio`: what other houses call themselves is the name of this one. */
const AFTER_CASTLE =
  /^(?:hotel|hôtel|hotell|hostal)\s(?:(?:du|de la|del|des|le|la|el)\s)?(?:Château|Palacio|Quinta|Posada|Relais|Manoir|Parador|Finca)$/iu;

/** `in the Hilton`, `logez au Novotel`, `Hotel: Ibis`: before the name of a chain that stands for one of its houses. */
const LEADS_TO_BRAND =
  /(?:(?<!\p{L})(?:the|at|in(?:to)?|im|ins|das|vom|beim|am|au|aux|du|le|à|el|al|del|en|på|hos|till|hotell?(?:et)?|hôtel|is|now|jetzt|nu|instead of|statt)\s|[àdl]\s?l?['’]|[:–]\s{0,8})$/iu;

/** `Cuesta del Palacio`: a street that has its name of a house. */
const STREET =
  /^(?:calle|cuesta|plaza|plazuela|paseo|avenida|carrer|carrera|camino|rúa|rue|avenue|boulevard|place|quai|chemin|via|piazza)\s(?:del?|du|des|de la|de l['’]|d['’])(?!\p{L})/iu;

/** `Rex Hotels Worldwide Inc.`: the firm behind the house. */
const FIRM =
  /^(?:\s(?:\p{Lu}\p{L}+)){0,2},?\s(?:Worldwide|International|Inc|Ltd|Limited|LLC|PLC|plc|GmbH|AG|S\.?A|S\.?L|SAS|AB|Corp|Corporation|B\.?V|Holdings?)(?![\p{L}])/u;

/** `★★★ Boutique hotel`, `Coaching Inn since 1788`: what kind of house it is. */
const isCategory = (name: string, before: string, after: string) =>
  /^\p{L}+ \p{L}+$/u.test(name) &&
  (/[★☆*]\s?$/u.test(before) || /^\s(?:since|seit|depuis|desde|sedan)\s\d/iu.test(after));

/** `Arrival at Larch Suites`, `we have put you in Larch Suites`: the words before it show that rooms of one word's name are a house. */
const ARRIVES_AT =
  /(?:(?:arriv\p{L}*|check(?:ing)?[- ]?in(?:to)?|overnight|stay\p{L}*|lodging) (?:at|in|to)?|(?:put|place|book|mov|switch|transferr?|relocat|re-?book|hous)\p{L}* (?:\p{L}+ ){1,3}?(?:in|into|at|to)) ?(?:the )?$/iu;

/** `vom Hotel zum Festplatz`, `Hotel am Donnerstag`, `Teléfono del hotel`, `Cork and hotel`: a way from the house, its day, a thing of it. */
const isWayOrDay = (name: string, before: string) =>
  /(?:^(?:\p{L}{3,6}day|\p{L}{3,8}(?:tag|dag)|Mittwoch)|\s(?:and|und|et|y|och|&))\s(?:hotel|hôtel|hotell)$/u.test(
    name,
  ) ||
  /\s(?:del?|du|l|of|the|des|vom|am|im|zum|av|till)\s(?:hotels?|hôtel|hotell|hotellet|hostal|pensión)$/iu.test(
    name,
  ) ||
  /^hôtel\s(?:de (?:ville|police|région)|du département|des impôts)(?!\p{L})/iu.test(name) ||
  // `hotel at Promoter's selection`: any house, and none by name.
  /^(?:hotel|hostel|motel)\s(?:at|by|for|of|on|near|per|in)\s(?:the\s)?\p{Lu}/u.test(name) ||
  /^(?:hotel|hôtel|hotell|gasthof|gasthaus|pension)\s(?:am|on|le|el|på)\s(?:\p{L}{3,12}(?:tag|dag|abend)|mittwoch|\p{L}{3,6}day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)$/iu.test(
    name,
  ) ||
  /^(?:hotel|hôtel|hotell)\s(?:in (?:die|den|das)|ins|nach|till|hacia|vers)\s/iu.test(name) ||
  (/^(?:hotel|hôtel|hotell)\s(?:zu[mr]|to|al|à la|au)\s/iu.test(name) &&
    /(?:vom|von|ab|from|from the|del|desde el|de l['’]|från)\s{1,2}$/iu.test(before));

/** `Hotel in Barcelona gesucht?`, `Hotell Umeå: Scandic Plaza`: a house in a town, and no name of one. */
function isKindAndPlace(name: string, after: string): boolean {
  const match = /^(?:hotels?|hôtels?|hotell|hostal|unterkunft)\s(?:(in|im|i|en|à|near)\s)?(.+)$/iu.exec(name);
  if (!match?.[2] || !cityByName(match[2])) return false;
  return match[1] !== undefined || /^\s?:\s/u.test(after);
}

const WORD =
  /(?:(?:Guest|Country|Manor) [Hh]ouse|[Cc]asas? [Rr]ural(?:es)?|(?:[Cc]hambres?|[Mm]aison) d['’][Hh]ôtes?|Bed (?:&|and) Breakfast)(?!\p{L})|[\p{L}\d](?:[\p{L}\d.&-]|['’](?!\p{Lu}))*|&|\+/gu;

/** Capitalised words and the particles between them, as far as single spaces and hyphens join them. */
function runsOf(text: string): Word[][] {
  const words = matchesOf(text, WORD).map((match) => {
    const bare = match[0].replace(/[.’'-]+$/u, '');
    return { text: bare, start: match.index, end: match.index + bare.length };
  });
  const runs: Word[][] = [];
  let run: Word[] = [];
  const close = () => {
    while (run.length > 0 && PARTICLE.test(run.at(-1)?.text ?? '')) run.pop();
    while (run.length > 0 && PARTICLE.test(run[0]?.text ?? '') && !/^the$/iu.test(run[0]?.text ?? ''))
      run.shift();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const word of words) {
    const previous = run.at(-1);
    const gap = previous === undefined ? '' : text.slice(previous.end, word.start) || ' ';
    // `Courtyard Old Town/West End`: a slash within the name of a chain's house.
    const isOfChain = gap === '/' && run.length > 1 && run.some(({ text: part }) => IS_KIND.test(part));
    const isShortened = gap === '. ' && /^(?:St|Ste|Sta|Dr|Mt)$/u.test(previous?.text ?? '');
    const joins = previous !== undefined && (/^[ '’]$/u.test(gap) || isOfChain || isShortened);
    if (previous && !joins) close();
    const isName =
      /^[\p{Lu}\d]/u.test(word.text) ||
      /^(?:hotel|hôtel|hotell|hostal|pension|pensión|auberge|résidence)$/u.test(word.text) ||
      BRAND.test(word.text);
    // `We're in the Rex Hotel`: what leads to the name is none of it.
    if (/^the$/u.test(word.text) && /^(?:in|at|by|of)$/u.test(previous?.text ?? '') && !isKindIn(run))
      run = [];
    // `20.08.2027 Rex Hotel`: no house is called by a day or a year.
    if (IS_DAY.test(word.text)) close();
    else if (/^(?:I|\p{L}{2,4})['’](?:m|re|ve|ll|d|s)$/u.test(word.text) && PRONOUN.test(word.text)) close();
    else if (isName || (run.length > 0 && PARTICLE.test(word.text)) || /^the$/u.test(word.text))
      run.push(word);
    else close();
  }
  close();
  return runs;
}

const IS_DAY = /^\d{1,4}(?:[.-]\d{1,2}[.-]\d{2,4})$|^\d{4,}$/u;
const PRONOUN = /^(?:I|we|you|they|he|she|it|that|there)['’]/iu;
const isKindIn = (run: readonly Word[]) =>
  run.some((word) => IS_KIND.test(word.text) || COMPOUND.test(word.text));

/** Brands that write themselves small. */
const BRAND = /^(?:ibis|citizenM|a&o|b&b|prizeotel|niu|limehome|numa|greet|pentahotel)$/iu;

const MAX_WORDS = 6;
/** Words that stand before the word for a hotel and belong to its name: `Grand Hotell Vättern`. */
const OPENS_NAME =
  /^(?:grand|gran|petit|petite|le|la|les|el|stora|gamla|nya|lilla|elite|clarion|scandic|quality|comfort|best|western|radisson|royal|first|boutique|design|profil|city|central|park|nouvel|vieil|viejo|nuevo|antiguo|alte[rs]?|neue[rs]?|kleine[rs]?)$/iu;

/** `vom Backstage zum Hotel`: a way there, and no name. */
const WAY = /^(?:zum|zur|vom|von|to|from|al|hacia|desde|till|från|vers|ins)$/iu;

/** The name in a run: from the kind on when it opens the name, up to it (and what belongs to it) when it ends it. */
function around(words: Word[], atWord: number): Word[] {
  // `Check in Hotel Mersey View`: what stands before is no part of the name.
  const way = words.slice(0, atWord).findLastIndex((word) => WAY.test(word.text));
  const isLead = words.slice(way + 1, atWord).every((word) => isStop(word) || PARTICLE.test(word.text));
  const run = isLead && !OPENS_NAME.test(words[atWord - 1]?.text ?? '') ? words.slice(atWord) : words;
  const at = run === words ? atWord : 0;
  if (
    at === 0 ||
    (/^(?:hôtel|appart[’']?hôtel|hotell|hostal|pension|pensión|gasthof|gasthaus|auberge|albergo|résidence|parador|relais|château|posada)$/iu.test(
      run[at]?.text ?? '',
    ) &&
      run[at + 1])
  ) {
    const rest = run.slice(at + 1, at + MAX_WORDS);
    const stop = rest.findIndex(
      (word) =>
        GENERIC.test(word.text) &&
        !PARTICLE.test(word.text) &&
        !/^(?:grand|venue|bar|one|two|1|2)$/iu.test(word.text),
    );
    const ahead = at > 0 && OPENS_NAME.test(run[at - 1]?.text ?? '') ? [run[at - 1] as Word] : [];
    const kept = trimmed([...ahead, run[at] as Word, ...(stop >= 0 ? rest.slice(0, stop) : rest)]);
    if (kept.length > ahead.length + 1) return kept;
  }
  let end = at + 1;
  while (
    run[end] &&
    (/^(?:&|and|\+)$/iu.test(run[end]?.text ?? '') ||
      /^(?:suites|spa|resort|hotel|inn|lodge|apartments?|conference|rooms)$/iu.test(run[end]?.text ?? ''))
  )
    end++;
  const after = run.slice(end, end + 3);
  const isHotelInFront =
    /^(?:hotel|premier inn|holiday inn|ibis|novotel|mercure|scandic|radisson|clarion|motel)$/iu.test(
      run[at]?.text ?? '',
    );
  let first = at;
  while (first > 0 && at - first < MAX_WORDS - 1 && !isStop(run[first - 1])) first--;
  const head = trimmed(run.slice(first, end));
  if (isHotelInFront && first === at) return trimmed([...run.slice(at, end), ...after]);
  // `Grand Hotel Astoria`, `Clarion Hotel Post`: of what may open a name the rest comes behind.
  const opens = run
    .slice(first, at)
    .every(({ text }) => PARTICLE.test(text) || OPENS_NAME.test(text) || IS_KIND.test(text));
  const rest = after.findIndex((word) => GENERIC.test(word.text) && !PARTICLE.test(word.text));
  return opens && at > first ? trimmed([...head, ...(rest >= 0 ? after.slice(0, rest) : after)]) : head;
}

const CHAIN =
  /^(?:premier inn|holiday inn|motel one|park inn|hampton (?:inn|by)|comfort inn|days inn|quality inn|hilton garden|radisson (?:blu|red)|best western|crowne plaza|ibis (?:styles|budget)|travelodge)(?!\p{L})/iu;

/** `Premier Inn Leeds City Centre`: behind the name of a chain stands which of its houses it is. */
function chainAt(run: Word[]): Word[] | undefined {
  if (run.length < 3 || !CHAIN.test(run.map(({ text }) => text).join(' '))) return undefined;
  const stop = run.findIndex(
    (word, i) =>
      i >= 2 && GENERIC.test(word.text) && !PARTICLE.test(word.text) && !/^grand$/iu.test(word.text),
  );
  return trimmed(run.slice(0, Math.min(stop < 0 ? run.length : stop, MAX_WORDS + 1)));
}

/** `Larch Inn Belfast Docklands,`: the town behind the name tells which of its houses it is. */
function withTown(text: string, run: Word[], part: Word[]): Word[] {
  const last = part.at(-1);
  const rest = last ? run.slice(run.indexOf(last) + 1) : [];
  const end = rest.at(-1)?.end ?? 0;
  const isWhole =
    rest.length > 0 && rest.length <= 3 && /^\s*(?:$|[,;:()]|\s{2})/u.test(text.slice(end, end + 3));
  if (!isWhole || rest.some((word) => GENERIC.test(word.text) && !PARTICLE.test(word.text))) return part;
  return cityByName(rest[0]?.text ?? '') ? [...part, ...rest] : part;
}

/** `Hotel Astoria in Köln`: where the house is, and none of its name. */
function withoutInTown(part: Word[]): Word[] {
  const [word, town] = part.slice(-2);
  const isTold = part.length > 2 && /^(?:in|i)$/iu.test(word?.text ?? '') && cityByName(town?.text ?? '');
  return isTold ? part.slice(0, -2) : part;
}

const isStop = (word: Word | undefined) =>
  word === undefined ||
  (GENERIC.test(word.text) && word.text !== 'Old' && !/^(?:grand|the|one|two)$/iu.test(word.text));

function trimmed(words: Word[]): Word[] {
  const kept = [...words];
  while (kept.length > 1 && PARTICLE.test(kept.at(-1)?.text ?? '')) kept.pop();
  while (
    kept.length > 1 &&
    PARTICLE.test(kept[0]?.text ?? '') &&
    !/^(?:The|Le|La|Les|El|Das|Der|Die)$/u.test(kept[0]?.text ?? '')
  )
    kept.shift();
  return kept;
}
