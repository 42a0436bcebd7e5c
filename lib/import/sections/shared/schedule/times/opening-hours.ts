import { phrasePattern } from '../../../../recognizers/phrases.ts';
import type { TimeGroup } from './time-groups.ts';

/** What is open to everybody, whoever plays. */
const COUNTERS = phrasePattern(
  '(?:box |ticket |venue |festival |production )?offices?(?: hours)?',
  'reception(?: desk)?',
  'front desk',
  'switchboard',
  'opening hours',
  'kitchen',
  'bar',
  'gym',
  'pool',
  'spa',
  'shop',
  'garage',
  '(?:abend|tages|vorverkaufs|theater)?kasse',
  'büro(?:zeiten)?',
  'rezeption',
  'öffnungszeiten',
  'geöffnet',
  'küche',
  'tiefgarage',
  'billetterie',
  'bureaux?',
  'accueil',
  'réception',
  'ouvert',
  'horaires d.ouverture',
  'taquillas?',
  'oficinas?',
  'recepción',
  'horario de (?:atención|apertura|oficina)',
  'abierto',
  'biljettkassan?',
  'kassan',
  'kontoret',
  'receptionen?',
  'öppettider',
  'öppet',
);
const EVERY_DAY = phrasePattern(
  'daily',
  'every day',
  'weekdays',
  'täglich',
  'werktags',
  'tous les jours',
  'chaque jour',
  'a diario',
  'todos los días',
  'dagligen',
  'alla dagar',
  '(?:mon|mo|lun|lunes|lundi|montag|monday|mån|måndag)\\.?\\s?(?:[-–/]|to|bis|à|au|a|till)\\s?\\p{L}{2,10}',
);
/** Nobody's act of a day lasts as long as a counter is open. */
const LONG = 6 * 60;

/** `Box office: Mon–Fri 10:00–18:00`, `Reception 7–23`: when a counter is open is no act of the day. */
export function isOpeningHours(text: string, time: TimeGroup | undefined): boolean {
  if (!time?.end || !COUNTERS.test(text)) return false;
  return EVERY_DAY.test(text) || minutes(time.end) - minutes(time.start) >= LONG;
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
