import type { Reading } from '../../../reading/reading.ts';

const SUPPORT =
  /^[^\p{L}\d]*(?:(?:local|tour|main)\s)?(?:supports?(?: act)?|openers?|opening act|special guests?|vorband|vorgruppe|vorprogramm|première partie|1\s?[èe]?re partie|teloner[oa]s?|artista invitad[oa]|förband)[^\p{L}\d]*$/iu;

/** `SUPPORT | Ivo Marsters | solo set 8.15pm`: whatever the row says is of another act. */
export function isRowOfSupport(reading: Reading, line: number): boolean {
  const cells = reading.lines[line]?.line.cells.filter(({ text }) => text.trim() !== '') ?? [];
  return cells.length > 2 && cells.some(({ text }) => SUPPORT.test(text));
}
