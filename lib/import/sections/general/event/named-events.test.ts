import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { general } from '../../general.ts';

async function eventOf(text: string) {
  const readings = await readText(text, 'paper.txt');
  return resolveSection(general, general.extract({ readings, done: {} })).value.eventName;
}

describe('the name of a show', () => {
  it.each([
    [
      'Slow River',
      'Artist: Ada Holm\nShow: "Slow River" (tour 2027)\nDate: Friday 12 March 2027\nVenue: Corn Hall, Ripon\n',
    ],
    [
      'Slow River',
      'CONTRACT\nbetween the agent of Ada Holm (“the Artist”) and Mill Nights Ltd (“the Promoter”)\n\nShow: Ada Holm: Slow River\nDate: Friday 9 October 2026\nVenue: Corn Hall, Ripon\n',
    ],
    [
      '5. Sinfoniekonzert "Nordwind"',
      'GASTVERTRAG\nDie Künstlerin Ada Holm wirkt als Solistin mit im 5. Sinfoniekonzert "Nordwind" am Sonntag, dem 7. Februar 2027, Beginn 18:00 Uhr, Kulturhalle Nord, 02826 Görlitz.\n',
    ],
    [
      '66. Murenball',
      '66. Murenball\nAblaufplan Samstag, 23. Januar 2027\n\n20:00  Einlass\n21:15  Ada Holm & Orchester, 1. Set\n',
    ],
  ])('is %s', async (event, text) => {
    expect(await eventOf(text)).toBe(event);
  });

  it('is no floor and no day', async () => {
    expect(
      await eventOf(
        'Konzert mit Ada Holm am 5. Februar 2027 in der Kornhalle Ripon. Garderobe im 4. Stock am Ende des Flurs.',
      ),
    ).toBeUndefined();
  });
});
