import { phrasePattern } from '../../../../recognizers/phrases.ts';

/** Said to the band or by it: nobody else is meant. */
export const PERSONAL = phrasePattern(
  '(?:you|we|they)(?:.re| are| go| will be)?(?: now| then| both| all| last| first| next)? on(?: now)?(?: stage)?',
  '(?:you|we)(?:.ll| will| now)? (?:go on|play|perform|hit the stage)',
  'when you play',
  'your (?:set|slot|show|stage time)',
  '(?:vous|nous|on) (?:jou(?:ez|ons|e|erez|erons)|pass(?:ez|ons|e|erez|erons)|mont(?:ez|ons|e) sur scène|êtes sur scène)',
  'votre (?:set|passage|concert)',
  '(?:ihr|wir) (?:seid|sind|geht|gehen)(?: \\p{L}+){0,2} (?:dran|auf der bühne|auf die bühne|rauf|on)',
  '(?:vous|on) (?:êtes|est)(?: \\p{L}+){0,2} (?:sur scène|sur le plateau)',
  '(?:ni|vi) är(?: \\p{L}+){0,2} på(?: scen(?:en)?)?',
  'ihr (?:spielt|seid dran|geht auf die bühne|geht rauf|steht auf der bühne)',
  '(?:spielt|seid) ihr',
  'wir spielen',
  '(?:das|the|le|la|el) (?:gruppe|band|groupe|formation|grupo|banda) (?:passe|joue|monte|plays|goes on|toca|sale|spielt)',
  'euer (?:set|auftritt|slot)',
  '(?:vosotros |ustedes )?toc(?:áis|amos|aréis)',
  'salís (?:a escena|al escenario)',
  'vuestr[oa] (?:pase|actuación|concierto|set)',
  '(?:ni|vi) (?:spelar|går (?:på|upp)|kliver på)',
  '(?:spelar|går) (?:ni|vi)(?: på)?',
  '(?:er|ert) (?:set|speltid|spelning)',
  '(?:got|have|put) you (?:down |on )(?:for|at)',
  '(?:your|the) (?:band|show) (?:is|goes) on',
  '(?:on|vous) (?:commencez|démarrez|attaquez)',
  '(?:votre|ta) heure de passage',
  'ihr (?:fangt|legt)',
  '(?:fangt|legt) ihr',
  'wir fangen',
  '(?:ihr|wir) (?:beginnt|beginnen|startet|starten)',
  'eure? (?:spielzeit|auftrittszeit|bühnenzeit|show|konzert)',
  'ihr auftritt',
  'sie (?:treten|spielen)(?: auf)?',
  'actu(?:áis|amos|aréis)',
  '(?:empezáis|salís|subís)(?: a escena| al escenario)?',
  'vuestr[oa] (?:hora|turno|show)',
  '(?:ni|vi) (?:börjar|kör|står på scen(?:en)?)',
  '(?:börjar|kör) (?:ni|vi)',
  'er (?:scentid|konsert)',
);

/** Another act, told by the one that is spoken to: `Sluice Gate play before you (17:20)`. */
export const BESIDE_US = phrasePattern(
  '(?:before|after) (?:you|us)',
  '(?:vor|nach) (?:euch|uns|ihnen)',
  '(?:avant|après) (?:vous|nous)',
  '(?:antes|después) de (?:vosotros|nosotros|ustedes)',
  '(?:före|innan|efter) (?:er|oss)',
);

/** What others do on the evening, or what comes before the set: no word of it is the set's. */
export const OTHER_DOING = phrasePattern(
  'sound ?check',
  'line ?check',
  'load',
  'doors?',
  'before (?:you|we)',
  'after (?:you|we)',
  'support',
  'balances?',
  'portes',
  'einlass',
  'prueba',
  'puertas',
  'insläpp',
  'ljudkoll',
);

/** Labels that mean the set when they stand alone before or behind a time. */
export const ALONE =
  /^(?:you(?: guys| lot| all)?|us|we|ihr|euch|wir|uns|vous|nous|vosotros|nosotros|ustedes|ni|vi|main|set|live|bühne|buhne|jeu|escenario|scen|scene|en scene|stage|on|gig|bolo|pase)$/u;
