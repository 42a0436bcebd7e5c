import type { StructuredBlock } from '../../source-text.ts';

/** What mails and pages state for machines in schema.org's terms, where any value may be a list of one. */
export type SchemaBlock = Extract<StructuredBlock, { kind: 'schema-org' }>;
export type SchemaObject = Record<string, unknown>;

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

export const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

export function objectOf(value: unknown): SchemaObject | undefined {
  const one = firstOf(value);
  return typeof one === 'object' && one !== null ? (one as SchemaObject) : undefined; // A JSON object's keys are strings.
}

export function textOf(value: unknown): string | undefined {
  const one = firstOf(value);
  if (typeof one === 'number') return String(one);
  return typeof one === 'string' && one.trim() !== '' ? one.trim() : undefined;
}

export const isReservationOff = ({ reservationStatus, status }: SchemaObject): boolean =>
  [reservationStatus, status].flat().some((word) => typeof word === 'string' && /cancel/i.test(word));

export const reservationCode = ({
  reservationNumber,
  reservationId,
  confirmationNumber,
}: SchemaObject): string | undefined =>
  textOf(reservationNumber) ?? textOf(reservationId) ?? textOf(confirmationNumber);
