import { z } from 'zod';
import { extractedSchemas, type SectionKey } from '../extracted.ts';

/** One field as the model answers it: every key present, null where the paper says nothing. */
const answerField = z
  .object({
    value: z.string(),
    /** Copied from the document to the letter. */
    quote: z.string(),
    /** Id of the document the quote stands in. */
    source: z.string(),
    /** Where the value stands in a negotiation or a revision. */
    standing: z.enum(['agreed', 'stated', 'offered', 'rejected', 'superseded']),
  })
  .nullable();

export type AnswerField = z.infer<typeof answerField>;
export type AnswerEntry = Record<string, AnswerField>;
export interface Answer {
  entries: AnswerEntry[];
}

/** The field names of one entry of a section, in the order of the domain. */
export function fieldNames(key: SectionKey): string[] {
  return Object.keys(shapeOf(key));
}

export function shapeOf(key: SectionKey): Record<string, z.ZodType> {
  const schema = extractedSchemas[key];
  return 'element' in schema ? schema.element.shape : schema.shape;
}

/**
 * What a model is asked to answer for a section. All keys are required and nullable: strict structured output of
 * several providers knows no optional keys.
 */
export function answerSchema(key: SectionKey): z.ZodType<Answer> {
  const fields = Object.fromEntries(fieldNames(key).map((name) => [name, answerField]));
  return z.object({ entries: z.array(z.object(fields)) });
}
