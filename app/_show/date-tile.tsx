import classes from './date-tile.module.css';

/** The day of a show as a leaf of a calendar. */
export function DateTile({ date }: { date: string | undefined }) {
  const day = date ? new Date(`${date}T00:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime())) {
    return (
      <div className={classes.tile}>
        <span className={classes.month}>no</span>
        <span className={classes.year}>date</span>
      </div>
    );
  }
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(day);
  return (
    <time dateTime={date} className={classes.tile}>
      <span className={classes.month}>{part({ month: 'short' })}</span>
      <span className={classes.day}>{part({ day: 'numeric' })}</span>
      <span className={classes.year}>{part({ year: 'numeric' })}</span>
    </time>
  );
}
