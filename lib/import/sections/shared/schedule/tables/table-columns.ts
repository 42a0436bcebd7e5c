import type { ReadTable } from '../../../../reading/reading.ts';
import { WAY_WORDS } from '../ways/way-labels.ts';

export interface ScheduleColumns {
  date?: number;
  start?: number;
  end?: number;
  /** `Confirmed` beside `Proposed`: a time there takes the place of the first one. */
  newer?: number;
  what?: number;
  where?: number;
  notes?: number;
  from?: number;
  to?: number;
  party?: number;
  /** `Artist`, `Band`: the rows may be of other acts. */
  artist?: number;
}

const word = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'iu');
const LABELS: [keyof ScheduleColumns, RegExp][] = [
  ['date', word(WAY_WORDS.date)],
  ['from', word(`${WAY_WORDS.from}|abfahrt(?:sort)?|start`)],
  ['to', word(WAY_WORDS.to)],
  ['end', word('end(?:e|s)?|off|until|to|till|bis|fin|final|finish|slut|end time|ende|hasta|jusqu.?[àa]?')],
  ['artist', word('artists?|acts?|bands?|k[üu]nstler(?:in)?|artistes?|groupes?|artistas?|grupos?|artister?')],
  [
    'what',
    word(
      'route|leg|trip|journey|ride|transfer|strecke|fahrt|trajet|itin[ée]raire|trayecto|recorrido|ruta|traslado|str[äa]cka|resa|meals?|mahlzeit(?:en)?|repas|comidas?|måltid(?:er)?|service|servicio|prestation|leistung|what|activity|activities|event|item|description|task|programme?|program|programmpunkt|was|aktion|vorgang|ablauf(?:punkt)?|t[äa]tigkeit|termin|actividad(?:es)?|concepto|qu[ée]|acto|activit[ée]s?|[ée]tape|action|quoi|objet|d[ée]roul[ée]|aktivitet(?:er)?|vad|h[äa]ndelse|programpunkt|moment|schedule|call|medium|media|outlet|m[ée]dia',
    ),
  ],
  [
    'where',
    word(
      'where|location|place|room|area|venue|stage|ort|wo|raum|b[üu]hne|lieu|o[ùu]|salle|endroit|lugar|sala|d[óo]nde|ubicaci[óo]n|plats|var|lokal|scen|address|adresse|meeting point|treffpunkt',
    ),
  ],
  [
    'notes',
    word(
      'notes?|remarks?|comments?|info(?:s|rmation|rmationen)?|anm\\.?|anmerkung(?:en)?|bemerkung(?:en)?|hinweise?|remarques?|observaciones|notas|kommentar(?:er)?|anm[äa]rkning|details?|d[ée]tails?|vehicle|fahrzeug|men[uúü]|meny|speisen|gerichte?|platos?',
    ),
  ],
  [
    'party',
    word(
      'for|für|pour|para|för|nb|no\\.?(?: of people)?|qty|quantity|menge|qt[ée]|cantidad|number|anzahl|pax|persons?|people|personen|pers\\.?|personas|personnes|passengers?|passagiere?|pasajeros|passagers|who|wer|qui|qui[ée]n|vem|antal|guests?|personer|party|covers|couverts|g[äa]ste',
    ),
  ],
];

/** Tables of bookings and tickets hold times too, but are no running order. */
const OTHER_TABLES =
  /(?<![\p{L}])(?:flight|flug|vol|vuelo|flyg|airline|e-?ticket|seat|gate|terminal|aircraft|class|check[ -]?in|check[ -]?out|c\/(?:in|out)|in\s?\/\s?out|room type|nights?|an|kanal|channel|canal|mic|mikrofon|micro)(?![\p{L}])/iu;

/** Which column of a table says what; undefined when the table is no running order. */
export function scheduleColumns(table: ReadTable): ScheduleColumns | undefined {
  const labels = table.columns.map((column) => column.label.replace(/[:*]+$/u, '').trim());
  if (labels.length === 0 || labels.filter((label) => OTHER_TABLES.test(label)).length > 0) return undefined;
  if (
    labels.some((label) => /depart|abflug|d[ée]part|salida|avgång/iu.test(label)) &&
    labels.some((label) => /arriv|ankunft|llegada|ankomst/iu.test(label))
  )
    return undefined;
  const [, dateLabel] = LABELS[0] ?? [];
  const timeColumns = labels
    .map((_, i) => i)
    .filter((i) => !dateLabel?.test(labels[i] ?? '') && isTimeColumn(table, i));
  const newer = newerColumn(labels);
  const [start, end] = timeColumns.filter((i) => i !== newer);
  if (start === undefined) return undefined;
  const columns: ScheduleColumns = { start };
  const taken = new Set([start]);
  if (newer !== undefined) {
    columns.newer = newer;
    taken.add(newer);
  }
  if (end !== undefined && end - start <= 2) {
    columns.end = end;
    taken.add(end);
  }
  for (const [role, pattern] of LABELS) {
    if (columns[role] !== undefined) continue;
    const at = labels.findIndex((label, i) => !taken.has(i) && pattern.test(label));
    if (at < 0) continue;
    columns[role] = at;
    taken.add(at);
  }
  if (columns.from === undefined || columns.to === undefined) {
    // One of the two alone is more often a place column under another name.
    columns.where ??= columns.from;
    delete columns.from;
  }
  if (columns.what === undefined && columns.from === undefined && columns.artist === undefined) {
    const next = labels.findIndex((_, i) => i > start && !taken.has(i) && isTextColumn(table, i));
    const before = labels.findIndex((_, i) => !taken.has(i) && isTextColumn(table, i));
    const what = next >= 0 ? next : before;
    if (what >= 0) columns.what = what;
  }
  if (columns.notes === undefined && columns.what !== undefined) {
    const left = labels.findIndex(
      (_, i) =>
        i > start && i !== columns.what && !Object.values(columns).includes(i) && isTextColumn(table, i),
    );
    if (left >= 0) columns.notes = left;
  }
  return columns;
}

const OLDER =
  /(?<!\p{L})(?:proposed|suggested|planned|draft|requested|original|old|previous|vorschlag|geplant|ursprünglich|alt|bisher\p{L}{0,2}|propos[ée]e?s?|prévue?s?|ancien\p{L}{0,3}|initiale?s?|propuest[oa]s?|previst[oa]s?|anterior(?:es)?|antigu[oa]s?|föresla\p{L}+|planerad\p{L}?|gammal|gamla|tidigare)(?!\p{L})/iu;
const NEWER =
  /(?<!\p{L})(?:confirmed|final|agreed|approved|actual|new|revised|updated|neu\p{L}{0,2}|bestätigt\p{L}{0,2}|endgültig\p{L}{0,2}|aktuell|confirmée?s?|définitif|définitive|nouve\p{L}{1,4}|confirmad[oa]s?|definitiv[oa]s?|nuev[oa]s?|bekräfta\p{L}+|slutlig\p{L}?|ny(?:tt|a)?)(?!\p{L})/iu;

/** Of two columns of times, one as it was proposed and one as it was agreed, the second. */
function newerColumn(labels: readonly string[]): number | undefined {
  const at = labels.findIndex((label) => NEWER.test(label) && !OLDER.test(label));
  return at >= 0 && labels.some((label) => OLDER.test(label) && !NEWER.test(label)) ? at : undefined;
}

/** `20:00`, `ab 9h`, and with its day before it: `20 Oct 14:00`. */
const TIME_CELL =
  /^(?:\D{0,6}\d{1,2}(?:[./]\d{1,2}[./]?(?:\d{2,4})?|\.?\s\p{L}{3,9}\.?(?:\s\d{4})?),?\s)?\D{0,12}(?:[01]?\d|2[0-4])(?:\s?(?::|\.|h)\s?\d{2}|\s?h|\s?uhr|\s?[ap]\.?m)/iu;

/** `0930`; a column of nothing but years is none of times. */
const DIGITS_CELL = /^(?:[01]\d|2[0-4])[0-5]\d(?:\s?[-–]\s?(?:[01]\d|2[0-4])[0-5]\d)?$/u;
const YEAR_CELL = /^(?:19|20)\d{2}$/u;

function isTimeColumn(table: ReadTable, column: number): boolean {
  const cells = table.rows.map((row) => row.cells[column]?.trim() ?? '').filter((cell) => cell !== '');
  const times = cells.filter((cell) => (TIME_CELL.test(cell) && cell.length < 28) || DIGITS_CELL.test(cell));
  if (times.every((cell) => YEAR_CELL.test(cell))) return false;
  return times.length > 0 && times.length >= cells.length * 0.6;
}

function isTextColumn(table: ReadTable, column: number): boolean {
  const cells = table.rows.map((row) => row.cells[column]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.filter((cell) => /\p{L}{3}/u.test(cell)).length >= cells.length * 0.6 && cells.length > 0;
}
