import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { hotels } from '../../hotels.ts';

async function read(text: string) {
  const readings = await readText(text);
  const { value, warnings } = resolveSection(hotels, hotels.extract({ readings, done: {} }));
  return {
    standing: (value ?? []).map(({ name }) => name),
    leftOut: warnings.flatMap(({ leftOut }) =>
      leftOut ? [[leftOut.value.name, leftOut.reason, leftOut.evidence?.quote]] : [],
    ),
  };
}

describe('houses that papers call off', () => {
  it.each([
    'Cancellation of your booking HA-4471\n\nHotel Adler, Domplatz 4, Köln\nCheck-in: 14 May 2027\nCheck-out: 15 May 2027',
    'Stornierungsbestätigung\n\nHotel Adler, Domplatz 4, Köln\nAnreise: 14.05.2027\nAbreise: 15.05.2027',
  ])('are told by a paper that is about the cancellation alone: %s', async (text) => {
    const { standing, leftOut } = await read(text);
    expect(standing).toEqual([]);
    expect(leftOut.map(([name]) => name)).toEqual(['Hotel Adler']);
  });

  it('are kept beside the list, with the reason', async () => {
    expect(
      await read(
        'Rooms for 10 April\nThe rooms at the Hotel Bellwether, Cork, are cancelled. You stay at the Mill Lodge, 3 Quay Street, Cork: check-in 10 April 2027, check-out 11 April 2027.',
      ),
    ).toEqual({
      standing: ['Mill Lodge'],
      leftOut: [
        [
          'Hotel Bellwether',
          'the paper calls its booking off',
          'The rooms at the Hotel Bellwether, Cork, are cancelled.',
        ],
      ],
    });
  });

  it('are none in which somebody stays after all', async () => {
    const { standing, leftOut } = await read(
      'Hotel Bellwether, 3 Quay Street, Cork\nCheck-in: 10 April 2027\nCheck-out: 11 April 2027\nBooking reference: BW-1172\nFree cancellation until 2 April 2027.',
    );
    expect(standing).toEqual(['Hotel Bellwether']);
    expect(leftOut).toEqual([]);
  });
});
