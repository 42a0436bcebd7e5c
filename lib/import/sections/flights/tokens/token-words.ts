/** The head of a segment of a reservation system, with its columns of blanks: ` 1. EK   6 Q  21OCT`. */
export const SEGMENT =
  /(?<![A-Z0-9])([A-Z][A-Z0-9]|\d[A-Z])\s{1,4}(\d{1,4})(?=\s{0,3}[A-Z]\s{1,4}\d{1,2}[A-Z]{3}(?![A-Z]))/gu;

/** Airlines that print their three-letter code on bookings. */
export const IATA_OF: Record<string, string> = {
  EZY: 'U2',
  EJU: 'U2',
  EZS: 'U2',
  RYR: 'FR',
  WZZ: 'W6',
  VLG: 'VY',
  NAX: 'DY',
  EWG: 'EW',
  EXS: 'LS',
  TOM: 'BY',
  DLH: 'LH',
  BAW: 'BA',
  AFR: 'AF',
};

export const LONG_CODES = new RegExp(
  `(?<![\\p{L}\\p{N}])(${Object.keys(IATA_OF).join('|')})\\s?(\\d{2,4})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** `11A` is a seat, not eleven in the morning; `41H` no length of time. */
export const SEAT_LIKE = /^\d{1,2}[AHP]$/;

export const AIRCRAFT =
  /(?<![\p{L}\p{N}])(?:A3(?:00|10|18|19|20|21|30|40|50|80)(?:-\d{3})?(?:neo)?|A220(?:-\d{3})?|B7[0-8]7(?:-\d{1,3})?|E1(?:70|75|90|95)(?:-E2)?|CRJ-?\d{3,4}|ATR-?[47]2(?:-\d{3})?|DHC-?8(?:-\d{3})?|(?<![-./]|[-+(]\d{1,4}[ )])7[0-8]7-(?:8|9|10|[2-9]00)(?:ER|LR)?(?!-))(?![\p{L}\p{N}])|(?<!\p{L})(?:Airbus|Boeing|Embraer|Bombardier|De Havilland|Fokker|Saab|Canadair|ATR|CRJ|Dash|Sukhoi|Avro|McDonnell Douglas)[ \n-]?(?:Industrie )?(?:(?:A|E|CRJ|DHC|MD|RJ|Dash|Q|Regional Jet|Superjet)[ -]?)?\d{1,3}(?:[-/]\d{1,3}[A-Z]{0,3}|[ ]?\d{2,3}[A-Z]{0,3})?(?:[ -]?(?:neo|ceo|MAX(?: ?\d{1,2})?|ER|LR|XLR|NG|E2|Dreamliner|Winglets))*(?![\p{L}\p{N}])/giu;

export const CABIN =
  /(?<!\p{L})(?:premium economy|economy(?: (?:light|standard|classic|flex|basic|saver|plus|comfort|value|go|smart|promo))?|business(?: (?:class|saver|flex|light))?|first(?: class)|eco(?:nomy)? class|(?:clase |classe )?(?:turista|económica|economica|executiva|ejecutiva)|touristenklasse|tourist class|coach class|business ?klass[e]?|delta one|ekonomi(?:klass)?|ekonomy|classe (?:économique|éco|affaires)|économique|éco (?:standard|budget|extra|flex|plus)|club europe|euro traveller|world traveller(?: plus)?|upper class|main cabin|comfort\+|sas (?:go|plus|business)(?: (?:light|smart|flex))?|wanna get away(?: plus)?|low ?fare\+?(?= |$)|basic economy)(?: class)?(?: ?\([A-Z]\))?(?!\p{L})/giu;
