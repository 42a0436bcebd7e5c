import { paperKindOf } from '../../reading/paper-kind.ts';
import { foldName } from '../../recognizers/fold.ts';
import { findActWords, type ScheduleItem } from '../shared/schedule/index.ts';
import { NIGHT_ENDS } from '../shared/schedule/times/night.ts';
import { namesArtist } from '../shared/show/names-artist.ts';
import { isRowOfSupport } from '../shared/show/support-row.ts';
import { isOfAnotherAct } from './whose.ts';

/** The acts of a show that happen once a day, so that two papers naming them mean the same. */
export const ONCE_A_DAY = new Set([
  'load-in',
  'soundcheck',
  'line-check',
  'doors',
  'curfew',
  'load-out',
  'set',
]);

const OF_A_SHOW = new Set([...ONCE_A_DAY, 'support', 'rehearsal', 'meet', 'signing']);

const OTHER_SECTIONS = new Set(['meal', 'hotel', 'flight', 'changeover']);

/** True when the item is an activity of this artist's show: no meal, no booking, no other act's slot. */
export function isOwnActivity(
  item: ScheduleItem,
  artist: string | undefined,
  listed: readonly ScheduleItem[],
  travellers: ReadonlySet<string>,
): boolean {
  if (OTHER_SECTIONS.has(item.kind ?? '') || isServed(item)) return false;
  // The next show of a tour is none of this one; how everybody gets there is.
  if (item.isOfNextDay && OF_A_SHOW.has(item.kind ?? 'set')) return false;
  const title = item.title.text;
  if (namesArtist(title, artist)) return true;
  if (item.kind === 'support' || saysSupport(item.notes?.text)) return false;
  if (item.kind === 'set' && isRowOfSupport(item.reading, item.line)) return false;
  if (item.isActName || isOfAnotherAct(item, artist, listed, travellers)) return false;
  if (item.kind === undefined) return !isOtherAct(item, artist, listed);
  return true;
}

/** What a caterer's order has at a time is eaten then: `After-show 23:30: soup for nine`. */
function isServed({ reading, line, kind }: ScheduleItem): boolean {
  const isOfFood = reading.blocks[reading.lines[line]?.block ?? 0]?.concept === 'part.food';
  if (kind === undefined && (isOfFood || DIET.test(reading.lines[line]?.text ?? ''))) return true;
  const from = reading.messages[0]?.headers.from;
  return (
    (kind === undefined || kind === 'meet' || kind === 'transfer') &&
    (paperKindOf(reading).kind === 'restaurant' || CATERER.test(from?.name ?? ''))
  );
}

/** `Jollof and fruit for 32 (six vegan)` */
const DIET =
  /(?<!\p{L})(?:vegans?|vegan\p{L}{1,2}|vegetari\p{L}+|veggie|veg option|végétarien\p{L}*|végane?s?|coeliac|celiac|céliac\p{L}*|gluten-?free|glutenfrei|sans gluten|sin gluten|glutenfri|laktos\p{L}+|(?:cold|hot) buffet|finger food|buffet froid|bollería|fika)(?!\p{L})/iu;

const CATERER = /(?<!\p{L})(?:\p{L}*catering|caterers?|traiteurs?|partyservice)(?!\p{L})/iu;

function saysSupport(notes: string | undefined): boolean {
  return (
    notes !== undefined &&
    /^\P{L}*(?:support|vorband|vorprogramm|première partie|telonero|förband|opener)\P{L}*$/iu.test(notes)
  );
}

interface ListFacts {
  artist: string | undefined;
  doors: string | undefined;
  hasOwnSlot: boolean;
  /** The artist's slot stands under the artist's name, as other acts' slots would under theirs. */
  hasNamedSlot: boolean;
}

const known = new WeakMap<readonly ScheduleItem[], ListFacts>();

/** What the whole list says, found once for all its items. */
function factsOf(artist: string | undefined, listed: readonly ScheduleItem[]): ListFacts {
  const before = known.get(listed);
  if (before && before.artist === artist) return before;
  const facts = {
    artist,
    doors: listed.find((other) => other.kind === 'doors')?.start,
    hasOwnSlot: listed.some((other) => other.kind === 'set' || namesArtist(other.title.text, artist)),
    hasNamedSlot: listed.some((other) => namesArtist(other.title.text, artist)),
  };
  known.set(listed, facts);
  return facts;
}

/** Words of programmes, folded: what is called so is no band. */
const EVENT_WORDS = new Set(
  (
    'arrive arrival arrivals depart departure leave leaving return load unload loading unloading pack packup pack-up setup set-up strike break pause interval intermission ' +
    'settlement payout abrechnung reglement liquidacion avrakning awards award ceremony clinic clinics workshop workshops inspection warm warmup warm-up warmups practice meeting assembly service mass worship prayer lecture seminar talk panel debate reception registration briefing opening closing speech speeches parade march photo photos tour visit sightseeing shopping free time bus buses busses van coach checkout checkin lights-out curfew wake-up opens closes open close end ends start starts finish rest relax gym swim run walk ' +
    'ankunft abfahrt ruckfahrt abreise ruckreise pause umbau umbaupause auftritt ansprache begrussung eroffnung siegerehrung preisverleihung empfang workshop messe gottesdienst probe stellprobe einsingen einspielen treffen treffpunkt besprechung freizeit stadtfuhrung fuhrung ende beginn abbau ' +
    'arrivee depart retour entracte ceremonie remise discours atelier repetition raccord echauffement rendez-vous reunion visite messe inauguration ouverture fermeture fin debut demontage temps libre ' +
    'llegada salida regreso vuelta descanso ceremonia entrega discurso taller ensayo calentamiento reunion visita misa inauguracion apertura cierre fin inicio desmontaje tiempo ' +
    'ankomst avresa hemresa atkomst paus ceremoni prisutdelning tal workshop ovning repetition generalrepetition uppsjungning samling genomgang mote besok massa gudstjanst invigning oppning stangning slut start forelasning forsaljning fri tid rundtur nedpackning'
  ).split(' '),
);

/** A title that is nothing but a name, between the doors and the end of the show, is another act's slot. */
function isOtherAct(
  item: ScheduleItem,
  artist: string | undefined,
  listed: readonly ScheduleItem[],
): boolean {
  const title = item.title.text.replace(/\(.*?\)/gu, '').trim();
  const words = title.split(/\s+/u);
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}&"'“]/u.test(word)).length;
  if (
    findActWords(title).length > 0 ||
    title.includes(':') ||
    words.length > 6 ||
    capitals < words.length * 0.6
  )
    return false;
  if (words.some((word) => EVENT_WORDS.has(foldName(word).replace(/[^\p{L}-]/gu, '')))) return false;
  const { doors, hasOwnSlot, hasNamedSlot } = factsOf(artist, listed);
  // The show itself under its own name: the set says when it is.
  if (listed.some((other) => other.kind === 'set' && other.start === item.start && other !== item))
    return true;
  if (doors === undefined) return hasNamedSlot;
  return hasOwnSlot && ((item.start ?? '') >= doors || (item.start ?? '') < NIGHT_ENDS);
}
