/** What one source may cost. Every limit has a sentence in `errors.ts` or ends in a warning on the source. */
export const LIMITS = {
  /** Wall time for one source with its attachments; the child is killed at its end. */
  deadlineMs: 120_000,
  /** Memory of one child, everything included. The parent polls it and kills the child above it. */
  maxRssBytes: 400 * 2 ** 20,
  /** JavaScript heap of one child. Lower than the above, so that V8 gives up first where it can. */
  maxHeapMb: 256,
  /** A child that ends a source above this is replaced while idle, so that memory never creeps up. */
  recycleRssBytes: 260 * 2 ** 20,
  maxPages: 500,
  /** Characters of text kept per source: about 500 dense pages, as much as one import can read. */
  maxCharacters: 1_500_000,
  maxLines: 75_000,
  /** Scanned pages read by OCR per source; a page takes one to three seconds. */
  maxOcrPages: 60,
  /** Share of the deadline that OCR may use before the remaining pages are left unread with a warning. */
  ocrDeadlineShare: 0.75,
  maxAttachments: 20,
  maxMailDepth: 3,
} as const;
