import { describe, expect, it } from 'vitest';
import type { ConfidenceMap, FieldConfidence } from '#lib/import/candidate.ts';
import type { Extracted } from '#lib/import/extracted.ts';
import { allPlaces } from './paths.ts';
import { readLike } from './repeats.ts';
import { assess, type Fields, type OpenFields, toCheck, weightIn, weightUnder } from './standing.ts';
import { weightOf } from './weight.ts';

function fields(extracted: Extracted, confidences: ConfidenceMap, readPaths: string[] = []): Fields {
  const readAt = (path: string) =>
    readPaths.includes(path) ? { value: 'read', confidence: sure(0.9) } : undefined;
  return { extracted, confidences, readAt };
}

function sure(score: number, more: Partial<FieldConfidence> = {}): FieldConfidence {
  return { score, method: 'label', reason: 'beside its label', evidence: [], ...more };
}

function stateOf(path: string, extracted: Extracted, confidences: ConfidenceMap, readPaths?: string[]) {
  const place = allPlaces(extracted).find((candidate) => candidate.path === path);
  if (!place) throw new Error(`No place ${path}`);
  return assess(place, fields(extracted, confidences, readPaths)).state;
}

describe('how far a field can be relied on', () => {
  const extracted: Extracted = { general: { artist: 'Mira Lund' } };

  it('is sure or to check by the review threshold', () => {
    expect(stateOf('general.artist', extracted, { 'general.artist': sure(0.97) })).toBe('sure');
    expect(stateOf('general.artist', extracted, { 'general.artist': sure(0.4) })).toBe('check');
  });

  it('is the person’s own once confirmed or typed, whatever its score', () => {
    const confidences = { 'general.artist': sure(1, { method: 'user' }) };
    expect(stateOf('general.artist', extracted, confidences)).toBe('yours');
  });

  it('is missing where a show needs it, and merely empty elsewhere', () => {
    expect(stateOf('general.venue', extracted, {})).toBe('missing');
    expect(stateOf('general.country', extracted, {})).toBe('empty');
  });

  it('is cleared, and no longer in question, when a person emptied what had been read', () => {
    expect(stateOf('general.venue', extracted, {}, ['general.venue'])).toBe('cleared');
  });

  it('is to check when it is empty because the papers do not agree', () => {
    const rivals = [{ value: '5000', status: 'offered' as const, quote: 'we offer 5000' }];
    const confidences = { 'deal.fee': sure(0, { alternatives: rivals }) };
    expect(stateOf('deal.fee', extracted, confidences)).toBe('check');
  });
});

describe('what is left to check', () => {
  const pathsOf = ({ open }: OpenFields) => [...open.keys()];

  it('is nothing that no person types', () => {
    const paths = pathsOf(toCheck(fields({ documents: [{ fileName: 'rider.pdf' }] }, {})));
    expect(paths.filter((path) => path.startsWith('documents.'))).toEqual([]);
  });

  it('holds the doubtful and the missing, also in list items, in the order of the page', () => {
    const extracted: Extracted = { general: { artist: 'Mira Lund' }, hotels: [{ name: 'Hotel Nord' }] };
    const confidences = { 'general.artist': sure(0.3), 'hotels.0.name': sure(0.99) };
    const paths = pathsOf(toCheck(fields(extracted, confidences)));
    expect(paths).toEqual([
      'general.artist',
      'general.venue',
      'general.date',
      'general.city',
      'deal.fee',
      'deal.currency',
      'hotels.0.checkInDate',
      'hotels.0.checkOutDate',
    ]);
  });

  it('is nothing that a person says is rightly empty', () => {
    const confidences = { 'general.venue': sure(1, { method: 'user' }) };
    const left = fields({ general: { artist: 'Mira Lund' } }, confidences);
    expect(pathsOf(toCheck(left, ['general']))).toEqual(['general.artist', 'general.date', 'general.city']);
    const place = allPlaces({}).find(({ path }) => path === 'general.venue');
    expect(place && assess(place, left).state).toBe('leftEmpty');
  });

  it('is once what several items of a list take from the same words', () => {
    const words = { sourceId: 'ticket', page: 1, quote: 'Nordwind', line: 4 };
    const flights = [
      { airline: 'Nordwind' },
      { airline: 'Nordwind' },
      { airline: 'Nordwind' },
      { airline: 'Sydvind' },
    ];
    const confidences = Object.fromEntries(
      flights.map((_, index) => [
        `flights.${index}.airline`,
        sure(0.6, { evidence: [{ ...words, line: index === 2 ? 9 : 4 }] }),
      ]),
    );
    const { open, repeats } = toCheck(fields({ flights }, confidences), ['flights']);
    const airlines = [...open.keys()].filter((path) => path.endsWith('airline'));
    expect(airlines).toEqual(['flights.0.airline', 'flights.2.airline', 'flights.3.airline']);
    expect([...repeats.values()]).toContainEqual(['flights.0.airline', 'flights.1.airline']);

    const [place] = allPlaces({ flights }).filter(({ path }) => path === 'flights.2.airline');
    const read = { value: 'Nordwind', confidence: confidences['flights.0.airline'] };
    expect(place && readLike(repeats, place, read)).toEqual(['flights.0.airline', 'flights.1.airline']);
  });

  it('has much hanging on what is expected, contradicted or likely wrong, also once a person settled it', () => {
    const extracted: Extracted = {
      general: { artist: 'Mira Lund', country: 'Norway', eventName: 'Nordfest' },
    };
    const rivals = [{ value: 'Sørfest', status: 'stated' as const, quote: 'Sørfest' }];
    const confidences = {
      'general.artist': sure(0.8),
      'general.country': sure(0.8),
      'general.eventName': sure(0.8, { alternatives: rivals }),
    };
    const { open } = toCheck(fields(extracted, confidences), ['general']);
    expect(open.get('general.artist')).toBe('key');
    expect(open.get('general.eventName')).toBe('key');
    expect(open.get('general.country')).toBe('detail');
    expect(weightOf({ key: 'country', label: 'Country', kind: 'country' }, sure(0.3))).toBe('key');

    expect(weightUnder('general', open)).toBe('key');
    expect(weightUnder('general', new Map([['general.country', 'detail']]))).toBe('detail');

    const place = allPlaces({}).find(({ path }) => path === 'general.eventName');
    const settled: Fields = {
      ...fields(extracted, { 'general.eventName': sure(1, { method: 'user' }) }),
      readAt: () => ({ value: 'Nordfest', confidence: confidences['general.eventName'] }),
    };
    expect(place && weightIn(place, settled)).toBe('key');
  });
});
