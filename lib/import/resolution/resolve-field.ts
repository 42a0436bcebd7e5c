import type {
  Alternative,
  Candidate,
  Doubt,
  Evidence,
  FieldConfidence,
  Method,
  Standing,
} from '../candidate.ts';
import type { Anchor } from '../confidence/features.ts';
import type { PaperFit } from '../confidence/paper-fit.ts';
import { reasonOf } from '../confidence/reason.ts';
import { against, type Features, scoreOf } from '../confidence/score.ts';
import { shapeOf } from '../confidence/shape.ts';
import { needsCheck } from '../confidence/thresholds.ts';
import type { SectionKey } from '../extracted.ts';
import { foldName } from '../recognizers/fold.ts';
import { isFreeText } from './join-free-text.ts';
import { hasTwoReaders, isFromModel, isInFigures, liveOf, meansSame, standsAs } from './readers.ts';
import { sourceOf } from './sort-entries.ts';
import { type Authority, strengthOf, supportOf } from './strength.ts';
import { isLikely, trustInWords } from './trust-model.ts';

const MAX_EVIDENCE = 6;
const MAX_ALTERNATIVES = 8;

/** One value of a field with everybody who says it. */
interface Contender {
  value: unknown;
  candidates: Candidate[];
  support: number;
  /** Without what the model adds to it: how the rules alone rank it. */
  ruledSupport: number;
  isLive: boolean;
  isAgreed: boolean;
  /** Nobody but the model says it. */
  isFromModel: boolean;
}

export interface ResolvedField {
  value: unknown;
  confidence: FieldConfidence;
  /** What the score was computed from, for fitting the calibration. */
  features: Features;
}

export interface FieldOutcome {
  field?: ResolvedField;
  /** Values that were the strongest but do not have the field's form. */
  invalid: Candidate[];
  /** Set when nothing won although offers are on the table: they are the alternatives, their words the evidence. */
  open?: FieldConfidence & { alternatives: Alternative[] };
}

export interface FieldPlace {
  section: SectionKey;
  field: string;
  /** Filled fields of the entry. */
  company: number;
  /** How the entry is named, for its other fields. */
  anchor?: Anchor | undefined;
  /** How well the section goes with the paper of that source. */
  paperFit?: ((sourceId: string) => PaperFit | undefined) | undefined;
  /** How much the word of a candidate's paper counts for the field. */
  authorityOf: Authority;
  /** Whether words beside it say that something was called off or replaced. */
  isUnsettled?: ((evidence: Evidence) => boolean) | undefined;
  /** How many papers the import has. */
  papers?: number | undefined;
  /** The probability that what the language model reads here is right; 0 where it is not asked. */
  trust: number;
  /** The language model tells of such things, and not of this one. */
  isUnmentioned: boolean;
  /** Whether another entry of the list has the same value in this field. */
  isRepeated(value: unknown): boolean;
  /** The value in the field's form, or undefined when it has not got it. */
  parse(value: unknown): unknown;
}

/**
 * Chooses the value of one field. Only what stands or was agreed may win; agreed beats stated; the rest are rivals. What
 * the language model reads takes the place of what the rules have where it is the likelier of the two and a person would
 * have been asked anyway; what the rules have seen and left open it does not fill.
 */
export function resolveField(candidates: readonly Candidate[], place: FieldPlace): FieldOutcome {
  const contenders = contendersOf(candidates, place.authorityOf);
  const live = contenders.filter((one) => one.isLive);
  const wellFormed = live.filter((one) => place.parse(one.value) !== undefined);
  const ruled = wellFormed.find((one) => !one.isFromModel);
  const invalid = live
    .slice(0, ruled ? live.indexOf(ruled) : live.length)
    .filter((one) => !wellFormed.includes(one))
    .flatMap((one) => one.candidates.slice(0, 1));
  const said = wellFormed.find((one) => one !== ruled && isLikely(saidOf(one), place.trust));
  const fieldOf = (winner: Contender, words: Words) => ({
    value: place.parse(winner.value),
    ...confidenceOf(
      winner,
      contenders.filter((one) => one !== winner),
      place,
      words,
    ),
  });
  const trust = said ? trustInWords(saidOf(said), place.trust) : 0;
  if (!ruled) {
    if (said && candidates.every(isFromModel)) return { field: fieldOf(said, { trust }), invalid };
    const offers = contenders.filter((one) =>
      one.candidates.some((candidate) => candidate.standing === 'offered'),
    );
    return { invalid, ...(offers.length > 0 && { open: openOf(offers) }) };
  }
  const alone = fieldOf(ruled, place.isUnmentioned ? { dissent: place.trust, isUnmentioned: true } : {});
  // It says this one too, or has cut the same text in another way.
  const isContradicted = said && saidOf(ruled).length === 0 && !isFreeText(place.field);
  if (!isContradicted) return { field: alone, invalid };
  const { score } = alone.confidence;
  if (needsCheck(score) && trust > score)
    return { field: fieldOf(said, { trust: against(trust, score) }), invalid };
  return { field: fieldOf(ruled, { dissent: trust }), invalid };
}

/** Trust from which it makes a value surer that the language model reads the same; a liar's nod is worth nothing. */
const WITNESS = 0.75;

/** What the language model says for the value. */
function saidOf(one: Contender): Candidate[] {
  return liveOf(one.candidates).filter(isFromModel);
}

/** What the language model's word means for a value: it stands on it, or against it. */
type Words = Pick<Features, 'trust' | 'dissent' | 'isUnmentioned'>;

function openOf(offers: readonly Contender[]): NonNullable<FieldOutcome['open']> {
  const candidates = offers.flatMap((offer) => offer.candidates.slice(0, 1));
  return {
    score: 0,
    method: candidates[0]?.method ?? 'pattern',
    reason: 'nothing was agreed: the offers stand below',
    evidence: mergedEvidence(candidates),
    alternatives: alternativesOf(offers),
  };
}

/** Strongest first: the rules before the model, agreed before stated, then by support; equals stay in reading order. */
function contendersOf(candidates: readonly Candidate[], authorityOf: Authority): Contender[] {
  // Nine fields in ten have one candidate.
  if (candidates.length === 1) return [contender([...candidates], authorityOf)];
  const byValue = new Map<string, Candidate[]>();
  for (const candidate of ruledFirst(candidates)) {
    const key = canonical(candidate.value);
    const same = byValue.get(key);
    if (same) same.push(candidate);
    else byValue.set(key, [candidate]);
  }
  const contenders = withModelHeard([...byValue.values()]).map((group) => contender(group, authorityOf));
  return contenders.sort(
    (a, b) =>
      Number(b.isLive) - Number(a.isLive) ||
      Number(a.isFromModel) - Number(b.isFromModel) ||
      Number(b.isAgreed) - Number(a.isAgreed) ||
      b.ruledSupport - a.ruledSupport,
  );
}

/** The rules' own order is not touched by what the model says between. */
function ruledFirst(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates.filter((one) => !isFromModel(one)), ...candidates.filter(isFromModel)];
}

/** What the model says in other words than the rules counts for the value of the rules. */
function withModelHeard(groups: readonly Candidate[][]): Candidate[][] {
  const ruled = groups.filter((group) => !group.every(isFromModel)).map((group) => [...group]);
  const alone: Candidate[][] = [];
  for (const group of groups.filter((one) => one.every(isFromModel))) {
    const same = ruled.find((other) => meansSame(group[0]?.value, other[0]?.value));
    if (same) same.push(...group);
    else alone.push([...group]);
  }
  return [...ruled, ...alone];
}

function contender(candidates: Candidate[], authorityOf: Authority): Contender {
  const live = liveOf(candidates);
  // A model's word alone that something was agreed does not beat what the rules have read.
  const isAgreed = live.some((candidate) => candidate.standing === 'agreed' && !isFromModel(candidate));
  const isRefused = !isAgreed && standsAs(candidates, 'rejected');
  const counted = live.length > 0 ? live : candidates;
  // The value is written as the rules write it.
  const ruled = counted.filter((one) => !isFromModel(one));
  const writers = ruled.length > 0 ? ruled : counted;
  const best = writers.length < 2 ? writers[0] : writers.toSorted((a, b) => strengthOf(b) - strengthOf(a))[0];
  return {
    value: best?.value,
    candidates: best ? [best, ...candidates.filter((candidate) => candidate !== best)] : candidates,
    support: supportOf(counted, authorityOf),
    ruledSupport: supportOf(writers, authorityOf),
    isLive: live.length > 0 && !isRefused,
    isAgreed,
    isFromModel: live.every(isFromModel),
  };
}

/** Values that differ in case, accents or white space alone are one value. */
function canonical(value: unknown): string {
  return typeof value === 'string' ? foldName(value) : JSON.stringify(value);
}

/**
 * From so many papers on, what only one of them says is doubtful for it. A contract and a rider tell of different matters,
 * as two imports of one paper would; the sign was learned from shows of six to ten papers.
 */
const PAPERS_OF_SHOW = 4;

function confidenceOf(
  winner: Contender,
  rivals: readonly Contender[],
  place: FieldPlace,
  words: Words,
): Pick<ResolvedField, 'confidence' | 'features'> {
  const live = liveOf(winner.candidates);
  const best = live[0];
  const sources = new Set(live.map(sourceOf)).size;
  const rival = rivals.find((one) => one.isLive && !one.isFromModel && one.isAgreed === winner.isAgreed);
  const features: Features = {
    section: place.section,
    field: place.field,
    method: best?.method ?? 'pattern',
    doubts: commonDoubts(live),
    specificity: live.reduce((most, candidate) => Math.max(most, candidate.specificity ?? 0.5), 0),
    sources,
    isAlone: sources === 1 && (place.papers ?? 1) >= PAPERS_OF_SHOW,
    hasTwoReaders: place.trust >= WITNESS && hasTwoReaders(live),
    company: place.company,
    rivalry: rival ? Math.min(1, rival.support / winner.support) : 0,
    isContested: rivals.some((one) => contests(one, winner, place.section)),
    isAgreed: winner.isAgreed,
    shape: shapeOf(place.section, place.field, winner.value),
    anchor: place.anchor,
    isRepeated: place.isRepeated(winner.value),
    isUnsettled: live.every(({ evidence: [first] }) => first && place.isUnsettled?.(first)),
    paper: best && place.paperFit?.(sourceOf(best)),
    ...words,
  };
  const method: Method = sources > 1 || features.hasTwoReaders ? 'agreement' : features.method;
  const alternatives = alternativesOf(rivals.filter((one) => one.isFromModel || isWorthNaming(one, winner)));
  const confidence: FieldConfidence = {
    score: scoreOf(features),
    method,
    reason: reasonOf(best?.reason ?? '', features),
    evidence: mergedEvidence(live),
    ...(alternatives.length > 0 && { alternatives }),
  };
  return { confidence, features };
}

/** What was stated in passing, far more weakly than the winner, helps nobody to choose. What was offered or refused does. */
const PASSING = 0.45;

function isWorthNaming(rival: Contender, winner: Contender): boolean {
  return !rival.isLive || rival.isAgreed || rival.support >= PASSING * winner.support;
}

/** How strong a rival must be beside the winner, so that a passing word in another paper makes no question. */
const CONTEST = 0.5;

/** Whether the rival is another paper's word against the winner's. What is put in free words differs and contradicts nothing. */
function contests(rival: Contender, winner: Contender, section: SectionKey): boolean {
  if (!rival.isLive || rival.isFromModel || rival.isAgreed !== winner.isAgreed) return false;
  if (section !== 'general' && !isInFigures(winner.value)) return false;
  if (rival.support < CONTEST * winner.support || meansSame(rival.value, winner.value)) return false;
  const heard = new Set(liveOf(winner.candidates).map(sourceOf));
  return liveOf(rival.candidates).some((candidate) => !heard.has(sourceOf(candidate)));
}

/** A doubt holds only while every candidate of the value shares it. */
function commonDoubts(candidates: readonly Candidate[]): Doubt[] {
  const [first, ...rest] = candidates;
  return (first?.doubts ?? []).filter((doubt) =>
    rest.every((candidate) => candidate.doubts?.includes(doubt)),
  );
}

function mergedEvidence(candidates: readonly Candidate[]): Evidence[] {
  const merged: Evidence[] = [];
  for (const evidence of candidates.flatMap((candidate) => candidate.evidence)) {
    if (merged.length >= MAX_EVIDENCE) break;
    if (!merged.some((one) => shows(one, evidence))) merged.push(evidence);
  }
  return merged;
}

/** Words that stand within others on the same line show nothing more. */
function shows(one: Evidence, other: Evidence): boolean {
  const isSamePlace = one.sourceId === other.sourceId && one.page === other.page;
  return (
    isSamePlace && (one.quote === other.quote || (one.line === other.line && one.quote.includes(other.quote)))
  );
}

function alternativesOf(contenders: readonly Contender[]): Alternative[] {
  return contenders.slice(0, MAX_ALTERNATIVES).map((one) => {
    const evidence = one.candidates[0]?.evidence[0];
    return {
      value: one.value,
      status: statusOf(one),
      quote: evidence?.quote ?? '',
      ...(evidence && { evidence }),
    };
  });
}

function statusOf(one: Contender): Standing {
  if (one.isAgreed) return 'agreed';
  if (one.isLive) return 'stated';
  const standings = one.candidates.map((candidate) => candidate.standing ?? 'stated');
  return (
    standings.find((standing) => standing === 'rejected') ?? standings.find((s) => s !== 'stated') ?? 'stated'
  );
}
