import { expect, test } from 'vitest';
import { findPrintedBoardingPass, mayBeBoardingPass, readBoardingPass } from './boarding-pass.ts';

const CODE = 'M1MOREL/CLEMENCE MME  EVV3J9T CDGBCNAF 1148 267Y017F0041 100';
const LEG = {
  passengerName: 'MOREL/CLEMENCE MME',
  bookingReference: 'VV3J9T',
  fromAirport: 'CDG',
  toAirport: 'BCN',
  flightNumber: 'AF1148',
  dayOfYear: 267,
  seat: '17F',
  compartment: 'Y',
};

test('the text of a barcode is read field by field', () => {
  expect(readBoardingPass(CODE)).toEqual([LEG]);
});

test('a code printed with its spaces folded is found within its line', () => {
  const line = `ref ${CODE.replace(/ +/g, ' ')}`;
  const found = findPrintedBoardingPass(line);
  expect(found?.legs).toEqual([LEG]);
  expect(line).toContain(found?.quote);
});

test.each(['M1', 'MUSIC AND MORE', 'https://pay.example/M1ABC', 'M1 motorway to Leeds, exit 42'])(
  '%j is no boarding pass',
  (text) => {
    expect(readBoardingPass(text)).toBeUndefined();
    expect(findPrintedBoardingPass(text)).toBeUndefined();
  },
);

test('only papers that speak of boarding are searched for barcodes', () => {
  expect(mayBeBoardingPass('BOARDING PASS')).toBe(true);
  expect(mayBeBoardingPass('Ihre Bordkarte')).toBe(true);
  expect(mayBeBoardingPass('Performance agreement')).toBe(false);
});
