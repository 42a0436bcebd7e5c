import type { Message, Reading } from '../../reading/reading.ts';
import { type Statement, statementsOf } from '../../reading/statements.ts';
import { foldName } from '../../recognizers/fold.ts';
import { lastMatch, quick } from '../../recognizers/phrases.ts';
import { clauseOf } from './clauses.ts';
import { isFeeLabel } from './fee-labels.ts';
import { type FeeMention, feeMentions } from './fee-mentions.ts';
import type { Figure, Turn } from './negotiation.ts';
import {
  ACCEPTANCE,
  APPROVED,
  CONCLUDING,
  CONFIRMATION,
  isBareYes,
  SEAL,
  SMALL_YES,
  settlesFigure,
} from './words/agreement.ts';
import { PAST } from './words/former.ts';
import { OFFERING, PROPOSAL } from './words/offer.ts';
import { ASSURE, CONDITION, UNDECIDED } from './words/open.ts';
import { FLOOR_BEFORE, REJECTION } from './words/refusal.ts';

/** A message with what it says, oldest first, ready for `followNegotiation`. */
export interface SpokenTurn extends Turn {
  statements: Statement[];
}

/** What a whole message is: an offer, the written form of something settled, or neither in so many words. */
type Mood = 'offering' | 'confirming' | 'neutral';

/** The turns of a mail thread or chat, oldest first. Empty when the paper is neither. */
export function turnsOf(reading: Reading): SpokenTurn[] {
  const told = tellTurns(reading);
  const labelled = labelledFees(reading);
  const heard = told.map((one) => ({ ...one, said: hear(reading, one.statements, labelled) }));
  const turns = (spoken: ReadonlySet<string>) =>
    heard.map(({ said, statements, speaker, place }) => ({
      ...readTurn(said, place, spoken),
      speaker,
      statements,
    }));
  const first = turns(NOTHING);
  // A number that one names as a sum is one where the other says no more than the number.
  const spoken = new Set(first.flatMap((turn) => turn.figures.map((figure) => figure.amount)));
  return spoken.size > 0 && first.length > 1 ? turns(spoken) : first;
}

const NOTHING: ReadonlySet<string> = new Set();

/** What somebody says at once, and where in the thread. */
interface Told {
  statements: Statement[];
  speaker: string;
  place: TurnPlace;
}

function tellTurns(reading: Reading): Told[] {
  const saidIn = new Map<number, Statement[]>();
  for (const statement of statementsOf(reading)) {
    if (statement.message === undefined) continue;
    const said = saidIn.get(statement.message);
    if (said) said.push(statement);
    else saidIn.set(statement.message, [statement]);
  }
  const messages = reading.messages.map((message, index) => ({ message, index }));
  const speakers = new Set(messages.map(({ message }) => speakerOf(message)));
  messages.sort((a, b) => b.message.level - a.message.level || b.index - a.index);
  return messages.map(({ message, index }, turn) => {
    const statements = (saidIn.get(index) ?? [])
      .filter((statement) => !isMailHeader(statement.text))
      .map((statement) => ({ ...statement, text: withoutAttribution(statement.text) }));
    const mood = moodOf(message.headers.subject ?? '', statements);
    const place = { turn, mood, isOnly: speakers.size === 1 };
    return { statements, speaker: speakerOf(message), place };
  });
}

interface TurnPlace {
  turn: number;
  mood: Mood;
  isOnly: boolean;
}

/** Amounts that stand beside a label for the fee, by the line of the label. */
function labelledFees(reading: Reading): ReadonlyMap<number, string> {
  const fees = reading.pairs.filter((pair) => isFeeLabel(pair.label) && !OFFERING.test(pair.label));
  return new Map(fees.map((pair) => [pair.firstLine, pair.value]));
}

/** A sentence with what it holds whatever the rest of the thread speaks of: found once, read twice. */
interface Heard {
  text: string;
  mentions: (FeeMention & { isLabelled: boolean })[];
  accepts: 'plain' | 'conditional' | undefined;
}

function hear(
  reading: Reading,
  statements: readonly Statement[],
  labelled: ReadonlyMap<number, string>,
): Heard[] {
  const isUndecided = statements.some((statement) => UNDECIDED.test(statement.text));
  return statements.map((statement) => ({
    text: statement.text,
    mentions: feeMentions(reading, statement.text, true).map((mention) => ({
      ...mention,
      isLabelled: labelled.get(statement.firstLine)?.includes(mention.text) ?? false,
    })),
    accepts: acceptanceIn(statement.text) ?? (isUndecided ? undefined : quietYes(statement, statements)),
  }));
}

/** `spoken` are the amounts that the thread is known to speak of. */
function readTurn(
  said: readonly Heard[],
  place: TurnPlace,
  spoken: ReadonlySet<string>,
): Omit<Turn, 'speaker'> {
  const figures: Figure[] = [];
  const named = new Set<string>();
  let acceptance: Turn['acceptance'];
  let conditionalAcceptance: Turn['conditionalAcceptance'];
  let refusesTable = false;
  const isPutOff = said.some(({ text }) => UNDECIDED.test(text));
  said.forEach(({ text, mentions: all, accepts }, sentence) => {
    const mentions = all.filter((one) => isSpokenOf(one, text) || spoken.has(one.amount));
    for (const mention of mentions) {
      const { amount, currency, naming } = mention;
      const stance = stanceOf(text, mention, mentions.length, place);
      figures.push({
        amount,
        ...(currency && { currency }),
        turn: place.turn,
        sentence,
        stance,
        ...(naming && { naming }),
        ...(isAsked(text) && { isAsked: true }),
        ...(!isPutOff && isFirm(text) && { isFirm: true }),
        ...(PROPOSAL.test(text) && { isOffered: true }),
      });
      if (mention.weight > 0.3 || (mention.isMoney && PROPOSAL.test(text))) named.add(amount);
    }
    if (accepts === 'plain') acceptance ??= { sentence };
    if (accepts === 'conditional') conditionalAcceptance ??= { sentence };
    if (mentions.length === 0 && REJECTION.test(text) && !accepts) refusesTable = true;
  });
  return {
    figures: named.size > 0 ? figures.filter((one) => named.has(one.amount) || !isPutForward(one)) : figures,
    ...(acceptance && { acceptance }),
    ...(conditionalAcceptance && { conditionalAcceptance }),
    refusesTable,
  };
}

function isFirm(text: string): boolean {
  return !isQuestion(text) && !isConditional(text);
}

/** `Fee 750 guaranteed, aye?`: who asks like this wants to be assured, and puts nothing forward. */
function isAsked(text: string): boolean {
  return isQuestion(text) && ASSURE.test(text) && !isConditional(text);
}

/** Where a message names its fee, other amounts of it that nothing names are other money. */
function isPutForward(figure: Figure): boolean {
  return figure.stance === 'put_forward' || figure.stance === 'confirmed';
}

/** A number without currency or name counts only where the sentence haggles. */
function isSpokenOf(mention: FeeMention, text: string): boolean {
  if (mention.isMoney || mention.weight > 0.3 || isBareNumber(text, mention)) return true;
  return [REJECTION, PROPOSAL, PAST, ACCEPTANCE, CONFIRMATION].some((pattern) => pattern.test(text));
}

/** `1.100?`, `ok, 1100`: who says no more than a number puts it forward. */
function isBareNumber(text: string, mention: FeeMention): boolean {
  const rest = `${text.slice(0, mention.start)} ${text.slice(mention.end)}`;
  return rest.length < MAX_BARE && !/\d/.test(rest);
}

const MAX_BARE = 10;

/** What the part of a sentence around an amount does with it. */
function stanceOf(
  text: string,
  mention: Heard['mentions'][number],
  figuresInSentence: number,
  place: TurnPlace,
): Figure['stance'] {
  const around = figuresInSentence > 1 ? clauseOf(text, mention.start, mention.end) : text;
  if (mention.isPast || (!mention.isNew && PAST.test(around))) return 'past';
  if (FLOOR_BEFORE.test(text.slice(0, mention.start))) return 'put_forward';
  if (REJECTION.test(around) && !isAfterBut(text, mention.start)) return 'refused';
  const { isLabelled } = mention;
  const isSealed = isSealedBeside(text, mention) || IT_IS.test(text.slice(mention.end));
  if (isSealed && !isConditional(text) && !isQuestion(text)) return 'confirmed';
  const isSettled = place.isOnly && (mention.weight > 0.3 || ACCEPTANCE.test(text));
  if ((isLabelled || isSettled) && place.mood !== 'offering' && !isConditional(text)) return 'confirmed';
  if (CONFIRMATION.test(around) && !isConditional(text) && !PROPOSAL.test(around)) return 'confirmed';
  return 'put_forward';
}

const MAX_SEAL_GAP = 12;

/** `OK, we have a deal: SEK 42 000`, `Abgemacht, 900 €`: the figure is what was just agreed to. */
function isSealedBeside(text: string, mention: FeeMention): boolean {
  const before = text.slice(0, mention.start);
  const cue = lastMatch(before, SEAL);
  if (!cue || NEGATED.test(before.slice(0, cue.index)) || isQuestion(text)) return false;
  const gap = before.slice(cue.index + cue[0].length);
  return gap.length <= MAX_SEAL_GAP && !BUT_THEN.test(gap);
}

/** `EUR 3,400 it is`, `900 € sind abgemacht` */
const IT_IS =
  /^,?\s(?:it is|then it is|it is then|is (?:agreed|fine|a deal)|(?:sind|ist) (?:abgemacht|ok|okay|in ordnung|vereinbart|fix)|(?:oui|ok),? c.est (?:bon|ça|signé|ce qui)|queda (?:cerrado|acordado)|är (?:överens|bestämt))(?!\p{L})/iu;

const BUT_THEN = /(?<!\p{L})(?:but|with|aber|mais|pero|men)(?!\p{L})/iu;

const BUT = /(?<!\p{L})(?:but|aber|mais|pero|men|however|allerdings|cependant|sin embargo|dock)(?!\p{L})/giu;

function isAfterBut(text: string, start: number): boolean {
  const before = text.slice(0, start);
  const turn = lastMatch(before, BUT);
  return turn !== undefined && REJECTION.test(before.slice(0, turn.index));
}

const NEGATED =
  /(?:^|[^\p{L}])(?:not|never|no|cannot|can't|don't|nicht|kein\p{L}{0,2}|pas|inte|ej)\s(?:\p{L}{1,10}\s){0,2}$/iu;

function acceptanceIn(text: string): 'plain' | 'conditional' | undefined {
  const cue = ACCEPTANCE.exec(text);
  if (!cue || NEGATED.test(text.slice(0, cue.index))) return undefined;
  const rest = text.slice(cue.index + cue[0].length, cue.index + cue[0].length + 12);
  if (/^\s(?:not|nicht|pas|inte|leider nicht)(?!\p{L})/iu.test(rest)) return undefined;
  return isQuestion(text) || isConditional(text) ? 'conditional' : 'plain';
}

const SHORT = 14;

/**
 * Agreement without a word for it: the contract is on its way, the figure is said to be it, somebody approved. Small
 * words of agreement count at the head of the answer only, where they speak of what it quotes.
 */
function quietYes(statement: Statement, all: readonly Statement[]): 'plain' | undefined {
  const { text } = statement;
  if (isQuestion(text) || isConditional(text) || REJECTION.test(text)) return undefined;
  if (CONCLUDING.test(text) || APPROVED.test(text) || settlesFigure(text)) return 'plain';
  if (text.split(/\s+/u).length > SHORT || !(SMALL_YES.test(text) || isBareYes(text))) return undefined;
  const isHead = all.filter((one) => !isSalutation(one.text)).indexOf(statement) <= 1;
  return isHead && !all.some((one) => isQuestion(one.text)) ? 'plain' : undefined;
}

const SALUTATION =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|hey|liebe[rs]?|sehr geehrte|guten (?:tag|morgen|abend)|moin|servus|bonjour|bonsoir|salut|chère?s?|hola|buen[oa]s|estimad[oa]|querid[oa]|hej|tjena|god(?:dag| morgon))(?![\p{L}])/iu;

function isSalutation(text: string): boolean {
  return SALUTATION.test(text) && text.split(/\s+/u).length <= 5;
}

const QUESTION = quick(/\?["”»)]*\s*$/u);

function isQuestion(text: string): boolean {
  return QUESTION.test(text);
}

/** `plus VAT if applicable` makes nothing depend on anything. */
const IF_ANY =
  /(?<!\p{L})(?:if (?:any|applicable|required|needed|necessary)|falls (?:anwendbar|nötig|erforderlich|zutreffend)|wenn (?:nötig|anwendbar)|si (?:applicable|nécessaire|procede|aplica)|om (?:tillämpligt|nödvändigt))(?!\p{L})/giu;

function isConditional(text: string): boolean {
  return CONDITION.test(text.replace(IF_ANY, ''));
}

function moodOf(subject: string, statements: readonly Statement[]): Mood {
  if (CONFIRMATION.test(subject)) return 'confirming';
  const text = statements.map((statement) => statement.text).join('\n');
  if (OFFERING.test(text)) return 'offering';
  return CONFIRMATION.test(text) ? 'confirming' : 'neutral';
}

function isMailHeader(text: string): boolean {
  return /^[>\s]*(?:from|to|cc|sent|date|subject|von|an|gesendet|datum|betreff|de|para|à|envoyé|enviado|fecha|objet|asunto|från|till|skickat|ämne)\s?:/iu.test(
    text,
  );
}

const ATTRIBUTION = quick(/^.{0,200}?(?:wrote|schrieb|a écrit|escribió|skrev)(?:\s.{0,80}?)?\s?:\s*/u);

/** `On 5 May, Ann wrote: …` without the part that only says who wrote. */
function withoutAttribution(text: string): string {
  return text.replace(ATTRIBUTION, '');
}

/** One key for all messages of a person, by first name: quoted headers often give no more than that. */
function speakerOf(message: Message): string {
  const { name, email } = message.headers.from ?? {};
  const key = foldName(name ?? '').split(' ')[0] ?? '';
  return key !== '' ? key : (foldName(email ?? '').split(/[@.]/)[0] ?? '');
}
