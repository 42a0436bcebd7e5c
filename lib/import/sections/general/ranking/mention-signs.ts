import type { Reading } from '../../../reading/reading.ts';
import { supersededAt } from '../../../reading/superseded.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { cityByName, findPostalPlaces, findStreet } from '../../../recognizers/places.ts';
import { cuesBefore, cuesBehind } from '../artist/artist-cues.ts';
import type { Mention } from '../names/name-mentions.ts';
import { type Candidate, keyOf } from './candidate.ts';
import { houseCues } from './house-cues.ts';
import { labelSigns } from './label-signs.ts';
import type { PlacesOfLines } from './places-of-lines.ts';
import { note, type Signs } from './signs.ts';
import { classesOf } from './word-classes.ts';

/** Words further off speak of something else. */
const NEAR = 4;
const SHORT = 120;
const REACH = 60;

/** What the words around a name say of it, and where it stands. */
export function mentionSigns(
  candidate: Candidate,
  mention: Mention,
  reading: Reading,
  places: PlacesOfLines,
): void {
  const { signs } = candidate;
  const { text, start, end, before, after, remark, statement } = mention;
  for (const { kind, isOfQuoted } of cuesBefore(before))
    if ((isOfQuoted ?? mention.isQuoted) === mention.isQuoted) note(signs, `cueBefore.${kind}`);
  for (const { kind, isClose } of [...cuesBehind(after), ...cuesBehind(remark)])
    if (!(isClose && mention.isParted)) note(signs, `cueBehind.${kind}`);
  wordSigns(signs, 'next', before.slice(-1));
  wordSigns(signs, 'before', before.slice(-NEAR, -1));
  wordSigns(signs, 'behind', after.slice(0, NEAR));
  wordSigns(signs, 'remark', remark);
  if (mention.isQuoted) note(signs, 'quoted');
  if (/\p{Lu}{3}/u.test(mention.quote) && !/\p{Ll}/u.test(mention.quote)) note(signs, 'capitals');
  placeInText(signs, mention);
  houseCues(signs, mention, reading);
  besideDay(signs, mention, reading);
  besidePlace(signs, mention, reading);
  if (text.length <= SHORT) wordSigns(signs, 'line', wordsAround(text, start, end));
  placeOnPage(candidate, statement.firstLine, reading, places);
  const old = supersededAt(reading, statement.firstLine, mention.name);
  if (old) note(signs, old.isOff ? 'off' : 'replaced');
}

function wordSigns(signs: Signs, where: string, words: readonly string[]): void {
  for (const word of words) for (const one of classesOf(word)) note(signs, `${where}.${one}`);
}

function wordsAround(text: string, start: number, end: number): string[] {
  return `${text.slice(0, start)} ${text.slice(end)}`.split(/[^\p{L}\p{N}&@-]+/u).filter((one) => one !== '');
}

function placeInText(signs: Signs, { text, start, end }: Mention): void {
  const isFirst = !/[\p{L}\p{N}]/u.test(text.slice(0, start));
  const isLast = !/[\p{L}\p{N}]/u.test(text.slice(end));
  if (isFirst) note(signs, 'first');
  if (isLast) note(signs, 'last');
  if (isFirst && isLast) note(signs, 'alone');
  const behind = text.slice(end, end + 8);
  if (/^["”»]?,\s/u.test(behind)) note(signs, 'comma');
  if (/^["”»]?:/u.test(behind)) note(signs, 'colon');
  if (/^["”»]?\s?\(/u.test(behind)) note(signs, 'bracketBehind');
  if (/^["”»]?\s?[–—|/·¦-]\s/u.test(behind)) note(signs, 'dashBehind');
  if (/^["”»]?['’]s?\s/u.test(behind)) note(signs, 'genitive');
  if (CONTACT.test(text.slice(end, end + REACH))) note(signs, 'contactBehind');
  const ahead = text.slice(Math.max(0, start - 6), start);
  if (/\(["“„«]?$/u.test(ahead)) note(signs, 'inBracket');
  if (/:\s["“„«]?$/u.test(ahead)) note(signs, 'behindColon');
  if (/[–—|/·¦-]\s["“„«]?$/u.test(ahead)) note(signs, 'behindDash');
  if (/,\s["“„«]?$/u.test(ahead)) note(signs, 'behindComma');
  if (text.length <= SHORT && CONTACT.test(text)) note(signs, 'line.address');
}

const CONTACT = /\S@\S|\+\d[\d\s()./-]{6,}/u;

const HOUR_BEHIND =
  /^[\s,:|¦–—-]{0,3}(?:(?:kl\.?|at|um|à|a las|@|from|ab|de)\s)?\d{1,2}(?:[:.h]\d\d|\s?[ap]m|\s?h|\s?uhr)/iu;
const HOUR_BEFORE = /\d{1,2}(?:[:.h]\d\d|\s?[ap]m|h)(?:\s?uhr)?[\s–—|¦·,:-]{1,4}["“„«]?$/iu;

function besideDay(signs: Signs, { text, start, end }: Mention, reading: Reading): void {
  if (!/\d/u.test(text)) return;
  if (HOUR_BEHIND.test(text.slice(end, end + 24))) note(signs, 'hourBehind');
  if (HOUR_BEFORE.test(text.slice(Math.max(0, start - 20), start))) note(signs, 'hourBefore');
  const days = findDates(text, reading);
  if (days.length === 0) return;
  note(signs, 'day');
  if (days.some((day) => day.end <= start && start - day.end < 12)) note(signs, 'dayBefore');
  if (days.some((day) => day.start >= end && day.start - end < 14)) note(signs, 'dayBehind');
}

const PART_BEHIND = /^["”»]?[\s,(–—|/¦·-]+/u;
const CAPACITY = /(?<!\p{L})(?:cap\.?|capacity|kapazität|jauge|aforo|fassungsvermögen|kapacitet)(?!\p{L})/iu;

/** Its town, its address, how many it holds. */
function besidePlace(signs: Signs, { text, start, end }: Mention, reading: Reading): void {
  const after = text.slice(end, end + REACH);
  const [next = ''] = after.replace(PART_BEHIND, '').split(/[,)]|\s[–—|/¦·-]\s/u);
  const town = next
    .replace(/^(?:in|à|en|i|at)\s/u, '')
    .replace(/[.)]+$/u, '')
    .trim();
  if (isTown(town, reading)) note(signs, 'townBehind');
  if (/\d/u.test(after) && (findStreet(after) || findPostalPlaces(after, reading).length > 0))
    note(signs, 'addressBehind');
  if (CAPACITY.test(after)) note(signs, 'capacity');
  const before = text.slice(Math.max(0, start - 32), start);
  if (!/[,–—|/·:-]\s*["“„«]?$/u.test(before)) return;
  const last =
    before
      .replace(/[\s,–—|/·:"“„«-]+$/u, '')
      .split(/[,(]|\s[–—|/¦·-]\s/u)
      .at(-1)
      ?.trim() ?? '';
  if (isTown(last, reading)) note(signs, 'townBefore');
}

function isTown(words: string, reading: Reading): boolean {
  return /^\p{Lu}/u.test(words) && words.length < 30 && cityByName(words, reading) !== undefined;
}

function placeOnPage({ signs, key }: Candidate, line: number, reading: Reading, places: PlacesOfLines): void {
  for (const pair of places.pairs.get(line) ?? []) {
    const at = keyOf(pair.value.slice(0, 120)).indexOf(key);
    if (key.length > 3 && foldName(pair.label).includes(key)) note(signs, 'isLabel');
    else if (at >= 0) {
      labelSigns(signs, at === 0 ? 'label' : 'labelWithin', pair.label);
      if (at === 0 && pair.value.length <= key.length + 6) note(signs, 'wholeValue');
    }
  }
  const row = places.rows.get(line);
  if (row) {
    note(signs, 'inTable');
    const column = row.columns[row.cells.findIndex((cell) => keyOf(cell).includes(key))];
    if (column) labelSigns(signs, 'column', column.label);
  }
  const read = reading.lines[line];
  const heading = reading.blocks[read?.block ?? -1]?.heading;
  if (heading) labelSigns(signs, 'under', heading);
  if (read?.line.heading !== undefined) note(signs, 'heading');
  if (places.titles.has(line)) note(signs, 'titleLine');
}
