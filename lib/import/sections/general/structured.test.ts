import { expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { general } from '../general.ts';

it('believes what the markup of a page states of the event', async () => {
  const event = {
    '@type': 'MusicEvent',
    name: 'Lantern Nights',
    performer: [{ '@type': 'MusicGroup', name: 'Ghost Orchids' }],
    startDate: '2027-03-12T20:00',
    location: {
      '@type': 'Place',
      name: 'Elm Hall',
      address: {
        streetAddress: '4 Mill Lane',
        addressLocality: 'York',
        addressCountry: { name: 'United Kingdom' },
      },
    },
  };
  const page = `<script type="application/ld+json">${JSON.stringify(event)}</script><p>Tickets from 20 GBP</p>`;
  const readings = await readText(`<html><body>${page}</body></html>`, 'event.html');
  const { value } = resolveSection(general, general.extract({ readings, done: {} }));
  expect(value).toMatchObject({
    artist: 'Ghost Orchids',
    eventName: 'Lantern Nights',
    date: '2027-03-12',
    setTime: '20:00',
    venue: 'Elm Hall',
    city: 'York',
    country: 'United Kingdom',
  });
});
