import type { Reading } from '../../reading/reading.ts';
import { phrasePattern } from '../../recognizers/phrases.ts';

/** A line that says what the whole paper is about: the subject of a mail, a heading at the top, a letterhead. */
export interface Title {
  text: string;
  line: number;
  isSubject: boolean;
  /** The words themselves say that a show is meant. */
  isAboutShow: boolean;
  /** Lines from the top of the paper; 0 for a subject. */
  depth: number;
}

const SUBJECT_LINE = /^[>\s]*(?:subject|betreff|objet|asunto|ämne|re)\s?:\s*(.{4,200})$/iu;
const TOP_LINES = 6;

/** The titles of a paper, the most telling first. */
export function titlesOf(reading: Reading): Title[] {
  return [...subjects(reading), ...topLines(reading)];
}

function* subjects(reading: Reading): Generator<Title> {
  const seen = new Set<string>();
  for (const message of reading.messages) {
    const subject = message.headers.subject;
    if (!subject || seen.has(stripped(subject))) continue;
    seen.add(stripped(subject));
    yield {
      text: stripped(subject),
      line: lineHolding(reading, subject, message.firstLine),
      isSubject: true,
      isAboutShow: SHOW_WORDS.test(subject),
      depth: 0,
    };
  }
  for (const line of reading.lines) {
    const subject = SUBJECT_LINE.exec(line.text)?.[1];
    if (!subject || seen.has(stripped(subject))) continue;
    seen.add(stripped(subject));
    yield {
      text: stripped(subject),
      line: line.index,
      isSubject: true,
      isAboutShow: SHOW_WORDS.test(subject),
      depth: 0,
    };
  }
}

/** The first lines of papers that are no mail, as far as they are no sentences or addresses. */
function* topLines(reading: Reading): Generator<Title> {
  if (reading.messages.length > 0) return;
  const inProse = reading.paragraphs.filter((one) => one.lastLine > one.firstLine);
  const headers = new Set(
    reading.tables.filter((table) => table.columns.length > 0).map((table) => table.firstLine),
  );
  for (const line of reading.lines.slice(0, TOP_LINES)) {
    if (headers.has(line.index)) continue;
    const text = line.line.cells.map((cell) => cell.text.trim()).join(' | ');
    const isProse =
      line.line.heading === undefined &&
      inProse.some((one) => one.firstLine <= line.index && line.index <= one.lastLine);
    if (
      isProse ||
      text.length > 120 ||
      text.includes('@') ||
      /[.!?]\s*$/u.test(text) ||
      !/\p{L}{2}/u.test(text)
    )
      continue;
    yield { text, line: line.index, isSubject: false, isAboutShow: SHOW_WORDS.test(text), depth: line.index };
  }
}

const SHOW_WORDS = phrasePattern(
  'shows?',
  'gigs?',
  'concerts?',
  'konzert',
  'konsert',
  'concierto',
  'tour(?:nee)?',
  'tournée',
  'gira',
  'turné',
  'auftritt',
  'festival',
  'spelning',
  'tourplan',
  'tourdaten',
  'tourdates',
  'herbst(?:tour)?',
  'face sheet',
  'liste des chambres',
  'lista de habitaciones',
  'rumslista',
  'zimmerliste',
  'liste des contacts',
  'lista de contactos',
  'plan de feu[x]?',
  'artist info(?:rmation)?',
  'informationen?',
  'promo(?: day)?',
  'press day',
  'band flights',
);

const REPLY = /^(?:(?:re|aw|wg|sv|vs|fw|fwd|tr|rv|antw|enc|vb)(?:\[\d+\])?\s?:\s?|\[[^\]]{1,30}\]\s?)/iu;

function stripped(subject: string): string {
  let text = subject.replace(/\s+/gu, ' ').trim();
  while (REPLY.test(text)) text = text.replace(REPLY, '').trim();
  return text;
}

function lineHolding(reading: Reading, subject: string, near: number): number {
  const wanted = subject.replace(/\s+/gu, ' ').trim();
  const hit = reading.lines.find((line) => line.text.replace(/\s+/gu, ' ').includes(wanted));
  return hit?.index ?? near;
}

/** Words that say what kind of paper or mail it is and are part of no name. */
export const KIND_WORDS = phrasePattern(
  'offer(?: sheet| form)?',
  'artist offer(?: form)?',
  'deal memo(?:randum)?',
  'deal',
  'contract',
  'agreement',
  'performance (?:agreement|contract)',
  'engagement (?:contract|agreement)',
  'booking(?: confirmation| request| form| sheet| contract)?',
  'confirmation',
  'confirmed',
  'revised',
  'revision',
  'show ?sheet',
  'day ?sheet',
  'call ?sheet',
  'run(?:ning)? (?:order|sheet)',
  'tour (?:itinerary|book|dates)',
  'itinerary',
  'advance(?: sheet)?',
  'advancing',
  'production advance',
  'schedule',
  'timetable',
  'rooming list',
  'contact (?:sheet|list)',
  'contacts',
  'guest ?list',
  'stage plot',
  'input list',
  'tech(?:nical)?(?: (?:&|and|\\+) hospitality)?(?: rider| specs?| specifications?)?',
  'hospitality(?: rider)?',
  'catering rider',
  'rider',
  'invoice',
  'request',
  'enquiry',
  'inquiry',
  'availability',
  'avails?',
  'hold',
  'question',
  'info(?:rmation)?',
  'details',
  'show',
  'gig',
  'concert',
  'live',
  'final',
  'draft',
  'update[d]?',
  'new date',
  'version',
  'v\\.?\\d',
  'travel',
  'transport',
  'hotel',
  'flights?',
  'artist contract',
  'artiste contract',
  'artist',
  'memo',
  'settlement',
  'promo(?: day)?',
  'press day',
  'media day',
  'pressetag',
  'show ?day',
  'band flights',
  'flight manifest',
  'master',
  'performance',
  'event',
  'fyi',
  'urgent',
  'important',
  'angebot',
  'anfrage',
  'vertrag',
  'gastspielvertrag',
  'künstlervertrag',
  'konzertvertrag',
  'auftrittsvertrag',
  'buchung',
  'buchungsbestätigung',
  'buchungsanfrage',
  'bestätigung',
  'terminanfrage',
  'konzert',
  'konzertanfrage',
  'auftritt',
  'technik-?rider',
  'technikrider',
  'technische anforderungen',
  'bühnenanweisung',
  'ablauf(?:plan)?',
  'tagesplan',
  'tourplan',
  'dispo',
  'reiseplan',
  'fahrdienst(?:plan)?',
  'kontaktliste',
  'termin',
  'honorarvertrag',
  'engagementvertrag',
  'offre',
  'contrat(?: de cession| d.engagement)?',
  'confirmation(?: de réservation)?',
  'demande',
  'proposition',
  'fiche technique',
  'feuille de route',
  'planning',
  'réservation',
  'concert',
  'devis',
  'avenant',
  'oferta',
  'contrato(?: de actuación(?: artística)?)?',
  'confirmación',
  'propuesta',
  'solicitud',
  'hoja de ruta',
  'rider técnico',
  'ficha técnica',
  'reserva',
  'concierto',
  'contratación',
  'offert',
  'förfrågan',
  'avtal',
  'artistavtal',
  'spelavtal',
  'kontrakt',
  'bekräftelse',
  'bokning(?:sbekräftelse)?',
  'bokningsförfrågan',
  'dagsprogram',
  'dagsschema',
  'körschema',
  'tekniska? rider',
  'teknisk rider',
  'spelning',
  'konsert',
  'hålltider',
);
