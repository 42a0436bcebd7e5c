import type { ImportWarning } from '../../candidate.ts';
import type { Extracted } from '../../extracted.ts';
import type { Reading } from '../../reading/reading.ts';

/** An import that came to nothing says so, and how much was read: silence would look like a fault. */
export function checkNothingFound(extracted: Extracted, readings: readonly Reading[]): ImportWarning[] {
  const { documents: _, ...sections } = extracted;
  const isFilled = Object.values(sections).some((section) => Object.keys(section ?? {}).length > 0);
  const words = readings.reduce((sum, { source }) => sum + source.wordCount, 0);
  if (isFilled || words === 0) return [];
  const read = `${words.toLocaleString('en')} ${words === 1 ? 'word was' : 'words were'} read`;
  return [
    {
      code: 'nothing_found',
      message: `${read}, but nothing that belongs to a show was recognised: no artist, place, date, fee, journey or person. Is this the right paper?`,
    },
  ];
}
