import { phrasePattern } from '../../../recognizers/phrases.ts';
import { cityByName } from '../../../recognizers/places.ts';
import { findGuestCount } from '../guests/count-guests.ts';

/** Words that make a name the name of a restaurant or a caterer. */
const HOUSE = phrasePattern(
  'restaurante?',
  'restaurang',
  'ristorante',
  'trattoria',
  'pizzeria',
  'bistro[t]?',
  'brasserie',
  'caf[ée]',
  'gasthaus',
  'gasthof',
  'wirtshaus',
  'brauhaus',
  'ratskeller',
  'weinstube',
  'sidrer[íi]a',
  'cervecer[íi]a',
  'asador',
  'cr[êe]perie',
  'taverna',
  'taberna',
  'cantina',
  'kitchen',
  'diner',
  'grill',
  'steakhouse',
  'osteria',
  'bodega',
  'mes[óo]n',
  'casa',
  'auberge',
  'krog',
  'kök',
  'catering',
  'caterer',
  'traiteur',
  'la table',
  'eatery',
  'tapas',
  'ramen',
  'sushi',
  'noodles?',
  'bakery',
  'deli',
  'pub',
  'inn',
  'tavern',
);
const WORD =
  "(?:(?!\\d{1,2}[:.h]\\d)[\\p{Lu}\\d][\\p{L}\\d'’.&-]*|&|(?:and|und|et|y|och|of|the|de|del|do|da|dos|das|van|von|der|du|des|la|le|les|am|an|im|zur|zum|på|at|number)(?!\\p{L})|d['’]\\p{L}+)";
const NAME = new RegExp(
  `(?<![\\p{L}])((?:at|(?:invite|take|treat) you (?:all )?(?:out )?to|bei|beim|im|in der|ins|chez|au|aux|à|en|in|hos|på|restaurant(?:e)?:?|restaurang:?|caterer:?|catering(?: by)?:?))\\s+(?:the |der |dem |das |el |la |le |l['’]|our |unsere[rm] |notre |nuestr[oa] |vårt? )?["“„«]?\\s?(\\p{Lu}[\\p{L}\\d'’.&-]*(?:\\s${WORD}){0,5})["”“»]?`,
  'iu',
);

/** Where one eats within the house is no restaurant. */
const IN_HOUSE = phrasePattern(
  'green room',
  'dressing rooms?',
  'backstage\\p{L}*',
  'catering(?: (?:room|tent|area|level \\d))?',
  'stage',
  'venue',
  'canteen',
  'kantine',
  'garderobe',
  'raum \\d+',
  'room \\d+',
  'level \\d',
  'loges?',
  'comedor',
  'camerinos?',
  'personalmatsal\\p{L}*',
  'matsal\\p{L}*',
  'hotel',
  'hotell',
  'h[ôo]tel',
  'foyer',
  'bus',
  'production office',
);

export function isHouse(text: string): boolean {
  if (
    /^(?:tente|zelt|tent|tält|carpa|espace|zone|area|raum|sala|salle|backstage)(?![\p{L}])/iu.test(
      text.trim(),
    )
  )
    return false;
  if (!/\p{Lu}/u.test(text) || OF_THE_VENUE.test(text.trim()) || findGuestCount(text)) return false;
  return HOUSE.test(text) && !isBareKind(text);
}

/** `Restaurant`: what a house is, and none of its name. */
export const isBareKind = (text: string): boolean =>
  /^(?:catering|caf[ée]|bistro|pub|kitchen|restaurant|restaurang|restaurante|wirtshaus|gasthaus|gasthof|gaststätte|trattoria|pizzeria|brasserie|taberna|auberge|krog)$/iu.test(
    text.trim(),
  );

/** `catering room`, `Foyer café`: where the band eats, and no restaurant's name. */
const OF_THE_VENUE =
  /^(?:(?:artists?|crew|band|production|backstage|foyer|venue|festival|staff|dining)\s)?(?:catering|caf[ée]|kitchen|bistro|canteen|kantine|restaurant|dining)\s?(?:room|tent|area|zone|hall|truck|raum|zelt|bereich|caf[ée])?(?:\s\p{Lu}?\d{1,2})?$|^(?:foyer|backstage|lobby|venue)[\s-](?:caf[ée]|bar|bistro|kitchen)$/iu;

/** `the Tack Room` */
export const isRoom = (name: string): boolean => ROOM.test(name);

export function isInHouse(text: string): boolean {
  return IN_HOUSE.test(text);
}

/** The restaurant a sentence names: `Mesa reservada … en Casa Bermejo`, `Table at The Salt Cellar`. */
export function findHouseName(text: string): string | undefined {
  const names = houseNames(text);
  return names.find(isHouse) ?? names[0];
}

/** `Wirtshaus "Zum Krug"`: the name in quotes behind the word for a house. */
const QUOTED =
  /(?<!\p{L})(?:restaurante?|restaurang|gasthaus|gasthof|wirtshaus|gaststätte|lokal|bistro|café|pizzeria|trattoria|taberna|mesón|auberge|krog|pub)\s["“„«]\s?(\p{Lu}[^"“”„«»\n]{2,40}?)\s?["”“»]/giu;

function houseNames(text: string): string[] {
  const names: string[] = [...text.matchAll(QUOTED)].flatMap((match) => match[1] ?? []);
  for (const match of text.matchAll(new RegExp(NAME.source, 'gu'))) {
    const name = trimName(match[2] ?? '');
    // `in the Peedie Kirk`, `im Werkhof`: with nothing that shows a house to be one it is where the meal stands.
    if (/^(?:in|im|in der|ins)$/iu.test(match[1] ?? '') && !isHouse(name) && !isVouched(text)) continue;
    if (name.length >= 3 && !isInHouse(name) && !ROOM.test(name) && !isDay(name) && !/^\d/.test(name))
      names.push(name);
  }
  for (const match of text.matchAll(CATERED)) if (match[1]) names.unshift(trimName(match[1]));
  const beside = houseBeforeStreet(text);
  if (beside) names.push(beside.name);
  for (const match of text.matchAll(SERVES)) if (match[1]) names.push(match[1].replace(/^[Tt]he\s/u, ''));
  return names;
}

/** `Am Donnerstag`, `Friday night` */
export function isDay(text: string): boolean {
  return /^(?:(?:on|am|le|el|den|på)\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?!\p{L}))/iu.test(
    text,
  );
}

/** An address, a number to call or the word for a table shows that one goes out. */
export const isVouched = (text: string) =>
  findStreet(text) !== undefined ||
  /(?<!\p{L})(?:tables?|tisch\p{L}*|mesa|bord(?:et)?|reserv\p{L}*|réserv\p{L}*|booked|gebucht|bokat)(?!\p{L})|\d{3}[\d ./-]{4,}/iu.test(
    text,
  );

/** `The Talbot do a decent pie`, `but the Ropewalk pub will do you 5 hot meals`: who cooks. */
const SERVES =
  /(?<!\p{L})([Tt]he\s\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’]+){0,2}(?:\s(?:pub|inn|café|bar|tavern))?)\s(?:do|does|serves?|will do|can do|are doing|is doing|will feed|cooks?)(?=\s)/gu;

/** The house that a sentence names right before its street, whatever the street is called. */
export function houseBeforeStreet(text: string): { name: string; street: string } | undefined {
  const match = [...text.matchAll(BEFORE_STREET)].find(([, name = '', street = '']) => {
    const isStreet = findStreet(street) !== undefined || BARE_STREET.test(street.trim());
    return isStreet && !findGuestCount(street) && !isInHouse(name) && !ROOM.test(name) && !isDay(name);
  });
  return match && { name: (match[1] ?? '').replace(SAID_FIRST, ''), street: (match[2] ?? '').trim() };
}

/** `Tengo Casa Luna`, `Booked The Salt Cellar`: the word that opens the sentence is no part of the name. */
const SAID_FIRST =
  /^(?:got|booked|have|try|tengo|tenemos|reservad[oa]|hab(?:e|en)?|nehmen|har|bokat|réservé)\s|^\p{Lu}\p{Ll}+\s(?=(?:casa|mesón|bodega|restaurant[e]?|taberna|gasthaus|gasthof|wirtshaus|bistrot?|brasserie|trattoria|osteria|pizzeria|auberge|restaurang)\s\p{Lu})/iu;

/** `33 Shiprow`, `3 Anchor Vennel` */
const BARE_STREET = /^\d{1,4}\p{L}?\s\p{Lu}[\p{L}'’-]{3,}(?:\s\p{Lu}[\p{L}'’-]{3,}){0,2}$/u;
/** `18:15, Mother Samphire, 8 Strand Row (01227 …)`, `The Pantry next door, 33 Shiprow`: right before its street. */
const BEFORE_STREET =
  /(?<=^|[,.:;]\s|(?:attend|attendra|expects you|espera en|erwartet (?:euch|Sie)|väntar er|booked|reserved|now|gebucht|reserviert|jetzt|réservé|désormais|ahora|bokat|nu|dinner|lunch|supper|essen|dîner|déjeuner|repas|cena|comida|middag)\s)((?:The\s)?\p{Lu}[\p{L}'’&-]+(?:\s(?:&|and|und|et|y|och|of|de|du|des|del|della|di|d[ao]s?|la|le|les|el|am|zum|zur)?\s?\p{Lu}[\p{L}'’&-]+){0,3})(?:\s(?:next door|across the (?:road|street)|round the corner|nebenan|gegenüber|à côté|en face|al lado|enfrente|intill|mittemot|instead|stattdessen|à la place|en su lugar|i stället))?(?:,\s|\s\()((?=[^,;()]{0,40}\d)[^,;()]{4,40})/gu;

/** `from Sopa y Sal (caterer)`, `von Löffelweise (Catering)` */
const CATERED = new RegExp(
  `(?<![\\p{L}])(?:from|by|with|von|vom|durch|de|par|chez|por|från|av|hos)\\s(\\p{Lu}[\\p{L}\\d'’.&-]*(?:\\s${WORD}){0,5})\\s\\((?:the |our |unser |notre |nuestro |vår )?(?:caterers?|catering|cuisine|traiteur|küche|cocina|cateringfirma|kök)\\)`,
  'gu',
);

/** `the Tack Room`, `the Orchard Barn`: a room of the house. */
const ROOM =
  /\s(?:room|suite|barn|marquee|tent|hall|lounge|foyer|library|saal|zelt|stube|salle|salon|sala|carpa|salen|rummet|tältet)$/iu;

/** `Osteria Lena next door`: where it is, and no part of its name. */
export const NEARBY =
  /\s(?:next door|across the (?:road|street)|(?:a)?round the corner|opposite|nebenan|gegenüber|um die ecke|[àa] côté|en face|juste à côté|al lado|enfrente|intill|mittemot|bredvid|runt hörnet)(?!\p{L}).*$/iu;

export function trimName(text: string): string {
  return text
    .replace(/\s(?:am|on|le|el|på)\s\p{L}*(?:tag|abend|day|evening|dag|kväll)(?!\p{L}).*$/iu, '')
    .replace(NEARBY, '')
    .replace(
      /(?:\s(?:&|and|und|et|y|och|of|the|de|del|do|da|von|van|der|du|des|la|le|les|am|an|im|zur|zum|på|at))+$/u,
      '',
    )
    .replace(/[.,;]+$/u, '')
    .trim();
}

const NUMBER_FIRST =
  /^\d{1,4}\s?\p{L}?(?:[-–]\d{1,4})?,?\s(?:bis\s|ter\s)?(?:(?:[\p{L}'’.-]+|\d{1,3}(?:st|nd|rd|th))\s){0,4}(?:street|st|road|rd|avenue|ave|lane|ln|row|square|sq|place|pl|way|drive|dr|walk|yard|hill|quay|wharf|terrace|court|boulevard|blvd|parade|crescent|gate|mews|alley|highway|park)\.?$|^\d{1,4}\s?(?:bis|ter)?,?\s(?:rue|avenue|av\.|boulevard|bd|place|quai|impasse|chemin|cours|all[ée]es?|route|square|passage)\s.{2,40}$/iu;
const NUMBER_LAST =
  /^(?:rue|avenue|av\.|boulevard|bd|place|quai|chemin|ch\.|route|rte|ruelle|impasse|via|piazza|corso)\s[^\d]{2,40}\s\d{1,3}\s?\p{Ll}?$|^(?:Markt|Ring|Kai|Graben|Platz|Anger|Wall|Damm)\s\d{1,3}\s?\p{Ll}?$|^(?=(?:\P{L}*\p{L}){6})\p{Lu}[\p{L}'’.-]+(?:\s[\p{L}'’.-]+){0,5},?\s\d{1,4}\s?\p{Ll}?$/u;
const SPANISH_STREET =
  /^(?:c\/|calle|av\.|avda\.?|avenida|pza\.?|plaza|paseo|p[ºo]\.?|ronda|rúa|carrer)\s?.{2,40}?,?\s(?:n[º°.o]{1,2}\s?)?\d{1,4}$/iu;
/** `… de Avda. Pío XII nº 5`: the word for a street within other words. */
const SPANISH_INNER =
  /(?<![\p{L}])(?:c\/|calle|avda\.?|avenida|pza\.?|plaza|paseo|ronda)\s?\p{Lu}[^,;:()]{2,40}?,?\s(?:n[º°.o]{1,2}\s?)?\d{1,4}(?!\d)/iu;
const NO_STREET =
  /^(?:room|raum|level|stage|floor|gate|terminal|dressing|dinner|lunch|table|tisch|mesa|bord|party|group|hall|halle|saal|sala|salle|scen|bühne|etage|building|tent|zelt|studio|dock|suite|unit|kanal|channel|pax|personen|day|tag|show|bus|van)(?![\p{L}])/iu;

/** `5 Bishop's Landing`: a number before a name of two words or more. */
const NUMBERED = /^\d{1,4}[a-z]?\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){1,3}$/u;

/** The street part of a text that holds nothing else with numbers: `9 Slater Lane`, `Plaza de la Encarnación 4`. */
export function findStreet(text: string): string | undefined {
  const parts = text
    .split(/[,;()|]|\s{2,}|\s[–—-]\s|\.\s(?=\p{Lu})/u)
    .map((one) => one.replace(/\.\s?(?:T|Tel|Tfn)$/u, '').trim());
  const street = parts.find(
    (part) =>
      part.length <= 50 &&
      !NO_STREET.test(part) &&
      (NUMBER_FIRST.test(part) || NUMBER_LAST.test(part) || SPANISH_STREET.test(part)),
  );
  return (
    street ??
    SPANISH_INNER.exec(text)?.[0] ??
    parts.find((part, i) => i > 0 && !NO_STREET.test(part) && NUMBERED.test(part) && !findGuestCount(part))
  );
}

/** `18 rue des Tanneurs, 69001 Lyon` -> `Lyon`; `…, Leeds LS1 4AB` -> `Leeds`. */
export function cityOf(address: string): string | undefined {
  const behind = /(?<!\d)\d{3}\s?\d{2}\s+(\p{Lu}[\p{L} '’-]{1,30})/u.exec(address)?.[1];
  const before = /(?:^|,)\s*(\p{Lu}[\p{L} '’-]{1,30}?),?\s+\p{Lu}{1,2}\d{1,2}\p{Lu}?\s\d\p{Lu}{2}/u.exec(
    address,
  )?.[1];
  return (behind ?? before)?.trim() ?? townBehind(address);
}

/** `Kordon 140, İzmir, table for 4`: a town that is known by its name, right behind the street. */
function townBehind(text: string): string | undefined {
  const street = findStreet(text);
  if (!street) return undefined;
  const town = /^,\s(\p{Lu}[\p{L}’' -]{2,28}?)(?=\s?(?:[.,;:()]|$))/u.exec(
    text.slice(text.lastIndexOf(street) + street.length),
  )?.[1];
  return town && cityByName(town) ? town : undefined;
}
