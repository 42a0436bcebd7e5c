import { findCities } from '../../../recognizers/cities.ts';
import { monthOfWord, weekdayOfWord } from '../../../recognizers/date-words.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { conceptOf } from '../../../recognizers/labels.ts';
import { looksLikePersonName } from '../../../recognizers/people.ts';
import { memory } from '../../../recognizers/remember.ts';
import { isRole } from '../roles/roles.ts';
import { beginsWithGivenName, isGivenAndSurname } from './given-names.ts';

const PARTICLE =
  /^(?:de|da|do|dos|das|del|della|di|du|des|van|von|vom|zu|zum|zur|den|der|ter|ten|la|le|el|al|bin|ibn|af|av|y|e|i|mc|st\.?|o['’])$/iu;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|["“„«(]\p{Lu}?[\p{L}'’-]+["”“»)])$/u;
const HONORIFIC =
  /^(?:(?:a\/a|[àa] l[’']attention de|a la atenci[óo]n de|zu h[äa]nden(?: von)?|(?:for|to) the attention of|i\.\s?[av]|pp|sgd|signed(?: by)?|sign[ée]e? par|gez|fdo|firmado(?: por)?|undertecknat av|inh(?:aber(?:in)?)?|prop|attn|att|z\.?\s?h[dn]?|c\/o|mr|mrs|ms|mx|miss|dr|prof|mag|ing|dipl\.?-?ing|lic|ma[îi]tre|herrn?|frau|fr|hr|m|mme|mlle|madame|monsieur|sr|sra|srta|señora?|don|doña|d(?:ña|\.?ª)|d(?=\.\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll})|fru)\.?\s+){1,3}(?=\p{Lu})/iu;

/** Words that make capitalised words a firm or a place. */
const ORGANISATION =
  /(?<![\p{L}]|\p{L}-)(?:\p{L}+-(?:service|dienst|team|b[üu]ro)|\p{L}{4,}service|ltda?|lda|srl|limited|cic|llc|inc|gmbh|ag|ug|kg|e\.?\s?v|sarl|sas|s\.?l\.?u?|s\.?a|ab|hb|bv|oy|plc|s\.?r\.?o|sp\.?\s?z\s?o\.?\s?o|b\.v|n\.v|a\/s|aps|oyj|kft|d\.o\.o|s\.r\.l|s\.p\.a|s\.n\.c|e\.k|gbr|ggmbh|scop|scic|asbl|vzw|co|corp|company|agency|agents|audio|rentals?|backline|transportes|\p{L}*agentur|agence|agencia|agenturen|\p{L}{4,}(?:b[üu]ro|verein|zentrum|theater|konzerte|verlag|festival|b[üu]hne|amt|f[öo]rening(?:en)?|bolaget?)|events?|productions?|producciones|produktionen?|konzerte|concerts?|live|touring|tours?|entertainment|records?|music|musik|musique|promotions?|booking|bookings|artists|management|media|pr|press|group|gruppe|presents|promoters|artistes|venues?|brewery|orchestr[ae]|orkester|orchester|orquesta|kapelle|ensemble|\p{L}*quartett?|quatuor|cuarteto|kvartett|trio|duo|big band|choir|chor|coro|ch(?:œ|oe)ur|k[öo]r|society|trust|council|foundation|stiftung|fundaci[óo]n|ayuntamiento|mairie|kommun|gemeinde|stadt|ville|collective|kollektiv|theater|th[ée][âa]tre|teatro|hall|halle|arena|auditori\p{L}*|club|festival|\p{L}*hotell?|h[ôo]tel|casa|finca|hostal|posada|gasthof|gasthaus|auberge|vandrarhem\p{L}*|restaurant|catering|farmhouse|cottage|barn|caf[ée]|travel|reisen|voyages|viajes|taxi|cars?|buses|chauffeur\p{L}*|security|university|radio|tv|fm|magazine|gallery|museum|church|kirche|verein|f[öo]rening\p{L}*|association|asociaci[óo]n|studio|studios|service|services|team|office|b[üu]ro|bureau|oficina|department|reception|street|road|avenue|square|stage|tent|room|house|haus|(?:\p{L}{4,})?hus(?:et)?|palais|centre|center|zentrum|bank|airlines?|airways|list|sheet|\p{L}*buchung|\p{L}*reservierung|réservation|reserva|\p{L}*bokning|\p{L}*bestätigung|\p{L}*bekräftelse|rechnung|facture|factura|faktura|itinerary|rider|schedule|voucher|confirmation|agreement|contract|bono|vertrag|contrat|contrato|avtal)(?![\p{L}])/iu;

/** Words of addresses and papers: neither a person nor a firm. */
const PLACE_OR_PAPER =
  /(?<![\p{L}]|\p{L}-)(?:close|crescent|grove|zelt|saal|b[üu]hne|halle|foyer|eingang|escenario|carpa|tält|scen|paseo|plaza|calle|avenida|avda|playa|camino|carretera|rúa|rue|quai|allée|chemin|yard|wharf|lane|row|quay|park|court|gardens?|mews|hill|bridge|docks?|market|mills?|works|mall|terrace|parade|embankment|esplanade|promenade|pier|garage|drive|boulevard|blvd|highway|plaza|street|road|avenue|square|place|room|\p{L}*stra(?:ß|ss)e|\p{L}{3,}(?:platz|allee|gasse|ufer|damm|vägen|torget|gränd|plein|laan|straat|kade)|\p{L}*gatan|list|sheet|itinerary|rider|schedule|voucher|confirmation|agreement|contract|bono|vertrag|contrat|contrato|avtal|tickets?|stage|tent|doors?|bar|lobby|airport|aeropuerto|a[ée]roport|aeroporto|flughafen|flygplats|havaliman[ıi]|terminal|bahnhof|steps)(?![\p{L}])/iu;

/** Capitalised beginnings of sentences and headings that are no name. */
const NO_NAME =
  /^(?:the|this|that|(?:it|that|he|she|who|there|here)['’]s|famil(?:ie|y)|famille|familia|these|please|dear|hi|hello|best|kind|regards|thanks|thank|many|all|our|your|we|you|he|she|they|ils?|elles?|él|ella|han|hon|it|if|when|for|from|to|on|at|in|no|not|and|or|with|any|see|call|load|sound|line|doors?|show|set|dinner|lunch|breakfast|day|date|time|venue|city|stage|page|rev|version|hotel|bus|van|die|der|das|wir|sie|bitte|liebe\p{L}*|hallo|sehr|mit|freundlichen|viele|grüße|guten|ihr|ihre|les?|la|une?|nous|vous|bonjour|merci|cher|ch[èe]re|cordialement|bien|el|los|las|una?|hola|estimad[oa]s?|gracias|saludos|un|atentamente|hej|med|vänliga?|hälsningar|tack|vi|ni|och|san|santa|santo|sankt|sprinter|suburban|vito|viano|minibus|splitter|am|im|auf|zum|zur|vor|hinter|bei|unter|signed|gezeichnet|main|front|back|grand|great|high|low|new|old|north|south|east|west|northern|southern|eastern|western|norra|södra|östra|västra|royal|terminal|flight|artist|band|crew|guest|guests|passenger|total|gate|seat|room|king|queen|twin|single|double|table|nachricht|message|mensaje|meddelande|nummer|number|numéro|número|telefon|telefono|teléfono|téléphone|phone|tel|mobil|mobile|móvil|handy|fax|cell|mail|email|e-mail|web|www|deutschland|españa|france|sverige|österreich|schweiz|suisse|germany|spain|sweden|austria|switzerland|open|indoor|outdoor|en|au|aux|con|sin|sur|sans|avec|ohne|utan|by|issued|booked|printed|prepared|contact|contacts|who|www|mine|his|hers|theirs|yours)$/iu;

/** Words that lead up to a name, written with a capital at the head of a sentence or as German nouns. */
const LEADS =
  /^(?:senior|deputy|assistant|chief|executive|associate|acting|interim|account|stellvertretende[rn]?|leitende[rn]?|espace|salle|maison|domaine|ch[âa]teau|friche|spazio|cantiere|circolo|palazzo|associazione|zaal|reisedienst|guitarras?|guitars?|gitarren?|guitares?|bass|bajo|basse|drums|bater[íi]a|batterie|schlagzeug|trummor|viol[íi]n|violon|voz|voces|vocals|gesang|chant|sång|teclados?|keys|keyboards?|piano|sax|saxo|trompeta|trompete|trumpet|cello|percussions?|percusi[óo]n|ansprech\p{L}+|kontaktperson|interlocut\p{L}+|euere?r?|eure[nr]?|unsere?[nr]?|votre|vos|notre|vuestr[oa]s?|nuestr[oa]s?|sus|vår|vårt|ert|recoge|recogen|espera|esperan|holt|bringt|fährt|accueille|conduit|hämtar|möter|kör|skjutsar|mein|meine|mon|me|then|us|them|lg|vg|mfg|bg|hg|mvh|vh|thx|love|danke|wenn|falls|sollten?|sofern|weil|cuando|quand|lorsque|when|while|should|until|after|before|när|eftersom|konzert|concert|concierto|konsert|gig|ring|ruf|rufe?n|frag\p{L}*|call|text|ask|notify|inform|message|whatsapp|speak|talk|email|let|ich|soy|sagt|gebt|meldet|schreibt|sprecht|prévenez|avisez|joignez|écrivez|parlez|informez|voyez|escribid|hablad|contactad|informad|hälsa|prata|skriv|meddela|appelez|appeler|contactez|demandez|llamad|llama|llame|avisad|preguntad|kontakta|fråga|os|tell|meet|emergency|notfall|urgence|recogida|abholung|pick-?up|prise|hämtning|llegada|ankunft|arrivée|ankomst|traslado)$/iu;

/** Titles behind names, and words, of a list of passengers. */
const OF_TICKETS = /\s(?:MR|MRS|MS|MISS|MSTR|CHD|INF|ADT)$|^(?:non|one) stop$/iu;

/** True for a word that no person's name begins with. */
export function beginsNoName(word: string): boolean {
  return NO_NAME.test(word) || LEADS.test(word);
}

export function withoutHonorific(text: string): string {
  return text.replace(HONORIFIC, '').trim();
}

/** A person's full name and nothing else: two to five capitalised words, particles between them allowed. */
export function isPersonName(text: string): boolean {
  return TWO_CAPITALS.test(text) && !/\d/.test(text) && known(text, '', () => readsAsPerson(text));
}

const TWO_CAPITALS = /\p{Lu}\P{Lu}*\p{Lu}/u;
const known = memory<boolean>();

function readsAsPerson(text: string): boolean {
  const name = withoutHonorific(text.trim());
  const words = name.split(/\s+/u);
  if (words.length < 2 || words.length > 5 || name.length > 48 || /[\d@:;!?/|]/u.test(name)) return false;
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (isGivenAndSurname(name)) return true;
  if (
    beginsNoName(first) ||
    NO_NAME.test(last) ||
    PARTICLE.test(last) ||
    /^[A-Z]{2}$/.test(last) ||
    OF_TICKETS.test(name)
  )
    return false;
  if (!words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word))) return false;
  // `Des O'Shea`: what begins a name is no particle.
  if (
    words.filter((word, i) => (i === 0 && /^(?:des|van|al|st|ben)$/iu.test(word)) || !PARTICLE.test(word))
      .length < 2
  )
    return false;
  if (
    words.some(
      (word) => monthOfWord(word) !== undefined || (weekdayOfWord(word) !== undefined && word.length > 3),
    )
  )
    return false;
  const isShouted = name === name.toUpperCase() && name.length > 12 && words.length > 3;
  const plain = name
    .replace(/[„“«»”]/gu, '"')
    .replace(/\([^)]*\)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  // `Gerichtsstand Hamburg`
  if (isTown(last) && !beginsWithGivenName(first)) return false;
  return (
    looksLikePersonName(plain) &&
    !isShouted &&
    !ORGANISATION.test(name) &&
    !PLACE_OR_PAPER.test(name) &&
    !isRole(name) &&
    conceptOf(name)?.specificity !== 1
  );
}

const SHORT_NAMES = new Set('Al Bo Cy Di Ed Jo Li Lu Mo My Oz Ro Su Ty Vi Xi'.split(' '));

/** One capitalised word that may be a first name where a label says that a person stands there. */
export function isFirstName(text: string): boolean {
  const name = withoutHonorific(text.trim());
  return (
    (/^\p{Lu}\p{Ll}[\p{L}'’-]{1,14}$/u.test(name) || SHORT_NAMES.has(name)) &&
    !NO_NAME.test(name) &&
    !ORGANISATION.test(name) &&
    !isRole(name) &&
    conceptOf(name) === undefined &&
    (name.length < 4 || weekdayOfWord(name) === undefined) &&
    (beginsWithGivenName(name) || !isTown(name))
  );
}

/** In thousands: of a town this large everybody thinks first. */
const LARGE_TOWN = 300;

/** `Kantholz Booking, Hamburg, 040 …` */
function isTown(word: string): boolean {
  return findCities(word).some(({ text, value }) => text === word && value.population >= LARGE_TOWN);
}

/** `Hanno Frick, Kapelle Siebenstern`: behind somebody with a first name stands whom they are with. */
export function isFirmBehind(person: string, words: string): boolean {
  return beginsWithGivenName(person) && !beginsWithGivenName(words);
}

export function isOrganisation(text: string): boolean {
  if (!/\s/u.test(text.trim()) || conceptOf(text)?.specificity === 1) return false;
  const last = text.trim().split(/\s+/u).at(-1) ?? '';
  return (
    text.length <= 60 &&
    /^\p{Lu}[^\d?!:;"@·•|]*$/u.test(text) &&
    !SAYS.test(text) &&
    !PLACE_OR_PAPER.test(last) &&
    text
      .split(/\s+/u)
      .every((word) => !/^\p{Ll}{4,}/u.test(word) || PARTICLE.test(word) || LINK.test(word)) &&
    ORGANISATION.test(text)
  );
}

/** Words of a sentence, and of no name. */
const SAYS = /\s(?:are|is|not|ist|sind|nicht|sont|est|pas|son|es|är|inte)\s/u;

const LINK = /^(?:und|and|et|och|&|of|the|for|für|am|im|an|in|på|i|für|pour|para|des|d['’]\p{L}+)$/iu;

/** A firm or group by its capitals, where a label has said that a contact stands there. */
export function looksLikeName(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  return (
    text.length >= 3 &&
    text.length <= 50 &&
    words.length <= 6 &&
    /^\p{Lu}/u.test(text) &&
    !/[@:!?]|\d{3}/u.test(text) &&
    words.every((word) => /^[\p{Lu}&\d(+]/u.test(word) || PARTICLE.test(word) || LINK.test(word)) &&
    words.filter((word) => /^[\p{Lu}&\d]/u.test(word)).length >= words.length / 2
  );
}

/** Lower case, without accents, nicknames, titles and initials' dots: the form in which people are compared. */
export function personKey(name: string): string {
  return foldName(withoutHonorific(name).replace(/["“„«(][^"”“»)]*["”“»)]/gu, ' '))
    .replace(/[.,]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const remembered = memory<readonly string[]>();
const wordsOfKey = (name: string) => remembered(name, 'person', () => personKey(name).split(' '));

/** The same person: the same words, or one name is the other's first name or short form, with the nickname or without. */
export function isSamePerson(a: string, b: string): boolean {
  return formsOf(a).some((first) => formsOf(b).some((second) => isShortForm(first, second)));
}

const rememberedForms = memory<readonly (readonly string[])[]>();
const formsOf = (name: string) =>
  rememberedForms(name, '', () => [...new Set([name, withNickname(name)])].map(wordsOfKey));

function isShortForm(first: readonly string[], second: readonly string[]): boolean {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  return short.every((word) => long.includes(word));
}

/** `Tobi Eicher` and `Tobias Eicher`: where both answer at one number they are one. */
export function isCalledShort(a: string, b: string): boolean {
  const [first, second] = [wordsOfKey(a), wordsOfKey(b)];
  const [short = '', long = ''] = [first[0] ?? '', second[0] ?? ''].sort((x, y) => x.length - y.length);
  return first.length > 1 && first.at(-1) === second.at(-1) && short.length > 2 && long.startsWith(short);
}

/** `Jockel Peetz` of `Jörg "Jockel" Peetz`: the name as friends say it. */
export function withNickname(name: string): string {
  return name.replace(/^\p{Lu}[\p{L}'’-]+\s["“„«(](\p{Lu}[\p{L}'’-]+)["”“»)](?=\s\p{Lu})/u, '$1');
}
