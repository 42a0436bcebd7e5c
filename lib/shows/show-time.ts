/** The parts of time that shows are listed by, in the order in which they are wanted. */
export const SHOW_TIMES = ['upcoming', 'undated', 'past'] as const;
export type ShowTime = (typeof SHOW_TIMES)[number];
