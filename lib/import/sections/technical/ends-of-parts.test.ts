import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { technical } from '../technical.ts';

async function read(lines: readonly string[], fileName = 'rider.txt') {
  const readings = await readText(lines.join('\n'), fileName);
  return resolveSection(technical, technical.extract({ readings, done: {} })).value;
}

describe('where a part of a rider ends', () => {
  it.each([
    [
      'Licht',
      '8 x LED PAR, Pult im Saal.',
      'Preise',
      'Erwachsene 14 Euro, Kinder die Hälfte, Abonnenten frei.',
    ],
    [
      'Ljus',
      '8 x LED PAR, bord i salongen.',
      'Priser',
      'Vuxna betalar 140 kronor, barn hälften och ungdomar inget.',
    ],
  ])('below %s at a heading of the same kind on something else', async (lights, desk, prices, list) => {
    const value = await read(['HALLE NORD', '', lights, desk, '', prices, list]);
    expect(value?.lightingRequirements).toContain('LED PAR');
    expect(value?.lightingRequirements).not.toContain(list.slice(0, 10));
  });

  it.each([
    ['6. Stage: at least 8 x 6 m, level.', '7. The organiser announces the evening in the local press.'],
    ['6. Bühne: mindestens 8 x 6 m, eben.', '7. Der Veranstalter kündigt den Abend in der Presse an.'],
  ])('of a numbered label at the next number', async (stage, press) => {
    const value = await read(['TECHNICAL RIDER', '', '5. PA for 300 people, 12-channel desk.', stage, press]);
    expect(value?.stageSetup).toContain('8 x 6 m');
    expect(value?.stageSetup).not.toContain(press.slice(3));
  });

  it('where somebody to ask is named', async () => {
    const lines = ['# Tech rider', '', '## Lights', 'Eight LED washes from the front.', ''];
    const value = await read([...lines, '### Technical contact', 'Odd Farrier', 'mostly in the evening']);
    expect(value?.lightingRequirements).toContain('Eight LED washes');
    expect(value?.lightingRequirements).not.toContain('Farrier');
  });
});

describe('what only looks like a heading of a rider', () => {
  it('is an item where the next number follows at once', async () => {
    const lines = ['# Tech rider', '', '### Soundcheck', '', 'One hour, in this order.', ''];
    const value = await read([...lines, '1. Laptop and video', '2. Mara keys', '3. Ivo bass', '4. Voices']);
    expect(value?.lightingRequirements).toBeUndefined();
  });

  it.each([
    ['7. Power requirement: 6 separate 20 amp circuits', '8. Parking: for one truck.'],
    ['7. Stromversorgung: 2 getrennte Stromkreise 16 A', '8. Parkplatz: für einen Lkw.'],
  ])('is a label where its value stands behind it', async (power, parking) => {
    const value = await read([
      'Concert in the park',
      '',
      power,
      parking,
      '9. The stage is 8 x 6 m, covered.',
    ]);
    expect(value?.other).toContain(power.slice(-20));
    expect(value?.stageSetup).toContain('8 x 6 m');
  });
});

describe('whose a line of a rider is', () => {
  it.each([
    ['STAGE AND LIGHTING STAFF REQUIREMENTS', 'We need two people for the load-in.'],
    ['DRESSING ROOMS', 'One lockable room near the stage area.'],
  ])('%s is no matter of the stage', async (heading, line) => {
    const value = await read(['TECHNICAL RIDER', '', heading, line, '', 'SOUND', 'PA for 300 people.']);
    expect(value?.other).toContain(line);
    expect(value?.stageSetup).toBeUndefined();
  });

  it.each([
    ['2 circuits of 16 A, not shared with any lighting.', 'Four chairs without arms.'],
    ['2 Stromkreise 16 A, getrennt von der Lichtanlage.', 'Vier Stühle ohne Lehnen.'],
    ['2 prises 16 A, séparées de la lumière.', 'Quatre chaises sans accoudoirs.'],
  ])('%s asks for no lights', async (power, chairs) => {
    const value = await read(['TECHNICAL RIDER', '', `- ${power}`, `- ${chairs}`, '- PA, 98 dB.']);
    expect(value?.lightingRequirements).toBeUndefined();
    expect(value?.other).toContain('16 A');
    expect(value?.stageSetup).toContain(chairs);
  });

  it.each(['For the stage plot click here', 'Stageplan: hier klicken', 'Plan de scène : cliquez ici'])(
    'takes nothing from “%s”',
    async (link) => {
      const value = await read([
        'TECHNICAL RIDER',
        '',
        link,
        '',
        'SOUND',
        'PA for 300 people, 12-channel desk.',
      ]);
      expect(value?.stageSetup).toBeUndefined();
    },
  );

  it('reads under “Set-up” what each sentence says', async () => {
    const value = await read([
      'BAND RIDER',
      '',
      'Stage',
      'At least 6 m x 3 m for the six of us.',
      '',
      'Set-up',
      'We need two hours to set up and sound check.',
    ]);
    expect(value?.soundcheck).toContain('two hours');
    expect(value?.stageSetup).not.toContain('two hours');
  });
});
