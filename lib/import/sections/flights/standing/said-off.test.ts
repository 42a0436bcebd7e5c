import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { flights } from '../../flights.ts';

const STANDING = 'Flights\nLH 980  12.06.2027  Frankfurt (FRA) 07:00 - Dublin (DUB) 08:30\n\n';
const flown = async (...papers: readonly string[]) => {
  const readings = (await Promise.all(papers.map((text) => readText(text)))).flat();
  const legs = resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
  return legs.map((leg) => leg.flightNumber);
};
const besides = (sentence: string) =>
  flown(`${STANDING}${sentence.replace('{}', 'EI 702 (15.06.2027, ORK 08:10 - AMS 11:05)')}\n`);

describe('a sentence that calls a flight off', () => {
  it.each([
    'We have had {} refunded.',
    'The airline took {} off the schedule.',
    '{} is dead, please bin the tickets.',
    'We let {} go.',
    'I have handed {} back to the airline.',
    'Nobody needs {} any more since the van brings you home.',
    'You are no longer on {}.',
    '{} has been postponed to July, date to follow.',
    '{} remains an idea for now.',
    'Could you check whether {} still has room?',
    '{} XX',
    'Die Tickets für {} lasse ich erstatten.',
    '{} hat die Airline aus dem Flugplan genommen.',
    '{} hat sich erledigt.',
    'Für {} gab es keine Plätze mehr.',
    'Umgetauscht aus {}.',
    'Auf {} verzichten wir.',
    'Je vous ai fait rembourser les retours {}.',
    'Merci de ne plus tenir compte de {}.',
    "{} n'aura pas lieu.",
    "L'option posée sur {} n'a pas été levée.",
    'Plus besoin de {}, vous rentrez en camion.',
    'Hemos dado de baja {}.',
    'La compañía eliminó {} de la programación de verano.',
    'El documento original amparaba {}, que queda sin validez.',
    'Emitido en canje de {}.',
    'No quedaban plazas en {}.',
    'Bolaget har tagit bort {}.',
    '{} blir inte av.',
    'Vi fick nej på {}.',
    'Bortse från {}.',
    'Our request for {} came back negative.',
    'We swapped {} for the night bus.',
    'Von {} haben wir Abstand genommen.',
    'La compagnie supprime {}.',
    'No conseguimos {}.',
    'Vi avstår från {}.',
  ])('leaves it out: %s', async (sentence) => {
    expect(await besides(sentence)).toEqual(['LH980']);
  });

  it.each([
    '{} stays as it is, nothing dropped.',
    'Instead of the train you take {}.',
    'The ferry was cancelled so we fly now: {}.',
    'The ferry was cancelled. New flight: {}.',
    'The original flight has been cancelled; new flight is {}.',
    'Die Fähre fällt aus, neuer Flug: {}.',
    'La traversée est annulée, nouveau vol : {}.',
    'Färjan är inställd, nytt flyg: {}.',
    '{}. The refund for the old flight comes in June.',
    'The option on {} was taken up and paid.',
    '{}. No seats have been requested yet.',
    '{}. If the flight is cancelled the airline will refund you.',
    'Statt mit dem Zug fliegt ihr {}.',
    '{}. Der Rückflug von Tom wird nicht erstattet.',
    '{} bleibt, das Abendessen entfällt.',
    'Au lieu du train vous prenez {}.',
    "{}. Annulation sans frais jusqu'au 10 juin.",
    'La entrevista se cae, pero {} se mantiene.',
    'Intervjun är struken men {} gäller.',
    'We exchanged the train tickets for {}.',
    '{}. Ada gave up her window seat.',
    "N'oubliez pas {}.",
    'Im Tausch gegen den Gutschein fliegt ihr {}.',
  ])('is not every one with such a word: %s', async (sentence) => {
    expect(await besides(sentence)).toEqual(['LH980', 'EI702']);
  });
});

it('leaves a flight in a row of a table out for what its own row says, and for no sentence below', async () => {
  const rows = 'EI 702  15.06.2027  Cork (ORK) 08:10 - Amsterdam (AMS) 11:05';
  const below = 'Heathrow was cancelled for Gatwick (LGW), and the 09:40 to London (LHR) is scrapped.';
  expect(await flown(`${STANDING}${rows}\n\n${below}\n`)).toEqual(['LH980', 'EI702']);
});

it('leaves out what another paper cancels, whatever the plan cancels itself', async () => {
  const plan = (state: string) =>
    `Plan\nLH 2084  14.06.2027  Hamburg (HAM) 09:00 - München (MUC) 10:15\nEI 702  15.06.2027  Cork (ORK) 08:10 - Amsterdam (AMS) 11:05${state}\nLH 980  12.06.2027  Frankfurt (FRA) 07:00 - Dublin (DUB) 08:30\n`;
  const notice =
    'Notice\nFlight LH 2084 on 14.06.2027 Hamburg (HAM) 09:00 - München (MUC) 10:15 has been cancelled.\n';
  expect(await flown(plan(''), notice)).toEqual(['LH980', 'EI702']);
  expect(await flown(plan('  CANCELLED'), notice)).toEqual(['LH980']);
});

describe('a flight in a row of its own', () => {
  const row = 'EI 702  15.06.2027  Cork (ORK) 08:10 - Amsterdam (AMS) 11:05';
  it.each([
    ['the footnote it bears', `${row} *)\n\n*) wird nicht geflogen, Erstattung beantragt`],
    ['the footnote it bears', `${row} (1)\n\n(1) Vol supprimé par la compagnie.`],
    ['the heading over it', `Not going ahead\n${row}`],
    ['the heading over it', `Sin efecto / devueltos:\n${row}`],
    ['the heading over it', `Det här gäller inte längre:\n${row}`],
    ['a sentence about its way', `${row}\n\nThe Cork-Amsterdam flight on the 15th is off.`],
    [
      'a sentence about it and another',
      'EI 702 (15.06.2027, ORK 08:10 - AMS 11:05) and EI 703 (16.06.2027, AMS 12:00 - ORK 13:10) have been cancelled.',
    ],
  ])('is left out for %s', async (_, text) => {
    expect(await flown(`${STANDING}${text}\n`)).toEqual(['LH980']);
  });

  it.each([
    `${row} (1)\n\n(1) The baggage rules apply, tickets cannot be refunded.`,
    `${row}\n\nThe hotel in Cork and the dinner in Amsterdam are off.`,
  ])('stays: %s', async (text) => {
    expect(await flown(`${STANDING}${text}\n`)).toEqual(['LH980', 'EI702']);
  });
});
