import { z } from 'zod';
import type { SectionKey } from '../import/extracted.ts';
import { parseAnswer } from '../jobs/call.ts';
import type { JobsClient } from '../jobs/client.ts';
import { showContents } from './get-show.ts';
import { PART_KEYS, type Show } from './show.ts';

/** What a commit wrote into one section: fields of an object section, entries of a list section. */
export interface Written {
  section: SectionKey;
  added: number;
  /** Of a section that the show had before. */
  changed: number;
}

type Contents = Pick<Show, 'general' | 'deal' | 'technical' | 'parts'>;

/** Any client that may see the show: what its latest commit made of it. */
export async function loadWritten(client: JobsClient, show: Show): Promise<Written[]> {
  const rows = await parseAnswer(
    z.array(z.object({ before: showContents.nullable() })),
    client
      .from('show_commits')
      .select('before')
      .eq('id', show.commits.at(-1)?.id ?? ''),
  );
  return writtenInto(rows[0]?.before ?? null, show);
}

/** The difference between two states of a show, section by section; sections without one are left out. Pure. */
export function writtenInto(before: Contents | null, after: Contents): Written[] {
  const objects = (['general', 'deal', 'technical'] as const).map((section) =>
    differenceOf(section, entriesOf(before?.[section] ?? {}), entriesOf(after[section])),
  );
  const lists = PART_KEYS.map((section) => {
    const byId = (contents: Contents | null) =>
      new Map<string, unknown>(contents?.parts[section].map(({ id, value }) => [id, value]));
    return differenceOf(section, byId(before), byId(after));
  });
  return [...objects, ...lists].filter(({ added, changed }) => added + changed > 0);
}

function entriesOf(fields: object): Map<string, unknown> {
  return new Map(Object.entries(fields));
}

function differenceOf(
  section: SectionKey,
  before: Map<string, unknown>,
  after: Map<string, unknown>,
): Written {
  const isSame = (key: string, value: unknown) => JSON.stringify(before.get(key)) === JSON.stringify(value);
  const differing = [...after].filter(([key, value]) => !isSame(key, value));
  const added = differing.filter(([key]) => !before.has(key)).length;
  return { section, added, changed: differing.length - added };
}
