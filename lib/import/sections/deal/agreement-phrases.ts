import { phrasePattern, phrasesOf } from '../../recognizers/phrases.ts';

/** Words of agreement, in the languages of our papers. They bind to a figure; they need not repeat it. */
export const ACCEPTANCE = phrasePattern(
  ...phrasesOf`
  (?:it.s|that.s|you.ve got|we have|we.ve got|call it|done) a? ?deal, deal!?, done deal, agreed,
  we (?:all )?agree, i agree, accept(?:s|ed|ing)?, we have accepted,
  (?:happy|pleased|delighted|glad|good) to (?:confirm|accept|agree), confirm(?:s|ed|ing)?, is confirmed,
  (?:that|this|it|which)(?: all)? (?:also )?(?:works?|is fine|is ok(?:ay)?|is good|sounds? (?:good|great|perfect|fine)|suits),
  works (?:for|with) (?:us|me|him|her|them|the (?:band|artist)),
  (?:fine|good|ok(?:ay)?|perfect|great) (?:for|with|by) (?:us|me|him|her|them|the (?:band|artist)),
  let.s (?:do (?:it|this|that)|go (?:with|for) (?:it|that|this)|lock (?:it|this) in|make it happen),
  we.ll (?:take|do) (?:it|that), we can (?:do|live with) (?:that|this|it), i.ll (?:take|go with) (?:it|that),
  you have a deal, we(?:.re| are) (?:in|on|good)(?=\s?(?:[.!,;:)–-]|$)|\s(?:for|then|with|at)(?!\p{L})),
  green light, good to go, go ahead, sold!?, happy (?:with|to go), the band is in, count us in, on board,
  yes (?:to|please), shake on (?:it|that), consider it (?:done|booked|confirmed), we.re booked,
  einverstanden, abgemacht, zusage, zugesagt, (?:wir|ich) sagen? (?:gerne |hiermit |fest )?zu,
  sage (?:gerne |hiermit |fest )?zu, angenommen,
  (?:nehmen|nehme) (?:wir |ich )?(?:das |euer |ihr |dein )?(?:angebot )?(?:gerne? )?an,
  passen(?: so| gut| für uns| uns)?, passt(?: so| gut| perfekt| für uns| uns| mir){0,3},
  so machen wir(?:.s| es| das)?, machen wir (?:es )?so, das machen wir, bestätig(?:en|e|t),
  geht (?:klar|in ordnung|für uns), in ordnung, okay für uns, ok für uns,
  wir sind (?:dabei|einig|im geschäft), dann (?:haben wir|steht der) (?:einen )?deal, wir haben einen deal,
  deal steht, damit sind wir einverstanden, gebongt, läuft, vereinbart,
  können wir (?:so )?(?:machen|mitgehen), gehen wir mit, abgehakt, gekauft, einigen wir uns auf,
  wir haben uns geeinigt, d.accord,
  (?:c.est|ça) (?:bon|ok|parfait|nickel|noté|validé|marche|roule|joue|me va|nous va|nous convient),
  (?:nous|on|je) (?:valid(?:ons|e)|accept(?:ons|e)|confirm(?:ons|e)), validé, accepté, marché conclu,
  entendu, banco, ok pour (?:nous|moi|ce|cette|le|la), on part (?:là-dessus|sur ça), on fait comme ça,
  ça nous va, cela nous convient, affaire conclue, topez là, bon pour accord, deal conclu, de acuerdo,
  trato hecho, acept(?:amos|o|ado|ada), confirm(?:amos|o|ado|ada),
  nos (?:parece (?:bien|perfecto)|vale|encaja|cuadra|va bien), me parece (?:bien|perfecto),
  hecho(?=\s?(?:[.!,;:)]|$)), perfecto,? (?:cerramos|cerrado|confirmad[oa]|adelante), cerramos, cerrado,
  adelante, vamos (?:con ello|adelante), queda (?:cerrado|confirmado), está bien para nosotros,
  por nosotros (?:bien|ok|perfecto), vi kör(?: på det| på)?, då kör vi, kör(?:a)? på det, vi säger så,
  då säger vi (?:så|det), överens(?:kommet|komna)?, avgjort, vi accepterar, accepterar, accepterat,
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
  (?:går|är) med på, est (?:bien )?d.accord, vi är överens`,
);

/** The same words do not bind where they stand in a condition, a question, a wish or a negation. */
export const CONDITION = phrasePattern(
  ...phrasesOf`
  if, provided, providing, unless, as long as, subject to, once, then we have a deal, and we have a deal,
  and it.s a deal, and you.ve got a deal, and you have a deal, and we.re (?:in|on|good|done), would, could,
  can you, could you, might, hope, hopefully, let me know, until, before we,
  (?:yet|waiting|able|need|trying) to confirm, please (?:re-?)?confirm, kindly confirm, waiting, pending,
  should you, as soon as, need to check, yet, wenn, falls, sofern, vorausgesetzt, sobald, würde\p{L}{0,2},
  könnte\p{L}{0,2}, und wir haben einen deal, dann haben wir einen deal, hoffe\p{L}?, vorbehaltlich,
  bitte (?:um )?(?:kurze )?(?:bestätigung|zusage|bestätig\p{L}{1,2}), noch nicht, unter der bedingung, si,
  s.il, sous réserve, à condition, dès que, pourr(?:iez|ait|ions), en attente, pas encore,
  merci de (?:me |nous )?confirmer, à confirmer, siempre que, a condición, pendiente,
  podr(?:ía|íamos|íais), cuando, todavía, falta, por confirmar, a falta de, confírma\p{L}{0,5},
  por favor,? confirm\p{L}{1,4}, si nos, om, förutsatt, under förutsättning, skulle, så fort, ännu, kan ni,
  kan du, hoppas, så har vi en deal, vänligen bekräfta`,
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
  vertrag, confirm(?:ons|e|ation|é), comme convenu, convenu, contrat, confirm(?:amos|o|ación|ado|ada),
  según lo acordado, acordado, contrato, bekräft(?:ar|else|at|ad), enligt överenskommelse, överenskommet,
  avtal`,
);

/** Words that seal the figure right behind them: `OK, we have a deal: SEK 42 000`. */
export const SEAL = phrasePattern(
  ...phrasesOf`
  (?:we have |we.ve got |it.s |that.s |you have |)(?:a )?deal, agreed, settled, done(?: at| for)?,
  sold(?: at| for)?, klar bei, fix bei, banco(?: pour| à)?, cerramos(?: en| por)?, hecho (?:en|por),
  klart (?:på|för), abgemacht, einverstanden, deal steht, wir sind uns einig, gebongt, ça marche, d.accord,
  marché conclu, affaire conclue, entendu, trato(?: hecho)?, cerrado, de acuerdo, quedamos en, överens,
  avgjort, då säger vi, vi kör(?: på)?, då kör vi`,
);
