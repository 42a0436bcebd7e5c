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

  it('stay where nothing newer is given', () => {
    expect(textOf(['Old schedule:', 'Load-in 11:10', 'Doors 18:10'])).toMatch(/11:10.*18:10/u);
  });
});
