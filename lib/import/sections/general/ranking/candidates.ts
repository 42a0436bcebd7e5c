import type { Reading } from '../../../reading/reading.ts';
import { replacing } from '../../../recognizers/phrases.ts';
import { labelWeight } from '../../shared/show/labels.ts';
import { artistsAsParties } from '../artist/artist-as-party.ts';
import { artistsInProse } from '../artist/artist-in-prose.ts';
import { isTravelParty, signsForAct, stageNameIn } from '../artist/stage-name.ts';
import type { Fact } from '../facts.ts';
import { cleanName } from '../names/name-form.ts';
import { type Mention, mentionsIn } from '../names/name-mentions.ts';
import { showPairs } from '../passages/cell-captions.ts';
import { headedBy } from '../passages/headed.ts';
import { showLinesOf } from '../passages/show-lines.ts';
import { showStatements } from '../passages/show-statements.ts';
import { KIND_WORDS } from '../titles/kind-words.ts';
import { titleTokens } from '../titles/title-tokens.ts';
import { titlesOf } from '../titles/titles.ts';
import { withoutJoinedTown } from '../titles/town-joined.ts';
import { OF_A_PARTY, partedFromTown } from '../venue/venue-cues.ts';
import { hasVenueWord } from '../venue/venue-words.ts';
import { type Candidate, keyOf } from './candidate.ts';
import { clauseBefore } from './house-cues.ts';
import { firstName, isPartOfSeveral, labelSigns, speaksForAct } from './label-signs.ts';
import { mentionSigns } from './mention-signs.ts';
import { nameSigns } from './name-signs.ts';
import { placesOfLines } from './places-of-lines.ts';
import { note } from './signs.ts';
import { titleSigns } from './title-signs.ts';
import { classesOf } from './word-classes.ts';

const MAX_LENGTH = 70;

/** Every name of a paper that may be its act or its house: names in sentences, titles, and the values of labels. */
export function candidatesOf(reading: Reading, isShowPaper: boolean, stated: readonly Fact[]): Candidate[] {
  const found = new Map<string, Candidate>();
  const at = (written: string | undefined, line: number, quote: string): Candidate | undefined => {
    const name = written && withoutPlace(withoutJoinedTown(written, reading), reading);
    const key = name ? keyOf(name) : '';
    if (!name || key.length < 2 || key.length > MAX_LENGTH || !/\p{L}/u.test(key)) return undefined;
    const known = found.get(key) ?? {
      key,
      name,
      quote,
      line,
      signs: new Map<string, number>(),
      lines: new Set<number>(),
      messages: new Set<number>(),
      lastLine: line,
    };
    found.set(key, known);
    known.lines.add(line);
    known.lastLine = Math.max(known.lastLine, line);
    const message = reading.lines[line]?.message;
    if (message !== undefined) known.messages.add(message);
    return known;
  };
  const places = placesOfLines(reading);
  const ofShow = new Set(showStatements(reading, false));
  for (const statement of showStatements(reading, true)) {
    for (const mention of mentionsIn(statement, reading)) {
      const pairs = places.pairs.get(statement.firstLine);
      if (isPartOfSeveral(mention.name, pairs) || signsForAct(mention.name, pairs) || speaksForAct(pairs))
        continue;
      if (OF_A_PARTY.test(clauseBefore(mention))) continue;
      const one = at(mention.name, statement.firstLine, mention.quote);
      if (one) mentionSigns(one, mention, reading, places);
      if (one && ofShow.has(statement)) note(one.signs, 'ofShow');
      for (const wider of withSmallNoun(mention)) {
        const house = at(wider.name, statement.firstLine, wider.quote);
        if (house) mentionSigns(house, wider, reading, places);
      }
    }
    for (const { name, quote, isMaker } of artistsInProse(statement.text)) {
      const one = at(name, statement.firstLine, quote);
      if (one) note(one.signs, isMaker ? 'maker' : 'defined');
      // Where it is introduced it is written in full: `EL SQUAD`.
      if (one && name.length > one.name.length) Object.assign(one, { name, quote });
    }
  }
  for (const title of titlesOf(reading)) {
    const tokens = titleTokens(title.text, reading);
    for (const [i, token] of tokens.entries()) {
      const one = at(cleanName(token.text), title.line, token.text);
      if (one) titleSigns(one.signs, title, tokens, i, reading);
    }
  }
  for (const pair of showPairs(reading)) {
    if (NAMING.every((field) => labelWeight(field, pair.label) === 0)) continue;
    const stageName = labelWeight('artist', pair.label) >= 0.9 ? stageNameIn(pair.value) : undefined;
    if (!stageName && speaksForAct([pair])) continue;
    const names = stageName ? [] : pair.value.split(PARTS).slice(0, 3);
    const label = isTravelParty(pair) ? TRAVEL_PARTY : pair.label;
    const [whole, ...parts] = [stageName ?? firstName(pair.value), ...names];
    for (const part of new Set([whole, ...parts])) {
      const one = at(cleanName(part), pair.firstLine, part);
      if (!one) continue;
      labelSigns(one.signs, part === whole ? 'label' : 'labelWithin', label);
      if (part === whole) note(one.signs, 'wholeValue');
    }
  }
  for (const field of ['artist', 'venue'] as const)
    for (const { text, line } of headedBy(reading, field, 0.9)) {
      const first = text.split(PARTS)[0] ?? '';
      const one = at(cleanName(first), line, first);
      if (one) note(one.signs, `headed.${field}`);
    }
  for (const show of showLinesOf(reading)) {
    for (const field of ['artist', 'venue'] as const) {
      const one = show[field] && at(cleanName(show[field]), show.line, show[field]);
      if (one) note(one.signs, `showLine.${field}`);
    }
  }
  for (const party of artistsAsParties(reading)) {
    const one = at(party.value, party.line, party.quote);
    if (one) note(one.signs, 'party', party.specificity);
  }
  for (const { value, line, quote, specificity } of stated) {
    const one = at(value, line, quote);
    if (one) note(one.signs, STATED, specificity);
  }
  const all = [...found.values()];
  for (const { signs } of all)
    if (!isShowPaper && !signs.has('ofShow') && !signs.has(STATED)) note(signs, UNRELATED);
  nameSigns(all, reading);
  return all.filter(mayBeName);
}

/** What only begins a sentence, titles a paper or names a party is no name, but where a label says so. */
function mayBeName({ key, name, signs }: Candidate): boolean {
  if (MEASURE.test(name)) return false;
  if (LABELLED.some((sign) => (signs.get(sign) ?? 0) >= 0.9)) return true;
  if (['generic', 'noName', 'city'].some((sign) => signs.has(sign)) || key.split(' ').every(isOfParty))
    return false;
  return /\p{L}{2}/u.test(replacing(name, KIND_WORDS, ''));
}

/** `Stage: at least 8 x 6 m` */
const MEASURE =
  /\d\s?(?:m|cm|ft|['’′])?\s?[x×]\s?\d|(?<![\p{L}\d])\d+(?:[.,]\d+)?\s?(?:m²?|cm|mm|ft|qm|kw|watts?)(?![\p{L}\d])/iu;

const LABELLED = ['label.artist', 'label.venue', 'headed.artist', 'headed.venue'];

function isOfParty(word: string): boolean {
  const classes = classesOf(word);
  return classes.includes('role') || classes.includes('party');
}

/** `Old Mill Park 3300 E. Harbor Blvd. Fern Lake`: a house number and its street behind the name. */
const STREET_BEHIND =
  /\s\d{2,6}\s(?:[NSEW]{1,2}\.?\s)?(?:\p{Lu}[\p{L}.'’-]*\s){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|square|way|row|highway|hwy|parkway|pkwy|court|ct|place|pl)(?!\p{L}).*$/iu;

/** `Gewölbe Nord in Bremen`: what says where the house is. */
function withoutPlace(name: string, reading: Reading): string {
  const bare = name.replace(STREET_BEHIND, '');
  return partedFromTown(bare, reading).raw;
}

const NOUN_BEHIND = /^\s(\p{Ll}[\p{L}-]{3,})(?=[\s,.;:)]|$)/u;
const NOUN_BEFORE =
  /(?<![\p{L}])(\p{Ll}[\p{L}-]{3,}(?:\sdes fêtes|\sde toros)?)\s(?:(?:de la|de los|de las|de|des|du|del)\s|d['’]|de l['’])$/u;

/** `Nordholms borggård`, `église des Carmes`: a small word for a house is part of its name. */
function* withSmallNoun(mention: Mention): Generator<Mention> {
  const { text, start, end, before, after, quote } = mention;
  const behind = NOUN_BEHIND.exec(text.slice(end, end + 30));
  if (behind?.[1] && hasVenueWord(behind[1]))
    yield {
      ...mention,
      name: `${mention.name} ${behind[1]}`,
      quote: quote + behind[0],
      end: end + behind[0].length,
      after: after.slice(1),
    };
  const ahead = NOUN_BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  if (!ahead?.[1] || !hasVenueWord(ahead[1])) return;
  const from = start - ahead[0].length;
  const words = ahead[0].trim().split(/\s+|(?<=['’])/u).length;
  yield {
    ...mention,
    name: `${ahead[0]}${mention.name}`,
    quote: text.slice(from, end),
    start: from,
    before: before.slice(0, -words),
  };
}

/** The sign that a paper about something else says nothing of a show where it names this. */
export const UNRELATED = 'unrelated';
/** The sign that a strict reading takes the name for the house, and how surely. */
export const STATED = 'stated';

/** The label that means nothing but who travels. */
const TRAVEL_PARTY = 'travel party';

const NAMING = ['artist', 'venue', 'eventName'] as const;
const PARTS = /\n|,\s|\s[–—|·]\s|\s-\s|\s{2,}|;|\s\(|\s·/u;
