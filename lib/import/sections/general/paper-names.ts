/**
 * What papers for people on the road are called: a topic and a word for a list or a plan, as each language joins them.
 * They bear the name of the party, though they say little of its show.
 */
export const TRAVEL_PAPERS: readonly string[] = [
  '(?:ground )?(?:transport(?:ation)?|transfer|shuttle|driver.?s?|travel|flight|rooming|room|hotel|passenger|traveller|crew|pick-?up|runner|train|movement|logistics)s?[ -]?(?:lists?|plans?|sheets?|schedules?|manifests?|grids?|itinerar(?:y|ies)|orders?|books?|summar(?:y|ies)|overviews?|info(?:rmation|s)?|details|memos?|packs?|documents?|arrangements)',
  'ground (?:transport(?:ation)?|travel|movements)',
  '(?:fahr|fahrdienst|reise|flug|zimmer|hotel|transport|shuttle|runner|transfer|gäste|personal|bus|zug)-?(?:plan|pläne|liste|übersicht|zettel|ablauf|infos?|informationen|daten|zusammenfassung|unterlagen)',
  '(?:liste|plan|planning|feuille|tableau|récapitulatif|résumé|ordre|bon) (?:des? |du |d.)(?:chambres?|transports?|navettes?|vols?|voyage|passagers|transferts?|déplacements?|hébergements?|route)',
  '(?:plan|hoja|lista|listado|cuadro|parte|relación|resumen|orden) de (?:ruta|viajes?|transportes?|traslados?|habitaciones|pasajeros|vuelos|alojamientos?|hoteles)',
  '(?:kör|rese|res|rums|flyg|transport|turné|gäst|hotell|buss|tåg)-?(?:lista|plan|schema|ordning)',
];

/** What mails and sheets are called that tell of a show or of a change in it; a name of none. */
export const SHOW_NOTICES: readonly string[] = [
  'routing',
  'info-?(?:sheet|blatt|mail|brief|paket)',
  'konzert-?info(?:s|rmation(?:en)?)?',
  'concert info(?:rmation)?',
  '(?:updated |new )?show details',
  '(?:venue|date|time|schedule) change',
  'change of (?:venue|date|time|schedule)',
  'neuer? (?:termin|spielort|ort)',
  'changement d(?:e|u|.) \\p{L}+',
  'cambio de (?:sala|fecha|horario|recinto)',
  'ändrad \\p{L}+',
];
