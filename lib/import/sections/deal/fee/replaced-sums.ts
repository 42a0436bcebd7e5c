import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { findMoney } from '../../../recognizers/money.ts';
import { phrasePattern, phrasesOf, quick } from '../../../recognizers/phrases.ts';
import { IF } from '../money/money-frame-words.ts';

/** What a text that changes a sum does with an amount: takes it away, or puts it in the place of another. */
export type Change = 'old' | 'new';

const MAX_BEFORE = 150;
const MAX_AFTER = 150;

const MONEY = "(?:(?:[€£$]|EUR|GBP|USD|SEK|CHF|NOK|DKK)\\s?)?\\d[\\d.,’' ]{0,10}";
/** What may stand between a cue and its amount. */
const LEAD =
  "(?:\\s?[:=“\"»(]\\s?|\\s(?:the|an?|our|your|their|of|at|as|be|is|now|die|der|das|den|dem|des|eine[rnms]?|unsere\\p{L}?|über|von|wie|mit|nun|jetzt|le|la|les|l['’]|des?|du|d['’]|une?|notre|à|el|los|las|del|al|lo|det|ett|en|på|om|vår|är|es|son|fee|guarantee|gage|honorar|cachet|caché|gaget|gage|offer|quote|quoted|figure|sum|amount|price|angebots?|summe|betrag|höhe|in|montant|somme|offre|devis|prix|importe|oferta|precio|cantidad|suma|previous|original|old|new|initial|earlier|first|agreed|discussed|full|contracted|signed|booked|bisherigen?|vertraglich\\p{L}*|bisher|ursprünglich\\p{L}*|alten?|neuen?|vereinbarten?|geplanten?|zuvor|genannten?|ancien|nouveau|initial|précédent|convenus?|prévus?|fixés?|anterior|inicial|nuevo|acordad[oa]s?|pactad[oa]s|tidigare|gamla|nya|ursprungliga|avtalade)(?!\\p{L})){0,5}\\s?(?:[€£$]|EUR|GBP|USD|SEK|CHF)?\\s?";

/** Whose amount is left, whatever else the text says. */
const INSTEAD =
  'instead of|in (?:place|lieu) of|rather than|(?:down|up) from|compared (?:to|with)|(?:replac|supersed)(?:es|ing)|no longer|statt|anstatt|anstelle(?: von)?|gegenüber|(?:abweichend|entgegen) (?:vom|dem)|nicht mehr|au lieu de|en lieu et place de|à la place de|par rapport (?:à|aux?)|remplace|en lugar de|en vez de|frente a|sustituye|i stället för|istället för|jämfört med|ersätter';
/** The same where another amount stands in the text. */
const NO_MORE =
  '(?:,|and|–|-|is|are|\\() ?not|isn.t|was|were|previously|formerly|originally|initially|before|not|nicht|und nicht|bisher(?:ige[rsn]?)?|vorher|zuvor|ursprünglich|früher|war|waren|alt|(?:et |est )?non(?: pas)?|pas|était|initialement(?: fixée?| prévue?| convenue?)?|précédemment|auparavant|avant|ancien(?:nement)?|(?:y )?no|antes|era|anteriormente|anterior|inicialmente|(?:och )?(?:inte|ej)|tidigare|förut|ursprungligen|var';
const FROM = 'from|von|vom|de|des|du|från|desde';
const TO = 'to|auf|à|a|till|hasta';
const PUT =
  '(?:replaced|superseded|substituted) (?:by|with)|ersetzt durch|remplacée?s? par|(?:sustituid|reemplazad)[oa]s? por|ersätts? (?:av|med)';
const INTO =
  '(?:changed|amended|raised|increased|reduced|decreased|lowered|cut|corrected|revised|adjusted) to|(?:geändert|erhöht|korrigiert|angehoben|reduziert|gesenkt|angepasst) auf|portée? à|ramenée? à|réduite? à|modifiée? (?:à|en)|passe à|modificad[oa] a|(?:pasa|sube|baja) a|(?:se )?(?:queda|fija) en|(?:ändras|höjs|sänks|justeras|minskas) till';
const NOW =
  'now|but|revised|new|jetzt|nun|nunmehr|neu|sondern|désormais|maintenant|mais|nouveau|ahora|sino|nuevo|nu|utan|nytt';
const ARROW = '(?:→|➔|➜|=>|[-–—]{1,2}>)';

const behind = (cues: string) => new RegExp(`(?:(?<!\\p{L})(?:${cues}))${LEAD}$`, 'iu');
const ahead = (cues: string) => new RegExp(`^[^.;\\d]{0,24}?(?<!\\p{L})(?:${cues})${LEAD}${MONEY}`, 'iu');

const BEHIND_INSTEAD = behind(INSTEAD);
const BEHIND_NO_MORE = behind(NO_MORE);
const BEHIND_FROM = behind(FROM);
const BEHIND_TO = behind(TO);
const BEHIND_INTO = behind(INTO);
const BEHIND_NOW = behind(NOW);
const BEHIND_PUT = new RegExp(`(?<!\\p{L})(?:${PUT})[^\\d]{0,110}$`, 'iu');
const BEHIND_ARROW = new RegExp(`${ARROW}\\s?(?:[€£$]|EUR|GBP|USD|SEK|CHF)?\\s?$`, 'iu');
const AHEAD_TO = ahead(TO);
const AHEAD_PUT = new RegExp(`^[^.;€£$]{0,60}?(?<!\\p{L})(?:${PUT})[^\\d]{0,110}${MONEY}`, 'iu');
const AHEAD_ARROW = new RegExp(`^[^\\d.;]{0,8}${ARROW}\\s?${MONEY}`, 'iu');
const AHEAD_OLD = new RegExp(
  `^[^.;\\d]{0,16}?(?:(?<!\\p{L})(?:${INSTEAD}|${NO_MORE})|,? (?:not|nicht|no|inte))${LEAD}${MONEY}`,
  'iu',
);
/** `£3,000 (old)`, `2.800 € alt` */
const CALLED_OLD =
  /^(?: VAT| flat| net)?\s\(?(?:previously|previous|old|alt|bisher|ancien(?:nement)?|antes|anterior|tidigare|gammalt?)(?=[\s).,;]|$)(?!\s?[:\p{Sc}\d])/iu;

/** Words of change, without which `from … to …` is a range. */
const CHANGES = phrasePattern(
  ...phrasesOf`
  (?:chang|amend|rais|increas|reduc|decreas|lower|correct|revis|adjust|renegotiat|drop|cut)\p{L}*,
  (?:goes|go|gone|went|comes?|came) (?:up|down), (?:ge)?änder\p{L}*, (?:er|ge)?höh\p{L}*,
  (?:an|herab|herauf)(?:ge)?(?:hob|hoben|setzt|setzen|passt|passen)\p{L}*, (?:ge|ab)?senk\p{L}*,
  reduzier\p{L}*, verringer\p{L}*, korrigier\p{L}*, steigt, sinkt, gekürzt, pass(?:e|er|é|ée|erait),
  port(?:e|er|é|ée), ramen\p{L}*, rédui\p{L}*, augment\p{L}*, baiss\p{L}*, modifi\p{L}*, révis\p{L}*,
  pasa(?:r|mos|n|ría)?, sub(?:e|imos|ir), baja(?:mos|r|n)?, reduc\p{L}*, aument\p{L}*, rebaj\p{L}*,
  modific\p{L}*, (?:änd|juste)ra\p{L}*, höj\p{L}*, sänk\p{L}*, minska\p{L}*, öka\p{L}*`,
);

const OTHER_AMOUNT = quick(/\d{3}|\d[.,]\d/u);

/** What the words around the amount at `start..end` do with it; undefined where they change nothing. */
export function changeOf(text: string, start: number, end: number): Change | undefined {
  const before = text.slice(Math.max(0, start - MAX_BEFORE), start);
  const after = text.slice(end, end + MAX_AFTER);
  if (BEHIND_INSTEAD.test(before) || CALLED_OLD.test(after)) return 'old';
  const hasOther = OTHER_AMOUNT.test(before) || OTHER_AMOUNT.test(after);
  if (!hasOther) return BEHIND_PUT.test(before) ? 'new' : undefined;
  const isChange = CHANGES.test(text);
  if (BEHIND_NO_MORE.test(before) || AHEAD_ARROW.test(after) || AHEAD_PUT.test(after)) return 'old';
  if (isChange && BEHIND_FROM.test(before) && AHEAD_TO.test(after)) return 'old';
  const isPutBehind = BEHIND_ARROW.test(before) || BEHIND_PUT.test(before) || BEHIND_INTO.test(before);
  if (isPutBehind || AHEAD_OLD.test(after)) return 'new';
  const isBehindOther = OTHER_AMOUNT.test(before);
  return isBehindOther && (BEHIND_NOW.test(before) || (isChange && BEHIND_TO.test(before)))
    ? 'new'
    : undefined;
}

/** The sums that a paper says were replaced by others, written as fees are: `raised from 4.200 € to 4.650 €` has 4200. */
export function replacedSums(reading: Reading): Set<string> {
  const replaced = new Set<string>();
  for (const { text } of statementsOf(reading)) {
    if (IF.test(text)) continue;
    for (const { value, start, end } of findMoney(text, reading))
      if (changeOf(text, start, end) === 'old') replaced.add(value.amount);
  }
  return replaced;
}

/** `decreased by £200`, `um 200 € erhöht`: by how much a sum changes is not what it is. */
const DIFFERENCE =
  /(?<!\p{L})(?:(?:reduced|decreased|lowered|increased|raised|cut|up|down|rises?|drops?|falls?) by|(?:réduit|baissé|augmenté|diminué|majoré|minoré)e?s? de|(?:reducid|rebajad|aumentad)[oa]s? en|(?:sänks|höjs|minskas|ökas) med)\s(?:[€£$]|EUR|GBP|USD|SEK|CHF)?\s?$/iu;
const BY_UM = /(?<!\p{L})um\s(?:EUR|CHF|€)?\s?$/iu;
const CHANGED_UM =
  /^[^.;\d]{0,20}?(?<!\p{L})(?:erhöh|reduzier|gesenk|gekürz|verringer|angehob|vermind|mehr|weniger)/iu;

/** Whether the amount is only what is taken from another or added to it. */
export function isDifference(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return DIFFERENCE.test(before) || (BY_UM.test(before) && CHANGED_UM.test(text.slice(end, end + 40)));
}
