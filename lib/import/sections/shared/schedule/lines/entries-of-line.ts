import type { Reading, ReadLine } from '../../../../reading/reading.ts';
import { kindOfTitle } from '../acts/act-words.ts';
import { timeGroups } from '../times/time-groups.ts';
import { SENTENCE_END } from './line-parts.ts';

/** So many cells with a time of their own are a day in one line. */
const MIN_CELLS = 3;
/** Two labels and their values side by side. */
const MIN_PAIRED = 4;

/**
 * The entries of a line that holds several: `Load in 14:00 | Soundcheck 16:00 | Doors 19:00`, the pairs of a form side
 * by side (`Arrival: | 13:00 | Tuning: | 11:00`), and a label whose value has a line for each of its days.
 */
export function entriesOfLine(reading: Reading, line: ReadLine): ReadLine[] {
  const cells = line.line.cells.filter((cell) => !cell.isStruck && cell.text.trim() !== '');
  const [label, value] = cells;
  if (!label) return [line];
  const entry = (own: readonly { text: string }[]): ReadLine => ({
    ...line,
    text: own.map((cell) => cell.text).join('  '),
    line: { ...line.line, cells: own.map((cell) => ({ ...label, ...cell })) },
  });
  const isTimed = ({ text }: { text: string }): boolean => timeGroups(text, reading).length === 1;
  const several = inTurn(cells.map(({ text }) => text));
  if (several?.every((own) => isTimed({ text: own.join('  ') })))
    return several.map((own) => entry(own.map((text) => ({ text }))));
  const said = sentencesOf(cells.at(-1)?.text ?? '', isTimed);
  if (
    said &&
    cells.length < MIN_CELLS &&
    isTimed({ text: [label.text, ...said].slice(0, cells.length).join('  ') })
  )
    return [
      entry([...cells.slice(0, -1), { text: said[0] ?? '' }]),
      ...said.slice(1).map((text) => entry([{ text }])),
    ];
  if (!value) return [line];
  if (cells.length >= MIN_CELLS && cells.every((cell) => /^\s*\p{L}{2}/u.test(cell.text) && isTimed(cell)))
    return cells.map((cell) => entry([cell]));
  const isForm =
    cells.length >= MIN_PAIRED && cells.every(({ text }, i) => i % 2 === 1 || /:\s*$/u.test(text));
  if (isForm)
    return cells.flatMap((cell, i) => {
      const own = cells[i + 1];
      return i % 2 === 0 && own ? [entry([cell, own])] : [];
    });
  const days = cells.length === 2 ? value.text.split('\n').map((text) => ({ text: text.trim() })) : [];
  return days.length > 1 && days.every(isTimed) ? days.map((day) => entry([label, day])) : [line];
}

/** `Get-in / soundcheck / doors: 14:30 / 16:00 - 17:30 / 19:00`: as many acts as times, each with its own. */
function inTurn(cells: readonly string[]): [string, string][] | undefined {
  const [label = '', said] = cells.length === 1 ? (LABELLED.exec(cells[0] ?? '')?.slice(1) ?? []) : cells;
  if (said === undefined || cells.length > 2) return undefined;
  const names = label.replace(/\s*:\s*$/u, '').split(/\s?\/\s?/u);
  const values = said.split(/\s?\/\s?/u);
  const areActs = names.every((name) => /\p{L}{2}/u.test(name)) && names.some((name) => kindOfTitle(name));
  if (names.length < 2 || names.length !== values.length || !areActs) return undefined;
  return names.map((name, i) => [name.trim(), values[i]?.trim() ?? '']);
}

const LABELLED = /^\s*(\p{L}[^:]{2,60}):\s+(\S.*)$/su;

/** `Radio session, two songs. Cab from hotel 10:45`: behind its first sentence an entry may go on to another one. */
function sentencesOf(text: string, isTimed: (part: { text: string }) => boolean): string[] | undefined {
  const [first = '', ...others] = text.split(SENTENCE_END);
  const said = [first];
  for (const sentence of others) {
    if (isTimed({ text: sentence })) said.push(sentence);
    else said[said.length - 1] = `${said.at(-1)} ${sentence}`;
  }
  return said.length > 1 ? said : undefined;
}
