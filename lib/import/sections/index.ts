import type { SECTION_KEYS, SectionKey } from '../extracted.ts';
import { activities } from './activities.ts';
import { contacts } from './contacts.ts';
import { deal } from './deal.ts';
import { documents } from './documents.ts';
import { flights } from './flights.ts';
import { food } from './food.ts';
import { general } from './general.ts';
import { hotels } from './hotels.ts';
import type { Section } from './section.ts';
import { technical } from './technical.ts';

/** One section for each key, in the order of `SECTION_KEYS`: a section missing or out of place does not compile. */
type InOrder<Keys extends readonly SectionKey[]> = { readonly [I in keyof Keys]: Section<Keys[I]> };
type SectionsInOrder = InOrder<typeof SECTION_KEYS>;

/** Every section, in the order in which an import is read. */
export const SECTIONS: SectionsInOrder = [
  general,
  deal,
  hotels,
  food,
  flights,
  activities,
  contacts,
  technical,
  documents,
];
