import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { NOT_DONE } from '../../shared/standing/cues.ts';

const VEHICLE = [
  '(?:(?:night |sleeper |gear |splitter |tour )?(?:train|coach|bus|van|car|ferry|boat|truck|lorry)|sleeper|eurostar)',
  '(?:\\p{L}{0,8}(?:zug|bus|wagen)|bahn|ice|auto|transporter|sprinter|lkw|laster|fähre|schiff)',
  '(?:train|tgv|voiture|camion(?:nette)?|car|ferry|bateau)',
  '(?:tren|ave|coche|furgo(?:neta)?|autobús|autocar|barco|camión)',
  '(?:(?:natt)?tåg(?:et)?|(?:skåp|last)?bil(?:en)?|buss(?:en)?|färja(?:n)?|båt(?:en)?)',
].join('|');

/** `gets the boat`, `setzt sich in den Nachtzug`, `kör skåpbilen`: how somebody goes who does not fly. */
const BY_LAND = quick(
  new RegExp(
    `(?<!\\p{L})(?:(?:takes?|taking|gets?|getting|catch(?:es|ing)?|by|in|on|onto|boards?|joins?|brings?|bringing|mit|nimmt|nehme|im|in|en|prend|prends|dans|par|coge|cojo|toma|con|subimos|sube|al|del|med|tar|i|på|kör)\\s(?:(?:the|a|his|her|my|our|their|den|dem|der|die|das|einen?|le|la|les|un|une|el|los|una|sin|en|ett)\\s)?(?:${VEHICLE})|driv(?:es|ing)|(?:has|have|got|gets?|getting|hitch\\p{L}*) an? (?:lift|ride)|fährt selbst|conduit|conduce|kör (?:upp|ner|ned|själv|hem|dit))(?!\\p{L})`,
    'giu',
  ),
);

/** Rides that people make who fly, and those of whoever drives others. */
const OTHER_RIDE = quick(
  /(?<!\p{L})(?:airports?|terminal|hotels?|station|venue|club|theat\p{L}+|arena|hall|parks?|sound-?check|flughafen|bahnhof|halle|a[ée]roport|gare|salle|h[ôo]tel|aeropuerto|estación|sala|flygplats\p{L}*|hotell\p{L}*|parken|lokalen|(?:driv(?:es|ing)|takes?|taking|brings?|bringing|fährt|bringt|nimmt|conduit|emmène|lleva|kör|skjutsar) (?:you|us|them|euch|uns|sie|vous|nous|os|nos|er|oss|dem|dig)|fetch\p{L}*|pick\p{L}*|collect\p{L}*|hol(?:t|en)|récup\p{L}+|recog\p{L}+|hämt\p{L}+)(?!\p{L})/iu,
);
const NEVER =
  /(?<!\p{L})(?:not|never|nor|no|nicht|kein\p{L}{0,2}|pas|plus|jamais|nunca|inte|ingen|aldrig)(?!\p{L})|n['’]t(?!\p{L})/iu;
const BACK_AND_FORTH = quick(
  /(?<!\p{L})(?:both (?:ways|directions)|either way|there and back|out and (?:home|back)|up and back|down and back|hin (?:und|wie) (?:zurück|her)|aller(?: et |[- ])retour|ida y vuelta|tur och retur|fram och tillbaka|båda vägarna)(?!\p{L})/iu,
);

/** Whether a sentence says that somebody goes by road, rail or sea, and `both` where it says so of the way there and of that back. */
export function goesByLand(text: string): 'once' | 'both' | undefined {
  const rides = matchesOf(text, BY_LAND).length;
  if (rides === 0 || OTHER_RIDE.test(text) || NEVER.test(text) || NOT_DONE.test(text)) return undefined;
  if (text.trimEnd().endsWith('?')) return undefined;
  return rides > 1 || BACK_AND_FORTH.test(text) ? 'both' : 'once';
}
