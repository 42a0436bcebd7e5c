import { findDates } from '../recognizers/dates.ts';
import { foldName, wordsOf } from '../recognizers/fold.ts';
import { phrasePattern } from '../recognizers/phrases.ts';
import { madeOn } from './made-on.ts';
import { paperKindOf } from './paper-kind.ts';
import type { Reading } from './reading.ts';

/** A paper of an import in whose place another paper of it stands. */
export interface ReplacedPaper {
  sourceId: string;
  /** The source that holds instead. */
  by: string;
}

/**
 * The papers that a newer version of the same paper replaces: the newer one says so (“replaces all previous versions”),
 * or both carry a version. Mails are no versions of each other, and papers that share few words are not the same paper.
 */
export function replacedPapers(readings: readonly Reading[]): ReplacedPaper[] {
  if (readings.length < 2) return [];
  const papers = readings.filter((reading) => paperKindOf(reading).kind !== 'mail').map(paperOf);
  return papers.flatMap((old) => {
    const newer = papers.find((paper) => paper !== old && replaces(paper, old));
    return newer ? [{ sourceId: old.sourceId, by: newer.sourceId }] : [];
  });
}

interface Paper {
  sourceId: string;
  kind: string;
  words: ReadonlySet<string>;
  /** All days it names, `YYYY-MM-DD`. */
  days: ReadonlySet<string>;
  /** It says that earlier versions no longer hold. */
  saysReplaces: boolean;
  isDraft: boolean;
  version?: number;
  /** `YYYY-MM-DD` on which this version was made. */
  madeOn?: string;
}

const HEAD_LINES = 12;
const MIN_SHARED_WORDS = 0.5;

const REPLACES = phrasePattern(
  '(?:replac|supersed)(?:es|ing) (?:all|any|every|the|our|and replaces)(?: (?:other|and|all))? ?(?:previous|prior|earlier|former|older|preceding)[^.]{0,40}',
  '(?:discard|disregard|destroy|ignore) (?:all|any|every)? ?(?:the )?(?:previous|prior|earlier|former|older)[^.]{0,40}',
  '(?:cancels|voids) and replaces',
  'ersetzt (?:alle|sämtliche|jede|die|den|das)? ?(?:bisherigen?|früheren?|vorherigen?|vorangegangenen?|älteren?|vorigen?)[^.]{0,40}',
  '(?:alle )?(?:bisherigen?|früheren?|vorherigen?|älteren?) (?:versionen|fassungen|verträge|entwürfe|stände) (?:sind|werden|verlieren)[^.]{0,40}',
  'annule et remplace',
  'remplace (?:toute?s? |tous )?(?:les |la |le )?(?:versions?|documents?|accords?|contrats?|fiches?)?[^.]{0,20}(?:précédente?s?|antérieure?s?)',
  '(?:sustituye|anula|reemplaza)(?: y (?:sustituye|anula|reemplaza))? (?:a )?(?:toda?s?|cualquier|las?|los|el)?[^.]{0,30}(?:anterior(?:es)?|previ[ao]s?)',
  'ersätter (?:alla? )?(?:tidigare|föregående)[^.]{0,30}',
);
/** What a paper is called that is not agreed yet. */
export const DRAFT = phrasePattern(
  'draft',
  'entwurf',
  'vertragsentwurf',
  'projet(?: de)? contrat',
  'ne pas signer',
  'not for signature',
  'nicht (?:zur unterschrift|unterschreiben)',
  'sin valor contractual',
  'sans valeur contractuelle',
  'proyecto de contrato',
  'brouillon',
  'borrador',
  'utkast',
);
const VERSION =
  /(?<![\p{L}\p{N}])(?:v|ver|vers|version|versión|rev|revision|révision|revisión|draft|fassung|stand v|entwurf|utgåva)[\s._-]{0,2}(?:no\.?\s)?(\d{1,2}(?:\.\d{1,2})?)(?![\p{L}\p{N}/.-]\d?|\d)/iu;
function paperOf(reading: Reading): Paper {
  const texts = reading.lines.map((line) => line.text);
  const head = texts.slice(0, HEAD_LINES);
  const titled = [reading.source.fileName.replace(/\.\w{2,4}$/, '').replace(/[_-]+/g, ' '), ...head];
  const version = titled.map((text) => VERSION.exec(text)?.[1]).find((found) => found !== undefined);
  const date = madeOn(reading);
  return {
    sourceId: reading.source.sourceId,
    kind: paperKindOf(reading).kind,
    words: wordsOfPaper(texts),
    days: new Set(texts.flatMap((text) => findDates(text, reading)).map((found) => found.value.date)),
    saysReplaces:
      reading.paragraphs.some(({ text }) => REPLACES.test(text)) || texts.some((text) => REPLACES.test(text)),
    isDraft: titled.slice(0, 6).some((text) => DRAFT.test(text)),
    ...(version && { version: Number(version) }),
    ...(date && { madeOn: date }),
  };
}

function wordsOfPaper(texts: readonly string[]): Set<string> {
  const words = texts.flatMap((text) => wordsOf(text)).map((word) => foldName(word.text));
  return new Set(words.filter((word) => word.length >= 4 && /\p{L}/u.test(word)));
}

function replaces(newer: Paper, old: Paper): boolean {
  if (newer.kind !== old.kind || !areSamePaper(newer, old)) return false;
  const order = ageOrder(newer, old);
  if (newer.saysReplaces) return order > 0 || (order === 0 && !old.saysReplaces);
  const areNumbered = newer.version !== undefined && old.version !== undefined;
  return order > 0 && (old.isDraft || areNumbered);
}

/** Above 0 when the first is the newer: a final over a draft, then the version, then the day it was made. */
function ageOrder(a: Paper, b: Paper): number {
  if (a.isDraft !== b.isDraft) return a.isDraft ? -1 : 1;
  if (a.version !== undefined && b.version !== undefined && a.version !== b.version)
    return a.version - b.version;
  if (a.madeOn && b.madeOn && a.madeOn !== b.madeOn) return a.madeOn > b.madeOn ? 1 : -1;
  return 0;
}

/**
 * Versions of one paper share most of their words; two papers of a kind share only its terms. The sheets of two days
 * share their words and no day; a contract may be drawn up anew for another day.
 */
function areSamePaper(a: Paper, b: Paper): boolean {
  const areOfOtherDays = a.days.size > 0 && b.days.size > 0 && ![...a.days].some((day) => b.days.has(day));
  if (areOfOtherDays && a.kind !== 'contract') return false;
  const [fewer, more] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  const shared = [...fewer].filter((word) => more.has(word)).length;
  return fewer.size > 0 && shared >= MIN_SHARED_WORDS * fewer.size;
}
