import { paperKindOf } from '../../../reading/paper-kind.ts';
import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { LISTS_OF_THE_PARTY, PAPERS_OF_THE_ARTIST } from '../artist/artist-words.ts';
import type { TitleToken } from '../titles/title-tokens.ts';
import { isOtherField, type Title } from '../titles/titles.ts';
import { note, type Signs } from './signs.ts';

const LAST_PLACE = 2;
const LAST_LINE = 3;

/** What a name's place in a subject or a line at the top says of it. */
export function titleSigns(
  signs: Signs,
  title: Title,
  tokens: readonly TitleToken[],
  at: number,
  reading: Reading,
): void {
  const where = title.isSubject ? 'subject' : 'top';
  const token = tokens[at];
  const names = tokens.filter(({ kind }) => kind === 'name');
  const add = (sign: string): void => note(signs, `${where}.${sign}`);
  add(`${token?.kind}`);
  add(`${token?.kind}${Math.min(at, LAST_PLACE)}`);
  add(`${Math.min(at, LAST_PLACE)}@${paperKindOf(reading).kind}`);
  if (token && names[0] === token) add('firstName');
  if (names.length === 1 && names[0] === token) add('onlyName');
  if (token?.isOwner) add('owner');
  if (token?.isBehindAt) add('behindAt');
  if (title.isAboutShow) add('aboutShow');
  if (title.isOfParty || LISTS_OF_THE_PARTY.test(title.text)) add('ofParty');
  if (PAPERS_OF_THE_ARTIST.test(title.text)) add('ofArtist');
  if (tokens.length === 1) add('only');
  if (tokens.some(({ kind }) => kind === 'city')) add('withTown');
  if (tokens.slice(at + 1).some(({ kind }) => kind === 'venue')) add('beforeHouse');
  if (tokens.slice(0, at).some(({ kind }) => kind === 'name')) add('behindName');
  if (/\d/u.test(title.text) && findDates(title.text, reading).length > 0) add('withDay');
  if (!title.isSubject) add(`line${Math.min(title.depth, LAST_LINE)}`);
  if (isOtherField(reading, title)) add('otherField');
}
