import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../reading/index.ts';
import { resolveSection } from '../resolution/index.ts';
import type { SourceText } from '../source-text.ts';
import { documents } from './documents.ts';

function read(...papers: [text: string, overrides?: Partial<SourceText>][]) {
  const readings = papers.map(([text, overrides], i) =>
    readSource(sourceOf(text, { sourceId: `s${i + 1}`, isFile: true, ...overrides })),
  );
  return resolveSection(documents, documents.extract({ readings, done: {} }));
}
const categoryOf = (text: string, fileName = 'scan-0042.pdf') =>
  read([text, { fileName }]).value[0]?.category;

describe('documents', () => {
  it('holds exactly the attached files, not pasted text and not what a text merely mentions', () => {
    const { value, confidence } = read(
      [
        'PERFORMANCE AGREEMENT\nThe Technical Rider (attached, “CP_TechRider_2026.pdf”) is part of this Agreement.',
        { fileName: 'contract.docx', sizeBytes: 18_204 },
      ],
      ['just some pasted words', { isFile: false, fileName: 'pasted' }],
    );
    expect(value).toEqual([{ fileName: 'contract.docx', fileSize: 18_204, category: 'contract' }]);
    expect(Object.keys(confidence).sort()).toEqual([
      'documents.0.category',
      'documents.0.fileName',
      'documents.0.fileSize',
    ]);
  });

  it('keeps two files of the same name apart', () => {
    expect(
      read(['TECHNICAL RIDER', { fileName: 'rider.pdf' }], ['TECHNICAL RIDER', { fileName: 'rider.pdf' }])
        .value,
    ).toHaveLength(2);
  });

  it.each([
    ['contract', 'GASTSPIELVERTRAG\nzwischen der Stadt Lindenau und der Konzertdirektion Petz'],
    ['contract', 'ARTISTAVTAL\nDatum: 2026-02-11'],
    ['contract', 'DEAL MEMO NL/25/3391\nArtist: The Paper Lanterns'],
    ['contract', 'G A S T S P I E L V E R T R A G\nVertragspartner 1: Die Halme'],
    ['contract', 'Association du Quai\nCONFIRMATION D’ENGAGEMENT\nArtiste : Les Halos'],
    ['contract', 'ARTIST OFFER #30418   CONFIRMED 11/19/2026\nArtist: Glass Halo'],
    ['other', 'ARTIST OFFER #30419\nArtist: Glass Halo'],
    ['other', 'SHOW SETTLEMENT\nGuarantee 500, deposit 250, purchaser share, signed for the house'],
    ['rider', 'Anlage 2 zum Gastspielvertrag\nDIE HALME – Bühnenanweisung & Hospitality'],
    ['rider', 'IRONWOOD CHOIR\nTECHNICAL & HOSPITALITY RIDER 2026'],
    ['rider', 'LES MARÉES BASSES\nFiche technique 2026'],
    ['visa', 'HOME OFFICE\nCertificate of Sponsorship\nReference C2G8'],
    ['boarding_pass', 'Mobile boarding pass\nSATO/HANA MS\nAMS - OSL'],
    ['other', 'Hotel confirmation\nYour stay from 3 to 5 October 2026'],
    [
      'other',
      'From: a@b.example\nTo: c@d.example\nSubject: Contract\nDate: Mon, 2 Mar 2026\n\nHi, the contract follows tomorrow.',
    ],
  ])('is a %s by its own words', (category, text) => {
    expect(categoryOf(text)).toBe(category);
  });

  it('asks the name of the file only where the words say nothing', () => {
    expect(categoryOf('see next page', 'Tech_Rider_2026.pdf')).toBe('rider');
    expect(categoryOf('Hotel confirmation\nCheck-in 3 October 2026', 'rider.pdf')).toBe('other');
  });
});

it.each([
  ['rider', 'FABLE OTTERS\nBass: Ampeg', 'Teknikrider_FableOtters.docx'],
  ['visa', 'ESTA authorization approved\nApplication number 123', 'scan.pdf'],
  ['boarding_pass', 'Carte d’accès à bord\nMME WREN, vol AF1234, siège 12A', 'scan.pdf'],
  ['rider', 'DOSSIER TECHNIQUE\nSonorisation : 3 voies', 'scan.pdf'],
])('knows a %s by its words or its name', (category, text, fileName) => {
  expect(categoryOf(text, fileName)).toBe(category);
});
