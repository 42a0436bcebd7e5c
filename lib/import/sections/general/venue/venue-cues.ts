import type { Reading } from '../../../reading/reading.ts';
import { cityByName, findStreet } from '../../../recognizers/places.ts';
import { hasVenueWord } from './venue-words.ts';

/** What stands before the name of a house: `at the`, `im`, `à la`. */
export const AT_A_HOUSE =
  '(?:at|@|im|in (?:der|dem|the)|en (?:el|la)|à la|à l.|au|på|chez|dans (?:la|le)|bei|hos)\\s?(?:the\\s)?';

/** Where one sleeps, eats, flies from or is asked questions: no place of the show. */
export const NOT_A_VENUE =
  /(?<!\p{L})(?:nacht|umkreis|laufe|verlauf|anschluss|fassung|höhe|auftrag|sinne|falle|namen|rahmen|cadre|marco|hotel|hotell|hôtel|hostel|inn|cottage|guest ?house|lodge|b&b|airport|dinner|kitchen|lunch|breakfast|dîner|cena|abendessen|middag|interview|session|shoot|pick-?up|radio|signing|record store|flughafen|aéroport|aeropuerto|flygplats|station|bahnhof|gare|restaurant|ristorante|cantine|talent|agency|agentur|management|records|touring|mairie|publikum|zimmer|übernachtung|hébergement|alojamiento|domicilio|sitz|logi|check-?in)(?!\p{L})/iu;
/** Where a party of the contract has its office. */
export const OF_A_PARTY =
  /(?<!\p{L})(?:doing business|offices?|principal place of business|domicil\p{L}*|resid\p{L}*|registered|laws|organi[sz]ed|mit sitz|wohnhaft|ansässig|siège(?: social)?|demeurant|con domicilio|con sede|med säte)(?:\s(?:and|is|are|in|at|the|of|social|legal)){0,3}\s*$/iu;

/** `till Arenan`, `in der Konzerthalle`: a word for any house, and the name of none. */
export function isNoun(name: string): boolean {
  return (
    !name.includes(' ') && hasVenueWord(name) && !/\p{Ll}\p{Lu}|^\P{Ll}+$/u.test(name) && NOUN.test(name)
  );
}

const NOUN =
  /^(?:konzert|stadt|fest|sport|mehrzweck|veranstaltungs|turn)?(?:halle|saal|haus|bühne|kirche|keller|zelt|theater|club)$|^(?:arena|scen|kyrka|teater|lokal|slott|kyrko?)(?:n|en|t|et)$|^(?:hall|theatre|theater|church|venue|auditorium|room|tent|marquee|salle|théâtre|église|chapiteau|scène|sala|teatro|recinto|iglesia|escenario|carpa|domkyrkan|auditorio)$/iu;

/** `Alte Gerberei in Moosbruch`: house and town in one run of capitals. */
export function partedFromTown(run: string, reading: Reading): { raw: string; town: string } {
  const [, house = '', tail = ''] =
    /^(.{3,60}?)(\s(?:in|à|en|i)\s\p{Lu}[\p{L} '’-]{2,40})[.!]?$/u.exec(run) ?? [];
  const [, stage, ground] = AT_GROUND.exec(run) ?? [];
  if (stage && ground) return { raw: stage, town: `, ${ground}` };
  const [, street, rest] = ON_STREET.exec(run) ?? [];
  if (street && rest && (findStreet(`1 ${rest}`) ?? findStreet(`${rest} 1`)) !== undefined)
    return { raw: street, town: `, ${rest}` };
  const isTown = cityByName(tail.trim().replace(/^(?:in|à|en|i)\s|[.!]$/gu, ''), reading) !== undefined;
  const isNamedSo = hasVenueWord(tail) && !(hasVenueWord(house) && TOWN_LIKE_HOUSE.test(tail));
  const isParted = house !== '' && (hasVenueWord(house) || isTown) && !isNamedSo;
  return isParted ? { raw: house, town: tail } : { raw: run, town: '' };
}

/** `Oak Church in Byron Center`: towns are called so too. */
const TOWN_LIKE_HOUSE = /^\sin(?:\s\p{Lu}\p{L}+){1,2}\s(?:Cent(?:er|re)|Park|Meadows?|Mills?|Gardens|Pier)$/u;

/** `Copse Stage at Hare Moon Festival` */
const AT_GROUND = /^(.{3,40}?)\s(?:at|im|beim|au|en el|på)\s(?:the\s)?(\p{Lu}.{3,50})$/u;

/** `The Old Bandstand on Madeira Drive` */
const ON_STREET = /^(.{3,50}?)\s(?:on|in der|an der|sur|en|på)\s(\p{Lu}[\p{L} .'’-]{3,40})$/u;

/** `Boletín de Lugo` is of the town, not in it. */
export const OF_TOWN = /\s(?:de|du|del|d['’]|of|von|der|av)\s\S+$/iu;

export const DAY_OR_MONTH =
  /(?<!\p{L})(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)(?!\p{L})/iu;
