import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import type { Said } from '../contact.ts';
import type { Piece } from '../pieces.ts';
import { withoutRoleBeside } from '../typed-words.ts';

/** `représentée par Mme Solenn Kerbrat, présidente`: a contract says who speaks for a party. */
export const REPRESENTED =
  /(?<![\p{L}])(?:represented by|vertreten durch|repr[ée]sent[ée]e?s? par|representad[oa]s? por|företräd[sda]* av|by its)\s+(?:its |ihren? |seinen? |son |sa |su )?[^,;.]{0,20}$/iu;

export function textBefore(line: ReadLine, piece: Piece): string {
  return line.text.slice(0, Math.max(0, line.text.indexOf(piece.text)));
}

/** `Tour manager Luz Negra`: a title and whom it is for. */
export function startsWithRole(text: string): boolean {
  const beside = withoutRoleBeside(text);
  return beside !== undefined && text.startsWith(beside.role);
}

export function linesOfHeadedTables(reading: Reading): ReadonlySet<number> {
  const headed = reading.tables.filter((table) => table.columns.length > 0);
  return new Set(headed.flatMap((table) => table.rows.map((row) => row.line)));
}

/** First names of the people in a mail's headers, where only one of them has it. */
export function fullNamesOf(people: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const person of people) {
    const first = foldName(person.split(/\s+/u)[0] ?? '');
    if (names.has(first) && names.get(first) !== person) shared.add(first);
    names.set(first, person);
  }
  for (const first of shared) names.delete(first);
  return names;
}

/** What a card or a signature says besides name, number and role. */
export const CARD_FIELD =
  /^(?:(?:postal |street |e-?mail )?address|adresse|anschrift|adress|direcci[óo]n|domicilio|street|stra(?:ß|ss)e|calle|rue|gata|city|town|ort|stadt|ville|ciudad|stad|postadress|postnummer|plz|zip(?: code)?|post ?code|code postal|c\.?\s?p\.?|country|land|pays|pa[íi]s|company(?: name)?|firma|soci[ée]t[ée]|structure|empresa|f[öo]retag|date|datum|fecha|web(?:site)?|www|vat(?: no\.?)?|siret|n° siret|ust-?id(?:-?nr\.?)?|steuernummer|org\.?\s?-?n(?:umme)?r\.?|cif|nif|licen[cs]e|signature|unterschrift|firma y fecha|underskrift)$/iu;

/** `For help call Skyways Customer Service …`: whoever answers there is nobody of the card above. */
export function saysWhoServes(pieces: readonly Piece[]): boolean {
  return pieces.some(
    (piece) =>
      piece.kind === 'other' &&
      /(?<![\p{L}])(?:customer|help|hotline|helpline|support|kundenservice|kundendienst|service client|atenci[óo]n al cliente|kundtj[äa]nst)(?![\p{L}])/iu.test(
        piece.text,
      ),
  );
}

export function said(piece: { value: string; text: string; line: number }): Said {
  return { value: piece.value, text: piece.text, line: piece.line };
}

export function proseLength(pieces: readonly Piece[]): number {
  return pieces.filter((piece) => piece.kind === 'other').reduce((sum, piece) => sum + piece.text.length, 0);
}

/** A line of a signature that names no person: a firm, a street, a town, a site. */
export function looksLikeFirm(line: ReadLine, pieces: readonly Piece[]): boolean {
  return (
    line.text.length < 80 &&
    !pieces.some((piece) => piece.kind === 'person') &&
    (pieces.some((piece) => piece.kind === 'organisation') || /\d/.test(line.text))
  );
}

/** A role and nothing else, but for what a bracket says of it: `Agency (Europe)`. */
export function isAlone(line: ReadLine, pieces: readonly Piece[]): boolean {
  return pieces.length === 1 || (line.line.cells.length === 1 && /^[^()]+\([^()]+\)\s*:?$/u.test(line.text));
}
