export { findQuote, quoteLine, quoteOf } from './quote.ts';
export { readSource } from './read-source.ts';
export type * from './reading.ts';
export { lineAt, lineOfOffset, linesOf, textOfLines } from './spans.ts';
