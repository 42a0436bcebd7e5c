import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { memory } from '../../../recognizers/remember.ts';

export type Sense = 'in' | 'out' | 'skip';

const IN =
  /(?<!\p{L})(?:check(?:ing)?[- ]?in|c\/?i|arriv(?:al|ing|e|es|er|ez|erez)|come (?:at|from|any ?time)|kommen? ab|komma från|llegar|llegáis|anreise(?:tag|datum)?|ankunft|einchecken|zimmer ab|zimmer stehen|accès aux chambres|accès (?:à|au) (?:la chambre|logement|l'appartement)|chambres? (?:(?:sont|seront|est|sera) )?(?:disponibles?|prêtes?|accessibles?)|rooms? (?:(?:are|is|will be) )?(?:available|ready)|habitaci(?:ón|ones) (?:(?:están|estarán|está) )?(?:disponibles?|listas?)|zimmer (?:(?:sind|ist) )?(?:bereit|verfügbar|frei)|keys? (?:are )?(?:available|ready)|rum(?:met|men)? (?:är )?(?:klar[at]?|tillgänglig[at]?)|tillträde|bezugsfertig|bezug|arrivée|entrée|entrada|llegada|incheckning|ankomst|anländer|move in|keys? from|schlüssel\p{L}*|clés?|llaves|nycklar(?:na)?|entrar|zimmer bezugsfertig|in)(?!\p{L}|-)/giu;

const OUT =
  /(?<!\p{L})(?:check(?:ing)?[- ]?out|c\/?o|depart(?:ure|ing|s)?|leav(?:ing|e)|abreise(?:tag|datum)?|abfahrt|auschecken|départ|sortie|salida|utcheckning|avresa|avreser|move out|keep (?:\p{L}+ ){0,2}rooms?|gard(?:ez|ons|er|ent) (?:les|vos|nos|la) chambres?|(?:mantener|conservar|tener|quedaros) (?:\p{L}+ ){0,3}habitaci(?:ón|ones)|behålla rum(?:met|men)|throw you out|kick you out|be out|vacate|(?:the |your )?rooms? (?:back|again)|raus|räumen|libérer|libération|dejar (?:la habitación|libres?)|récupér(?:er|ons|e) (?:les|la) (?:chambres?|clés?)|desalojar|lämna(?:s)?(?: rummet)?|ute?|out)(?!\p{L}|-)/giu;

const SKIP =
  /(?<!\p{L})(?:cancel\p{L}*|storn\p{L}*|annul\p{L}*|avbok\p{L}*|anulaci\p{L}*|deposit|anzahlung|acompte|depósito|payment|zahlung|zahlbar|paiement|pago|issued|emisión|émission|booked on|booking date|gebucht am|créée le|breakfast|frühstück\p{L}*|petit-déj\p{L}*|desayuno|frukost|parking|restaurant\p{L}*|dinner|lunch|meals?|repas|essen|verpflegung|almuerzo|måltid\p{L}*|abendessen|dîner|cena|comida|middag|lobby|shuttle|transfer|pick-?up|pool|spa|wellness|sauna|gym|show|concert|konzert|concierto|konsert|option|free until|kostenfrei\p{L}*|kostenlos\p{L}*|sans frais|gratuit\p{L}*|kostnadsfri\p{L}*|sent|valid until|gültig|party of|table|quiet|extend\p{L}*|prolong\p{L}*|verlänger\p{L}*|privat\p{L}*|night ?bell|late arrivals?|special request\p{L}*|späte anreise|spätanreise|arrivée tardive|llegada tardía|sen ankomst|estimated (?:time of )?arrival|expected (?:time of )?arrival|arrival time \(est\p{L}*\)|voraussichtliche ankunft\p{L}*|heure d['’]arrivée prévue|hora prevista de llegada|beräknad ankomst\p{L}*|stage ?time|doors|soundcheck|on ?site|site|at the venue|venue|load-?in|bus|coach|band|crew|artist)(?!\p{L})/giu;

const remembered = memory<Sense | 'none'>();

/** What the last telling word before a position says. */
export function senseBefore(text: string, inherited: Sense | undefined): Sense | undefined {
  if (!/\p{L}{2}|c\//iu.test(text)) return inherited;
  const sense = remembered(text, '', () => lastTelling(text) ?? 'none');
  return sense === 'none' ? inherited : sense;
}

function lastTelling(text: string): Sense | undefined {
  let best: { sense: Sense; at: number; end: number } | undefined;
  for (const [sense, pattern] of [
    ['skip', SKIP],
    ['in', IN],
    ['out', OUT],
  ] as const) {
    for (const match of matchesOf(text, pattern)) {
      const end = match.index + match[0].length;
      // `Get-In 15:00`, `load-out 23:00` are of the stage.
      if (/\p{L}-$/u.test(text.slice(0, match.index))) continue;
      if (
        sense !== 'skip' &&
        /^(?:in|out|ut)$/iu.test(match[0]) &&
        !/^\s$/.test(text.slice(end)) &&
        !/(?:^(?:[\s,]{0,3}(?:and|und|et|y|och)\s)?|\s{2}|[\n:|(,;./–-]|(?:\d(?:am|pm|h)?|[ap]\.m\.|uhr),?\s(?:and|und|et|y|och)\s)\s{0,3}$/i.test(
          text.slice(0, match.index),
        )
      )
        continue;
      // `late arrival` says nothing of the arrival.
      const isWithin = best !== undefined && best.at < match.index && end <= best.end;
      if (!isWithin && (!best || match.index >= best.at)) best = { sense, at: match.index, end };
    }
  }
  return best?.sense;
}

export const WISH = quick(
  /(?<!\p{L})(?:request\p{L}*|wish\p{L}*|if possible|early|late|wunsch|gewünscht|falls möglich|auf anfrage|früh\p{L}* check|souhait\p{L}*|si possible|tardif|anticipé|solicitad\p{L}*|si es posible|tardía|önskemål|om möjligt|sen utcheckning|tidig incheckning|not confirmed|nicht bestätigt)(?!\p{L})/iu,
);

/** A later hour of leaving that the house agreed to outranks the usual one. */
export const LATE_AGREED =
  /(?<!\p{L})(?:late check-?\s?out|späte(?:r|s)? (?:abreise|check-?out)|départ tardif|salida tardía|sen utcheckning)(?!\p{L}).{0,60}(?<!\p{L})(?:confirmed|granted|agreed|bestätigt|zugesagt|genehmigt|confirmé|accordé|confirmad[oa]|concedid[oa]|bekräfta\p{L}*|beviljad|no charge|kostet nichts|(?:r?aus|heraus)gehandelt|offert|sin coste|utan kostnad)(?!\p{L})|(?<!\p{L})(?:given|gave|granted|got|agreed|negotiated|arranged|secured)(?:\s\p{L}+){0,4}\slate check-?\s?out(?!\p{L})|(?<!\p{L})(?:confirmed|bestätigte\p{L}*|confirmé) late check-?\s?out/iu;

const WEEKDAY_LEAD =
  '(?:\\s{1,2}(?:the|den|dem|le|la|el))?(?:\\s{1,2}\\p{L}{2,10}\\.?,?)?\\s{0,2}(?:den\\s|the\\s)?$';
const FROM_DAY = new RegExp(
  `(?<!\\p{L})(?:vom|von|from|du|del|desde|från|fr\\.o\\.m\\.)${WEEKDAY_LEAD}`,
  'iu',
);
const TO_DAY = new RegExp(
  `(?<!\\p{L})(?:bis(?: zum)?|auf|to|until|till|through|au|jusqu'au|al|hasta|t\\.o\\.m\\.)${WEEKDAY_LEAD}`,
  'iu',
);
const RUNS_ON = /(?<!\p{L})(?:bis|auf|to|until|till|through|au|al|hasta|t\.o\.m\.)(?!\p{L})[^\d]{0,16}\d/iu;
const RUNS_FROM = /(?<!\p{L})(?:vom|von|from|du|del|desde|från|fr\.o\.m\.)(?!\p{L})[^\d]{0,16}\d/iu;
const REACH = 140;

/** `vom 14.3. (Check-in ab 15 Uhr) bis 15.3.`: words of a span outrank the labels in the brackets between. */
export function senseOfRange(before: string, after: string): Sense | undefined {
  if (FROM_DAY.test(before.slice(-32)) && RUNS_ON.test(after.slice(0, REACH))) return 'in';
  return TO_DAY.test(before.slice(-32)) && RUNS_FROM.test(before.slice(-REACH)) ? 'out' : undefined;
}

const LODGES =
  /hotel|hôtel|hotell|check-?\s?(?:in|out)|(?<!\p{L})(?:inn|lodge|hostel|pension|auberge|rooms?|doubles?|singles?|twins?|nights?|stay\p{L}*|nächte?|\p{L}*zimmer|übernacht\p{L}*|nuits?|chambres?|log\p{L}{1,5}|noches?|habitaci\p{L}+|aloj\p{L}+|nätter|natten|\p{L}*rum|boende|[ed]z|breakfast|frühstück|petit-déj\p{L}*|desayuno|frukost|sgls?|dbls?|twns?)(?!\p{L})/iu;

/** Times beside a flight number are the flight's. */
export const isOfFlight = (text: string) =>
  !LODGES.test(text) &&
  findFlightNumbers(text).some((one) => !one.doubts && !REFERENCE.test(text.slice(0, one.start)));

/** `Ref: UN-9901` is the number of a booking, whatever airline has such letters. */
const REFERENCE =
  /(?:ref|conf|booking|buchung|bokn|reserv|réserv|résa|locali[sz]ador)[\p{L}.]{0,12}\s?[:#]?\s{1,3}$/iu;

/** A line that a sentence runs on from. */
export const isProse = (text: string) => text.length > 50 && !/[.;:]\s*$/u.test(text);

export const lastSense = (text: string) => senseBefore(text.slice(-40), undefined);

/** `Check-in:` alone on its line: the next line's value is meant. */
export function bareLabel(text: string): Sense | undefined {
  const trimmed = text.trim();
  return trimmed.length <= 30 ? senseBefore(trimmed, undefined) : undefined;
}

const LABEL_ALONE =
  /^\W{0,4}(?:(?:your|ihre?|deine?|votre|tu|su|din|date of|date d['’]|fecha de|día de)\s?)?(?:(check-?\s?in|arriv(?:al|e|ée)|anreise|ankunft|einchecken|entrada|llegada|incheckning|ankomst)|check-?\s?out|depart(?:ure)?|leav(?:e|ing)|abreise|auschecken|départ|salida|utcheckning|avresa)(?:[ -]?(?:date|time|day|tag|datum|zeit|dag|from|after|by|before|ab|bis))?\s{0,2}[:.*_]{0,3}\s*$/iu;

/** `Check-in` alone on its line or over its value. */
export function labelSense(text: string): 'in' | 'out' | undefined {
  const match = text.length <= 36 ? LABEL_ALONE.exec(text) : null;
  return match ? (match[1] ? 'in' : 'out') : undefined;
}

const VALUE_WORDS =
  /(?<!\p{L})(?:\p{L}{2,6}day|mon|tues?|weds?|thur?s?|fri|sat|sun|\p{L}{3,8}(?:tag|dag)|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom|mån|tis|ons|tors?|fre|lör|sön|from|after|until|till|before|by|at|to|or|later|earlier|anytime|flexible|noon|midday|midnight|ab|bis|von|um|uhr|vor|nach|spätestens|frühestens|à|partir|de|dès|jusqu|avant|après|le|desde|las|la|hasta|antes|a|el|h|hrs?|från|kl|senast|före|efter|am|pm|local|time|ortszeit|heure|locale|hora|lokal|tid)(?!\p{L})/giu;

/** Nothing but days, hours and the small words between them: the value under a label goes on. */
export function isOnlyValue(text: string, marks: readonly { start: number; end: number }[]): boolean {
  if (text.length > 60) return false;
  let rest = '';
  let from = 0;
  for (const { start, end } of marks) {
    rest += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return !/\p{L}/u.test((rest + text.slice(from)).replace(VALUE_WORDS, ''));
}

/** `Check in / out  15:00 / 11:00`: the first is for coming, the second for leaving. */
export const IN_AND_OUT =
  /(?<!\p{L})(?:check-?\s?in|c\/?i|in|an-?(?:reise)?|ankunft|arr(?:\.|ivée|ival)?|entrada|llegada|incheckning|ankomst)\s?(?:\/|&|\+|-|–|and|und|et|y|och)\s?(?:check-?\s?)?(?:out|c\/?o|ab(?:reise|fahrt)?|dep(?:\.|arture)?|départ|salida|utcheckning|ut|avresa)\s{0,2}[:.]?\s{0,12}(?:\p{L}{2,10}\.?,?\s)?$/iu;

/** `bis 11 Uhr räumen` */
export const leavesAfter = (text: string) =>
  /^\s(?:zu\s)?(?:räumen|verlassen|frei ?machen|behalten|nutzen|(?:he)?raus)(?!\p{L})/iu.test(text);

export function senseAfter(text: string): Sense | undefined {
  const head = text.split(/\d|[,;.]/u)[0] ?? '';
  IN.lastIndex = 0;
  OUT.lastIndex = 0;
  if (
    /^[\s(,-]{0,4}(?:check(?:ing)?[ -]?in|arriv(?:al|e|ing)|anreise|ankunft|arrivée|llegada|entrada|ankomst|incheckning)/iu.test(
      head,
    )
  )
    return 'in';
  return /^[\s(,-]{0,4}(?:check(?:ing)?[ -]?out|depart(?:ure|ing)?|leav(?:e|ing)|abreise|abfahrt|départ|salida|avresa|utcheckning)/iu.test(
    head,
  )
    ? 'out'
    : undefined;
}
