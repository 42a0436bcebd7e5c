import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import { cityByName } from '../../recognizers/places.ts';
import { labelWeight } from '../shared/show/labels.ts';
import { actInCapitals } from './act-in-capitals.ts';
import { artistsAsParties } from './artist-as-party.ts';
import { artistsAtHead } from './artist-at-head.ts';
import { artistsByCues } from './artist-by-cues.ts';
import { artistsInProse } from './artist-in-prose.ts';
import { artistsInSubjects } from './artist-in-subjects.ts';
import { BUSINESS, OTHER_ACT } from './artist-words.ts';
import { showPairs } from './cell-captions.ts';
import type { Fact } from './facts.ts';
import { isGeneric } from './generic-words.ts';
import { headedBy } from './headed.ts';
import { cleanName, isCompany } from './names.ts';
import { isNoName } from './no-name.ts';
import { showLinesOf } from './show-lines.ts';
import { showStatements } from './show-statements.ts';
import { isNameLike } from './title-names.ts';
import { hasVenueWord, STAGE } from './venue-words.ts';

/** Who plays. Labels first, then what contracts and mails say around the name, then subjects, titles and letterheads. */
export function artistFacts(reading: Reading, isShowPaper: boolean): Fact[] {
  const facts = [
    ...fromPairs(reading, isShowPaper),
    ...underHeadings(reading),
    ...fromProse(reading, isShowPaper),
    ...artistsByCues(reading, isShowPaper),
    ...artistsInSubjects(reading, isShowPaper),
    ...artistsAtHead(reading, isShowPaper),
    ...artistsAsParties(reading),
    ...fromShowLines(reading),
    ...(isShowPaper ? [...actInCapitals(reading)] : []),
  ];
  const named = facts.filter(
    (fact) => (fact.method === 'label' && fact.specificity > 0.8) || !isNoName(fact.value, reading),
  );
  const isHouse = ({ value, specificity }: Fact) =>
    (hasVenueWord(value) && specificity <= 0.8) || (STAGE.test(value) && specificity <= MOST_OF_TITLE);
  return withSupport(named.filter((fact) => !isHouse(fact)));
}

/** A title is no surer than this: one that names a stage names no act. */
const MOST_OF_TITLE = 0.85;

function* fromPairs(reading: Reading, isShowPaper: boolean): Generator<Fact> {
  for (const pair of showPairs(reading)) {
    const isOfShow =
      labelWeight('eventName', pair.label) > 0 && (OF_SHOW.test(pair.value) || LIVE.test(pair.value));
    const ofTrip = TRIP.test(pair.label) ? actOfTrip(pair.value, reading) : undefined;
    const weight = Math.max(labelWeight('artist', pair.label), isOfShow || ofTrip ? 0.7 : 0);
    if (
      weight === 0 ||
      (weight < 0.9 && !isShowPaper && !ofTrip) ||
      OTHER_ACT.test(pair.label) ||
      /_{3,}/.test(pair.text)
    )
      continue;
    for (const name of ofTrip ? [ofTrip] : namesOfValue(pair.value)) {
      if (isGeneric(name) || (BUSINESS.test(name) && weight < 1)) continue;
      if (weight < 0.7 && BUSINESS.test(pair.value.slice(0, 60))) continue;
      if (OF_SIGNER.test(name)) continue;
      if (weight < 0.7 && (/\d{1,2}[:.]\d{2}/.test(pair.value) || !/^[\p{Lu}\d"“„«]/u.test(pair.value)))
        continue;
      yield {
        value: name,
        method: 'label',
        reason: `label “${pair.label}” beside the value`,
        quote: pair.text.length < 140 ? pair.text : pair.value,
        line: pair.firstLine,
        specificity: weight * 0.95,
        ...(weight < 0.8 && { doubts: ['weak_context' as const] }),
      };
    }
  }
}

const TRIP =
  /^(?:trip(?: name)?|journey|tour|project|projekt|projet|proyecto|reise|voyage|viaje|resa|file|job|client|customer|kunde|cliente|kund)$/iu;

/** `Trip: THE PAPER LANTERNS / Turku` */
function actOfTrip(value: string, reading: Reading): string | undefined {
  const [act = '', town = '', ...rest] = value.split(/\s[/–—|-]\s|,\s/u);
  const isTown = rest.length < 2 && cityByName(town.trim(), reading) !== undefined;
  return isTown && !BUSINESS.test(act) && isNameLike(act) ? cleanName(act) : undefined;
}

/** `YOU ARE⏎The Paper Lanterns (5 musicians) – …` */
function* underHeadings(reading: Reading): Generator<Fact> {
  for (const { heading, text, line } of headedBy(reading, 'artist', 0.9)) {
    const [name] = namesOfValue(text);
    if (!name || !isNameLike(name) || BUSINESS.test(name) || OTHER_ACT.test(heading)) continue;
    yield {
      value: name,
      method: 'label',
      reason: `first line under the heading “${heading}”`,
      quote: text,
      line,
      specificity: 0.85,
    };
  }
}

/** `Konzert mit The Paper Lanterns`, `The Paper Lanterns live` */
const OF_SHOW =
  /^(?:(?:an? |ein |une |un |una |en )?(?:evening|night|afternoon|abend|soirée|velada|noche|kväll)|konzert|concert|show|gig|gastspiel|auftritt|spelning|konsert|concierto|actuación|spectacle|performance|live)\s(?:mit|von|der|by|of|with|avec|de|du|con|med|av)\s|^(?:gastspiel|konzert|concert|concierto|konsert):?\s(?=\p{Lu})/iu;
const LIVE =
  /\s(?:live(?: in concert| on stage| \d{4})?|in concert|en concert|en concierto|en directo|i konsert|on tour|auf tour(?:nee)?|en tournée|de gira|på turné|unplugged)\s*$/iu;

/** `ARTIST⏎by its agent: …`: who signs. */
const OF_SIGNER = /^(?:by|durch|par|por|genom|vertreten|represented)\s|:\s/iu;

/** `VANTA (Mira Solberg), DJ set`: what follows the comma is no name, unless several names are joined. */
function withoutRemark(value: string): string {
  const cut = /^([^,\n]{2,50}?)(?:\s?\([^()\n]{1,60}\))?,\s(?<rest>[^\n]*)/u.exec(value);
  const rest = cut?.groups?.rest ?? '';
  if (!cut?.[1] || /^\p{Lu}[^,]*\s(?:&|and|und|et|y|och)\s\p{Lu}/u.test(rest)) return value;
  return /^(?:\p{Ll}|\d|DJ|VJ|A\/V|MC)/u.test(rest) ? cut[1] : value;
}

/** The value's first name, and the stage name behind "f/s/o" where both stand in one value. */
function namesOfValue(value: string): string[] {
  const stage = /(?:f\/s\/o|p\/k\/a|performing as|professionally known as)[:\s]+(.{2,60})/iu.exec(value)?.[1];
  const first =
    withoutRemark(value).split(
      /\n|\s{2,}|;|,\s(?=(?:vertreten|represented|représenté|c\/o|bestehend|consisting|seven|\d))/u,
    )[0] ?? '';
  const name = cleanName(
    (stage ?? first.split(/\s[–—-]\s/u)[0] ?? '').replace(OF_SHOW, '').replace(LIVE, ''),
  );
  if (!name || name.length > 70 || /@|https?:|\d{4,}/u.test(name) || /[.!?]\s/u.test(name)) return [];
  return [name];
}

function* fromProse(reading: Reading, isShowPaper: boolean): Generator<Fact> {
  for (const statement of showStatements(reading, isShowPaper)) {
    for (const { name, quote, weight, reason } of artistsInProse(statement.text)) {
      const at = statement.text.indexOf(quote);
      if (OTHER_ACT.test(statement.text.slice(Math.max(0, at - 30), at))) continue;
      if (BUSINESS.test(name) || /\d{4}/.test(name) || isGeneric(name)) continue;
      yield {
        value: name,
        method: 'pattern',
        reason,
        quote,
        line: statement.firstLine,
        specificity: weight,
        ...(weight < 0.7 && { doubts: ['weak_context' as const] }),
      };
    }
  }
}

/** `Veranstaltung: Konzert KALTE SONNE, Glashalle Hannover, 22. April 2026` */
function* fromShowLines(reading: Reading): Generator<Fact> {
  for (const show of showLinesOf(reading)) {
    if (!show.artist || BUSINESS.test(show.artist) || isCompany(show.artist)) continue;
    yield {
      value: show.artist,
      method: 'pattern',
      reason: 'the line that names the show',
      quote: show.quote,
      line: show.line,
      specificity: 0.65,
    };
  }
}

/** Names said in several ways are surer: each further way of saying the same name adds a little. */
function withSupport(facts: readonly Fact[]): Fact[] {
  const ways = new Map<string, Set<string>>();
  for (const fact of facts) {
    const key = foldName(fact.value);
    ways.set(key, (ways.get(key) ?? new Set()).add(fact.reason));
  }
  return facts.map((fact) => {
    const others = (ways.get(foldName(fact.value))?.size ?? 1) - 1;
    const specificity = Math.min(1, fact.specificity + 0.1 * others);
    const { doubts, ...rest } = fact;
    return { ...rest, specificity, ...(doubts && others === 0 && { doubts }) };
  });
}
