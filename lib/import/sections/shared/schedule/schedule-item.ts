import type { Doubt, Method } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import type { ActKind } from './acts/act-words.ts';

/** A piece of the paper: words and the line they stand on, so that they can be quoted. */
export interface Words {
  text: string;
  line: number;
}

/** One line of a running order, however the paper lays it out. */
export interface ScheduleItem {
  reading: Reading;
  line: number;
  /** The words the item was read from. */
  quote: string;
  kind?: ActKind;
  title: Words;
  /** `YYYY-MM-DD`, after midnight already the next day. */
  date?: { value: string; quote?: Words; doubts: Doubt[] };
  /** `HH:MM` */
  start?: string;
  end?: string;
  timeDoubts: Doubt[];
  /** The times are those of a clock's face: the half of the day follows from the act. */
  isTwelve?: boolean;
  location?: Words;
  notes?: Words;
  from?: Words;
  to?: Words;
  /** People of the item as its own column gives them: `14 pax`. */
  party?: Words;
  /** Who takes part, as a column of acts or of people says it. */
  who?: Words & { isOfActs: boolean };
  /** The title is an act's name, from a column of artists. */
  isActName?: boolean;
  /** The line stands under `TOMORROW` or `NEXT`. */
  isOfNextDay?: boolean;
  method: Method;
  reason: string;
  /** 0 for the newest message of a thread. */
  level: number;
  /** True when the item stands in a running order rather than alone in a sentence. */
  isListed: boolean;
}
