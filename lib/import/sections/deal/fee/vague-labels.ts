import type { Standing } from '../../../candidate.ts';
import { findQuote } from '../../../reading/quote.ts';
import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { findMoney } from '../../../recognizers/money.ts';
import { roleOfMoney } from '../money/money-roles.ts';
import { VAGUE_LABEL, VAGUE_START } from './fee-labels.ts';
import type { FeeReading } from './fee-reading.ts';

const SMALLEST_VAGUE = 100;

/** Parts of a paper whose prices are other people's. */
const OTHER_PART =
  /(?<!\p{L})(?:hotel|room|accommodation|ticket|merch|catering|travel|parking|backline|zimmer|unterkunft|eintritt|anreise|h[ôé]\p{L}*bergement|billet\p{L}*|tarifs|repas|alojamiento|entradas|viaje|boende|biljett\p{L}*|resor)/iu;

/** `Money: £4,200`, `Montant HT : 4 200 €`: labels that count where no fee is named, outside of tickets and rooms. */
export function* underVagueLabels(reading: Reading, standing: Standing): Generator<FeeReading> {
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
