import { expect, it } from 'vitest';
import { partsOfEntries, sameParts } from './same-parts.ts';

const part = (id: string, value: Record<string, unknown>) => ({ id, value });

it('takes each part once, in the order of the show, and no part of something else', () => {
  const parts = [
    part('first', { name: 'Ada Blom', email: 'ada@example.com' }),
    part('second', { name: 'Ada Blom', email: 'ada@example.com' }),
    part('other', { name: 'Tom Linde', email: 'tom@example.com' }),
  ];
  const ada = { name: 'Ada Blom', email: 'ada@example.com' };
  const entries = [ada, { name: 'Nils Berg' }, ada, ada, { name: 'Tom Linde' }];
  expect([...sameParts('contacts', parts, entries)]).toEqual([
    [0, 'first'],
    [2, 'second'],
    [4, 'other'],
  ]);
});

it('is quick where there are thousands on both sides', () => {
  const people = (host: string) =>
    Array.from({ length: 4000 }, (_, i) => ({
      name: `Person ${host}${i} Blom`,
      email: `${i}@${host}.example`,
    }));
  const parts = people('a').map((value, i) => part(`${i}`, value));
  const startMs = performance.now();
  expect(sameParts('contacts', parts, people('b')).size).toBe(0);
  expect(sameParts('contacts', parts, people('a')).get(3999)).toBe('3999');
  expect(performance.now() - startMs).toBeLessThan(5000);
});

it('takes a flight that names nobody for that of all who fly it on that day, and one with a name for that person’s', () => {
  const flight = { flightNumber: 'EI702', departureTime: '2027-06-12T08:10' };
  const parts = [
    part('ada', { ...flight, fullName: 'Ada Wren' }),
    part('tom', { ...flight, fullName: 'Tom Linde' }),
    part('later', { ...flight, departureTime: '2027-06-13T08:10', fullName: 'Ada Wren' }),
    part('other', { ...flight, flightNumber: 'EI706', fullName: 'Tom Linde' }),
  ];
  const moved = { flightNumber: 'EI702', departureTime: '2027-06-12T09:40' };
  expect(partsOfEntries('flights', parts, [moved])).toEqual({ 0: ['ada', 'tom'] });
  expect(partsOfEntries('flights', parts, [{ ...moved, fullName: 'Ada Wren' }, moved])).toEqual({
    0: ['ada'],
    1: ['tom'],
  });
  expect(partsOfEntries('flights', parts, [{ ...moved, seat: '4A' }])).toEqual({});
  expect(partsOfEntries('flights', parts, [{ flightNumber: 'EI702' }])).toEqual({});
});
