import type { Reading } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';
import { foldName } from '../../recognizers/fold.ts';
import { cityByName } from '../../recognizers/places.ts';
import { BOOKING_SUBJECT, BUSINESS, ENSEMBLE } from './artist-words.ts';
import type { Fact } from './facts.ts';
import { isCompany } from './names.ts';
import { isEventInBody, isNameLike, timesNamed } from './title-names.ts';
import { type TitleToken, titleTokens } from './title-tokens.ts';
import { type Title, titlesOf } from './titles.ts';

/** In thousands: a subject that names so large a place means the place. */
const CITY = 100;

/** The act that the subject of a mail names. */
export function* artistsInSubjects(reading: Reading, isShowPaper: boolean): Generator<Fact> {
  for (const title of titlesOf(reading)) {
    if (!title.isSubject) continue;
    const token = likeliest(namesIn(title, reading), reading, title.line);
    if (!token) continue;
    const isBooking = BOOKING_SUBJECT.test(title.text);
    const town = cityByName(token.text, reading);
    if (town && town.population >= CITY) continue;
    const isTown = !isShowPaper && town !== undefined;
    const isAboutShow = isShowPaper || title.isAboutShow;
    if (!isAboutShow && (isTown || (isBooking && !isActAndPlace(title, token, reading)))) continue;
    yield {
      value: token.text,
      method: 'pattern',
      reason: 'the subject of the mail names the artist',
      quote: token.text,
      line: title.line,
      specificity: isAboutShow ? 0.75 : 0.55,
      ...(isBooking && !title.isAboutShow && { doubts: ['weak_context' as const] }),
    };
  }
}

/** `Change of schedule: Rooftop Vale / Turku 3 May / booking 4TKM2P`, `Ihre Reservierung, Kapelle Moosgrund` */
function isActAndPlace(title: Title, token: TitleToken, reading: Reading): boolean {
  const hasTown = titleTokens(title.text, reading).some(({ kind }) => kind === 'city');
  return (hasTown && findDates(title.text, reading).length > 0) || ENSEMBLE.test(token.text);
}

function namesIn(title: Title, reading: Reading): TitleToken[] {
  return titleTokens(title.text, reading).filter(
    (token) =>
      token.kind === 'name' &&
      isNameLike(token.text) &&
      !isCompany(token.text) &&
      !BUSINESS.test(token.text) &&
      !isEventInBody(token.text, reading),
  );
}

/** `Drift 2026 // stage times // COPPERVALE`: the part in capitals, else the one the mail goes on to speak of, else the first. */
function likeliest(tokens: readonly TitleToken[], reading: Reading, line: number): TitleToken | undefined {
  const [first, ...others] = tokens;
  if (!first || others.length === 0) return first;
  const subject = reading.lines[line]?.text ?? '';
  const shouted = tokens.filter((token) => subject.includes(token.text.toUpperCase()));
  if (shouted.length === 1) return shouted[0];
  if (timesNamed(first.text, reading, line) > 0) return first;
  return (
    others.find((token) => timesNamed(token.text, reading, line) > 1 && foldName(token.text).length > 3) ??
    first
  );
}
