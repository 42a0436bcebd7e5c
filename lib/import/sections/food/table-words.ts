import { phrasePattern } from '../../recognizers/phrases.ts';

/** How papers say that a table is booked, or that one eats at a house. */
export const TABLE = phrasePattern(
  '(?:your|our) table',
  '(?:euer|ihr|unser|euren|ihren|unseren) tisch',
  'votre table',
  '(?:vuestra|su) mesa',
  'ert bord',
  'table(?:[’\\u0027]s| is) (?:at|for|booked)',
  '(?:a )?table (?:at|for|of|booked|reserved|under|is|has been)',
  '(?:dinner|lunch|restaurant|table) (?:reservation|booking)',
  '(?:dinner|lunch) (?:at|is booked|booked|reserved)',
  'tisch(?:reservierung)? (?:für|bei|im|auf|ist|reserviert)',
  'tischreservierung',
  'eine?n tisch',
  '(?:we|wir|you|ihr) (?:eat|are eating|essen|esst) (?:at|im|bei|beim|in)',
  '(?:private )?dining room .{0,30}(?:reserved|booked)',
  '(?:invite|take) you (?:all )?(?:out )?to',
  '(?:will|can) do you \\d{1,2}',
  'put (?:you|us)(?: \\p{L}+){0,3} down',
  '(?:booked|got) (?:you|us)(?: \\p{L}+){0,2} (?:in )?for (?:dinner|lunch|food)',
  '(?:comemos|cenamos|cenáis|coméis) en',
  '(?:on|vous) (?:mange[rz]?|mangerez|dînez|dîne) (?:au|chez|à)',
  '(?:vi|ni) äter (?:på|hos)',
  'abendessen (?:im|bei|in)',
  'mesa (?:reservada|para|a nombre)',
  '(?:cena|comida|almuerzo) en',
  'table (?:r[ée]serv[ée]e|de|pour)',
  '(?:d[îi]ner|d[ée]jeuner|repas) (?:chez|au|à)',
  'bord (?:bokat|för|på)',
  'bordsbokning',
  'middag på',
  // The hour may stand between: `cena entonces 19:45, en Bar Lola`.
  '(?:dinner|lunch|supper|food)(?: \\p{L}+)? (?:at )?\\d{1,2}[.:]\\d{2}(?: ?[ap]m)?,? at',
  '(?:abend|mittag)?essen(?: \\p{L}+)? (?:um )?\\d{1,2}[.:]\\d{2}(?: uhr)?,? (?:im|in|bei|beim)',
  '(?:repas|d[îi]ner)(?: \\p{L}+)? (?:à )?\\d{1,2} ?h ?(?:\\d{2})?,? (?:chez|au|à)',
  '(?:cena|comida|almuerzo)(?: \\p{L}+)? (?:a las )?\\d{1,2}[.:]\\d{2},? en',
  '(?:middag|lunch|mat)(?: \\p{L}+)? (?:kl\\.? )?\\d{1,2}[.:]\\d{2},? på',
  '(?:booked|reserved|got) (?:you |us )?(?:a|the|your|our) table',
  '(?:einen|euch einen|ihnen einen|den) tisch (?:für \\p{L}+ )?(?:im|in|bei|beim)',
  '(?:réserv|retenu)\\p{L}* (?:\\p{L}+ )?une table',
  '(?:reserv|apart)\\p{L}* (?:\\p{L}+ )?(?:una )?mesa',
  '(?:bokat|beställt) (?:\\p{L}+ ){0,3}bord',
);

/** A house waits for its guests, or they eat there: only with its street or number does that tell of a table. */
export const EXPECTED = phrasePattern(
  '(?:is|are|will be) expecting (?:you|us|the band)',
  'expects? (?:you|us|the band)',
  'erwarte[tn] (?:euch|sie|uns|die band)|werde[nt] (?:ihr|sie|wir) (?:im|in|bei|beim) .{3,40} erwartet',
  '(?:vous|nous) (?:attend|attendent|attendra|attendront)',
  '(?:os|les|nos) (?:espera|esperan|esperarán|esperará)',
  'väntar (?:er|oss|på er)',
  '(?:nimmt|nehmen) .{2,40} (?:im|in der|in|bei|beim) .{3,60} ein',
  '(?:eat|dine|have dinner|have lunch|have supper) at',
);

/** Words of tables, and of eating, that name no meal. */
export const EATING = phrasePattern(
  'tables?',
  'tisch(?:reservierung)?',
  'mesa',
  'bord(?:et|sbokning)?',
  'covers|couverts?|comensales|kuvert|gedecke?',
  '(?:eat|eats|eating|dine|dining)',
  '(?:essen|esst|isst|gegessen|speisen)',
  '(?:mange[zr]?|mangeons|mangent|dîne[zr]?|dînons|déjeune[zr]?|déjeunons)',
  '(?:com(?:er|emos|éis|en)|cen(?:ar|amos|áis|an)|almorz(?:ar|amos|áis))',
  'come(?= (?:el|a las|en|hoy)(?!\\p{L}))',
  'äter?|ätas',
  'meal (?:vouchers?|tickets?|cards)',
  '(?:essens|mahlzeiten|verzehr)(?:gutschein|marke|bon)\\p{L}*',
  'tickets? (?:repas|restaurant)',
  '(?:vales?|tickets?) de comida',
  'matkupong\\p{L}*',
  '(?:can |will )?feeds?|cooks?|kocht|cuisine|cocina|lagar mat',
);

/** Where one eats, but also talks and plays. */
export const RESTAURANT = phrasePattern('restaurante?|restaurang(?:en)?', 'catering(?:en)?');

/** That something is booked, or somebody expected. */
export const BOOKS = phrasePattern(
  '(?:re)?book(?:ed|ing)s?',
  'reserv\\p{L}+',
  'réserv\\p{L}+',
  'gebucht|bestellt|buchung',
  'bokat|bokad|bokning(?:en)?|reserverat',
  'expecting|expects?|erwarte[tn]|attend|attendent|esperan?|väntar',
  '(?:has|have|got|get|down as) us',
  'us (?:down|in|into)',
);

/** `Could we eat at …?`, `If … is free`: nothing is booked yet. */
export const isUnsure = (text: string): boolean => /\?\s*$/u.test(text) || UNSURE.test(text);
const UNSURE = phrasePattern(
  'could|would|might|maybe|perhaps|shall we|if|unless|or do you',
  'könnten?|vielleicht|wollen wir|falls|wenn',
  'peut-être|pourr(?:ait|ions|iez)|si',
  'quizás?|tal vez|podríamos|podemos',
  'kanske|kunde|skulle|om',
);

/** `No dinner`, `Kein Abendessen`, and money instead. */
export const NOTHING = phrasePattern(
  '(?:no|kein\\p{L}{0,2}|pas de|aucun|sans|sin|ningún|ingen|inget|utan) (?:\\p{L}+ )?(?:dinner|lunch|food|catering|meals?|table|(?:abend|mittag)?essen|tisch|d[îi]ner|d[ée]jeuner|repas|table|cena|comida|almuerzo|mesa|middag|mat|bord)',
  'buy-?outs?',
  'per diems?',
);
