import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../reading/index.ts';
import { resolveSection } from '../resolution/index.ts';
import type { SourceText } from '../source-text.ts';
import { technical } from './technical.ts';

function read(text: string, overrides: Partial<SourceText> = {}) {
  const readings = [readSource(sourceOf(text, overrides))];
  return resolveSection(technical, technical.extract({ readings, done: {} })).value;
}

const rider = `IRONWOOD CHOIR
TECHNICAL RIDER 2026

1. PA AND FRONT OF HOUSE
   3-way active line array, console DiGiCo SD12.

2. MONITORS
   8 mixes, 5 x stereo IEM (we carry).

3. BACKLINE - PROMOTER TO SUPPLY
   1 x Ampeg SVT-CL with 8x10
   WE BRING: 2 x Fender Twin, harmonium.

4. STAGE
   Min. 10 m wide x 8 m deep, drum riser 2.5 x 2.5 m.

5. LIGHTS
   No strobes at any time. 12 x LED profile.

6. SOUNDCHECK
   3 hours from stage clear.

7. DRESSING ROOMS
   Two warm rooms, 14 towels.

8. ROOMS
   7 singles + 2 twins, 3* or better.
`;

describe('a rider', () => {
  it('is sorted by its headings, in its own words', () => {
    const value = read(rider);
    expect(value.equipment).toContain('line array');
    expect(value.equipment).toContain('8 mixes');
    expect(value.stageSetup).toContain('10 m wide');
    expect(value.lightingRequirements).toContain('No strobes');
    expect(value.soundcheck).toBe('3 hours from stage clear.');
    expect(value.other).toContain('14 towels');
  });

  it('keeps what the band brings apart from what it asks for', () => {
    const { backline } = read(rider);
    expect(backline).toContain('PROMOTER TO SUPPLY\n1 x Ampeg SVT-CL');
    expect(backline).toContain('WE BRING: 2 x Fender Twin, harmonium.');
  });

  it('leaves hotel wishes to the hotels', () => {
    expect(JSON.stringify(read(rider))).not.toContain('singles');
  });

  it.each([
    [
      'de',
      'TECHNIK-RIDER\n\nLICHT\n6 Moving Heads, Hazer, kein Stroboskop.\n\nBÜHNE\nMindestens 8 m x 6 m, eben.',
    ],
    [
      'fr',
      'FICHE TECHNIQUE\n\nLUMIÈRE\n8 PC 1 kW, 6 découpes.\n\nPLATEAU\nOuverture minimum 8 m, profondeur 6 m.',
    ],
    [
      'es',
      'RIDER TÉCNICO\n\nILUMINACIÓN\n12 cabezas móviles, 8 barras LED.\n\nESCENARIO\nMedidas mínimas 10 x 8 m.',
    ],
    ['sv', 'TEKNISK RIDER\n\nLJUS\n6 rörliga huvuden och rökmaskin.\n\nSCEN\nMinst 8 x 6 m, plan.'],
  ])('is read in %s', (language, text) => {
    expect(Object.keys(read(text, { language }))).toEqual(['stageSetup', 'lightingRequirements']);
  });
});

describe('papers that are no rider', () => {
  it.each([
    ['a soundcheck time', 'Load-in 14:00\nSoundcheck 16:00\nDoors 19:00'],
    ['the rest of the money', 'Fee: EUR 2,000\nBalance: bank transfer within 2 working days of the show'],
    ['parking at a hotel', 'Check-in: 15:00\nParking: two spaces for the van in the yard behind the house'],
    [
      'the people in charge',
      'Lights: Imke Brand, +49 171 5550 288\nStage Manager: Ulla Meier, 0160 5550 1499',
    ],
  ])('%s is no technical requirement', (_, text) => {
    expect(read(text)).toEqual({});
  });
});

it('cuts a long input list at a line', () => {
  const list = Array.from(
    { length: 200 },
    (_, i) => `   ${i + 1}  channel ${i + 1}  SM58 with a tall boom stand`,
  ).join('\n');
  const { equipment = '' } = read(`TECHNICAL RIDER\n\nINPUT LIST\n${list}`);
  expect(equipment.length).toBeLessThanOrEqual(3500);
  expect(equipment.endsWith('stand')).toBe(true);
});

describe('headings of riders', () => {
  it.each([
    [
      'en',
      'run in',
      "Tech Rider\n\nSTAGE REQUIREMENTS: Level and dry, 16' by 24'.\n\nPIANO: One grand, tuned.",
      ['backline', 'stageSetup'],
    ],
    [
      'en',
      'lettered',
      'Technical Rider\nA.\n\nSOUND: Sixteen channels.\n\nB.\n\nPOWER: Two circuits.',
      ['equipment', 'other'],
    ],
    [
      'en',
      'marked',
      '# Tech Rider\n\n## Backline\n\n### What We Bring\n- [x] Drum kit\n\n## Lighting\nNo strobes.',
      ['backline', 'lightingRequirements'],
    ],
    [
      'fr',
      'with dashes',
      'FICHE TECHNIQUE\n1-SCENE\nPlane, 8 x 6 m.\n2- SONORISATION\na) Retours\n8 retours sur 6 circuits.',
      ['equipment', 'stageSetup'],
    ],
    [
      'sv',
      'with bare numbers',
      'Rider 2027\n\n1 Scen\nMinst 8 x 6 meter.\n\n2 Medhörning\nFem monitorer på fyra mixar.',
      ['equipment', 'stageSetup'],
    ],
    [
      'de',
      'before a colon',
      'Bühnenanweisung\n\nPA:\nMindestens 3 kW, neben der Bühne.\nLicht:\nSechs Scheinwerfer, kein Stroboskop.',
      ['equipment', 'lightingRequirements'],
    ],
  ])('are known in %s when they are %s', (language, _, text, fields) => {
    expect(Object.keys(read(text, { language }))).toEqual(fields);
  });

  it('of two fields sort the sentences below them', () => {
    const value = read(
      'TECHNICAL RIDER\n\nSOUND & LIGHTS\nA PA with four wedges.\nTwelve LED pars, no strobes.',
    );
    expect(value).toEqual({
      equipment: 'A PA with four wedges.',
      lightingRequirements: 'Twelve LED pars, no strobes.',
    });
  });

  it('that only end a title in a word for the stage open nothing', () => {
    expect(read('ENGAGEMENT CONTRACT - music/stage\nForm 3B, number 118')).toEqual({});
  });

  it('that announce what the band brings keep it out of what is asked for', () => {
    const value = read(
      'TECHNICAL RIDER\n\nBACKLINE\nOne drum kit.\n\nOWN INSTRUMENTS\nDouble bass, accordion.',
    );
    expect(value).toEqual({ backline: 'One drum kit.', other: 'OWN INSTRUMENTS\nDouble bass, accordion.' });
  });

  it('of food end the technical part before them', () => {
    expect(read('TECHNICAL RIDER\n\nMONITORS\nFour mixes.\n\nCATERING\nA case of beer at the desk.')).toEqual(
      {
        equipment: 'Four mixes.',
      },
    );
  });
});

describe('a paragraph with several labels', () => {
  it('is sorted sentence by sentence', () => {
    const text =
      'Technical\nFOH: DiGiCo SD10. PA: L-Acoustics K2. Risers 3 x (2x2 m). House lights: grandMA3.';
    expect(read(`ARTIST PACK\n\n${text}`)).toEqual({
      equipment: 'FOH: DiGiCo SD10.\nPA: L-Acoustics K2.',
      stageSetup: 'Risers 3 x (2x2 m).',
      lightingRequirements: 'House lights: grandMA3.',
    });
  });
});

describe('what only sounds technical', () => {
  it.each([
    ['the stage of a festival', 'Stage: Driftwood Stage\nDate: Saturday 11 July 2026'],
    ['the name of a stage in a rider', 'TECH RIDER\n\nStage: Main Floor'],
    ['a cost', 'PA/lights top-up  £650.00\nVenue hire  £1,400.00'],
    ['the team of a tour', 'EQUIPO\n\nRocío Albor - voz y guitarra\nMarta Ibars - violonchelo'],
    ['what a show costs', 'Expenses: Sound & Lights $2,500 Security $1,200 Rent $2,000 Hospitality $600'],
    [
      'what waits on arrival',
      'HOSPITALITY RIDER\n\nON ARRIVAL (load-in)\n- coffee & tea, 2 towels at the desk',
    ],
    ['a meal after the soundcheck', 'HOSPITALITY RIDER\n\nAFTER SOUNDCHECK\nHot meal for nine people.'],
    [
      'the page of a person',
      'Personal page for: THE MOSS COLLECTIVE (last updated in June)\nStage: Forest Stage',
    ],
    [
      'seats and tariffs',
      'Your seats on LX 94: 27A. For LX 1104 please see the counter.\nPar train et par bus, non fournis par nous.',
    ],
    ['who plays what', 'BAND\n\nDrums  Tobias Flynn\nKeys  June Pak\nIris  Batterie'],
    ['the trade of a person', 'Name  Phone\nKalle (Sound)  0172 5550 332\nYusuf (Lights)  0172 5550 333'],
  ])('%s is no requirement', (_, text) => {
    expect(read(text)).toEqual({});
  });

  it('a soundcheck asked for in the schedule of a rider is one', () => {
    const value = read('TECH RIDER\n\n7. Schedule needed\nLine check 60 min, sound check 60 min.');
    expect(value.soundcheck).toBe('Line check 60 min, sound check 60 min.');
  });
});

it('keeps every row of an input list', () => {
  const text = 'TECH RIDER\n\nINPUT LIST\n10  Bass DI  Radial\n11  Gtr SR  e906\n12  Gtr SL  e906';
  expect(read(text).equipment).toContain('11  Gtr SR');
});

it('takes the duties of a promoter one by one', () => {
  const text = 'a) spielfertige Bühne mit einer Mindestgröße von 10 x 8 m; b) zwei Garderoben; c) Catering.';
  expect(read(`VERTRAG\n\nDer Veranstalter stellt:\n${text}`, { language: 'de' }).stageSetup).toContain(
    '10 x 8 m',
  );
});

describe('wishes in sentences', () => {
  it.each([
    [
      'en',
      'We need at least 8 x 6 m of clear stage.\nPlease provide six wedges on four mixes.\nWe need 75 minutes for soundcheck.',
    ],
    [
      'de',
      'Die Bühne sollte mindestens 8 x 6 m groß sein.\nBitte vier Monitore auf vier Wegen.\nFür den Soundcheck brauchen wir 75 Minuten.',
    ],
    [
      'fr',
      'Il nous faut une scène de 8 x 6 m.\nNous demandons quatre retours.\nNous avons besoin de 75 minutes pour les balances.',
    ],
    [
      'es',
      'Necesitamos un escenario de 8 x 6 metros.\nHacen falta cuatro monitores.\nPara la prueba de sonido necesitamos 75 minutos.',
    ],
    [
      'sv',
      'Vi behöver en scen på minst 8 x 6 meter.\nVi behöver fyra monitorer.\nTill ljudprovet behöver vi 75 minuter.',
    ],
  ])('are sorted by their words in %s', (language, text) => {
    const value = read(`Hi,\n\n${text}`, { language });
    expect(value.stageSetup).toContain('8 x 6');
    expect(value.equipment).toMatch(/six|vier|quatre|cuatro|fyra/);
    expect(value.soundcheck).toContain('75');
  });

  it('say nothing of when the soundcheck is', () => {
    expect(read('We need you at the soundcheck at 16:30, please.')).toEqual({});
  });

  it('in the boxes of a form stand below their captions', () => {
    const cells = ['SOUND\nPA for 150, 12-channel mixer', 'LIGHTS\nwarm front light'];
    const lines = [{ cells: cells.map((text) => ({ text })) }];
    expect(read('', { pages: [{ number: 1, lines }] })).toEqual({
      equipment: 'PA for 150, 12-channel mixer',
      lightingRequirements: 'warm front light',
    });
  });
});

it('leaves the people of a rooming list and other mentions of work alone', () => {
  const rooms = 'HOTEL 2 (teknik + driver)\n\n5. Pelle Krantz (ljud)  single\n6. Sanna Wiik (ljus)  single';
  expect(read(`ROOMING LIST\n\n${rooms}`, { language: 'sv' })).toEqual({});
});
