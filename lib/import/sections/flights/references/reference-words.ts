/** The words that say a code is the one a booking is known by, and those that may follow them. */
export const LABEL =
  '(?:booking|reference|referens|référence|referencia|referenz|reservation|confirmation|record|airline|carrier|vendor|buchungs?|reservierungs?|bestätigungs?|bokningss?|boknings|bokning|bokn|bookings?|bestillings|bestilling|bekräftelse|bekreftelses?|bekræftelses?|réservation|résa|dossier|reserva|confirmación|pnr|locator|localizador|file key|filekey|conf|r[ée]f\\.?|loc)';
export const WORDS =
  '(?:[\\s/-]{0,2}(?:booking|reservation|confirmation|record|locator|reference|referenz|referanse|referens|ref|codes?|koden?|koodi|number|nummer|nummeret|no|nr|num|kod|key|de|du|la|réservation|reserva|vuelo|vol|flug|pnr|airline|compagnie|compañía|aerolínea|aérea|aérien|aérienne|carrier|for|all|both|everyone|für|alle|pour|tous|para|todos|amadeus|n°|nº|id|\\d{1,2}(?=\\s?:)|[a-z][a-z0-9](?=\\s?[:=])|#)\\.?){0,4}';
