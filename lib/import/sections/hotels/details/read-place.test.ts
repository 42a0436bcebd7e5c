import { expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { hotels } from '../../hotels.ts';

it.each([
  ['Bellwether Inn Leeds (Dock Road)\nDock Road, Leeds LS12 1HP', 'Dock Road', 'Leeds'],
  ['Bellwether Inn\n4 Dock Road, Cork', '4 Dock Road', 'Cork'],
])('reads street and town below the name: %s', async (house, address, city) => {
  const text = `${house}\nBooking ref: BGHT664213\nArriving: Fri 16 Apr 2027\nLeaving: Sat 17 Apr 2027`;
  const found = hotels.extract({ readings: await readText(text), done: {} });
  expect(resolveSection(hotels, found).value).toMatchObject([{ address, city }]);
});

it('takes the name of a street for no town', async () => {
  const text =
    'ROOMING LIST - Bellwether Manchester Hotel, Portland St, M1 4PH - 18/04/27 in, 19/04/27 out\n1 SGL  Ada Holm\nConf: BW-88121';
  const found = hotels.extract({ readings: await readText(text), done: {} });
  const [stay] = resolveSection(hotels, found).value ?? [];
  expect(stay).toMatchObject({
    address: 'Portland St',
    checkInDate: '2027-04-18',
    checkOutDate: '2027-04-19',
  });
  expect(stay?.city).toBeUndefined();
});
