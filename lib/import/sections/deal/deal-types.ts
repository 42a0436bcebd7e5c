import type { Candidate } from '../../candidate.ts';
import { findQuote } from '../../reading/quote.ts';
import type { Reading } from '../../reading/reading.ts';
import { statementsOf } from '../../reading/statements.ts';
import { findMoney } from '../../recognizers/money.ts';
import { dealTypeIn } from './deal-type.ts';
import type { FeeReading } from './fee.ts';

/** What is said of the kind of deal beside the fee that holds, else in a sentence of its own. */
export function dealTypes(reading: Reading, fees: readonly FeeReading[]): Candidate<string>[] {
  const beside = fees.flatMap((fee) => {
    const found = dealTypeIn(fee.context, fee);
    const evidence = found && findQuote(reading, found.words.split(', ')[0] ?? '', fee.line);
    return found && evidence
      ? [
          {
            value: found.words,
            method: fee.candidate.method,
            reason: 'the words beside the fee',
            evidence: [evidence],
            specificity: found.specificity,
            ...(fee.candidate.standing && { standing: fee.candidate.standing }),
          },
        ]
      : [];
  });
  const labelled = labels(reading);
  if (labelled.length > 0) return [...labelled, ...beside.filter((one) => one.specificity === 1)];
  return beside.length > 0 ? beside : apart(reading);
}

const TYPE_LABEL =
  /^(?:deal(?: ?(?:type|structure|terms|basis))?|type of (?:deal|contract|fee)|structure|basis|fee (?:basis|type|structure)|terms|art (?:des deals|der vergütung|der gage)|vergütungsart|gagenart|deal-?art|vertragsart|abrechnungsart|type de (?:deal|contrat|cession|rémunération)|nature du contrat|tipo de (?:acuerdo|contrato|trato|deal)|modalidad|condiciones|typ av (?:avtal|deal)|avtalstyp|upplägg)$/iu;
const MAX_WORDS = 20;

/** `Deal: Flat guarantee, net of all taxes`, the sum under another label. */
function labels(reading: Reading): (Candidate<string> & { specificity: number })[] {
  return reading.pairs.flatMap((pair) => {
    const value = pair.value.split('\n')[0]?.trim() ?? '';
    if (!TYPE_LABEL.test(pair.label.trim()) || findMoney(value, reading).length > 0) return [];
    if (value.split(/\s+/u).length > MAX_WORDS || !dealTypeIn(value, { start: 0, end: 0 })) return [];
    const evidence =
      findQuote(reading, pair.text, pair.firstLine) ?? findQuote(reading, value, pair.firstLine);
    return evidence
      ? [
          {
            value,
            method: 'label' as const,
            reason: `label “${pair.label}” beside the value`,
            evidence: [evidence],
            specificity: 0.9,
          },
        ]
      : [];
  });
}

function apart(reading: Reading): Candidate<string>[] {
  for (const statement of statementsOf(reading)) {
    const found = dealTypeIn(statement.text);
    const evidence = found && findQuote(reading, found.words, statement.firstLine);
    if (found && evidence)
      return [
        {
          value: found.words,
          method: 'pattern',
          reason: 'a sentence on how the income is shared',
          evidence: [evidence],
          specificity: 0.5,
        },
      ];
  }
  return [];
}
