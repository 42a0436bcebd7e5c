import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { general } from '../../general.ts';

async function read(text: string) {
  const readings = await readText(text);
  return resolveSection(general, general.extract({ readings, done: {} })).value;
}

describe('a value that says what stands in its place', () => {
  const HEAD = 'Artist: Rooftop Vale\nDate: 12 June 2027\n';
  it.each([
    'Venue: The Loft, Derby (licence pulled - now at Corn Hall, Derby)',
    'Venue: The Loft, Derby, moved to Corn Hall',
    'Venue: The Loft, Derby → Corn Hall, Derby',
    'Ort: Kulturscheune, Derby - geht wegen Brandschutz nicht - neu: Corn Hall, Derby',
    'Lieu : Le Grenier, Derby → fermé, remplacé par Corn Hall, Derby',
    'Recinto: Sala Caracol (clausurada) -> Corn Hall, Derby',
    'Plats: Saga Teatern, Derby (stängd, flyttat till Corn Hall)',
  ])('is the half that holds: %s', async (line) => {
    expect(await read(`${HEAD}${line}`)).toMatchObject({ venue: 'Corn Hall', city: 'Derby' });
  });

  it('is shown in the words of the paper, on their line', async () => {
    const readings = await readText(`${HEAD}Venue: The Loft, Derby, moved to Corn Hall`);
    const { confidence } = resolveSection(general, general.extract({ readings, done: {} }));
    const shown = ['venue', 'city'].map((field) => confidence[`general.${field}`]?.evidence[0]);
    expect(shown).toMatchObject([
      { quote: 'Corn Hall', line: 3 },
      { quote: 'Derby', line: 3 },
    ]);
  });

  it.each([
    'Venue: Corn Hall, Derby (entrance now on Mill Lane)',
    'Venue: Corn Hall, Derby (box office moved to Mill Street)',
    'Venue: Corn Hall, Derby, load-in now from Mill Lane',
  ])('is whole where something else has changed: %s', async (line) => {
    expect(await read(`${HEAD}${line}`)).toMatchObject({ venue: 'Corn Hall', city: 'Derby' });
  });

  it('is the day behind the one that was given up', async () => {
    const text = 'Artist: Rooftop Vale\nVenue: Corn Hall, Derby\nDate: 12 June 2027 (moved to 19 June 2027)';
    expect(await read(text)).toMatchObject({ date: '2027-06-19' });
  });
});

describe('a list of evenings', () => {
  it.each([
    'Fri 11 June 2027 - Leeds, The Loft - OFF\nSat 12 June 2027 - Derby, Corn Hall - on sale',
    '11.06.2027 Leeds, The Loft - fällt aus\n12.06.2027 Derby, Corn Hall - 20:30 Uhr',
    '11/06/2027 Leeds, The Loft - annulé\n12/06/2027 Derby, Corn Hall - 21h',
    '11/06/2027 Leeds, The Loft - se suspende\n12/06/2027 Derby, Corn Hall - 20:30',
    '2027-06-11 Leeds, The Loft - inställt\n2027-06-12 Derby, Corn Hall - kl 21',
  ])('tells of the one that stands: %s', async (rows) => {
    expect(await read(`Tour Rooftop Vale\n${rows}`)).toMatchObject({ date: '2027-06-12', city: 'Derby' });
  });
});

describe('a case that may come', () => {
  it.each([
    'Performance by Rooftop Vale at Corn Hall, Derby on 12 June 2027.\nShould the performance be cancelled by the Promoter later than 1 June 2027 the fee falls due.',
    'Wet weather: if the park is waterlogged the concert on 12 June 2027 is called off.',
    'Bei Unwetter fällt das Konzert am 12. Juni 2027 ersatzlos aus.',
    'Si llueve, el concierto del 12 de junio de 2027 se cancela.',
  ])('calls no day off: %s', async (text) => {
    expect(await read(text)).toMatchObject({ date: '2027-06-12' });
  });
});
