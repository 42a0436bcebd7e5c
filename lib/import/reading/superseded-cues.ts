import { phrasePattern, quick } from '../recognizers/phrases.ts';
import {
  AT_FIRST,
  CANCELLED,
  INSTEAD_OF,
  MOVED,
  NEW,
  OLD,
  REPLACED,
  REPLACED_BY,
  RULE,
} from '../recognizers/standing-words.ts';

/** What an old value is called: `old venue`, `alte Reservierung`, `l’ancien horaire`. */
const THING = [
  'hotels?|venues?|locations?|times?|dates?|plans?|versions?|bookings?|reservations?|numbers?|schedules?|itinerary|start|doors|load-?in|soundchecks?|curfew|fee|offer|flights?|sheet|memo|confirmation|refs?|references?|contact',
  'spielort|uhrzeit|zeit|termin|plan|version|fassung|buchung|reservierung|unterkunft|nummer|zeitplan|ablauf|beginn|einlass|gage|angebot|flug|bestätigung|code',
  'hôtel|salle|lieu|horaires?|heure|date|plan|réservation|hébergement|numéro|planning|programme|cachet|offre|vol',
  'hotel|sala|lugar|horario|hora|fecha|plan|reserva|alojamiento|número|programa|caché|oferta|vuelo',
  'hotell\\p{L}*|lokal\\p{L}*|tid(?:en)?|datum(?:et)?|plan(?:en)?|bokning\\p{L}*|boende\\p{L}*|nummer|numret|schema|gage|flyg(?:et)?',
].join('|');
const AT =
  "(?: (?:at|in|on|for|from|um|im|in der|am|für|à|au|aux|le|la|l['’]|en(?: el| la)?|el|a las?|de las?|kl\\.?|på|i|the|das|die|der|den|dem|vom|von))";

/** Behind these words stands what no longer holds. */
export const BEHIND = phrasePattern(
  `(?:${INSTEAD_OF})`,
  "(?:takes?|taking|took) over from|stand(?:s|ing) in for|cover(?:s|ing) for|(?:don['’]t|do not) (?:call|ring|contact|use)",
  'ruf(?:t|en sie)? nicht|vertritt|übernimmt (?:das |die )?(?:\\p{L}+ )?(?:von|für)|nachfolger(?:in)? von',
  'prend la suite d(?:e|u)|succède à|sustituci[óo]n de|efterträder|tar över efter|vikarierar för',
  `(?:${AT_FIRST})${AT}?`,
  `(?:${MOVED})(?: \\p{L}+){0,2} (?:away from|out of)`,
  'no longer(?: (?:staying |playing )?(?:at|in|on))?',
  'nicht mehr(?: (?:im|in|am|um|das|der|die|den))?',
  'ya no(?: (?:es|en|vamos|estamos|tocamos|dormimos|nos alojamos)(?: al?| en(?: el| la)?)?)?|y ya no',
  'inte längre(?: (?:på|i))?',
  "ne [^.;]{2,30} plus (?:au|à|chez|dans)|n['’][^.;]{2,24} plus (?:au|à|chez|dans)",
  '(?:ne|merci de ne) plus \\p{L}{3,12}(?:er|re|ir)(?: (?:à|au|le|la))?',
  'et non(?: pas| plus)?(?: (?:à|au|le|la))?',
  `(?:${OLD}) (?:${THING})(?= ["„“«(:]?\\p{L}{0,3}[\\d-])`,
  '(?:forget|never ?mind|ignore|disregard|scrap|please bin|bin the|delete the|bitte vergessen|vergiss|vergesst|ignorier\\p{L}*|oublie[zr]?|ignore[zr]?|olvid(?:a|ad|en|aos)|ignor(?:a|ad|en)|glöm|bortse från|strunta i)(?: (?:about|the|das|die|den|le|la|les|l|el|del|lo de))*',
  `(?:my|our|your|the|das|die|der|den|le|la|l['’]|el|det|den) ?(?:${OLD}) (?:${THING})(?: (?:was|were|had been|war|était|era|var))?`,
  `(?:${OLD}) (?:${THING}) (?:was|were|had been|war|era|var)`,
  `(?:${THING}) (?:précédente?|initiale?|anterior|inicial|antigu[oa])`,
  '(?:rain|back-?up|alternative) (?:date|day|venue|location)',
  '(?:wet|bad)[- ]weather(?: (?:venue|option|alternative|plan))?',
  '(?:in case of|if it) rain\\p{L}{0,2}',
  '(?:schlechtwetter|ausweich|ersatz|regen)-?(?:termin|ort|location|spielort|halle|variante)',
  '(?:bei|falls) (?:regen|schlechtem wetter|schlechtwetter)',
  'en cas de pluie|(?:lieu|salle|date) de repli',
  'en caso de lluvia',
  'vid regn',
  '(?:skulle|var) (?:ha (?:varit|spelats)|planerad)',
);

const TO_NAME =
  '(?:\\s(?:at|in|on|from|um|im|am|in der|à|au|le|la|en|el|a las?|las?|kl\\.?|på|i|the|das|die|den|der|mehr|mehr die|any ?more))*\\s(?=["“„«\']?[\\p{L}\\d])';
/** `(was 19:00)`, `(not 20 Uhr)`: what a bracket or a clause of its own denies. */
export const DENIES = quick(
  new RegExp(
    `[(,;:–—]\\s?(?:(?:and|und|et|y|och|it|das|es)\\s)?(?:not(?! (?:required|needed|available|confirmed|included|applicable|incl|yet|only|before|later|earlier|until|more|less|to|later|exceed\\p{L}*|sure|all|by)(?!\\p{L}))|nicht(?! (?:vor|nach|nur|mehr als|später|inkl|enthalten|nötig|erforderlich|verfügbar|zu)(?!\\p{L}))|non(?: pas)|pas(?= (?:le|la|au|à|chez)(?!\\p{L}))|(?:y )?no(?= (?:el|la|en|a las?|es)(?!\\p{L}))|(?:ej|inte)(?= (?:på|i|längre|kl)(?!\\p{L}))|was|were|war|waren|(?:c['’])?était|étaient|era|eran|var|ex|changed from|moved from|geändert von|cambiado de)${TO_NAME}`,
    'giu',
  ),
);
/** `19:30 (before 19:00)`, and no `Departure (before 11)`. */
export const EARLIER_TIME = quick(
  /\d(?:[:.h]\s?\d{2}|\s?(?:uhr|h|[ap]m))\s?(?:uhr|h|[ap]\.?m\.?)?\s?[(,]\s?(?:before|earlier|vorher|zuvor|früher|avant|antes|förut|innan)\s(?:at\s|um\s|kl\.?\s|à\s|a las\s)?(?=\d)/giu,
);

/** `from the Bristol to the Rex`, `von 19:00 auf 19:30`: beside a word for moving. */
export const WAY = quick(
  /(?<!\p{L})(?:from|vom|von|aus|du|de|del|des|desde|från|fr\.)\s(?=[^.;()]{2,70}?(?:\s(?:to|into|auf|nach|ins|in|zum|zur|à|au|aux|vers|al?|till|til)\s|\s?(?:→|->|=>)))/giu,
);
export const MOVES = phrasePattern(MOVED);

const ADVERB =
  '(?:now|also|already|completely|sadly|unfortunately|since|all|been|leider|doch|schon|jetzt|wieder|heute|von \\p{L}+|malheureusement|finalement|été|sido|tyvärr|nu)';
const IS =
  "(?:has|have|had|was|were|is|are|be|being|got|['’]s|['’]ve|ist|sind|war|wird|wurden?|est|sont|était|a|ont|sera|es|ha|han|queda|quedan|está|fue|är|har|blir|blev|blivit)";
/** What stands before these is gone. */
export const BEFORE = phrasePattern(
  `(?:${IS} )?(?:${ADVERB} ){0,2}(?:${CANCELLED}|${REPLACED_BY}|gecancelt|décommandée?s?|échangée?s?)`,
  `${IS} (?:${ADVERB} ){0,2}(?:pulled|postponed|released|shut|closed(?! off)|off(?! (?:to|the|at|by))|dead|hinfällig|geplatzt|vom tisch|reportée?s?|fermée?s?|aplazad[oa]s?|suspendid[oa]s?|cerrad[oa]s?|sin efecto|framflyttad|stängt|stängd)`,
  '(?:wird|wurde|werden) durch(?= [^.;,]{2,60} ersetzt)',
  '(?:fell|fallen|falls) through|no longer (?:valid|happening|stands|operates|applies)|(?:have|has) gone back',
  'f(?:ällt|allen|iel|ielen) (?:[\\p{L}-]+ ){0,4}(?:aus|weg|flach)|gilt nicht mehr|(?:findet|finden) (?:[\\p{L}-]+ ){0,2}nicht statt|(?:ist|sind) (?:[\\p{L}-]+ ){0,2}(?:weggefallen|ausgefallen)|verliert (?:seine|ihre) gültigkeit|steht nicht mehr',
  "tombe à l['’]eau|n['’](?:est|a) plus (?:valable|lieu|d['’]actualité)",
  'se (?:cae|ha caído|cancela|anula|suspende)|ya no (?:vale|opera|existe)',
  'gäller (?:därmed )?inte(?: längre)?|ställs in|försvinner|bli(?:r|ev) (?:[\\p{L}-]+ ){0,2}inte av',
);

/** `we cancelled the Rex`: behind the word, where nobody is named before it. */
export const CANCELS = phrasePattern(
  "(?:i|we|they|(?:i|we|they)['’]ve|have|had|has|just|had to)(?: (?:just|had to|also|already|now|since|sadly|unfortunately|then)){0,2} (?:cancelled|canceled|cancel|dropped|scrapped|binned|released)",
  "(?:j['’]ai|on a|nous avons|avons|ai|ont)(?: \\p{L}+){0,2} (?:annulé|supprimé|libéré)",
  '(?:he|hemos|han|ha)(?: \\p{L}+){0,1} (?:cancelado|anulado|soltado)|anulé|anuló',
  '(?:har|vi|jag)(?: \\p{L}+){0,2} (?:avbokat|avbokade|ställt in|strukit)',
);
/** It may be one day. */
export const MAY_BE = quick(new RegExp(`(?<!\\p{L})(?:${RULE}|själva?)(?!\\p{L})`, 'iu'));
/** It is not. */
export const IS_NOT = /(?<!\p{L})(?:not|nicht|pas|no|inte|ej|never|nie)\s*$/iu;

/** Where the words go on to what holds now. */
export const HOLDS =
  /[;)]|(?<!(?<!\p{L})(?:[Nn][ro]|[Nn]úm))\.\s(?!\p{L}{3,10}\s\d{4})|(?<=\d[:.h]\d\d|\d\s?(?:uhr|h|[ap]\.?m?)),\s|,\s(?!\d{1,2}[.\s]|\p{Lu})|\s(?:to|into|auf(?: den)?|in (?:die|das|den)|ins|au|[àa]|al|a(?: la)?|till|par|por|av|med|nach|but|now|jetzt|nun|neu|new|ahora|nu|sondern|mais|maintenant|d[ée]sormais|pero|sino|utan|men|wird|ist|wurde|is|has|was|a [ée]t[ée]|est|queda|ha|[äa]r|put|and (?:put|we|i)|als?|as|bleibt|remains?|reste|sigue|wie|comme|como|som)(?=\s)|\s(?:[–—|·]|->|→|>)\s|^\s?\(/u;

const IS_OFF =
  'cancel(?:l?ed)?|canx|postponed|released|(?:not )?available|dropped|pulled|off sale|fell through|no show|abgesagt|f[äa]llt aus|entf[äa]llt|verschoben|freigegeben|storniert|annul[ée]e?|report[ée]e?|cancelad[oa]|anulad[oa]|aplazad[oa]|suspendid[oa]|liberad[oa]|inst[äa]lld|inst[äa]llt|framflyttad|avbokad|sl[äa]ppt|obsolete';
/** `A321 CANCELADO`, `17:30 CANCELLED`: a stamp upon what stands beside it. */
export const STAMP =
  /(?<![\p{L}\p{N}])(?:CANCELL?ED|CXL|STORNIERT|ABGESAGT|ENTFÄLLT|GESTRICHEN|ANNUL[EÉ]E?S?|CANCELAD[OA]S?|ANULAD[OA]S?|INSTÄLL[DT]|AVBOKA[DT])(?![\p{L}\p{N}])/u;
/** What stands at the end of a row about what will not be. */
export const OFF_ROW = quick(
  new RegExp(
    `(?:[|(,;\\[\\t:–—-]|\\s{2})\\s?[*!]{0,3}(?:${IS_OFF}|old|superseded)[*!]{0,3}\\)?\\]?\\W*$`,
    'iu',
  ),
);
export const OFF_CELL = quick(new RegExp(`^\\W*(?:${IS_OFF}|old|superseded)\\W*$`, 'iu'));

const OLD_ALONE = `${OLD}|${AT_FIRST}|last year|prior|letztes jahr|l.an dernier|a[ñn]o pasado|f[öo]rra [åa]ret|alt|before|vorher|zuvor|avant|auparavant|antes|f[öo]rut|innan`;
/** `Old: …`, `Bisheriger Termin: …`, `Uhrzeit alt: …` */
export const OLD_LABEL = quick(
  new RegExp(
    `^[\\s>*•–(-]*(?:(?:${OLD_ALONE})|(?:${OLD})\\s(?<noun>\\p{L}[\\p{L} ]{2,24}?)|(?<before>\\p{L}{3,20})\\s(?:${OLD}))\\s?[:|–]\\s`,
    'iu',
  ),
);
export const OLD_COLUMN = quick(
  new RegExp(`^(?:(?:${OLD_ALONE})|(?:${OLD})\\s\\p{L}{3,12}|\\p{L}{3,12}\\s(?:${OLD}))$`, 'iu'),
);
export const NEW_LABEL = quick(new RegExp(`\\s(?:${NEW}|now|nouveau|ahora|nu)\\s?[:|–]\\s`, 'iu'));
/** A label of a field, and no name of a house such as `Old Town Hall`. */
export const IS_FIELD = quick(new RegExp(`^(?:${THING}|place|plats|ort|spielstätte|${REPLACED})$`, 'iu'));

/** Other stops of the tour that papers name beside the one they are about. */
export const OTHER_STOP = quick(
  /^[\s>*•–-]*(?:yesterday|gestern|hier|ayer|ig[åa]r|i g[åa]r|(?:previous|last) (?:show|stop|gig|date|city|day)|(?:letzte[rs]?|vorige[rs]?) (?:show|station|termin|konzert|halt)|(?:derni[èe]re|pr[ée]c[ée]dente?) (?:date|[ée]tape)|concert pr[ée]c[ée]dent|la veille|(?:d[íi]a|show|concierto|parada) anterior|[úu]ltim[oa] (?:show|concierto|parada)|f[öo]rra (?:spelningen|stoppet)|f[öo]reg[åa]ende(?: (?:spelning|stopp|dag))?)\s?(?:[:–-]|\s\d|\()/iu,
);
