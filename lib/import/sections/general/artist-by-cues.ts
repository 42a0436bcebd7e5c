import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import { quick } from '../../recognizers/phrases.ts';
import { cityByName, findStreet } from '../../recognizers/places.ts';
import { PERSONAL } from '../shared/schedule/own-set-words.ts';
import { type Cue, cuesBefore, cuesBehind } from './artist-cues.ts';
import { BUSINESS, ENSEMBLE, OTHER_ACT } from './artist-words.ts';
import { ownsDomain } from './domain-names.ts';
import type { Fact } from './facts.ts';
import { isGeneric } from './generic-words.ts';
import { type Mention, mentionsIn } from './name-mentions.ts';
import { isCompany } from './names.ts';
import { isNoName } from './no-name.ts';
import { showStatements } from './show-statements.ts';
import { timesNamed } from './title-names.ts';
import { EVENT_WORD } from './title-tokens.ts';

/** What is said of a name all over the paper: each kind of cue once, in the mention that says it best. */
interface Named {
  mention: Mention;
  best: Cue;
  kinds: Map<string, Cue>;
}

const ENOUGH = 0.5;
const SURE = 0.7;
const MOST = 0.95;
/** Said of several acts of an evening, a cue says little of each. */
const SHARED = 0.4;

/**
 * The acts that the sentences of a paper speak of. No one phrase decides: what stands before and behind a name wherever
 * it is named adds up, with the quotes, the address and the name of the file that bear it.
 */
export function artistsByCues(reading: Reading, isShowPaper: boolean): Fact[] {
  const names = namedIn(reading, isShowPaper);
  const sharedBy = new Map<string, number>();
  for (const { kinds } of names.values())
    for (const kind of kinds.keys()) sharedBy.set(kind, (sharedBy.get(kind) ?? 0) + 1);
  return [...names.values()].flatMap(({ mention, best, kinds }) => {
    let doubt = 1;
    for (const cue of kinds.values())
      doubt *= 1 - cue.weight * (cue.isOfEach && (sharedBy.get(cue.kind) ?? 0) > 1 ? SHARED : 1);
    if (1 - doubt < WORTH_ASKING) return [];
    for (const weight of signsBeside(mention, reading)) doubt *= 1 - weight;
    const specificity = Math.min(MOST, 1 - doubt);
    if (specificity < ENOUGH || !isActName(mention, specificity, reading)) return [];
    return [
      {
        value: mention.name,
        method: 'pattern' as const,
        reason: best.reason,
        quote: mention.quote,
        line: mention.statement.firstLine,
        specificity,
        ...(specificity < SURE && { doubts: ['weak_context' as const] }),
      },
    ];
  });
}

const WORTH_ASKING = 0.2;

function namedIn(reading: Reading, isShowPaper: boolean): Map<string, Named> {
  const names = new Map<string, Named>();
  // `you're on at nine, Gutter Hymn play at eight`: those spoken of are others.
  const isSpokenTo = reading.lines.some(({ text }) => PERSONAL.test(text) || YOUR_HOUR.test(text));
  for (const statement of showStatements(reading, isShowPaper)) {
    for (const mention of mentionsIn(statement, reading)) {
      const cues = cuesOf(mention).filter(({ kind }) => kind !== (isSpokenTo ? 'plays' : 'greeted'));
      if (cues.length === 0 || isOfOther(mention, cues) || !mayBeAct(mention.name)) continue;
      const key = foldName(mention.name).replace(ARTICLE, '');
      const known = names.get(key);
      const named = known ?? { mention, best: cues[0] as Cue, kinds: new Map<string, Cue>() };
      names.set(key, named);
      for (const cue of cues) {
        if ((named.kinds.get(cue.kind)?.weight ?? 0) < cue.weight) named.kinds.set(cue.kind, cue);
        if (cue.weight > named.best.weight) Object.assign(named, { best: cue, mention });
      }
    }
  }
  return names;
}

/** `doors at eight, vous à 21h30` */
const YOUR_HOUR = quick(
  /(?<!\p{L})(?:you|vous|ihr|vosotros|ni)\s(?:at |à |um |a las |kl\.? ?)?\d{1,2}(?:[:.h]\d|h|\s?(?:uhr|[ap]m))/iu,
);

function cuesOf(mention: Mention): Cue[] {
  const { name, before, after, remark, isQuoted, isParted } = mention;
  // `Spectacle « Nordlicht »`, `the "Nordlicht" tour`: what is played has a name of its own.
  if (isQuoted && (OF_TITLE.test(before.at(-1) ?? '') || OF_TITLE.test(after[0] ?? ''))) return [];
  return [
    ...cuesBefore(before),
    ...cuesBehind(after),
    ...cuesBehind(remark),
    ...(DAY_NEXT.test(after[0] ?? '') ? [WITH_DAY] : []),
  ].filter(
    (cue) =>
      (cue.isOfQuoted ?? isQuoted) === isQuoted &&
      !(cue.isClose && isParted) &&
      (cue.kind !== 'greeted' || isSeveral(name)),
  );
}

const OF_TITLE =
  /^(?:spectacle|programm?e?|programa|tour(?:nee)?|tournée|gira|turné|album|show|single|titel|title|titre)$/u;
/** `Nordkliff 20:45`, `Nordkliff: Fr 10.07.` */
const DAY_NEXT =
  /^(?:\d{1,2}(?:[:.h]\d{2}|h|[ap]m|[./])|(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)$)/u;
const WITH_DAY: Cue = { kind: 'when or where', weight: 0.2, reason: 'named with its hour' };

/** `Dear Ada`, `Dear Ada and Tom` speak to people. */
function isSeveral(name: string): boolean {
  return name.includes(' ') && !PEOPLE.test(name);
}

const PEOPLE =
  /^(?:mr|mrs|ms|dr|herr|frau|monsieur|madame|mme|señora?|sr|sra|team|family|familie|kolleg\p{L}+|colleagues?)(?:\.|\s)|^\p{Lu}[\p{L}-]+(?:,\s\p{Lu}[\p{L}-]+)*\s(?:and|und|et|y|och|&)\s\p{Lu}[\p{L}-]+$/iu;

/** `Support: Tin Larder`: who plays beside the act is none. */
function isOfOther({ before, after }: Mention, cues: readonly Cue[]): boolean {
  if (cues.some(({ kind }) => kind === 'supports' || kind === 'in the name')) return false;
  return OTHER_ACT.test(before.slice(-4).join(' ')) || /^(?:support|opener|vorband)$/u.test(after[0] ?? '');
}

/** What else makes a name an act's. */
function signsBeside({ name, isQuoted }: Mention, reading: Reading): number[] {
  return [
    ...(isQuoted ? [0.3] : []),
    ...(ENSEMBLE.test(name) ? [0.35] : []),
    ...(ownsDomain(name, reading) ? [0.35] : []),
    ...(isInFileName(name, reading) ? [0.25] : []),
    ...(timesNamed(name, reading, -1) > 2 ? [0.15] : []),
  ];
}

const fileNames = new WeakMap<Reading, string>();

/** `rider-paper-lanterns.pdf` */
function isInFileName(name: string, reading: Reading): boolean {
  const fileName = fileNames.get(reading) ?? ` ${wordsOf(reading.source.fileName)} `;
  fileNames.set(reading, fileName);
  const words = wordsOf(name).replace(/^(?:the|der|die|das|le|la|les|el|los|las) /u, '');
  return words.length > 3 && fileName.includes(` ${words} `);
}

function wordsOf(text: string): string {
  return foldName(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const ARTICLE = /^(?:the|der|die|das|la|le|les|los|las|el|un|une|a|an)\s/iu;

function mayBeAct(name: string): boolean {
  return !(
    isGeneric(name) ||
    isCompany(name) ||
    BUSINESS.test(name) ||
    EVENT_WORD.test(name) ||
    /\d{4}|\p{L}-\s(?:und|and|oder|et|y|och)\s/u.test(name)
  );
}

function isActName({ name, start }: Mention, weight: number, reading: Reading): boolean {
  if (isNoName(name, reading) || (/\d/.test(name) && findStreet(name) !== undefined)) return false;
  if (weight < 0.8 && cityByName(name, reading) !== undefined) return false;
  const isOneWord = !name.includes(' ');
  if (isOneWord && weight < 0.6 && timesNamed(name, reading, -1) < 2 && start === 0) return false;
  return weight > 0.6 || !ARTICLE.test(name) || timesNamed(name.replace(ARTICLE, ''), reading, -1) > 1;
}
