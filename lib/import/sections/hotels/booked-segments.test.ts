import { expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { hotels } from '../hotels.ts';

async function read(text: string) {
  const readings = await readText(text, 'record.txt');
  return resolveSection(hotels, hotels.extract({ readings, done: {} }));
}

it('reads the hotels of a booking record by the code of each segment', async () => {
  const { value, warnings } = await read(`RP/LONSD3182/LONSD3182    JM/SU   9MAR26/1438Z  X7KD4M
1.LUND/ADA MS
3  LX 333 Y 16APR 4 LHRZRH HK2  1420 1705  *1A/E*
8 HTL 1A HK1 ZRH IN16APR OUT18APR 2SGL - SEEHOF GUESTHOUSE
UFERGASSE 4, 8005 ZUERICH - CF 90277-ZH - TEL +41 44 555 01 63
9 HTL 1A HX1 ZRH IN16APR OUT18APR 2SGL - TORBAD CITY HOTEL
CF 551-8830
10 RM TORBAD CXLD 06MAR, SEEHOF INSTEAD`);
  expect(value).toMatchObject([
    {
      name: 'SEEHOF GUESTHOUSE',
      address: 'UFERGASSE 4',
      checkInDate: '2026-04-16',
      checkOutDate: '2026-04-18',
      bookingReference: '90277-ZH',
      phone: '+41445550163',
    },
  ]);
  expect(warnings.map(({ message }) => message).join()).toContain('TORBAD CITY HOTEL');
});

it('finds what its remarks say of the house', async () => {
  const { value } = await read(`1.LUND/A MS 21SEP26
 5 HHL HX1 MEL 12NOV-15NOV THE HARBOUR QUAY 2 ROOMS CF-77120394
 6 HHL HK1 MEL 12NOV-15NOV THE ROSELLA LANE 2 ROOMS CF-RSL20881
REMARKS
 2. HTL THE ROSELLA LANE 318 FLINDERS LN MELBOURNE VIC 3000
    PH 61 3 5550 0196  C/I 1400 C/O 1100
 3. SEATS SEG 4 - 18A`);
  expect(value).toMatchObject([
    {
      name: 'THE ROSELLA LANE',
      address: '318 FLINDERS LN',
      city: 'MELBOURNE',
      checkInTime: '14:00',
      checkOutTime: '11:00',
      bookingReference: 'RSL20881',
      phone: '+61355500196',
    },
  ]);
});
