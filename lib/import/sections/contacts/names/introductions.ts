import type { Message, Reading } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { findPersonNames } from '../../../recognizers/people.ts';
import { quick } from '../../../recognizers/phrases.ts';
import type { Contact, Said } from '../contact.ts';
import { isRole } from '../roles/roles.ts';
import { beginsWithGivenName } from './given-names.ts';
import { isFirstName, isOrganisation, isPersonName } from './name-or-firm.ts';

/** `this is Marnie Holt`, `mein Name ist …`, `soy Quim Ferrer`: somebody says who they are. */
const I_AM = quick(
  /(?:^|[.!?:,\u{1F300}-\u{1FAFF}]\s{0,2}|\s)(?:(?:hi|hello|hey|hallo|moin|servus|salut|bonjour|bonsoir|hola|buenas|hej|tjena)[,!]?\s)?(?:this is|my name is|i am|i['’]m|it['’]s|mein name ist|ich bin(?: der| die)?|ich hei(?:ß|ss)e|hier ist|hier (?:spricht|schreibt)|je suis|je m['’]appelle|moi c['’]est|ici|soy|me llamo|mi nombre es|aqu[íi]|jag heter|jag är|det här är|mitt namn är)\s(?=\p{Lu})/iu,
);
/** `Pilar Arnedo, road manager del grupo` at the head of a message from Pilar. */
const HEAD_GREETING =
  /^(?:(?:hi|hello|hey+|hallo|moin|servus|salut|coucou|bonjour|bonsoir|hola|buenas|hej|tjena|ok|yes|ja|sí|oui)(?:\s\p{Lu}\p{Ll}+)?[\s,.!]{1,3})?/iu;
/** What somebody does, said as a verb: `ich leite das Programm`, `programo La Bóveda`, `I TM Hex Parlour`. */
const I_DO =
  /^[\s,.–-]{0,3}(?:and |und |et |y |och )?((?:I['’]?m (?:the |your |a )?|I am (?:the |your |a )?|ich bin (?:der |die |eure? )?|je suis (?:la |le |l['’])?|soy (?:la |el )?|jag är |(?:och )?är |I |ich |je |jag )?(?:tm|tour manage|book|run|promote|programm?e|manage|produce|drive|mix|leite|mache?|betreue|buche|programm?o|llevo|coordino|organizo|m['’]occupe d|gère|bokar|driver|sköter|ansvarar för)\s?(?:[^.,;!?()\d]{2,40}))/iu;
/** `Thomas Quéméner, régie.`: a name and what it stands for are the whole sentence. */
const IS_ALL = /^\p{Lu}[\p{L}'’ -]{3,40}[,(–-]\s?[^,.!?]{2,50}(?:[.!?]|$)/u;
/** Lines of a message within which somebody says who they are. */
const WITHIN = 16;
/** `prod de La Vapeur à Dijon`: the first words are the role, all of it says which. */
const MAX_TITLE = 3;
const MAX_SAID = 48;
/** Short forms share at least so many letters with the name: `Kez` and `Keziah`. */
const MIN_SHORT = 3;

/** Who the writer of a message says they are: the full name, and what they do or whom they are from. */
export interface Introduction {
  name: Said;
  role?: Said;
  organisation?: Said;
}

/** The people who say in their own messages who they are, by the name their messages bear. */
export function introductionsOf(reading: Reading): ReadonlyMap<string, Introduction> {
  const found = new Map<string, Introduction>();
  for (const message of reading.messages) {
    const writer = message.headers.from?.name;
    if (!writer || found.has(writer)) continue;
    const said = introductionIn(reading, message, writer);
    if (said) found.set(writer, said);
  }
  return found;
}

/** People who introduce themselves, in messages and in letters without any header. */
export function readIntroductions(reading: Reading): Contact[] {
  return [...introductionsOf(reading).values(), ...signaturesOf(reading)].flatMap(
    ({ name, role, organisation }): Contact[] =>
      role || organisation
        ? [
            {
              reading,
              name,
              isPerson: true,
              ...(role && { role }),
              ...(organisation && { organisation }),
              method: 'pattern',
              reason: 'says who they are',
              specificity: 0.6,
            },
          ]
        : [],
  );
}

function introductionIn(reading: Reading, message: Message, writer: string): Introduction | undefined {
  for (const line of reading.lines.slice(message.firstLine, message.firstLine + WITHIN)) {
    if (line.index > message.lastLine) break;
    const text = withoutSender(line.text, writer);
    const at = I_AM.exec(text);
    const start = at ? at.index + at[0].length : (HEAD_GREETING.exec(text)?.[0].length ?? 0);
    const isHello = start > 0 && IS_ALL.test(text.slice(start));
    const said = nameAt(text, start, writer, at !== null || isHello);
    const end = start + (said?.length ?? 0);
    const behind = text.slice(end, end + 90);
    const next = reading.lines[line.index + 1];
    const more = next && next.message === line.message && behind.length < 60 ? ` ${next.text}` : '';
    const what = said ? (whatOf(behind) ?? whatOf(`${behind}${more}`)) : undefined;
    if (!said || (!at && !what?.isRole)) {
      const own = ownNameIn(text, writer);
      if (own) return { name: { value: own, text: own, line: line.index } };
      continue;
    }
    const of = (value: string): Said => ({
      value,
      text: value,
      line: line.text.includes(value) ? line.index : line.index + 1,
    });
    return {
      name: { value: said, text: said, line: line.index },
      ...(what && (what.isRole ? { role: of(what.text) } : { organisation: of(what.text) })),
    };
  }
  return undefined;
}

/** `… if you need it. Kez, stage manager` from Keziah Moss: whoever writes signs at the end of the last line. */
function signaturesOf(reading: Reading): Introduction[] {
  return reading.messages.flatMap(({ headers, firstLine, lastLine }) => {
    const writer = headers.from?.name ?? '';
    const short = foldName(writer).slice(0, MIN_SHORT);
    if (!isPersonName(writer)) return [];
    return reading.lines.slice(firstLine + 1, lastLine + 1).flatMap(({ text, index }): Introduction[] => {
      const [, name = '', role = ''] = SIGNED_AT_END.exec(text) ?? [];
      if (!foldName(name).startsWith(short) || !isOfWriter(name, writer) || !isRole(role)) return [];
      return [
        { name: { value: writer, text: name, line: index }, role: { value: role, text: role, line: index } },
      ];
    });
  });
}

const SIGNED_AT_END = quick(/[.!?)]\s{1,2}(\p{Lu}\p{L}{1,19}),\s(\p{L}[\p{L} ]{1,38})$/u);

/** `3/6/27, 10:02 - Neus Sala Faro: Hola!`: a chat sets stamp and sender before what is said. */
function withoutSender(text: string, writer: string): string {
  const at = text.indexOf(`${writer}:`);
  return at >= 0 && at < 40 ? text.slice(at + writer.length + 1).trimStart() : text;
}

/** The name that begins there: of the writer alone where nothing leads up to it. */
function nameAt(text: string, start: number, writer: string, isLed: boolean): string | undefined {
  const rest = text.slice(start, start + 60);
  const full = findPersonNames(rest).find((one) => one.start === 0)?.text;
  const name =
    full && isPersonName(full) ? full : /^\p{Lu}\p{Ll}[\p{L}'’-]{1,14}(?![\p{L}])/u.exec(rest)?.[0];
  if (!name || !(isPersonName(name) || isFirstName(name))) return undefined;
  if (isOfWriter(name, writer)) return isPersonName(name) || !writer.includes(' ') ? name : undefined;
  if (isLed && beginsWithGivenName(name) && isOrganisation(writer)) return name;
  return isLed && isPersonName(name) && !writer.replace(/\s?\(.*$/u, '').includes(' ') ? name : undefined;
}

/** `Hier der Draht für Samstag. Swantje Lührs, 0151 …` from Swantje: the full name that only the writer's can be. */
function ownNameIn(text: string, writer: string): string | undefined {
  return findPersonNames(text).find(
    ({ value }) => !writer.startsWith(value) && isPersonName(value) && isOfWriter(value, writer),
  )?.value;
}

function isOfWriter(name: string, writer: string): boolean {
  const [first = ''] = foldName(name).split(' ');
  const [sender = ''] = foldName(writer).split(' ');
  const short = first.length <= sender.length ? first : sender;
  return short.length >= MIN_SHORT && first.startsWith(short) && sender.startsWith(short);
}

/** The role, the firm or what they say they do, right behind the name. */
function whatOf(behind: string): { text: string; isRole: boolean } | undefined {
  const doing = I_DO.exec(behind)?.[1]?.trim();
  if (doing) return { text: doing, isRole: true };
  const [first = '', second = ''] = (behind.split(/[.!?](?:\s|$)/u)[0] ?? '')
    .replace(/^\s?(?:,|\(|–|-|\||—|·|\/)\s?/u, '')
    .split(/[,;.!?()|·\n]|\s[–—/-]\s|\s{2,}/u)
    .map((part) =>
      part
        .trim()
        .replace(
          /^(?:and |und |et |y |och )?(?:I['’]m |ich bin |je suis |soy |jag är |är )?(?:the |your |eure? |der |die |la |le |l['’]|el |er )?/iu,
          '',
        ),
    );
  for (const part of [first, second]) {
    const head = part.split(/\s+/u).slice(0, MAX_TITLE).join(' ');
    if (isRole(part) || (part.length <= MAX_SAID && isRole(head))) return { text: part, isRole: true };
  }
  const firm =
    /^(?:from|of|at|with|von(?: der| dem)?|vom|bei(?:m)?|aus dem|aus der|de(?:l| la| l['’])?|du|d['’]|chez|au|en|från|på|hos)\s(?:the\s|la\s|el\s)?(\p{Lu}[^.,;!?()\d]{2,40})$/u.exec(
      first,
    );
  if (firm?.[1]) return { text: firm[1].trim(), isRole: false };
  return isOrganisation(first) ? { text: first, isRole: false } : undefined;
}
