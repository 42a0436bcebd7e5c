import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { monthOfWord } from '../../../recognizers/date-words.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { labelWeight } from '../../shared/show/labels.ts';
import { isTravelParty } from '../artist/stage-name.ts';
import { STRONG_SHOW, WE_PLAY } from '../day/date-words.ts';
import type { Fact } from '../facts.ts';
import { isGeneric } from '../names/generic-words.ts';
import { cleanName } from '../names/name-form.ts';
import { isNameLike } from '../names/name-like.ts';
import { showPairs } from '../passages/cell-captions.ts';
import { showLinesOf } from '../passages/show-lines.ts';
import { showStatements } from '../passages/show-statements.ts';
import { titleTokens } from '../titles/title-tokens.ts';
import { titlesOf } from '../titles/titles.ts';
import { festivals, inQuotes, isOfStaff, withinEvents } from './events-in-sentences.ts';

/** `Concierto de Bruno Valdearenas` is called nothing but what it is. */
const SHOW_OF =
  /^(?:(?:the|das|ein|le|un|el|en|ett) )?(?:concert|show|gig|recital|performance|live|konzert|auftritt|gastspiel|spectacle|représentation|concierto|actuación|recital|konsert|spelning)\s?(?:[:–-]|by|of|with|from|von|mit|der|des|de la|de|del|du|des|d['’]|par|avec|con|med|av)\s(?:the |die |les |los |las )?/iu;

const SURE = 0.65;

/** The event or series the show is part of: labelled, in quotes beside such a word, or a festival's name. */
export function eventFacts(reading: Reading, isShowPaper: boolean, taken: readonly string[]): Fact[] {
  const known = new Set(taken.map(foldName));
  const ofShow = showStatements(reading, false).filter(
    ({ text }) => STRONG_SHOW.test(text) || WE_PLAY.test(text),
  );
  const facts = isShowPaper
    ? [
        ...fromPairs(reading),
        ...behindAct(reading, known),
        ...numbered(reading),
        ...(known.size > 0 ? titleOfYear(reading) : []),
        ...(known.size > 1 ? titleAtHouse(reading, known) : []),
        ...inQuotes(statementsOf(reading)),
        ...withinEvents(reading),
        ...festivals(reading, statementsOf(reading)),
        ...fromTitles(reading),
        ...fromShowLines(reading),
      ]
    : [
        ...[...fromPairs(reading), ...fromTitles(reading), ...fromShowLines(reading)].filter(
          (fact) => fact.specificity >= SURE,
        ),
        // `your tickets for the Oslo Sounds Festival (concert on Saturday)`
        ...inQuotes(ofShow),
        ...festivals(reading, ofShow),
      ];
  return facts.filter(
    (fact) =>
      !known.has(foldName(fact.value)) &&
      !known.has(foldName(fact.value.replace(SHOW_OF, ''))) &&
      !isGeneric(fact.value) &&
      !/^(?:festival|tour|open air|event|concert|the festival)$/iu.test(fact.value),
  );
}

/** `Spectacle : « Les Heures claires »`: a title in quotes, where the act has a label of its own. */
function isProgramme(label: string, value: string): boolean {
  return (
    /^(?:show|(?:titre du )?spectacle|programm?e?|programa|titre|titel|title|production|espectáculo|obra|föreställning)$/iu.test(
      label.trim(),
    ) && /^["“„«]/u.test(value.trim())
  );
}

const NAMED_KIND = 0.8;
const KIND =
  /^(?:type|kind|nature|art|typ|type|nature|tipo|clase|typ|slag)\s(?:of|der|des|de la|de l['’]?|du|del|de|av)\s?(?:the )?(?:event|engagement|performance|show|function|veranstaltung|auftritts|événement|manifestation|prestation|spectacle|evento|actuación|evenemang)$/iu;
/** What such a field says where the event has no name. */
const ANY_KIND =
  /^(?:an? )?(?:private|public|corporate|outdoor|indoor|live|open|free|music|charity|evening|club|dance|öffentlich\p{L}*|privat\p{L}*|geschlossen\p{L}*|privé\p{L}*|publique?|privad[oa]|públic[oa]|offentlig\p{L}*)?[\s/-]*(?:concert|show|gig|event|party|wedding|reception|festival|function|performance|dance|public|private|dinner|gala|konzert|hochzeit|feier|stadtfest|firmenfeier|auftritt|mariage|soirée|spectacle|concierto|boda|fiesta|konsert|bröllop|fest)s?\b/iu;

/** `Type of Engagement: Fern Lake 4th of July` */
function isNamedKind(label: string, value: string, reading: Reading): boolean {
  if (!KIND.test(label.trim()) || ANY_KIND.test(value.trim())) return false;
  return (
    isNameLike(value.replace(/[\s–-]+$/u, '')) &&
    /^\p{Lu}\p{L}+\s/u.test(value) &&
    !findDates(value, reading).some((date) => date.start < 3)
  );
}

/** `Tour / sound  Ada Holm  070-1740623` */
const PHONE = /@|\+?\d[\d\s()-]{7,}\d/u;

function* fromPairs(reading: Reading): Generator<Fact> {
  for (const pair of showPairs(reading)) {
    if (isTravelParty(pair)) continue;
    const weight =
      isProgramme(pair.label, pair.value) || isNamedKind(pair.label, pair.value, reading)
        ? NAMED_KIND
        : labelWeight('eventName', pair.label);
    // `Event: THE BAND - "Seams" album launch⏎Saturday 6th June`: the day may stand below.
    const [first = ''] = pair.value.split('\n');
    const isContact = weight < 1 && PHONE.test(reading.lines[pair.firstLine]?.text ?? '');
    if (weight === 0 || isContact || (weight !== NAMED_KIND && findDates(first, reading).length > 0))
      continue;
    const quoted = /["“”„«]([^"“”„«»]{2,60})["”“»]/u.exec(pair.value)?.[1];
    const name = quoted ?? pair.value.split(/\n|\s{2,}|,\s|\s[–—|]\s/u)[0]?.trim() ?? '';
    const clean = cleanName(name);
    if (
      !clean ||
      HEADS.test(clean) ||
      /\d{1,2}[:.]\d{2}|@/u.test(clean) ||
      clean.length > 70 ||
      !/^[\p{Lu}\d"“]/u.test(clean)
    )
      continue;
    yield {
      value: clean,
      method: 'label',
      reason: `label “${pair.label}” beside the value`,
      quote: pair.text,
      line: pair.firstLine,
      specificity: 0.9 * weight,
      ...(weight < 1 && { doubts: ['weak_context' as const] }),
    };
  }
}

/** `Party: 14 incl. driver` */
const HEADS = /^\d{1,3}\s(?:\p{Ll}|\+)/u;

/** `Show: Ada Holm: Slow River`: under a word for the show what follows the act and a colon is its programme. */
function* behindAct(reading: Reading, known: ReadonlySet<string>): Generator<Fact> {
  for (const pair of showPairs(reading)) {
    const [, act = '', title = ''] = /^([^:\n]{3,50}):\s(\p{Lu}[^:\n]{2,50})$/u.exec(pair.value.trim()) ?? [];
    if (!OF_SHOW.test(pair.label.trim()) || act === '' || !isNameLike(title)) continue;
    const isAct =
      known.has(foldName(act)) || reading.lines.filter(({ text }) => text.includes(act)).length > 1;
    if (!isAct) continue;
    yield {
      value: title,
      method: 'label',
      reason: `label “${pair.label}” beside the value`,
      quote: pair.text,
      line: pair.firstLine,
      specificity: NAMED_KIND,
    };
  }
}

const OF_SHOW = /^(?:show|spectacle|programme?|programm|programa|espectáculo|föreställning)$/iu;

/** `im 5. Sinfoniekonzert „Nordlicht“ am Sonntag`, `66. Murball` over a paper: events that are counted. */
function* numbered(reading: Reading): Generator<Fact> {
  const titles = titlesOf(reading).flatMap(({ text, line }) => {
    const [part = ''] = text.split(/\s[·|–—]\s/u);
    return COUNTED_ALONE.test(part) && !isOneOfMany(reading, part) ? [{ text: part, line }] : [];
  });
  const told = statementsOf(reading).flatMap(({ text, firstLine }) => {
    const event = /\d\.\s/.test(text) ? COUNTED_IN_TEXT.exec(text)?.[1] : undefined;
    return event ? [{ text: event, line: firstLine }] : [];
  });
  for (const { text, line } of [...titles, ...told]) {
    if (monthOfWord(text.split(' ')[1] ?? '') !== undefined) continue;
    yield {
      value: text,
      method: 'pattern',
      reason: 'an event that is counted',
      quote: text,
      line,
      specificity: 0.6,
    };
  }
}

/** `1. Parties` over `2. Fee`: the parts of a paper are counted too. */
function isOneOfMany(reading: Reading, event: string): boolean {
  const count = Number.parseInt(event, 10);
  return reading.lines.some(
    ({ text }) => text.startsWith(`${count + 1}. `) || text.startsWith(`${count - 1}. `),
  );
}

const COUNTED = String.raw`\d{1,3}\.\s\p{Lu}[\p{L}-]{4,}(?:\s["“„«][^"“”„«»]{2,40}["”“»])?`;
const COUNTED_ALONE = new RegExp(`^${COUNTED}$`, 'u');
const COUNTED_IN_TEXT = new RegExp(
  `(?:im|beim|dem|zum|des)\\s(${COUNTED})\\s(?:am|vom)\\s(?:\\d|\\p{Lu}\\p{L}+(?:tag|woch|abend)(?!\\p{L}))`,
  'u',
);

function* fromShowLines(reading: Reading): Generator<Fact> {
  for (const show of showLinesOf(reading)) {
    if (!show.event) continue;
    yield {
      value: show.event,
      method: 'pattern',
      reason: 'the line that names the show',
      quote: show.event,
      line: show.line,
      specificity: 0.7,
    };
  }
}

const OF_YEAR = /^(?<name>\p{Lu}.{3,40}?)\s['’]?20\d{2}$/u;

/** `FURROW & FIELD 2027` over the stage times of an act that the paper names elsewhere. */
function* titleOfYear(reading: Reading): Generator<Fact> {
  for (const { line, index } of reading.messages.length > 0 ? [] : reading.lines.slice(0, 2)) {
    const text = line.cells[0]?.text.replace(/\s+/gu, ' ').trim() ?? '';
    const name = cleanName(OF_YEAR.exec(text)?.groups?.name ?? '');
    const [token, ...others] = name ? titleTokens(text, reading) : [];
    const isName =
      others.length === 0 && token?.kind === 'name' && foldName(token.text) === foldName(name ?? '');
    if (!name || !isName || !isNameLike(name)) continue;
    yield {
      value: name,
      method: 'pattern',
      reason: 'the name and the year over the paper',
      quote: text,
      line: index,
      specificity: 0.5,
      doubts: ['weak_context'],
    };
    return;
  }
}

/** `Winterklänge in der Alten Mühle – Samstag, 5. Dezember`, where the act has a label of its own. */
function* titleAtHouse(reading: Reading, known: ReadonlySet<string>): Generator<Fact> {
  for (const title of titlesOf(reading)) {
    if (title.isSubject) continue;
    const [name, house] = titleTokens(title.text, reading);
    const isAtHouse = house?.isBehindAt && known.has(foldName(house.text));
    if (name?.kind !== 'name' || !isAtHouse || !isNameLike(name.text)) continue;
    yield {
      value: name.text,
      method: 'pattern',
      reason: 'the title of the paper names it before the house',
      quote: name.text,
      line: title.line,
      specificity: 0.5,
      doubts: ['weak_context'],
    };
  }
}

function* fromTitles(reading: Reading): Generator<Fact> {
  for (const title of titlesOf(reading)) {
    const event = titleTokens(title.text, reading).find((token) => token.kind === 'event');
    if (
      event &&
      !isOfStaff(event.text.replace(/^\S+/u, '')) &&
      !/\d{2}\s|\d[.,]\d|(?<!\p{L})(?:per|pro|par|por|je)\s/iu.test(event.text)
    )
      yield {
        value: event.text,
        method: 'pattern',
        reason: 'the title of the paper names the event',
        quote: title.text,
        line: title.line,
        specificity: 0.65,
      };
  }
}
