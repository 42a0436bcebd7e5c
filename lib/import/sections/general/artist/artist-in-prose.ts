import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { cleanName, GO_ON, isCompany, NAME_PATTERN } from '../names/name-form.ts';

export interface NameInProse {
  name: string;
  /** The words that name it, to be quoted. */
  quote: string;
  weight: number;
  reason: string;
  /** The show, which has a name of its own, is theirs. */
  isMaker?: boolean;
}

/** What contracts call the artist once they have introduced the name. */
const TERM =
  '(?:artist(?:e|s|in)?|artiste\\(s\\)|künstler(?:in|gruppe)?|artista|grupo|artisten|gruppen|band|performer|ensemble|groupe)';
const DEFINED = new RegExp(
  `[\\s,]*[(–—-]?\\s{0,2}(?:(?:hereinafter|herein|hereafter|known as|referred to as|called|collectively|nachfolgend|nachstehend|im folgenden|ci-après|dénommée?|en adelante|en lo sucesivo|nedan(?: kallad)?|kallad|as|as the|genannt|l['’]|el|la|den|der|die|the)[\\s,:]{1,3}){0,5}["“”„«'‘]\\s?(?:the |der |die |el |la |l['’])?${TERM}\\s?["”“»'’]`,
  'giu',
);
const DEFINED_PLAIN = new RegExp(
  `[\\s,]*\\((?:(?:hereinafter|en adelante|en lo sucesivo|nedan kallad|im folgenden|nachfolgend|ci-après(?: dénommée?)?)[\\s,:]{1,3})?(?:the |el |la |den |der |die |l['’])?${TERM}(?: genannt)?\\)`,
  'giu',
);
/** `…, dit « X », ci-après l'Artiste`, `…, nachfolgend Künstler genannt`: the term without quotes or brackets. */
const DEFINED_LOOSE = new RegExp(
  `[\\s,–-]*\\(?\\s?(?:hereinafter|nachfolgend|nachstehend|im folgenden|ci-après|en adelante|en lo sucesivo|nedan)[\\s,:]{1,3}(?:(?:referred to as|called|dénommée?s?|denominad[oa]|kallad|the|der|die|el|la|den)[\\s,:]{1,3}|l['’]){0,3}${TERM}(?![\\p{L}])`,
  'giu',
);
const INTRODUCED =
  /(?:f\/s\/o|f\.s\.o\.?|p\/k\/a|a\/k\/a|t\/a|d\/?b\/?a|trading as|doing business as|also known as|professionally known as|performing as|on behalf of|(?:parents?|guardians?|mother|father) of|(?:gesetzliche[rn]? vertreter(?:in)?|eltern|mutter|vater|erziehungsberechtigte[rn]?) (?:von|der|des)|(?:représentant(?:e|s|es)? (?:légal(?:e|es)?|légaux)|parents|mère|père|tut(?:eur|rice)) de|(?:padres?|madre|tutora?|representantes? legal(?:es)?) de|(?:vårdnadshavare|målsman) (?:för|till)|for the services of|furnishing the services of|the services of|im namen (?:und auf rechnung )?(?:des|der)|des ensembles|der (?:band|gruppe)|des (?:künstlers|musikers)|für (?:die|den) (?:band|künstler(?:in)?|gruppe)|du groupe|de l['’]artiste|pour le compte de|del grupo|de la banda|del artista|en representación de(?:l grupo)?|gruppen|artisten|bandet|orkestern|för|dite?|alias|conocid[oa] como|stage name|künstlername)\s{1,3}/giu;

/** Names that a sentence gives as the artist of the show. */
export function artistsInProse(text: string): NameInProse[] {
  return [
    ...definedNames(text),
    ...representedNames(text),
    ...namesOfUs(text),
    ...invitedNames(text),
    ...makersOfWorks(text),
  ];
}

/** `en representación del grupo musical CAL Y ARENA`, `handelnd für die Band Moosbruch`: for whom somebody signs. */
const SIGNED_FOR = new RegExp(
  `(?<!\\p{L})(?:en (?:nombre y )?representación|[Ii]m (?:Namen|Auftrag)|[Vv]ertretung|für|au nom(?: et pour le compte)?|pour le compte|on behalf|för|[Rr]epresenting)\\s(?:de la |de l['’]|del |de |du |der |des |die |den |of |the )?(?:the )?(?:grupo|banda|artista|orquesta|Band|Gruppe|Musikgruppe|Künstlers?|Künstlerin|groupe|artiste|orchestre|ensemble|Ensembles?|gruppen|bandet|artisten|orkestern|band|artist|group)(?: musical| de musique)?\\s(?<name>${NAME_PATTERN})`,
  'gu',
);

function* representedNames(text: string): Generator<NameInProse> {
  for (const { groups } of matchesOf(text, SIGNED_FOR)) {
    const raw = (groups?.name ?? '').replace(GO_ON, '');
    const name = cleanName(raw);
    if (name && !isCompany(name)) yield { name, quote: raw, weight: 0.9, reason: 'somebody signs for them' };
  }
}

/** `une représentation du spectacle « Les Heures » de Nour Valmy`, `das Programm „Nordlicht“ von Ada Holm` */
const WORK_BY =
  /(?<!\p{L})(?:[Ss]pectacle|[Cc]réation|[Rr]écital|[Cc]oncert|[Ss]how|[Pp]rogramme?|[Pp]roduction|Produktion|[Ee]spectáculo|[Cc]oncierto|[Oo]bra|[Pp]rograma|[Ff]öreställningen|[Kk]onserten)\s["“”„«]\s?[^"“”„«»]{3,60}?\s?["“”»]\s(?:de|du|d['’]|by|of|von|av|med|with|mit)\s?(?:la |le |les |the |der |die |el |los )?/gu;
/** `« Les Heures » interprété par Nour Valmy`: then no other word need say that it is a show. */
const WORK_PERFORMED_BY =
  /["”»]\s(?:(?:[Ii]nterprétée?|[Jj]ouée?) par|[Pp]erformed by|(?:[Gg]espielt|[Aa]ufgeführt|[Dd]argeboten) von|[Ii]nterpretad[oa] por|[Ff]ramförd av)\s?(?:la |le |les |the |der |die |el |los )?/gu;
const NAME_AT_START = new RegExp(`^${NAME_PATTERN}`, 'u');

function* makersOfWorks(text: string): Generator<NameInProse> {
  for (const match of [WORK_BY, WORK_PERFORMED_BY].flatMap((pattern) => matchesOf(text, pattern))) {
    const raw = NAME_AT_START.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
    const name = cleanName(raw);
    if (name && !isCompany(name))
      yield { name, quote: raw, weight: 0.9, reason: 'the show is said to be theirs', isMaker: true };
  }
}

const THE = "(?:(?:the|das|die|der|dem|den|le|la|les|el|los|las|a los|al)\\s|l['’])?";
/** Whom a house, a parish or a festival asks to play: in letters nothing else may name them. */
const INVITED = [
  `(?:to|will|shall|we|and|both) (?:welcome|present|host|feature|engage)(?: back)? ${THE}(?<name>${NAME_PATTERN})(?= (?:to|in|at|on|for|as|with)(?!\\p{L}))`,
  `(?:confirm|announce|agreed)(?: that)? ${THE}(?<name>${NAME_PATTERN})(?= will (?:open|close|play|perform|appear|give|sing)(?!\\p{L}))`,
  `(?:^|[.!?:]\\s|[Tt]hat )${THE}(?:The )?(?<name>${NAME_PATTERN})(?= (?:will be|are|is) (?:\\p{Ll}+ )?(?:our|the parish.s|the festival.s) (?:\\p{Ll}+ )?guests?(?!\\p{L}))`,
  `(?:^|[.!?:]\\s)(?:Die |Das |Der )?(?<name>${NAME_PATTERN})(?= (?:ist|sind|wird|werden) (?:[^;!?]{0,60} )?(?:unsere? [Gg](?:ast|äste)|bei uns zu [Gg]ast)(?!\\p{L}))`,
  `(?:^|[.!?:]\\s)(?:Les |Le |La |L['’])?(?<name>${NAME_PATTERN})(?= (?:ser(?:a|ont)|est|sont) (?:\\p{Ll}+ )?(?:nos|notre) invitée?s?(?!\\p{L}))`,
  `(?:^|[.!?:]\\s)(?:Los |Las |El |La )?(?<name>${NAME_PATTERN})(?= (?:ser(?:á|án)|es|son) (?:\\p{Ll}+ )?nuestr[oa]s? invitad[oa]s?(?!\\p{L}))`,
  `(?:^|[.!?:]\\s)(?<name>${NAME_PATTERN})(?= (?:är|blir) (?:\\p{Ll}+ )?(?:våra gäster|vår gäst)(?!\\p{L}))`,
  `(?:dass|daß) ${THE}(?<name>${NAME_PATTERN})(?= [^.;]{0,110}(?:spielt|spielen|auftritt|auftreten|gastiert|gastieren|musiziert|singt|konzertiert)(?!\\p{L}))`,
  `(?:Abend|Konzert|Auftritt|Gastspiel|Veranstaltung|Programm)(?: ["“„«][^"“”„«»]{2,50}["”“»])? mit (?:dem|der|den) (?<name>${NAME_PATTERN})`,
  `(?:das|die|den|dem|der) (?<name>${NAME_PATTERN})(?= [^.;,]{0,60}(?:begrüßen|willkommen (?:zu )?heißen|zu gast (?:zu )?haben)(?!\\p{L}))`,
  `(?:accueiller(?:a|ons|ont)|accueillir|recevoir|recevrons|inviter|invitons|programmer|présenter) ${THE}(?<name>${NAME_PATTERN})`,
  `(?:acoger(?:á|emos)?|recibir(?:á|emos)?|contar con|invitar a|presentar(?:á|emos)?) ${THE}(?<name>${NAME_PATTERN})`,
  `(?:välkomna|ta emot|hälsa|presentera) (?<name>${NAME_PATTERN})`,
].map((body) => new RegExp(`(?<!\\p{L})${body}`, 'gu'));

const OF_A_SHOW =
  /(?<!\p{L})(?:concerts?|festival|performances?|programme?|recital|konzert\p{L}*|abend|auftritt\p{L}*|gastspiel\p{L}*|programm|spielt|spectacle|représentation|concierto|actuación|konsert\p{L}*|spelning\p{L}*)(?!\p{L})/iu;
const PERSON =
  /^(?:mr|mrs|ms|dr|prof|herr|herrn|frau|monsieur|madame|mme|m|don|doña|sra?|fru|your|you|sie|ihnen|vous|usted)(?![\p{L}])/iu;

/** `we should be delighted to welcome the Marsh Singers to this year's festival` */
function* invitedNames(text: string): Generator<NameInProse> {
  if (!OF_A_SHOW.test(text)) return;
  for (const pattern of INVITED)
    for (const { groups } of matchesOf(text, pattern)) {
      const raw = groups?.name ?? '';
      const name = cleanName(raw);
      if (name?.includes(' ') && !PERSON.test(name) && !isCompany(name))
        yield { name, quote: raw, weight: 0.7, reason: 'asked to play' };
    }
}

function* definedNames(text: string): Generator<NameInProse> {
  for (const pattern of [DEFINED, DEFINED_PLAIN, DEFINED_LOOSE]) {
    for (const m of matchesOf(text, pattern)) {
      if (!INTRODUCES.test(m[0]) || /^\s?:/u.test(text.slice(m.index + m[0].length))) continue;
      const before = text.slice(Math.max(0, m.index - 220), m.index);
      const raw = nameBefore(before);
      const name = raw && cleanName(raw.trim().replace(PARTNERSHIP, '').replace(ROLE_BEFORE, ''));
      if (!raw || !name) continue;
      yield {
        name,
        quote: raw.trim(),
        weight: isCompany(name) ? 0.35 : 0.95,
        reason: 'the contract names its artist so',
      };
    }
  }
}

/** A bracket, a dash or a word such as “hereinafter”: `Stichwort "Artist"` alone defines nobody. */
const INTRODUCES =
  /[(–—]|(?<!\p{L})-\s|hereinafter|herein|hereafter|known|referred|called|collectively|nachfolgend|nachstehend|im folgenden|ci-après|dénommé|en adelante|en lo sucesivo|nedan|kallad|genannt|(?<!\p{L})as(?!\p{L})/iu;

/** `der Musikgruppe Moosbruch`, `Artist: Moosbruch` */
const ROLE_BEFORE =
  /^(?:(?:the|der|die|dem|den|des|du|de la|la|le|del|el)\s+(?:[\p{L}]{0,10}gruppe|band|formation|künstler(?:in)?|artist(?:e|in)?|group|groupe|grupo|banda|artista|ensemble|duo|trio)\s+(?=[\p{Lu}\d])|(?:artist(?:e|a)?|band|künstler|groupe|grupo)\s?:\s*)/iu;

/** A band may sign as a partnership of its members under its own name. */
const PARTNERSHIP = /\s(?:GbR|HB|eG|SNC|C\.B\.)(?=[\s,.]|$)/u;

/** The name that stands last before the defined term: after "f/s/o" and the like, in quotes, or behind the last "and". */
function nameBefore(before: string): string | undefined {
  const introduced = matchesOf(before, INTRODUCED).at(-1);
  const tail = introduced ? before.slice(introduced.index + introduced[0].length) : undefined;
  const quoted =
    /["“„«]([^"“”„«»]{2,60})["”“»]\s{0,2}$/u.exec(before)?.[1] ??
    /["“„«]([^"“”„«»]{2,60})["”“»]/u.exec(tail ?? '')?.[1];
  if (quoted) return quoted;
  if (tail) return tail.replace(SAID_OF, '').split(/,|\s(?:c\/o|of|vertreten|represented)\s/u)[0];
  const clause =
    before.split(/(?:^|\s)(?:and|und|et|y|och|between|zwischen|entre|mellan|with|mit)\s/giu).at(-1) ?? '';
  return clause.split(/,|\s(?:vertreten|represented|représentée?|representad[oa])\s/u)[0];
}

/** `der minderjährigen Mara Seidel` */
const SAID_OF = /^(?:\p{Ll}{5,}\s){1,2}(?=\p{Lu})/u;

const US = quick(
  /\s\((?:us|we|you|wir|ihr|uns|nous|vous|nosotros|vosotros|vi|ni|euch|headline[rs]?|main act|hauptact|tête d.affiche|cabeza de cartel|huvudakt)\)/giu,
);
const HOURS_AT_END = /\s[\d\s.:–-]+(?:uhr|[ap]m|h)?\s*$/iu;
const NAME_AT_END = new RegExp(`(?<!\\p{L})${NAME_PATTERN}$`, 'u');

/** `on the bill: Rooftop Vale (us) and Tin Larder` */
function* namesOfUs(text: string): Generator<NameInProse> {
  for (const { index } of matchesOf(text, US)) {
    const before = text.slice(Math.max(0, index - 60), index).replace(HOURS_AT_END, '');
    const raw = NAME_AT_END.exec(before)?.[0] ?? '';
    const name = cleanName(raw);
    if (name) yield { name, quote: raw, weight: 0.75, reason: 'said to be those who write' };
  }
}
