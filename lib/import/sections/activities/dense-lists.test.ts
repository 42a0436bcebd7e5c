import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import type { Extracted } from '../../extracted.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { activities } from '../activities.ts';

function read(lines: readonly string[], general: Extracted['general'] = {}) {
  const readings = [readSource(sourceOf(lines.join('\n')))];
  const { value } = resolveSection(activities, activities.extract({ readings, done: { general } }));
  return value.map(({ name, startTime, endTime }) => [name, startTime, endTime].filter(Boolean).join(' | '));
}

describe('dense lists of times', () => {
  it('keeps every line of a list that begins with times, whatever its words', () => {
    expect(
      read([
        '10:00am- Call time',
        '10:30am- Bus leaves',
        'Approx 1:00pm- Watch the other choirs',
        '1:30pm- Fetch the stands',
        '3:00pm- Clinic',
        '4:30pm- Performance',
      ]),
    ).toEqual([
      'Call time | 10:00',
      'Bus leaves | 10:30',
      'Watch the other choirs | 13:00',
      'Fetch the stands | 13:30',
      'Clinic | 15:00',
      'Performance | 16:30',
    ]);
  });

  it('lets the times of a list of the clock face rise through the day', () => {
    expect(
      read([
        '12:15 – Call time',
        '12:40 – Load the bus',
        '1:00 – Depart',
        '2:30 – Warm-up',
        '9:15 – Awards',
        '11:00 – Arrive home',
      ]),
    ).toEqual([
      'Call time | 12:15',
      'Load the bus | 12:40',
      'Depart | 13:00',
      'Warm-up | 14:30',
      'Awards | 21:15',
      'Arrive home | 23:00',
    ]);
  });

  it('reads hours without minutes and about-words in spans among lines with clock times', () => {
    expect(
      read([
        '9.00–9.30 Samling i kyrkan',
        '9.30–13.30 Övning',
        '16–18 Generalrepetition',
        '19.30–c. 20.15 Konsert',
      ]),
    ).toEqual([
      'Samling i kyrkan | 09:00 | 09:30',
      'Övning | 09:30 | 13:30',
      'Generalrepetition | 16:00 | 18:00',
      'Konsert | 19:30 | 20:15',
    ]);
  });

  it('calls an entry after its first sentence, and knows a time in brackets for an aside', () => {
    expect(
      read([
        '12:00  Band room opens. Load the instruments and the flags onto the truck behind the gym.',
        '14:00  Soundcheck (doors stay shut until 16:00)',
        '16:00  Doors',
        '17:00  Show',
      ]),
    ).toEqual(['Band room opens | 12:00', 'Soundcheck | 14:00', 'Doors | 16:00', 'Show | 17:00']);
  });

  it('leaves small hours under the heading of the next day on that day', () => {
    expect(
      read(['Thursday 11 June 2026', '15:00 Get-in', '21:30 Show', 'Friday 12 June 2026', '00:30 Load-out']),
    ).toEqual(['Get-in | 2026-06-11T15:00', 'Show | 2026-06-11T21:30', 'Load-out | 2026-06-12T00:30']);
  });
});
