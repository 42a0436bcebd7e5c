import { cityLine, type Person } from '../facts.ts';
import { general, type Hand, type Written } from '../hand.ts';

/** A day sheet: the running order, the times before or behind the words. */
export function daySheet({ random, facts, label, date, time }: Hand): Written {
  const keys = ['loadIn', 'soundcheck', 'dinner', 'doors', 'set', 'curfew'] as const;
  const isTimeFirst = random.chance(0.5);
  const names = keys.map((key) => (key === 'set' ? facts.artist : label(key)));
  const clock = (key: (typeof keys)[number]) =>
    key === 'set' ? `${time(facts.times.set)} - ${time(facts.times.setEnd)}` : time(facts.times[key]);
  const rows = keys.map((key, i) =>
    isTimeFirst ? `${clock(key).padEnd(24)}${names[i]}` : `${String(names[i]).padEnd(28)}${clock(key)}`,
  );
  const [tm] = facts.people as [Person];
  const lines = [
    `${facts.artist} - ${date(facts.date)}`,
    `${facts.venue}, ${facts.street}, ${cityLine(facts.town)}`,
    '',
    label('times'),
    ...rows,
    '',
    label('contacts'),
    `${label('tm')}: ${tm.name} ${tm.phone}`,
  ];
  return {
    lines,
    sections: {
      general: {
        ...general(facts, ['artist', 'venue', 'date', 'city', 'setTime']),
        '?country': facts.town.country,
      },
      activities: keys.map((key, i) => ({
        ...(key === 'dinner' && { '?item': true }),
        name: names[i] ?? '',
        startTime: `${facts.date}T${facts.times[key]}`,
        ...(key === 'set' && {
          endTime: `${facts.times.setEnd < facts.times.set ? facts.nextDay : facts.date}T${facts.times.setEnd}`,
        }),
      })),
      food: [{ name: names[2] ?? '', serviceTime: facts.times.dinner, '?serviceDate': facts.date }],
      contacts: [{ name: tm.name, phone: tm.e164 }],
    },
  };
}
