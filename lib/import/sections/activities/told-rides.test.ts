import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { activities } from '../activities.ts';

function read(text: string) {
  const readings = [readSource(sourceOf(text))];
  const done = { general: { artist: 'Kupferlicht', date: '2027-05-14' } };
  return resolveSection(activities, activities.extract({ readings, done })).value;
}

describe('a ride told with two verbs', () => {
  it.each([
    [
      'Ivo meets us outside T2 at ten to eleven and drops us at Hotel Lerche.',
      '14T10:50',
      'T2',
      'Hotel Lerche',
    ],
    [
      'Timo holt euch drei am Donnerstag um 18:40 am Bahnhof ab und bringt euch ins Hotel.',
      '13T18:40',
      'Bahnhof',
      'Hotel',
    ],
    ['Paco os espera en llegadas a las 16:40 y os lleva al hotel.', '14T16:40', 'llegadas', 'hotel'],
    [
      'Malo est à Bonneval à 18 h 30, hall arrivées, et il vous dépose à la Bergerie.',
      '14T18:30',
      'Bonneval',
      'Bergerie',
    ],
    [
      'Ivo is waiting inside arrivals at Norby ten to nine with a sign and takes you all to the hotels.',
      '14T08:50',
      'arrivals at Norby',
      'hotels',
    ],
  ])('has both its ends: %s', (text, startTime, location, destinationName) => {
    expect(read(text)).toMatchObject([{ startTime: `2027-05-${startTime}`, location, destinationName }]);
  });
});

describe('a ride of people who are named', () => {
  it.each([
    [
      'On Saturday he collects Lena, Max and you from the Lark House at half past ten.',
      '15T10:30',
      'Lark House',
    ],
    [
      'Your driver will meet Lena and Max at Terminal 2 arrivals at 13:20.',
      '14T13:20',
      'Terminal 2 arrivals',
    ],
    [
      'Ivo will be waiting for the four of you in arrivals at quarter past eleven, sign says LARK.',
      '14T11:15',
      'arrivals',
    ],
    ['Lasse hämtar er tre på flygplatsen på torsdag, tjugo över nio på kvällen.', '13T21:20', 'flygplatsen'],
  ])('is read: %s', (text, startTime, location) => {
    expect(read(text)).toMatchObject([{ startTime: `2027-05-${startTime}`, location }]);
  });
});

describe('a ride that no verb names', () => {
  it.each([
    ['Ivo at quarter past ten for the airport.', '14T10:15'],
    ['Cab at quarter to nine, sorry.', '14T08:45'],
    ['Be in the lobby for 10:15, van to the airport.', '14T10:15'],
  ])('is read: %s', (text, startTime) => {
    expect(read(text)).toMatchObject([{ startTime: `2027-05-${startTime}` }]);
  });
});

describe('a plan of the day', () => {
  it('has its times beside the signs that mark what is new', () => {
    const plan = read(
      [
        'Event brief, Friday 14/5/2027, changes are marked ◆',
        'When  What  Detail',
        '0700  Bump-in  gate C',
        '1500-1630  Sound check  quiet hours',
        '1700 ◆  Concert gates  brought forward from 1730',
        '1950 ◆-2120  Kupferlicht  90 min',
        '2130  Hard finish  no exceptions',
      ].join('\n'),
    );
    expect(plan.map(({ name, startTime }) => `${name} ${startTime?.slice(11)}`)).toEqual([
      'Bump-in 07:00',
      'Sound check 15:00',
      'Concert gates 17:00',
      'Kupferlicht 19:50',
      'Hard finish 21:30',
    ]);
    expect(plan[3]?.endTime).toBe('2027-05-14T21:20');
  });

  it('heads its days with the town, the house and the festival', () => {
    const plan = read(
      [
        'JEU 13 - ARRIVÉE',
        '19h30  accueil presse',
        'VEN 14 - BONNEVAL, La Bergerie (festival Les Longues Soirées du Port)',
        '14h00  montage',
        '16h00  balances',
      ].join('\n'),
    );
    expect(plan.find(({ name }) => name === 'Balances')?.startTime).toBe('2027-05-14T16:00');
  });

  it('is silent at an hour that is written without minutes', () => {
    expect(read('The council says everything must be silent at 23, not 23.30.')).toMatchObject([
      { startTime: '2027-05-14T23:00' },
    ]);
  });

  it('has the hour that the next sentence gives to what is moved', () => {
    const mail =
      'The soundcheck has moved. The eagle show runs long, so they want us half past two till four, not three.';
    expect(read(mail)).toMatchObject([{ startTime: '2027-05-14T14:30', endTime: '2027-05-14T16:00' }]);
  });

  it('has an hour behind its word also where both mean many things', () => {
    expect(read('yes. load in 3pm, check 5. production is Kim').map(({ startTime }) => startTime)).toEqual([
      '2027-05-14T15:00',
      '2027-05-14T17:00',
    ]);
  });

  it('has an entry though another hour is told behind it', () => {
    const plan = read(
      'Freitag 14.05.2027\n07:00  Sprinter ab Kiel (Wik 44). Kalle steigt in Bordesholm zu, halb acht\n12:00  Get-In\n13:30  Soundcheck\n21:30  Show',
    );
    expect(plan[0]?.startTime).toBe('2027-05-14T07:00');
  });

  it('has two sets though a contract told another hour', () => {
    const readings = [
      'PERFORMANCE AGREEMENT\nThis agreement is made between Rotor Ltd (Purchaser) and Kupferlicht (Artist).\nDate: 14 May 2027. First set 21:30.\nThe Purchaser shall pay a guarantee.',
      'RUNNING ORDER v4, issued 8 May 2027\nFriday 14 May 2027\n16:00 Soundcheck\n18:30 Doors\n21:50-22:35 KUPFERLICHT set 1\n23:00-23:45 KUPFERLICHT set 2\n01:00 Load-out',
    ].map((text, i) => readSource(sourceOf(text, { sourceId: `s${i}` })));
    const done = { general: { artist: 'Kupferlicht', date: '2027-05-14' } };
    const { value } = resolveSection(activities, activities.extract({ readings, done }));
    expect(value.filter(({ name }) => name?.includes('set')).map(({ startTime }) => startTime)).toEqual([
      '2027-05-14T21:50',
      '2027-05-14T23:00',
    ]);
  });

  it('is after the landing where only the face of a clock is told', () => {
    const mail =
      'Ivo is waiting inside arrivals at Norby ten to nine with a sign and takes you all to the hotels.';
    const readings = [readSource(sourceOf(mail))];
    const flights = [{ arrivalTime: '2027-05-14T20:40' }];
    const done = { general: { artist: 'Kupferlicht', date: '2027-05-14' }, flights };
    const { value } = resolveSection(activities, activities.extract({ readings, done }));
    expect(value).toMatchObject([{ startTime: '2027-05-14T20:50' }]);
  });

  it('is the artist’s under initials and a part of the name', () => {
    const plan =
      'Friday 14/5/2027\n16:00 Soundcheck IMT\n19:00 Doors\n19:30 Ash Kettle\n20:30 MERRIWEATHERS\n22:30 Load-out IMT';
    const readings = [readSource(sourceOf(plan))];
    const done = { general: { artist: 'Isla Merriweather Trio', date: '2027-05-14' } };
    const { value } = resolveSection(activities, activities.extract({ readings, done }));
    expect(value.map(({ startTime }) => startTime?.slice(11))).toEqual(['16:00', '19:00', '20:30', '22:30']);
  });

  it('has its days in cells that stand in the middle of their rows', () => {
    const rows = [
      ['JEU', '13h40', 'navette gare → hôtel du Pré'],
      ['13/05', '14h', 'montage'],
      ['', '9h', 'réglages lumière'],
      ['', '15h30', 'balance'],
      ['VEN 14/05', '18h', 'signature'],
      ['', '20h', 'REPRÉSENTATION'],
      ['SAM', '9h', 'départ camion'],
      ['15/05', '12h', 'navette hôtel → gare'],
    ];
    const source = sourceOf('Vendredi 14 mai 2027');
    const lines = [['Jour', 'Heure', 'Quoi'], ...rows].map((cells, i) => ({
      cells: cells.map((text) => ({ text, isHeader: i === 0 })),
      table: 0,
    }));
    source.pages[0]?.lines.push(...lines);
    const readings = [readSource(source)];
    const done = { general: { artist: 'Kupferlicht', date: '2027-05-14' } };
    const { value } = resolveSection(activities, activities.extract({ readings, done }));
    const dayOf = (name: RegExp) => value.find((one) => name.test(one.name ?? ''))?.startTime;
    expect(dayOf(/balance/iu)).toBe('2027-05-14T15:30');
    expect(dayOf(/montage/iu)).toBe('2027-05-13T14:00');
    expect(dayOf(/camion/iu)).toBe('2027-05-15T09:00');
  });

  it('has no set where somebody talks from the stage', () => {
    const plan = read(
      'Friday 14/5/2027\n16:00 Soundcheck\n18:00 Doors\n19:15 Keeper talk from stage\n20:00 Kupferlicht\n21:30 Curfew',
    );
    expect(plan.map(({ name }) => name)).toEqual([
      'Soundcheck',
      'Doors',
      'Keeper talk from stage',
      'Kupferlicht',
      'Curfew',
    ]);
  });
});
