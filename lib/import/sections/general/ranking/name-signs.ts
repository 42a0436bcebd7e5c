import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { conceptOf } from '../../../recognizers/labels.ts';
import { looksLikePersonName } from '../../../recognizers/people.ts';
import { cityByName, findStreet } from '../../../recognizers/places.ts';
import { BUSINESS, ENSEMBLE, PAPERS_OF_THE_ARTIST } from '../artist/artist-words.ts';
import { ownsDomain } from '../names/domain-names.ts';
import { isGeneric } from '../names/generic-words.ts';
import { isCompany } from '../names/name-form.ts';
import { isNameLike } from '../names/name-like.ts';
import { isNoName, isSentenceWord } from '../names/no-name.ts';
import { smallWordsOf } from '../names/small-words.ts';
import { EVENT_WORD, townAtEnd } from '../titles/title-tokens.ts';
import { addressBeside } from '../venue/venue-address.ts';
import { hasVenueWord, STAGE } from '../venue/venue-words.ts';
import type { Candidate } from './candidate.ts';
import { note, type Signs } from './signs.ts';
import { classesOf } from './word-classes.ts';

const MANY_WORDS = 5;
/** In thousands: the name of so large a place means the place. */
const CITY = 100;

/** What the names themselves tell, how often they stand where, and which are parts of others. */
export function nameSigns(all: readonly Candidate[], reading: Reading): void {
  const small = smallWordsOf(reading);
  const file = foldName(reading.source.fileName.replace(/\.\w+$/u, '').replace(/[-_.]+/gu, ' '));
  const inFile = new Set(file.split(' '));
  const byKey = new Map(all.map((one) => [one.key, one]));
  const length = Math.max(1, reading.lines.length);
  for (const one of all) {
    const { signs, key, lines, line } = one;
    const words = key.split(' ');
    formSigns(signs, one.name, words, reading);
    note(
      signs,
      'common',
      words.filter((word) => small.has(word) || isSentenceWord(word) || isGeneric(word)).length /
        words.length,
    );
    if (small.has(words.at(-1) ?? '')) note(signs, 'commonLast');
    if (key.length > 3 && file.includes(key)) note(signs, 'file');
    else if (words.some((word) => word.length > 3 && inFile.has(word))) note(signs, 'filePart');
    if (ownsDomain(one.name, reading)) note(signs, 'domain');
    if (addressBeside(reading, one.name)) note(signs, 'address');
    note(signs, 'lines', Math.log2(1 + lines.size) / 3);
    if (lines.size === 1) note(signs, 'once');
    if (one.messages.size > 1) note(signs, 'messages');
    note(signs, 'spread', (one.lastLine - line) / length);
    note(signs, 'begins', 1 / (1 + line));
    note(signs, 'depth', line / length);
    for (const part of partsOf(words)) {
      const inner = byKey.get(part);
      if (!inner || inner === one) continue;
      note(signs, 'holds');
      if (inner.lines.size > lines.size) note(signs, 'holdsOftener');
      note(inner.signs, 'within');
      if (inner.lines.size <= lines.size) note(inner.signs, 'withinAsOften');
    }
  }
}

function formSigns(signs: Signs, name: string, words: readonly string[], reading: Reading): void {
  const tells = (sign: string, is: unknown): void => {
    if (is) note(signs, sign);
  };
  for (const word of words) for (const one of classesOf(word)) note(signs, `name.${one}`);
  note(signs, `words${Math.min(words.length, MANY_WORDS)}`);
  tells('person', looksLikePersonName(name));
  tells('house', hasVenueWord(name));
  tells('stage', STAGE.test(name));
  tells('ensemble', ENSEMBLE.test(name));
  tells('business', BUSINESS.test(name));
  tells('company', isCompany(name));
  tells('event', EVENT_WORD.test(name));
  const town = cityByName(name, reading);
  tells('town', town);
  tells('city', town && town.population >= CITY);
  tells('townAtEnd', townAtEnd(name, reading));
  tells('generic', isGeneric(name));
  tells('noName', isNoName(name, reading));
  tells('sentence', !isNameLike(name));
  tells('paper', PAPERS_OF_THE_ARTIST.test(name));
  tells('concept', conceptOf(name));
  tells('sentenceWord', isSentenceWord(words[0] ?? ''));
  tells('digit', /\d/u.test(name));
  tells('number', /\d{3}/u.test(name));
  tells('street', /\d/u.test(name) && findStreet(name));
  tells('dayName', /\d/u.test(name) && findDates(name, reading).length > 0);
  tells('short', name.length < 4);
  tells('article', /^(?:the|die|les|los|las|le|la|el)\s/iu.test(name));
  tells('plural', /^(?:the|die|les|los|las)\s.*[sn]$/iu.test(name));
  tells('joined', /&|\+|\s(?:and|und|et|y|och)\s/u.test(name));
}

/** The runs of words within a name, itself left out. */
function* partsOf(words: readonly string[]): Generator<string> {
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++)
      if (to - from < words.length) yield words.slice(from, to).join(' ');
}
