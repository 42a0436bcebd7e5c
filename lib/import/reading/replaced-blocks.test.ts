import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from './index.ts';

const textOf = (lines: string[]): string =>
  readSource(sourceOf(lines.join('\n')))
    .lines.map((line) => line.text)
    .join(' ');

describe('plans that a newer one stands beside', () => {
  it.each([
    ['Old schedule (void):', 'New schedule:'],
    ['v2:', 'v3:'],
    ['Bisheriger Ablauf', 'Neuer Ablauf'],
    ['Ancien planning', 'Nouveau planning'],
    ['HORARIO ANTERIOR', 'HORARIO ACTUALIZADO'],
    ['Gamla tider', 'Nya tider'],
  ])('are read as struck under %s', (old, now) => {
    const text = textOf([old, 'Load-in 11:10', 'Doors 18:10', '', now, 'Load-in 12:20', 'Doors 19:20']);
    expect(text).not.toMatch(/11:10|18:10/u);
    expect(text).toMatch(/12:20.*19:20/u);
  });

  it('are read as struck under a title that says so by itself, and as sheets of their own', () => {
    const text = textOf([
      'Doors 19:20',
      '',
      'Version 2 - superseded, do not use',
      'Hotel Ask',
      'Doors 18:10',
      '',
      'Crew: Ida',
    ]);
    expect(text).toMatch(/^Doors 19:20 +Crew: Ida$/u);
    const row = (words: string) => ({ cells: [{ text: words }] });
    const sheets = [
      ['Day sheet v4', 'Hotel Ask'],
      ['v3 OLD', 'Hotel Bro'],
    ].map((rows, i) => ({
      number: i + 1,
      lines: rows.map(row),
    }));
    const read = readSource(sourceOf('', { pages: sheets })).lines.map((line) => line.text);
    expect(read.join(' ').trim()).toBe('Day sheet v4 Hotel Ask');
  });

  it('are left to the readers of flights, which weigh both', () => {
    const plan = [
      'Ancien plan - ne plus utiliser',
      'AF 7521 Nantes 06:35',
      '',
      'Nouveau plan',
      'AF 7529 Nantes 10:15',
    ];
    expect(textOf(plan)).toContain('AF 7521');
  });

  it('stay where nothing newer is given', () => {
    expect(textOf(['Old schedule:', 'Load-in 11:10', 'Doors 18:10'])).toMatch(/11:10.*18:10/u);
  });
});
