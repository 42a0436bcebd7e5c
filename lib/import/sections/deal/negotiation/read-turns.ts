import type { Reading } from '../../../reading/reading.ts';
import { type Statement, statementsOf } from '../../../reading/statements.ts';
import { findBareAmounts, findMoney } from '../../../recognizers/money.ts';
import { lastMatch, matchesOf, phrasePattern, phrasesOf } from '../../../recognizers/phrases.ts';
import { isFeeLabel, VAGUE_LABEL } from '../fee/fee-labels.ts';
import { type FeeMention, feeMentions } from '../fee/fee-mentions.ts';
import { clauseOf, partOf } from '../money/clauses.ts';
import { CUES } from '../money/money-cues.ts';
import { OTHER_PURPOSE } from '../money/money-frame-words.ts';
import { isKind } from '../terms/deal-type-in-text.ts';
import { METHOD, TIMING } from '../terms/payment-words.ts';
import { ACCEPTANCE, CONFIRMATION, SEAL, YES } from '../words/agreement.ts';
import { PAST } from '../words/former.ts';
import { OFFERING, PROPOSAL } from '../words/offer.ts';
import { OF_THE_DATE, REGRET, UNDECIDED } from '../words/open.ts';
import { FLOOR_BEFORE, REJECTION } from '../words/refusal.ts';
import type { Figure, Turn } from './follow-negotiation.ts';
import {
  type Assent,
  assentIn,
  isAsked,
  isConditional,
  isFirm,
  isNegative,
  isQuestion,
} from './sentence-mood.ts';
import { type TurnPlace, tellTurns } from './tell-turns.ts';

/** A message with what it says, oldest first, ready for `followNegotiation`. */
export interface SpokenTurn extends Turn {
  statements: Statement[];
}

/** The turns of a mail thread or chat, oldest first. Empty when the paper is neither. */
export function turnsOf(reading: Reading): SpokenTurn[] {
  const labelled = labelledFees(reading);
  const told = tellTurns(reading).map((one) => ({ ...one, heard: hear(reading, one.statements, labelled) }));
  const turns = (spoken: readonly number[]) =>
    told.map(({ heard, statements, speaker, place }) => ({
      ...readTurn(heard, place, spoken),
      speaker,
      statements,
    }));
  const first = turns(NOTHING);
  if (first.length < 2 || sumsOf(first).length === 0) return first;
  // Once one has named a sum, a bare number of that size is another, and `42.5` is the `42,500` of somebody else.
  return turns(sumsOf(turns(sumsOf(first))));
}

function sumsOf(turns: readonly Turn[]): number[] {
  return turns.flatMap((turn) => turn.figures.map((figure) => Number(figure.amount)));
}

const NOTHING: readonly number[] = [];

/** Amounts that stand beside a label for the fee, by the line of the label; `Money:` is one where a guarantee follows. */
function labelledFees(reading: Reading): ReadonlyMap<number, string> {
  const fees = reading.pairs.filter(
    ({ label, value }) =>
      (isFeeLabel(label) || (VAGUE_LABEL.test(label.trim()) && isKind(value))) && !OFFERING.test(label),
  );
  return new Map([
    ...answersOnFee(reading),
    ...feeRows(reading),
    ...fees.map((pair) => [pair.firstLine, pair.value] as const),
  ]);
}

/** `Guarantee | against 80 % | 6,200.00` */
function feeRows(reading: Reading): [number, string][] {
  return reading.tables.flatMap(({ rows }) =>
    rows.flatMap(({ line, cells: [label = '', ...values] }): [number, string][] =>
      isFeeLabel(label) && !OFFERING.test(label) ? [[line, values.join('  ')]] : [],
    ),
  );
}

/** `> Money as in the contract?` – `Yes: NOK 28,000`: the question is the label of what is stated right below it. */
function answersOnFee(reading: Reading): [number, string][] {
  const statements = statementsOf(reading);
  return statements.flatMap(({ text, firstLine }, at) => {
    const question = statements[at - 1];
    if (!question || !isAskedByOther(reading, question.firstLine, firstLine)) return [];
    const { text: asked } = question;
    const isAnswer = isQuestion(asked) && ASKS_FEE.test(asked) && !OTHER_PURPOSE.test(asked);
    return isAnswer && isFirm(text) && !PROPOSAL.test(text) ? [[firstLine, text]] : [];
  });
}

/** It is quoted, or the answer was set beside it. */
function isAskedByOther({ lines }: Reading, question: number, answer: number): boolean {
  if (question === answer) return (lines[answer]?.line.cells.length ?? 0) > 1;
  return (lines[question]?.quoteLevel ?? 0) > (lines[answer]?.quoteLevel ?? 0);
}

const ASKS_FEE = phrasePattern(
  ...phrasesOf`
  fee, guarantee, money, pay, gage, honorar, geld, bezahlung, cachet, argent, rémunération, caché, dinero, plata, pago,
  honorarios, gaget?, arvodet?, pengar(?:na)?, ersättning(?:en)?`,
);

/** What a message says, whatever the rest of the thread speaks of: found once, read twice. */
interface Heard {
  /** Those that can bear on the fee: most speak of something else. */
  sentences: HeardSentence[];
  isPutOff: boolean;
  regrets: boolean;
}

interface HeardSentence {
  at: number;
  text: string;
  mentions: (FeeMention & { isLabelled: boolean; isAnswer: boolean })[];
  assent: Assent | undefined;
  /** The sums in it, whatever they are for. */
  sums: string[];
}

function hear(
  reading: Reading,
  statements: readonly Statement[],
  labelled: ReadonlyMap<number, string>,
): Heard {
  const isPutOff = statements.some(({ text }) => UNDECIDED.test(text));
  const sentences = statements.map(({ text, firstLine }, at) => {
    const assent = assentIn(statements, at);
    return {
      at,
      sums: sumsIn(reading, text),
      text,
      mentions: feeMentions(reading, text, true).map((mention) => ({
        ...mention,
        isLabelled: labelled.get(firstLine)?.includes(mention.text) ?? false,
        isAnswer: labelled.get(firstLine) === text,
      })),
      assent: assent === 'quiet' && isPutOff ? undefined : assent,
    };
  });
  return {
    sentences: sentences.filter(
      ({ text, assent }) => assent !== undefined || /\d/.test(text) || REJECTION.test(text),
    ),
    isPutOff,
    regrets: statements.some(({ text }) => REGRET.test(text)),
  };
}

/** `spoken` are the sums that the thread is known to speak of. */
function readTurn(
  { sentences, isPutOff, regrets }: Heard,
  place: TurnPlace,
  spoken: readonly number[],
): Omit<Turn, 'speaker'> {
  const figures: Figure[] = [];
  const named = new Set<string>();
  let acceptance: Turn['acceptance'];
  let conditionalAcceptance: Turn['conditionalAcceptance'];
  let refusesTable = false;
  const denied = new Set<string>();
  for (const { at: sentence, text, mentions: all, sums, assent: heard } of sentences) {
    const mentions = [
      ...all.filter((one) => isSpokenOf(one, text) || isOfSize(one, spoken)),
      ...inThousands(text, all, spoken),
    ];
    // Who agrees on another sum does not agree on the fee, nor does who refuses in the same breath.
    const isDenying = isNegative(text);
    const isOfOther = mentions.length === 0 && (sums.length > 0 || isDenying || REJECTION.test(text));
    const assent = isOfOther ? undefined : heard;
    if (isDenying || regrets) for (const sum of sums) denied.add(sum);
    for (const mention of mentions) {
      const figure = figureOf(
        text,
        mention,
        stanceOf(text, mention, { fees: mentions.length, sums: new Set(sums).size }, place),
        {
          turn: place.turn,
          sentence,
          isPutOff,
        },
      );
      figures.push(figure);
      if (assent || (!figure.isDoubted && isNamed(text, mention))) named.add(mention.amount);
    }
    if (assent === 'plain' || assent === 'quiet') {
      const isElsewhere = mentions.length === 0 && (OF_THE_DATE.test(text) || isOfThing(text));
      acceptance ??= {
        sentence,
        ...(assent === 'quiet' && { isQuiet: true }),
        ...(isElsewhere && { isElsewhere }),
        ...(isDenying && { isDenying }),
      };
    }
    if (assent === 'conditional') conditionalAcceptance ??= { sentence };
    if (mentions.length === 0 && REJECTION.test(text) && !assent) refusesTable = true;
  }
  const isMeant = (one: Figure) =>
    named.has(one.amount) || spoken.includes(Number(one.amount)) || !isPutForward(one);
  return {
    figures: named.size > 0 ? figures.filter(isMeant) : figures,
    ...(acceptance && { acceptance }),
    ...(conditionalAcceptance && { conditionalAcceptance }),
    ...(denied.size > 0 && { denied }),
    refusesTable,
  };
}

/** `can't do it for 38`, `good with 42.5 flat`, where the thread speaks of 38,000 and 42,500. */
function inThousands(
  text: string,
  mentions: readonly FeeMention[],
  spoken: readonly number[],
): HeardSentence['mentions'] {
  if (spoken.length === 0 || !isHaggling(text)) return [];
  return matchesOf(text, SMALL_NUMBER).flatMap((match) => {
    const amount = Number(match[0].replace(',', '.')) * 1000;
    const { index: start } = match;
    const end = start + match[0].length;
    if (!spoken.includes(amount) || mentions.some((one) => one.start < end && start < one.end)) return [];
    const plain = { isPast: false, isNew: false, isMoney: false, isLabelled: false, isAnswer: false };
    return [{ ...plain, amount: String(amount), start, end, text: match[0], cue: '', weight: SAID_BEFORE }];
  });
}

const SMALL_NUMBER =
  /(?<![\p{L}\d.,:/-]|[x×#]\s?|(?<!\p{L})(?:the|le|el|los|den|am|of|du|del|no|nr)\.?\s)(?:\d{1,3}[.,]\d|\d{2,3})(?![\p{L}\d:/%]|[.,]\d|\s?(?:%|per ?cent|am|pm|h|hr?s|uhr|x|people|pax|rooms?|zimmer)(?!\p{L})|\.?\s(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|okt|oct|nov|de[cz]))/giu;
/(?<![\p{L}\d.,:/-])\d{1,3}(?:[.,]\d)?(?![\p{L}\d:/%]|[.,]\d|\s?(?:%|per ?cent|am|pm|h|rooms?))/giu;
const SAID_BEFORE = 0.5;

/** A figure with all that its sentence says of it. */
function figureOf(
  text: string,
  mention: HeardSentence['mentions'][number],
  stance: Figure['stance'],
  { turn, sentence, isPutOff }: { turn: number; sentence: number; isPutOff: boolean },
): Figure {
  const { amount, currency, naming, start, end, isAnswer, isLabelled } = mention;
  return {
    amount,
    ...(currency && { currency }),
    turn,
    sentence,
    stance,
    ...((naming || isAnswer) && { naming: naming ?? 'word' }),
    ...(isQuestion(text) && { isQuestion: true }),
    ...(isAsked(text) && { isAsked: true }),
    ...(!isPutOff && isFirm(text) && { isFirm: true }),
    ...((isLabelled || AGREEING.some((words) => words.test(text))) && { isSealed: true }),
    ...(PROPOSAL.test(text) && { isOffered: true }),
    ...((METHOD.test(text) || TIMING.test(text) || PLUS_TAX.test(text.slice(end))) && { saysHow: true }),
    ...(CAN_DO.test(text) && !BUT_THEN.test(text.slice(end)) && { saysCan: true }),
    ...(YES.test(text) && { saysYes: true }),
    ...(isNegative(partOf(text, start, end)) && { isDoubted: true }),
  };
}

function isNamed(text: string, { isAnswer, weight, isMoney }: HeardSentence['mentions'][number]): boolean {
  return isAnswer || weight > 0.3 || (isMoney && PROPOSAL.test(text));
}

/** `Hotel is fine`, `agreed on the van`: what is agreed to is named, and is not the fee. */
function isOfThing(text: string): boolean {
  return OTHER_PURPOSE.test(text) && !CUES.fee.test(text);
}

function sumsIn(reading: Reading, text: string): string[] {
  return [...findMoney(text, reading), ...findBareAmounts(text)].map(({ value }) => value.amount);
}

/** Where a message names its fee, other amounts of it that nothing names are other money. */
function isPutForward(figure: Figure): boolean {
  return figure.stance === 'put_forward' || figure.stance === 'confirmed';
}

function isOfSize({ amount }: FeeMention, spoken: readonly number[]): boolean {
  const share = Number(amount);
  return share >= Math.min(...spoken) / 2 && share <= Math.max(...spoken) * 2;
}

/** A number without currency or name counts only where the sentence haggles. */
function isSpokenOf(mention: FeeMention, text: string): boolean {
  return mention.isMoney || mention.weight > 0.3 || isBareNumber(text, mention) || isHaggling(text);
}

function isHaggling(text: string): boolean {
  return [REJECTION, PROPOSAL, PAST, ACCEPTANCE, CONFIRMATION, CAN_DO].some((pattern) => pattern.test(text));
}

/** `1.100?`, `ok, 1100`: who says no more than a number puts it forward; so does who begins with it, or asks it at the end. */
function isBareNumber(text: string, mention: FeeMention): boolean {
  const rest = `${text.slice(0, mention.start)} ${text.slice(mention.end)}`;
  if (/\d/.test(rest)) return mention.start === 0;
  return rest.length < MAX_BARE || mention.start === 0 || /^\s?\?/u.test(text.slice(mention.end));
}

const MAX_BARE = 10;
const AGREEING = [ACCEPTANCE, CONFIRMATION, SEAL];

/** What the part of a sentence around an amount does with it. */
function stanceOf(
  text: string,
  mention: HeardSentence['mentions'][number],
  inSentence: { fees: number; sums: number },
  place: TurnPlace,
): Figure['stance'] {
  const clause = clauseOf(text, mention.start, mention.end);
  const around = inSentence.fees > 1 ? clause : text;
  if (mention.isPast || (!mention.isNew && PAST.test(around))) return 'past';
  if (FLOOR_BEFORE.test(text.slice(0, mention.start))) return 'put_forward';
  // `4,200 net, and we drop the deposit of 2,100`: of two sums the other is refused.
  if (REJECTION.test(inSentence.sums > 1 ? clause : text) && !isAfterBut(text, mention.start))
    return 'refused';
  const { isLabelled } = mention;
  const isSealed = isSealedBeside(text, mention) || IT_IS.test(text.slice(mention.end));
  if (isSealed && !isConditional(text) && !isQuestion(text)) return 'confirmed';
  const isSettled =
    place.isOnly &&
    (mention.weight > 0.3 || ACCEPTANCE.test(text)) &&
    !isNegative(partOf(text, mention.start, mention.end));
  if ((isLabelled || isSettled) && place.mood !== 'offering' && !isConditional(text)) return 'confirmed';
  if (CONFIRMATION.test(around) && !isConditional(text) && !PROPOSAL.test(around)) return 'confirmed';
  return 'put_forward';
}

const CAN_DO = phrasePattern(
  ...phrasesOf`
  (?:can|could|will|\p{L}{1,4}.ll)(?: (?:just|now|also|all)){0,2} (?:go|do|stretch|pay|get|manage|come up|run|meet) (?:to|at|up to|you at)?,
  (?:gehen|gehe|geht) (?:wir |ich )?(?:auf|mit), (?:zahlen|zahle|zahlt), (?:schaffen|schaffe|schafft), (?:können|kann) (?:wir|ich) .{1,30}(?:zahlen|machen|anbieten|gehen),
  (?:on|nous|je) (?:peut|peux|pouvons|monte|montons|suit|suivons|tient|tenons), (?:podemos|puedo|llegamos|subimos|pagamos),
  (?:vi|jag) (?:kan|klarar|betalar|går (?:med )?på), kan (?:vi|jag)`,
);

/** `2,800 plus VAT`: who writes it down like this means to pay it. */
const PLUS_TAX =
  /^\s?(?:€|£|EUR|euros?|kr|SEK|CHF)?\s?(?:\+|plus|zzgl\.?|zuzüglich|más|exkl?\.?|excl\.?)\s(?:\d{1,2}(?:[.,]\d)?\s?%\s)?(?:vat|mwst|mehrwertsteuer|ust|umsatzsteuer|tva|iva|moms)(?!\p{L})/iu;

const MAX_SEAL_GAP = 12;

/** `OK, we have a deal: SEK 42 000`, `Abgemacht, 900 €`: the figure is what was just agreed to. */
function isSealedBeside(text: string, mention: FeeMention): boolean {
  const before = text.slice(0, mention.start);
  if (YES_AND_THIS.test(before)) return true;
  const cue = lastMatch(before, SEAL);
  if (!cue || isNegative(before) || isQuestion(text)) return false;
  const gap = before.slice(cue.index + cue[0].length);
  return gap.length <= MAX_SEAL_GAP && !BUT_THEN.test(gap);
}

/** `Yes: 3,800`: what was settled by word of mouth is written down. */
const YES_AND_THIS = /^(?:yes|ja|oui|sí|jo|jupp)\s?:\s(?:€|£|EUR|GBP|kr|SEK|CHF)?\s?$/iu;

/** `EUR 3,400 it is`, `900 € sind abgemacht`, `1,750 works` */
const IT_IS =
  /^(?:\s?(?:€|£|EUR|GBP|kr|SEK))?,?\s(?:it is|then it is|it is then|is (?:agreed|fine|a deal)|works?|passt|passen|geht klar|ça marche|me va|nous va|funkar|(?:sind|ist) (?:abgemacht|ok|okay|in ordnung|vereinbart|fix)|(?:oui|ok),? c.est (?:bon|ça|signé|ce qui)|queda (?:cerrado|acordado)|är (?:överens|bestämt))(?!\p{L}|\s(?:not|nicht|pas|inte|no)(?!\p{L}))/iu;

const BUT_THEN = /(?<!\p{L})(?:but|with|aber|mais|pero|men)(?!\p{L})/iu;

const BUT = /(?<!\p{L})(?:but|aber|mais|pero|men|however|allerdings|cependant|sin embargo|dock)(?!\p{L})/giu;

function isAfterBut(text: string, start: number): boolean {
  const before = text.slice(0, start);
  const turn = lastMatch(before, BUT);
  return turn !== undefined && REJECTION.test(before.slice(0, turn.index));
}
