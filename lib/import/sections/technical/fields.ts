import { technicalConcept } from '../../recognizers/labels.ts';
import { looksLikePersonName } from '../../recognizers/people.ts';
import { phrasePattern } from '../../recognizers/phrases.ts';
import { memory } from '../../recognizers/remember.ts';
import { DRESSING, GENERAL, ONLY_HOSPITALITY, OWN } from './heading-words.ts';
import { FIELD_WORDS, INSTRUMENTS } from './words.ts';

/** In the order in which they win a tie. */
export const TECHNICAL_FIELDS = [
  'equipment',
  'backline',
  'stageSetup',
  'lightingRequirements',
  'soundcheck',
  'other',
] as const;
export type TechnicalField = (typeof TECHNICAL_FIELDS)[number];

/** `any`: the part is technical as a whole and its lines are sorted one by one. `none`: another section's business. */
export type HeadingKind = 'any' | 'none' | 'unknown';

export interface HeadingReading {
  kind: 'fields' | HeadingKind;
  /** Of a heading such as `Stage & lights`, all of them, in the order of its words. */
  fields: readonly TechnicalField[];
  /** Where in the heading its first telling word stands. */
  at: number;
  /** It announces what the artist brings. */
  isOwn?: boolean;
}

const FIELD_OF_CONCEPT: Record<string, TechnicalField | HeadingKind> = {
  'technical.equipment': 'equipment',
  'technical.backline': 'backline',
  'technical.stage': 'stageSetup',
  'technical.lighting': 'lightingRequirements',
  'technical.soundcheck': 'soundcheck',
  'technical.power': 'other',
  'technical.crew': 'other',
  'technical.any': 'any',
  'technical.hospitality': 'none',
};

const TITLES = TECHNICAL_FIELDS.map((field) => [field, phrasePattern(...FIELD_WORDS[field].titles)] as const);

/** `Stage Manager: Ulla Meier` is a contact. */
const SOMEBODY =
  /(?<![\p{L}])\p{L}*(?:manager(?:in)?|techniker(?:in)?|technician|engineer|designer|operator|leiter(?:in)?|tekniker|responsable|r[ée]gisseu\p{L}+|r[ée]gie|contact|kontakt|contacto)(?![\p{L}])/iu;
/** `Stage and lighting staff requirements`: who is needed, whatever they look after. */
const STAFF =
  /(?<!\p{L})(?:staff|crew|personnel)(?:\s(?:requirements?|needs|calls?|required|requested|needed))?$/iu;
/** `Technischer Kontakt`, `Technical contact`: names and numbers follow. */
const WHOM_TO_ASK =
  /^(?:\p{L}+\s){0,2}(?:contacts?|kontakte?|kontakter|contactos?|ansprechpartner(?:in)?)(?:\s(?:technique|t[ée]cnico))?$/iu;
/** `Balance` is what the French call a soundcheck and everybody else the rest of the money. */
const MONEY = /(?<![\p{L}])balance(?![\p{L}])/iu;

/** `Lagoon Stage, Saturday` is a place of a festival, no heading of a rider. */
const NAMED_PLACE =
  /^\p{Lu}\p{L}+\s(?:stage|bühne|scen|scène|escenario)(?![\p{L}])(?!\s(?:set|plot|plan|size|req|dim|area))|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag/iu;

const UNKNOWN: HeadingReading = { kind: 'unknown', fields: [], at: -1 };
const MAX_HEADING_WORDS = 9;
const remembered = memory<HeadingReading>();

/** What a heading opens: the lexicon where it knows the whole of it or each of its halves, else the words in it. */
export function readHeading(heading: string, language: string): HeadingReading {
  return remembered(heading, language === 'fr' ? 'fr' : '', () => decide(bareHeading(heading), language));
}

/** `AFTER SOUNDCHECK` says when something else is. */
const SAYS_WHEN =
  /^(?:on arrival|upon arrival|bei ankunft|à l.arrivée|a la llegada|vid ankomst|after|before|during|until|nach|vor|während|bis|apr[èe]s|avant|pendant|después|antes|durante|efter|före|innan|under)(?![\p{L}])/iu;

/** `Band room, 90 minutes before stage` speaks of no stage. */
const WHEN =
  /(?<=[\p{L}\d],?\s)(?:before|after|until|vor|nach|bis|avant|apr[èe]s|antes de|despu[ée]s de|före|efter|innan)\s.*$/iu;

function decide(written: string, language: string): HeadingReading {
  // What stands in brackets says more of the heading, or whose trade a name is.
  const text =
    written
      .replace(/\s*\([^()]*\)?$/u, '')
      .replace(WHEN, '')
      .trim() || written;
  if (SAYS_WHEN.test(text)) return { kind: 'none', fields: [], at: 0 };
  if (text === '' || /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)/u.test(text)) return UNKNOWN;
  if (STAFF.test(text)) return fields(['other'], 0);
  // It may be the stage's, the gear's or how long it takes.
  if (/^(?:set-?up|aufbau|installation|montage|montaje|riggning)$/iu.test(text))
    return { kind: 'any', fields: [], at: 0 };
  if (WHOM_TO_ASK.test(text)) return { kind: 'none', fields: [], at: 0 };
  if (SOMEBODY.test(text) || (language !== 'fr' && MONEY.test(text))) return UNKNOWN;
  // The team, in Spanish and French, as often as its gear: the words of the lines tell.
  if (/^(?:equipo|équipe)$/iu.test(text)) return UNKNOWN;
  // Swedish for the power, Spanish for `the`.
  if (/^el$/iu.test(text)) return fields(['other'], 0);
  if (DRESSING.test(text)) return besideDressingRooms(text);
  const whole = lookUp(text);
  if (whole === 'any' || whole === 'none') return { kind: whole, fields: [], at: 0 };
  if (isField(whole)) return fields([whole], 0);
  const halves = halvesOf(text);
  if (halves.length > 1 && halves.some((half) => lookUp(half) === 'any') && !ONLY_HOSPITALITY.test(text))
    return { kind: 'any', fields: [], at: 0 };
  const known = halves.map(lookUp).filter(isField);
  if (halves.length > 1 && known.length === halves.length) return fields(known, 0);
  if (ONLY_HOSPITALITY.test(text) && !WHOLE_PAPER.test(text))
    return { kind: 'none', fields: [], at: text.search(ONLY_HOSPITALITY) };
  if (text.split(/\s+/u).length > MAX_HEADING_WORDS || NAMED_PLACE.test(text)) return UNKNOWN;
  if (OWN.test(text) && !/back ?-?line/iu.test(text)) return { ...fields(['other'], 0), isOwn: true };
  const hits = TITLES.flatMap(([field, pattern]) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [{ field, at }];
  }).sort((a, b) => a.at - b.at);
  const isRider = /(?<![\p{L}])(?:tech)?rider(?![\p{L}])/iu.test(text);
  // In `Engagement contract - music/stage` what stands after the dash says what kind of contract, not what follows.
  const [first] = hits;
  const isAfterDash = first !== undefined && /\s[-–—]\s/u.test(text.slice(0, first.at));
  const isOfSomebody =
    first !== undefined && looksLikePersonName(text.slice(0, first.at).replace(/[\s(,–—-]+$/u, ''));
  if (first && !isRider && !isAfterDash && !isOfSomebody) {
    const named = halves.length > 1 ? hits.map((hit) => hit.field) : [first.field];
    return fields(named, first.at);
  }
  return GENERAL.test(text) ? { kind: 'any', fields: [], at: text.search(GENERAL) } : UNKNOWN;
}

/** `Contract and hospitality rider` is the title of a paper, not of its meals. */
const WHOLE_PAPER =
  /(?<![\p{L}])(?:contract|agreement|\p{L}*vertrag|contrat|contrato|\p{L}*avtal)(?![\p{L}])/iu;

/** `Stage und Backstage`: beside the dressing rooms a field of its own may be named. */
function besideDressingRooms(text: string): HeadingReading {
  const [first] = text.split(/\s+/u).length > 4 ? [] : halvesOf(text).filter((half) => !DRESSING.test(half));
  const named = first ? TITLES.find(([, pattern]) => pattern.test(first))?.[0] : undefined;
  return fields(named ? [named, 'other'] : ['other'], 0);
}

function fields(named: readonly TechnicalField[], at: number): HeadingReading {
  return { kind: 'fields', fields: [...new Set(named)], at };
}

function isField(one: TechnicalField | HeadingKind | undefined): one is TechnicalField {
  return TECHNICAL_FIELDS.some((field) => field === one);
}

function lookUp(text: string): TechnicalField | HeadingKind | undefined {
  const concept = technicalConcept(text);
  return concept && concept.specificity >= 0.99 ? FIELD_OF_CONCEPT[concept.concept] : undefined;
}

function halvesOf(text: string): string[] {
  return text
    .split(/\s?[/&+,]\s?|\s[-–—]\s|\s(?:and|und|et|y|och)\s/iu)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
}

/** The words of a heading without its number, marks and colon. */
export function bareHeading(heading: string): string {
  return heading
    .replace(/^[\s#*•·▪–—-]+/u, '')
    .replace(
      /^(?:\[\d{1,2}\]\s*|(?:§\s?)?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z](?![.)]\p{L})|[ivx]{1,4})(?:[.)]\s*|\s*[-–]\s*|\s+))(?=\p{L})/iu,
      (head) => (/^(?:§|\d|\[)/u.test(head) || /[.)]|[-–]\s*$/u.test(head) ? '' : head),
    )
    .replace(/[\s:.*#_=–—-]+$/u, '')
    .trim();
}

/** `Orchard Stage` names a stage and says nothing of its size. */
export function isNamedPlace(text: string): boolean {
  const bare = text.replace(/^[\s:.–—-]+/u, '').trim();
  return NAMED_PLACE.test(bare) && !/\d/.test(bare);
}

const INSTRUMENT = new RegExp(
  `^(?:${INSTRUMENTS.join('|')})(?:\\s(?:\\d|l|r|sl|sr|stage left|stage right|amp|links|rechts))?$`,
  'iu',
);

/** `Drums:` under the risers or the microphones says whose, and opens no part of its own. */
export function isInstrument(heading: string): boolean {
  return INSTRUMENT.test(bareHeading(heading).replace(/\s*\([^()]{0,40}\)$/u, ''));
}

/** The paper calls itself a rider or a technical specification. */
export function isRiderTitle(text: string): boolean {
  const at = text.search(GENERAL);
  // `Teknik` alone says so at the head of a line; `Hotel 2 (teknik + driver)` speaks of people.
  const isWeak = /^(?:technik|teknik)(?!.?rider)\p{L}{0,3}(?!\p{L})/iu.test(text.slice(Math.max(0, at)));
  return at >= 0 && (!isWeak || at === 0) && !SOMEBODY.test(text);
}

/** Which field a heading opens first; undefined where it names none. */
export function fieldOfHeading(
  heading: string,
  language: string,
): TechnicalField | 'any' | 'none' | undefined {
  const { kind, fields: named } = readHeading(heading, language);
  return kind === 'fields' ? named[0] : kind === 'unknown' ? undefined : kind;
}
