import type { Candidate } from '../../../candidate.ts';
import { findQuote } from '../../../reading/quote.ts';
import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { phrasePattern, phrasesOf } from '../../../recognizers/phrases.ts';

/** What a promoter's accountant wants to know beside the fee: taxes, commission, societies, radius, merchandise. */
const NOTEWORTHY = phrasePattern(
  ...phrasesOf`
  v\.?a\.?t\.?, withholding(?: tax)?, tax(?:es)?, commission, comm\., agency fee, booking fee, prs, ascap,
  bmi, imro, ppl, merch(?:andise)?, radius, exclusivity, no other, within \d+ (?:miles|km), buy-?outs?,
  recoupables?, break-?even, split point, expenses, not binding, no guarantee, cancels?, cancellation,
  drinks tab, rental, mwst\.?, ust\.?, umsatzsteuer, mehrwertsteuer, gema, ksk, künstlersozialabgabe,
  provision, vermittlungsprovision, quellensteuer, ausländersteuer, gebietsschutz, merchandising,
  konventionalstrafe, absage, reisekosten, catering, tva, sacem, vhr, exclusivité, annulation,
  droits d.auteur, défraiements?, ttc, retenue à la source, irpf, sgae, comisión, exclusividad, cancelación,
  derechos de autor, cena y hotel, moms, stim, stim-avgift\p{L}*, förmedlingsprovision, avbok\p{L}+,
  lokalhyra\p{L}*, resor, artistskatt, sociala avgifter`,
);
const MAX_LENGTH = 1_500;

/** The paper's own words on what goes with the fee, without those that other fields of the deal have. */
export function dealNotes(reading: Reading, others: readonly string[]): Candidate<string> | undefined {
  const used = squash(others.join(' '));
  const kept: { text: string; line: number }[] = [];
  let length = 0;
  for (const statement of statementsOf(reading)) {
    const { text } = statement;
    if (
      text.length < 8 ||
      text.length > 500 ||
      !isNoteworthy(text) ||
      used.includes(squash(text.replace(LABEL, ''))) ||
      HEADER.test(text)
    )
      continue;
    if (length + text.length > MAX_LENGTH) break;
    kept.push({ text, line: statement.firstLine });
    length += text.length + 1;
  }
  const evidence = kept.flatMap((part) => findQuote(reading, part.text.slice(0, 240), part.line) ?? []);
  if (evidence.length === 0) return undefined;
  return {
    value: kept.map((part) => part.text).join('\n'),
    method: 'pattern',
    reason: 'sentences on taxes, commission and other conditions of the deal',
    evidence: evidence.slice(0, 6),
    specificity: 0.5,
  };
}

function isNoteworthy(text: string): boolean {
  // `IVA` in small letters is a first name and part of many words.
  return NOTEWORTHY.test(text) || /(?<!\p{L})(?:IVA|KSK|VAT)(?!\p{L})/u.test(text);
}

const LABEL = /^[^:]{2,40}:\s(?=.{8})/u;
const HEADER = /^[>\s]*(?:from|to|cc|subject|von|an|betreff|de|para|objet|asunto|från|till|ämne)\s?:/iu;

function squash(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
