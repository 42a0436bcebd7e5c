import type { Standing } from '../../candidate.ts';
import { paperKindOf } from '../../reading/paper-kind.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Statement, statementsOf } from '../../reading/statements.ts';
import { findMoney } from '../../recognizers/money.ts';
import { speaksOfJourneys } from '../shared/show/about-show.ts';
import { labelWeight } from '../shared/show/labels.ts';
import { clauseOf } from './clauses.ts';
import { isFeeLabel } from './fee-labels.ts';
import { type FeeMention, feeMentions } from './fee-mentions.ts';
import { feesInPairs, isOfMerchandise } from './fee-pairs.ts';
import type { FeeReading } from './fee-reading.ts';
import { isStruck, paperStanding, quoteOfStatement, standingOf } from './fee-standing.ts';
import { feesInTables } from './fee-tables.ts';
import { underVagueLabels } from './fee-vague.ts';
import { roleOfMoney } from './money-roles.ts';
import { OFFERED } from './words/offer.ts';

/** The fees a paper states, as opposed to those a thread haggles over. */
export function statedFees(reading: Reading, artist: string | undefined): FeeReading[] {
  const standing = paperStanding(reading);
  const labelled = [...feesInPairs(reading, standing), ...feesInTables(reading, artist, standing)];
  const named = [...labelled, ...fromProse(reading, standing)];
  if (labelled.length === 0 && hasRivals(named)) return named.map(asOffered);
  if (named.length > 0) return withRivals(named);
  // The rate on an invoice may be for anything, a room for one.
  const isOther =
    paperKindOf(reading).kind === 'invoice' ||
    (paperKindOf(reading).kind === 'other' && speaksOfJourneys(reading) && !namesArtist(reading));
  return isOther ? [] : withRivals([...underVagueLabels(reading, standing)]);
}

/** `They ask £2,400, we have £1,600`: of several sums of one size in running text none is the fee, unless it is said to be. */
function hasRivals(fees: readonly FeeReading[]): boolean {
  if (fees.some(({ candidate }) => candidate.standing === 'agreed')) return false;
  const sums = fees.flatMap(({ amount, candidate }) =>
    candidate.standing === 'stated' ? [Number(amount)] : [],
  );
  return sums.some((sum) => sums.some((other) => sum > other && sum < other * 2));
}

function asOffered(fee: FeeReading): FeeReading {
  const { candidate } = fee;
  return candidate.standing === 'stated' ? { ...fee, candidate: { ...candidate, standing: 'offered' } } : fee;
}

/** Two labelled fees in one paper are two shows, or one is not the artist's: neither is sure. */
function withRivals(fees: FeeReading[]): FeeReading[] {
  const strong = fees.filter(
    (fee) =>
      (fee.candidate.specificity ?? 0) >= 0.8 &&
      fee.candidate.standing !== 'superseded' &&
      fee.candidate.standing !== 'rejected',
  );
  if (new Set(strong.map((fee) => fee.amount)).size < 2) return fees;
  return fees.map((fee) => ({
    ...fee,
    candidate: {
      ...fee.candidate,
      doubts: [...new Set([...(fee.candidate.doubts ?? []), 'rivals' as const])],
    },
  }));
}

/** A paper of journeys that bears the act's name may be the show's all the same. */
function namesArtist(reading: Reading): boolean {
  return reading.pairs.some((pair) => labelWeight('artist', pair.label) >= 0.9);
}

const DOUBTFUL = 0.6;

const HEAD_LABEL = /^[(\s]?[^:.;]{3,30}:/u;

/** `A fee of £2,400 seemed a lot; they have £1,500 set aside`: another sum of its size, for which nothing is named. */
function hasRivalBeside(reading: Reading, text: string, { amount }: FeeMention): boolean {
  return findMoney(text, reading).some(({ value, start, end }) => {
    const share = Number(value.amount) / Number(amount);
    const isOfSize = share !== 1 && share > 0.5 && share < 2;
    return isOfSize && roleOfMoney(text, start, end).role === 'unknown';
  });
}

function proseStanding(
  reading: Reading,
  { text, firstLine, lastLine }: Statement,
  mention: FeeMention,
  paper: Standing,
  isAlone: boolean,
): Standing {
  if (isStruck(reading, firstLine, mention.text)) return 'superseded';
  if (mention.isNew) return paper;
  // `v1: £900 declined ⏎ v2: £800 agreed`: of several figures each has what its own line or clause says.
  const lines = reading.lines.slice(firstLine, lastLine + 1).map((line) => line.text);
  const label = HEAD_LABEL.exec(text)?.[0] ?? '';
  const isOffer = OFFERED.test(mention.cue) || OFFERED.test(label) || hasRivalBeside(reading, text, mention);
  const own = lines.length > 1 && !isAlone ? lines.find((line) => line.includes(mention.text)) : undefined;
  const isOwn = own !== undefined && findMoney(own, reading).length === 1;
  const clause = isOwn ? own : clauseOf(text, mention.start, mention.end);
  const behind = text.slice(mention.end);
  return standingOf({ text: isOwn ? own : text, ...(!isAlone && { clause }), behind, isOffer }, paper);
}

const HEADING = /^(?:(?:§\s?)?\d{1,2}[.)]?\s{1,3})?\p{Lu}[\p{L} ’'-]{2,40}[.:]$/u;

/** `3. Fee. Nine hundred pounds (£900), …`: a sentence that is the fee's name alone names the money of the next. */
function mentionsUnder(reading: Reading, heading: string, text: string): FeeMention[] {
  const own = feeMentions(reading, text);
  if (own.length > 0 || heading === '') return own;
  const lead = `${heading.slice(0, -1)}: `;
  return feeMentions(reading, lead + text)
    .slice(0, 1)
    .map((one) => ({ ...one, start: one.start - lead.length, end: one.end - lead.length }));
}

function* fromProse(reading: Reading, standing: Standing): Generator<FeeReading> {
  let heading = '';
  for (const statement of statementsOf(reading)) {
    const lead = heading;
    heading = HEADING.test(statement.text) && isFeeLabel(statement.text.slice(0, -1)) ? statement.text : '';
    if (isOfMerchandise(reading, statement.firstLine)) continue;
    const mentions = mentionsUnder(reading, lead, statement.text);
    for (const mention of mentions) {
      const evidence = quoteOfStatement(reading, statement.text, mention.text, statement.firstLine);
      if (!evidence) continue;
      const { amount, currency } = mention;
      yield {
        amount,
        ...(currency && { currency }),
        context: statement.text,
        start: mention.start,
        end: mention.end,
        line: statement.firstLine,
        candidate: {
          method: 'pattern',
          reason: 'named as the fee in a sentence',
          evidence: [evidence],
          specificity: Math.min(0.9, 0.35 + 0.5 * mention.weight),
          standing: proseStanding(reading, statement, mention, standing, mentions.length === 1),
          ...(mention.weight < DOUBTFUL && { doubts: ['weak_context' as const] }),
        },
      };
    }
  }
}
