import type { Reading } from '../../reading/reading.ts';
import { cityByName } from '../../recognizers/cities.ts';
import { foldName } from '../../recognizers/fold.ts';

/** A place that calls itself a hotel, or that the paper calls one. */
export interface HotelName {
  name: string;
  line: number;
  start: number;
  end: number;
  /** `label`: beside the word "Hotel"; `opening`: first words under a hotel heading; `pattern`: by its own name. */
  kind: 'label' | 'opening' | 'heading' | 'pattern';
}

const KIND =
  '(?:hotels?|hôtel|hotell|hotellet|inn|lodge|hostel|hostal|pension|pensión|gasthof|gasthaus|gästehaus|guesthouse|motel|résidence|parador|apartments?|aparthotel|aparthotell|apart-hotel|suites|auberge|albergo|pensionat|vandrarhem|resort|b&b|hospedería|posada|relais|château|rooms|quarters|townhouse|herberge|jugendherberge|pousada|boutiquehotel|stadthotel|parkhotel|seehotel|sporthotel|schlosshotel|grandhotel|clarion|scandic|radisson|hilton|marriott|novotel|mercure|ibis|sofitel|premier inn|travelodge|holiday inn|motel one|moxy|citizenm|25hours|best western|sheraton|hyatt|westin|ramada|leonardo|generator|meininger|campanile|kyriad|crowne plaza|doubletree|hampton|courtyard|aloft|hoxton|intercityhotel|steigenberger|maritim|dorint|h4|nh)';
const IS_KIND = new RegExp(`^${KIND}$`, 'iu');
const COMPOUND = /\p{L}{3}(?:hotel|hotell|hof-hotel|pension|lodge)$/iu;
const PARTICLE =
  /^(?:of|the|de|la|le|les|du|des|del|della|di|da|am|an|im|in|auf|bei|zur|zum|der|die|das|den|dem|von|vom|el|los|las|l|d|och|i|på|und|and|y|et|by|at|&|\+)$/iu;
/** Words that stand beside "hotel" without being a name. */
const GENERIC =
  /^(?:booking|bookings|confirmation|confirmed|voucher|reservation|reservations|info|information|details?|address|name|list|contact|phone|tel|telephone|reference|ref|check|checkin|checkout|room|rooms|artist|artists|band|crew|party|group|team|guest|guests|our|your|their|this|that|each|any|every|all|no|not|one|two|\d{1,2}|[a-f]|buchung|bestätigung|zimmer|adresse|kontakt|confirmación|habitaciones|réservation|chambres|bokning|rum|einzelzimmer|doppelzimmer|zweibettzimmer|habitación|dobles|simples|individuales|enkelrum|dubbelrum|singles|doubles|twins|arrive|check-in|check-out|overnight|unser|unsere|im|am|transfer|shuttle|desk|reception|bar|restaurant|lobby|departure|arrival|pickup|pick|drop|venue|airport|run|runner|overnight|day|show|if|when|where|please|note|tbc|tba|standard|categoría|category|nearby|travel|cost|costs|price|total|nights?|stars?|breakfast|accommodation|accommodations|logement|hébergement|alojamiento|unterkunft|boende|llc|ltd|gmbh|und|to|from|parking|leave|leaves|bus|van|grand|for|per|buyout|provided|promoter|purchaser|veranstalter|management|manager|staff|dressing|green|changing|meeting|function|band's|artist's|hotelliste|rooming|summary|itinerary|sheet|website|map|link|single|double|twin|king|queen|triple|deluxe|superior|executive|junior|family|connecting|adjoining|smoking|non-smoking|quiet|production|catering|hospitality|wardrobe|warm|clean|private|lockable|additional|separate|suitable|fahrt|abfahrt|ankunft|anreise|abreise|rückfahrt|llegada|salida|départ|arrivée|avresa|ankomst)$/iu;

interface Word {
  text: string;
  start: number;
  end: number;
}

/** Runs of name words on a line that hold a word for a lodging: `Hotel Zur Alten Färberei`, `Lone Pecan Inn`. */
export function namesByPattern(text: string): Word[] {
  const found: Word[] = [];
  for (const run of runsOf(text)) {
    const strong = run.findIndex((word) =>
      /^(?:hotel|hôtel|hotell|inn|hostel|hostal|pension|lodge|auberge|résidence)$/iu.test(word.text),
    );
    const at =
      strong >= 0 ? strong : run.findIndex((word) => IS_KIND.test(word.text) || COMPOUND.test(word.text));
    if (at < 0) continue;
    const part = around(run, at);
    const own = part.filter(
      (word) => !PARTICLE.test(word.text) && !IS_KIND.test(word.text) && !GENERIC.test(word.text),
    );
    while (part.length > 1 && /^(?:the|le|la|les|el|das|der|die|l|d)$/u.test(part[0]?.text ?? ''))
      part.shift();
    const first = part[0];
    const last = part.at(-1);
    if (!first || !last || (own.length === 0 && !COMPOUND.test(first.text))) continue;
    const generic = part.filter(
      (word) => GENERIC.test(word.text) && !PARTICLE.test(word.text) && !IS_KIND.test(word.text),
    );
    if (generic.length > 0 && generic.length >= own.length) continue;
    if (
      /^(?:rooms|suites|quarters|apartments?|resort|nh|h4|lodge|inn|generator|aloft|hampton|leonardo)$/iu.test(
        run[at]?.text ?? '',
      ) &&
      part.length < 2
    )
      continue;
    if (
      /^(?:rooms|suites|quarters|apartments?|townhouse)$/iu.test(run[at]?.text ?? '') &&
      !/^the$/iu.test(first.text) &&
      own.length < 2
    )
      continue;
    found.push({ text: text.slice(first.start, last.end), start: first.start, end: last.end });
  }
  return found;
}

/** Capitalised words and the particles between them, as far as single spaces and hyphens join them. */
function runsOf(text: string): Word[][] {
  const words = [...text.matchAll(/[\p{L}\d](?:[\p{L}\d.&-]|['’](?!\p{Lu}))*|&|\+/gu)].map((match) => {
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
    const joins = previous !== undefined && /^[ '’]$/u.test(text.slice(previous.end, word.start) || ' ');
    if (previous && !joins) close();
    const isName =
      /^[\p{Lu}\d]/u.test(word.text) ||
      /^(?:hotel|hôtel|hotell|hostal|pension|pensión|auberge|résidence)$/u.test(word.text) ||
      /^b&b$/iu.test(word.text) ||
      false;
    if (isName || (run.length > 0 && PARTICLE.test(word.text)) || /^the$/u.test(word.text)) run.push(word);
    else close();
  }
  close();
  return runs;
}

const MAX_WORDS = 6;

/** The name in a run: from the kind on when it opens the name, up to it (and what belongs to it) when it ends it. */
function around(run: Word[], at: number): Word[] {
  if (
    at === 0 ||
    (/^(?:hôtel|hotell|hostal|pension|pensión|gasthof|gasthaus|auberge|albergo|résidence|parador|relais|château|posada)$/iu.test(
      run[at]?.text ?? '',
    ) &&
      run[at + 1])
  ) {
    const rest = run.slice(at + 1, at + MAX_WORDS);
    const stop = rest.findIndex(
      (word) =>
        GENERIC.test(word.text) && !PARTICLE.test(word.text) && !/^(?:grand|venue|bar)$/iu.test(word.text),
    );
    const kept = trimmed([run[at] as Word, ...(stop >= 0 ? rest.slice(0, stop) : rest)]);
    if (kept.length > 1) return kept;
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
  return isHotelInFront && first === at ? trimmed([...run.slice(at, end), ...after]) : head;
}

const isStop = (word: Word | undefined) =>
  word === undefined || (GENERIC.test(word.text) && !/^(?:grand|the|one|two)$/iu.test(word.text));

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

const NO_NAME =
  /^(?:tba|tbc|tbd|n\/?a|none|yes|no|not |to be |will be |by |provided|promoter|own |self|included|inkl|wird |folgt|offen|keine?|nein|à confirmer|à définir|non |oui|aucun|pas |por confirmar|sin |no |si |ej |inget|ingen|meddelas|-|–|\d+ ?(?:x|×|night|nächt|nuit|noch|nätter|room|zimmer|chambre|habitaci|rum|single|double|twin|king|ez|dz)|check|see |siehe|voir |ver |se |please|bitte|we |wir |book|paid|prepaid|confirmed|bestätigt|includ|for |from |five |four |three |two |one )/iu;

/** The name at the head of what stands beside "Hotel": before the address, the phone or a remark. */
export function nameAtHead(value: string): { name: string; at: number } | undefined {
  const lead = value.length - value.trimStart().length;
  const first = value.trimStart();
  if (first === '' || NO_NAME.test(first) || /^[([\d]/u.test(first)) return undefined;
  const head =
    first
      .split(
        /\n|,(?! The$)| {2}|\s[-–—|·•/]\s|;|\(|\*{2,}|★|☆|\d{1,2}[.:]\d{2}|\s(?=\+?\d{5,})|(?<!\p{L}\.)(?<=\p{L}{3})\.\s|:\s/u,
      )[0]
      ?.trim() ?? '';
  const name = head
    .replace(/\s?\*{1,5}(?:S)?$/u, '')
    .replace(/[.,;:]+$/u, '')
    .trim();
  if (name.length < 3 || name.length > 60 || !/^[\p{Lu}\d]/u.test(name) || !/\p{L}{3}/u.test(name))
    return undefined;
  if (name.split(/\s+/u).length > 8 || cityByName(name) || /\d{4,}/.test(name)) return undefined;
  const words = name.split(/\s+/u);
  const lower = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word));
  if (lower.length > 0 && !IS_KIND.test(words[0] ?? '')) return undefined;
  if (words.every((word) => GENERIC.test(word) || PARTICLE.test(word) || IS_KIND.test(word)))
    return undefined;
  return { name, at: lead + value.trimStart().indexOf(name) };
}

/** Words that tell one hotel's name from another's. */
export function hotelKey(name: string): string {
  const words = foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !PARTICLE.test(word));
  const own = words.filter((word) => !/^(?:hotel|hotell|hotellet)$/.test(word));
  return (own.length > 0 ? own : words).join(' ');
}

/** One name is the other, or a shorter form of it: `Alsterblick` and `Hotel Alsterblick`. */
export function isSameHotel(a: string, b: string): boolean {
  const [first, second] = [hotelKey(a).split(' '), hotelKey(b).split(' ')];
  const [fewer, more] = first.length <= second.length ? [first, second] : [second, first];
  return fewer.length > 0 && fewer.every((word) => more.includes(word)) && fewer.length * 2 >= more.length;
}

const HOTEL_HEADING =
  /(?<!\p{L})(?:hotels?|hôtels?|hotell|accommodations?|lodging|unterkunft|übernachtung|hébergement|logement|alojamiento|hospedaje|boende|logi|rooming)(?!\p{L})/iu;

/** Every mention of a lodging by name, in reading order, longest first on a line. */
export function findHotelNames(reading: Reading, skipped: ReadonlySet<number>): HotelName[] {
  const found: HotelName[] = [];
  const add = (one: HotelName) => {
    const same = found.find(
      (other) => other.line === one.line && other.start < one.end && one.start < other.end,
    );
    if (!same) found.push(one);
  };
  for (const pair of reading.pairs) {
    if (
      pair.concept !== 'hotel.name' &&
      !/^(?:hotel|hôtel|hotell) ?[A-F\d]?(?: \([^()]{2,20}\))?$/iu.test(pair.label.trim())
    )
      continue;
    const head = nameAtHead(pair.value);
    const spot = head && locate(reading, head.name, pair.firstLine, pair.lastLine);
    if (head && spot && !skipped.has(spot.line)) add({ name: head.name, ...spot, kind: 'label' });
  }
  for (const line of reading.lines) {
    if (skipped.has(line.index)) continue;
    for (const one of namesByPattern(line.text))
      add({
        name: one.text,
        line: line.index,
        start: one.start,
        end: one.end,
        kind: line.line.heading ? 'heading' : 'pattern',
      });
    const labelled =
      /^\s{0,6}(?:hotel|hôtel|hotell)(?: [A-F\d])?(?: ?\([^()]{2,20}\))?(?:\s{2,}|\s{0,2}[:.…]{1,30}\s{0,3})(?=\p{Lu})/iu.exec(
        line.text,
      );
    const head = labelled && nameAtHead(line.text.slice(labelled[0].length));
    if (labelled && head)
      add({
        name: head.name,
        line: line.index,
        start: labelled[0].length + head.at,
        end: labelled[0].length + head.at + head.name.length,
        kind: 'label',
      });
  }
  for (const block of reading.blocks) {
    if (!HOTEL_HEADING.test(block.heading) || /rider|technical/iu.test(block.heading)) continue;
    const opening = reading.lines
      .slice(block.firstLine + 1, block.firstLine + 3)
      .find((line) => line.text.trim() !== '');
    const head =
      opening &&
      isHotelHeading(block.heading) &&
      !skipped.has(opening.index) &&
      /,|\(|\d| {2}/.test(opening.text)
        ? nameAtHead(opening.text)
        : undefined;
    if (
      opening &&
      head &&
      !found.some(
        (one) => one.line >= block.firstLine && one.line <= block.lastLine && one.kind !== 'pattern',
      )
    ) {
      add({
        name: head.name,
        line: opening.index,
        start: head.at,
        end: head.at + head.name.length,
        kind: 'opening',
      });
    }
  }
  return found.sort((a, b) => a.line - b.line || a.start - b.start);
}

/** The heading is the word itself, not the title of a letter: "HOTEL", "Hotel (2 nights)", "5. Accommodation". */
function isHotelHeading(heading: string): boolean {
  const rest = heading.replace(HOTEL_HEADING, '').replace(/\([^()]*\)|\d|[^\p{L}\s]/gu, ' ');
  return (
    rest.split(/\s+/u).filter(Boolean).length <= 3 &&
    !/voucher|bono|bon|confirm|bestätig|bekräft|booking|buchung|list|liste/iu.test(heading)
  );
}

function locate(
  reading: Reading,
  name: string,
  firstLine: number,
  lastLine: number,
): { line: number; start: number; end: number } | undefined {
  for (let line = firstLine; line <= lastLine; line++) {
    const start = (reading.lines[line]?.text ?? '').lastIndexOf(name);
    if (start >= 0) return { line, start, end: start + name.length };
  }
  return undefined;
}
