import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib';

/** Papers made up for the smoke test and the benchmarks: a contract as PDF, a travel plan as DOCX. */

const CONTRACT = [
  'PERFORMANCE AGREEMENT',
  '',
  'Artist: Marlow & The Tides',
  'Event: Harbour Lights Festival',
  'Venue: Old Customs Hall',
  'City: Hamburg, Germany',
  'Date: 14 August 2027',
  'Set time: 21:30',
  '',
  'Fee: EUR 6,750.00 (flat guarantee)',
  'Payment terms: 50 % deposit on signature, balance by bank transfer within 7 days after the show.',
  '',
  'Production contact: Jana Petersen, jana.petersen@customs-hall.example, +49 40 5550 1234',
  'Doors: 19:00',
  'Soundcheck: 16:00',
];

const FILLER =
  'Neither party is liable for delays beyond its control, and each bears its own costs of any such delay in full.';

const LINE_HEIGHT = 18;
const MARGIN = 56;

/** A contract with a text layer. Pages after the first hold the small print. */
export async function contractPdf(pageCount = 1): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  writeLines(pdf.addPage(), font, CONTRACT);
  for (let page = 2; page <= pageCount; page += 1) {
    const clauses = Array.from({ length: 36 }, (_, i) => `${page}.${i + 1} ${FILLER}`.slice(0, 95));
    writeLines(pdf.addPage(), font, [`Clauses, page ${page}`, '', ...clauses]);
  }
  return Buffer.from(await pdf.save());
}

/** One page of text and an attachment of noise: a file as large as wanted. */
export async function heavyPdf(bytes: number): Promise<Buffer> {
  const pdf = await PDFDocument.load(await contractPdf());
  const noise = new Uint8Array(bytes);
  for (let i = 0; i < bytes; i += 65_536) crypto.getRandomValues(noise.subarray(i, i + 65_536));
  await pdf.attach(noise, 'noise.bin', { mimeType: 'application/octet-stream' });
  return Buffer.from(await pdf.save());
}

function writeLines(page: PDFPage, font: PDFFont, lines: readonly string[]): void {
  const { height } = page.getSize();
  lines.forEach((line, i) => {
    page.drawText(line, { x: MARGIN, y: height - MARGIN - i * LINE_HEIGHT, size: 11, font });
  });
}

/** A travel plan with a hotel and a table of flights. Further pages hold the rider. */
export async function travelDocx(pageCount = 1): Promise<Buffer> {
  const rider = Array.from({ length: pageCount - 1 }, (_, page) => [
    new Paragraph({
      text: `Rider, part ${page + 1}`,
      heading: HeadingLevel.HEADING_2,
      pageBreakBefore: true,
    }),
    ...Array.from({ length: 20 }, (_, i) => new Paragraph(`${i + 1}. ${FILLER}`)),
  ]).flat();
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: 'Travel plan: Marlow & The Tides', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: 'Hotel', heading: HeadingLevel.HEADING_2 }),
          new Paragraph('Hotel: Hotel Speicherstadt'),
          new Paragraph('Address: Am Sandtorkai 4, 20457 Hamburg'),
          new Paragraph('Check-in: 13 August 2027, 15:00'),
          new Paragraph('Check-out: 15 August 2027, 11:00'),
          new Paragraph('Booking reference: HSP48213'),
          new Paragraph({ text: 'Flights', heading: HeadingLevel.HEADING_2 }),
          flightTable(),
          ...rider,
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function flightTable(): Table {
  const rows = [
    ['Passenger', 'Flight', 'Date', 'From', 'To', 'Departure', 'Arrival'],
    ['Ida Marlow', 'LH2073', '13 August 2027', 'MUC', 'HAM', '10:05', '11:20'],
    ['Tom Reyes', 'LH2073', '13 August 2027', 'MUC', 'HAM', '10:05', '11:20'],
  ];
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, i) =>
        new TableRow({
          tableHeader: i === 0,
          children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
        }),
    ),
  });
}
