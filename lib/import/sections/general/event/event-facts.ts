import type { Reading } from '../../../reading/reading.ts';
import { type Statement, statementsOf } from '../../../reading/statements.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { labelWeight } from '../../shared/show/labels.ts';
import { STRONG_SHOW, WE_PLAY } from '../day/date-words.ts';
import type { Fact } from '../facts.ts';
import { isGeneric } from '../names/generic-words.ts';
import { cleanName, NAME_PATTERN } from '../names/name-form.ts';
import { isNameLike } from '../names/name-like.ts';
import { cellsApart } from '../names/name-mentions.ts';
import { showPairs } from '../passages/cell-captions.ts';
import { showLinesOf } from '../passages/show-lines.ts';
import { showStatements } from '../passages/show-statements.ts';
import { classesOf } from '../ranking/word-classes.ts';
import { EVENT_WORD, titleTokens } from '../titles/title-tokens.ts';
import { titlesOf } from '../titles/titles.ts';

/** An apostrophe between two letters ends no name: `« Les Nuits d’Automne »`. */
const QUOTED =
  '["“”„«‚‘]\\s?(?<name>(?:[^"“”„«»‘’‚]|(?<=\\p{L})[’‘](?=\\p{L})){3,60}?)\\s?["”“»’‘](?!\\p{L})';
const CUE =
  '(?:series|programm?e?|programa|mit dem programm|event|festival|party|night|tour|club night|concert series|edition of|part of|under the (?:title|name)|reihe|konzertreihe|veranstaltungsreihe|veranstaltung|festival|im rahmen (?:der|des|von)|unter dem titel|diesjährigen?|tour(?:nee)?|festivals|cycle|série|soirée|dans le cadre (?:du|de la|de|des)|tournée|ciclo|serie|en el marco (?:del?|de la)|dentro del?|gira|evento|fiesta|serien|konsertserien|festivalen|inom ramen för|turnén|evenemanget|årets|this year.s)';
/** `as part of the town's "Low Tide Series"`: whose it is stands between. */
const PART_OF = new RegExp(
  `(?<!\\p{L})(?:part of|within|im rahmen|dans le cadre|en el marco|dentro|inom ramen)\\s[^.;"“„«]{0,60}?${QUOTED}`,
  'giu',
);
const AFTER_CUE = new RegExp(
  `(?<!\\p{L})${CUE}\\s(?:the |der |des |die |la |le |el |del |)?${QUOTED}`,
  'giu',
);
/** `El ciclo se llama "Noches de Barro"` */
const CALLED = new RegExp(
  `(?<!\\p{L})${CUE}\\s(?:is called|is named|heißt|nennt sich|trägt den (?:titel|namen)|s['’]appelle|s['’]intitule|se llama|se titula|heter|kallas)\\s${QUOTED}`,
  'giu',
);
const IN_QUOTES = new RegExp(QUOTED, 'gu');
/** `the annual dinner ("The Meridian Evening 2026")` */
const YEAR_BEHIND = /\p{L}\s20\d{2}$/u;
const BEFORE_CUE = new RegExp(
  `${QUOTED}\\s?(?:festival|tour|tournee|series|reihe|night|party|tournée|gira|turné)(?!\\p{L})`,
  'giu',
);
const FESTIVAL_NAME = new RegExp(
  `(?<![\\p{L}])(?<name>(?:${NAME_PATTERN}\\s)?(?:Festival|Open Air|Festspiele|Jazzfest|Festivalen|Weekender|Gathering|Musiktage|Jazztage|Kultursommer)(?:\\s(?:de |del |of |der |des )?${NAME_PATTERN})?)(?![\\p{L}])`,
  'gu',
);

/** `at the festival Oslo Sounds on 3 November`, `beim Festival „Klangwald“` */
const BEHIND_FESTIVAL = new RegExp(
  `(?<!\\p{L})(?:[Ff]estival(?:en|et)?)\\s(?:called |named |namens |som heter )?["“„«]?\\s?(?<name>${NAME_PATTERN})`,
  'gu',
);

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
    /^(?:(?:titre du )?spectacle|programm?e?|programa|titre|titel|title|production|espectáculo|obra|föreställning)$/iu.test(
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
    if (!clean || /\d{1,2}[:.]\d{2}|@/u.test(clean) || clean.length > 70 || !/^[\p{Lu}\d"“]/u.test(clean))
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

function* inQuotes(statements: readonly Statement[]): Generator<Fact> {
  for (const statement of statements) {
    const named = matchesOf(statement.text, IN_QUOTES).filter(({ groups }) => {
      const name = groups?.name ?? '';
      return EVENT_WORD.test(name) || YEAR_BEHIND.test(name);
    });
    for (const m of named) {
      const name = cleanName(m.groups?.name ?? '');
      if (name)
        yield {
          value: name,
          method: 'pattern',
          reason: 'a name in quotes that is an event’s',
          quote: m[0],
          line: statement.firstLine,
          specificity: 0.6,
          doubts: ['weak_context'],
        };
    }
    for (const m of [
      ...matchesOf(statement.text, AFTER_CUE),
      ...matchesOf(statement.text, CALLED),
      ...matchesOf(statement.text, BEFORE_CUE),
      ...matchesOf(statement.text, PART_OF),
    ]) {
      const name = cleanName(m.groups?.name ?? '');
      if (name)
        yield {
          value: name,
          method: 'pattern',
          reason: 'the name in quotes beside the word for the event',
          quote: m[0],
          line: statement.firstLine,
          specificity: 0.8,
        };
    }
  }
}

const WITHIN = new RegExp(
  `(?<!\\p{L})(?:[Aa]s part of|[Ww]ithin|[Dd]uring|[Ii]m Rahmen|[Dd]ans le cadre|[Dd]entro|[Ee]n el marco|[Ii]nom ramen|[Uu]nder)\\s(?:(?:the|the \\d{4}|der|des|vom|du|de la|de l['’]|des|del|de los|de las|de|för)\\s?)(?<name>${NAME_PATTERN})`,
  'gu',
);

/** `part of the Presenter's series Lamplight Sessions` */
const OF_SERIES = new RegExp(
  `(?<!\\p{L})(?:[Pp]art of|[Ww]ithin|[Ii]m Rahmen|[Dd]ans le cadre|[Ee]n el marco|[Dd]entro|[Ii]nom)\\s[^.;:]{0,50}?(?:[Ss]eries|[Rr]eihe|[Kk]onzertreihe|[Cc]ycle|[Cc]iclo|[Ss]erie|[Ss]erien|[Kk]onsertserien)\\s(?<name>${NAME_PATTERN})`,
  'gu',
);

/** `dans le cadre du Printemps des Notes`: the event a concert is part of, without quotes. */
function* withinEvents(reading: Reading): Generator<Fact> {
  for (const statement of statementsOf(reading)) {
    for (const m of [...matchesOf(statement.text, OF_SERIES), ...matchesOf(statement.text, WITHIN)]) {
      const name = cleanName(m.groups?.name ?? '');
      if (!name || name.split(' ').length < 2 || findDates(name, reading).length > 0) continue;
      if (/['’]s$/u.test(name)) continue;
      yield {
        value: name,
        method: 'pattern',
        reason: 'the event that the concert is said to be part of',
        quote: m.groups?.name ?? '',
        line: statement.firstLine,
        specificity: 0.65,
      };
    }
  }
}

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

/** `Lower Meadow Festival director` */
function isOfStaff(behind: string): boolean {
  const word = /^\s(\p{Ll}[\p{L}-]+)/u.exec(behind)?.[1];
  return word !== undefined && classesOf(word).some((one) => one === 'role' || one === 'firm');
}

function* festivals(reading: Reading, statements: readonly Statement[]): Generator<Fact> {
  for (const statement of statements) {
    const text = cellsApart(statement, reading);
    for (const m of [...matchesOf(text, FESTIVAL_NAME), ...matchesOf(text, BEHIND_FESTIVAL)]) {
      const name = cleanName((m.groups?.name ?? '').replace(/^(?:The|Das|Le|El|La|Festival Offer)\s/u, ''));
      if (
        !name ||
        name.split(' ').length < 2 ||
        /(?:GmbH|Ltd|LLC|Inc|S\.L|Producci|Product|Office|Pass)/u.test(
          text.slice(m.index, m.index + m[0].length + 8),
        ) ||
        isOfStaff(text.slice(m.index + m[0].length))
      )
        continue;
      yield {
        value: name,
        method: 'pattern',
        reason: 'the name of a festival',
        quote: m.groups?.name ?? '',
        line: statement.firstLine,
        specificity: 0.6,
        doubts: ['weak_context'],
      };
    }
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
