/** Words beside which the number of a booking stands. */
export const REFERENCE_WORDS =
  /(?<!\p{L})(?:ref(?:erence|erenz|erens|erencia)?|réf(?:érence)?|conf(?:irmation|irmación)?|booking|buchung\p{L}*|reserv\p{L}*|réserv\p{L}*|bestätigung\p{L}*|localizador|locator|pnr|bokning\p{L}*|bekräftelse\p{L}*|dossier)(?!\p{L})/iu;
