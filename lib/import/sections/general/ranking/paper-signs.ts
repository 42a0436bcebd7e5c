import { paperKindOf } from '../../../reading/paper-kind.ts';
import type { Reading } from '../../../reading/reading.ts';
import { labelWeight } from '../../shared/show/labels.ts';
import { note, type Signs } from './signs.ts';

/** What speaks for a paper's naming none: what kind of paper it is, and that it has no label for the field. */
export function paperSigns(reading: Reading, field: 'artist' | 'venue', isShowPaper: boolean): Signs {
  const signs: Signs = new Map([['none', 1]]);
  note(signs, `none.${paperKindOf(reading).kind}`);
  note(signs, `none.${reading.source.format}`);
  if (isShowPaper) note(signs, 'none.ofShow');
  if (reading.messages.length > 0) note(signs, 'none.mail');
  if (reading.pairs.some(({ label }) => labelWeight(field, label) >= 0.9)) note(signs, 'none.labelled');
  note(signs, 'none.length', Math.log2(1 + reading.lines.length) / 8);
  return signs;
}
