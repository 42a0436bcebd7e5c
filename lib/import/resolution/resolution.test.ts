import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate, Method, Standing } from '../candidate.ts';
import { THRESHOLDS } from '../confidence/thresholds.ts';
import { extractedSchemas } from '../extracted.ts';
import { defineSection, type SectionFindings } from '../sections/section.ts';
import { resolveSection } from './index.ts';

interface Options {
  source?: string;
  method?: Method;
  standing?: Standing;
  specificity?: number;
  doubts?: Candidate['doubts'];
}

function candidate<V>(value: V, options: Options = {}): Candidate<V> {
  const { source = 's1', method = 'label', ...rest } = options;
  return {
    value,
    method,
    reason: 'label beside the value',
    evidence: [{ sourceId: source, page: 1, quote: String(value) }],
    ...rest,
  };
}

const deal = defineSection({ key: 'deal', schema: extractedSchemas.deal, extract: () => ({ entries: [] }) });
const hotels = defineSection({
  key: 'hotels',
  schema: extractedSchemas.hotels,
  extract: () => ({ entries: [] }),
  identify: (entry) => [
    ...(entry.bookingReference ?? []).map((one) => `ref:${one.value}`),
    ...(entry.name ?? []).map((one) => `name:${one.value}`),
  ],
  isDistinct: (a, b) => {
    const dates = [a, b].map((entry) => entry.checkInDate?.[0]?.value);
    return dates[0] !== undefined && dates[1] !== undefined && dates[0] !== dates[1];
  },
});

const fee = (...candidates: Candidate<string>[]) => resolveSection(deal, { entries: [{ fee: candidates }] });

describe('choosing the value of a field', () => {
  it('lets what was agreed beat what is merely stated, however often it is', () => {
    const { value, confidence } = fee(
      candidate('5500', { method: 'structured' }),
      candidate('5500', { source: 's2' }),
      candidate('5000', { method: 'pattern', standing: 'agreed' }),
    );
    expect(value.fee).toBe('5000');
    expect(confidence['deal.fee']?.alternatives).toMatchObject([
      { value: '5500', status: 'stated', quote: '5500', evidence: { quote: '5500' } },
    ]);
  });

  it('never takes an offered, rejected or superseded value, and says that nothing was agreed', () => {
    const { value, confidence, warnings } = fee(
      candidate('4000', { standing: 'offered' }),
      candidate('5500', { standing: 'rejected' }),
    );
    expect(value).toEqual({});
    expect(confidence).toMatchObject({
      'deal.fee': { score: 0, alternatives: [{ value: '4000', status: 'offered' }] },
    });
    expect(confidence['deal.fee']?.evidence).toHaveLength(1);
    expect(warnings).toMatchObject([{ code: 'not_agreed', paths: ['deal.fee'] }]);
    expect(warnings[0]?.message).toContain('4000');
  });

  it('shows words once that two readers took from one line, the longer ones', () => {
    const said = (quote: string) => [{ sourceId: 's1', page: 1, line: 2, quote }];
    const { confidence } = fee(
      { ...candidate('4000'), evidence: said('Fee: EUR 4,000') },
      { ...candidate('4000'), evidence: said('EUR 4,000') },
    );
    expect(confidence['deal.fee']?.evidence.map(({ quote }) => quote)).toEqual(['Fee: EUR 4,000']);
  });

  it('asks for a look when another paper says otherwise, not when one paper has two readings', () => {
    const first = candidate('5500', { source: 's1' });
    const contested = fee(first, candidate('5000', { source: 's2' })).confidence['deal.fee'];
    const twice = fee(first, candidate('5000', { source: 's1' })).confidence['deal.fee'];
    expect(contested?.reason).toContain('another paper says otherwise');
    expect(contested?.score).toBeLessThan(THRESHOLDS.check);
    expect(twice?.reason).not.toContain('another paper');
    const settled = fee({ ...first, standing: 'agreed' }, candidate('5000', { source: 's2' }));
    expect(settled.confidence['deal.fee']?.reason).not.toContain('another paper');
  });

  it('does not take a stated value that was rejected elsewhere', () => {
    expect(fee(candidate('4000'), candidate('4000', { standing: 'rejected' })).value).toEqual({});
  });

  it('prefers the more specific label, and machine-readable statements over both', () => {
    expect(
      fee(candidate('100', { specificity: 0.3 }), candidate('200', { specificity: 0.9 })).value.fee,
    ).toBe('200');
    expect(
      fee(candidate('100', { specificity: 0.9 }), candidate('300', { method: 'structured', specificity: 1 }))
        .value.fee,
    ).toBe('300');
  });

  it('merges the evidence of equal values and raises the score when sources agree', () => {
    const alone = fee(candidate('5000')).confidence['deal.fee'];
    const both = fee(candidate('5000'), candidate('5000', { source: 's2' })).confidence['deal.fee'];
    expect(both?.evidence).toHaveLength(2);
    expect(both?.method).toBe('agreement');
    expect(both?.score).toBeGreaterThan(alone?.score ?? 1);
  });

  it('lowers the score for doubts and rivals, and names them in the reason', () => {
    const sure = fee(candidate('5000')).confidence['deal.fee'];
    const doubted = fee(candidate('5000', { doubts: ['weak_context'] })).confidence['deal.fee'];
    const rivalled = fee(candidate('5000', { specificity: 0.6 }), candidate('4000')).confidence['deal.fee'];
    expect(doubted?.score).toBeLessThan(sure?.score ?? 0);
    expect(rivalled?.score).toBeLessThan(sure?.score ?? 0);
    expect(doubted?.reason).toBe('label beside the value; nothing beside it names it');
  });

  it('drops a value that has not the form of its field with a warning and takes the next one', () => {
    const { value, warnings } = fee(candidate('about five', { specificity: 1 }), candidate('5000'));
    expect(value.fee).toBe('5000');
    expect(warnings).toMatchObject([{ code: 'value_invalid', paths: ['deal.fee'] }]);
  });

  it('joins free text of different sources and takes no text twice', () => {
    const { value } = resolveSection(deal, {
      entries: [
        { notes: [candidate('No strobes.')] },
        { notes: [candidate('Merch: artist sells.', { source: 's2' })] },
        { notes: [candidate('no strobes.', { source: 's3' })] },
      ],
    });
    expect(value.notes).toBe('No strobes.\nMerch: artist sells.');
  });
});

describe('merging the entries of a list', () => {
  const hotel = (
    name: string,
    more: Partial<Record<'bookingReference' | 'checkInDate' | 'phone', string>>,
    source = 's1',
  ) =>
    Object.fromEntries(
      Object.entries({ name, ...more }).map(([field, value]) => [field, [candidate(value, { source })]]),
    );

  it('merges entries that share a key and completes their fields', () => {
    const { value } = resolveSection(hotels, {
      entries: [
        hotel('Seeblick', { phone: '+49341555' }),
        hotel('Seeblick', { bookingReference: 'A1' }, 's2'),
      ],
    });
    expect(value).toEqual([{ name: 'Seeblick', phone: '+49341555', bookingReference: 'A1' }]);
  });

  it('keeps entries apart that the section calls distinct', () => {
    const { value } = resolveSection(hotels, {
      entries: [
        hotel('Seeblick', { checkInDate: '2026-04-24' }),
        hotel('Seeblick', { checkInDate: '2026-05-24' }),
      ],
    });
    expect(value).toHaveLength(2);
  });

  it('puts dated entries in order of time and drops entries that have nothing left', () => {
    const cancelled = { name: [candidate('Gone', { standing: 'superseded' as const })] };
    const { value } = resolveSection(hotels, {
      entries: [
        hotel('B', { checkInDate: '2026-05-02' }),
        cancelled,
        hotel('A', { checkInDate: '2026-05-01' }),
      ],
    });
    expect(value.map((one) => one.name)).toEqual(['A', 'B']);
  });
});

const anyCandidate = fc.record({
  value: fc.constantFrom('A', 'B', 'a ', 'C', '', 'x'.repeat(20)),
  method: fc.constantFrom<Method>('structured', 'table', 'label', 'pattern', 'ocr', 'llm'),
  reason: fc.constant('because'),
  evidence: fc.tuple(
    fc.record({ sourceId: fc.constant('s'), page: fc.constant(1), quote: fc.constantFrom('q1', 'q2') }),
  ),
  standing: fc.option(fc.constantFrom<Standing>('agreed', 'stated', 'offered', 'rejected', 'superseded'), {
    nil: undefined,
  }),
  specificity: fc.double({ min: 0, max: 1, noNaN: true }),
});
const anyEntry = fc.record(
  {
    name: fc.array(anyCandidate, { minLength: 1, maxLength: 3 }),
    bookingReference: fc.array(anyCandidate, { minLength: 1, maxLength: 2 }),
    notes: fc.array(anyCandidate, { maxLength: 2 }),
    checkInDate: fc.array(
      fc.record({
        ...{ value: fc.constantFrom('2026-01-01', '2026-02-01', 'nonsense') },
        method: fc.constant<Method>('label'),
        reason: fc.constant(''),
        evidence: fc.constant([{ sourceId: 's', page: 1, quote: 'q' }]),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);
/** Entries by source: each source's entries carry its id. */
const anySources = fc
  .array(fc.array(anyEntry, { maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((sources) => sources.map((entries, i) => withSource(entries, `s${i}`)));

function withSource(entries: object[], sourceId: string): SectionFindings<'hotels'>['entries'] {
  return JSON.parse(
    JSON.stringify(entries).replaceAll('"sourceId":"s"', `"sourceId":"${sourceId}"`),
  ) as SectionFindings<'hotels'>['entries'];
}

describe('whatever the candidates are', () => {
  it('the order of the sources does not matter', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const there = resolveSection(hotels, { entries: sources.flat() });
        const back = resolveSection(hotels, { entries: [...sources].reverse().flat() });
        expect(back).toEqual(there);
      }),
    );
  });

  it('every filled leaf has exactly one confidence entry and the value has the form of the section', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const { value, confidence } = resolveSection(hotels, { entries: sources.flat() });
        const leaves = value.flatMap((entry, i) => Object.keys(entry).map((field) => `hotels.${i}.${field}`));
        const [open, filled] = partition(Object.entries(confidence), ([, { score }]) => score === 0);
        expect(filled.map(([path]) => path).sort()).toEqual(leaves.sort());
        expect(hotels.schema.parse(value)).toEqual(value);
        for (const [, { alternatives }] of open) expect(alternatives?.length).toBeGreaterThan(0);
        for (const [, { score, evidence }] of filled) {
          expect(score).toBeLessThan(1);
          expect(evidence.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('the candidates are not changed', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const entries = sources.flat();
        const before = structuredClone(entries);
        resolveSection(hotels, { entries });
        expect(entries).toEqual(before);
      }),
    );
  });
});

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
