import type { Reading } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';
import { foldName } from '../../recognizers/fold.ts';
import { phrasePattern } from '../../recognizers/phrases.ts';
import { cityByName } from '../../recognizers/places.ts';
import { artistsInProse } from './artist-in-prose.ts';
import type { Fact } from './facts.ts';
import { labelWeight } from './labels.ts';
import { cleanName, isCompany } from './names.ts';
import { showLinesOf } from './show-lines.ts';
import { showStatements } from './show-statements.ts';
import { titleTokens } from './title-tokens.ts';
import { titlesOf } from './titles.ts';
import { hasVenueWord } from './venue-words.ts';

const BUSINESS =
  /(?<!\p{L})(?:agency|agencies|management|mgmt|booking|bookings|artists|talent|touring|productions?|promotions?|promoter|concerts|presents|entertainment|records|events?|travel|agentur|konzertdirektion|veranstaltungs?\p{L}*|kulturamt|stadt|gemeinde|tourist|reisen|kultur\p{L}*|association|agence|ayuntamiento|förening\p{L}*|bolag|hotel|hotell|airlines?|restaurant|sarl|festival|media|group|services?|consulate|embassy|ministry|department)(?!\p{L})/iu;
const OTHER_ACT = phrasePattern(
  'support(?:s|ed)?(?: by)?',
  'opener',
  'opening act',
  'opens',
  'special guests?',
  'guest',
  'vorband',
  'vorgruppe',
  'vorprogramm',
  'première partie',
  'telonero\\p{L}?',
  'artista invitad[oa]',
  'förband',
  'residents?',
  'other acts?',
  'weitere acts',
  'presented by',
  'line-?up',
);

/** Who plays. Labels first, then what contracts and mails say around the name, then subjects, titles and letterheads. */
export function artistFacts(reading: Reading, isShowPaper: boolean): Fact[] {
  const facts = [
    ...fromPairs(reading, isShowPaper),
    ...fromProse(reading, isShowPaper),
    ...fromTitles(reading, isShowPaper),
    ...fromLetterhead(reading, isShowPaper),
    ...fromShowLines(reading),
  ];
  return withSupport(facts.filter((fact) => !hasVenueWord(fact.value) || fact.specificity > 0.8));
}

function* fromPairs(reading: Reading, isShowPaper: boolean): Generator<Fact> {
  for (const pair of reading.pairs) {
    const weight = labelWeight('artist', pair.label);
    if (weight === 0 || (weight < 1 && !isShowPaper) || OTHER_ACT.test(pair.label) || /_{3,}/.test(pair.text))
      continue;
    for (const name of namesOfValue(pair.value)) {
      if (BUSINESS.test(name) && weight < 1) continue;
      if (weight < 0.7 && (/\d{1,2}[:.]\d{2}/.test(pair.value) || !/^[\p{Lu}\d"“„«]/u.test(pair.value)))
        continue;
      yield {
        value: name,
        method: 'label',
        reason: `label “${pair.label}” beside the value`,
        quote: pair.text.length < 140 ? pair.text : pair.value,
        line: pair.firstLine,
        specificity: weight * 0.95,
        ...(weight < 1 && { doubts: ['weak_context' as const] }),
      };
    }
  }
}

/** The value's first name, and the stage name behind "f/s/o" where both stand in one value. */
function namesOfValue(value: string): string[] {
  const stage = /(?:f\/s\/o|p\/k\/a|performing as|professionally known as)[:\s]+(.{2,60})/iu.exec(value)?.[1];
  const first =
    value.split(
      /\n|\s{2,}|;|,\s(?=(?:vertreten|represented|représenté|c\/o|bestehend|consisting|seven|\d))/u,
    )[0] ?? '';
  const name = cleanName(stage ?? first.split(/\s[–—-]\s/u)[0] ?? '');
  if (!name || name.length > 70 || /@|https?:|\d{4,}/u.test(name) || /[.!?]\s/u.test(name)) return [];
  return [name];
}

function* fromProse(reading: Reading, isShowPaper: boolean): Generator<Fact> {
  for (const statement of showStatements(reading, isShowPaper)) {
    for (const found of artistsInProse(statement.text)) {
      const before = statement.text.slice(
        Math.max(0, statement.text.indexOf(found.quote) - 30),
        statement.text.indexOf(found.quote),
      );
      if (OTHER_ACT.test(before) || BUSINESS.test(found.name) || isGreeting(found.name)) continue;
      yield {
        value: found.name,
        method: 'pattern',
        reason: found.reason,
        quote: found.quote,
        line: statement.firstLine,
        specificity: found.weight,
        ...(found.weight < 0.7 && { doubts: ['weak_context' as const] }),
      };
    }
  }
}

function* fromTitles(reading: Reading, isShowPaper: boolean): Generator<Fact> {
  for (const title of titlesOf(reading)) {
    const names = titleTokens(title.text, reading).filter((token) => token.kind === 'name');
    const first = names[0];
    if (!first || isCompany(first.text) || BUSINESS.test(first.text)) continue;
    if (title.isSubject) {
      const isBooking = BOOKING_SUBJECT.test(title.text);
      const isTown = !isShowPaper && cityByName(first.text, reading) !== undefined;
      if (isShowPaper || title.isAboutShow || !(isBooking || isTown))
        yield {
          value: first.text,
          method: 'pattern',
          reason: 'the subject of the mail names the artist',
          quote: first.text,
          line: title.line,
          specificity: isShowPaper || title.isAboutShow ? 0.75 : 0.55,
          ...(isBooking && !title.isAboutShow && { doubts: ['weak_context' as const] }),
        };
    } else if (
      PAPERS_OF_THE_ARTIST.test(title.text) &&
      (isShowPaper || title.isAboutShow || LISTS_OF_THE_PARTY.test(title.text))
    ) {
      yield {
        value: first.text,
        method: 'pattern',
        reason: 'the title of the paper names the artist',
        quote: title.text,
        line: title.line,
        specificity: 0.75,
      };
    } else if (
      isShowPaper &&
      title.depth === 0 &&
      findDates(title.text, reading).length > 0 &&
      names.length === 1
    ) {
      const isRepeated = reading.lines.some(
        (line) => line.index > title.line && line.text.includes(first.text),
      );
      yield {
        value: first.text,
        method: 'pattern',
        reason: 'a name and a date are the title of the paper',
        quote: first.text,
        line: title.line,
        specificity: isRepeated ? 0.75 : 0.5,
        ...(!isRepeated && { doubts: ['weak_context' as const] }),
      };
    }
  }
}

/** Subjects of machines and travel desks: they speak of a trip to the one who booked it. */
const BOOKING_SUBJECT =
  /(?<!\p{L})(?:you.re|your|ihre?|votre|vos|tu|su|din|ditt|er|booked|confirmed|cancell?ed|changed|annulliert|geändert|bestätigt|storniert|confirmée?|annulée?|modifiée?|confirmad[oa]|cancelad[oa]|modificad[oa]|bekräftad|inställd|ändrad|booking|reservation|order|receipt|buchung|bestellung|réservation|commande|reserva|pedido|bokning|beställning|e-?tickets?|itinerary|check-?in|schedule change|flug|vol|vuelo|flyg)(?!\p{L})|(?<![\p{L}\p{N}])(?=[A-Z\d]{6}(?![\p{L}\p{N}]))(?=[A-Z]*\d)[A-Z\d]{6}|(?<![\p{L}\p{N}])[A-Z\d]{2}\s?\d{3,4}(?![\p{L}\p{N}])/iu;

/** Papers of a booking that still bear the artist's name. */
const LISTS_OF_THE_PARTY = phrasePattern(
  'rooming list',
  'zimmerliste',
  'rumslista',
  'tour (?:itinerary|book)',
  'tourplan',
  'travel plan',
  'fahrdienst(?:plan)?',
  'körlista',
  'transport(?:plan| plan| sheet| schedule)',
  'driver sheet',
  'shuttle plan',
  'reiseplan',
);

/** Papers that bear the artist's name in their title. */
const PAPERS_OF_THE_ARTIST = phrasePattern(
  '\\p{L}*-?riders?',
  'fiche technique',
  'bühnenanweisung',
  'ficha técnica',
  'rider técnico',
  'day ?sheet',
  'call ?sheet',
  'show ?sheet',
  'running order',
  'tour (?:itinerary|book|dates)',
  'itinerary',
  'rooming list',
  'zimmerliste',
  'contact (?:sheet|list)',
  'contacts',
  'guest ?list',
  'stage plot',
  'stageplan',
  'input list',
  'kanalliste',
  'hoja de ruta',
  'feuille de route',
  'dagsprogram',
  'dagsschema',
  'körschema',
  'tagesplan',
  'tourplan',
  'advance(?: sheet)?',
  'advancing',
  'tech(?:nical)? (?:specs?|specifications?|requirements)',
  'hospitality',
  'ablaufplan',
  'kontaktliste',
  'kontaktlista',
  'travel',
  'fahrdienst(?:plan)?',
  'reiseplan',
  'tekniska krav',
  'promo day',
  'press day',
  'media day',
  'pressetag',
  'band flights',
  'flight manifest',
  'settlement',
);

/** A name alone in the first lines, over or under the words that make the paper a rider or day sheet. */
function* fromLetterhead(reading: Reading, isShowPaper: boolean): Generator<Fact> {
  const headers = new Set(
    reading.tables.filter((table) => table.columns.length > 0).map((table) => table.firstLine),
  );
  const top = reading.lines.slice(0, 5).filter((line) => !headers.has(line.index));
  const kind = top.find((line) => PAPERS_OF_THE_ARTIST.test(line.text) && line.text.length < 90);
  if (!kind || reading.messages.length > 0 || (!isShowPaper && !LISTS_OF_THE_PARTY.test(kind.text))) return;
  const beside = top.filter(
    (line) => Math.abs(line.index - kind.index) === 1 || (line.index === 0 && kind.index <= 2),
  );
  for (const line of beside) {
    if (line.index === kind.index || line.text.length > 100 || /@|:\s|[.!?]\s*$/u.test(line.text)) continue;
    if (BUSINESS.test(line.text) && findDates(line.text, reading).length === 0) continue;
    const token = titleTokens(line.text, reading)[0];
    const isAlone = token !== undefined && foldName(line.text) === foldName(token.text);
    if (token?.kind !== 'name' || (!isAlone && findDates(line.text, reading).length === 0)) continue;
    const name = cleanName(token.text);
    if (!name || BUSINESS.test(name) || isCompany(name)) continue;
    yield {
      value: name,
      method: 'pattern',
      reason: 'the name at the head of the paper',
      quote: line.text,
      line: line.index,
      specificity: line.index < kind.index ? 0.8 : 0.6,
    };
  }
}

/** `Veranstaltung: Konzert KALTE SONNE, Glashalle Hannover, 22. April 2026` */
function* fromShowLines(reading: Reading): Generator<Fact> {
  for (const show of showLinesOf(reading)) {
    if (!show.artist || BUSINESS.test(show.artist) || isCompany(show.artist)) continue;
    yield {
      value: show.artist,
      method: 'pattern',
      reason: 'the line that names the show',
      quote: show.quote,
      line: show.line,
      specificity: 0.65,
    };
  }
}

function isGreeting(name: string): boolean {
  return (
    /^(?:hi|hello|hey|dear|hallo|liebe[rs]?|sehr|bonjour|salut|hola|hej|guten|good|many|thanks|danke|merci|gracias|tack|viele|best|kind|the|we|i|you|it|this|that|what|when|set|doors|our|your|unser|wir|ich|sie|das|der|die|band|artist|freitag|samstag|friday|saturday|monday|tuesday|wednesday|thursday|sunday)(?:\s|$)/iu.test(
      name,
    ) && !/\s\p{Lu}/u.test(name.replace(/^(?:the|der|die|das)\s/iu, ''))
  );
}

/** Names said in several ways are surer: each further way of saying the same name adds a little. */
function withSupport(facts: readonly Fact[]): Fact[] {
  const ways = new Map<string, Set<string>>();
  for (const fact of facts) {
    const key = foldName(fact.value);
    ways.set(key, (ways.get(key) ?? new Set()).add(fact.reason));
  }
  return facts.map((fact) => {
    const others = (ways.get(foldName(fact.value))?.size ?? 1) - 1;
    const specificity = Math.min(1, fact.specificity + 0.1 * others);
    const { doubts, ...rest } = fact;
    return { ...rest, specificity, ...(doubts && others === 0 && { doubts }) };
  });
}
