import type { Reading } from '../../reading/reading.ts';
import { findBookingReferences } from '../../recognizers/booking-references.ts';
import { findDates } from '../../recognizers/dates.ts';
import { findEmails } from '../../recognizers/emails.ts';
import { findFlightNumbers } from '../../recognizers/flight-numbers.ts';
import { phrasePattern } from '../../recognizers/phrases.ts';
import { findTimes } from '../../recognizers/times.ts';
import { suggestedLines } from '../shared/advertising.ts';
import { findGuestCount } from './guests/count-guests.ts';
import { houseOfConfirmation } from './house/confirmed-house.ts';
import type { Meal } from './meal.ts';

const MAX_LINES = 90;

const TABLE = phrasePattern(
  'tables?',
  'dietary',
  'party of \\d{1,3}',
  'restaurants?',
  '(?:dinner|lunch|brunch|table) (?:reservation|booking)',
  '(?:deinen?|ihren?|eine?n?|der|euren?) tisch',
  'tisch(?:reservierung)?',
  'mesa',
  'couverts',
  'bord(?:et|sbokning)?',
  'restaurang\\p{L}*',
  'diners?',
  'comensales',
  'menú?s?',
  'menu groupe',
);
const RESERVED =
  /(?<!\p{L})(?:(?:tisch)?reserv\p{L}*|réserv\p{L}*|book(?:ed|ing)|gebucht|buchung|(?:bords)?bokning\p{L}*|boka[td]|on the book|(?:got|put|pencilled)(?: you)? down|apuntad[oa]|eingetragen|vorgemerkt|confirm\p{L}*|bestätig\p{L}*|bekräft\p{L}*|all set)(?!\p{L})/iu;
/** Papers of stays, rides and shows may book a table too; then it is read from its own sentence. */
const STAY =
  /(?<!\p{L})(?:check-?\s?(?:in|out)|nights?|\d\s?rooms?|rooms|zimmer|nächte|übernachtung\p{L}*|chambres?|nuits?|habitaci\p{L}+|noches?|nätter|incheckning)(?!\p{L})/iu;
const REMARK =
  /^\W{0,4}(?:(?:your|ihre?|deine?|votre|su|tu|din|ditt)\s)?(?:comment|remark|note|message|occasion|special|request|bemerkung|wunsch|wünsche|hinweis|anmerkung|remarque|demande|précision|observaci|comentario|petici|kommentar|önskemål|meddelande)/iu;
/** In a remark the guest may say why there is little time. */
const OTHER_PAPER =
  /(?<!\p{L})(?:sound ?check|load-?in|get-?in|set ?times?|doors|einlass|balances|prueba de sonido|insläpp|platform|gleis|carriage|boarding|wagen \d|rider|rehearsals?|engagement|soloist|contract|vertrag|contrat|contrato|avtal|gage[tn]?|arvode\p{L}{0,2}|honorar|cachet|caché|artist fee|on ?stage|itinerary|catering order|commande|pedido|caterer|traiteur)(?!\p{L})/iu;
const NOT_THE_DAY =
  /cancel|storn|annul|anulaci|avbok|booked on|gebucht am|reserved on|until|bis zu|spätestens|jusqu|hasta el|senast|before|points|sent:/iu;

/** The one table that a mail or letter of a restaurant or of a booking site confirms, told line by line. */
export function readTableConfirmation(reading: Reading): Meal[] {
  const adverts = suggestedLines(reading);
  const lines = reading.lines.filter((line) => !adverts.has(line.index) && line.text.trim() !== '');
  const text = lines.map((line) => line.text).join('\n');
  if (lines.length > MAX_LINES || lines.length < 4 || reading.messages.length > 1) return [];
  const isForGuests = GUESTS_LINE.test(text) || (GUESTS_FIELD.test(text) && !OTHER_SERVICE.test(text));
  if (!TABLE.test(text) && !isForGuests) return [];
  if (!RESERVED.test(text) || STAY.test(text)) return [];
  if (lines.some((line) => !REMARK.test(line.text) && OTHER_PAPER.test(line.text))) return [];
  if (lines.some(isOfFlight)) return [];
  const when = momentOf(reading, lines);
  const house =
    when &&
    houseOfConfirmation(
      reading,
      lines.filter((line) => !REMARK.test(line.text)),
      when.line,
    );
  if (!when?.time || !house) return [];
  const told = lines.filter(({ text: words }) => !NOT_THE_DAY.test(words));
  const guests = firstOf(told, (words) => findGuestCount(words) ?? guestsAlone(words)) ?? guestsUnder(told);
  const reference = firstOf(lines, (words) => findBookingReferences(words)[0] ?? codeBehind(words));
  const email = firstOf(lines, (words) => findEmails(words).find((one) => isOfHouse(words, one.value)));
  return [
    {
      reading,
      line: house.name.line,
      quote: reading.lines[house.name.line]?.text ?? house.name.text,
      ...house,
      isHouse: true,
      date: { ...when.date, doubts: when.doubts },
      time: when.time,
      ...(guests && { guests: { text: guests.found.text, line: guests.line, value: guests.found.value } }),
      ...(reference && {
        reference: {
          text: reference.found.text,
          line: reference.line,
          value: reference.found.value.reference,
        },
      }),
      ...(email && { email: { text: email.found.text, line: email.line, value: email.found.value } }),
      method: 'label',
      reason: 'a confirmation of one table',
      specificity: 0.7,
    },
  ];
}

/** The number of a booking may look like that of a flight. */
function isOfFlight({ text }: Told): boolean {
  return !RESERVED.test(text) && !CODE.test(text) && findFlightNumbers(text).some((one) => !one.doubts);
}

const GUESTS_LINE =
  /^\W{0,4}\d{1,2}\s(?:guests?|people|persons?|personen|gäste|personnes|convives|personas|comensales|personer|gäster)\W{0,3}$/imu;

/** `Guests: 9`, `Antal gäster: nio`: so many come, to whatever was booked. */
const GUESTS_FIELD =
  /^\W{0,4}(?:(?:number of|anzahl(?: der)?|nombre de|n[úu]mero de|antal)\s)?(?:guests?|people|persons?|pax|party size|covers|personen|gäste|personnes|couverts|convives|personas|comensales|personer|gäster)\s?:\s{0,3}(?:\d{1,2}|\p{L}{2,12})\W{0,3}$/imu;
/** Rides, tours, treatments and evenings are booked for so many too. */
const OTHER_SERVICE =
  /(?<!\p{L})(?:pick-?\s?up|drop-?\s?off|transfers?|taxis?|vehicles?|drivers?|tours?|tickets?|seats?|spa|massage|lanes?|abhol\p{L}*|fahrzeug\p{L}*|fahrer\p{L}*|führung|karten|véhicule|chauffeur|visite|billets?|recogida|vehículo|conductor|entradas?|upphämtning|fordon|förare|biljett\p{L}*)(?!\p{L})/iu;

function guestsAlone(text: string) {
  const match = GUESTS_LINE.exec(text);
  const value = /\d{1,2}/.exec(match?.[0] ?? '')?.[0];
  return value === undefined ? undefined : { value, text };
}

const GUESTS_LABEL =
  /^\W{0,4}(?:(?:number of |party |anzahl (?:der )?|nombre de |número de |antal )?(?:guests?|people|persons?|size|pax|personen|gäste|personnes|couverts|convives|personas|comensales|personer|gäster))\W{0,3}$/iu;

/** `Personen` alone over the number. */
function guestsUnder(lines: readonly Told[]) {
  const at = lines.findIndex(({ text }) => GUESTS_LABEL.test(text));
  const below = at < 0 ? undefined : lines[at + 1];
  const value = /^\W{0,3}(\d{1,2})(?!\d|[:./])/u.exec(below?.text ?? '')?.[1];
  return below && value ? { found: { value, text: below.text.trim() }, line: below.index } : undefined;
}

/** `N.º de reserva: 77120431`, `Confirmation code HX7Q2P` */
const CODE =
  /(?:n\.?\s?[º°]|number|ref(?:eren(?:ce|cia|z|s)|\.)?|r[ée]f[ée]rence|localizador|code|código|nummer|kod|numéro|#)\s?(?:de (?:la )?(?:reserva|réservation)\s?)?[:#]?\s{0,3}((?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{2,12}[A-Z0-9])(?![\p{L}\p{N}])/iu;

function codeBehind(text: string) {
  const code = RESERVED.test(text) || OF_BOOKING.test(text) ? CODE.exec(text)?.[1] : undefined;
  return code &&
    code === code.toUpperCase() &&
    !BEGINS_PHONE.test(text.slice(text.indexOf(code) + code.length))
    ? { text: code, value: { reference: code } }
    : undefined;
}

const OF_BOOKING =
  /^\W{0,4}(?:booking\s)?(?:ref(?:eren(?:ce|cia|z|s))?|r[ée]f[ée]rence|localizador)\s?[.:#]/iu;

/** `nummer: 0480-555 20 11` */
const BEGINS_PHONE = /^[-/ ]\d{2,}/u;

interface Told {
  index: number;
  text: string;
}

function firstOf<T>(lines: readonly Told[], find: (text: string) => T | undefined) {
  for (const { index, text } of lines) {
    const found = find(text);
    if (found) return { found, line: index };
  }
  return undefined;
}

/** `Time: 19.30`: behind its label an hour may be parted from its minutes as a sum is. */
const LABELLED_HOUR =
  /^\W{0,3}(?:time|uhrzeit|zeit|heure|hora|tid|klockslag)\s?:\s{0,3}([01]?\d|2[0-3])\.([0-5]\d)$/iu;

/** The day that has an hour beside or right below it; not when one may cancel or when the letter was written. */
function momentOf(reading: Reading, lines: readonly Told[]) {
  const days = lines.flatMap(({ index, text }, at) => {
    if (NOT_THE_DAY.test(text) || reading.lines[index]?.isMailDate) return [];
    const date = findDates(text, reading)[0];
    if (!date) return [];
    const near = lines
      .slice(at, at + 4)
      .filter((line) => line.index === index || !NOT_THE_DAY.test(line.text))
      .flatMap((line) => {
        const from = line.index === index ? line.text.slice(date.end) : line.text;
        const time = findTimes(from, reading)[0];
        if (time) return [{ text: time.text, line: line.index, value: time.value.time }];
        const [text, hour = '', minute] = LABELLED_HOUR.exec(line.text) ?? [];
        return text ? [{ text, line: line.index, value: `${hour.padStart(2, '0')}:${minute}` }] : [];
      });
    return [{ index, date, time: near[0] }];
  });
  const day = days.find(({ time, index }) => time?.line === index) ?? days.find(({ time }) => time);
  if (!day) return undefined;
  return {
    line: day.index,
    date: { text: day.date.text, line: day.index, value: day.date.value.date },
    doubts: day.date.doubts ?? [],
    time: day.time,
  };
}

const isOfHouse = (line: string, email: string) =>
  !/^(?:no-?reply|do-?not-?reply)/iu.test(email) &&
  !/^\W{0,3}(?:to|an|à|para|till|cc|bcc|from|von|de|från)\s?:|customer|support|service (?:client|proposé)|(?<!\p{L})(?:AG|GmbH|Inc|Ltd|LLC|SAS|SARL|\p{Lu}\p{L}+\.app)(?:,|\s[—–-]\s)|kundenservice|kundservice|atención/iu.test(
    line,
  );
