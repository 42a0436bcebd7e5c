import type { ScheduleItem } from '../schedule-item.ts';

/** So many entries for one day are its plan. */
const MIN_PLAN = 3;

/**
 * A newer mail of a thread that gives the plan of a day anew, with all that an older one had in it, takes that one's
 * place: what is not in it any more is gone, whatever the hours were.
 */
export function withoutOlderPlans(items: readonly ScheduleItem[]): ScheduleItem[] {
  if (!items.some(({ level }) => level > 0)) return [...items];
  const plans = [...plansOf(items).values()];
  const gone = new Set(plans.filter((plan) => plans.some((other) => isAnew(other, plan))).flat());
  return items.filter((item) => !gone.has(item));
}

/** The listed entries of each message for each day. */
function plansOf(items: readonly ScheduleItem[]): Map<string, ScheduleItem[]> {
  const plans = new Map<string, ScheduleItem[]>();
  for (const item of items) {
    if (!item.isListed || !item.date) continue;
    const key = `${item.level}|${item.date.value}`;
    plans.set(key, [...(plans.get(key) ?? []), item]);
  }
  return plans;
}

function isAnew(plan: readonly ScheduleItem[], before: readonly ScheduleItem[]): boolean {
  const [first, old] = [plan[0], before[0]];
  if (!first || !old || first.level >= old.level || first.date?.value !== old.date?.value) return false;
  const kinds = new Set(plan.map(({ kind }) => kind));
  return (
    plan.length >= MIN_PLAN && plan.length >= before.length && before.every(({ kind }) => kinds.has(kind))
  );
}
