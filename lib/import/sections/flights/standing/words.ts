import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import {
  CANCELLED,
  INSTEAD_OF,
  NEW,
  NO_LONGER,
  NOT_BOOKED,
  OLD,
  OPTIONAL,
  REFUNDED,
  REINSTATED,
  REPLACED,
  STANDING,
  WAITING,
} from '../../../recognizers/standing-words.ts';
import { NOT_DONE, OTHER_MATTER } from '../../shared/standing/cues.ts';
import { isNegated, saysOff, whatIsOff } from '../../shared/standing/sentence.ts';

const INSTEAD_BY = '(?:ersetzt|gestrichen) durch|remplacé par|sustituido por|ersatt av';

/** What a flight does not do any more, and what is done with its ticket. */
const NOT_FLYING = quick(
  new RegExp(
    `(?<!\\p{L})(?:${[REPLACED, REFUNDED, INSTEAD_BY].join('|')}|(?:no longer|not|does not|doesn['’]t|will not|won['’]t|cannot) (?:be )?(?:operat(?:es?|ing)|run|fly(?! (?:back|home|with|out))|work)|ya no (?:opera|vuela|sale)|n['’]est plus assuré|ne (?:circule|vole|part|marche) (?:plus|pas)|fliegt nicht(?! vor)|(?:wird )?nicht (?:mehr )?(?:durchgeführt|geflogen)|flyger inte(?! med)|går inte(?! (?:att|med))|n['’]existe plus|existiert nicht mehr|ya no existe|no longer exists?|finns inte (?:kvar|längre)|(?:missed|verpasst\\p{L}?|a raté|ont raté|perdió|perdieron|missade|missat)|no nos sirve|funkar inte|canceló|anuló|ställ(?:de|er|s|t|ts) in|(?:bitte|please)[^;!?]{0,120} (?:stornieren|absagen|cancel)|(?:hold|option|seats?) (?:was |has been |is |have been |were )?(?:dropped|given away)|(?:was|were|is|has been|have been|got) pulled|(?:(?:has|have|had|just)|(?<=\\p{L})['’](?:s|ve|d)) (?:just |now |also )?pulled(?! (?:up|in|over|out|off|forward|together|through|ahead))|pulled(?= (?:(?:the|our|your|their) )?(?:flight|[A-Z\\d]{2} ?\\d{2,4}(?!\\d)))|not to be used|postponed(?! (?:from |by |to )?\\d)|(?:wird|wurde|wurden|ist|hat)[^.;!?\\d]{0,40} (?:eingestellt|aufgelöst)|(?:in den|auf (?:den )?\\p{L}{3,}(?: zeit)?|um \\p{L}+ (?:wochen?|tage?|monate?)) verschoben|(?:a |ont |va )?saut(?:e|ent|é|er)(?! (?:sur|dans|à))|reportée?s? (?:à (?:une|l['’])|au mois|en|sine)|no salen?(?! (?:hasta|antes|de|a))|retirad[oa]s? del?|rfnd|se (?:pospone|aplaza)n?|(?:pospuest|aplazad)[oa]s?|sk(?:juts|jutits|öts) upp|uppskjut(?:en|et|na))(?!\\p{L})`,
    'giu',
  ),
);
/** Asked for, and not got: waiting lists, holds, quotes. */
const NOT_GOT = quick(
  new RegExp(
    `(?<!upgrade[:\\s-]{0,3}|(?:seats?|places|sièges|plätze|sitze|asientos|platser|wheelchair|meals?|bags?|baggage|assistance|rollstuhl|repas|comidas?|måltider)[:\\s]{1,3}(?:(?:have|has|are|is|were|been|will|be|yet|ont|été|sont|seront|sind|werden|wurden|se|han|sido|är|har)\\s){0,3})(?<!\\p{L})(?:${WAITING}|${NOT_BOOKED}|awaiting (?:airline|confirmation|ticket)|(?:don['’]t|do not) book|noch nicht buchen|boka inte|no reservéis|not (?:our|your) booking|(?:on|under|auf|en|sous) (?:hold|option|opción)|(?:hold|held|option) (?:until|till|only|expires)|nur (?:eine )?option|optioniert|pendiente de (?:emi|confirm)\\p{L}*|options?bokad|preliminärbokad|(?:whether|if|ob|si|om) [^;!?]{0,90}(?:still has|has still|still have|noch plätze|noch platz|noch frei|encore d(?:e la|es) places?|quedan? (?:plazas|sitio)|(?:plats|platser) kvar))(?!\\p{L})`,
    'iu',
  ),
);
/** Codes of reservation systems for a segment that is off, was refused or waits for a place. */
const STATUS_OFF = quick(/(?<![A-Z0-9])(?:HX|UN|UC|US|UU|XX|XK|NO|HL|LL|WL|RQ|PN|NN|GL)\d{1,2}(?![A-Z0-9])/u);
/** The same where a ticket or a table prints them without a number, at the end of the row or in brackets. */
const STATUS_ALONE = quick(
  /(?:\s{2}|[|;\t(]\s?|status:?\s{1,4}|(?<=[\d)])\s(?=[A-Z]{2}\s*$))(?:HX|UN|UC|US|UU|XX|XK|HL|LL|WL|RQ)(?=\s*$|\s{2}|\s?[|;)\n])/u,
);

/** The words of a leg, or of the clause it is named in, say that it is off. */
export function saysCancelled(told: string): boolean {
  const text = told.replace(VALIDITY, ' ');
  return saysOff(text, 'flight') || STATUS_OFF.test(text) || saysNotFlying(text);
}

/** `Not Valid After 21MAY`: until when the fare holds. */
const VALIDITY =
  /(?<!\p{L})(?:not valid (?:before|after)|nicht gültig (?:vor|nach)|non valable (?:avant|après)|no válido (?:antes|después)|ej giltig (?:före|efter))(?!\p{L})/giu;

/** In one of its clauses at least: no `tickets cannot be refunded`, no `the old ticket is not refunded`. */
const saysNotFlying = (text: string) =>
  isIn(NOT_FLYING, text) &&
  text
    .split(/[.;!?\n]\s|\s{2,}/u)
    .some(
      (clause) =>
        !NOT_DONE.test(clause) &&
        matchesOf(clause, NOT_FLYING).some(
          ({ 0: said, index }) =>
            !isNegated(clause.slice(0, index)) &&
            !OF_OLD.test(clause.slice(index + said.length)) &&
            !FOR_THIS.test(clause.slice(index + said.length)),
        ),
    );
/** `exchanged the train tickets for EI 702` */
const FOR_THIS = /^ (?:the|your|our|my|a|two) [^,;]{2,40} for /iu;
/** `the refund for the old flight`: of another one. */
const OF_OLD = new RegExp(
  `^ (?:(?:the|your|our|de[mnrs]?|die|das|ihre[nrs]?|le|la|les|votre|el|tu|su|den|det) )?(?:${OLD})(?!\\p{L})`,
  'iu',
);

const STAYS = quick(
  new RegExp(
    `(?<!\\p{L})(?:${[
      "(?:no longer|not|n['’]t) (?:be )?on(?= (?:flight )?(?:[A-Z\\d]{2} ?)?\\d{3,4}(?!\\d))|(?:no longer|not) (?:be )?(?:travell?ing|flying|coming|joining|on (?:this|the)|part of)|(?:removed|taken|struck|took|take|taking)(?: (?!on )\\p{L}+){0,3} (?:off|from|out of) (?:the |this |our |your )?(?:booking|list|ticket|reservation|trip|flights?|party|manifest|[A-Z\\d]{6}(?!\\p{L}))|(?:removed|taken) (?:off|from)|(?:dropped|pulled|backed) out|no-?show|(?:can(?:not| not|['’]t)|could(?: not|n['’]t)) (?:make it|travel|fly|come)|(?:does not|doesn['’]t|is not|isn['’]t|will not|won['’]t) (?:be )?(?:fly|travel|go|com|join)(?:e|ing)?(?: back| home| with)?(?!\\p{L})|name (?:deleted|removed|dropped|cancell?ed)|(?:stay(?:s|ed|ing)|remains) (?:at )?home",
      '(?:reis(?:t|en)|flieg(?:t|en)|komm(?:t|en)|fährt|fahren)(?: (?:doch|leider|nun|jetzt|diesmal))? nicht(?: mehr)? ?(?:mit)?|(?:reis|flieg|komm)(?:t|en) (?:\\p{L}+ ){1,3}nicht (?:mehr )?(?:mit|zurück|heim)|(?:ist|sind) (?:doch |leider )?(?:nicht (?:mehr )?(?:dabei|mit)|ausgestiegen)|(?:hat|haben) (?:ihre|seine|die) (?:teilnahme|reise)|(?:bleibt|bleiben) (?:doch |leider )?(?:zu hause|daheim)|aus der (?:buchung|liste|reservierung|reisegruppe)(?: [A-Z\\d]{6})? (?:genommen|herausgelöst|herausgenommen|gestrichen|gelöscht|entfernt)|kann (?:doch |leider )?nicht (?:mit|reisen|fliegen)',
      "ne (?:voyage|vient|part|vole|rentre|repart|sera|viendra|partira|viennent|voyagent|partent|seront) (?:plus|pas)|(?:s['’]est|se) désiste(?:e|ée?)?|désistée?|déclarée? forfait|(?:retir|enlev|supprim|ôt)ée? (?:du dossier|de la réservation|de la liste|du groupe)|(?:reste|restera) (?:chez (?:lui|elle)|à la maison)",
      '(?:ya )?no (?:viajan?|vienen?|vuelan?|irán?|va a venir|viajará|vendrá|puede (?:viajar|venir))|(?:se ha caído|se cae|sacad[oa]|quitad[oa]|fuera) (?:del viaje|de la reserva|de la lista)|(?:sacado|quitado|sacamos|quitamos|retirado)(?: a)?(?: \\p{L}+){1,3} de la (?:reserva|lista)|se queda en casa',
      '(?:reser|flyger|följer|kommer|åker) (?:tyvärr |ändå )?inte|avbokad|(?:har )?hoppat av|stannar hemma|(?:borttagen|struken|bortplockad) (?:från|ur) (?:bokningen|listan|resan)|kan (?:tyvärr )?inte (?:resa|flyga|följa|komma)',
    ].join('|')})(?!\\p{L})`,
    'giu',
  ),
);
/** Somebody stays where the others fly. */
export const saysStays = (text: string): boolean => isIn(STAYS, text) || STAYS_ON.test(text);
/** Where a text says that somebody does not travel. */
export const placesOfStaying = (text: string): { start: number; end: number }[] =>
  NOT_DONE.test(text)
    ? []
    : matchesOf(text, STAYS)
        .map(({ 0: said, index }) => ({ start: index, end: index + said.length }))
        .filter(({ end }) => {
          const rest = /^[^,;:.!?\n]{0,60}/u.exec(text.slice(end))?.[0] ?? '';
          return !OTHER_MATTER.flight.test(rest) && !AND_YET.test(rest);
        });
/** `does not fly with his own bass`, `is not flying in before nine` */
const AND_YET =
  /^ (?:(?:with|without|mit|ohne|avec|sans|con|sin|med|utan) )?(?:his|her|their|an?|any|seine[nmr]?|ihre[nmr]?|eine[nmr]?|son|sa|ses|une?|sus?|una?|sin|sitt|sina|hans|hennes|en|ett)(?!\p{L})|^(?: (?:in|out|there|over))? (?:before|until|till|vor|bis|avant|antes|hasta|före|förrän)(?!\p{L})/iu;
const isIn = (pattern: RegExp, text: string) => matchesOf(text, pattern).length > 0;

const STAYS_ON = quick(
  /(?<!\p{L})(?:stays (?:behind|on|in)|bleibt (?:noch )?(?:da|dort|zurück|länger|in)|reste (?:à|en)|se queda|stannar)(?!\p{L})/iu,
);

/** The traveller of this line was taken off the booking. */
export const saysNotTravelling = (text: string): boolean => saysCancelled(text) || isIn(STAYS, text);

/** Nobody has a place on it. */
export const saysNotGot = (text: string): boolean => NOT_GOT.test(text) || STATUS_ALONE.test(text);

const OTHER_FLIGHT = quick(new RegExp(`(?<!\\p{L})(?:${INSTEAD_OF})(?!\\p{L})[^.;)]{0,40}`, 'giu'));
/** What is said of the flight in whose place a leg was put is not said of the leg. */
export const withoutReplacedFlight = (own: string): string => own.replace(OTHER_FLIGHT, ' ');

const OPTION =
  /(?<!\p{L})(?:options?|opci[oó]n(?:es)?|vorschl[aä]ge?|proposals?|propositions?|propuestas?|förslag|alternativ\p{L}*|plan [b-d]|varia(?:nte?|ntes|nten)|on hold|holds?(?: released)?|tentative(?:ly)?|quotes?|quoted|presupuesto|angebot\p{L}*|devis|offert\p{L}?|wait-?list(?:ed)?|warteliste|liste d['’]attente|lista de espera|väntelista|back-?up|fall-?back|ausweich\p{L}*|plan de secours|reservplan|considered|looked at|offered|proposé\p{L}{0,2}|ofrecid[oa]s?|erbjud\p{L}+|erbj[öu]d\p{L}*|(?:check )?prices? for|(?:also|still) available|other flights|weitere flüge|autres vols|otros vuelos|andra flyg|e\.g\.?|z\. ?b\.?|p\. ?ex\.?|por ej\.?|t\. ?ex\.?|example|beispiel|exemple|ejemplo|exempel|last (?:year|time|tour)|letzte[sn] (?:jahr|mal|tour)|l['’]an(?:née)? derni(?:er|ère)|la dernière fois|el año pasado|la última vez|förra (?:året|gången|turnén)|could also (?:take|do|fly)|(?:you|we) (?:can|may|could) (?:also |instead )?(?:choose|select|take|pick|rebook|switch|change)|pou[vr]\p{L}+ (?:aussi )?(?:choisir|prendre|opter|changer|préférer)|k[öo]nn\p{L}{1,3} (?:sie |ihr |wir )?(?:auch |alternativ )?(?:wählen|umbuchen|nehmen)?|p(?:uede|odéis|odemos|ueden|odría)n? (?:también )?(?:elegir|optar|cambiar|coger|escoger)|kan (?:du|ni|vi|man) (?:också |även )?(?:välja|boka om|ta|byta)|or,? if you prefer|if (?:we|you|they) miss)(?!\p{L})[^.;!?]{0,40}$/iu;
const IS_BOOKED = quick(
  new RegExp(
    `(?<!not (?:yet )?|un|nicht |pas |non |sin |no |ej |inte )(?<!\\p{L})(?:${STANDING}|accept(?:ed|é|erat)|taken up|exercised|angenommen|gezogen|levée|aceptad[oa])(?!\\p{L})`,
    'iu',
  ),
);

/** `Option: UX41 on 18 November …`: thought of, and not booked. */
export function saysOption(before: string, own: string): boolean {
  return (OPTION.test(before) || FARE_FROM.test(own)) && !IS_BOOKED.test(own);
}

/** `from €39`: what is for sale. */
const FARE_FROM =
  /(?<!\p{L})(?:from|ab|dès|à partir de|desde|från)(?: (?:only|nur|seulement|solo|bara))? (?:(?:€|£|\$|EUR|GBP|USD|SEK|CHF)\s?\d|\d{1,4}(?:[.,]\d{2})? ?(?:€|£|\$|EUR|GBP|USD|SEK|CHF|kr)(?!\p{L}))/iu;

export const saysBooked = (text: string): boolean => IS_BOOKED.test(text);

const ON_AGAIN = quick(new RegExp(`(?<!\\p{L})(?:${REINSTATED})(?!\\p{L})`, 'iu'));
/** The flight that was called off goes after all. */
export const saysReinstated = (text: string): boolean => ON_AGAIN.test(text);
/** `cancelled on 3 May, reinstated on 5 May`: nothing behind the last word calls it off. */
export const endsReinstated = (text: string): boolean => {
  const again = ON_AGAIN.exec(text);
  return (
    again !== null &&
    !isNegated(text.slice(0, again.index)) &&
    !saysCancelled(text.slice(again.index + again[0].length))
  );
};

const RAIL =
  '(?:train|rail|eurostar|tgv|bahn|zug|ice|railjet|ave|tren|tåg(?:et)?|coach|bus|car|auto|voiture|coche|bil)';
const BY_LAND = quick(
  new RegExp(
    `(?<!\\p{L})(?:instead|stattdessen|finalement|plutôt|al final|finalmente|istället|i stället|statt(?:dessen)?|now|nun|jetzt|du coup|ahora|nu)(?!\\p{L})[^.;!?\\n]{0,24}(?<!\\p{L})${RAIL}(?!\\p{L})|(?<!\\p{L})(?:by|per|mit der|mit dem|en|con el|med) ${RAIL}(?!\\p{L})[^.;!?\\n]{0,16}(?:instead|stattdessen|gefahren|à la place|en su lugar|istället|i stället)`,
    'iu',
  ),
);
/** `finalement en AVE de 10h25`: the way is made without a plane. */
export const saysByLand = (text: string): boolean => BY_LAND.test(text);

const DOUBT = quick(
  new RegExp(
    `(?<!\\p{L})(?:${[CANCELLED, REPLACED, REFUNDED, OLD, WAITING, NOT_BOOKED, OPTIONAL, NO_LONGER, INSTEAD_OF].join('|')}|not?|never|without|wish|was|were|would|could|refund\\p{L}*|credit\\p{L}*|voucher|money|nicht|nie|wunsch|kein\\p{L}{0,2}|ohne|war(?:en)?|wäre[n]?|geld|gutschrift|storno\\p{L}*|pas|jamais|sans|était|serait|argent|avoir|remboursement|sin|nunca|era|sería|dinero|abono|reembolso|inte|ej|aldrig|önskemål|utan|var|skulle|pengar\\p{L}*|återbetal\\p{L}*)(?!\\p{L})`,
    'iu',
  ),
);
/** A word that often stands beside what is off, and beside much else: it counts only where two flights exclude each other. */
export const saysDoubt = (text: string): boolean => DOUBT.test(text);

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

const ALL_FLIGHTS = quick(/(?<!\p{L})(?:flights|flüge|vols|vuelos|flyg(?:en|ningarna|resorna))(?!\p{L})/iu);
/** `Both flights have been cancelled`, in a sentence that names none of them. */
export const saysAllOff = (text: string): boolean =>
  ALL_FLIGHTS.test(text) &&
  whatIsOff(text, 'flight').some(({ lead, before, after, takesObject }) =>
    ALL_FLIGHTS.test(takesObject ? `${lead}${before} ${after}` : `${lead}${before}`),
  );

/** `Old` and `New` over two columns. */
export const saysNewHead = (text: string) => NEW_HEADING.test(text) || isAlone(text, NOW);
export const saysOldHead = (text: string) => OLD_HEADING.test(text) || isAlone(text, BEFORE);

const IS_OLD = [OLD, CANCELLED, REPLACED].join('|');
const TRAVEL =
  'flights?|itinerar(?:y|ies)|segments?|schedules?|times?|bookings?|plan|legs?|reservations?|trips?|departures?|arrivals?|\\p{L}*(?:flug|flüge|zeit(?:en)?|plan|buchung(?:en)?)|flugdaten|verbindung(?:en)?|reise|abflug|ankunft|vols?|voyages?|réservations?|horaires?|itinéraires?|vuelos?|reservas?|viajes?|itinerario|horario|flyg(?:ning(?:ar)?)?|res(?:a|or|plan)|tid(?:er)?|bokning(?:ar)?|avgång(?:ar)?';
const OLD_HEADING = quick(
  new RegExp(
    `(?<!\\p{L})(?:(?:${IS_OLD})(?:[^\\n]{0,24}?(?<!\\p{L})(?:${TRAVEL})(?!\\p{L})|\\s{0,2}:?$)|(?:${TRAVEL}) (?:${IS_OLD}))(?!\\p{L})|^[^\\p{L}]{0,4}(?:(?:plan|variante?|option) [b-d](?!\\p{L})|(?:flight )?(?:options|alternatives|suggestions|holds|quotes?)(?: only)?\\s{0,2}:?$|(?:not|never) booked(?!\\p{L})|(?:${REFUNDED}|${WAITING})(?: tickets?| bookings?)?\\s{0,2}:?$)`,
    'iu',
  ),
);
const AS_BEFORE = '(?:un|in)changed|unverändert\\p{L}{0,2}|inchangée?s?|sin cambios?|oförändra(?:d|t|de)';
const NEW_HEADING = quick(
  new RegExp(`(?<!\\p{L})(?:${NEW}|${STANDING}|${AS_BEFORE}|plan a)(?!\\p{L})`, 'iu'),
);
/** These say it where nothing stands before them: `Before:` and `Now:` as headings, `Was dep` beside `Now dep`. */
const BEFORE = /^\W*(?:before|was|vorher|zuvor|bisher|bislang|avant|antes|före|förut|innan)(?!\p{L})/iu;
const NOW =
  /^\W*(?:now|after|neu|jetzt|nun|nachher|maintenant|désormais|après|ahora|después|nu|efter)(?!\p{L})/iu;
const isAlone = (text: string, word: RegExp) =>
  text.length <= MAX_ALONE && word.test(text) && !/[\p{L}\d]/u.test(text.replace(word, ''));
const MAX_ALONE = 16;
const CURRENT = /^\W*(?:current|aktuell|actuel|actual|nuvarande)/iu;
const NEWER =
  /(?<!\p{L})(?:new|replacement|remplacement|ersatz\p{L}*|reemplazo|sustitu\p{L}+|ersättning\p{L}*|rebooked|umgebucht|neue?[rns]?|gültige?[rns]?|nouve\p{L}+|en vigueur|nuev[oa]s?|vigente|gällande|ny[at]?|nytt|revised|updated)(?!\p{L})/iu;

/** `Jetzt`, `New flight` over a column. */
export const isNewerLabel = (label: string): boolean => NEWER.test(label) || NOW.test(label);

/** Which of these headings are of what held before: `Old time` beside `New time`, `Current flight` beside `New flight`. */
export function oldAmong(labels: readonly string[]): boolean[] {
  const hasNewer = labels.some(isNewerLabel);
  return labels.map(
    (label) =>
      hasNewer && !isNewerLabel(label) && (saysOldHead(label) || CURRENT.test(label) || BEFORE.test(label)),
  );
}

const OLD_ROW = quick(
  /(?<!\p{L})(?:old|alt|ancien|antiguo|gammal|previous(?:ly)?|was|bisher|time changed|schedule changed|geändert|changed)(?!\p{L})/iu,
);

/** Marked as the earlier of two versions of one leg. */
export function saysOld(text: string): boolean {
  return OLD_ROW.test(text);
}
