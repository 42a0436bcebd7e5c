import type { Candidate, Evidence, Standing } from '../../candidate.ts';
import { paperKindOf } from '../../reading/paper-kind.ts';
import { findQuote } from '../../reading/quote.ts';
import type { Pair, Reading, ReadTable } from '../../reading/reading.ts';
import { statementsOf } from '../../reading/statements.ts';
import { findBareAmounts, findMoney } from '../../recognizers/money.ts';
import { isFeeLabel, OFFER_LABEL, VAGUE_LABEL, VAGUE_START } from './fee-labels.ts';
import { feeMentions } from './fee-mentions.ts';
import { roleOfMoney } from './money-roles.ts';
import { OFFERING, OPEN_QUESTION } from './offer-phrases.ts';
import { REJECTION } from './refusal-phrases.ts';

/** An amount read as the artist's fee, with the words around it that later say what kind of deal it is. */
export interface FeeReading {
  amount: string;
  currency?: string;
  isCurrencyInferred?: boolean;
  candidate: Omit<Candidate<string>, 'value'>;
  /** The statement or value the amount stands in, and where in it. */
  context: string;
  start: number;
  end: number;
  line: number;
}

/** The fees a paper states, as opposed to those a thread haggles over. */
export function statedFees(reading: Reading, artist: string | undefined): FeeReading[] {
  const standing = paperStanding(reading);
  const labelled = [...fromPairs(reading, standing), ...fromTables(reading, artist, standing)];
  const named = [...labelled, ...fromProse(reading, standing)];
  return withRivals(named.length > 0 ? named : [...underVagueLabels(reading, standing)]);
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

/** A contract writes down what was agreed; an offer is an offer as long as nobody signed it; the rest just says so. */
function paperStanding(reading: Reading): Standing {
  const head = reading.lines
    .slice(0, 8)
    .map((line) => line.text)
    .join('\n');
  const isContract = paperKindOf(reading).kind === 'contract';
  if (!isContract && OFFER_TITLE.test(head)) return 'offered';
  return isContract ? 'agreed' : 'stated';
}

const OFFER_TITLE =
  /(?<!\p{L})(?:offer(?: sheet| form)?|artist offer|booking (?:offer|request)|angebot|konzertangebot|offre|proposition|oferta|propuesta|offert|förslag)(?!\p{L})/iu;
function* fromPairs(reading: Reading, standing: Standing): Generator<FeeReading> {
  for (const pair of reading.pairs) {
    if (!isFeeLabel(pair.label)) continue;
    const money = firstFeeIn(pair, reading);
    if (!money) continue;
    const quote = pair.text.length <= 160 ? pair.text : `${pair.label}`;
    const evidence =
      findQuote(reading, quote, pair.firstLine) ?? findQuote(reading, money.text, pair.firstLine);
    const own = isStruck(reading, pair.firstLine, money.text)
      ? 'superseded'
      : standingOf(pair.text, standing, OFFER_LABEL.test(pair.label.trim()));
    if (evidence) {
      yield {
        ...money.value,
        context: pair.value,
        start: money.start,
        end: money.end,
        line: pair.firstLine,
        candidate: {
          method: pair.layout === 'colon' || pair.layout === 'leader' ? 'label' : 'table',
          reason: `label “${pair.label}” beside the value`,
          evidence: [evidence],
          specificity: 0.95,
          standing: own,
        },
      };
    }
  }
}

const SMALLEST_VAGUE = 100;
/** Parts of a paper whose prices are other people's. */
const OTHER_PART =
  /(?<!\p{L})(?:hotel|room|accommodation|ticket|merch|catering|travel|parking|backline|zimmer|unterkunft|eintritt|anreise|h[ôé]\p{L}*bergement|billet\p{L}*|tarifs|repas|alojamiento|entradas|viaje|boende|biljett\p{L}*|resor)/iu;

/** `Money: £4,200`, `Montant HT : 4 200 €`: labels that count where no fee is named, outside of tickets and rooms. */
function* underVagueLabels(reading: Reading, standing: Standing): Generator<FeeReading> {
  const isElsewhere = (line: number): boolean =>
    OTHER_PART.test(reading.blocks[reading.lines[line]?.block ?? -1]?.heading ?? '');
  const pairs = reading.pairs
    .filter((pair) => VAGUE_LABEL.test(pair.label.trim()))
    .map((pair) => ({ text: pair.value, line: pair.firstLine, quote: pair.text, label: pair.label }));
  const starts = statementsOf(reading).flatMap((statement) => {
    const label = VAGUE_START.exec(statement.text)?.[0];
    return label
      ? [
          {
            text: statement.text.slice(label.length),
            line: statement.firstLine,
            quote: statement.text,
            label,
          },
        ]
      : [];
  });
  for (const { text, line, quote, label } of [...pairs, ...starts]) {
    const money = findMoney(text, reading)[0];
    if (!money || money.start > 2 || Number(money.value.amount) < SMALLEST_VAGUE || isElsewhere(line))
      continue;
    const { role } = roleOfMoney(text, money.start, money.end);
    const evidence = findQuote(reading, quote.slice(0, 200), line) ?? findQuote(reading, money.text, line);
    if (!evidence || !['fee', 'unknown', 'gross', 'tax', 'threshold'].includes(role)) continue;
    yield {
      ...money.value,
      context: text,
      start: money.start,
      end: money.end,
      line,
      candidate: {
        method: 'label',
        reason: `“${label.trim()}” beside the only sum that may be the fee`,
        evidence: [evidence],
        specificity: 0.6,
        standing,
        doubts: ['weak_context'],
      },
    };
    return;
  }
}

function firstFeeIn(pair: Pair, reading: Reading) {
  const money = findMoney(pair.value, reading);
  const own = money.find((one) => {
    const { role, distance } = roleOfMoney(pair.value, one.start, one.end);
    return role === 'fee' || role === 'unknown' || distance > 30;
  });
  if (own) return own;
  const gross = money.find((one) => roleOfMoney(pair.value, one.start, one.end).role === 'gross');
  if (gross) return gross;
  return money.length > 0 ? undefined : findBareAmounts(pair.value)[0];
}

/** A column headed `Fee`: its only row, or the row of this artist. */
function* fromTables(
  reading: Reading,
  artist: string | undefined,
  standing: Standing,
): Generator<FeeReading> {
  for (const table of reading.tables) {
    const column = table.columns.findIndex((one) => isFeeLabel(one.label));
    if (column < 0) continue;
    const rows = table.rows.filter((row) => findMoney(row.cells[column] ?? '', reading).length > 0);
    const own =
      rows.length === 1
        ? rows
        : rows.filter(
            (row) =>
              artist !== undefined &&
              row.cells.some((cell) => cell.toLowerCase().includes(artist.toLowerCase())),
          );
    for (const row of own) {
      const found = tableFee(reading, table, row, column, standing);
      if (found) yield found;
    }
  }
}

function tableFee(
  reading: Reading,
  table: ReadTable,
  row: ReadTable['rows'][number],
  column: number,
  standing: Standing,
): FeeReading | undefined {
  const cell = row.cells[column] ?? '';
  const money = findMoney(cell, reading)[0];
  const evidence = findQuote(reading, cell, row.line);
  if (!money || !evidence) return undefined;
  const text = row.cells.join('  ');
  return {
    ...money.value,
    context: text,
    start: text.indexOf(money.text),
    end: text.indexOf(money.text) + money.text.length,
    line: row.line,
    candidate: {
      method: 'table',
      reason: `column “${table.columns[column]?.label ?? ''}”`,
      evidence: [evidence],
      specificity: 0.85,
      standing: isStruck(reading, row.line, money.text) ? 'superseded' : standingOf(text, standing, false),
    },
  };
}

function* fromProse(reading: Reading, standing: Standing): Generator<FeeReading> {
  for (const statement of statementsOf(reading)) {
    for (const mention of feeMentions(reading, statement.text)) {
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
          standing: isStruck(reading, statement.firstLine, mention.text)
            ? 'superseded'
            : standingOf(statement.text, standing, false),
          ...(mention.weight < 0.6 && { doubts: ['weak_context' as const] }),
        },
      };
    }
  }
}

/** The whole statement when it is short, else the amount alone. */
export function quoteOfStatement(
  reading: Reading,
  statement: string,
  amount: string,
  line: number,
): Evidence | undefined {
  return (
    (statement.length <= 200 ? findQuote(reading, statement, line) : undefined) ??
    findQuote(reading, amount, line)
  );
}

function standingOf(whole: string, paper: Standing, isOfferLabel: boolean): Standing {
  // What stands in brackets is said of another figure: `1,850 (the £2,100 in the earlier draft was a mistake)`.
  const text = whole.replace(/\([^()]{0,200}\)/gu, ' ');
  if (
    /(?<!\p{L})(?:reject(?:ed)?|declined|withdrawn|void|abgelehnt|refusée?|rechazad[oa]|avböjt)(?!\p{L})/iu.test(
      text,
    )
  )
    return 'rejected';
  if (
    /(?<!\p{L})(?:supersed(?:e[ds]?|ing)|replac(?:e[ds]?|ing)|no longer valid|(?:all |any )?prior offers?|earlier (?:offer|draft|version)|had been|would have been|nicht mehr gültig|ersetzt|frühere(?:s|n)? angebot|bisherige\p{L}? gage|remplac(?:e|ée?|ent)|annule et remplace|offre précédente|avait été|sustitu(?:ye|id[oa])|oferta anterior|había sido|ersatt|ersätter|tidigare (?:bud|överenskommelse|offert))(?!\p{L})/iu.test(
      text,
    )
  )
    return 'superseded';
  if (
    /(?<!\p{L})(?:accepted|agreed|confirmed|akzeptiert|angenommen|vereinbart|bestätigt|acceptée?|validée?|convenue?|aceptad[oa]|acordad[oa]|godkän[tn]d?|överenskom\p{L}{2,4})(?!\p{L})/iu.test(
      text,
    ) &&
    !OPEN_QUESTION.test(text) &&
    !REJECTION.test(text)
  )
    return 'agreed';
  return isOfferLabel && (paper !== 'agreed' || OFFERING.test(text)) ? 'offered' : paper;
}

function isStruck(reading: Reading, line: number, text: string): boolean {
  const cells = reading.lines[line]?.line.cells ?? [];
  return cells.some((cell) => cell.isStruck && cell.text.includes(text));
}
