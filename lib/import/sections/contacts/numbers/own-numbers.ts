import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import type { Contact } from '../contact.ts';
import { introductionsOf } from '../names/introductions.ts';
import { isFirstName, isPersonName } from '../names/name-or-firm.ts';
import { namesInText } from '../names/names-in-text.ts';
import { isRole } from '../roles/roles.ts';
import { findNumbersInUse } from './numbers-in-use.ts';

/** `my nr +49 …`, `My mobile on the night is …`, `meine Nummer`, `mon numéro`, `mi móvil`, `mitt nummer`: the number of whoever writes. */
const MINE =
  /(?:^|[.;!]\s)(?:me|ich|moi|yo|jag)(?:\s\p{L}{2,12}){0,4}\s?:\s{0,2}$|(?<!\p{L})(?:me|ich|moi|yo|jag)\s?\([^()\d]{0,30}$|(?<![\p{L}])(?:mine(?: is)?|meine[rs]? ist|(?:el )?m[íi]o(?: es)?|le mien(?: est)?|(?:min|mitt) egen)[\s:,]{1,3}$|(?<![\p{L}])(?:my|mein(?:e)?|mon|mi|min|mitt|i[’']?m on|ich bin unter|je suis au|estoy en el|jag (?:har|nås på))(?:(?:\s\p{L}{2,12}\.?){0,3}\s?(?:is|ist|est|es|är)?|\s(?:mobile?|cell|phone|number|handy|nummer|num[ée]ro|portable|m[óo]vil|n[úu]mero)(?:\s\p{L}{2,12}){1,4}\s(?:is|ist|est|es|är))[\s:]{0,3}$/iu;
/** `Wenn was ist: 0160 …`, `Any problems ring me on …`: whoever writes answers. */
const CALL_ME =
  /(?<![\p{L}])(?:(?:ring|call|text|phone|reach|bel) me(?:\s[^.!?\d]{1,30})?|ruf(?:t|en sie)? mich(?: einfach)? an(?: unter)?|(?:erreich(?:t|bar)|ihr erreicht mich)(?: bin ich| mich)?(?: unter)?|erreich(?:st|t) (?:du |ihr )?mich(?: \p{L}+){0,3} unter|(?:erreich\p{L}{1,3}|findest) (?:du|sie|ihr) mich(?: \p{L}+){0,3} unter|mig når (?:du|ni)(?: på)?|mich erreich\p{L}{1,2} (?:du|ihr|sie)(?: \p{L}+){0,3} unter|(?:appelle|appelez|appelles)[- ]moi(?:\s[^.!?\d]{1,30})?|ll[áa]m(?:ame|adme|eme)(?:\s[^.!?\d]{1,30})?|(?:me pod[ée]is llamar|estoy)(?: al| en el)|ring mig(?:\s[^.!?\d]{1,30})?|(?:nås|jag nås)(?: på)|(?:or|oder|ou|o|eller|and|und|et|y|och) (?:me|mich|moi|a m[íi]|mig)|(?:wenn was ist|bei fragen|falls was ist|any (?:issues|problems|questions|trouble|queries)|en cas de (?:souci|probl[èe]me|besoin|pépin)|pour toute question|cualquier (?:cosa|duda|problema)|om (?:något|det är något)|vid frågor))\s?[\s:(,–-]{0,3}$/iu;
/** `Je serai là dès 13h (06 …)`: somebody says where they will be, and how to reach them. */
const I_WILL_BE =
  /(?<![\p{L}])(?:i['’]?(?:ll| will) be (?:there|around|on site|in)|je serai (?:là|sur place|présente?)|ich bin (?:da|vor ort)|estaré (?:all[íi]|ah[íi])|jag är på plats)[^.!?()]{0,30}\(\s?$/iu;
/** `TM for Magpie Division here, cell 612-…`, `Swantje hier, 0151 …`: somebody says who writes. */
const WRITES_HERE =
  /(?<![\p{L}])(?:here|hier|ici|aqu[íi]|här)[\s,.:;–-]{1,3}(?:(?:my\s)?(?:cell|mob\p{L}*|tel\p{L}*|phone|nr|number|handy|m[óo]vil|portable|nummer)\.?\s?:?\s?)?\(?$/iu;
/** The rule above a signature. */
const RULE = /^[>\s]*[-–—_]{2,}\s*$/u;
/** Short forms share at least so many letters with the name: `Kez` and `Keziah`. */
const MIN_SHORT = 3;

/**
 * The number under a message that is its writer's: `my nr …`, or behind the writer's own first name, as chats and short
 * mails are signed. A number of somebody else in the message stays with them.
 */
export function readOwnNumbers(reading: Reading): Contact[] {
  const introduced = introductionsOf(reading);
  return reading.messages.flatMap((message) => {
    const sender = message.headers.from?.name ?? '';
    const writer = introduced.get(sender)?.name.value ?? personOf(sender);
    if (!writer) return [];
    return reading.lines
      .slice(message.firstLine, message.lastLine + 1)
      .flatMap((line) => numberOf(reading, line, writer));
  });
}

function numberOf(reading: Reading, line: ReadLine, writer: string): Contact[] {
  if (!/\d{2}/.test(line.text)) return [];
  const phones = findNumbersInUse(line.text, reading);
  const mine = phones.find((one) => {
    const head = headOf(reading, line, one.start);
    return (
      MINE.test(head) ||
      (phones.length === 1 &&
        (isMobileInPassing(head) ||
          isSignedShort(head, writer) ||
          isAtHand(head, line.text.slice(one.end)))) ||
      isOfWriter(head, writer) ||
      (phones.length === 1 && (isSignedInFull(head, writer) || isUnderRule(reading, line)))
    );
  });
  const phone = mine ?? phones[0];
  if (!phone) return [];
  const before = line.text.slice(0, phone.start);
  const signed = /(\p{L}{3,20})\s?[-–—:,/(]{0,2}\s?(?:tel\.?|mob\.?|m)?[\s:]*$/iu.exec(before)?.[1] ?? '';
  if (!(mine || (isSignature(before) && isShortOf(signed, writer)))) return [];
  const above = reading.lines[line.index - 1];
  return [
    {
      reading,
      name: { value: writer, text: writer, line: line.index },
      isPerson: true,
      ...(roleBeside(line, writer) ??
        (above && above.message === line.message ? roleBeside(above, writer) : {})),
      phone: { value: phone.value.e164 ?? phone.value.raw, text: phone.text.trim(), line: line.index },
      method: 'pattern',
      reason: 'number of whoever wrote the message',
      specificity: 0.6,
    },
  ];
}

/** `Yannick Thillmany, programmation, Schmelz, +352 …`: what the writer's own signature says they do. */
function roleBeside({ text, index }: ReadLine, writer: string): Pick<Contact, 'role'> | undefined {
  const [name = '', ...others] = text.split(/[,;|·()\d]|\s[–—/-]\s|\s{2,}/u).map((part) => part.trim());
  const role = isShortOf(name.split(' ')[0] ?? '', writer) ? others.find((part) => isRole(part)) : undefined;
  return role ? { role: { value: role, text: role, line: index } } : undefined;
}

/** What stands before a number; a line that begins with it goes on with the one above. */
function headOf(reading: Reading, line: ReadLine, start: number): string {
  const head = line.text.slice(0, start);
  const above = reading.lines[line.index - 1];
  const isWrapped = head.trim() === '' && !line.line.startsBlock && above?.message === line.message;
  return isWrapped ? `${above?.text ?? ''} ` : head;
}

/** `Kannst du bitte umbuchen? Handy: 0171 …`: after a sentence that names nobody. */
const MOBILE = /[.!?]\s(?:handy|mobile?|cell|portable|m[óo]vil|celular)(?:\s?(?:nr|no|number))?\.?\s?:\s?$/iu;

function isMobileInPassing(head: string): boolean {
  return MOBILE.test(head) && namesInText(head, []).length === 0;
}

/** `Platz für den Bus? 0171 … bei Bedarf`: a number by itself, for whenever it is needed. */
const IF_NEEDED =
  /^\)?\s(?:if (?:you )?need(?:ed| me| be| anything)|if anything|in case|bei bedarf|falls (?:n[öo]tig|was ist|etwas ist)|si (?:besoin|n[ée]cessaire)|au cas où|en cas de besoin|si hace falta|por si acaso|om det beh[öo]vs|vid behov)(?!\p{L})/iu;

function isAtHand(head: string, behind: string): boolean {
  return /(?:^|[.!?])\s*$/u.test(head) && IF_NEEDED.test(behind);
}

/** `Fiore / Perro Azul Booking / Córdoba / +54 …` from Fiorella: a signature in one line. */
const SIGNED_SHORT =
  /^[>\s–—-]*(?:(?:gru(?:ß|ss)|grüße|lg|vg|mfg|best|cheers|thanks|bises|bien à vous|cordialement|un abrazo|abrazos?|saludos|mvh|hälsningar)[,!.]?\s{1,2})?(\p{Lu}\p{L}{2,19})(?:\s\p{Lu}\p{L}{1,19})?(?:\s?[/|·]\s|\s[–—-]\s)/iu;

function isSignedShort(head: string, writer: string): boolean {
  return isShortOf(SIGNED_SHORT.exec(head)?.[1] ?? '', writer);
}

/** So many lines below the rule a signature may have its number. */
const UNDER_RULE = 3;

/** `Kantholz Booking, Hamburg, 040 …` below the rule of a signature names nobody else. */
function isUnderRule(reading: Reading, line: ReadLine): boolean {
  const above = reading.lines.slice(Math.max(0, line.index - UNDER_RULE), line.index);
  const rule = above.findLastIndex((one) => one.message === line.message && RULE.test(one.text));
  return (
    rule >= 0 && [...above.slice(rule + 1), line].every(({ text }) => namesInText(text, []).length === 0)
  );
}

/** `Henning Voigt, mach Ton und Orga. 0151 …` from Henning Voigt. */
function isSignedInFull(head: string, writer: string): boolean {
  return (
    writer.includes(' ') &&
    head.includes(writer) &&
    namesInText(head, []).every((one) => one.value === writer || !one.value.includes(' '))
  );
}

/** `Hon nås på …`, `Sie ist erreichbar unter …`: of somebody the sentence before has named. */
const OF_THIRD =
  /(?:^|[\s,;(])(?:he|she|they|who|er|sie|die|der|il|elle|qui|él|ella|quien|han|hon|de|som)(?:\s(?:is|can be|ist|kann|est|sera|está|är|kan))?\s?$/iu;

const OF_ONESELF = /(?<![\p{L}])(?:me|mich|moi|m[íi]|mig|ll[áa]m(?:ame|adme|eme))(?![\p{L}])/iu;

/** `Mira, erreichbar unter …`: without a word for oneself the number is that of whoever the sentence names. */
function isOfWriter(before: string, writer: string): boolean {
  if (I_WILL_BE.test(before) || WRITES_HERE.test(before)) return true;
  const lead = CALL_ME.exec(before);
  if (!lead || OF_THIRD.test(before.slice(0, lead.index))) return false;
  const sentence =
    before
      .slice(0, lead.index)
      .split(/[.!?]\s/u)
      .at(-1) ?? '';
  const isOther = namesInText(sentence, []).some((one) => !isShortOf(one.value, writer));
  return OF_ONESELF.test(lead[0]) || !isOther;
}

/** Nothing but the name, or a sentence that has ended before it. */
function isSignature(before: string): boolean {
  return /(?:^|[.!?\u{1F300}-\u{1FAFF}]|(?:^|\s)(?:x+|gr(?:uß|üße)?|lg|vg|bises|abrazo|mvh))\s*\P{L}*\p{L}{3,20}\P{L}*$/iu.test(
    before.trim(),
  );
}

function isShortOf(short: string, name: string): boolean {
  const first = foldName(name).split(' ')[0] ?? '';
  return short.length >= MIN_SHORT && first.startsWith(foldName(short));
}

/** `Jordi Malaval (Marmotte Booking)`, `Keziah TM`. */
function personOf(name: string): string | undefined {
  const bare = name
    .replace(/\s*(?:[(<[|,]|\s[–—/@-]\s).*$/u, '')
    .replace(/\s(?:at|from|of|von|vom|bei|beim|de|du|chez|från|på)\s.*$/u, '')
    .trim();
  if (isPersonName(bare) || isFirstName(bare)) return bare;
  const [first = '', second] = bare.split(/\s+/u);
  return second && isFirstName(first) ? bare : undefined;
}
