/** How many letters of a beginning are told apart. */
const MAX_LETTERS = 3;
/** A phrase with more beginnings than this is looked for everywhere. */
const MAX_BEGINNINGS = 300;

interface Beginning {
  text: string;
  /** Long enough, or nothing is known of what follows. */
  isClosed: boolean;
}

export interface PhraseLeads {
  /** What words begin with. */
  starts: string[];
  /** What stands anywhere in a word: of phrases such as `\\p{L}*techniker`. */
  inner: string[];
}

const ANY_LETTERS = /^\\p\{L\}(?:[*+]|\{\d+,\d*\})/;

/**
 * The letters, lower case and at most three, that anything a pattern matches begins with; undefined when that can be
 * anything. Understands what phrases are written with: letters, sets of letters, groups and their quantifiers.
 */
export function leadsOf(source: string): PhraseLeads | undefined {
  const branches = branchesOf(source).flatMap(phrasesOf);
  const starts = beginningsOf(branches.filter((branch) => !ANY_LETTERS.test(branch)));
  const inner = beginningsOf(
    branches.filter((branch) => ANY_LETTERS.test(branch)).map((branch) => branch.replace(ANY_LETTERS, '')),
  );
  return starts && inner && { starts, inner };
}

/** The phrases of a pattern that is one group of them between look-arounds; else the pattern. */
function phrasesOf(pattern: string): string[] {
  const behind = /^\(\?<[!=]/.test(pattern) ? atomAt(pattern, 0).length : 0;
  const group = atomAt(pattern, behind);
  const inner = /^\(\?:(.*)\)$/su.exec(group)?.[1];
  const isQuantified = /^[?*+{]/.test(pattern.slice(behind + group.length));
  return inner !== undefined && !isQuantified ? branchesOf(inner) : [pattern];
}

function beginningsOf(branches: readonly string[]): string[] | undefined {
  if (branches.length === 0) return [];
  const beginnings = branches.flatMap((branch) => ofBranch(branch, [{ text: '', isClosed: false }]));
  const leads = [...new Set(beginnings.map(({ text }) => text))];
  return leads.includes('') || leads.length > MAX_BEGINNINGS ? undefined : leads;
}

function ofBranches(source: string, before: readonly Beginning[]): Beginning[] {
  return branchesOf(source).flatMap((branch) => ofBranch(branch, before));
}

function ofBranch(source: string, before: readonly Beginning[]): Beginning[] {
  let beginnings = [...before];
  let at = 0;
  while (at < source.length && beginnings.some(({ isClosed }) => !isClosed)) {
    if (beginnings.length > MAX_BEGINNINGS) return [{ text: '', isClosed: true }];
    const atom = atomAt(source, at);
    const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at + atom.length))?.[0] ?? '';
    const open = beginnings.filter(({ isClosed }) => !isClosed);
    const closed = beginnings.filter(({ isClosed }) => isClosed);
    const isOptional = /^(?:[?*]|\{0)/.test(quantifier);
    // What is repeated may be followed by itself or by the next atom, so nothing more is known.
    const isRepeated = /^(?:[*+]|\{)/.test(quantifier);
    const after = openedBy(atom, open).map((one) => (isRepeated ? { ...one, isClosed: true } : one));
    beginnings = unique([...closed, ...after, ...(isOptional ? open : [])]);
    at += atom.length + quantifier.length;
  }
  return beginnings;
}

function openedBy(atom: string, open: readonly Beginning[]): Beginning[] {
  // A look-around matches nothing itself.
  if (/^\(\?<?[=!]/.test(atom)) return [...open];
  const inner = /^\((?:\?:|\?<\w+>)?(.*)\)$/su.exec(atom)?.[1];
  if (inner !== undefined) return ofBranches(inner, open);
  const letters = lettersOf(atom);
  if (!letters) return open.map(({ text }) => ({ text, isClosed: true }));
  return open.flatMap(({ text }) =>
    letters.map((letter) => {
      const longer = text + letter.toLowerCase();
      return { text: longer, isClosed: longer.length >= MAX_LETTERS };
    }),
  );
}

/** The letters an atom stands for; undefined when it is a class such as `\\s` or a set with ranges. */
function lettersOf(atom: string): string[] | undefined {
  if (atom.startsWith('[')) return /[\^\\-]/.test(atom) ? undefined : [...atom.slice(1, -1)];
  if (atom === '\\d') return [...'0123456789'];
  if (atom.startsWith('\\')) return /^\\[^\p{L}\d]$/u.test(atom) ? [atom.slice(1)] : undefined;
  return /^[.^$]$/.test(atom) ? undefined : [atom];
}

/** One letter, escape, set or group. */
function atomAt(source: string, at: number): string {
  const rest = source.slice(at);
  if (rest.startsWith('(')) return rest.slice(0, closing(rest));
  const atom = /^(?:\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]])*\])/su.exec(rest)?.[0];
  return atom ?? String.fromCodePoint(rest.codePointAt(0) ?? 0);
}

/** Where the group that the text opens with ends. */
function closing(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const one = text[at];
    if (one === '\\') at++;
    else if (one === '[') at += (/^\[(?:\\.|[^\]])*\]/su.exec(text.slice(at))?.[0].length ?? 1) - 1;
    else if (one === '(') depth++;
    else if (one === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}

/** The alternatives of a pattern, those within groups left whole. */
export function branchesOf(source: string): string[] {
  const branches: string[] = [];
  let from = 0;
  for (let at = 0; at < source.length; ) {
    if (source[at] === '|') {
      branches.push(source.slice(from, at));
      from = at + 1;
      at++;
    } else at += atomAt(source, at).length;
  }
  return [...branches, source.slice(from)];
}

function unique(beginnings: readonly Beginning[]): Beginning[] {
  const seen = new Map(beginnings.map((one) => [`${one.text}${one.isClosed ? '.' : ''}`, one]));
  return [...seen.values()];
}
