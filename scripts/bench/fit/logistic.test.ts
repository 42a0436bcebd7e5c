import { expect, it } from 'vitest';
import { fitLogistic, probabilityOf, type Row } from './logistic.ts';

const rows = (right: number, wrong: number, features: Row['features']): Row[] =>
  Array.from({ length: right + wrong }, (_, i) => ({ features, isRight: i < right, weight: 1 }));
const loose = { mean: 0, strength: 1e-6 };

it('gives each kind of value the share of it that was right', () => {
  const plain = [[0, 1]] as const;
  const odd = [
    [0, 1],
    [1, 1],
  ] as const;
  const weights = fitLogistic([...rows(90, 10, plain), ...rows(30, 70, odd)], [loose, loose]);
  expect(probabilityOf(plain, weights)).toBeCloseTo(0.9);
  expect(probabilityOf(odd, weights)).toBeCloseTo(0.3);
});

it('stays at what was believed before where it has seen nothing', () => {
  const weights = fitLogistic(rows(9, 1, [[0, 1]]), [loose, { mean: -1.5, strength: 4 }]);
  expect(weights[1]).toBeCloseTo(-1.5);
});

it('counts a row of double weight as two', () => {
  const features = [[0, 1]] as const;
  const double = fitLogistic(
    [
      { features, isRight: true, weight: 2 },
      { features, isRight: false, weight: 1 },
    ],
    [loose],
  );
  expect(probabilityOf(features, double)).toBeCloseTo(2 / 3);
});
