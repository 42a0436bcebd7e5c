import type { GeneralField } from './labels.ts';

/** Words of which the labels of one field are made, as `foldName` leaves them. */
interface Words {
  /** What the label is about: one of these it must have. */
  core: ReadonlySet<string>;
  /** Words that say whose it is (`of engagement`); asked for where the core alone may be anything. */
  context?: ReadonlySet<string>;
  /** Words that may stand among them. Any other word makes it another label. */
  filler: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));

const SMALL =
  'the a an of and or s e x der die das des dem den und oder bzw von le la les l du de d et ou el los las del y o av och eller';
const SHOW =
  'show shows performance performances engagement concert concerts gig event appearance attraction presentation auftritt auftritts auftrittes konzert konzerts gastspiel gastspiels veranstaltung spectacle representation prestation manifestation evenement actuacion concierto evento espectaculo funcion konsert konserten spelning spelningen framtradande framtradandet evenemang';

/** Labels longer than a word or two, told by what they are made of: `Name of Band or Group`. */
const FIELDS: Partial<Record<GeneralField, Words>> = {
  artist: {
    core: words(
      'artist artists artiste artistes act band group performer performers attraction headliner ensemble orchestra kunstler kunstlerin kunstlers kunstlergruppe musikgruppe gruppe groupe compagnie formation interprete artista artistas grupo banda agrupacion artisten bandet orkester grupp gruppen',
    ),
    filler: words(
      `${SMALL} name names professional stage main headline headlining performing contracted booked engaged featured nom nombre artistico namn bandnamn musical musicale musikalisk engagierte auftretende ${SHOW}`,
    ),
  },
  venue: {
    core: words(
      'adresse address direccion venue place location site hall theatre theater auditorium spielort spielstatte veranstaltungsort auftrittsort ort lieu salle recinto sala lugar local spelplats konsertlokal lokal plats scen',
    ),
    context: words(
      `venue spielort spielstatte veranstaltungsort auftrittsort salle recinto sala spelplats konsertlokal name nom nombre namn ${SHOW}`,
    ),
    filler: words(
      `${SMALL} name names full address location nom nombre namn adresse anschrift direccion adress city town stadt ville ciudad stad exact street genaue genauer exacte exacto ${SHOW}`,
    ),
  },
  date: {
    core: words('date dates day days datum tag termin fecha fechas dia jour jours dag'),
    context: words(`proposed requested confirmed vorgeschlagener propuesta proposee foreslagen ${SHOW}`),
    filler: words(
      `${SMALL} proposed requested confirmed new starting finishing start finish time times hour hours place your uhrzeit zeit ort lieu heure horaire horaires hora horas lugar tid plats exact vorgeschlagener wunschtermin propuesta proposee foreslagen ${SHOW}`,
    ),
  },
  setTime: {
    core: words(
      'time times hour hours start starting beginning uhrzeit zeit beginn anfang heure heures horaire horaires debut hora horas horario inicio comienzo tid starttid start klockslag',
    ),
    context: words(
      'start starting beginning beginn performance performances performing show shows concert concerts gig engagement set auftritt auftritts auftrittes konzert konzerts gastspiel gastspiels prestation representation spectacle actuacion concierto funcion konsert konserten spelning spelningen framtradande',
    ),
    filler: words(
      `${SMALL} date dates day finish finishing end ending stop duration length dauer ende duree duracion fin slut langd place lieu lugar approximate approx exact scheduled ${SHOW}`,
    ),
  },
  city: {
    core: words('city town stadt ville ciudad localidad poblacion municipio stad ort commune'),
    context: words('city town stadt ville ciudad localidad poblacion municipio stad commune'),
    filler: words(
      `${SMALL} state province country zip land pays pais plz code postal provincia kommun ${SHOW}`,
    ),
  },
  eventName: {
    core: words(
      'event festival veranstaltung veranstaltungsreihe evenement manifestation evento evenemang arrangemang',
    ),
    filler: words(`${SMALL} name title titel nom titre nombre titulo namn series reihe intitule`),
  },
};

const MAX_WORDS = 10;

/** Whether a label is made of nothing but the words of this field. */
export function isMadeOf(field: GeneralField, folded: string): boolean {
  const known = FIELDS[field];
  if (!known) return false;
  const parts = folded.split(/[^\p{L}]+/u).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > MAX_WORDS) return false;
  if (!parts.every((part) => known.core.has(part) || known.filler.has(part))) return false;
  if (!parts.some((part) => known.core.has(part))) return false;
  const { context } = known;
  return context === undefined || parts.some((part) => context.has(part));
}
