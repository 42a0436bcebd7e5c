import { z } from 'zod';
import { evidenceSchema } from '../import/candidate.ts';
import { SECTION_KEYS } from '../import/extracted.ts';

/** Why something of the import is not written. */
const leftReason = z.enum([
  /** The show says the same already. */
  'same',
  /** Was read, and removed or emptied by a person. */
  'removed',
]);

/**
 * What a commit would do to one section. Paths are those of the import's review (`hotels.0`, `general.setTime`); of what was
 * removed they are those of the reading.
 */
const sectionPlanSchema = z.object({
  section: z.enum(SECTION_KEYS),
  /** Fields of an object section, entries of a list section. */
  created: z.array(z.string()),
  /** Fields that the show has otherwise, or has not in a part that it has. */
  changed: z.array(
    z.object({
      path: z.string(),
      from: z.unknown().optional(),
      to: z.unknown(),
      /** A person had confirmed or entered what the show says, and nobody has checked what the import says. */
      overrulesPerson: z.boolean(),
    }),
  ),
  left: z.array(z.object({ path: z.string(), reason: leftReason })),
  /** Parts of the show that the papers call off, with the words that say so. */
  takenOut: z.array(
    z.object({
      partId: z.uuid(),
      value: z.record(z.string(), z.unknown()),
      reason: z.string(),
      evidence: evidenceSchema.optional(),
      /** Nothing else can be meant. Where not, it stays in the show unless it is asked for. */
      isSure: z.boolean(),
    }),
  ),
});
export type SectionPlan = z.infer<typeof sectionPlanSchema>;

const similarShow = z.object({
  showId: z.uuid(),
  artist: z.string().optional(),
  eventName: z.string().optional(),
  venue: z.string().optional(),
  city: z.string().optional(),
  date: z.string().optional(),
});

/** What a commit can do: make a show, or go into one of the same artist and day or the one asked for, which comes last. */
export const commitPreviewSchema = z.object({
  revision: z.number().int(),
  asNew: z.array(sectionPlanSchema),
  intoShow: z.array(
    z.object({ show: similarShow, version: z.string(), sections: z.array(sectionPlanSchema) }),
  ),
});
export type CommitPreview = z.infer<typeof commitPreviewSchema>;
