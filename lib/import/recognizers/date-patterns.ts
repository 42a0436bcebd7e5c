import { MONTH_PATTERN, WEEKDAY_PATTERN } from './date-words.ts';

/** How days are written: each pattern finds all of its kind in a text. */

const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const ORDINAL = '(?:\\.|st|nd|rd|th|er|:e|º|ª)?';
/** `5 March, 17.15` goes on with the hour. */
const YEAR = "((?:19|20)\\d{2}|['’]?\\d{2}(?![.:h]\\d|\\s?(?:[ap]\\.?m|uhr|h)(?!\\p{L})))";
const DASH = '\\s{0,2}(?:[-–—]|to|bis(?: zum)?|auf(?: den)?|au|al|till|until|à)\\s{0,2}';
const DAY_MONTH = `(\\d{1,2})${ORDINAL}(?:\\s{0,2}[-/]\\s{0,2}|\\s{0,3}(?:de |(?:day )?of )?)(${MONTH_PATTERN})`;
const TAIL_YEAR = `(?:\\.?(?:\\s{0,3}[-/,]\\s{0,2}|\\s{1,3}(?:de |del |of )?|)${YEAR}(?![\\p{L}\\p{N}]|:\\d|[-/.]\\p{L}))?`;

const re = (source: string): RegExp => new RegExp(source, 'giu');

/** `17.IV.2027` */
export const ROMAN_MONTH = re(`${START}(\\d{1,2})\\.\\s?(I{1,3}|IV|VI{0,3}|IX|XI{0,2})\\.\\s?(\\d{4})${END}`);
export const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
/** `20270417T193000Z` */
export const ISO_COMPACT = re('(?<![\\p{L}\\p{N}])(20\\d{2})(\\d{2})(\\d{2})(?=T\\d{4})');
export const ISO = re(`${START}(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?=T\\d|${END})`);
/** `22/10/12/16` are the sizes of drums, `2.400` is a sum, `9-10.15` are hours. */
export const NUMERIC = re(
  `${START}(?<!\\d/)(\\d{1,2})([/-]|\\.\\s?)(\\d{1,2})(?:\\2|(?<=\\.\\s?\\d{1,2})\\.\\s?|\\.\\s?(?=\\d{4}))(\\d{4}|\\d{2})(?![\\p{L}\\p{N}]|/\\d)`,
);
export const NUMERIC_RANGE = re(
  `${START}(\\d{1,2})([/.])(\\d{1,2})[/.]?${DASH}(?=\\d{1,2}\\2\\d{1,2}\\2\\s?(\\d{4}|\\d{2})${END})`,
);
/** `12.-14.06.2026`, `17./18.9.`, `vom 17. auf den 18.9.`: the first day of two in one month. */
export const DAY_RANGE_NUMERIC = re(
  `${START}(?<![.:]\\d?)(\\d{1,2})\\.?(?:${DASH}|\\s?[/&+]\\s?(?!\\d{1,2}/)|\\s(?:und|and|et|y|och)\\s)(?=\\d{1,2}([/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})${END}|\\d{1,2}\\.\\s?(\\d{1,2})\\.(?![\\p{L}\\p{N}]))`,
);
/** `17-18/9`, `du 17 au 18/09`, `17/9-18/9`: the first day with or without its month, the second is looked at only. */
export const SHORT_RANGE = re(
  `${START}(?<![/.:-])(\\d{1,2})(?:/(\\d{1,2}))?${DASH}(?=(\\d{1,2})/(\\d{1,2})(?![\\p{L}\\p{N}]|[/.:-]\\d|\\s?["″”%]))`,
);
export const NO_YEAR_DOTTED = re(`${START}(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?![\\p{L}\\p{N}])`);
export const NO_YEAR_AFTER_WEEKDAY = re(
  `${START}(?:${WEEKDAY_PATTERN}\\.?,?\\s{1,2}(?:den\\s)?|den\\s)(\\d{1,2})([./])(\\d{1,2})(?![\\p{L}\\p{N}]|[./:]\\d)`,
);
export const NO_YEAR_SLASHED = re(
  `${START}(?<![/.-])(\\d{2})/(\\d{2})(?![\\p{L}\\p{N}]|[/.:-]\\d|\\s\\p{L}{3})`,
);
/** `25/9`, `4/10`: how a day is written in Swedish, Spanish and French. */
export const NO_YEAR_SHORT = re(
  `${START}(?<![/.-])(\\d{1,2})/(\\d{1,2})(?![\\p{L}\\p{N}]|[/.:-]\\d|\\s?(?:["″”%]|inch|zoll|tum|pouces|timm|h\\b|std))`,
);
export const DAY_FIRST = re(`${START}${DAY_MONTH}${TAIL_YEAR}${END}`);
export const DAY_RANGE = re(
  `${START}(?<!\\d:)(\\d{1,2})${ORDINAL}${DASH}(?=\\d{1,2}${ORDINAL}(?:\\s{0,3}(?:de |of )?)(${MONTH_PATTERN})${TAIL_YEAR}${END})`,
);
export const DAY_AND_DAY = re(
  `${START}(?<!\\d:)(\\d{1,2})${ORDINAL}\\s?(?:&|\\+|/|und|and|et|y|och|,)\\s?(?=\\d{1,2}${ORDINAL}(?:\\s{0,3}(?:de |of )?)(${MONTH_PATTERN})${TAIL_YEAR}${END})`,
);
export const MONTH_FIRST = re(
  `${START}(${MONTH_PATTERN})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.,]\\d|[\\p{L}\\d])(?:(?:,\\s{0,2}|\\s{1,2})(\\d{4})(?![\\p{L}\\p{N}:]))?`,
);
export const MONTH_RANGE = re(
  `${START}(${MONTH_PATTERN})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?\\s{0,2}(?:[-–—&]|to|and)\\s{0,2}(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\d:])(?:(?:,\\s{0,2}|\\s{1,2})(\\d{4})(?![\\p{L}\\p{N}:]))?`,
);
export const COMPACT = re(
  `${START}(\\d{1,2})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(\\d{4}|\\d{2})?${END}`,
);
export const WEEKDAY_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(${WEEKDAY_PATTERN})\\.?,?\\s{0,3}(?:(?:the|den|der|dem|le|el|am)\\s{1,2})?$`,
  'iu',
);
export const WEEKDAY_AFTER = new RegExp(`^\\s{0,2}[(,]\\s?(${WEEKDAY_PATTERN})\\.?${END}`, 'iu');
