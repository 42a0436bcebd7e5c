import { airlineByName } from '../../../recognizers/airlines.ts';
import { cityByName } from '../../../recognizers/cities.ts';
import { likelyOf, matchesOf } from '../../../recognizers/phrases.ts';
import { nameAtHead } from './name-head.ts';
import { GENERIC } from './name-patterns.ts';

/** Words that say somebody sleeps there, up to the preposition before the name of the house. */
const FRAMES: readonly RegExp[] = [
  /(?<!\p{L})(?:it|hotel)(?:['’]s| is| has) (?:gone|moved|changed|switched) to\s{1,2}(?:the\s)?(?=\p{Lu})/giu,
  /(?<!\p{L})(?:you|we|they|(?:the|our) (?:band|crew|group|artists?|musicians)|everyone|everybody)(?:['’](?:re|ll be|s)| are| is| will be)(?: now)?(?: all)?(?: (?:two|three|four|five|six|seven|eight|nine|\d))?(?: with [^.;:\n]{1,30})?(?: now)? (?:at|in)\s{1,2}(?:the\s)?(?=(?:\p{Lu}[\p{L}'’&]*\s){1,4}?\p{Lu}[\p{L}'’]*,\s\d)/giu,
  /(?<!\p{L})(?:hotel|accommodation|lodging|digs|guest ?house)(?: (?:tonight|for the night|for \p{L}{3,10}))? (?:is|will be|remains)(?: (?:at|in))?\s{1,2}(?:the\s)?(?=\p{Lu})/giu,
  /(?<!\p{L})(?:hotel|unterkunft|quartier) (?:ist|wird|bleibt)(?: (?:dann|jetzt|nun|wieder|für euch|für sie))?\s(?:das|die|der|im|in der)\s(?=\p{Lu})/giu,
  /(?<!\p{L})(?:hôtel|hébergement|logement) (?:est|sera)(?: à)?\s(?:le\s|la\s|l['’]|au\s)?(?=\p{Lu})/giu,
  /(?<!\p{L})(?:hotel|alojamiento) (?:es|será)(?: en)?\s(?:el\s|la\s)?(?=\p{Lu})/giu,
  /(?<!\p{L})(?:hotellet|boendet) (?:är|blir)\s(?=\p{Lu})/giu,
  /(?<!\p{L})(?:(?:book(?:ed|ing)?|put(?:ting)?|got|check(?:ed|ing)?|mov(?:ed?|ing)|switch(?:ed|ing)?|chang(?:ed?|ing)|transferr?(?:ed)?|relocat(?:ed?|ing)|re-?booked) (?:you|u|them|us|him|her|me|everyone|everybody|the \p{L}+|all of you|(?:[\p{L}'’]{2,14}(?:,| and| &) ){0,4}[\p{L}'’]{2,14})(?: all| up| in| over)?(?: for [^.;:,]{1,30})? (?:into|in|at|to)|(?:stay(?:ing|s)?|sleep(?:ing|s)?|lodg(?:ed|ing)|accommodated|housed|overnight(?:ing)?|crash(?:ing)?) (?:over )?(?:at|in|with)|(?:accommodation|lodging|(?<!(?:main|live|upstairs|downstairs|back|front|big|small|function|club|concert|ball|green|dressing)[ -])rooms?|singles|doubles|twins|beds|\d nights)(?:[ ,][^.;:?\n]{1,60}?)? at|thank(?:s| you) for (?:choosing|booking(?: with| at)?|staying (?:at|with)))\s{1,2}(?:the\s)?(?=\p{Lu})/giu,
  /(?<!\p{L})(?:untergebracht|wohn(?:t|en|st)|schlaf(?:t|en)|schläfst|übernacht(?:et|en|ung)|nächtigt|nächtigen|logiert|logieren|unterkunft|(?:einzel|doppel|zweibett|hotel)?zimmer|ez|dz)(?:\s[^.;:?\n]{1,50}?)?\s(?:im|in der|in den|am|bei|beim|auf)\s(?=\p{Lu})/giu,
  /(?<!\p{L})(?:in (?:die|das|den|der)|ins|im)\s(?=(?:[\p{L}'’-]+\s){1,4}(?:umgebucht|untergebracht|einquartiert|umquartiert)(?!\p{L}))/giu,
  /(?<!\p{L})vielen dank für (?:ihre|deine|eure) (?:buchung|reservierung) (?:im|in der|bei|beim)\s(?=\p{Lu})/giu,
  /(?<!\p{L})(?:log(?:ez|erez|eons|és?|ées?)|héberg(?:é|ée|és|ées|ement)|dorm(?:ez|irez|ons|irons)|séjourn(?:ez|erez)|descend(?:ez|rez)|nuit(?:ée)?s?|chambres?|merci d['’]avoir (?:choisi|réservé))(?:\s[^.;:?\n]{1,50}?)?\s(?:à la\s|à l['’]|au\s|aux\s|à\s|chez\s|dans (?:le|la)\s|(?<=choisi )(?:le|la|l['’])?\s?)(?=\p{Lu})/giu,
  /(?<!\p{L})(?:aloj(?:áis|an|amos|aréis|ados?|adas?|as|amiento)|dorm(?:ís|imos|iréis|iremos)|hosped(?:áis|an|ados?|aje)|habitaci(?:ón|ones)|noches?|gracias por (?:elegir|reservar))(?:\s[^.;:?\n]{1,50}?)?\s(?:en (?:el|la|los|las)\s|en\s|(?<=elegir )(?:el|la)?\s?)(?=\p{Lu})/giu,
  /(?<!\p{L})(?:bor|sover|övernattar|inkvarterade?|logi|boende|övernattning|(?:enkel|dubbel)?rum|tack för att (?:du|ni) (?:valt|valde|bokat))(?:\s[^.;:?\n]{1,50}?)?\s(?:på|i|hos|(?<=valt )|(?<=valde ))\s?(?=\p{Lu})/giu,
];

const likelyFrames = likelyOf(FRAMES, (frame) => frame);

/** A label for the house, or a question whose answer it is. */
const LABEL =
  /^\s{0,6}(?:[-•*·]\s)?(?:(?:(?:the |das |euer |el |l['’])?h[oô]tel(?: des? \p{L}{3,12})?|where (?:you|we|they)(?: all)? (?:sleep|stay)|where (?:are|do) (?:you|we|they) (?:sleep|stay)(?:ing)?|(?:your |our |artist |band )?(?:rooms?|beds?)|betten|pennen|schlafplätze|zimmer|chambres?|lits|couchage|dodo|camas|habitaciones|sängar|rum|sleep(?:ing)?|overnight|digs|stay(?:ing)?(?: at)?|your (?:booked )?(?:hotel|house|stay|accommodation)|booked (?:hotel|house)|gebuchtes (?:hotel|haus)|bokat hotell|hotel reservado|hôtel réservé|accommodations?|lodging|ihr hotel|euer hotel|ihre unterkunft|eure unterkunft|unterkunft|übernachtung|votre hôtel|votre hébergement|hébergement|logement|nuit(?:ée)?|vuestro hotel|tu (?:hotel|alojamiento)|su hotel|alojamiento|hospedaje|dormimos|ert (?:hotell|boende)|ditt (?:hotell|boende)|boende|logi|övernattning)(?: ?\([^()]{1,24}\))?)(?:\s{0,3}[:?–]\s{0,6}|\s{2,12})(?:the\s)?(?=\p{Lu})/iu;

const NAME =
  /^(?:\p{Lu}[\p{L}\d&.-]*(?:['’]\p{L}+)?|\d{1,3}(?= \p{Lu}))(?: (?:(?:of|the|de|la|le|les|du|des|del|della|am|an der|im|in der|zur|zum|der|die|das|den|und|and|y|och|et|på|i|vid|&|\+) )?(?:\p{Lu}[\p{L}\d&-]*(?:['’]\p{L}+)?))*/u;

const NO_HOUSE =
  /(?<!\p{L})(?:nacht|nächten?|bahnhof|hauptbahnhof|station|gare|estación|flughafen|airport|aéroport|aeropuerto|zentrum|centre|center|city|stadt|rückreise|regreso|zimmer|einzelzimmer|doppelzimmer|rooms?|singles?|doubles?|chambres?|habitaci\p{L}+|enkelrum|dubbelrum|veranstalter|promoter|artist|organizer|organi[sz]\p{L}+|theat\p{L}+|teatro|club|halle|arena|festival|stage|bühne|stadium|konserthus\p{L}*|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember)(?!\p{L})/iu;

const CAPITAL_ARTICLE = /(?<!\p{L})(?:The|La|Le|Les|El|Los|Las|Die|Das|Der)\s$/u;

/** Houses that nothing in their own name shows to be one, but the words before it do: `you are staying at Elm House`. */
export function framedNames(text: string): { name: string; start: number; end: number }[] {
  const found: { name: string; start: number; end: number }[] = [];
  const keep = (behind: number) => {
    // A capital article belongs to the name.
    const article = CAPITAL_ARTICLE.exec(text.slice(0, behind))?.[0] ?? '';
    const at = behind - article.length;
    const name = NAME.exec(text.slice(at, at + 80))?.[0];
    const after = name ? text.slice(at + name.length, at + name.length + 12) : '';
    // What follows a house: its address, a bracket, its days; not a verb of another sentence.
    if (
      !name ||
      !isHouse(name) ||
      !/^\s{0,2}(?:(?:now|instead)?\s?[,(.;–\n-]|$|\s(?:instead|stattdessen|umgebucht|untergebracht|einquartiert|umquartiert|istället|à la place|en su lugar|now|jetzt|nun|from|for|in|on|vom|von|für|du|pour|le|del|desde|para|från|den|\d))/iu.test(
        after,
      )
    )
      return;
    found.push({ name, start: at, end: at + name.length });
  };
  for (const frame of likelyFrames(text))
    for (const match of matchesOf(text, frame)) keep(match.index + match[0].length);
  const label = LABEL.exec(text);
  if (label) keep(label[0].length);
  return found.filter((one, i) => found.findIndex((other) => other.start === one.start) === i);
}

function isHouse(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 && name.length < 6) return false;
  if (
    NO_HOUSE.test(name) ||
    cityByName(name) ||
    airlineByName(name) ||
    words.every((word) => GENERIC.test(word))
  )
    return false;
  return nameAtHead(name)?.name === name;
}
