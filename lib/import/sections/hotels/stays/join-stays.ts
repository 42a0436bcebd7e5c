import { isSameHotel } from '../names/name-keys.ts';
import type { StayCandidates } from '../types.ts';

type Entries = readonly StayCandidates[];

/**
 * One entry for each house and stay: a house that another paper names under a day of its stay, as the sheet of the show's
 * day does, is the one booked under its name, and so is one that is told once more without a day or a number.
 */
export function joinedStays(entries: Entries): StayCandidates[] {
  return joinedBy(joinedBy(entries, isNight, isDayOf), isBare, isHouseOf);
}

/** The mentions give what they tell to the one stay that they are of; its days are its own. */
function joinedBy(
  entries: Entries,
  isMention: (one: StayCandidates) => boolean,
  isOf: (mention: StayCandidates, stay: StayCandidates) => boolean,
): StayCandidates[] {
  const stays = entries.filter((one) => !isMention(one)).map((one) => ({ ...one }));
  const others = entries.filter(isMention).filter((mention) => {
    const [stay, ...more] = stays.filter((one) => !isBare(one) && mention.name && isOf(mention, one));
    if (!stay || more.some((other) => !isSameBooking(stay, other))) return true;
    const { checkInDate: _, checkOutDate: __, ...rest } = mention;
    for (const [field, candidates] of Object.entries(rest))
      Object.assign(stay, { [field]: [...(stay[field as keyof StayCandidates] ?? []), ...candidates] });
    return false;
  });
  return [...stays, ...others];
}

const isBare = (one: StayCandidates) => !(one.checkInDate || one.checkOutDate || one.bookingReference);

/** One of its days and no number. */
const isNight = (one: StayCandidates) =>
  !one.bookingReference && (one.checkInDate === undefined) !== (one.checkOutDate === undefined);

const isHouseOf = (mention: StayCandidates, stay: StayCandidates) =>
  isSameHotel(nameIn(stay), nameIn(mention));

function isDayOf(mention: StayCandidates, stay: StayCandidates): boolean {
  const [from, to] = [stay.checkInDate?.[0]?.value, stay.checkOutDate?.[0]?.value];
  const day = mention.checkInDate?.[0]?.value ?? mention.checkOutDate?.[0]?.value;
  return (
    from !== undefined &&
    to !== undefined &&
    day !== undefined &&
    from <= day &&
    day <= to &&
    sourceOf(mention) !== sourceOf(stay) &&
    isHouseOf(mention, stay)
  );
}

/** What a paper states for machines it writes out too. */
const isSameBooking = (a: StayCandidates, b: StayCandidates) =>
  sourceOf(a) === sourceOf(b) && a.checkInDate?.[0]?.value === b.checkInDate?.[0]?.value;

const nameIn = ({ name }: StayCandidates) => name?.[0]?.value ?? '';
const sourceOf = ({ name }: StayCandidates) => name?.[0]?.evidence[0]?.sourceId;
