import type { Evidence, Standing } from '../../../candidate.ts';
import { findQuote } from '../../../reading/quote.ts';
import type { Reading } from '../../../reading/reading.ts';
import type { Statement } from '../../../reading/statements.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { phrasePattern, phrasesOf } from '../../../recognizers/phrases.ts';
import { isAboutShow } from '../../shared/show/about-show.ts';
import { feeMentions } from '../fee/fee-mentions.ts';
import { type FeeReading, feeInSentence } from '../fee/fee-reading.ts';
import { quoteOfStatement } from '../fee/fee-standing.ts';
import { ACCEPTANCE, CONFIRMATION } from '../words/agreement.ts';
import { PROPOSAL } from '../words/offer.ts';
import { REJECTION } from '../words/refusal.ts';
import { type Figure, followNegotiation, type Outcome } from './follow-negotiation.ts';
import { type SpokenTurn, turnsOf } from './read-turns.ts';

export interface ThreadDeal {
  fees: FeeReading[];
  outcome: Outcome;
  turns: SpokenTurn[];
}

const REASON: Record<Standing, string> = {
  agreed: 'agreed in the thread',
  stated: 'stated in the mail',
  offered: 'offered, and nobody agreed to it',
  rejected: 'refused or overtaken by another figure',
  superseded: 'a figure of another time',
};

/** What a mail thread settles about the fee; undefined when the paper is no thread or speaks of no fee. */
export function threadDeal(reading: Reading): ThreadDeal | undefined {
  const turns = turnsOf(reading);
  if (turns.every((turn) => turn.figures.length === 0)) return undefined;
  const outcome = followNegotiation(turns);
  const figures = turns.flatMap((turn) => turn.figures);
  const fees = outcome.outcomes.flatMap(({ figure, standing }) => {
    const one = toFee(reading, turns, figure, standing, outcome, currencyFor(figure, figures));
    return one ? [one] : [];
  });
  return { fees, outcome, turns };
}

/**
 * A bare sum is of the currency that was spoken of before, or of the one that an answer names. What the same message
 * goes on to tell may be another show's: `and Bruges pays EUR 6,900`.
 */
function currencyFor(figure: Figure, figures: readonly Figure[]): string | undefined {
  const at = figures.indexOf(figure);
  const known = (some: readonly Figure[]) => some.find(({ currency }) => currency)?.currency;
  return (
    figure.currency ??
    known(figures.slice(0, at)) ??
    known(
      figures.slice(at).filter(({ turn, sentence }) => turn > figure.turn || sentence === figure.sentence),
    )
  );
}

/**
 * Mails of airlines and shops are full of amounts that nothing names. A thread is about a deal when it uses a word for
 * the artist's money or haggles over a figure; one that lists flights must use such a word.
 */
export function speaksOfDeal(reading: Reading): boolean {
  if (reading.lines.some((line) => DEAL_WORDS.test(line.text))) return true;
  const turns = turnsOf(reading);
  if (turns.some((turn) => turn.figures.some((figure) => figure.isSealed && figure.naming === 'word')))
    return true;
  // One code alone may be a room's or a booking's.
  const flights = reading.lines.filter(
    ({ text }) => FLYING.test(text) && findFlightNumbers(text).length > 0,
  ).length;
  if (flights > 1) return isAboutShow(reading) && turns.some(({ figures }) => figures.some(isCalledFee));
  if (turns.length > 1 && turns.some(agrees)) return true;
  if (turns.some((turn) => turn.figures.some((figure) => figure.naming && Number(figure.amount) >= SMALLEST)))
    return true;
  return turns.some((turn) =>
    turn.figures.some((figure) => {
      const text = turn.statements[figure.sentence]?.text ?? '';
      return HAGGLING.some((pattern) => pattern.test(text));
    }),
  );
}

/** `Money: 28.000 DKK flat` in the mail that tells the band everything, its flights too. */
function isCalledFee({ naming, stance, amount, saysHow }: Figure): boolean {
  return (
    naming === 'word' && saysHow === true && stance === 'confirmed' && Number(amount) >= SMALLEST_BESIDE_FARES
  );
}

const SMALLEST_BESIDE_FARES = 200;

function agrees({ acceptance, figures }: SpokenTurn): boolean {
  return acceptance !== undefined || figures.some(({ stance }) => stance === 'confirmed');
}

/** A clock, two airports or the word itself: desks and boxes have numbers like those of flights. */
const FLYING =
  /\d[:.h]\d{2}|(?<!\p{L})[A-Z]{3}(?!\p{L}).{1,20}(?<!\p{L})[A-Z]{3}(?!\p{L})|[Ff]light|[Ff]lug|(?<!\p{L})[Vv]ol(?!\p{L})|[Vv]uelo|[Ff]lyg/u;

/** A verb of paying that names the artist weighs more. */
const SURE = 0.5;
/** Less is a fare or a meal. */
const SMALLEST = 50;
const HAGGLING = [PROPOSAL, ACCEPTANCE, CONFIRMATION, REJECTION];
const DEAL_WORDS = phrasePattern(
  ...phrasesOf`
  fee, artist fee, guarantee, all[- ]in, salary, wages, \p{L}{0,12}(?<!ba|lug|en)gagen?\p{L}{0,14}, \p{L}{0,10}honorar,
  cachets?, prix de cession, rémunération, cachés?, honorarios, gaget?, arvodet?, ersättningen?, deal, plata,
  (?:[\d.,]{3,} ?(?:€|euros?|EUR|USD)? )?(?:acordad|pactad)[oa]s?`,
);

function toFee(
  reading: Reading,
  turns: readonly SpokenTurn[],
  figure: Figure,
  standing: Standing,
  outcome: Outcome,
  currency: string | undefined,
): FeeReading | undefined {
  const statement = statementOf(turns, figure);
  const mention =
    statement && feeMentions(reading, statement.text, true).find((one) => one.amount === figure.amount);
  const first =
    statement && mention && quoteOfStatement(reading, statement.text, mention.text, statement.firstLine);
  if (!statement || !mention || !first) return undefined;
  const seal = standing === 'agreed' ? sealOf(reading, turns, outcome) : undefined;
  const evidence: Evidence[] = seal && seal.quote !== first.quote ? [first, seal] : [first];
  return feeInSentence(statement, mention, currency, {
    method: 'pattern',
    reason: REASON[standing],
    evidence,
    standing,
    specificity: figure === outcome.agreed?.figure ? 0.9 : 0.6,
    ...(mention.naming === 'verb' && mention.weight < SURE && { doubts: ['weak_context' as const] }),
  });
}

function statementOf(
  turns: readonly SpokenTurn[],
  at: { turn: number; sentence: number },
): Statement | undefined {
  return turns[at.turn]?.statements[at.sentence];
}

/** The words with which the other side agreed. */
function sealOf(reading: Reading, turns: readonly SpokenTurn[], outcome: Outcome): Evidence | undefined {
  const statement = outcome.agreed && statementOf(turns, outcome.agreed.sealedBy);
  return statement && findQuote(reading, statement.text.slice(0, 200), statement.firstLine);
}
