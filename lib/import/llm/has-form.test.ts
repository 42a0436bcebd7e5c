import { expect, it } from 'vitest';
import { hasForm } from './has-form.ts';

it('takes what the field can hold', () => {
  const good = {
    phone: '+49 (0)341 555 0172',
    seat: '12C',
    ticketNumber: '074-2401177301',
    bookingReference: 'API 7741-6',
    email: 'a@one.example',
    country: 'Deutschland',
    fullName: 'Hana Sato',
    flightTime: '2h 10m',
    currency: 'SEK',
    notes: 'Anything: at all',
  };
  for (const [field, value] of Object.entries(good)) expect(hasForm(field, value), field).toBe(true);
});

it('leaves out what stands in the wrong field', () => {
  const bad = {
    phone: 'Calle de la Rúa, 15, 33003 Oviedo',
    seat: '5PWK3R',
    ticketNumber: '5PWK3R',
    email: 'Hana Sato',
    country: 'Oviedo',
    fullName: 'Passenger: Hana Sato',
    flightTime: 'Economy',
    currency: 'LED',
  };
  for (const [field, value] of Object.entries(bad)) expect(hasForm(field, value), field).toBe(false);
});

it('takes time in proportion to the length of a hostile value', () => {
  const startedAt = performance.now();
  for (const field of ['phone', 'bookingReference', 'email', 'ticketNumber'])
    for (const text of ['1 ', 'a', 'a@', '1', ' ']) hasForm(field, text.repeat(20_000));
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
