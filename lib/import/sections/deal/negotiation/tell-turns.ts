import type { Message, Reading } from '../../../reading/reading.ts';
import { type Statement, statementsOf } from '../../../reading/statements.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { CONFIRMATION } from '../words/agreement.ts';
import { PAST, SUPERSEDED } from '../words/former.ts';
import { OFFERING } from '../words/offer.ts';
import { REJECTED } from '../words/refusal.ts';
import { isNegative } from './sentence-mood.ts';

/** What a whole message is: an offer, the written form of something settled, or neither in so many words. */
type Mood = 'offering' | 'confirming' | 'neutral';

export interface TurnPlace {
  turn: number;
  mood: Mood;
  isOnly: boolean;
}

/** What somebody says at once, and where in the thread. */
export interface Told {
  statements: Statement[];
  speaker: string;
  place: TurnPlace;
}

/** What a mail thread or chat says, oldest first. */
export function tellTurns(reading: Reading): Told[] {
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

function moodOf(subject: string, statements: readonly Statement[]): Mood {
  if (CONFIRMATION.test(subject)) return 'confirming';
  const offers = ({ text }: Statement) =>
    OFFERING.test(text) &&
    !isNegative(text) &&
    ![PAST, SUPERSEDED, REJECTED].some((words) => words.test(text));
  if (statements.some(offers)) return 'offering';
  return statements.some(({ text }) => CONFIRMATION.test(text)) ? 'confirming' : 'neutral';
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
