/** The day after this one. */
export const TOMORROW = 'tomorrow|(?:über)?morgen|demain|mañana|i ?morgon';

/** What plays next, by a noun of its own: `next show`, `nächste Station`, `prochaine date`. */
export const NEXT_SHOW =
  'next (?:show|stop|day|gig|date|city|one(?: with us)?)|n[äa]chste[rs]? (?:tag|show|halt|station|termin|konzert)|prochaine? (?:date|concert|[ée]tape|jour)|pr[óo]xim[oa] (?:d[íi]a|show|fecha|concierto|parada|bolo)|n[äa]sta (?:dag|spelning|stopp|gig|konsert)';

/** All that heads what comes after this day. */
export const NEXT = `${NEXT_SHOW}|next(?: up| shows)?|following(?: day)?|coming up|upcoming|(?:the )?days? ahead|the day after|n[äa]chste termine|am n[äa]chsten tag|folgetag|le lendemain|lendemain|prochaines dates|d[íi]a siguiente|pr[óo]ximas fechas`;
