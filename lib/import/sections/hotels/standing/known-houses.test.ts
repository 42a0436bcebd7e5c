import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { factsOf } from '../../../reading/paper-facts.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { hotels } from '../../hotels.ts';

function read(...papers: string[]) {
  const readings = papers.map((text, i) =>
    readSource(sourceOf(text, { sourceId: `s${i}`, fileName: `paper-${i}.txt` })),
  );
  const findings = hotels.extract({ readings, done: { general: { date: '2027-03-12', venue: 'Kiln' } } });
  const { value = [], warnings } = resolveSection(hotels, findings, factsOf(readings));
  return { names: value.map(({ name }) => name), value, told: warnings.map(({ message }) => message).join() };
}

const CONFIRMATION = `The Heron House Hotel
17 Well Terrace, Cork T23 RP02, Ireland
Thank you for choosing us. We are delighted to confirm your reservation.
Confirmation no.  HHH-55203
Arrival  Friday 12 March 2027, from 15:00
Departure  Saturday 13 March 2027, by 11:00
Confirmation sent 11 December 2026.`;
const mailOf = (words: string) => `From: Ada Lund <ada@leeside.example>
Date: Wed, 24 Feb 2027 11:40:00 +0000
Subject: Cork

Hi,
${words}
Ada`;
const NEW = 'Wren Hotel, 4 Mill Parade, Cork T12 W8PD, ref WH 90417, in 12 March, out 13 March by noon.';

describe('a house that another paper books', () => {
  it.each([
    `The Heron have water in the basement. They cancelled us, I've moved the four of you to ${NEW}`,
    `The Heron has a burst pipe and let us down, that booking is dead. You are all in the ${NEW}`,
    `Heron House fell through, sorry. You are now all at ${NEW}`,
    `Heron had a fire in the kitchen, so we've found you something else: ${NEW}`,
    `Don't go to the Heron! You sleep at the ${NEW}`,
    `Wegen der Renovierung im Heron haben wir euch umgebucht: ${NEW}`,
    `Le Heron ferme pour travaux, du coup vous dormez au ${NEW}`,
    `En el Heron se ha roto una tubería y nos mandan al ${NEW}`,
    `Heron har fått vattenskada så ni bor på ${NEW}`,
  ])('is left by the short name that a later mail has for it: %s', (words) => {
    const { names, told } = read(CONFIRMATION, mailOf(words));
    expect(names).toEqual(['Wren Hotel']);
    expect(told).toContain('Heron House');
  });

  it.each([
    `The Heron is lovely, breakfast from 7. The crew sleep at ${NEW}`,
    `The Heron could keep only five of our rooms. You five stay there and we put Mo in the ${NEW}`,
    `You are at the Heron on Friday as planned, only Mo's driver is at the ${NEW}`,
    `On Friday you are at the Heron, and on Saturday we have you in the Wren Hotel, 4 Mill Parade, Cork T12 W8PD, ref WH 90417, in 13 March, out 14 March by noon.`,
    `The Heron stays as booked, only the drivers had to cancel theirs. They are at ${NEW}`,
  ])('is kept where nothing is said against it: %s', (words) => {
    expect(read(CONFIRMATION, mailOf(words)).names).toHaveLength(2);
  });

  it.each([
    'You are at the Heron, both nights. The Wren Hotel of your contract had no bed on Friday, so that is cancelled.',
    'Ihr schlaft im Heron, zwei Nächte. Das Wren Hotel aus dem Vertrag war zu klein, deshalb ist es storniert.',
    "J'ai annulé le traiteur. Je demande deux chambres en plus au Heron, avec les autres.",
  ])('is kept where the other one is off, or it gets more rooms: %s', (words) => {
    expect(read(CONFIRMATION, mailOf(words)).names).toEqual(['The Heron House Hotel']);
  });

  it('is left out of a list of a tour where it stands in another town on another day, and where it is the venue', () => {
    const tour = `Date  Day  Town  Venue  Doors  Hotel
04/03/2027  Thu  Belfast  Cave Rooms  19:00  Quay Inn
12/03/2027  Fri  Cork  Kiln  19:00  Heron House`;
    expect(read(CONFIRMATION, tour).names).toHaveLength(1);
  });
});

it('keeps a number and an hour of a paragraph apart from what follows them', () => {
  const mail = mailOf(`Sie wohnen alle hier:
Hotel Reiher, Annenzeile 61, 8020 Graz
Tel. +43 316 5550 140, office@reiher.example
Buchungsnummer RH/27-0188, Check-in Fr. 12.3. ab 15 Uhr, Check-out So. 14.3. bis 12 Uhr
11 EZ mit Frühstück, Rechnung an uns`);
  expect(read(mail).value).toMatchObject([{ phone: '+433165550140', checkOutTime: '12:00' }]);
});

it('is known by all words of its name behind whom it lets down, and a later one by `et` for `&`', () => {
  const lodge = CONFIRMATION.replace('The Heron House Hotel', 'Gîte Le Petit Sureau');
  const hotel = CONFIRMATION.replace('The Heron House Hotel', 'Hôtel Dyle & Senne')
    .replace('HHH-55203', 'DS-7714')
    .replace('11 December', '18 December');
  const words = `La dame du Petit Sureau n'a plus de chauffage. J'ai annulé ce matin. Je demande deux chambres à Dyle et Senne, avec les vôtres.`;
  expect(read(lodge, hotel, mailOf(words)).names).toEqual(['Hôtel Dyle & Senne']);
});

const LATER = `Marram Hotel
4 Mill Parade, Cork T12 W8PD, Ireland
20 February 2027
Dear Ms Lund,
we confirm your booking.
Booking number  WH-90417
Check-in  Friday 12 March 2027, from 14:00
Check-out  Saturday 13 March 2027, by 12:00`;
const EARLIER = LATER.replace('Marram Hotel', 'Heron House Hotel')
  .replace('4 Mill Parade, Cork T12 W8PD', '17 Well Terrace, Cork T23 RP02')
  .replace('20 February', '10 January')
  .replace('WH-90417', 'HHH-55203');

describe('a house named in one breath with one that was booked later', () => {
  it.each([
    'You have the list with the Heron still. They had a congress in, so it is the Marram for all of you.',
    'We swapped the Heron for the Marram, closer and cheaper by far.',
    'The Heron is history, Marram instead, same nights for everyone.',
    'Das Heron bitte vergessen, dort steht das Wasser im Keller. Das Marram ist gebucht.',
    'On ne va plus au Heron à cause des travaux. Le Marram est à deux pas de la salle.',
    'Del Heron olvidaos, nos han dejado tirados. El Marram es el bueno y queda cerca.',
  ])('is left, in whatever words: %s', (words) => {
    const { names, told } = read(EARLIER, LATER, mailOf(words));
    expect(names).toEqual(['Marram Hotel']);
    expect(told).toContain('Heron House');
  });

  it('is left where only brackets speak of it', () => {
    const sheet = `DAY SHEET v3 - Friday 12 March 2027 - CORK
Hotel: Marram Hotel, 4 Mill Parade (the Heron had the builders in)
19:30 Doors`;
    expect(read(EARLIER, LATER, sheet).names).toEqual(['Marram Hotel']);
  });

  it('is kept where the later one has but one of its nights', () => {
    const long = EARLIER.replace('Friday 12', 'Wednesday 10').replace('Saturday 13', 'Sunday 14');
    const words = "The Heron has no bed left for Mo, that's why there is a room in the Wren.";
    expect(read(long, LATER.replace('Marram', 'Wren'), mailOf(words)).names).toHaveLength(2);
  });

  it.each([
    'The band sleeps at the Heron and the technicians at the Marram, five minutes apart.',
    'Ida and Per are in the Heron, Tom and Mo in the Marram, all paid for.',
    'The van picks up at the Heron at nine and at the Marram a quarter of an hour later.',
    'Hotels are the Heron and the Marram, a few minutes from each other by foot.',
  ])('is kept where they share the guests out: %s', (words) => {
    expect(read(EARLIER, LATER, mailOf(words)).names).toHaveLength(2);
  });
});
