/** `le Relais Duquesne, 140 boulevard Michelet`: with an article before and a street behind it is a house. */
const ARTICLE_OF_HOUSE = /(?:^|[\s(])(?:the|at|das|im|ins|le|la|les|au|aux|el|al|la|på)\s$/u;
const STREET_BEHIND =
  /^,\s\d{1,4}(?:\s?(?:bis|ter|[a-z]))?,?\s\p{L}|^,\s(?:\p{Lu}[\p{L}.-]{2,24}\s){1,3}\d{1,4}\s?[a-z]?,\s|^,\s(?:calle|c\/|avenida|avda\.?|plaza|paseo|via)\s/iu;

/** Whether the words are the name of a house that a street follows. */
export function isHouse(text: string, start: number, end: number): boolean {
  return ARTICLE_OF_HOUSE.test(text.slice(0, start)) && STREET_BEHIND.test(text.slice(end, end + 80));
}

/** `2 rue Claire Pauilhac`, `Calle Antonio López`: a street's or a hall's name. */
const STREET_BEFORE =
  /(?<![\p{L}])(?:rue|avenue|av\.?|avda\.?|boulevard|bd\.?|place|quai|impasse|all[ée]e|chemin|cours|esplanade|square|passage|calle|c\/|avenida|plaza|pza\.?|paseo|carrer|rúa|rua|via|viale|piazza|salle|sala|teatro|th[ée][âa]tre|h[ôo]tel|gare|espace|lyc[ée]e)\s(?:(?:du|de|de la|des|del|de los)\s|d['’])?$/iu;

/** `Hôtel : Ibis Centre`: what a label of a house names. */
const HOUSE_BEFORE =
  /(?:^|[\s(])(?:h[ôo]tel|hotell(?:et)?|alojamiento|unterkunft|accommodation|restaurante?|restaurang)\s?:\s?$/iu;
/** `20 Wells Row`: a house number. */
const HOUSE_NUMBER_BEFORE = /(?:^|[,(;·|]\s?|\s[–-]\s)\d{1,5}[a-z]?\s(?:[NSEW]{1,2}\.?\s)?$/iu;

/** `Campo Volantín 22, …` */
const HOUSE_NUMBER_BEHIND = /^\s\d{1,4}\s?[a-z]?(?:[,;)]|$)/iu;

/** `Casco Viejo, 48005 Bilbao`, `Low Fold, Kendal LA9 4PX`: the postcode follows, perhaps behind the town. */
const POSTCODE_BEHIND =
  /^,?\s{1,2}(?:\p{Lu}[\p{L}-]{2,20},?\s{1,2})?(?:\d{4,6}\s\p{Lu}|[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}(?!\p{L}))/u;

/** Whether the words stand within an address. */
export function isOfStreet(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return (
    STREET_BEFORE.test(before) ||
    HOUSE_BEFORE.test(before) ||
    HOUSE_NUMBER_BEFORE.test(before) ||
    POSTCODE_BEHIND.test(text.slice(end, end + 36)) ||
    HOUSE_NUMBER_BEHIND.test(text.slice(end, end + 8))
  );
}
