import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from './index.ts';
import { replacedPapers } from './replaced-papers.ts';

function replaced(...papers: string[]) {
  const readings = papers.map((text, i) => readSource(sourceOf(text, { sourceId: `s${i + 1}` })));
  return replacedPapers(readings);
}

const CONTRACT = `CONCERT AGREEMENT
Artist: The Sable Lines
Venue: Melkschuur, Amsterdam
Date of performance: 6 March 2026
Fee: EUR 4,000 flat
`;
const OLDER = CONTRACT.replace('6 March', '7 March').replace('4,000', '3,500');

describe('papers that a newer version replaces', () => {
  it.each([
    ['English', 'This agreement replaces all previous versions.'],
    ['English law', 'This Agreement supersedes any prior agreements between the parties.'],
    ['German', 'Dieser Vertrag ersetzt alle bisherigen Fassungen.'],
    ['French', 'Le présent contrat annule et remplace le précédent.'],
    ['Spanish', 'Este contrato sustituye a todas las versiones anteriores.'],
    ['Swedish', 'Detta avtal ersätter alla tidigare avtal.'],
  ])('yield when the newer one says so in %s', (_, sentence) => {
    expect(replaced(OLDER, `${CONTRACT}${sentence}\n`)).toEqual([{ sourceId: 's1', by: 's2' }]);
  });

  it('yield when one is a draft of the other', () => {
    const draft = OLDER.replace('AGREEMENT', 'AGREEMENT (draft 1, 2 December 2025)');
    expect(replaced(CONTRACT, draft)).toEqual([{ sourceId: 's2', by: 's1' }]);
  });

  it('yield to the higher number of the version', () => {
    const rider = (version: string, mics: string) =>
      `THE SABLE LINES - TECHNICAL RIDER ${version}\nMicrophones: ${mics}\nStage: minimum eight metres wide\nMonitors: four wedges\n`;
    expect(replaced(rider('v3', 'twelve'), rider('v2', 'eleven'))).toEqual([{ sourceId: 's2', by: 's1' }]);
  });

  it('both stand when both claim to replace the other and nothing tells their age', () => {
    const sentence = 'This agreement supersedes all prior agreements.\n';
    expect(replaced(`${OLDER}${sentence}`, `${CONTRACT}${sentence}`)).toEqual([]);
  });

  it('both stand when they are sheets of two days', () => {
    const sheet = (day: string, made: string) =>
      `DAY SHEET ${day}\nUpdated ${made}, replaces all previous sheets\nLoad-in 14:00\nSoundcheck 16:00\nDoors 19:00\nCatering in the foyer\n`;
    expect(replaced(sheet('6 March 2026', '1 March 2026'), sheet('7 March 2026', '2 March 2026'))).toEqual(
      [],
    );
  });

  it('stand beside a paper of another kind', () => {
    const rider =
      'TECHNICAL RIDER\nThis rider replaces all previous versions.\nBackline: one drum kit, two amps\n';
    expect(replaced(CONTRACT, rider)).toEqual([]);
  });
});
