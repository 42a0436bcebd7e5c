import type { FormField } from '@llamaindex/liteparse';
import type { PdfPage, PdfWord } from './pdf-page.ts';

/**
 * Puts what a person filled into a form among the words of the page: values as a cell of their own at their field,
 * ticks as ☒ and ☐. Values that the page's text already shows are only set apart.
 */
export function addFormFields(page: PdfPage, fields: readonly FormField[]): PdfPage {
  let words = page.words;
  for (const field of fields) {
    const rect = field.rect;
    if (!rect || rect.width <= 0 || rect.height <= 0) continue;
    const isInside = (word: PdfWord) => {
      const x = (word.x0 + word.x1) / 2;
      const y = (word.y0 + word.y1) / 2;
      return x >= rect.x && x <= rect.x + rect.width && y >= rect.y - 2 && y <= rect.y + rect.height + 2;
    };
    if (field.type === 'checkbox' || field.type === 'radio' || field.type === 'radiobutton') {
      const mark = field.checked ? '☒' : '☐';
      words = [...words.filter((word) => !isInside(word)), ...wordsAt(mark, rect)];
      continue;
    }
    const value = (field.selectedOptions.length > 0 ? field.selectedOptions.join(', ') : field.value)?.trim();
    if (!value || field.type === 'pushbutton' || field.type === 'signature') continue;
    const shown = words.filter(isInside);
    if (shown.length > 0) {
      for (const word of shown) word.isFilledIn = true;
      for (const word of leftmostOfLines(shown)) word.isApart = true;
    } else words = [...words, ...wordsAt(value, rect)];
  }
  return { ...page, words };
}

function leftmostOfLines(words: readonly PdfWord[]): PdfWord[] {
  const left = Math.min(...words.map((word) => word.x0));
  return words.filter((word) => word.x0 - left < 2);
}

function wordsAt(value: string, rect: { x: number; y: number; width: number; height: number }): PdfWord[] {
  const lines = value.split(/\r\n|\r|\n/).slice(0, 40);
  const lineHeight = rect.height / lines.length;
  const em = Math.min(12, Math.max(6, lineHeight * 0.8));
  return lines.flatMap((line, index) => {
    const perCharacter = Math.min(em * 0.5, rect.width / Math.max(1, line.length));
    const y0 = rect.y + index * lineHeight + (lineHeight - em * 0.75) / 2;
    return [...line.matchAll(/\S+/g)].map((match, at) => ({
      text: match[0],
      x0: rect.x + 2 + match.index * perCharacter,
      x1: rect.x + 2 + (match.index + match[0].length) * perCharacter,
      y0,
      y1: y0 + em * 0.75,
      em,
      isBold: false,
      isFilledIn: true,
      ...(at === 0 ? { isApart: true } : {}),
    }));
  });
}
