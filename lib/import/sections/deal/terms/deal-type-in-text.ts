import { matchesOf, phrasePattern, phrasesOf, quick } from '../../../recognizers/phrases.ts';
import { clausesIn } from '../money/clauses.ts';
import { OTHER_SHARE } from '../money/money-frame-words.ts';
import { SUPERSEDED } from '../words/former.ts';
import { LET_GO_OF, REJECTED } from '../words/refusal.ts';

/** How the fee is made up, in the paper's own words. */
export interface DealTypeFound {
  words: string;
  /** 1: a compound deal spelt out; 0.6: one word beside the fee. */
  specificity: number;
}

const VERSUS = phrasePattern(
  ...phrasesOf`
  vs?\.?, versus, against, or, whichever is (?:the )?(?:greater|higher), at least, minimum(?: of)?,
  mindestens, gegen, oder, der höhere betrag, je nachdem, contre, ou, le plus (?:élevé|avantageux|favorable),
  contra, o, lo que sea mayor, mot, eller, det som är högst, au (?:moins|minimum), como mínimo, al menos,
  minst, alternativt, och`,
);
/** A share of the income: 100 % is no share, and 50 % of a fee is an instalment. */
const PERCENT = quick(
  /(?<![\p{L}\d])(?!100)\d{1,2}(?:[,.]\d)?\s?%|(?<!hundred )(?<!hundert )(?<!\p{L})(?:per ?cent|prozent|pour ?cent|por ciento|procent)/iu,
);
const PARTS = /(?<![\d/])(\d{2})\s?\/\s?(\d{2})(?![/\d])/gu;

/** `50 % of the fee`, `remaining 50 % payment`, `30 % upon signing`: a part of the fee itself, to be paid at its time. */
const INSTALMENT = quick(
  /(?<![\p{L}\d])\d{1,3}(?:[,.]\d)?\s?(?:%|per ?cent|prozent|pour ?cent|por ciento|procent)\s?(?:\(\d{1,3}\s?%\)\s?|\([\p{Sc}A-Z]{0,4}\s?\d[\d.,’' ]{1,12}[\p{Sc}A-Za-z ]{0,5}\)\s?)?(?:(?:of|der|des|von|du|de|del|av)\s(?:(?:the|la|le|el|agreed|total|vereinbarten?|gesamten?|full)\s){0,3}(?:\p{L}{0,12}(?:fee|gage|honorars?)|guarantee|salary|wages|compensation|contribution|amount|sum|price|total|entgelts?|vergütung|summe|betrags?|preises|cachet|montant|somme|prix|total|caché|importe|precio|cantidad|gaget|arvodet|beloppet|summan)|(?:non-?refundable\s)?(?:payment|deposit|advance|balance|anzahlung|vorkasse|acompte|d.acompte|d.arrhes|solde|anticipo|handpenning|upon|on|at|due|before|prior|after|within|in advance|bei|nach|vor|bis|sofort|à|avant|dès|a la|al|antes|vid|efter|före|innan)(?!\s(?:(?:all|agreed|approved|the|show|der|dem|den|aller?|abzug|les|los|alla)\s){0,3}(?:costs?|expenses|tax(?:es)?|deductions|break\p{L}*|split|point|kosten|abzug|abzüge|unkosten|steuern?|frais|gastos|impuestos|kostnader|omkostnader|skatt)(?!\p{L})))(?!\p{L})/giu,
);

function isShared(text: string): boolean {
  return (PERCENT.test(text) && PERCENT.test(text.replace(INSTALMENT, ' '))) || isParted(text);
}

/** `70/30`: two parts of a whole are a share whatever else is said. */
function isParted(text: string): boolean {
  return matchesOf(text, PARTS).some(([, a, b]) => Number(a) + Number(b) === 100);
}

const OF_INCOME = phrasePattern(
  ...phrasesOf`
  net, netto(?:t|n)?, neto, nbor, nbr, gross, box office, receipts?, profits?, (?:rein)?gewinn\p{L}{0,2}, bénéfices?, beneficios,
  vinst\p{L}{0,3}, door, ticket (?:sales|income|revenue), gate, takings,
  after (?:agreed |approved )?(?:costs|expenses), artist, in (?:your|the (?:band|artist).?s?) favou?r,
  zu (?:euren|ihren|deinen|gunsten der|gunsten des)(?: gunsten)?, zahlend\p{L}*, en (?:votre|ta) faveur,
  a (?:vuestro|su|tu) favor, till er(?:a|t)? (?:fördel|favör), einnahmen, \p{L}*einnahmen, eintritt\p{L}*,
  abendkasse, türdeal, reingewinn, überschuss, \p{L}{0,16}erlös\p{L}*, recettes?, billetterie, entrées, taquilla,
  recaudación, ingresos, entradas, beneficio, \p{L}{0,20}intäkt\p{L}*, entré\p{L}*, insläpp,
  dörr\p{L}*, break\p{L}*`,
);
const DOOR = phrasePattern(
  ...phrasesOf`
  door ?deal, door split, split of the door, percentage deal, co-?pro(?:duction)?, co-?promotion, türdeal,
  tür-?deal, eintrittsdeal, hutkonzert, auf hut, au chapeau, aux entrées, à la recette, coréalisation,
  a taquilla, a porcentaje, taquilla inversa, dörrdeal, på dörren, entrédeal, pass the hat`,
);
const KIND = phrasePattern(
  ...phrasesOf`
  flat guarantee, flat fee, flat, guaranteed fee, minimum guarantee, guarantee[ds]?, guaranty,
  garantiert\p{L}{0,2}, all[- ]in(?:clusive)?, landed, net of (?:all )?tax(?:es)?, festgage, fixgage,
  festhonorar, festbetrag, tanto alzado, precio cerrado, garantizad[oa]s?, pauschal\p{L}{0,8}, mindestgage, garantiegage, garantiesumme, garantie, brutto für netto,
  cachet (?:fixe|net|global), prix de cession, cession, forfait(?:aire)?, à-valoir, minimum garanti, garanti,
  caché (?:fijo|cerrado|garantizado|neto), fijo, a todo incluido, todo incluido, mínimo garantizado,
  fasta? (?:gage|arvode|pris|ersättning|summa|belopp), feste summe, festsumme, somme (?:fixe|forfaitaire),
  (?:cantidad|suma) fija, importe fijo, (?<=(?:kr|sek|:-)[,.]? )fast, fastgage, garantigage, all inclusive, cachet fixo`,
);
const PLUS = /(?<!\p{L})(?:plus|zzgl\.?|zuzüglich|más|plus|samt|\+)(?!\p{L})/iu;
const MAX_WORDS = 260;

/** What the statement about the fee says of the kind of deal; `at` is where the fee stands in it. */
export function dealTypeIn(
  statement: string,
  at?: { start: number; end: number },
): DealTypeFound | undefined {
  const held = withoutTakenBack(statement);
  const text =
    held.length > 600 ? held.slice(Math.max(0, (at?.start ?? 0) - 200), (at?.end ?? 0) + 400) : held;
  if (
    DOOR.test(text) ||
    (isShared(text) &&
      OF_INCOME.test(text) &&
      (at ? VERSUS.test(text) || PLUS.test(text) || isParted(text) : !OTHER_SHARE.test(text)))
  ) {
    return { words: compound(text), specificity: 1 };
  }
  if (!at) return undefined;
  // `£600 against 70 %`: beside the fee nobody needs to be told of what.
  if (AGAINST_SHARE.test(text.slice(at.end)) && !OTHER_SHARE.test(text.slice(at.end, at.end + 40)))
    return { words: compound(text), specificity: 0.9 };
  const words = matchesOf(text, KIND).map((m) => m[0]);
  const distinct = words.filter(
    (word, i) => words.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === i,
  );
  return distinct.length > 0 ? { words: distinct.slice(0, 3).join(', '), specificity: 0.6 } : undefined;
}

const TAKEN_BACK = [REJECTED, SUPERSEDED, LET_GO_OF];

/**
 * `4,200 flat, and we withdraw our proposal of 70 % of the door (3,000 at least)`: without what is taken back. What
 * only says that it no longer stands, as in `my proposal of 60/40, it is void`, takes the words before it along.
 */
function withoutTakenBack(statement: string): string {
  const isTakenBack = (words: string) => TAKEN_BACK.some((pattern) => pattern.test(words));
  if (!isTakenBack(statement)) return statement;
  const clauses = clausesIn(statement);
  const off = clauses.map(isTakenBack);
  clauses.forEach((clause, i) => {
    if (off[i] && i > 0 && /^[,;:–—]/u.test(clause) && !saysKind(clause)) off[i - 1] = true;
    if (off[i - 1] && clause.startsWith('(')) off[i] = true;
  });
  return clauses.map((clause, i) => (off[i] ? clause.replace(/./gsu, ' ') : clause)).join('');
}

function saysKind(clause: string): boolean {
  return DOOR.test(clause) || KIND.test(clause) || isShared(clause);
}

/** Whether the words name a kind of fee: guarantee, flat, all-in. */
export function isKind(words: string): boolean {
  return KIND.test(words);
}

const AGAINST_SHARE =
  /^[^.;\d]{0,24}(?<!\p{L})(?:vs?\.?|versus|against|or|gegen|oder|contre|ou|contra|mot|eller)\s(?:el |le |the |die )?\d{2}\s?(?:%|per ?cent|prozent|pour ?cent|por ciento|procent)/iu;

/** `guaranteed fee`, `Festgage`, `cachet forfaitaire`: the kind in the name of the fee, where the sum is left open. */
const NAMED_KIND = phrasePattern(
  ...phrasesOf`
  (?:flat|guaranteed|fixed|lump[- ]sum|all[- ]in) (?:artist |performance )?(?:fee|compensation|payment|sum),
  minimum guarantee, artist guarantee,
  garantierte[srmn]? (?:\p{L}{0,8}gage|\p{L}{0,8}honorar|vergütung|summe|mindestgage), festgage, fixgage,
  festhonorar, pauschal(?:gage|honorar|vergütung), pauschale[srmn]? (?:gage|honorar|vergütung), mindestgage,
  garantiegage, cachet (?:fixe|net|global|forfaitaire|garanti), rémunération forfaitaire, minimum garanti,
  caché (?:fijo|cerrado|garantizado), mínimo garantizado, garanterat (?:gage|arvode), garantigage,
  fast (?:gage|arvode|ersättning), (?:gaget|arvodet) är fast, (?:gage|honorar) ist fest,
  (?:fee|guarantee) is (?:flat|fixed), cachet est (?:fixe|forfaitaire), caché es (?:fijo|cerrado)`,
);

/** The kind of deal that the fee's own name tells. */
export function namedKindIn(statement: string): string | undefined {
  return NAMED_KIND.exec(statement)?.[0];
}

/** The deal as written, without the label in front of it. */
function compound(text: string): string {
  const spoken = text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s>*•-]*\p{L}[\p{L} (),/&.-]{1,30}?\s*(?::|\.{2,})\s*/u, '')
    // `$7,500.00   Deal: $7,500 vs. 85 % …`: the cell beside it says it in full.
    .replace(/^.{0,40}?\s(?:deal|deal terms|terms|structure)\s?:\s*/iu, '')
    .trim();
  return spoken.length <= MAX_WORDS ? spoken : `${spoken.slice(0, MAX_WORDS).replace(/\s\S*$/u, '')}`;
}
