import { phrasePattern, phrasesOf } from '../../../recognizers/phrases.ts';

/** Nothing is settled yet: the price is to be talked about, or the answer is still to come. */
export const UNSETTLED = phrasePattern(
  ...phrasesOf`
  nothing (?:(?:is|has been) )?(?:yet )?(?:agreed|settled|signed), noch nichts (?:vereinbart|unterschrieben),
  rien (?:n.est )?(?:encore )?(?:signé|convenu), nada (?:firmado|acordado), tb[acd], to be (?:agreed|approved|confirmed|decided|discussed|negotiated),
  not (?:yet )?(?:agreed|confirmed|decided|settled|final|binding), unconfirmed,
  subject to (?:approval|confirmation|budget|contract), provisional, pending, negotiable, negotiating,
  (?:under|in) (?:discussion|negotiation), on hold, let me know, get back to (?:you|me|us), think about it,
  waiting (?:for|on), unter vorbehalt, vorbehaltlich, noch (?:nicht|offen|zu), offen, unverbindlich,
  in verhandlung, in klärung, verhandlungs(?:sache|basis), verhandelbar, vhb, vorläufig, melde mich,
  gib(?:t)? (?:mir |uns )?bescheid, à (?:confirmer|valider|définir|négocier|débattre|convenir),
  sous réserve, en (?:discussion|négociation), pas encore, por confirmar, sin confirmar, pendiente, negociable,
  a (?:convenir|negociar|acordar|confirmar), en negociación, dime algo, preliminärt?, säg till, återkommer,
  (?:ej|inte) bekräftat?, under förhandling, förhandlingsbart, kan förhandlas`,
);

/** A reckoning of what it may cost: nobody has agreed to any of it. */
export const ESTIMATED = phrasePattern(
  ...phrasesOf`
  estimates? only, rough estimate, ball ?-?park(?: figure)?, for (?:budgeting|guidance|orientation)(?: purposes)?(?: only)?,
  not for signature, indicative only, kosten(?:voranschlag|schätzung|überschlag), freibleibend, überschlägig,
  devis (?:sans engagement|estimatif|indicatif), à titre indicatif, estimation (?:sans engagement|indicative),
  presupuesto (?:orientativo|estimativo|sin compromiso), a título orientativo, cifras? orientativas?,
  kostnads(?:förslag|uppskattning), riktpris, endast uppskattning`,
);

/** Said of an amount that is still to be asked for: `I'll ask`, `I'll get back to you`. */
export const UNDECIDED = phrasePattern(
  ...phrasesOf`
  (?:i.ll|i will|we.ll|let me|need to|have to|must|going to) (?:ask|check|see|think|discuss|talk|speak|run (?:it|this|that)|get back|come back|put it|revert|look into),
  (?:come|get) back to you, revert, discuss, think about, put it to, we might, noted, kläre?n?,
  melde(?:n)? (?:mich|uns), bespreche?n?, abstimmen, nachfragen, überlegen, prüfe?n?, revien[st],
  je vois avec, réfléchir, en parler, voir avec, lo consulto, consultar(?:lo)?, te digo, lo miro,
  pensar(?:lo)?, återkommer, stämma av, kolla(?:r)?(?: med)?, fundera, diskutera`,
);

/** Words of agreement do not bind where they stand in a condition, a question, a wish or a negation. */
export const CONDITION = phrasePattern(
  ...phrasesOf`
  if, provided, providing, unless, but only, aber nur, allerdings nur, mais seulement, pero (?:solo|sólo), men bara, as long as, subject to, once, then we have a deal, and we have a deal,
  and it.s a deal, and you.ve got a deal, and you have a deal, and we.re (?:in|on|good|done), would, could,
  can you, could you, might, hope, hopefully, let me know, until, before we,
  (?:yet|waiting|able|need|trying) to confirm, please (?:re-?)?confirm, kindly confirm, waiting, pending,
  should you, as soon as, (?:i|we).d (?:love|like|rather|prefer|have), \p{L}{1,5}.d be (?:\p{L}{2,7} )?(?:fine|happy|ok(?:ay)?|good|cool|content) with, need to check, yet, wenn, falls, sofern, vorausgesetzt, sobald, würde\p{L}{0,2},
  könnte\p{L}{0,2}, und wir haben einen deal, dann haben wir einen deal, hoffe\p{L}?, vorbehaltlich,
  bitte (?:um )?(?:kurze )?(?:bestätigung|zusage|bestätig\p{L}{1,2}), noch nicht, unter der bedingung, si,
  s.il, sous réserve, à condition, dès que, pourr(?:iez|ait|ions), en attente, pas encore,
  merci de (?:me |nous )?confirmer, à confirmer, siempre que, a condición, pendiente,
  podr(?:ía|íamos|íais), cuando, todavía, falta, por confirmar, a falta de, confírma\p{L}{0,5},
  por favor,? confirm\p{L}{1,4}, si nos, (?<!enades |eniga |överens )om, förutsatt, under förutsättning, skulle, så fort, ännu, kan ni,
  kan du, hoppas, så har vi en deal, vänligen bekräfta`,
);

/** What turns a statement into a question for assurance: `…, right?` */
export const ASSURE = phrasePattern(
  ...phrasesOf`
  right, correct, aye, yes, yeah, still, as agreed, isn.t it, oder, richtig, korrekt, stimmt(?:.s| das)?,
  ja, gell, nicht wahr, hein, non, n.est-ce pas, c.est (?:bien|ça), verdad, no, correcto, cierto,
  stämmer(?: det)?, eller(?: hur)?, va`,
);

/** Something is said not to be, whatever it is. */
export const NEGATION = phrasePattern(
  ...phrasesOf`
  not, no, nope, nah, never, nothing, nobody, none, neither, nor, \p{L}{2,6}n['’]t, cannot, nein, nicht, nichts, nie, niemand,
  niemals, kein\p{L}{0,2}, weder, ne, n['’]\p{L}{1,12}, non, pas, rien, jamais, aucune?, ni, nada, nunca, ningun\p{L}?,
  ningún, nadie, tampoco, nej, inte, ej, inget, inga, ingen, aldrig, varken`,
);

/** Words of denial that deny nothing. */
export const HARMLESS =
  /(?<!\p{L})(?:(?:sorry|apologies|entschuldig\p{L}+|sorry|désolée?|perdona|ursäkta) (?:for|about|für|wegen|pour|de|por|för) [^,.;:–(]{3,30}|no (?:problem|worries|doubt|later than)|not a problem|why not|kein(?:e)? (?:problem|ding|sorge)|warum nicht|nicht wahr|pas de (?:souci|problème)|aucun (?:souci|problème)|pourquoi pas|ningún problema|no hay (?:problema|pega)|¿?por qué no|n['’]est-ce pas|inga problem|inte sant|varför inte|no\.? ?(?=\d))(?!\p{L})/giu;

/** Who says it takes something back, or cannot give it. */
export const REGRET = phrasePattern(
  ...phrasesOf`
  sorry, afraid, unfortunately, regret(?:s|tably)?, apolog\p{L}{2,6}, sadly, my apologies, leider, bedauer\p{L}{1,6},
  tut (?:mir|uns) leid, entschuldig\p{L}{1,6}, désolée?s?, navrée?s?, malheureusement, hélas, regrett\p{L}{1,5},
  lo siento, lo sentimos, lamento, lamentamos, por desgracia, desgraciadamente, tyvärr, beklagar, ledsen`,
);

/** What is said of the day, of the place or of another thing than the money. */
export const OF_THE_DATE = phrasePattern(
  ...phrasesOf`
  dates?, day, diary, calendar, slot, termin\p{L}{0,2}, tag, kalender, datum\p{L}{0,2}, jour, créneau, agenda, fecha,
  día, dag\p{L}{0,2}, \d{1,2}(?:st|nd|rd|th)`,
);
