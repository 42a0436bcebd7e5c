import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { withoutEveningBegin } from './evening-begin.ts';
import { setTimeFacts } from './set-time-facts.ts';

function setsIn(lines: string[], artists: string[]) {
  const reading = readSource(sourceOf(lines.join('\n')));
  const facts = withoutEveningBegin(reading, setTimeFacts(reading, artists), artists.length > 0);
  return [...new Set(facts.map((fact) => fact.value))];
}

describe('the beginning of the evening', () => {
  it.each([
    [['Einlass 19:00', 'Beginn 20:00', 'Support 20:00', 'Umbau 20:40'], ['Kupferlicht']],
    [['Doors 7:00 PM', 'Show 8:00 PM', 'Opener 8:00 PM'], ['Kupferlicht']],
    [['Ouverture 19h30', 'Début du concert 20h30', 'Première partie 20h30'], ['Kupferlicht']],
    [['Puertas 20:00', 'Inicio 21:00', 'Teloneros 21:00'], ['Kupferlicht']],
    [['Insläpp 19.00', 'Konsertstart 20.00', 'Förband 20.00'], ['Kupferlicht']],
  ])('is no set where others open: %s', (lines, artists) => {
    expect(setsIn(lines, artists)).toEqual([]);
  });

  it('yields to the set that the paper names beside it', () => {
    expect(setsIn(['Beginning of event: 20:00', "Artist's set: 21:00"], ['Kupferlicht'])).toEqual(['21:00']);
  });

  it('is none where a name has a later hour and nobody knows the artist', () => {
    expect(setsIn(['Einlass 19:00', 'Beginn 20:00', 'Kupferlicht 21:00'], [])).toEqual([]);
  });

  it('is the set where nobody else plays', () => {
    expect(setsIn(['Einlass 19:00', 'Beginn 20:00', 'Ende 22:00'], ['Kupferlicht'])).toEqual(['20:00']);
  });
});
