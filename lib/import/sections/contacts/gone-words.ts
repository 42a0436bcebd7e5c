import { quick } from '../../recognizers/phrases.ts';
import { CANCELLED, DECLINED, LAPSED, REPLACED } from '../../recognizers/standing-words.ts';

/** How papers of five languages say that somebody is not to be called any more, and who takes over. */

/** `Former agent:`, `Remplace :`, `Bisherige Tourleitung:` */
export const OLD_LABEL =
  /(?:^|[\s(|,;.])(?:old|former|previous(?:ly)?|replaces|replaced|ehemalige?[rs]?|bisherige?[rs]?|frühere?[rs]?|alte?[rs]?|ersetzt|ancien(?:ne)?|précédente?|remplace|anterior|antigu[oa]|sustituye a|tidigare|gamla|förre|förra|ersätter)(?!\p{L})[^:.\n]{0,36}:\s{0,3}$/iu;

const LEFT = [
  '(?:has|have|had|who)?\\s?(?:now |recently |since |sadly |just )?left(?! (?:an?|some|his|her|it|you|stage|side|hand|over|to) )(?! side)',
  "(?:is|are|['’]s) (?:sadly |unfortunately )?(?:no longer|not (?:with|at|available|here|doing|coming)|out (?:sick|this|with)|off (?:sick|the (?:tour|run))|(?:off )?(?:sick|ill|unwell)|on (?:(?:maternity|paternity|parental|sick) )?leave)|(?:has |have |['’]s )?gone on (?:\\p{L}+ )?leave",
  "(?:is|was|has been|will be|['’]s) (?:being |now )?replaced by|(?:has )?(?:retired|moved on|dropped out|stepped down|handed over to)|(?:no longer|does(?: not|n['’]t)) works?|does(?: not|n['’]t) work|can(?:not|['’]t) (?:make|do) it|won['’]t be|used to (?:be|do|work)|no longer (?:with|at|there|here|in|on|part)|nicht mehr (?:da|dabei|bei|im|am|zust[äa]ndig)|plus (?:chez|avec) (?:nous|eux|l)|inte (?:kvar|l[äa]ngre)",
  '(?:ist|sind|arbeitet|war|steht|macht)(?: \\p{L}+){0,2} nicht mehr|ist (?:leider )?(?:krank|erkrankt|ausgeschieden|raus|verhindert|im urlaub|im mutterschutz|in elternzeit|in rente|im ruhestand)|hat (?:\\p{L}+ ){1,4}verlassen|fällt (?:leider )?aus|wird (?:durch|von) .{3,40} (?:ersetzt|vertreten)|scheidet aus|kann (?:leider )?nicht',
  "(?:nous )?(?:a|ont|vient de) (?:nous )?quitt(?:ée?s?|er)|n['’]est plus|ne (?:fait|travaille|s['’]occupe|gère) plus|est (?:désormais |maintenant )?(?:remplacée? par|(?:en )?(?:congés?|arrêt)|absente?|malade|partie?)(?!\\p{L})|en (?:congé|arrêt)|quitte (?:la|le|l['’]|notre)|ne (?:sera|peut|pourra) (?:pas|plus)",
  'ya no|(?:nos )?ha dejado|(?:nos )?dejó|se ha (?:ido|marchado|jubilado)|est[áa] de (?:baja|vacaciones|permiso)|de baja|no (?:podrá|puede|estará|viene|vendrá)|(?:es|ha sido|será) (?:sustituid|reemplazad)[oa]',
  'har (?:slutat|gått (?:vidare|i pension))|slutade|slutar|är inte (?:längre|kvar|med)|jobbar inte|är (?:sjuk|föräldraledig|tjänstledig|ledig|borta)|ersätts av|kan inte|kommer inte',
].join('|');

/** What follows the name of somebody who has gone, perhaps behind a number in brackets or a title. */
export const HAS_LEFT = quick(
  new RegExp(`^(?:\\s?\\([^()]{2,40}\\))?(?:,[^,.;:]{2,30},)?\\s?[,–-]?\\s?(?:${LEFT})(?!\\p{L})`, 'iu'),
);

/** One of these stands wherever somebody has gone. */
export const MAY_HAVE_LEFT = quick(
  /left|no longer|replaced|retired|moved on|dropped out|stepped down|used to|leave|sick|off |out |won['’]t|can['’]t|nicht mehr|verlassen|krank|urlaub|elternzeit|ausgeschieden|fällt|quitt|plus|congé|absent|malade|remplac|ya no|dejad|baja|sustitu|slutat|inte|sjuk|ledig|ersätts/iu,
);

/** A cell of a list of people that says so. */
export const STATUS_GONE =
  /^\W{0,3}(?:(?:has |is |was )?(?:replaced|cancel(?:l)?ed|cxl\p{L}?|left|gone|dropped|obsolete|outdated|old|no longer.*|do(?: not|n['’]t) (?:call|use|contact).*|not (?:needed|available|coming|confirmed).*)|entfällt|abgesagt|storniert|ersetzt|ausgeschieden|krank|veraltet|nicht (?:mehr|anrufen).*|ne (?:pas|plus) (?:appeler|contacter).*|no llamar.*|ring inte.*|remplacée?|annulée?|partie?|absente?|supprimée?|sustituid[oa]|cancelad[oa]|anulad[oa]|baja|ya no.*|ersatt|utgår|slutat|struken|avbokad|inställd)(?!\p{L})(?:\s.{0,30})?$/iu;

const ASKED_OF =
  'quotes?|offers?|bids?|bookings?|orders?|hire|option|call|job|angebot|auftrag|buchung|option|devis|offre|commande|option|presupuesto|oferta|reserva|encargo|offert|uppdrag|bokning';

/** `quote declined Apr 9`, `Angebot abgelehnt`, `option lapsed`: the cell that says what became of whoever was asked. */
export const ASKED_IN_VAIN = quick(
  new RegExp(
    `^\\W{0,3}(?:(?:${ASKED_OF})\\s)?(?:\\p{L}{1,6}\\s)?(?:${[CANCELLED, DECLINED, LAPSED, REPLACED].join('|')})(?!\\p{L})`,
    'iu',
  ),
);

const OLD = [
  'old|former|previous|outdated|superseded|obsolete|not valid|no longer|last year',
  'alte[rn]?|ehemalige|bisherige|frühere|veraltet|überholt|nicht mehr',
  'ancien(?:ne)?s?|précédente?s?|obsolète|plus valable',
  'anteriore?s?|antigu[oa]s?|obsolet[oa]s?',
  'tidigare|gamla|inaktuell\\p{L}?|förra',
].join('|');
const PEOPLE =
  'contacts?|crew|team|staff|list|sheet|version|numbers?|reference|kontakte?|liste|stand|nummern|ansprechpartner|équipe|versión|equipo|lista|contactos|kontakter|nummer';

/** A heading over people who were there before: `Crew 2026 (old)`, `Bisherige Kontakte`. */
export const OLD_PEOPLE = quick(
  new RegExp(
    `(?<!\\p{L})(?:${OLD})(?!\\p{L})[^.]{0,20}(?<!\\p{L})(?:${PEOPLE})(?!\\p{L})|(?<!\\p{L})(?:${PEOPLE})(?!\\p{L})[^.]{0,14}[(–-]\\s?(?:${OLD})(?!\\p{L})`,
    'iu',
  ),
);
