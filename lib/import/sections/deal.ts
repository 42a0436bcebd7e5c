import type { Candidate, EntryCandidates } from '../candidate.ts';
import { extractedSchemas, type SectionEntry } from '../extracted.ts';
import { paperKindOf } from '../reading/paper-kind.ts';
import { findQuote } from '../reading/quote.ts';
import type { Reading } from '../reading/reading.ts';
import { statementsOf } from '../reading/statements.ts';
import { currencyOfCountry } from '../recognizers/currencies.ts';
import { findMoney } from '../recognizers/money.ts';
import { dealNotes } from './deal/deal-notes.ts';
import { dealTypeIn } from './deal/deal-type.ts';
import { type FeeReading, statedFees } from './deal/fee.ts';
import { paymentTerms } from './deal/payment-terms.ts';
import { speaksOfDeal, threadDeal } from './deal/thread-fee.ts';
import { defineSection } from './section.ts';

type Entry = EntryCandidates<SectionEntry<'deal'>>;

/** Bookings of beds, seats and tables speak of money, but never of the artist's. */
const NO_DEAL = new Set(['flight', 'hotel', 'restaurant', 'transport', 'boarding_pass', 'visa']);

/** The artist's fee and how it is paid. Offers, refusals and other people's money stay alternatives or stay out. */
export const deal = defineSection({
  key: 'deal',
  schema: extractedSchemas.deal,
  extract({ readings, done }) {
    const artist = done.general?.artist;
    return {
      entries: readings
        .map((reading) => dealOf(reading, artist))
        .filter((entry) => Object.keys(entry).length > 0),
    };
  },
});

function dealOf(reading: Reading, artist: string | undefined): Entry {
  if (NO_DEAL.has(paperKindOf(reading).kind)) return {};
  const isOtherMail = reading.messages.length > 0 && !speaksOfDeal(reading);
  const fees = isOtherMail ? [] : (threadDeal(reading)?.fees ?? statedFees(reading, artist));
  const standing = fees.filter((fee) => isLive(fee));
  const types = dealTypes(reading, standing);
  if (fees.length === 0 && types.length === 0) return {};
  const terms = paymentTerms(reading);
  const notes = dealNotes(reading, terms?.value ?? '');
  return {
    ...(fees.length > 0 && {
      fee: fees.map((fee) => ({ value: fee.amount, ...fee.candidate })),
      currency: currencies(reading, fees),
    }),
    ...(types.length > 0 && { dealType: types }),
    ...(terms && { paymentTerms: [terms] }),
    ...(notes && { notes: [notes] }),
  };
}

function isLive(fee: FeeReading): boolean {
  const { standing } = fee.candidate;
  return standing === undefined || standing === 'stated' || standing === 'agreed';
}

/** The currency stands or falls with its fee; where none is written beside it, the paper's only currency counts. */
function currencies(reading: Reading, fees: readonly FeeReading[]): Candidate<string>[] {
  const elsewhere = fees.some((fee) => !fee.currency) ? paperCurrency(reading) : undefined;
  return fees.flatMap((fee) => {
    const currency = fee.currency ?? elsewhere;
    if (!currency) return [];
    const isDerived = fee.isCurrencyInferred || !fee.currency;
    const doubts = isDerived ? [...(fee.candidate.doubts ?? []), 'derived' as const] : fee.candidate.doubts;
    return [{ ...fee.candidate, value: currency, ...(doubts && { doubts }) }];
  });
}

/** The one currency of all the paper's amounts; `18 000:-` is how crowns are written. */
function paperCurrency(reading: Reading): string | undefined {
  const texts = reading.lines.map((line) => line.text);
  const found = new Set(
    texts.flatMap((text) => findMoney(text, reading).flatMap((money) => money.value.currency ?? [])),
  );
  if (found.size === 1) return [...found][0];
  const hasCrowns = found.size === 0 && texts.some((text) => /\d:-/.test(text));
  return hasCrowns ? currencyOfCountry('kr', reading.country, reading.language) : undefined;
}

/** What is said of the kind of deal beside the fee that holds, else in a sentence of its own. */
function dealTypes(reading: Reading, fees: readonly FeeReading[]): Candidate<string>[] {
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
  return beside.length > 0 ? beside : apart(reading);
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
