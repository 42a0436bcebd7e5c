import type { Statement } from '../../../reading/statements.ts';
import { GREETS } from '../../../recognizers/greetings.ts';
import { quick, replacing } from '../../../recognizers/phrases.ts';
import { ACCEPTANCE, APPROVED, concludes, isBareYes, SMALL_YES, settlesFigure } from '../words/agreement.ts';
import { ASSURE, CONDITION, HARMLESS, NEGATION, REGRET } from '../words/open.ts';
import { REJECTION } from '../words/refusal.ts';

/** How a sentence agrees: in so many words, without a word for it, or only should something happen. */
export type Assent = 'plain' | 'quiet' | 'conditional';

/** What the sentence `at` of a message agrees to, if it agrees at all. */
export function assentIn(statements: readonly Statement[], at: number): Assent | undefined {
  const text = statements[at]?.text ?? '';
  return spokenYes(text) ?? (isQuietYes(statements, at) ? 'quiet' : undefined);
}

function spokenYes(text: string): 'plain' | 'conditional' | undefined {
  const cue = ACCEPTANCE.exec(text);
  if (!cue || isNegative(clauseAround(text, cue))) return undefined;
  return isQuestion(text) || isConditional(text) ? 'conditional' : 'plain';
}

/** Up to the next comma behind the words: `not agreed`, `agreed by nobody`, but `agreed, no support`. */
function clauseAround(text: string, { index, 0: words }: RegExpExecArray): string {
  const behind = text.slice(index + words.length);
  const cut = behind.search(/[,;:(–—-]\s|\d/u);
  return text.slice(0, index + words.length) + (cut < 0 ? behind : behind.slice(0, cut));
}

/** Something in these words is said not to be, or regretted. */
export function isNegative(words: string): boolean {
  const left = replacing(words, HARMLESS, ' ');
  return NEGATION.test(left) || REGRET.test(left);
}

const SHORT = 14;

/**
 * Agreement without a word for it: the contract is on its way, the figure is said to be it, somebody approved. Small
 * words of agreement count at the head of the answer only, where they speak of what it quotes.
 */
function isQuietYes(statements: readonly Statement[], at: number): boolean {
  const text = statements[at]?.text ?? '';
  if (isQuestion(text) || isConditional(text) || REJECTION.test(text)) return false;
  if (concludes(text) || APPROVED.test(text) || settlesFigure(text)) return true;
  if (text.split(/\s+/u).length > SHORT || !(SMALL_YES.test(text) || isBareYes(text))) return false;
  const isHead = statements.slice(0, at).filter((one) => !isSalutation(one.text)).length <= 1;
  return isHead && !statements.some((one) => isQuestion(one.text));
}

function isSalutation(text: string): boolean {
  return GREETS.test(text) && text.split(/\s+/u).length <= 5;
}

const QUESTION = quick(/\?["”»)]*\s*$/u);

export function isQuestion(text: string): boolean {
  return QUESTION.test(text);
}

/** `plus VAT if applicable` makes nothing depend on anything. */
const IF_ANY =
  /(?<!\p{L})(?:if (?:any|applicable|required|needed|necessary)|falls (?:anwendbar|nötig|erforderlich|zutreffend)|wenn (?:nötig|anwendbar)|si (?:applicable|nécessaire|procede|aplica)|om (?:tillämpligt|nödvändigt))(?!\p{L})/giu;

export function isConditional(text: string): boolean {
  return CONDITION.test(replacing(text, IF_ANY, ''));
}

/** It states what it says, and neither asks nor makes a condition. */
export function isFirm(text: string): boolean {
  return !isQuestion(text) && !isConditional(text);
}

/** `Fee 750 guaranteed, aye?`: who asks like this wants to be assured, and puts nothing forward. */
export function isAsked(text: string): boolean {
  return isQuestion(text) && ASSURE.test(text) && !isConditional(text);
}
