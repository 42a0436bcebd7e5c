import type { Hand, Written } from '../hand.ts';

const HEADINGS: Record<string, [title: string, sound: string, backline: string, lights: string]> = {
  en: ['TECHNICAL RIDER', 'PA and monitors', 'Backline', 'Lighting'],
  de: ['TECHNISCHER RIDER', 'Beschallung', 'Backline', 'Licht'],
  fr: ['FICHE TECHNIQUE', 'Sonorisation', 'Backline', 'Lumières'],
  es: ['RIDER TÉCNICO', 'Sonido', 'Backline', 'Iluminación'],
  sv: ['TEKNISK RIDER', 'Ljud', 'Backline', 'Ljus'],
};
const SOUND = ['d&b V-Series', 'L-Acoustics K2', 'Meyer Sound Leopard', '4 x L-Acoustics X15', 'DiGiCo SD12'];
const BACKLINE = ['Ampeg SVT', 'Fender Twin Reverb', 'Yamaha Maple Custom', 'Nord Stage 3', 'Vox AC30'];
const LIGHTS = ['8 x Robe Spiider', 'GrandMA3 light', '6 x ACL bars', 'MDG hazer', '12 x LED PAR'];

/** A rider of three parts under headings, as a list or in one line each. */
export function rider({ random, facts }: Hand): Written {
  const [title, sound, backline, lights] = HEADINGS[facts.town.language] ?? ['', '', '', ''];
  const isList = random.chance(0.6);
  const bullet = random.pick(['- ', '• ', '']);
  const parts = [
    { heading: sound, field: 'equipment', items: random.shuffle(SOUND).slice(0, 2) },
    { heading: backline, field: 'backline', items: random.shuffle(BACKLINE).slice(0, 2) },
    { heading: lights, field: 'lightingRequirements', items: random.shuffle(LIGHTS).slice(0, 2) },
  ];
  const lines = parts.flatMap(({ heading, items }, i) =>
    isList
      ? ['', `${i + 1}. ${heading}`, ...items.map((item) => `${bullet}${item}`)]
      : [`${heading}: ${items.join(', ')}`],
  );
  return {
    lines: [`${facts.artist} – ${title}`, ...lines],
    sections: {
      general: { '?artist': facts.artist },
      technical: Object.fromEntries(parts.map(({ field, items }) => [field, { contains: items }])),
    },
  };
}
