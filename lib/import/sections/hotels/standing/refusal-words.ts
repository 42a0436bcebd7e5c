import { phrasePattern } from '../../../recognizers/phrases.ts';

/** A house says that it has no room, or lets an option go. */
export const REFUSES = phrasePattern(
  '(?:we (?:are|were)|(?:hotel|house) is) (?:\\p{L}+ ){0,3}(?:fully booked|sold out)',
  '(?:have|has|is|are) (?:sadly |unfortunately )?no (?:availability|vacanc(?:y|ies)|rooms? (?:left|available))',
  "(?:cannot|can not|can['’]t|unable to|not able to|not in a position to) (?:confirm|offer|accommodate|accept|fulfil|honou?r) (?:you|your|this|the|any)",
  'option (?:has |is )?(?:now )?(?:expired|lapsed|been released)',
  '(?:rooms|booking|request|reservation) (?:has|have|was|were|is) (?:been )?(?:placed |put )?on (?:the |our |a )?wait(?:ing|-)? ?list',
  'ausgebucht',
  'keine?n? (?:freien? )?(?:zimmer(?: mehr)?|verfügbarkeit(?:en)?|angebot|kapazität(?:en)?)(?: \\p{L}+){0,3} (?:frei|machen|anbieten|unterbreiten|verfügbar|haben)',
  '(?:ihrer|eurer) anfrage (?:\\p{L}+ )?nicht (?:entsprechen|nachkommen)',
  'anfrage (?:\\p{L}+ ){0,3}nicht (?:bestätigen|annehmen)',
  'option (?:ist )?(?:\\p{L}+ ){0,2}(?:verfallen|erloschen|abgelaufen)',
  'auf (?:der|die|unserer|unsere) warteliste',
  '(?:hôtel|établissement) (?:est|étant|affiche) (?:malheureusement )?complet',
  'ne (?:pouvons|sommes|peut)[^.;]{0,40} (?:donner suite|en mesure|confirmer|accepter|honorer)',
  '(?:aucune|plus de) (?:chambre|disponibilité)s?',
  "n['’]avons (?:malheureusement )?(?:plus|pas) de (?:chambre|disponibilité|place)s?",
  "(?:l['’])?option (?:a expiré|est (?:échue|levée|expirée|tombée))",
  "sur (?:la |notre )?liste d['’]attente",
  'no (?:hay|tenemos|disponemos de|nos quedan?|quedan) (?:disponibilidad|habitaciones|plazas)',
  'no podemos (?:confirmar|aceptar|atender|ofrecer)',
  '(?:estamos|hotel está) completos?',
  'opción (?:ha )?(?:caducad[oa]|caducó|vencid[oa]|venció|expirad[oa])',
  'en (?:la |nuestra )?lista de espera',
  '(?:har|är) (?:\\p{L}+ ){0,2}(?:fullbokat|fullbokade|fullt|fullbelagt)',
  'inga lediga rum',
  'kan (?:\\p{L}+ ){0,2}inte (?:bekräfta|erbjuda|ta emot)',
  'optionen (?:har )?(?:löpt ut|gått ut|förfallit)',
  'på (?:vår )?väntelistan?',
);

/** A house says that the rooms are booked, whatever else it has to refuse. */
export const IS_AGREED = phrasePattern(
  '(?:pleased|happy|delighted|glad) to (?:confirm|welcome)',
  '(?:booking|reservation|stay|rooms?|request) (?:is|are|has been|have been) (?:now )?(?:confirmed|booked)',
  '(?:booking|reservation) confirm(?:ation|ed)',
  '(?:reservierungs|buchungs)bestätigung',
  'bestätigen (?:wir )?(?:ihnen|euch|gerne?|hiermit)',
  'confirmation de (?:votre )?réservation',
  'confirmons',
  'réservation (?:est )?confirmée',
  'confirmación de (?:su |la )?reserva',
  'confirmamos',
  'reserva (?:está )?confirmada',
  'bokningsbekräftelse',
  'bekräftar (?:härmed )?(?:er|din)',
  'bokning(?:en)? är bekräftad',
);

/** `the rooms for the crew`, `the rooms on Thursday`: the others stay. */
const FOR_SOME = '(?:for|on|of|für|am|vom|pour|du|de|d.|para|del|för|på|av)(?!\\p{L})';

/** A newer mail gives up the rooms that an older one tells of: `no hotel needed after all`. */
export const GIVES_ALL_UP = phrasePattern(
  `(?:please |can |may )?(?:release|hand back|give back|let go of) the (?:rooms|room block|hotel rooms)(?! ${FOR_SOME})`,
  `(?<!(?:mein|dein|sein|ihr|ein) )(?:zimmer|zimmerkontingent|kontingent|hotelkontingent|hotelzimmer)(?: (?:im|in der|in dem|bei)(?: \\p{L}+){1,4})? (?:kannst du |bitte )(?:\\p{L}+ ){0,3}(?:zurückgeben|freigeben|abgeben|stornieren)`,
  `(?:rendre|libérer|relâcher) les chambres(?! ${FOR_SOME})`,
  `(?:soltar|liberar|devolver) las habitaciones(?! ${FOR_SOME})|las habitaciones (?:ya )?(?:las )?(?:podéis|puedes|pueden) (?:soltar|liberar|devolver|anular)`,
  `(?:släppa?|lämna tillbaka) rummen(?! ${FOR_SOME})`,
  // `The six rooms at Hotel Rex that I blocked for you are given back`
  `the (?:\\p{L}+ )?rooms(?! ${FOR_SOME})(?: at [^,.;]{2,40})?(?: (?:that|which) [^,.;]{2,40})? (?:are|were|have been) (?:now )?(?:given back|handed back|released)`,
  `die (?:\\p{L}+ )?zimmer(?! ${FOR_SOME})(?: im [^,.;]{2,40})?(?:, die [^,.;]{2,40},)? (?:sind|wurden|haben wir) (?:\\p{L}+ ){0,2}(?:zurückgegeben|freigegeben)`,
  'no (?:hotel|rooms?|accommodation)(?: is| are)? (?:needed|required|necessary)',
  "(?:do not|don['’]t|won['’]t|will not) (?:need|require) (?:the |a |any |that )?(?:hotel|rooms?|accommodation)",
  '(?:please )?cancel (?:it|them|that|this|all|everything|the (?:hotel|rooms|booking|reservation|accommodation))',
  'please cancel',
  '(?:hotel|rooms|booking|reservation|accommodation) (?:is|are|has been|have been|was|were)? ?(?:now )?(?:cancelled|canceled|cxl)',
  '(?:brauchen|benötigen)(?: \\p{L}+){0,2} ke(?:in|ine) (?:hotel|zimmer|unterkunft)(?: mehr)?',
  'kein hotel (?:mehr )?(?:nötig|gebraucht|notwendig)',
  '(?:bitte )?(?:hotel|zimmer|alles|buchung)(?: bitte)?(?: (?:ist|sind|wurde|wieder))? (?:stornieren|storniert|absagen|abgesagt)',
  "(?:pas|plus) besoin (?:d['’]hôtel|de l['’]hôtel|de chambres?|des chambres)",
  '(?:hôtel|réservation|chambres) (?:est |sont |a été )?annulée?s?',
  '(?:merci|prière) d[’\\u0027]annuler',
  'no (?:hace falta|necesitamos|necesitaremos) (?:el |las? )?(?:hotel|habitaci(?:ón|ones)|alojamiento)',
  '(?:hotel|reserva|habitaciones) (?:está |queda |ha sido )?(?:cancelad|anulad)[oa]s?',
  'behöver (?:\\p{L}+ )?(?:inget|inte något) hotell',
  '(?:hotellet|bokningen|rummen) (?:är |har )?avbok\\p{L}+',
);
