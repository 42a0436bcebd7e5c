import type { Candidate } from '../../candidate.ts';
import { findQuote, quoteOnPage } from '../../reading/quote.ts';
import type { Reading } from '../../reading/reading.ts';
import { cityByName } from '../../recognizers/places.ts';
import type { StructuredBlock } from '../../source-text.ts';
import { objectOf, type SchemaObject, textOf } from '../shared/schema-org.ts';
import type { GeneralField } from '../shared/show/labels.ts';
import { type StatedShow, showOfEntry, when, where } from './calendar-entries.ts';
import { cleanName } from './names/name-form.ts';
import { isNameLike } from './names/name-like.ts';
import { titleTokens } from './titles/title-tokens.ts';

/** What calendars and event markup state about the show. They say it in fields and outrank what prose suggests. */
export function structuredCandidates(
  reading: Reading,
  isShowPaper: boolean,
): Partial<Record<GeneralField, Candidate<string>[]>> {
  const all: Partial<Record<GeneralField, Candidate<string>[]>> = {};
  for (const block of reading.source.structured) {
    const found = ofBlock(block, reading);
    for (const [field, value] of Object.entries(found) as [GeneralField, string][]) {
      const candidate: Candidate<string> = {
        value,
        method: 'structured',
        reason:
          block.kind === 'calendar-event'
            ? 'stated by the calendar entry of the show'
            : 'stated by the event’s own markup',
        evidence: [quoteOnPage(reading, block.quote, block.page)],
        specificity: 0.8,
        ...(field === 'country' && { doubts: ['derived' as const] }),
      };
      all[field] = [...(all[field] ?? []), candidate];
    }
  }
  const owner = all.artist || !isShowPaper ? undefined : calendarOwner(reading);
  return withRivals(owner ? { ...all, artist: [owner] } : all);
}

const CALENDAR_NAME = /^X-WR-CALNAME\s?:\s?(.{2,100})$/iu;

/** `Ghost Orchids - Iberia run`: whose calendar it is, where its shows name nobody. */
function calendarOwner(reading: Reading): Candidate<string> | undefined {
  const line = reading.lines.slice(0, 12).find((one) => CALENDAR_NAME.test(one.text));
  const title = line && CALENDAR_NAME.exec(line.text)?.[1];
  const name = title ? titleTokens(title, reading)[0] : undefined;
  const isAct =
    name?.kind === 'name' && isNameLike(name.text) && cityByName(name.text, reading) === undefined;
  const evidence = line && name && isAct ? findQuote(reading, name.text, line.index) : undefined;
  if (!name || !evidence) return undefined;
  return {
    value: name.text,
    method: 'structured',
    reason: 'the name of the calendar',
    evidence: [evidence],
    specificity: 0.6,
    doubts: ['weak_context'],
  };
}

/** Of several shows in one calendar none is the show: each stays in doubt. */
function withRivals(
  all: Partial<Record<GeneralField, Candidate<string>[]>>,
): Partial<Record<GeneralField, Candidate<string>[]>> {
  const dates = new Set(all.date?.map((candidate) => candidate.value));
  if (dates.size < 2) return all;
  const entries = Object.entries(all).map(([field, candidates]) => [
    field,
    field === 'artist'
      ? candidates
      : candidates.map((one) => ({ ...one, doubts: [...(one.doubts ?? []), 'rivals' as const] })),
  ]);
  return Object.fromEntries(entries);
}

function ofBlock(block: StructuredBlock, reading: Reading): StatedShow {
  if (block.kind === 'calendar-event') return showOfEntry(block.data, reading);
  if (block.kind === 'schema-org' && /Event$|^Festival$/u.test(block.type))
    return ofEvent(block.data, reading);
  return {};
}

function ofEvent(data: SchemaObject, reading: Reading): StatedShow {
  const location = objectOf(data.location);
  const place = location
    ? [textOf(location.name), addressOf(location.address)].filter(Boolean).join(', ')
    : textOf(data.location);
  const artist = cleanName(textOf(objectOf(data.performer)?.name) ?? textOf(data.performer) ?? '');
  const name = cleanName(textOf(data.name) ?? '');
  return {
    ...(artist && { artist }),
    ...(name && name !== artist && { eventName: name }),
    ...when(textOf(data.startDate) ?? ''),
    ...where(place ?? '', reading),
  };
}

function addressOf(given: unknown): string {
  const address = objectOf(given);
  if (!address) return textOf(given) ?? '';
  const { streetAddress, postalCode, addressLocality, addressCountry } = address;
  const town = [textOf(postalCode), textOf(addressLocality)].filter(Boolean).join(' ');
  const country = textOf(objectOf(addressCountry)?.name) ?? textOf(addressCountry);
  return [textOf(streetAddress), town, country].filter(Boolean).join(', ');
}
