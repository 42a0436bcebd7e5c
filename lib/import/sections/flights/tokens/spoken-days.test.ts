import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { flights } from '../../flights.ts';

function departures(text: string) {
  const { entries } = flights.extract({ readings: [readSource(sourceOf(text))], done: {} });
  return entries.map((entry) => entry.departureTime?.[0]?.value);
}

describe('days that are named and not written', () => {
  it('counts a weekday and its number in a chat from the day of the message', () => {
    expect(
      departures(`[03/06/2027, 18:02] Kit: travel for Zagreb
[03/06/2027, 18:03] Kit: out sat 12th OU491 LHR-ZAG 1315/1640
[03/06/2027, 18:04] Lou: ok and back?
[03/06/2027, 18:05] Kit: mon 14th OU490 ZAG-LHR 1105/1235`),
    ).toEqual(['2027-06-12T13:15', '2027-06-14T11:05']);
  });

  it('takes the weekday over the flight, nearest to a day the paper writes', () => {
    expect(
      departures(`Show in Porto on 18 September 2027
Travel Friday 17th:
TP 1927  Lisbon (LIS) 09:05 - Porto (OPO) 10:00`),
    ).toEqual(['2027-09-17T09:05']);
  });

  it('takes a weekday for no day where its number belongs to another one', () => {
    expect(
      departures(`Show in Porto on 18 September 2027
Fri 15: TP 1927  Lisbon (LIS) 09:05 - Porto (OPO) 10:00`),
    ).toEqual(['09:05']);
  });

  it('takes the day after that of the sheet for what a heading calls tomorrow', () => {
    expect(
      departures(`DAY SHEET - Friday 9 April 2027 - Copenhagen
SK 1423 ARN-CPH 07:10/08:20

TOMORROW
DY 3205 CPH-OSL 10:10/11:20`),
    ).toEqual(['2027-04-09T07:10', '2027-04-10T10:10']);
  });
});
