import type { Reading, ReadLine } from '../../../../reading/reading.ts';
import { matchesOf, phrasePattern, quick } from '../../../../recognizers/phrases.ts';
import {
  CANCELLED as CANCELLED_AT_ALL,
  DECLINED,
  REINSTATED,
} from '../../../../recognizers/standing-words.ts';

/** What does not take place, in the words of plans and of mails. */
const CANCELLED = phrasePattern(
  `(?:${CANCELLED_AT_ALL}|${DECLINED})`,
  'scratched|scrubbed|killed|axed|binned|shelved|canned|ditched|nixed|deleted|aborted|abandoned|stood down',
  'pulled(?=\\s?(?:$|[-–—:.,;)*|]|by |from |due |because |after |for |on |at ))',
  'struck(?: off| out)?|cut from|taken (?:off|out of)(?= (?:the|our|your) (?:plan|schedule|day|list|order))',
  'postponed(?! (?:to|until|till|by) )|put on ice|off the (?:table|cards|plan|schedule|menu)',
  "(?:no longer|not|never|nor|isn['’]t|aren['’]t|ain['’]t|wasn['’]t)(?: now| yet)? (?:happening|taking place|going (?:ahead|forward|on|to happen)|proceeding)",
  "(?:will not|won['’]t|does not|doesn['’]t|did not|didn['’]t|can ?not|can['’]t|could not|is not going to|is unable to)(?: now| unfortunately)? (?:take place|happen|go (?:ahead|forward|on|through)|proceed|come (?:off|about)|be (?:happening|held|taking place))",
  '(?:had|have|has|are going) to (?:scrap|cancel|drop|skip|call off)',
  "(?:I|we)(?: have|['’]ve)? sent (?:it |them )?back|abbestellt|zurückgeschickt|skickat? tillbaka",
  "(?:do|does|did|will)(?: not|n['’]t) need [^,;.]{1,60} (?:any ?more|any longer|after all)|no longer needs?",
  'brauchen (?:wir|ihr) [^,;.]{0,40}nicht mehr|[^,;.]{0,40}brauchen wir nicht mehr|nicht mehr (?:gebraucht|benötigt|nötig)',
  "n['’]avons plus besoin|ya no (?:necesitamos|hace falta)|behöver (?:vi )?inte [^,;.]{0,40}längre|behövs inte längre",
  "(?:has|have|had)(?: not|n['’]t) (?:come (?:about|off)|materiali[sz]ed)",
  '(?:falls?|fell|fallen) (?:through|away)|came to nothing|had to (?:go|drop out|pull out)|(?:has|have) gone to (?:another|someone|somebody)|said no|so no(?=\\P{L}*$|[,.)])|no longer (?:needed|required|on)',
  "(?:is|are|was|were|['’]s|['’]re) (?:now |all |also |sadly |unfortunately )?(?:off(?! (?:at|to|the|stage|from|limits|site))|dead)",
  'f[äa]llt (?:\\p{L}+ ){0,3}(?:aus|weg|flach)',
  'fallen (?:\\p{L}+ ){0,3}(?:aus|weg|flach)',
  'ausgefallen',
  'ausfallen(?= muss| müssen|\\P{L}*$)',
  '(?:findet|finden|fand) (?:\\p{L}+ ){0,3}nicht statt',
  '(?:kommt|kam|kommen|kamen) (?:\\p{L}+ ){0,2}nicht (?:zustande|zu ?stande)',
  '(?:wird|wurde|klappt|geht) (?:\\p{L}+ ){0,2}nichts?(?= (?:draus|daraus)|\\P{L}*$)',
  '(?:haben|hat) sich erledigt|(?:ist|sind) (?:damit |also |leider )?(?:erledigt|hinfällig|geplatzt|gestorben|vom tisch|raus)',
  'zurückgezogen|zurückgenommen|zurückgewiesen|weggefallen|nicht (?:genehmigt|bewilligt|erlaubt)',
  'abgeblasen|gecancelt|gekippt|fallen ?gelassen|vertagt|absagen(?= müssen|\\P{L}*$)|abstand nehmen',
  '(?:können|kann) (?:\\p{L}+ ){0,6}nicht (?:ausrichten|anbieten|stattfinden|gegeben werden)',
  '(?:streichen|weglassen) wir|lassen wir (?:weg|ausfallen|sein)|bitte streichen',
  'déprogrammée?s?|décommandée?s?|désistée?s?',
  "(?:n['’]aura|n['’]auront|n['’]a|ne) (?:plus |pas |finalement )?(?:pas |plus )?lieu",
  "ne (?:se |s['’])?(?:fait|fera|feront|font|tiendra|tiendront) (?:plus|pas)|ne pourra se tenir",
  "tombe(?:nt)? à l.eau|passe(?:nt)? à la trappe|on (?:oublie|laisse tomber)|n['’]est plus (?:à l['’]ordre|au programme|prévue?)",
  '(?:écart|report)ée?s? sine die|non (?:retenu|autoris)ée?s?',
  '(?:desconvocad|descartad|retirad|desestimad|denegad|rehusad)[oa]s?',
  'se (?:cancela|anula|suspende|suprime|cae|ha caído|cayó|canceló|anuló|suspendió|suprimió)n?|se (?:cayeron|cancelaron|anularon|suspendieron)',
  '(?:canceló|anuló|suspendió|retiró|declinó|rechazó|desestimó|cancelaron|anularon|suspendieron|retiraron|declinaron|rechazaron)(?= (?:el|la|los|las|su|sus|esta?|dicha) )',
  'no (?:quiso|quiere|pudo|puede)n? (?:recibir|hacer)(?:nos|l[aeo]s?)',
  'no (?:se (?:hace|hará|hacen|realiza|realizará|celebra|celebrará|va a hacer)|tendrá lugar|tiene lugar|habrá|sale adelante|podrá ser)',
  'ya no (?:se hace|hay|va|toca|habrá)|(?:lo|la|los|las) (?:tenemos que|hemos tenido que|vamos a) (?:dejar|quitar|anular|cancelar|suspender)|queda en nada|sin efecto',
  'ställ[se]s? in|ställ(?:t|a) in|ställer (?:vi )?in',
  'avblås[at]*|avböj[dt]*|struk[ei][nt]|utg[åa]r(?! från)|utgått|slopas|stryks',
  '(?:faller|föll|fallit) bort|försvinner|skjuts upp|tackat? nej|tackar nej|dragits tillbaka|drogs tillbaka',
  '(?:nein|no|non|nej),? (?:danke|thanks|thank you|merci|gracias|tack)',
  'blir (?:det )?(?:tyvärr )?(?:inte av|ingen|inget|inte något)',
);
/** `back on`, `not cancelled`, `if cancelled`: it takes place, or nothing has happened yet. */
const HOLDS = quick(
  new RegExp(
    `(?<!\\p{L})(?:${REINSTATED}|(?:not|nicht|pas|non|inte|ej)(?: yet)? (?:been )?(?:cancell?ed|abgesagt|gestrichen|annulée?s?|inställ[dt]a?|avbokad)|no (?:se ha |está )?cancelad[oa]|(?:if|unless|when|falls|wenn|sofern|om|si) (?:\\p{L}+ ){0,3}(?:cancell?ed|abgesagt|annulée?|cancelad[oa]|inställ[dt]))(?!\\p{L})`,
    'iu',
  ),
);

/** Whether the words say of something that it does not take place. */
export function isCancelled(text: string): boolean {
  return CANCELLED.test(text) && !HOLDS.test(text);
}

/** Where a sentence says so, as the stretches from comma to comma. */
export function cancelledClauses(text: string): { from: number; to: number }[] {
  if (HOLDS.test(text)) return [];
  return matchesOf(text, CANCELLED).map((match) => {
    const before = matchesOf(text.slice(0, match.index), CLAUSE_ENDS).at(-1);
    const after = CLAUSE_ENDS.exec(text.slice(match.index));
    return {
      from: before ? before.index + before[0].length : 0,
      to: after ? match.index + after.index : text.length,
    };
  });
}

const CLAUSE_ENDS = /[,;]\s|[.!?]\s(?=\p{Lu})|:\s(?=\p{Ll})|\s(?=(?:but|while|aber|dafür|mais|pero|men)\s)/iu;

const FORMER = quick(
  /(?<!\p{L})(?:last (?:year|time|summer|tour)|letzte[sn]? (?:jahr|mal)|(?:beim|das) letzten? mal|l['’]an(?:née)? (?:derni[eè]re?|passée?)|la dernière fois|el año pasado|la última vez|förra (?:året|gången)|i fjol)(?!\p{L})/iu,
);
const WAS =
  /(?<!\p{L})(?:was|were|had|played|war|waren|hatte[nt]?|spielte[nt]?|étai(?:t|ent)|ouvrai(?:t|ent)|avi(?:ez|ons)|avait|joué|era[n]?|abrían?|había\p{L}{0,3}|tocasteis|var|hade|spelade)(?!\p{L})/iu;

/** `Last year doors were at 19:00`: told of another show. */
export const isOfFormerYear = (text: string): boolean => FORMER.test(text) && WAS.test(text);

/** How deep in a thread a line stands: 0 in the newest message and in papers that are no thread. */
export function levelOf(reading: Reading, line: ReadLine): number {
  const message = line.message === undefined ? undefined : reading.messages[line.message];
  return message?.level ?? line.quoteLevel;
}
