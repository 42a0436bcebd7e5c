import type { Candidate, EntryCandidates } from '../../candidate.ts';
import type { SectionEntry } from '../../extracted.ts';
import type { HotelName } from './names/find-names.ts';

export type StayCandidates = EntryCandidates<SectionEntry<'hotels'>>;

/** One hotel of a paper with the lines that are about it. */
export interface Stay {
  /** Missing where the paper books a house it does not name. */
  name?: string;
  /** The mention that the rest is read around. */
  home: HotelName;
  lines: number[];
  /** The whole paper is about this one booking. */
  isWholePaper: boolean;
  /** Where the paper names its houses, this one too, by line. */
  houses?: ReadonlyMap<number, readonly HotelName[]>;
  /** Houses that the paper names and that are off. */
  left?: readonly HotelName[];
  /** The paper says that one stays here now, in another house's place. */
  holds?: boolean;
  /** Where an older mail told more of the same house. */
  elder?: Stay;
  /** The line that gives the place of a calendar's event. */
  placeLine?: number;
}

/** What the lines of one stay say of its days and hours. */
export interface StayDates {
  checkInDate: Candidate<string>[];
  checkInTime: Candidate<string>[];
  checkOutDate: Candidate<string>[];
  checkOutTime: Candidate<string>[];
}

/** The days of a stay for the house that takes its place. */
export function daysOf(
  entry: StayCandidates | undefined,
): Pick<StayCandidates, 'checkInDate' | 'checkOutDate'> {
  const lowered = (list: StayCandidates['checkInDate']) =>
    list?.map((one) => ({ ...one, doubts: [...new Set([...(one.doubts ?? []), 'derived' as const])] }));
  return {
    ...(entry?.checkInDate && { checkInDate: lowered(entry.checkInDate) ?? [] }),
    ...(entry?.checkOutDate && { checkOutDate: lowered(entry.checkOutDate) ?? [] }),
  };
}
