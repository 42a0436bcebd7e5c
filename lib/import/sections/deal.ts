import type { Candidate, EntryCandidates } from '../candidate.ts';
import { extractedSchemas, type SectionEntry } from '../extracted.ts';
import { paperKindOf } from '../reading/paper-kind.ts';
import type { Reading } from '../reading/reading.ts';
import { DRAFT } from '../reading/replaced-papers.ts';
import { currencyOfCountry, currencyOfLand } from '../recognizers/currencies.ts';
import { findMoney } from '../recognizers/money.ts';
import { phrasePattern, phrasesOf } from '../recognizers/phrases.ts';
import { countryByName } from '../recognizers/places.ts';
import type { FeeReading } from './deal/fee/fee-reading.ts';
import { isAmendment } from './deal/fee/fee-standing.ts';
import { replacedSums } from './deal/fee/replaced-sums.ts';
import { statedFees } from './deal/fee/stated-fees.ts';
import { speaksOfDeal, threadDeal } from './deal/negotiation/thread-fee.ts';
import { dealNotes } from './deal/terms/deal-notes.ts';
import { dealTypes } from './deal/terms/deal-types.ts';
import { hasPlainTerms, paymentTerms } from './deal/terms/payment-terms.ts';
import { FEE, METHOD, TIMING } from './deal/terms/payment-words.ts';
import { defineSection } from './section.ts';
import { isAboutShow } from './shared/show/about-show.ts';
import { OF_THE_HOUSE } from './shared/show/house-hire.ts';

type Entry = EntryCandidates<SectionEntry<'deal'>>;

/** Bookings of beds, seats and tables speak of money, but never of the artist's. */
const NO_DEAL = new Set(['flight', 'hotel', 'restaurant', 'transport', 'boarding_pass', 'visa']);

/** The artist's fee and how it is paid. Offers, refusals and other people's money stay alternatives or stay out. */
export const deal = defineSection({
  key: 'deal',
  schema: extractedSchemas.deal,
  extract({ readings, done }) {
    const show: Show = {
      artist: done.general?.artist,
      country: countryByName(done.general?.country ?? '')?.code,
    };
    const deals = withoutDrafts(
      readings,
      readings.map((reading) => dealOf(reading, show)),
    );
    const entries = withWrittenCurrency(withoutReplaced(readings, withoutSideMoney(readings, deals)));
    return { entries: entries.filter((entry) => Object.keys(entry).length > 0) };
  },
});

/** What a draft says of the deal no longer holds beside the contract that came of it. */
function withoutDrafts(readings: readonly Reading[], deals: readonly Entry[]): Entry[] {
  const drafts = readings.map((reading) => readings.length > 1 && isDraft(reading));
  const isSettledElsewhere = deals.some(
    (deal, i) => !drafts[i] && readings[i]?.messages.length === 0 && hasFee(deal),
  );
  return isSettledElsewhere ? deals.map((deal, i) => (drafts[i] ? overtaken(deal) : deal)) : [...deals];
}

function overtaken(deal: Entry): Entry {
  const fields = Object.entries(deal).map(([field, all]) => [
    field,
    (all ?? []).map((one) => ({ ...one, standing: 'superseded' as const })),
  ]);
  // The same fields with the same values; only how they stand has changed.
  return Object.fromEntries(fields) as Entry;
}

/** `Gastspielvertrag – ENTWURF zur Abstimmung`, `DRAFT 1, for comments` at the head of a paper or as its name. */
function isDraft({ source, lines }: Reading): boolean {
  const head = lines.slice(0, HEAD_LINES).filter(({ text }) => text.length < MAX_TITLE);
  return (
    DRAFT.test(source.fileName.replaceAll('_', ' ')) ||
    head.some(({ text }) => DRAFT.test(text) && !REPLACES.test(text))
  );
}

const HEAD_LINES = 4;
const MAX_TITLE = 90;
/** `Diese Fassung ersetzt den Entwurf`: the contract tells of its draft. */
const REPLACES = phrasePattern('replaces', 'ersetzt', 'remplace', 'sustituye', 'ersätter', 'drafts');

/**
 * A workshop that a thread settles for 400 beside a contract over 6,500: what a mail agrees to is the fee of another paper's
 * contract only where it is of its size.
 */
function withoutSideMoney(readings: readonly Reading[], deals: readonly Entry[]): Entry[] {
  const sumsOf = (deal: Entry) =>
    hasFee(deal) ? (deal.fee ?? []).filter(isSettled).map(({ value }) => Number(value)) : [];
  const contracted = deals.flatMap((deal, i) =>
    readings[i] && paperKindOf(readings[i]).kind === 'contract' ? sumsOf(deal) : [],
  );
  if (contracted.length === 0) return [...deals];
  return deals.map((deal, i) => {
    const isThread = (readings[i]?.messages.length ?? 0) > 0;
    const isOther = sumsOf(deal).every((sum) => contracted.every((fee) => sum * 2 < fee));
    if (!isThread || !hasFee(deal) || !isOther) return deal;
    const { fee: _, currency: __, ...rest } = deal;
    return rest;
  });
}

/** A thread agrees on `8'400` and the contract writes `CHF 8'400`: what is written there holds, and no guess from the paper's country. */
function withWrittenCurrency(deals: readonly Entry[]): Entry[] {
  const isGuess = ({ doubts }: Candidate<string>) => doubts?.includes('derived') ?? false;
  const settled = (deal: Entry) => (deal.fee ?? []).filter(isSettled).map(({ value }) => value);
  return deals.map((deal) => {
    if (!deal.currency?.some((one) => isSettled(one) && isGuess(one))) return deal;
    const sums = settled(deal);
    const written = deals
      .filter((other) => settled(other).some((sum) => sums.includes(sum)))
      .flatMap(({ currency = [] }) => currency.filter((one) => isSettled(one) && !isGuess(one)));
    const names = new Set(written.map(({ value }) => value));
    const [name] = names;
    if (name === undefined || names.size > 1) return deal;
    return { ...deal, currency: deal.currency.map((one) => (isGuess(one) ? { ...one, value: name } : one)) };
  });
}

/** A fee that another paper of the import changes holds no more: the amendment knows the contract, not the other way round. */
function withoutReplaced(readings: readonly Reading[], deals: readonly Entry[]): Entry[] {
  if (readings.length < 2) return [...deals];
  const replaced = readings.map((reading, i) => (hasFee(deals[i]) ? replacedSums(reading) : new Set()));
  const amends = readings.map((reading, i) => hasFee(deals[i]) && isAmendment(reading));
  return deals.map((deal, i) => {
    const isAmended = amends[i] !== true && amends.includes(true);
    const isReplaced = (amount: string) =>
      isAmended || replaced.some((sums, other) => other !== i && sums.has(amount));
    if (!deal.fee?.some(({ value }) => isReplaced(value))) return deal;
    const fee = deal.fee.map((one) =>
      isReplaced(one.value) ? { ...one, standing: 'superseded' as const } : one,
    );
    return { ...deal, fee };
  });
}

function hasFee(deal: Entry | undefined): boolean {
  return deal?.fee?.some(isSettled) ?? false;
}

function isSettled({ standing = 'stated' }: Candidate<string>): boolean {
  return standing === 'stated' || standing === 'agreed';
}

interface Show {
  artist: string | undefined;
  /** ISO 3166 of the country it is played in. */
  country: string | undefined;
}

function dealOf(reading: Reading, show: Show): Entry {
  const fees = feesOf(reading, show);
  return fees ? entryOf(reading, fees, show) : {};
}

/** Undefined where the paper is on other things than a show's deal. */
function feesOf(reading: Reading, show: Show): FeeReading[] | undefined {
  if (isHire(reading) || isOnOtherThings(reading)) return undefined;
  const isOtherMail = reading.messages.length > 0 && !speaksOfDeal(reading);
  return isOtherMail ? [] : (threadDeal(reading)?.fees ?? statedFees(reading, show.artist));
}

function entryOf(reading: Reading, fees: readonly FeeReading[], show: Show): Entry {
  const standing = fees.filter(isLive);
  const types = dealTypes(
    reading,
    standing,
    fees.filter((fee) => !isLive(fee)),
  );
  if (fees.length === 0 && types.length === 0 && !saysHowOnly(reading)) return {};
  // A mail in which no fee was settled may speak of paying for rooms.
  const isOnPay =
    reading.messages.length === 0 || standing.length > 0 || types.length > 0 || hasFeeLabelOnTerms(reading);
  const terms =
    isOnPay && !isAllRefused(fees)
      ? paymentTerms(reading, new Set(standing.map((fee) => fee.line)))
      : undefined;
  // A form that is still to be filled in says how, though not how much.
  if (fees.length === 0 && types.length === 0) return terms ? { paymentTerms: [terms] } : {};
  const notes = dealNotes(reading, [terms?.value ?? '', ...types.map(({ value }) => value)]);
  return {
    ...(fees.length > 0 && {
      fee: fees.map((fee) => ({ value: fee.amount, ...fee.candidate })),
      currency: currencies(reading, fees, show.country),
    }),
    ...(types.length > 0 && { dealType: types }),
    ...(terms && { paymentTerms: [terms] }),
    ...(notes && { notes: [notes] }),
  };
}

/**
 * Papers of beds and seats, and what is no show's, unless they name the artist's pay: beds take up most of many a sheet
 * that has the fee at its foot, and artists write invoices too.
 */
function isOnOtherThings(reading: Reading): boolean {
  const { kind, clarity } = paperKindOf(reading);
  const isBooking = NO_DEAL.has(kind);
  if (isBooking && clarity >= CLEAR) return true;
  if ((!isBooking || hasFeeLine(reading)) && isAboutShow(reading)) return false;
  return !reading.lines.some(({ text }) => ARTISTS_PAY.test(text) && hasSum(text, reading));
}

function hasSum(text: string, reading: Reading): boolean {
  return findMoney(text, reading).length > 0 || CENTS.test(text);
}

/** `4,800.00` in a column that names the currency. */
const CENTS = /(?<![\d.,])\d[\d.,’' ]{0,9}[.,]\d{2}(?![\d.,])/u;

/** `Guarantee  1 900.00 EUR` on the sheet of a show that says more of its beds. */
function hasFeeLine(reading: Reading): boolean {
  return reading.pairs.some(
    ({ concept, value }) => concept === 'deal.fee' && findMoney(value, reading).length > 0,
  );
}

const CLEAR = 0.8;
const ARTISTS_PAY = phrasePattern(
  ...phrasesOf`
  (?:artist(?:.s)?|performance|appearance) fee, \p{L}{0,12}gage, \p{L}{0,10}honorar, cachets?,
  (?:prix|contrat) de cession, cachés?, gaget?, arvode`,
);

/** Contracts and riders say how the artist is paid also where the sum is left open, or stands in another paper. */
function saysHowOnly(reading: Reading): boolean {
  if (hasFeeLabelOnTerms(reading)) return true;
  if (reading.messages.length > 0 || reading.lines.some(({ text }) => HIRER.test(text))) return false;
  if (paperKindOf(reading).kind === 'contract') return speaksOfArtist(reading);
  return hasPlainTerms(reading) && speaksOfArtist(reading);
}

/** `Fee: as in the contract, by transfer within 10 days` */
function hasFeeLabelOnTerms(reading: Reading): boolean {
  return reading.pairs.some(
    ({ concept, value }) => concept === 'deal.fee' && METHOD.test(value) && TIMING.test(value),
  );
}

/** Contracts for rooms have payment terms too; a `Gage` or a `cachet` is nobody's but an artist's. */
function speaksOfArtist(reading: Reading): boolean {
  const says = (words: RegExp) => reading.lines.some(({ text }) => words.test(text));
  return says(ARTISTS_PAY) || (says(ARTIST) && says(FEE));
}

const HIRER = phrasePattern(
  ...phrasesOf`
  hirers?(?:.s)?, hire of, mieter\p{L}{0,4}, locataires?, arrendatari[oa]s?, hyresgäst\p{L}{0,3}`,
);

const ARTIST = phrasePattern(
  ...phrasesOf`
  entertainers?, engagers?, bandleaders?, orquesta, banda, dj, artist\p{L}{0,4}, band, künstler\p{L}{0,4}, musiker\p{L}{0,4},
  musicians?, performers?, orchest(?:er|ra|re), musiciens?, grupo, groupe, spectacle`,
);

/** In the contract of a house that lets itself out the money goes the other way. */
function isHire(reading: Reading): boolean {
  return reading.lines
    .slice(0, 5)
    .some(
      ({ text }) =>
        text.length < 80 &&
        findMoney(text, reading).length === 0 &&
        /hire|rental|miet|location|alquiler|hyr/iu.test(text) &&
        OF_THE_HOUSE.test(text),
    );
}

/** Every figure was refused but one that is only offered: how the refused ones were to be paid is nobody's terms. */
function isAllRefused(fees: readonly FeeReading[]): boolean {
  return fees.some(isRefused) && fees.every((fee) => isRefused(fee) || fee.candidate.standing === 'offered');
}

function isRefused({ candidate: { standing } }: FeeReading): boolean {
  return standing === 'rejected' || standing === 'superseded';
}

function isLive(fee: FeeReading): boolean {
  const { standing } = fee.candidate;
  return standing === undefined || standing === 'stated' || standing === 'agreed';
}

/**
 * The currency stands or falls with its fee. Where only a sign shared by several countries is written beside it, the
 * country of the show says which; where nothing is, the paper's only currency counts.
 */
function currencies(
  reading: Reading,
  fees: readonly FeeReading[],
  country: string | undefined,
): Candidate<string>[] {
  const elsewhere = fees.some((fee) => !fee.currency)
    ? (paperCurrency(reading, country) ?? currencyOfLand(country ?? reading.country))
    : undefined;
  return fees.flatMap((fee) => {
    const written = fee.context.slice(fee.start, fee.end);
    const sign = !fee.currency || fee.isCurrencyInferred ? SHARED_SIGN.exec(written)?.[0] : undefined;
    const local = sign && (namedDollars(reading, sign) ?? currencyOfCountry(sign, country));
    const currency = local ?? fee.currency ?? elsewhere;
    if (!currency) return [];
    const isDerived = fee.isCurrencyInferred || !fee.currency;
    const doubts = isDerived ? [...(fee.candidate.doubts ?? []), 'derived' as const] : fee.candidate.doubts;
    return [{ ...fee.candidate, value: currency, ...(doubts && { doubts }) }];
  });
}

/** `All amounts in CAD`: where the paper names one of the currencies that share the sign. */
function namedDollars(reading: Reading, sign: string): string | undefined {
  const family = /kr/iu.test(sign) ? CROWNS : DOLLARS;
  const named = new Set(reading.lines.flatMap(({ text }) => text.match(family) ?? []));
  return named.size === 1 ? [...named][0] : undefined;
}

const DOLLARS = /(?<!\p{L})(?:USD|CAD|AUD|NZD|SGD|HKD)(?!\p{L})/gu;
const CROWNS = /(?<!\p{L})(?:SEK|NOK|DKK|ISK)(?!\p{L})/gu;

const SHARED_SIGN = /\$|(?<!\p{L})(?:dollars|kr)(?!\p{L})|(?<=t)kr(?!\p{L})/iu;

/** The one currency of all the paper's amounts; `18 000:-` is how crowns are written. */
function paperCurrency(reading: Reading, country: string | undefined): string | undefined {
  const texts = reading.lines.map((line) => line.text);
  const found = new Set(
    texts.flatMap((text) => findMoney(text, reading).flatMap((money) => money.value.currency ?? [])),
  );
  if (found.size === 1) return [...found][0];
  const hasCrowns = found.size === 0 && texts.some((text) => /\d:-/.test(text));
  return hasCrowns ? currencyOfCountry('kr', country ?? reading.country, reading.language) : undefined;
}
