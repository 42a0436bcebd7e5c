import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { activities } from '../activities.ts';

function namesIn(text: string) {
  const readings = [readSource(sourceOf(text))];
  const done = { general: { artist: 'Kupferlicht', date: '2027-05-14' } };
  const { value } = resolveSection(activities, activities.extract({ readings, done }));
  return value?.map((one) => one.name);
}

describe('acts that are called off', () => {
  it.each([
    ['The interview at 15:30 is cancelled, soundcheck stays at 16:00.', 'Soundcheck'],
    ['The photo shoot at 16:15 is off as well. The signing at 22:45 stays.', 'Signing'],
    ['Das Interview um 15:30 Uhr fällt leider aus. Soundcheck um 16 Uhr.', 'Soundcheck'],
    ['L’interview de 15h30 n’aura pas lieu, balances à 16h.', 'Balances'],
    ['La entrevista de las 15:30 se cancela. Prueba de sonido a las 16:00.', 'Prueba de sonido'],
    ['Intervjun kl 15.30 ställs in. Soundcheck kl 16.', 'Soundcheck'],
  ])('are none: %s', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });

  it('are told apart from those that a running order keeps', () => {
    const rows = ['14:00  Load-in', '15:30  Radio interview  declined', '16:00  Soundcheck', '19:00  Doors'];
    expect(namesIn(rows.join('\n'))).toEqual(['Load-in', 'Soundcheck', 'Doors']);
  });
});
