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

/** The kinds of paper whose time is measured; the heavy one is close to the largest that an import takes. */
export async function benchPapers() {
  const paper = (name: string, runs: number, mimeType: string, bytes: Uint8Array): BenchPaper => ({
    name,
    runs,
    file: { fileName: `paper.${mimeType === PDF ? 'pdf' : 'docx'}`, mimeType, bytes },
  });
  return {
    onePage: paper('one-page PDF', 30, PDF, await contractPdf(1)),
    hundredPages: paper('100-page PDF', 10, PDF, await contractPdf(100)),
    docx: paper('5-page DOCX', 20, DOCX, await travelDocx(5)),
    scan: paper('4-page scan', 5, PDF, await scannedPdf(4)),
    heavy: paper('24 MB PDF', 3, PDF, await heavyPdf(24_000_000)),
  };
}
