import { technicalConcept } from '../../recognizers/labels.ts';
import { phrasePattern } from '../../recognizers/phrases.ts';

export const TECHNICAL_FIELDS = [
  'equipment',
  'backline',
  'stageSetup',
  'lightingRequirements',
  'soundcheck',
  'other',
] as const;
export type TechnicalField = (typeof TECHNICAL_FIELDS)[number];

/** `any`: the part is technical as a whole and its lines are sorted one by one. `none`: another section's business. */
export type HeadingField = TechnicalField | 'any' | 'none';

const FIELD_OF_CONCEPT: Record<string, HeadingField> = {
  'technical.equipment': 'equipment',
  'technical.backline': 'backline',
  'technical.stage': 'stageSetup',
  'technical.lighting': 'lightingRequirements',
  'technical.soundcheck': 'soundcheck',
  'technical.power': 'other',
  'technical.crew': 'other',
  'technical.any': 'any',
  'technical.hospitality': 'none',
};

const HEADING_WORDS: [HeadingField, RegExp][] = [
  [
    'soundcheck',
    phrasePattern(
      'sound ?checks?',
      'line ?checks?',
      'balances?',
      'pruebas? de sonido',
      'ljudprov',
      'ljudcheck',
      'tonprobe',
    ),
  ],
  [
    'backline',
    phrasePattern('back ?line', 'instruments? (?:to|à|zu) \\p{L}+', 'drum ?kit', 'schlagzeug', 'verstärker'),
  ],
  [
    'lightingRequirements',
    phrasePattern(
      'light(?:s|ing)?',
      'licht\\p{L}*',
      'beleuchtung',
      'lumi[èe]res?',
      '[ée]clairages?',
      'iluminaci[óo]n',
      'luces',
      'ljus\\p{L}*',
      'belysning',
      'video',
      'haze',
      'strobes?',
    ),
  ],
  [
    'equipment',
    phrasePattern(
      'p\\.?a\\.?',
      'p\\.a\\.',
      'foh',
      'front of house',
      'monitor\\p{L}*',
      'inputs?(?: list)?',
      'input ?list\\p{L}*',
      'channel list',
      'patch(?: ?list)?',
      'mic(?:rophone)?s?(?: list)?',
      'consoles?',
      'sound(?: system| reinforcement| requirements)?',
      'audio',
      'beschallung\\p{L}*',
      'ton(?:technik|anlage)?',
      'mischpult',
      'mikrofon\\p{L}*',
      'kanalliste',
      '(?:eingangs|kanal)belegung',
      'sonorisation',
      'diffusion',
      'fa[çc]ade',
      'retours',
      'micros?',
      'son',
      'sonido',
      'monitores',
      'microfon[íi]a',
      '(?:lista de )?canales',
      'equipo de sonido',
      'ljud',
      'medhörning',
      'kanallista',
    ),
  ],
  [
    'stageSetup',
    phrasePattern(
      'stage(?: plot| plan| size| set-?up| requirements| dimensions)?',
      'staging',
      'risers?',
      'bühnen?\\p{L}*',
      'podeste?',
      'plateau',
      'sc[èe]ne',
      'praticables?',
      'escenario',
      'tarimas?',
      'scen',
      'scenmått',
      'podier',
    ),
  ],
  [
    'other',
    phrasePattern(
      'power',
      'electric\\p{L}*',
      'strom\\p{L}*',
      '[ée]lectricit[ée]',
      'electricidad',
      'corriente',
      'ström\\p{L}*',
      'stage ?hands?',
      'crew',
      'helfer',
      'personal',
      'personnel',
      'dressing rooms?',
      'garderoben?',
      'loges?',
      'camerinos?',
      'loge(?:r|rna)?',
      'parking',
      'parkpl[äa]tze?',
      'parken',
      'parkering',
      'stationnement',
      'aparcamiento',
      'security',
      'sicherheit',
      's[ée]curit[ée]',
      'seguridad',
      'säkerhet',
      'merch\\p{L}*',
      'wi-?fi',
      'towels',
      'handtücher',
      'serviettes',
      'toallas',
      'handdukar',
      'access',
    ),
  ],
];

const ONLY_HOSPITALITY = phrasePattern(
  'catering',
  'hospitality',
  'hotels?',
  'accommodation',
  'h[ée]bergement',
  'alojamiento',
  'boende',
  'unterkunft',
  'übernachtung',
  'rooms',
  'food',
  'drinks',
  'dinner',
  'meals?',
  'restauration',
  'verpflegung',
);
const DRESSING = phrasePattern(
  'dressing rooms?',
  'backstage',
  'garderoben?',
  'loges?',
  'loger',
  'camerinos?',
  'towels',
);
const GENERAL = phrasePattern(
  'technical(?: requirements| rider| specifications?)?',
  'tech(?: rider| specs?)?',
  'production (?:requirements|rider|notes)',
  'technik\\p{L}*',
  'technische\\p{L}* \\p{L}+',
  'fiche technique',
  'besoins techniques',
  'rider t[ée]cnico',
  'ficha t[ée]cnica',
  'necesidades t[ée]cnicas',
  'requisitos t[ée]cnicos',
  'teknisk\\p{L}* (?:rider|krav|specifikation)',
  'rider',
);

/** `Stage Manager: Ulla Meier` is a contact. */
const SOMEBODY =
  /(?<![\p{L}])\p{L}*(?:manager(?:in)?|techniker(?:in)?|technician|engineer|designer|operator|leiter(?:in)?|tekniker|responsable|r[ée]gisseu\p{L}+|r[ée]gie|contact|kontakt|contacto)(?![\p{L}])/iu;
/** `Balance` is what the French call a soundcheck and everybody else the rest of the money. */
const MONEY = /(?<![\p{L}])balance(?![\p{L}])/iu;

/** `Lagoon Stage, Saturday` is a place of a festival, no heading of a rider. */
const NAMED_PLACE =
  /^\p{Lu}\p{L}+\s(?:stage|bühne|scen|scène|escenario)(?![\p{L}])(?!\s(?:set|plot|plan|size|req))|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag/iu;

/** Which field a heading opens: the lexicon where it knows the whole heading, else the words in it. */
export function fieldOfHeading(heading: string, language: string): HeadingField | undefined {
  const text = heading.replace(/^[\s\d.)§(•*–—-]+/u, '').trim();
  if (/(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)/u.test(text)) return undefined;
  if (text === '' || SOMEBODY.test(text) || (language !== 'fr' && MONEY.test(text))) return undefined;
  if (DRESSING.test(text)) return 'other';
  const known = technicalConcept(text);
  if (known && known.specificity >= 0.99) return FIELD_OF_CONCEPT[known.concept];
  if (ONLY_HOSPITALITY.test(text)) return 'none';
  if (text.split(/\s+/u).length > 9 || NAMED_PLACE.test(text)) return undefined;
  const hits = HEADING_WORDS.flatMap(([field, pattern]) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [{ field, at }];
  }).sort((a, b) => a.at - b.at);
  if (hits[0] && !/(?<![\p{L}])rider(?![\p{L}])/iu.test(text)) return hits[0].field;
  return GENERAL.test(text) ? 'any' : undefined;
}

const LINE_WORDS: [TechnicalField, RegExp][] = [
  [
    'soundcheck',
    phrasePattern(
      'sound ?checks?',
      'line ?checks?',
      'balances',
      'pruebas? de sonido',
      'ljudprov',
      'tonprobe',
    ),
  ],
  [
    'lightingRequirements',
    phrasePattern(
      'light(?:s|ing)?',
      'moving (?:heads?|lights?)',
      'led',
      'pars?',
      'wash(?:es)?',
      'haze[rs]?',
      'strobes?',
      'dimmers?',
      'grandma\\p{L}*',
      'ma\\d',
      'avolites',
      'chamsys',
      'follow ?spots?',
      'licht\\p{L}*',
      'scheinwerfer',
      'nebel\\p{L}*',
      'stroboskop\\p{L}*',
      'lumi[èe]res?',
      'projecteurs?',
      'd[ée]coupes?',
      'stroboscopes?',
      'luces',
      'focos?',
      'cabezas m[óo]viles',
      'iluminaci[óo]n',
      'ljus\\p{L}*',
      'strålkastare',
      'rökmaskin',
    ),
  ],
  [
    'backline',
    phrasePattern(
      'back ?line',
      'amps?',
      'amplifiers?',
      'drum ?(?:kit|set)s?',
      'drums',
      'snare',
      'cymbals?',
      'hi-?hat',
      'fender',
      'marshall',
      'vox',
      'ampeg',
      'nord',
      'keyboards?(?: stand)?',
      '(?:grand |upright )?piano',
      'schlagzeug',
      'verstärker',
      'becken',
      'klavier',
      'flügel',
      'keyboardst\\p{L}*',
      'amplis?',
      'batterie',
      'bater[íi]a',
      'amplificador(?:es)?',
      'trumset',
      'trummor',
      'förstärkare',
      'flygel',
    ),
  ],
  [
    'stageSetup',
    phrasePattern(
      'risers?',
      'stage (?:size|plot|plan|area|must|of|is|min\\p{L}*)',
      '(?:wide|deep) x?',
      'podeste?',
      'bühnen(?:größe|maße|fläche|plan)',
      'bühne',
      'praticables?',
      'plateau',
      'sc[èe]ne',
      'ouverture',
      'escenario',
      'tarimas?',
      'scen(?:en|yta|mått)?',
      'podier',
    ),
  ],
  [
    'other',
    phrasePattern(
      'power',
      'three[ -]phase',
      '\\d{2,3} ?a',
      'cee(?:form)?',
      'schuko',
      'stage ?hands?',
      'loaders',
      'helpers',
      'dressing rooms?',
      'towels?',
      'parking',
      'security',
      'strom',
      'helfer',
      'garderobe\\p{L}*',
      'handtücher\\p{L}*',
      'parkplatz',
      'loges?',
      'serviettes',
      '[ée]lectri\\p{L}*',
      'camerinos?',
      'toallas',
      'corriente',
      'handdukar',
      'ström',
      'loge[nr]?',
      'wi-?fi',
    ),
  ],
  [
    'equipment',
    phrasePattern(
      'p\\.?a\\.?',
      'foh',
      'consoles?',
      'desk',
      'mixes',
      'monitors?',
      'wedges?',
      'iems?',
      'in-?ears?',
      'mics?',
      'microphones?',
      'di(?:s| ?box(?:es)?)?',
      'sm ?5[78]',
      'channels?',
      'sub(?:s|woofers?)?',
      'line array',
      'd&b',
      'l-acoustics',
      'sound ?system',
      'dB',
      'pult',
      'mikrofone?',
      'beschallung',
      'retours',
      'fa[çc]ade',
      'micros?',
      'mesa',
      'monitores',
      'cuñas',
      'microfon\\p{L}*',
      'sonido',
      'ljud\\p{L}*',
      'medhörning',
      'mikrofoner',
    ),
  ],
];

/** What a line of a general technical part is about, by the words it uses most. */
export function fieldOfLine(text: string): TechnicalField | undefined {
  let best: { field: TechnicalField; hits: number } | undefined;
  for (const [field, pattern] of LINE_WORDS) {
    const hits = [...text.matchAll(new RegExp(pattern.source, 'giu'))].length;
    if (hits > (best?.hits ?? 0)) best = { field, hits };
  }
  return best?.field;
}

/** The paper calls itself a rider or a technical specification. */
export function isRiderTitle(text: string): boolean {
  return GENERAL.test(text) && !SOMEBODY.test(text);
}
