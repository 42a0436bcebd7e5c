import { lastMatch, phrasePattern } from '../recognizers/phrases.ts';
import type { Reading } from './reading.ts';

/** What sort of paper this is, as far as its words tell. */
export type PaperKind =
  | 'contract'
  | 'rider'
  | 'visa'
  | 'boarding_pass'
  | 'flight'
  | 'hotel'
  | 'restaurant'
  | 'invoice'
  | 'mail'
  | 'other';

export interface PaperKindReading {
  kind: PaperKind;
  /** The words that decided, to be quoted, and their line; missing when nothing decided. */
  cue?: { quote: string; line: number };
  /** 0..1: how clear the case is. */
  clarity: number;
}

type Cues = { title: RegExp; body: RegExp; bodyNeeded: number };

const CUES: Record<Exclude<PaperKind, 'mail' | 'other'>, Cues> = {
  boarding_pass: {
    title: phrasePattern(
      'boarding pass(?:es)?',
      'mobile boarding pass',
      'bordkarte\\p{L}?',
      'cartes? d.embarquement',
      'tarjetas? de embarque',
      'boardingkort',
      'boarding card',
    ),
    body: phrasePattern(
      'boarding time',
      'gate closes',
      'seq(?:uence)? no',
      'boarding group',
      'boarding closes',
      'heure d.embarquement',
      'hora de embarque',
      'einsteigezeit',
      'gate',
    ),
    bodyNeeded: 99,
  },
  visa: {
    title: phrasePattern(
      'visas?',
      'work permits?',
      'entry clearance',
      'certificate of sponsorship',
      'letter of invitation',
      'invitation letter',
      'approval notice',
      'i-797\\p{L}?',
      'petition',
      'visum',
      'arbeitserlaubnis',
      'aufenthaltstitel',
      'einladungsschreiben',
      'autorisation de travail',
      'lettre d.invitation',
      'permiso de trabajo',
      'visado',
      'carta de invitación',
      'arbetstillstånd',
      'uppehållstillstånd',
      'residence permit',
      'visa d.entrée',
    ),
    body: phrasePattern(
      'consulate',
      'embassy',
      'passport n(?:o|umber|r)\\.?',
      'beneficiary',
      'immigration',
      'uscis',
      'ukvi',
      'nationality',
      'konsulat',
      'botschaft',
      'ambassade',
      'consulat',
      'embajada',
      'consulado',
      'ambassaden?',
      'migrationsverket',
      'schengen',
      'number of entries',
    ),
    bodyNeeded: 3,
  },
  rider: {
    title: phrasePattern(
      'riders?',
      'tech(?:nical)? (?:& hospitality |and hospitality )?rider',
      'technical (?:requirements|specifications?|specs?)',
      'tech specs?',
      'hospitality rider',
      'catering rider',
      'input list',
      'channel list',
      'stage plot',
      'stageplan',
      'technik-?rider',
      'technischer rider',
      'technische anforderungen',
      'bühnenanweisung',
      'bühnenplan',
      'kanalliste',
      'fiches? techniques?',
      'plan de scène',
      'rider técnico',
      'ficha técnica',
      'teknisk rider',
      'tekniska krav',
      'teknikrider',
      'kanallista',
      'technical advance',
    ),
    body: phrasePattern(
      'foh',
      'front of house',
      'wedges?',
      'monitor(?:s| mixes| desk)?',
      'iem',
      'backline',
      'di(?: box(?:es)?)?',
      'sm ?5[78]',
      'xlr',
      'phantom',
      'drum ?(?:riser|kit)',
      'risers?',
      'subs?',
      'line array',
      'stage ?box',
      'moving heads?',
      'haz(?:e|er)',
      'retours?',
      'praticables?',
      'mischpult',
      'monitorwege',
      'bühne',
      'console',
      'monitores',
      'tarimas?',
      'medhörning',
      'ljudbord',
      'dressing rooms?',
      'towels',
    ),
    bodyNeeded: 8,
  },
  contract: {
    title: phrasePattern(
      'contracts?',
      'agreements?',
      '(?:artist|performance|engagement|booking|concert|festival)(?:e)? (?:contract|agreement)',
      'deal memo(?:randum)?',
      'deal sheet',
      'deal letter',
      'memorandum of agreement',
      'letter of (?:agreement|engagement)',
      'contract (?:face|rider face)',
      'vertrag',
      '\\p{L}{3,20}vertrag',
      'vereinbarung',
      'honorarvereinbarung',
      'auftrittsvereinbarung',
      'contrat(?: .{3,50})?',
      'convention de (?:cession|prestation|co-?réalisation)',
      'contrato(?: .{3,50})?',
      'acuerdo',
      'avtal',
      '\\p{L}{3,20}avtal',
      '\\p{L}{0,20}kontrakt',
      'överenskommelse',
    ),
    body: phrasePattern(
      'hereinafter',
      'herein(?:after)? (?:called|referred)',
      'purchaser',
      'promoter shall',
      'artist shall',
      'in consideration of',
      'force majeure',
      'engages',
      'agree as follows',
      'governing law',
      'signed (?:for|by)',
      'countersigned?',
      'im folgenden',
      'nachfolgend',
      'vertragspartner',
      'verpflichtet sich',
      'gerichtsstand',
      'höhere gewalt',
      'zwischen',
      'entre les soussignés',
      'ci-après',
      'il est convenu',
      'le producteur',
      'l.organisateur',
      'reunidos',
      'cláusulas',
      'en adelante',
      'de una parte',
      'cláusula',
      'nedan kallad',
      'följande avtal',
      'arrangören',
      'artist fee',
      'booking fee',
      'only valid once',
      'guarantee',
      'deposit',
    ),
    bodyNeeded: 3,
  },
  flight: {
    title: phrasePattern(
      'e-?tickets?',
      'electronic ticket',
      'itinerary receipt',
      'passenger receipt',
      'flight (?:itinerary|confirmation|details|reservation)',
      'flugbestätigung',
      'flugticket',
      'reiseplan',
      'billet électronique',
      'billet d.avion',
      'billete electrónico',
      'e-biljett',
      'flygbiljett',
      'resplan',
      'travel itinerary',
      'schedule change',
    ),
    body: phrasePattern(
      'pnr',
      'booking class',
      'baggage',
      'operated by',
      'fare basis',
      'record locator',
      'e-?ticket',
      'terminal',
      'airlines?',
      'check-in closes',
      'gepäck',
      'bagages?',
      'equipaje',
      'flugnummer',
      'flight no\\.?',
      'numéro de vol',
      'número de vuelo',
      'flygnummer',
    ),
    bodyNeeded: 4,
  },
  hotel: {
    title: phrasePattern(
      'hotel (?:confirmation|reservation|booking|voucher)',
      'reservation confirmation',
      'your (?:reservation|stay|booking)',
      'booking is confirmed',
      'rooming list',
      'hotelbestätigung',
      'reservierungsbestätigung',
      'zimmerreservierung',
      'zimmerliste',
      'confirmation de réservation',
      'confirmación de (?:la )?reserva',
      'bokningsbekräftelse',
      'hotellbokning',
      'rumslista',
    ),
    body: phrasePattern(
      'check-?in',
      'check-?out',
      'nights?',
      'guests?',
      'room type',
      'per night',
      'free cancellation',
      'nächte',
      'anreise',
      'abreise',
      'zimmer',
      'frühstück',
      'nuits?',
      'chambres?',
      'petit-déjeuner',
      'noches?',
      'habitaci(?:ón|ones)',
      'desayuno',
      'nätter',
      'rum',
      'frukost',
      'incheckning',
      'utcheckning',
    ),
    bodyNeeded: 6,
  },
  restaurant: {
    title: phrasePattern(
      'table (?:reservation|booking)',
      'your table',
      'dinner reservation',
      'tischreservierung',
      'réservation de table',
      'reserva de mesa',
      'bordsbokning',
      'restaurant (?:booking|reservation)',
      'catering (?:order|confirmation)',
    ),
    body: phrasePattern(
      'table for',
      'party of',
      'covers',
      'menu',
      'tisch für',
      'couverts',
      'table pour',
      'comensales',
      'mesa para',
      'bord för',
    ),
    bodyNeeded: 3,
  },
  invoice: {
    title: phrasePattern(
      'invoice',
      'rechnung',
      'facture',
      'factura',
      'faktura',
      'receipt',
      'quittung',
      'credit note',
    ),
    body: phrasePattern(
      'invoice (?:no|number|date)',
      'subtotal',
      'amount due',
      'rechnungsnummer',
      'net à payer',
      'importe total',
      'att betala',
      'zwischensumme',
    ),
    bodyNeeded: 4,
  },
};

const ORDER = [
  'boarding_pass',
  'visa',
  'rider',
  'contract',
  'flight',
  'restaurant',
  'hotel',
  'invoice',
] as const;
const TITLE_LINES = 8;

const known = new WeakMap<Reading, PaperKindReading>();

/** The kind of a paper: by its title first, by the words of its body where the title says nothing. */
export function paperKindOf(reading: Reading): PaperKindReading {
  const cached = known.get(reading);
  if (cached) return cached;
  const kind = decide(reading);
  known.set(reading, kind);
  return kind;
}

function decide(reading: Reading): PaperKindReading {
  const pass = reading.source.structured.find((block) => block.kind === 'boarding-pass');
  if (pass) return { kind: 'boarding_pass', clarity: 1 };
  const isMail = reading.messages.length > 0 || reading.source.format === 'eml';
  const titled = isMail ? undefined : byTitle(reading);
  if (titled) return titled;
  const body = byBody(reading);
  if (isMail)
    return body && (body.kind === 'flight' || body.kind === 'hotel' || body.kind === 'restaurant')
      ? body
      : { kind: 'mail', clarity: 0.9 };
  return body ?? { kind: 'other', clarity: 0.5 };
}

function byTitle(reading: Reading): PaperKindReading | undefined {
  for (const line of reading.lines.slice(0, TITLE_LINES)) {
    const isTitle = line.line.heading !== undefined || line.text.length <= 80;
    if (!isTitle || /[.!?]\s*$/u.test(line.text)) continue;
    for (const kind of ORDER) {
      const cue = CUES[kind].title.exec(line.text);
      if (cue)
        return { kind, cue: { quote: cue[0], line: line.index }, clarity: line.index < 4 ? 0.95 : 0.8 };
    }
  }
  return undefined;
}

function byBody(reading: Reading): PaperKindReading | undefined {
  const text = reading.lines.map((line) => line.text).join('\n');
  let best: (PaperKindReading & { ratio: number }) | undefined;
  for (const kind of ORDER) {
    const pattern = CUES[kind].body;
    const distinct = new Set(
      [...text.matchAll(new RegExp(pattern.source, 'giu'))].map((m) => m[0].toLowerCase()),
    );
    const ratio = distinct.size / CUES[kind].bodyNeeded;
    if (ratio < 1 || (best && ratio <= best.ratio)) continue;
    const line = reading.lines.find((one) => pattern.test(one.text));
    const quote = line && lastMatch(line.text, pattern)?.[0];
    best = { kind, clarity: 0.6, ratio, ...(line && quote && { cue: { quote, line: line.index } }) };
  }
  if (!best) return undefined;
  const { ratio: _, ...kind } = best;
  return kind;
}
