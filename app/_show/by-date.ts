import type { ShowSummary } from '#lib/shows/show.ts';

interface ShowGroup {
  title: string;
  shows: ShowSummary[];
}

/** The next show first, then what has no date yet, then the past from the latest back; empty groups are left out. */
export function byDate(shows: readonly ShowSummary[], today: string): ShowGroup[] {
  const dated = shows
    .filter((show) => show.date !== undefined)
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  const isPast = ({ date = '' }: ShowSummary) => date < today;
  const groups = [
    { title: 'Upcoming', shows: dated.filter((show) => !isPast(show)) },
    { title: 'Without a date', shows: shows.filter((show) => show.date === undefined) },
    { title: 'Past', shows: dated.filter(isPast).reverse() },
  ];
  return groups.filter((group) => group.shows.length > 0);
}
