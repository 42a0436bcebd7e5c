import type { Reading } from '../../../../reading/reading.ts';
import type { ScheduleItem, Words } from '../schedule-item.ts';
import { WAY_WORDS } from './way-labels.ts';

const labelled = (words: string): RegExp =>
  new RegExp(`^\\s*(?:${words})\\s*(?::|\\s{2,}|\\.{3,})\\s*(?=\\S)`, 'iu');
const TO = labelled(WAY_WORDS.to);
const FROM = labelled(`${WAY_WORDS.from}|treffpunkt|meeting point|mötesplats`);
const REACH = 4;

/** Transfers whose way stands in labelled lines beside them: `Pick-up 12:45 …`, below it `Destination: Maison Sablon`. */
export function completeWays(reading: Reading, items: readonly ScheduleItem[]): ScheduleItem[] {
  const transfers = new Set(items.filter((item) => item.kind === 'transfer').map((item) => item.line));
  return items.map((item) => {
    if (item.kind !== 'transfer' || item.method === 'structured' || (item.from && item.to)) return item;
    const from = item.from ?? placeNear(reading, item.line, FROM, transfers);
    const to = item.to ?? placeNear(reading, item.line, TO, transfers);
    return { ...item, ...(from && { from }), ...(to && { to }) };
  });
}

function placeNear(
  reading: Reading,
  line: number,
  label: RegExp,
  transfers: ReadonlySet<number>,
): Words | undefined {
  for (const step of [1, -1]) {
    for (let at = line + step; Math.abs(at - line) <= REACH; at += step) {
      const text = reading.lines[at]?.text;
      if (
        text === undefined ||
        /@|^\s*>/u.test(text) ||
        transfers.has(at) ||
        reading.lines[at]?.line.heading !== undefined
      )
        break;
      const match = label.exec(text);
      const place = match ? text.slice(match[0].length).trim() : '';
      if (/\p{L}{3}/u.test(place) && !/\d{1,2}[:.h]\d{2}/u.test(place) && place.length < 90)
        return { text: place, line: at };
    }
  }
  return undefined;
}
