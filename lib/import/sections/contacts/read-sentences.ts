import { lineOfOffset, type Reading, type Span } from '../../reading/index.ts';
import { foldName } from '../../recognizers/fold.ts';
import { matchesOf, quick } from '../../recognizers/phrases.ts';
import { splitSentences } from '../../recognizers/sentences.ts';
import type { Contact, Said } from './contact.ts';
import { fieldOfMail, isSalutation, isSubjectLine } from './mail-lines.ts';
import { isOrganisation, isPersonName } from './names/name-or-firm.ts';
import { type NameInText, namesInText } from './names/names-in-text.ts';
import { hasAttribute, LODGING, TABLE } from './names/names-of-line.ts';
import { type NumberInUse, numbersInUse } from './numbers/numbers-in-use.ts';
import { piecesOf } from './pieces.ts';
import { roleAround } from './roles/role-around.ts';
import { ROLE_WORDS } from './roles/role-words.ts';
import { isTrade, partOfLabel } from './roles/roles.ts';
import { ACTING, ENDS_IN_VERB, JOINING } from './roles/who-does-what.ts';

/** A number further behind a name than this is somebody else's. */
const MAX_REACH = 150;
/** So many words in small letters make a line running text rather than a card. */
const RUNNING_WORDS = 2;
/** Words in small letters that cards have too. */
const OF_CARDS =
  /^(?:tel|mob(?:ile?)?|phone|cell|office|direct|handy|fon|telefon|m[óo]vil|tel[ée]fono|t[ée]l(?:[ée]phone)?|portable|tfn|e?mail|whatsapp|or|oder|ou|eller|and|und|et|och|de|del|di|da|du|des|la|le|van|von|der|den|af|av|the|of|for|manager|engineer|tech|technician|director|assistant|production|rep|agent|driver|runner|and)$/iu;
/** A name goes on in the next line only where the line is full. */
const WRAPPED = 60;

export interface ReadSentences {
  contacts: Contact[];
  /** The lines that were read as running text. */
  lines: Set<number>;
}

/**
 * Contacts in running text: `La producción la lleva Remedios Ayala y la pilláis en el 611 555 072`. Wrapped lines are
 * joined, and a number or an address belongs to the nearest name to its left in the same sentence.
 */
export function readContactSentences(
  reading: Reading,
  taken: ReadonlySet<number>,
  notPeople: readonly string[],
): ReadSentences {
  const others = new Set(notPeople.map(foldName));
  const found: ReadSentences = { contacts: [], lines: new Set() };
  for (const paragraph of reading.paragraphs) {
    if (
      hasTaken(paragraph, taken) ||
      isSubjectLine(paragraph.text) ||
      LEADERS.test(paragraph.text) ||
      !(/\d{2}|@/u.test(paragraph.text) || ROLE_WORDS.test(paragraph.text)) ||
      isRowOfCard(reading, paragraph)
    )
      continue;
    const sentences = withTheirNumbers(paragraph.text, splitSentences(paragraph.text)).flatMap((one) =>
      cutAtLabels(reading, paragraph, one),
    );
    if (!sentences.some((sentence) => isRunning(reading, paragraph, sentence))) continue;
    const contacts = sentences.flatMap((sentence) => contactsOf(reading, paragraph, sentence, others));
    if (contacts.length === 0) continue;
    found.contacts.push(...contacts);
    for (const contact of contacts.filter((one) => one.phone || one.email))
      for (const said of [contact.name, contact.phone, contact.email]) if (said) found.lines.add(said.line);
  }
  return found;
}

/** `Ljud (hus)  Petra Löv, 070-… (ring inte Stefan)`: a cell that begins with somebody is a card, whatever it says behind. */
function isRowOfCard(reading: Reading, { firstLine, lastLine }: Span): boolean {
  const line = reading.lines[firstLine];
  const cell = line?.line.cells[1]?.text;
  if (!line || !cell || firstLine !== lastLine) return false;
  const pieces = piecesOf(reading, line);
  const [name, role] = pieces;
  if (name?.kind === 'person' && role?.kind === 'role' && role.text === cell.trim())
    return hasAttribute(pieces);
  const person = pieces.findIndex((piece) => piece.kind === 'person' && cell.startsWith(piece.text));
  return person > 0 && hasAttribute(pieces.slice(person));
}

function hasTaken(paragraph: Span, taken: ReadonlySet<number>): boolean {
  for (let line = paragraph.firstLine; line <= paragraph.lastLine; line++) if (taken.has(line)) return true;
  return false;
}

interface Part {
  text: string;
  start: number;
}

/** Dots that lead from one column to the next, and marks that part the pieces of a card. */
const LEADERS = quick(/\.{4,}|(?:\. ){3,}|…{2,}|\s[·|•]\s[^·|•]{2,60}\s[·|•]\s/u);

/** `His number is …`, `Ihr erreicht ihn unter …`: whose it is the sentence before says. */
const THEIR_NUMBER = quick(
  /^(?:(?:number|mobile?|cell|phone|tel(?:efon)?|e?-?mail|nummer|handy|mobil|portable|t[ée]l(?:éphone)?|m[óo]vil|tel[ée]fono|num[ée]ro|n[úu]mero)\s?:\s?(?=[+(\d]|[\p{L}\d._%-]{1,40}@)|(?:his|her|their|seine|ihre|son|sa|leur|su|hans|hennes)\s(?:\p{L}+\s)?(?:number|mobile|cell|phone|e?-?mail|nummer|handy\p{L}*|num[ée]ro|portable|n[úu]mero|m[óo]vil|tel[ée]fono|mobil)|(?:you can (?:also )?)?(?:call|text|reach|ring|get) (?:him|her|them|me) (?:on|at)|(?:ihr erreicht|erreichbar ist) (?:ihn|sie|er)|(?:vous pouvez )?(?:le|la) joindre|lo pod[ée]is llamar|(?:han|hon) nås|(?:he|she)(?: can be|['’]s| is) (?:reach(?:ed|able)|on)|(?:er|sie) ist (?:\p{L}+ ){0,3}(?:unter|erreichbar)|(?:il|elle) est (?:joignable|au)|(?:(?:él|ella) )?(?:está|se le puede llamar|localizable) (?:en el|al)|(?:han|hon) (?:har|kan nås))(?!\p{L})/iu,
);

/** Sentences, each with the one behind it that gives the number of whoever it names. */
export function withTheirNumbers(text: string, sentences: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const one of sentences) {
    const last = joined.at(-1);
    if (last && THEIR_NUMBER.test(one.text))
      joined[joined.length - 1] = { ...last, text: text.slice(last.start, one.start + one.text.length) };
    else joined.push(one);
  }
  return joined;
}

/** A line that begins with a label of its own. */
const LABELLED = /^\s*(\p{Lu}[\p{L} ()/&.'’-]{1,46}?)\s?:\s+\S/u;

/** Lines with labels lie below each other like prose, and are none: each is read by itself. */
function cutAtLabels(reading: Reading, paragraph: Span, sentence: Part): Part[] {
  const parts: Part[] = [];
  let from = sentence.start;
  let at = 0;
  for (let line = paragraph.firstLine; line <= paragraph.lastLine; line++) {
    const text = reading.lines[line]?.text.trim() ?? '';
    const label = at > from && at < sentence.start + sentence.text.length ? LABELLED.exec(text)?.[1] : '';
    const isCut = label !== undefined && label !== '' && partOfLabel(label) !== undefined;
    if (isCut) {
      parts.push({ text: paragraph.text.slice(from, at), start: from });
      from = at;
    }
    at += text.length + 1;
  }
  const end = sentence.start + sentence.text.length;
  return [...parts, { text: paragraph.text.slice(from, end), start: from }];
}

const SMALL_WORD = /(?<![\p{L}@.])\p{Ll}{2,}(?![\p{L}@.])/gu;

/** A sentence that full lines carry over to the next, or one with words that no card has. */
function isRunning(reading: Reading, paragraph: Span, sentence: Part): boolean {
  const first = lineOfOffset(reading, paragraph, sentence.start);
  const last = lineOfOffset(reading, paragraph, sentence.start + sentence.text.length - 1);
  const isWrapped = reading.lines.slice(first, last).some((line) => line.text.length >= WRAPPED);
  if (isWrapped) return true;
  if (JOINING.test(sentence.text) || TURNS_TO.test(sentence.text)) return true;
  return (
    matchesOf(sentence.text, SMALL_WORD).filter(([word]) => !OF_CARDS.test(word)).length >= RUNNING_WORDS
  );
}

/** `Call or text Maud Behn: …`, `Camille Behn a la clé, …`: no card begins so. */
const TURNS_TO = new RegExp(
  `^\\P{L}*(?:[Cc]all|[Tt]ext|[Rr]ing|[Pp]hone|[Aa]sk|[Cc]ontact|[Ee]mail|[Mm]essage|WhatsApp)(?: (?:or|and) (?:call|text|email|message|whatsapp))?\\s\\p{Lu}|^\\P{L}*\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{L}+\\s(?:${ACTING}|a|hat|tiene|har)\\s\\p{Ll}`,
  'u',
);

function contactsOf(
  reading: Reading,
  paragraph: Span,
  sentence: Part,
  notPeople: ReadonlySet<string>,
): Contact[] {
  const { text } = sentence;
  const attributes = numbersInUse(text, reading);
  if (attributes.length === 0 && !ROLE_WORDS.test(text)) return [];
  const isWhole = (name: NameInText): boolean => {
    const first = lineOfOffset(reading, paragraph, sentence.start + name.start);
    const last = lineOfOffset(reading, paragraph, sentence.start + name.end - 1);
    return first === last || (reading.lines[first]?.text.length ?? 0) >= WRAPPED;
  };
  const names = namesInText(text, attributes).filter(
    (name, i, all) =>
      !notPeople.has(foldName(name.value)) &&
      isWhole(name) &&
      !isSaluted(reading, lineOfOffset(reading, paragraph, sentence.start + name.start)) &&
      !isFirmWithAddress(text, name, all[i - 1]),
  );
  const said = (value: string, words: string, offset: number): Said => ({
    value,
    text: words,
    line: lineOfOffset(reading, paragraph, sentence.start + offset),
  });
  return names.flatMap((name, i): Contact[] => {
    const until = names[i + 1]?.start ?? text.length;
    const behind = attributes.filter(
      (one) => one.start >= name.end && one.end <= until && isOf(text, name, one),
    );
    const own = behind.length > 0 ? behind : answeredBy(text, names, attributes);
    const phone = own.find((one) => one.kind === 'phone');
    const email = own.find((one) => one.kind === 'email');
    const first = behind.length > 0 ? Math.min(phone?.start ?? until, email?.start ?? until) : until;
    const isHeader = isMailField(reading, lineOfOffset(reading, paragraph, sentence.start + name.start));
    const around = isHeader
      ? undefined
      : roleAround(text, name, names[i - 1]?.end ?? 0, first, behind.at(-1)?.end ?? 0);
    const role = around && isOfNext(text, around, name, names[i + 1]) ? undefined : around;
    const isClear =
      role &&
      (isTrade(role.text) || SPOKEN_FOR_BY.test(text.slice(0, role.start))) &&
      isSaidOf(text, role, name) &&
      !isPartOf(name.value, notPeople);
    if (!phone && !email && !(isClear && isRunning(reading, paragraph, sentence))) return [];
    const firm = firmIn(text.slice(name.end, first), name.end);
    return [
      {
        reading,
        name: said(name.value, name.text, name.start),
        isPerson: true,
        ...(role && { role: said(role.text, role.text, role.start) }),
        ...(firm && { organisation: said(firm.text, firm.text, firm.start) }),
        ...(phone && { phone: said(phone.value, phone.text, phone.start) }),
        ...(email && { email: said(email.value, email.text, email.start) }),
        method: 'pattern',
        reason:
          phone || email ? 'the number follows the name in one sentence' : 'the sentence says what they do',
        specificity: phone || email ? 0.6 : 0.5,
      },
    ];
  });
}

/** `Unter 0171 … erreicht ihr Ulla Behn`, `… is the number of Maud Behn`: the number first, then who answers it. */
function answeredBy(
  text: string,
  names: readonly NameInText[],
  attributes: readonly NumberInUse[],
): readonly NumberInUse[] {
  const [name, ...others] = names;
  const last = attributes.at(-1);
  if (!name?.value.includes(' ') || !last || others.length > 0 || last.end > name.start) return [];
  const isAnswered = ANSWERED.test(text.slice(last.end, name.start));
  return isAnswered && !attributes.some((one) => one !== last && one.kind === last.kind) ? attributes : [];
}

/** Verbs and little words that lead from a number to whoever has it. */
const ANSWERED =
  /^[\s,:(–-]{0,3}(?:(?:is|gets|reaches|belongs to|will get|the|direct|mobile|cell|phone|number|line|for|of|you|to|das|ist|die|der|erreicht|bekommt|gehört|nummer|von|ihr|sie|man|meldet|sich|habt|c['’]est|est|le|la|numéro|portable|de|d['’]|vous|aurez|joignez|joindrez|tombez|sur|répond|es|el|número|móvil|de|os|atiende|atenderá|responde|contesta|localizáis|a|når|ni|är|numret|till|svarar|får|tag|på|har)\s?){1,7}$/iu;

/** `Autocares Luna, chófer Manuel Ríos`: the title right before a name is that one's. */
function isOfNext(
  text: string,
  role: { text: string; start: number },
  name: NameInText,
  next: NameInText | undefined,
): boolean {
  const end = role.start + role.text.length;
  return next !== undefined && role.start > name.end && /^\s$/u.test(text.slice(end, next.start));
}

/** `Win Marsh, Marshbank Arts, 2 Saltire Close, …`: behind somebody and before a street stands where they work. */
function isFirmWithAddress(text: string, name: NameInText, before: NameInText | undefined): boolean {
  return (
    before !== undefined &&
    /^,\s$/u.test(text.slice(before.end, name.start)) &&
    /^,\s\d{1,4}[a-z]?\s\p{Lu}/u.test(text.slice(name.end))
  );
}

function isSaluted(reading: Reading, at: number): boolean {
  const line = reading.lines[at];
  return line !== undefined && isSalutation(reading, line);
}

/** So many letters may stand between a role and the name that a verb joins to it. */
const MAX_BETWEEN = 32;
/** Whose somebody is, right before the role: `our`, `the promoter’s`. German nouns have capitals too, so no article. */
const POSSESSIVE =
  /(?:^|\s)(?:our|your|my|their|the|a|unsere?|eure?|euer|ihre?|mein|notre|votre|mon|le|la|l|nuestr[oa]|vuestr[oa]|mi|su|el|vår|er|min|\p{L}+[’']s|\p{L}+s[’'])[\s’']$/iu;

/** `our agent, Sid Rowntree`, `Piet Vos is your sound engineer`: without a number the sentence must leave no doubt. */
function isSaidOf(text: string, role: { text: string; start: number }, name: NameInText): boolean {
  if (
    !isPersonName(name.text) ||
    /\s\p{Ll}{1,3}\s/u.test(name.text.replace(/\s(?:de|von|van|la|di|da)\s/u, ' '))
  )
    return false;
  if (role.start > name.end && CALLED_BEHIND.test(text.slice(name.end, role.start))) return true;
  if (role.start > name.end)
    return /^(?:,\s(?:(?:our|your|the|unsere?|notre|votre|nuestr[oa]|vår|er)\s)?|\s\()$|^\s\p{Ll}/u.test(
      text.slice(name.end, role.start),
    );
  const between = text.slice(role.start + role.text.length, name.start);
  if (between.length < MAX_BETWEEN && ENDS_IN_VERB.test(between)) return true;
  const before = text.slice(0, role.start);
  const isBeside = /^,?\s$/u.test(between) && (POSSESSIVE.test(before) || SPOKEN_FOR_BY.test(before));
  return (
    isBeside || (/^(?:\s\p{Ll}{3,10})?\s$/u.test(between) && isApposition(text, role.text, before, name))
  );
}

/** `Console grandMA, éclairagiste maison Rémi Vasse.`: a title in small letters and a name are all of a clause. */
function isApposition(text: string, role: string, before: string, name: NameInText): boolean {
  return /^\p{Ll}/u.test(role) && /[,;:.]\s$/u.test(before) && /^(?:[.,;)]|$)/u.test(text.slice(name.end));
}

/** `Silke Vorholt (nachfolgend „Veranstalter“)` */
const CALLED_BEHIND =
  /^\s?[(,–-]\s?(?:im folgenden|nachfolgend|hereinafter|ci-apr[èe]s|en adelante|en lo sucesivo|nedan)(?:\s\p{Ll}+){0,2},?\s["“„«'‘(]?$/iu;

/** `vertreten durch die Geschäftsführerin Silke Vorholt`: who signs for a party. */
const SPOKEN_FOR_BY =
  /(?:represented by|vertreten durch|repr[ée]sent[ée]e?s? par|representad[oa]s? por|företräd[sda]* av)\s(?:(?:the|its|den|die|ihren?|seinen?|le|la|son|sa|el|su|dess)\s|l[’'])?$/iu;

/** The artist by a part of the name. */
function isPartOf(name: string, others: ReadonlySet<string>): boolean {
  const folded = foldName(name);
  return [...others].some((other) => other.includes(folded));
}

/** `Anouk de Wit, Meridian Stage Travel, +31 …`: the firm between a name and its number. */
function firmIn(text: string, from: number): { text: string; start: number } | undefined {
  const firm = text
    .split(/[,;()/·|]|\s[–—-]\s/u)
    .map((part) => part.trim())
    .find((part) => part !== '' && isOrganisation(part));
  return firm ? { text: firm, start: from + text.indexOf(firm) } : undefined;
}

/** `Cc: Technik Dom <…>, Leo Zach <…>`: what stands before a name in a mail's header is somebody else. */
function isMailField(reading: Reading, line: number): boolean {
  return fieldOfMail(/^>*\s*([^:]{1,14}):/u.exec(reading.lines[line]?.text ?? '')?.[1] ?? '');
}

const FAX = /(?<![\p{L}])(?:tele)?fax(?![\p{L}])/iu;
/** What stands between a name and a number that is not this person's. */
const SOMEBODY_ELSE =
  /(?<![\p{L}])(?:my|mine|meine?|unsere?|our|mon|notre|mi|nuestro|min|mitt|vår|emergenc\p{L}*|notfall\p{L}*|notruf|urgencias?|urgences?|nödnummer|police|polizei|taxi)(?![\p{L}])/iu;

/** `with Jen and Phil at Cullum House, 7 Angel Hill, IP33 1XX, 01284 …`: the number is the house's. */
const ADDRESS_BETWEEN =
  /(?<![\p{L}\d])(?:[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}|\d{4,5}\s\p{Lu}\p{L}{2,}|[A-Z]{2}\s\d{5})(?![\p{L}\d])/u;

/** `Donal our production man - …`: whose role stands right behind the name. */
const APPOSITION = /^,?\s(?:our|unsere?|notre|nuestr[oa]|vår)\s[^,;:(–—-]{2,30}/iu;

/** `Soy Maud Behn, … y mi número es …`: of whoever says who they are. */
const isWriter = (text: string, { start }: NameInText): boolean =>
  /(?<!\p{L})(?:my name is|i am|i['’]m|this is|ich bin|mein name ist|ich hei(?:ß|ss)e|je suis|je m['’]appelle|soy|me llamo|jag är|jag heter)\s$/iu.test(
    text.slice(0, start),
  );
const MINE = /(?<!\p{L})(?:my|meine?|mon|ma|mi|min|mitt)(?!\p{L})/giu;

function isOf(text: string, name: NameInText, attribute: NumberInUse): boolean {
  const said = text.slice(name.end, attribute.start).replace(APPOSITION, '');
  const last = said.split(/[.!?]\s+/u).at(-1) ?? '';
  const between = THEIR_NUMBER.test(last) ? last : said;
  return (
    between.length <= MAX_REACH &&
    !FAX.test(between.slice(-16)) &&
    !SOMEBODY_ELSE.test(isWriter(text, name) ? between.replace(MINE, ' ') : between) &&
    (name.value.includes(' ') || !ADDRESS_BETWEEN.test(between)) &&
    !LODGING.test(between) &&
    !TABLE.test(between)
  );
}
