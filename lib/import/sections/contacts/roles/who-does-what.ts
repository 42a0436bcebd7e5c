import { quick } from '../../../recognizers/phrases.ts';

/**
 * How sentences join what is done to whoever does it, in both directions: `merch is looked after by Sukie`, `das Licht
 * macht Ulla`, `le son sera assuré par Titouan`; `Sukie looks after merch`, `Bruno lleva el sonido`.
 */

/** Between a role and the name behind it. */
const DONE_BY = [
  'is|are|will be|was|’s|named|called|comes from|goes through|(?:is|are|will be) (?:being )?(?:looked after|run|handled|done|covered|managed|led|provided|organi[sz]ed|coordinated|taken care of) by',
  'ist|sind|wird|wäre|heißt|heisst|namens|macht|machen|übernimmt|betreut|regelt|organisiert|leitet|fährt|mischt|stellt|kommt von|läuft über|liegt bei|wird von|ist der|ist die',
  "est|sera|seront|s[’']appelle|nommée?|(?:est|sera) (?:assurée?|gérée?|tenue?|faite?|prise? en charge|organisée?|coordonnée?) par|passe par",
  'es|será|son|se llama|(?:lo|la|los|las) (?:lleva|llevará|hace|gestiona|coordina)|lleva|corre a cargo de|est[áa] a cargo de|a cargo de',
  'är|blir|heter|sköts av|görs av|tas om hand av|fixar|sköter|ordnar|gör|leds av',
].join('|');

/** Between a name and what its bearer does. */
const DOES = [
  'is|does|runs|handles|looks after|covers|mixes|manages|leads|takes care of|is (?:doing|running|on|in charge of|responsible for|looking after|handling)|will (?:be|do|run|handle|look after|mix|cover)|will be (?:doing|running|on|handling|mixing)',
  'ist|macht|betreut|übernimmt|leitet|fährt|mischt|organisiert|kümmert sich um|verantwortet|wird',
  "s[’']occupe d|s[’']occupera d|est|sera|fait|gère|assure|assurera|tient|tiendra",
  'es|será|lleva|llevará|hace|gestiona|coordina|se encarga d|se encargará d|se ocupa d',
  'är|blir|gör|sköter|kör|tar hand om|ansvarar för|ordnar|fixar|håller i',
].join('|');

const ARTICLE =
  "(?:the|our|your|their|a|an|der|die|das|den|dem|ein|eine|einen|unser(?:e|en)?|euer|eure|ums|e la|e l[’']|es|u|e|le|la|les|l[’']|un|une|notre|votre|el|los|las|una|el|nuestr[oa]|vuestr[oa]|vår|er|en|ett)";

const TITLE = '(?:the|der|die|den|dem|le|la|el|herrn?|frau|mme|mlle|mr|mrs|ms|m|sra?|don|doña|fru|dr)';

/** The end of the words before a name that joins a role to it, if anything does. */
export const JOINT = new RegExp(`(?:\\s(?:${DONE_BY}))?[\\s,:;(–-]*(?:(?<![\\p{L}])${TITLE}\\.?\\s)*$`, 'iu');

/** The role is the subject of a sentence: what joins it to the name is a verb. */
export const JOINED_BY_VERB = new RegExp(`^\\s(?:${DONE_BY})(?![\\p{L}])`, 'iu');

/** Some words up to a name that end in such a verb: `… on the night is `. */
export const ENDS_IN_VERB = new RegExp(`(?:^|\\s)(?:${DONE_BY})\\s(?:(?<![\\p{L}])${TITLE}\\.?\\s)*$`, 'iu');

/** A sentence with one of these is no card. */
export const JOINING = quick(new RegExp(`\\s(?:${DONE_BY}|${DOES})\\s(?=\\p{L})`, 'u'));

/** What stands behind a name up to what its bearer does. */
export const DOES_BEHIND = new RegExp(
  `^\\s(?:${DOES})(?![\\p{L}]{2})\\s?(?:(?:${ARTICLE})(?:\\s|(?<=[’'])))?`,
  'iu',
);

/** Words of turning to somebody, or of somebody doing something, before a first name. */
const LEADS_TO_NAME =
  'call|text|ring|phone|ask(?: for)?|contact|reach|email|(?:talk|speak|write|turn|go)(?: directly| straight)? to|get hold of|parlez [àa]|hablad? con|appeler|contacter|joindre|voir|voyez|avisad? a|avisar a|llam(?:ad|ar|a) a|preguntad? por|an|bei|mit|med|av|par|avec|con|by|with|or|oder|ou|o|eller|and|und|et|y|och';

export const VERBS_BEFORE_NAME = `${LEADS_TO_NAME}|${DONE_BY}`;

/** `Am Abend ist Benni da (Ton)`: between a name and what is said of it. */
export const HERE =
  '\\s(?:da|dort|vor ort|there|on site|around|là|sur place|aquí|ahí|allí|här|där|på plats)(?=\\s?[,(])';

/** Somebody who is there for the band: `Karim vient vous chercher`, `Jodie will let you in`. */
export const ACTING =
  "(?:will|wird|va|kommer att|te|os|vous|euch|er|you)|vient|viendra|picks?|drives?|meets?|waits?|lets?|opens?|looks|knows|has|holt|kommt|wartet|fährt|betreut|macht|öffnet|empfängt|accueille|accueillera|attend|attendra|conduit|ouvre|ouvrira|s['’]occupe|gère|recoge|recogerá|viene|espera|esperará|abre|abrirá|lleva|está|se encarga|möter|hämtar|kör|sköter|väntar|öppnar|tar emot|runs?|does|mixes|is|ist|est|es|är";
