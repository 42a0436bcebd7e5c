import { phrasePattern } from '../../recognizers/phrases.ts';

/** What an amount in a show's papers is money for. Only `fee` competes for `deal.fee`. */
export type MoneyRole =
  | 'fee'
  | 'deposit'
  | 'commission'
  | 'tax'
  | 'gross'
  | 'cost'
  | 'support'
  | 'ticket'
  | 'penalty'
  | 'threshold'
  | 'past'
  | 'unknown';

/** Cue words of each role in English, German, French, Spanish and Swedish. The word nearest to the amount decides. */
const CUES: Record<Exclude<MoneyRole, 'unknown'>, RegExp> = {
  fee: phrasePattern(
    'fees?', 'artist(?:e)?(?:.s)? fee', 'performance fee', 'appearance fee', 'guarantee[d]?', 'guaranty', 'compensation', 'remuneration',
    'salary', 'wages', 'contract price', 'all[- ]in', 'flat', 'landed', 'offer(?:s|ed|ing)?', 'artist gets', 'purse', '(?:the )?sum of', 'shall pay', 'will pay', 'agrees? to pay',
    'gage', '(?:künstler|fest|fix|auftritts|mindest|pauschal|band|garantie|konzert|dj-?)(?:gage|honorar)', 'honorar', 'künstlerhonorar', 'gesamtgage', 'garantie', 'garantiesumme',
    'pauschal\\p{L}{0,8}', 'vergütung', 'entgelt', 'erhält', 'erhalten', 'zahlt', 'zahlen', 'angebot\\p{L}{0,3}', 'preisvorstellung',
    'cachet\\p{L}?', 'prix de cession', 'montant de la cession', 'cession', 'forfait\\p{L}{0,6}', 'rémunération', 'à-valoir', 'minimum garanti', 'garanti', 'versera', 'la somme de',
    'caché', 'cachés', 'honorarios', 'remuneración', 'precio', 'garantizado', 'oferta', 'ofrec\\p{L}{1,5}', 'importe del contrato', 'la cantidad de', 'abonará', 'pagará',
    'gaget?', 'arvode\\p{L}{0,2}', 'ersättning\\p{L}{0,2}', 'garanti', 'artistgage', 'erbjud\\p{L}{0,5}', 'fast pris', 'betalar',
  ),
  deposit: phrasePattern(
    'deposits?', 'down ?payment', 'advance(?: payment)?', 'balance', 'remainder', 'remaining', 'instal?lments?', 'prepayment', 'first half', 'second half', 'part[- ]payment', '50 ?%',
    'anzahlung', 'vorauszahlung', 'restzahlung', 'restbetrag', '(?:erste|zweite) rate', 'teilzahlung', 'abschlag\\p{L}{0,7}',
    'acompte', 'arrhes', 'solde', 'avance', 'échéance', 'versement',
    'anticipo', 'señal', 'depósito', 'saldo', 'restante', 'resto', 'plazo', 'reserva',
    'förskott', 'handpenning', 'delbetalning', 'resterande', 'slutbetalning', 'restbelopp',
  ),
  commission: phrasePattern(
    'commission', 'comm\\.?', 'agency fees?', 'agency', 'booking fees?', 'management fees?', 'agent.s fees?', 'handling fees?', 'admin(?:istration)? fees?', 'service fees?', 'facility fees?', 'transaction fees?',
    'provision', 'vermittlungsprovision', 'vermittlungsgebühr', 'agenturgebühr', 'agenturprovision', 'bookingfee', 'booking-fee', 'buchungsgebühr', 'agenturhonorar',
    'commission d.agence', "frais d.agence", 'frais de booking', 'comisión', 'gastos de agencia', 'förmedlings\\p{L}{1,12}', 'bokningsavgift', 'agentprovision', 'agenturarvode',
  ),
  tax: phrasePattern(
    'vat', 'v\\.a\\.t\\.?', 'tax(?:es)?', 'withholding', 'mwst\\.?', 'ust\\.?', 'umsatzsteuer', 'mehrwertsteuer', 'quellensteuer', 'abzugsteuer', 'ausländersteuer', 'ksk', 'künstlersozialabgabe',
    'tva', 'retenue', 'iva', 'irpf', 'retención', 'moms\\p{L}{0,2}', 'skatt', 'sociala avgifter', 'arbetsgivaravgift\\p{L}{0,2}',
  ),
  gross: phrasePattern('ttc', 'incl\\.? vat', 'including vat', 'inkl\\.? (?:\\d+ ?% )?(?:mwst\\.?|ust\\.?|moms)', 'brutto', 'iva incluido', 'toutes taxes comprises', 'gross'),
  cost: phrasePattern(
    'costs?', 'expenses?', 'rental', 'rent', 'hire', 'venue hire', 'room hire', 'hall hire', 'production', 'budget', 'catering', 'hospitality', 'rider', 'buy-?outs?', 'buy out', 'per diems?', 'per head', 'p\\.?p\\.?', 'per person', 'meals?', 'dinner',
    'hotel', 'accommodation', 'rooms?', 'flights?', 'travel', 'transport(?:ation)?', 'train', 'van', 'fuel', 'petrol', 'ground', 'taxi', 'backline', 'sound engineer', 'engineer', 'pa', 'lights', 'insurance', 'marketing', 'security', 'drinks? tab', 'tab', 'bar tab', 'recoupables?', 'merch(?:andise)?', 'licen[cs]e', 'visa', 'work permit', 'parking',
    'kosten', 'reisekosten', 'fahrtkosten', 'fahrt', 'flüge', 'miete', 'saalmiete', 'raummiete', 'hallenmiete', 'mietkosten', 'technik', 'technikkosten', 'tonanlage', 'verpflegung\\p{L}{0,8}', 'cateringbudget', 'übernachtung', 'hotelkosten', 'pro person', 'pro kopf', 'gema', 'spesen', 'tagegeld', 'werbung', 'flügel', 'stimmung', 'klavierstimmung', 'haftpflicht', 'versicherung\\p{L}{0,6}',
    'frais', 'location', 'défraiements?', 'hébergement', 'transports?', 'repas', 'restauration', 'par personne', 'régie', 'sonorisation', 'trajets?', 'déplacements?', 'sacem', 'hôtel',
    'gastos', 'alquiler', 'alojamiento', 'viajes?', 'dietas', 'cena', 'comida', 'por persona', 'sonido', 'producción', 'sgae', 'presupuesto', 'billetes', 'desplazamiento\\p{L}?', 'seguro',
    'kostnad\\p{L}{0,3}', 'hyra', 'lokalhyra\\p{L}?', 'pa-hyra\\p{L}?', 'hyran', 'resor', 'resa', 'reseersättning', 'logi', 'boende', 'mat', 'traktamente', 'per person', 'stim', 'milersättning', 'teknik', 'ljudtekniker', 'backlinehyra',
  ),
  support: phrasePattern(
    'supports?', 'support act', 'support fee', 'opener', 'opening act', 'local act', 'guest artist', 'special guest', 'vorband', 'vorgruppe', 'supportgage', 'première partie', 'telonero', 'teloneros', 'artista invitado', 'förband', 'supportband',
  ),
  ticket: phrasePattern(
    'tickets?', 'ticket price', 'adv\\.?', 'in advance', 'on the door', 'at the door', 'presale', 'day of show', 'gross potential', 'capacity', 'face value', 'admission', 'cover charge', 'concessions?', 'balcony', 'ga', 'stalls',
    'eintritt\\p{L}{0,6}', 'vvk', 'ak', 'vorverkauf', 'abendkasse', 'ermäßigt', 'ticketpreis\\p{L}?', 'kartenpreis\\p{L}?',
    'billets?', 'tarif plein', 'tarif réduit', 'prévente', 'sur place', 'entradas?', 'anticipada', 'taquilla', 'aforo', 'biljett\\p{L}{0,10}', 'entré', 'förköp', 'inträde',
  ),
  penalty: phrasePattern(
    'damages', 'penalt(?:y|ies)', 'liquidated', 'fine', 'cancellation', 'cancels?', 'indemnity', 'liability', 'konventionalstrafe', 'vertragsstrafe', 'schadens?ersatz', 'stornogebühr\\p{L}{0,2}', 'ausfallhonorar', 'haftung\\p{L}{0,12}',
    'indemnité', 'pénalité', 'dédit', 'penalización', 'indemnización', 'daños', 'skadestånd', 'vite', 'avbokningsavgift',
  ),
  threshold: phrasePattern(
    'break ?-?(?:even|point)(?: point)?', 'split ?point', 'above', 'over', 'exceed\\p{L}{0,3}', 'threshold', 'expenses of', 'show costs', 'net gross', 'after', 'up to', 'max\\.?', 'maximum', 'capped', 'cap',
    'ab', 'über', 'bis zu', 'höchstens', 'maximal', 'oberhalb', 'au-dessus de', 'au-delà de', "jusqu.à", 'à hauteur de', 'plafond\\p{L}{0,3}', 'seuil', 'a partir de', 'por encima de', 'hasta', 'máximo', 'över', 'upp till', 'högst',
  ),
  past: phrasePattern(
    'last (?:year|time|show|tour|autumn|spring|summer|winter)', 'previous(?:ly)?', 'ago', 'used to', 'back then', 'formerly', 'was', 'were', 'got', 'we paid', 'i paid', 'they paid', 'paid them', 'paid you', 'no longer valid', 'old fee', 'originally',
    'letztes? (?:mal|jahr)', 'letzten mal', 'vorigen', 'damals', 'zuletzt', 'bisher\\p{L}{0,3}', 'früher\\p{L}{0,3}', 'ursprünglich', 'waren es', 'war es', 'alte gage',
    "l.année dernière", "l.an dernier", 'la dernière fois', 'auparavant', 'précédent\\p{L}{0,2}', 'ancien', 'el año pasado', 'la última vez', 'anterior', 'förra (?:året|gången)', 'senaste gången', 'tidigare', 'i fjol',
  ),
};

/** What comes after these is added to the amount and says nothing about it: `EUR 3,400 plus dinner`. */
const ADDED = /(?<![\p{L}\p{N}])(?:plus|and|und|with|zzgl|zuzüglich|dazu|inkl|inklusive|including|incl|mit|et|avec|y|más|con|och|med)(?![\p{L}])|\+|,(?!\d)/iu;
const ADDED_TO = /(?:\+|(?<![\p{L}])(?:plus|and|und|et|y|och|zzgl\.?))\s*$/iu;
const BOUNDARY_BEFORE = /(?<![.\s])[.!?](?=\s+\p{Lu})|[;•|]|\n\s*\n/gu;
const STRONG_FEE_AFTER = phrasePattern('festgage', 'gage', 'honorar', 'festhonorar', 'all[- ]in', 'flat', 'guarantee', 'guaranteed', 'fee', 'pauschal', 'cachet', 'caché', 'de caché', 'gage', 'i gage', 'garanti', 'fixe', 'fast', 'landed', 'als gage', 'als festgage', 'en concepto de caché');

export interface RoleReading {
  role: MoneyRole;
  /** The cue as it stands in the text; empty when nothing near the amount says what it is for. */
  cue: string;
  /** Characters between cue and amount. */
  distance: number;
}

/**
 * What the amount at `start..end` is for, by the nearest cue in its clause. Words before the amount count at their
 * distance, words after it at half as much again, since papers put the name of a cost in front of it.
 * A tax after an amount is added to it, unless it follows at once: `2.400 € HT (TVA 5,5 % en sus)`, but `264 € TVA`.
 */
export function roleOfMoney(text: string, start: number, end: number): RoleReading {
  const before = clauseBefore(text, start);
  const addition = ADDED_TO.test(before) ? 20 : 0;
  const after = clauseAfter(text, end);
  let best: RoleReading = { role: 'unknown', cue: '', distance: Number.POSITIVE_INFINITY };
  for (const [role, pattern] of Object.entries(CUES) as [MoneyRole, RegExp][]) {
    const global = new RegExp(pattern.source, 'giu');
    for (const m of before.matchAll(global)) {
      const distance = before.length - (m.index + m[0].length) + addition;
      best = nearer(best, { role, cue: m[0], distance });
    }
    for (const m of after.matchAll(global)) {
      if (role === 'tax' && m.index > 2) continue;
      const penalty = role === 'fee' && STRONG_FEE_AFTER.test(m[0]) && m.index <= 3 ? 0 : 8;
      best = nearer(best, { role, cue: m[0], distance: m.index * 1.5 + penalty });
    }
  }
  return best;
}

/** Of two cues at nearly the same place the longer says more: `support fee` is not `fee`, `Agency comm.` no `fee`. */
function nearer(a: RoleReading, b: RoleReading): RoleReading {
  if (Math.abs(a.distance - b.distance) <= 1) return b.cue.length > a.cue.length ? b : a;
  return b.distance < a.distance ? b : a;
}

function clauseBefore(text: string, start: number): string {
  const window = text.slice(Math.max(0, start - 140), start);
  const cuts = [...window.matchAll(BOUNDARY_BEFORE)];
  const last = cuts.at(-1);
  return last ? window.slice(last.index + last[0].length) : window;
}

function clauseAfter(text: string, end: number): string {
  const window = text.slice(end, end + 60);
  const cut = /(?<![.\s])[.!?](?=\s+\p{Lu}|\s*$)|[;•|]|\n\s*\n/u.exec(window);
  const clause = cut ? window.slice(0, cut.index) : window;
  const added = ADDED.exec(clause);
  return added ? clause.slice(0, added.index) : clause;
}

/** The role a label alone gives to the money behind it: `Deposit`, `Gage`, `Cateringbudget`. */
export function roleOfLabel(label: string): MoneyRole {
  const reading = roleOfMoney(`${label} `, label.length + 1, label.length + 1);
  return reading.role;
}
