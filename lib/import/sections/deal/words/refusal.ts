import { phrasePattern, phrasesOf } from '../../../recognizers/phrases.ts';

const REFUSED = phrasesOf`
  reject(?:ed|s)?, decline[ds]?, refuse[ds]?, turned down, withdrawn?, void, not (?:accepted|agreed|approved),
  (?:nicht )?abgelehnt, nicht angenommen, refusée?, rechazad[oa], no aceptad[oa], avböj[td], avslag(?:en|et)?,
  nekad`;

/** Said of one figure: it was refused. */
export const REJECTED = phrasePattern(...REFUSED);

/** What was put forward is let go: `forget the £900`; but nobody may forget the riders. */
const LET_GO = phrasesOf`
  (?<!(?:n.t|not|never) )forget(?:ting)? (?:about )?(?:the|that|those|my|our|your|[\d£€$]),
  (?:scrap|drop|bin) (?:the|that|those|my|our|your) (?=[\d£€$]), vergessen wir,
  verg(?:iss|esst|essen sie) (?:bitte )?(?:die|das|den|meine?n?|unsere?n?), können (?:wir|sie|du) vergessen, vom tisch, streichen wir,
  (?:on |l.on )?oubli(?:e|ez|ons) (?:(?:donc|par ailleurs|s.il vous plaît) ){0,2}(?:les?|la|nos?|notre|mes?|mon|ma|vo(?:s|tre)|l.|ça),
  laiss(?:e|ez|ons) tomber,
  olvid(?:amos|emos|ad|a|aos|ate|émonos), olvidad[oa]s?, descart(?:amos|ado|ada|ados),
  glöm(?:mer)?(?: vi)? (?:alltså )?(?:de|dem|dom|det|den|mitt|vårt|bort), glömmer vi, stryker vi`;

/** Said of an offer: it no longer stands. */
export const LET_GO_OF = phrasePattern(...LET_GO);

/** Refusal, of a figure in the same sentence or of what is on the table; with figures that are let go. */
export const REJECTION = phrasePattern(
  ...REFUSED,
  ...LET_GO,
  ...phrasesOf`
  (?:is|.s|seems|sounds) (?:a (?:bit|little) |rather |quite |very )?(?:low|thin|on the low side),
  (?:ist|wäre) (?:etwas |ein bisschen |recht )?(?:wenig|knapp), (?:est|c.est) (?:un peu )?(?:juste|peu),
  es (?:un )?poco, är (?:lite )?(?:lågt|lite), too (?:much|high|low|little|tight|expensive|steep),
  (?:do|does|did|will|would|can|could)(?:n.t| not)(?: really)?(?: \p{L}{1,12}){0,3} (?:cover|work|get us there|accept|do|go|reach|afford|make|cut it|stretch|fly|happen),
  doesn.t (?:cover|work|get|do|cut), can.?not (?:do|accept|go|offer|pay|afford|make),
  can.t (?:do|accept|go|offer|pay|afford|make|stretch|manage), unable to,
  not (?:enough|possible|feasible|workable|acceptable|agreed|going to work|an option), no way, below, (?:i.ll|we.ll) leave it,
  have to (?:pass|decline|turn), pass on (?:this|that|it),
  out of (?:the question|reach|our range|budget), over (?:our )?budget, is off the table,
  won.t (?:work|do|fly), impossible, afraid (?:that.s|that is|it.s|we can.t),
  zu (?:viel|hoch|wenig|niedrig|teuer|knapp), geht (?:leider |so |bei uns |für uns )?(?:leider )?nicht,
  reicht (?:leider |uns )?(?:leider )?nicht, (?:kann|können) (?:wir|ich)(?: \p{L}{1,12}){0,4} nicht,
  nicht (?:möglich|machbar|drin|leistbar|akzeptabel|stemmen|mitgehen|annehmen|zahlen),
  leider (?:nicht|nein|kein), lehnen, ablehnen, absagen, nicht genug, passt (?:leider )?nicht,
  unter unserer, deckt (?:leider )?(?:nicht|kaum), hinfällig, zurückgezogen, über unserem budget, sprengt,
  trop (?:juste|cher|élevé|bas|peu|haut),
  (?:ne|n.) ?(?:peut|pouvons|peux|pourr(?:ons|a|ai))(?: \p{L}{1,12}){0,3} pas, au-dessus de nos moyens,
  hors (?:de )?(?:notre )?budget, pas possible, insuffisant,
  ne (?:couvre|suffit|passe|colle|va) (?:vraiment |malheureusement |du tout )?pas, refus(?:ons|e),
  décliner, déclinons, pas assez, n.est pas (?:possible|tenable), caduque?, ça (?:ne )?passe pas,
  ne nous permet pas, demasiado, muy (?:alto|bajo|justo),
  no (?:podemos|puedo|llegamos|alcanza|nos (?:da|llega|alcanza|sale|encaja|cuadra)|es (?:posible|viable|suficiente)|da|llega|cubre),
  imposible, rechaz(?:amos|o), insuficiente, fuera de (?:nuestro )?presupuesto, es poco, se nos va,
  sin efecto, för (?:lite|mycket|dyrt|högt|lågt), (?:kan|har) (?:vi |jag )?(?:tyvärr )?(?:inte|ej),
  går (?:tyvärr )?inte, räcker (?:tyvärr )?inte, inte (?:möjligt|tillräckligt|råd|ok), tackar nej,
  avböj(?:er|a), avvisa[ts]?, över (?:vår )?budget, täcker inte, nicht her(?:geben|gibt)?,
  geht es (?:leider |so )?nicht`,
);

/** The figure is the least the speaker takes, however much is refused below it: `unter 2.600 € geht es nicht`. */
export const FLOOR_BEFORE =
  /(?<!\p{L})(?:unter|nicht unter|below|under|less than|lower than|weniger als|en dessous de|au-dessous de|moins de|moins que|à moins de|por debajo de|menos de|bajar de|bajamos de|bajo de|mindre än|lägre än)\s{1,3}(?:EUR|GBP|USD|CHF|SEK|[€£$])?\s?$/iu;
