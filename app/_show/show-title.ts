import { formatDate } from '../_fields/format.ts';

/** "Mira Lund at Herbstklang Festival", as far as it is known. */
export function showTitle({ artist, eventName }: { artist?: string; eventName?: string }): string {
  if (artist && eventName && artist !== eventName) return `${artist} at ${eventName}`;
  return artist ?? eventName ?? 'Show without a name';
}

/** The same with its day: "Mira Lund, Sat, 14 Nov 2026". */
export function nameOfShow(show: { artist?: string; eventName?: string; date?: string }): string {
  return [showTitle(show), show.date && formatDate(show.date)].filter(Boolean).join(', ');
}
