import type { TokenLine } from '../types.ts';
import type { FoundName } from './find-names.ts';

/** A name where it stands on a line, and how it is known to be a traveller's. */
export type NameAt = FoundName & {
  method: 'table' | 'label' | 'pattern';
  reason: string;
  opensList?: boolean;
};

/** Names a flight without telling of it: no time and no airport. */
export const isMention = (line: TokenLine) =>
  line.tokens.every((token) => token.kind !== 'time' && (token.kind !== 'airport' || token.isWeak));
