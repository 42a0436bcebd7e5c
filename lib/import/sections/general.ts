import type { EntryCandidates } from '../candidate.ts';
import { extractedSchemas, type SectionEntry } from '../extracted.ts';
import { paperKindOf } from '../reading/paper-kind.ts';
import type { Reading } from '../reading/reading.ts';
import { isTakenBack, supersededAt, supersededOf } from '../reading/superseded.ts';
import { foldName } from '../recognizers/fold.ts';
import { artistFacts } from './general/artist/artist-facts.ts';
import { dateCandidates } from './general/day/date-candidates.ts';
import { eventFacts } from './general/event/event-facts.ts';
import { type Fact, toCandidates } from './general/facts.ts';
import { linkedTo } from './general/names/linked-names.ts';
import { standingParts } from './general/passages/standing-parts.ts';
import { withoutEveningBegin } from './general/set/evening-begin.ts';
import { placesOfSets, setsOfSchedule } from './general/set/set-from-schedule.ts';
import { setTimeFacts } from './general/set/set-time-facts.ts';
import { structuredCandidates } from './general/structured.ts';
import { cityFacts } from './general/town/city-facts.ts';
import { countryFacts } from './general/town/country-facts.ts';
import { venueFacts } from './general/venue/venue-facts.ts';
import { defineSection } from './section.ts';
import { movedEntry, timeGroups } from './shared/schedule/index.ts';
import { isAboutShow } from './shared/show/about-show.ts';
import { rowsOff } from './shared/standing/rows.ts';
import { opensCalledOff } from './shared/standing/states.ts';

type Entry = EntryCandidates<SectionEntry<'general'>>;

/** Who plays what, where and when. */
export const general = defineSection({
  key: 'general',
  schema: extractedSchemas.general,
  extract({ readings: all }) {
    const readings = all.filter((reading) => !isCalendarOfOther(reading)).map(standingParts);
    const about = readings.filter(isAboutShow);
    const artists = about.length > 1 ? artistsOf(about) : [];
    const shows = about.map((reading) => generalOf(reading, true, artists));
    const others = readings
      .filter((reading) => !isAboutShow(reading))
      .map((reading) =>
        withoutFieldsOf(generalOf(reading, false, artists), shows, reading.messages.length > 0),
      );
    const entries = [...shows, ...others].filter((entry) => Object.keys(entry).length > 0);
    return { entries: withWholeNames(entries) };
  },
});

/** Whom the papers are about, to be known again where one of them says only `Nerys at 9`: the contract knows best. */
function artistsOf(readings: readonly Reading[]): string[] {
  const contracts = readings.filter((reading) => paperKindOf(reading).kind === 'contract');
  const [agreed, all] = [contracts, readings].map((some) =>
    namesToLookFor(some.flatMap((one) => artistFacts(one, true))),
  );
  return [...new Set([...(agreed ?? []), ...(all ?? [])])];
}

/** One paper calls the act `Lotte Hagedorn`, another `Lotte Hagedorn & ihre Nachtlotsen`: both mean the whole of it. */
function withWholeNames(entries: readonly Entry[]): Entry[] {
  const names = entries.flatMap(({ artist = [] }) => artist.map(({ value }) => value));
  return entries.map((entry) => {
    if (!entry.artist) return entry;
    const artist = entry.artist.map((one) => {
      const whole = names.find((name) => linkedTo(foldName(one.value), foldName(name)) !== undefined);
      return whole ? { ...one, value: whole, doubts: [...(one.doubts ?? []), 'repaired' as const] } : one;
    });
    return { ...entry, artist };
  });
}

/** A calendar's entry for an interview or a meeting: its place and hour are not the show's. */
function isCalendarOfOther(reading: Reading): boolean {
  return reading.source.format === 'ics' && Object.keys(structuredCandidates(reading, true)).length === 0;
}

/**
 * A ticket's date is the show's only as long as no paper about the show names one: it is no witness for it. A mail about
 * something else may still say that the set begins later.
 */
function withoutFieldsOf(entry: Entry, shows: readonly Entry[], isMail: boolean): Entry {
  const fields = Object.entries(entry).filter(
    ([field]) => (isMail && field === 'setTime') || !shows.some((show) => field in show),
  );
  return Object.fromEntries(fields);
}

function generalOf(reading: Reading, isShowPaper: boolean, artistsOfAll: readonly string[]): Entry {
  const acts = artistFacts(reading, isShowPaper);
  const houses = venueFacts(reading, isShowPaper);
  const venues = withoutNamesakes(houses, acts);
  const artists = withoutNamesakes(acts, houses);
  const cities = cityFacts(reading, venues, isShowPaper);
  const events = eventFacts(
    reading,
    isShowPaper,
    [...artists, ...venues].filter((fact) => fact.specificity >= 0.7).map((fact) => fact.value),
  );
  const found: Record<string, Fact[]> = {
    artist: artists,
    eventName: events,
    venue: venues,
    city: cities,
    country: countryFacts(reading, venues, cities, isShowPaper),
  };
  const dates = dateCandidates(reading, isShowPaper, namesToLookFor(artists), namesToLookFor(venues));
  const own = namesToLookFor(artists);
  const show = {
    artists: own.length > 0 ? own : artistsOfAll,
    date: likeliest(dates),
    venue: likeliest(venues),
  };
  const scheduled = isShowPaper ? setsOfSchedule(reading, show) : [];
  const sets = [
    ...withoutOldHours(setTimeFacts(reading, show.artists, isShowPaper), scheduled),
    ...scheduled,
  ];
  found.setTime = withoutEveningBegin(reading, withoutRowsOff(reading, sets), show.artists.length > 0);
  if (isShowPaper && venues.length === 0) found.venue = placesOfSets(reading, show);
  const entry: Record<string, unknown> = {};
  for (const [field, facts] of Object.entries(found)) {
    const candidates = toCandidates(reading, stillTrue(reading, facts, field === 'setTime'));
    if (candidates.length > 0) entry[field] = candidates;
  }
  if (dates.length > 0) entry.date = dates;
  for (const [field, candidates] of Object.entries(structuredCandidates(reading, isShowPaper))) {
    const known = entry[field];
    entry[field] = [...candidates, ...(Array.isArray(known) ? known : [])];
  }
  return entry as Entry;
}

/** `The Band | 9:30 PM | 9:40 PM`: which column of a running order holds is known to those who read the whole of it. */
function withoutOldHours(facts: readonly Fact[], scheduled: readonly Fact[]): Fact[] {
  const rows = new Map(
    scheduled.filter(({ method }) => method === 'table').map(({ line, value }) => [line, value]),
  );
  return facts.filter(({ line, value }) => {
    const holds = rows.get(line);
    return (
      holds === undefined ||
      holds === value ||
      !facts.some((other) => other.line === line && other.value === holds)
    );
  });
}

/** `20:20 | The Band | superseded, see below`: another row has the hour that holds. */
function withoutRowsOff(reading: Reading, sets: readonly Fact[]): readonly Fact[] {
  const off = rowsOff(reading, opensCalledOff);
  const isOff = (line: number) => {
    const [, ...cells] = reading.lines[line]?.line.cells ?? [];
    return off.has(line) || (cells.length > 1 && cells.some((cell) => opensCalledOff(cell.text)));
  };
  const standing = sets.filter(({ line }) => !isOff(line));
  return standing.length > 0 ? standing : sets;
}

/** Without what the paper says has been called off or replaced; a place stands where only the day has changed. */
function stillTrue(reading: Reading, facts: readonly Fact[], isHour: boolean): Fact[] {
  const fates = facts.map((fact) => supersededAt(reading, fact.line, isHour ? fact.quote : fact.value));
  const hasOther = fates.includes(undefined);
  return facts.filter(
    (fact, i) =>
      (fates[i] === undefined || (!fates[i].isOff && !hasOther && !isHour)) &&
      !(
        isHour &&
        (isTakenBack(reading, fact.line, says(fact)) ||
          isOffHour(reading, fact, says(fact)) ||
          movedEntry(reading.lines[fact.line]?.text ?? '', reading)?.old === fact.value)
      ),
  );

  function says({ value }: Fact) {
    return (text: string) => timesIn(text, reading).includes(value);
  }
}

/** `The noon concert on the 15th has been dropped`: the words for it stand behind what they call off. */
function isOffHour(reading: Reading, { line, quote }: Fact, says: (text: string) => boolean): boolean {
  return supersededOf(reading).some(
    (one) => one.isOff && one.firstLine === line && says(one.text) && one.text.includes(quote.slice(0, HEAD)),
  );
}

/** So much of what is quoted tells where it stands. */
const HEAD = 8;

const timesIn = (text: string, reading: Reading) => timeGroups(text, reading).map(({ start }) => start);

/** `Fenland Radio Club` on tour is no club, and the house that a label names no act: the surer reading of a name stands. */
function withoutNamesakes<F extends Fact>(facts: readonly F[], others: readonly Fact[]): F[] {
  return facts.filter(
    (fact) =>
      !others.some(
        (other) => other.specificity > fact.specificity && foldName(other.value) === foldName(fact.value),
      ),
  );
}

/** The value that will most probably stand, for looking at the schedule as the later sections do. */
function likeliest(all: readonly { value: string; specificity?: number | undefined }[]): string | undefined {
  return [...all].sort((a, b) => (b.specificity ?? 0) - (a.specificity ?? 0))[0]?.value;
}

/** The likeliest names of the artist, for finding them on a running order. */
function namesToLookFor(artists: readonly Fact[]): string[] {
  const best = [...artists].sort((a, b) => b.specificity - a.specificity)[0];
  return best
    ? artists.filter((fact) => fact.specificity >= best.specificity - 0.1).map((fact) => fact.value)
    : [];
}
