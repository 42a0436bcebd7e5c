import type { Reading } from '../../../reading/reading.ts';
import { GREETS } from '../../../recognizers/greetings.ts';
import { looksLikePersonName } from '../../../recognizers/people.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { asPersonName, isSamePerson } from '../people/find-names.ts';
import { isNoName } from '../people/first-names.ts';
import { isOfPlace } from '../people/named-beside.ts';
import { personCalled } from '../people/person-called.ts';
import type { Place } from './journey.ts';
import type { OwnSentence } from './own-sentence.ts';

interface Stretch {
  start: number;
  end: number;
}

/** Somebody on the flight, and where in the sentence the name stands. */
export interface Traveller extends Stretch {
  name: string;
}

const WORD = "\\p{Lu}[\\p{L}'’-]{1,20}";
const FULL = `${WORD}(?: (?:van der|van|von|de la|de|del|di|da|du|le|la|al|el))?(?: ${WORD}){0,2}`;
const JOIN = '(?:,|,? (?:and|und|et|y|e|och|&)|\\s[&+])';
/** One person or several, `Ada Wren, Tom Linde and Kim Sato`. */
const PEOPLE = `${FULL}(?:${JOIN} ${FULL}){0,7}`;

/** What somebody does who is on the flight. */
const TRAVELS =
  '(?:is|are|will be|sera|seront|sitzt|sitzen|sitter|är) (?:also |auch |aussi )?(?:booked |confirmed |gebucht )?(?:now |jetzt )?(?:on|aboard|arriving|coming|flying|landing|leaving|sur|dans|auf|in|på)|will (?:fly|land|arrive|leave|take|come)|(?:has|have|hat|a|tiene|har) (?=\\p{L}{0,8} ?\\d{1,2}[A-K](?!\\p{L}))|fl(?:ies|y)|takes?|comes?|arrives?|lands?|leaves?|departs?|gets? (?:in|to)|goes|travels?|fliegt|fliegen|kommt|kommen|landet|landen|geht|gehen|nimmt|nehmen|reist|reisen|startet|prend|prennent|prendra|arrive|arrivent|arrivera|atterrit|atterrissent|part|partent|décolle|vole|volent|voyage|voyagent|rejoint|vuela|vuelan|llega|llegan|aterriza|aterrizan|sale|salen|viaja|viajan|despega|toma|va|van|coge|cogen|flyger|kommer|landar|lyfter|sitter|åker|tar|reser|går|anländer';
/** What is done with or for somebody who is on the flight. */
const PUTS =
  '(?:[Ff]lights?|[Tt]rip|[Tt]ickets?|[Ww]ay|[Ff]lug|[Ff]lüge|Rückflug|Hinflug|Maschine|Ticket|[Vv]ols?|[Bb]illets?|[Vv]uelos?|[Bb]illetes?|[Vv]uelta|[Ii]da|[Ff]lyg(?:et)?|[Hh]emresan?|[Uu]tresan?|[Bb]iljett(?:en|er)?|[Aa]rrival|Ankunft|Abflug|Anreise|Abreise|Landung|[Aa]rrivée|[Ll]legada|[Aa]nkomst)(?: home| back| out| retour| aller| de vuelta| de ida)? (?:for|of|für|von|de|pour|para|för|åt)|(?:put|[Bb]ooked|moved|takes|[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Mm]ed)|(?<=^|[.,;:)]\\s|\\d |[Bb]ooked |réservé |reservado |bokat |gebucht )(?:[Ff]or|[Ff]ür|[Pp]our|[Pp]ara|[Ff]ör|[Åå]t)';
const LABEL =
  '(?:Flights?|Flug|Rückflug|Hinflug|Vol|Vol retour|Vol aller|Vuelo|Vuelta|Ida|Flyg|Hemresa|Utresa)';

/** `Ada Wren flies …`, `Am 3.5. fliegt Ada Wren …`, `a flight for Ada Wren`, `Ada Wren's flight`, `Ada Wren: …` */
const FORMS: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}'’])(?<who>${PEOPLE})(?:,? who)? (?:${TRAVELS})(?!\\p{L})`, 'gu'),
  new RegExp(`(?<![\\p{L}'’])(?:${TRAVELS}) (?<who>${PEOPLE})(?=[ ,.;:(]|$)`, 'gu'),
  new RegExp(`(?<![\\p{L}'’])(?:${PUTS}) (?<who>${PEOPLE})(?=[ ,.;:(]|$)`, 'gu'),
  new RegExp(`(?<![\\p{L}'’])(?<who>${FULL})['’]s? (?:flight|trip|ticket|journey)`, 'gu'),
  new RegExp(`^${LABEL} (?<who>${PEOPLE})\\s?[:–-]`, 'gu'),
  new RegExp(`^(?<who>${PEOPLE})(?: \\([^()]{1,30}\\))?\\s?(?::|\\s[–-])\\s`, 'gu'),
];

/** Who flies, as the sentence of a flight says: its subject, whom it is booked for, whose flight it is. */
export function travellersIn(reading: Reading, sentence: OwnSentence, places: readonly Place[]): Traveller[] {
  const text = withoutTokens(sentence);
  const found: Traveller[] = [];
  for (const pattern of FORMS) {
    for (const match of matchesOf(text, pattern)) {
      const who = match.groups?.who ?? '';
      const at = match.index + match[0].indexOf(who);
      for (const one of peopleIn(reading, places, who, at))
        if (!found.some(({ name }) => isSamePerson(name, one.name) || name === one.name)) found.push(one);
    }
    if (found.length > 0) return found;
  }
  return namedInFull(text, places);
}

/** With ciphers for its hours, days and flight numbers, `Ada Wren BA 1446`, which are no part of a name. */
const withoutTokens = ({ text, tokens }: OwnSentence): string =>
  tokens.reduce(
    (words, { start, end }) => words.slice(0, start) + '0'.repeat(end - start) + words.slice(end),
    text,
  );

function peopleIn(reading: Reading, places: readonly Place[], who: string, at: number): Traveller[] {
  return who.split(new RegExp(`${JOIN} `, 'u')).flatMap((part, i, parts) => {
    const start = at + lengthBefore(who, parts, i);
    const written = part.replace(/['’]s?$/u, '');
    const end = start + written.length;
    const name = nameOf(reading, written);
    const isOther = places.some((one) => one.side && one.start < end && start < one.end);
    return name && !isOther ? [{ name, start, end }] : [];
  });
}

/** Where a part of a list begins in it. */
function lengthBefore(list: string, parts: readonly string[], i: number): number {
  let at = 0;
  for (let n = 0; n < i; n++) at = list.indexOf(parts[n + 1] ?? '', at + (parts[n]?.length ?? 0));
  return at;
}

/** A name of two words or more, or the one word that somebody is called by. */
function nameOf(reading: Reading, written: string): string | undefined {
  const person = asPersonName(written);
  if (person) return isOfPlace(person.name) ? undefined : person.name;
  if (!/^\p{Lu}\p{Ll}\S*$/u.test(written) || isNoName(written) || PRONOUN.test(written)) return undefined;
  return personCalled(reading, written) ?? written;
}

const PRONOUN =
  /^(?:i|you|he|she|it|we|they|who|this|that|everyone|everybody|all|both|the|your|our|my|ich|du|er|sie|es|wir|ihr|alle|beide|die|der|das|je|tu|il|elle|on|nous|vous|ils|elles|tous|le|la|les|yo|él|ella|nosotros|ellos|ellas|todos|usted|el|los|las|jag|hon|han|den|det|vi|ni|de|alla|flight|flug|vol|vuelo|flyg|band|crew|group|party|production|booking)$/iu;

/** Two words of a name or more, anywhere in the sentence. */
const WHOLE = new RegExp(
  `(?<![\\p{L}\\p{N}@'’-])${WORD}(?: (?:van der|van|von|de la|de|del|di|da|du|le|la|al|el))?(?: ${WORD}){1,3}(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Whoever is named in full, but for those who fetch, book or tell. */
function namedInFull(text: string, places: readonly Place[]): Traveller[] {
  return matchesOf(text, WHOLE).flatMap((match): Traveller[] => {
    const written = match[0].replace(/['’]s?$/u, '');
    // `Anreise Ada Wren`, `Please Ada Wren`
    const lead = /^(\p{L}+) (?=\p{L}+ )/u.exec(written);
    const skipped = lead && isNoName(lead[1] ?? '') ? lead[0].length : 0;
    const start = match.index + skipped;
    const end = match.index + written.length;
    const person = asPersonName(written.slice(skipped));
    const isOther = places.some((one) => one.side && one.start < end && start < one.end);
    const [before, behind] = [text.slice(0, start), text.slice(end)];
    if (!person || isOther || isOfPlace(person.name) || !looksLikePersonName(person.name)) return [];
    if (OF_SOMEBODY.test(written) || GREETS.test(written)) return [];
    if (HELPS_BEFORE.test(before) || HELPS_BEHIND.test(behind)) return [];
    return [{ name: person.name, start, end }];
  });
}

/** `Seinen Platz`: German nouns are written as names are. */
const OF_SOMEBODY = /^(?:[Mmdks]?ein|[Ii]hr|[Uu]ns|[Ee]ure?|[Dd]ies|[Jj]ed)\p{Ll}{0,3} /u;

/** Who is named behind or before such words drives, books or asks, and flies another day if at all; or is a whole band. */
const HELPS_BEFORE =
  /(?<!\p{L})(?:by|driver|fahrer(?:in)?|chauffeur|chófer|conductor|förare|contact|kontakt|contacto|call|ask|tell|thanks|danke|merci|gracias|tack|hi|hello|dear|hallo|liebe[rs]?|bonjour|hola|hej|hotel|hôtel|hotell|with agent|via|durch|par|por|av)\s?:?\s$/iu;
const HELPS_BEHIND =
  /^\s?(?:\(\d|\+|(?:& |and |und |et |y |och )?(?:band|crew|party|group|team|gruppe|groupe|grupo)(?!\p{L}))|^(?: \([^()]{1,30}\))?,? (?:will |wird |va |ska |kan |can |kann )?(?:(?:be |there )?(?:pick\p{L}*|collect\p{L}*|meet\p{L}*|driv\p{L}*|wait\p{L}*|fetch\p{L}*|greet\p{L}*|book\p{L}*|send\p{L}*|ask\p{L}*)|holt|fährt|wartet|bringt|trifft|récup\p{L}+|attend|conduit|vient chercher|recoge\p{L}*|espera|conduce|lleva|hämtar|möter|kör|väntar)(?!\p{L})/iu;
