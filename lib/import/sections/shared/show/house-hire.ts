/** Papers of a house for whoever plays or rents there. */
export const OF_THE_HOUSE =
  /(?<!\p{L})(?:venue (?:hire|rental|information|info|specs?|specifications?|contract|agreement|rules)|(?:hall|room|studio) hire|hire (?:contract|agreement)|rental agreement|house rules|hausordnung|mietvertrag|(?:raum|saal|hallen)miete|contrat de location|location de salle|alquiler de (?:la )?sala|contrato de alquiler|hyresavtal)(?!\p{L})/iu;
