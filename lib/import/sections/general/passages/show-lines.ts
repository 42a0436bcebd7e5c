import { paperKindOf } from '../../../reading/paper-kind.ts';
import type { Reading } from '../../../reading/reading.ts';
import { statementsAt } from '../../../reading/statements.ts';
import { type FoundDate, findDates } from '../../../recognizers/dates.ts';
import type { Found } from '../../../recognizers/found.ts';
import { conceptOf } from '../../../recognizers/labels.ts';
import { matchesOf, phrasePattern, quick, replacing } from '../../../recognizers/phrases.ts';
import { findTimes } from '../../../recognizers/times.ts';
import { NEXT_SHOW } from '../../shared/next-day-words.ts';
import { isAboutShow } from '../../shared/show/about-show.ts';
import { labelWeight } from '../../shared/show/labels.ts';
import { rowsOff } from '../../shared/standing/rows.ts';
import { opensCalledOff } from '../../shared/standing/states.ts';
import { BUSINESS } from '../artist/artist-words.ts';
import { OTHER_DAY } from '../day/date-words.ts';
import { isOfNextDay, speaksOfNextDay } from '../day/next-days.ts';
import { isNearOtherDay } from '../day/other-days.ts';
import { isWhereSigned } from '../day/written-on.ts';
import { isNameLike } from '../names/name-like.ts';
import { NOT_THE_SET } from '../set/set-words.ts';
import { TRAVEL_PAPERS } from '../titles/paper-names.ts';
import { type TitleToken, titleTokens } from '../titles/title-tokens.ts';
import { isInProse, isLetter, titlesOf } from '../titles/titles.ts';
import { hasVenueWord } from '../venue/venue-words.ts';
import { isOfFlight } from './flight-lines.ts';
import { toldShows } from './told-shows.ts';

/** A line that gives day and place of the show in one: `Show: Sat 17 Oct 2026, The Pleasure Dome, Edinburgh`. */
export interface ShowLine {
  date: Found<FoundDate>;
  artist?: string;
  venue?: string;
  event?: string;
  city?: string;
  /** `at` or another such word stands before the venue. */
  isBehindAt?: boolean;
  /** Told in a message, without a label. */
  isTold?: boolean;
  /** The words behind the label. */
  value: string;
  line: number;
  quote: string;
}

const SHOW_WORD =
  '(?:shows?|gigs?|concerts?|konzerte?|konsert|concierto|actuación|auftritt|performance|spelning|spectacle|représentation|veranstaltung|event|evento|evenemang|événement|engagement|anlass|occasion|tillfälle|ocasión|show ?day|konzerttag|speldag)(?:[ -]?(?:recap|summary|details?|info\\p{L}{0,8}|facts|reminder|daten|data|uppgifter|fakta))?';
/** Papers of a journey say what it is for: `Trip name: The Paper Lanterns / Reykjavik / 30 Oct 2026`. */
const TRIP_WORD =
  '(?:trip(?: name)?|journey|travel|flights?|tour|project|projekt|projet|proyecto|production|reise|flüge|anlass|zweck|voyage|vols?|motif|objet(?: (?:du|de votre|de la|de ce) \\p{L}+)?|déplacement|viaje|vuelos?|motivo|resa|flyg|ändamål|purpose(?: of (?:travel|trip))?|reason|re|betr\\.?|für|for|pour|para|för|job|client|customer|kunde|kund|cliente|reisegrund|reiseanlass|anledning|notes?|notiz|nota|vermerk|bemerkung|anteckning)';
/** `sin concierto: …`, `no show: …` tell of none. */
const NO_NOT = '(?!(?:no|not|without|kein|keine|ohne|sin|pas de|sans|ingen|inget|utan)\\s)';
/** `Concert this sheet is for: …`, `Concierto de referencia de esta hoja: …` */
const OF_WHAT =
  '(?:\\s(?:of|for|on|this|de|du|des|für|zu|zum|zur|auf|av|för|på|pour|para)(?:\\s\\p{Ll}{2,12}){1,5}(?=\\s?:))?';
/** What parts the word for a show from its value; before a day nothing need. */
const IS =
  '(?:\\s*(?::|\\s[–-]|\\.{2,}|\\s{2,})|\\s(?=(?:\\p{L}{2,10}\\.?,?\\s)?\\d{1,2}(?:[./]\\d|\\.?\\s\\p{L}{3})))';
const LABELLED = quick(
  new RegExp(
    `^[\\s"*•-]*${NO_NOT}(?:${SHOW_WORD}${OF_WHAT}${IS}|(?:\\p{L}{2,12}\\s){0,2}(?:${SHOW_WORD}${IS}|${TRIP_WORD}\\s*:))\\s*(.{6,190})$`,
    'iu',
  ),
);
/** `Customer: Kestrel Cars, project: …`: the label may be the second on its line. */
const LABELLED_LATER = quick(
  new RegExp(
    `^\\s*\\p{L}[\\p{L} ]{1,20}:\\s[^:|;]{2,40}?\\s?[,;|]\\s{1,2}(?:${SHOW_WORD}|${TRIP_WORD})\\s*:\\s`,
    'iu',
  ),
);
/** Labels that promise a day and a place in one value; a day alone under them is read as any date. */
const COMPOSITE = quick(
  /^[\s"*•\d.-]*(?:art(?:icle|ikel|\.)?\s?\d{1,2}\s?[:.–-]\s*)?(?:dates?(?:\s?(?:&|and|et|und|y|och|\/|,|\+)\s?(?:times?|place|venue|location|lieu|heure|ort|zeit|lugar|hora|plats|tid)){0,3}|when(?: (?:&|and) where)?|(?:this year|new|now|neu|jetzt|nouveau|ahora|nu)(?: (?:date|termin|datum|fecha))?|termin(?: und ort)?|ort und (?:zeit|datum|termin)|zeit und ort|(?:fecha|datum|wann|quand|cuándo|när)(?:\s?(?:&|and|et|und|y|och|\/|,)\s?(?:lugar|ort|lieu|plats|tid|zeit|hora|heure)){0,2}|tid och plats|lugar y fecha|lieu et date)\s*(?::|\.{2,}|\s{2,})\s*(.{10,160})$/iu,
);
const SHOW_IN_LINE = phrasePattern(
  'shows?',
  'show ?day',
  'gig',
  'concert',
  'konzert(?:tag)?',
  'konsert',
  'concierto',
  'actuación',
  'auftritt',
  'spelning',
  'jour de concert',
  'festival',
  'speldag',
  'show date',
);
const NOT_A_SHOW = phrasePattern(
  'travel(?: day)?',
  'day off',
  'off',
  'home',
  'reisetag',
  'offtag',
  'jour off',
  'no show',
  'resdag',
  'ledig',
  'soundcheck',
  'doors',
  'hotel',
  'load',
  'curfew',
  'support',
  'after ?show',
  'cancel\\p{L}*',
  'abgesagt',
  'annulée?',
  'cancelad[oa]',
  'inställ\\p{L}*',
  'replaces?',
  'deposit',
  'balance',
  'invoice',
  'payment',
  'show your',
  'show me',
  '(?:no|kein|sin|pas de|ingen) (?:show|gig|concert|konzert|concierto|konsert)',
  'postponed',
  'verschoben',
  'reportée?',
  'aplaza\\p{L}*',
  'uppskjut\\p{L}*',
);

/** The lines that name the show's day beside its place or artist. */
export function showLinesOf(reading: Reading): readonly ShowLine[] {
  const lines = known.get(reading) ?? findShowLines(reading);
  known.set(reading, lines);
  return lines;
}

const known = new WeakMap<Reading, readonly ShowLine[]>();

function findShowLines(reading: Reading): ShowLine[] {
  const labelledLines = [...labelled(reading)];
  const taken = new Set(labelledLines.map((show) => show.line));
  const others = [...headings(reading), ...stackedHead(reading)].filter((show) => !taken.has(show.line));
  const off = rowsOff(reading, opensCalledOff);
  const told = [...labelledLines, ...others].filter((show) => {
    const text = reading.lines[show.line]?.text ?? '';
    const isSigned = () => findDates(text, reading).some((date) => isWhereSigned(reading, text, date));
    return !isOfFlight(text) && !off.has(show.line) && !isSigned();
  });
  const more = [...amidJourney(reading), ...inMessages(reading)];
  return [...told, ...more.filter(({ line }) => !told.some((one) => one.line === line))];
}

/** Of several shows told in one chat the first: town and house of one are not to stand beside the day of another. */
function inMessages(reading: Reading): ShowLine[] {
  const told = toldShows(reading);
  const day = told[0]?.date.value.date;
  return told
    .filter(({ date }) => date.value.date === day)
    .map((show) => ({ ...show, value: show.quote, isTold: true }));
}

function* labelled(reading: Reading): Generator<ShowLine> {
  for (const line of reading.lines) {
    if (isOfNextDay(reading, line.index)) continue;
    const cells = line.line.cells.map((cell) => cell.text.trim());
    const statements = statementsAt(reading, line.index).filter(
      ({ text, firstLine }) => firstLine === line.index && !speaksOfNextDay(text),
    );
    const sentences = statements.map(({ text }) => text).filter((text) => IS_SHOW.test(text));
    const whole = cells.length === 2 ? [`${cells[0]?.replace(/:$/u, '')}: ${cells[1]}`] : [];
    const parts = cells.flatMap((cell) => (cell.includes(' · ') ? cell.split(' · ') : []));
    // `Anlass: Konzert …, Sa 13.06.2026,⏎Kornhalle, Wien`
    const broken = (GOES_ON.test(line.text) ? statements : [])
      .filter(({ text, lastLine }) => lastLine > line.index && LABELLED.test(text))
      .map(({ text }) => text);
    // `plans for Lyon (show Thu 12 March, Le Grand Sillon)`
    const asides = matchesOf(line.text, ASIDE).flatMap(([, aside = '']) =>
      IS_SHOW.test(aside) ? aside : [],
    );
    // `Datum:⏎25 juni – Arenan, Göteborg`
    const below = reading.pairs.flatMap((pair) =>
      pair.firstLine === line.index && pair.layout === 'below' && isAboutShow(reading)
        ? `${pair.label.replace(/:$/u, '')}: ${pair.value.split('\n')[0]}`
        : [],
    );
    const texts = [...below, ...broken, ...whole, ...cells, ...parts, ...sentences, ...asides];
    for (const text of texts) {
      const isLater = LABELLED_LATER.test(text);
      const value = isLater ? text : LABELLED.exec(text)?.[1];
      const found =
        value && value.length > 8
          ? read(reading, value, line.index, !IS_SHOW.test(text))
          : (composite(reading, text, line.index) ?? named(reading, text, line.index));
      if (!found) continue;
      yield found;
      break;
    }
  }
}

const ASIDE = /\(([^()]{12,120})\)/gu;

/** The line ends within a list or a day. */
const GOES_ON = /(?:,|\s[–-]|\s(?:de|del|den|der|le|of|the|at|in)|\s\d{1,2}\.?)\s*$/iu;

const IS_SHOW = quick(
  new RegExp(
    `^[\\s"*•-]*${NO_NOT}(?:${SHOW_WORD}${OF_WHAT}|(?:\\p{L}{2,12}\\s){0,2}${SHOW_WORD})${IS}`,
    'iu',
  ),
);

const NAMED = quick(
  /^[\s*•–-]*(\p{Lu}[^:]{1,50}?)(\s(?:live|show|gig|concert|konzert|konsert|concierto|spelning|auftritt|on stage|set))?\s?:\s(.{10,160})$/u,
);
const ACTS =
  /(?<!\p{L})(?:show|stage|doors|soundcheck|set|beginn|einlass|auftritt|konzert|concert|balances?|portes|concierto|prueba|puertas|konsert|insläpp|spelning)(?!\p{L})/iu;

/** `Fjordlicht live: Fr 19.02.2027, Jazzhaus Freiburg, Beginn 20:00`: the act itself is the label. */
function named(reading: Reading, text: string, line: number): ShowLine | undefined {
  const [, name = '', live, value = ''] = NAMED.exec(text) ?? [];
  if (name === '' || !isNameLike(name) || conceptOf(name) !== undefined) return undefined;
  if (!live && !ACTS.test(value)) return undefined;
  const found = read(reading, value.split(ACTS_BEHIND)[0] ?? value, line);
  const place = found?.venue ?? found?.artist;
  return found && { ...found, artist: name, quote: text, ...(place && { venue: place }) };
}

/** Where the list of hours begins that follows day and place. */
const ACTS_BEHIND =
  /[,;]\s(?=(?:show|on stage|stage|doors|soundcheck|set|beginn|einlass|auftritt|konzert|concert|balances?|portes|concierto|prueba|puertas|konsert|insläpp)(?!\p{L}))/iu;

function composite(reading: Reading, text: string, line: number): ShowLine | undefined {
  const value = COMPOSITE.exec(text)?.[1];
  const found = value && !OTHER_DAY.test(value) ? read(reading, value, line) : undefined;
  return found?.venue || found?.city ? found : undefined;
}

/** `own van, next show Fri 09/10 Groningen` */
const NEXT_SHOW_WITHIN = quick(new RegExp(`(?<!\\p{L})(?:${NEXT_SHOW})(?!\\p{L})`, 'iu'));

/**
 * `FRIDAY 12 JUNE 2026 - SHOW DAY - THE ROPEWORKS, LIVERPOOL`: a short line with a day and the word for a show; in the
 * title of a paper the place is enough.
 */
function* headings(reading: Reading): Generator<ShowLine> {
  if (reading.messages.length > 0) return;
  const titles = new Map(titlesOf(reading).map((title) => [title.line, title]));
  const isOfParty = [...titles.values()].some((title) => title.isOfParty);
  for (const line of reading.lines) {
    const written = line.line.cells.map((cell) => cell.text.trim()).join(' | ');
    // `11.06.2027 Passau, Zauberberg - 20:30 Uhr`
    const text = written.replace(HOUR_LAST, '');
    if (isOfNextDay(reading, line.index)) continue;
    const title = titles.get(line.index);
    const isShow = SHOW_IN_LINE.test(text);
    if (
      text.length > 110 ||
      !(isShow || (title && findTimes(text, reading).length === 0)) ||
      /[.!?]\s*$/u.test(text)
    )
      continue;
    if (NOT_A_SHOW.test(replacing(text, OF_JOURNEY, ' ')) || NEXT_SHOW_WITHIN.test(text)) continue;
    if (!/[–—|,·/-]/u.test(text) || /\S@\S/u.test(text)) continue;
    if (!title && isInProse(reading, line.index)) continue;
    if (!isShow && (OTHER_DAY.test(text) || !(isOfParty || isAboutShow(reading)))) continue;
    const found = read(reading, text, line.index);
    if (
      found &&
      (isShow ||
        isActDayPlace(found, line.index) ||
        (found.venue && (found.city || (found.artist && (hasVenueWord(found.venue) || found.isBehindAt)))))
    )
      yield found;
  }
}

const HOUR_LAST =
  /(?:,|\s[–—|-])\s{1,2}(?:(?:um|at|à|a las|kl\.?)\s)?\d{1,2}(?:[:.h]\d{2}|\s?(?:h|uhr|[ap]\.?m\.?))(?:\s?(?:uhr|h|[ap]\.?m\.?))?\s*$/iu;

/** `The Paper Lanterns, Sat 5 June 2027, Corn Hall` at the very top. */
function isActDayPlace({ artist, venue, value, date }: ShowLine, line: number): boolean {
  return (
    line === 0 &&
    artist !== undefined &&
    venue !== undefined &&
    value.indexOf(artist) < date.start &&
    date.end <= value.indexOf(venue)
  );
}

/**
 * `Lisbon 20 Feb - TP 1363 is back`, where the flights are of the 19th and the 21st: the subject of a mail on a journey opens
 * with the town and the day that it is for, and nobody travels on it.
 */
function amidJourney(reading: Reading): ShowLine[] {
  return titlesOf(reading).flatMap((title): ShowLine[] => {
    if (!title.isSubject) return [];
    const [head = ''] = title.text.split(/\s[-–—|/]\s/u);
    const days = findDates(head, reading);
    const [date] = days;
    if (!date || days.length > 1) return [];
    const tokens = titleTokens(head, reading, true);
    const [city] = tokens;
    const isTownAlone = tokens.length === 1 && city?.kind === 'city';
    return isTownAlone && isBetweenDays(reading, title.line, date.value.date)
      ? [{ date, value: head, line: title.line, quote: head, city: city.text }]
      : [];
  });
}

/** Within a few days before and after it the paper names others, and no flight on itself. */
function isBetweenDays(reading: Reading, subject: number, day: string): boolean {
  const at = Date.parse(day);
  let isAfter = false;
  let isBefore = false;
  for (const { index, text } of reading.lines) {
    if (index <= subject || !/\d/.test(text)) continue;
    for (const { value } of findDates(text, reading)) {
      const apart = (Date.parse(value.date) - at) / DAY_MS;
      if (apart === 0 && isOfFlight(text)) return false;
      isAfter ||= apart > 0 && apart <= JOURNEY;
      isBefore ||= apart < 0 && apart >= -JOURNEY;
    }
  }
  return isAfter && isBefore;
}

const DAY_MS = 86_400_000;
/** So many days before a show one arrives at the most. */
const JOURNEY = 3;

const HEAD_LINES = 6;

/** `THE PAPER LANTERNS⏎Saturday 17 April 2027⏎Corn Hall, Ripon`: act, day and place on lines of their own, in any order. */
function stackedHead(reading: Reading): ShowLine[] {
  if (reading.messages.length > 0 || isLetter(reading) || paperKindOf(reading).kind === 'contract') return [];
  const lines = reading.lines.slice(0, HEAD_LINES);
  const end = lines.findIndex(
    ({ text, index }) =>
      text.length > 90 ||
      /\S@\S|[.!?:]\s*$/u.test(text) ||
      reading.pairs.some(
        ({ firstLine, layout, label }) =>
          firstLine === index && layout === 'colon' && labelWeight('date', label) === 0,
      ) ||
      isInTable(reading, index) ||
      findTimes(text, reading).length > 0,
  );
  const head = (end < 0 ? lines : lines.slice(0, end)).filter(
    ({ text, index }) => !OTHER_DAY.test(text) && !isOfNextDay(reading, index),
  );
  const text = head.map(({ line }) => line.cells.map((cell) => cell.text.trim()).join(' | ')).join(' | ');
  const days = new Set(findDates(text, reading).map(({ value }) => value.date));
  if (head.length < 2 || days.size !== 1 || NOT_A_SHOW.test(text) || !isAboutShow(reading)) return [];
  const dated = head.find((line) => findDates(line.text, reading).length > 0);
  const found = read(reading, text, dated?.index ?? 0);
  return found?.artist && found.venue && found.city ? [found] : [];
}

function isInTable(reading: Reading, line: number): boolean {
  return reading.tables.some(
    (table) => table.columns.length > 0 && table.firstLine <= line && line <= table.lastLine,
  );
}

const OF_JOURNEY = phrasePattern(...TRAVEL_PAPERS);

/** `Tue 8 Sept (promo) / Wed 9 Sept (show: …)` */
const SHOW_BEHIND = new RegExp(`^\\s?[(,:–-]\\s?${SHOW_WORD}(?!\\p{L})`, 'iu');

/** What a trip is for: `Job: Winter Lights`. */
const OCCASION =
  /(?:job|project|projekt|projet|proyecto|anlass|event|evento|evenemang|reason|motif|motivo|occasion|veranstaltung)\s?:\s{0,3}$/iu;

/** `… London 11/02. All times are local`: a line may go on with other things. */
const NEXT_SENTENCE = /\.\s(?=\p{Lu}\p{Ll}+\s\p{Ll})|\s[·|]\s(?=\p{Lu}[\p{L} ]{3,24}:\s)/u;

/** `RUN OF SHOW - Stage 2 - Sat 13 February | v9 - prepared for: MARSH LANTERNS`: whose copy it is. */
const COPY_OF =
  /\s?(?:prepared|made|printed|personal copy|erstellt|ausgedruckt|établie?|préparée?|preparad[oa]|elaborad[oa]|framtagen|utskriven)\s(?:for|für|pour|para|för)\s?:?\s.*$/iu;

/** `Concert of The Velvet Tide`, `Konzert Vokalensemble Marsch` */
const SHOW_OF =
  /^\P{L}*(?:[Ss]how|[Cc]oncert|[Gg]ig|[Pp]erformance|Konzert|Auftritt|Gastspiel|[Ss]pectacle|[Cc]oncierto|[Aa]ctuación|[Kk]onsert|[Ss]pelning)\s(?:(?:of|by|with|von|mit|der|des|de|du|con|med|av)\s)?(?=["“„«]?(?:[Tt]he\s)?\p{Lu}\p{L}+\s\p{Lu}?)/u;

function read(reading: Reading, written: string, line: number, isOfTrip = false): ShowLine | undefined {
  const value = (written.split(NEXT_SENTENCE)[0] ?? written).replace(COPY_OF, '').replace(SHOW_OF, '');
  const days = findDates(value, reading).filter((one) => !isNearOtherDay(value, one));
  const date = days.find((one) => SHOW_BEHIND.test(value.slice(one.end))) ?? days[0];
  if (!date) return undefined;
  const tokens = titleTokens(value, reading, true).filter(
    ({ kind, text }) => kind !== 'name' || !BUSINESS.test(text),
  );
  const names = tokens.filter((token) => token.kind === 'name');
  const named = tokens.find((token) => token.kind === 'venue');
  const [first, second] = names;
  const isFirstAfterDate = first !== undefined && value.indexOf(first.text) > date.start;
  const city = tokens.find((token) => token.kind === 'city');
  const event = tokens.find((token) => token.kind === 'event');
  if (isOfTrip && !city && !named && !event) return undefined;
  // `Show: Leeds, Brudenell Annexe, 8 April`: what stands behind the town is in it.
  const behindCity = city && tokens[tokens.indexOf(city) + 1];
  const inCity = behindCity?.kind === 'name' && !NOT_THE_SET.test(behindCity.text) ? behindCity : undefined;
  const place: TitleToken | undefined = named ?? inCity ?? second ?? (isFirstAfterDate ? first : undefined);
  const isOccasion = place !== undefined && OCCASION.test(value.slice(0, value.indexOf(place.text)));
  const isActFirst = isOfTrip && first !== undefined && tokens[0] === first && isNameLike(first.text);
  const artist = named || second || isActFirst ? first : undefined;
  const occasion = event ?? (isOccasion ? place : undefined);
  return {
    date,
    value,
    line,
    quote: value,
    ...(artist && artist !== place && { artist: artist.text }),
    ...(place && !isOccasion && { venue: place.text, isBehindAt: place.isBehindAt === true }),
    ...(occasion && { event: occasion.text }),
    ...(city && { city: city.text }),
  };
}
