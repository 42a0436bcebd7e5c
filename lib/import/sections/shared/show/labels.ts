import { foldName } from '../../../recognizers/fold.ts';
import { conceptOf } from '../../../recognizers/labels.ts';
import { memory } from '../../../recognizers/remember.ts';
import { isMadeOf } from './label-words.ts';

export type GeneralField = 'artist' | 'eventName' | 'venue' | 'date' | 'city' | 'country' | 'setTime';

/** How surely a label means the field: 1 nothing else, 0.5 often something else in papers that are not about a show. */
type Lexicon = readonly (readonly [weight: number, pattern: RegExp])[];

const whole = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'u');

/** Labels as `foldName` leaves them: lower case, no accents. English, German, French, Spanish, Swedish. */
const LEXICON: Record<GeneralField, Lexicon> = {
  artist: [
    [
      1,
      whole(
        '(?:name of )?(?:the )?(?:artiste?s?|artist\\(s\\)|artiste\\(s\\))(?: name)?(?: ?/ ?(?:act|band|group|performer|production))?',
      ),
    ],
    [
      1,
      whole(
        '(?:headline |main )?act(?:s| name)?|band(?: name)?|headliner|performers?|attraction|hauptact|main artist',
      ),
    ],
    [
      1,
      whole(
        '(?:der |die )?kunstler(?:in|innen|/in|gruppe|name|/band|\\*in)?|musiker|ensemble|gruppe|band ?/ ?kunstler|interpret(?:in)?|gastensemble|solist(?:in)?',
      ),
    ],
    [
      1,
      whole(
        "(?:l')?artiste ?/ ?groupe|groupe|nom (?:de l'artiste|du groupe)|compagnie|formation|nom de scene",
      ),
    ],
    [1, whole('artista|artistas|grupo|banda|agrupacion|nombre (?:del artista|artistico)|interprete')],
    [1, whole('artist ?/ ?grupp|grupp|orkester|artist eller grupp|medverkande|akt')],
    [
      0.9,
      whole(
        'you are|ihr seid|sie sind|vous etes|sois|ni ar|group name|name of (?:the )?(?:group|band|act|party)|band ?/ ?(?:project|projekt)|projekt(?:name)?|act ?/ ?projekt|gruppenname|nom du groupe|nombre del grupo|gruppnamn|(?:personal )?page for|billing|artist ?/ ?attraction|attraction ?/ ?artist|travel(?:ling)? party|touring party|name of artist\\(s\\)',
      ),
    ],
    [
      0.6,
      whole(
        '(?:booking|booked|schedule|itinerary|day ?sheet|rooming list|advance(?: sheet)?|contact sheet|personali[sz]ed|prepared|erstellt|personlich|prepare|preparado|framtagen|reservation|gebucht|buchung|réservation|reserva|bokning) (?:for|fur|pour|para|for)',
      ),
    ],
    [
      0.7,
      whole(
        'performing as|professionally known as|p/?k/?a|a/?k/?a|f/?s/?o|stage name|kunstlername|artistnamn',
      ),
    ],
    [0.8, whole('group')],
    [0.5, whole('dj|talent|show|spectacle|concert|konzert|client|engagement of|tour')],
  ],
  eventName: [
    [
      1,
      whole(
        'event(?: name| title)?|festival(?: name)?|name of (?:event|festival)|series|concert series|party|club night|night',
      ),
    ],
    [
      1,
      whole(
        'veranstaltung(?:sname|stitel|sreihe)?|(?:konzert)?reihe|eventname|titel der veranstaltung|festivalname',
      ),
    ],
    [1, whole("evenement|nom de l'evenement|manifestation|cycle|nom du festival")],
    [1, whole('evento|nombre del evento|ciclo|nombre del festival|acto')],
    [1, whole('evenemang|arrangemang|konsertserie|festivalnamn')],
    [0.6, whole('tour(?: name)?|tournee|gira|turne|occasion|anlass')],
  ],
  venue: [
    [
      1,
      whole(
        'venue(?:s|\\(s\\))?(?: name| ?/ ?location| ?(?:&|and|\\+|/) ?address)?|place of (?:performance|engagement)|concert venue|show venue|name of venue|performance venue|engagement venue',
      ),
    ],
    [
      1,
      whole(
        '(?:veranstaltungs|auftritts|konzert|spiel|gastspiel|auffuhrungs)(?:ort|statte|stelle|location)|veranstaltungs(?:haus|saal)|venue/ort',
      ),
    ],
    [
      1,
      whole(
        "lieu (?:du concert|de la (?:representation|manifestation)|de representation|du spectacle|de l'evenement|d'execution)|salle(?: de (?:concert|spectacle))?|nom (?:de la salle|du lieu)",
      ),
    ],
    [
      1,
      whole(
        'lugar (?:de (?:la )?(?:actuacion|celebracion)|del (?:concierto|evento))|recinto|sala|local|espacio|nombre de la sala',
      ),
    ],
    [1, whole('spelplats|konsertlokal|spelstalle|lokal|scen|plats for (?:konsert|framtradande)')],
    [
      0.8,
      whole(
        'club|theat(?:er|re)|hall|room|site|engagement|location|place|where|ort|halle|saal|haus|wo|lieu|ou|lugar|plats|var|stalle|festival site|stage|buhne|scene|escenario',
      ),
    ],
  ],
  date: [
    [
      1,
      whole(
        '(?:show|performance|concert|event|gig|engagement|play|festival|booking)[ -]?(?:date|day)(?:s|\\(s\\))?|dates? of (?:the )?(?:show|performance|engagement|event|concert|gig|appearance)|new date',
      ),
    ],
    [
      1,
      whole(
        '(?:veranstaltungs|auftritts|konzert|gastspiel|event|show|spiel)(?:tag|datum|termin)e?|(?:tag|datum|termin) (?:der veranstaltung|des (?:auftritts|konzerts|gastspiels))|neuer termin',
      ),
    ],
    [
      1,
      whole(
        "date (?:du (?:concert|spectacle)|de (?:la )?(?:representation|manifestation|prestation)|de l'evenement)|jour (?:du concert|de la representation)|nouvelle date",
      ),
    ],
    [
      1,
      whole(
        'fecha (?:de (?:la )?(?:actuacion|celebracion|funcion)|del (?:concierto|evento|show))|dia (?:de la actuacion|del concierto)|nueva fecha',
      ),
    ],
    [
      1,
      whole(
        'speldag(?:ar)?|speldatum|konsert(?:dag|datum)|datum for (?:konsert|framtradande|spelning)|evenemangsdatum|nytt datum',
      ),
    ],
    [
      0.7,
      whole(
        'dates?|date\\(s\\)|day|datum|tag|termin|when|wann|quand|jour|dates?|fecha|dia|cuando|dag|nar|show|gig|concert|konzert|konsert|concierto|auftritt|performance|engagement|gastspiel|spielt?|event',
      ),
    ],
    [
      0.6,
      whole(
        '(?:date|datum|fecha|day|tag|termin) ?(?:/|&|and|und|et|y|och|\\+|,) ?(?:time|zeit|uhrzeit|heure|hora|tid|venue|ort|lieu|lugar|city|place|location)',
      ),
    ],
  ],
  city: [
    [
      1,
      whole(
        'city|town|city ?(?:/|&|,) ?(?:state|country|venue)|stadt|ville|ciudad|localidad|poblacion|municipio|stad|market|commune',
      ),
    ],
    [0.4, whole('ort|place|location')],
  ],
  country: [[1, whole('country|land|pays|pais|country of performance|territory')]],
  setTime: [
    [
      1,
      whole(
        '(?:artist(?:e|.?s)? |headline |show |your )?(?:set|stage|performance|show|slot|on[- ]?stage)(?: ?/ ?set)?[ -]?times?|on ?-?stage|onstage|headline(?:r|set| show| set)?|(?:time|hour) of (?:performance|show|set)|slot|set|your (?:set|slot|show|stage time)|show start|artist on stage|performance',
      ),
    ],
    [
      1,
      whole(
        'stage ?time|auftritt(?:szeit|sbeginn)?|spielzeit(?:en)?|buhnenzeit|showbeginn|konzert(?:beginn|start)|beginn(?: (?:konzert|show|auftritt|der veranstaltung))?|showtime|set ?zeit|anstoss',
      ),
    ],
    [
      1,
      whole(
        '(?:heure|horaire) (?:de passage|du concert|de (?:la )?representation|du spectacle)|passage(?: sur scene)?|debut (?:du |de la |de )?(?:concert|spectacle|representation|show)(?: de .{1,40})?|sur scene|representation',
      ),
    ],
    [
      1,
      whole(
        'hora (?:de (?:la )?actuacion|del (?:concierto|show)|de inicio)|actuacion(?: del artista)?|(?:inicio|comienzo)(?: del? (?:concierto|show|la actuacion))?|concierto|pase|en escena',
      ),
    ],
    [
      1,
      whole(
        'konsert(?:start|tid)|speltid|spelstart|(?:pa )?scen(?:tid|en)?|spelning|showstart|konserten borjar|framtradande',
      ),
    ],
    [0.7, whole('show|concert|konzert|konsert|live|dj[- ]?set|beginn|start|spectacle|time|performance time')],
  ],
};

/** 0 when the label does not name the field, else how surely it does. `Band / Artist` counts by its best part. */
export function labelWeight(field: GeneralField, label: string): number {
  return weighed(label, field, () => weightOf(field, label));
}

/** Every reader of the show asks of every label. */
const weighed = memory<number>();

function weightOf(field: GeneralField, label: string): number {
  const folded = foldLabel(label);
  // `5 artists: …` counts heads.
  if (folded === '' || folded.length > 60 || /^\d+ \p{L}/u.test(folded)) return 0;
  const bare = folded.replace(THAT_HOLDS, '');
  const direct = weigh(field, folded) || (bare === folded ? 0 : weigh(field, bare));
  if (direct > 0) return direct;
  // `Location and parking`
  const parts = field === 'venue' ? folded.split(/ (?:and|und|et|y|och) /) : [folded];
  if (parts.length === 2) return 0.9 * weigh(field, parts[0] ?? '');
  if (!/[/&+,]/.test(folded)) return 0;
  return 0.9 * Math.max(0, ...folded.split(/\s?[/&+,]\s?/).map((part) => weigh(field, part)));
}

/** `Nouvelle salle`, `Neuer Spielort`: what holds now is the field itself. */
const THAT_HOLDS =
  /^(?:new|current|updated|revised|final|confirmed|neue[rs]?|aktuelle[rs]?|endgultige[rs]?|nouve(?:au|l|lle)|nuev[oa]|actual|nya?|nytt|aktuell) (?=\p{L})/u;

/** Words that mean the show in one paper and a person or a sum in the next. */
const OWN_MEANING =
  /^(?:production|engagement|titel|title|series|project|projekt|projet|proyecto|guest|spectacle|time|performance)$/;

const ADDRESS =
  /^(?:(?:venue|site|hall|theat(?:er|re)|festival|load[ -]?in|stage door)(?:'s)? address|address of (?:the )?(?:venue|site|hall)|adresse (?:der (?:spielstatte|halle|location)|des (?:veranstaltungsorts|clubs)|de la salle|du (?:lieu|site|theatre|festival)|spielort|veranstaltungsort|venue)|direccion (?:de la sala|del (?:recinto|teatro|lugar))|(?:lokalens|spelplatsens|scenens) adress|(?:venue|spielort|hallen|gelande)adresse|gelande|site|location)$/u;

/** Labels of the address of the place, whose name stands under another. */
export function isVenueAddressLabel(label: string): boolean {
  return ADDRESS.test(foldLabel(label));
}

/** The shared lexicon knows more words; it is asked where the weights here say nothing. */
const CONCEPT: Record<GeneralField, string> = {
  artist: 'person.artist',
  eventName: 'event.name',
  venue: 'event.venue',
  date: 'event.date',
  city: 'city',
  country: 'country',
  setTime: 'event.setTime',
};

function weigh(field: GeneralField, folded: string): number {
  const own = LEXICON[field].find(([, pattern]) => pattern.test(folded))?.[0];
  if (own !== undefined) return own;
  if (OWN_MEANING.test(folded)) return 0;
  // `Name of artist` may ask for the name in the passport.
  if (isMadeOf(field, folded)) return field === 'artist' ? 0.85 : 1;
  const shared = conceptOf(folded, ['show']);
  return shared?.concept === CONCEPT[field] && shared.specificity === 1 ? 0.7 : 0;
}

/** `ARTISTE:`, `2. Künstler`, `Artist ........` as the lexicon has them. */
export function foldLabel(label: string): string {
  return foldName(label)
    .replace(/^(?:\(?[\divx]{1,4}[.)]|§ ?\d+|[-–•*·])\s+/u, '')
    .replace(/[\s.:;_…·-]+$/u, '')
    .replace(/\s*\([^)]{3,}\)?$/u, '')
    .trim();
}
