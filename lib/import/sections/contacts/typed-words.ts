import { memory } from '../../recognizers/remember.ts';
import { isFirstName, isOrganisation, isPersonName, withoutHonorific } from './names/name-or-firm.ts';
import type { Piece } from './pieces.ts';
import { ACTING_AS, endsAsFirm, isRole, roleOfLabel } from './roles/roles.ts';

/** A name, a role or a firm is short; anything longer is running text. */
const MAX_TYPED = 90;
const MAX_WORDS = 9;

/** What some words without a separator are: somebody, several people, a role, a firm, or words. */
export function typedWords(text: string, line: number): Piece[] {
  return remembered(text, '', () => typesOf(text)).map((piece) => ({ ...piece, line }));
}

/** A cell is asked for whole, and again as its only part. */
const remembered = memory<Typed[]>();
type Typed = Omit<Piece, 'line'>;

function typesOf(text: string): Typed[] {
  const people = peopleIn(text);
  if (people.length > 1)
    return people.map((name) => ({
      kind: 'person',
      text: name,
      value: withoutHonorific(name),
      isJoined: true,
    }));
  const piece = typed(text);
  return piece ? [piece] : [];
}

const AND = /\s(?:&|\+|and|und|et|y|och|ou|or|oder|o|eller)\s/u;

/** `Klara Stein & Ben Ode`: two people who do one thing. */
function peopleIn(text: string): string[] {
  if (text.length > MAX_TYPED || !AND.test(text)) return [];
  const names = text.split(AND).map((name) => name.trim());
  return names.length <= 3 && names.every(isPersonName) ? names : [];
}

/** `Herr Okonkwo`, `Mme Jaouen` */
const TITLE_AND_SURNAME =
  /^(?:Herrn?|Frau|Mr|Mrs|Ms|Mme|Mlle|Madame|Monsieur|Sra?|Señora?|Fru)\.?\s\p{Lu}\p{Ll}[\p{L}'’-]{1,20}$/u;

function typed(text: string): Typed | undefined {
  if (text.length > MAX_TYPED) return { kind: 'other', text, value: text };
  if (!/\p{L}{2}/u.test(text)) return undefined;
  const bare = text.replace(/^[\s•*▪·–—-]+|[\s.,:;]+$/gu, '');
  const titled = titleAtEnd(bare);
  if (titled) return { kind: 'person', text: bare, value: titled.name };
  if (isPersonName(bare)) return { kind: 'person', text: bare, value: withoutHonorific(bare) };
  if (TITLE_AND_SURNAME.test(bare)) return { kind: 'person', text: bare, value: withoutHonorific(bare) };
  const nick = /^["“„«']\s?(\p{Lu}\p{Ll}[\p{L}'’-]{1,14})\s?["”“»']$/u.exec(bare)?.[1];
  if (nick && isFirstName(nick)) return { kind: 'person', text: nick, value: nick };
  const led = roleBefore(bare);
  if (led) return { kind: 'person', text: bare, value: led.name };
  const named = nameAtEnd(bare);
  if (named) return { kind: 'person', text: named, value: withoutHonorific(named) };
  const title = bare.replace(ACTING_AS, '').replace(/["”“»]$/u, '');
  if (isRole(title)) return { kind: 'role', text: title, value: title };
  const firm = bare.replace(/^c\/o\s/iu, '');
  if (isOrganisation(firm)) return { kind: 'organisation', text: firm, value: firm };
  return { kind: 'other', text: bare, value: bare };
}

/** `Prepared by Ottilie Haas`, `Atendido por Marisol Ibarra`: a few words lead up to a name. */
function nameAtEnd(text: string): string | undefined {
  const words = text.split(/\s+/u);
  if (words.length > MAX_WORDS) return undefined;
  const by = words.findLastIndex((word) =>
    /^(?:by|von|durch|par|por|av|with|mit|avec|con|contact|call|ask|mme|mr|mrs|ms|herr|frau|monsieur|madame)\.?$/iu.test(
      word,
    ),
  );
  const name = by > 0 ? words.slice(by + 1).join(' ') : '';
  return isPersonName(name) ? name : undefined;
}

/** `Lola Marchetti Monitors`, `Gary Tull Bus driver`: behind the first words that are a name the rest is a trade. */
function titleAtEnd(text: string): { role: string; name: string } | undefined {
  const words = text.split(/\s+/u);
  if (words.length < 3 || words.length > MAX_WORDS || /[,;:|@•]|\s[–—-]\s/u.test(text)) return undefined;
  if (endsAsFirm(words)) return undefined;
  for (let i = 2; i < words.length; i++) {
    const [head, tail] = [words.slice(0, i).join(' '), words.slice(i).join(' ')];
    if (isPersonName(head) && isRole(tail))
      return { role: tail.replace(/^\/\s?/u, ''), name: withoutHonorific(head) };
  }
  return undefined;
}

/** `Küchenchef Enno Harms`, `Celeste Okoro Production Manager`: a role runs into a name. */
export function withoutRoleBeside(text: string): { role: string; name: string } | undefined {
  return text.length > MAX_TYPED ? undefined : (roleBefore(text) ?? titleAtEnd(text));
}

/** A title behind a name may hold a stroke (`Sound / Lights`); between a role and the name behind it one parts two roles. */
function roleBefore(text: string): { role: string; name: string } | undefined {
  if (/[,;:|@•]|\s[–—/-]\s/u.test(text)) return undefined;
  const words = text.split(/\s+/u);
  if (words.length > MAX_WORDS) return undefined;
  for (let i = 1; i <= 3 && i < words.length; i++) {
    const [head, tail] = [words.slice(0, i).join(' '), words.slice(i).join(' ')];
    if (roleOfLabel(head) && isPersonName(tail)) return { role: head, name: withoutHonorific(tail) };
  }
  return undefined;
}
