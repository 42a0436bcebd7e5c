import { phrasePattern, phrasesOf, quick } from '../../../recognizers/phrases.ts';

const ACCEPTED = phrasesOf`
  accepted, agreed, confirmed, chosen, akzeptiert, angenommen, vereinbart, best(?:ä|ae)tigt, acceptée?, validée?,
  convenue?, retenue?, aceptad[oa], acordad[oa], godkän[tn]d?, accepterad, överenskom\p{L}{2,4}`;

/** Said of one figure: it is the one. */
export const AGREED = phrasePattern(
  ...ACCEPTED,
  ...phrasesOf`
  granted, genehmigt, bewilligt, gewährt, accordée?s?, octroyée?s?, concedid[oa]s?, aprobad[oa]s?, bevilja[dt], (?:counter)?signed, unterschrieben, unterzeichnet, signée?s?, firmad[oa]s?, en firme, undertecknat, (?:under|på)skriv\p{L}{1,4}`,
);

/** Words of agreement, in the languages of our papers. They bind to a figure; they need not repeat it. */
export const ACCEPTANCE = phrasePattern(
  ...ACCEPTED,
  ...phrasesOf`
  (?:it.s|that.s|you.ve got|we have|we.ve got|call it|done) a? ?deal, deal!?, done deal,
  we (?:all )?agree, i agree, accept(?:s|ing)?,
  (?:happy|pleased|delighted|glad|good) to (?:confirm|accept|agree), confirm(?:s|ing)?,
  (?:that|this|it|which)(?: all)? (?:also )?(?:works?|is fine|is ok(?:ay)?|is good|sounds? (?:good|great|perfect|fine)|suits),
  works (?:for|with) (?:us|me|him|her|them|the (?:band|artist)),
  (?:fine|good|ok(?:ay)?|perfect|great) (?:for|with|by) (?:us|me|him|her|them|the (?:band|artist)),
  let.s (?:do (?:it|this|that)|go (?:with|for) (?:it|that|this)|lock (?:it|this) in|make it happen),
  we(?:.ll)? take (?:it|that), we.ll do (?:it|that), you win, we can (?:do|live with) (?:that|this|it), i.ll (?:take|go with) (?:it|that),
  you have a deal, we(?:.re| are) (?:in|on|good)(?=\s?(?:[.!,;:)–-]|$)|\s(?:for|then|with|at)(?!\p{L})),
  green light, good to go, go ahead, sold!?, happy (?:with|to go), the band is in, count us in, on board,
  yes (?:to|please), shake on (?:it|that), consider it (?:done|booked|confirmed), we.re booked,
  einverstanden, abgemacht, zusage, zugesagt, (?:wir|ich) sagen? (?:gerne |hiermit |fest )?zu,
  sage (?:gerne |hiermit |fest )?zu,
  (?:nehmen|nehme) (?:wir |ich )?(?:das |euer |ihr |dein )?(?:angebot )?(?:gerne? )?an,
  passen(?: so| gut| für uns| uns)?, passt(?: so| gut| perfekt| für uns| uns| mir){0,3},
  so machen wir(?:.s| es| das)?, machen wir (?:es )?so, das machen wir, bestätig(?:en|e),
  geht (?:klar|in ordnung|für uns), in ordnung, okay für uns, ok für uns,
  wir sind (?:dabei|einig|im geschäft), dann (?:haben wir|steht der) (?:einen )?deal, wir haben einen deal,
  deal steht, damit sind wir einverstanden, gebongt, läuft,
  können wir (?:so )?(?:machen|mitgehen), gehen wir mit, abgehakt, gekauft, einigen wir uns auf,
  wir haben uns geeinigt, d.accord,
  (?:c.est|ça) (?:bon|ok|parfait|nickel|noté|validé|marche|roule|joue|me va|nous va|nous convient),
  (?:nous|on|je) (?:valid(?:ons|e)|accept(?:ons|e)|confirm(?:ons|e)), marché conclu,
  entendu, banco, ok pour (?:nous|moi|ce|cette|le|la), on part (?:là-dessus|sur ça), on fait comme ça,
  ça nous va, cela nous convient, affaire conclue, topez là, bon pour accord, deal conclu, de acuerdo,
  trato hecho, acept(?:amos|o), confirm(?:amos|o|ado|ada),
  nos (?:parece (?:bien|perfecto)|vale|encaja|cuadra|va bien), me parece (?:bien|perfecto),
  hecho(?=\s?(?:[.!,;:)]|$)), perfecto,? (?:cerramos|cerrado|confirmad[oa]|adelante), cerramos, cerrado,
  adelante, vamos (?:con ello|adelante), queda (?:cerrado|confirmado), está bien para nosotros,
  por nosotros (?:bien|ok|perfecto), vi kör(?: på det| på)?, då kör vi, kör(?:a)? på det, vi säger så,
  då säger vi (?:så|det), överens, avgjort, accepter(?:ar|at),
  bekräfta[rdst]{0,2}, låter (?:bra|toppen|perfekt), det (?:blir|är) (?:bra|toppen|perfekt)(?: för oss)?,
  okej? för oss, funkar (?:bra |fint |toppen )?(?:för oss), det funkar, vi tackar ja, tackar ja, klart!,
  vi bokar, shake hands on, you.re on, (?:let.s )?settle (?:on|at|for), call it (?=[\d£€$]), deckel drauf,
  handschlag, hand drauf, topp,? die wette gilt, machen wir, ist geritzt, alles klar,? (?:dann|machen wir),
  klingt gut, bleiben wir (?:also )?bei, on s.arrête (?:donc )?(?:sur|à), on reste (?:donc )?sur, va pour,
  on tope, tope là, ok pour, on est (?:bons|d.accord|calés), vendu, trato, venga,? (?:va|vale|cerrado|hecho),
  (?:lo )?(?:dejamos|quedamos|cerramos) en, nos quedamos (?:con|en), me vale, vi slår till, slår till,
  vi landar på, taget, locked in, (?:that.s|we.re|all) (?:us )?(?:agreed|sorted|settled), it.s a (?:yes|go),
  consider us booked, signed off, you.re booked, haken dr(?:an|unter), haken (?:dahinter|hinter),
  dann (?:machen|nehmen) wir (?:das|es)(?: so)?, von uns aus (?:ok|okay|gerne|passt|gut), grünes licht,
  unser (?:ok|okay|go|einverständnis), c.est (?:calé|réglé|entendu|parti),
  (?:vous avez |tu as )?notre accord, feu vert, bon pour nous, ça (?:me|nous) (?:convient|paraît bien),
  conforme, nos (?:sirve|conviene), tenemos (?:un )?(?:trato|acuerdo), luz verde,
  lo damos por (?:hecho|cerrado|bueno), vi är (?:överens|med),
  (?:då|det) är (?:det )?(?:klart|bestämt|spikat), spikat, klubbat, bra för oss, grönt ljus, vi tar det,
  saken är biff, klappat och klart, c.est (?:bien )?ce qui est (?:signé|prévu|convenu), c.est signé,
  (?:that.s|it.s|that is) what (?:we.ve|we have|you.ve|is|.s) (?:signed|agreed|in the contract),
  steht so im vertrag, so steht es im vertrag, es lo (?:firmado|acordado), drive a hard bargain,
  (?:is|are|was|were|am) (?:also |all )?(?:fine|happy|ok(?:ay)?|good|cool) with, ok(?:ay)? for the,
  \p{L}{1,4}.(?:re|s|m) (?:also |all )?(?:fine|happy|ok(?:ay)?|good|cool) with,
  (?:går|är) med på, est (?:bien )?d.accord, vi är överens`,
);

/** Papers that write down what has been settled elsewhere. */
export const CONFIRMATION = phrasePattern(
  ...phrasesOf`
  confirm(?:s|ed|ing|ation)?, (?:ok(?:ay)?,? |it.s a )deal(?: at| for| then)?, settled (?:on|at),
  (?:we.ve |we have )?agreed (?:on|at), einig(?:en|ten|t)? (?:wir )?(?:uns )?auf, auf .{1,20} geeinigt,
  (?:on|nous) (?:se |nous )?(?:met|mettons|sommes|est|tombe|tombons|sommes tombés) (?:donc )?d.accord (?:sur|pour|à),
  d.accord sur, marché conclu, (?:va|c.est bon) pour, nos ponemos de acuerdo en, quedamos en, trato hecho,
  vi (?:enas|är överens) om, överens om, hereby confirm, as (?:agreed|discussed), deal memo, booked,
  contract(?:ed)?, per our (?:call|conversation),
  unchanged|stays (?:at|the same|what|as)|remains (?:at|the same|unchanged|as),
  unverändert|bleibt (?:es )?(?:bei|gleich), inchangée?|reste (?:à|fixé)|ne change pas,
  no cambia|se mantiene|sigue igual, oförändra[dt]e?|står fast|kvarstår,
  (?:we|i) (?:spoke|talked) (?:of|about), (?:on|nous) part(?:ons)? (?:donc )?sur, bestätig(?:en|e|t|ung),
  buchungsbestätigung, wie (?:besprochen|vereinbart|abgesprochen), vereinbart, gebucht, fix(?:iert)?,
  vertrag, confirm(?:ons|e|ation|é), comme convenu, convenue?s?, contrat, confirm(?:amos|o|ación|ado|ada),
  según lo acordado, acordad[oa]s?, pactad[oa]s?, contrato, bekräft(?:ar|else|at|ad), enligt överenskommelse, överenskommet, överenskomna,
  avtal(?:et)?, kontrakt(?:et)?, vertraglich(?:e[mnrs]?)?, påskriv\p{L}{1,4}`,
);

/** Words that seal the figure right behind them: `OK, we have a deal: SEK 42 000`, `we landed on 900`. */
export const SEAL = phrasePattern(
  ...phrasesOf`
  (?:landed|ended up|came out|shook(?: hands)?|met) (?:on|at), (?:gelandet|rausgekommen|geblieben) bei,
  (?:uns )?geeinigt auf, (?:on|nous) (?:s.est|sommes|nous sommes) (?:mis d.accord|arrêtés|tombés d.accord) (?:sur|à),
  (?:lo )?(?:dejamos|dejasteis|cerramos|quedó|quedamos) en, (?:vi |de )?(?:landade|enades|stannade) (?:på|om|vid),
  (?:we have |we.ve got |it.s |that.s |you have |)(?:a )?deal, agreed, settled, done(?: at| for)?,
  sold(?: at| for)?, klar bei, fix bei, banco(?: pour| à)?, cerramos(?: en| por)?, hecho (?:en|por),
  klart (?:på|för), abgemacht, einverstanden, deal steht, wir sind uns einig, gebongt, ça marche, d.accord,
  marché conclu, affaire conclue, entendu, trato(?: hecho)?, cerrado, de acuerdo, quedamos en, överens,
  avgjort, då säger vi, vi kör(?: på)?, då kör vi`,
);

const CONCLUDING = phrasePattern(
  ...phrasesOf`
  (?:contract|agreement|paperwork|papers)(?: is| are)? (?:to follow|on (?:its|the|their) way|follows?|tomorrow|attached|coming|will follow),
  (?:i.ll|we.ll|i will|we will|will|let me) (?:send|issue|draw up|prepare|get|raise|forward|draft)(?: \p{L}{1,6}){0,3} (?:contract|agreement|paperwork|papers),
  (?:vertrag|vereinbarung)(?: dazu)? (?:folgt|kommt|ist unterwegs|geht (?:euch|ihnen|dir|heute|morgen)|anbei|schicken?),
  (?:schicken?|sende|mache|setze|bereite)(?: \p{L}{1,8}){0,4} (?:den |einen |euch den |dir den |ihnen den )?vertrag,
  den vertrag (?:schick|send|mach|bekomm|erh[aä]lt|setz|bereit|kriegt)\p{L}*, contrat à suivre,
  (?:je|nous|on) (?:te |vous |t.|)(?:prépar|envo|rédig|adress|transmet)\p{L}* (?:donc |de suite |tout de suite |alors )?(?:le|un) contrat,
  (?:te|os|le|les) (?:mando|paso|envío|preparo|enviamos|mandamos|pasamos)(?: \p{L}{1,8}){0,2} (?:el )?contrato,
  (?:preparo|enviamos|mandamos|envío|preparamos) (?:ya )?el contrato,
  contrato (?:a continuación|en camino|mañana), avtal(?:et)? (?:kommer|följer|skickas|bifogas),
  (?:jag |vi )?(?:skickar|mejlar|skriver|gör|ordnar)(?: \p{L}{1,8}){0,2} avtal(?:et)?`,
);
const CONTRACT = phrasePattern(
  ...phrasesOf`
  contracts?, agreement, paperwork, (?:gastspiel)?verträge?, vertrag, vereinbarung, contrat, contrato, avtal(?:et)?, kontrakt(?:et)?`,
);
const COMES = phrasePattern(
  ...phrasesOf`
  you.ll (?:have|get|receive), (?:you|it) will (?:have|get|receive|be with), goes? out, is in the (?:post|mail), in your inbox,
  coming (?:over|your way|today|tomorrow|this week|next week), (?:geht|gehen) .{0,30}(?:raus|zu|ab|in die post),
  (?:liegt|liegen|ist) .{0,20}(?:in der post|im postfach|unterwegs), (?:bekommst|bekommt|kriegst|kriegt|erhalten sie|bekommen sie),
  (?:lasse|lassen) .{0,30}zukommen, (?:fais|faisons|ferai) (?:parvenir|suivre|passer), part(?:ira)? (?:ce|demain|lundi|cette),
  (?:vous |tu )?(?:recevr|aur)(?:ez|as), (?:os|te|le|les) (?:llega(?:rá)?|haré llegar|hago llegar), sale (?:hoy|mañana|esta),
  recib(?:irás|iréis|irá), kommer (?:i|på|med|inom|imorgon|nästa), (?:ligger|är) (?:på posten|på väg), får (?:du|ni), (?:du|ni) får`,
);

/** Who sends a contract has agreed: said of what comes next, as long as nothing is asked and nothing made a condition. */
export function concludes(text: string): boolean {
  return CONCLUDING.test(text) || (CONTRACT.test(text) && COMES.test(text));
}

const MONEY =
  "(?:(?:[€£$]|EUR|GBP|USD|SEK|CHF)\\s?)?\\d[\\d.,’' ]{1,9}(?:\\s?(?:€|£|\\$|EUR|euros?|kr|SEK|CHF|pounds|dollars))?";
const FIGURE_THEN = quick(
  new RegExp(
    `(?<!\\p{L})(?:${MONEY}[,\\s]{1,2}(?:it is|then|dann|also|donc|alors|entonces|då)(?!\\p{L})|(?:then|also|dann|donc|alors|entonces|pues|då(?: säger vi| blir det)?|(?:let.s )?(?:say|call it)|(?:halten|machen|nehmen|buchen|sagen)(?: wir)?(?: euch| es| das| die)?(?: für)?|(?:on|nous) (?:se )?(?:part|reste|dit|s.aligne|valide|retrouve)\\p{L}{0,3}(?: donc)?(?: (?:à|sur))?|(?:ok|d.accord|ça marche|c.est bon|oui|sí|vale|de acuerdo|conformes?|adelante)(?: con| a| por| pour| à)?(?: los| les)?|allez|venga|(?:lo |nos )?(?:dejamos|quedamos|cerramos) (?:en|con))(?:[,:]?\\s)(?:wir\\s|für\\s|bei\\s|with\\s|at\\s|de\\s)?${MONEY})`,
    'iu',
  ),
);

/** `2,200 it is`, `dann 2.200 €`, `2 200 € donc`, `då säger vi 22 000 kr`: the figure that was on the table is settled. */
export function settlesFigure(text: string): boolean {
  return FIGURE_THEN.test(text);
}

/** Somebody who had to be asked has said yes. */
export const APPROVED = phrasePattern(
  ...phrasesOf`
  (?<!(?:be|get|not) )approved,
  (?:got|have|has|given|gave) (?:us |me |it )?(?:the )?(?:go-?ahead|green light|thumbs up|ok|okay|nod),
  (?:hat|haben) (?:dem |dazu |alle )?zugestimmt, zugestimmt, genehmigt, freigegeben,
  freigabe (?:ist|liegt|habe|haben|kam), (?:est|a été|c.est) (?:approuvée?|validée?|acceptée?),
  (?:está|ha sido|queda) aprobad[oa], (?:dado|damos|doy|dan) (?:el |su )?visto bueno,
  (?:har|är) godkän[tn]\p{L}{0,2}, godkänner, visto con la junta,
  accord (?:de principe )?(?:du bureau|obtenu|donné), suite favorable,
  (?:said|says|have said|has said) yes, (?:hat|haben) (?:schon |eben |gestern )?(?:ja gesagt|genickt|zugesagt), (?:a|ont) dit oui,
  (?:ha|han) dicho que sí, (?:har )?(?:sagt|sade|sa) ja`,
);

/** Small words of agreement: they count at the head of an answer, where they answer the figure it quotes. */
export const SMALL_YES = phrasePattern(
  ...phrasesOf`
  (?:that.s |it.s |)doable, can do, yes from (?:our|my) side, (?:we can |i can )?stretch to (?:that|it),
  no problem, booked, all good, let.s proceed, (?:happy |delighted |glad )?to proceed,
  (?:we.ll|i.ll) meet you there,
  your (?:figure|number|price|offer|proposal) (?:is fine|works|is ok(?:ay)?|it is), twisted (?:my|our) arm,
  topons, monter jusque.là, y todos contentos, damos por buen[oa], llegar a eso, c.est oui, es (?:un )?sí,
  on n.en parle plus, with your (?:figure|number|price|offer), kriegen wir hin, bekommen wir hin,
  so verbleiben wir, verbleiben wir so,
  (?:können|kann) (?:wir|ich) (?:so )?(?:darstellen|stemmen|leisten|machen|abbilden),
  (?:sind|wären) wir uns (?:ja )?einig, schlagen (?:wir )?ein, schlage ein, buchen wir (?:euch|sie|dich),
  partons (?:là-dessus|sur (?:ça|cela|cette base)), partants?, tout bon, on bloque la date, conformes?,
  parece correcto, me parece (?:bien|correcto|razonable), sin problema, lo dejamos así, (?:det )?ordnar vi,
  (?:då )?bokar vi (?:er|det|dig), då är vi klara`,
);

const YES_WORDS =
  'yep|yes|done|sure|ok(?:ay)?|absolutely|certainly|great|perfect|brilliant|lovely|wonderful|ja|gerne?|klar|gut|prima|super|bestens|perfekt|oui|parfait|très bien|volontiers|sí|claro|vale|perfecto|genial|correcto|estupendo|visst|absolut|toppen|javisst|självklart|okej';

/** Said alone: that is it. */
const CLOSED_WORDS =
  'closed|locked(?: in)?|sealed|sold|deal|agreed|settled|signed|booked|fix|gebongt|geritzt|gekauft|abgemacht|vendu|signé|conclu|entendu|cerrado|hecho|trato|klart|taget|avgjort|👍|🤝|✅|👌';

/** A word for yes. */
export const YES = phrasePattern(YES_WORDS);
const BARE_YES = new RegExp(
  `^(?:${YES_WORDS}|${CLOSED_WORDS})(?:[,!.]?\\s(?:${YES_WORDS}|${CLOSED_WORDS}|works|fine|deal|booked|that works|passt|machen wir|nickel|hecho|bra|kör))*\\s?[.!]*$`,
  'iu',
);

/** `Yep, works.`, `Great, booked!`: an answer that says yes and nothing else. */
export function isBareYes(text: string): boolean {
  return BARE_YES.test(text.trim());
}
