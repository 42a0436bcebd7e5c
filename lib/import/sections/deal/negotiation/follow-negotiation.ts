import type { Standing } from '../../../candidate.ts';
import { areRivals } from '../fee/fee-rivals.ts';

/** One amount that a speaker named as the artist's fee. */
export interface Figure {
  amount: string;
  currency?: string;
  /** Where in the thread it stands: index of the turn, then of the sentence. */
  turn: number;
  sentence: number;
  /** What its own sentence does with it. */
  stance: 'put_forward' | 'refused' | 'past' | 'confirmed';
  /** What says that it is the fee: a word for it, or only a verb of paying. */
  naming?: 'word' | 'verb';
  /** Its sentence is a question. */
  isQuestion?: boolean;
  /** Its sentence wants to be assured of it: `we have 1,250, right?` */
  isAsked?: boolean;
  /** Its sentence states it, and neither asks, nor makes a condition, nor puts off. */
  isFirm?: boolean;
  /** A label, or words of agreement beside it, say that it is the one. */
  isSealed?: boolean;
  /** Its sentence has a word for offering. */
  isOffered?: boolean;
  /** Its sentence says how or when it is paid. */
  saysHow?: boolean;
  /** Its sentence says that the speaker can do it: `we can go to 42,500`. */
  saysCan?: boolean;
  /** Its sentence has a word for yes. */
  saysYes?: boolean;
  /** Something is denied or regretted between the commas it stands in. */
  isDoubted?: boolean;
}

export interface Acceptance {
  sentence: number;
  /** Without a word of agreement: `OK, 1,200`, `contract follows`. */
  isQuiet?: boolean;
  /** It speaks of the day, and of no figure. */
  isElsewhere?: boolean;
  /** Its sentence denies something as well. */
  isDenying?: boolean;
}

/** What one message does: the figures it names and whether it accepts what lies on the table. */
export interface Turn {
  /** Who speaks; messages of one person share it. Empty when unknown. */
  speaker: string;
  figures: Figure[];
  /** The message agrees, without condition. `sentence` is where. */
  acceptance?: Acceptance;
  /** The message agrees under a condition: a counter-offer at the same figure. */
  conditionalAcceptance?: { sentence: number };
  /** Sums, whatever they are for, that it names where it denies or regrets something. */
  denied?: ReadonlySet<string>;
  /** The message refuses what lies on the table without naming it. */
  refusesTable: boolean;
}

export interface FigureOutcome {
  figure: Figure;
  standing: Standing;
}

export interface Outcome {
  outcomes: FigureOutcome[];
  /** The figure that was agreed, and the sentence that sealed it. */
  agreed?: { figure: Figure; sealedBy: { turn: number; sentence: number } };
  isOpen: boolean;
}

/**
 * Follows a thread from its oldest message to its newest. An acceptance binds to the figure it names or, when it names
 * none, to the last one the other side put on the table; nobody accepts a figure of their own. What was refused or
 * overtaken can never win again unless someone puts it forward anew.
 */
export function followNegotiation(turns: readonly Turn[]): Outcome {
  const standings = new Map<Figure, Standing>();
  let table: { figure: Figure; speaker: string } | undefined;
  let agreed: Outcome['agreed'];

  for (const [index, turn] of turns.entries()) {
    refuse(turn, standings, table);
    const isTableRefused =
      turn.refusesTable ||
      turn.figures.some((f) => f.stance === 'refused' && f.amount === table?.figure.amount);
    if (table && isTableRefused && table.speaker !== turn.speaker) table = undefined;

    const named = confirmedFigure(turn) ?? lastFigure(turn, 'put_forward');
    if (agreed && takesBack(turn, agreed.figure)) {
      standings.set(agreed.figure, 'rejected');
      agreed = undefined;
      table = undefined;
    }
    const bound = bindAcceptance(turn, named, table, turns.slice(0, index));
    if (bound) {
      agreed = {
        figure: bound,
        sealedBy: { turn: index, sentence: turn.acceptance?.sentence ?? bound.sentence },
      };
      table = { figure: bound, speaker: turn.speaker };
    } else if (named) {
      if (agreed && isCounter(turn, named, agreed.figure)) agreed = undefined;
      table = { figure: named, speaker: turn.speaker };
    } else if (turn.conditionalAcceptance && table) {
      table = { figure: table.figure, speaker: turn.speaker };
    }
  }
  return {
    outcomes: settle(turns, standings, agreed?.figure, table?.figure),
    ...(agreed && { agreed }),
    isOpen: !agreed,
  };
}

/** `We can't stand by the £1,500`, `Sorry: the 1.500 € are gone`: an agreement is taken back by whom it does not suit. */
function takesBack({ denied }: Turn, { amount }: Figure): boolean {
  return denied?.has(amount) === true;
}

/**
 * Who names another sum of the same size after all was agreed opens it again; who asks for one that is far from it asks
 * for something else, as in `and another night for 4k?`
 */
function isCounter(turn: Turn, named: Figure, agreed: Figure): boolean {
  const [sum, other] = [Number(named.amount), Number(agreed.amount)];
  if (turn.speaker === '' || !areRivals(sum, other)) return false;
  return !named.isQuestion || Math.min(sum, other) > Math.max(sum, other) * NEAR;
}

const NEAR = 0.65;

function bindAcceptance(
  turn: Turn,
  named: Figure | undefined,
  table: { figure: Figure; speaker: string } | undefined,
  before: readonly Turn[],
): Figure | undefined {
  const others = namedByOthers(before, turn.speaker);
  if (named?.stance === 'confirmed') return isComparable(named, table?.figure, others) ? named : undefined;
  const echoed = echoOf(turn, table);
  if (echoed) return echoed;
  const { acceptance } = turn;
  if (!acceptance) return undefined;
  const isMeant = (figure: Figure) =>
    figure.stance === 'put_forward' &&
    (figure.sentence === acceptance.sentence || (!figure.isDoubted && !acceptance.isElsewhere));
  const asked = turn.figures.find((figure) => others.has(figure.amount) && isMeant(figure));
  if (asked && turn.speaker !== '') return asked;
  const said = saidWithAcceptance(turn);
  if (said && before.some(({ speaker }) => speaker !== turn.speaker && speaker !== '')) return said;
  const isOwn = table !== undefined && table.speaker === turn.speaker && turn.speaker !== '';
  if (!table || isOwn) return undefined;
  const same = turn.figures.filter(({ amount }) => amount === table.figure.amount);
  const isOfTable = !named && same.length === 0 && !acceptance.isElsewhere;
  return same.find(isMeant) ?? (isOfTable ? table.figure : undefined);
}

/** A sum that nobody has put forward, and that is of another size than what was, is money for something else. */
function isComparable(named: Figure, table: Figure | undefined, others: ReadonlySet<string>): boolean {
  if (!table || others.has(named.amount)) return true;
  const share = Number(named.amount) / Number(table.amount);
  return share > 0.4 && share < 2.5;
}

/** `Fine, we shake on it: 1.750 €`: who agrees and writes the figure down in one sentence agrees to that. */
function saidWithAcceptance({ acceptance, figures, speaker }: Turn): Figure | undefined {
  if (speaker === '' || acceptance?.isQuiet || acceptance?.isDenying) return undefined;
  return figures.findLast(
    (figure) =>
      figure.isFirm &&
      !figure.isOffered &&
      figure.stance === 'put_forward' &&
      figure.sentence === acceptance?.sentence,
  );
}

/**
 * `750, aye?` – `£750.`; `A fee of 650?` – `650 plus dinner, yes.`: who states the figure that the other asks agrees to
 * it; so does who can do the figure that the other wrote, or says how it will be paid.
 */
function echoOf(turn: Turn, table: { figure: Figure; speaker: string } | undefined): Figure | undefined {
  if (!table || table.speaker === turn.speaker || turn.speaker === '') return undefined;
  const { amount, isAsked, isQuestion } = table.figure;
  const isOnly = turn.figures.every((figure) => figure.amount === amount);
  const isStated = isOnly && turn.figures.every((figure) => !figure.isOffered);
  return turn.figures.findLast(
    (figure) =>
      figure.isFirm &&
      !figure.isDoubted &&
      (isAsked ||
        (isOnly && figure.saysCan) ||
        (isStated && (figure.saysHow || (isQuestion && figure.saysYes)))) &&
      figure.stance === 'put_forward' &&
      figure.amount === amount,
  );
}

/** The sums that the other side has put forward: who accepts and names one of them means that one. */
function namedByOthers(turns: readonly Turn[], speaker: string): ReadonlySet<string> {
  const others = turns.filter((turn) => turn.speaker !== speaker && turn.speaker !== '');
  return new Set(
    others.flatMap((turn) =>
      turn.figures.flatMap((figure) => (figure.stance === 'put_forward' ? [figure.amount] : [])),
    ),
  );
}

function refuse(
  turn: Turn,
  standings: Map<Figure, Standing>,
  table: { figure: Figure; speaker: string } | undefined,
): void {
  for (const figure of turn.figures) if (figure.stance === 'refused') standings.set(figure, 'rejected');
  if (table && turn.refusesTable && table.speaker !== turn.speaker) standings.set(table.figure, 'rejected');
}

/** Among the sums a message writes down as settled, one that is called the fee comes before what others are paid. */
function confirmedFigure(turn: Turn): Figure | undefined {
  const confirmed = turn.figures.filter((figure) => figure.stance === 'confirmed');
  const meant = hasRivals(confirmed) ? confirmed.filter((figure) => figure.isSealed) : confirmed;
  return meant.findLast((figure) => figure.naming === 'word') ?? meant.at(-1);
}

/** `They ask £2,400, we have £1,600`: several sums of one size, and none is said to be the one. */
function hasRivals(figures: readonly Figure[]): boolean {
  const sums = figures.map(({ amount }) => Number(amount));
  return sums.some((sum) => sums.some((other) => areRivals(sum, other)));
}

/** The last figure of a message with this stance: an amount named and dropped on the way is not what it ends with. */
function lastFigure(turn: Turn, stance: Figure['stance']): Figure | undefined {
  return turn.figures.filter((figure) => figure.stance === stance).at(-1);
}

function settle(
  turns: readonly Turn[],
  standings: ReadonlyMap<Figure, Standing>,
  agreed: Figure | undefined,
  table: Figure | undefined,
): FigureOutcome[] {
  const all = turns.flatMap((turn) => turn.figures);
  const refusedAmounts = new Set(
    all.filter((figure) => figure.stance === 'refused').map((figure) => figure.amount),
  );
  return all.map((figure) => {
    if (agreed && figure.amount === agreed.amount && figure.stance !== 'past')
      return { figure, standing: 'agreed' };
    if (figure.stance === 'past') return { figure, standing: 'superseded' };
    if (figure === table) return { figure, standing: 'offered' };
    const isRefused = standings.get(figure) === 'rejected' || refusedAmounts.has(figure.amount);
    return { figure, standing: isRefused || agreed ? 'rejected' : 'offered' };
  });
}
