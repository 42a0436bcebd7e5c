import { type KnownText, knownOf } from '../remember.ts';
import { Forms } from './forms.ts';
import { type Group, groupFor } from './group.ts';
import type { Signs } from './marks.ts';
import { type Plan, planOf } from './plan.ts';
import { holdsMarks, holdsSome, placeOfWord, signsOf, signsOfKnown } from './signs.ts';

/** A single word is searched before its signs are looked up. */
const SHORT = 8;

/** How a pattern is looked for in texts long enough. */
export interface Lookout {
  plan: Plan;
  group: Group;
  /** Of the pattern in its group. */
  bit: number;
  /** What is needed is told without the signs of the text. */
  isPlain: boolean;
}

type Places = 'nowhere' | 'words' | 'anywhere';

/** Looks for a pattern only where it can be; how is found out when it is first looked for. */
export class Search {
  private readonly pattern: RegExp;
  private readonly forms: Forms;
  private lookout: Lookout | undefined;
  /** Of the lookout, where its mask tells anything: the place of the mask, and the bit in it. */
  private slot = 0;
  private bit = 0;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
    this.forms = new Forms(pattern);
  }

  /** Whether it may match in the text, for all that can be told without searching. */
  isLikely(text: string): boolean {
    return this.placesIn(text) !== 'nowhere';
  }

  has(text: string): boolean {
    const places = this.placesIn(text);
    if (places === 'nowhere') return false;
    const found = places === 'words' ? this.atWord(text) !== null : this.fromStart(text).test(text);
    if (!found) this.ruleOut(text);
    return found;
  }

  first(text: string): RegExpExecArray | null {
    const places = this.placesIn(text);
    if (places === 'nowhere') return null;
    const found = places === 'words' ? this.atWord(text) : this.fromStart(text).exec(text);
    if (!found) this.ruleOut(text);
    return found;
  }

  /** As `matchAll`, which makes itself a copy of the pattern each time: that took a twentieth of the reading time. */
  every(text: string): RegExpExecArray[] {
    const places = this.placesIn(text);
    const found: RegExpExecArray[] = [];
    if (places === 'nowhere') return found;
    if (places === 'words') this.collectAtWords(text, found);
    else this.collect(text, found);
    if (found.length === 0) this.ruleOut(text);
    return found;
  }

  private fromStart(text: string): RegExp {
    const { all } = this.forms.for(text);
    all.lastIndex = 0;
    return all;
  }

  /** Most searches end with the mask of the text: on the way to it there is as little to look at as can be. */
  private placesIn(text: string): Places {
    const { slot } = this;
    if (slot === 0 || text.length < SHORT) return this.placesUnmasked(text);
    const known = knownOf(text);
    const mask = known.masks[slot];
    return mask !== undefined && (mask & this.bit) === 0 ? 'nowhere' : this.placesBySigns(known);
  }

  private placesUnmasked(text: string): Places {
    const { plan, isPlain } = this.lookAhead();
    if (isPlain) return plan.sign !== undefined && !text.includes(plan.sign) ? 'nowhere' : 'anywhere';
    return text.length < SHORT ? 'anywhere' : this.placesBySigns(knownOf(text));
  }

  private placesBySigns(known: KnownText): Places {
    const lookout = this.lookAhead();
    const { group, bit } = lookout;
    const signs = signsOfKnown(known);
    if (group.likely(signs, bit) === 0) return 'nowhere';
    const places = placesFor(lookout, signs);
    if (places === 'nowhere') group.ruleOut(signs, bit);
    return places;
  }

  /** How the pattern is looked for. */
  lookAhead(): Lookout {
    if (this.lookout) return this.lookout;
    const plan = planOf(this.pattern);
    const group = groupFor(plan);
    const isPlain = !plan.starts && !plan.letters && (plan.needs.length === 0 || plan.sign !== undefined);
    this.lookout = { plan, group, bit: isPlain ? 0 : group.add(plan), isPlain };
    if (!isPlain) {
      this.slot = group.slot;
      this.bit = this.lookout.bit;
    }
    return this.lookout;
  }

  /** What is not there need not be looked for again: half of the searches are for what was looked for before. */
  private ruleOut(text: string): void {
    const { lookout } = this;
    if (lookout && !lookout.isPlain && text.length >= SHORT)
      lookout.group.ruleOut(signsOf(text), lookout.bit);
  }

  private collect(text: string, found: RegExpExecArray[]): void {
    const pattern = this.fromStart(text);
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      found.push(match);
      if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
    }
  }

  /** The first match at one of the words. */
  private atWord(text: string): RegExpExecArray | null {
    const { lookout } = this;
    if (!lookout) return null;
    const { group, bit } = lookout;
    const signs = signsOf(text);
    const { sticky } = this.forms.for(text);
    for (let word = group.nextStart(signs, bit, 0); word >= 0; word = group.nextStart(signs, bit, word + 1)) {
      sticky.lastIndex = placeOfWord(signs, word);
      const match = sticky.exec(text);
      if (match) return match;
    }
    return null;
  }

  private collectAtWords(text: string, found: RegExpExecArray[]): void {
    const { lookout } = this;
    if (!lookout) return;
    const { group, bit } = lookout;
    const signs = signsOf(text);
    const { sticky } = this.forms.for(text);
    let end = 0;
    for (let word = group.nextStart(signs, bit, 0); word >= 0; word = group.nextStart(signs, bit, word + 1)) {
      const at = placeOfWord(signs, word);
      if (at < end) continue;
      sticky.lastIndex = at;
      const match = sticky.exec(text);
      if (!match) continue;
      end = at + Math.max(1, match[0].length);
      found.push(match);
    }
  }
}

function placesFor({ plan, group, bit }: Lookout, signs: Signs): Places {
  const { digits, needs, starts, letters, marks } = plan;
  if (signs.digits < digits || !holdsMarks(signs, needs)) return 'nowhere';
  if (marks && holdsSome(signs, marks)) return 'anywhere';
  if (letters && group.hasLetters(signs, bit)) return 'anywhere';
  if (starts) return 'words';
  return letters ? 'nowhere' : 'anywhere';
}
