import type { FormField } from '@llamaindex/liteparse';
import { expect, test } from 'vitest';
import { addFormFields } from './form-fields.ts';
import type { PdfPage, PdfWord } from './pdf-page.ts';

const word = (text: string, x0: number): PdfWord => ({
  text,
  x0,
  x1: x0 + text.length * 5,
  y0: 100,
  y1: 110,
  em: 10,
  isBold: false,
});
const page = (words: PdfWord[]): PdfPage => ({
  number: 1,
  width: 600,
  height: 800,
  words,
  turned: [],
  lying: [],
  standing: [],
});
const field = (value: string, extra: Partial<FormField> = {}): FormField =>
  ({
    type: 'text',
    value,
    rect: { x: 95, y: 98, width: 300, height: 14 },
    options: [],
    selectedOptions: [],
    ...extra,
  }) as FormField;

test('every word of a value that the page draws counts as filled in, and the first stands apart', () => {
  const { words } = addFormFields(page([word('Venue', 20), word('Harbour', 100), word('Hall', 150)]), [
    field('Harbour Hall'),
  ]);
  expect(words.map((one) => one.isFilledIn === true)).toEqual([false, true, true]);
  expect(words.map((one) => one.isApart === true)).toEqual([false, true, false]);
});

test('a value that the page does not draw is put at its field', () => {
  const { words } = addFormFields(page([word('Venue', 20)]), [field('Harbour Hall')]);
  expect(words.map((one) => one.text)).toEqual(['Venue', 'Harbour', 'Hall']);
});

test('ticks become boxes', () => {
  const ticked = addFormFields(page([]), [field('Yes', { type: 'checkbox', checked: true })]);
  expect(ticked.words.map((one) => one.text)).toEqual(['☒']);
});
