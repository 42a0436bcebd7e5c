import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { flights } from '../flights.ts';

async function leftOut(...papers: readonly string[]) {
  const readings = (await Promise.all(papers.map((text) => readText(text)))).flat();
  const { warnings } = resolveSection(flights, flights.extract({ readings, done: {} }));
  return warnings.flatMap((warning) => (warning.leftOut ? [{ ...warning.leftOut, code: warning.code }] : []));
}

describe('flights that papers call off', () => {
  it('are kept beside the list, with their facts, the reason and the words that say so', async () => {
    const [one, ...others] = await leftOut(
      'Flights\nEI 706 ORK-AMS 12 June 2027 15:20-18:15\nEI 702 ORK-AMS 12 June 2027 08:10-11:05 was cancelled by the airline.',
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      code: 'booking.left_out',
      section: 'flights',
      value: {
        flightNumber: 'EI702',
        fromAirport: 'ORK',
        toAirport: 'AMS',
        departureTime: '2027-06-12T08:10',
      },
      reason: 'its own words call it off',
      evidence: { quote: 'EI 702 ORK-AMS 12 June 2027 08:10-11:05 was cancelled by the airline.' },
    });
  });

  it('are told once, as fully as any line tells them', async () => {
    const found = await leftOut(
      'Cancelled flights\nEI 702 ORK-AMS 12 June 2027 08:10-11:05\n\nNew flights\nEI 706 ORK-AMS 12 June 2027 15:20-18:15\n\nThe refund for flight EI702 takes ten days.',
    );
    expect(found.map(({ value }) => [value.flightNumber, value.departureTime])).toEqual([
      ['EI702', '2027-06-12T08:10'],
    ]);
  });

  it('are none that fly after all, at another hour', async () => {
    const found = await leftOut(
      'Old flight: EI 702 ORK-AMS 12 June 2027 08:10-11:05\nNew flight: EI 702 ORK-AMS 12 June 2027 09:40-12:35',
    );
    expect(found).toEqual([]);
  });

  it('may be called off by another paper', async () => {
    const found = await leftOut(
      'E-ticket\nFlight EI 702 ORK-AMS 12 June 2027 08:10-11:05',
      'Dear guest,\nyour flight EI 702 on 12 June 2027 has been cancelled.',
    );
    expect(found.map(({ value }) => value.flightNumber)).toEqual(['EI702']);
  });
});
