import { globally, phrasePattern } from '../../recognizers/phrases.ts';
import { CUES, type MoneyRole } from './money-cues.ts';

/** What comes after these is added to the amount and says nothing about it: `EUR 3,400 plus dinner`. */
const ADDED =
  /(?<![\p{L}\p{N}])(?:plus|and|und|with|if|but|wenn|falls|aber|mais|pero|men|si|om|zzgl|zuzüglich|dazu|inkl|inklusive|including|incl|mit|et|avec|y|más|con|och|med)(?![\p{L}])|\+|,(?!\d)/iu;
const ADDED_TO = /(?:\+|(?<![\p{L}])(?:plus|and|und|et|y|och|zzgl\.?))\s*$/iu;
const BOUNDARY_BEFORE = /(?<![.\s])[.!?](?=\s+\p{Lu})|[;•|]|\n\s*\n/gu;
const STRONG_FEE_AFTER = phrasePattern(
  'festgage',
  'gage',
  'honorar',
  'festhonorar',
  'all[- ]in',
  'flat',
  'guarantee',
  'guaranteed',
  'fee',
  'pauschal',
  'cachet',
  'caché',
  'de caché',
  'gage',
  'i gage',
  'garanti',
  'fixe',
  'fast',
  'landed',
  'als gage',
  'als festgage',
  'en concepto de caché',
);

export interface RoleReading {
  role: MoneyRole;
  /** The cue as it stands in the text; empty when nothing near the amount says what it is for. */
  cue: string;
  /** Characters between cue and amount. */
  distance: number;
}

/**
 * What the amount at `start..end` is for, by the nearest cue in its clause. Words before the amount count at their
 * distance, words after it at half as much again, since papers put the name of a cost in front of it.
 * A tax after an amount is added to it, unless it follows at once: `2.400 € HT (TVA 5,5 % en sus)`, but `264 € TVA`.
 */
export function roleOfMoney(text: string, start: number, end: number): RoleReading {
  const before = clauseBefore(text, start);
  const addition = ADDED_TO.test(before) ? 20 : 0;
  const after = clauseAfter(text, end);
  let best: RoleReading = { role: 'unknown', cue: '', distance: Number.POSITIVE_INFINITY };
  for (const [role, pattern] of Object.entries(CUES) as [MoneyRole, RegExp][]) {
    const global = globally(pattern);
    for (const m of before.matchAll(global)) {
      const distance = before.length - (m.index + m[0].length) + addition;
      best = nearer(best, { role, cue: m[0], distance });
    }
    for (const m of after.matchAll(global)) {
      if (role === 'tax' && m.index > 2) continue;
      const penalty = role === 'fee' && STRONG_FEE_AFTER.test(m[0]) && m.index <= 3 ? 0 : 8;
      best = nearer(best, { role, cue: m[0], distance: m.index * 1.5 + penalty });
    }
  }
  return best;
}

/** Of two cues at nearly the same place the longer says more: `support fee` is not `fee`, `Agency comm.` no `fee`. */
function nearer(a: RoleReading, b: RoleReading): RoleReading {
  if (Math.abs(a.distance - b.distance) <= 1) return b.cue.length > a.cue.length ? b : a;
  return b.distance < a.distance ? b : a;
}

function clauseBefore(text: string, start: number): string {
  const window = text.slice(Math.max(0, start - 140), start);
  const cuts = [...window.matchAll(BOUNDARY_BEFORE)];
  const last = cuts.at(-1);
  return last ? window.slice(last.index + last[0].length) : window;
}

function clauseAfter(text: string, end: number): string {
  const window = text.slice(end, end + 60);
  const cut = /(?<![.\s])[.!?](?=\s+\p{Lu}|\s*$)|[;•|]|\n\s*\n/u.exec(window);
  const clause = cut ? window.slice(0, cut.index) : window;
  const added = ADDED.exec(clause);
  return added ? clause.slice(0, added.index) : clause;
}

/** The role a label alone gives to the money behind it: `Deposit`, `Gage`, `Cateringbudget`. */
export function roleOfLabel(label: string): MoneyRole {
  const reading = roleOfMoney(`${label} `, label.length + 1, label.length + 1);
  return reading.role;
}
