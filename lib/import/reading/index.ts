export { findQuote, quoteOf } from './quote.ts';
export { readSource, readTogether } from './read-source.ts';
export type * from './reading.ts';
export { lineOfOffset, paragraphOf } from './spans.ts';
