import { likelyOf, quick } from '../../../recognizers/phrases.ts';
import { memory } from '../../../recognizers/remember.ts';
import { NUMBER_WORDS } from './number-words.ts';

/** How many people eat: `for 11 people`, `party of 6`, `14 pax`, `mesa para 9 personas`, `12 couverts`. */
const PEOPLE =
  '(?:people|ppl|peeps|heads?|persons?|pax|of (?:you|ye|us|them)|von (?:euch|uns)|d[\\x27’]entre vous|de (?:vosotros|nosotros)|av (?:er|oss)|guests?|covers?|crew|diners?|adults?|seats|places|plazas|platser|singers|musicians|players|performers|dancers|plätze|musiker|sänger|musiciens|chanteurs|músicos|cantantes|sångare|personen|pers\\.?|leute|gäste|personnes?|couverts?|convives?|personas?|pessoas?|persone|comensales|personer|gäster|kuvert|vouchers?|portion(?:en|s|er)|bowls?|plates?|plattes|bols|assiettes|plateaux|tallrikar|skålar|teller|schüsseln|schalen|platos|cuencos|raciones|plats chauds|plats|men[uúü]s?|meal (?:tickets|cards|vouchers)|essensmarken|tickets? repas|vales? de comida|matkuponger|vales|kuponger|gutscheine|essensmarken|st\\.?(?= personer))';
const MEALS =
  '(?:(?:hot|warm|cooked|vegan|evening|warme|repas|crew)\\s)?(?:meals?|dinners?|lunches|breakfasts|repas|essen|mahlzeiten|d[îi]ners|cenas|comidas|almuerzos|måltider|middagar|luncher)';
const FORMS = [
  /** `27: 9 artist, 18 crew`: the whole before its parts. */
  quick(
    /(?<![\d.,:€£$])(\d{1,3})\s?[:=]\s(?=\d{1,2}\s\p{L}+(?:\s?[,+&]|\s(?:and|und|et|y|och))\s?\d{1,2}\s\p{L})/iu,
  ),
  quick(new RegExp(`(?<![\\p{L}\\d.,:£€$])(\\d{1,3})\\s?(?:x\\s)?${MEALS}(?![\\p{L}])`, 'iu')),
  quick(new RegExp(`(?<![\\p{L}\\d.,:])(\\d{1,3})\\)?\\s?(?:x\\s)?${PEOPLE}(?![\\p{L}])`, 'iu')),
  quick(
    /(?<![\p{L}])(?:(?:party|crew|band|team|group) of|table (?:for|of)|tisch für|mesa para|table (?:de|pour)|bord för)\s(\d{1,3})(?![\d:.,]\d|\s?(?:h|uhr|:))/iu,
  ),
  /** `Band meal x 7` */
  quick(new RegExp(`(?<![\\p{L}])${MEALS}\\s?[x×]\\s?(\\d{1,3})(?![\\d:.,]\\d|\\p{L})`, 'iu')),
  /** `Crew & band supper (6 for the band)` */
  quick(
    /\((\d{1,2}) (?:for|für|pour|para|för) (?:(?:the|die|le|la|el|los) )?(?:bands?|artists?|künstler|groupe|artistes?|grupo|artistas?|bandet)\)/iu,
  ),
  /** `alle (19)`, `Dinner (7)` */
  quick(
    new RegExp(
      `(?<![\\p{L}])(?:${MEALS}|crew|band|artists?|cast|party|team|all|everyone|everybody|alle|tous|toutes|todos|todas|alla|abendessen|mittagessen|frühstück|lunch|breakfast|déjeuner|cena|comida|middag|frukost)\\s?\\((\\d{1,3})\\)`,
      'iu',
    ),
  ),
  /** `Food 18:00 (7)` */
  quick(
    new RegExp(
      `(?<![\\p{L}])(?:${MEALS}|food|essen|comida|mat|catering|abendessen|dîner|cena|middag)\\s\\d{1,2}[:.h]\\d{2}\\s\\((\\d{1,3})\\)`,
      'iu',
    ),
  ),
  quick(
    /(?<![\p{L}])(?:number of (?:covers|guests|people|persons)|covers|guests|pax|party size|headcount|crew|anzahl(?: der)? personen|personenzahl|personen|nombre de (?:couverts|personnes|convives)|couverts|n[úu]mero de (?:personas|comensales)|comensales|personas|antal (?:personer|gäster|kuvert)|personer)\s{0,2}[:.=]?\s{0,3}(\d{1,3})(?!\d|[:.,]\d)/iu,
  ),
  quick(
    /(?<![\p{L}])(?:for|für|pour|para|för)\s(?:(?:you|the|euch|uns|die|vous|les|los|vosotros|er|oss)\s(?:all\s|alle\s)?)?(\d{1,3})(?![\d:.,]\d|\d|\s?(?:h(?!\p{L})|hours?|uhr|minutes?|min|days?|nights?|%|€|eur|kr|songs?|bottles?|rooms?|euros?|(?:of |de )?(?:jan|feb|fév|m[aä]r|apr|abr|avr|ma[iyj]|ju[nli]|juil|aug|ago|août|sep|o[ck]t|nov|de[cz]|déc|ene)))/iu,
  ),
  /** `9 for dinner`, `12 till middag` */
  quick(
    /(?<![\p{L}\d.,:€£$])(\d{1,3}) (?:for|zum|beim|pour|para|till|på) (?:dinner|lunch|supper|(?:abend|mittag)?essen|d[îi]ner|d[ée]jeuner|cena|comida|cenar|comer|middag|mat)(?!\p{L})/iu,
  ),
  /** `they have us down as 12` */
  quick(/(?<!\p{L})down (?:as|for) (\d{1,2})(?!\d|[:.]\d|\s?[ap]\.?m)/iu),
  /** `Dinner: Osteria Lena, 18 April, 19:30, 9`: the number behind the hour ends it. */
  quick(/\d[:.h]\d{2}(?:\s?(?:[ap]\.?m\.?|h|uhr))?, (\d{1,2})(?=\s?\.?$)/iu),
  /** `7.30, still 6` */
  quick(
    /(?<=[,;.]\s)(?:still|weiterhin|immer noch|toujours|siguen siendo|fortfarande)\s(\d{1,2})(?=\s?(?:[.,;!)]|$))/iu,
  ),
  /** `vous êtes bien 4 ?`, `sois 7`, `ihr seid 5`. */
  quick(
    /(?<![\p{L}])(?:vous (?:êtes|serez)(?: bien)?|on (?:est|sera)|nous (?:sommes|serons)|sois|somos|ser[ée]is|seremos|ihr seid|wir sind|we are|we[’']re|you are|you[’']re|ni är|vi är|ni blir|vi blir|(?:nous|vous) attend(?:ent|ra)?|(?:nos|os) esperan?)(?: zu| à| a)?\s(\d{1,2})(?!\d)(?![\d:.,]\d|\s?(?:h|uhr|min|%|€|km))/iu,
  ),
];

const likelyForms = likelyOf(FORMS, (form) => form);

const NUMBERS = Object.keys(NUMBER_WORDS).join('|');
const IN_WORDS = quick(
  new RegExp(
    `(?<![\\p{L}])(?:(?:the|all|for|für|pour|para|för|los|les|alle)\\s)?(${NUMBERS})(?:\\s(?:of (?:you|us)|von (?:euch|uns)|de (?:vous|nous)|av (?:er|oss)|${PEOPLE}|${MEALS}))(?![\\p{L}])`,
    'iu',
  ),
);
/** `a table for six`, `eine Tafel … für sechs`: what was booked counts before `two of you are vegan`. */
const TABLE_IN_WORDS = quick(
  new RegExp(
    `(?<![\\p{L}])(?:table (?:for|of)|party of|(?:dinner|lunch|supper|meals?|food) for|tisch für|essen für|table (?:pour|de)|(?:dîner|déjeuner|repas) pour|mesa para|(?:cena|comida) para|bord för|(?:middag|lunch|mat) för)\\s(?:all\\s|the\\s|alle\\s)?(${NUMBERS})(?![\\p{L}-])`,
    'iu',
  ),
);
/** `nine for dinner`, `down as nine`, `19:30, nine` */
const NUMBER_OF_MEAL = quick(
  new RegExp(
    `(?<!\\p{L})(${NUMBERS})\\s(?:for|zum|pour|para|till)\\s(?:dinner|lunch|supper|(?:abend|mittag)?essen|d[îi]ner|d[ée]jeuner|cena|comida|middag)(?!\\p{L})|(?<!\\p{L})down (?:as|for) (${NUMBERS})(?!\\p{L})|(?<=\\d|[ap]m|uhr|h),\\s(${NUMBERS})(?=\\s?\\.?$)`,
    'iu',
  ),
);

/** `Party size: nine`, `Personen: neun` */
const LABELLED = quick(
  new RegExp(
    `(?<!\\p{L})(?:covers|guests|pax|party size|headcount|personen|gäste|couverts|convives|personnes|comensales|personas|personer|gäster)\\s{0,2}[:=]\\s{0,3}(${NUMBERS})(?![\\p{L}-])`,
    'iu',
  ),
);

/** `we are nine`, `sois siete`, `nous attend à neuf` */
const WE_ARE = quick(
  new RegExp(
    `(?<!\\p{L})(?:vous (?:êtes|serez)(?: bien)?|on (?:est|sera)|nous (?:sommes|serons)|sois|somos|ser[ée]is|seremos|ihr seid|wir sind|we are|we[’']re|you are|you[’']re|[nv]i (?:är|blir)|(?:nous|vous) attend(?:ent|ra)?|(?:nos|os) esperan?)(?: zu| à| a)?\\s(${NUMBERS})(?![\\p{L}-])(?!\\s(?:h|min)(?!\\p{L}))`,
    'iu',
  ),
);

/** `put you six down`, `os he puesto a los siete` */
const YOU_NUMBER = quick(
  new RegExp(`(?<![\\p{L}])(?:you|us|euch|vous|nous|a los|er|oss)\\s(${NUMBERS})(?![\\p{L}])`, 'iu'),
);

/** `le dîner …, pour huit.`, `supper for forty-two (two courses)`: the count ends what is said. */
const FOR_NUMBER = quick(
  new RegExp(
    `(?<!\\p{L})(?:for|für|pour|para|för)\\s(?:euch |uns |you |us |vous |nous |er |oss )?(${NUMBERS})(?=\\s?(?:[.,;(]|$)|\\s(?:bereit|ready|with|mit|avec|con|med|at|on|um|am|à|le|a las|el|kl)(?!\\p{L}))`,
    'iu',
  ),
);

export interface GuestCount {
  value: string;
  text: string;
}

const remembered = memory<GuestCount | undefined>();

export const findGuestCount = (text: string): GuestCount | undefined =>
  remembered(text, '', () => countIn(text));

function countIn(text: string): GuestCount | undefined {
  for (const form of likelyForms(text)) {
    const match = form.exec(text);
    const count = Number(match?.[1]);
    if (match && count >= 1 && count <= 500) return { value: String(count), text: match[0].trim() };
  }
  const spoken =
    TABLE_IN_WORDS.exec(text) ??
    IN_WORDS.exec(text) ??
    NUMBER_OF_MEAL.exec(text) ??
    LABELLED.exec(text) ??
    WE_ARE.exec(text) ??
    FOR_NUMBER.exec(text) ??
    YOU_NUMBER.exec(text);
  const word = spoken?.slice(1).find((one) => one !== undefined);
  const count = NUMBER_WORDS[word?.toLowerCase() ?? ''];
  return spoken && count ? { value: String(count), text: spoken[0].trim() } : undefined;
}
