import { findCountryHints } from '../recognizers/country-hints.ts';
import { decideDateOrder } from '../recognizers/date-order.ts';
import { findDates } from '../recognizers/dates.ts';
import { matchesOf } from '../recognizers/phrases.ts';
import type { SourceText } from '../source-text.ts';
import { languageOf } from './language.ts';
import type { Reading, ReadLine } from './reading.ts';

type Context = Pick<Reading, 'language' | 'dateOrder' | 'otherCountries'> &
  Partial<Pick<Reading, 'defaultYear' | 'country'>>;

/** Language, country, date order and year of a paper, each decided once from all of it; `yearOfOthers` where it names none. */
export function contextOf(
  source: SourceText,
  lines: readonly Pick<ReadLine, 'text'>[],
  yearOfOthers?: number,
): Context {
  const texts = lines.map((line) => line.text);
  const language = languageOf(source.language, texts);
  const { country, otherCountries } = findCountryHints(texts, language, source.language);
  const dateOrder = decideDateOrder(texts, language, country);
  const defaultYear = yearOf(source, texts, { language, dateOrder, otherCountries }) ?? yearOfOthers;
  return {
    language,
    dateOrder,
    otherCountries,
    ...(defaultYear && { defaultYear }),
    ...(country && { country }),
  };
}

const STANDING_YEAR = /(?<![\p{L}\p{N}/.,-])(20[1-4]\d)(?![\p{L}\p{N}]|[.,]\d)/gu;

/** The year most dates of the paper are in; else that of the mail; else the one year written alone. */
function yearOf(source: SourceText, texts: readonly string[], context: Context): number | undefined {
  const dated = new Map<string, number>();
  const alone = new Map<string, number>();
  const old = new Map<string, number>();
  for (const text of texts) {
    if (!/\d{2}/.test(text)) continue;
    for (const { value } of findDates(text, context)) {
      if (!value.isYearInferred) count(isOfShows(value.date) ? dated : old, value.date.slice(0, 4));
    }
    for (const m of matchesOf(text, STANDING_YEAR)) count(alone, m[1] ?? '');
  }
  const mail = source.structured.find((block) => block.kind === 'mail-headers');
  const mailDate =
    mail?.kind === 'mail-headers' && mail.data.date ? findDates(mail.data.date, context)[0] : undefined;
  if (mailDate) count(dated, mailDate.value.date.slice(0, 4));
  return mostFrequent(dated) ?? mostFrequent(alone) ?? mostFrequent(old);
}

/** Passports and foundings tell of other years, which are a paper's own only where it names no later one. */
const isOfShows = (date: string): boolean => /^20[1-4]/.test(date);

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The later year wins a tie: papers speak of what is to come. */
function mostFrequent(counts: Map<string, number>): number | undefined {
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || Number(b[0]) - Number(a[0]));
  return best && Number(best[0]);
}
