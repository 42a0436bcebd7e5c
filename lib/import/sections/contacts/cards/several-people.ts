import type { Piece } from '../pieces.ts';

/**
 * `Production: Paul Quigley / Orla Deane 07700 … / 07700 …`: people named together share the label before them, and as
 * many numbers behind them are theirs one by one.
 */
export function dealtOut(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex((piece, i) => piece.kind === 'person' && pieces[i + 1]?.kind === 'person');
  if (first < 0) return pieces;
  const past = pieces.findIndex((piece, i) => i > first && piece.kind !== 'person');
  const people = pieces.slice(first, past < 0 ? pieces.length : past);
  const rest = past < 0 ? [] : pieces.slice(past);
  const phones = rest.filter((piece) => piece.kind === 'phone');
  const emails = rest.filter((piece) => piece.kind === 'email');
  const isShared = phones.length === people.length || emails.length === people.length;
  const areAllNumbers = rest.every((piece) => piece.kind === 'phone' || piece.kind === 'email');
  if (!people.every((piece) => piece.isJoined) && !(isShared && areAllNumbers)) return pieces;
  const before = pieces.slice(0, first);
  const label = before.at(-1);
  return people.flatMap((person, i) => [
    ...(i === 0 ? before : label?.kind === 'label' || label?.kind === 'role' ? [label] : []),
    person,
    ...(isShared && areAllNumbers
      ? [...own(phones, people.length, i), ...own(emails, people.length, i)]
      : i === people.length - 1
        ? rest
        : []),
  ]);
}

function own(numbers: readonly Piece[], count: number, i: number): readonly Piece[] {
  return numbers.length === count ? numbers.slice(i, i + 1) : i === count - 1 ? numbers : [];
}
