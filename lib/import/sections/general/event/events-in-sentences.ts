import type { Reading } from '../../../reading/reading.ts';
import { type Statement, statementsOf } from '../../../reading/statements.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import type { Fact } from '../facts.ts';
import { cleanName, NAME_PATTERN } from '../names/name-form.ts';
import { cellsApart } from '../names/name-mentions.ts';
import { classesOf } from '../ranking/word-classes.ts';
import { EVENT_WORD } from '../titles/title-tokens.ts';

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

export function* inQuotes(statements: readonly Statement[]): Generator<Fact> {
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
export function* withinEvents(reading: Reading): Generator<Fact> {
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

/** `Lower Meadow Festival director` */
export function isOfStaff(behind: string): boolean {
  const word = /^\s(\p{Ll}[\p{L}-]+)/u.exec(behind)?.[1];
  return word !== undefined && classesOf(word).some((one) => one === 'role' || one === 'firm');
}

export function* festivals(reading: Reading, statements: readonly Statement[]): Generator<Fact> {
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
