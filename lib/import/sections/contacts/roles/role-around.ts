import { contactConcept } from '../../../recognizers/labels.ts';
import { isOrganisation } from '../names/name-or-firm.ts';
import { NUMBER_TAIL } from '../pieces.ts';
import { ACTING_AS, isRole, MODIFIER, partOfLabel } from './roles.ts';
import { DOES_BEHIND, HERE, JOINED_BY_VERB, JOINT } from './who-does-what.ts';

interface Stretch {
  text: string;
  start: number;
  end: number;
}

const MAX_ROLE_WORDS = 5;
/** `Booking: Redwing Agency, ` before a name. */
const LABEL_AND_FIRM =
  /(?:^|[.;•·|]\s|\s[–—-]\s|\s{2,})(\p{Lu}[\p{L} ()/&.'’-]{1,46}?)\s?:\s{0,2}\p{Lu}[^:;,@\d]{1,60}(?:,|\s[–-]|\()\s?$/u;
const SENTENCE_PART = /[,;:()]|\s[–—-]\s/u;

interface Role {
  text: string;
  start: number;
}

/** What a sentence says somebody does: right before the name, right behind it, or in the words that lead to it. */
export function roleAround(
  text: string,
  name: Stretch,
  from: number,
  until: number,
  lastNumber: number,
): Role | undefined {
  const before = roleBefore(text.slice(from, name.start), from);
  const behind = roleBehind(text, name, until);
  if (before?.isLabel && behind) return saysMore(before, behind) ? before : behind;
  return before?.isLabel ? before : (behind ?? before ?? roleAtEnd(text, lastNumber));
}

/** A label of the trade says more than a title that is none; `Contact:` says less than any. */
function saysMore(label: Role, title: Role): boolean {
  const isKnown = (role: Role): boolean => contactConcept(role.text)?.specificity === 1;
  return isKnown(label) && !isKnown(title);
}

const IS_HERE = new RegExp(`^${HERE}`, 'iu');

/** `Fraser Auld (duty manager, …)`, `Mme Marchetti en qualité de présidente`. */
function roleBehind(text: string, person: Stretch, until: number): Role | undefined {
  const here = IS_HERE.exec(text.slice(person.end, until))?.[0].length ?? 0;
  const name = { ...person, end: person.end + here };
  const match =
    /^\s?(?:[,(:·|/–-]|(?=(?:our|your|unser|euer|notre|votre|nuestr|vuestr|vår)\p{Ll}{0,2}\s)|is|ist|est|es|är|als|as|acting as|comme|como|som|(?=en (?:sa )?qualité|en calidad|in (?:seiner|ihrer) |i egenskap))\s{0,2}([^,;:()·|/–\d@]{2,48})/iu.exec(
      text.slice(name.end, until),
    );
  const bracket = /^\s?\(([^()\d@]{2,48})\)/u.exec(text.slice(name.end, until))?.[1];
  const role = (bracket ?? match?.[1])
    ?.split(/[.!?](?:\s(?!\p{Ll})|$)/u)[0]
    ?.trim()
    .replace(ACTING_AS, '')
    .replace(/(?:["”“»].*|\s[–—-](?:\s.*)?)$/u, '')
    .replace(NUMBER_TAIL, '')
    .replace(
      /^(?:our|your|the|its|unser|euer|notre|votre|nuestr[oa]|vuestr[oa]|vår|er|der|die|le|la|el)\s/iu,
      '',
    );
  const isTitle = role && (isRole(role) || (bracket !== undefined && MODIFIER.test(role)));
  if (!match || !isTitle) return roleDone(text, name, until) ?? roleBeside(text, name, until);
  // `turnéledare Norrsken`: the title, without whom it is for.
  const title = /^\p{Ll}[\p{Ll} ]*\p{Ll}{4,}(?=\s\p{Lu})/u.exec(role)?.[0];
  const short = title && isRole(title) ? title : role;
  return { text: short, start: text.indexOf(short, name.end) };
}

/** `Wren Castle FOH (07700 …`: letters of the trade right between a name and the number. */
function roleBeside(text: string, name: Stretch, until: number): Role | undefined {
  const role = /^\s(\p{Lu}{2,4})\s?[,(:–-]/u.exec(text.slice(name.end, until))?.[1];
  return role && isRole(role) ? { text: role, start: text.indexOf(role, name.end) } : undefined;
}

/** `Piet runs FOH on the night`, `Noémie s’occupe de l’accueil`: of the words behind the verb those that are a trade. */
function roleDone(text: string, name: Stretch, until: number): Role | undefined {
  // `Lotte (cc) macht die Produktion`
  const aside = /^\s?\([^()]{1,24}\)/u.exec(text.slice(name.end, until))?.[0].length ?? 0;
  const verb = DOES_BEHIND.exec(text.slice(name.end + aside, until));
  if (!verb) return undefined;
  const start = name.end + aside + verb[0].length;
  const [rest = ''] = text.slice(start, until).split(/[,;:()·|/@\d]|[.!?](?:\s|$)|\s[–—-]\s/u);
  const words = rest
    .trim()
    .split(/\s+/u)
    .slice(0, MAX_ROLE_WORDS - 1);
  for (let count = words.length; count > 0; count--) {
    const role = words.slice(0, count).join(' ');
    // Of `box office` only both words are a trade.
    if (isRole(role) && (isRole(words[count - 1] ?? '') || !isRole(words.slice(0, count - 1).join(' '))))
      return { text: role, start: text.indexOf(role, start) };
  }
  return undefined;
}

/** `Abel Nguyen, 06 55 50 17 55 (régie de tournée)`. */
function roleAtEnd(text: string, lastNumber: number): Role | undefined {
  const role = /^\s?\(([^()]{2,40})\)/u.exec(text.slice(lastNumber))?.[1]?.trim() ?? '';
  return isRole(role) ? { text: role, start: text.indexOf(role, lastNumber) } : undefined;
}

function roleBefore(head: string, from: number): (Role & { isLabel: boolean }) | undefined {
  const joint = JOINT.exec(head);
  const led = head.slice(0, joint ? joint.index : head.length);
  const part = led.split(SENTENCE_PART).at(-1) ?? '';
  const isLabel = /^(?:\s*:|\s[–—-]\s)/u.test(head.slice(led.length));
  const words = [...part.matchAll(/\S+/gu)];
  const base = led.length - part.length;
  // `PROMOTER  Northgate - Ines on site from 13:00, 07700 …`: the column before says what they are.
  const [column = '', next] = part.trim().split(/\s{2,}/u);
  if (next && joint && isRole(column))
    return { text: column, start: from + base + part.indexOf(column), isLabel: true };
  if (isLabel && words.length > 0 && words.length <= MAX_ROLE_WORDS && !/\d|@/u.test(part)) {
    const label = partOfLabel(part.replace(/^.*[.!?]\s/u, ''));
    if (label) return { text: label, start: from + base + part.indexOf(label), isLabel };
  }
  const firm = LABEL_AND_FIRM.exec(head);
  const label = firm && partOfLabel(firm[1] ?? '');
  if (firm && label) return { text: label, start: from + firm.index + firm[0].indexOf(label), isLabel: true };
  const subject = joint && JOINED_BY_VERB.test(joint[0]) ? subjectOf(part) : undefined;
  const near = isOrganisation(part.trim()) ? undefined : roleNear(part, words);
  // Of `Ansprechpartner vor Ort ist …` the whole is meant.
  const isWhole =
    subject &&
    (!near ||
      subject.endsWith(near.text) ||
      (isRole(subject) && !OCCASION.test(behindOf(subject, near.text))));
  const role = isWhole ? startOf(subject, part) : near;
  if (role) return { text: role.text, start: from + base + role.start, isLabel };
  const topic = FOR_TOPIC.exec(head)?.[1];
  return topic && isRole(topic) ? { ...startOf(topic, head, from), isLabel } : undefined;
}

/** `sound engineer on the night`, as against `gardien de la salle`: when is no part of the role. */
const OCCASION = /^\s(?:for|on|at|tonight|f[üu]r|am|beim?|heute|pour|ce|cette|para|esta|en|för|på|i)\s/iu;

function behindOf(subject: string, role: string): string {
  const at = subject.indexOf(role);
  return at < 0 ? '' : `${subject.slice(at + role.length)} `;
}

function startOf(words: string, text: string, from = 0): Role {
  return { text: words, start: from + text.lastIndexOf(words) };
}

/** `Pour la billetterie, voyez avec …`, `For merch please ask …`: what somebody is to be turned to for. */
const FOR_TOPIC =
  /(?:^|[.;:!?,]\s)(?:for|f[üu]r|bei fragen zu[mr]?|zu[mr]?|pour|para|för|vid frågor om|om)\s(?:(?:the|das|die|den|le|la|les|el|los|las|all|any)\s|l[’'])?(\p{L}[\p{L} ]{2,24}?),?\s(?:please\s|bitte\s|merci de\s)?(?:questions\s|issues\s)?\p{L}+(?:\s\p{L}+){0,3}\s$/iu;

const DETERMINERS =
  /^(?:(?:and|und|et|y|och|but|aber|mais|pero|for|für|pour|para)\s)?(?:(?:the|our|your|my|der|die|das|unser(?:e|en)?|euer|eure|ihr(?:e|en)?|le|la|les|l[’']|notre|votre|el|los|las|nuestr[oa]|vuestr[oa]|su|vår|vårt|er|ert|din)(?:\s|(?<=[’'])))?/iu;
const NO_SUBJECT =
  /(?<![\p{L}])(?:I|he|she|it|they|we|you|who|this|that|there|here|er|sie|es|wir|ich|ihr|das|dies|hier|wer|il|elle|on|ils|nous|je|qui|ce|c[’']|yo|él|ella|esto|este|esta|quien|jag|han|hon|det|den|vi|vem|name|nombre|nom|namn|adresse?|address|password|passwort|code|wifi|wlan)(?![\p{L}])/iu;
const MAX_SUBJECT = 4;

/** `Ansprechpartner vor Ort ist …`, `the person with the keys is …`: what a sentence says somebody is. */
function subjectOf(part: string): string | undefined {
  const subject = part.trim().replace(DETERMINERS, '').trim();
  if (subject.split(/\s+/u).length > MAX_SUBJECT || NO_SUBJECT.test(subject)) return undefined;
  return partOfLabel(subject);
}

const LINK = /^(?:de|del|de la|du|des|d['’]|of|för|für)$/iu;

/** The role nearest to the end of some words, with what makes it more exact and nothing else. */
function roleNear(
  part: string,
  words: readonly RegExpExecArray[],
): { text: string; start: number } | undefined {
  for (let last = words.length - 1; last >= Math.max(0, words.length - MAX_ROLE_WORDS); last--) {
    const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
    const two = part.slice(words[last - 1]?.index ?? end, end);
    const word = part.slice(words[last]?.index, end);
    // `crew chief`, `key holder`: neither word is a trade by itself.
    const isPair = !isRole(word) && isRole(two) && !isRole(words[last - 1]?.[0] ?? '');
    let first = isPair ? last - 1 : last;
    // `at 4:51 PM Theo Marsh`
    const isOfClock = /^[ap]m$/iu.test(word) && /\d/.test(words[last - 1]?.[0] ?? part);
    if (isOfClock || !(isPair || isRole(word))) continue;
    while (first > 0) {
      const before = words[first - 1]?.[0] ?? '';
      const further = words[first - 2]?.[0] ?? '';
      if (MODIFIER.test(before)) first -= 1;
      else if (LINK.test(before) && MODIFIER.test(further)) first -= 2;
      else break;
    }
    const start = words[first]?.index ?? 0;
    return { text: part.slice(start, end), start };
  }
  return undefined;
}
