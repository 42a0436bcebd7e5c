import { paperKindOf } from '../../../reading/paper-kind.ts';
import type { Reading } from '../../../reading/reading.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { matchesOf, phrasePattern } from '../../../recognizers/phrases.ts';
import { labelWeight } from './labels.ts';
import { actsWithHours } from './running-order.ts';

/** Papers about beds, seats and tables: what they say of artist, place and date is seldom the show's. */
const NOT_ABOUT_THE_SHOW = new Set([
  'flight',
  'hotel',
  'restaurant',
  'transport',
  'boarding_pass',
  'visa',
  'invoice',
]);

/** Words of stages; one of them is enough to look for a show. */
const OF_SHOWS = phrasePattern(
  'musicians?',
  'orchestra',
  'concerts?',
  'gigs?',
  'festivals?',
  'tour (?:dates|manager|party)',
  'sound ?-?checks?',
  'line ?-?check',
  'load-?in',
  'get-?in',
  'on stage',
  'stage time',
  'set ?times?',
  'backline',
  'riders?',
  'venue',
  'support act',
  'promoter',
  'rehearsals?',
  'künstler\\p{L}*',
  'musiker\\p{L}*',
  'konzert\\p{L}*',
  'auftritt\\p{L}*',
  'gastspiel\\p{L}*',
  'bühne\\p{L}*',
  'einlass',
  'gage\\p{L}*',
  'tournee\\p{L}*',
  'spectacles?',
  'représentation',
  'cachet',
  'tournée',
  'conciertos?',
  'actuación',
  'escenario',
  'prueba de sonido',
  'konsert\\p{L}*',
  'spelning\\p{L}*',
  'turné\\p{L}*',
  'gaget?',
  'ljudkoll',
  'bandet',
);
/** Words that papers of a journey use as well: one tells nothing, two do. */
const ALSO_OF_SHOWS = phrasePattern(
  'artiste?s?',
  'bands?',
  'duo',
  'trio',
  'ensemble',
  '(?<!no[- ])shows?(?! (?:your|up|the|this|a|it)(?!\\p{L}))',
  'tour',
  'doors',
  'stage',
  'performances?',
  'veranstalter\\p{L}*',
  'groupe',
  'scène',
  'balances',
  'artistas?',
  'banda',
  'gira',
  'grupo',
  'scen(?:en)?',
  'hall',
  'club',
  'theat(?:er|re)',
);

/** Words of journeys and beds. */
const OF_JOURNEYS = phrasePattern(
  'passengers?(?: name)?',
  'flights?',
  'airlines?',
  'airport',
  'boarding',
  'baggage',
  'e-?tickets?',
  'ticket n(?:umber|o\\.?)',
  'booking (?:reference|number|code|id)',
  'reservation(?: number| code| confirmed)?',
  'confirmation (?:code|number)',
  'check-?in',
  'check-?out',
  'guests?',
  'nights?',
  'rental',
  'pick-?up',
  'drop-?off',
  'vehicle',
  'train',
  'fare',
  'hinfahrt',
  'rückfahrt',
  'hinflug',
  'rückflug',
  'flug\\p{L}*',
  'fluggast\\p{L}*',
  'buchungs(?:nummer|code|referenz|bestätigung)',
  'reservierung\\p{L}*',
  'anreise',
  'abreise',
  'zimmer',
  'übernachtung\\p{L}*',
  'fahrzeug',
  'abholung',
  'gepäck',
  'fahrkarte',
  'passagers?',
  'vols?',
  'réservation',
  'départ',
  'arrivée',
  'nuits?',
  'chambres?',
  'bagages?',
  'billet\\p{L}*',
  'aéroport',
  'navette',
  'pasajer[oa]s?',
  'vuelos?',
  'reserva',
  'localizador',
  'noches?',
  'habitación',
  'equipaje',
  'aeropuerto',
  'recogida',
  'passagerare',
  'flyg\\p{L}*',
  'bokning(?:snummer)?',
  'incheckning',
  'utcheckning',
  'nätter',
  'bagage',
  'bilhete',
  'passageiro',
  'voo',
  'volo',
  'passeggero',
  'prenotazione',
  'vlucht',
  'reservering',
  'lotu',
);
const JOURNEY_WORDS = 2;
/** Words of tables, rides and orders. Mails about a show use one or two of them as well. */
const OF_ORDERS = phrasePattern(
  'tables?',
  'menus?',
  'meals?',
  'lunch',
  'dinner',
  'covers',
  'people',
  'persons?',
  'arrival',
  'booking',
  'your (?:order|booking|stay|trip|visit)',
  'order (?:n(?:umber|o\\.?)|date|confirmation)',
  'customer',
  'chauffeurs?',
  'drivers?',
  'waiting time',
  'account',
  'tisch',
  'plätze',
  'essen',
  'gericht\\p{L}*',
  'tagesgericht\\p{L}*',
  'speise\\p{L}*',
  'personen',
  'reserviert',
  'fahrer\\p{L}*',
  'fahrten',
  'bestellung',
  'auftrag\\p{L}*',
  'couverts?',
  'table',
  'repas',
  'personnes',
  'chauffeur',
  'commande',
  'mesas?',
  'menús?',
  'comida',
  'cena',
  'personas',
  'conductor',
  'pedido',
  'bord(?:et)?',
  'personer',
  'förare',
  'beställning',
  'bokad',
);
const ORDER_WORDS = 4;

const TITLE_LINES = 4;
/** Less than this the words of a paper leave open what it is: one with the hours of a whole evening is of the show. */
const CLEAR = 0.7;
const WHOLE_DAY = 3;
const SOME_OF_DAY = 2;
/** What festivals and houses write to those who play, beds and cars and all. */
const FOR_ARTISTS = phrasePattern(
  'artist(?:e)? (?:info(?:rmation)?|pack|handbook|guide|letter|advance|welcome)(?: (?:pack|sheet|letter))?',
  'künstler-?(?:info(?:rmation(?:en)?)?|handbuch|mappe)',
  '(?:accueil|infos?|guide|livret) (?:des )?artistes?',
  '(?:guía|información|dossier) (?:para |de )?artistas?',
  'artist-?(?:info(?:rmation)?|guide|handbok)',
  'feuilles? de route',
  'day ?sheet',
  'call ?sheet',
  'running order',
  'stage times',
  'hoja de ruta (?:del? )?(?:artista|grupo|banda|gira)',
  'körschema',
  'dagsschema',
  'tagesplan',
  'bühnenplan',
  'ablaufplan',
  'bühnenablauf',
  'tagesablauf',
  'escaleta',
);

const known = new WeakMap<Reading, boolean>();

/** Whether a paper is about a show: not one of a journey or a stay that says nothing of stages. */
export function isAboutShow(reading: Reading): boolean {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const isShow = decide(reading);
  known.set(reading, isShow);
  return isShow;
}

function decide(reading: Reading): boolean {
  if (reading.lines.slice(0, TITLE_LINES).some(({ text }) => FOR_ARTISTS.test(text))) return true;
  const { kind, clarity } = paperKindOf(reading);
  if (NOT_ABOUT_THE_SHOW.has(kind))
    return hasShowFields(reading) || (clarity < CLEAR && actsWithHours(reading) >= WHOLE_DAY);
  if (kind === 'contract' || kind === 'rider') return true;
  const texts = reading.lines.map((line) => line.text);
  // `GIG` is an airport too.
  const onGround = texts.filter((text) => findFlightNumbers(text).length === 0);
  const ground = onGround.join('\n');
  if (OF_SHOWS.test(ground) || distinct(ground, ALSO_OF_SHOWS) > 1) return true;
  return actsWithHours(reading) >= SOME_OF_DAY || !speaksOfJourneys(reading);
}

/** Whether a paper uses the words of journeys, tables and orders, whatever else it speaks of. */
export function speaksOfJourneys(reading: Reading): boolean {
  const text = reading.lines.map((line) => line.text).join('\n');
  const flies = reading.lines.some((line) => findFlightNumbers(line.text).length > 0) ? 1 : 0;
  const journey = distinct(text, OF_JOURNEYS) + flies;
  return journey >= JOURNEY_WORDS || journey + distinct(text, OF_ORDERS) >= ORDER_WORDS;
}

function distinct(text: string, pattern: RegExp): number {
  return new Set(matchesOf(text, pattern).map((m) => m[0].toLowerCase())).size;
}

const SHOW_FIELDS = ['artist', 'venue', 'setTime'] as const;

/** A festival's pack speaks of beds and cars too; fields for the act, the place and the hour make it a paper of the show. */
function hasShowFields(reading: Reading): boolean {
  const named = SHOW_FIELDS.filter((field) =>
    reading.pairs.some((pair) => labelWeight(field, pair.label) >= (field === 'artist' ? 0.9 : 1)),
  );
  return named.length >= 2;
}
