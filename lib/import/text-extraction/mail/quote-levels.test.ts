import { expect, test } from 'vitest';
import { quoteLevels } from './quote-levels.ts';

const levels = (text: string) =>
  quoteLevels(text.split('\n'))
    .filter((line) => line.text.trim() !== '')
    .map((line) => [line.level, line.text.trim()]);

test('marks are counted and taken off', () => {
  expect(levels('Yes.\n> Is it?\n>> Was it?\n> > Was it?')).toEqual([
    [0, 'Yes.'],
    [1, 'Is it?'],
    [2, 'Was it?'],
    [2, 'Was it?'],
  ]);
});

test.each([
  'On Mon, 16 Mar 2026 at 18:40, Ann <ann@x.example> wrote:',
  'Am 05.02.2026 um 11:15 schrieb Marek Dvorak:',
  'Le jeu. 29 janv. 2026 à 17:35, Bastien <b@x.example> a écrit :',
  'El lun, 3 mar 2026 a las 9:12, Luis escribió:',
  'Den mån 2 feb. 2026 kl 14:20 skrev Sanna:',
])('"%s" belongs to the quote that it introduces', (introduction) => {
  expect(levels(`Fine.\n${introduction}\n> The offer`)).toEqual([
    [0, 'Fine.'],
    [1, introduction],
    [1, 'The offer'],
  ]);
});

test('an introduction broken over two lines belongs to the quote as a whole', () => {
  const text =
    'Fine.\nAm 05.02.2026 um 11:15 schrieb Marek Dvorak\n<marek@solsticebooking.example>:\n\n> The offer';
  expect(levels(text).map(([level]) => level)).toEqual([0, 1, 1, 1]);
});

test('an unmarked quote starts at its introduction', () => {
  expect(levels('Fine.\n\nOn 3 May 2026, Ann Reed wrote:\nThe offer')).toEqual([
    [0, 'Fine.'],
    [1, 'On 3 May 2026, Ann Reed wrote:'],
    [1, 'The offer'],
  ]);
});

test.each([
  '-----Original Message-----',
  '-----Ursprüngliche Nachricht-----',
  '-------- Message original --------',
])('everything below "%s" is the older mail', (mark) => {
  expect(
    levels(`Agreed.\n${mark}\nVon: Ann\nAn: Bo\nBetreff: Offer\nThe offer`).map(([level]) => level),
  ).toEqual([0, 1, 1, 1, 1, 1]);
});

test('a header block without any mark starts an older mail, a single label does not', () => {
  const thread = 'Ok.\n\nFrom: Ann\nSent: Monday\nTo: Bo\nSubject: Offer\n\nThe offer';
  expect(levels(thread).map(([level]) => level)).toEqual([0, 1, 1, 1, 1, 1]);
  expect(levels('Flight\nFrom: London\nDeparture 10:00').map(([level]) => level)).toEqual([0, 0, 0]);
});

test('the headers of a pasted mail itself are not quoted', () => {
  expect(levels('From: Ann\nTo: Bo\nDate: Monday\nSubject: Offer\n\nHello').map(([level]) => level)).toEqual([
    0, 0, 0, 0, 0,
  ]);
});
