import { phrasePattern } from '../../recognizers/phrases.ts';

/** Words of agreement, in the languages of our papers. They bind to a figure; they need not repeat it. */
export const ACCEPTANCE = phrasePattern(
  '(?:it.s|that.s|you.ve got|we have|we.ve got|call it|done) a? ?deal', 'deal!?', 'done deal', 'agreed', 'we (?:all )?agree', 'i agree', 'accept(?:s|ed|ing)?', 'we have accepted',
  '(?:happy|pleased|delighted|glad|good) to (?:confirm|accept|agree)', 'confirm(?:s|ed|ing)?', 'is confirmed', "(?:that|this|it|which)(?: all)? (?:also )?(?:works?|is fine|is ok(?:ay)?|is good|sounds? (?:good|great|perfect|fine)|suits)",
  'works (?:for|with) (?:us|me|him|her|them|the (?:band|artist))', '(?:fine|good|ok(?:ay)?|perfect|great) (?:for|with|by) (?:us|me|him|her|them|the (?:band|artist))', "let.s (?:do (?:it|this|that)|go (?:with|for) (?:it|that|this)|lock (?:it|this) in|make it happen)", "we.ll (?:take|do) (?:it|that)", "we can (?:do|live with) (?:that|this|it)", "i.ll (?:take|go with) (?:it|that)",
  'you have a deal', "we.re (?:in|on|good)", "we are (?:in|on)", 'green light', 'good to go', 'go ahead', 'sold!?', "happy (?:with|to go)", 'the band is in', 'count us in', 'on board', "yes (?:to|please)", 'shake on (?:it|that)', 'consider it (?:done|booked|confirmed)', "we.re booked",
  'einverstanden', 'abgemacht', 'zusage', 'zugesagt', '(?:wir|ich) sagen? (?:gerne |hiermit |fest )?zu', 'sage (?:gerne |hiermit |fest )?zu', 'angenommen', '(?:nehmen|nehme) (?:wir |ich )?(?:das |euer |ihr |dein )?(?:angebot )?(?:gerne? )?an', 'passt (?:so |gut |perfekt |für uns )?(?:für uns|so|gut|perfekt|uns)?', 'so machen wir(?:.s| es| das)?', 'machen wir (?:es )?so', 'das machen wir', 'bestätig(?:en|e|t)', 'geht (?:klar|in ordnung|für uns)', 'in ordnung', 'okay für uns', 'ok für uns', 'wir sind (?:dabei|einig|im geschäft)', 'dann (?:haben wir|steht der) (?:einen )?deal', 'wir haben einen deal', 'deal steht', 'damit sind wir einverstanden', 'gebongt', 'läuft', 'vereinbart', 'können wir (?:so )?(?:machen|mitgehen)', 'gehen wir mit', 'abgehakt', 'gekauft', 'einigen wir uns auf', 'wir haben uns geeinigt',
  "d.accord", "(?:c.est|ça) (?:bon|ok|parfait|nickel|noté|validé|marche|roule|joue|me va|nous va|nous convient)", '(?:nous|on|je) (?:valid(?:ons|e)|accept(?:ons|e)|confirm(?:ons|e))', 'validé', 'accepté', 'marché conclu', 'entendu', 'banco', 'ok pour (?:nous|moi|ce|cette|le|la)', 'on part (?:là-dessus|sur ça)', 'on fait comme ça', 'ça nous va', 'cela nous convient', 'affaire conclue', 'topez là', 'bon pour accord', 'deal conclu',
  'de acuerdo', 'trato hecho', 'acept(?:amos|o|ado|ada)', 'confirm(?:amos|o|ado|ada)', 'nos (?:parece (?:bien|perfecto)|vale|encaja|cuadra|va bien)', 'me parece (?:bien|perfecto)', 'hecho', 'perfecto, (?:cerramos|cerrado|confirmad[oa]|adelante)', 'cerramos', 'cerrado', 'adelante', 'vamos (?:con ello|adelante)', 'queda (?:cerrado|confirmado)', 'está bien para nosotros', 'por nosotros (?:bien|ok|perfecto)',
  'vi kör(?: på det| på)?', 'då kör vi', 'kör(?:a)? på det', 'vi säger så', 'då säger vi (?:så|det)', 'överens(?:kommet|komna)?', 'avgjort', 'vi accepterar', 'accepterar', 'accepterat', 'bekräfta[rdst]{0,2}', 'låter (?:bra|toppen|perfekt)', 'det (?:blir|är) (?:bra|toppen|perfekt)(?: för oss)?', 'okej? för oss', 'funkar (?:bra |fint |toppen )?(?:för oss)', 'det funkar', 'vi tackar ja', 'tackar ja', 'klart!', 'vi bokar',
);

/** The same words do not bind where they stand in a condition, a question, a wish or a negation. */
export const CONDITION = phrasePattern(
  'if', 'provided', 'providing', 'unless', 'as long as', 'subject to', 'once', 'then we have a deal', 'and we have a deal', 'and it.s a deal', "and you.ve got a deal", 'and you have a deal', 'and we.re (?:in|on|good|done)', 'would', 'could', 'can you', 'could you', 'might', 'hope', 'hopefully', 'let me know', 'until', 'before we', 'to confirm', 'please (?:re-?)?confirm', 'kindly confirm', 'waiting', 'pending', 'should you', 'as soon as', 'need to check', 'yet',
  'wenn', 'falls', 'sofern', 'vorausgesetzt', 'sobald', 'würde\\p{L}{0,2}', 'könnte\\p{L}{0,2}', 'und wir haben einen deal', 'dann haben wir einen deal', 'hoffe\\p{L}?', 'vorbehaltlich', 'bitte (?:um )?(?:kurze )?(?:bestätigung|zusage|bestätig\\p{L}{1,2})', 'noch nicht', 'unter der bedingung',
  'si', "s.il", "sous réserve", 'à condition', 'dès que', 'pourr(?:iez|ait|ions)', 'en attente', 'pas encore', 'merci de (?:me |nous )?confirmer', 'à confirmer',
  'siempre que', 'a condición', 'pendiente', 'podr(?:ía|íamos|íais)', 'cuando', 'todavía', 'falta', 'por confirmar', 'a falta de', 'confírma\\p{L}{0,5}', 'por favor,? confirm\\p{L}{1,4}', 'si nos',
  'om', 'förutsatt', 'under förutsättning', 'skulle', 'så fort', 'ännu', 'kan ni', 'kan du', 'hoppas', 'så har vi en deal', 'vänligen bekräfta',
);

/** Refusal, of a figure in the same sentence or of what is on the table. */
export const REJECTION = phrasePattern(
  'too (?:much|high|low|little|tight|expensive|steep)', "(?:do|does|did|will|would|can|could)(?:n.t| not)(?: really)?(?: \\p{L}{1,12}){0,3} (?:cover|work|get us there|accept|do|go|reach|afford|make|cut it|stretch|fly|happen)", "doesn.t (?:cover|work|get|do|cut)", "can.?not (?:do|accept|go|offer|pay|afford|make)", "can.t (?:do|accept|go|offer|pay|afford|make|stretch|manage)", 'unable to', 'not (?:enough|possible|feasible|workable|acceptable|agreed|going to work|an option)', 'no way', 'below', 'have to (?:pass|decline|turn)', 'decline[ds]?', 'reject(?:ed|s)?', 'refuse[ds]?', 'pass on (?:this|that|it)', 'out of (?:the question|reach|our range|budget)', 'over (?:our )?budget', 'withdrawn?', 'is off the table', 'void', "won.t (?:work|do|fly)", 'impossible', 'afraid (?:that.s|that is|it.s|we can.t)',
  'zu (?:viel|hoch|wenig|niedrig|teuer|knapp)', 'geht (?:leider |so |bei uns |für uns )?(?:leider )?nicht', 'reicht (?:leider |uns )?(?:leider )?nicht', '(?:kann|können) (?:wir|ich)(?: \\p{L}{1,12}){0,4} nicht', 'nicht (?:möglich|machbar|drin|leistbar|akzeptabel|stemmen|mitgehen|annehmen|zahlen)', 'leider (?:nicht|nein|kein)', 'abgelehnt', 'lehnen', 'ablehnen', 'absagen', 'nicht genug', 'passt (?:leider )?nicht', 'unter unserer', 'deckt (?:leider )?(?:nicht|kaum)', 'hinfällig', 'zurückgezogen', 'über unserem budget', 'sprengt',
  "trop (?:juste|cher|élevé|bas|peu|haut)", "(?:ne|n.) ?(?:peut|pouvons|peux|pourr(?:ons|a|ai))(?: \\p{L}{1,12}){0,3} pas", 'au-dessus de nos moyens', 'hors (?:de )?(?:notre )?budget', 'pas possible', 'impossible', 'insuffisant', 'ne (?:couvre|suffit|passe) pas', 'refus(?:é|ée|ons|e)', 'décliner', 'déclinons', 'pas assez', "n.est pas (?:possible|tenable)", 'caduque?', 'ça (?:ne )?passe pas', 'ne nous permet pas',
  'demasiado', 'muy (?:alto|bajo|justo)', 'no (?:podemos|puedo|llegamos|alcanza|nos (?:da|llega|alcanza|sale|encaja|cuadra)|es (?:posible|viable|suficiente)|da|llega|cubre)', 'imposible', 'rechaz(?:ado|ada|amos|o)', 'insuficiente', 'fuera de (?:nuestro )?presupuesto', 'es poco', 'se nos va', 'sin efecto',
  'för (?:lite|mycket|dyrt|högt|lågt)', '(?:kan|har) (?:vi |jag )?(?:tyvärr )?(?:inte|ej)', 'går (?:tyvärr )?inte', 'räcker (?:tyvärr )?inte', 'inte (?:möjligt|tillräckligt|råd|ok)', 'tackar nej', 'avböj\\p{L}{1,3}', 'avvisa[ts]?', 'över (?:vår )?budget', 'täcker inte',
);

/** The figure belongs to another time or another paper. */
export const PAST = phrasePattern(
  'last (?:year|time|autumn|fall|spring|summer|winter|month|tour)', '(?:years?|months?) ago', 'previous(?:ly)?', 'was what', 'was our (?:number|first|ask|budget|offer)', 'was (?:in )?the budget', '(?:we|they|you|i) (?:paid|got|did|had|took|went home with)', 'what (?:\\p{L}+ ){1,4}got', 'back then', 'used to', 'originally', 'no longer valid', 'superseded', 'replaced', 'old (?:fee|offer)',
  'letzte[smn]? (?:mal|jahr|tour)', 'beim letzten', 'im letzten', 'vorig\\p{L}{1,3}', 'damals', 'ursprünglich', 'war (?:unser|mein|der|das|die)', 'waren es', 'bisherige\\p{L}?', 'hatten wir', 'nicht mehr gültig',
  "l.(?:an|année) derni(?:er|ère)", 'la dernière fois', 'il y a (?:un|deux|trois|\\d+) ans?', 'précédemment', "à l.époque", 'était', "n.est plus valable",
  'el año pasado', 'la última vez', 'hace (?:un|dos|tres|\\d+) años?', 'anterior\\p{L}{0,5}', 'era (?:nuestro|lo que)',
  'förra (?:året|gången|våren|hösten)', 'i fjol', 'tidigare', 'för (?:ett|två|tre|\\d+) år sedan', 'var (?:vårt|vår|vad|det)',
);

/** Words that put a figure forward. */
export const PROPOSAL = phrasePattern(
  'offer(?:s|ed|ing)?', 'propos(?:e|ed|al|ing)', 'can (?:go|do|stretch|offer|pay|get)', 'could (?:do|go|offer|stretch|you|we)', 'would (?:need|want|like|love|take|you|be able)', "(?:we|i).d (?:need|want|like|love|be|take|say)", 'looking for', 'asking(?: price)?', 'counter(?:-?offer)?', "let.s (?:meet|say)", 'meet in the middle', 'how about', 'what about', 'our (?:best|budget|final|number)', 'we have', 'need', 'expecting', 'hoping for', 'quote',
  'angebot', 'bieten', 'biete', 'anbieten', 'vorschlag', 'vorschlagen', 'könnte[nt]?', 'bräuchten?', 'brauchen', 'wie wäre', 'wären?', 'unsere vorstellung', 'vorstellung', 'budget', 'treffen wir uns', 'höchstens', 'maximal',
  'propos(?:e|ons|er|ition)', 'offr(?:e|ons|ir)', 'pourri(?:ons|ez|ez-vous)', 'peux (?:descendre|monter|faire)', 'pouvons (?:monter|aller|proposer|faire)', 'descendre', 'monter', 'souhait\\p{L}{1,5}', 'demand(?:e|ons)', 'tarif', 'prix de cession est', 'il nous faudrait',
  'ofre(?:cer|cemos|zco)', 'oferta', 'propon(?:emos|go)', 'propuesta', 'podemos', 'podríamos', 'pedimos', 'máximo', 'necesitamos', 'necesitaríamos', 'son', 'sería[n]?',
  'erbjud(?:a|er|ande)', 'förslag', 'föreslår', 'skulle', 'behöver', 'vi har', 'kan göra det för', 'kan ge', 'tänkte', 'begär', 'motbud',
);

/** Papers that write down what has been settled elsewhere. */
export const CONFIRMATION = phrasePattern(
  'confirm(?:s|ed|ing|ation)?', 'hereby confirm', 'as (?:agreed|discussed)', 'deal memo', 'booked', 'contract(?:ed)?', 'per our (?:call|conversation)',
  'bestätig(?:en|e|t|ung)', 'buchungsbestätigung', 'wie (?:besprochen|vereinbart|abgesprochen)', 'vereinbart', 'gebucht', 'fix(?:iert)?', 'vertrag',
  'confirm(?:ons|e|ation|é)', 'comme convenu', 'convenu', 'contrat', 'confirm(?:amos|o|ación|ado|ada)', 'según lo acordado', 'acordado', 'contrato', 'bekräft(?:ar|else|at|ad)', 'enligt överenskommelse', 'överenskommet', 'avtal',
);

/** The answer is still to come. */
export const OPEN_QUESTION = phrasePattern(
  'let me know', 'get back to (?:you|me|us)', 'think about it', 'waiting (?:for|on)', 'not (?:yet )?(?:agreed|confirmed|decided)', 'to be (?:agreed|confirmed|discussed)', 'tbc', 'tbd', 'tba', 'pending', 'under discussion', 'in negotiation', 'not binding',
  'noch offen', 'in klärung', 'melde mich', 'gib(?:t)? (?:mir |uns )?bescheid', 'noch nicht (?:vereinbart|bestätigt)', 'verhandlungssache', 'unverbindlich', 'en discussion', 'à confirmer', 'à définir', 'pas encore', 'por confirmar', 'a convenir', 'pendiente', 'dime algo', 'säg till', 'återkommer', 'ej bekräftat', 'preliminär',
);

/** A message that puts terms forward, whatever else it says. */
export const OFFERING = phrasePattern(
  'offer(?:s|ed|ing)?', 'propos(?:e|ed|al|ing)', 'counter(?:-?offer)?', 'could you', 'can you do', 'would you (?:take|accept|do|be)', 'how about', 'what about', 'would that work', 'does that work', 'interested in', 'enquir\\p{L}{1,3}', 'inquir\\p{L}{1,3}', 'available', 'availability',
  'angebot', 'anfrage', 'bieten', 'biete', 'anbieten', 'vorschlag', 'vorschlagen', 'wäre(?:t|n)? (?:ihr|sie)', 'passt das', 'würde(?:n)? (?:wir |ich )?gerne', 'hätten (?:wir )?gern',
  'propos(?:e|ons|er|ition)', 'offr(?:e|ons|ir)', 'seriez-vous', 'êtes-vous', 'serait ravie?', 'serions ravis', 'souhaiterions',
  'ofre(?:cer|cemos|zco)', 'oferta', 'propon(?:emos|go)', 'propuesta', 'nos gustaría', 'estaríais', 'os interesa',
  'erbjud(?:a|er|ande)', 'förslag', 'föreslår', 'förfrågan', 'vill (?:vi )?gärna', 'skulle (?:ni|du|vi)',
);
