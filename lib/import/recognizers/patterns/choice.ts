import type { Group } from './group.ts';
import type { Search } from './search.ts';
import { signsOf } from './signs.ts';

/** The patterns of one group are asked for together. */
interface Part {
  group: Group;
  bits: number;
}

/** A thing and where its pattern stands; without a bit it is told without the signs of a text. */
interface Member<T> extends Part {
  thing: T;
  search: Search;
}

/** Things that are each known by a pattern: of which may match in a text is told for all of them at once. */
export class Choice<T> {
  private readonly things: readonly T[];
  private readonly searches: readonly Search[];
  private members: readonly Member<T>[] | undefined;
  private parts: readonly Part[] = [];

  constructor(things: readonly T[], searches: readonly Search[]) {
    this.things = things;
    this.searches = searches;
  }

  /** Those whose pattern may match in the text, in order. */
  in(text: string): readonly T[] {
    const members = this.members ?? this.findMembers();
    const signs = signsOf(text);
    for (const { group, bits } of this.parts) {
      if (bits !== ANY && group.likely(signs, bits) === 0) continue;
      const likely = members.filter(
        (one) => (one.bits === 0 || one.group.likely(signs, one.bits) !== 0) && one.search.isLikely(text),
      );
      return likely.map(({ thing }) => thing);
    }
    return NONE;
  }

  private findMembers(): readonly Member<T>[] {
    const members = this.things.flatMap((thing, i) => {
      const search = this.searches[i];
      if (!search) return [];
      const { group, bit } = search.lookAhead();
      return { thing, search, group, bits: bit };
    });
    const bits = new Map<Group, number>();
    for (const one of members)
      bits.set(one.group, (bits.get(one.group) ?? 0) | (one.bits === 0 ? ANY : one.bits));
    this.parts = [...bits].map(([group, ofGroup]) => ({ group, bits: ofGroup }));
    this.members = members;
    return members;
  }
}

const NONE: readonly never[] = [];
/** No bit of a group: one of the patterns is told without the signs of a text. */
const ANY = -1;
