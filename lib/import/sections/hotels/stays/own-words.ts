import type { Reading } from '../../../reading/reading.ts';
import { splitSentences } from '../../../recognizers/sentences.ts';
import type { Stay } from '../types.ts';

/** Words that keep a sentence at the house it follows. */
const HOUSE =
  /(?<!\p{L})(?:hotels?|hôtels?|hotell\p{L}*|house|property|front ?desk|reception|rezeption|réception|recepción|check-?\s?(?:in|out)|arriv\p{L}*|depart\p{L}*|anreise|abreise|ankunft|arrivée|départ|entrada|salida|llegada|ankomst|avresa|incheck\p{L}*|utcheck\p{L}*|rooms?|\p{L}*zimmer|chambres?|habitaci\p{L}+|\p{L}*rum|doubles?|singles?|simples?|dobles|individuales|twins?|[ed]z|breakfast|frühstück\p{L}*|petits?-déj\p{L}*|desayuno|frukost\p{L}*|nights?|nächte?|nuits?|noches?|nätter|natt(?:en)?|keys?|parking|tel|tél|tfn|phone|telefon|téléphone|teléfono|conf\p{L}*|book\p{L}*|buchung\p{L}*|reserv\p{L}*|réserv\p{L}*|résa|bokning\p{L}*|localizador|ref|réf|quot(?:e|ing)|mention\p{L}*|codes?|código|kod|dossier|voucher|bono)(?!\p{L})/iu;
/** Words that turn to the show or to its people. */
const SHOW =
  /(?<!\p{L})(?:load-?in|get-?in|sound-?check|line-?check|doors?|curfew|set ?times?|stage|backstage|band|crew|flights?|train|dinner|lunch|catering|meal|venue|festival|promoter|contact|tech\p{L}*|production|invoice|contract|rider|gage|fee|einlass|soundcheck|bühne|abendessen|essen|techniker?|ansprechpartner\p{L}*|vertrag|rechnung|balances?|ouverture|repas|dîner|régie\p{L}*|contrat|facture|prueba|puertas|cena|comida|contrato|factura|insläpp|middag|mat|avtal|faktura|kontakt\p{L}*)(?!\p{L})/iu;

/**
 * Whether words at a place may speak of the stay. A house named in running text owns its sentence and those right after
 * it that go on about rooms, keys and hours; the next subject's numbers and hours are not its own. Forms, cards (the
 * name stands first) and papers about one house own their lines as they stand.
 */
export function isOwnWords(reading: Reading, stay: Stay, line: number, at: number): boolean {
  return !isOfLeft(reading, stay, line, at) && isOwnDay(reading, stay, line, at);
}

/** The same for days, which a house mostly shares with the one whose place it takes. */
export function isOwnDay(reading: Reading, stay: Stay, line: number, at: number): boolean {
  if (isOfAnother(reading, stay, line, at)) return false;
  if (stay.isWholePaper || (stay.home.kind !== 'pattern' && stay.home.kind !== 'framed')) return true;
  const sentence = sentenceAt(reading, line, at);
  const home = sentenceAt(reading, stay.home.line, stay.home.start);
  if (!sentence || !home) return true;
  const lead = (reading.lines[stay.home.line]?.text ?? '').slice(home.start, stay.home.start);
  if (!/(?<!\p{L})\p{Ll}/u.test(lead)) return true;
  if (line < stay.home.line) return goesOn(reading.lines[line]?.text ?? '');
  if (line === stay.home.line && sentence.start < home.start) return goesOn(sentence.text);
  const between = sentencesBetween(reading, stay.home.line, home.start, line, sentence.start);
  return between.every(goesOn);
}

/** No stop of an abbreviation: `Tel. +43`. */
const BREAK =
  /(?<!(?<!\p{L})(?:[Tt][eé]l|[Tt]fn|[Nn][ro]|[Rr][eé]f|[Cc]onf|[Bb]okn|[Ss]tr?))[.;]\s|\s{2}|\n|\s[–—|/]\s/u;

const SENTENCE = /(?<!\p{L}\.|(?<!\p{L})\p{L}{1,4})[.!?]\s/u;

/** Of a house that is off are its bracket, or the rest of its sentence. */
function isOfLeft(reading: Reading, stay: Stay, line: number, at: number): boolean {
  const text = reading.lines[line]?.text ?? '';
  return (stay.left ?? []).some((house) => {
    if (house.line !== line) return false;
    // `cancelled the two nights at Hotel Rex`: what leads to its name in the sentence.
    if (at < house.start)
      return stay.home.line !== line || stay.home.start > house.start
        ? !/[.;:]\s/u.test(text.slice(at, house.start))
        : false;
    if (stay.home.line === line && house.start < stay.home.start && stay.home.start <= at) return false;
    const behind = text.slice(house.end, at);
    const opened =
      text.slice(0, house.start).split('(').length - text.slice(0, house.start).split(')').length;
    return !SENTENCE.test(behind) && !(opened > 0 && behind.includes(')'));
  });
}

/** Of two houses on one line each has the words from its name to the next one's, and those that lead to its name. */
function isOfAnother(reading: Reading, stay: Stay, line: number, at: number): boolean {
  const others = (stay.houses?.get(line) ?? []).filter((other) => other !== stay.home);
  if (others.length === 0) return false;
  const text = reading.lines[line]?.text ?? '';
  const { home } = stay;
  const own = home.line === line ? home.start : -1;
  return others.some((other) => {
    const [first, second] = own < other.start ? [own, other.start] : [other.start, own];
    const between = text.slice(Math.max(0, first), second);
    if (own < other.start) {
      // Behind the other's name, or in the words that lead to it.
      if (at >= other.start) return true;
      return (
        at > own && BREAK.test(text.slice(Math.max(0, own), at)) && !BREAK.test(text.slice(at, other.start))
      );
    }
    if (at >= own) return false;
    if (at < other.start) return true;
    return !(BREAK.test(between.slice(0, at - first)) && !BREAK.test(text.slice(at, own)));
  });
}

function goesOn(sentence: string): boolean {
  return (
    (HOUSE.test(sentence) || ONLY_DAYS.test(sentence) || IN_AND_OUT.test(sentence)) &&
    !SHOW.test(sentence.replace(IN_NAME_OF, ' '))
  );
}

/** `In on Thursday from two, out Friday by noon.` */
const IN_AND_OUT =
  /^\W*(?:in|rein|entrée|entrada)\s[^.;]{4,60}[\s,](?:and |und |et |y |och )?(?:out|raus|sortie|salida|ut)\s/iu;

/** `in the festival's name`, `auf den Namen der Band`: whom the rooms are booked for. */
const IN_NAME_OF =
  /(?<!\p{L})(?:in (?:the|our|your) \p{L}+['’]?s?['’]? name|in the name of|auf den namen|au nom d(?:e|u)|a nombre del?|i \p{L}+ namn)(?!\p{L})[^,.;]{0,30}/giu;

/** `Fri 10 April 2026 to Sat 11 April 2026.`: a sentence of days alone is of the subject before it. */
const ONLY_DAYS =
  /^(?=.*\d)\W*(?:(?:from|to|until|till|and|the|vom|von|bis|auf|den|am|zum|und|du|au|le|del?|al|el|från|till|den|och|\p{L}{2,4}day|(?:mon|tues?|weds?|thur?s?|fri|sat|sun|mo|di|mi|do|fr|sa|so)|\p{L}{3,8}(?:tag|dag)|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|\d{1,4}(?:st|nd|rd|th|er)?|(?:jan|feb|fév|mar|mär|mai|may|maj|apr|avr|abr|jun|juin|jul|juil|aug|août|ago|sep|oct|okt|nov|dec|dez|déc|dic|ene)\p{L}{0,7})\W+){2,}$/iu;

function sentenceAt(reading: Reading, line: number, at: number) {
  return splitSentences(reading.lines[line]?.text ?? '').findLast((sentence) => sentence.start <= at);
}

/** The sentences after the first place, up to and with the second; lines left empty by joining say nothing. */
function sentencesBetween(
  reading: Reading,
  fromLine: number,
  fromStart: number,
  toLine: number,
  toStart: number,
): string[] {
  const texts: string[] = [];
  for (let line = fromLine; line <= toLine; line++) {
    // A line that ends with a comma goes on in the next one.
    const goesOnHere = line > fromLine && /[,(]\s*$/.test(reading.lines[line - 1]?.text ?? '');
    for (const sentence of splitSentences(reading.lines[line]?.text ?? '').slice(goesOnHere ? 1 : 0)) {
      const isAfter = line > fromLine || sentence.start > fromStart;
      const isBefore = line < toLine || sentence.start <= toStart;
      if (isAfter && isBefore && sentence.text.trim() !== '') texts.push(sentence.text);
    }
  }
  return texts;
}
