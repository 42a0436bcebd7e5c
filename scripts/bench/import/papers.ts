import type { FileToSend } from '#scripts/support/import-client.ts';
import { contractPdf, heavyPdf, travelDocx } from '#scripts/support/sample-papers.ts';
import { scannedPdf } from '#scripts/support/scan.ts';

export interface BenchPaper {
  name: string;
  runs: number;
  file: FileToSend;
}

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The kinds of paper whose time is measured. */
export async function benchPapers(): Promise<BenchPaper[]> {
  const file = (fileName: string, mimeType: string, bytes: Uint8Array) => ({ fileName, mimeType, bytes });
  return [
    { name: 'one-page PDF', runs: 30, file: file('contract.pdf', PDF, await contractPdf(1)) },
    { name: '100-page PDF', runs: 10, file: file('contract-100.pdf', PDF, await contractPdf(100)) },
    { name: '5-page DOCX', runs: 20, file: file('travel.docx', DOCX, await travelDocx(5)) },
    // Close to the largest file that an import takes: this one is here for the memory.
    { name: '24 MB PDF', runs: 3, file: file('heavy.pdf', PDF, await heavyPdf(24_000_000)) },
    { name: '4-page scan', runs: 5, file: file('scan.pdf', PDF, await scannedPdf(4)) },
  ];
}
