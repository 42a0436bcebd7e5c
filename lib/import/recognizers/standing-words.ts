/**
 * How papers of five languages say that a booking holds or does not. Each list is the body of an alternation without
 * groups that capture; English, German, French, Spanish and Swedish stand on lines of their own.
 */

/** Somebody took it back. */
export const CANCELLED = [
  'cancell?ed|cxl(?:e?d)?|ca?nx(?:l?d)?|called off|scrapped|void(?:ed)?|withdrawn|dropped(?! (?:off|in|at))|annulled|revoked|rescinded|written off|nixed|deleted|struck (?:out|off|through)',
  'storniert|annulliert|abgesagt|abbestellt|gestrichen|gekündigt|entfällt|entfallen|rückgängig gemacht|aufgehoben|verworfen|gelöscht|durchgestrichen',
  '(?:annul|supprim|résili|retir|abandonn|biff)ée?s?',
  '(?:cancelad|anulad|descartad|suprimid|rescindid|eliminad|tachad)[oa]s?',
  'avbok(?:ad[et]?|at)|avbeställ[dt]|inställ[dt]a?|annullera[dt]|makulera[dt]e?|indrag(?:en|et|na)|slopa[dt]e?|struk(?:en|et|it|na)|överstruk(?:en|et|na)|borttag(?:en|et|na)|utgår',
].join('|');

/** Whoever was asked said no. */
export const DECLINED = [
  'declined|rejected|refused|denied|turned down',
  'abgelehnt',
  '(?:refus|déclin|rejet)ée?s?',
  'rechazad[oa]s?',
  'neka(?:[dt]|de)|avböj[dt]|avvisa[dt]|avslag[et]n?',
].join('|');

/** Its time ran out, or it was given back. */
export const LAPSED = [
  'expired|lapsed|released|handed back|gone back|forfeited|given (?:up|back)',
  'abgelaufen|verfallen|erloschen|freigegeben|zurückgegeben|zurückgezogen|zurückgenommen|weggefallen',
  '(?:expir|libér|relâch|lâch|périm)ée?s?|(?:été|est|sont) levée?s?|échue?s?|rendue?s?|caduc(?:s|que|ques)?',
  '(?:caducad|liberad|vencid|expirad|devuelt)[oa]s?|sin efecto',
  'löpt ut|gått ut|förfall(?:en|it)|släppt|lämna[dt] (?:tillbaka|åter)',
].join('|');

/** Another one stands in its place. */
export const REPLACED = [
  'replaced|superseded|exch(?:anged)?|obsolete|out of date',
  'überholt|hinfällig|veraltet|ungültig',
  'remplacée?s?',
  '(?:sustituid|reemplazad)[oa]s?',
  'ersatt|ersätts|ogiltig',
].join('|');

/** It held until now. */
export const NO_LONGER = 'no longer|nicht mehr|plus|ya no|inte längre';

/** Somebody has got the money back, or has not used it. */
export const REFUNDED = [
  'refunded|refund (?:of|for)|money back|credited(?: back)?|unused|not (?:used|flown)',
  'erstattet|erstattung für|gutgeschrieben|geld zurück|nicht genutzt|verpasst',
  'remboursée?s?|remboursement d[eu]|recréditée?s?|non utilisée?s?',
  'reembolsad[oa]s?|reembolso de|abonad[oa]s? de vuelta|no utilizad[oa]s?',
  'återbetal(?:d|t|ning av)|krediterad[et]?|pengarna (?:åter|tillbaka)|outnyttja[dt]',
].join('|');

/** Asked for, and not got yet. */
export const WAITING = [
  'wait-?\\s?list(?:ed)?|waiting list|on request|requested|enquir(?:y|ed)|inquir(?:y|ed)|unconfirmed|unticketed',
  'warteliste|auf anfrage|angefragt|anfrage|unbestätigt',
  "liste d['’]attente|sur demande|demandée?s?|en attente",
  '(?:en )?lista de espera|en espera|bajo petición|solicitad[oa]s?',
  'väntelista|på förfrågan|förfrågan',
].join('|');

/** Nobody has booked it, or the house or the flight has no place. */
export const NOT_BOOKED = [
  'not (?:yet )?(?:booked|reserved|confirmed|ticketed|issued|held|needed|required|available)|sold out|unavailable|fully booked',
  '(?:noch )?nicht (?:gebucht|bestätigt|ausgestellt|fest)|ausgebucht',
  '(?:non|pas(?: encore)?) (?:confirm|réserv)ée?s?',
  '(?:no|sin) (?:confirmad|reservad|emitid)[oa]s?|sin (?:confirmar|reservar|emitir)|agotado',
  '(?:ej|inte|icke) (?:bekräfta|boka|utfärda)[dt]e?|fullbokat',
].join('|');

/** Kept for a while, or thought of beside another one. */
export const OPTIONAL = [
  'on (?:hold|option)|held|hold|option(?:al|ed|s)?|tentative(?:ly)?|quoted?(?: only)?|back-?up(?: only)?|reserve',
  'auf option|optioniert|vorgemerkt|option',
  '(?:en|sous) option',
  'en opción|opción',
  'options?bokad|preliminär(?:bokad|t)?',
].join('|');

/** A cell or a heading that holds nothing else. */
export const FULL = 'full|voll|complet|complet[oa]|llen[oa]|fullt';

/** It is booked, or it is the one that is booked now. */
export const STANDING = [
  'confirmed|booked|ticketed|issued|active',
  'bestätigt|gebucht|ausgestellt',
  '(?:confirm|réserv)ée?s?|émise?s?',
  '(?:confirmad|reservad|emitid)[oa]s?',
  'bekräfta[dt]e?|boka[dt]e?|utfärda[dt]',
].join('|');

/** What held before. */
export const OLD = [
  'old|previous(?:ly)?|original(?:ly)?|former(?:ly)?|(?<!(?:days?|hours?|minutes?|nights?|weeks?|bit|little) )earlier',
  'alte?[rns]?|bisherige?[rns]?|bisher|frühere?[rns]?|vorherige?[rns]?|ursprünglich(?:e[rns]?)?',
  'ancien(?:ne)?s?|précédente?s?|initia(?:l|le|ux)',
  'antigu[oa]s?|anterior(?:es)?|inicial(?:es)?',
  'gam(?:mal|malt|la)|(?<!(?:dag|dagar|timme|timmar|minuter) )tidigare|ursprunglig[at]?|förra',
].join('|');

/** What holds now in its place. */
export const NEW = [
  'new|updated|revised|current|replacement|rebooked|reinstated|unchanged',
  'neue?[rns]?|aktuelle?[rns]?|gültige?[rns]?|geänderte?[rns]?|unverändert',
  'nouve(?:au|aux|lle|lles|l)|en vigueur|valables?|inchangée?s?',
  'nuev[oa]s?|vigentes?|sin cambios',
  'ny(?:a|tt)?|gällande|uppdaterad[et]?|oförändrad[et]?',
].join('|');

/** It was called off and is on again. */
export const REINSTATED = [
  'reinstated|un-?cancell?ed|back on(?= (?:sale|again|after)|[.,;!]|$)|restored|after all',
  'wieder (?:aufgenommen|eingesetzt|(?:in den|im) (?:flug)?plan|aktiv)|doch (?:wieder|statt)',
  'rétablie?s?|réintégrée?s?|(?:est|sont) maintenue?s?|finalement maintenue?s?',
  'restablecid[oa]s?|reactivad[oa]s?|repuest[oa]s?|se mantienen?',
  'återinsatt|återupptagen|(?:går|flyger) ändå',
].join('|');

/** Of two things this one stands in the other's place: up to the one that is gone. */
export const INSTEAD_OF = [
  'instead of|rather than|in (?:place|lieu) of|replac(?:es|ing)|replacement for|supersed(?:es|ing)|in exchange for|exchanged for',
  '(?:an)?statt|anstelle(?: (?:von|des|der|vom))?|(?<!durch [^.;,]{2,60})ersetzt(?! durch)|ersatz für',
  "au lieu d(?:e|u|es)|[àa] la place d(?:e|u|es)|en remplacement d(?:e|u|es)|remplace(?!ée? par| par)|plutôt qu(?:e|['’](?:à|au))",
  'en (?:lugar|vez) del?|(?<!(?:l[aeo]|les|los|nos|os) )(?:sustituye|reemplaza)(?: al?)?',
  '(?:istället|i stället) för|ersätter',
  'in plaats van|i stedet for|invece d(?:i|el|ella)|al posto d(?:i|el|ella)',
].join('|');

/** The other way round: up to the one that holds, behind the one that is gone. */
export const REPLACED_BY = [
  '(?:replaced|superseded|swapped) (?:by|with|for)',
  '(?:ersetzt|gestrichen) durch',
  'remplacée?s? par',
  '(?:sustituid|reemplazad)[oa]s? por',
  '(?:ersatt|ersätts) (?:av|med)',
].join('|');

/** What was meant at first: up to it. */
export const AT_FIRST = [
  '(?:originally|initially)(?: (?:planned|scheduled|set|listed|announced|printed|booked|meant|due))?|previously(?: (?:planned|announced))?|formerly(?: known as)?',
  'ursprünglich(?: (?:geplant|angesetzt|vorgesehen|war))?|bisher|bislang|vormals|urspr',
  '(?:initialement|précédemment|auparavant|anciennement)(?: prévue?s?| annoncée?s?)?|prévue?s? initialement',
  '(?:inicialmente|anteriormente|originalmente)(?: previst[oa]s?)?',
  'ursprungligen(?: (?:planerat|planerad|satt))?|tidigare',
  'oorspronkelijk|oprindeligt|inizialmente',
].join('|');

/** Something was put elsewhere or at another time. */
export const MOVED = [
  'moved?s?|moving|shift(?:s|ed)?|pushed|brought|put|chang(?:es?|ed)|rescheduled|relocated|transferred|upgraded|downgraded|switched|postponed|delayed|slips|slipped',
  'versch(?:oben|iebt|ieben)|(?:vor|hoch)?verlegt|vorgezogen|umgezogen|umgebucht|geändert|ändert|rückt|wandert',
  '(?:décal|avanc|repouss|report|déplac|transfér)[ée]+e?s?|passe(?:nt|ra)?',
  '(?:se )?(?:adelanta|retrasa|mueve|pospone|traslada)(?:n|mos)?|pasan?|pasará|cambian?|(?:cambiad|aplazad|adelantad|trasladad|movid|pasad)[oa]s?',
  'flyttad?e?[st]?|flyttats|flyttas|flytt|uppgraderad|ändra[dst]+|senarelagd|tidigarelagd|senareläggs|tidigareläggs|skjuts(?: upp)?',
  'verplaatst|verschoven|flyttet|spostat[oaie]',
].join('|');

/** A rule for what may come, and nothing that has happened. */
export const RULE = [
  'if|unless|in case of|policy|policies|conditions?|terms|(?:can|may|might|must|cannot|not) be|has not been|will be released|non-?refundable',
  'wenn|falls|sofern|im falle?|bei nichtanreise|kann|können|könn(?:t|te)|\\p{L}*bedingungen',
  "si vous|s['’]il|en cas d|p(?:eut|euvent|ourra) être|conditions",
  'en caso(?: de)?|puede[n]?|podrá|condiciones',
  'om (?:du|ni|man|det)|kan(?! (?:tyvärr )?inte)|vid|villkor',
].join('|');

/** A case that may come: what is said to be off then is not off yet. */
export const IN_CASE = [
  'if|unless|in case of|in the event (?:of|that)|should(?= [^.;]{2,70} (?:be|have to|need to|fall|not) )|(?:can|may|might|must) (?:be|cancel)|polic(?:y|ies)|conditions?|terms',
  'wenn|falls|sofern|sollten?|im falle?|(?:kann|können|darf|dürfen) [^.;]{0,40}(?:abgesagt|storniert|gestrichen) werden|bei (?:regen|unwetter|sturm|gewitter|schlechtem wetter|absage|ausfall)|sagt [^.;]{3,60} ab',
  "si|s['’]il|en cas d|p(?:eut|euvent|ourra) être",
  'en caso|pueden? (?:ser|cancelar|anular)\\p{L}*|podrán? ser',
  'om|ifall|kan [^.;]{0,40}(?:avbokas|ställas in)|vid (?:regn|åska|storm|oväder|dåligt väder|inställ\\p{L}+)|ställs [^.;]{3,60} in av',
].join('|');

/** What is booked, in general words. */
export const BOOKING = [
  'bookings?|reservations?|trip|itinerary|order|stays?|requests?|options?|holds?',
  '\\p{L}*buchung(?:en)?|reservierung(?:en)?|reise|anfrage|aufenthalte?',
  'réservations?|voyage|commande|séjours?|demandes?',
  'reservas?|viajes?|solicitud|estancias?',
  'bokning(?:en|ar)?|resan?|förfrågan',
].join('|');
