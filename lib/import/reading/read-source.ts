import { forgetTexts } from '../recognizers/remember.ts';
import type { MailHeaders, SourceText } from '../source-text.ts';
import { joinAnswers } from './answers.ts';
import { blockOfLines, findBlocks } from './blocks.ts';
import { withLocalTimes } from './calendar-zones.ts';
import { readChat } from './chat.ts';
import { contextOf } from './context.ts';
import { withoutMarginMarks } from './margin-marks.ts';
import { findMessages, mailDateLines, mailHeaderLines } from './messages.ts';
import { findPairs } from './pairs.ts';
import { findParagraphs } from './paragraphs.ts';
import { readLines } from './read-lines.ts';
import type { Reading, ReadLine } from './reading.ts';
import { strikeReplaced } from './replaced-values.ts';
import { findTables } from './tables.ts';

/**
 * The papers of one import. One that names no year (`in 19/11, out 20/11`) takes that of the others, when most of them
 * are of the same; its days keep the doubt of an inferred year. Each knows the countries that the others are about.
 */
export function readTogether(sources: readonly SourceText[]): Reading[] {
  forgetTexts();
  const readings = sources.map((source) => readSource(source));
  const year = yearOfMost(readings.flatMap((reading) => reading.defaultYear ?? []));
  const dated = readings.map((reading, i) => {
    const source = sources[i];
    const lacksYear = year !== undefined && reading.defaultYear === undefined;
    return lacksYear && source ? readSource(source, year) : reading;
  });
  if (dated.length < 2) return dated;
  const countries = dated.flatMap(({ country }) => country ?? []);
  return dated.map((reading) => {
    const others = [...reading.otherCountries, ...countries].filter((one) => one !== reading.country);
    return { ...reading, otherCountries: [...new Set(others)] };
  });
}

function writtenLines(source: SourceText) {
  const lines = readLines(source);
  const isQuoted = lines.some((line) => line.quoteLevel > 0);
  const isMail = isQuoted && findMessages(source, lines).some(({ headers }) => hasSender(headers));
  return isQuoted && !isMail ? withoutMarginMarks(lines) : lines;
}

function hasSender({ from, to, date }: MailHeaders): boolean {
  return (from ?? to ?? date) !== undefined;
}

function yearOfMost(years: readonly number[]): number | undefined {
  return years.find((year) => years.filter((one) => one === year).length * 2 > years.length);
}

/**
 * Works out once what layout, language and mail structure say about a source. Pure; linear in the text's length.
 * `yearOfOthers` stands in where the paper names no year.
 */
export function readSource(given: SourceText, yearOfOthers?: number): Reading {
  const source = withLocalTimes(given);
  const written = joinAnswers(strikeReplaced(writtenLines(source))).map((line) => ({ ...line, block: 0 }));
  const context = contextOf(source, written, yearOfOthers);
  const chat = readChat(written);
  const drafts = chat?.lines ?? written;
  const blocks = findBlocks(drafts);
  const messages = chat?.messages ?? findMessages(source, drafts);
  const owners = blockOfLines(blocks, drafts.length);
  const messageOf = new Map<number, number>();
  messages.forEach((message, m) => {
    for (let line = message.firstLine; line <= message.lastLine; line++) messageOf.set(line, m);
  });
  const mailDates = mailDateLines(drafts);
  // All of one make, whatever is known of each: every section goes through them.
  const lines: ReadLine[] = drafts.map(({ index, page, text, line, quoteLevel, ocrConfidence }, i) => ({
    index,
    page,
    text,
    line,
    quoteLevel,
    ocrConfidence,
    block: owners[i] ?? 0,
    message: messageOf.get(i),
    isMailDate: mailDates.has(i),
  }));
  const tables = findTables(lines);
  return {
    source,
    ...context,
    lines,
    pairs: findPairs(lines, tables, mailHeaderLines(lines)),
    tables,
    paragraphs: findParagraphs(lines),
    blocks,
    messages,
  };
}
