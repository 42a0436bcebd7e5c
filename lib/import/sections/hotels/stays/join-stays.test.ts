import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { factsOf } from '../../../reading/paper-facts.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { hotels } from '../../hotels.ts';

async function staysIn(papers: readonly string[], general = {}) {
  const readings = (await Promise.all(papers.map((text, i) => readText(text, `paper-${i}.txt`)))).flat();
  const named = readings.map((reading, i) => ({
    ...reading,
    source: { ...reading.source, sourceId: `s${i}` },
  }));
  const findings = hotels.extract({ readings: named, done: { general } });
  return resolveSection(hotels, findings, factsOf(named)).value ?? [];
}

const CONFIRMATION = `The Plover's Nest Hotel
90 Gate Row, York YO1 8UL
Reservation number  PN-30418
Arrival  Thursday 22 October 2026 (check-in from 3pm)
Departure  Saturday 24 October 2026 (check-out by 11am)
Sent 12 August 2026`;

describe('a house that several papers name', () => {
  it('is one stay, whatever day the sheet of the show names it under', async () => {
    const sheet =
      "DAY SHEET\nFRIDAY 23 OCTOBER 2026 / YORK\n15:00  Load in\nHOTEL  Plover's Nest (everybody). Check out SATURDAY 11:00.";
    expect(await staysIn([CONFIRMATION, sheet], { date: '2026-10-23' })).toMatchObject([
      { checkInDate: '2026-10-22', checkOutDate: '2026-10-24', bookingReference: 'PN-30418' },
    ]);
  });

  it('lets one leave later where a later paper says that this was agreed', async () => {
    const sheet =
      "DAY SHEET\nFRIDAY 23 OCTOBER 2026 / YORK\nHOTEL\nThe Plover's Nest, Gate Row. They have given us late check-out till 12:30, no charge.";
    expect(await staysIn([CONFIRMATION, sheet], { date: '2026-10-23' })).toMatchObject([
      { checkInDate: '2026-10-22', checkOutTime: '12:30' },
    ]);
  });

  it('is two where it is booked for two stays', async () => {
    const again = CONFIRMATION.replace('30418', '30419')
      .replace('22 October', '29 October')
      .replace('24 October', '31 October');
    expect(await staysIn([CONFIRMATION, again])).toHaveLength(2);
  });

  it('is no booking where it is the house of the show', async () => {
    const sheet = 'DAY SHEET\nThu 22 Oct 2026 - YORK - The Malting Rooms\n16:15  Load in';
    expect(
      await staysIn([CONFIRMATION, sheet], { date: '2026-10-22', venue: 'The Malting Rooms' }),
    ).toHaveLength(1);
  });
});
