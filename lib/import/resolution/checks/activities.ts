import type { ImportWarning } from '../../candidate.ts';
import type { Extracted } from '../../extracted.ts';

/** An activity that ends before it begins. A clock time alone may run past midnight and is left in peace. */
export function checkActivities(extracted: Extracted): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  (extracted.activities ?? []).forEach((activity, i) => {
    const { startTime, endTime } = activity;
    if (!startTime?.includes('T') || !endTime?.includes('T') || endTime >= startTime) return;
    warnings.push({
      code: 'end_before_start',
      message: `“${activity.name ?? 'An activity'}” ends (${endTime}) before it begins (${startTime}).`,
      paths: [`activities.${i}.startTime`, `activities.${i}.endTime`],
    });
  });
  return warnings;
}
