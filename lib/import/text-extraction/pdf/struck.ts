import type { PdfPage, PdfWord } from './pdf-page.ts';

/** Words with a line drawn through their middle. An underline lies lower, a table rule runs far beyond the words. */
export function markStruck(page: PdfPage): PdfWord[] {
  if (page.lying.length === 0 || page.lying.length > 2_000) return page.words;
  const short = page.lying.filter((rule) => rule.to - rule.from < page.width * 0.8);
  return page.words.map((word) => {
    const height = word.y1 - word.y0;
    const width = word.x1 - word.x0;
    const isStruck = short.some((rule) => {
      const at = (rule.at - word.y0) / height;
      const covered = Math.min(rule.to, word.x1) - Math.max(rule.from, word.x0);
      return at > 0.25 && at < 0.75 && covered > width * 0.7;
    });
    return isStruck ? { ...word, isStruck } : word;
  });
}
