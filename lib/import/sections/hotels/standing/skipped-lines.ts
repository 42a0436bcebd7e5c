import type { Reading } from '../../../reading/reading.ts';
import { statementsAt, statementsOf } from '../../../reading/statements.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { suggestedLines } from '../../shared/advertising.ts';
import { OLD_PLAN } from '../../shared/standing/cues.ts';
import { saysHolds } from '../../shared/standing/sentence.ts';
import { findHotelNames, type HotelName } from '../names/find-names.ts';
import { isSameHotel } from '../names/name-keys.ts';
import { isOffAltogether, linesCalledOff } from './called-off.ts';
import { fatesOf } from './fates-of-houses.ts';
import { isLeftOut } from './houses-left.ts';
import { offeredLines } from './offers.ts';
import { linesUnderOff } from './status-parts.ts';

const HYPOTHETICAL = quick(
  /(?<!\p{L})(?:next time|if (?:the|that|it|you|we|this|there)[^.]{0,40}(?:full|not available|prefer|need|want|like)|would (?:you )?(?:recommend|prefer|suggest)|recommend(?:ed|ation)|suggest|alternative(?:ly)?|for example|such as|or similar|equivalent|nearby|near the venue|walking distance to|(?:follows?|sent|listed|comes?) separately|separate (?:list|sheet|confirmation)|folgt (?:separat|gesondert)|(?:suivra|suivront) (?:séparément|à part)|(?:por|va) separado|separat lista|följer separat|z\. ?b\.|gleichwertig\p{L}*|e\. ?g\.|par exemple|p\. ?ex\.|équivalent\p{L}*|por ejemplo|t\. ?ex\.|likvärdig\p{L}*|falls [^.]{0,30}(?:ausgebucht|voll)|nächstes mal|empfehl\p{L}*|alternativ\p{L}*|la prochaine fois|recommand\p{L}*|la próxima vez|recomend\p{L}*|nästa gång|rekommender\p{L}*)(?!\p{L})/iu,
);

/** Lines that may not be read: advertising, offers, suggestions, and what the paper calls an old plan. */
export function findSkipped(reading: Reading): ReadonlySet<number> {
  const lines = new Set(suggestedLines(reading));
  for (const line of offeredLines(reading)) lines.add(line);
  for (const { heading, firstLine, lastLine } of reading.blocks) {
    // A title that says what it replaces stands over the new plan.
    const isOld = heading !== '' && OLD_PLAN.test(heading) && !saysHolds(heading) && firstLine > 0;
    for (let line = firstLine; isOld && line <= lastLine; line++) lines.add(line);
  }
  for (const line of [...linesUnderOff(reading), ...linesCalledOff(reading)]) lines.add(line);
  for (const { text, firstLine, lastLine } of statementsOf(reading)) {
    if (firstLine !== lastLine) continue;
    if (!HYPOTHETICAL.test(text)) continue;
    const covers = (reading.lines[firstLine]?.text.trim().length ?? 0) <= text.length + 3;
    if (covers) lines.add(firstLine);
  }
  return lines;
}

export function isHypotheticalMention(reading: Reading, one: HotelName): boolean {
  if (one.kind !== 'pattern' && one.kind !== 'framed') return false;
  const near = statementsAt(reading, one.line);
  const statement = near.find(({ text }) => text.includes(one.name));
  if (statement === undefined) return false;
  const { text, lastLine } = statement;
  const next = [...near, ...statementsAt(reading, lastLine), ...statementsAt(reading, lastLine + 1)];
  return (
    HYPOTHETICAL.test(text) ||
    OF_OTHERS.test(text.slice(0, text.indexOf(one.name))) ||
    (next.some((other) => other.firstLine >= lastLine && ASKS_LEAVE.test(other.text)) &&
      !IS_BOOKED.test(text))
  );
}

/** `The other lot are at the Rex`: those of another show. */
const OF_OTHERS = quick(
  /(?<!\p{L})(?:the other (?:lot|band|act|company|cast)|(?:die|der) andere[rn]? (?:band|truppe|kompanie|besetzung)|l['’]autre (?:groupe|troupe|compagnie)|(?:el otro grupo|la otra (?:banda|compañía))|det andra (?:bandet|gänget|sällskapet))(?!\p{L})/iu,
);
/** `Shall I?` behind a house that somebody has found. */
const ASKS_LEAVE =
  /^\W{0,3}(?:(?:shall|should) (?:I|we)|soll(?:en)? (?:ich|wir)|je (?:les )?prends|(?:la|lo|las|los) (?:reservo|cojo|tomo)|ska (?:jag|vi))(?:\s\p{L}+){0,3}\s?\?\W{0,3}$/iu;
const IS_BOOKED = quick(
  /(?<!\p{L})(?:booked|confirmed|gebucht|bestätigt|réservée?s?|confirmée?s?|reservad[oa]s?|confirmad[oa]s?|boka[dt]e?|bekräfta[dt]e?)(?!\p{L})/iu,
);

/** `Hotel: Rex, 6 singles - wird erst mit Vertrag gebucht`: nobody has booked it yet. */
const BOOKED_ONCE = quick(
  /(?<!\p{L})(?:(?:wird|werden) erst (?:\p{L}+ ){1,6}gebucht|(?:will|to) (?:only )?be booked (?:only )?(?:once|after|when|upon|as soon as|on signature)|ser(?:a|ont) réservée?s? (?:après|une fois|dès|à la signature)|se reservarán? (?:cuando|una vez|tras)|bokas (?:först|när|efter))(?!\p{L})/iu,
);

export const isBookedLater = (reading: Reading, { line, end }: HotelName): boolean =>
  BOOKED_ONCE.test((reading.lines[line]?.text ?? '').slice(end));

/** Whether the paper says that the booking of the house is off or was replaced. */
export function isGoneHouse(reading: Reading, name: string): boolean {
  return (
    isOffAltogether(reading) ||
    isLeftOut(reading, name) ||
    goneNames(reading).some((gone) => isSameHotel(gone, name))
  );
}

const knownGone = new WeakMap<Reading, readonly string[]>();

function goneNames(reading: Reading): readonly string[] {
  const known = knownGone.get(reading);
  if (known) return known;
  const { gone } = fatesOf(reading, findHotelNames(reading, findSkipped(reading)));
  const names = [...gone].map((one) => one.name);
  knownGone.set(reading, names);
  return names;
}
