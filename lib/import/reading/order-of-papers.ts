import type { Evidence } from '../candidate.ts';
import { findDates } from '../recognizers/dates.ts';
import { phrasePattern, phrasesOf } from '../recognizers/phrases.ts';
import { madeOn } from './made-on.ts';
import { paperKindOf } from './paper-kind.ts';
import type { Reading } from './reading.ts';
import { statementsOf } from './statements.ts';

/** When words were written: the day, `YYYY-MM-DD`, and the ms since 1970 where the hour is known too. */
interface Written {
  day: string;
  at?: number;
}

/** A show is agreed, then planned, then its day is written down: what is told twice is told last by the later one. */
const STAGES = { agreed: 0, planned: 1, dayOfShow: 2 } as const;

const TITLE_LINES = 6;
const DAY_SHEET = phrasePattern(
  'day ?-?sheets?',
  'call ?-?sheet',
  'run(?:ning)? (?:order|sheet)',
  'run of (?:show|day)',
  '(?:tages)?dispo(?:sition)?',
  'tagesablauf',
  'tagesplan',
  'feuille de route',
  'hoja de ruta',
  'dagsschema',
  'körschema',
  'dagsplan',
);

/** Whether the words of one paper were written after those of another, as far as the papers let it be known. */
export function isWrittenLater(words: Place, others: Place): boolean {
  const [later, earlier] = [writtenAt(words), writtenAt(others)];
  const isOnePaper = words.reading === others.reading;
  const step = isOnePaper ? 0 : stageOf(words.reading) - stageOf(others.reading);
  if (Math.abs(step) === STAGES.dayOfShow) return step > 0;
  const version = isOnePaper || step !== 0 ? 0 : versionOf(words.reading) - versionOf(others.reading);
  if (version !== 0 && !Number.isNaN(version)) return version > 0;
  if (!later || !earlier) return isOnOtherPlan(words, others) || (step > 0 && !isOnOtherPlan(others, words));
  if (later.day !== earlier.day) return later.day > earlier.day;
  if (later.at !== undefined && earlier.at !== undefined) return later.at > earlier.at;
  return step > 0;
}

/** `FEUILLE DE ROUTE V2`: of two plans of the day the one with the higher number. */
function versionOf(reading: Reading): number {
  if (stageOf(reading) !== STAGES.dayOfShow) return Number.NaN;
  const found = titlesOf(reading).flatMap((text) => VERSION.exec(text)?.[1] ?? []);
  return Number(found[0] ?? Number.NaN);
}

const VERSION = /(?<![\p{L}\d])v(?:ersion|ers|er)?\.?\s?(\d{1,2})(?![\p{L}\d/:]|[.,]\d)/iu;

/** `a few things changed since the schedule`: a mail on what changes in the plan comes after the plan that has no date. */
function isOnOtherPlan({ reading }: Place, { reading: other }: Place): boolean {
  if (reading.messages.length === 0 || other.messages.length > 0 || stageOf(other) !== STAGES.dayOfShow)
    return false;
  const known = onPlans.get(reading) ?? statementsOf(reading).some(({ text }) => isOnPlan(text));
  onPlans.set(reading, known);
  return known;
}

const onPlans = new WeakMap<Reading, boolean>();

function isOnPlan(text: string): boolean {
  return PLAN.test(text) && CHANGES.test(text) && !TO_COME.test(text);
}

const PLAN = phrasePattern(
  ...phrasesOf`
  day ?-?sheets?, call ?-?sheet, run(?:ning)? (?:order|sheet), schedule, timings?, advance, brief, v ?\d, version \d,
  (?:tages|ablauf|zeit)?plan\p{L}{0,3}, dispo, ablauf, feuille (?:de route)?, fdr, planning, hoja(?: de ruta)?,
  (?:kör|dags)?schemat?, \p{L}{3,12}s (?:sheet|schema), itinerary`,
);
const CHANGES = phrasePattern(
  ...phrasesOf`
  chang(?:e[ds]?|ing), corrections?, correct(?:ed|s), moved?, update[sd]?, instead, since, except, different, not like, unlike, stays?,
  (?:ge)?änder\p{L}{2,4}, korrektur\p{L}{0,2}, verschob\p{L}{0,2}, statt, anders, außer, ausser, seit, bleibt,
  chang(?:ements?|é\p{L}{0,2}|e), modif\p{L}{2,9}, décal\p{L}{1,3}, au lieu, sauf, reste, rest(?:e|ent),
  cambi(?:os?|a|ado|an), salvo, excepto, en vez, queda, igual, ändr\p{L}{2,4}, flytta\p{L}{0,2}, istället, förutom, sedan, gäller`,
);
const TO_COME = phrasePattern(
  ...phrasesOf`
  will follow, to follow, follows, coming, tomorrow, folgt, kommt, à suivre, suivra, te mando, os mando, kommer, följer`,
);

export interface Place {
  reading: Reading;
  /** When a message says of itself that it was sent, where the words stand in one. */
  sent?: string | undefined;
}

/** Asks the same of the words that two values were read from. */
export function orderOf(readings: readonly Reading[]): (a: Evidence, b: Evidence) => boolean {
  if (readings.length < 2) return () => false;
  const bySource = new Map(readings.map((reading) => [reading.source.sourceId, reading]));
  const placeOf = ({ sourceId, said }: Evidence): Place | undefined => {
    const reading = bySource.get(sourceId);
    return reading && { reading, sent: said?.at };
  };
  return (a, b) => {
    const [words, others] = [placeOf(a), placeOf(b)];
    return words !== undefined && others !== undefined && isWrittenLater(words, others);
  };
}

/** `Tue, 3 Mar 2026 10:02:11 +0100` as RFC 5322 has it: other forms (`05.10.2026 10:00`) would be read month first. */
const OF_MAIL = /^(?:\p{L}{3},\s)?\d{1,2}\s\p{L}{3}\s\d{4}\s\d{1,2}:\d{2}/u;

function writtenAt({ reading, sent = reading.messages[0]?.headers.date }: Place): Written | undefined {
  const at = sent !== undefined && OF_MAIL.test(sent) ? Date.parse(sent) : Number.NaN;
  if (!Number.isNaN(at)) return { day: new Date(at).toISOString().slice(0, 10), at };
  const day = sent === undefined ? madeOn(reading) : findDates(sent, reading)[0]?.value.date;
  return day === undefined ? undefined : { day };
}

const stages = new WeakMap<Reading, number>();

function stageOf(reading: Reading): number {
  const known = stages.get(reading) ?? findStage(reading);
  stages.set(reading, known);
  return known;
}

function findStage(reading: Reading): number {
  if (paperKindOf(reading).kind === 'contract') return STAGES.agreed;
  if (reading.messages.length > 0) return STAGES.planned;
  return titlesOf(reading).some((text) => DAY_SHEET.test(text)) ? STAGES.dayOfShow : STAGES.planned;
}

function titlesOf({ source, lines }: Reading): string[] {
  return [source.fileName.replace(/[_-]+/g, ' '), ...lines.slice(0, TITLE_LINES).map(({ text }) => text)];
}
