import { weekdayOfWord } from '../../recognizers/date-words.ts';
import { contactConcept } from '../../recognizers/labels.ts';
import { phrasePattern } from '../../recognizers/phrases.ts';

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

/** Trades that count only as the whole of what is written. */
const WHOLE =
  /^(?:programm|licht|ton|technik|ljud|ljus|teknik|lights?|sound|monitors?|stage|backline|technique|organisation|orga|reservations?|reservierung(?:en)?|r[ée]servations?|reservas|bokning(?:ar)?|groups?|service groupes|grupos|verwaltung|vorstand|empfang|concierge|lead)$/iu;

const ROLE_WORDS = phrasePattern(
  'pr[ée]sidente?',
  'g[ée]rante?',
  'gerente',
  'administrador(?:a)?',
  'vorsitzende[rn]?',
  'ordförande',
  'verkställande direktör',
  'ceo',
  'owner',
  'partner',
  'secr[ée]taire',
  'tr[ée]sori[èe]re?',
  'reservations? (?:desk|team|department)',
  'front (?:desk|office)',
  'groups? (?:desk|sales|department|reservations?)',
  'sales',
  'travel (?:agent|desk|consultant)',
  '\\p{L}*manager(?:in)?',
  '\\p{L}*management',
  'promot(?:er|or|ora|eur)',
  'agent(?:in)?',
  'book(?:er|ing)',
  'buyer',
  'purchaser',
  'producer',
  'production',
  'foh',
  'engineer',
  'technician',
  'tech',
  'designer',
  'director',
  'driver',
  'runner',
  'liaison',
  'rep(?:resentative)?',
  'coordinator',
  'co-ordinator',
  'assistant',
  'officer',
  'publicist',
  'press',
  'merch\\p{L}*',
  'security',
  'hospitality',
  'catering',
  'caterer',
  'chef',
  'host',
  'curator',
  'programmer',
  'head of \\p{L}+',

  'operator',
  'accountant',
  'settlement',
  'box office',
  'advance',
  'logistics',
  'guest ?list',
  'transport',
  '\\p{L}*leit(?:ung|er|erin)',
  '\\p{L}*veranstalter(?:in)?',
  '\\p{L}*techniker(?:in)?',
  '\\p{L}*technik',
  'fahrer(?:in)?',
  '\\p{L}*betreu(?:ung|er|erin)',
  'disposition',
  'disponent(?:in)?',
  'küchenchef(?:in)?',
  'geschäftsführ\\p{L}+',
  'produktion',
  'buchhaltung',

  'hausmeister',
  'einsatzleit\\p{L}+',
  'sicherheit',
  'pressestelle',
  'r[ée]gi(?:e|sseu(?:r|se))',
  'organisat(?:eur|rice)',
  'tourneu(?:r|se)',
  "charg[ée]e? d[e’']\\s?\\p{L}+",
  'responsable',
  'direct(?:eur|rice)',
  'accueil',
  'chauffeur',
  'ing[ée]nieure?',
  'sonorisat\\p{L}+',
  '[ée]clairagiste',
  'administrat\\p{L}+',
  'son(?: fa[çc]ade| retours?)?',
  'lumi[èe]res?',
  'programmat\\p{L}+',
  'attach[ée]e? de presse',

  'productor(?:a)?',
  'm[áa]nager',
  't[ée]cnic[oa]',
  'regidor(?:a)?',
  'conductor(?:a)?',
  'jef[ea] de \\p{L}+',
  'representante',
  'encargad[oa]',
  'coordinador(?:a)?',
  'organizador(?:a)?',
  'prensa',
  'iluminador(?:a)?',
  'programador(?:a)?',
  'sonidista',
  'turnéledare',
  '\\p{L}*(?:ledaren|teknikern|chefen|ansvarige|arrangören|producenten)',
  'regidur[íi]a',
  'gerencia',
  'producci[óo]n',
  'road manager',
  't[ée]cnica',
  'sonido',
  'luces',
  'r[ée]gie g[ée]n[ée]rale',
  'logistique',
  'conductor(?:a)?',
  'haustechnik',
  'abendleitung',
  'duty manager',
  'switchboard',
  'arrangör\\p{L}*',
  '\\p{L}*tekniker',
  'scenmästare',
  '\\p{L}*ledare',
  'bokare',
  'bokning',
  'chaufför',
  '\\p{L}*ansvarig',
  '\\p{L}*chef',

  'värd',
  'kassör',
  'producent',
  'lx',
  'house (?:lx|sound|tech|lights)',
  'tm',
  'pm',
  'ld',
);

/** True for the title of a job, as written on a card: short, and with a word of the trade. */
export function isRole(text: string): boolean {
  const words = text.split(/\s+/u);
  if (
    text === '' ||
    words.length > 6 ||
    weekdayOfWord(words[0] ?? '') !== undefined ||
    /^[\d\s•*–-]|[@:]|\d{2}|[.!?]\s/u.test(text)
  )
    return false;
  if (WHOLE.test(text)) return true;
  const concept = contactConcept(text);
  if (concept && concept.specificity >= 0.99) return !NOT_ROLES.has(concept.concept);
  return ROLE_WORDS.test(text);
}

/** A label that names a person's part: a role, or anything short that is no field name. */
export function roleOfLabel(label: string): string | undefined {
  const text = label
    .replace(/^[\s.\-–—•*]+|[\s.:…]+$/gu, '')
    .replace(
      /^(?:to the|for the|to|for|the|your|our|ihr(?:e|en)?|unser(?:e)?|votre|notre|su|nuestro|vår|din)\s+(?=\p{L})/iu,
      '',
    )
    .trim();
  return isRole(text) ? text : undefined;
}
