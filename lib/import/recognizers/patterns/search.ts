import { Forms } from './forms.ts';
import { type Plan, planOf } from './plan.ts';
import { holdsLetters, holdsMarks, holdsSome, nextStart, placeOfWord, signsOf } from './signs.ts';

/** A pattern that is used no more often than this is not worth a plan: most papers are small. */
const FIRST_USES = 8;
/** A single word is searched before its signs are looked up. */
const SHORT = 8;

/** Looks for a pattern only where it can be; how is found out once it has been used a few times. */
export class Search {
  private readonly pattern: RegExp;
  private readonly forms: Forms;
  private uses = 0;
  private plan: Plan | undefined;
  /** What is needed is told without the signs of the text. */
  private isPlain = true;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
    this.forms = new Forms(pattern);
  }

  has(text: string): boolean {
    const places = this.placesIn(text);
    if (places === 'words') return this.atWord(text) !== null;
    return places === 'anywhere' && this.fromStart(text).test(text);
  }

  first(text: string): RegExpExecArray | null {
    const places = this.placesIn(text);
    if (places === 'words') return this.atWord(text);
    return places === 'anywhere' ? this.fromStart(text).exec(text) : null;
  }

  /** As `matchAll`, which makes itself a copy of the pattern each time: that took a twentieth of the reading time. */
  every(text: string): RegExpExecArray[] {
    const places = this.placesIn(text);
    if (places === 'words') return this.atWords(text);
    const found: RegExpExecArray[] = [];
    if (places === 'nowhere') return found;
    const pattern = this.fromStart(text);
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      found.push(match);
      if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
    }
    return found;
  }

  private fromStart(text: string): RegExp {
    const { all } = this.forms.for(text);
    all.lastIndex = 0;
    return all;
  }

  private placesIn(text: string): 'nowhere' | 'words' | 'anywhere' {
    const plan = this.plan ?? this.makePlan();
    if (!plan) return 'anywhere';
    const { sign, digits, needs, starts, letters, marks } = plan;
    if (sign !== undefined && !text.includes(sign)) return 'nowhere';
    if (this.isPlain || text.length < SHORT) return 'anywhere';
    const signs = signsOf(text);
    if (signs.digits < digits || !holdsMarks(signs, needs)) return 'nowhere';
    if (marks && holdsSome(signs, marks)) return 'anywhere';
    if (letters && holdsLetters(signs, letters)) return 'anywhere';
    if (starts) return 'words';
    return letters ? 'nowhere' : 'anywhere';
  }

  private makePlan(): Plan | undefined {
    if (this.uses++ < FIRST_USES) return undefined;
    const plan = planOf(this.pattern);
    this.plan = plan;
    this.isPlain = !plan.starts && !plan.letters && (plan.needs.length === 0 || plan.sign !== undefined);
    return plan;
  }

  /** The first match at one of the words. */
  private atWord(text: string): RegExpExecArray | null {
    const starts = this.plan?.starts;
    if (!starts) return null;
    const signs = signsOf(text);
    let word = nextStart(signs, starts, 0);
    if (word < 0) return null;
    const { sticky } = this.forms.for(text);
    for (; word >= 0; word = nextStart(signs, starts, word + 1)) {
      sticky.lastIndex = placeOfWord(signs, word);
      const match = sticky.exec(text);
      if (match) return match;
    }
    return null;
  }

  private atWords(text: string): RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    const starts = this.plan?.starts;
    if (!starts) return found;
    const signs = signsOf(text);
    let word = nextStart(signs, starts, 0);
    if (word < 0) return found;
    const { sticky } = this.forms.for(text);
    let end = 0;
    for (; word >= 0; word = nextStart(signs, starts, word + 1)) {
      const at = placeOfWord(signs, word);
      if (at < end) continue;
      sticky.lastIndex = at;
      const match = sticky.exec(text);
      if (!match) continue;
      end = at + Math.max(1, match[0].length);
      found.push(match);
    }
    return found;
  }
}
