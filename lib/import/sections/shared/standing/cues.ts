import { phrasePattern, phrasesOf, quick } from '../../../recognizers/phrases.ts';
import {
  CANCELLED,
  DECLINED,
  INSTEAD_OF,
  LAPSED,
  NO_LONGER,
  OLD,
  REINSTATED,
  REPLACED,
  RULE,
  STANDING,
} from '../../../recognizers/standing-words.ts';

/** Words behind which stands the house that one leaves: `instead of the Bristol`. */
export const LEAVES_NEXT = phrasePattern(
  INSTEAD_OF,
  'no longer (?:at|in|on|staying|using|booked on|taking|flying|the|with)',
  "(?:are not|aren['’]t|is not|isn['’]t|not) (?:staying )?(?:at|in) (?:the )?",
  "(?:not|n['’]t) (?:be )?(?:taking|using|flying(?: on)?)(?! (?:place|back|home|with|out))",
  'not the',
  "(?<!(?:not|n[’']t) )(?:forget|never ?mind)(?: about)?",
  'scrap',
  'ignore',
  'disregard',
  'scratch',
  'strike out',
  '(?:nobody|no one|you no longer|we no longer) needs?',
  'bin (?:the|that|those)',
  'avoid',
  "(?:do not|don['’]t) (?:use|go to|confuse (?:it|this) with)",
  'formerly',
  'previously',
  'originally',
  'used to be',
  '(?:first|earlier|previous|original|old) (?:hotel|booking|reservation|plan)(?: (?:was|had been|at|in|with|for))?',
  'out of the',
  'last (?:year|time|tour)[^.;:]{0,24} (?:at|in|into)(?: the)?',
  'letztes (?:jahr|mal)[^.;:]{0,24} (?:im|in der|bei)',
  "(?:l['’]année dernière|la dernière fois)[^.;:]{0,24} (?:au|à|chez)",
  '(?:el año pasado|la última vez)[^.;:]{0,24} en(?: el)?',
  '(?:förra året|förra gången)[^.;:]{0,24} på',
  '(?:an)?statt(?: (?:im|in|bei|dem|des|der|vom))?',
  'nicht mehr(?: (?:im|in|bei|das|der))?',
  'nicht (?:im|in der|in das|ins|das|bei)',
  'nicht wie [^.;]{0,40} (?:das|die|im|in der)',
  'und nicht',
  '(?:um|ein)?getauscht (?:aus|von)',
  'im (?:um)?tausch (?:gegen|für)',
  'lautete(?:n)? (?:noch )?auf',
  'ersetzt(?! durch)(?: (?:das|den|die))?',
  'Ersatz für(?: (?:das|den|die))?',
  'verg(?:iss|esst)(?: bitte)?(?! nicht)(?: (?:das|die|den))?',
  'umbuchung (?:aus|vom|von)(?: (?:dem|der))?',
  'ursprünglich*(?: (?:war|geplant\\p{L}*|gebucht\\p{L}*|im|in|das|buchung|reservierung|hotel))*',
  '(?:bisherige|frühere|vorherige|alte)[snmr]? (?:hotel|buchung|reservierung|unterkunft)(?: (?:war|im|in))?',
  "(?:n['’]est|n['’]êtes|ne \\p{L}+|n['’]\\p{L}+) plus(?: (?:log[ée]\\p{L}*|héberg\\p{L}*))?",
  // `Deux chambres en plus à Meuse et Sambre` are more.
  '(?<!(?:en|de) )plus (?:au|à|chez|dans)',
  'et non(?: pas| plus)?',
  'pas (?:le|la|au|à|chez)',
  'nicht (?:das|den|die)',
  'non pas',
  'plus (?:du tout )?besoin (?:de|du|des)',
  '(?:ne )?(?:plus|pas) (?:tenir|tenez|tiens) compte (?:de|du|des)',
  'oubli(?:e|ez)(?! pas)',
  "(?:l['’])?ancien(?:ne)? (?:hôtel|réservation|hébergement)",
  'prévus? initialement',
  'en échange (?:de|du|des)',
  "(?:billets?|réservation|dossier) (?:d[’']origine )?(?:portai(?:t|ent)) sur",
  'initialement(?: prévue?s?)?',
  'quitter',
  'ya no(?: \\p{L}+){0,2}',
  'no en(?: el| la)?',
  'y no(?: en)?(?: el| la)?',
  'en canje (?:de|del|por)',
  'ampara(?:ba|ban|ron)',
  '(?<!no (?:os |te |se )?)olvid(?:a|ad|aos|en)(?: (?:lo )?del?)?',
  '(?:hotel|reserva|alojamiento) (?:anterior|antigu[oa]|inicial|original|previst[oa])',
  'inicialmente',
  'no (?:se )?(?:tengáis|tengan|tengas|tenga|tener) en cuenta',
  'inte längre(?: (?:på|i))?',
  'bortse från',
  '(?:ingen behöver|behöver (?:\\p{L}+ )?inte längre)',
  'kasta (?:biljetterna|bekräftelsen|papperen)(?: (?:till|för|från))?',
  'stryk',
  'slipper',
  'inte (?:på|i)',
  'glöm(?! inte)',
  '(?:tidigare|gamla|förra|ursprungliga) (?:hotell\\p{L}*|bokning\\p{L}*|boende\\p{L}*)',
  'ursprungligen',
);

/** Words behind which stands the house that holds now: `but at the Rex`. */
export const HOLDS_NEXT = phrasePattern(
  ...phrasesOf`
  now, instead[,:]?(?! of), but,
  (?:moved|switched|changed|transferred|rebooked|relocated?)(?: (?:you|us|them|everyone|everybody))?(?: all)? (?:to|into),
  this (?:year|time), dieses (?:jahr|mal), cette (?:année|fois), este año, esta vez, i år, den här gången,
  so (?:we|i)(?:['’]ve| have)? (?:booked|got|put|taken), (?:replaced|superseded|swapped) (?:by|with|for),
  new (?:hotel|booking|reservation|accommodation|flights?), so (?:we|you|i) (?:now )?(?:fly|take|go|travel), sondern, jetzt, nun,
  neu(?:es|er|e)?(?: (?:hotel|buchung|reservierung|unterkunft|flug))?, stattdessen, ersatz(?:haus|hotel)?,
  (?:re-?booked|switched|changed|moved) (?:on ?)?to, umgebucht (?:auf|ins?), (?:basculée?s?|reportée?s?) (?:sur|vers),
  cambiad[oa]s? (?:al?|por), ombokad?e?[st]? till, ersetzt durch, mais, du coup, désormais, dorénavant, maintenant, finalement, remplacée? par,
  nouvel(?:le)? (?:hôtel|réservation|hébergement), nouveaux? vols?, sino, ahora, al final, finalmente,
  (?:sustituid|reemplazad)[oa] por, nuev[oa] (?:hotel|reserva|alojamiento|vuelo), así que,
  (?:cambiamos|cambiado|pasamos) a, utan, nu, numera, ersatt (?:av|med), ersätts (?:av|med),
  nytt? (?:hotell|boende|bokning|flyg)`,
);

/** What only the house before it can be said to be: `the Bristol fell through`. */
export const IS_OFF = phrasePattern(
  ...phrasesOf`
  (?:replaced|superseded|swapped) (?:by|with|for),
  (?:no longer|not) (?:valid|needed|required|available|booked|bookable|an option|happening|holding|hold),
  (?:was|is|were|are|be|\p{L}{2,5}['’](?:s|re)) (?:now |all |completely |already |sadly |unfortunately )?(?:off|full|closed|shut|gone|history|waitlisted|booked out|out of (?:the question|our budget)|no more)(?! of| on \p{L}{3,6}days),
  (?:over|fully |double[- ]?)booked, sold out, unavailable, no (?:more )?(?:availability|vacanc(?:y|ies)),
  (?:fell|fallen|falls) (?:through|thru|apart), collapsed, evaporated, gone (?:bust|under),
  (?:never|did not|didn['’]t) (?:check(?:ed)? in|stay(?:ed)?|sle(?:ep|pt)|turn(?:ed)? up|use it),
  (?:got|had|given|getting|have|received|is|are) (?:\p{L}+ ){0,3}(?:money|penny|cent|deposit|everything|all|it|amount|sum|prepayment) (?:is |was |has )?(?:\p{L}+ ){0,2}back(?! (?:to|in|at|from|with)),
  (?:nicht|nie) (?:angereist|eingecheckt|übernachtet|angetreten|wahrgenommen), (?:geld|anzahlung) (?:\p{L}+ ){0,2}zurück(?:bekommen|erhalten|überwiesen|gezahlt)?,
  (?:n['’](?:y )?(?:a|ont|avons)|ne (?:s['’]est|se sont|nous sommes)) (?:pas|jamais) (?:dormi|logé|séjourné|utilisée?s?|présentée?s?),
  no (?:llegamos|llegaron|llegó|nos) (?:a )?(?:alojar\p{L}*|entrar|dormir|presentar\p{L}*|alojamos|presentamos),
  (?:checkade|bodde|sov|utnyttjade) (?:\p{L}+ )?(?:aldrig|inte)(?: in)?, pengarna (?:\p{L}+ ){0,2}tillbaka,
  (?:did not|didn['’]t|does not|doesn['’]t) (?:work|happen|apply|count)(?: out)?,
  (?:can(?:not| not|['’]t)|could(?: not|n['’]t)) (?:do it|take (?:us|you|them)|accommodate|hold (?:it|them|the rooms)),
  (?:is|are|was|were|\p{L}{2,5}['’]s) (?:now |all |already |sadly )?(?:dead|axed|toast|binned|killed|shelved),
  off (?:the|our|its|their|your|\p{L}{3,9}['’]s) (?:\p{L}+ )?(?:schedule|timetable|programme|plan|table|list|books|menu|sale),
  (?:gone|cut|deleted|removed|dropped|vanished|disappeared|withdrawn) from (?:the|our|its|their) (?:\p{L}+ )?(?:schedule|timetable|programme|plan|list),
  back to the (?:airline|carrier), back (?:in|into|to) the pool, a non-starter, (?:got|was|were|been) bumped, (?:came|come) back negative,
  (?:money|fare|price) (?:was |is |has been |being )?(?:claimed|asked|requested|given|paid) back, not going ahead, (?:ran|run|timed) out(?! of),
  (?:will|would|shall|is|are) not (?:be )?(?:needed|used|happen|take place|taking place|running),
  (?:had|has|have|there (?:were|was|are|is)) no (?:more )?(?:seats?|space|places)(?: left)?,
  (?:remains|remain|is|was|stays) (?:only |just |still )?(?:an? )?(?:idea|thought|suggestion|proposal|possibility),
  (?:is|are) out(?! of), (?:turned|turning) (?:us|you|it|them)? ?down, said no,
  never (?:confirmed|came back|replied|answered|got back),
  (?:was|were|is) (?:only |just )?(?:last (?:year|time|tour|month|week)|plan b|an? (?:mistake|error|option|fall-?back|back-?up)),
  not (?:yet )?confirmed, unconfirmed, no (?:answer|reply|word)(?: back)? yet,
  (?:rückmeldung|zusage|antwort) steht (?:noch )?aus, noch keine (?:antwort|rückmeldung|zusage),
  pas encore de (?:réponse|retour), sin respuesta, inget svar(?: än)?, do not use, out of date,
  (?:only|just) an option, option (?:only|has lapsed|lapsed|expired), lapsed,
  (?:war|ist|sind|wäre) (?:leider )?(?:doch )?(?:schon )?(?:voll|belegt|dicht|zu|geschlossen|überbucht|plan b),
  überbucht, ausgebucht, nicht (?:mehr )?(?:gültig|aktuell|verfügbar|möglich|buchbar|frei), hinfällig,
  (?:ist |sind |war )?vom tisch, (?:hat|haben) sich (?:\p{L}+ )?erledigt, (?:findet|finden) (?:\p{L}+ ){0,2}nicht statt,
  abstand genommen, nur (?:so )?eine idee, kippt, gekippt, gecancelt, ersatzlos weg, ohne gültigkeit, entf\., zur erstattung (?:eingereicht|gegeben|angemeldet|beantragt),
  aus dem (?:\p{L}*plan|programm|verkauf|angebot) (?:genommen|gestrichen|gefallen|gekippt|gelöscht),
  nicht mehr (?:verwenden|benutzen|nutzen|nehmen|beachten|nötig|gebraucht|benötigt|im (?:flug)?plan|im programm),
  (?:haben|hat|wird|werden|wurde|wurden) (?:\p{L}+ )?doch nicht, (?:gab|gibt|bekamen|hatte|hatten|war|waren) (?:\p{L}+ ){0,3}(?:keine?n? (?:plätze?|platz|zimmer)|nicht) mehr,
  überholt, veraltet, ungültig, geplatzt, (?:gilt|gelten) (?:nicht|nicht mehr|noch nicht),
  (?:fällt|fallen|fiel|ist|sind) (?:weg|aus|flach|weggefallen|ausgefallen|raus), (?:entfällt|entfallen),
  (?:klappt|klappte|geht|ging) (?:doch |leider )?nicht, (?:wird|wurde|wurden) (?:durch|ersetzt),
  (?:steht |sind |ist )?(?:nur )?(?:auf (?:der )?)?warteliste, nur (?:eine )?option,
  noch nicht (?:bestätigt|fix|sicher|gebucht),
  (?:était|est|étant|sont) (?:malheureusement |déjà |tous )?(?:complets?|pleins?|fermés?|indisponibles?),
  complet(?= (?:ce|cette|à|le|pour)), plus (?:de place|de chambres?|dispo\p{L}*|valable|possible),
  n['’]est plus (?:valable|valide|disponible|d['’]actualité), (?:est|a été|sera) remplacée?,
  tomb\p{L}{1,3}(?: à l[’']eau)?, n['’]a(?:vait)? (?:plus|pas) (?:de|pu), sur (?:la )?liste d['’]attente,
  pas (?:encore )?(?:confirmée?s?|dispo\p{L}*), (?:(?:a|ont) (?:finalement )?dit|a dit) non,
  (?:n['’]aur(?:a|ont)|n['’]a(?:ura)?) pas lieu, ne (?:se|s['’]) ?(?:fera|feront|fait|font) (?:pas|plus), passée?s? à la trappe, (?:a|ont) été échangée?s?,
  (?:n['’]est|ne sont|n['’]étai\p{L}{1,3}) plus (?:au programme|prévue?s?|nécessaires?|utiles?|en vente), sans (?:valeur|objet|suite),
  (?:fait|font) l['’]objet d['’]un (?:avoir|remboursement), pas été levée?, (?:en cours de|demande de) remboursement,
  s['’]est désistée?, (?:estaba|está|ha quedado|estaban) (?:lleno|completo|cerrado),
  (?:ha sido |está |queda |fue )?(?:sustituid|reemplazad)[oa]s?,
  ya no (?:es válid[oa]|vale|está disponible|sirve|tiene),
  (?:ha|han|había|nos ha|nos han) (?:fallado|caído|dicho que no), se (?:ha caído|cayó|nos iba|nos cae),
  no (?:está |estaba |ha sido )?(?:disponible|confirmad[oa])s?,
  no (?:tenía|tiene|tenían|hay|había) (?:sitio|habitaciones|plazas|disponibilidad),
  (?:sin|en) (?:disponibilidad|lista de espera), sin (?:validez|valor), suspendid[oa]s?, se canje(?:ó|aron),
  se (?:cae|caen|suspende|suspenden|anula|anulan|cancela|cancelan), (?:lo|la|los|las) (?:hemos |he )?(?:sacamos|sacado|quitamos|quitado|anulamos|soltamos),
  ya no (?:corren?|van?|hacen? falta|se usan?|cuentan?|existen?|salen?|figuran?), dad[oa]s? de baja, fuera de(?:l| la)? (?:programa|programación|plan),
  (?:nos )?(?:dij(?:o|eron)|han dicho|ha dicho) que no, pendientes? de (?:respuesta|contestación),
  (?:var|är|blev) (?:redan |tyvärr )?(?:fullt|full|fullbokat|fullbelagt|stängt), (?:över|full)bokat,
  gäller inte(?: längre)?, utgår, (?:löpt|löpte|gått|gick) ut, föll (?:bort|igenom), ersätts,
  (?:blir|blev|bli) (?:\p{L}+ ){0,2}inte av, (?:plockade?s|plockats|tagits|togs|tas|byttes|bytts) bort, ur (?:tidtabellen|trafik|programmet|planen),
  (?:är |har )?(?:struket|strukna|utgått), bytts mot, (?:är )?bara (?:förfråga[dt]|en förfrågan|på gång), behövs inte, (?:fanns|finns) (?:det )?inga,
  inte (?:bekräfta\p{L}{1,2}|ledigt|längre), på väntelista(?:n)?,
  (?:without|ohne|sans|sin|utan) (?:us|uns|nous|nosotros|nosotras|oss)(?! (?:having|knowing|paying|zu|que|qu['’]|att)), wird nicht geflogen, erstattung (?:beantragt|läuft|angefordert|in arbeit), remboursement (?:en cours|demandé), reembolso (?:en trámite|pedido|solicitado), återbetalning (?:begärd|på gång)`,
);

/** What is done with a booking, said before or behind the house: `we let the rooms at the Bristol go`. */
export const GIVES_UP = phrasePattern(
  `(?:${CANCELLED}|${DECLINED}|${LAPSED})`,
  'your (?:cancellation|withdrawal|release) (?:of|from|for)',
  '(?:ihre|eure|deine) (?:absage|stornierung|abbestellung|kündigung) (?:für|des|der|vom|von|im)|(?:ihr|euer|dein)e?n? (?:storno|rücktritt) (?:für|des|der|vom|von)',
  'votre (?:annulation|désistement|renonciation) (?:pour|de|du|des|au|à)',
  '(?:su|vuestra|tu) (?:cancelación|anulación|renuncia|baja) (?:del?|para|en|a)',
  '(?:er|din) (?:avbokning|avbeställning|avsägelse) (?:av|för|på)',
  '(?:killed|axed|binned|zapped)',
  "never (?:ticketed|booked|issued)|skipped|suspended|we(?:[’']ve| have)? swapped(?! (?:rooms|beds|seats|for|by|with))",
  '(?:asked for|claimed|applied for|requested) (?:a |the )?refunds?(?: (?:of|for|on))?',
  'no (?:more )?(?:seats|places|space) (?:left |available )?(?:on|aboard)',
  'let(?= [^;!?]{2,100}(?<!\\p{L})go(?!\\p{L}))',
  '(?:cancel|dropp)l?ing|(?:gave|giving) (?:up|back)',
  "(?:i|we|they|he|she|have|has|had|[’']ve) (?:given|gave|handed|sent)(?= (?:the|our|your|that|both) [^;!?]{2,90}(?<!\\p{L})back(?!\\p{L}))",
  'superseded',
  '(?:had to|have to|need to|must|please|to) cancel',
  'cancels on (?:us|you)',
  'pulled out',
  'let (?:us|you) down',
  '(?:sagt|sagen|storniert) (?:uns|euch)(?: ab)?',
  '(?:nous|vous) (?:annulent?|lâchent?|plantent?)',
  '(?:nos|os) (?:cancelan?|dejan? tirad[oa]s)',
  'ställer in',
  'let (?:the|our|your|those|these|all) (?:\\p{L}+ )?(?:rooms?|bookings?|reservations?|options?|holds?|block)',
  'let (?:it |them )?go',
  "(?:could not|couldn['’]t|cannot|can['’]t) keep",
  '(?:sagt|sade|sa|säger) upp',
  '(?:turned|turning) down',
  "(?:can(?:not| not|['’]t)|could(?: not|n['’]t)|unable to|not able to|failed to) (?:confirm|honou?r|accommodate|accept|fulfil|offer|host|process|secure|get|hold)",
  'wait-?listed',
  '(?:on|joined) (?:the |a )?wait(?:ing|-)? ?list',
  'tentative(?:ly)?',
  'penc(?:il|ill)ed(?: in)?',
  '(?:had|were) (?:also |first |originally |previously )?(?:held|holding|hold)',
  '(?:waiting|wait) (?:for|on)(?=[^;]{0,90}(?:confirm|reply|answer|(?:come|get) back))',
  'stornieren müssen',
  'streicht|nicht (?:mehr )?bekommen',
  '(?:streichen|verzichten|stornieren|canceln)(?: \\p{L}+)?(?: auf)?|(?:erstatten|verfallen|sausen) (?:lassen|gelassen)|(?:lasse|lassen|liess|ließ|ließen)(?=[^;!?]{0,90} (?:erstatten|stornieren|verfallen))',
  '(?:braucht|brauchen|benötigt|benötigen) (?:\\p{L}+ ){0,2}(?:niemand|keiner|(?:nicht|keinen?) mehr)|(?:niemand|keiner) (?:braucht|benötigt)',
  'keine (?:plätze|sitzplätze|zimmer)(?: mehr)?',
  '(?:mussten|müssen|musste|haben|hat|bitte)(?: \\p{L}+){0,5} (?:stornieren|absagen|abgesagt|abbestellen)',
  'fallen (?:ge)?lassen',
  'nicht (?:bestätig\\p{L}{1,3}|annehmen|halten|zusagen)',
  'optioniert',
  'vorgemerkt',
  'angefragt',
  '(?:dû|devons|avons|fait|fais|faisons|faites|faire)(?: \\p{L}+)? (?:annuler|lâcher|libérer|rendre|rembourser|supprimer|créditer)',
  '(?:on|nous) (?:abandonn|annul|supprim|lâch|libèr|libér)(?:e|ons)|on laisse tomber|laisse[zr]? tomber|supprime(?:nt)?|renonc(?:é|e|ons|ez) (?:à|au|aux)',
  "n['’](?:a|ont|avons) pas (?:eu|obtenu)",
  "(?:plus|pas) de places? (?:sur|dans)|(?:l['’]|une )option (?:sur|posée sur|pour)(?=[^;!?]{0,90} (?:tombée?|échue?|expirée?|pas (?:été )?levée?))",
  "(?:n['’]a|n['’]ont|ne peut|ne pouvons|ne peuvent)(?: malheureusement)? pas (?:pu )?(?:être confirmée?|confirmer|honorer|accepter|garder|donner suite)",
  'en attente',
  '(?:en|sous) option',
  '(?:ha sido |está |queda |fue )?(?:cancelad|anulad|liberad|rechazad|descartad)[oa]s?',
  '(?:hemos|he|han|tuvimos que|tenemos que) (?:soltado|soltar|cancelado|cancelar|anulado|anular|devuelto|liberado|descartado)',
  '(?:di(?:mos|eron|o)|dado|damos|dar) de baja|(?:he|hemos|ha|han) (?:\\p{L}+ )?(?:quitado|eliminado|retirado|suprimido|sacado|reembolsado)',
  '(?:eliminó|eliminaron|quitó|quitaron|suprimió|suprimieron|retiró|retiraron|descartó|descartaron|descartamos|soltamos|soltó|sacamos|anulamos|cancelamos|devolvimos|perdimos)',
  'renunci(?:amos|ado|o) a(?:l)?|no (?:conseguimos|hemos conseguido|nos dieron|cogéis|cogemos)|suprimen?',
  '(?:pedido|solicitado|pedimos|tramitado) (?:el |la )?(?:reembolso|devolución)(?: de)?',
  'no (?:quedan?|quedaban?|hay|había) (?:\\p{L}+ )?(?:plazas|sitios?|asientos|habitaciones)(?: libres)?',
  'no (?:podemos|pudimos|ha podido|se ha podido|hemos podido) (?:ser )?(?:atender|confirmar|confirmad[oa]|aceptar|mantener)',
  'pendiente de (?:confirmar|confirmación)',
  'en (?:lista de )?espera',
  '(?:är |har |blev )?(?:avbok(?:ar|ade)|avbeställ(?:er|t))',
  '(?:har )?(?:släppt|släpper|nekat|avböjt|strukit)',
  '(?:har )?tagit bort|tog bort|tar bort|plockat bort|plockade bort|strök|stryker|släppte|avstår? från|avstått från|kom (?:vi|ni|de) inte med på|(?:fick|fått) nej (?:på|till)|(?:fått|få) (?:\\p{L}+ )?återbetal[dt]?\\p{L}*',
  '(?:fanns|finns|var) (?:det )?inga (?:platser|rum|biljetter)(?: kvar)?(?: på)?',
  'lämnat (?:tillbaka|åter)',
  'tackat nej',
  'inte kan (?:ta emot|bekräfta|hålla)',
  '(?:kan|kunde) (?:tyvärr )?inte (?:ta emot|bekräfta|hålla)',
  'väntar på(?=[^;]{0,90}(?:bekräft|svar|besked))',
  'warten (?:noch )?auf(?=[^;]{0,90}(?:bestätig|antwort|zusage|rückmeldung))',
  '(?:attendons|attends)(?=[^;]{0,90}(?:confirm|réponse|retour))',
);

/** `cancelled his seat and booked Virgin:` */
const AND_BOOKED = `(?:and|und|et|y|och|&) (?:(?:I|we|have|haben|avons|hemos|har) )?(?:${STANDING}|got|put|taken|genommen|pris|cogido|tagit)`;

/** `Old hotel:`, `v1:`, `Tidigare:` - a label before the one that held until now. */
export const OLD_LABEL = quick(
  new RegExp(
    `(?:^|[\\s(|,;.])(?:${[OLD, CANCELLED, DECLINED, REPLACED, NO_LONGER].join('|')}|was|not any ?more|not used|do not use|before|wait-?list(?:ed)?|vorher|zuvor|warteliste|avant|auparavant|antes|förut|v\\.?\\s?1)(?!\\p{L})(?:(?!\\s(?:but|so|new|aber|neue[rs]?|mais|donc|nouve\\p{L}{1,3}|pero|nuev[oa]|men|så|nytt?|${AND_BOOKED})\\s)[^:.\\n]){0,34}:\\s{0,6}$`,
    'iu',
  ),
);

/** `out: the Rex, in: the Bristol`; before a flight it is the way out. */
export const OUT_LABEL = /(?:^|[\s(|,;.])(?:out|raus|weg|fuera|ut)\s?:\s{0,6}$/iu;

/** `Plan B:`, `Option 2:` - a label before a house that one may have to do with. */
export const SPARE_LABEL =
  /(?:^|[\s(|,;.])(?:option(?:al|ally)?|opción|back-?up|fall-?back|plan b|ersatzweise|notfalls|en repli|de secours|de reserva)(?!\p{L})[^:.\n]{0,34}[:)]\s{0,6}$/iu;

/** Behind the name of such a house: it is the one. */
export const IS_TAKEN =
  /^[^.;\n]{0,60}(?<!(?:not|nicht|pas|non|no|ej|inte)\s(?:\p{L}+\s)?)(?<!\p{L})(?:booked|confirmed|taken|chosen|gebucht|bestätigt|genommen|réservée?|confirmée?|retenue?|reservad[oa]|confirmad[oa]|elegid[oa]|bokat|bokad|bekräftat|valt)(?!\p{L})/iu;

/** That one moves from one house to another. */
export const MOVES =
  /(?<!\p{L})(?:mov(?:ed?|ing)|switch(?:ed|ing)?|swapp?(?:ed)?|chang(?:ed?|ing)|transferred|relocated?|re-?booked|umgebucht|umbuchen|umziehen|gewechselt|wechsel\p{L}*|\p{L}*wechsel|verlegt|änderung|geändert|déplacée?s?|transférée?s?|chang(?:é|és|ées?|eons|ement)|passée?s?|cambi(?:ado|amos|o|an)|trasladad\p{L}|pasado|movido|flytta[trs]*|byt(?:t|er|e)|\p{L}*byte|ändr\p{L}*|ombokad\p{L}?)(?!\p{L})/iu;

const PLAN =
  'hotels?|plans?|versions?|bookings?|reservations?|accommodation|stay|rooming|schedule|itinerary|pl[aä]ne?|stand|\\p{L}*buchung(?:en)?|unterkunft|hôtels?|réservations?|plan|versión|reservas?|hotell\\p{L}*|planen?|bokning\\p{L}*|boende\\p{L}*';
const IS_OLD = [OLD, CANCELLED, REPLACED].join('|');

/** A heading over plans that no longer hold. */
export const OLD_PLAN = quick(
  new RegExp(
    `(?<!\\p{L})(?:(?:${IS_OLD}) (?:${PLAN})|(?:plan|version|hôtel|réservation) (?:précédente?|initiale?)|(?:hotel|plan|versión|reserva) (?:anterior|antigu[oa]|cancelad[oa]|anulad[oa]|inicial|original)|superseded|do not use|no longer valid|out of date|nicht mehr gültig|ungültig|überholt|veraltet)(?!\\p{L})`,
    'iu',
  ),
);

/** Somebody fears it, or has heard it. */
const PERHAPS =
  'perhaps|maybe|rumou?r\\p{L}*|vielleicht|womöglich|eventuell|peut-être|quizás?|tal vez|a lo mejor|kanske|möjligen';

/** Nothing has happened yet, or it was undone: `free of charge if cancelled before`, `the cancelled AF 12 is reinstated`. */
export const NOT_DONE = quick(
  new RegExp(
    `(?<!\\p{L})(?:${RULE}|${REINSTATED}|${PERHAPS}|free cancel\\p{L}*|(?:free|free of charge|kostenlos|kostenfrei|gebührenfrei|gratuit\\p{L}*|sans frais|gratis|sin (?:coste|gastos)|kostnadsfri\\p{L}*)(?= (?:until|till|up to|before|by|if|within|bis|jusqu|avant|hasta|antes|fram till|till|senast|innan)))(?!\\p{L})`,
    'iu',
  ),
);

const RIDES = [
  'transfers?|shuttles?|taxis?|cars?|vans?|bus(?:es)?|coach|trains?|ferr(?:y|ies)|boats?|rides?|pick-?ups?|parking',
  'fahrt|abholung|zug|bahnfahrt|fähre|mietwagen|parkplatz',
  'navette|trajet|train|bateau|traversée|voiture',
  'traslado|tren|barco|transbordador|furgoneta|autobús',
  'tåg(?:et)?|buss(?:en)?|färjan?|båten?|taxin|transfern?',
].join('|');
const DAY = [
  'dinners?|lunch|breakfasts?|meals?|catering|shows?|gigs?|concerts?|sound-?checks?|rehearsals?|interviews?|party',
  'abendessen|essen|frühstück|konzert|auftritt|probe|interview|pressetermin|pressekonferenz|autogrammstunde',
  'dîner|repas|petit-déjeuner|concert|balances?|répétition|conférence de presse|séance',
  'cena|comida|desayuno|concierto|prueba|entrevista|ensayo|rueda de prensa|firma de discos',
  'middag(?:en)?|frukost(?:en)?|konsert(?:en)?|spelning(?:en)?|intervju(?:n|er|erna)?|repetition(?:en)?|presskonferens(?:en)?',
].join('|');
const EVENING =
  'shows?|gigs?|concerts?|sound-?checks?|rehearsals?|interviews?|konzert|auftritt|probe|interview|balances?|répétition|concierto|prueba|entrevista|ensayo|konsert(?:en)?|spelning(?:en)?|intervju(?:n|er|erna)?|repetition(?:en)?';
const FLIGHTS = 'flights?|flug|vols?|vuelos?|flyg(?:et)?';
/** One room of several. */
const ROOMS = [
  '(?:one|a|an|the (?:single|double|twin|extra|second|third)|single|double|twin|extra|\\d{1,2}|two|three|four|five|six) (?:\\p{L}+ )?rooms?|room (?:for|of)',
  '(?:ein|zwei|drei|vier|\\d{1,2}) (?:\\p{L}*)?zimmer|zimmer (?:für|von)|[ed]z',
  '(?:une|deux|trois|\\d{1,2}) chambres?|chambre (?:de|pour)',
  '(?:una|dos|tres|\\d{1,2}) habitaci\\p{L}+|habitación (?:de|para)',
  '(?:ett|två|tre|\\d{1,2}) rum|rum(?:met)? (?:för|åt)',
].join('|');
const HOUSES =
  'hotels?|rooms?|\\p{L}*zimmer|hôtel|chambres?|habitaci\\p{L}+|hotell\\p{L}*|rum(?:met|men)?|seats?|sitzplätze?|sièges?|asientos?';

const PAYMENT =
  '(?:credit |debit )?cards?|cheques?|direct debit|(?:kredit)?karte|scheck|lastschrift|carte(?: bancaire| de crédit)?|chèques?|prélèvement|tarjeta|cheque|(?:kredit|betal)?kort(?:et)?';

/** What else can be off: a ride, a meal, a show, one room of several, a means of payment. */
export const OTHER_MATTER = {
  stay: matter(RIDES, DAY, FLIGHTS, ROOMS, PAYMENT),
  flight: matter(RIDES, DAY, HOUSES, PAYMENT),
  table: matter(RIDES, EVENING, FLIGHTS, HOUSES, PAYMENT),
} as const;

function matter(...words: readonly string[]): RegExp {
  return quick(new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu'));
}

/** What may stand before `was cancelled` where the house before it is meant: small words and words for a booking. */
export const OF_THE_BOOKING =
  /^(?:it|ve|re|ll|s|d|this|that|they|those|these|the|your|our|my|we|you|i|he|she|which|who|whole|entire|hotel|house|place|property|rooms?|booking|reservation|option|hold|block|request|stay|however|sadly|unfortunately|sorry|es|das|dies\p{L}{0,2}|die|der|den|dem|sie|wir|ihr|ich|haus|hotel|zimmer|buchung|reservierung|option|anfrage|unterkunft|unser\p{L}{0,2}|euer|eure|leider|dort|il|elle|ils|elles|ce|cet|cette|la|le|les|l|on|nous|vous|hôtel|réservation|chambres|option|demande|malheureusement|lo|los|las|el|nos|os|me|te|se|su|esta|este|reserva|habitaciones|opción|hotel|hostal|pensión|pension|inn|hostel|sitio|alojamiento|solicitud|hemos|den|det|de|vi|ni|jag|som|hotellet|bokningen|rummen|optionen|boendet|tyvärr)$/iu;

/** Words that speak of the booking or its house without naming it. */
export const POINTS_BACK =
  /(?<!\p{L})(?:it|that|this|they|the (?:hotel|house|place|property|rooms|booking|reservation|option)|es|das haus|das hotel|the (?:inn|hostel|b&b)|die (?:zimmer|buchung|reservierung|option|pension|unterkunft)|sie|ça|l['’]auberge|el (?:hostal|sitio|alojamiento)|la pensión|vandrarhemmet|ils?|elle|l['’]hôtel|la réservation|l['’]option|les chambres|lo|la|el hotel|la reserva|las habitaciones|eso|det|den|hotellet|bokningen|rummen|optionen)(?!\p{L})/iu;
