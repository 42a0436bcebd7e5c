import type { Evidence } from '#lib/import/candidate.ts';

const SECONDS = /(\d:\d\d):\d\d(?!\d)/;
const ZONE = / (?:[+-]\d{4}|GMT|UTC)(?: \([A-Z]{1,5}\))?$/;

/** Whose words these are, and when: `Nora Field, Tue, 3 Mar 2026 10:02`. Seconds and zone say nothing here. */
export function speakerOf({ by, at }: NonNullable<Evidence['said']>): string {
  return [by, at?.trim().replace(ZONE, '').replace(SECONDS, '$1')].filter(Boolean).join(', ');
}
