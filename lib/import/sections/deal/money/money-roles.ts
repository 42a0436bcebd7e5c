import { likelyOf, matchesOf, phrasePattern, phrasesOf, quick } from '../../../recognizers/phrases.ts';
import { changeOf, isDifference } from '../fee/replaced-sums.ts';
import { isNegative } from '../negotiation/sentence-mood.ts';
import { CUES, type MoneyRole } from './money-cues.ts';
import { OTHER_PURPOSE } from './money-frame-words.ts';
import { frameOf, isToOther, otherPartyOf } from './money-frames.ts';

/** What comes after these is added to the amount and says nothing about it: `EUR 3,400 plus dinner`. */
const ADDED = quick(
  /(?<![\p{L}\p{N}])(?:plus|and|und|with|if|but|wenn|falls|aber|mais|pero|men|si|om|zzgl|zuzüglich|dazu|inkl|inklusive|including|incl|mit|et|avec|y|más|con|och|med)(?![\p{L}])|\+|,(?!\d)/iu,
);
const ADDED_TO = quick(/(?:\+|(?<![\p{L}])(?:plus|and|und|et|y|och|zzgl\.?))\s*$/iu);
const BOUNDARY_BEFORE = /(?<![.\s])[.!?](?=\s+\p{Lu})|[;•|]|\n\s*\n/gu;
const STRONG_FEE_AFTER = phrasePattern(
  ...phrasesOf`
  festgage, gage, honorar, festhonorar, all[- ]in, flat, guarantee, guaranteed, fee, pauschal, cachet, caché,
  de caché, i gage, garanti, fixe, fast, landed, als gage, als festgage, en concepto de caché`,
);

/** Who pays or gets says less of an amount than the name of a cost right behind it: `the venue pays £900 hall hire`. */
const FEE_VERB =
  /^(?:(?:you|they|artist|band|act|we)\s.*|you.ll get|pay(?:s|ing)?|shall pay|will pay|zahl(?:t|en)|erh(?:ält|alten)|bekomm(?:t|en)|kriegt|vers\p{L}+|pai(?:e|ent|era)|paye?rons|payons|touch\p{L}+|percev\p{L}+|paga\p{L}*|cobr\p{L}+|abon\p{L}+|percibir\p{L}+|får|erhåller|betalar|(?:is|are|be|being) .*|.* getting|(?:play|perform|spiel|jou|tritt|treten|act[uú]a|toca|spelar).*|vereinbart.*|ausgemacht|abgemacht|utgår|utbetala[rs]?|ersätts med|vergüten)$/iu;
/** Said behind an amount they tell only when it is paid: `£1,200 is paid on signature`. */
const PASSIVE = /^(?:is|are|be|being) |^(?:utgår|utbetala[rs]?|vereinbart)/iu;
const VERB_PENALTY = 10;

export function isFeeVerb(cue: string): boolean {
  return FEE_VERB.test(cue);
}

export interface RoleReading {
  role: MoneyRole;
  /** The cue as it stands in the text; empty when nothing near the amount says what it is for. */
  cue: string;
  /** Characters between cue and amount. */
  distance: number;
}

const ROLES = Object.entries(CUES) as [MoneyRole, RegExp][];
const likelyRoles = likelyOf(ROLES, ([, pattern]) => pattern);

/**
 * What the amount at `start..end` is for, by the nearest cue in its clause. Words before the amount count at their
 * distance, words after it at half as much again, since papers put the name of a cost in front of it.
 * A tax after an amount is added to it, unless it follows at once: `2.400 € HT (TVA 5,5 % en sus)`, but `264 € TVA`.
 */
export function roleOfMoney(text: string, start: number, end: number): RoleReading {
  const frame = frameOf(text, start, end);
  if (frame) return { role: frame, cue: '', distance: 0 };
  const change = changeOf(text, start, end);
  if (change === 'old') return { role: 'past', cue: '', distance: 0 };
  if (isDifference(text, start, end)) return { role: 'cost', cue: '', distance: 0 };
  const before = clauseBefore(text, start);
  const purpose = roleOfPurpose(text.slice(end, end + 60));
  if (purpose) return purpose;
  const addition = ADDED_TO.test(before) ? 20 : 0;
  const after = clauseAfter(text, end);
  let best: RoleReading = { role: 'unknown', cue: '', distance: Number.POSITIVE_INFINITY };
  let named = best;
  const likelyBefore = likelyRoles(before);
  const likelyAfter = likelyRoles(after);
  for (const cue of ROLES) {
    const [role, pattern] = cue;
    // What stands before a new sum tells of the old one: `was £900, is reduced to £700`.
    if (change === 'new' && (role === 'threshold' || role === 'past')) continue;
    for (const m of likelyBefore.includes(cue) ? matchesOf(before, pattern) : []) {
      const distance =
        before.length - (m.index + m[0].length) + addition + (isFeeVerb(m[0]) ? VERB_PENALTY : 0);
      if ((role === 'cost' && isPlace(before, m)) || SHARE.test(m[0])) continue;
      const others = role === 'fee' ? ownerOf(before, m) : undefined;
      const reading = { role: others ?? role, cue: m[0], distance };
      best = nearer(best, reading);
      if (!isQualifier(reading)) named = nearer(named, reading);
    }
    for (const m of likelyAfter.includes(cue) ? matchesOf(after, pattern) : []) {
      if ((role === 'tax' && m.index > 2) || (role === 'fee' && PASSIVE.test(m[0]))) continue;
      const isClose = role === 'past' || (role === 'fee' && STRONG_FEE_AFTER.test(m[0]));
      const penalty = isClose && m.index <= 3 ? 0 : 8;
      best = nearer(best, { role, cue: m[0], distance: m.index * 1.5 + penalty });
    }
  }
  // `travel costs flat 120 €`: how an amount is meant says nothing against the cost it is named for.
  const isNamedOther =
    named.role !== 'fee' &&
    named.distance <= best.distance + MAX_QUALIFIER &&
    (!AS_AGREED.test(best.cue) || isSaidOf(before, named, best));
  if (isQualifier(best) && isNamedOther) return named;
  const isByVerb =
    best.role === 'unknown' || best.distance > MAX_SURE || (best.role === 'fee' && isFeeVerb(best.cue));
  const other = isByVerb ? otherPartyOf(text, start, end) : undefined;
  return other ? { ...best, role: other } : best;
}

/** `£900 vs 70 %`: a share names the sum in front of it as the fee, and none behind. */
const SHARE = /\d ?(?:%|per ?cent|prozent)$/iu;

/** `in the upstairs room: €3,000 flat` says where, not what for. */
function isPlace(before: string, cue: RegExpExecArray): boolean {
  return /^(?:rooms?|salle|sala|house|ground)$/iu.test(cue[0]) && PLACED.test(before.slice(0, cue.index));
}

const PLACED = /(?<!\p{L})(?:in|at|im|dans|en|i)\s(?:(?:the|our|der|dem|la|le|den)\s)?(?:\p{L}+\s)?$/iu;

/** A word for the fee farther off may belong to other money. */
const MAX_SURE = 12;
const MAX_QUALIFIER = 24;

/** Words that say how an amount is meant, not what for. */
export function isQualifier({ role, cue }: RoleReading): boolean {
  return (
    role === 'fee' &&
    (AS_AGREED.test(cue) ||
      /^(?:flat|pauschal\p{L}*|forfait\p{L}*|all[- ]in|netto|landed|fast pris|pay\p{L}*|zahlt|zahlen|erhält|versera|the sum of|la somme de|betalar)$/iu.test(
        cue,
      ))
  );
}

/** Only the rest of its name stands between a cost and what says that it was agreed. */
function isSaidOf(before: string, cost: RoleReading, agreed: RoleReading): boolean {
  const between = before.slice(
    Math.max(0, before.length - cost.distance),
    before.length - agreed.distance - agreed.cue.length,
  );
  const own =
    before
      .replace(/[\s:]+$/u, '')
      .split(/[,;:(\d]|\.\s(?=\p{Lu})/u)
      .at(-1) ?? '';
  return !/[,;:.(]/u.test(between) && !namesFee(own);
}

/** `Fee incl. travel as agreed` */
function namesFee(words: string): boolean {
  return matchesOf(words, CUES.fee).some(
    ([cue]) => !isQualifier({ role: 'fee', cue, distance: 0 }) && !isFeeVerb(cue),
  );
}

/** `Défraiement transport convenu : 220 EUR`: right behind the name of a cost the word is said of that. */
const AS_AGREED =
  /^(?:agreed|as (?:contracted|agreed|per contract)|(?:wie )?(?:vertraglich )?vereinbart\p{L}*|laut vertrag|convenue?s?|comme convenu|acordad[oa]s?|pactad[oa]s?|convenid[oa]s?|según (?:el )?(?:contrato|lo acordado)|avtalade|överenskomna|enligt (?:avtal|överenskommelse|kontrakt))$/iu;

const PURPOSE =
  /^\s?(?:(?:net|netto|extra|each)\s)?(?:for|towards|as|für|fürs|als|pour|comme|para|por|como|en concepto de|för|som)\s(?:(?:the|an?|our|your|den|die|das|der|eine?n?|le|la|les|un|une|el|los|las|una?|en|ett|de)\s)?/iu;
const MAX_PURPOSE = 22;

/** `We pay £180 for the sound engineer`, `2.100 € als Anzahlung`: what the money is said to be for. */
function roleOfPurpose(after: string): RoleReading | undefined {
  const lead = PURPOSE.exec(after)?.[0];
  if (lead === undefined) return undefined;
  const rest = after.slice(lead.length);
  for (const role of ['deposit', 'cost', 'support', 'commission', 'penalty', 'ticket'] as const) {
    const m = CUES[role].exec(rest.slice(0, 60));
    if (m && m.index <= MAX_PURPOSE && !/[,;.!?]/u.test(rest.slice(0, m.index)))
      return { role, cue: m[0], distance: lead.length + m.index };
  }
  const thing = OTHER_PURPOSE.exec(rest.slice(0, 40));
  if (thing && /^(?:\p{L}{1,10}\s){0,1}$/u.test(rest.slice(0, thing.index)))
    return { role: 'cost', cue: thing[0], distance: lead.length + thing.index };
  return undefined;
}

/** `cleaning fee`, `PRS fee`, `engineer's fee`: the word in front says whose it is, unless it only says how high or whose. */
const FEE_OF = /(?<!\p{L})(\p{L}+)(?:['’]s?)?\s$/u;
const OF_ARTIST =
  /^(?:an?|the|our|your|their|his|her|its|my|this|that|no|any|and|or|is|as|with|on|in|to|for|of|at|plus|a|artists?|performances?|performing|performers?|appearance|concerts?|shows?|gigs?|bands?|acts?|groups?|ensembles?|djs?|headline\p{L}*|headlining|musicians?|speakers?|contract(?:ed)?|agreed|total|full|flat|fixed|net|gross|guarantee[ds]?|min|minimum|base|basic|confirmed|final|new|old|reduced|revised|previous|original|initial|same|engagement|sets?|session|modest|small|fair|usual|standard|normal|said|above|following|inclusive|including|overall|outstanding|remaining|combined|complete|entire|festival|night|nightly|daily|weekly|solo|duo|trio|quartet|orchestra|choir|euro?s?|gbp|usd|sek|chf|pounds?|dollars?|sterling)$/iu;

const FOR_WHAT = /(?:for|pour|para|por|för)\s/iu;
const THE_SHOW =
  /^(?:info\p{L}*|kännedom|reference|records?|shows?|gigs?|concerts?|performances?|appearances?|nights?|evenings?|sets?|dates?|events?|engagements?|both|each|every|this|that|these|the|artists?|bands?|acts?|musicians?|festival|weekend|services?|us|you|them|représentations?|spectacles?|prestations?|soir\p{L}*|groupe|artiste|cette|votre|notre|conciertos?|actuaci\p{L}+|noche|grupo|banda|artista|esta|konsert\p{L}*|spelning\p{L}*|framträdande\p{L}*|kväll\p{L}*|artist\p{L}*|band\p{L}*|denna|er\p{L}*)(?!\p{L})/iu;

function isFeeForOther(before: string, at: number, cue: string): boolean {
  if (!/^(?:fees?|money|guarantee)$/iu.test(cue)) return false;
  const word = FEE_OF.exec(before.slice(Math.max(0, at - 24), at))?.[1];
  return word !== undefined && !OF_ARTIST.test(word) && (OF_OTHERS.test(word) || /^\p{Ll}/u.test(word));
}

/** What a label with a capital has in front of its `Fee`. */
const OF_OTHERS =
  /^(?:hire|rental|pitch|stall|sponsor(?:ship)?|grant|food|petrol|fuel|prize|venue|room|hall|house|sound|lighting|cancellation|merch(?:andise)?|late|facilit(?:y|ies)|services?|supports?|returned|parking|licen[cs]e|mc|host|compere|opener|guest|engineers?|technicians?|tech|visa|prs|permit|entr(?:y|ance)|admission|registration|application|delivery|baggage|resort|change|transaction|card|membership|storage|overtime|security|production|backline|consultancy|agents?|agency|management|managers?|promoters?|legal|bank|wire|transfer|termination|kill|penalty|corkage|insurance|stage|drivers?|crew|photo(?:graphers?)?|broadcast|\p{L}{3,14}ing)$/iu;

/** `was never part of the fee: £300` */
const MAX_DENIAL = 24;

/** Whose money a word for the fee speaks of, where it is not the artist's. */
function ownerOf(before: string, cue: RegExpExecArray): MoneyRole | undefined {
  const behind = before.slice(cue.index + cue[0].length);
  if (!isFeeVerb(cue[0]) && isNegative(before.slice(Math.max(0, cue.index - MAX_DENIAL), cue.index)))
    return 'cost';
  if (isFeeForOther(before, cue.index, cue[0]) || isToOther(behind) || isForThing(behind)) return 'cost';
  return isOfSupport(before, cue) ? 'support' : undefined;
}

/** `Ersättning för ljudanläggning, 3 000 kr`, `Fee for the workshop: £200` */
function isForThing(behind: string): boolean {
  const lead = PURPOSE.exec(behind)?.[0];
  if (lead === undefined) return false;
  const words = behind.slice(lead.length);
  return (
    OTHER_PURPOSE.exec(words)?.index === 0 ||
    (FOR_WHAT.test(lead) && /^\p{Ll}{4,}/u.test(words) && !THE_SHOW.test(words))
  );
}

/** `Vorgruppe erhält 150 €`, `Première partie : cachet 150 €` */
function isOfSupport(before: string, cue: RegExpExecArray): boolean {
  const support = matchesOf(before.slice(0, cue.index), CUES.support).at(-1);
  if (!support || /^\s?:/u.test(before.slice(cue.index + cue[0].length))) return false;
  return /^(?:['’]s|et|en)?\s?:?\s?(?:\p{L}{1,12}\s){0,2}$/u.test(
    before.slice(support.index + support[0].length, cue.index),
  );
}

/** Of two cues at nearly the same place the longer says more: `support fee` is not `fee`, `Agency comm.` no `fee`. */
function nearer(a: RoleReading, b: RoleReading): RoleReading {
  if (Math.abs(a.distance - b.distance) <= 1) return b.cue.length > a.cue.length ? b : a;
  return b.distance < a.distance ? b : a;
}

/** `3. Fee. Nine hundred pounds (£900)`: a heading that its sentence runs on from. */
const RUN_IN = /^\s*(?:(?:§\s?)?\d{1,2}[.)]?\s+)?\p{Lu}[\p{L}’']{2,20}(?:\s\p{L}{2,14}){0,2}$/u;

function clauseBefore(text: string, start: number): string {
  const window = withoutTaxBrackets(text.slice(Math.max(0, start - 140), start));
  const cuts = matchesOf(window, BOUNDARY_BEFORE).filter((cut) => !RUN_IN.test(window.slice(0, cut.index)));
  const last = cuts.at(-1);
  return last ? window.slice(last.index + last[0].length) : window;
}

/** `Fee (excl. VAT): £4,200`: how the fee is meant is not what it is. */
function withoutTaxBrackets(text: string): string {
  return text.replace(
    /\s?\((?:excl|incl|ex|inkl|exkl|zzgl|plus|net|netto|brutto|gross|ht|ttc|hors|sin|más|con|before|after|in words|in worten|utan|exklusive|forfait|pauschal|flat|all in|lump sum)(?![\p{L}])[^()]{0,40}\)|\s?\((?:vat|iva|tva|mwst\.?|ust\.?|moms)\s(?:no|not|nicht|non|ej|inte|exkl|excl|extra|apart|aparte|en sus|tillkommer|wird)(?![\p{L}])[^()]{0,40}\)/giu,
    '',
  );
}

/** `£900 + VAT flat`: how it is meant may stand behind the tax. */
const PLUS_TAX =
  /^\s?(?:\+|plus|zzgl\.?|más|ex(?:cl|kl)?\.?)\s?(?:\d{1,2}\s?%\s?)?(?:vat|mwst|ust|tva|iva|moms)\.?(?!\p{L})(?:,(?=\s(?:fij[oa]|flat|fix|fast|fest|pauschal|forfait|garant|guarant|all.in|tout compris)))?/iu;

function clauseAfter(text: string, end: number): string {
  const window = withoutTaxBrackets(text.slice(end, end + 60)).replace(PLUS_TAX, '');
  const cut = /(?<![.\s])[.!?](?=\s+\p{Lu}|\s*$)|[;•|]|\n\s*\n/u.exec(window);
  const clause = cut ? window.slice(0, cut.index) : window;
  const added = ADDED.exec(clause);
  return added ? clause.slice(0, added.index) : clause;
}

/** The role a label alone gives to the money behind it: `Deposit`, `Gage`, `Cateringbudget`. */
export function roleOfLabel(label: string): MoneyRole {
  const reading = roleOfMoney(`${label} `, label.length + 1, label.length + 1);
  return reading.role;
}
