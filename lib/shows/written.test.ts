import { expect, it } from 'vitest';
import { showOf } from '#tests/support/show.ts';
import { writtenInto } from './written.ts';

const before = showOf({
  general: { artist: 'Nils Berg', venue: 'Halle 3' },
  deal: { fee: '500' },
  hotels: [{ name: 'Hotel Eins' }],
  contacts: [{ name: 'Ada' }],
});
const after = showOf({
  general: { artist: 'Nils Berg', venue: 'Halle 4', setTime: '21:30' },
  deal: { fee: '500' },
  hotels: [{ name: 'Hotel Eins', city: 'Berlin' }, { name: 'Hotel Zwei' }],
  contacts: [{ name: 'Ada' }],
});

it('a commit into a show is counted by what it added and changed, and what was so already is not', () => {
  expect(writtenInto(before, after)).toEqual([
    { section: 'general', added: 1, changed: 1 },
    { section: 'hotels', added: 1, changed: 1 },
  ]);
});

it('a commit that makes a show has added all of it', () => {
  expect(writtenInto(null, before)).toEqual([
    { section: 'general', added: 2, changed: 0 },
    { section: 'deal', added: 1, changed: 0 },
    { section: 'hotels', added: 1, changed: 0 },
    { section: 'contacts', added: 1, changed: 0 },
  ]);
});
