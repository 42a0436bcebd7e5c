import { quick } from '../../recognizers/phrases.ts';

/** How far from a code, and within what clause, the words stand that say it holds no more. */
const REACH = 60;
const CLAUSE_BEFORE = /^.*(?:[.;()|\n]\s?|\s{3})/su;
const CLAUSE_AFTER = /[.;)|\n]|,? (?:new|neu|nouve|nuev|ny)|\s{3}/iu;

const OLD_BEFORE = quick(
  /(?<!\p{L})(?:old|previous(?:ly)?|former(?:ly)?|original(?:ly)?|earlier|cancell?ed|void(?:ed)?|refunded|exchanged|superseded|replac(?:es|ing)|instead of|(?:exchange|place) (?:for|of)|exchanged for|alt(?:e[rns]?)?|bisherige?[rns]?|frühere[rns]?|ursprünglich\p{L}*|storniert\p{L}*|ersetzt|statt|ancien(?:ne)?s?|précédente?|annulée?|remplace|au lieu|antigu[oa]|anterior|cancelad[oa]|anulad[oa]|sustituye|en lugar|gam(?:mal|malt|la)|tidigare|avboka[dt]|ursprunglig\p{L}*|ersätter|i stället)(?!\p{L})(?!.*(?<!\p{L})(?:new|neu\p{L}*|nouve\p{L}+|nuev[oa]|ny[at]?|nytt)(?!\p{L}))/isu,
);
const GONE_AFTER = quick(
  /^[\s:,–—-]{0,4}[([]?\s?(?:(?:old|alt|ancien(?:ne)?|antigu[oa]|gam(?:mal|malt|la))[)\]]|(?:(?:status|coupon|is|was|has been|are|ist|wurde|est|a été|ha sido|está|queda|är|har|haben|wir|hemos|avons|vi)[\s:]{1,2}){0,2}(?:now |nun |ahora |nu )?(?:no longer|not valid|invalid|cancell?ed|void(?:ed)?|exchanged|refunded|expired|released|superseded|replaced|nicht mehr|ungültig|storniert|erstattet|annulliert|ersetzt|annulée?|périmée?|remboursée?|n['’]est plus|plus valable|remplacée?|ya no|cancelad|anulad|caducad|reembolsad|sustituid|inte längre|ogiltig|avboka|återbetal|ersatt))/iu,
);

/** The words about a code say that it is no longer the one: `old reference X`, `X (cancelled)`, `X is no longer valid`. */
export function isGone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start).replace(CLAUSE_BEFORE, '');
  if (OLD_BEFORE.test(before)) return true;
  // `ZZ4RTW (LX347) has been cancelled`
  const after = text.slice(end, end + REACH).replace(/^\s?\([A-Z\d]{2}\s?\d{1,4}\)/u, '');
  const clause = after.slice(0, endOfClause(after));
  return GONE_AFTER.test(clause);
}

function endOfClause(text: string): number {
  const at = text.slice(2).search(CLAUSE_AFTER);
  return at < 0 ? text.length : at + 2;
}
