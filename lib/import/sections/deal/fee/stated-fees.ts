import type { Standing } from '../../../candidate.ts';
import { paperKindOf } from '../../../reading/paper-kind.ts';
import type { Reading } from '../../../reading/reading.ts';
import { type Statement, statementsOf } from '../../../reading/statements.ts';
import { findMoney } from '../../../recognizers/money.ts';
import { phrasePattern, phrasesOf } from '../../../recognizers/phrases.ts';
import { speaksOfJourneys } from '../../shared/show/about-show.ts';
import { labelWeight } from '../../shared/show/labels.ts';
import { clauseOf } from '../money/clauses.ts';
import { CUES } from '../money/money-cues.ts';
import { isConditionalSum } from '../money/money-frames.ts';
import { isQualifier, roleOfLabel } from '../money/money-roles.ts';
import { OFFERED } from '../words/offer.ts';
import { isFeeLabel } from './fee-labels.ts';
import { type FeeMention, feeMentions } from './fee-mentions.ts';
import { feesInPairs, isOfMerchandise } from './fee-pairs.ts';
import { type FeeReading, feeInSentence } from './fee-reading.ts';
import { doubtRivals, hasRivalBeside, settleRivals, withoutRegretted } from './fee-rivals.ts';
import { isStruck, paperStanding, quoteOfStatement, standingOf } from './fee-standing.ts';
import { feesInTables } from './fee-tables.ts';
import { underVagueLabels } from './vague-labels.ts';

/** The fees a paper states, as opposed to those a thread haggles over. */
export function statedFees(reading: Reading, artist: string | undefined): FeeReading[] {
  const standing = paperStanding(reading);
  const labelled = [...feesInPairs(reading, standing), ...feesInTables(reading, artist, standing)];
  const open = labelled.filter(({ candidate }) => candidate.standing === 'offered');
  const choices = linesToChooseFrom(reading);
  const named = withoutRegretted([
    ...labelled,
    ...fromProse(reading, standing, new Set(open.map(({ line }) => line))),
  ]).map((fee) => (choices.has(fee.line) ? onlyOffered(fee) : fee));
  if (named.length > 0) return doubtRivals(labelled.length > 0 ? named : settleRivals(named));
  // The rate on an invoice may be for anything, a room for one.
  const isOther =
    paperKindOf(reading).kind === 'invoice' ||
    (paperKindOf(reading).kind === 'other' && speaksOfJourneys(reading) && !namesArtist(reading));
  return isOther ? [] : doubtRivals([...underVagueLabels(reading, standing)]);
}

/** A paper of journeys that bears the act's name may be the show's all the same. */
function namesArtist(reading: Reading): boolean {
  return reading.pairs.some((pair) => labelWeight('artist', pair.label) >= 0.9);
}

const DOUBTFUL = 0.6;
/** `(First proposal: £900)` */
const HEAD_LABEL = /^[(\s]?[^:.;]{3,30}:/u;

function proseStanding(
  reading: Reading,
  { text, firstLine, lastLine }: Statement,
  mention: FeeMention,
  paper: Standing,
): Standing {
  if (isStruck(reading, firstLine, mention.text)) return 'superseded';
  if (mention.isNew) return paper;
  const isAlone = findMoney(text, reading).length < 2;
  // `v1: £900 declined ⏎ v2: £800 agreed`: of several figures each has what its own line or clause says.
  const lines = reading.lines.slice(firstLine, lastLine + 1).map((line) => line.text);
  const label = HEAD_LABEL.exec(text)?.[0] ?? '';
  const isOffer =
    OFFERED.test(mention.cue) || OFFERED.test(label) || hasRivalBeside(reading, text, mention.amount);
  const own = lines.length > 1 && !isAlone ? lines.find((line) => line.includes(mention.text)) : undefined;
  const isOwn = own !== undefined && findMoney(own, reading).length === 1;
  const clause = isOwn ? own : clauseOf(text, mention.start, mention.end);
  const behind = text.slice(mention.end);
  return standingOf({ text: isOwn ? own : text, ...(!isAlone && { clause }), behind, isOffer }, paper);
}

/** `2nd package, 18:00 to 02:00: €850`, `Le 3e forfait …`: one of several to choose from. */
const CHOICE =
  /^\P{L}{0,4}(?:(?:the|das|le|la|el)\s)?(?:\d{1,2}\s?(?:er|re|nde?|[eè]me|e|st|nd|rd|th|[.ªº])\s)?(package|packet|paket|option|variante|forfait|formule|paquete|opción|alternativ)\p{L}{0,2}(?:\s(?:\d|[A-D])(?!\p{L}))?(?!\p{L})/iu;

/** The lines that each name the sum of another one of several. */
function linesToChooseFrom(reading: Reading): ReadonlySet<number> {
  const named = reading.lines.flatMap(({ index, text }) => {
    const [head, word = ''] = CHOICE.exec(text) ?? [];
    const isPriced = head !== undefined && findMoney(text, reading).length > 0;
    return isPriced ? [{ index, head, word: word.toLowerCase() }] : [];
  });
  const heads = Map.groupBy(named, ({ word }) => word);
  const several = [...heads.values()].filter((group) => new Set(group.map(({ head }) => head)).size > 1);
  return new Set(several.flat().map(({ index }) => index));
}

function onlyOffered(fee: FeeReading): FeeReading {
  return { ...fee, candidate: { ...fee.candidate, standing: 'offered' } };
}

/** `Dressing room rider | 15:00 | 6 | €145.00 flat` under `Service | Time | Covers | Price`: how a price is meant. */
function isPriceOfList(reading: Reading, line: number, { cue }: FeeMention): boolean {
  if (!isQualifier({ role: 'fee', cue, distance: 0 })) return false;
  const table = reading.tables.find((one) => one.firstLine <= line && line <= one.lastLine);
  return (
    table !== undefined &&
    table.columns.length >= LIST_COLUMNS &&
    !table.columns.some(({ label }) => isFeeLabel(label))
  );
}

const LIST_COLUMNS = 4;

const HEADING = /^(?:(?:§\s?)?\d{1,2}[.)]?\s{1,3})?\p{Lu}[\p{L} ’'-]{2,40}[.:]$/u;

/** `§ 3 Reisekosten`: what is flat below it is no fee. */
function namesOtherMoney(text: string): boolean {
  const named = /[.:]$/u.test(text) ? text : `${text}.`;
  if (!HEADING.test(named)) return false;
  const role = roleOfLabel(named.slice(0, -1).replace(/^[§\s\d.)]+/u, ''));
  return role !== 'fee' && role !== 'unknown';
}

/** A sentence or a heading that is the name of the fee and nothing else, with a mark at its end. */
function headingOf(reading: Reading, { text, firstLine }: Statement): string {
  const isLine = reading.lines[firstLine]?.text.trim() === text.trim();
  const named = /[.:]$/u.test(text) || !isLine ? text : `${text}.`;
  return HEADING.test(named) && isFeeLabel(named.slice(0, -1)) ? named : '';
}

/** `3. Fee. Nine hundred pounds (£900), …`: a sentence that is the fee's name alone names the money of the next. */
function mentionsUnder(reading: Reading, heading: string, text: string): FeeMention[] {
  const own = feeMentions(reading, text);
  if (own.length > 0 || heading === '') return own;
  const lead = `${heading.slice(0, -1)}: `;
  const led = feeMentions(reading, lead + text)
    .slice(0, 1)
    .map((one) => ({ ...one, start: one.start - lead.length, end: one.end - lead.length }));
  return led.length > 0 ? led : paidOn(reading, text);
}

/** Under `§ 2 Gage`: `Der Veranstalter zahlt der Agentur 3.400 €`, whoever takes it for the artist. */
function paidOn(reading: Reading, text: string): FeeMention[] {
  const [first] = IS_PAID.test(text) ? findMoney(text, reading) : [];
  if (!first || isConditionalSum(text, first.start, first.end)) return [];
  const { value, start, end } = first;
  const plain = { isPast: false, isNew: false, isMoney: true, cue: '', naming: 'word', weight: 0.8 } as const;
  return [{ ...plain, ...value, start, end, text: first.text }];
}

const IS_PAID = phrasePattern(
  ...phrasesOf`
  pays?, paid, remits?, remitted, zahlt, zahlen, gezahlt, vergütet, entrichtet, überweist, verse(?:ra)?, paie(?:ra)?, payé,
  règle(?:ra)?, s.engage à (?:verser|payer), paga(?:rá)?, abona(?:rá)?, betalar, betalas, erlägger, utbetalas`,
);

/** `Vorprogramm | 20.00 Uhr Marsch (Gage 250 €)`: what a row says of who opens the evening. */
function isOfSupport(reading: Reading, line: number): boolean {
  return reading.pairs.some(({ firstLine, label }) => firstLine === line && CUES.support.test(label));
}

/** `open` are the lines of which a label or a table has told that nothing is agreed. */
function* fromProse(reading: Reading, standing: Standing, open: ReadonlySet<number>): Generator<FeeReading> {
  let heading = '';
  let isOther = false;
  for (const statement of statementsOf(reading)) {
    const lead = heading;
    const isUnderOther = isOther;
    heading = headingOf(reading, statement);
    isOther = namesOtherMoney(statement.text);
    const { firstLine } = statement;
    if (open.has(firstLine) || isOfMerchandise(reading, firstLine) || isOfSupport(reading, firstLine))
      continue;
    const mentions = mentionsUnder(reading, lead, statement.text);
    for (const mention of mentions) {
      if (isPriceOfList(reading, statement.firstLine, mention)) continue;
      if (isUnderOther && isQualifier({ role: 'fee', cue: mention.cue, distance: 0 })) continue;
      const evidence = quoteOfStatement(reading, statement.text, mention.text, statement.firstLine);
      if (!evidence) continue;
      yield feeInSentence(statement, mention, mention.currency, {
        method: 'pattern',
        reason: 'named as the fee in a sentence',
        evidence: [evidence],
        specificity: Math.min(0.9, 0.35 + 0.5 * mention.weight),
        standing: proseStanding(reading, statement, mention, standing),
        ...(mention.weight < DOUBTFUL && { doubts: ['weak_context' as const] }),
      });
    }
  }
}
