import type { Reading } from '../../../reading/reading.ts';
import type { Contact, Said } from '../contact.ts';
import type { Piece } from '../pieces.ts';
import { said } from './card-lines.ts';

interface Found {
  name: Piece;
  role: Said | undefined;
  /** Everything the card says. */
  pieces: readonly Piece[];
  reason: string;
}

/** Whoever a card names answers at the first number and address on it, for the first firm. */
export function personOnCard(reading: Reading, { name, role, pieces, reason }: Found): Contact {
  const first = (kind: Piece['kind']) => pieces.find((piece) => piece.kind === kind);
  const [phone, email, firm] = [first('phone'), first('email'), first('organisation')];
  return {
    reading,
    name: said(name),
    isPerson: true,
    ...(role && { role }),
    ...(phone && { phone: said(phone) }),
    ...(email && { email: said(email) }),
    ...(firm && { organisation: said(firm) }),
    method: 'table',
    reason,
    specificity: 0.7,
  };
}

/** Whether the card says how to call or write. */
export function isReachable(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind }) => kind === 'phone' || kind === 'email');
}
