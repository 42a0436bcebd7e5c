import type { Place } from './place.ts';

/** What stands before a name or an hour that holds no longer, or never did: `formerly`, `not the`, `statt im`, `was`. */
const BEFORE =
  /(?<!\p{L})(?:not|no longer|former(?:ly)?|previous(?:ly)?|original(?:ly)?|old|ex|was|instead of|rather than|replac(?:es|ing)|cancelled|moved from|nicht|kein\p{L}*|bisher(?:ige[rs]?)?|früher(?:e[rs]?)?|ehemalige?[rs]?|ursprünglich|war|statt|anstelle|ersetzt|pas|ancien(?:ne)?(?:ment)?|précédente?|initialement|était|au lieu d[eu]|remplace|no|antes|antigu[oa]|anterior|era|en (?:lugar|vez) de|sustituye a|inte|tidigare|förr[ea]|gamla|var|istället för|i stället för|ersätter)[\s(:“"'’–-]+(?:(?:the|at|in|der|die|das|den|dem|des|im|am|um|von|le|la|les|las|au|à|chez|du|de|el|a|en|det|kl\.?)\s+){0,2}$/iu;
const LONGEST = 40;

/** Whether the words right before the value take it back, wherever it stands in the text. */
export function isTakenBack(text: string, value: string): boolean {
  return isTakenBackAt(text, text.toLowerCase().indexOf(value.toLowerCase()));
}

export function isTakenBackAt(text: string, at: number): boolean {
  return at > 0 && BEFORE.test(text.slice(Math.max(0, at - LONGEST), at));
}

/** What is asked is not said, and what an older mail of a thread says may be past. */
export function isUnsettled({ reading, text, firstLine }: Place): boolean {
  const message = reading.messages[reading.lines[firstLine]?.message ?? -1];
  return text.includes('?') || (message !== undefined && message.level > 0);
}
