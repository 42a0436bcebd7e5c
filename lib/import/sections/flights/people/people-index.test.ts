import { describe, expect, test } from 'vitest';
import { isSamePerson } from './find-names.ts';
import { PeopleIndex } from './people-index.ts';

describe('the index of people', () => {
  test('finds a person by initials, by the order of a ticket and without accents', () => {
    const index = new PeopleIndex<number>();
    ['Hana Sinclair', 'Jörg Weiss', 'H. Sinclair', 'Mira Solberg', 'A. B.'].forEach((name, i) => {
      index.add(name, i);
    });
    expect(index.of('Sinclair Hana')).toEqual([0, 2]);
    expect(index.of('WEISS JORG')).toEqual([1]);
    expect(index.of('A. B.')).toEqual([4]);
    expect(index.of('Hana Solberg')).toEqual([]);
  });

  test('answers as comparing with everybody does', () => {
    const names = ['Ada', 'A.', 'Bo', 'B.', 'Cy'].flatMap((first) =>
      ['Lind', 'L.', 'Lind-Berg', 'Berg', 'Åberg'].map((last) => `${first} ${last}`),
    );
    const index = new PeopleIndex<string>();
    for (const name of names) index.add(name, name);
    for (const name of names)
      expect(index.of(name)).toEqual(names.filter((other) => isSamePerson(other, name)));
  });

  test('knows at once what is added after a question', () => {
    const index = new PeopleIndex<number>();
    index.add('Ada Wren', 1);
    expect(index.of('Ada Wren')).toEqual([1]);
    index.add('A. Wren', 2);
    expect(index.of('Ada Wren')).toEqual([1, 2]);
  });
});
