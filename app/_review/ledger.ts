import type { Review } from '#lib/jobs/job.ts';
import { AppError } from '#lib/platform/errors.ts';
import { applyReview, initialReview, type Reviewable, type ReviewChange } from '#lib/shows/review.ts';
import { inverseOf } from './inverse.ts';

/** A change, and how Undo and the conflict dialog call it. */
export interface NamedChange {
  change: ReviewChange;
  what: string;
}

interface Undoable {
  what: string;
  inverse: ReviewChange[];
}

/**
 * What a person did to the fields: what the server has, what is on its way, and what waits. `current` is always the
 * server's state with everything of ours on top.
 */
export interface Ledger {
  reading: Review;
  current: Review;
  saved: Review;
  revision: number;
  sending: NamedChange[];
  waiting: NamedChange[];
  undoable: Undoable[];
  /** Changes that no longer fit what somebody else has made of the import; said once, then forgotten. */
  dropped: string[];
}

export type LedgerAction =
  | { type: 'act'; changes: ReviewChange[]; what: string }
  | { type: 'undo' }
  | { type: 'sending' }
  | { type: 'unsent' }
  | { type: 'saved'; revision: number; review: Review }
  | { type: 'refreshed'; job: ReviewedJob }
  | { type: 'rebased'; job: ReviewedJob; isMineKept: boolean };

/** What is read of a job, what people made of it, and which of their revisions that is. */
export type ReviewedJob = Reviewable & { review_revision: number };

const UNDO_STEPS = 100;

export function openLedger(job: ReviewedJob): Ledger {
  const reading = initialReview({ ...job, review: null });
  const saved = initialReview(job);
  return {
    reading,
    current: saved,
    saved,
    revision: job.review_revision,
    sending: [],
    waiting: [],
    undoable: [],
    dropped: [],
  };
}

export function isUnsaved({ sending, waiting }: Ledger): boolean {
  return sending.length > 0 || waiting.length > 0;
}

export function reduceLedger(ledger: Ledger, action: LedgerAction): Ledger {
  switch (action.type) {
    case 'act':
      return act(ledger, action.changes, action.what);
    case 'undo':
      return undo(ledger);
    case 'sending':
      return { ...ledger, sending: ledger.waiting, waiting: [] };
    case 'unsent':
      return { ...ledger, sending: [], waiting: [...ledger.sending, ...ledger.waiting] };
    case 'saved':
      return rebuilt({
        ...ledger,
        saved: initialReview({ ...ledger.reading, review: action.review }),
        revision: action.revision,
        sending: [],
      });
    case 'refreshed':
      return refresh(ledger, action.job);
    case 'rebased': {
      const base = openLedger(action.job);
      return action.isMineKept ? rebuilt({ ...base, waiting: ledger.waiting }) : base;
    }
  }
}

/** However many changes an action makes, it is undone as one. */
function act(ledger: Ledger, changes: ReviewChange[], what: string): Ledger {
  let { current } = ledger;
  const inverse: ReviewChange[] = [];
  for (const change of changes) {
    inverse.unshift(...inverseOf(change, current));
    current = apply(ledger.reading, current, [{ change, what }]).review;
  }
  return {
    ...ledger,
    current,
    waiting: [...ledger.waiting, ...changes.map((change) => ({ change, what }))],
    undoable: [...ledger.undoable, { what, inverse }].slice(-UNDO_STEPS),
  };
}

function undo(ledger: Ledger): Ledger {
  const last = ledger.undoable.at(-1);
  if (!last) return ledger;
  const named = last.inverse.map((change) => ({ change, what: `Undo: ${last.what}` }));
  return {
    ...ledger,
    current: apply(ledger.reading, ledger.current, named).review,
    waiting: [...ledger.waiting, ...named],
    undoable: ledger.undoable.slice(0, -1),
  };
}

/** Somebody else's later revision is not taken over in silence while something of ours is still unsaved. */
function refresh(ledger: Ledger, job: ReviewedJob): Ledger {
  if (isUnsaved(ledger) || job.review_revision < ledger.revision) return ledger;
  const isSame = job.review_revision === ledger.revision;
  if (isSame && job.extracted === ledger.reading.extracted) return ledger;
  const fresh = openLedger(job);
  return isSame ? { ...fresh, undoable: ledger.undoable } : fresh;
}

/** The server's state with ours on top, as far as ours still fits. */
function rebuilt(ledger: Ledger): Ledger {
  const { review, misfits } = apply(ledger.reading, ledger.saved, ledger.waiting);
  if (misfits.length === 0) return { ...ledger, current: review };
  const waiting = ledger.waiting.filter((named) => !misfits.includes(named));
  return { ...ledger, current: review, waiting, dropped: whatOf(misfits) };
}

/** Where the next Undo will be seen: the field, or the item that comes back or goes. */
export function undonePlace({ undoable }: Ledger): string | undefined {
  const [first] = undoable.at(-1)?.inverse ?? [];
  return first?.action === 'add' ? `${first.section}.${first.index}` : first?.path;
}

/** What these changes are called, each action once. */
export function whatOf(named: readonly NamedChange[]): string[] {
  return [...new Set(named.map(({ what }) => what))];
}

/** One by one, so that a change which makes no sense any more takes none of the others with it. */
function apply(reading: Review, from: Review, changes: NamedChange[]) {
  const misfits: NamedChange[] = [];
  let review = from;
  for (const named of changes) {
    try {
      review = applyReview({ ...reading, review }, [named.change]);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      misfits.push(named);
    }
  }
  return { review, misfits };
}
