import type { Candidate } from '../../../candidate.ts';
import type { Reading, ReadTable } from '../../../reading/reading.ts';
import { countryByName } from '../../../recognizers/countries.ts';
import { findEmails } from '../../../recognizers/emails.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { findPersonNames } from '../../../recognizers/people.ts';
import { findPhones } from '../../../recognizers/phones.ts';
import { candidateAt, cellRanges } from '../../shared/spots.ts';
import { tableAt } from '../../shared/table-at.ts';
import { hotelKey } from '../names/name-keys.ts';
import { isOwnWords } from '../stays/own-words.ts';
import type { Stay } from '../types.ts';

const NOT_THE_HOUSE =
  /customer|support|emergenc|notruf|notfall|urgence|agenc|agentur|hotline|24\/7|service desk|help ?(?:desk|line)|restaurant|(?<!\p{L})table\b|(?:booked|bookings? made|made|arranged) by|besteller|auftraggeber|booker|(?<!\p{L})(?:guest|gast|client|cliente|gäst|customer)(?: (?:name|e-?mail))?\s{0,2}:|gebucht von|réservé par|reservado por|bokad av|promoter|tour ?manag|driver|fahrer|förare|chauffeur|chaufför|conductor|taxi|transfer|shuttle|pick-?up|abholung|navette|traslado|recogida|prepared by|erstellt|production|purchaser|talent|agent|booking\.com|invoice|billing|rechnung|factur|emergencias|kundtjänst|kunden?service|(?:stage|tour|production|site|road|venue|duty|artist|event) ?(?:manager|liaison|coordinator|rep)|(?<!\p{L})(?:tm|foh|runner|stagehand|host)(?!\p{L})|\p{L}*(?:leit(?:er|ung)|leder|ledare[n]?|ansvarig\p{L}*)(?!\p{L})|ansprechpartner\p{L}*|régisseur\p{L}*|régie|regidor\p{L}*|regiduría|jefe|jefa|responsable|arrangör\p{L}*|organi[sz]ator\p{L}*|organisateur|customer (?:help|care)|atención al|service client|kundendienst|(?:kontakt|contact|contacto)\s(?:artist|arrang|band|tour|tek|tech|prod|promot|venue|crew|manage|lokal|plats)/iu;

const THE_HOUSE =
  /property|hotel|hôtel|front ?desk|reception|rezeption|réception|recepción|receptionen|empfang|accueil|switchboard|(?<!\p{L})tel|phone|telefon|téléphone|teléfono|(?<!\p{L})tfn/iu;

/** The number of the house itself: never the fax, the booking site's hotline, the agency's or a person's own. */
export function readPhone(reading: Reading, stay: Stay, countryName?: string): Candidate<string>[] {
  // A national number is of the country the house stands in, whatever the paper is about.
  const country = (countryName && countryByName(countryName)?.code) || reading.country;
  const context = { ...reading, ...(country && { country }) };
  const found = stay.lines.flatMap((index) => {
    const text = reading.lines[index]?.text ?? '';
    return findPhones(text, context)
      .filter((one) => one.value.kind === 'phone' && isOwnWords(reading, stay, index, one.start))
      .filter((one) => !isColumnOfOthers(reading, index, one.start) && !isRowOfOthers(reading, stay, index))
      .map((one) => ({
        one,
        index,
        score: contactScore(stay, index, text, one.start, wordsAround(text, one.start)),
      }));
  });
  const best = found.filter(({ score }) => score > -2).sort((a, b) => b.score - a.score)[0];
  if (!best) return [];
  const { one, index, score } = best;
  return [
    candidateAt(reading, one.value.e164 ?? one.value.raw, [{ line: index, start: one.start, end: one.end }], {
      method: score >= 3 ? 'label' : 'pattern',
      reason: score >= 3 ? 'label for the phone of the house' : 'phone number in the lines of the hotel',
      doubts: [...(one.doubts ?? []), ...(score < 1 ? (['weak_context'] as const) : [])],
      specificity: score >= 3 ? 0.9 : 0.5,
    }),
  ];
}

export function readEmail(reading: Reading, stay: Stay): Candidate<string>[] {
  const found = stay.lines.flatMap((index) => {
    const text = reading.lines[index]?.text ?? '';
    return findEmails(text)
      .filter((one) => !NOBODY.test(one.value) && (!RECEIVER.test(text) || isOwnDomain(one.value, stay)))
      .filter((one) => isOwnWords(reading, stay, index, one.start) && !isRowOfOthers(reading, stay, index))
      .filter((one) => !isColumnOfOthers(reading, index, one.start))
      .map((one) => ({
        one,
        index,
        score:
          contactScore(stay, index, text, one.start) +
          (isOwnDomain(one.value, stay) && !NOT_THE_HOUSE.test(cellAround(reading, index, one.start))
            ? 10
            : 0),
      }));
  });
  const best = found.filter(({ score }) => score > -2).sort((a, b) => b.score - a.score)[0];
  if (!best) return [];
  return [
    candidateAt(reading, best.one.value, [{ line: best.index, start: best.one.start, end: best.one.end }], {
      method: best.score >= 3 ? 'label' : 'pattern',
      reason: 'mail address in the lines of the hotel',
      ...(best.score < 1 && { doubts: ['weak_context'] }),
      specificity: 0.6,
    }),
  ];
}

function cellAround(reading: Reading, index: number, at: number): string {
  const line = reading.lines[index];
  const cell = line && cellRanges(line).find(({ start, end }) => start <= at && at < end);
  return line && cell ? line.text.slice(cell.start, cell.end) : (line?.text ?? '');
}

/** A row of a form that tells the number, wherever it stands. */
const OWN_ROW =
  /^\W{0,4}(?:(?:hotel|property|front desk) )?(?:phone|tel|telephone|telefon|téléphone|teléfono|e-?mail)(?:number)?\s?[.:]/iu;

/** Addresses that nobody reads. */
export const NOBODY =
  /^(?:no-?_?reply|do-?_?not-?_?reply|donotreply|automated?|notifications?|mailer|bounce)/iu;

/** The firm behind a booking site, with its address: `Stayway AG, Hardstrasse 11, 8005 Zürich, help@…`. */
const FIRM =
  /^(?=.*\d).*(?<!\p{L})(?:AG|GmbH|Inc|Ltd|LLC|Limited|S\.?L|SAS|SARL|B\.?V|AB|UC|\p{Lu}\p{L}+\.(?:app|com))\.?(?:,|\s[—–-]\s|\s·)/u;

/** The head of a mail: who sent it and who gets it. */
const RECEIVER = /^\W{0,3}(?:to|from|cc|bcc|reply-to|an|von|à|de|para|till|från|kopie)\s?:/iu;

const PEOPLE_COLUMN =
  /promoter|veranstalter|organisat|arrang|contact|kontakt|contacto|agent|driver|fahrer|chauffeur|conductor|manager|person|(?<!\p{L})(?:tm|pm|rep|who)(?!\p{L})|\bname\b|venue|club/iu;

const PHONE_COLUMN =
  /phone|telefon|téléphone|teléfono|mobile?|handy|móvil|portable|(?<!\p{L})(?:tel|tél|tfn|cell|nr)(?!\p{L})/iu;

/** A column for phones behind one for people holds theirs. */
function isColumnOfOthers(reading: Reading, index: number, at: number): boolean {
  const line = reading.lines[index];
  const table = line && tableAt(reading, index);
  if (!table) return false;
  const cell = cellRanges(line).find(({ start, end }) => start <= at && at < end);
  const own = table.columns[cell?.index ?? -1]?.label ?? '';
  if (isOfContacts(table, cell?.index)) return true;
  if (/hotel|hôtel|hotell/iu.test(own) || !PHONE_COLUMN.test(own)) return false;
  return PEOPLE_COLUMN.test(own);
}

/** Beside the column of the house stands one of people: `DAY ROOMS | CONTACTS`. */
const isOfContacts = ({ columns }: ReadTable, index = -1) =>
  columns.length === 2 && index === 1 && columns[1]?.concept === 'contact.any';

/** In a list whose rows each tell of another thing the house has its own row. */
function isRowOfOthers(reading: Reading, stay: Stay, index: number): boolean {
  const [own, other] = [reading.lines[stay.home.line], reading.lines[index]];
  if (index === stay.home.line || reading.source.format !== 'csv') return false;
  const head = other?.line.cells[0]?.text ?? '';
  return (
    (own?.line.cells.length ?? 0) >= MIN_CELLS && head !== '' && !head.includes('@') && !THE_HOUSE.test(head)
  );
}

const MIN_CELLS = 3;

/** The same of a row with as many cells as that of the house. */
export const isEntryOfOthers = (reading: Reading, stay: Stay, index: number): boolean =>
  reading.lines[index]?.line.cells.length === reading.lines[stay.home.line]?.line.cells.length &&
  isRowOfOthers(reading, stay, index);

function isOwnDomain(email: string, stay: Stay): boolean {
  const domain = lettersOf(email.split('@')[1] ?? '');
  return hotelKey(stay.name ?? '')
    .split(' ')
    .some((word) => word.length >= 4 && domain.includes(lettersOf(word)));
}

/** As they stand in an address of the web, where the Mühle is `muehle` or `muhle`. */
const lettersOf = (text: string) =>
  foldName(text)
    .replace(/[^a-z]/g, '')
    .replace(/(?<=[aou])e/g, '');

const MAX_LINE = 160;
const REACH = 80;
/** Of a whole paragraph the words around a number say whose it is. */
const wordsAround = (text: string, at: number) =>
  text.length > MAX_LINE ? text.slice(Math.max(0, at - REACH), at + REACH) : text;

function contactScore(stay: Stay, index: number, text: string, at: number, said = text): number {
  const near = text.slice(Math.max(0, at - 60), at);
  const distance = index - stay.home.line;
  let score = distance === 0 ? 3 : distance > 0 && distance <= 7 ? 2 : distance >= -3 && distance < 0 ? 1 : 0;
  if (
    distance < (stay.home.kind === 'label' ? 0 : -3) &&
    !/property|hotel|hôtel|front ?desk|reception|rezeption|réception|recepción|empfang/iu.test(near)
  )
    score -= stay.isWholePaper && OWN_ROW.test(text) ? 1 : 5;
  // On the line of the name a house's number stands behind it.
  if (distance === 0 && at < stay.home.start) score -= 2;
  if (THE_HOUSE.test(near)) score += 1;
  if (
    /property|front ?desk|reception|rezeption|réception|recepción|empfang|accueil|hotel (?:phone|tel)/iu.test(
      near,
    )
  )
    score += 2;
  if (stay.isWholePaper && distance > 0 && FIRM.test(text)) score -= 6;
  if (NOT_THE_HOUSE.test(said)) score -= stay.isWholePaper || distance !== 0 ? 5 : 1;
  const person = distance === 0 ? undefined : findPersonNames(text.slice(0, at))[0];
  // `Ada Wren, 0117 496 0144`: a line that opens with somebody gives his number.
  const isHis = person && !/[\p{L}\d]/u.test(text.slice(0, person.start)) && !/\d/.test(text.slice(0, at));
  if (person) score -= isHis && !stay.isWholePaper ? 5 : 2;
  if (/durchwahl|direct(?:e)? line|ligne directe|mobile|handy|portable|móvil|mobil(?!e)/iu.test(near))
    score -= 1;
  return score;
}
