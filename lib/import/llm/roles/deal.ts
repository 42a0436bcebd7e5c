import { paperKindOf } from '../../reading/paper-kind.ts';
import { feeMentions } from '../../sections/deal/fee/fee-mentions.ts';
import { dealTypeIn } from '../../sections/deal/terms/deal-type-in-text.ts';
import { METHOD, STAGE, TIMING } from '../../sections/deal/terms/payment-words.ts';
import { REJECTION } from '../../sections/deal/words/refusal.ts';
import { once } from './once.ts';
import type { Place } from './place.ts';
import type { Roles, Rule, Told } from './told.ts';

/** Bookings of beds, seats and tables speak of money, but never of the artist's. */
const NO_DEAL = new Set(['flight', 'hotel', 'restaurant', 'transport', 'boarding_pass', 'visa', 'invoice']);

/** The amount is one that a word beside it calls the fee, in a paper where nobody haggles over it. */
const isFee: Rule = (place, told) => {
  if (NO_DEAL.has(paperKindOf(place.reading).kind) || place.reading.messages.length > 0) return false;
  if (REJECTION.test(place.text)) return false;
  const text = `${place.labels.join(' ')} ${place.text}`.trim();
  return feeMentions(place.reading, text).some(
    (mention) => !mention.isPast && Number(mention.amount) === Number(told.value),
  );
};

/** A currency is that of the fee which it stands beside. */
const isOfFee: Rule = (place, _, context) =>
  context.entry.some(
    (other) =>
      other.field === 'fee' && other.places.some((fee) => isSame(fee, place) && isFee(fee, other, context)),
  ) || feeOfRules(place, context.done.deal?.fee);

function feeOfRules(place: Place, fee: string | undefined): boolean {
  return (
    fee !== undefined &&
    isFee(place, { field: 'fee', value: fee, places: [] } satisfies Told, { done: {}, entry: [] })
  );
}

/** Money for meals and beds is paid as well, but not to the artist. */
const PER_HEAD =
  /buy-?\s?outs?|(?:per|a|pro|par|por|à) (?:person|head|kopf|nase|personne|persona|cabeza)|rooms?|zimmer|chambres?|habitaci|room and tax/iu;

const namesFee = once((reading) => reading.lines.some(({ text }) => feeMentions(reading, text).length > 0));

function isSame(a: Place, b: Place): boolean {
  return a.reading === b.reading && a.firstLine === b.firstLine;
}

export const dealRoles: Roles = {
  anchors: {},
  reach: 0,
  fields: {
    fee: isFee,
    currency: isOfFee,
    dealType: (place, told) =>
      !NO_DEAL.has(paperKindOf(place.reading).kind) && dealTypeIn(told.value) !== undefined,
    paymentTerms: (place, told) =>
      !NO_DEAL.has(paperKindOf(place.reading).kind) &&
      namesFee(place.reading) &&
      !PER_HEAD.test(place.text) &&
      [METHOD, STAGE, TIMING].filter((words) => words.test(told.value)).length >= 2,
    notes: () => false,
  },
};
