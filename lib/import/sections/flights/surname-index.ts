import { foldName } from '../../recognizers/fold.ts';
import { surnameOf } from './names.ts';
import type { Passenger } from './types.ts';

/** Letters by which surnames are looked up at every place of a text. */
const LEAD = 2;

/** Travellers by surname: a text is searched for all surnames in one pass. */
export class SurnameIndex {
  /** The first traveller of each surname, by the letters it begins with. */
  readonly #byLead = new Map<string, { surname: string; passenger: Passenger; order: number }[]>();

  constructor(passengers: readonly Passenger[]) {
    const seen = new Set<string>();
    passengers.forEach((passenger, order) => {
      const surname = surnameOf(passenger.name.value);
      if (surname === '' || seen.has(surname)) return;
      seen.add(surname);
      const lead = surname.slice(0, LEAD);
      const others = this.#byLead.get(lead) ?? [];
      others.push({ surname, passenger, order });
      this.#byLead.set(lead, others);
    });
  }

  /** The traveller whose surname stands first in the text, or last. */
  find(text: string, isLast = false): Passenger | undefined {
    const folded = foldName(text);
    for (let i = 0; i < folded.length; i++) {
      const found = this.#at(folded, isLast ? folded.length - 1 - i : i);
      if (found) return found;
    }
    return undefined;
  }

  #at(folded: string, at: number): Passenger | undefined {
    const here = [folded.slice(at, at + LEAD), folded.slice(at, at + 1)];
    const hits = [...new Set(here)]
      .flatMap((lead) => this.#byLead.get(lead) ?? [])
      .filter(({ surname }) => folded.startsWith(surname, at));
    return hits.sort((a, b) => a.order - b.order)[0]?.passenger;
  }
}
