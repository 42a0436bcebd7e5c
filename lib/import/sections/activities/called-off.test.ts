import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { type Reading, readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { activities } from '../activities.ts';

const namesIn = (text: string) => namesOf(readSource(sourceOf(text)));

function namesOf(reading: Reading) {
  const readings = [reading];
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
    ['The masterclass we penciled in for 11:00 will not go forward. Soundcheck 16:00.', 'Soundcheck'],
    ['The meet & greet at 17:30 isn’t happening, soundcheck 16:00.', 'Soundcheck'],
    ['They asked for a workshop at 11:00, we said no. Soundcheck 16:00.', 'Soundcheck'],
    ['Aus dem Interview um 15:30 Uhr wird nichts. Soundcheck 16 Uhr.', 'Soundcheck'],
    ['Le point presse de 15h30 est reporté à une date ultérieure. Balances à 16h.', 'Balances'],
    ['Signeringen kl 22.30 har vi fått ställa in. Soundcheck kl 16.', 'Soundcheck'],
  ])('are none: %s', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });

  it('are told apart from those that a running order keeps', () => {
    const rows = ['14:00  Load-in', '15:30  Radio interview  declined', '16:00  Soundcheck', '19:00  Doors'];
    expect(namesIn(rows.join('\n'))).toEqual(['Load-in', 'Soundcheck', 'Doors']);
  });

  it.each([
    ['in a remark', '15:30  Radio interview - PULLED, presenter ill'],
    ['in front', 'CANCELLED: 15:30 radio interview'],
    ['below the row', '15:30  Radio interview\n*** KILLED by the label, do not send the band ***'],
    ['by a remark that thanks', '15:30  Radio interview\n        >> Ann: sweet of them, but no thanks.'],
    ['in a footnote', '15:30  Radio interview (**)\n(**) The station has cancelled the interview.'],
    ['in a footnote of stars', '15:30  Radio interview *\n* La radio suspendió la entrevista.'],
    ['by its name alone', '15:30  Radio interview\n\nThe radio interview has fallen through.\n'],
  ])('are gone from a running order that says so %s', (_, lines) => {
    const text = `14:00  Load-in\n${lines}\n16:00  Soundcheck\n19:00  Doors`;
    expect(namesIn(text)).toEqual(['Load-in', 'Soundcheck', 'Doors']);
  });

  it.each([
    ['Status', 'ok', 'lost - presenter on leave'],
    ['Status', 'fix', 'vom Sender zurückgezogen am 09.08.'],
    ['Stato', 'ok', 'CANCELLED'],
    ['Estado', 'Confirmado', 'Desestimada por la emisora'],
    ['État', 'ok', 'remplacé, voir plus bas'],
    ['Läge', 'klart', 'dragits tillbaka'],
    ['Nota', '', 'se cayó, cierran por duelo'],
  ])('are told by the column %s', (label, holds, off) => {
    const rows = [
      ['Time', 'What', label],
      ['14:00', 'Load-in', holds],
      ['15:30', 'Radio interview', off],
      ['16:00', 'Soundcheck', holds],
    ];
    const lines = rows.map((row) => ({ cells: row.map((text) => ({ text })), table: 0 }));
    const reading = readSource(sourceOf('', { pages: [{ number: 1, lines }] }));
    expect(namesOf(reading)).toEqual(['Load-in', 'Soundcheck']);
  });

  it.each([
    ['Sin prueba de sonido: comprobación de línea a las 18:45.', 'Comprobación de línea'],
    ['Kein Soundcheck, Linecheck um 18:45 Uhr.', 'Linecheck'],
    ['Pas de balances, vérification des lignes à 18h45.', 'Vérification des lignes'],
    ['No doors before 19:00.', 'Doors'],
  ])('are none where there is none: %s', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });

  it.each([
    'If the signing is cancelled we will tell you.',
    'The signing is not cancelled.',
    'Rooms: free cancellation until 12 May.',
    'The support’s signing has been cancelled at 21:00.',
  ])('are none where nothing has happened: %s', (remark) => {
    expect(namesIn(`14:00  Load-in\n16:00  Soundcheck\n22:30  Signing\n\n${remark}`)).toContain('Signing');
  });
});

describe('times that were only asked for', () => {
  const timesIn = (text: string) => {
    const done = { general: { artist: 'Kupferlicht', date: '2027-05-14' } };
    const { value } = resolveSection(
      activities,
      activities.extract({ readings: [readSource(sourceOf(text))], done }),
    );
    return value?.map((one) => `${one.name} ${one.startTime?.slice(11)}`);
  };

  it.each([
    ['Balances à 15h demandées, mais ce sera 16h30.', 'Balances 16:30'],
    ['Der Soundcheck um 14 Uhr war angefragt, wir machen ihn um 16 Uhr.', 'Soundcheck 16:00'],
    ['Ni bad om inlastning kl. 12.00, men det går först 14.00.', 'Inlastning 14:00'],
    ['Pedíais la prueba a las 15:00; la hacemos a las 17:00.', 'Prueba 17:00'],
    ['As you asked, load-in is at 14:00.', 'Load-in 14:00'],
    ['We ask you to load in at 14:00.', 'Load in 14:00'],
  ])('give way to the answer: %s', (text, said) => {
    expect(timesIn(text)).toEqual([said]);
  });

  it.each([
    ['>> Ann: please bring forward to 15:00 - 15:45', 'Soundcheck 15:00'],
    ['>> Gesa: Bitte auf 15:00 bis 15:45 vorziehen, passt.', 'Soundcheck 15:00'],
    ['-> plutôt 15h00, vu avec la régie', 'Soundcheck 15:00'],
    ['>> mejor a las 15:00', 'Soundcheck 15:00'],
    ['>> hellre kl. 15.00', 'Soundcheck 15:00'],
    ['>> catering opens at 15:00', 'Soundcheck 16:00'],
  ])('give way to a remark below: %s', (remark, said) => {
    expect(timesIn(`14:00  Load-in\n16:00  Soundcheck\n        ${remark}\n19:00  Doors`)).toEqual([
      'Load-in 14:00',
      said,
      'Doors 19:00',
    ]);
  });

  it('and a plan that a newer mail gives anew with all that was in it, is gone', () => {
    const mail = [
      'New plan: ',
      '14:00  Load-in',
      '14:30  Hotel -> venue',
      '16:00  Soundcheck',
      '23:30  Venue -> hotel',
      '',
      '> On 3 May 2027 at 10:00 Ann Lee wrote:',
      '> 13:15  Hotel -> venue',
      '> 15:00  Soundcheck',
    ];
    expect(timesIn(mail.join('\n'))).not.toContain('Transfer Hotel -> venue 13:15');
  });
});
