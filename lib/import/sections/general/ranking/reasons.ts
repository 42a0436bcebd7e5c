import { cueReason } from '../artist/artist-cues.ts';

/** By what a sign begins with: the sentence that a person reads where that sign spoke loudest. */
const REASONS: readonly (readonly [start: string, reason: string])[] = [
  ['label', 'a label names it'],
  ['headed', 'stands first under its heading'],
  ['column', 'stands in its column of a table'],
  ['under', 'the part of the paper that it stands in'],
  ['defined', 'the contract names its artist so'],
  ['maker', 'the show is said to be theirs'],
  ['party', 'the party of the contract that plays'],
  ['showLine', 'the line that names the show'],
  ['subject', 'the subject of the mail names it'],
  ['top', 'the title of the paper names it'],
  ['titleLine', 'the title of the paper names it'],
  ['stated', 'the place named in a sentence'],
  ['house', 'said to be where it is played'],
  ['town', 'named with its town'],
  ['address', 'named with its address'],
  ['capacity', 'named with how many it holds'],
  ['besideAct', 'named beside the artist'],
  ['nearAct', 'named beside the artist'],
  ['file', 'the name of the file bears it'],
  ['domain', 'the address of a site or mail bears it'],
  ['quoted', 'stands in quotes'],
  ['hour', 'named with an hour'],
  ['day', 'named with a day'],
  ['lines', 'the paper names it again and again'],
  ['messages', 'several mails name it'],
];

/** Why a name was taken, from the sign that spoke for it loudest. */
export function reasonOf(sign: string): string {
  const [, cue] = sign.split(/^cue(?:Before|Behind)\./u);
  const ofCue = cue && cueReason(cue);
  if (ofCue) return ofCue;
  return REASONS.find(([start]) => sign.startsWith(start))?.[1] ?? 'the way the paper speaks of it';
}
