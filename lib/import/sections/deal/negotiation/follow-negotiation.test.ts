import { describe, expect, it } from 'vitest';
import { type Figure, followNegotiation, type Turn } from './follow-negotiation.ts';

function turn(
  index: number,
  speaker: string,
  figures: [string, Figure['stance']][],
  rest: Partial<Turn> = {},
): Turn {
  return {
    speaker,
    figures: figures.map(([amount, stance], sentence) => ({ amount, turn: index, sentence, stance })),
    refusesTable: false,
    ...rest,
  };
}
const accepts = { acceptance: { sentence: 0 } };
const standings = (turns: Turn[]) =>
  Object.fromEntries(
    followNegotiation(turns).outcomes.map(({ figure, standing }) => [figure.amount, standing]),
  );

describe('followNegotiation', () => {
  it('binds an acceptance that names no figure to the last one the other side put on the table', () => {
    const turns = [
      turn(0, 'club', [['4000', 'put_forward']]),
      turn(1, 'agent', [
        ['4000', 'refused'],
        ['5000', 'put_forward'],
      ]),
      turn(2, 'club', [], accepts),
    ];
    expect(followNegotiation(turns).agreed?.figure.amount).toBe('5000');
    expect(standings(turns)).toEqual({ 4000: 'rejected', 5000: 'agreed' });
  });

  it('lets nobody accept a figure of their own', () => {
    const turns = [turn(0, 'club', [['4000', 'put_forward']]), turn(1, 'club', [], accepts)];
    expect(followNegotiation(turns)).toMatchObject({ isOpen: true });
    expect(standings(turns)).toEqual({ 4000: 'offered' });
  });

  it('keeps a counter-offer under a condition open until the other side agrees to it', () => {
    const open = [
      turn(0, 'club', [['2000', 'put_forward']]),
      turn(1, 'agent', [], { conditionalAcceptance: { sentence: 0 } }),
    ];
    expect(followNegotiation(open).isOpen).toBe(true);
    expect(followNegotiation([...open, turn(2, 'club', [], accepts)]).agreed?.figure.amount).toBe('2000');
  });

  it('takes an agreeing message with another figure for a counter-offer', () => {
    const turns = [
      turn(0, 'club', [['2000', 'put_forward']]),
      turn(1, 'agent', [['2200', 'put_forward']], accepts),
    ];
    expect(followNegotiation(turns).isOpen).toBe(true);
  });

  it('has nothing to accept once the table was refused', () => {
    const turns = [
      turn(0, 'club', [['2000', 'put_forward']]),
      turn(1, 'agent', [], { refusesTable: true }),
      turn(2, 'club', [], accepts),
    ];
    expect(followNegotiation(turns).isOpen).toBe(true);
    expect(standings(turns)).toEqual({ 2000: 'rejected' });
  });

  it('leaves figures of another time out of everything', () => {
    const turns = [
      turn(0, 'club', [
        ['3500', 'past'],
        ['4000', 'put_forward'],
      ]),
      turn(1, 'agent', [], accepts),
    ];
    expect(standings(turns)).toEqual({ 3500: 'superseded', 4000: 'agreed' });
  });
});
