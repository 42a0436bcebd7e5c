import { weekdayOfWord } from '../../../recognizers/date-words.ts';
import { conceptOf, contactConcept } from '../../../recognizers/labels.ts';
import { memory } from '../../../recognizers/remember.ts';
import { fieldOfMail } from '../mail-lines.ts';
import { ROLE_WORDS, WHOLE } from './role-words.ts';

/** Concepts of the contact lexicon that say what somebody does, as against what a cell holds. */
const NOT_ROLES = new Set([
  'contact.any',
  'contact.phone',
  'contact.fax',
  'contact.email',
  'contact.role',
  'contact.company',
  'contact.hotel',
]);

/** `en qualité de gérante`: what leads to a title and is no part of it. */
export const ACTING_AS =
  /^(?:en (?:sa )?qualité d(?:e\s|[’'])|en (?:su )?calidad de\s|in (?:seiner|ihrer) Eigenschaft als\s|i egenskap av\s|acting as\s|as\s|als\s|(?:hereinafter|nachfolgend|im folgenden|ci-après|en adelante|nedan),?\s(?:(?:referred to as|called|dénommée?|kallad)\s)?(?:the\s|der\s|die\s|le\s|la\s|el\s)?["“„«]?)/iu;

/** The field of a form that holds somebody's role. */
export const ROLE_FIELD =
  /^(?:roles?|position|function|capacity|job(?: title)?|title|funktion|rolle|aufgabe|t[äa]tigkeit|stellung|fonction|poste|qualité|r[ôo]le|cargo|funci[óo]n|puesto|en calidad de|roll|befattning|titel|ansvar|uppgift|responsib\p{L}+|instrument)$/iu;

/** True for the title of a job, as written on a card: short, and with a word of the trade. */
export function isRole(text: string): boolean {
  return known(text, '', () => readsAsRole(text));
}

/** Words that make a role more exact: `production manager`, `jefe de prensa`. */
export const MODIFIER =
  /^(?:tour|road|stage|production|technical|tech|duty|house|monitors?|lighting|sound|foh|night|general|piano|assistant|local|site|artist|artists|press|travel|company|venue|festival|booking|jef[ea]|encargad[oa]|responsable|charg[ée]e?|directeur|directrice|r[ée]gie|director(?:a)?|leiter(?:in)?|technische[rn]?|örtliche[rn]?|head)$/iu;
/** Sides of a show and places, as against people of a trade. */
const NO_TRADE = /^contact\.(?:venue|artist|any|hotel|company|phone|email|fax|role|accounting)$/u;

/** True for what only people of the trade are called, so that it needs no number beside it. */
export function isTrade(text: string): boolean {
  const concept = contactConcept(text);
  return concept?.specificity === 1 && !NO_TRADE.test(concept.concept);
}

/** What firms of the trade call their line of business, the last word of their names. */
const FIRM_TAIL =
  /^(?:management|mgmt|agency|agentur|agence|agencia|agenturen|bookings?|productions?|producciones|produktion|talent|artists|artistes|concerts|konzerte|events?|promotions?|security|catering|press|transport|travel|tours|logistics?|touring|media|records)$/iu;

/** `Kite House Management`: behind capitalised words that are none of the trade stands a firm's line of business. */
function isNameOfFirm(words: readonly string[]): boolean {
  const names = words.slice(0, -1);
  return (
    names.length > 1 &&
    FIRM_TAIL.test(words.at(-1) ?? '') &&
    names.every((word) => /^\p{Lu}\p{Ll}/u.test(word)) &&
    names.some((word) => !MODIFIER.test(word) && !ROLE_WORDS.test(word))
  );
}

/** `Nordwind Booking`: two capitalised words, the last of them a line of business. */
export function endsInTrade(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length > 1 &&
    words.every((word) => /^\p{Lu}\p{Ll}/u.test(word)) &&
    FIRM_TAIL.test(words.at(-1) ?? '')
  );
}

/** `Hollow Oak Agency`: no title behind a name, but all of it a firm's; `Lena Ortiz Production` may be either. */
export function endsAsFirm(words: readonly string[]): boolean {
  return (
    /^(?:management|mgmt|agency|agentur|agence|agencia|bookings|productions|producciones|talent|artists|concerts|events|travel|tours|touring|records|media)$/iu.test(
      words.at(-1) ?? '',
    ) && isNameOfFirm(words)
  );
}

const known = memory<boolean>();

function readsAsRole(written: string): boolean {
  // `1. Vorsitzender`
  const text = written.replace(/^[1-3]\.\s(?=\p{Lu}\p{Ll})/u, '');
  const words = text.split(/\s+/u);
  if (
    text === '' ||
    words.length > 6 ||
    weekdayOfWord(words[0] ?? '') !== undefined ||
    /^på$/iu.test(text) ||
    /^[\d\s•*–-]|[@:]|\d{2}|[!?]\s|\p{L}{6,}\.\s/u.test(text)
  )
    return false;
  if (WHOLE.test(text)) return true;
  const concept = contactConcept(text);
  if (concept && concept.specificity >= 0.99) return !NOT_ROLES.has(concept.concept);
  return ROLE_WORDS.test(text) && !isNameOfFirm(words);
}

const LEAD =
  /^(?:to the|for the|to|for|the|your|our|ihr(?:e|en)?|unser(?:e)?|euer|eure|votre|notre|vos|su|vuestr[oa]|nuestr[oa]|vår|er|din)\s+(?=\p{L})/iu;
/** `Kontakt arrangör` is the contact of the promoter: the promoter is what counts. */
const CONTACT_OF = /^(?:contact(?:o|s)?|kontakt(?:person)?|ansprechpartner(?:in)?)[\s:/–-]+(?=\p{L})/iu;

/** A label that names a person's part: a role, or anything short that is no field name. */
export function roleOfLabel(label: string): string | undefined {
  const text = bareLabel(label);
  if (CONTACT_AT.test(text)) return text;
  const rest = text.replace(CONTACT_OF, '');
  if (rest !== text && isRole(rest)) return rest;
  return isRole(text) ? text : undefined;
}

const NO_PART = new Set(['show', 'hotel', 'flight', 'food', 'deal', 'mail']);
const NO_PART_WORD =
  /^(?:(?:many |best )?thanks?(?: you)?(?: all)?|danke|merci|gracias|tack|author|verfasser(?:in)?|auteure?|autora?|författare|originals?|cop(?:y|ies)|kopien?|copies?|copias?|(?:written|prepared|issued|compiled|made|created|edited|updated|sent) by|(?:erstellt|verfasst|bearbeitet|ausgestellt|zusammengestellt) von|(?:établie?|rédigée?|émise?|préparée?) par|(?:elaborad[oa]|preparad[oa]|emitid[oa]|redactad[oa]) por|(?:upprättad|utfärdad|skriven|sammanställd) av|(?:(?:their|his|her|the) )?(?:person|people|guy|girl|man|woman|lady))$|(?<!\p{L})(?:is|are|was|were|ist|sind|est|sont|är)(?!\p{L})|^(?:(?:submitted|addressed|sent|offered|presented|made) to|prepared for|gerichtet an|adressée? à|dirigid[oa] a|remitid[oa] a|ställ[dt] till)$|^(?:any|if|in case|am tag|am abend|on the (?:day|night)|le jour|el día|på dagen|falls|wenn|bei|en cas|si|om|vid)\s|^(?:artists?|k[üu]nstler(?:in)?|artistes?|artistas?|artister|bands?|groupes?|grupos?|acts?|re|fwd?|aw|wg|ps|nb|attn|attention|z\.?\s?hd\.?|c\/o|dear|note|neu|new|nouveau|nuevo|ny|nytt|alt|old|e|i|m|t|p|vs|and|und|et|y|och)$|(?<![\p{L}])(?:gast|g[äa]ste|guests?|passenger|passagier\p{L}*|passagers?|pasajer[oa]s?|voyageurs?|passagerare|resenär\p{L}*|reisende[rn]?|travell?ers?|description|summary|location|dtstart|dtend|names?|namen?|nombre|nom|namn|tel\p{L}*|phone|mobile?|handy|m[óo]vil|portable|mail|e-?mail|hotel|address|adresse|(?:questions?|fragen|preguntas|dudas|frågor)(?!\s(?:about|on|re|zu[mr]?|sur|sobre|om)\s)|issues?|problems?|help|enquir\p{L}+|[a-z]+day|\p{L}{3,7}tag)(?![\p{L}])/iu;
/** `On-site contact`, `Contact sur place`: whom to call where or when says what they are for. */
const CONTACT_AT =
  /^(?:(?:on-?site|day[ -]of[ -]show|show|day-to-day|your on-?site|emergency|production|technical|local)\scontact|contact(?:o)? (?:sur place|on site|on the (?:day|night)|en sala|groupe|en sitio)|kontakt(?:person)? (?:på plats|vor ort)|ansprechpartner(?:in)? vor ort)$/iu;
const MAX_LABEL = 48;
/** `For the Artiste:` under a contract says for whom somebody speaks. */
const FOR_THE =
  /^(?:for the|on behalf of the|für (?:den|die)|pour (?:le|la|l['’])|por (?:el|la)|för)\s?\p{L}{4,16}\s?:?$/iu;

/** `Technischer Ansprechpartner des Veranstalters:`, `Abenddienst:` right before a person with a number: what the paper calls them. */
export function partOfLabel(label: string): string | undefined {
  const role = roleOfLabel(label);
  if (role) return role;
  const text = bareLabel(label);
  if (fieldOfMail(text)) return undefined;
  if (FOR_THE.test(label.trim())) return label.replace(/[\s:…]+$/u, '').trim();
  if (text.length < 3 || text.length > MAX_LABEL || text.split(/\s+/u).length > 6) return undefined;
  if (!/^[\p{L}][\p{L}\s()/&+.,'’-]*$/u.test(text) || NO_PART_WORD.test(text)) return undefined;
  const concept = conceptOf(text);
  if (concept && concept.specificity >= 0.9 && NO_PART.has(concept.concept.split('.')[0] ?? ''))
    return undefined;
  const contact = contactConcept(text);
  return contact?.specificity === 1 && NOT_ROLES.has(contact.concept) ? undefined : text;
}

/** `Your driver tomorrow` */
const WHEN_AT_END =
  /\s(?:tomorrow|today|tonight|heute(?: abend)?|morgen|demain|ce soir|mañana|hoy|i ?(?:morgon|dag|kväll))$/iu;

function bareLabel(label: string): string {
  return label
    .replace(/^[\s.\-–—•*]+|[\s.:…]+$/gu, '')
    .replace(LEAD, '')
    .replace(WHEN_AT_END, '')
    .trim();
}
