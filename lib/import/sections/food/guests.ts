/** How many people eat: `for 11 people`, `party of 6`, `14 pax`, `mesa para 9 personas`, `12 couverts`. */
const PEOPLE =
  '(?:people|persons?|pax|guests?|covers?|crew|diners?|adults?|personen|pers\\.?|leute|gäste|personnes?|couverts?|convives?|personas?|comensales|personer|gäster|kuvert|st\\.?(?= personer))';
const MEALS =
  '(?:(?:hot|warm|cooked|vegan|evening|warme|repas|crew)\\s)?(?:meals?|dinners?|lunches|breakfasts|repas|essen|mahlzeiten|d[îi]ners|cenas|comidas|almuerzos|måltider|middagar|luncher)';
const FORMS = [
  new RegExp(`(?<![\\p{L}\\d.,:])(\\d{1,3})\\s?(?:x\\s)?${MEALS}(?![\\p{L}])`, 'iu'),
  new RegExp(`(?<![\\p{L}\\d.,:])(\\d{1,3})\\)?\\s?(?:x\\s)?${PEOPLE}(?![\\p{L}])`, 'iu'),
  /(?<![\p{L}])(?:party of|table (?:for|of)|group of|tisch für|mesa para|table (?:de|pour)|bord för)\s(\d{1,3})(?![\d:.,]\d|\s?(?:h|uhr|:))/iu,
  /(?<![\p{L}])(?:number of (?:covers|guests|people|persons)|covers|guests|pax|party size|headcount|anzahl(?: der)? personen|personenzahl|personen|nombre de (?:couverts|personnes|convives)|couverts|n[úu]mero de (?:personas|comensales)|comensales|personas|antal (?:personer|gäster|kuvert)|personer)\s{0,2}[:.=]?\s{0,3}(\d{1,3})(?![\d:.,]\d)/iu,
  /(?<![\p{L}])(?:for|für|pour|para|för)\s(\d{1,3})(?![\d:.,]\d|\d|\s?(?:h|hours?|uhr|minutes?|min|days?|nights?|%|€|eur|kr|songs?|bottles?|rooms?|euros?))/iu,
];

export interface GuestCount {
  value: string;
  text: string;
}

export function findGuestCount(text: string): GuestCount | undefined {
  for (const form of FORMS) {
    const match = form.exec(text);
    const count = Number(match?.[1]);
    if (match && count >= 1 && count <= 500) return { value: String(count), text: match[0].trim() };
  }
  return undefined;
}
