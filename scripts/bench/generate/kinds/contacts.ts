import type { Hand, Written } from '../hand.ts';

/** A contact sheet in columns. */
export function contacts({ random, facts, label }: Hand): Written {
  const roles = ['promoter', 'tm', 'foh'].map(label);
  const order = random.chance(0.5);
  const lines = [
    `${facts.artist} / ${facts.venue}`,
    '',
    label('contacts'),
    ...facts.people.map((person, i) =>
      [
        order ? (roles[i] ?? '') : person.name,
        order ? person.name : (roles[i] ?? ''),
        person.phone,
        person.email,
      ]
        .map((cell, c) => cell.padEnd([24, 24, 22, 0][c] ?? 0))
        .join(' '),
    ),
  ];
  return {
    lines,
    sections: {
      general: {
        '?artist': facts.artist,
        '?venue': facts.venue,
        '?city': facts.town.city,
        '?country': facts.town.country,
      },
      contacts: facts.people.map((person, i) => ({
        name: person.name,
        phone: person.e164,
        email: person.email,
        role: roles[i] ?? '',
      })),
    },
  };
}
