import type { Extracted, SectionKey } from '../../extracted.ts';
import { suggestedLines } from '../../sections/shared/advertising.ts';
import { ROLES } from './index.ts';
import { once } from './once.ts';
import { distanceOf, type Place } from './place.ts';
import type { RoleContext, Roles, Rule, Told } from './told.ts';

/**
 * The fields of an entry whose quotes stand where the paper speaks of that very thing. True words can be taken for
 * anything: the agency's cut for the fee, the sender for the artist, the next row's hour for this one's.
 */
export function spokenFor(
  key: SectionKey,
  entry: readonly Told[],
  done: Readonly<Extracted>,
): ReadonlySet<string> {
  const roles = ROLES[key];
  const spoken = new Set<string>();
  if (!roles) return spoken;
  const context: RoleContext = { done, entry };
  const anchors = entry.flatMap((told) => anchorsOf(roles, told, context));
  const isObject = Object.keys(roles.anchors).length === 0;
  for (const told of entry) {
    const near = isObject
      ? told.places.map((place) => ({ place, anchor: undefined }))
      : told.places.flatMap((place) => nearest(anchors, place, roles.reach));
    const rule = roles.fields[told.field] ?? roles.anchors[told.field] ?? always;
    if (near.some(({ place, anchor }) => rule(place, told, { ...context, ...(anchor && { anchor }) })))
      spoken.add(told.field);
  }
  const hasNeeded = !roles.needs || roles.needs.some((field) => spoken.has(field));
  return hasNeeded ? spoken : new Set();
}

const always: Rule = () => true;

function anchorsOf(roles: Roles, told: Told, context: RoleContext): Place[] {
  const rule = roles.anchors[told.field];
  return rule ? told.places.filter((place) => rule(place, told, context)) : [];
}

function nearest(anchors: readonly Place[], place: Place, reach: number) {
  const near = anchors.filter((anchor) => distanceOf(anchor, place) <= reach);
  return near.map((anchor) => ({ place, anchor }));
}

/** Who speaks to a machine that reads wants it to read something else than the paper says. */
const ADDRESSED_TO_MACHINES =
  /(?:ignore|disregard|forget|ignorier\p{L}*|vergiss|oublie[zr]?|ignore[zr]|ignora\p{L}*|olvida|ignorera|glöm)\s(?:\p{L}+\s){0,4}(?:instructions?|prompts?|rules|anweisung\p{L}*|instrucciones|consignes?|instruktion\p{L}*|tidigare)|(?:system|assistant|ai|llm|language model|sprachmodell|modèle de langage|modelo de lenguaje|språkmodell)\s?(?:prompt|:|,|instructions?|anweisung\p{L}*)|(?:you are|as) an? (?:ai|language model|assistant)|note to (?:the )?(?:ai|assistant|parser|llm)/iu;

const advertised = once(suggestedLines);

/** Neither advertising nor beside words that are meant for whoever reads by machine. */
export function isOfTheShow(place: Place): boolean {
  const { reading, firstLine, lastLine } = place;
  const around = reading.lines.slice(Math.max(0, firstLine - 1), lastLine + 2);
  if (around.some((line) => ADDRESSED_TO_MACHINES.test(line.text))) return false;
  return !advertised(reading).has(firstLine);
}
