import { phrasePattern, phrasesOf, quick } from '../../recognizers/phrases.ts';

/** Who sends a contract has agreed: said of what comes next, as long as nothing is asked and nothing made a condition. */
export const CONCLUDING = phrasePattern(
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
  accord (?:de principe )?(?:du bureau|obtenu|donné), suite favorable`,
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

const YES =
  'yep|yes|sure|ok(?:ay)?|absolutely|certainly|great|perfect|brilliant|lovely|wonderful|ja|gerne?|klar|gut|prima|super|bestens|perfekt|oui|parfait|très bien|volontiers|sí|claro|vale|perfecto|genial|correcto|estupendo|visst|absolut|toppen|javisst|självklart|okej';
const BARE_YES = new RegExp(
  `^(?:${YES})(?:[,!.]?\\s(?:${YES}|works|fine|done|deal|booked|that works|passt|machen wir|nickel|super|hecho|bra|kör))*\\s?[.!]*$`,
  'iu',
);

/** `Yep, works.`, `Great, booked!`: an answer that says yes and nothing else. */
export function isBareYes(text: string): boolean {
  return BARE_YES.test(text.trim());
}

/** What turns a statement into a question for assurance: `…, right?` */
export const ASSURE = phrasePattern(
  ...phrasesOf`
  right, correct, aye, yes, yeah, still, as agreed, isn.t it, oder, richtig, korrekt, stimmt(?:.s| das)?,
  ja, gell, nicht wahr, hein, non, n.est-ce pas, c.est (?:bien|ça), verdad, no, correcto, cierto,
  stämmer(?: det)?, eller(?: hur)?, va`,
);

/** Said of an amount that is still to be asked for: `I'll ask`, `I'll get back to you`. */
export const UNDECIDED = phrasePattern(
  ...phrasesOf`
  (?:i.ll|i will|we.ll|let me|need to|have to|must|going to) (?:ask|check|see|think|discuss|talk|speak|run (?:it|this|that)|get back|come back|put it|revert|look into),
  come back to you, get back to you, revert, discuss, think about, put it to, we might, noted, kläre?n?,
  melde(?:n)? (?:mich|uns), bespreche?n?, abstimmen, nachfragen, überlegen, prüfe?n?, revien[st],
  je vois avec, réfléchir, en parler, voir avec, lo consulto, consultar(?:lo)?, te digo, lo miro,
  pensar(?:lo)?, återkommer, stämma av, kolla(?:r)?(?: med)?, fundera, diskutera`,
);
