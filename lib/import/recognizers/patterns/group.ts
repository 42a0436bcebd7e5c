import { ANY_KIND, NUMBERS, numberOf } from './letters.ts';
import type { Signs } from './marks.ts';
import type { Plan } from './plan.ts';
import { PER_WORD, threesOf } from './signs.ts';

/** So many patterns fit into one number, a bit each. */
const MAX_MEMBERS = 30;
const ALL = 2 ** MAX_MEMBERS - 1;
/** No mask has the sign bit. */
const UNKNOWN = -1;

/**
 * Patterns of which is found out in one pass through a text which of them may match in it. Few do; to ask each of them
 * took longer than to search with those that may.
 */
export class Group {
  private size = 0;
  /** Where the mask of the group stands among those of a text; behind it that of the members told by letters within. */
  readonly slot: number;
  /** The members that may begin with a kind of sign, and those of them for which the letters do not matter. */
  private readonly kinds = new Int32Array(ANY_KIND + 1);
  private readonly looseKinds = new Int32Array(ANY_KIND + 1);
  /** The members that may begin with some letters, by the number of these. */
  private readonly starts = new Int32Array(NUMBERS);
  /** The members of which some letters stand anywhere in a text. */
  private readonly inside: Int32Array | undefined;
  /** The members that may match without either. */
  private free = 0;

  constructor(slot: number, hasLetters: boolean) {
    this.slot = slot;
    this.inside = hasLetters ? new Int32Array(NUMBERS) : undefined;
  }

  get isFull(): boolean {
    return this.size === MAX_MEMBERS;
  }

  /** Takes the pattern in and answers its bit. */
  add({ starts, letters, marks }: Plan): number {
    const bit = 1 << this.size++;
    for (const { kinds, text } of starts ?? []) {
      for (let kind = 0; kind <= ANY_KIND; kind++) {
        if ((kind & kinds) === 0) continue;
        this.kinds[kind] = (this.kinds[kind] ?? 0) | bit;
        if (text === '') this.looseKinds[kind] = (this.looseKinds[kind] ?? 0) | bit;
      }
      if (text !== '') mark(this.starts, text, bit);
    }
    if (this.inside) for (const three of letters ?? []) mark(this.inside, three, bit);
    if (marks || !(starts || letters)) this.free |= bit;
    return bit;
  }

  /** Which of these patterns may match in the text. */
  likely(signs: Signs, bits: number): number {
    const known = signs.masks[this.slot] ?? UNKNOWN;
    return (known === UNKNOWN ? this.look(signs) : known) & bits;
  }

  /** Whether letters of it stand anywhere in the text; asked behind `likely`. */
  hasLetters(signs: Signs, bit: number): boolean {
    return this.inside !== undefined && ((signs.masks[this.slot + 1] ?? 0) & bit) !== 0;
  }

  /** It was looked for and is not there. */
  ruleOut(signs: Signs, bit: number): void {
    signs.masks[this.slot] = (signs.masks[this.slot] ?? 0) & ~bit;
  }

  /** The first word from that one on that the pattern may begin at; -1 when there is none. */
  nextStart({ words: { list, from, to } }: Signs, bit: number, word: number): number {
    for (let at = from + word * PER_WORD; at < to; at += PER_WORD)
      if ((this.beginningAt(list, at) & bit) !== 0) return (at - from) / PER_WORD;
    return -1;
  }

  private beginningAt(words: Int32Array, at: number): number {
    const { starts } = this;
    const kind = words[at + 1] ?? 0;
    const byLetters =
      (starts[words[at + 2] ?? 0] ?? 0) |
      (starts[words[at + 3] ?? 0] ?? 0) |
      (starts[words[at + 4] ?? 0] ?? 0);
    return (this.kinds[kind] ?? 0) & ((this.looseKinds[kind] ?? 0) | byLetters);
  }

  private look(signs: Signs): number {
    const { words, masks } = signs;
    // Who joins later may match in this text for all that is known.
    const unborn = ALL & (-1 << this.size);
    let mask = this.free | unborn;
    for (let at = words.from; at < words.to; at += PER_WORD) mask |= this.beginningAt(words.list, at);
    while (masks.length <= this.slot + 1) masks.push(UNKNOWN);
    if (this.inside) {
      const { list, from, to } = threesOf(signs);
      let within = unborn;
      for (let at = from; at < to; at++) within |= this.inside[list[at] ?? 0] ?? 0;
      masks[this.slot + 1] = within;
      mask |= within;
    }
    masks[this.slot] = mask;
    return mask;
  }
}

function mark(table: Int32Array, letters: string, bit: number): void {
  const number = numberOf(letters);
  table[number] = (table[number] ?? 0) | bit;
}

const latest: { plain?: Group; withLetters?: Group } = {};
/** The first is of no group. */
let slots = 1;

/** The group that takes the next pattern: those told by letters within are kept apart, for that takes longer. */
export function groupFor(plan: Plan): Group {
  const kind = plan.letters ? 'withLetters' : 'plain';
  const known = latest[kind];
  if (known && !known.isFull) return known;
  const group = new Group(slots, plan.letters !== undefined);
  slots += plan.letters ? 2 : 1;
  latest[kind] = group;
  return group;
}
