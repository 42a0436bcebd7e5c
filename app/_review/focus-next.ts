import type { Weight } from '../_fields/weight.ts';
import { focusedPlace, focusField } from './focus-field.ts';

/** The field, item or section that one was at last: a press of a button elsewhere has the focus, and the way goes on from here. */
let lastPlace: string | undefined;

export function goOnFrom(place: string): void {
  lastPlace = place;
}

/** Goes to the next (1) or previous (-1) of these fields, from where the person is. */
export function focusNext(
  open: ReadonlyMap<string, Weight>,
  weightAt: (path: string) => Weight,
  step: 1 | -1,
): void {
  const places = document.querySelectorAll<HTMLElement>('[data-path], [data-entry], [data-heads]');
  const page = [...places].flatMap(({ dataset }) => dataset.path ?? dataset.entry ?? dataset.heads ?? []);
  const target = nextOf({ page, open, from: focusedPlace() ?? lastPlace, weightAt, step });
  if (target !== undefined) focusField(target);
}

interface Way {
  /** Fields, items and headings as the page shows them. */
  page: readonly string[];
  open: ReadonlyMap<string, Weight>;
  from: string | undefined;
  weightAt: (path: string) => Weight;
  step: 1 | -1;
}

/**
 * Everything that much hangs on comes first, in the order of the page, and then the details in the same order; past the
 * end it begins again.
 */
export function nextOf({ page, open, from, weightAt, step }: Way): string | undefined {
  const pass = (weight: Weight) => page.filter((place) => open.get(place) === weight);
  const way = [...pass('key'), ...pass('detail')];
  if (from === undefined) return step === 1 ? way[0] : way.at(-1);
  const at = page.indexOf(from);
  const isDetail = weightAt(from) === 'detail';
  const isAhead = (place: string) => {
    if ((open.get(place) === 'detail') !== isDetail) return !isDetail;
    return page.indexOf(place) > at;
  };
  const others = way.filter((place) => place !== from);
  const ahead = others.filter(isAhead);
  const behind = others.filter((place) => !isAhead(place));
  const order = step === 1 ? [...ahead, ...behind] : [...behind.reverse(), ...ahead.reverse()];
  return order[0] ?? way[0];
}
