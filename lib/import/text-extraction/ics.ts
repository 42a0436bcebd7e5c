import ICAL from 'ical.js';
import {
  type CalendarEvent,
  foldWhitespace,
  type Line,
  lineText,
  type StructuredBlock,
} from '../source-text.ts';
import { decodeText } from './decode-text.ts';
import type { Reader } from './reader.ts';

const MAX_EVENTS = 2_000;
/** What no person reads in a calendar: kept, but hidden, so that a time stamp is not taken for a date of the show. */
const TECHNICAL =
  /^(BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|UID|DTSTAMP|CREATED|LAST-MODIFIED|SEQUENCE|TRANSP|CLASS|PRIORITY|TZ\w+|RRULE|RDATE|EXDATE|X-(?!WR-CALNAME|ALT-DESC)[\w-]+|TRIGGER|ACTION|ACKNOWLEDGED)\b/i;

/** Calendar files: each event as a structured block, the properties as lines. */
export const icsReader: Reader = {
  format: 'ics',
  async read({ bytes }) {
    const text = decodeText(bytes);
    const parts = splitComponents(text);
    const warnings: string[] = [];
    const structured = readEvents(text, warnings).flatMap((data, index): StructuredBlock[] => {
      const range = parts.events[index];
      const quote = range ? quoteOf(parts.lines.slice(range.from, range.to)) : '';
      return quote === '' ? [] : [{ kind: 'calendar-event', data, page: 1, quote }];
    });
    return { method: 'plain', pages: [{ number: 1, lines: parts.lines }], structured, warnings };
  },
};

function readEvents(text: string, warnings: string[]): CalendarEvent[] {
  try {
    return eventsOf(text);
  } catch {
    // Hand-made and cut-off calendars: their lines still say what a person would read.
    warnings.push(
      'The events of this calendar could not be read as such; only its text was read. Check their dates and times, or export the calendar again.',
    );
    return [];
  }
}

interface Components {
  lines: Line[];
  events: { from: number; to: number }[];
}

/** Unfolded and unescaped property lines, and where each event stands among them. */
function splitComponents(text: string): Components {
  const lines: Line[] = [];
  const events: { from: number; to: number }[] = [];
  let component = '';
  for (const property of text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')) {
    if (property.trim() === '') continue;
    const begins = /^BEGIN:(\w+)/i.exec(property)?.[1]?.toUpperCase();
    if (begins) component = begins;
    if (begins === 'VEVENT') events.push({ from: lines.length, to: lines.length });
    const isHidden = TECHNICAL.test(property) || /^(VTIMEZONE|STANDARD|DAYLIGHT|VALARM)$/.test(component);
    for (const [index, part] of unescaped(property).split('\n').entries()) {
      const startsBlock = begins !== undefined && index === 0;
      lines.push({
        cells: [{ text: part }],
        ...(startsBlock ? { startsBlock } : {}),
        ...(isHidden ? { isHidden } : {}),
      });
    }
    if (/^END:/i.test(property))
      component = /^END:(STANDARD|DAYLIGHT)/i.test(property) ? 'VTIMEZONE' : 'VEVENT';
    const open = events.at(-1);
    if (open && open.to === open.from && /^END:VEVENT/i.test(property)) open.to = lines.length;
  }
  const open = events.at(-1);
  if (open && open.to === open.from) open.to = lines.length;
  return { lines, events };
}

function unescaped(property: string): string {
  return property.replace(/\\([nN,;\\])/g, (_, character: string) =>
    /n/i.test(character) ? '\n' : character,
  );
}

/** The shortest stretch of lines that holds what the event is about. */
function quoteOf(lines: readonly Line[]): string {
  const isNamed = (line: Line) => /^(SUMMARY|DTSTART|DTEND|DURATION|LOCATION|STATUS)\b/i.test(lineText(line));
  const first = lines.findIndex(isNamed);
  const last = lines.findLastIndex(isNamed);
  return foldWhitespace(
    lines
      .slice(first, last + 1)
      .map(lineText)
      .join(' '),
  );
}

type Jcal = ConstructorParameters<typeof ICAL.Component>[0];

/** Throws what the parser throws; a calendar that breaks the standard is still read as text. */
function eventsOf(text: string): CalendarEvent[] {
  const parsed: unknown[] = ICAL.parse(text);
  // One calendar comes as itself, several as a list of them.
  const calendars = typeof parsed[0] === 'string' ? [parsed] : parsed;
  return calendars
    .flatMap((calendar) => {
      const component = new ICAL.Component(calendar as Jcal);
      const isTakenBack = textOf(component, 'method')?.toUpperCase() === 'CANCEL';
      return component.getAllSubcomponents('vevent').map((vevent) => readEvent(vevent, isTakenBack));
    })
    .slice(0, MAX_EVENTS);
}

/** A calendar that is sent to take its events back may leave their own status as it was. */
function readEvent(vevent: ICAL.Component, isTakenBack: boolean): CalendarEvent {
  const start = vevent.getFirstProperty('dtstart');
  const organizer = vevent.getFirstProperty('organizer');
  const attendees = vevent.getAllProperties('attendee').slice(0, 200).map(personOf);
  const event: CalendarEvent = {
    uid: textOf(vevent, 'uid'),
    summary: textOf(vevent, 'summary'),
    description: textOf(vevent, 'description'),
    location: textOf(vevent, 'location'),
    status: isTakenBack ? 'CANCELLED' : textOf(vevent, 'status'),
    start: wallTime(start),
    end: endOf(vevent, start),
    timeZone: zoneOf(start),
    organizer: organizer ? personOf(organizer) : undefined,
    attendees: attendees.length > 0 ? attendees : undefined,
  };
  // Plain JSON: what is not there is left out.
  return Object.fromEntries(
    Object.entries(event).filter(([, value]) => value !== undefined),
  ) as CalendarEvent;
}

function textOf(component: ICAL.Component, name: string): string | undefined {
  const value = component.getFirstPropertyValue(name);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** Undefined for what is no time, and for one that there never was: the library makes 31 February the 3rd of March. */
function wallTime(property: ICAL.Property | null): string | undefined {
  const value = property?.getFirstValue();
  if (!property || !(value instanceof ICAL.Time)) return undefined;
  const time = written(value);
  return time && String(property.toJSON()[3]).startsWith(time) ? time : undefined;
}

/** Years have four digits here. */
function written(time: ICAL.Time): string | undefined {
  const text = time.toString().slice(0, time.isDate ? 10 : 16);
  return /^\d{4}-/.test(text) ? text : undefined;
}

function endOf(vevent: ICAL.Component, start: ICAL.Property | null): string | undefined {
  const end = wallTime(vevent.getFirstProperty('dtend'));
  if (end) return end;
  const duration = vevent.getFirstPropertyValue('duration');
  const from = start?.getFirstValue();
  if (!(duration instanceof ICAL.Duration) || !(from instanceof ICAL.Time)) return undefined;
  const to = from.clone();
  to.addDuration(duration);
  return written(to);
}

function zoneOf(property: ICAL.Property | null): string | undefined {
  const zone = property?.getParameter('tzid');
  if (typeof zone === 'string') return zone;
  const value = property?.getFirstValue();
  return value instanceof ICAL.Time && value.zone === ICAL.Timezone.utcTimezone ? 'UTC' : undefined;
}

function personOf(property: ICAL.Property): { name?: string; email?: string } {
  const name = property.getParameter('cn');
  const email = String(property.getFirstValue() ?? '').replace(/^mailto:/i, '');
  return { ...(typeof name === 'string' ? { name } : {}), ...(email.includes('@') ? { email } : {}) };
}
