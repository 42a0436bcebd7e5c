import { foldName } from '../../../recognizers/fold.ts';

/** Words beside a name that make it an act's; how much each kind tells is fitted. */
export interface Cue {
  kind: string;
  reason: string;
  /** Tells only of a name that nothing but these words stand before. */
  isFirst?: boolean;
  /** Tells only of a name that no comma or dash parts from it. */
  isClose?: boolean;
  /** Tells only of names in quotes, or only of names without: a table under "…" may bear any name. */
  isOfQuoted?: boolean;
}

const list = (text: string): string[] =>
  text
    .trim()
    .split(/\s*[|\n]\s*/u)
    .filter(Boolean);

const BEFORE: readonly [Cue, readonly string[]][] = [
  [
    { kind: 'stage name', reason: 'the name after “f/s/o” or “performing as”' },
    list(`f/s/o | f.s.o | p/k/a | professionally known as | performing as | stage name | künstlername
      nom de scène | nombre artístico | artistnamn`),
  ],
  [
    { kind: 'act', reason: 'named as the artist' },
    list(`band | group | act | act is | artist | artist is | gruppe | musikgruppe | künstlergruppe | künstler | künstlers
      künstlerin | formation | ensembles | musiker | musikers | musikerin | sänger | sängers | sängerin | groupe | artiste
      grupo | banda | artista | bandet | gruppen | artisten | orkestern | headliner | main act | hauptact
      stimmen von | mitglieder von | musiker von | members of | musicians of | voices of | membres de | musiciens de
      voix de | miembros de | músicos de | voces de | medlemmar i | tête d'affiche | cabeza de cartel | huvudakt | compagnie | cie | compañía | handelnd für | acting for | on behalf of
      acting on behalf of | en representación de | en nombre de | en représentation de | agissant pour | för artisten | orchesters | chors | duos | trios | quartetts`),
  ],
  [
    { kind: 'called', reason: 'the name in quotes behind “known as”', isOfQuoted: true },
    list(`known as | billed as | named | called | dénommé | dénommée | dénommés | appelé | appelée | nommé | nommée
      denominado | denominada | denominados | llamado | llamada | llamados | conocido como | conocida como
      namens | genannt | kallad | kallat | benämnda`),
  ],
  [
    { kind: 'self', reason: 'said of themselves' },
    list(
      `we are | we're | wir sind | you are | you're | ihr seid | vous êtes | ni är | nous sommes | on est | somos | vi är`,
    ),
  ],
  [
    { kind: 'presented', reason: 'presented by the house' },
    list('present | presents | präsentiert | présente | présentent | presenta | presentan | presenterar'),
  ],
  [
    { kind: 'papers', reason: 'named with the papers of the show' },
    list(`confirming | confirmation of | prepared for | made for | for the party of | party of | advance for | advancing | attached for | details for | info for
      information for | schedule for | itinerary for | contract for | rider for | tech for | riders for | rider von
      rider für | rider de | rider för | unterlagen für | feuille de route de | hoja de ruta de | dagsschema för
      personalised for | reserved for | booked for | rooms for | party name | group name | name of group
      gruppenname | nom du groupe | nombre del grupo | gruppnamn`),
  ],
  [
    { kind: 'booked', reason: 'named as the one to be booked' },
    list(`host | hosting | welcome | book | booking | booked | confirm | engage | engages | offer for
      offering | hätten | hätten gerne | hätten gern | buchen | freuen uns auf | freuen uns schon auf
      freuen uns sehr auf | accueillir | programmer | recevoir | inviter | offre pour | proposition pour | tener a
      contratar a | contar con | traer a | reservar a | oferta por | oferta para | boka | bokar | få hit
      offert för | offert på | välkomna | buchung | anfrage | angebot für | come see | come watch | come hear | come and see`),
  ],
  [
    { kind: 'wanted', reason: 'named as the one to be booked' },
    list('have | having | want | like | ha | tener | avoir | would | could | see'),
  ],
  [
    { kind: 'show', reason: 'named beside the word for the show' },
    list(
      'concert | gig | show | konzert | auftritt | gastspiel | spectacle | concierto | actuación | konsert | spelning',
    ),
  ],
  [
    { kind: 'concert', reason: 'named with the concert' },
    list(`sa présentation | spectacle suivant | représentation suivante | espectáculo siguiente | concert of | concert by | concert with | concert d | gig of | gig with | show of | show by | performance of | performance by
      set of | set by | services of | appearance of | appearance by | engagement of | konzert von | konzert mit
      konzert der | konzert des | auftritt von | auftritt mit | auftritt der | gastspiel von
      gastspiel mit | buchung von | gage von | vertrag mit | concert de | spectacle de | réservation de | booking de
      venue de | cachet de | contrat de | concierto de | actuación de | fecha de | fecha con | caché de
      contratación de | konsert med | konserten med | spelning med | spelningen med | giget med | gig med
      bokning av | avtal för | avtal med | abend mit | evening with | soirée avec | noche con | kväll med`),
  ],
  [
    { kind: 'plan', reason: 'the act whose arrival or soundcheck is planned' },
    list(`arrival | arrival of | arrive | soundcheck | soundcheck of | soundcheck von | soundcheck de | soundcheck för | sound check
      sound check of | line check | linecheck | load-in | load in | get-in | ankunft | aufbau | arrivée | arrivée de
      balance | balances | balances de | llegada | llegada de | prueba de sonido | prueba de | ankomst | ljudkoll
      inlastning | rooms for | dressing rooms for | loge | loges`),
  ],
  [
    { kind: 'staff', reason: 'the act that somebody works for' },
    list(`tm for | tm of | tm with | tour manager for | tour manager of | manager of | booker for | booker of
      drummer of | drummer for | singer of | singer for | chanteur de | chanteuse de | régie de | régisseur de
      régisseuse de | tourmanager von | tourmanagerin von | tourleitung von | tourleitung für | manager von
      tontechnik von | tontechnik für | tontechniker von | techniker von | turnéledare för | manager de | mánager de
      técnico de | batería de | looks after | look after | looking after | betreue | driving | driver for | van for`),
  ],
  [
    { kind: 'sign', reason: 'the name on the sign at the arrivals' },
    list(`sign | sign reading | sign saying | sign that says | sign with | schild | schild mit | schild mit der aufschrift
      pancarte | pancarte avec | panneau | panneau au nom de | cartel | cartel con | cartel que pone | cartel a nombre de
      skylt | skylt med | skylten | skylt där det står`),
  ],
  [
    { kind: 'in the name', reason: 'in whose name it is booked', isOfQuoted: false },
    list(`under | under the name | a nombre de | au nom de | auf den namen | unter dem namen | i namnet | guest | guests
      guest name | gast | gäste | gastname | gäst | gästnamn | client | nom du client | huésped | cliente | kunde | kund`),
  ],
  [
    { kind: 'note', reason: 'named in a note of those who booked' },
    list(`comment | comment on file | special request | special requests | note | notes | your note | remark | remarks
      bemerkung | bemerkungen | hinweis | ihre nachricht | commentaire | votre commentaire | demande particulière
      observaciones | comentario | comentarios | meddelande | önskemål | trip note`),
  ],
  [
    { kind: 'paid', reason: 'the one who is paid' },
    list('paid to | payable to | cheque to | zahlbar an | überwiesen an | payé à | pagado a | betalas till'),
  ],
  [{ kind: 'for', reason: 'the one whom it is for' }, list('for | für | pour | para | för')],
  [
    { kind: 'addressed', reason: 'the one whom the letter is for', isFirst: true },
    list('to | an | till | à | para | til | att'),
  ],
  [
    { kind: 'greeted', reason: 'the act that the letter speaks to' },
    list(
      'dear | hi | hello | hey | hallo | liebe | moin | chers | chères | bonjour | hola | estimados | queridos | hej | kära',
    ),
  ],
];

const BEHIND: readonly [Cue, readonly string[]][] = [
  [
    { kind: 'supports', reason: 'named as the one who supports another act' },
    list(`supporting | opening for | opening up for | support for | support to | is support for | are support for
      as support for | als support von | als support für | als vorband von | im vorprogramm von
      en première partie de | telonero de | teloneros de | teloneras de | förband till | förband åt`),
  ],
  [
    { kind: 'own show', reason: 'whose show it is said to be' },
    list(`'s show | 's only show | 's next show | 's headline show | 's gig | 's set | 's concert | 's performance
      's stage time | ' show | ' set | ' gig | ' concert`),
  ],
  [
    { kind: 'show', reason: 'named beside the word for the show' },
    list('show | gig | concert | set | konzert | gastspiel | auftritt | konsert | spelning | gigs | shows'),
  ],
  [
    { kind: 'plays', reason: 'named as the one who plays' },
    list(`play | plays | performs | perform | playing | performing | are playing | is playing | are performing
      is performing | will play | will perform | will be performing | will be playing | will now play | will appear | headline | headlines | returns | would play
      would love to play | are now playing | are both playing | spielt | spielen | tritt | treten | gastiert | gastieren | joue | jouent | jouera | joueront
      se produit | se produira | se produiront | actúa | actuará | actúan | actuarán | toca | tocará | tocan | tocarán
      spelar | uppträder | are confirmed | is confirmed | are booked | is booked | are on stage | is on stage
      are on at | is on at | are on from | is on from | on at | on stage | on stage at | auf der bühne | sur scène | en escena | på scen
      are moved | are now moved | is moved | is set for | are set for | would be happy to play | kan göra | serait | sera | seront | seraient`),
  ],
  [
    { kind: 'party', reason: 'named before the word for the party', isClose: true },
    list(`band | crew | party | group | touring party | gruppe | reisegruppe | grupo | groupe | sällskapet | gruppen
      tour | tournee | live | on tour | auf tour | en concert | in concert | & crew | + crew | and crew | und crew`),
  ],
  [
    { kind: 'when or where', reason: 'named with day or place' },
    list(`do | on | at | in | for | to | @ | from | with us | back | am | im | für | bei | auf | zu | à | au | aux | pour | dans | chez
      el | en | este | los | till | på | i | den | hos | för | som | här | gerne | gern`),
  ],
];

type Entries = Map<string, { words: string[]; cue: Cue }[]>;

/** By the word next to the name, so that a name asks for one entry. */
function indexed(groups: readonly [Cue, readonly string[]][], nextTo: 0 | -1): Entries {
  const entries: Entries = new Map();
  for (const [cue, phrases] of groups)
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const key = words.at(nextTo) ?? '';
      const known = entries.get(key);
      if (known) known.push({ words, cue });
      else entries.set(key, [{ words, cue }]);
    }
  return entries;
}

const before = indexed(BEFORE, -1);
const behind = indexed(BEHIND, 0);

/** The cues of a name behind these words. */
export function cuesBefore(words: readonly string[]): Cue[] {
  return (before.get(words.at(-1) ?? '') ?? [])
    .filter((entry) => entry.words.every((word, i) => words[words.length - entry.words.length + i] === word))
    .filter((entry) => !entry.cue.isFirst || words.length === entry.words.length)
    .map(({ cue }) => cue);
}

/** The cues of a name before these words. */
export function cuesBehind(words: readonly string[]): Cue[] {
  return (behind.get(words[0] ?? '') ?? [])
    .filter((entry) => entry.words.every((word, i) => words[i] === word))
    .map(({ cue }) => cue);
}

const reasons = new Map([...BEHIND, ...BEFORE].map(([{ kind, reason }]) => [kind, reason]));

/** What a kind of cue says, for a person. */
export function cueReason(kind: string): string | undefined {
  return reasons.get(kind);
}

/** Single words that say what the name behind them is, however they are written: `Gruppen Nordkliff`, `SOUNDCHECK NORDKLIFF`. */
export const OPENERS: ReadonlySet<string> = new Set(
  BEFORE.flatMap(([, phrases]) => phrases.filter((phrase) => !phrase.includes(' ')).map(foldName)),
);
