import { matchesOf } from './phrases.ts';
import { memory } from './remember.ts';
export interface Sentence {
  text: string;
  /** Offset of the sentence in the text it was cut from. */
  start: number;
}

/** Words whose full stop ends no sentence, in the languages of our papers. */
const ABBREVIATIONS =
  /(?:^|[\s("„«-])(?:nr|no|num|dep|arr|dép|avg|ank|núm|réf|ref|rés|conf|bokn|\p{L}{3,16}(?:nr|str|pl)|tfn|st|str|tel|tél|mr|mrs|ms|dr|prof|inc|ltd|co|corp|approx|comm|ca|bzw|zzgl|inkl|incl|exkl|excl|min|max|mind|z\.b|d\.h|u\.a|o\.g|i\.h\.v|vs|art|abs|bl\.a|t\.ex|s\.k|kl|m\.fl|d\.ª|sr|sra|avda|av|pza|c|p|ext|dept|est|gen|cap|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|mo|di|mi|do|fr|sa|so|u|s|e\.v|h|\p{Lu})$/iu;

const SENTENCE_END = /[.!?…]+["”“»’)]*(?=\s+|$)|\n\s*\n/gu;

/**
 * Cuts prose into sentences. A full stop ends one only before white space and something that can begin the next, and
 * never inside numbers, dates, clock times, leaders and common abbreviations; an empty line ends one too.
 */
export function splitSentences(text: string): readonly Sentence[] {
  return remembered(text, '', () => sentencesOf(text));
}

/** Several sections ask for the sentences of the same paragraphs. */
const remembered = memory<readonly Sentence[]>();

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const m of matchesOf(text, SENTENCE_END)) {
    const end = m.index + m[0].length;
    if (/^\.{4,}/.test(m[0])) continue;
    const isBreak = m[0].startsWith('\n');
    if (!isBreak && m[0].startsWith('.') && !endsSentence(text, m.index, end)) continue;
    push(sentences, text, from, end);
    from = end;
  }
  push(sentences, text, from, text.length);
  return sentences;
}

/** `8 x 6 m.`: a unit behind its number shortens nothing. */
const UNIT = /\d\s?(?:m|cm|mm|km|ft|kw|w|v|a|kg|l|h|min|std|st|pax|db|%)$/iu;

function endsSentence(text: string, stop: number, end: number): boolean {
  const before = text.slice(Math.max(0, stop - 14), stop);
  const after = text.slice(end, end + 12).trimStart();
  if (STARTERS.test(after) && !TITLE.test(before)) return true;
  if (ABBREVIATIONS.test(before) && !UNIT.test(before)) return false;
  if (after === '') return true;
  if (/^(?:\p{Ll}|\.{2})/u.test(after)) return false;
  // `070-174 06 12. Next …`: the last group of a number.
  if (/\d[\d)]?[ -]\d{2}$/u.test(before) && !MONTH_AFTER.test(after)) return true;
  // `24. April`, `1. Stock`: an ordinal, unless a month stands before it (`May 6.`) or a longer number ends there.
  if (!/(?:^|[^\d\p{L}.,:])\d{1,2}$/u.test(before) || !/^\p{L}/u.test(after)) return true;
  return MONTH_BEFORE.test(before);
}

/** Words that begin a sentence and that nobody counts: `dinner for 5. You sleep at …` */
const STARTERS =
  /^(?:You|We|They|It|The|This|That|There|Please|Our|Your|If|All|And|But|Wir|Ihr|Ich|Sie|Es|Das|Bitte|Nous|Vous|Ils?|On|Les|Merci|Ella|Ellos|Nosotros|Por|Vi|Ni|Det|Hotel|Contact|Payment|Zahlung|Paiement|Règlement|Pago|Betalning)(?!\p{L})/u;

/** Never the end of a sentence, whatever comes. */
const TITLE = /(?:^|[\s("„«])(?:mr|mrs|ms|dr|prof|st|nr|no|n|zzgl)$/iu;

const MONTH_AFTER = /^(?:jan|feb|m[äa]r|apr|ma[ijy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])/iu;
const MONTH_BEFORE = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\s\d{1,2}$/iu;

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const trimmed = raw.trim();
  if (trimmed !== '') sentences.push({ text: trimmed, start: from + raw.indexOf(trimmed) });
}
