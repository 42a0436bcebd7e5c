import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { contacts } from '../contacts.ts';

function read(text: string, language = 'en') {
  const readings = [readSource(sourceOf(text, { language }))];
  const done = { general: { artist: 'Kupferlicht', date: '2027-05-14' } };
  return resolveSection(contacts, contacts.extract({ readings, done })).value;
}

describe('who answers at a number that a sentence tells', () => {
  it.each([
    ['Unter 0171 555 8812 erreicht ihr Ulla Behn.', 'de', 'Ulla Behn'],
    ['+44 7700 900 112 is the number of Hannah Marsh, our production manager.', 'en', 'Hannah Marsh'],
    ['En el 611 555 042 os atenderá Lola Cuenca.', 'es', 'Lola Cuenca'],
    ["Hannah Marsh's number is +44 7700 900 112.", 'en', 'Hannah Marsh'],
    ['Call or text Hannah Marsh: +44 7700 900 112.', 'en', 'Hannah Marsh'],
    ['Prévenez Camille Roux au 06 39 98 07 70 dès votre arrivée.', 'fr', 'Camille Roux'],
    ['Jag heter Elin Sandberg och är er chaufför. Mobil: 070-555 07 70.', 'sv', 'Elin Sandberg'],
  ])('is whoever it names: %s', (text, language, name) => {
    const [one, ...others] = read(text, language);
    expect(others).toEqual([]);
    expect(one?.name).toBe(name);
    expect(one?.phone).toBeDefined();
  });

  it.each([
    ['Camille Roux nous a quittés en mai, supprimez le +33 6 39 98 01 12.', 'fr'],
    ['Lola Cuenca nos dejó en mayo, borrad el +34 600 555 120.', 'es'],
  ])('is nobody who has gone: %s', (text, language) => {
    expect(read(text, language)).toEqual([]);
  });
});
