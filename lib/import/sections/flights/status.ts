import { phrasePattern, quick } from '../../recognizers/phrases.ts';

const CANCELLED = quick(
  /(?<!free )(?<!be )(?<!can )(?:cancell?ed|cxld?(?!\p{L})|storniert|gestrichen|annulliert|abgesagt|entfällt|fällt (?:leider )?aus|annulée?s?(?!\p{L})|supprimée?s?(?!\p{L})|(?:a|ont) (?:annul|supprim)é|cancelad[oa]s?|canceló|anulad[oa]s?|anuló|inställ[dt]a?(?!\p{L})|ställ(?:de|er|s|t|ts) in(?!\p{L})|avbokad|avbokat|annullera[dt]|struken|no longer (?:operat|valid|fly)|not operating|does not operate|will not operate|ya no (?:opera|vuela|sale)|n['’]est plus assuré|ne (?:circule|vole|part) plus|fliegt nicht(?! vor)|wird nicht (?:mehr )?(?:durchgeführt|geflogen)|flyger inte|dropped from|has been withdrawn|superseded|replaced by|ersetzt durch|remplacé par|sustituido por|ersatt av|(?<!\p{L})void(?:ed)?(?!\p{L})|not (?:used|flown)|refunded|erstattet|remboursé|reembolsad|återbetald|unused|exchanged for|scrapped|called off|nicht durchgeführt|cannot (?:be )?operate|freigegeben|zurückgegeben|weggefallen|(?:är|blev) släppt|verpasst|klappt nicht|geht nicht mehr|(?:doesn['’]t|does not|won['’]t) (?:work|run)|ne marche (?:pas|plus)|no nos sirve|funkar inte|(?:bitte|please)[^;!?]{0,120} (?:stornieren|absagen|cancel)(?!\p{L})|refund (?:of|for)|erstattung für|nicht genutzt|remboursement d[eu]|non utilisé|reembolso de|no utilizad|återbetalning av|outnyttja|(?:hold|option|seats?) (?:was |has been |is |have been |were )?(?:released|dropped|expired|lapsed))/iu,
);
/** Asked for, and not got: waiting lists, holds, quotes. */
const NOT_GOT = quick(
  /(?<!upgrade[:\s-]{0,3})(?<!\p{L})(?:awaiting (?:airline|confirmation|ticket)|(?:don['’]t|do not) book|noch nicht buchen|boka inte|no reservéis|not (?:our|your) booking|sold out|ausgebucht|agotado|fullbokat|wait-?list(?:ed)?|(?:on|under) (?:hold|option)|(?:hold|held|option) (?:until|till|only|expires)|(?<!seats?[:\s]{1,3})(?:not (?:yet )?(?:ticketed|booked|confirmed|issued|held)|unticketed|unconfirmed)|warteliste|auf option|nur (?:eine )?option|optioniert|(?:noch )?nicht (?:gebucht|bestätigt|ausgestellt|fest)|liste d['’]attente|(?:en|sous) option|(?:non|pas(?: encore)?) (?:réservé|émis|confirmé)|lista de espera|en opción|sin (?:emitir|confirmar|reservar|reserva)|no (?:emitid|confirmad|reservad)[oa]|pendiente de (?:emi|confirm)|väntelista|options?bokad|preliminärbokad|(?:ej|inte|icke) (?:bokad|bekräftad|utfärdad|biljetterad))/iu,
);
/** Codes of reservation systems for a segment that is off, was refused or waits for a place. */
const STATUS_OFF = quick(/(?<![A-Z0-9])(?:HX|UN|UC|US|UU|XX|XK|NO|HL|LL|WL|RQ|PN|NN|GL)\d{1,2}(?![A-Z0-9])/u);
/** The same where a ticket or a table prints them without a number, at the end of the row or in brackets. */
const STATUS_ALONE = quick(
  /(?:\s{2}|[|;\t(]\s?|status:?\s{1,4})(?:HX|UN|UC|US|UU|XX|XK|HL|LL|WL|RQ)(?=\s*$|\s{2}|\s?[|;)\n])/u,
);

/** The words of a leg, or of the clause it is named in, say that it is off. */
export function saysCancelled(text: string): boolean {
  return CANCELLED.test(text) || STATUS_OFF.test(text);
}

const STAYS = quick(
  /(?<!\p{L})(?:(?:no longer|not) (?:travell?ing|flying|coming|on this|joining|on the)|(?:removed|taken) (?:off|from)|dropped out|no-?show|(?:reist|fliegt|kommt|fährt) (?:doch |leider )?nicht(?: mehr)? ?(?:mit)?|ne (?:voyage|vient|part|vole) (?:plus|pas)|(?:ya )?no (?:viaja|viene|vuela)|(?:reser|flyger|följer|kommer) inte|avbokad)(?!\p{L})/iu,
);
/** The traveller of this line was taken off the booking. */
export const saysNotTravelling = (text: string): boolean => saysCancelled(text) || STAYS.test(text);

/** Nobody has a place on it. */
export const saysNotGot = (text: string): boolean => NOT_GOT.test(text) || STATUS_ALONE.test(text);

const THE_FLIGHT =
  "(?: (?:your|our|the|that|it'?s|den|die|der|unseren?|le|la|notre|el|la|nuestro|det|vårt))?(?: (?:old|alten|ancien|antiguo|gamla))?(?: ?(?:flight|flug|vol|vuelo|flyg))?\\s{0,3}$";
/** Right before a flight that is gone: `instead of`, `scrap`, `we are no longer on`. */
const GONE = new RegExp(
  `(?<!\\p{L})(?:instead of|replac(?:es|ing|ed)|in place of|rather than|(?:an)?statt|anstelle von|ersetzt|au lieu d[eu]|à la place d[eu]|remplace|en lugar de(?:l)?|en vez de(?:l)?|sustituye(?: al?)?|i stället för|istället för|ersätter|cancellation of|no longer (?:on|taking|flying)|not (?:on|taking|flying)|rebooked from|changed from|moved from|switched from|umgebucht von|scrap|forget(?: about)?|drop(?:ped)?|bin(?:ned)?|ditch(?:ed)?|kill|cancel|was on|were on|(?:was|were) booked on|originally(?: on)?|vergesst|vergiss|streich(?:t|en)?|nicht (?:mehr )?(?:mit|auf)|ursprünglich(?: mit| auf)?|oubliez?|laissez? tomber|annul(?:er|ez?)|cancel(?:a|ad|en|ar)|(?:not|nicht|inte|y no|pas)|plus sur|olvid\\p{L}{1,5}|descart\\p{L}{1,5}|ya no (?:vamos|volamos|viajamos) en|glöm|stryk|avboka|inte (?:längre )?(?:med|på))${THE_FLIGHT}`,
  'iu',
);
/** `Alt: LX 1071 …` over `Neu: LX 1073 …`. */
const OLD_LABEL =
  /^\W{0,4}(?:old|previous(?:ly)?|original(?:ly)?|before|was|alt|bisher|vorher|ancien(?:ne)?|avant|antes|anterior|gammal|gammalt|tidigare)\s?(?:flight|flug|vol|vuelo|flyg)?\s?[:–]/iu;

/** `… instead of` before a flight number: that flight is the one that is gone. */
export function isReplacedBy(before: string): boolean {
  return GONE.test(before) || OLD_LABEL.test(before);
}

const REPLACED_BY =
  /(?:replac(?:ed (?:by|with)|es(?: the)?(?: cancelled)?)|(?:rebooked|rerouted|moved|changed|switched|transferred) (?:on ?)?to|ersetzt(?: durch)?|umgebucht auf|remplacée? par|reportée? sur|(?:sustituid|reemplazad|cambiad)[oa] por|ersatt (?:av|med)|ombokad till)(?: (?:your|the|den|le|el|new|neuen))?(?: (?:flight|flug|vol|vuelo|flyg))?\s{0,3}$/iu;

const OTHER_FLIGHT = quick(
  /(?<!\p{L})(?:replac(?:es|ing)|instead of|in place of|(?:an)?statt|anstelle|ersetzt(?! durch)|au lieu|à la place|remplace(?!ée? par)|en lugar|en vez|sustituye|i stället för|istället för|ersätter)(?!\p{L})[^.;)]{0,40}/giu,
);
/** What is said of the flight in whose place a leg was put is not said of the leg. */
export const withoutReplacedFlight = (own: string): string => own.replace(OTHER_FLIGHT, ' ');

/** `… cancelled and replaced by` before a flight number: that flight is the one that goes. */
export const isReplacement = (before: string): boolean => REPLACED_BY.test(before);

/** The words of a leg end with what goes on to the flight in its place: `… missed, rebooked to`. */
export const saysRebooked = (own: string): boolean => REPLACED_BY.test(`${own.trimEnd()} `);

const OPTION =
  /(?<!\p{L})(?:options?|opci[oó]n(?:es)?|vorschl[aä]ge?|proposals?|propositions?|propuestas?|förslag|alternativ\p{L}*|plan [b-d]|varia(?:nte?|ntes|nten)|on hold|holds?(?: released)?|tentative(?:ly)?|quotes?|quoted|presupuesto|angebot\p{L}*|devis|offert\p{L}?|wait-?list(?:ed)?|warteliste|liste d['’]attente|lista de espera|väntelista|back-?up|fall-?back|ausweich\p{L}*|plan de secours|reservplan|considered|looked at|offered|angeboten|proposé\p{L}{0,2}|ofrecid[oa]s?|erbjud\p{L}+|erbj[öu]d\p{L}*|(?:check )?prices? for|(?:also|still) available|other flights|weitere flüge|autres vols|otros vuelos|andra flyg|example|beispiel|exemple|ejemplo|exempel|could also (?:take|do|fly)|(?:you|we) (?:can|may|could) (?:also |instead )?(?:choose|select|take|pick|rebook|switch|change)|pou[vr]\p{L}+ (?:aussi )?(?:choisir|prendre|opter|changer|préférer)|k[öo]nn\p{L}{1,3} (?:sie |ihr |wir )?(?:auch |alternativ )?(?:wählen|umbuchen|nehmen)?|p(?:uede|odéis|odemos|ueden|odría)n? (?:también )?(?:elegir|optar|cambiar|coger|escoger)|kan (?:du|ni|vi|man) (?:också |även )?(?:välja|boka om|ta|byta)|or,? if you prefer|if (?:we|you|they) miss)(?!\p{L})[^.;!?]{0,40}$/iu;
const IS_BOOKED =
  /(?<!not (?:yet )?|un|nicht |pas |non |sin |no |ej |inte )(?<!\p{L})(?:accepted|angenommen|accepté|aceptad[oa]|accepterat|confirmed|booked|ticketed|issued|bestätigt|gebucht|ausgestellt|confirmad[oa]s?|reservad[oa]s?|emitid[oa]s?|confirmée?s?|réservée?s?|émise?s?|bekräfta[dt]e?|bokad[ea]?|utfärdad)(?!\p{L})/iu;

/** `Option: UX41 on 18 November …`: thought of, and not booked. */
export function saysOption(before: string, own: string): boolean {
  return OPTION.test(before) && !IS_BOOKED.test(own);
}

export const saysBooked = (text: string): boolean => IS_BOOKED.test(text);

const LETTERED = '(?:options?|plan|variante?|alternativ\\p{L}{0,2}|opci[oó]n|vorschlag|proposition|förslag)';
const CHOSEN = new RegExp(
  `(?<!\\p{L})(?:book(?:ed)?|took|taken?|went with|go(?:ing)? (?:with|for)|chose|confirm(?:ed)?|nehmen|genommen|gebucht|bestätigt|prenons|pris|réservé|choisi|confirmé|cogemos|cogido|reservado|elegid[oa]|confirmad[oa]|tar|tagit|bokat|valt|valde)(?!\\p{L})[^.;!?\\n]{0,24}?(?<!\\p{L})(?:${LETTERED}|no\\.?|number|nr\\.?|nummer|n[°º]|numéro|número|#) ?([A-D1-4])(?![\\p{L}\\d])|(?<!\\p{L})${LETTERED} ([A-D1-4]) (?:is|was|it is|has been|ist|wurde|wird|est|a été|queda|es|är|har)[^.;!?\\n]{0,16} ?(?:book|confirm|ticket|gebucht|bestätigt|réserv|confirmé|reservad|confirmad|boka|bekräfta)`,
  'iu',
);
const LETTER_BEFORE = new RegExp(
  `(?:(?<!\\p{L})${LETTERED} ([A-D1-4])(?!\\p{L})[^.;!?]{0,40}|^\\W{0,4}([A-D1-4])[.):]{1,2}\\s{1,4})$`,
  'iu',
);

/** `we have booked option B`: which of the lettered options the paper says was taken. */
export function chosenOption(text: string): string | undefined {
  const match = CHOSEN.exec(text);
  return (match?.[1] ?? match?.[2])?.toUpperCase();
}

/** The letter of the option that a flight is named under. */
export function optionLetter(before: string): string | undefined {
  const match = LETTER_BEFORE.exec(before);
  return (match?.[1] ?? match?.[2])?.toUpperCase();
}

/** `Old` and `New` over two columns. */
export const saysOldHead = (text: string) => OLD_HEADING.test(text) || OLD_COLUMN.test(text);
export const saysNewHead = (text: string) => NEW_HEADING.test(text);
export const saysOldHeading = (text: string) => OLD_HEADING.test(text);

const OLD_HEADING = phrasePattern(
  '(?:old|previous|original|former|earlier|cancell?ed|replaced|superseded)(?:[^\\n]{0,24}(?:flight|itinerar(?:y|ies)|segment|schedule|time|booking|plan|leg|reservation|trip|departure|arrival)s?|\\s{0,2}:?$)',
  '(?:bisherige|alte|ursprüngliche|stornierte|annullierte|gestrichene)[rns]?[^\\n]{0,24}(?:flug|flüge|flugdaten|verbindung(?:en)?|zeit(?:en)?|buchung(?:en)?|plan|reise|abflug|ankunft|flugzeit(?:en)?|reiseplan|flugplan)',
  'ancien(?:ne)?s?',
  'précédents?',
  '(?:vols?|voyages?|réservations?) annulée?s?',
  'initia(?:l|ux)',
  '(?:vuelos?|reservas?|viajes?) (?:antigu[oa]s?|anteriore?s?|originale?s?|cancelad[oa]s?|anulad[oa]s?)',
  '(?:itinerario|horario) anterior',
  '(?:tidigare|gamla|ursprunglig[at]?|inställda|avbokade?)[^\\n]{0,24}(?:flyg(?:ning(?:ar)?)?|resa|resor|tid(?:er)?|bokning(?:ar)?|plan|avgång(?:ar)?|resplan)',
  '(?<=^[^\\p{L}]{0,4})(?:(?:plan|variante?|option) [b-d]|(?:flight )?(?:options|alternatives|suggestions|holds|quotes?)(?: only)?\\s{0,2}:?$|wait-?list(?:ed)?\\s{0,2}:?$|(?:not|never) booked|(?:refunded|voided|exchanged)(?: tickets?| bookings?)?\\s{0,2}:?$)',
);
const NEW_HEADING = quick(
  /(?<!\p{L})(?:new|updated|revised|current|confirmed|booked|ticketed|rebooked|replacement|unchanged|neue[rns]?|aktuelle[rns]?|geänderte[rns]?|bestätigte[rns]?|gebuchte?[rns]?|unverändert|nouveaux?|nouvelle?s?|confirmés?|inchangés?|nuevos?|nuevas?|confirmados?|sin cambios|nya|nytt|uppdaterad[et]?|bekräftade?|oförändrad[et]?|plan a)(?!\p{L})/iu,
);
const OLD_COLUMN =
  /^\W*(?:old|previous(?:ly)?|original(?:ly)?|before|was|from|alt|bisher|vorher|ursprünglich|ancien(?:ne)?|avant|initial|antes|anterior|antiguo|gammal|gammalt|tidigare|före|ursprunglig)\W*$/iu;
const CURRENT = /^\W*(?:current|aktuell|actuel|actual|nuvarande)/iu;
const NEWER =
  /(?<!\p{L})(?:new|replacement|remplacement|ersatz\p{L}*|reemplazo|sustitu\p{L}+|ersättning\p{L}*|rebooked|umgebucht|neue?[rns]?|nouve\p{L}+|nuev[oa]s?|ny[at]?|nytt|revised|updated)(?!\p{L})/iu;

/** Which of these headings are of what held before: `Old time` beside `New time`, `Current flight` beside `New flight`. */
export function oldAmong(labels: readonly string[]): boolean[] {
  const hasNewer = labels.some((label) => NEWER.test(label));
  return labels.map((label) => hasNewer && !NEWER.test(label) && (saysOldHead(label) || CURRENT.test(label)));
}

const OLD_ROW = quick(
  /(?<!\p{L})(?:old|alt|ancien|antiguo|gammal|previous(?:ly)?|was|bisher|time changed|schedule changed|geändert|changed)(?!\p{L})/iu,
);

/** Marked as the earlier of two versions of one leg. */
export function saysOld(text: string): boolean {
  return OLD_ROW.test(text);
}
