import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { activities } from '../activities.ts';

function setIn(text: string) {
  const readings = [readSource(sourceOf(text))];
  const done = { general: { artist: 'Kupferlicht', date: '2027-05-14', setTime: '21:10' } };
  const { value } = resolveSection(activities, activities.extract({ readings, done }));
  return value?.find((one) => one.startTime?.includes('21:10'));
}

describe('the set that no word of the trade names', () => {
  it.each([
    ['Doors 7:15, Ash Kettle 8:10, you at 9:10 - 10:15.', 'Set', '22:15'],
    ['Puertas 20:00, teloneros 20:30, vosotros 21:10.', 'Set', undefined],
    ['20:00 Einlass / 20:30 Ash Kettle / 21:10 Kupferlicht / 23:00 Ende', 'Kupferlicht', undefined],
  ])('is told by who is spoken of: %s', (text, name, end) => {
    expect(setIn(text)).toMatchObject({ name, startTime: '2027-05-14T21:10' });
    expect(setIn(text)?.endTime?.slice(11)).toBe(end);
  });

  it('is taken once', () => {
    expect(setIn('21:10 Set Kupferlicht\nSee you, we are on at 21:10.')?.name).toBe('Set Kupferlicht');
  });
});
