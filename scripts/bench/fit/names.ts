import type { Reading } from '#lib/import/reading/reading.ts';
import { signsBesideAct } from '#lib/import/sections/general/ranking/act-signs.ts';
import type { Candidate } from '#lib/import/sections/general/ranking/candidate.ts';
import { candidatesOf, STATED } from '#lib/import/sections/general/ranking/candidates.ts';
import { paperSigns } from '#lib/import/sections/general/ranking/paper-signs.ts';
import { rank } from '#lib/import/sections/general/ranking/rank.ts';
import type { Signs } from '#lib/import/sections/general/ranking/signs.ts';
import { statedHouses } from '#lib/import/sections/general/venue/stated-houses.ts';
import { isAboutShow } from '#lib/import/sections/shared/show/about-show.ts';
import type { Label, Spec } from '../score/labels.ts';
import { satisfies } from '../score/match-spec.ts';
import { type Choice, fitSoftmax } from './softmax.ts';

export interface LabelledReading {
  reading: Reading;
  label: Label;
}

interface Seen extends LabelledReading {
  candidates: Candidate[];
  isShowPaper: boolean;
}

type Field = 'artist' | 'venue';

/** Weights smaller than this change nothing. */
const LEAST = 0.03;

/** Fits what each sign is worth for finding the act and, given the likeliest act, the house. */
export function fitNames(papers: readonly LabelledReading[]): Record<Field, Record<string, number>> {
  const seen = papers.map(({ reading, label }): Seen => {
    const isShowPaper = isAboutShow(reading);
    const candidates = candidatesOf(reading, isShowPaper, statedHouses(reading, isShowPaper));
    return { reading, label, candidates, isShowPaper };
  });
  const artist = tableOf(seen.map((paper) => choiceOf(paper, 'artist', paper.candidates)));
  const venue = tableOf(seen.flatMap((paper) => withAndWithoutStated(paper, housesOf(paper, artist))));
  return { artist, venue };
}

function housesOf(paper: Seen, artist: Record<string, number>): Candidate[] {
  return signsBesideAct(paper.candidates, rank(paper.candidates, signsOfNone(paper, 'artist'), artist));
}

/**
 * The strict reading of houses was written with these very papers at hand and is surer of them than of others: half of
 * the time it is hidden, so that the other signs learn to do without it.
 */
function withAndWithoutStated(paper: Seen, houses: readonly Candidate[]): Choice[] {
  const hidden = houses.map((one) => ({
    ...one,
    signs: new Map([...one.signs].filter(([name]) => name !== STATED)),
  }));
  return [houses, hidden].map((all) => ({ ...choiceOf(paper, 'venue', all), weight: 0.5 }));
}

function choiceOf(paper: Seen, field: Field, candidates: readonly Candidate[]): Choice {
  const general = paper.label.sections.general;
  const entry: Record<string, Spec> = general && !Array.isArray(general) ? general : {};
  const stated = entry[field];
  const spec = stated ?? entry[`?${field}`];
  const options = candidates.map(({ name, signs }) => ({
    signs,
    isRight: spec !== undefined && satisfies('name', spec, name),
  }));
  const isNone = stated === undefined || !options.some(({ isRight }) => isRight);
  return { options: [...options, { signs: signsOfNone(paper, field), isRight: isNone }], weight: 1 };
}

function signsOfNone({ reading, isShowPaper }: Seen, field: Field): Signs {
  return paperSigns(reading, field, isShowPaper);
}

function tableOf(choices: readonly Choice[]): Record<string, number> {
  const rounded = [...fitSoftmax(choices)].map(
    ([name, weight]) => [name, Math.round(weight * 100) / 100] as const,
  );
  return Object.fromEntries(rounded.filter(([, weight]) => Math.abs(weight) >= LEAST));
}
