import type { Candidate, EntryCandidates } from '../candidate.ts';
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
import { showLinesOf } from './general/passages/show-lines.ts';
import { standingParts } from './general/passages/standing-parts.ts';
import { withoutEveningBegin } from './general/set/evening-begin.ts';
import { isOfOtherDay } from './general/set/other-evenings.ts';
import { placesOfSets, setsOfSchedule } from './general/set/set-from-schedule.ts';
import { setTimeFacts } from './general/set/set-time-facts.ts';
import { structuredCandidates } from './general/structured.ts';
import { cityFacts } from './general/town/city-facts.ts';
import { countryFacts } from './general/town/country-facts.ts';
import { venueFacts } from './general/venue/venue-facts.ts';
import { defineSection } from './section.ts';
import { dayContext, movedEntry, timeGroups } from './shared/schedule/index.ts';
import { daysOfEvening } from './shared/schedule/times/night.ts';
import { timedItems } from './shared/schedule/times/timed-items.ts';
import { isAboutShow } from './shared/show/about-show.ts';
import { rowsOff } from './shared/standing/rows.ts';
import { opensCalledOff } from './shared/standing/states.ts';

type Entry = EntryCandidates<SectionEntry<'general'>>;

/** Who plays what, where and when. */
export const general = defineSection({
  key: 'general',
  schema: extractedSchemas.general,
  extract({ readings: given }) {
    const readings = given.filter((reading) => !isCalendarOfOther(reading)).map(standingParts);
    const papers = readings.map((reading) => toldBy(reading, isAboutShow(reading)));
    const all = together(papers.filter(({ isShowPaper }) => isShowPaper));
    const entriesOf = (isShowPaper: boolean) =>
      papers
        .filter((paper) => paper.isShowPaper === isShowPaper)
        .map((paper) => ({ reading: paper.reading, entry: entryOf(paper, all) }));
    const shows = entriesOf(true).map(({ entry }) => entry);
    const others = entriesOf(false).map(({ reading, entry }) =>
      withoutFieldsOf(entry, shows, reading.messages.length > 0),
    );
    const entries = [...shows, ...others].filter((entry) => Object.keys(entry).length > 0);
    return { entries: withWholeNames(entries) };
  },
});

/**
 * One paper calls the act `Lotte Hagedorn`, another `Lotte Hagedorn & ihre Nachtlotsen`, one the house `Aula` and another
 * `Aula am Leinekanal`: all mean the whole of it.
 */
function withWholeNames(entries: readonly Entry[]): Entry[] {
  const isActOf = (part: string, whole: string): boolean => linkedTo(part, whole) !== undefined;
  // A number behind the name is that of its street.
  const isHouseOf = (part: string, whole: string): boolean =>
    whole.startsWith(`${part} `) && !/^\d/u.test(whole.slice(part.length + 1));
  const [artists, venues] = (['artist', 'venue'] as const).map((field) =>
    entries.flatMap((entry) => (entry[field] ?? []).map(({ value }) => value)),
  );
  return entries.map((entry) => ({
    ...entry,
    ...(entry.artist && { artist: entry.artist.map(inWhole(artists, isActOf)) }),
    ...(entry.venue && { venue: entry.venue.map(inWhole(venues, isHouseOf)) }),
  }));
}

function inWhole(names: readonly string[] = [], isPartOf: (part: string, whole: string) => boolean) {
  return (one: Candidate<string>): Candidate<string> => {
    const wholes = new Set(names.filter((name) => isPartOf(foldName(one.value), foldName(name))));
    const [whole] = wholes;
    if (!whole || wholes.size > 1) return one;
    return { ...one, value: whole, doubts: [...(one.doubts ?? []), 'repaired'] };
  };
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

/** `La Rochelle - samedi 13 mars`, `Nantes samedi, Stereolux`: town and house, though the paper has no other name. */
function placesTold(reading: Reading): { value: string; specificity: number }[] {
  const told = showLinesOf(reading).filter(({ isTold }) => isTold);
  return told
    .flatMap(({ city, venue }) => [city ?? [], venue ?? []].flat())
    .map((value) => ({ value, specificity: 1 }));
}

/** `Paper Moths 8:45, us 10pm`: who has an hour of their own beside that of those who write is another act. */
function isBesideUs(reading: Reading, name: string): boolean {
  const others = othersBesideUs.get(reading) ?? findOthers(reading);
  othersBesideUs.set(reading, others);
  return others.has(foldName(name));
}

const othersBesideUs = new WeakMap<Reading, ReadonlySet<string>>();

function findOthers(reading: Reading): ReadonlySet<string> {
  const lines = [...Map.groupBy(timedItems(reading), ({ line }) => line).values()];
  const isUs = (label: string): boolean => ALONE_OR_SAID.test(label.trim());
  const besideUs = lines.filter((items) => items.some(({ labels: [label = ''] }) => isUs(label)));
  return new Set(
    besideUs.flatMap((items) => items.map(({ labels: [label = ''] }) => foldName(label).trim())),
  );
}

const ALONE_OR_SAID =
  /^(?:(?:and|und|et|y|och)\s)?(?:us|you(?: guys| lot)?|ihr|wir|vous|nous|vosotr[oa]s|nosotr[oa]s|ni|vi|(?:you|we)['’]re(?: last)? on|(?:you|we) play)(?:\s(?:at|on|then|dann|dran|sen))*$/iu;

/** What one paper tells of the show, but for the hour of the set: that is told by what all papers know of it. */
interface Told {
  reading: Reading;
  isShowPaper: boolean;
  artists: Fact[];
  venues: Fact[];
  found: Record<string, Fact[]>;
  dates: ReturnType<typeof dateCandidates>;
}

function toldBy(reading: Reading, isShowPaper: boolean): Told {
  const acts = withoutNamesakes(artistFacts(reading, isShowPaper), placesTold(reading)).filter(
    ({ value }) => !isBesideUs(reading, value),
  );
  const houses = venueFacts(reading, isShowPaper);
  const venues = withoutNamesakes(houses, acts);
  const artists = withoutNamesakes(acts, houses);
  const cities = cityFacts(reading, venues, isShowPaper);
  const names = [...artists, ...venues].filter((fact) => fact.specificity >= 0.7).map((fact) => fact.value);
  const found = {
    artist: artists,
    eventName: eventFacts(reading, isShowPaper, names),
    venue: venues,
    city: cities,
    country: countryFacts(reading, venues, cities, isShowPaper),
  };
  const dates = dateCandidates(reading, isShowPaper, namesToLookFor(artists), namesToLookFor(venues));
  return { reading, isShowPaper, artists, venues, found, dates };
}

/** Whom the papers are about, and on what day: the contract knows best. */
interface Together {
  artists: string[];
  isSure?: boolean;
  day?: string | undefined;
}

function together(papers: readonly Told[]): Together {
  if (papers.length < 2) return { artists: [] };
  const contracts = papers.filter(({ reading }) => paperKindOf(reading).kind === 'contract');
  const names = [contracts, papers].map((some) => namesToLookFor(some.flatMap((one) => one.artists)));
  const days = [contracts, papers].map((some) => likeliest(some.flatMap((one) => one.dates)));
  const known = names.find((some) => some.length > 0) ?? [];
  const isSure = papers.some((one) =>
    one.artists.some(({ value, specificity }) => specificity >= SURE && known.includes(value)),
  );
  return { artists: known, isSure, day: days.find((day) => day) };
}

const SURE = 0.9;

function entryOf({ reading, isShowPaper, artists, venues, found, dates }: Told, all: Together): Entry {
  const own = isShowPaper || all.artists.length === 0 ? namesToLookFor(artists) : [];
  const show = {
    artists: artistsIn(reading, own, all),
    // A routing tells of many days, a plan of its own issue: the one to look at is known from all papers.
    date: all.day ?? likeliest(dates),
    venue: likeliest(venues),
  };
  const scheduled = isShowPaper ? setsOfSchedule(reading, show) : [];
  const told = setTimeFacts(reading, show.artists, isShowPaper).filter(
    (fact) =>
      isOfDay(reading, fact, show.date) && (all.day === undefined || !isOfOtherDay(reading, fact, all.day)),
  );
  const sets = [...withoutOldHours(told, scheduled), ...scheduled];
  const facts: Record<string, Fact[]> = {
    ...found,
    setTime: withoutEveningBegin(reading, withoutRowsOff(reading, sets), show.artists.length > 0),
    ...(isShowPaper && venues.length === 0 && { venue: placesOfSets(reading, show) }),
  };
  const entry: Record<string, unknown> = {};
  for (const [field, some] of Object.entries(facts)) {
    const candidates = toCandidates(reading, stillTrue(reading, some, field === 'setTime'));
    if (candidates.length > 0) entry[field] = candidates;
  }
  if (dates.length > 0) entry.date = dates;
  for (const [field, candidates] of Object.entries(structuredCandidates(reading, isShowPaper))) {
    const known = entry[field];
    entry[field] = [...candidates, ...(Array.isArray(known) ? known : [])];
  }
  return entry as Entry;
}

/**
 * Whom the other papers know as the artist is meant here too, though a running order names others as well; where they
 * are sure of it, a name of this paper's own counts only as a part of that name.
 */
function artistsIn({ lines }: Reading, own: readonly string[], { artists, isSure }: Together): string[] {
  const folded = lines.map(({ text }) => foldName(text));
  const here = artists.filter((name) => folded.some((text) => text.includes(foldName(name))));
  if (here.length > 0) return here;
  const isLinked = (name: string) =>
    artists.some((known) => linkedTo(foldName(name), foldName(known)) !== undefined);
  return [...new Set([...own.filter((name) => !isSure || isLinked(name)), ...artists])];
}

/** In a plan of several days the line stands under the show's, if it stands under one. */
function isOfDay(reading: Reading, { line, value }: Fact, day: string | undefined): boolean {
  const own = dayContext(reading, day).dayOf(line)?.value;
  return own === undefined || day === undefined || daysOfEvening(day, value).includes(own);
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
function withoutNamesakes<F extends Fact>(
  facts: readonly F[],
  others: readonly Pick<Fact, 'value' | 'specificity'>[],
): F[] {
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
