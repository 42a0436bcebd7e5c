import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { flights } from '../../flights.ts';

async function read(text: string, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  const { value } = resolveSection(flights, flights.extract({ readings, done: {} }));
  return (value ?? []).map((leg) => `${leg.flightNumber} ${leg.departureTime ?? ''}`);
}

describe('flights that nobody can both be on', () => {
  it('are told by their town, whatever it is called, and the one with details of its own stands', async () => {
    expect(
      await read(
        'Passenger: Ada Wren\n\nYour trip as it is\nLH 1816 on 12 March 2027, München (MUC) 16:20 - Barcelona (BCN) 18:25, seat 14A\n\nWhat we leave behind\nLX 1111 on 12 March 2027, Munich MUC 13:00 - Zurich ZRH 14:00\nLX 1958 on 12 March 2027, Zurich ZRH 17:10 - Barcelona BCN 18:55',
      ),
    ).toEqual(['LH1816 2027-03-12T16:20']);
  });

  it('may be some days apart on the same way', async () => {
    expect(
      await read(
        'Passenger: Ada Wren\n1 DL1371 08MAR2028 JFK BNA 15:30 17:15 EXCH\n1 DL1389 09MAR2028 JFK BNA 10:05 11:50 OPEN\n2 DL2740 12MAR2028 BNA JFK 17:25 21:05 OPEN',
      ),
    ).toEqual(['DL1389 2028-03-09T10:05', 'DL2740 2028-03-12T17:25']);
  });

  it('both stand where they are those of two groups', async () => {
    expect(
      await read(
        'Group;Flight;Day;Dep;Arr\nStrings (14);OS 216;20.10.2027;DUS 12:35;VIE 14:10\nWinds (8);EW 9752;20.10.2027;DUS 14:50;VIE 16:30',
        'plan.csv',
      ),
    ).toEqual(['OS216 2027-10-20T12:35', 'EW9752 2027-10-20T14:50']);
  });

  it('both stand where a party parts, and each is said to be confirmed', async () => {
    const leg = (flight: string, to: string, times: string) =>
      `Sunday 13 September 2026   Qantas   ${flight}   Status: Confirmed\nDarwin (DRW) - ${to}   ${times}\n`;
    expect(
      await read(
        `Passengers\nFERREIRA/LACHLAN MR   081 4471902218\nOSTROWSKA/ZUZANNA MS   081 4471902220\n\n${leg('QF 1839', 'Perth (PER)', '14:40 - 17:00')}\nMs Ostrowska flies on to Brisbane:\n${leg('QF 825', 'Brisbane (BNE)', '13:10 - 17:35')}`,
      ),
    ).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^QF1839 2026-09-13T14:40/),
        expect.stringMatching(/^QF825 2026-09-13T13:10/),
      ]),
    );
  });

  it('are not a flight there and one back', async () => {
    expect(
      await read(
        'Passenger: Ada Wren\nKL 1023 on 3 June 2027 AMS 09:40 - LHR 10:00\nKL 1026 on 3 June 2027 LHR 18:20 - AMS 20:45',
      ),
    ).toHaveLength(2);
  });
});

describe('what a paper says of a flight without a word for cancelling', () => {
  it('is heard in the money that a bill gives back, by number and by position', async () => {
    const bill = (credit: string) =>
      `1  Flight OS 172 13.11.2026 HAM-VIE 11:25-12:55  164.20\n2  Flight OS 975 13.11.2026 VIE-GRZ 14:05-14:40  78.00\n3  ${credit}  -78.00`;
    for (const credit of ['Credit OS 975', 'Gutschrift zu Pos. 2', 'Avoir ligne 2'])
      expect(await read(bill(credit))).toEqual(['OS172 2026-11-13T11:25']);
  });

  it('is heard in a status that is not that of the others', async () => {
    expect(
      await read(
        'Name,Flight,Date,Times,Status\nAda Wren,AF 344,06/07/2028,CDG 11:05 / YUL 12:50,OK\nTom Linde,DL 8502,06/07/2028,CDG 13:40 / YUL 15:20,mothballed',
        'plan.csv',
      ),
    ).toEqual(['AF344 2028-07-06T11:05']);
  });

  it('is heard in the way by land that takes its place', async () => {
    expect(
      await read(
        'Mon 9 Nov 2026  VY 1507  LYS 12:10 - BCN 13:30\nThu 12 Nov 2026  IB 1904  BCN 10:00 - MAD 11:25  finally by AVE instead',
      ),
    ).toEqual(['VY1507 2026-11-09T12:10']);
  });

  it('is undone by a newer mail that tells the flight in full', async () => {
    expect(
      await read(
        'From: Uta <uta@example.org>\nTo: Jo <jo@example.org>\nSubject: LH 1816\n\nGood news, LH 1816 is reinstated: Fri 12.03.2027, MUC 16:20 - BCN 18:25.\n\n> On 7 March 2027, Uta wrote:\n> LH 1816 on 12.03.2027 has been cancelled.',
        'thread.eml',
      ),
    ).toEqual(['LH1816 2027-03-12T16:20']);
  });

  it('is of the older column where the newer one names another flight, and of both where it says the same', async () => {
    const found = await read(
      'Leg | as of 3.12.                             | now\n----+----------------------------------------+--------------------------------------\n1   | KL 1854 DUS 06:15 AMS 07:15 Mo 07.02.28 | unchanged\n2   | KL 1143 AMS 08:40 OSL 10:30 Mo 07.02.28 | KL 1145 AMS 12:10 OSL 14:00 Mo 07.02.28',
    );
    expect(found).toEqual(['KL1854 2028-02-07T06:15', 'KL1145 2028-02-07T12:10']);
  });

  it('is of the day of the flight before where a chat says so', async () => {
    expect(
      await read(
        '10 Oct 2026\n[21:02] Ada: flights are booked\n[21:03] Ada: TP 781 Thu 5 Nov 2026, CPH 06:50 -> LIS 09:35, me and Tom\n[21:04] Tom: so early?\n11 Oct 2026\n[08:31] Ada: rang them, we sit on TP 785 now, same day, CPH 13:25 -> LIS 16:10\n[08:33] Tom: thanks',
      ),
    ).toEqual(['TP785 2026-11-05T13:25']);
  });
});
