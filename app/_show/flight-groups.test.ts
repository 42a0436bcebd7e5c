import { expect, it } from 'vitest';
import { flightGroups, ownFacts } from './flight-groups.ts';

const leg = { flightNumber: 'EI702', departureTime: '2027-09-04T08:10', airline: 'Aer Lingus' };
const parts = [
  { id: 'a', value: { ...leg, fullName: 'Ada Wren', seat: '12A' } },
  { id: 'b', value: { fullName: 'Bo Lind', fromCity: 'Cork' } },
  { id: 'c', value: { ...leg, fullName: 'Cleo Park', travelClass: 'Business' } },
  { id: 'd', value: { ...leg, departureTime: '2027-09-05T08:10', fullName: 'Ada Wren' } },
];

it('puts those together who fly together, and keeps apart other days and legs without a number', () => {
  const groups = flightGroups(parts);
  expect(groups.map((group) => group.parts.map(({ id }) => id))).toEqual([['a', 'c'], ['b'], ['d']]);
});

it('tells what all have in common from what is one person’s own', () => {
  const [group] = flightGroups(parts);
  expect(group?.shared).toEqual(leg);
  expect(group?.parts.map((part) => ownFacts(part, group.shared))).toEqual([
    { seat: '12A' },
    { travelClass: 'Business' },
  ]);
});
