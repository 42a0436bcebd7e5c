import { likelyOf, matchesOf, quick } from '../../../recognizers/phrases.ts';
import { memory } from '../../../recognizers/remember.ts';
import type { Role } from '../types.ts';

const COLUMN_ROLES: readonly [Role, RegExp][] = [
  [
    'other',
    /boarding|check-?in|gate|(?:get|load)-?in|\bdoors?\b|on stage|\bset\b|show ?time|sound ?check|curfew|einlass|auftritt|bag(?:gage)?|gepäck|bagage|equipaje|terminal|embar|enregistrement|facturaci|pick-?up|frequent|meal|price|preis|prix|precio|\bbasis\b|\bstops?\b|^via\b|\bnv[ab]\b|not valid|coupon|\bcpn\b/iu,
  ],
  [
    'seat',
    /\bseats?\b|sitz|platz|si[eè]ge|place(?! of)|asiento|plats|assento|poltrona|\bposto\b|miejsce|\bsete\b|sæde|paikka|stoel/iu,
  ],
  ['ticket', /ticket|tkt|etkt|billete?|biljett|bilhete|biglietto|bilet|billet(?!\p{L}*nummer)/iu],
  [
    'reference',
    quick(
      /\bpnr\b|booking|r[ée]f[ée]rence|\bref\b|\bconf|locator|localizador|^loc\.?$|buchung|réservation|reserva|bokning|record|^(?:code|clave|c[óo]digo|kod)$/iu,
    ),
  ],
  [
    'given',
    /given|^first ?name|vorname|prénom|förnamn|fornavn|^imi[eę]$|voornaam|^nombre$(?=.*apellido)|etunimi/iu,
  ],
  [
    'surname',
    /surname|last ?name|family ?name|nachname|familienname|^nom de famille|apellidos?|efternamn|etternavn|efternavn|nazwisko|achternaam|cognome|sobrenome|sukunimi/iu,
  ],
  [
    'passenger',
    /passenger|\bpax\b|travell?er|reisende|passagier|fluggast|voyageur|passager|pasajero|viajero|resenär|passageir|passegger|passasjer|pasażer|matkustaja|(?:^|\b)(?:full ?)?name\b|\bguest\b|\bnom\b|nombre|\bnamn\b|(?<!\p{L})(?:who|wer|qui|quién(?:es)?|vem)(?!\p{L})|person/iu,
  ],
  ['duration', quick(/duration|dauer|durée|duración|restid|flygtid|flight time|flying time|flugzeit/iu)],
  ['aircraft', quick(/aircraft|equip|flugzeug|appareil|avi[oó]n|flygplan|\bplane\b/iu)],
  ['class', /^cl(?:s|\b)|class|cabin|klasse|classe|clase|klass|\bfare(?! ?basis)\b|tarif/iu],
  ['status', /statu[st]|\bst\b|état|estado/iu],
  [
    'departure',
    /^dep|^dpt|^std\b|^etd\b|^leav|take-?off|abflug|^ab\b|départ|^dép|salida|^sal\b|avgång|^avg|saída|partida|partenza|vertrek|avreise|wylot|odlet|lähtö|kalkış/iu,
  ],
  [
    'arrival',
    /^arr|^sta\b|^eta\b|land|ankunft|^an\b|arrivée|llegada|^lleg|ankomst|^ank|chegada|arrivo|aankomst|przylot|přílet|saapuminen|varış/iu,
  ],
  [
    'flight',
    /^fl(?:i?gh)?t|^flug|^flüge|^vols?\b|vuelo|^flyg|^voos?\b|^volo\b|^vlucht|^(?:nr )?lot|^lento|^uçuş|flight/iu,
  ],
  ['airline', quick(/airline|carrier|fluggesellschaft|compagnie|aerolínea|compañía|flygbolag/iu)],
  [
    'route',
    quick(
      /route|routing|strecke|trajet|trayecto|sträcka|from ?(?:[/–-] ?)?to\b|von ?(?:[/–-] ?)?nach|de ?[/–-] ?à|de ?[/–-] ?a\b/iu,
    ),
  ],
  ['from', /^from|^von|^de\b|desde|^från|origin|origen|^départ de|origem|origine|^da\b|^van\b|^fra\b|^z\b/iu],
  ['to', /^to\b|^nach|^à(?!\p{L})|^a\b|hasta|^till|dest|ziel|^til\b|^naar\b|^do\b/iu],
  ['date', /date|datum|fecha|\bdata\b|\bdato\b|^day$|^tag$|^jour$|^dag$|^día$/iu],
];

const likelyColumns = likelyOf(COLUMN_ROLES, ([, pattern]) => pattern);

const DEPARTS = /(?<!\p{L})(?:d[ée]p|abf|salida|avg|take-?off)/iu;
const ARRIVES = /(?<!\p{L})(?:arr|ank|llegada|lands?(?!\p{L})|landing)/iu;
const STARTS = /(?<!\p{L})(?:origin|origen|from|von|start|desde|från)/iu;
const ENDS_AT = /(?<!\p{L})(?:dest|to|nach|ziel|hasta|till)/iu;

/** `City/Terminal/Stopover`: of both ends, whatever else stands with them. */
const OF_PLACES =
  /^(?:cit(?:y|ies)|airports?|place|ort|flughafen|ville|aéroport|ciudad|aeropuerto|stad|flygplats)(?!\p{L})/iu;

const PEOPLE =
  /^(?:passengers?|pax|travell?ers?|reisende|passagiere?|fluggäste|voyageurs?|passagers?|pasajeros?|viajeros?|resenärer|passagerare)$/iu;

/** What a heading says about the column under it. */
export function roleOfLabel(label: string): Role | undefined {
  const folded = label.trim();
  if (folded === '' || folded.length > 60) return undefined;
  return remembered(folded, '', () => roleOf(folded));
}

const remembered = memory<Role | undefined>();

function roleOf(folded: string): Role | undefined {
  if (OF_PLACES.test(folded)) return undefined;
  // Both ends in one column, one over the other.
  if (DEPARTS.test(folded) && ARRIVES.test(folded)) return undefined;
  if (STARTS.test(folded) && ENDS_AT.test(folded)) return 'route';
  // `Passengers / ref`
  if (folded.split(/\s?[/&+,]\s?/u).some((part) => PEOPLE.test(part))) return 'passenger';
  return likelyColumns(folded).find(([, pattern]) => pattern.test(folded))?.[0];
}

const INLINE: readonly [Role, RegExp][] = [
  [
    'other',
    /(?<!\p{L})(?:boarding|check-?in|gate closes|bag ?drop|report(?:ing)?|lobby|pick(?:-| )?up|meet|transfer|abholung|abgeholt|prise en charge|recogida|hämt(?:as|ning)|embarque|embarquement|enregistrement|einstieg|boardet|ombordstigning|incheckning|facturaci[oó]n|présentation|leaves? hotel|opens?|closes?|stopover|layover|connection time|umstieg|aufenthalt|escale)/giu,
  ],
  [
    'departure',
    /(?<!\p{L})(?:dep(?:art(?:s|ure|ing)?)?|leav(?:es?|ing)|takes? off|std|etd|abflug|abfl|ab|départ|dép|décollage|salida|sale|avgång|avg|avgår|outbound)(?!\p{L})/giu,
  ],
  [
    'arrival',
    /(?<!\p{L})(?:arr(?:iv(?:es?|al|ing))?|lands?|landing|sta|eta|ankunft|ank|an|landung|landet|arrivée|arr|atterrissage|atterrit|llegada|llega|aterriza|ankomst|ankommer|landar|(?:und|and|et|y|och) (?:\p{L}{2,5} )?(?:sind|seid|are|sommes|estamos|är)(?= (?:um |there |in |at |à |a las |kl))|framme)(?!\p{L})/giu,
  ],
  // Reservation systems print these in capitals.
  ['departure', /(?<!\p{L})(?:LV|DP|DEPT|LEAVE)(?!\p{L})/gu],
  ['arrival', /(?<!\p{L})(?:AR|ARV|ARRV)(?!\p{L})/gu],
  [
    'duration',
    /(?<!\p{L})(?:duration|flying time|flight time|dauer|flugdauer|flugzeit|reisezeit|durée|duración|restid|flygtid|elapsed)(?!\p{L})/giu,
  ],
];

const likelyRoles = likelyOf(INLINE, ([, pattern]) => pattern);

/** The last word before a value, since the value before it, that says what the value is. */
export function inlineRole(before: string): Role | undefined {
  let last: { role: Role; at: number } | undefined;
  for (const [role, pattern] of likelyRoles(before)) {
    for (const match of matchesOf(before, pattern))
      if (!last || match.index > last.at) last = { role, at: match.index };
  }
  return last?.role;
}
