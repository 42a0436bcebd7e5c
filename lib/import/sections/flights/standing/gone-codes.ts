import { quick } from '../../../recognizers/phrases.ts';
import {
  CANCELLED,
  INSTEAD_OF,
  LAPSED,
  NEW,
  OLD,
  REFUNDED,
  REPLACED,
} from '../../../recognizers/standing-words.ts';

/** How far from a code, and within what clause, the words stand that say it holds no more. */
const REACH = 60;
const CLAUSE_BEFORE = /^.*(?:[.;()|\n]\s?|\s{3})/su;
const CLAUSE_AFTER = /[.;)|\n]|,? (?:new|neu|nouve|nuev|ny)|\s{3}/iu;

const GONE = [CANCELLED, REPLACED, LAPSED, REFUNDED].join('|');
const OLD_BEFORE = quick(
  new RegExp(
    `(?<!\\p{L})(?:${OLD}|${GONE}|${INSTEAD_OF}|(?:exchange|place) (?:for|of)|statt|au lieu|en lugar|i stället)(?!\\p{L})(?!.*(?<!\\p{L})(?:${NEW})(?!\\p{L}))`,
    'isu',
  ),
);
const GONE_AFTER = quick(
  new RegExp(
    `^[\\s:,–—-]{0,4}[([]?\\s?(?:(?:${OLD})[)\\]]|(?:(?:status|coupon|is|was|has been|are|ist|wurde|est|a été|ha sido|está|queda|är|har|haben|wir|hemos|avons|vi)[\\s:]{1,2}){0,2}(?:now |nun |ahora |nu )?(?:${GONE}|no longer|not valid|invalid|nicht mehr|ersetzt|périmée?|n['’]est plus|plus valable|ya no|inte längre)(?!\\p{L}))`,
    'iu',
  ),
);

/** The words about a code say that it is no longer the one: `old reference X`, `X (cancelled)`, `X is no longer valid`. */
export function isGone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start).replace(CLAUSE_BEFORE, '');
  if (OLD_BEFORE.test(before)) return true;
  // `ZZ4RTW (LX347 on 3 May) has been cancelled`
  const bracket = /^\s?\([^()\n]{1,60}\)/u.exec(text.slice(end, end + 64))?.[0].length ?? 0;
  const after = text.slice(end + bracket, end + bracket + REACH);
  const clause = after.slice(0, endOfClause(after));
  return GONE_AFTER.test(clause);
}

function endOfClause(text: string): number {
  const at = text.slice(2).search(CLAUSE_AFTER);
  return at < 0 ? text.length : at + 2;
}
