import type { Reading } from '../../reading/reading.ts';

const SUGGESTION =
  /guests also|also booked|you (?:may|might) also|you may like|recommended for you|more offers|special offers|our offers|deals for you|need (?:a )?(?:hotel|car)|book (?:a )?(?:hotel|car) (?:now|from|with)|explore more|interessieren|weitere angebote|unsere angebote|empfehlungen für|vous aimerez|à découvrir|nos offres|besoin d'un|te puede interesar|también te|ofertas|¿necesitas|du kanske|vi rekommenderar|erbjudanden/iu;

/** Lines of advertising: under a heading that suggests more, or a line that says so itself. */
export function suggestedLines(reading: Reading): Set<number> {
  const lines = new Set<number>();
  for (const block of reading.blocks) {
    if (!SUGGESTION.test(block.heading)) continue;
    for (let i = block.firstLine; i <= block.lastLine; i++) lines.add(i);
  }
  for (const line of reading.lines) if (SUGGESTION.test(line.text)) lines.add(line.index);
  return lines;
}
