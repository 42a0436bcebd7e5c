import { z } from 'zod';
import type { JobsClient } from '../../jobs/client.ts';
import { AppError } from '../../platform/errors.ts';
import { requireShow } from '../get-show.ts';
import type { PartKey, Show } from '../show.ts';
import { loadHistory } from '../show-history.ts';
import { showCalendar } from './calendar.ts';
import { showRecord } from './record.ts';
import { showTable } from './table.ts';

export interface ShowFile {
  fileName: string;
  mimeType: string;
  text: string;
}

type Maker = (show: Show, client: JobsClient) => string | Promise<string>;

const table = (section: PartKey): [string, Maker] => [
  'text/csv; charset=utf-8',
  (show) => showTable(show, section),
];

/** What a show can be taken away as, by the last part of its address. */
const MAKERS = {
  'calendar.ics': ['text/calendar; charset=utf-8', showCalendar],
  'activities.csv': table('activities'),
  'contacts.csv': table('contacts'),
  'hotels.csv': table('hotels'),
  'flights.csv': table('flights'),
  'food.csv': table('food'),
  'record.json': [
    'application/json',
    async (show: Show, client: JobsClient) =>
      JSON.stringify(showRecord(show, await loadHistory(client, show)), null, 2),
  ],
} satisfies Record<string, [mimeType: string, make: Maker]>;

export const showFileName = z.enum(Object.keys(MAKERS) as (keyof typeof MAKERS)[]);

/** Any client that may see the show. An unknown name is 404, as an unknown show. */
export async function makeShowFile(client: JobsClient, showId: string, name: string): Promise<ShowFile> {
  const show = await requireShow(client, showId);
  const known = showFileName.safeParse(name);
  if (!known.success) throw noSuchFile();
  const [mimeType, make]: [string, Maker] = MAKERS[known.data];
  const { artist, eventName, date } = show.general;
  const fileName = [artist ?? eventName ?? 'Show', date, name].filter(Boolean).join(' ');
  return { fileName, mimeType, text: await make(show, client) };
}

function noSuchFile(): AppError {
  const names = showFileName.options.join(', ');
  return new AppError({ code: 'show.no_such_file', status: 404, message: `A show is there as ${names}.` });
}
