import { matchesOf, quick } from '../../recognizers/phrases.ts';
import { cleanName, isCompany, NAME_PATTERN } from './names.ts';

export interface NameInProse {
  name: string;
  /** The words that name it, to be quoted. */
  quote: string;
  weight: number;
  reason: string;
}

/** The reason of names before a verb of playing. */
export const PLAYS = 'named as the one who plays';

/** The reason of names before `supporting`. */
export const SUPPORTS = 'named as the one who supports another act';

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
  /(?:f\/s\/o|f\.s\.o\.?|p\/k\/a|a\/k\/a|t\/a|d\/?b\/?a|trading as|doing business as|also known as|professionally known as|performing as|on behalf of|for the services of|furnishing the services of|the services of|im namen (?:und auf rechnung )?(?:des|der)|des ensembles|der (?:band|gruppe)|des (?:künstlers|musikers)|für (?:die|den) (?:band|künstler(?:in)?|gruppe)|du groupe|de l['’]artiste|pour le compte de|del grupo|de la banda|del artista|en representación de(?:l grupo)?|gruppen|artisten|bandet|orkestern|för|dite?|alias|conocid[oa] como|stage name|künstlername)\s{1,3}/giu;

/** Either case for the first letter of each alternative; in the name behind them case must count. */
const eitherCase = (source: string): string =>
  source.replace(/(?<=^|\||\(\?:)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);

/** `Marsh Lanterns at the Kiln`: the place is no part of the name. */
const PLACE_BEHIND = /(?<=\p{L}{2})\s(?:at|im|in der|au|en la|en el|på)\s(?:the\s)?\p{Lu}.*$/u;

/** A phrase around a name. */
const P = (before: string, after: string, weight: number, reason: string) => ({
  pattern: new RegExp(`(?<!\\p{L})${eitherCase(before)}(?<name>${NAME_PATTERN})${after}`, 'gu'),
  weight,
  reason,
});

/** `The Paper Lanterns on Saturday 17 April`: capitals go on behind the name. */
const DAY_BEHIND =
  /\s(?:(?:on|for|am|le|el|den|vom|du|at|in|im|i|på|from|de)\s(?:the\s)?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|(?:on|for|am|le|el|den|vom|du)\s\d{1,2}|\d{1,2}(?:st|nd|rd|th)|20\d{2})(?!\p{L}).*$/iu;

/** Set phrases around a name. Case matters in the name, so the words beside it are spelt with both cases. */
const PHRASES = [
  P(
    '(?:(?:nécessaires à sa (?:re)?présentation|spectacle suivant|spectacle intitulé|le spectacle|représentation suivante|espectáculo siguiente)\\s?:|[Cc]ome (?:(?:and|to) )?(?:see|watch|hear)|(?:Group|Gruppe|Groupe|Grupo|Grupp|Band|Act|Artist|Künstler|Artiste|Artista)\\s?:)\\s["“„«]?\\s?',
    '(?=\\s?["”»]?(?:[,;]|\\s[–—-]|\\s\\(|\\s(?:at|in|im|au|en|på)\\s|$))',
    0.65,
    'named as what is played',
  ),
  P(
    '(?:(?:for|about|advance) the|your|the upcoming|das|zum|beim|für das|du|pour le|del|para el|för) ["“„«]?',
    '(?=["”»]? (?:shows?|gigs?|concert|set|Konzert|Gastspiel|konsert|spelning)(?: (?:at|in|on|im|am|på|den)\\s|[.,;!?]|$))',
    0.65,
    'named before the word for the show',
  ),
  P(
    '(?:presents?|proudly presents|präsentiert|présentent?|presentan?|presenterar)\\s:?\\s?["“„«]?',
    '(?=["”»]?(?:[,.:;]|\\s(?:on|at|in|live|am|im|le|à|el|en|den|på|\\+)\\s|\\s?$))',
    0.65,
    'presented by the house',
  ),
  P(
    '(?:confirming|confirmation of|advance for|advancing|attached for|details for|info(?:rmation)? for|schedule for|itinerary for|contract for|rider for|tech for|riders? (?:von|für|de|för)|unterlagen für|feuille de route de|hoja de ruta de|dagsschema för) (?:the )?["“„«]?',
    '(?=["”»]?(?:[,.:;]|\\s(?:on|at|for|in|is|are|am|im|le|à|el|en|den|på|du|\\()|\\s?$))',
    0.6,
    'named with the papers of the show',
  ),
  P(
    '(?:(?:known|billed) as|named|called|dénommée?s?|appelée?s?|nommée?s?|denominad[oa]s?|llamad[oa]s?|conocid[oa]s? como|namens|genannt|kallad[et]?|benämnda?)\\s["“„«‘]\\s?',
    '(?=\\s?["”“»’])',
    0.75,
    'the name in quotes behind “known as”',
  ),
  P(
    '(?:\\p{Lu}?\\p{Ll}*[Gg]rupp[ep]n?|[Gg]roupe?|[Gg]rupo|[Bb]and|[Bb]anda|[Bb]andet|[Bb]andes?|[Oo]rquesta|[Oo]rchest(?:er|ra|re)|[Ee]nsembles?|[Cc]hor|[Cc]hoir|[Cc]ompagnie|[Cc]ompañía|[Aa]rtist[ae]?|[Kk]ünstler(?:in)?)\\s["“„«]\\s?',
    '(?=\\s?["”“»])',
    0.75,
    'the name in quotes behind the word for the act',
  ),
  P(
    '(?:we are|we.re|wir sind|you are|ihr seid|vous êtes|ni är|nous sommes|on est|somos|vi är)\\s(?:(?:an?|the|eine|die|das|un|une|le|la|una|el|ett|ei)\\s)?(?:\\p{Ll}{3,14}[ -]){0,2}(?:(?:band|duo|trio|quartett?|quintett?|ensemble|groupe|grupo|banda|bandet|gruppen|act|orchestra|choir|chor|kapelle)\\s?,?\\s?)?[("“„«]?',
    '(?=["”»)]?(?:[,.:;)]|\\s(?:and|und|et|y|och|playing|play|spielen|som|from|aus|de|från|on|at)\\s))',
    0.65,
    'said of themselves',
  ),
  P(
    '(?:^|[;|]\\s?)(?:auftritt|konzert|gastspiel|show|set|concert|gig|performance|spelning|konsert|actuación|concierto|act) (?:von |de |mit |med |con |of |by |avec )?["“„«]?',
    '(?=["”»]?\\s?(?::|,\\s(?:\\p{L}{2,3}\\.?\\s)?\\d{1,2}[./]))',
    0.65,
    'named with the show’s day',
  ),
  P(
    '(?:(?:sign|signs) (?:reading |saying |that says |with |for )?|Schild (?:mit (?:der Aufschrift )?)?|(?:pancarte|panneau) (?:avec |marquée? |au nom de )?|cartel (?:con |que pone |que diga |a nombre de )?|skylt(?:en)? (?:med |där det står )?)["“”„«\']?\\s?',
    '',
    0.65,
    'the name on the sign at the arrivals',
  ),
  P(
    '(?<!\\p{L})(?:[Tt]he (?:\\p{Ll}{3,12}\\s)?(?:artist|band|act|group|duo|trio|ensemble)|[Aa]rtist|[Bb]and|[Aa]ct)\\s{1,2}["“”]?',
    '(?=["”]?(?:\\s(?:an?|for|to|at|on|in|will|is|are|has|plays?|performs?)\\s|\\s\\(|[,.]|$))',
    0.65,
    'named as the artist',
  ),
  P(
    '(?:^|[.!?:,(–-]\\s|\\b(?:at|for|of|to) )(?:the )?',
    "(?=[’']s? (?:only |next |first |last |own |upcoming |headline )?(?:shows?|gigs?|set|concert|performance|stage time) )",
    0.65,
    'whose show it is said to be',
  ),
  P(
    '(?:^|[.!?:,]\\s)',
    '(?= (?:heute|jetzt|dann|tonight|today|now|then|ce soir|hoy|ahora|ikväll|nu)? ?(?:um |at |à |a las |kl\\.? ?)?\\d{1,2}[:.h]\\d{2} (?:Uhr )?(?:on stage|auf der Bühne|auf die Bühne|sur scène|en escena|på scen))',
    0.65,
    'named with the hour on stage',
  ),
  P(
    '["“„«]\\s?',
    '(?=\\s?["”»] (?:party|group|band|crew|tour(?:ing)? party|[Gg]ruppe|[Rr]eisegruppe|grupo|groupe|sällskapet|gruppen)(?!\\p{L}))',
    0.7,
    'the name in quotes before the word for the party',
  ),
  P(
    '(?:régie|régisseur(?:se)?|chanteur|chanteuse|(?:tour |road )?manager|TM|booker|drummer|singer|(?:tour)?manager(?:in)?|tourleitung|(?:ton|licht|orga)(?: \\+ \\p{L}+)?|tontechnik(?:er)?|turnéledare|mánager|técnico|batería) (?:de|du|of|for|von|bei|für|del?|för|with|i) ',
    '(?=[.,;!)]|\\s(?:here|hier|ici|aquí|här|–|-)|$)',
    0.6,
    'the act that somebody works for',
  ),
  P(
    '(?:^|[–—:-]\\s|[.!?]\\s)',
    '(?= (?:supporting|opening (?:up )?for|(?:is |are |as )(?:the )?support (?:for|to)|als (?:Support|Vorband) (?:von|für)|im Vorprogramm von|en première partie de|teloner[oa]s? de|förband (?:till|åt)) )',
    0.85,
    SUPPORTS,
  ),
  P(
    '(?:f/s/o|F/S/O|p/k/a|P/K/A|[Pp]rofessionally known as|[Pp]erforming as:?)\\s{1,2}["“„«]?',
    '',
    0.95,
    'the name after “f/s/o” or “performing as”',
  ),
  P(
    '(?:[Ss]ervices|[Pp]erformance|[Aa]ppearance|[Ee]ngagement|[Cc]oncert|[Ss]et) (?:of|by) (?:the (?:artist|band) )?["“„«]?',
    '["”»]?(?= (?:at|on|in|for|to)\\b|,)',
    0.7,
    'named as the one who performs',
  ),
  P(
    '(?:[Dd]er|[Dd]es|[Dd]ie|[Dd]em) (?:Ensembles?|Band|(?:Künstler|Musik)?[Gg]ruppe|Künstlers?|Künstlerin|Musikers?|Musikerin|Sängers?|Sängerin|Formation|Duos?|Trios?|Quartetts?|Kapelle|Orchesters?|Chore?s?) ["“„«»]?',
    '',
    0.75,
    'named as the ensemble',
  ),
  P(
    "(?:[Dd]e l['’]artiste|[Dd]u groupe|[Ll]['’]artiste|[Ll]e groupe)\\s{0,2}[«“\"]?\\s?",
    '',
    0.75,
    'named as the artist',
  ),
  P(
    '(?:del grupo|el grupo|de la banda|la banda|del artista|el artista|la artista)\\s{1,2}[«“"]?',
    '',
    0.75,
    'named as the group',
  ),
  P('(?:[Bb]andet|[Gg]ruppen|[Aa]rtisten|[Oo]rkestern)\\s{1,2}["”]?', '', 0.7, 'named as the artist'),
  P(
    '(?:have|do|host|present|welcome|book|booking|booked|confirm|engage|engages|offer for|offer (?:EUR|GBP|USD|[€£$])\\s?[\\d.,]{3,9} for|confirmation for|offering|want|like) (?:the )?',
    '(?= (?:on|at|in|for|to|@|from|with us|back) ?)',
    0.6,
    'named as the one to be booked',
  ),
  P(
    '(?:^|[.!?:,]\\s|["“„«]\\s?|\\bwhen )',
    '(?= (?:plays?|performs?|will (?:now )?(?:play|perform|appear)|(?:is|are) (?:now |both |all )?(?:playing|performing|confirmed|booked|on stage|on(?= at| from| \\d)|moved|set for|(?=(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))|headlines?|returns?|would (?:play|love to play|be happy to play)) )',
    0.65,
    PLAYS,
  ),
  P(
    '(?:Buchung|Auftritt|Konzert|Gastspiel|Show|Booking|Anfrage|Angebot|Vertrag|Gage|Konzerts|Auftritts) (?:von|mit|der|des|für|mit der Band|der Band) ',
    '(?=[\\s,.]|$)',
    0.65,
    'named with the concert',
  ),
  P(
    '(?:hätten|hätte|wollen|möchten|würden|würde|buchen|laden|haben|freuen uns (?:(?:schon|sehr|riesig|total|alle) ){0,2}auf) (?:gerne? )?',
    '(?= (?:gerne?|am|im|in|für|bei|auf|zu|ein|für den) )',
    0.6,
    'named as the one to be booked',
  ),
  P(
    '(?:^|[.!?:,]\\s)',
    '(?= (?:spielt|spielen|tritt|treten|gastiert|gastieren|würde gern|(?:wird|werden)(?= [^.]{0,60}(?:spielen|auftreten|gastieren))) )',
    0.55,
    PLAYS,
  ),
  P(
    "(?:accueillir|programmer|recevoir|inviter|concert de|spectacle de|réservation de|booking de|venue de|cachet de|contrat de|offre pour|proposition pour|concert d['’])\\s?",
    '(?= (?:à|au|aux|le|la|en|pour|dans|chez)[\\s]|[,.])',
    0.6,
    'named with the concert',
  ),
  P(
    '(?:^|[.!?:,]\\s)',
    '(?= (?:jouera|joue|serait|se produira|se produit|sera|seront|seraient) )',
    0.55,
    PLAYS,
  ),
  P(
    '(?:tener a|contratar a|contar con|traer a|concierto de|actuación de|programar a|fecha (?:de|con)|reservar a|caché de|contratación de|oferta (?:por|para))\\s',
    '(?= (?:el|en|para|a|la|este|los)\\s|[,.])',
    0.6,
    'named with the concert',
  ),
  P('(?:^|[.!?:,]\\s)', '(?= (?:actúa|actuará|actúan|actuarán|toca|tocará|tocan|tocarán) )', 0.55, PLAYS),
  P(
    '(?:boka|bokning av|bokar|ha|få hit|(?:[Kk]onsert|[Ss]pelning|[Gg]ig)(?:en|et)? med|offert (?:för|på)|avtal (?:för|med)|välkomna)\\s',
    '(?= (?:till|på|i|den|hos|för|som|är|blir|lördag|fredag)[\\p{Ll}]*\\s|[,.])',
    0.6,
    'named with the concert',
  ),
  P('(?:^|[.!?:,]\\s)', '(?= (?:spelar|uppträder|spelade|gör|kan göra) )', 0.5, PLAYS),
];

/** Names that a sentence gives as the artist of the show. */
export function artistsInProse(text: string): NameInProse[] {
  return [...definedNames(text), ...phraseNames(text), ...namesOfUs(text)];
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
  if (tail) return tail.split(/,|\s(?:c\/o|of|vertreten|represented)\s/u)[0];
  const clause =
    before.split(/(?:^|\s)(?:and|und|et|y|och|between|zwischen|entre|mellan|with|mit)\s/giu).at(-1) ?? '';
  return clause.split(/,|\s(?:vertreten|represented|représentée?|representad[oa])\s/u)[0];
}

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

function* phraseNames(text: string): Generator<NameInProse> {
  for (const { pattern, weight, reason } of PHRASES) {
    for (const m of matchesOf(text, pattern)) {
      const raw = (m.groups?.name ?? '').replace(DAY_BEHIND, '').replace(PLACE_BEHIND, '');
      const name = cleanName(raw);
      if (!name || isCompany(name)) continue;
      yield { name, quote: raw, weight, reason };
    }
  }
}
