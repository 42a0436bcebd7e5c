export { findQuote, quoteOf } from './quote.ts';
export { readSource } from './read-source.ts';
export type * from './reading.ts';
export { lineOfOffset } from './spans.ts';
