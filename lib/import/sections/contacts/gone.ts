import type { Reading, ReadLine } from '../../reading/reading.ts';
import { supersededAt } from '../../reading/superseded.ts';
import { findPersonNames } from '../../recognizers/people.ts';
import { matchesOf } from '../../recognizers/phrases.ts';
import type { Contact } from './contact.ts';
import { ASKED_IN_VAIN, HAS_LEFT, MAY_HAVE_LEFT, OLD_LABEL, OLD_PEOPLE, STATUS_GONE } from './gone-words.ts';
import { beginsWithGivenName } from './names/given-names.ts';
import { isSamePerson } from './names/name-or-firm.ts';

/** So much of the line above is looked at where a line begins with the name. */
const TAIL = 60;
const NEAR = 120;
const MIN_CELLS = 3;

/**
 * Without the people whom a paper names only to say that they have gone: who has left is nobody's contact, wherever
 * else the paper names them; who is replaced for once is none where that is said.
 */
export function withoutGone(reading: Reading, contacts: readonly Contact[]): Contact[] {
  const left = namesOfLeavers(reading);
  return contacts.filter(
    (contact) =>
      (!contact.isPerson && !isAskedInVain(reading, contact)) ||
      contact.method === 'structured' ||
      !(
        left.some((name) => isSamePerson(name, contact.name.value)) ||
        supersededAt(reading, contact.name.line, contact.name.text) ||
        isGoneThere(reading, contact)
      ),
  );
}

/** A firm is gone only where its own row says so. */
function isAskedInVain(reading: Reading, { name }: Contact): boolean {
  const line = reading.lines[name.line];
  return line !== undefined && isRow(line) && hasGoneBy(line);
}

/** `Sofie has gone on leave`: a name that stands alone. */
const FIRST_NAME = /(?<!\p{L}|\p{Lu}\p{Ll}{1,20}\s)\p{Lu}\p{Ll}{2,14}(?!\p{L}|\s\p{Lu})/gu;

function namesOfLeavers(reading: Reading): string[] {
  return reading.lines.flatMap((line) => {
    if (!MAY_HAVE_LEFT.test(line.text)) return [];
    const text = `${line.text} ${reading.lines[line.index + 1]?.text ?? ''}`;
    const first = matchesOf(line.text, FIRST_NAME).filter(([name]) => beginsWithGivenName(name));
    const names = [
      ...findPersonNames(text),
      ...first.map(({ 0: value, index }) => ({ value, end: index + value.length })),
    ];
    return names.flatMap(({ value, end }) =>
      end <= line.text.length && HAS_LEFT.test(text.slice(end, end + NEAR)) ? [value] : [],
    );
  });
}

function isGoneThere(reading: Reading, contact: Contact): boolean {
  const line = reading.lines[contact.name.line];
  if (!line) return false;
  // A name may go on in the next line.
  const text = line.text.includes(contact.name.text)
    ? line.text
    : `${line.text} ${reading.lines[line.index + 1]?.text ?? ''}`;
  const at = text.indexOf(contact.name.text);
  if (at < 0) return false;
  const above = reading.lines[line.index - 1]?.text.slice(-TAIL) ?? '';
  const before = `${line.line.startsBlock ? '' : above} ${text.slice(0, at)}`.slice(-TAIL);
  const behind = text.slice(at + contact.name.text.length);
  const isAside = text.slice(0, at).trim() === '' || !isRow(line);
  return (
    (isAside && HAS_LEFT.test(behind)) ||
    OLD_LABEL.test(before) ||
    (isRow(line) && hasGoneBy(line)) ||
    OLD_PEOPLE.test(headOf(reading, line))
  );
}

/** The heading of the line, or the short first line of the block that it stands in. */
function headOf(reading: Reading, line: ReadLine): string {
  const first = reading.lines.slice(0, line.index + 1).findLast((one) => one.line.startsBlock);
  const above = first && first.index < line.index && first.text.length < TAIL ? first.text : '';
  return `${reading.blocks[line.block]?.heading ?? ''} · ${above}`;
}

function isRow({ line }: ReadLine): boolean {
  return line.cells.length >= MIN_CELLS;
}

function hasGoneBy({ line }: ReadLine): boolean {
  return line.cells.some(({ text }) => STATUS_GONE.test(text.trim()) || ASKED_IN_VAIN.test(text));
}
