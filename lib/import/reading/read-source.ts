import type { SourceText } from '../source-text.ts';
import { joinAnswers } from './answers.ts';
import { blockOfLines, findBlocks } from './blocks.ts';
import { withLocalTimes } from './calendar-zones.ts';
import { readChat } from './chat.ts';
import { contextOf } from './context.ts';
import { findMessages, mailDateLines, mailHeaderLines } from './messages.ts';
import { findPairs } from './pairs.ts';
import { findParagraphs } from './paragraphs.ts';
import { readLines } from './read-lines.ts';
import type { Reading, ReadLine } from './reading.ts';
import { findTables } from './tables.ts';

/** Works out once what layout, language and mail structure say about a source. Pure; linear in the text's length. */
export function readSource(given: SourceText): Reading {
  const source = withLocalTimes(given);
  const written = joinAnswers(readLines(source)).map((line) => ({ ...line, block: 0 }));
  const context = contextOf(source, written);
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
  const lines: ReadLine[] = drafts.map((line, i) => {
    const message = messageOf.get(i);
    return {
      ...line,
      block: owners[i] ?? 0,
      ...(message !== undefined && { message }),
      ...(mailDates.has(i) && { isMailDate: true }),
    };
  });
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
