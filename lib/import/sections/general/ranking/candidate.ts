import { foldName } from '../../../recognizers/fold.ts';
import type { Signs } from './signs.ts';

/** A name of the paper, all that is seen of it, and where it stands first. */
export interface Candidate {
  key: string;
  name: string;
  quote: string;
  line: number;
  signs: Signs;
  lines: Set<number>;
  messages: Set<number>;
  lastLine: number;
}

const ARTICLE = /^(?:the|der|die|das|den|dem|le|la|les|l|el|los|las)\s/u;

/** The same for all ways of writing a name. */
export function keyOf(name: string): string {
  return foldName(name)
    .replace(/["“”„«»'`]/gu, '')
    .replace(ARTICLE, '')
    .trim();
}
